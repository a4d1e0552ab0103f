//! What the rich text of newsrooms has beside what editors bring along: blocks of their own, notes, damage.

use article_widget::read::{Dialect, Warning, text_of};
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

fn paths(doc: &Value) -> Vec<String> {
    reading(&doc.to_string()).warnings.iter().map(|Warning { path, message }| format!("{path} {message}")).collect()
}

fn block(text: &str) -> Value {
    json!({ "_type": "block", "children": [{ "_type": "span", "text": text }] })
}

fn text(text: &str) -> Value {
    json!({ "type": "text", "text": text })
}

fn paragraph(words: &str) -> Value {
    json!({ "type": "paragraph", "content": [text(words)] })
}

#[test]
fn the_words_of_custom_blocks_are_kept() {
    let doc = json!({ "_type": "post", "title": "T", "body": [
        block("First."),
        { "_type": "hologram", "_key": "Not this.", "tone": "Very calm", "body": [block("Held.")], "wattText": "Nine" },
        { "_type": "callout", "title": "Tide", "content": "High at noon." },
        { "_type": "pullQuote", "quote": "We never left.", "attribution": "A keeper" },
        { "_type": "accordion", "items": [{ "_type": "accordionItem", "title": "Who?", "content": [block("Keepers.")] }] },
        { "_type": "faq", "questions": [{ "answer": "Soon.", "question": "When?" }] },
        { "_type": "columns", "left": [block("Port.")], "right": [block("Starboard.")] },
        { "_type": "latex", "body": "a^2" },
        { "_type": "image", "asset": { "url": "https://sea.example/a.jpg" }, "caption": [block("A rich caption")] },
        { "_type": "internalNote", "text": "Not for print." },
        { "_type": "map", "places": [{ "title": "A pier", "position": { "lat": 1, "lng": 2 } }] }
    ] });
    assert_eq!(
        lines(&doc),
        "First.|Held.|Nine|Tide|High at noon.|We never left.|A keeper|Who?|Keepers.|When?|Soon.|Port.|Starboard.|a^2|A rich caption"
    );
    let body = body(&doc);
    let kinds: Vec<&str> = body.as_array().expect("blocks").iter().filter_map(|block| block["type"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            "paragraph",
            "unknown",
            "group",
            "pull-quote",
            "group",
            "group",
            "group",
            "code",
            "image",
            "unknown",
            "unknown"
        ]
    );
    let warnings = paths(&doc);
    assert!(warnings[0].starts_with("body[1] ") && warnings[0].ends_with("is kept"), "{warnings:?}");
    assert!(warnings[1].ends_with("is left out") && warnings[2].ends_with("nothing of it can be read"), "{warnings:?}");
}

#[test]
fn an_unknown_block_shows_pictures_and_links() {
    let doc = json!({ "blocks": [
        { "type": "paragraph", "data": { "text": "One" } },
        { "type": "poster", "data": { "photo": "https://sea.example/p.jpg", "style": "Very wide" } },
        { "type": "person", "data": { "name": "Ines", "link": "https://sea.example/ines", "icon": "/i.png" } },
        { "type": "carousel", "data": [{ "url": "https://sea.example/c.jpg", "caption": "Fog" }] },
        { "type": "imageGallery", "data": { "urls": ["https://sea.example/1.jpg", "https://sea.example/2.jpg"] } },
        { "type": "clip", "data": { "embedUrl": "https://www.youtube.com/watch?v=abcdefghijk" } }
    ] });
    let body = body(&doc);
    assert_eq!(body[1]["type"], "image");
    assert_eq!(body[2]["body"][0]["html"], "<a href=\"https://sea.example/ines\">Ines</a>");
    assert_eq!(body[3]["images"][0]["caption"], "Fog");
    assert_eq!(body[4]["images"].as_array().map(Vec::len), Some(2));
    assert_eq!(body[5]["provider"], "YouTube");
}

