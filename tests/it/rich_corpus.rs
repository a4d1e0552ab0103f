//! How much of the rich text of the editors' own projects arrives.

use serde_json::Value;

use super::recall::{Row, Source, files, html_words, words};
use super::shared;

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
