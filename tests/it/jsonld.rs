//! What plugins and libraries write as JSON-LD: graphs of things that refer to each other, values in objects and lists.

use article_widget::model::{Article, Block, Provenance};
use article_widget::read::text_of;
use serde_json::{Value, json};

use super::{article, reading, warnings};

/// Reads a graph of things.
fn graph(things: Value) -> Article {
    article(&json!({ "@context": "https://schema.org", "@graph": things }).to_string())
}

/// Reads an article with these members.
fn with(members: Value) -> Article {
    let mut doc = json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "H" });
    doc.as_object_mut().expect("an object").extend(members.as_object().expect("members").clone());
    article(&doc.to_string())
}

fn people(article: &Article) -> Vec<String> {
    let role = |role: &Option<_>| role.as_ref().map(|role| format!(" ({role})")).unwrap_or_default();
    article.people.iter().map(|person| format!("{}{}", person.name, role(&person.role))).collect()
}

#[test]
fn what_the_page_says_counts_where_the_article_is_silent() {
    let page = json!({ "@type": "WebPage", "@id": "#p", "description": "S.", "inLanguage": "de", "primaryImageOfPage": { "@id": "#i" } });
    let image = json!({ "@type": "ImageObject", "@id": "#i", "url": "https://n.example/i.jpg" });
    for link in [json!({ "isPartOf": { "@id": "#p" } }), json!({ "mainEntityOfPage": { "@id": "#p" } }), json!({})] {
        let mut story = json!({ "@type": "Article", "headline": "H" });
        story.as_object_mut().expect("an object").extend(link.as_object().expect("members").clone());
        let article = graph(json!([story, page, image, { "@type": "WebSite", "description": "The site." }]));
        assert_eq!(article.standfirst.to_text(), "S.", "{link}");
        assert!(article.lead.is_some() && article.lang.is_some(), "{link}");
    }
    let page_with_address =
        json!({ "@type": "WebPage", "@id": "https://n.example/a#page", "url": "https://n.example/a" });
    let story =
        json!({ "@type": "Article", "headline": "H", "mainEntityOfPage": { "@id": "https://n.example/a#page" } });
    assert_eq!(graph(json!([story, page_with_address])).url.expect("an address").as_str(), "https://n.example/a");
    let own = json!({ "@type": "Article", "headline": "H", "description": "Own.", "isPartOf": { "@id": "#p" } });
    assert_eq!(graph(json!([own, page])).standfirst.to_text(), "Own.");
    let series = json!({ "@type": "Periodical", "@id": "#s", "description": "The magazine." });
    let story = json!({ "@type": "Article", "headline": "H", "isPartOf": { "@id": "#s" } });
    assert!(graph(json!([story, series])).standfirst.is_empty());
    let list = [1, 2].map(|n| json!({ "@type": "Article", "headline": format!("H {n}") }));
    assert!(graph(json!([list[0], list[1], page])).standfirst.is_empty(), "the page of a list is about the list");
}

#[test]
fn a_reference_is_followed_to_wherever_the_thing_stands() {
    let article = graph(json!([
        { "@type": "LiveBlogPosting", "headline": "H", "image": { "@id": "#i" }, "publisher": { "@id": "#o" },
          "author": { "@id": "#p" }, "liveBlogUpdate": [{ "@id": "#1" }, { "@id": "#2" }, "Three."], "correction": { "@id": "#c" } },
        { "@type": "WebPage", "primaryImageOfPage": { "@type": "ImageObject", "@id": "#i", "url": "https://n.example/i.jpg" },
          "author": { "@id": "#p", "name": "Ada Quill" } },
        { "@type": "WebSite", "publisher": { "@type": "Organization", "@id": "#o", "name": "Ledger" } },
        { "@type": "BlogPosting", "@id": "#1", "headline": "One", "articleBody": "First." },
        { "@type": "BlogPosting", "@id": "#2", "headline": "Two", "articleBody": { "text": "Second." } },
        { "@type": "CorrectionComment", "@id": "#c", "text": "It was five." },
    ]));
    assert_eq!(people(&article), ["Ada Quill"]);
    assert!(matches!(&article.lead, Some(Block::Image(image)) if image.url.as_str() == "https://n.example/i.jpg"));
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("Ledger"));
    assert_eq!(text_of(&article.body), "One\nFirst.\nTwo\nSecond.\nThree.\nIt was five.\n");
}

