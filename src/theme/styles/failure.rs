//! The notice that there is no article.

use stylist::ast::{Sheet, sheet};

/// A quiet notice at the head of the story's place, under what the host wrote into the element. It has a ground
/// of its own; around it the page's is seen.
pub fn failure() -> Sheet {
    sheet!(
        r#"
        inline-size: fit-content;
        max-inline-size: var(--_measure);
        margin-block: 1.5em 1em;
        padding: 1.2em 1.4em;
        border-radius: var(--_radius);
        background-color: var(--_color-background);
        font-family: var(--_font-ui);
        line-height: 1.45;
        border: 1px solid var(--_color-line);
        & p {
            margin: 0;
            color: var(--_color-muted);
        }
        & .aw-failure-title {
            margin-block-end: 0.2em;
            color: var(--_color-text);
            font-size: 1.125em;
            font-weight: 700;
        }
        & .aw-retry {
            min-block-size: 44px;
            margin-block-start: 0.9em;
            padding-inline: 1.25em;
            border: 1px solid var(--_color-text);
            border-radius: 99em;
            background-color: var(--_color-text);
            color: var(--_color-background);
            font-weight: 600;
        }
        "#
    )
}
