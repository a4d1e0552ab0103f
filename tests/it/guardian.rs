//! What the Guardian's two formats give, on documents of our own and on theirs.

use article_widget::model::{Block, GroupKind};
use article_widget::read::{Dialect, Hints, Json, read, text_of};

use super::measure::{Corpus, Source, html_words, words};
use super::{data, reading, warnings};

fn kinds(blocks: &[Block]) -> Vec<String> {
    let kind =
        |block: &Block| serde_json::to_value(block).expect("JSON")["type"].as_str().unwrap_or_default().to_owned();
    blocks.iter().map(kind).collect()
}

#[test]
fn a_live_blog_becomes_posts() {
    let reading = reading(&data("guardian-page.json"));
    assert_eq!(reading.dialect, Dialect::GuardianPage);
    assert_eq!(warnings(&reading).len(), 1, "the hologram: {:?}", warnings(&reading));
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "Lighthouse keepers return – as it happened");
    assert_eq!(article.standfirst.to_text(), "A day on the rock, with those who came back");
    let people: Vec<_> = article.people.iter().map(|person| (person.name.as_str(), person.role.as_deref())).collect();
    assert_eq!(people, [("Ines Halloran", Some("in Brest")), ("Mo Tide", None)]);
    assert_eq!(article.tags[0].name, "Lighthouses");
    assert!(article.published < article.updated && article.published.is_some());
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(
        (lead.width, lead.renditions.len(), lead.caption.to_text().as_str()),
        (Some(1000), 2, "The tower at noon.")
    );
    assert_eq!(lead.credit.as_deref(), Some("Photograph: M. Tide"));
    let posts = article.body.iter().filter_map(|block| match block {
        Block::Group(group) if group.kind == GroupKind::Post => Some(group),
        _ => None,
    });
    let posts: Vec<_> = posts.collect();
    assert_eq!(
        posts.iter().map(|post| post.title.to_text().to_string()).collect::<Vec<_>>(),
        ["What we know", "The lamp is lit", ""],
        "the pinned one first, and once"
    );
    assert!(posts.iter().all(|post| post.date.is_some()));
    assert_eq!(text_of(&article.body[..1]), "Key events\nThe boat leaves\n", "those on other pages");
    assert_eq!(kinds(&posts[1].body), ["paragraph", "embed", "embed", "paragraph"]);
}

#[test]
fn every_element_of_a_page_leaves_something() {
    let article = reading(&data("guardian-page.json")).article;
    let Some(Block::Group(post)) = article.body.last() else { panic!("no post") };
    assert_eq!(
        kinds(&post.body),
        [
            "heading",
            "pull-quote",
            "paragraph",
            "group",
            "group",
            "group",
            "group",
            "audio",
            "paragraph",
            "note",
            "quote",
            "embed",
            "unknown"
        ]
    );
    for words in [
        "How it began",
        "We never left.",
        "Related: The last signal",
        "What is a fog signal?",
        "A horn.",
        "The rock stands.",
        "Built",
        "1911",
        "Of granite.",
        "How tall is it?",
        "Nine metres",
        "Not quite",
        "★★★☆☆",
        "commission",
        "Well said.",
        "reader7",
        "Where it is",
        "A tower of light",
        "Seen from below.",
    ] {
        assert!(text_of(&post.body).contains(words), "{words}");
    }
}

#[test]
fn an_answer_of_the_content_api_becomes_an_article() {
    let reading = reading(&data("guardian-content.json"));
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::GuardianContent, vec![]));
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "Salt is back & dearer");
    assert_eq!((article.people[0].name.as_str(), article.people.len()), ("Mo Tide", 2));
    assert_eq!(
        kinds(&article.body),
        ["paragraph", "heading", "paragraph", "paragraph", "pull-quote", "group", "embed", "video", "group"]
    );
    assert!(!text_of(&article.body).contains("Not read"));
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!((lead.url.as_str(), lead.alt.as_str()), ("https://media.guim.co.uk/salt/1000.jpg", "White heaps"));
    assert_eq!(article.related.len(), 1);
    assert_eq!(article.section.as_ref().map(|section| section.name.as_str()), Some("Sea"));
}

