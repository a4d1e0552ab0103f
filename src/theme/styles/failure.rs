//! The notice that there is no article.

use stylist::ast::{Sheet, sheet};

/// A quiet box: the story is the publisher's, the page is the host's.
pub fn failure() -> Sheet {
    sheet!(
        r#"
        max-inline-size: var(--_measure);
        margin-block-end: 1em;
        padding: 1.2em 1.4em;
        border: 1px solid var(--_color-line);
        border-inline-start: 3px solid var(--_color-accent);
        border-radius: var(--_radius);
        font-family: var(--_font-ui);
        line-height: 1.45;
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
        & .aw-failure-ways {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            gap: 0.5em 1.25em;
            margin-block-start: 0.9em;
        }
        & .aw-retry {
            min-block-size: 44px;
            padding-inline: 1.25em;
            border: 1px solid var(--_color-text);
            border-radius: 99em;
            background-color: var(--_color-text);
            color: var(--_color-background);
            font-weight: 600;
        }
        & a {
            display: inline-flex;
            align-items: center;
            min-block-size: 44px;
            color: var(--_color-link);
            text-decoration: underline;
            text-underline-offset: 0.15em;
        }
        "#
    )
}
