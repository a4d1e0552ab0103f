//! Trees of nodes: ProseMirror with TipTap, Contentful's rich text, the FT's content tree.
//!
//! A node of the first has `type`, `attrs` and `text`, one of the second `nodeType`, `data` and
//! `value`; both have `content` and `marks`. The third has `children`, and its fields in the node
//! itself. The names of most nodes differ in their spelling only; `ft` has the others.

mod thing;

use super::piece::{self, push_piece};
use super::{deeper, ft, item, things};
use crate::model::{Block, Cell, Direction, Group, GroupKind, Inline, Inlines, List, ListItem, Row, Table, Text};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, leftover, runs};
use thing::{push_figure, push_thing, with_caption};

/// The members of a node that are read for themselves.
const FIELDS: [&str; 6] = ["content", "children", "attrs", "marks", "text", "type"];

/// Is it a document of ProseMirror?
pub(super) fn is_prosemirror(json: &Json) -> bool {
    json.get("type").as_str() == Some("doc") && json.get("content").is_array()
}

/// Is it such a document, a node out of one, or a list of nodes?
pub(super) fn is_nodes(json: &Json) -> bool {
    let is_typed = |node: &Json| node.get("type").as_str().is_some() && node.first(&["text", "html", "data"]).is_null();
    let has_text = |node: &Json| {
        let is_text =
            |inner: &Json| kind_of(inner).trim_start_matches("text").is_empty() && inner.get("text").as_str().is_some();
        children(node).iter().any(is_text)
    };
    let nodes = json.one_or_many();
    is_prosemirror(json) || nodes.iter().all(is_typed) && nodes.iter().any(has_text)
}

/// Is it a document of Contentful?
pub(super) fn is_contentful(json: &Json) -> bool {
    json.get("nodeType").as_str() == Some("document") && json.get("content").is_array()
}

/// Reads the document.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let mut out = Vec::new();
    match kind_of(json).as_str() {
        "" | "doc" | "document" | "body" => push_mixed(reader, json, &Block::paragraph, &mut out),
        kind => push(reader, kind, json, &mut out),
    }
    out
}

/// Is it words? Some editors give them no type.
fn is_text(node: &Json) -> bool {
    matches!(raw_kind(node), "text" | "") && node.get("text").as_str().is_some()
}

/// Returns the nodes in a node.
pub(super) fn children(node: &Json) -> &[Json] {
    if node.is_array() { node.items() } else { node.first(&["content", "children"]).items() }
}

fn raw_kind(node: &Json) -> &str {
    node.first(&["type", "nodeType"]).as_str().unwrap_or_default()
}

/// Returns the kind of a node in small letters alone.
pub(super) fn kind_of(node: &Json) -> String {
    raw_kind(node).to_ascii_lowercase().replace(['-', '_'], "")
}

pub(super) fn attrs(node: &Json) -> &Json {
    let attrs = node.get("attrs");
    match (attrs.is_object(), node.get("data").is_object()) {
        (true, _) => attrs,
        (_, true) => node.get("data"),
        _ => node,
    }
}

/// Reads what may be lines and blocks at once: a run of the former becomes one block through `make`.
fn push_mixed(reader: &mut Reader, node: &Json, make: &dyn Fn(Inlines) -> Block, out: &mut Vec<Block>) {
    let mut line = Vec::new();
    let flush = |line: &mut Vec<Inline>, out: &mut Vec<Block>| {
        let text = runs::finish(std::mem::take(line));
        if !text.is_empty() {
            out.push(make(text));
        }
    };
    let is_line = children(node).iter().any(is_text);
    let mut read = |reader: &mut Reader| {
        for (index, child) in children(node).iter().enumerate() {
            let kind = kind_of(child);
            // Beside other blocks code is one, too.
            let is_code = !is_line && kind == "code" && !children(child).is_empty();
            if !is_code && push_piece(reader, &kind, child, &mut line) {
                continue;
            }
            if !reader.has_room() {
                return flush(&mut line, out);
            }
            reader.blocks += 1;
            let mut blocks = Vec::new();
            reader.within(Step::Index(index), |reader| {
                deeper(reader, child, &mut blocks, |reader, out| push(reader, &kind, child, out));
            });
            match piece::of_blocks(&kind, &blocks).filter(|_| is_line) {
                Some(mut pieces) => line.append(&mut pieces),
                None => {
                    flush(&mut line, out);
                    out.append(&mut blocks);
                }
            }
        }
        flush(&mut line, out);
    };
    match node.is_array() {
        true => read(reader),
        false => reader.within(step(node), read),
    }
}