#[test]
fn a_search_is_a_list_of_articles_and_an_error_is_one() {
    let item = |id: &str| {
        format!(
            r#"{{"id": "{id}", "webTitle": "On {id}", "webUrl": "https://www.theguardian.com/{id}", "sectionId": "sea", "fields": {{"body": "<p>Words of {id}.</p>"}}}}"#
        )
    };
    let doc = format!(r#"{{"response": {{"status": "ok", "results": [{}, {}]}}}}"#, item("a"), item("b"));
    let doc = Json::parse(&doc).expect("good JSON");
    let article = read(&doc, &Hints { item: Some("b"), base: None }).expect("an article").article;
    assert_eq!(text_of(&article.body), "Words of b.\n");
    assert_eq!(article.related[0].headline, "On a");
    let doc = Json::parse(r#"{"response": {"status": "error", "message": "no such item"}}"#).expect("good JSON");
    let error = read(&doc, &Hints::default()).expect_err("refused").to_string();
    assert!(error.contains("no such item"), "{error}");
}

/// Collects the words of all strings under one of `keys` in elements, as HTML.
fn walk(json: &Json, keys: &[&str], out: &mut Vec<String>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| walk(item, keys, out)),
        Json::Object(members) => {
            for (key, value) in members {
                match value.as_str() {
                    Some(html) if keys.contains(&key.as_str()) => out.extend(html_words(html)),
                    Some(_) => {}
                    None => walk(value, keys, out),
                }
            }
        }
        _ => {}
    }
}

fn page_source(_: &str, doc: &Json) -> Vec<Source> {
    let mut found = Vec::new();
    let keys = ["html", "text", "prefix", "attribution", "caption", "body", "bio", "endNote", "description"];
    for event in doc.get("keyEvents").items() {
        if !doc.get("blocks").items().iter().any(|block| block.get("id") == event.get("id")) {
            found.extend(words(event.get("title").as_str().unwrap_or_default()));
        }
    }
    for block in doc.get("blocks").items() {
        let is_post = doc.get("pageType").get("isLiveblog").is_true();
        found.extend(words(block.get("title").as_str().filter(|_| is_post).unwrap_or_default()));
        walk(block.get("contributors"), &["name"], &mut found);
        walk(block.get("elements"), &keys, &mut found);
    }
    vec![Source {
        words: found,
        headline: doc.get("headline").text().is_some(),
        people: doc.get("byline").text().is_some(),
        date: doc.get("webPublicationDate").text().is_some(),
        image: !doc.get("mainMediaElements").is_blank(),
        ..Source::default()
    }]
}

fn content_source(_: &str, doc: &Json) -> Vec<Source> {
    let item = doc.get("response").get("content");
    let mut found = Vec::new();
    let blocks = item.get("blocks").get("body").items();
    for block in blocks {
        let keys = ["html", "linkText", "linkPrefix", "caption", "attribution", "title"];
        walk(block.get("elements"), &keys, &mut found);
    }
    if blocks.is_empty() {
        found = html_words(item.get("fields").get("body").as_str().unwrap_or_default());
    }
    let image = !item.get("elements").is_null();
    vec![Source { words: found, headline: true, date: true, image, ..Source::default() }]
}

#[test]
fn boxes_of_the_interface_keep_their_words() {
    let element = |element: &str| {
        let text = format!(
            r#"{{"response":{{"content":{{"id":"a/b","webTitle":"A","webUrl":"https://a.example/","apiUrl":"https://a.example/","blocks":{{"body":[{{"elements":[{element}]}}]}}}}}}}}"#
        );
        let article = reading(&text).article;
        (kinds(&article.body), serde_json::to_string(&article.body).expect("JSON"))
    };
    let callout = r#"{"type":"callout","calloutTypeData":{"campaignId":"c","overrideTitle":"Tell us","overridePrompt":"Seen a lamp?","overrideDescription":"Write."}}"#;
    let product = r#"{"type":"product","productTypeData":{"brandName":"Merrow","productName":"Lamp","primaryHeading":"<em>Best</em>","price":"£9","ctas":[{"url":"https://shop.example/","text":"Buy it"}]}}"#;
    for (element_, words) in [
        (callout, &["Tell us", "Seen a lamp?", "Write."][..]),
        (product, &["Merrow Lamp", "Best", "£9", "https://shop.example/", "Buy it"]),
    ] {
        let (_, body) = element(element_);
        words.iter().for_each(|words| assert!(body.contains(words), "{words} is lost in {body}"));
    }
    let recipe = r#"{"type":"recipe","recipeTypeData":{"recipeJson":"{\"title\":\"Lamp soup\"}"}}"#;
    let (kinds, body) = element(recipe);
    assert!(kinds == ["unknown"] && body.contains("Lamp soup"), "{body}");
}

