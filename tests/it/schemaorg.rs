//! What JSON-LD gives: on documents of our own, and measured on other people's.

use article_widget::model::{Article, Block, GroupKind, Provenance, Url};
use article_widget::read::{Dialect, Hints, Json, read, read_stories, text_of};
use serde_json::{Value, json};

use super::measure::{Corpus, Source, html_words};
use super::{article, data, reading, warnings};

/// Returns every object in a document, the outer ones first.
fn objects(json: &Json) -> Vec<&Json> {
    let inner: Vec<&Json> = match json {
        Json::Object(members) => members.iter().map(|(_, value)| value).collect(),
        Json::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    let own = json.is_object().then_some(json);
    own.into_iter().chain(inner.into_iter().flat_map(objects)).collect()
}

/// Returns the words of a text that may have tags.
fn text_words(json: &Json) -> Vec<String> {
    let raw = json.text().unwrap_or_default().to_string();
    let is_escaped = raw.contains("&lt;/") && !raw.contains("</");
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    let raw = signs.iter().filter(|_| is_escaped).fold(raw, |raw, (name, sign)| raw.replace(name, sign));
    let has_tags = raw.contains("</") || raw.contains("<br");
    html_words(&if has_tags { raw } else { raw.replace('<', "&lt;") })
}

/// Has a field, or what it refers to, a text under one of the names, or is it one itself?
fn says(doc: &Json, field: &Json, keys: &[&str]) -> bool {
    field.one_or_many().iter().any(|json| {
        let id = json.get("@id");
        let referred = objects(doc).into_iter().filter(|node| !id.is_null() && node.get("@id") == id);
        let mut candidates = referred.chain([json]);
        json.text().is_some()
            || candidates
                .any(|node| keys.iter().any(|key| node.get(key).one_or_many().iter().any(|text| text.text().is_some())))
    })
}

fn articles(_: &str, doc: &Json) -> Vec<Source> {
    const KINDS: &[&str] = &["Article", "BlogPosting", "SocialMediaPosting", "Report"];
    let is_article = |json: &&Json| {
        let kinds = json.get("@type").one_or_many();
        kinds.iter().any(|kind| KINDS.iter().any(|name| kind.as_str().is_some_and(|kind| kind.ends_with(name))))
    };
    // What somebody likes or pays for is an article, but not this document's.
    let is_about_one =
        doc.get("@type").as_str().is_some_and(|kind| kind.ends_with("Action") || kind.ends_with("Grant"));
    let all = if is_about_one { vec![] } else { objects(doc) };
    let article = all.iter().copied().find(is_article);
    let Some(article) = article.or(all.iter().copied().find(|json| json.get("headline").text().is_some())) else {
        return vec![];
    };
    let updates = article.get("liveBlogUpdate").one_or_many().iter();
    let updates = updates.flat_map(|post| [text_words(post.get("headline")), text_words(post.get("articleBody"))]);
    let corrections = article.get("correction").one_or_many().iter();
    let corrections = corrections.map(|note| text_words(if note.is_object() { note.get("text") } else { note }));
    let body = text_words(article.first(&["articleBody", "text"]));
    let films = ["video", "audio"].into_iter().flat_map(|key| article.get(key).one_or_many());
    let people = article.get("author").one_or_many().iter().chain(article.get("creator").one_or_many());
    let source = Source {
        item: None,
        around: films.flat_map(|film| text_words(film.get("description"))).collect(),
        words: body.into_iter().chain(updates.flatten()).chain(corrections.flatten()).collect(),
        headline: article.first(&["headline", "name"]).text().is_some(),
        people: people.into_iter().any(|person| says(doc, person, &["name"])),
        date: ["datePublished", "dateModified"].iter().any(|key| article.get(key).text().is_some()),
        image: ["image", "thumbnailUrl"].iter().any(|key| says(doc, article.get(key), &["url", "contentUrl"])),
    };
    let has_any = source.headline || !source.words.is_empty();
    has_any.then_some(source).into_iter().collect()
}

/// What pages say of themselves.
pub const CORPUS: Corpus = Corpus {
    name: "schema.org JSON-LD",
    folder: "schemaorg-jsonld",
    dialect: Dialect::SchemaOrg,
    sources: articles,
    refused: &[],
    exceptions: &[],
};

fn names(article: &Article) -> Vec<&str> {
    article.people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn an_object_becomes_an_article() {
    let reading = reading(&data("jsonld.json"));
    let article = &reading.article;
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::SchemaOrg, vec![]));
    assert_eq!(article.id, "dredger-7");
    assert_eq!(article.url.as_ref().map(Url::as_str), Some("https://ledger.example/coast/dredger"));
    assert_eq!(article.headline.to_text(), "The dredger \"Marta\" is back in the harbour");
    assert_eq!(article.standfirst.to_text(), "For nine weeks nobody knew where she was.");
    assert_eq!(names(article), ["Ines Halloran", "Piet Osman"]);
    assert_eq!(article.people[0].role.as_deref(), Some("Harbour correspondent"));
    assert_eq!(article.section.as_ref().map(|section| section.name.as_str()), Some("Coast"));
    assert_eq!(
        article.tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(),
        ["dredging", "harbours", "insurance"]
    );
    let dates = [article.published, article.updated, article.expires].map(|date| date.expect("a date").to_rfc3339());
    assert_eq!(dates, ["2024-03-05T07:30:00Z", "2024-03-06T08:00:00Z", "2030-01-01"]);
    assert!(article.is_paywalled);
    assert_eq!(article.provenance, Some(Provenance::CompositeWithTrainedAlgorithmicMedia));
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("The Example Ledger"));
    assert_eq!(article.copyright.as_deref(), Some("© 2024 The Example Ledger"));
    assert_eq!(article.licence.as_ref().map(|licence| licence.name.as_str()), Some("creativecommons.example/by/4.0/"));
    let Some(Block::Image(image)) = &article.lead else { panic!("no lead picture") };
    assert_eq!((image.width, image.height, image.credit.as_deref()), (Some(1600), Some(900), Some("Harbour office")));
    assert_eq!((image.caption.to_text(), image.caption.len()), ("The Marta at berth four.".into(), 3));
    assert!(matches!(&article.body[0], Block::Video(media) if media.title.as_deref() == Some("She comes in")));
    assert_eq!(
        text_of(&article.body).lines().collect::<Vec<_>>(),
        [
            "She came in on the evening tide.",
            "The crew said nothing & went home.",
            "3 < 4 berths were free.",
            "An earlier version gave berth five."
        ]
    );
    assert!(matches!(article.body.last(), Some(Block::Note(note)) if note.date.is_some()));
}

