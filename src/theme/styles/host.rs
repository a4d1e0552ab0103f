//! The element itself and its root: what the host page may set, and what it can't break.

use stylist::ast::{Sheet, sheet};

/// What could hide the widget is fixed, whatever the page says of `*`. Margin, padding,
/// width and the place in a grid or a row of boxes stay the host's.
///
/// The root inherits from the page, for the sake of the fallback content in the slot; the
/// box beside the slot, into which the widget is drawn, inherits nothing.
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
        .aw {
            display: block;
            container: aw-root / inline-size;
            color-scheme: inherit;
        }
        .aw[data-theme="light"] {
            color-scheme: light;
        }
        .aw[data-theme="dark"] {
            color-scheme: dark;
        }
        .aw[data-state="fallback"] > div,
        .aw[data-state="ready"] > slot {
            display: none;
        }
        "#
    )
}

/// The place that is held for an article while it loads, so that nothing below it jumps.
pub fn place() -> Sheet {
    sheet!(
        r#"
        .aw[data-state="loading"],
        .aw[data-state="fallback"] {
            min-block-size: max(100vh, 960px);
        }
        .aw[data-layout="card"] {
            min-block-size: 0;
        }
        .aw[data-layout="card"][data-state="loading"] > div,
        .aw[data-layout="card"][data-state="fallback"] > slot {
            display: block;
            min-block-size: 480px;
        }
        @container aw-root (min-width: 608px) {
            .aw[data-layout="card"][data-state="loading"] > div,
            .aw[data-layout="card"][data-state="fallback"] > slot {
                min-block-size: 304px;
            }
        }
        "#
    )
}
