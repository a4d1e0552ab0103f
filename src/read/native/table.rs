//! Tables in native JSON.

use super::{block, read_words};
use crate::model::{Block, Blocks, Cell, Inlines, Row, Table};
use crate::read::Json;
use crate::read::reader::Reader;

/// The most columns or rows that a cell can go over, as in HTML.
const MAX_SPAN: u32 = 1000;

/// Reads a table. With `"header": true` its first row names the columns.
pub(super) fn read_table(reader: &mut Reader, json: &Json) -> Table {
    let mut rows = reader.list(json, "rows", read_row);
    if json.get("header").is_true()
        && let Some(first) = rows.first_mut()
    {
        first.cells = first.cells.iter().map(|cell| Cell { header: true, ..cell.clone() }).collect();
    }
    Table { caption: read_words(reader, json, "caption"), rows: rows.into() }
}

/// Reads a row: an array of cells, or `{"cells": [...]}`.
fn read_row(reader: &mut Reader, json: &Json) -> Option<Row> {
    let cells = match json {
        Json::Array(cells) => reader.items(cells, read_cell),
        Json::Object(_) => reader.list(json, "cells", read_cell),
        _ => {
            reader.warn("is no row");
            return None;
        }
    };
    Some(Row { cells: cells.into() })
}

/// Reads a cell: plain text, or an object. Anything else is an empty cell, so that the columns stay in line.
fn read_cell(reader: &mut Reader, json: &Json) -> Option<Cell> {
    let mut span = |key| reader.count(json, key).map_or(1, |span| span.min(MAX_SPAN) as u16);
    let (colspan, rowspan) = (span("colspan"), span("rowspan"));
    let body = match json.text() {
        Some(text) => Blocks::from([Block::paragraph(Inlines::plain(text))]),
        None => block::read_body(reader, json),
    };
    Some(Cell { header: json.get("header").is_true(), colspan, rowspan, body })
}
