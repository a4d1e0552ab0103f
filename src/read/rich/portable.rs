//! Portable Text: a flat list of blocks, in which lists are blocks with a level.

use super::{deeper, paragraph, things};
use std::collections::BTreeMap;

use crate::model::{Block, Cell, Gallery, Image, Inline, Inlines, List, ListItem, Row, Style, Table, Url};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, MAX_NESTING, runs};

/// Is it a block, or a list of blocks?
pub(super) fn is_body(json: &Json) -> bool {
    let is_typed = |json: &Json| json.get("_type").as_str().is_some_and(|kind| !kind.contains('.'));
    let is_text = |json: &Json| json.get("_type").as_str() == Some("block") && json.get("children").is_array();
    is_text(json) || json.items().iter().all(is_typed) && !json.items().is_empty()
}

/// A block of a list, before the lists are put together.
struct Entry {
    level: usize,
    ordered: bool,
    text: Inlines,
}

/// Reads the blocks.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let mut out = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    for (index, block) in json.one_or_many().iter().enumerate() {
        if !reader.has_room() {
            break;
        }
        reader.blocks += 1;
        reader.within(Step::Index(index), |reader| {
            let marker = block.get("listItem").as_str().filter(|_| block.get("children").is_array());
            if let Some(marker) = marker {
                let level = block.get("level").count().map_or(1, |level| (level as usize).min(MAX_NESTING));
                return entries.push(Entry { level, ordered: marker == "number", text: read_line(reader, block) });
            }
            out.extend(into_lists(std::mem::take(&mut entries)));
            deeper(reader, block, &mut out, |reader, out| push(reader, block, out));
        });
    }
    out.extend(into_lists(entries));
    out
}

/// Puts the blocks of lists together by their levels.
fn into_lists(entries: Vec<Entry>) -> Vec<Block> {
    let mut entries = entries.into_iter().peekable();
    let mut lists = Vec::new();
    while let Some(level) = entries.peek().map(|entry| entry.level) {
        lists.append(&mut lists_of(&mut entries, level));
    }
    lists
}

/// Takes the lists of one level, with the deeper ones in their items.
fn lists_of(entries: &mut std::iter::Peekable<std::vec::IntoIter<Entry>>, level: usize) -> Vec<Block> {
    let mut lists: Vec<(bool, Vec<ListItem>)> = Vec::new();
    while let Some(next) = entries.peek().map(|entry| entry.level).filter(|next| *next >= level) {
        if next > level {
            let inner = lists_of(entries, next);
            if let Some(last) = lists.last_mut().and_then(|(_, items)| items.last_mut()) {
                last.body = last.body.iter().cloned().chain(inner).collect();
            }
            continue;
        }
        let Some(entry) = entries.next() else { break };
        let item = ListItem { text: entry.text, ..ListItem::default() };
        match lists.last_mut() {
            Some((ordered, items)) if *ordered == entry.ordered => items.push(item),
            _ => lists.push((entry.ordered, vec![item])),
        }
    }
    let list =
        |(ordered, items): (bool, Vec<ListItem>)| Block::List(List { ordered, start: None, items: items.into() });
    lists.into_iter().map(list).collect()
}

/// THE table from the type of a block to its reader.
fn push(reader: &mut Reader, block: &Json, out: &mut Vec<Block>) {
    let kind = block.get("_type").as_str().unwrap_or_default();
    match kind {
        "block" | "span" => push_text(reader, block, out),
        "image" | "figure" | "mainImage" | "imageBlock" => out.push(match read_image(reader, block) {
            Some(image) => Block::Image(image),
            None => {
                let words = [block.first(&["alt"]), block.first(&["caption"])];
                let body = words.into_iter().filter_map(|json| paragraph(things::words(reader, json))).collect();
                things::unknown(reader, kind, &Json::Null, body)
            }
        }),
        "gallery" | "carousel" => {
            let images = reader.list(block, "images", |reader, image| read_image(reader, image));
            let caption = things::words(reader, block.get("caption"));
            out.push(if images.is_empty() {
                things::unknown(reader, kind, block, Vec::new())
            } else {
                Block::Gallery(Gallery { images: images.into(), caption })
            });
        }
        "code" | "codeBlock" | "myCodeField" if block.get("code").as_str().is_some() => {
            let code =
                block.get("code").as_str().map(|code| code.trim_end_matches('\n')).unwrap_or_default().to_owned();
            out.push(Block::Code { code: code.into(), language: block.get("language").text() });
        }
        "break" | "divider" | "hr" | "horizontalRule" => out.push(Block::Divider),
        "table" if block.get("rows").is_array() => out.push(read_table(reader, block)),
        "quote" | "blockquote" => {
            let mut body = read_inner(reader, block);
            if body.is_empty() {
                body.extend(paragraph(things::words(reader, block.first(&["text", "quote"]))));
            }
            let cite = things::words(reader, block.first(&["author", "attribution", "cite", "source"]));
            out.push(Block::Quote { body: body.into(), cite });
        }
        "youtube" | "youTube" | "vimeo" | "video" | "audio" | "embed" | "twitter" | "tweet" | "instagram"
        | "iframe" => {
            let asset = block.get("asset");
            let film = things::film(reader, kind, if asset.is_object() { asset } else { block }, block);
            out.push(film.unwrap_or_else(|| things::unknown(reader, kind, block, Vec::new())));
        }
        "html" | "rawHtml" if block.get("html").as_str().is_some() => {
            out.extend(reader.html(block.get("html").as_str().unwrap_or_default()));
        }
        _ => {
            let body = read_inner(reader, block);
            out.push(things::unknown(reader, kind, block, body));
        }
    }
}

