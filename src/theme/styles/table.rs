//! Tables.

use stylist::ast::{Sheet, sheet};

/// A table in a box that scrolls by itself. Its outer cells are flush with the text, unless some span rows:
/// then the first cell of a row may lie in another column than the first.
pub fn table() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        overflow: auto;
        font-family: var(--_font-ui);
        font-size: 0.8438em;
        line-height: 1.4;
        font-variant-numeric: lining-nums tabular-nums;
        & table {
            inline-size: 100%;
            border-collapse: collapse;
            border-block-end: 1px solid var(--_color-text);
        }
        & caption {
            padding-block-end: 0.6em;
            font-size: 1.05em;
            font-weight: 700;
            text-align: start;
        }
        & th,
        & td {
            padding: 0.5em 0.6em;
            border-block-start: 1px solid var(--_color-line);
            text-align: start;
            vertical-align: top;
            overflow-wrap: normal;
        }
        & table:not(:has([rowspan])) tr > :first-child {
            padding-inline-start: 0;
        }
        & table:not(:has([rowspan])) tr > :last-child {
            padding-inline-end: 0;
        }
        & th {
            font-weight: 600;
        }
        & thead th {
            border-block-start: 0;
            border-block-end: 2px solid var(--_color-text);
            vertical-align: bottom;
        }
        & tbody:first-of-type tr:first-child > * {
            border-block-start-color: var(--_color-text);
        }
        & td[data-kind="figure"],
        & th[data-kind="figure"] {
            text-align: end;
            white-space: nowrap;
        }
        & p:last-child {
            margin-block-end: 0;
        }
        "#
    )
}