#[test]
fn a_graph_is_put_together_and_a_live_blog_has_posts() {
    let reading = reading(&data("jsonld-graph.json"));
    let article = &reading.article;
    assert_eq!(warnings(&reading), [""; 0]);
    assert_eq!(names(article), ["Ines Halloran"]);
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("The Example Ledger"));
    assert!(matches!(&article.lead, Some(Block::Image(image)) if image.width == Some(1200)));
    assert!(article.published.is_some());
    let [Block::Group(first), Block::Group(second)] = &*article.body else { panic!("not two posts") };
    assert_eq!(
        (first.kind, first.title.to_text(), first.date.is_some()),
        (GroupKind::Post, "The ferry stays in port".into(), true)
    );
    assert!(matches!(&*first.body, [Block::Paragraph { .. }, Block::Paragraph { .. }, Block::Image(_)]));
    assert_eq!(text_of(&second.body), "Good morning.\n");
}

#[test]
fn of_several_articles_one_is_asked_for() {
    let item = |n: u32| json!({ "@type": "BlogPosting", "url": format!("https://n.example/{n}"), "headline": format!("Story {n}") });
    for doc in [
        json!([item(1), { "@type": "BreadcrumbList" }, item(2)]),
        json!({ "@context": "http://schema.org/", "@type": "Blog", "blogPost": [item(1), item(2)] }),
        json!({ "@context": ["https://schema.org"], "@type": "ItemList", "itemListElement": [{ "item": item(1) }, { "item": item(2) }] }),
    ] {
        let doc = Json::parse(&doc.to_string()).expect("good JSON");
        for wanted in ["1", "https://n.example/2"] {
            let article = read(&doc, &Hints { item: Some(wanted), base: None }).expect("an article").article;
            assert_eq!((article.headline.to_text().as_str(), article.related.len()), ("Story 2", 1));
        }
        assert_eq!(read_stories(&doc, &Hints::default()).expect("stories").len(), 2);
    }
}

