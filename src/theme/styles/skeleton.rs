//! The skeleton: bars drawn in one element, which the loader draws too.

use stylist::ast::{Sheet, sheet};

/// Kicker, headline, standfirst, picture and text, as gradients. The root keeps the height.
pub fn skeleton() -> Sheet {
    sheet!(
        r#"
        --_bar: linear-gradient(var(--_color-line), var(--_color-line));
        --_face: linear-gradient(var(--_color-surface), var(--_color-surface));
        max-inline-size: var(--_measure);
        block-size: 52em;
        margin: var(--_gap) max(var(--_gap), (100% - var(--_measure)) / 2);
        font-size: var(--_font-size);
        background-image: var(--_bar), var(--_bar), var(--_bar), var(--_face), var(--_face), var(--_face), var(--_face), var(--_face), var(--_face), var(--_face);
        background-position: 0 0.2em, 0 1.9em, 0 4.6em, 0 8em, 0 9.8em, 0 14em, 0 38em, 0 39.7em, 0 41.4em, 0 43.1em;
        background-repeat: no-repeat;
        background-size: 20% 0.9em, 92% 2em, 58% 2em, 84% 1em, 66% 1em, 100% 22em, 94% 0.9em, 97% 0.9em, 91% 0.9em, 60% 0.9em;
        [data-layout="card"] & {
            block-size: 10em;
        }
        &:dir(rtl) {
            transform: scaleX(-1);
        }
        @media (prefers-reduced-motion: no-preference) {
            & {
                animation: aw-breathe 1.8s ease-in-out infinite alternate;
            }
        }
        "#
    )
}

/// Under what the host wrote, where the story lets itself be waited for, some lines of text. They are no element:
/// one that moved up when the story comes would count as a jump.
pub fn beneath() -> Sheet {
    sheet!(
        r#"
        .aw[data-state="fallback"]::after {
            content: "";
            grid-area: 2 / 1;
            contain: size;
            max-block-size: 8em;
            margin: var(--_gap) max(var(--_gap), (100% - var(--_measure)) / 2);
            font-size: var(--_font-size);
            animation: aw-appear 0.3s 0.4s backwards;
        }
        .aw[data-state="fallback"]::after,
        .aw .aw-greeting .aw-body {
            background-image: repeating-linear-gradient(var(--_color-surface) 0 0.9em, transparent 0.9em 1.7em);
        }
        @keyframes aw-appear {
            from {
                opacity: 0;
            }
        }
        "#
    )
}

/// The headline that the loader shows while the wasm is on its way, in the place of the skeleton.
pub fn greeting() -> Sheet {
    sheet!(
        r#"
        .aw > .aw-greeting .aw-body {
            block-size: 8em;
        }
        .aw[data-state="loading"] > .aw-greeting + div,
        .aw:not([data-state="loading"]) > .aw-greeting {
            display: none;
        }
        "#
    )
}

/// The skeleton's only movement.
pub fn breathe() -> Sheet {
    sheet!(
        r#"
        @keyframes aw-breathe {
            from {
                opacity: 1;
            }
            to {
                opacity: 0.55;
            }
        }
        "#
    )
}
