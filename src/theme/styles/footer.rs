//! Subjects, source and rights.

use stylist::ast::{Sheet, sheet};

/// The footer of an article.
pub fn footer() -> Sheet {
    sheet!(
        r#"
        margin-block-start: 1.8em;
        color: var(--_color-muted);
        font-family: var(--_font-ui);
        font-size: 0.8125em;
        & p {
            margin-block: 0.6em 0;
        }
        & p a {
            color: var(--_color-link);
            text-decoration: underline;
            text-underline-offset: 0.15em;
        }
        & .aw-tags {
            display: flex;
            flex-wrap: wrap;
            gap: 0.5em;
            margin: 0 0 1.2em;
            padding: 0;
            list-style: none;
        }
        & .aw-tags li {
            display: inline-flex;
            align-items: center;
            min-block-size: 32px;
            padding-inline: 0.8em;
            border: 1px solid var(--_color-line);
            border-radius: 99em;
            color: var(--_color-text);
            line-height: 1.3;
        }
        & .aw-tags a {
            padding-block: 0.4em;
            color: var(--_color-link);
        }
        "#
    )
}
