//! Tables: of nested blocks for rows and cells, or of arrays.

use super::{Found, cps, line, optimo};
use crate::model::{Block, Cell, Inlines, Row, Table};
use crate::read::reader::Reader;
use crate::read::{Json, MAX_NESTING};

/// Reads a table of blocks.
pub(super) fn read_nested(reader: &mut Reader, model: &Json, found: &mut Found) -> Block {
    let caption = line::children(model, "caption").chain(line::children(model, "title")).next();
    let caption = caption.map(|caption| line::read_words(reader, caption)).unwrap_or_default();
    let mut rows = Vec::new();
    push_rows(reader, model, false, found, &mut rows);
    Block::Table(Table { caption, rows: rows.into() })
}

/// Reads the rows of a table or of a part of one.
fn push_rows(reader: &mut Reader, model: &Json, is_head: bool, found: &mut Found, out: &mut Vec<Row>) {
    for block in model.get("blocks").items() {
        let (kind, model) = (kind_of(block), block.get("model"));
        let is_head = is_head || kind.contains("head");
        if kind.ends_with("row") {
            out.push(read_row(reader, model, is_head, found));
        } else if kind != "caption" && kind != "title" && reader.nesting < MAX_NESTING {
            reader.nesting += 1;
            push_rows(reader, model, is_head, found, out);
            reader.nesting -= 1;
        }
    }
}

fn read_row(reader: &mut Reader, model: &Json, is_head: bool, found: &mut Found) -> Row {
    let mut cells = Vec::new();
    for block in model.get("blocks").items() {
        let (kind, model) = (kind_of(block), block.get("model"));
        let mut body = Vec::new();
        optimo::push_all(reader, model.get("blocks"), found, &mut body);
        if body.is_empty() {
            body.extend(paragraph(line::read_words(reader, model)));
        }
        cells.push(cell(is_head || kind.contains("head") || model.get("isHeader").is_true(), body));
    }
    Row { cells: cells.into() }
}

/// Returns the type of a block in small letters.
fn kind_of(block: &Json) -> String {
    block.get("type").as_str().unwrap_or_default().to_ascii_lowercase()
}

/// Reads a table whose rows are arrays of texts, or objects with such an array.
pub(super) fn read_flat(reader: &mut Reader, block: &Json) -> Block {
    let caption = line::read_words(reader, block.first(&["caption", "title", "heading"]));
    let head = block.first(&["headers", "header", "head", "columns"]);
    let body = block.first(&["rows", "body", "data"]).items();
    // A head may be one row or a list of rows.
    let head = if head.at(0).is_array() { head.items() } else { std::slice::from_ref(head) };
    let mut rows = Vec::new();
    for (row, header) in head.iter().map(|row| (row, true)).chain(body.iter().map(|row| (row, false))) {
        let list = if row.is_array() { row } else { row.first(&["cells", "columns", "items"]) };
        let mut cells = Vec::new();
        for json in list.items() {
            let text = cps::read_text(reader, json);
            cells.push(cell(header || json.get("header").is_true(), paragraph(text).into_iter().collect()));
        }
        if !cells.is_empty() {
            rows.push(Row { cells: cells.into() });
        }
    }
    Block::Table(Table { caption, rows: rows.into() })
}

fn cell(header: bool, body: Vec<Block>) -> Cell {
    Cell { header, colspan: 1, rowspan: 1, body: body.into() }
}

fn paragraph(text: Inlines) -> Option<Block> {
    (!text.is_empty()).then(|| Block::paragraph(text))
}
