//! The share bar.

use stylist::ast::{Sheet, sheet};

/// Round buttons in a narrow place, buttons with names in a wide one.
pub fn share_bar() -> Sheet {
    sheet!(
        r#"
        margin-block-start: 1.8em;
        padding-block-start: 1.1em;
        border-block-start: 1px solid var(--_color-line);
        font-family: var(--_font-ui);
        font-size: 0.875em;
        line-height: 1.3;
        & .aw-share-title {
            display: inline;
            margin: 0;
            font-weight: 700;
        }
        & .aw-share-list {
            display: flex;
            flex-wrap: wrap;
            gap: 0.6em;
            margin: 0.8em 0 0;
            padding: 0;
            list-style: none;
        }
        "#
    )
}

/// One place to share at.
pub fn button() -> Sheet {
    sheet!(
        r#"
        & .aw-share-button {
            display: inline-flex;
            align-items: center;
            justify-content: center;
            gap: 0.5em;
            min-block-size: 44px;
            min-inline-size: 44px;
            padding: 0;
            border: 1px solid var(--_color-line);
            border-radius: 99em;
            background-color: transparent;
        }
        & .aw-share-button:hover {
            border-color: currentColor;
            background-color: var(--_color-surface);
            text-decoration: none;
        }
        & .aw-share-button:focus-visible {
            border-radius: 99em;
        }
        & .aw-share-name {
            position: absolute;
            inline-size: 1px;
            block-size: 1px;
            overflow: hidden;
            clip-path: inset(50%);
            white-space: nowrap;
        }
        & .aw-copy-feedback > span {
            margin-inline-start: 0.6em;
            font-weight: 600;
            animation: aw-leave 0s 4s forwards;
        }
        @container aw (min-width: 40em) {
            & .aw-share-button {
                gap: 0.4em;
                min-block-size: 36px;
                padding-inline: 0.7em 0.85em;
                font-size: 0.9286em;
            }
            & .aw-share-name {
                position: static;
                inline-size: auto;
                block-size: auto;
                overflow: visible;
                clip-path: none;
            }
        }
        @media (prefers-reduced-motion: no-preference) {
            & .aw-share-button {
                transition: border-color 0.15s, background-color 0.15s;
            }
        }
        "#
    )
}

/// The end of an answer that has been read. It leaves no gap.
pub fn leave() -> Sheet {
    sheet!(
        r#"
        @keyframes aw-leave {
            to {
                visibility: hidden;
                margin: 0;
                font-size: 0;
            }
        }
        "#
    )
}
