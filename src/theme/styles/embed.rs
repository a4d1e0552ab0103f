//! Cards for what another site serves.

use stylist::ast::{Sheet, sheet};

/// A labelled link to something of another site's.
pub fn embed() -> Sheet {
    sheet!(
        r#"
        margin-block: 1.6em;
        margin-inline: 0;
        padding: 1.1em 1.2em;
        border: 1px solid var(--_color-line);
        border-radius: var(--_radius);
        & p.aw-embed-provider {
            margin: 0;
            color: var(--_color-muted);
            font-family: var(--_font-ui);
            font-size: 0.8125em;
            font-weight: 600;
        }
        & p.aw-embed-title {
            margin-block: 0.15em 0;
            font-family: var(--_font-heading);
            font-size: 1.1em;
            font-weight: 700;
            line-height: 1.3;
        }
        & blockquote {
            margin-block: 0.8em 0;
            margin-inline: 0;
        }
        & blockquote > :last-child {
            margin-block-end: 0;
        }
        & a.aw-embed-link {
            display: inline-flex;
            align-items: center;
            gap: 0.4em;
            min-block-size: 44px;
            margin-block-end: -0.6em;
            color: var(--_color-link);
            font-family: var(--_font-ui);
            font-size: 0.875em;
            font-weight: 600;
        }
        & .aw-icon {
            inline-size: 1em;
            block-size: 1em;
        }
        & .aw-icon:dir(rtl) {
            transform: scaleX(-1);
        }
        "#
    )
}
