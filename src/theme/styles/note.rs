//! Notes of the editors, boxes beside the story, and details on request.

use stylist::ast::{Sheet, sheet};

/// A note of the editors.
pub fn note() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        padding-block: 0.8em;
        border-block: 1px solid var(--_color-line);
        font-family: var(--_font-ui);
        font-size: 0.875em;
        & > :last-child {
            margin-block-end: 0;
        }
        & + & {
            margin-block-start: -1.6em;
            border-block-start: 0;
        }
        & p.aw-note-label {
            margin-block: 0 0.25em;
            color: var(--_color-muted);
        }
        & .aw-note-label strong {
            color: var(--_color-text);
        }
        "#
    )
}

/// The way to what only subscribers read, under the body.
pub fn paywall() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em 0;
        padding: 1em 1.2em;
        background-color: var(--_color-surface);
        font-family: var(--_font-ui);
        font-size: 0.9375em;
        & a {
            font-weight: 700;
        }
        "#
    )
}

/// A box beside the story.
pub fn aside() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        padding: 1.2em 1.3em;
        border-block-start: 3px solid var(--_color-text);
        background-color: var(--_color-surface);
        font-size: 0.9375em;
        & > :last-child {
            margin-block-end: 0;
        }
        & p.aw-aside-title {
            margin-block-end: 0.5em;
            font-family: var(--_font-heading);
            font-size: 1.15em;
            font-weight: 700;
            line-height: 1.3;
        }
        "#
    )
}

/// A part of the story under a heading of its own, such as a post of a live blog.
pub fn section() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        padding-block-start: 1em;
        border-block-start: 1px solid var(--_color-line);
        & > :last-child {
            margin-block-end: 0;
        }
        & p.aw-section-date {
            margin-block: 0 0.25em;
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.8125em;
        }
        & .aw-section-date + .aw-crosshead, & > .aw-crosshead:first-child {
            margin-block-start: 0;
        }
        "#
    )
}

/// What is shown when the reader asks for it.
pub fn details() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        border-block: 1px solid var(--_color-line);
        & summary {
            padding-block: 0.65em;
            font-family: var(--_font-ui);
            font-size: 0.9375em;
            font-weight: 600;
            cursor: pointer;
        }
        &[open] > summary {
            margin-block-end: 0.5em;
        }
        "#
    )
}
