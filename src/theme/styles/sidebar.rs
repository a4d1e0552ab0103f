//! The lists of other stories.

use stylist::ast::{Sheet, sheet};

/// Under the article and as wide in a narrow place, beside it in a wide one.
pub fn sidebar() -> Sheet {
    sheet!(
        r#"
        max-inline-size: var(--_measure);
        margin-block-start: 3em;
        margin-inline: auto;
        &:empty {
            display: none;
        }
        .aw-article:lang(ar) + &,
        .aw-article:lang(fa) + &,
        .aw-article:lang(ps) + &,
        .aw-article:lang(ur) + & {
            max-inline-size: calc(1.1 * var(--_measure));
        }
        & .aw-shelf + .aw-shelf {
            margin-block-start: 2.4em;
        }
        & .aw-shelf-title {
            margin: 0;
            padding-block-start: 0.5em;
            border-block-start: 3px solid var(--_color-text);
            font-family: var(--_font-ui);
            font-size: 0.9375em;
            font-weight: 700;
            line-height: 1.3;
        }
        & .aw-related,
        & .aw-popular {
            margin: 0.4em 0 0;
            padding: 0;
            list-style: none;
        }
        & .aw-popular {
            counter-reset: aw-rank;
        }
        "#
    )
}

/// Another story: its words, and its picture at their end.
pub fn story() -> Sheet {
    sheet!(
        r#"
        & .aw-story {
            padding-block: 0.85em;
        }
        & .aw-story + .aw-story {
            border-block-start: 1px solid var(--_color-line);
        }
        & .aw-story a {
            display: flex;
            flex-direction: row-reverse;
            justify-content: space-between;
            align-items: flex-start;
            gap: 1em;
            min-block-size: 24px;
        }
        & .aw-story a:hover {
            text-decoration: none;
        }
        & .aw-story a:hover .aw-story-headline {
            text-decoration: underline;
            text-decoration-thickness: from-font;
            text-underline-offset: 0.12em;
        }
        & .aw-story-text {
            flex: 1 1 0;
            min-inline-size: 0;
        }
        "#
    )
}

/// The words of a story. The dot stands before what it divides: at the start of a line it falls outside.
pub fn words() -> Sheet {
    sheet!(
        r#"
        & .aw-story-headline {
            display: block;
            font-family: var(--_font-heading);
            font-size: 0.9375em;
            font-weight: 600;
            line-height: 1.28;
            text-wrap: pretty;
        }
        & .aw-thumbnail {
            flex: none;
            inline-size: 6.2em;
        }
        & .aw-picture {
            display: block;
            inline-size: 100%;
            block-size: auto;
            aspect-ratio: 16 / 9;
            object-fit: cover;
            background-color: var(--_color-surface);
        }
        & .aw-story:lang(ar) .aw-story-headline,
        & .aw-story:lang(fa) .aw-story-headline,
        & .aw-story:lang(ps) .aw-story-headline,
        & .aw-story:lang(ur) .aw-story-headline {
            font-size: 1em;
            line-height: 1.5;
        }
        & .aw-story-about {
            display: flex;
            flex-wrap: wrap;
            column-gap: 1.1em;
            overflow-x: clip;
            margin-block-start: 0.35em;
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.75em;
            line-height: 1.4;
        }
        & .aw-story-about > * {
            position: relative;
        }
        & .aw-story-about > * + *::before {
            content: "·";
            position: absolute;
            inset-inline-start: -1.1em;
            inline-size: 1.1em;
            text-align: center;
        }
        "#
    )
}

/// The most popular stories have a rank, in the digits of the dates.
pub fn popular() -> Sheet {
    sheet!(
        r#"
        & .aw-popular .aw-story {
            position: relative;
            padding-inline-start: 2.2em;
            counter-increment: aw-rank;
        }
        & .aw-popular .aw-story::before {
            content: counter(aw-rank);
            position: absolute;
            inset-inline-start: 0;
            color: var(--_color-accent);
            font-family: var(--_font-heading);
            font-size: 1.9em;
            font-variant-numeric: lining-nums;
            line-height: 0.9;
        }
        & .aw-popular .aw-story:nth-child(n + 10)::before {
            font-size: 1.5em;
        }
        & .aw-popular[data-digits="arabic"] .aw-story::before {
            content: counter(aw-rank, arabic-indic);
        }
        & .aw-popular[data-digits="persian"] .aw-story::before {
            content: counter(aw-rank, persian);
        }
        "#
    )
}

/// Two columns under the article, one beside it; without pictures between ranks and words where it is narrow.
pub fn columns() -> Sheet {
    sheet!(
        r#"
        @container aw (max-width: 20em) {
            & .aw-popular .aw-thumbnail {
                display: none;
            }
        }
        @container aw (min-width: 40em) {
            & .aw-related,
            & .aw-popular {
                display: grid;
                grid-template-columns: 1fr 1fr;
                column-gap: calc(1.5 * var(--_gap));
            }
            & .aw-story:nth-child(2) {
                border-block-start: 0;
            }
            & .aw-thumbnail {
                inline-size: 5em;
            }
        }
        @container aw (min-width: 62em) {
            & {
                flex: 0 0 18em;
                margin-inline: 0;
                align-self: stretch;
                margin-block-start: 0;
                padding-inline-start: var(--_gap);
                border-inline-start: 1px solid var(--_color-line);
            }
            &:empty {
                display: block;
                border: 0;
            }
            & .aw-related,
            & .aw-popular {
                display: block;
            }
            & .aw-story:nth-child(2) {
                border-block-start: 1px solid var(--_color-line);
            }
            & .aw-related .aw-story:first-child a {
                flex-direction: column;
                align-items: stretch;
                gap: 0.6em;
            }
            & .aw-related .aw-story:first-child .aw-thumbnail {
                inline-size: auto;
            }
            & .aw-related .aw-story:first-child .aw-story-headline {
                font-size: 1.0625em;
            }
        }
        "#
    )
}
