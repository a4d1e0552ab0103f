//! The words of a tree of blocks: paragraphs of fragments and links.

use crate::model::{Inline, Inlines, Lang, Style, Url};
use crate::read::reader::Reader;
use crate::read::{Json, runs, words};

/// Returns the models of those children that are of one type.
pub(super) fn children<'a>(model: &'a Json, kind: &'static str) -> impl Iterator<Item = &'a Json> {
    let blocks = model.get("blocks").items().iter();
    blocks.filter(move |block| block.get("type").as_str() == Some(kind)).map(|block| block.get("model"))
}

/// Reads all the words of a tree of blocks, a line for each paragraph; of a string, which may hold entities, those of it.
pub(super) fn read_words(reader: &Reader, json: &Json) -> Inlines {
    if let Some(text) = json.text() {
        return Inlines::plain(words::decode(&text));
    }
    let mut line = Vec::new();
    push_lines(reader, json, &mut line);
    runs::finish(line)
}

fn push_lines(reader: &Reader, json: &Json, out: &mut Vec<Inline>) {
    let model = if json.get("model").is_object() { json.get("model") } else { json };
    let blocks = if model.is_array() { model.items() } else { model.get("blocks").items() };
    let is_line =
        blocks.is_empty() || blocks.iter().any(|block| is_piece(block.get("type").as_str().unwrap_or_default()));
    if is_line {
        if !out.is_empty() {
            out.push(Inline::Break);
        }
        return push_pieces(reader, model, out);
    }
    // A picture in a line has its own words.
    for block in blocks.iter().filter(|block| block.get("type").as_str() != Some("image")) {
        push_lines(reader, block, out);
    }
}

fn is_piece(kind: &str) -> bool {
    matches!(kind, "fragment" | "urlLink" | "inline")
}

/// Reads one paragraph.
pub(super) fn read_line(reader: &Reader, model: &Json) -> Inlines {
    let mut line = Vec::new();
    push_pieces(reader, model, &mut line);
    runs::finish(line)
}

/// Reads the pieces of a paragraph; their text stands in it once more.
fn push_pieces(reader: &Reader, model: &Json, out: &mut Vec<Inline>) {
    let pieces = model.get("blocks").items();
    if pieces.is_empty() {
        return runs::push_text(model.get("text").as_str().unwrap_or_default(), out);
    }
    for piece in pieces {
        let model = piece.get("model");
        let mut inner = Vec::new();
        push_pieces(reader, model, &mut inner);
        match piece.get("type").as_str().unwrap_or_default() {
            "fragment" => out.append(&mut runs::style(inner, &read_styles(model.get("attributes")))),
            "urlLink" => {
                let url = model.get("locator").as_str().and_then(|raw| Url::resolve(raw, reader.page.as_ref()));
                out.append(&mut runs::link(inner, url));
            }
            "inline" => {
                let lang = model.get("language").as_str().and_then(Lang::parse);
                let dir = lang.as_ref().map(Lang::direction);
                out.push(Inline::Span { lang, dir, text: Inlines::from(inner) });
            }
            _ => out.append(&mut inner),
        }
    }
}

fn read_styles(attributes: &Json) -> Vec<Style> {
    let style = |name: &Json| match name.as_str()? {
        "bold" => Some(Style::Strong),
        "italic" => Some(Style::Em),
        "underline" => Some(Style::Underline),
        "strikethrough" => Some(Style::Strike),
        "subscript" => Some(Style::Sub),
        "superscript" => Some(Style::Sup),
        _ => None,
    };
    attributes.items().iter().filter_map(style).collect()
}
