//! Running text and what divides it.

use stylist::ast::{Sheet, sheet};

/// The body of an article.
pub fn body() -> Sheet {
    sheet!(
        r#"
        & > :first-child {
            margin-block-start: 0;
        }
        & p {
            margin-block: 0 1em;
            text-wrap: pretty;
            hanging-punctuation: first allow-end last;
        }
        & p a,
        & li a,
        & dd a,
        & td a,
        & figcaption a {
            color: var(--_color-link);
            text-decoration: underline;
            text-decoration-thickness: from-font;
            text-underline-offset: 0.15em;
        }
        & a:hover {
            text-decoration-thickness: 2px;
        }
        @container aw (max-width: 30em) {
            & p {
                hyphens: auto;
                hyphenate-limit-chars: 8 4 4;
            }
        }
        "#
    )
}

/// Crossheads and pauses.
pub fn dividers() -> Sheet {
    sheet!(
        r#"
        & .aw-crosshead {
            margin-block: 1.7em 0.5em;
            font-family: var(--_font-heading);
            font-size: 1.25em;
            font-weight: 700;
            line-height: 1.25;
            text-wrap: balance;
        }
        & > .aw-crosshead:first-child {
            margin-block-start: 0;
        }
        & .aw-crosshead + * {
            margin-block-start: 0.5em;
        }
        & .aw-crosshead[data-level="3"] {
            font-size: 1.1em;
        }
        & .aw-crosshead[data-level="4"],
        & .aw-crosshead[data-level="5"],
        & .aw-crosshead[data-level="6"] {
            font-size: 1em;
        }
        & .aw-divider {
            inline-size: 4em;
            margin: 2em auto;
            border: 0;
            border-block-start: 1px solid var(--_color-muted);
        }
        "#
    )
}

/// Words set apart, and what can’t be shown.
pub fn words() -> Sheet {
    sheet!(
        r#"
        & .aw-code {
            margin-block: 1.25em;
            padding: 0.9em 1em;
            overflow: auto;
            border-radius: var(--_radius);
            background-color: var(--_color-surface);
            font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono", monospace;
            font-size: 0.8125em;
            line-height: 1.5;
            tab-size: 4;
            white-space: pre;
            overflow-wrap: normal;
        }
        & code,
        & kbd {
            font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono", monospace;
            font-size: 0.88em;
        }
        & .aw-code code {
            font-size: 1em;
        }
        & kbd {
            padding: 0.05em 0.35em;
            border: 1px solid var(--_color-line);
            border-radius: var(--_radius);
        }
        & mark {
            padding-inline: 0.1em;
            background-color: light-dark(#fff0a8, #5c4d00);
            color: inherit;
        }
        & small {
            font-size: 0.85em;
        }
        & sub,
        & sup {
            font-size: 0.7em;
            line-height: 0;
        }
        & abbr[title] {
            text-decoration: underline dotted;
            text-underline-offset: 0.15em;
        }
        & .aw-unknown {
            padding: 0.75em 1em;
            border: 1px dashed var(--_color-line);
            border-radius: var(--_radius);
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.875em;
        }
        "#
    )
}
