//! The tree of Ghost's editor, Lexical: nodes with children, words with a bit for each style, cards.

use crate::model::{Block, Cell, Inline, Inlines, List, ListItem, Row, Style, Table, Text};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, MAX_NESTING, rich, runs};

use super::card;

/// The bits of a text's `format`.
const STYLES: [(u32, Style); 8] = [
    (1, Style::Strong),
    (2, Style::Em),
    (4, Style::Strike),
    (8, Style::Underline),
    (16, Style::Code),
    (32, Style::Sub),
    (64, Style::Sup),
    (128, Style::Mark),
];

/// Is it a tree?
pub(in crate::read) fn is_tree(json: &Json) -> bool {
    json.get("root").get("children").is_array()
}

/// Reads a tree.
pub(in crate::read) fn read_tree(reader: &mut Reader, json: &Json) -> Vec<Block> {
    reader.within(Step::Key("root"), |reader| read_blocks(reader, json.get("root")))
}

/// Reads the children of a node into blocks. Words among them make paragraphs.
pub(super) fn read_blocks(reader: &mut Reader, of: &Json) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut line = Vec::new();
    let children = of.get("children").items();
    let is_line = children.iter().any(|node| kind(node) == "text");
    for (index, node) in children.iter().enumerate() {
        if !reader.has_room() {
            break;
        }
        if is_inline(node) {
            push_inline(reader, node, &mut line);
            continue;
        }
        reader.blocks += 1;
        if reader.nesting < MAX_NESTING {
            reader.nesting += 1;
            let read = |reader: &mut Reader| reader.within(Step::Index(index), |reader| read_node(reader, node));
            let of_node = reader.within(Step::Key("children"), read);
            reader.nesting -= 1;
            // What is no node of a line by its name is one by its place.
            match rich::line_of(kind(node), &of_node).filter(|_| is_line && matches!(*of_node, [Block::Unknown { .. }]))
            {
                Some(mut pieces) => line.append(&mut pieces),
                None => {
                    push_line(&mut line, &mut blocks);
                    blocks.extend(of_node);
                }
            }
        } else {
            push_line(&mut line, &mut blocks);
        }
    }
    push_line(&mut line, &mut blocks);
    blocks
}

fn push_line(line: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let text = runs::finish(std::mem::take(line));
    if !text.is_empty() {
        blocks.push(Block::paragraph(text));
    }
}

/// Stands it in a line? A node of another name does that has nothing but words.
fn is_inline(node: &Json) -> bool {
    let is_known = match kind(node) {
        "link" | "autolink" | "linebreak" | "tab" | "tk" | "at-link" => true,
        "mark" | "overflow" => node.get("children").items().iter().all(is_inline),
        "equation" => node.get("inline").is_true(),
        _ => false,
    };
    is_known || node.get("text").as_str().is_some() && node.get("children").is_null()
}

pub(super) fn kind(node: &Json) -> &str {
    node.get("type").as_str().unwrap_or_default()
}

/// Reads words with their style, a link, or a break.
fn push_inline(reader: &mut Reader, node: &Json, line: &mut Vec<Inline>) {
    match kind(node) {
        "linebreak" if line.is_empty() => {}
        "linebreak" => line.push(Inline::Break),
        "tab" => line.push(Inline::Text(Text::Static(" "))),
        "equation" => {
            let formula = node.get("equation").text().map(Inlines::plain);
            line.extend(formula.map(|formula| Inline::Styled(Style::Code, formula)));
        }
        // A comment is about the words in the first, and those in the second are beyond a limit.
        "mark" | "overflow" => {
            for child in node.get("children").items().iter() {
                push_inline(reader, child, line);
            }
        }
        "link" | "autolink" | "at-link" => {
            let mut inner = Vec::new();
            for child in node.get("children").items().iter().filter(|child| kind(child) != "link") {
                push_inline(reader, child, &mut inner);
            }
            // Payload has what it adds in fields of its own.
            let of = if node.get("url").is_null() { node.get("fields") } else { node };
            match reader.link(of, "url").filter(|_| !inner.is_empty()) {
                Some(url) => line.push(Inline::Link { url, text: inner.into() }),
                None => line.extend(inner),
            }
        }
        _ => {
            let raw = node.get("text").as_str().unwrap_or_default();
            if raw.is_empty() {
                return;
            }
            let format = node.get("format").number().unwrap_or_default() as u32;
            let styles = STYLES.iter().rev().filter(|(bit, _)| format & bit != 0);
            let is_note = kind(node).ends_with("note");
            let text = Inline::Text(if is_note { [" (", raw, ") "].concat().into() } else { raw.into() });
            line.push(styles.fold(text, |text, (_, style)| Inline::Styled(*style, vec![text].into())));
        }
    }
}