/// Pages of the website.
pub const PAGES: Corpus = Corpus {
    name: "Guardian FEArticle",
    folder: "guardian-dcr/articles",
    dialect: Dialect::GuardianPage,
    sources: page_source,
    refused: &[],
    exceptions: &[],
};

/// Answers of the interface.
pub const CONTENT: Corpus = Corpus {
    name: "Guardian Content API",
    folder: "guardian-capi",
    dialect: Dialect::GuardianContent,
    sources: content_source,
    refused: &[("json__error", "the publisher answers")],
    exceptions: &[],
};

#[test]
fn quizzes_products_calls_and_recordings_keep_their_words() {
    let page = |element: serde_json::Value| {
        let doc = serde_json::json!({ "format": { "design": "ArticleDesign" }, "webPublicationDate": "2024-05-01T08:00:00Z", "blocks": [{ "elements": [element] }] });
        serde_json::to_string(&reading(&doc.to_string()).article.body).expect("JSON")
    };
    let kind = |name: &str| format!("model.dotcomrendering.pageElements.{name}");
    for (element, words) in [
        (
            serde_json::json!({ "_type": kind("QuizAtomBlockElement"), "questions": [],
                "resultBuckets": [{ "title": "A gull", "description": "You see far." }], "resultGroups": [{ "title": "A keeper", "minScore": 3 }] }),
            &["A gull", "You see far.", "A keeper"][..],
        ),
        (
            serde_json::json!({ "_type": kind("ProductSummaryBlockElement"), "matchedProducts": [{ "brandName": "Merrow", "productName": "Lamp" }] }),
            &["Merrow Lamp"],
        ),
        (
            serde_json::json!({ "_type": kind("CallToActionAtomBlockElement"), "url": "https://a.example/", "title": "Join us", "label": "Today", "btnText": "Here" }),
            &["Join us", "Today", "Here"],
        ),
        (
            serde_json::json!({ "_type": kind("AudioAtomBlockElement"), "kicker": "Sea talk", "title": "Fog", "trackUrl": "https://a.example/a.mp3" }),
            &["Sea talk: Fog"],
        ),
    ] {
        let body = page(element);
        words.iter().for_each(|words| assert!(body.contains(words), "{words} is lost in {body}"));
    }
    let answer = serde_json::json!({ "_type": kind("QABlockElement"), "title": "A", "html": "<p>B</p>", "credit": "M. Tide", "img": "https://a.example/a.jpg" });
    assert_eq!(page(answer).matches("M. Tide").count(), 1);
}

#[test]
fn the_content_api_has_a_lead_as_html_and_a_witness_by_name() {
    let main = r#"{"elements":[],"bodyHtml":"<figure><img src=\"https://a.example/a.jpg\" alt=\"A\"></figure>"}"#;
    let witness = r#"{"type":"witness","witnessTypeData":{"type":"text","title":"Seen","description":"A light.","authorName":"Ada"}}"#;
    let doc = format!(
        r#"{{"id":"a/b","webTitle":"A","webUrl":"https://a.example/","apiUrl":"https://a.example/","blocks":{{"main":{main},"body":[{{"elements":[{witness}]}}]}}}}"#
    );
    let article = reading(&doc).article;
    assert!(matches!(&article.lead, Some(Block::Image(image)) if image.url.as_str() == "https://a.example/a.jpg"));
    assert!(text_of(&article.body).ends_with("Ada\n"));
}