#[test]
fn columns_notes_and_toggles_of_editor_js_are_read() {
    let inner = |text: &str| json!({ "blocks": [{ "type": "paragraph", "data": { "text": text } }] });
    let doc = json!({ "blocks": [
        { "type": "paragraph", "data": { "text": "One<sup>1</sup>" }, "tunes": { "footnotes": ["A <b>note</b>"] } },
        { "type": "columns", "data": { "cols": [inner("Left"), inner("Right")] } },
        { "type": "twoColumns", "data": { "left": inner("Port"), "right": inner("Starboard") } },
        { "type": "definitionList", "data": { "items": [{ "term": "Fog", "definition": "A cloud" }] } },
        { "type": "toggle", "data": { "text": "More", "items": 1 } },
        { "type": "paragraph", "data": { "text": "Inside" } },
        null
    ] });
    assert_eq!(lines(&doc), "One1|Left|Right|Port|Starboard|Fog|A cloud|More|Inside|A note");
    assert_eq!(paths(&doc), ["blocks[6] is no block"]);
    assert_eq!(body(&doc)[4], json!({ "type": "group", "kind": "details", "title": "More", "text": "Inside" }));
}

#[test]
fn notes_stand_behind_the_words_that_they_are_for() {
    let doc = json!([{ "_type": "block",
        "markDefs": [{ "_key": "n", "_type": "footnote", "content": [block("Since 1911.")] }, { "_key": "c", "_type": "comment", "text": "Check this." }],
        "children": [
            { "_type": "span", "text": "Two ", "marks": ["n"] }, { "_type": "span", "text": "keepers", "marks": ["strong", "n"] },
            { "_type": "span", "text": " landed", "marks": ["c"] }, { "_type": "footnote", "note": "At noon." }
        ] }]);
    assert_eq!(lines(&doc), "Two keepers (Since 1911.) landed (At noon.)");
}

#[test]
fn a_damaged_block_costs_that_block() {
    let doc =
        json!({ "title": "T", "body": [block("One."), null, { "children": [{ "text": "Two." }] }, block("Three.")] });
    assert_eq!(reading(&doc.to_string()).dialect, Dialect::PortableText);
    assert_eq!((lines(&doc).as_str(), paths(&doc)), ("One.|Two.|Three.", vec!["body[1] is no block".to_owned()]));
}

#[test]
fn a_headline_does_not_hide_rich_content() {
    let doc = json!({ "headline": "H", "content": [block("Words.")] });
    assert_eq!((article(&doc)["headline"].as_str(), lines(&doc).as_str()), (Some("H"), "Words."));
}

#[test]
fn rich_text_may_be_a_string_of_json() {
    let tree = json!({ "type": "doc", "content": [paragraph("Words.")] }).to_string();
    let blocks = json!({ "blocks": [{ "type": "paragraph", "data": { "text": "Words." } }] }).to_string();
    for doc in [
        json!({ "title": "T", "body": tree }),
        json!({ "headline": "T", "body": tree }),
        json!({ "title": "T", "content": blocks }),
        json!({ "_type": "post", "body": [block("A"), { "_type": "old", "content": blocks }] }),
    ] {
        assert!(lines(&doc).ends_with("Words."), "{doc}");
    }
}

#[test]
fn an_unknown_node_in_a_line_stays_in_it() {
    let doc = json!({ "type": "doc", "content": [
        { "type": "paragraph", "content": [
            text("Two "), { "type": "mention", "attrs": { "id": "u-9f8e7d" } }, { "type": "hashtag", "attrs": { "label": "keepers" } },
            { "type": "footnote", "content": [text("Since 1911.")] }, text("landed."),
            { "type": "inlineImage", "attrs": { "src": "https://sea.example/e.png", "alt": ":fog:" } }
        ] },
        { "type": "figure", "content": [
            { "type": "image", "attrs": { "src": "https://sea.example/f.jpg" } }, { "type": "figcaption", "content": [text("Fog")] }
        ] },
        { "type": "imageFigure", "attrs": { "src": "https://sea.example/g.jpg" }, "content": [text("Salt")] },
        { "type": "todo_list", "content": [{ "type": "todo_item", "attrs": { "done": true }, "content": [paragraph("Lamp")] }] }
    ] });
    assert_eq!(lines(&doc), "Two keepers (Since 1911.) landed.:fog:|Fog|Salt|☑ Lamp");
    assert_eq!(paths(&doc)[0].split(' ').next(), Some("content[0].content[2]"));
}

