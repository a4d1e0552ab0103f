//! What holds for all text: type, links, focus, and words for screen readers alone.

use stylist::ast::{Sheet, sheet};

/// The box that the widget is drawn into starts from the browser's own initial values, and is
/// what the container queries measure. It cuts off what an article may bring, such as towers of accents.
pub fn base() -> Sheet {
    sheet!(
        r#"
        .aw > div {
            all: initial;
            display: block;
            grid-area: 2 / 1;
            container: aw / inline-size;
            overflow: clip;
            overflow-clip-margin: 6px;
            color-scheme: inherit;
            background-color: var(--_color-background);
            color: var(--_color-text);
            font-family: var(--_font-body);
            font-size: medium;
            line-height: var(--_line-height);
            overflow-wrap: anywhere;
            text-size-adjust: 100%;
            -webkit-text-size-adjust: 100%;
            text-rendering: optimizeLegibility;
            user-select: text;
            -webkit-user-select: text;
        }
        .aw * {
            box-sizing: border-box;
        }
        .aw a {
            color: inherit;
            text-decoration: none;
        }
        .aw a:hover {
            text-decoration: underline;
            text-decoration-thickness: from-font;
            text-underline-offset: 0.15em;
        }
        .aw :focus-visible {
            outline: 2px solid var(--_color-link);
            outline-offset: 2px;
            border-radius: 2px;
        }
        .aw[tabindex],
        .aw-headline[tabindex] {
            outline: none;
        }
        .aw button {
            font: inherit;
            color: inherit;
            cursor: pointer;
        }
        "#
    )
}

/// Icons, and words for screen readers alone.
pub fn signs() -> Sheet {
    sheet!(
        r#"
        .aw-icon {
            inline-size: 1.25em;
            block-size: 1.25em;
            flex: none;
            fill: none;
            stroke: currentColor;
            stroke-width: 1.8;
            stroke-linecap: round;
            stroke-linejoin: round;
        }
        .aw-hidden {
            position: absolute;
            inline-size: 1px;
            block-size: 1px;
            overflow: hidden;
            clip-path: inset(50%);
            white-space: nowrap;
        }
        "#
    )
}
