//! The blocks of a native body.

use std::borrow::Cow;

use super::{media, read_line, read_words, table};
use crate::model::{
    Block, Blocks, Definition, Direction, Group, GroupKind, Inline, Inlines, List, ListItem, Note, NoteKind, Text, Url,
};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, MAX_NESTING, leftover};

/// The members under which a block holds other blocks.
const CHILDREN: [&str; 8] = ["body", "items", "blocks", "children", "content", "images", "rows", "cells"];

/// Reads a whole body: a string of HTML, rich text of an editor, or blocks, each of which may be a plain string.
pub(in crate::read) fn read_blocks(reader: &mut Reader, json: &Json) -> Vec<Block> {
    if let Some(blocks) = reader.rich(json) {
        return blocks;
    }
    let mut blocks = Vec::new();
    match json {
        Json::Null => {}
        Json::String(html) => blocks = reader.html(html),
        Json::Array(items) => push_blocks(reader, items, &mut blocks),
        Json::Object(_) => push_block(reader, json, &mut blocks),
        _ => reader.warn("is no list of blocks"),
    }
    blocks
}

/// Reads what stands in a block: its `body`, or its `html`, or its `text` as a paragraph.
pub(super) fn read_body(reader: &mut Reader, of: &Json) -> Blocks {
    if !of.get("body").is_null() {
        return reader.within(Step::Key("body"), |reader| read_blocks(reader, of.get("body"))).into();
    }
    if let Some(html) = of.get("html").as_str() {
        return reader.html(html).into();
    }
    let text = read_words(reader, of, "text");
    if text.is_empty() { Blocks::default() } else { [Block::paragraph(text)].into() }
}

fn push_blocks(reader: &mut Reader, items: &[Json], out: &mut Vec<Block>) {
    for (index, item) in items.iter().enumerate() {
        if !reader.has_room() {
            return;
        }
        reader.within(Step::Index(index), |reader| push_block(reader, item, out));
    }
}

/// Reads one block. What is nested too deep leaves its words and its children in its place.
fn push_block(reader: &mut Reader, json: &Json, out: &mut Vec<Block>) {
    reader.blocks += 1;
    if let Some(text) = json.text() {
        return out.push(Block::paragraph(Inlines::plain(text)));
    }
    if !json.is_object() {
        return reader.warn("is no block");
    }
    if reader.nesting == MAX_NESTING {
        reader.warn("is nested too deep and was flattened");
        return reader.parts(json, out);
    }
    reader.nesting += 1;
    match kind_of(json).as_ref() {
        "paragraph" | "text" | "p" => push_paragraph(reader, json, out),
        "html" => out.extend(reader.html(json.get("html").as_str().unwrap_or_default())),
        "embed" if json.get("url").is_null() && !json.get("html").is_null() => {
            out.extend(reader.html(json.get("html").as_str().unwrap_or_default()));
        }
        kind => match read_block(reader, json, kind) {
            Some(block) => out.push(block),
            // What can't be shown leaves its words.
            None => reader.parts(json, out),
        },
    }
    reader.nesting -= 1;
}

/// Returns the type in the form in which it is compared.
fn kind_of(json: &Json) -> Cow<'_, str> {
    match json.get("type").as_str() {
        Some(kind) if kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') => Cow::Borrowed(kind),
        Some(kind) => Cow::Owned(kind.trim().to_ascii_lowercase().replace(['_', ' ', '\''], "-")),
        None if !json.get("html").is_null() => Cow::Borrowed("html"),
        None if !json.get("text").is_null() => Cow::Borrowed("paragraph"),
        None => Cow::Borrowed(""),
    }
}