#[test]
fn fields_are_found_in_every_spelling() {
    let doc = json!({ "title": "T", "sub_title": "S", "published_at": "2024-03-01T10:00:00Z", "updated_at": "2024-03-02T10:00:00Z",
        "cover_image": "https://sea.example/c.jpg", "content": { "type": "doc", "content": [paragraph("Words.")] } });
    let article = article(&doc);
    for key in ["standfirst", "published", "modified", "image"] {
        assert!(!article[key].is_null(), "{key} is not in {article}");
    }
    let doc = json!({ "fields": { "title": { "en-US": "T" }, "body": { "en-US": { "nodeType": "document", "content": [
        { "nodeType": "paragraph", "content": [{ "nodeType": "text", "value": "Words." }] }] } } } });
    assert_eq!((self::article(&doc)["headline"].as_str(), lines(&doc).as_str()), (Some("T"), "Words."));
}

#[test]
fn slate_and_strapi_have_words_without_a_type() {
    let doc = json!({ "data": { "attributes": { "title": "T", "content": [
        { "type": "paragraph", "children": [{ "text": "Two " }, { "text": "keepers", "bold": true }] },
        { "type": "list", "format": "ordered", "children": [{ "type": "list-item", "children": [{ "type": "text", "text": "Lamp" }] }] },
        { "type": "image", "image": { "url": "https://sea.example/a.jpg", "alternativeText": "Fog" }, "children": [{ "type": "text", "text": "" }] }
    ] } } });
    let body = body(&doc);
    assert_eq!(body[0]["html"], "Two <strong>keepers</strong>");
    assert_eq!((&body[1]["ordered"], &body[1]["items"][0]), (&json!(true), &json!("Lamp")));
    assert_eq!((&body[2]["type"], &body[2]["alt"]), (&json!("image"), &json!("Fog")));
}

#[test]
fn contentful_links_are_followed() {
    let link = |kind: &str, id: &str, node: &str| json!({ "nodeType": node, "content": [], "data": { "target": { "sys": { "type": "Link", "linkType": kind, "id": id } } } });
    let tree = json!({ "nodeType": "document", "content": [link("Asset", "a", "embedded-asset-block"), link("Entry", "q", "embedded-entry-block")] });
    let graphql = json!({ "data": { "posts": { "items": [{ "title": "T", "body": { "json": tree.clone(), "links": {
        "assets": { "block": [{ "sys": { "id": "a" }, "url": "https://sea.example/b.jpg", "description": "Fog" }] },
        "entries": { "block": [{ "sys": { "id": "q" }, "__typename": "Quote", "quote": "We never left." }] }
    } } }] } } });
    let file = json!({ "url": "//sea.example/b.jpg", "contentType": "image/jpeg" });
    let entry = json!({ "sys": { "type": "Entry", "id": "q", "contentType": { "sys": { "id": "quote" } } },
        "fields": { "internalName": "Not this one", "quote": "We never left." } });
    let rest = json!({ "items": [{ "fields": { "title": "T", "body": tree } }], "includes": { "Entry": [entry],
        "Asset": [{ "sys": { "type": "Asset", "id": "a" }, "fields": { "title": "IMG_1.jpg", "description": "Fog", "file": file } }] } });
    for doc in [graphql, rest] {
        let body = body(&doc);
        assert_eq!((body[0]["alt"].as_str(), &body[0]["caption"]), (Some("Fog"), &Value::Null), "{body}");
        assert_eq!((body[1]["type"].as_str(), lines(&doc).as_str()), (Some("quote"), "We never left."));
    }
}

#[test]
fn a_story_in_a_story_is_its_title() {
    let doc = json!([block("One."), { "_type": "readMore", "post": { "title": "Fog", "slug": "fog", "excerpt": "Thick.", "date": "2024-01-01", "body": [block("All of it.")] } }]);
    assert_eq!(lines(&doc), "One.|Fog|Thick.");
}

