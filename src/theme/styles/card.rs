//! The card that stands for an article.

use stylist::ast::{Sheet, sheet};

/// The picture over the words in a narrow place, beside them in a wide one.
pub fn card() -> Sheet {
    sheet!(
        r#"
        max-inline-size: 52em;
        padding: var(--_gap);
        border: 1px solid var(--_color-line);
        border-radius: var(--_radius);
        font-size: var(--_font-size);
        & a {
            display: block;
        }
        & a:hover {
            text-decoration: none;
        }
        & a:hover .aw-headline {
            text-decoration: underline;
            text-decoration-thickness: from-font;
            text-underline-offset: 0.12em;
        }
        & .aw-card-picture {
            margin-block-end: 0.9em;
        }
        & .aw-picture {
            display: block;
            inline-size: 100%;
            block-size: auto;
            aspect-ratio: 3 / 2;
            object-fit: cover;
            background-color: var(--_color-surface);
        }
        @container aw (min-width: 38em) {
            & > a {
                display: flow-root;
            }
            & .aw-card-picture {
                float: inline-start;
                inline-size: 42%;
                margin-block-end: 0;
                margin-inline-end: var(--_gap);
            }
        }
        "#
    )
}

/// The words on a card.
pub fn words() -> Sheet {
    sheet!(
        r#"
        & .aw-kicker {
            margin: 0 0 0.35em;
            color: var(--_color-accent);
            font-family: var(--_font-ui);
            font-size: 0.8125em;
            font-weight: 700;
            line-height: 1.3;
        }
        & .aw-headline {
            margin: 0;
            font-family: var(--_font-heading);
            font-size: 1.35em;
            font-weight: 700;
            line-height: 1.18;
            text-wrap: balance;
        }
        & .aw-standfirst {
            margin: 0.5em 0 0;
            font-size: 0.9375em;
            line-height: 1.45;
        }
        & .aw-source {
            margin: 0.9em 0 0;
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.75em;
        }
        & .aw-source a {
            display: inline;
            text-decoration: underline;
        }
        "#
    )
}