/// THE table from the `type` of a block to its reader.
fn read_block(reader: &mut Reader, json: &Json, kind: &str) -> Option<Block> {
    match kind {
        "heading" | "crosshead" | "subheading" => read_heading(reader, json),
        "list" => Some(Block::List(read_list(reader, json))),
        "definitions" => Some(Block::Definitions { items: reader.list(json, "items", read_definition).into() }),
        "quote" | "blockquote" => Some(Block::Quote { body: read_body(reader, json), cite: read_cite(reader, json) }),
        "pull-quote" | "pullquote" => {
            Some(Block::PullQuote { text: read_line(reader, json), cite: read_cite(reader, json) })
        }
        "image" => media::read_image(reader, json).map(Block::Image),
        "gallery" => media::read_gallery(reader, json).map(Block::Gallery),
        "table" => Some(Block::Table(table::read_table(reader, json))),
        "code" => Some(read_code(reader, json)),
        "divider" => Some(Block::Divider),
        "video" => media::read_media(reader, json).map(Block::Video),
        "audio" => media::read_media(reader, json).map(Block::Audio),
        "embed" => media::read_embed(reader, json).map(Block::Embed),
        "correction" | "clarification" | "update" | "editors-note" | "editor-s-note" => {
            Some(read_note(reader, json, kind))
        }
        "note" => Some(read_note(reader, json, json.get("kind").as_str().unwrap_or_default())),
        "aside" | "details" | "section" | "post" => Some(read_group(reader, json, kind)),
        "group" => Some(read_group(reader, json, json.get("kind").as_str().unwrap_or_default())),
        _ => Some(read_unknown(reader, json)),
    }
}

/// Reads a paragraph. One that holds whole blocks of HTML is read as what it holds.
fn push_paragraph(reader: &mut Reader, json: &Json, out: &mut Vec<Block>) {
    let html = json.get("html").as_str().unwrap_or_default();
    let text = if html.contains("</p>") { Inlines::default() } else { read_line(reader, json) };
    if !text.is_empty() {
        let dir = reader.parsed(json, "dir", "is neither ltr nor rtl", Direction::parse);
        return out.push(Block::Paragraph { text, dir });
    }
    let blocks = reader.html(html);
    if blocks.is_empty() {
        reader.warn("has no words");
    }
    out.extend(blocks);
}

/// Reads who said it: `cite`, or else `author`.
fn read_cite(reader: &mut Reader, json: &Json) -> Inlines {
    read_words(reader, json, if json.get("cite").is_null() { "author" } else { "cite" })
}

fn read_heading(reader: &mut Reader, json: &Json) -> Option<Block> {
    let text = read_line(reader, json);
    if text.is_empty() {
        reader.warn("has no words");
        return None;
    }
    let level = reader.number(json, "level").unwrap_or(2.0).clamp(2.0, 6.0) as u8;
    Some(Block::Heading { level, text })
}

fn read_list(reader: &mut Reader, json: &Json) -> List {
    List {
        ordered: json.get("ordered").is_true(),
        start: reader.number(json, "start").map(|start| start as i32),
        reversed: json.get("reversed").is_true(),
        items: reader.list(json, "items", read_list_item).into(),
    }
}

/// Reads an item: a string of inline HTML, or `{"html" or "text", "body"}`, or `{"items"}` for a list in the list.
fn read_list_item(reader: &mut Reader, json: &Json) -> Option<ListItem> {
    if let Some(html) = json.as_str() {
        return Some(ListItem { text: reader.inlines(html), body: Blocks::default() });
    }
    if !json.is_object() {
        let mut body = Vec::new();
        // An item that is a list leaves the words of that.
        if json.is_array() {
            reader.parts(json, &mut body);
        }
        let text = json.text().map(Inlines::plain).unwrap_or_default();
        return (!text.is_empty() || !body.is_empty()).then(|| ListItem { text, body: body.into() });
    }
    let text = read_line(reader, json);
    let mut body = reader.within(Step::Key("body"), |reader| read_blocks(reader, json.get("body")));
    if json.get("items").is_array() {
        let mut list = Vec::new();
        push_typed(reader, json, "list", &mut list);
        body.extend(list);
    }
    Some(ListItem { text, body: body.into() })
}

