//! Rows and columns, in a box that scrolls by itself.

use std::iter;

use yew::prelude::*;

use super::Ctx;
use super::body::blocks;
use super::text::text;
use crate::model::{Block, Cell, Row, Table, Text};

/// Draws a table. The box around it can have the focus, so that the arrow keys scroll it.
pub(super) fn table(ctx: &Ctx, table: &Table) -> Html {
    let label = if table.caption.is_empty() { Text::Static(ctx.phrases.table) } else { table.caption.to_text() };
    let heads = table.rows.iter().take_while(|row| row.cells.iter().all(|cell| cell.header)).count();
    let (head, body) = table.rows.split_at(if heads < table.rows.len() { heads } else { 0 });
    let figures = columns_of_figures(&table.rows, body);
    html! {
        <div class="aw-table" part="table" role="region" aria-label={label} tabindex="0">
            <table>
                if !table.caption.is_empty() { <caption>{ text(ctx, &table.caption) }</caption> }
                if !head.is_empty() { <thead>{ rows(ctx, head, "col", &figures) }</thead> }
                <tbody>{ rows(ctx, body, "row", &figures) }</tbody>
            </table>
        </div>
    }
}

/// Draws rows whose headers name their `scope`.
fn rows(ctx: &Ctx, rows: &[Row], scope: &'static str, figures: &[bool]) -> Html {
    let row = |(key, row): (usize, &Row)| {
        let figures = figures.iter().copied().chain(iter::repeat(false));
        let cells = row.cells.iter().zip(figures).enumerate();
        html! { <tr {key}>{ for cells.map(|(key, (one, is_figure))| cell(ctx, key, one, scope, is_figure)) }</tr> }
    };
    rows.iter().enumerate().map(row).collect()
}

fn cell(ctx: &Ctx, key: usize, cell: &Cell, scope: &'static str, is_figure: bool) -> Html {
    let colspan = (cell.colspan > 1).then(|| cell.colspan.to_string());
    let rowspan = (cell.rowspan > 1).then(|| cell.rowspan.to_string());
    let kind = is_figure.then_some("figure");
    // A lone paragraph is the cell's text.
    let content = match &*cell.body {
        [Block::Paragraph { text: words, .. }] => text(ctx, words),
        _ => blocks(ctx, &cell.body),
    };
    if cell.header {
        html! { <th {key} {scope} {colspan} {rowspan} data-kind={kind}>{ content }</th> }
    } else {
        html! { <td {key} {colspan} {rowspan} data-kind={kind}>{ content }</td> }
    }
}

/// Tells which columns hold nothing but figures; none where a cell spans several.
fn columns_of_figures(rows: &[Row], body: &[Row]) -> Vec<bool> {
    let mut cells = rows.iter().flat_map(|row| row.cells.iter());
    if cells.any(|cell| cell.colspan > 1 || cell.rowspan > 1) {
        return Vec::new();
    }
    let columns = body.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    // The first column names the rows, even with years.
    let is_figure = |row: &Row, column: usize| column > 0 && row.cells.get(column).is_none_or(is_figure);
    (0..columns).map(|column| body.iter().all(|row| is_figure(row, column))).collect()
}

/// Could this be a letter? It is told without Unicode's tables: digits of other scripts, signs of
/// currencies and units are left out by their blocks.
fn is_letter(char: char) -> bool {
    let is_sign = matches!(char, '×' | '÷' | '٠'..='٬' | '۰'..='۹' | '०'..='९' | '০'..='৯' | '\u{2000}'..='\u{2bff}');
    char.is_ascii_alphabetic() || (char >= 'À' && !is_sign)
}

/// Does a cell hold a figure, with nothing but signs and units around it, or nothing at all?
fn is_figure(cell: &Cell) -> bool {
    match &*cell.body {
        [] => true,
        [Block::Paragraph { text, .. }] => {
            let words = text.to_text();
            !words.contains(is_letter)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Inlines;

    fn row(cells: &[&str]) -> Row {
        let cell = |text: &&str| {
            let body = [Block::paragraph(Inlines::plain((*text).to_owned()))].into();
            Cell { header: false, colspan: 1, rowspan: 1, body }
        };
        Row { cells: cells.iter().map(cell).collect() }
    }

    #[test]
    fn columns_of_figures_are_told_from_words() {
        let mut rows = [row(&["Baku", "1,234", "−3.5 %", "٣٤", "3"]), row(&["Shusha", "–", "€ 12", "٤", "3 kg"])];
        assert_eq!(columns_of_figures(&rows, &rows), [false, true, true, true, false]);
        let years = [row(&["1983", "41"])];
        assert_eq!(columns_of_figures(&years, &years), [false, true]);
        rows[0].cells = [Cell { colspan: 5, ..rows[0].cells[0].clone() }].into();
        assert!(columns_of_figures(&rows, &rows).is_empty());
    }
}
