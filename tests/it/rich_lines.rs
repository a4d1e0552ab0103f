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

#[test]
fn an_object_with_an_address_in_a_line_is_a_link() {
    let span = |text: &str| json!({ "_type": "span", "text": text });
    let link = json!({ "_type": "inlineLink", "text": "the report", "url": "https://sea.example/r" });
    let page = json!({ "_type": "internalLink", "title": "Fog", "link": "https://sea.example/fog" });
    let hidden = json!({ "_type": "internalNote", "text": "For editors", "url": "https://sea.example/x" });
    let children = [span("See "), link, span(" and "), page, span("."), hidden];
    let doc = json!({ "title": "T", "body": [{ "_type": "block", "children": children }] });
    let html = "See <a href=\"https://sea.example/r\">the report</a> and <a href=\"https://sea.example/fog\">Fog</a>.";
    assert_eq!(body(&doc)[0]["html"], html);
}

#[test]
fn a_link_of_contentful_leads_to_its_file_or_entry() {
    let link = |kind: &str, target: Value| {
        json!({ "nodeType": kind, "data": { "target": target },
        "content": [{ "nodeType": "text", "value": "Fog", "marks": [] }] })
    };
    for (kind, target) in [
        ("asset-hyperlink", json!({ "sys": { "id": "a" }, "url": "https://sea.example/fog" })),
        ("asset-hyperlink", json!({ "fields": { "file": { "url": "https://sea.example/fog" } } })),
        ("entry-hyperlink", json!({ "fields": { "title": "x", "url": "https://sea.example/fog" } })),
        ("embedded-entry-inline", json!({ "fields": { "title": "Fog", "url": "https://sea.example/fog" } })),
    ] {
        let line = json!({ "nodeType": "paragraph", "data": {}, "content": [link(kind, target)] });
        let doc = json!({ "title": "T", "body": { "nodeType": "document", "data": {}, "content": [line] } });
        assert_eq!(body(&doc)[0]["html"], "<a href=\"https://sea.example/fog\">Fog</a>", "{kind}");
    }
}

#[test]
fn a_figure_may_have_its_picture_among_its_attributes() {
    let text = json!({ "type": "text", "text": "Dawn" });
    let figure = |content: Value| json!({ "type": "figure", "attrs": { "src": "https://sea.example/a.jpg", "alt": "Fog" }, "content": content });
    for (content, caption) in [(json!([]), Value::Null), (json!([text]), json!("Dawn"))] {
        let body = body(&json!({ "title": "T", "content": { "type": "doc", "content": [figure(content)] } }));
        assert_eq!(
            (&body[0]["type"], &body[0]["alt"], &body[0]["caption"]),
            (&json!("image"), &json!("Fog"), &caption)
        );
    }
}

#[test]
fn a_figure_keeps_its_film_and_what_stands_in_it() {
    let words = json!({ "type": "figcaption", "content": [{ "type": "text", "text": "Dawn" }] });
    let film = json!({ "type": "youtube", "attrs": { "src": "https://www.youtube.com/watch?v=a" } });
    for (attrs, content, kinds) in [
        (json!({ "src": "https://sea.example/poster.jpg" }), json!([film, words]), vec!["embed", "paragraph"]),
        (json!({ "src": "https://www.youtube.com/embed/a" }), json!([words]), vec!["embed", "paragraph"]),
        (json!({ "src": "https://sea.example/a.mp4" }), json!([words]), vec!["video", "paragraph"]),
        (json!({ "href": "https://sea.example/page" }), json!([words]), vec!["paragraph"]),
    ] {
        let doc = json!({ "title": "T", "content": { "type": "doc", "content": [{ "type": "figure", "attrs": attrs, "content": content }] } });
        let found: Vec<_> = body(&doc).as_array().expect("blocks").iter().map(|block| block["type"].clone()).collect();
        assert_eq!(found, kinds, "{doc}");
    }
}

#[test]
fn a_quote_beside_a_picture_keeps_its_author() {
    let image = json!({ "_type": "image", "asset": { "url": "https://sea.example/a.jpg" } });
    let quote = json!([{ "_type": "pullQuote", "quote": "We stayed.", "attribution": "Mo Tide", "image": image }]);
    let figure = json!([{ "_type": "figure", "image": image, "credit": [{ "_type": "block", "children": [{ "_type": "span", "text": "Getty" }] }] }]);
    let payload = json!([{ "_type": "row", "slides": [{ "blockType": "quote", "content": "We stayed.", "credit": "Mo Tide", "image": image }] }]);
    for (doc, words) in [(quote, "Mo Tide"), (figure, "Getty"), (payload, "Mo Tide")] {
        let body = body(&doc);
        assert!(lines(&doc).contains(words), "{body}");
        assert!(!body.to_string().contains("\"credit\""), "{body}");
    }
}

