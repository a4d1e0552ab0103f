//! Editor.js: blocks with their fields in `data`, the text of which is inline HTML.

use super::{deeper, paragraph, things};
use crate::model::{Block, Cell, Gallery, Group, GroupKind, Inline, Inlines, List, ListItem, Row, Table, Text};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, MAX_NESTING};

/// Has it blocks with a type and data?
pub(super) fn is_body(json: &Json) -> bool {
    let is_block = |block: &Json| block.get("type").as_str().is_some() && block.get("data").is_object();
    json.get("blocks").items().iter().any(is_block)
}

/// Reads the blocks.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let mut out = Vec::new();
    reader.within(Step::Key("blocks"), |reader| {
        for (index, block) in json.get("blocks").items().iter().enumerate() {
            if !reader.has_room() {
                return;
            }
            reader.blocks += 1;
            reader.within(Step::Index(index), |reader| {
                deeper(reader, block, &mut out, |reader, out| push(reader, block, out));
            });
        }
    });
    out
}

/// Reads inline HTML.
fn words(reader: &Reader, of: &Json, key: &str) -> Inlines {
    of.get(key).as_str().map(|html| reader.inlines(html)).unwrap_or_default()
}

/// THE table from the type of a block to its reader.
fn push(reader: &mut Reader, block: &Json, out: &mut Vec<Block>) {
    let data = block.get("data");
    let kind = block.get("type").as_str().unwrap_or_default().to_ascii_lowercase();
    let text = words(reader, data, "text");
    let file = if data.get("file").is_object() { data.get("file") } else { data };
    let caption = words(reader, data, "caption");
    match kind.as_str() {
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
            Some(image) => out.push(Block::Image(crate::model::Image { caption, ..image })),
            None => out.push(things::unknown(reader, &kind, data, Vec::new())),
        },
        "gallery" | "carousel" => {
            let files = if data.get("files").is_array() { "files" } else { "images" };
            let images = reader.list(data, files, |reader, image| things::image(reader, image, image));
            out.push(Block::Gallery(Gallery { images: images.into(), caption }));
        }
        "embed" | "video" | "audio" => {
            let film = things::film(reader, &kind, file, data);
            out.push(film.unwrap_or_else(|| things::unknown(reader, &kind, data, Vec::new())));
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
            let body = if is_body(data) { read(reader, data) } else { paragraph(text).into_iter().collect() };
            out.push(things::unknown(reader, &kind, data, body));
        }
    }
}

/// Reads a list, whose items are strings, or objects with `content` (or `text`) and more `items`.
fn read_list(reader: &mut Reader, data: &Json, items: &Json) -> Block {
    let mut list = Vec::new();
    reader.nesting += 1;
    for item in items.items() {
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
        let html = item.as_str().or(item.first(&["content", "text"]).as_str()).unwrap_or_default();
        line.extend(reader.inlines(html).iter().cloned());
        let inner = item.get("items");
        let body = (!inner.is_blank() && reader.nesting < MAX_NESTING).then(|| read_list(reader, data, inner));
        if !line.is_empty() || body.is_some() {
            list.push(ListItem { text: Inlines::from(line), body: body.into_iter().collect() });
        }
    }
    reader.nesting -= 1;
    let start = data.get("meta").get("start").number().map(|start| start as i32).filter(|start| *start != 1);
    Block::List(List { ordered: data.get("style").as_str() == Some("ordered"), start, items: list.into() })
}

/// Reads rows of cells of inline HTML.
fn read_table(reader: &mut Reader, data: &Json) -> Block {
    let has_head = data.get("withHeadings").is_true();
    let rows = data.get("content").items().iter().enumerate().map(|(index, row)| {
        let cells = row.items().iter().map(|cell| Cell {
            header: has_head && index == 0,
            colspan: 1,
            rowspan: 1,
            body: cell.as_str().and_then(|html| paragraph(reader.inlines(html))).into_iter().collect(),
        });
        Row { cells: cells.collect() }
    });
    Block::Table(Table { caption: Inlines::default(), rows: rows.collect() })
}
