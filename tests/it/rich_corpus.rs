//! The rich text of the editors' own projects, as it is measured.

use article_widget::read::{Dialect, Json};

use super::measure::{Corpus, Source, html_words, words};

/// Collects the words of the members `keys`, as HTML where `is_html`.
fn walk(json: &Json, keys: &[&str], is_html: bool, out: &mut Vec<String>) {
    let split = |text: &str| if is_html { html_words(text) } else { words(text) };
    match json {
        Json::Array(items) => items.iter().for_each(|item| walk(item, keys, is_html, out)),
        Json::Object(members) => {
            for (key, value) in members {
                let key = key.as_str();
                match value {
                    Json::String(text) if keys.contains(&key) => out.extend(split(text)),
                    // Spans stand side by side, without a space between them.
                    Json::Array(spans) if key == "children" => {
                        let spans = spans.iter().filter_map(|span| span.get("text").as_str());
                        out.extend(words(&spans.collect::<String>()));
                    }
                    // Items of lists and cells of tables are bare strings.
                    Json::Array(items) if is_html && matches!(key, "items" | "content") => {
                        for item in items {
                            out.extend(item.as_str().map(html_words).unwrap_or_default());
                            walk(item, keys, is_html, out);
                        }
                    }
                    value => walk(value, keys, is_html, out),
                }
            }
        }
        _ => {}
    }
}

/// Returns the text of a content tree: what stands in a line without spaces between.
fn tree_text(node: &Json) -> String {
    const INLINE: &str = "text strong emphasis strikethrough superscript subscript underline link find-out-more-link";
    const KEYS: &str = "heading title text source number term description caption alt teaserTitleOverride";
    let Json::Object(members) = node else { return String::new() };
    let kind = node.get("type").as_str().unwrap_or_default();
    let is_inline = INLINE.split(' ').any(|name| name == kind);
    let mut text = node.get("value").as_str().unwrap_or_default().to_owned();
    for key in KEYS.split(' ').filter(|_| !is_inline) {
        text = text + " " + node.get(key).as_str().unwrap_or_default();
    }
    for (_, value) in members {
        match value {
            Json::Array(items) => text += &items.iter().map(tree_text).collect::<String>(),
            value => text += &tree_text(value),
        }
    }
    if is_inline { text } else { format!(" {text} ") }
}

fn one(words: Vec<String>) -> Vec<Source> {
    vec![Source { words, ..Source::default() }]
}

fn walked(doc: &Json, keys: &[&str], is_html: bool) -> Vec<Source> {
    let mut found = Vec::new();
    walk(if doc.get("input").is_null() { doc } else { doc.get("input") }, keys, is_html, &mut found);
    one(found)
}

/// Blocks of spans.
pub const PORTABLE_TEXT: Corpus = Corpus {
    name: "Portable Text",
    folder: "body-formats/portable-text",
    dialect: Dialect::PortableText,
    sources: |_, doc| walked(doc, &["text", "code", "alt"], false),
    // An empty block and an empty list are no article.
    refused: &[
        ("react-pt__001-empty", "neither a headline nor a body"),
        ("sanity-tests__001-empty", "neither a headline nor a body"),
        ("react-pt__020-empty", "no article that this version reads"),
        ("sanity-tests__020-empty", "no article that this version reads"),
    ],
    exceptions: &[],
};

/// Trees of nodes.
pub const CONTENTFUL: Corpus = Corpus {
    name: "Contentful",
    folder: "body-formats/contentful",
    dialect: Dialect::Contentful,
    sources: |_, doc| walked(doc, &["value"], false),
    refused: &[],
    exceptions: &[],
};

/// Blocks of HTML.
pub const EDITOR_JS: Corpus = Corpus {
    name: "Editor.js",
    folder: "body-formats/editorjs",
    dialect: Dialect::EditorJs,
    sources: |_, doc| walked(doc, &["text", "caption", "content", "code", "title"], true),
    refused: &[],
    exceptions: &[("pavittarx__shittyData", "of a block of an unknown type the address is shown as a link")],
};

/// Trees of the FT.
pub const FT_CONTENT_TREE: Corpus = Corpus {
    name: "FT content tree",
    folder: "body-formats/ft-content-tree",
    dialect: Dialect::FtContentTree,
    sources: |_, doc| one(words(&tree_text(doc))),
    refused: &[
        ("body-tree-to-string__input__blank", "neither a headline nor a body"),
        ("transit-tree-to-string__input__blank", "neither a headline nor a body"),
        ("body-tree-to-string__input__invalid", "no article that this version reads"),
        ("transit-tree-to-string__input__invalid", "no article that this version reads"),
        // JSON Schemas.
        ("body-tree.schema", "no article that this version reads"),
        ("content-tree.schema", "no article that this version reads"),
        ("spark-transit-tree.schema", "no article that this version reads"),
        ("transit-tree.schema", "no article that this version reads"),
    ],
    exceptions: &[],
};
