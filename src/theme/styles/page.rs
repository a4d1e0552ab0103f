//! The columns of the page, and the way past it.

use stylist::ast::{Sheet, sheet};

/// One column in a narrow place; the article and its sidebar side by side in a wide one.
pub fn page() -> Sheet {
    sheet!(
        r#"
        position: relative;
        padding: var(--_gap);
        font-size: var(--_font-size);
        & .aw-skip {
            position: absolute;
            inset-block-start: 0.5em;
            inset-inline-start: 0.5em;
            z-index: 1;
            min-block-size: 44px;
            padding: 0.5em 1em;
            border: 0;
            border-radius: var(--_radius);
            background-color: var(--_color-text);
            color: var(--_color-background);
            font-family: var(--_font-ui);
            font-size: 0.875em;
            font-weight: 600;
        }
        & .aw-skip:not(:focus) {
            inline-size: 1px;
            block-size: 1px;
            min-block-size: 0;
            padding: 0;
            overflow: hidden;
            clip-path: inset(50%);
        }
        & .aw-end {
            display: block;
            block-size: 0;
            outline: none;
        }
        @container aw (min-width: 62em) {
            & .aw-columns {
                display: flex;
                justify-content: center;
                align-items: flex-start;
                column-gap: calc(2 * var(--_gap));
            }
        }
        "#
    )
}

/// The parts of a long article and their groups, which the browser lays out when they come near the viewport; until
/// then they are as high as their lines and pictures seem to be (`static/place.js`), rather more than less: at the foot of
/// a page the browser keeps its place where something above gets shorter, but not where it grows. What hangs out of the
/// text is not cut off, and the first block stands under the last of the part before.
pub fn rest() -> Sheet {
    sheet!(
        r#"
        & > div,
        & > div > div {
            content-visibility: auto;
            --_line: 1.9em;
            contain-intrinsic-block-size: auto calc(var(--_height));
            margin-inline: calc(-0.9 * min(1em, var(--_gap)));
            padding-inline: calc(0.9 * min(1em, var(--_gap)));
        }
        & > div > div > :first-child {
            margin-block-start: 0;
        }
        & > div > div > .aw-crosshead:first-child {
            margin-block-start: 0.7em;
        }
        @container aw (max-width: 30em) {
            & > div,
            & > div > div {
                --_line: 2.7em;
            }
        }
        @media print {
            & > div,
            & > div > div {
                content-visibility: visible;
            }
        }
        "#
    )
}

/// What stands below the parts is not seen until all of them are there: each would push it down.
pub fn unfinished() -> Sheet {
    sheet!(
        r#"
        .aw:is([data-state="drawing"], [data-parts]:not([data-parts="all"])) :is(.aw-rest ~ *, .aw-body ~ *) {
            visibility: hidden;
        }
        @container aw (max-width: 62em) {
            .aw:is([data-state="drawing"], [data-parts]:not([data-parts="all"])) .aw-sidebar {
                visibility: hidden;
            }
        }
        "#
    )
}

/// Header, lead and text share one measure. Arabic
/// letters are small for their size and need more air between the lines.
pub fn article() -> Sheet {
    sheet!(
        r#"
        display: grid;
        container: aw-article / inline-size;
        grid-template-columns: minmax(0, 1fr);
        max-inline-size: var(--_measure);
        margin-inline: auto;
        & > * {
            min-inline-size: 0;
        }
        & .aw-lead {
            margin-block: 1.5em;
        }
        & .aw-lead > * {
            margin-block: 0;
        }
        & > .aw-header + .aw-body {
            margin-block-start: 1.5em;
        }
        &:lang(ar),
        &:lang(fa),
        &:lang(ps),
        &:lang(ur) {
            font-size: 1.1em;
            line-height: 1.75;
        }
        @container aw (min-width: 62em) {
            & {
                flex: 1 1 0;
                min-inline-size: 0;
                margin-inline: 0;
            }
        }
        "#
    )
}
