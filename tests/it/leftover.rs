//! What of elements arrives that the reader of their dialect does not know.

use article_widget::read::text_of;
use serde_json::{Value, json};

use super::reading;

fn lines(doc: &Value) -> String {
    text_of(&reading(&doc.to_string()).article.body).trim_end().replace('\n', "|")
}

#[test]
fn the_words_of_an_unknown_element_are_kept() {
    let list = json!([{ "title": "One", "text": "First fact here", "id": "f-1", "trackingUrl": "https://t.example/" }]);
    let ans = |element: Value| json!({ "type": "story", "version": "0.10.9", "headlines": { "basic": "A" }, "content_elements": [element] });
    let apple = |component: Value| json!({ "identifier": "i", "components": [{ "role": "body", "text": "Before." }, component] });
    let bbc = |content: Value| json!({ "metadata": { "id": "urn:bbc:ares::article:x" }, "content": content });
    let page = |element: Value| json!({ "format": { "design": "ArticleDesign" }, "webPublicationDate": "2024-05-01T08:00:00Z", "blocks": [{ "elements": [element] }] });
    for (doc, words) in [
        (
            ans(
                json!({ "type": "factbox", "_id": "Not this one", "heading": "Five facts", "body": "Some words of it", "items": list,
                "additional_properties": { "note": "Not for the reader." } }),
            ),
            "Five facts|Some words of it|One|First fact here",
        ),
        (
            ans(
                json!({ "type": "sums", "title": "Kites", "text": "Three of them", "rows": [{ "label": "Red", "value": 2 }] }),
            ),
            "Kites|Red|2|Three of them",
        ),
        (
            apple(
                json!({ "role": "quiz", "question": "What is it?", "layout": "Wide and high", "identifier": "Not this one", "items": [{ "text": "An answer here" }] }),
            ),
            "Before.|What is it?|An answer here",
        ),
        (
            bbc(
                json!({ "model": { "blocks": [{ "type": "quiz", "model": { "title": "What is it?", "answers": [{ "text": "An answer here" }] } }] } }),
            ),
            "What is it?|An answer here",
        ),
        (
            bbc(
                json!({ "blocks": [{ "type": "quiz", "title": "What is it?", "answers": [{ "text": "An answer here", "trackingUrl": "https://t.example/" }],
                "config": { "title": "Not this one" }, "items": [{ "text": "A line", "hint": "And a hint" }] }] }),
            ),
            "What is it?|A line|And a hint|An answer here",
        ),
        (
            page(
                json!({ "_type": "model.dotcomrendering.pageElements.QuizzBlockElement", "elementId": "Not this one", "heading": "What is it?",
                "body": "<p>A tower</p>", "answer": "Of light", "summary": "In short", "content": "At length", "items": list,
                "sections": [{ "heading": "Part two", "body": "Of granite" }], "thirdPartyTracking": "Not this one" }),
            ),
            "What is it?|Of light|A tower|At length|One|First fact here|Part two|Of granite|In short",
        ),
    ] {
        assert_eq!(lines(&doc), words, "{doc}");
        let article = serde_json::to_string(&reading(&doc.to_string()).article).expect("JSON");
        assert!(!article.contains("t.example") && !article.contains("Not this"), "{article}");
    }
}

#[test]
fn cards_with_pictures_keep_their_words() {
    let image = |name: &str| json!({ "url": format!("https://sea.example/{name}.jpg"), "alt": "Seen", "source": "Getty Images" });
    let card = |title: &str| json!({ "title": title, "description": "What it is.", "image": image("a") });
    for (element, words, count) in [
        (json!({ "type": "teasers", "cards": [card("One"), card("Two")] }), "One|What it is.|Two|What it is.", 2),
        (
            json!({ "type": "hero", "title": "One", "description": "What it is.", "image": image("a") }),
            "One|What it is.",
            1,
        ),
        (json!({ "type": "hero", "teaser": card("One") }), "One|What it is.", 1),
        (json!({ "type": "set", "images": [image("a"), image("b")] }), "", 2),
        (
            json!({ "type": "graphic", "url": "https://sea.example/g.png", "alt_text": "Seen", "title": "Rates" }),
            "Rates",
            1,
        ),
        (json!({ "type": "clip", "images": [{ "source": "BBC Images" }], "name": "Wave" }), "Wave|BBC Images", 0),
    ] {
        let doc = json!({ "type": "story", "version": "0.10.9", "canonical_url": "https://sea.example/story",
            "headlines": { "basic": "A" }, "content_elements": [element] });
        assert_eq!(lines(&doc), words, "{doc}");
        let article = serde_json::to_string(&reading(&doc.to_string()).article).expect("JSON");
        assert_eq!(
            (article.matches("\"alt\":\"Seen\"").count(), article.contains("Getty%20")),
            (count, false),
            "{article}"
        );
    }
}
