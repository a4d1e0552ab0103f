//! What publishers write where there is nothing: empty addresses, descriptions without words.

use article_widget::model::Block;
use serde_json::{Value, json};

use super::{article, reading, warnings};

/// The page of every article here.
const PAGE: &str = "https://n.example/story/";

/// Returns a document of each dialect whose addresses, save the page's own, are all `blank`.
fn documents(blank: &str) -> Vec<Value> {
    let content = json!({ "rendered": format!("<p>B.</p><img src='{blank}'><iframe src='{blank}'></iframe>") });
    vec![
        json!({ "link": PAGE, "title": { "rendered": "H" }, "content": content, "jetpack_featured_media_url": blank }),
        json!({ "URL": PAGE, "title": "H", "content": "<p>B.</p>", "slug": "s", "featured_image": blank }),
        json!({ "url": PAGE, "title": "H", "content_text": "B.", "image": blank, "external_url": blank,
            "attachments": [{ "url": blank, "mime_type": "image/png" }], "authors": [{ "name": "A", "url": blank }] }),
        json!({ "@type": "NewsArticle", "url": PAGE, "headline": "H", "image": [blank, { "url": blank }],
            "author": { "name": "A", "url": blank }, "articleBody": "B." }),
        json!({ "uri": PAGE, "type": "text", "headline": "H", "versioncreated": "2024-05-01", "body_text": "B.",
            "associations": { "main": { "type": "picture", "renditions": { "main": { "href": blank } } } } }),
        json!({ "url": PAGE, "headline": "H", "image": blank, "authors": [{ "name": "A", "url": blank }],
            "body": ["B.", { "type": "image", "url": blank }, { "type": "video", "url": blank }] }),
        json!({ "title": "H", "content": "<p>B.</p>", "textContent": "B.", "byline": "A", "url": PAGE, "image": blank }),
    ]
}

#[test]
fn a_blank_address_is_no_address() {
    for blank in ["", " ", "#"] {
        for doc in documents(blank) {
            let article = article(&doc.to_string());
            assert!(article.lead.is_none(), "{doc}");
            let is_blank = |block: &Block| matches!(block, Block::Paragraph { .. });
            assert!(article.body.len() == 1 && article.body.iter().all(is_blank), "{doc}: {:?}", article.body);
            let is_linked = article.people.iter().any(|person| person.url.is_some());
            assert!(!is_linked || blank == "#", "{doc}");
        }
    }
}

#[test]
fn a_blank_address_leaves_room_for_another() {
    let post = json!({ "link": PAGE, "title": { "rendered": "H" }, "content": { "rendered": "<p>B.</p>" },
        "jetpack_featured_media_url": "", "yoast_head_json": { "og_image": [{ "url": "https://n.example/p.jpg" }] } });
    let reading = reading(&post.to_string());
    assert_eq!(warnings(&reading), [""; 0]);
    assert!(matches!(&reading.article.lead, Some(Block::Image(image)) if image.url.as_str().ends_with("p.jpg")));
}

#[test]
fn a_standfirst_that_ends_in_dots_is_told_from_the_beginning_of_the_body() {
    for (text, is_own) in [
        ("Nobody knew where she was. Then the phone rang ...", true),
        ("Nobody knew where she was. Then the phone rang…", true),
        ("The ferry sank on …", false),
        ("The ferry sank on [...]", false),
    ] {
        let body = "The ferry sank on Tuesday.";
        for doc in [
            json!({ "@type": "NewsArticle", "headline": "H", "description": text, "articleBody": body }),
            json!({ "link": PAGE, "title": { "rendered": "H" }, "content": { "rendered": body }, "excerpt": { "rendered": text } }),
            json!({ "title": "H", "content": body, "excerpt": text, "byline": "A", "siteName": "S" }),
        ] {
            assert_eq!(!article(&doc.to_string()).standfirst.is_empty(), is_own, "{doc}");
        }
    }
}
