//! The element itself and its root: what the host page may set, and what it can't break.

use stylist::ast::{Sheet, sheet};

/// What could hide the widget is fixed, whatever the page says of `*`. Margin, padding,
/// width and the place in a grid or a row of boxes stay the host's.
pub fn host() -> Sheet {
    sheet!(
        r#"
        :host {
            display: block !important;
            visibility: visible !important;
            opacity: 1 !important;
            position: relative !important;
            inset: auto !important;
            transform: none !important;
            translate: none !important;
            rotate: none !important;
            scale: none !important;
            filter: none !important;
            clip: auto !important;
            clip-path: none !important;
            mask: none !important;
            mix-blend-mode: normal !important;
            overflow: visible !important;
            block-size: auto !important;
            max-block-size: none !important;
            pointer-events: auto !important;
            content-visibility: visible !important;
            contain: none !important;
            columns: auto !important;
            zoom: 1 !important;
            box-sizing: border-box;
            flex: 1 1 20em;
            min-inline-size: min(100%, 288px);
        }
        :host([hidden]) {
            display: none !important;
        }
        "#
    )
}

/// The root inherits from the page, for the sake of the fallback content in the slot; the
/// box beside the slot, into which the widget is drawn, inherits nothing. In a float, a cell
/// or another box that is as wide as what it holds it is a column of text.
pub fn root() -> Sheet {
    sheet!(
        r#"
        .aw {
            display: grid;
            grid-template: auto 1fr / minmax(0, 1fr);
            position: relative;
            container: aw-root / inline-size;
            contain-intrinsic-inline-size: min(600px, 90vw);
            color-scheme: inherit;
        }
        .aw > slot {
            display: block;
            grid-area: 1 / 1;
        }
        .aw[data-theme="light"] {
            color-scheme: light;
        }
        .aw[data-theme="dark"] {
            color-scheme: dark;
        }
        .aw[data-state="failed"] > div {
            background-color: transparent;
        }
        .aw[data-state="fallback"] > div,
        .aw:is([data-state="drawing"], [data-state="ready"]) > slot {
            display: none;
        }
        "#
    )
}

/// The place of an article. It is held from the start, by a box behind whatever is shown. An article that is
/// shorter, or none at all, gives it back only where nobody sees what is below (`static/place.js`).
pub fn place() -> Sheet {
    sheet!(
        r#"
        .aw[data-state]::before {
            content: "";
            grid-area: 1 / 1 / 3 / 2;
            min-block-size: max(100vh, 960px);
            pointer-events: none;
        }
        .aw[data-layout="card"]::before {
            min-block-size: 480px;
        }
        .aw[data-place="free"]::before {
            content: none;
        }
        @container aw-root (min-width: 608px) {
            .aw[data-layout="card"]::before {
                min-block-size: 304px;
            }
        }
        "#
    )
}

/// The foot of an article that came while the reader saw what stands under the widget: there it is cut off.
pub fn foot() -> Sheet {
    sheet!(
        r#"
        .aw[data-held] {
            overflow: clip;
        }
        .aw > button {
            all: initial;
            position: absolute;
            inset-block-end: 0;
            inset-inline: 0;
            block-size: 1px;
            visibility: hidden;
        }
        .aw[data-held] > button {
            visibility: visible;
            block-size: 80px;
            background-image: linear-gradient(transparent, var(--_color-background) 65%);
            color: var(--_color-link);
            font-family: var(--_font-ui);
            font-size: x-large;
            font-weight: 700;
            line-height: 112px;
            text-align: center;
            cursor: pointer;
        }
        .aw[data-held] > button:focus-visible {
            outline: 2px solid var(--_color-link);
            outline-offset: -4px;
        }
        "#
    )
}