/// Reads what stands in a block of a kind of its own: text of its own, or more blocks.
fn read_inner(reader: &mut Reader, block: &Json) -> Vec<Block> {
    let mut body: Vec<Block> = Vec::new();
    for key in ["children", "body", "content", "blocks"] {
        let inner = block.get(key);
        let is_line = inner.items().iter().any(|child| child.get("_type").as_str() == Some("span"));
        if is_line {
            body.extend(paragraph(read_children(reader, inner, block.get("markDefs"))));
        } else if is_body(inner) {
            body.append(&mut read(reader, inner));
        }
    }
    body
}

fn push_text(reader: &mut Reader, block: &Json, out: &mut Vec<Block>) {
    let text = read_line(reader, block);
    if text.is_empty() {
        return;
    }
    let style = block.get("style").as_str().unwrap_or_default();
    let level = style.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    out.push(match (style, level) {
        (_, Some(level @ 1..=6)) => Block::Heading { level: level.max(2), text },
        ("blockquote" | "quote", _) => Block::Quote { body: [Block::paragraph(text)].into(), cite: Inlines::default() },
        _ => Block::paragraph(text),
    });
}

fn read_line(reader: &Reader, block: &Json) -> Inlines {
    let text = block.get("text");
    if text.as_str().is_some() && block.get("children").is_null() {
        return things::words(reader, text);
    }
    read_children(reader, block.get("children"), block.get("markDefs"))
}

/// Reads spans, and the words of what else stands among them.
fn read_children<'a>(reader: &Reader, children: &Json, definitions: &'a Json) -> Inlines {
    let mut line = Vec::new();
    let address = |definition: &Json| Url::resolve(definition.first(&["href", "url"]).as_str()?, reader.base());
    let key = |definition: &'a Json| Some((definition.get("_key").as_str()?, address(definition)));
    let definitions: BTreeMap<&str, Option<Url>> = definitions.items().iter().rev().filter_map(key).collect();
    for child in children.items() {
        let mut pieces = Vec::new();
        runs::push_text(
            child.first(&["text", "label", "alt"]).as_str().or(child.as_str()).unwrap_or_default(),
            &mut pieces,
        );
        let inner = read_children_of(reader, child);
        pieces.extend(inner.iter().cloned());
        for mark in child.get("marks").items().iter().rev() {
            pieces = with_mark(pieces, mark.as_str().unwrap_or_default(), &definitions);
        }
        line.append(&mut pieces);
    }
    runs::finish(line)
}

fn read_children_of(reader: &Reader, child: &Json) -> Inlines {
    if child.get("children").is_array() {
        read_children(reader, child.get("children"), child.get("markDefs"))
    } else {
        Inlines::default()
    }
}

/// Sets pieces apart by a mark: a style by its name, or a definition by its key.
fn with_mark(pieces: Vec<Inline>, mark: &str, definitions: &BTreeMap<&str, Option<Url>>) -> Vec<Inline> {
    let style = match mark {
        "strong" | "bold" | "b" => Some(Style::Strong),
        "em" | "italic" | "i" => Some(Style::Em),
        "underline" | "u" => Some(Style::Underline),
        "strike-through" | "strike" | "s" => Some(Style::Strike),
        "code" => Some(Style::Code),
        "sup" | "superscript" => Some(Style::Sup),
        "sub" | "subscript" => Some(Style::Sub),
        "highlight" | "mark" => Some(Style::Mark),
        _ => None,
    };
    if let Some(style) = style {
        return runs::style(pieces, &[style]);
    }
    runs::link(pieces, definitions.get(mark).cloned().flatten())
}

/// Reads a picture whose file is in `asset`, by its address; a bare reference says only its size.
pub(super) fn read_image(reader: &Reader, block: &Json) -> Option<Image> {
    let asset = block.get("asset");
    things::image(reader, if asset.is_object() { asset } else { block }, block)
}

/// Reads a table of rows with cells.
fn read_table(reader: &mut Reader, block: &Json) -> Block {
    let rows = reader.list(block, "rows", |reader, row| {
        let cells = reader.list(row, "cells", |reader, cell| {
            let text = things::words(reader, if cell.is_object() { cell.get("value") } else { cell });
            let body = if is_body(cell) { read(reader, cell) } else { paragraph(text).into_iter().collect() };
            Some(Cell { header: false, colspan: 1, rowspan: 1, body: body.into() })
        });
        Some(Row { cells: cells.into() })
    });
    Block::Table(Table { caption: things::words(reader, block.get("caption")), rows: rows.into() })
}