/// Reads a block: a node with words, a list, or a card.
fn read_node(reader: &mut Reader, node: &Json) -> Vec<Block> {
    let html = |key: &str| node.get(key).as_str().unwrap_or_default();
    match kind(node) {
        "heading" | "extended-heading" => {
            let level = html("tag").strip_prefix('h').and_then(|level| level.parse().ok()).unwrap_or(2);
            let heading = |block| match block {
                Block::Paragraph { text, .. } => Block::Heading { level: 6.min(level).max(2), text },
                block => block,
            };
            read_blocks(reader, node).into_iter().map(heading).collect()
        }
        "quote" | "extended-quote" | "aside" => {
            let body = read_blocks(reader, node);
            let quote = Block::Quote { body: body.into(), cite: Inlines::default() };
            if matches!(&quote, Block::Quote { body, .. } if body.is_empty()) { vec![] } else { vec![quote] }
        }
        "code" if !node.get("children").items().is_empty() => {
            vec![Block::Code { code: read_code(node).into(), language: node.get("language").text() }]
        }
        "equation" if !html("equation").is_empty() => {
            vec![Block::Code { code: html("equation").into(), language: Some(Text::Static("latex")) }]
        }
        "list" => read_list(reader, node).into_iter().collect(),
        "table" => vec![read_table(reader, node)],
        "paragraph" | "root" | "listitem" => read_blocks(reader, node),
        _ => card::read(reader, node),
    }
}

/// Collects the code of a node whose words are pieces with a colour each.
fn read_code(node: &Json) -> String {
    let piece = |child: &Json| match kind(child) {
        "linebreak" => "\n".to_owned(),
        "tab" => "\t".to_owned(),
        _ => child.get("text").as_str().unwrap_or_default().to_owned(),
    };
    node.get("children").items().iter().map(piece).collect()
}

fn read_table(reader: &mut Reader, node: &Json) -> Block {
    let rows = reader.items(node.get("children").items(), |reader, row| {
        let cells = reader.items(row.get("children").items(), |reader, cell| {
            let span = |key| cell.get(key).count().map_or(1, |span| span.min(1000) as u16);
            Some(Cell {
                header: cell.get("headerState").count().is_some(),
                colspan: span("colSpan"),
                rowspan: span("rowSpan"),
                body: read_blocks(reader, cell).into(),
            })
        });
        Some(Row { cells: cells.into() })
    });
    Block::Table(Table { caption: Inlines::default(), rows: rows.into() })
}

fn read_list(reader: &mut Reader, node: &Json) -> Option<Block> {
    let mut items: Vec<(Inlines, Vec<Block>)> = Vec::new();
    let has_boxes = node.get("listType").as_str() == Some("check");
    for item in node.get("children").items() {
        let mut blocks = read_blocks(reader, item);
        if let Some(Block::Paragraph { text, .. }) = blocks.first_mut().filter(|_| has_boxes) {
            let mark = if item.get("checked").is_true() { "☑ " } else { "☐ " };
            *text = std::iter::once(Inline::Text(Text::Static(mark)))
                .chain(text.iter().cloned())
                .collect::<Vec<_>>()
                .into();
        }
        match (blocks.split_first(), items.last_mut()) {
            (None, _) => {}
            (Some((Block::Paragraph { text, .. }, rest)), _) => items.push((text.clone(), rest.to_vec())),
            // A list inside stands in an item of its own, which is no item to the reader.
            (_, Some((_, body))) => body.append(&mut blocks),
            (_, None) => items.push((Inlines::default(), blocks)),
        }
    }
    let items: Vec<ListItem> = items.into_iter().map(|(text, body)| ListItem { text, body: body.into() }).collect();
    let start = node.get("start").count().filter(|start| *start != 1).map(|start| start as i32);
    let ordered = node.get("listType").as_str() == Some("number") || node.get("tag").as_str() == Some("ol");
    (!items.is_empty()).then(|| Block::List(List { start: start.filter(|_| ordered), ..List::new(ordered, items) }))
}