#[test]
fn a_picture_is_credited_to_its_photographer() {
    let image = json!({ "_type": "image", "asset": { "url": "https://sea.example/a.jpg" }, "credit": "" });
    let with = |of: &str, who: Value| {
        let mut block = match of {
            "image" => image.clone(),
            _ => json!({ "_type": "figure", "image": image }),
        };
        block["photographer"] = who;
        block
    };
    let entry = json!({ "items": [{ "fields": { "title": "T", "body": { "nodeType": "document", "content": [{
        "nodeType": "embedded-entry-block", "content": [], "data": { "target": {
            "sys": { "type": "Entry", "contentType": { "sys": { "id": "imageWithCaption" } } },
            "fields": { "caption": "Dawn", "photographer": "Reuters", "image": { "fields": { "file": {
                "url": "https://sea.example/a.jpg", "contentType": "image/jpeg" } } } } } } }] } } }] });
    assert_eq!((&body(&entry)[0]["type"], &body(&entry)[0]["credit"]), (&json!("image"), &json!("Reuters")));
    for block in
        [with("image", json!("Mo Tide")), with("image", json!({ "name": "Mo Tide" })), with("figure", json!("Mo Tide"))]
    {
        let body = body(&json!([block]));
        assert_eq!((body[0]["credit"].as_str(), body.as_array().map(Vec::len)), (Some("Mo Tide"), Some(1)), "{body}");
    }
}

#[test]
fn a_plain_title_keeps_what_looks_like_a_tag() {
    let bodies = [
        ("body", json!([{ "_type": "block", "children": [{ "_type": "span", "text": "One." }] }])),
        (
            "content",
            json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": "One." }] }] }),
        ),
        (
            "content",
            json!({ "time": 1, "blocks": [{ "type": "paragraph", "data": { "text": "One." } }], "version": "2" }),
        ),
    ];
    for (member, rich) in bodies {
        for (raw, title) in [
            ("How to use <details> in HTML", "How to use <details> in HTML"),
            ("Fish &amp; chips & <salt>", "Fish & chips & <salt>"),
            ("1 < 2 > 0", "1 < 2 > 0"),
            ("<em>Fog</em> ahead", "Fog ahead"),
        ] {
            let mut doc = json!({ "title": raw, "excerpt": raw });
            doc[member] = rich.clone();
            let article = reading(&doc.to_string()).article;
            assert_eq!((article.headline.to_text().as_str(), article.standfirst.to_text().as_str()), (title, title));
        }
    }
}

#[test]
fn a_checklist_of_lexical_has_its_boxes() {
    let item = |text: &str, checked: bool| json!({ "type": "listitem", "checked": checked, "children": [{ "type": "text", "text": text }] });
    let doc = json!({ "root": { "children": [
        { "type": "list", "listType": "check", "children": [item("Lamp", true), item("Horn", false)] },
        { "type": "list", "listType": "bullet", "children": [item("Nets", true)] }
    ] } });
    assert_eq!(lines(&doc), "☑ Lamp|☐ Horn|Nets");
}

#[test]
fn what_stands_in_a_line_of_lexical_stays_in_it() {
    let text = |text: &str| json!({ "type": "text", "text": text });
    let strong = json!({ "type": "text", "text": "keepers", "format": 1 });
    let doc = json!({ "root": { "children": [
        { "type": "paragraph", "children": [
            text("Two "), { "type": "mark", "ids": ["1"], "children": [strong, text(" and ")] },
            { "type": "overflow", "children": [{ "type": "mark", "children": [text("a ")] }] },
            { "type": "inlineBlock", "fields": { "blockType": "term", "label": "lamp" } }, text(".")
        ] },
        { "type": "paragraph", "children": [
            text("Fog"), { "type": "image", "src": "https://sea.example/a.jpg", "altText": "Fog" }, text("Salt")
        ] },
        { "type": "mark", "children": [{ "type": "paragraph", "children": [text("Tide")] }] }
    ] } });
    let body = body(&doc);
    assert_eq!(body[0]["html"], "Two <strong>keepers</strong> and a lamp.");
    assert_eq!((&body[2]["type"], lines(&doc).as_str()), (&json!("image"), "Two keepers and a lamp.|Fog|Salt|Tide"));
}

#[test]
fn a_paragraph_of_tiptap_has_its_direction() {
    let paragraph = |dir: Value| json!({ "type": "paragraph", "attrs": { "dir": dir }, "content": [{ "type": "text", "text": "One." }] });
    let doc = json!({ "type": "doc", "content": [paragraph(json!("rtl")), paragraph(json!("auto")), paragraph(Value::Null)] });
    let body = body(&doc);
    assert_eq!(
        body.as_array().expect("blocks").iter().map(|block| block["dir"].as_str()).collect::<Vec<_>>(),
        [Some("rtl"), None, None]
    );
}

#[test]
fn a_link_of_plate_stays_in_its_line() {
    let link = json!({ "type": "a", "url": "https://sea.example/", "children": [{ "text": "link" }] });
    let doc = json!([{ "type": "p", "children": [{ "text": "See " }, link, { "text": " for more." }] }]);
    assert_eq!(
        body(&doc),
        json!([{ "type": "paragraph", "html": "See <a href=\"https://sea.example/\">link</a> for more." }])
    );
}