/// Returns the step to the nodes in a node.
fn step(node: &Json) -> Step {
    Step::Key(if node.get("content").is_null() { "children" } else { "content" })
}

/// Is it a picture with the words under it?
fn is_figure(kind: &str, node: &Json) -> bool {
    let may_be = matches!(kind, "mediasingle" | "captionedimage" | "imagewithcaption");
    kind == "figure" || may_be && !children(node).is_empty()
}

/// THE table from the kind of a node to its reader.
fn push(reader: &mut Reader, kind: &str, node: &Json, out: &mut Vec<Block>) {
    let attrs = attrs(node);
    match kind {
        _ if is_figure(kind, node) => push_figure(reader, node, out),
        "paragraph" | "p" => {
            let dir = attrs.get("dir").as_str().and_then(Direction::parse);
            push_mixed(reader, node, &|text| Block::Paragraph { text, dir }, out);
        }
        "doc" | "document" | "detailscontent" | "section" | "column" | "columns" | "columnblock" | "layoutsection"
        | "layoutcolumn" | "mediagroup" | "listitem" | "li" | "lic" | "taskitem" | "figcaption" | "caption" => {
            push_mixed(reader, node, &Block::paragraph, out)
        }
        _ if kind.starts_with("heading")
            || matches!(kind, "scrollyheading" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6") =>
        {
            let named = attrs.get("level").as_str().filter(|name| matches!(*name, "subheading" | "label")).map(|_| 3.0);
            let level =
                attrs.get("level").number().or(named).or(kind.trim_start_matches(char::is_alphabetic).parse().ok());
            let level = level.unwrap_or(2.0).clamp(2.0, 6.0) as u8;
            push_mixed(reader, node, &|text| Block::Heading { level, text }, out);
        }
        "list" | "bulletlist" | "bulletedlist" | "unorderedlist" | "ul" | "orderedlist" | "numberedlist" | "ol"
        | "tasklist" | "todolist" | "checklist" | "footnotes" | "footnotelist" => {
            out.push(read_list(reader, kind, node))
        }
        "blockquote" => out.push(Block::Quote { body: inside(reader, node).into(), cite: Inlines::default() }),
        "codeblock" | "code" | "pre" if kind == "codeblock" || !children(node).is_empty() => {
            let mut code = String::new();
            push_code(node, &mut code);
            out.push(Block::Code { code: code.into(), language: attrs.first(&["language", "params", "lang"]).text() });
        }
        "blockmath" | "mathblock" | "mathdisplay" => {
            let code = attrs.get("latex").text().unwrap_or_default();
            out.push(Block::Code { code, language: Some(Text::Static("latex")) });
        }
        "horizontalrule" | "hr" | "rule" | "thematicbreak" => out.push(Block::Divider),
        "table" => push_table(reader, node, out),
        "image"
        | "imageblock"
        | "media"
        | "youtube"
        | "twitch"
        | "twitter"
        | "tweet"
        | "vimeo"
        | "iframe"
        | "embed"
        | "embedcard"
        | "video"
        | "audio"
        | "embeddedassetblock"
        | "embeddedentryblock"
        | "embeddedresourceblock" => push_thing(reader, kind, attrs, out),
        "details" => out.push(read_details(reader, node)),
        "detailssummary" | "summary" => push_mixed(reader, node, &Block::paragraph, out),
        _ if ft::push(reader, kind, node, out) => {}
        _ => out.push(read_unknown(reader, kind, node)),
    }
}

fn read_details(reader: &mut Reader, node: &Json) -> Block {
    let mut body = inside(reader, node);
    let has_summary = node.get("content").at(0).get("type").as_str().is_some_and(|kind| kind.ends_with("ummary"));
    let title = match body.first() {
        Some(Block::Paragraph { text, .. }) if has_summary => text.clone(),
        _ => Inlines::default(),
    };
    if !title.is_empty() {
        body.remove(0);
    }
    Block::Group(Group::new(GroupKind::Details, title, body))
}

/// Reads a picture of another name, or keeps the words of a node.
fn read_unknown(reader: &mut Reader, kind: &str, node: &Json) -> Block {
    let attrs = attrs(node);
    let image = leftover::picture(reader, kind, attrs).filter(|_| !kind.starts_with("inline"));
    let body = inside(reader, node);
    let skip: &[&str] = if std::ptr::eq(attrs, node) { &FIELDS } else { &[] };
    match image {
        Some(image) => Block::Image(with_caption(image, &body)),
        None => things::unknown(reader, raw_kind(node), attrs, body, skip),
    }
}

pub(super) fn inside(reader: &mut Reader, node: &Json) -> Vec<Block> {
    let mut body = Vec::new();
    push_mixed(reader, node, &Block::paragraph, &mut body);
    body
}

fn push_code(node: &Json, code: &mut String) {
    for (index, child) in children(node).iter().enumerate() {
        match kind_of(child).as_str() {
            "hardbreak" => code.push('\n'),
            // Each line of it may be a node.
            _ if !children(child).is_empty() => {
                code.push_str(if index > 0 { "\n" } else { "" });
                push_code(child, code);
            }
            _ => code.push_str(child.first(&["text", "value"]).as_str().unwrap_or_default()),
        }
    }
}

fn read_list(reader: &mut Reader, kind: &str, node: &Json) -> Block {
    let mut items = Vec::new();
    reader.within(step(node), |reader| {
        for (index, child) in children(node).iter().enumerate() {
            if !reader.has_room() {
                return;
            }
            reader.blocks += 1;
            let mut item = item(reader.within(Step::Index(index), |reader| inside(reader, child)));
            if matches!(kind, "tasklist" | "todolist" | "checklist") {
                let state = attrs(child);
                let is_done =
                    state.first(&["checked", "done"]).is_true() || state.get("state").as_str() == Some("DONE");
                let mark = if is_done { "☑ " } else { "☐ " };
                let line = std::iter::once(Inline::Text(Text::Static(mark))).chain(item.text.iter().cloned());
                item.text = runs::finish(line.collect());
            }
            if item != ListItem::default() {
                items.push(item);
            }
        }
    });
    let start = attrs(node).first(&["start", "order"]).number().map(|start| start as i32).filter(|start| *start != 1);
    let ordered = matches!(kind, "orderedlist" | "numberedlist" | "ol" | "footnotes" | "footnotelist")
        || node.get("ordered").is_true()
        || node.get("format").as_str() == Some("ordered");
    Block::List(List { start, ..List::new(ordered, items) })
}

/// Reads a table: what stands before its rows is the caption, what stands after them follows it.
fn push_table(reader: &mut Reader, node: &Json, out: &mut Vec<Block>) {
    let (mut caption, mut rows, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for child in children(node) {
        // Rows may stand in a head and a body.
        let inner = if is_row(child) { std::slice::from_ref(child) } else { children(child) };
        if inner.iter().any(is_row) {
            rows.extend(inner.iter().map(|row| read_row(reader, row)));
        } else if rows.is_empty() {
            super::push_words(child, &mut caption);
        } else {
            rest.extend(inside(reader, child));
        }
    }
    out.push(Block::Table(Table { caption: runs::finish(caption), rows: rows.into() }));
    out.append(&mut rest);
}

fn is_row(node: &Json) -> bool {
    matches!(kind_of(node).as_str(), "tablerow" | "tr")
}

fn read_row(reader: &mut Reader, row: &Json) -> Row {
    let cells = reader.items(children(row), |reader, cell| {
        let span = |keys: &[&str]| attrs(cell).first(keys).count().map_or(1, |span| span.min(1000) as u16);
        Some(Cell {
            header: kind_of(cell).starts_with("tableheader") || kind_of(cell) == "th" || cell.get("heading").is_true(),
            colspan: span(&["colspan", "colSpan", "columnSpan"]),
            rowspan: span(&["rowspan", "rowSpan"]),
            body: inside(reader, cell).into(),
        })
    });
    Row { cells: cells.into() }
}