#[test]
fn what_is_no_article_is_refused() {
    for doc in [
        json!({ "@context": "https://schema.org", "@type": "Product", "name": "A kettle" }),
        json!({ "@context": "https://schema.org", "@type": "JobPosting", "title": "A cook" }),
        json!({ "@type": "NewsArticle" }),
    ] {
        assert!(read(&Json::parse(&doc.to_string()).expect("good JSON"), &Hints::default()).is_err(), "{doc}");
    }
}

#[test]
fn every_shape_of_a_field_is_read() {
    let with = |key: &str, value: Value| {
        let mut doc = json!({ "@context": "https://schema.org", "@type": "Article", "headline": "H" });
        doc[key] = value;
        article(&doc.to_string())
    };
    for author in [
        json!("A B"),
        json!(["A B"]),
        json!({ "name": "A B" }),
        json!([{ "@type": "person", "name": ["A B"] }, {}]),
        json!({ "@type": "Organization", "legalName": "A B" }),
        json!(["A B", "https://social.example/ab", "A B"]),
    ] {
        assert_eq!(names(&with("author", author.clone())), ["A B"], "{author}");
    }
    let picture = "https://n.example/a.jpg";
    for image in [
        json!(picture),
        json!([picture]),
        json!({ "url": picture }),
        json!([{}, { "contentUrl": picture, "width": "12px" }]),
        json!({ "@id": picture }),
    ] {
        let lead = with("image", image.clone()).lead;
        assert!(matches!(lead, Some(Block::Image(image)) if image.url.as_str() == picture), "{image}");
    }
    for (page, is_found) in [
        (json!("https://n.example/a"), true),
        (json!({ "@id": "https://n.example/a" }), true),
        (json!([{ "url": "https://n.example/a" }]), true),
        (json!({}), false),
    ] {
        assert_eq!(with("mainEntityOfPage", page.clone()).url.is_some(), is_found, "{page}");
    }
    for (body, lines) in [
        (json!("One.\n\nTwo,\nthree."), &["One.", "Two, three."][..]),
        (json!("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"), &["One.", "Two."]),
        (json!("One <b>two</b>.\nThree."), &["One two.", "Three."]),
        (json!(["One.", "Two."]), &["One.", "Two."]),
    ] {
        assert_eq!(text_of(&with("articleBody", body.clone()).body).lines().collect::<Vec<_>>(), lines, "{body}");
    }
}

#[test]
fn every_form_of_a_date_is_read() {
    for (date, read) in [
        ("2024-04-30T10:26:25.149222+00:00", "2024-04-30T10:26:25.149Z"),
        ("2024-04-30T10:26:25+0000", "2024-04-30T10:26:25Z"),
        ("2024-04-30", "2024-04-30"),
        ("2024-04-30 10:26:25", "2024-04-30T10:26:25Z"),
        ("2024-04-30 16:38:39 +02:00", "2024-04-30T14:38:39Z"),
        ("2024-08-05 20:59:59.0", "2024-08-05T20:59:59Z"),
        ("2024-04-22T13:19+02:00", "2024-04-22T11:19:00Z"),
        ("2024-08-07T20:16Z", "2024-08-07T20:16:00Z"),
        ("20180619T055000+0900", "2018-06-18T20:50:00Z"),
        ("2021-01-03T17:40:00EET", "2021-01-03T15:40:00Z"),
        ("Mon, 18 Nov 2019 16:07:38 -0600", "2019-11-18T22:07:38Z"),
        ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T17:20:36Z"),
        ("Tue Nov 19 2019 03:05:46 GMT+0000", "2019-11-19T03:05:46Z"),
        ("November 19, 2019", "2019-11-19"),
        ("20 Nov 2019 08:02 GMT", "2019-11-20T08:02:00Z"),
        ("2023/02/21 22:08", "2023-02-21T22:08:00Z"),
    ] {
        let doc = json!({ "@type": "NewsArticle", "headline": "H", "datePublished": date });
        let published = article(&doc.to_string()).published.map(|date| date.to_rfc3339());
        assert_eq!(published.as_deref(), Some(read), "{date}");
    }
}
