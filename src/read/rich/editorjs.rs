//! Editor.js: blocks with their fields in `data`, the text of which is inline HTML.

use super::{deeper, paragraph, things};
use crate::model::{
    Block, Cell, Gallery, Group, GroupKind, Image, Inline, Inlines, List, ListItem, Row, Table, Text, Url,
};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, MAX_NESTING};

/// How many footnotes are read.
const MAX_NOTES: usize = 1000;

/// Has it blocks with a type and data?
pub(super) fn is_body(json: &Json) -> bool {
    let has_data = |block: &Json| block.get("data").is_object() || block.get("data").is_array();
    let is_block = |block: &Json| block.get("type").as_str().is_some() && has_data(block);
    json.get("blocks").items().iter().any(is_block)
}

/// Reads the blocks, and after them the footnotes of all.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let mut out = Vec::new();
    let blocks = json.get("blocks").items();
    reader.within(Step::Key("blocks"), |reader| {
        let mut at = 0;
        while let Some(block) = blocks.get(at) {
            at = read_at(reader, blocks, at, block, &mut out);
        }
    });
    let notes = blocks.iter().flat_map(|block| block.get("tunes").get("footnotes").items()).filter_map(Json::as_str);
    let notes = notes.map(|html| ListItem { text: reader.inlines(html), ..ListItem::default() });
    let notes: Vec<ListItem> = notes.take(MAX_NOTES).collect();
    if !notes.is_empty() {
        out.push(Block::List(List::new(true, notes)));
    }
    out
}

/// Reads the block at a place, and returns the place of the next: a toggle takes as many blocks as it says.
fn read_at(reader: &mut Reader, blocks: &[Json], at: usize, block: &Json, out: &mut Vec<Block>) -> usize {
    if !reader.has_room() {
        return blocks.len();
    }
    reader.blocks += 1;
    let data = block.get("data");
    let inside = match block.get("type").as_str() {
        Some("toggle") => data.get("items").count().unwrap_or(0) as usize,
        _ => 0,
    };
    if inside == 0 || reader.nesting == MAX_NESTING {
        reader.within(Step::Index(at), |reader| {
            deeper(reader, block, out, |reader, out| push(reader, block, out));
        });
        return at + 1;
    }
    let title = words(reader, data, "text");
    let end = (at + 1).saturating_add(inside).min(blocks.len());
    let (mut body, mut next) = (Vec::new(), at + 1);
    reader.nesting += 1;
    while let Some(block) = blocks.get(next).filter(|_| next < end) {
        next = read_at(reader, blocks, next, block, &mut body);
    }
    reader.nesting -= 1;
    out.push(Block::Group(Group::new(GroupKind::Details, title, body)));
    next
}

/// Reads inline HTML.
fn words(reader: &Reader, of: &Json, key: &str) -> Inlines {
    of.get(key).text().map(|html| reader.inlines(&html)).unwrap_or_default()
}

