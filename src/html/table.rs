//! Tables.

use crate::model::{Block, Cell, Inlines, Row, Table};

use super::attrs::Attrs;
use super::blocks::Flow;
use super::rules::Rule;
use super::tree::Element;

/// Over how many columns or rows a cell may go.
const MAX_SPAN: u16 = 1_000;

impl Flow<'_> {
    /// Reads a table. One with a single cell is only a frame around its content.
    pub(super) fn table(&mut self, element: &Element) {
        let mut caption = Inlines::default();
        let mut rows = Vec::new();
        self.end_line();
        for node in &element.children {
            match node.element() {
                Some(part) if part.rule == Rule::TableCaption && caption.is_empty() => {
                    caption = self.words(&part.children);
                }
                Some(part) if matches!(part.rule, Rule::Rows(_) | Rule::Row | Rule::Cell(_)) => {
                    self.push_rows(part, part.rule == Rule::Rows(true), &mut rows);
                }
                // What stands outside of cells goes before the table, as in a browser.
                _ => self.walk(std::slice::from_ref(node)),
            }
        }
        match rows.as_mut_slice() {
            rows if rows.iter().flatten().all(|cell: &Cell| cell.body.is_empty()) => {
                if !caption.is_empty() {
                    self.push(Block::paragraph(caption));
                }
            }
            [cells] if cells.len() == 1 && caption.is_empty() => {
                let content = cells.iter().flat_map(|cell| cell.body.iter().cloned()).collect();
                self.extend(content);
            }
            _ => {
                let rows = rows.into_iter().map(|cells| Row { cells: cells.into() }).collect();
                self.push(Block::Table(Table { caption, rows }));
            }
        }
    }

    /// Reads the rows of a part of a table, or the cells of a row.
    fn push_rows(&mut self, part: &Element, is_head: bool, rows: &mut Vec<Vec<Cell>>) {
        if let Rule::Cell(is_header) = part.rule {
            return rows.push(vec![self.cell(part, is_header)]);
        }
        let mut cells = Vec::new();
        for node in &part.children {
            match node.element().map(|inner| (part.rule, inner.rule, inner)) {
                Some((Rule::Row, Rule::Cell(is_header), inner)) => cells.push(self.cell(inner, is_header || is_head)),
                Some((Rule::Rows(_), Rule::Row | Rule::Cell(_), inner)) => self.push_rows(inner, is_head, rows),
                _ => self.walk(std::slice::from_ref(node)),
            }
        }
        self.end_line();
        if !cells.is_empty() {
            rows.push(cells);
        }
    }

    fn cell(&self, element: &Element, header: bool) -> Cell {
        let body = self.inside(&element.children).into();
        Cell { header, colspan: span(element.attrs, "colspan"), rowspan: span(element.attrs, "rowspan"), body }
    }
}

fn span(attrs: Attrs, name: &str) -> u16 {
    let number: Option<u32> = attrs.get(name).and_then(|value| value.trim().parse().ok());
    number.map_or(1, |number| number.clamp(1, MAX_SPAN.into()) as u16)
}