#[test]
fn a_post_of_a_live_blog_is_no_story_of_its_own() {
    let article = graph(json!([
        { "@type": "BlogPosting", "@id": "#1", "headline": "One", "articleBody": "First." },
        { "@type": "LiveBlogPosting", "headline": "H", "liveBlogUpdate": { "@id": "#1" } },
    ]));
    assert_eq!(article.headline.to_text(), "H");
    assert_eq!(text_of(&article.body), "One\nFirst.\n");
}

#[test]
fn a_reference_to_nothing_gets_a_warning() {
    let doc = json!({ "@type": "NewsArticle", "headline": "H", "author": { "@id": "#p" }, "liveBlogUpdate": [{ "@id": "#1" }],
        "image": { "@id": "https://n.example/i.jpg" } });
    let lost = "refers to what is not in the document";
    assert_eq!(warnings(&reading(&doc.to_string())), [format!("author: {lost}"), format!("liveBlogUpdate: {lost}")]);
}

#[test]
fn a_warning_says_where_the_article_stands() {
    let story = json!({ "@type": "NewsArticle", "headline": "H", "datePublished": "soon" });
    for (doc, path) in [
        (story.clone(), "datePublished"),
        (json!([{ "@type": "WebSite" }, story]), "[1].datePublished"),
        (json!({ "@graph": [story] }), "@graph[0].datePublished"),
        (json!([{ "@type": "WebPage", "mainEntity": story }]), "[0].mainEntity.datePublished"),
    ] {
        assert_eq!(warnings(&reading(&doc.to_string())), [format!("{path}: is no date")]);
    }
}

#[test]
fn everybody_is_named_with_what_they_did() {
    let article = with(json!({
        "author": [
            { "@type": "Role", "roleName": "Photographer", "author": { "@type": "Person", "name": "Ada Quill" } },
            { "@type": "Person", "givenName": "Mo", "familyName": "Tide" },
        ],
        "editor": { "name": "Ines Halloran" },
        "contributor": [{ "name": "Piet Osman" }, { "name": "Mo Tide" }],
        "translator": "Jo Salt",
    }));
    let all = ["Ada Quill (Photographer)", "Mo Tide", "Ines Halloran (editor)", "Piet Osman", "Jo Salt (translator)"];
    assert_eq!(people(&article), all);
}

#[test]
fn values_may_stand_in_lists_and_objects() {
    let article = with(json!({
        "headline": { "@value": "A headline", "@language": "en" },
        "description": ["A standfirst.", "Another."],
        "url": ["https://n.example/s"],
        "datePublished": [{ "@type": "Date", "@value": "2024-05-01" }],
        "author": { "@list": [{ "name": "Ada Quill" }, [["Mo Tide"]]] },
        "image": { "@set": ["https://n.example/i.jpg"] },
        "isAccessibleForFree": ["False"],
        "articleBody": ["One.", { "@value": "Two." }],
    }));
    assert_eq!(article.headline.to_text(), "A headline");
    assert_eq!(article.standfirst.to_text(), "A standfirst.");
    assert!(article.url.is_some() && article.published.is_some() && article.lead.is_some() && article.is_paywalled);
    assert_eq!(people(&article), ["Ada Quill", "Mo Tide"]);
    assert_eq!(text_of(&article.body), "One.\nTwo.\n");
}

#[test]
fn a_second_headline_a_place_and_other_stories_are_kept() {
    let article = with(json!({
        "alternativeHeadline": "A second one", "dateline": "PARIS", "articleBody": "It rained.\n\nThen not.",
        "citation": { "name": "A book", "url": "https://b.example/" },
        "mentions": [{ "@type": "Article", "headline": "Another", "url": "https://n.example/2" }, { "@type": "Place", "name": "Paris", "url": "https://p.example/" }],
        "relatedLink": "https://n.example/3",
    }));
    assert_eq!(article.standfirst.to_text(), "A second one");
    assert_eq!(text_of(&article.body), "PARIS — It rained.\nThen not.\n");
    let related: Vec<&str> = article.related.iter().map(|story| story.headline.as_str()).collect();
    assert_eq!(related, ["A book", "Another"]);
    let article =
        with(json!({ "alternativeHeadline": "h.", "dateline": "Paris", "articleBody": "PARIS (AP) It rained." }));
    assert!(article.standfirst.is_empty(), "it is the headline once more");
    assert_eq!(text_of(&article.body), "PARIS (AP) It rained.\n");
}