/// THE table from the type of a block to its reader.
fn push(reader: &mut Reader, block: &Json, out: &mut Vec<Block>) {
    let data = block.get("data");
    let kind = block.get("type").as_str().unwrap_or_default().to_ascii_lowercase();
    let text = words(reader, data, "text");
    let file = if data.get("file").is_object() { data.get("file") } else { data };
    let caption = words(reader, data, "caption");
    match kind.as_str() {
        "" => reader.warn("is no block"),
        "paragraph" | "text" => out.extend(paragraph(text)),
        "header" | "heading" => {
            let level = data.get("level").number().unwrap_or(2.0).clamp(2.0, 6.0) as u8;
            out.extend((!text.is_empty()).then_some(Block::Heading { level, text }));
        }
        "list" | "nestedlist" | "checklist" => out.push(read_list(reader, data, data.get("items"))),
        "quote" => out.push(Block::Quote { body: paragraph(text).into_iter().collect(), cite: caption }),
        "code" => {
            let code = data.get("code").as_str().unwrap_or_default().to_owned().into();
            out.push(Block::Code { code, language: data.first(&["language", "languageCode"]).text() });
        }
        "delimiter" => out.push(Block::Divider),
        "table" => out.push(read_table(reader, data)),
        "image" | "simpleimage" => match things::image(reader, file, data) {
            Some(image) => out.push(Block::Image(Image { caption, ..image })),
            None => out.push(things::unknown(reader, &kind, data, Vec::new(), &[])),
        },
        "gallery" | "carousel" | "imagegallery" | "imagecarousel" => push_gallery(reader, &kind, data, caption, out),
        "embed" | "video" | "audio" => {
            let film = things::film(reader, &kind, file, data);
            out.push(film.unwrap_or_else(|| things::unknown(reader, &kind, data, Vec::new(), &[])));
        }
        "linktool" | "link" | "attaches" | "button" | "anybutton" => {
            let meta = if data.get("meta").is_object() { data.get("meta") } else { data };
            let title = things::words(reader, meta.first(&["title", "text", "name"]));
            let url = things::address(reader, data).or_else(|| things::address(reader, file));
            out.extend(things::card(url, title, things::words(reader, meta.get("description"))));
        }
        "raw" | "html" => out.extend(reader.html(data.get("html").as_str().unwrap_or_default())),
        "warning" | "alert" | "callout" => {
            let message = words(reader, data, "message");
            let body = paragraph(if message.is_empty() { text } else { message });
            let title = words(reader, data, "title");
            out.push(Block::Group(Group::new(GroupKind::Aside, title, body.into_iter().collect())));
        }
        _ => {
            let (body, skip): (_, &[_]) = if is_body(data) { (read(reader, data), &["blocks"]) } else { (vec![], &[]) };
            out.push(things::unknown(reader, &kind, data, body, skip));
        }
    }
}

/// Reads pictures, which are in a list of `data`, or are all that it is.
fn push_gallery(reader: &mut Reader, kind: &str, data: &Json, caption: Inlines, out: &mut Vec<Block>) {
    let files = data.first(&["files", "images", "urls", "items", "slides"]);
    let files = if data.is_array() { data } else { files };
    let images = reader.items(files.items(), |reader, file| match file.as_str() {
        Some(raw) => Url::resolve_web(raw, reader.base()).map(Image::new),
        None => {
            let inner = file.first(&["file", "image"]);
            things::image(reader, if inner.is_object() { inner } else { file }, file)
        }
    });
    out.push(match images.is_empty() {
        true => things::unknown(reader, kind, data, Vec::new(), &[]),
        false => Block::Gallery(Gallery { images: images.into(), caption }),
    });
}

/// Reads a list, whose items are strings, or objects with `content` (or `text`) and more `items`.
fn read_list(reader: &mut Reader, data: &Json, items: &Json) -> Block {
    let mut list = Vec::new();
    reader.nesting += 1;
    for item in items.one_or_many() {
        if !reader.has_room() {
            break;
        }
        reader.blocks += 1;
        let is_checked =
            [item.get("checked"), item.get("meta").get("checked")].into_iter().find(|mark| !mark.is_null());
        let mut line: Vec<Inline> = Vec::new();
        if let Some(checked) = is_checked {
            line.push(Inline::Text(Text::Static(if checked.is_true() { "☑ " } else { "☐ " })));
        }
        let html = item.text().or_else(|| item.first(&["content", "text"]).text()).unwrap_or_default();
        line.extend(reader.inlines(&html).iter().cloned());
        let inner = item.get("items");
        let body = (!inner.is_blank() && reader.nesting < MAX_NESTING).then(|| read_list(reader, data, inner));
        if !line.is_empty() || body.is_some() {
            list.push(ListItem { text: Inlines::from(line), body: body.into_iter().collect() });
        }
    }
    reader.nesting -= 1;
    let start = data.get("meta").get("start").number().map(|start| start as i32).filter(|start| *start != 1);
    Block::List(List { start, ..List::new(data.get("style").as_str() == Some("ordered"), list) })
}

/// Reads rows of cells of inline HTML.
fn read_table(reader: &mut Reader, data: &Json) -> Block {
    let has_head = data.get("withHeadings").is_true();
    let rows = data.get("content").items().iter().enumerate().map(|(index, row)| {
        let cells = row.one_or_many().iter().map(|cell| Cell {
            header: has_head && index == 0,
            colspan: 1,
            rowspan: 1,
            body: cell.text().and_then(|html| paragraph(reader.inlines(&html))).into_iter().collect(),
        });
        Row { cells: cells.collect() }
    });
    Block::Table(Table { caption: Inlines::default(), rows: rows.collect() })
}
