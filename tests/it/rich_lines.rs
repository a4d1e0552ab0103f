//! What stands in the lines of rich text beside words, and the titles over it.

use article_widget::read::text_of;
use serde_json::{Value, json};

use super::reading;

fn article(doc: &Value) -> Value {
    serde_json::to_value(reading(&doc.to_string()).article).expect("JSON")
}

fn body(doc: &Value) -> Value {
    article(doc)["body"].clone()
}

fn lines(doc: &Value) -> String {
    text_of(&reading(&doc.to_string()).article.body).trim_end().replace('\n', "|")
}

#[test]
fn a_picture_in_a_line_of_portable_text_is_shown() {
    let span = |text: &str| json!({ "_type": "span", "text": text, "marks": ["a"] });
    let image =
        json!({ "_type": "image", "asset": { "url": "https://sea.example/a.jpg" }, "alt": "Fog", "caption": "Dawn" });
    let with = |member: &str, value: Value| {
        let mut block = json!({ "_type": "block", "children": [span("Before "), image, span(" after"), span(".")],
            "markDefs": [{ "_key": "a", "_type": "link", "href": "https://sea.example/" }] });
        block[member] = value;
        block
    };
    let doc = json!({ "title": "T", "body": [with("style", json!("normal")), with("style", json!("h2")),
        with("listItem", json!("bullet"))] });
    let body = body(&doc);
    let kinds: Vec<&str> = body.as_array().expect("blocks").iter().filter_map(|block| block["type"].as_str()).collect();
    assert_eq!(kinds, ["paragraph", "image", "paragraph", "heading", "image", "heading", "list"]);
    assert_eq!(body[0]["html"], "<a href=\"https://sea.example/\">Before</a>");
    assert_eq!((&body[1]["alt"], &body[1]["caption"]), (&json!("Fog"), &json!("Dawn")));
    assert_eq!(body[6]["items"][0]["body"][0]["type"], "image");
    assert_eq!(lines(&doc), "Before|Dawn|after.|Before|Dawn|after.|Before|Dawn|after.");
    // What has no file leaves its words.
    let lost = json!([{ "_type": "block", "children": [span("Before "), { "_type": "image", "alt": "fog" }] }]);
    assert_eq!(lines(&lost), "Before fog");
}
