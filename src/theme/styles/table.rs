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
            inline-size: max-content;
            min-inline-size: 100%;
            border-collapse: collapse;
            border-block-end: 1px solid var(--_color-text);
        }
        & th,
        & td {
            padding: 0.5em 0.6em;
            border-block-start: 1px solid var(--_color-line);
            text-align: start;
            max-inline-size: 18em;
            vertical-align: top;
            overflow-wrap: break-word;
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

/// The name of a table, which stays in sight while the table scrolls.
pub fn caption() -> Sheet {
    sheet!(
        r#"
        & caption {
            position: sticky;
            inset-inline-start: 0;
            inline-size: min(100%, 100cqi);
            padding-block-end: 0.6em;
            font-size: 1.05em;
            font-weight: 700;
            text-align: start;
        }
        "#
    )
}

/// What scrolls sideways fades out where there is more of it. Where it does not scroll, and in browsers that
/// don't know such a timeline, nothing is animated.
pub fn edges() -> Sheet {
    sheet!(
        r#"
        .aw-table,
        .aw-body .aw-code {
            animation: aw-edges linear;
            animation-timeline: scroll(self inline);
        }
        .aw-table:dir(rtl) {
            animation-direction: reverse;
        }
        @keyframes aw-edges {
            0% {
                mask-image: linear-gradient(to left, transparent, black 2em);
            }
            1%,
            99% {
                mask-image: linear-gradient(to left, transparent, black 2em, black calc(100% - 2em), transparent);
            }
            100% {
                mask-image: linear-gradient(to right, transparent, black 2em);
            }
        }
        "#
    )
}
