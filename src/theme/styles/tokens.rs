//! The custom properties: the contract with a host that wants the widget in its own colours.
//!
//! A host sets them on the element or on anything around it. Each has a default, and the
//! styles read only the private `--_` properties below.
//!
//! | property | what it sets |
//! |---|---|
//! | `--aw-font-body` | the typeface of the text |
//! | `--aw-font-heading` | the typeface of headline, crossheads and story titles; that of the text |
//! | `--aw-font-ui` | the typeface of labels, captions and buttons |
//! | `--aw-font-size` | the size of the text; `1em` is the reader's own setting |
//! | `--aw-line-height` | the distance of the lines |
//! | `--aw-measure` | the longest line of text |
//! | `--aw-gap` | the space around the widget, and between its columns twice that |
//! | `--aw-radius` | the roundness of boxes and buttons |
//! | `--aw-color-text` | text |
//! | `--aw-color-muted` | dates, captions, labels |
//! | `--aw-color-background` | behind everything; `transparent` shows the page |
//! | `--aw-color-surface` | behind boxes and empty pictures |
//! | `--aw-color-line` | rules and borders |
//! | `--aw-color-accent` | kicker, rules of honour, ranks |
//! | `--aw-color-link` | links in the text, focus rings |

use stylist::ast::{Sheet, sheet};

/// The properties on what the widget draws: what the host wrote inherits none. Every pair of colours has a
/// contrast of at least 4.5 to 1, which a test computes.
pub fn tokens() -> Sheet {
    sheet!(
        r#"
        .aw > :not(slot),
        .aw::after {
            --_font-body: var(--aw-font-body, "Iowan Old Style", "Palatino Nova", Charter, "Bitstream Charter", "Sitka Text", "Noto Serif", Georgia, Cambria, "Noto Naskh Arabic", "Geeza Pro", "Noto Serif Hebrew", serif);
            --_font-heading: var(--aw-font-heading, var(--_font-body));
            --_font-ui: var(--aw-font-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Noto Sans Arabic", "Noto Sans Hebrew", sans-serif);
            --_font-size: var(--aw-font-size, clamp(1.0625em, 0.95em + 0.45cqi, 1.1875em));
            --_line-height: var(--aw-line-height, 1.55);
            --_measure: var(--aw-measure, 60ch);
            --_gap: var(--aw-gap, clamp(1em, 3cqi, 2em));
            --_radius: var(--aw-radius, 3px);
            --_color-text: var(--aw-color-text, light-dark(#1a1a1a, #e8e5df));
            --_color-muted: var(--aw-color-muted, light-dark(#5b5a57, #aeaaa3));
            --_color-background: var(--aw-color-background, light-dark(#ffffff, #161615));
            --_color-surface: var(--aw-color-surface, light-dark(#f5f3ef, #232221));
            --_color-line: var(--aw-color-line, light-dark(#d9d6d0, #43413e));
            --_color-accent: var(--aw-color-accent, light-dark(#a3182a, #ff8d84));
            --_color-link: var(--aw-color-link, light-dark(#0b5a8a, #8cc4ee));
        }
        "#
    )
}