#[test]
fn lexical_is_read_in_other_documents_than_those_of_ghost() {
    let tree = json!({ "root": { "type": "root", "children": [
        { "type": "paragraph", "children": [{ "type": "text", "text": "Two " }, { "type": "link", "fields": { "url": "https://sea.example/" }, "children": [{ "type": "text", "text": "keepers" }] }] },
        { "type": "upload", "value": { "url": "https://sea.example/a.jpg", "alt": "Fog" } },
        { "type": "block", "fields": { "blockType": "callout", "content": "High at noon." } }
    ] } });
    for doc in [
        json!({ "title": "T", "content": tree }),
        json!({ "headline": "T", "body": tree }),
        json!({ "title": "T", "content": tree.to_string() }),
    ] {
        assert_eq!(lines(&doc), "Two keepers|High at noon.", "{doc}");
        let body = body(&doc);
        assert_eq!(
            (body[0]["html"].as_str(), &body[1]["alt"]),
            (Some("Two <a href=\"https://sea.example/\">keepers</a>"), &json!("Fog"))
        );
    }
}

#[test]
fn code_is_found_wherever_it_stands() {
    let lines = |kind: &str| json!([{ "type": kind, "content": [text("let x = 1")] }, { "type": kind, "content": [text("let y = 2")] }]);
    let highlight = |words: &str| json!({ "type": "code-highlight", "text": words });
    let sanity = json!({ "_type": "code", "language": "js", "filename": "a.js", "code": "let x = 1\nlet y = 2" });
    let code = json!([highlight("let "), highlight("x = 1"), { "type": "linebreak" }, highlight("let y = 2")]);
    for doc in [
        json!([block("One."), { "_type": "codeBlock", "code": sanity }]),
        json!([block("One."), { "_type": "example", "snippet": sanity }]),
        json!([block("One."), { "_type": "codeSnippet", "language": "js", "code": "let x = 1\nlet y = 2" }]),
        json!([paragraph("One."), { "type": "code", "language": "js", "children": [text("let x = 1\nlet y = 2")] }]),
        json!([paragraph("One."), { "type": "code_block", "lang": "js", "children": lines("code_line") }]),
        json!({ "type": "doc", "content": [paragraph("One."), { "type": "codeBlock", "attrs": { "language": "js" }, "content": lines("paragraph") }] }),
        json!({ "root": { "children": [
            { "type": "paragraph", "children": [text("One.")] }, { "type": "code", "language": "js", "children": code }] } }),
    ] {
        let code = json!({ "type": "code", "language": "js", "code": "let x = 1\nlet y = 2" });
        assert_eq!(body(&doc)[1], code, "{doc}");
    }
}

#[test]
fn plate_has_the_names_of_html() {
    let of = |kind: &str, children: Value| json!({ "type": kind, "children": children });
    let words = |kind: &str, words: &str| of(kind, json!([of("p", json!([{ "text": words }]))]));
    let doc = json!([
        of("h3", json!([{ "text": "Head" }])),
        of("p", json!([{ "text": "Seen by " }, { "type": "mention", "value": "Ada", "children": [{ "text": "" }] }])),
        of("table", json!([of("tr", json!([words("th", "Year")])), of("tr", json!([words("td", "1911")]))])),
    ]);
    let body = body(&doc);
    assert_eq!((&body[0]["type"], &body[0]["level"]), (&json!("heading"), &json!(3)));
    assert_eq!((&body[2]["rows"].as_array().map(Vec::len), &body[2]["caption"]), (&Some(2), &Value::Null));
    assert_eq!(lines(&doc), "Head|Seen by @Ada|Year|1911");
}

#[test]
fn nodes_of_the_playground_of_lexical_are_read() {
    let state = json!({ "root": { "children": [{ "type": "paragraph", "children": [text("Under it")] }] } });
    let doc = json!({ "root": { "children": [
        { "type": "youtube", "videoID": "abc12345678" },
        { "type": "tweet", "id": "123" },
        { "type": "equation", "equation": "a^2", "inline": false },
        { "type": "paragraph", "children": [text("So "), { "type": "equation", "equation": "b^2", "inline": true }] },
        { "type": "image", "src": "https://sea.example/a.jpg", "altText": "Fog", "caption": { "editorState": state } }
    ] } });
    let body = body(&doc);
    assert_eq!(body[0]["url"], "https://www.youtube.com/watch?v=abc12345678");
    assert_eq!(body[1]["url"], "https://twitter.com/i/status/123");
    assert_eq!((&body[4]["alt"], lines(&doc).as_str()), (&json!("Fog"), "a^2|So b^2|Under it"));
}
