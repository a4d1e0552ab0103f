//! Lists in the body.

use stylist::ast::{Sheet, sheet};

/// A list, numbered or not.
pub fn list() -> Sheet {
    sheet!(
        r#"
        margin-block: 0 1em;
        margin-inline: 0;
        padding-inline-start: 1.4em;
        & li {
            margin-block-end: 0.4em;
            padding-inline-start: 0.2em;
        }
        & li::marker {
            color: var(--_color-muted);
            font-variant-numeric: tabular-nums;
        }
        & .aw-list {
            margin-block: 0.4em 0;
        }
        & p:last-child {
            margin-block-end: 0;
        }
        "#
    )
}

/// A list of terms.
pub fn definitions() -> Sheet {
    sheet!(
        r#"
        margin-block: 0 1em;
        & dt {
            font-weight: 700;
        }
        & dd {
            margin-block-end: 0.6em;
            margin-inline-start: 1.4em;
        }
        & p:last-child {
            margin-block-end: 0;
        }
        "#
    )
}