/// Reads an object as a block of the type `kind`, one level further in.
fn push_typed(reader: &mut Reader, json: &Json, kind: &str, out: &mut Vec<Block>) {
    if reader.nesting == MAX_NESTING {
        return reader.parts(json, out);
    }
    reader.nesting += 1;
    out.extend(read_block(reader, json, kind));
    reader.nesting -= 1;
}

fn read_definition(reader: &mut Reader, json: &Json) -> Option<Definition> {
    Some(Definition { term: read_words(reader, json, "term"), body: read_body(reader, json) })
}

/// Reads code, white space and all.
fn read_code(reader: &mut Reader, json: &Json) -> Block {
    let code = json.first(&["code", "text"]).as_str().map(Text::from).unwrap_or_default();
    Block::Code { code, language: reader.text(json, "language") }
}

fn read_note(reader: &mut Reader, json: &Json, kind: &str) -> Block {
    let kind = match kind {
        "correction" => NoteKind::Correction,
        "clarification" => NoteKind::Clarification,
        "update" => NoteKind::Update,
        _ => NoteKind::Note,
    };
    Block::Note(Note { kind, date: reader.time(json, "date"), body: read_body(reader, json) })
}

fn read_group(reader: &mut Reader, json: &Json, kind: &str) -> Block {
    let kind = match kind {
        "details" => GroupKind::Details,
        "section" => GroupKind::Section,
        "post" => GroupKind::Post,
        _ => GroupKind::Aside,
    };
    let (date, title) = (reader.time(json, "date"), read_words(reader, json, "title"));
    Block::Group(Group { kind, date, title, body: read_body(reader, json) })
}

/// Keeps what can be read of a block that this version does not know.
fn read_unknown(reader: &mut Reader, json: &Json) -> Block {
    let mut kind = json.get("type").text().unwrap_or_default();
    if kind == "unknown" {
        kind = json.get("kind").as_str().unwrap_or_default().into();
    } else {
        reader.warn_at("type", "is not known; what could be read of the block is kept");
    }
    let mut body = Vec::new();
    reader.parts(json, &mut body);
    Block::Unknown { kind, body: body.into() }
}

/// The members of a block that hold words, whatever it is.
const TEXTS: [&str; 5] = ["title", "headline", "term", "text", "caption"];

/// Reads the words, the address and the children of a block, whatever it is.
pub(in crate::read) fn push_parts(reader: &mut Reader, json: &Json, out: &mut Vec<Block>) {
    let mut push = |text: Inlines| {
        if !text.is_empty() {
            out.push(Block::paragraph(text));
        }
    };
    for key in TEXTS {
        push(json.get(key).text().map(Inlines::plain).unwrap_or_default());
        push(json.get(key).get("html").as_str().map(|html| reader.inlines(html)).unwrap_or_default());
    }
    let alt = json.get("alt").text();
    let raw = json.get("url").as_str().filter(|raw| !raw.trim().starts_with('#'));
    let url = raw.and_then(|raw| Url::resolve(raw, reader.base()));
    push(match url {
        Some(url) => {
            let text = Inlines::plain(alt.unwrap_or_else(|| url.to_text()));
            Inlines::from(vec![Inline::Link { url, text }])
        }
        None => alt.map(Inlines::plain).unwrap_or_default(),
    });
    if let Some(html) = json.get("html").as_str() {
        out.extend(reader.html(html));
    }
    push_children(reader, json, out);
    let known = [TEXTS.as_slice(), &["alt", "url", "html", "type", "kind"], &CHILDREN].concat();
    out.append(&mut leftover::read(reader, json, &known));
}

fn push_children(reader: &mut Reader, json: &Json, out: &mut Vec<Block>) {
    for key in CHILDREN {
        match json.get(key) {
            Json::Array(items) => reader.within(Step::Key(key), |reader| push_blocks(reader, items, out)),
            Json::String(html) => out.extend(reader.html(html)),
            object @ Json::Object(_) => reader.within(Step::Key(key), |reader| push_block(reader, object, out)),
            _ => {}
        }
    }
}
