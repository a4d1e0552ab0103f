//! What the rich text of editors gives, on documents of our own and on those of their projects.

use article_widget::model::{Block, Inlines};
use article_widget::read::{Dialect, text_of};
use serde_json::{Value, json};

use super::recall::{Row, Source, files, html_words, words};
use super::{article, data, reading, shared, warnings};

fn kinds(blocks: &[Block]) -> Vec<String> {
    let kind =
        |block: &Block| serde_json::to_value(block).expect("JSON")["type"].as_str().unwrap_or_default().to_owned();
    blocks.iter().map(kind).collect()
}

fn html(block: &Block) -> Value {
    serde_json::to_value(block).expect("JSON")["html"].clone()
}

#[test]
fn portable_text_is_read() {
    let reading = reading(&data("portable-text.json"));
    assert_eq!(reading.dialect, Dialect::PortableText);
    assert_eq!(warnings(&reading).len(), 2, "the picture without an address, the hologram");
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "The lamp returns");
    assert_eq!(article.standfirst.to_text(), "After forty years.");
    assert_eq!(article.people[0].name, "Ines Halloran");
    assert_eq!(article.tags[0].name, "Sea");
    assert!(article.published.is_some());
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!((lead.width, lead.alt.as_str(), lead.focus.map(|focus| focus.x)), (Some(1024), "A tower", Some(0.4)));
    assert_eq!(
        kinds(&article.body),
        ["paragraph", "heading", "list", "list", "quote", "unknown", "code", "embed", "table", "unknown"]
    );
    assert_eq!(
        html(&article.body[0]),
        "<strong><em>Two </em></strong><a href=\"https://sea.example/keepers\">keepers</a> landed.<br>Both are well."
    );
    let Block::List(list) = &article.body[2] else { panic!("no list") };
    assert_eq!(list.items.len(), 2);
    assert!(matches!(&list.items[0].body[0], Block::List(inner) if inner.ordered && inner.items.len() == 1));
    assert!(
        text_of(&article.body)
            .ends_with("A horn\nfn main() {\n    light();\n}\nYear\nKeepers\n1911\nThree\nA tower of light\n")
    );
}

#[test]
fn editor_js_is_read() {
    let reading = reading(&data("editorjs.json"));
    assert_eq!((reading.dialect, warnings(&reading).len()), (Dialect::EditorJs, 1));
    let body = &reading.article.body;
    assert_eq!(
        kinds(body),
        [
            "heading",
            "paragraph",
            "list",
            "list",
            "list",
            "quote",
            "code",
            "divider",
            "table",
            "image",
            "embed",
            "paragraph",
            "paragraph",
            "paragraph",
            "group",
            "unknown"
        ]
    );
    assert_eq!(
        text_of(body),
        "How it began\nTwo\u{a0}keepers landed.\nOil\nWhale\nGas\nOne\nTwo\n☑ Lamp\nWe never left.\nA keeper\nlight();\n\
         Year\nKeepers\n1911\nThree\nThe tower\nThe first beam\nSalt is back\nAnd dearer\nRaw words.\nNote\nMind the step\n\
         A tower of light\n"
    );
}

#[test]
fn prosemirror_is_read() {
    let reading = reading(&data("prosemirror.json"));
    assert_eq!((reading.dialect, warnings(&reading).len()), (Dialect::ProseMirror, 1));
    let body = &reading.article.body;
    assert_eq!(
        kinds(body),
        [
            "heading",
            "paragraph",
            "list",
            "list",
            "quote",
            "code",
            "divider",
            "table",
            "image",
            "embed",
            "group",
            "code",
            "unknown"
        ]
    );
    assert_eq!(html(&body[1]), "Two <strong><a href=\"https://sea.example/\">keepers</a></strong><br>landed with @Mo.");
    assert_eq!(
        text_of(body),
        "How it began\nTwo keepers landed with @Mo.\nOil\nWhale\n☐ Lamp\nWe never left.\nlight();\n  on();\nYear\n\
         The tower\nMore\nMuch more.\na^2\nA tower of light\n"
    );
}

#[test]
fn an_entry_of_contentful_is_read() {
    let reading = reading(&data("contentful.json"));
    assert_eq!(reading.dialect, Dialect::Contentful);
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "Salt is back");
    assert_eq!(article.people[0].name, "Mo Tide");
    assert!(article.published < article.updated && article.lead.is_some());
    assert_eq!(
        kinds(&article.body),
        ["heading", "paragraph", "image", "unknown", "list", "divider", "table", "unknown"]
    );
    assert_eq!(
        text_of(&article.body),
        "By hand\nThe pans are white.\nThe pans\nThe price of bread\nRake\nYear\nA tower of light\n"
    );
}

#[test]
fn a_content_tree_of_the_ft_is_read() {
    let reading = reading(&data("ft-tree.json"));
    assert_eq!((reading.dialect, warnings(&reading).len()), (Dialect::FtContentTree, 1), "the clips have no address");
    let body = &reading.article.body;
    assert_eq!(
        kinds(body),
        [
            "heading",
            "paragraph",
            "image",
            "pull-quote",
            "group",
            "group",
            "group",
            "paragraph",
            "paragraph",
            "embed",
            "table",
            "embed",
            "unknown",
            "divider"
        ]
    );
    assert_eq!(html(&body[1]), "Two <strong>keepers</strong><a href=\"https://sea.example/\"> landed</a><br>at noon.");
    assert_eq!(
        text_of(body),
        "How it began\nTwo keepers landed at noon.\nAt noon\nWe <never> left\nA keeper\n1911\nThe year of the tower\n\
         The rock\n9m\nHigh\n3\nKeepers\nFog\nA horn\nRecommended\nSalt is back\nA chart of fog\n\
         Keepers Source: the log\nYear\n"
    );
}

