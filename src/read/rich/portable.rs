//! Portable Text: a flat list of blocks, in which lists are blocks with a level.

mod line;

use super::{deeper, item, paragraph, things};
use crate::model::{Block, Cell, Gallery, Image, Inline, Inlines, List, ListItem, Row, Table};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, MAX_NESTING, words};

/// Is it a block, or a list of blocks, some of which may be damaged?
pub(super) fn is_body(json: &Json) -> bool {
    let is_typed = |json: &Json| json.get("_type").as_str().is_some_and(|kind| !kind.contains('.'));
    let is_text = |json: &Json| json.get("_type").as_str() == Some("block") && json.get("children").is_array();
    let items = json.items();
    is_text(json) || items.iter().any(is_text) || items.iter().all(is_typed) && !items.is_empty()
}

/// A block of a list, before the lists are put together.
struct Entry {
    level: usize,
    ordered: bool,
    item: ListItem,
}

/// Reads the blocks.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Vec<Block> {
    if is_line(json) {
        return paragraph(line::read(reader, json.items(), &line::Definitions::new())).into_iter().collect();
    }
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
                let item = item(read_parts(reader, block, &Block::paragraph));
                return entries.push(Entry { level, ordered: marker == "number", item });
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
        match lists.last_mut() {
            Some((ordered, items)) if *ordered == entry.ordered => items.push(entry.item),
            _ => lists.push((entry.ordered, vec![entry.item])),
        }
    }
    let list = |(ordered, items): (bool, Vec<ListItem>)| Block::List(List::new(ordered, items));
    lists.into_iter().map(list).collect()
}

/// THE table from the type of a block to its reader.
fn push(reader: &mut Reader, block: &Json, out: &mut Vec<Block>) {
    let kind = block.get("_type").as_str().unwrap_or_default();
    match kind {
        "block" | "span" => push_text(reader, block, out),
        kind if is_image(kind) => out.push(match read_image(reader, block) {
            Some(image) => Block::Image(image),
            None => things::unknown(reader, kind, block, Vec::new(), &[]),
        }),
        "gallery" | "carousel" => {
            let images = reader.list(block, "images", |reader, image| read_image(reader, image));
            let caption = things::words(reader, block.get("caption"));
            out.push(if images.is_empty() {
                things::unknown(reader, kind, block, Vec::new(), &[])
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
        "youtube" | "youTube" | "youtubeEmbed" | "vimeo" | "video" | "audio" | "embed" | "twitter" | "tweet"
        | "instagram" | "iframe" => {
            let asset = block.get("asset");
            let film = things::film(reader, kind, if asset.is_object() { asset } else { block }, block);
            out.push(film.unwrap_or_else(|| things::unknown(reader, kind, block, Vec::new(), &[])));
        }
        "html" | "rawHtml" if block.get("html").as_str().is_some() => {
            out.extend(reader.html(block.get("html").as_str().unwrap_or_default()));
        }
        "" if !block.is_object() => match block.text() {
            Some(text) => out.extend(paragraph(Inlines::plain(text))),
            None => reader.warn("is no block"),
        },
        "" if block.get("children").is_array() => push_text(reader, block, out),
        _ => {
            let text = if is_line(block.get("children")) { read_line(reader, block) } else { Inlines::default() };
            let (body, skip) = match paragraph(text) {
                Some(line) => (vec![line], ["children"].as_slice()),
                None => (Vec::new(), [].as_slice()),
            };
            out.push(things::unknown(reader, kind, block, body, skip));
        }
    }
}

fn is_image(kind: &str) -> bool {
    matches!(kind, "image" | "figure" | "mainImage" | "imageBlock")
}

/// Are there spans, which make one line?
fn is_line(children: &Json) -> bool {
    children.items().iter().any(|child| child.get("_type").as_str() == Some("span"))
}

/// Reads the words of blocks into one line.
pub(super) fn read_lines(reader: &Reader, json: &Json) -> Inlines {
    let mut out = Vec::new();
    for block in json.items() {
        let text = block.as_str().map(|text| Inlines::plain(words::collapse(text)));
        let text = text.unwrap_or_else(|| read_line(reader, block));
        if !out.is_empty() && !text.is_empty() {
            out.push(Inline::Break);
        }
        out.extend(text.iter().cloned());
    }
    Inlines::from(out)
}

fn push_text(reader: &mut Reader, block: &Json, out: &mut Vec<Block>) {
    let style = block.get("style").as_str().unwrap_or_default();
    let level = style.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    let make = |text: Inlines| match (style, level) {
        (_, Some(level @ 1..=6)) => Block::Heading { level: level.max(2), text },
        ("blockquote" | "quote", _) => Block::Quote { body: [Block::paragraph(text)].into(), cite: Inlines::default() },
        _ => Block::paragraph(text),
    };
    out.append(&mut read_parts(reader, block, &make));
}

/// Reads a line. A picture among its words parts it, as no line of the model holds one; `make` makes the blocks of the
/// words before and after it.
fn read_parts(reader: &mut Reader, block: &Json, make: &dyn Fn(Inlines) -> Block) -> Vec<Block> {
    let mut pieces = block.get("children").items();
    if find_image(reader, pieces).is_none() {
        let text = read_line(reader, block);
        return (!text.is_empty()).then(|| make(text)).into_iter().collect();
    }
    let mut out = Vec::new();
    let definitions = line::definitions(reader, block.get("markDefs"));
    let mut push = |reader: &Reader, pieces: Option<&[Json]>, image: Option<Image>| {
        let text = line::read(reader, pieces.unwrap_or_default(), &definitions);
        out.extend((!text.is_empty()).then(|| make(text)));
        out.extend(image.map(Block::Image));
    };
    while let Some((at, image)) = find_image(reader, pieces).filter(|_| reader.has_room()) {
        reader.blocks += 1;
        push(reader, pieces.get(..at), Some(image));
        pieces = pieces.get(at + 1..).unwrap_or_default();
    }
    push(reader, Some(pieces), None);
    out
}

/// Finds the first picture among the pieces of a line.
fn find_image(reader: &Reader, pieces: &[Json]) -> Option<(usize, Image)> {
    pieces.iter().enumerate().find_map(|(at, piece)| {
        let is_known = piece.get("_type").as_str().is_some_and(is_image);
        Some((at, read_image(reader, piece).filter(|_| is_known)?))
    })
}

fn read_line(reader: &Reader, block: &Json) -> Inlines {
    let text = block.get("text");
    if text.as_str().is_some() && block.get("children").is_null() {
        return things::words(reader, text);
    }
    line::read(reader, block.get("children").items(), &line::definitions(reader, block.get("markDefs")))
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
