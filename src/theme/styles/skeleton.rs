//! The skeleton: bars drawn in one element, which the loader draws too.

use stylist::ast::{Sheet, sheet};

/// Kicker, headline, standfirst, picture and text, as gradients. The root keeps the height.
pub fn skeleton() -> Sheet {
    sheet!(
        r#"
        --_bar: linear-gradient(var(--_color-line), var(--_color-line));
        --_face: linear-gradient(var(--_color-surface), var(--_color-surface));
        max-inline-size: calc(60ch + 8em);
        block-size: 52em;
        margin: var(--_gap);
        font-size: var(--_font-size);
        background-image: var(--_bar), var(--_bar), var(--_bar), var(--_face), var(--_face), var(--_face), var(--_face), var(--_face), var(--_face), var(--_face);
        background-position: 0 0.2em, 0 1.9em, 0 4.6em, 0 8em, 0 9.8em, 0 14em, 0 38em, 0 39.7em, 0 41.4em, 0 43.1em;
        background-repeat: no-repeat;
        background-size: 20% 0.9em, 92% 2em, 58% 2em, 84% 1em, 66% 1em, 100% 22em, 94% 0.9em, 97% 0.9em, 91% 0.9em, 60% 0.9em;
        [data-layout="card"] & {
            block-size: 15em;
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