#[test]
fn rich_text_may_be_the_body_of_a_native_article() {
    for name in ["portable-text.json", "editorjs.json", "prosemirror.json", "contentful.json", "ft-tree.json"] {
        let whole: Value = serde_json::from_str(&data(name)).expect("good JSON");
        let body = [&whole["body"], &whole["fields"]["body"], &whole].into_iter().find(|body| !body.is_null());
        let native = json!({ "headline": "The lamp", "kicker": "Sea", "body": body });
        let reading = reading(&native.to_string());
        assert_eq!(reading.dialect, Dialect::Native, "{name}");
        assert_eq!(reading.article.kicker.as_deref(), Some("Sea"), "{name}");
        assert_eq!(text_of(&reading.article.body), text_of(&article(&whole.to_string()).body), "{name}");
    }
}

#[test]
fn lists_nest_no_deeper_than_is_allowed() {
    let blocks: Vec<Value> = (1..3000)
        .map(|level| json!({ "_type": "block", "listItem": "bullet", "level": level, "children": [{ "_type": "span", "text": "x" }] }))
        .collect();
    let article = article(&json!(blocks).to_string());
    assert_eq!(text_of(&article.body).lines().count(), 2999);
    let mut inner = json!({ "type": "paragraph", "content": [{ "type": "text", "text": "deep" }] });
    for _ in 0..50 {
        inner = json!({ "type": "blockquote", "content": [inner] });
    }
    let article = super::article(&json!({ "type": "doc", "content": [inner] }).to_string());
    assert_eq!(text_of(&article.body), "deep\n");
    assert_ne!(article.headline, Inlines::plain("deep"));
}

/// Collects the words of the members `keys`, as HTML where `is_html`.
fn walk(json: &Value, keys: &[&str], is_html: bool, out: &mut Vec<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| walk(item, keys, is_html, out)),
        Value::Object(members) => {
            for (key, value) in members {
                match value.as_str() {
                    Some(text) if keys.contains(&key.as_str()) => {
                        out.extend(if is_html { html_words(text) } else { words(text) })
                    }
                    Some(_) => {}
                    // Spans stand side by side, without a space between them.
                    None if key == "children" => {
                        let spans = value.as_array().into_iter().flatten().filter_map(|span| span["text"].as_str());
                        out.extend(words(&spans.collect::<String>()));
                    }
                    None => walk(value, keys, is_html, out),
                }
            }
            // Items of lists and cells of tables are bare strings.
            for text in
                ["items", "content"].iter().flat_map(|key| members.get(*key).and_then(Value::as_array)).flatten()
            {
                out.extend(text.as_str().filter(|_| is_html).map(html_words).unwrap_or_default());
            }
        }
        _ => {}
    }
}

/// Returns the text of a content tree: what stands in a line without spaces between.
fn tree_text(node: &Value) -> String {
    const INLINE: [&str; 9] = [
        "text",
        "strong",
        "emphasis",
        "strikethrough",
        "superscript",
        "subscript",
        "underline",
        "link",
        "find-out-more-link",
    ];
    let Value::Object(members) = node else { return String::new() };
    let is_inline = INLINE.iter().any(|kind| node["type"] == *kind);
    let mut text = node["value"].as_str().unwrap_or_default().to_owned();
    let keys = [
        "heading",
        "title",
        "text",
        "source",
        "number",
        "term",
        "description",
        "caption",
        "alt",
        "teaserTitleOverride",
    ];
    for key in keys.iter().filter(|_| !is_inline) {
        text = text + " " + node[*key].as_str().unwrap_or_default();
    }
    for (_, value) in members {
        match value {
            Value::Array(items) => text += &items.iter().map(tree_text).collect::<String>(),
            value => text += &tree_text(value),
        }
    }
    if is_inline { text } else { format!(" {text} ") }
}

#[test]
fn nearly_every_word_of_rich_text_arrives() {
    // Of a block that no reader knows, the address is shown as a link.
    let exceptions = [("pavittarx__shittyData", "a block of an unknown type has only an address")];
    let known: [(&str, &str, &[&str]); 4] = [
        ("portable-text", "Portable Text", &["text", "code", "alt"]),
        ("contentful", "Contentful", &["value"]),
        ("ft-content-tree", "FT content tree", &[]),
        ("editorjs", "Editor.js", &["text", "caption", "content", "code", "title"]),
    ];
    for (folder, name, keys) in known {
        let Some(folder) = shared(&format!("corpus/articles/body-formats/{folder}")) else { return };
        let mut row = Row::default();
        for (file, text) in files(&folder) {
            // An empty list and an empty block are no article.
            if ["empty-", "invalid.json", "blank.json", "schema"].iter().any(|part| file.contains(part)) {
                continue;
            }
            let doc: Value = serde_json::from_str(&text).expect("good JSON");
            let mut found = Vec::new();
            match name {
                "FT content tree" => found = words(&tree_text(&doc)),
                _ => walk(doc.get("input").unwrap_or(&doc), keys, name == "Editor.js", &mut found),
            }
            row.read(&file, &text, |_| Source { words: found, ..Source::default() });
        }
        row.finish(name, &exceptions);
    }
}
