//! Quotations and pull quotes.

use stylist::ast::{Sheet, sheet};

/// Somebody else's words.
pub fn quote() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.4em;
        margin-inline: 0;
        padding-inline-start: 1.2em;
        border-inline-start: 3px solid var(--_color-line);
        & blockquote {
            margin: 0;
        }
        & blockquote > :last-child {
            margin-block-end: 0;
        }
        & figcaption {
            margin-block-start: 0.5em;
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.8125em;
        }
        "#
    )
}

/// The story's own words, repeated large.
pub fn pull_quote() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.8em;
        margin-inline: 0;
        padding-block-start: 0.8em;
        border-block-start: 3px solid var(--_color-accent);
        & blockquote {
            margin: 0;
        }
        & p {
            margin: 0;
            font-family: var(--_font-heading);
            font-size: 1.6em;
            line-height: 1.24;
            text-wrap: balance;
            hyphens: none;
        }
        & p[data-hangs] {
            text-indent: -0.44em;
        }
        & figcaption {
            margin-block-start: 0.7em;
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.8125em;
        }
        "#
    )
}