#[test]
fn a_digital_source_type_may_be_schema_org_s_own() {
    for (term, provenance) in [
        ("https://schema.org/TrainedAlgorithmicMediaDigitalSource", Some(Provenance::TrainedAlgorithmicMedia)),
        ("CompositeWithTrainedAlgorithmicMediaDigitalSource", Some(Provenance::CompositeWithTrainedAlgorithmicMedia)),
        ("http://schema.org/AlgorithmicMediaDigitalSource", Some(Provenance::AlgorithmicMedia)),
        ("https://schema.org/DigitalCaptureDigitalSource", None),
    ] {
        assert_eq!(with(json!({ "digitalSourceType": term })).provenance, provenance, "{term}");
        assert_eq!(with(json!({ "digitalSourceType": { "@id": term } })).provenance, provenance, "{term}");
    }
}

#[test]
fn the_agency_counts_before_the_paper() {
    let article = with(json!({ "publisher": { "name": "Ledger" }, "sourceOrganization": { "name": "Wire" } }));
    assert_eq!(article.source.map(|source| source.name).as_deref(), Some("Wire"));
}

#[test]
fn a_link_without_a_headline_is_no_story_and_it_is_said_where() {
    let story = json!({ "@type": "NewsArticle", "headline": "H", "relatedLink": ["https://n.example/1", "https://n.example/2"],
        "citation": { "headline": "Nowhere" } });
    let lines = warnings(&reading(&story.to_string()));
    assert_eq!(
        lines,
        ["relatedLink[0]: has no headline", "relatedLink[1]: has no headline", "citation[0]: has no address"]
    );
}

#[test]
fn a_list_may_stand_in_a_list() {
    let story = |n: u32| json!({ "@type": "NewsArticle", "headline": format!("H {n}"), "url": format!("https://n.example/{n}") });
    let article = article(&json!([[story(1)], [story(2), { "@type": "WebSite" }]]).to_string());
    assert_eq!((article.headline.to_text().as_str(), article.related.len()), ("H 1", 1));
}

#[test]
fn the_name_of_a_language_is_no_tag() {
    for (lang, tag) in [("de_DE.UTF-8", Some("de-DE")), ("de-DE, en", Some("de-DE")), ("Arabic", None)] {
        let reading = reading(&json!({ "@type": "NewsArticle", "headline": "H", "inLanguage": lang }).to_string());
        assert_eq!(reading.article.lang.as_ref().map(|lang| lang.as_str()), tag, "{lang}");
        assert_eq!(warnings(&reading).len(), usize::from(tag.is_none()), "{lang}");
    }
}

#[test]
fn posts_films_and_parts_keep_all_that_they_say() {
    let picture = |name: &str, caption: &str| json!({ "@type": "ImageObject", "url": format!("https://n.example/{name}.jpg"), "caption": caption });
    let post = json!({ "@type": "BlogPosting", "headline": "One", "articleBody": "First.",
        "image": [picture("a", "A boat."), picture("a-wide", "A boat."), "https://n.example/a-square.jpg", picture("b", "A pier.")] });
    let article = with(json!({ "description": "S.", "articleBody": "Body.", "liveBlogUpdate": [post],
        "video": [{ "contentUrl": "https://n.example/v.mp4", "description": "It sails &amp; sinks." }, { "embedUrl": "https://n.example/e", "description": "S." }],
        "hasPart": [{ "@type": "WebPageElement", "cssSelector": ".p" }, { "headline": "Part", "articleBody": "Of the whole." }, { "text": "Body." }] }));
    assert_eq!(
        text_of(&article.body),
        "It sails & sinks.\nBody.\nOne\nFirst.\nA boat.\nA pier.\nPart\nOf the whole.\n"
    );
}

#[test]
fn the_ampersands_of_an_address_may_be_written_as_in_html() {
    let doc = json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "H &amp; I",
        "url": "https://sea.example/?a=1&amp;b=2", "articleBody": "See https://sea.example/?a=1&amp;b=2 &amp;amp; more.",
        "image": { "@type": "ImageObject", "url": "https://sea.example/a.jpg?q=80&amp;rect=1&#038;x=2" } });
    let article = article(&doc.to_string());
    assert_eq!(article.url.as_ref().map(|url| url.as_str()), Some("https://sea.example/?a=1&b=2"));
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(lead.url.as_str(), "https://sea.example/a.jpg?q=80&rect=1&x=2");
    assert_eq!(text_of(&article.body), "See https://sea.example/?a=1&b=2 &amp; more.\n");
}
