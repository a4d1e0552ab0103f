//! Pictures, galleries, films and recordings.

use stylist::ast::{Sheet, sheet};

/// A picture with its caption and credit. A small one is as wide as its attribute says.
pub fn figure() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        margin-inline: 0;
        & > a {
            display: block;
        }
        & .aw-picture {
            display: block;
            max-inline-size: 100%;
            block-size: auto;
            background-color: var(--_color-surface);
        }
        & .aw-picture:not([data-shape="small"]) {
            inline-size: 100%;
        }
        & .aw-picture[data-shape="upright"] {
            max-inline-size: min(100%, 26em);
        }
        & .aw-picture[data-shape="unknown"] {
            aspect-ratio: 3 / 2;
            object-fit: cover;
            object-position: 50% 30%;
        }
        "#
    )
}

/// A picture that has not come: its words in a thin frame, over the sign that the browser draws. One that
/// the reader has not reached yet is but a line high, and one without words is not seen.
pub fn broken() -> Sheet {
    sheet!(
        r#"
        .aw .aw-picture[data-broken] {
            position: relative;
            background-color: transparent;
        }
        .aw .aw-figure .aw-picture[data-broken="below"] {
            aspect-ratio: auto;
            block-size: 4em;
        }
        .aw .aw-gallery .aw-picture[data-broken="below"] {
            aspect-ratio: 3 / 2;
            block-size: auto;
        }
        .aw .aw-picture[data-broken][alt=""] {
            visibility: hidden;
        }
        .aw .aw-figure .aw-picture[data-broken="below"][alt=""] {
            block-size: 0;
        }
        .aw .aw-picture[data-broken]::after {
            content: attr(alt);
            position: absolute;
            inset: 0;
            display: grid;
            place-content: center;
            padding: 0.5em;
            overflow: hidden;
            border: 1px solid var(--_color-line);
            background-color: var(--_color-background);
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.8125em;
            line-height: 1.4;
            text-align: center;
        }
        "#
    )
}

/// What is printed under a picture. A credit that does not fit on the caption's line has one of its own.
pub fn caption() -> Sheet {
    sheet!(
        r#"
        margin-block-start: 0.55em;
        font-family: var(--_font-ui);
        font-size: 0.8125em;
        line-height: 1.45;
        text-wrap: pretty;
        & .aw-credit {
            display: inline-block;
            color: var(--_color-muted);
            font-size: 0.92em;
        }
        "#
    )
}

/// Several pictures, cropped to one shape, two in a row. Of an odd number the first opens the set alone.
pub fn gallery() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        margin-inline: 0;
        & .aw-gallery-grid {
            display: grid;
            grid-template-columns: repeat(auto-fit, minmax(min(100%, max(13em, 34%)), 1fr));
            gap: 1em 0.75em;
        }
        & .aw-figure:first-child:nth-last-child(odd) {
            grid-column: 1 / -1;
        }
        & .aw-figure {
            margin: 0;
        }
        & .aw-picture {
            inline-size: 100%;
            max-inline-size: 100%;
            aspect-ratio: 3 / 2;
            object-fit: cover;
        }
        & > .aw-caption {
            margin-block-start: 1em;
            padding-block-start: 0.6em;
            border-block-start: 1px solid var(--_color-line);
        }
        & .aw-picture[data-focus="top"] {
            object-position: top;
        }
        & .aw-picture[data-focus="bottom"] {
            object-position: bottom;
        }
        & .aw-picture[data-focus="left"] {
            object-position: left;
        }
        & .aw-picture[data-focus="right"] {
            object-position: right;
        }
        "#
    )
}

/// A film or a recording.
pub fn media() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        margin-inline: 0;
        & video {
            display: block;
            inline-size: 100%;
            block-size: auto;
            aspect-ratio: 16 / 9;
            background-color: black;
        }
        & video[width][height] {
            aspect-ratio: auto;
        }
        & audio {
            display: block;
            inline-size: 100%;
        }
        & .aw-media-title {
            margin-block: 0.5em;
            font-family: var(--_font-ui);
            font-size: 0.9375em;
            font-weight: 600;
            line-height: 1.35;
        }
        "#
    )
}
