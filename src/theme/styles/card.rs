//! The card that stands for an article.

use stylist::ast::{Sheet, sheet};

/// The picture over the words in a narrow place, beside them in a wide one. Every card is as high as the
/// place that is held for it while it loads: the words have as many lines as fit, the picture takes the rest.
pub fn card() -> Sheet {
    sheet!(
        r#"
        display: flex;
        flex-direction: column;
        max-inline-size: 52em;
        min-block-size: 480px;
        padding: calc(0.75 * var(--_gap));
        border: 1px solid var(--_color-line);
        border-radius: var(--_radius);
        font-size: var(--_font-size);
        & > :first-child {
            display: flex;
            flex: 1;
            flex-direction: column;
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
            position: relative;
            flex: 1 1 8em;
            min-block-size: 8em;
            margin-block-end: 0.9em;
        }
        & .aw-picture {
            position: absolute;
            inset: 0;
            inline-size: 100%;
            block-size: 100%;
            object-fit: cover;
            background-color: var(--_color-surface);
        }
        @container aw (min-width: 608px) {
            & {
                min-block-size: 304px;
            }
            & > :has(.aw-card-picture) {
                display: grid;
                grid-template-columns: 42% 1fr;
                grid-template-rows: auto auto auto 1fr;
                column-gap: var(--_gap);
            }
            & > * > * {
                grid-column: 2;
            }
            & > * > .aw-card-picture {
                grid-area: 1 / 1 / -1 / 2;
                min-block-size: 0;
                margin-block-end: 0;
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
            display: -webkit-box;
            -webkit-box-orient: vertical;
            -webkit-line-clamp: 4;
            overflow: hidden;
        }
        & .aw-standfirst {
            margin: 0.5em 0 0;
            font-size: 0.9375em;
            line-height: 1.45;
            display: -webkit-box;
            -webkit-box-orient: vertical;
            -webkit-line-clamp: 4;
            overflow: hidden;
        }
        & .aw-source {
            margin: auto 0 0;
            padding-block-start: 0.9em;
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.75em;
        }
        & .aw-source a {
            text-decoration: underline;
        }
        @container aw (min-width: 608px) {
            & .aw-headline,
            & .aw-standfirst {
                -webkit-line-clamp: 3;
            }
        }
        "#
    )
}
