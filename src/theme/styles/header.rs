//! Kicker, headline, standfirst, byline and dates.

use stylist::ast::{Sheet, sheet};

/// The header of an article.
pub fn header() -> Sheet {
    sheet!(
        r#"
        & p {
            margin: 0;
        }
        & .aw-kicker {
            margin-block-end: 0.5em;
            color: var(--_color-accent);
            font-family: var(--_font-ui);
            font-size: 0.875em;
            font-weight: 700;
            line-height: 1.3;
        }
        & .aw-headline {
            margin: 0;
            font-family: var(--_font-heading);
            font-size: clamp(1.7em, 1.2em + 3cqi, 2.35em);
            font-weight: 700;
            line-height: 1.14;
            text-wrap: balance;
        }
        & .aw-headline:lang(ar),
        & .aw-headline:lang(fa),
        & .aw-headline:lang(ps),
        & .aw-headline:lang(ur) {
            line-height: 1.4;
        }
        & .aw-headline:dir(ltr) {
            letter-spacing: -0.012em;
        }
        & .aw-standfirst {
            max-inline-size: var(--_measure);
            margin-block-start: 0.7em;
            font-size: 1.15em;
            line-height: 1.42;
            text-wrap: pretty;
        }
        & .aw-standfirst a {
            color: var(--_color-link);
            text-decoration: underline;
            text-decoration-thickness: from-font;
            text-underline-offset: 0.15em;
        }
        @container aw (max-width: 30em) {
            & .aw-headline:lang(de),
            & .aw-headline:lang(nl),
            & .aw-standfirst:lang(de),
            & .aw-standfirst:lang(nl) {
                hyphens: auto;
                hyphenate-limit-chars: 8 4 4;
            }
        }
        "#
    )
}

/// Who wrote the story.
pub fn byline() -> Sheet {
    sheet!(
        r#"
        & .aw-byline,
        & .aw-dates {
            font-family: var(--_font-ui);
            font-size: 0.8125em;
            line-height: 1.5;
        }
        & .aw-byline {
            margin-block-start: 1.5em;
            font-weight: 600;
        }
        & .aw-byline a {
            text-decoration: underline;
            text-decoration-color: var(--_color-line);
            text-decoration-thickness: 1px;
            text-underline-offset: 0.2em;
        }
        & .aw-byline a:hover {
            text-decoration-color: currentColor;
        }
        & .aw-role {
            color: var(--_color-muted);
            font-weight: 400;
        }
        "#
    )
}

/// When the story came out and when it was changed. The dot stands before the second date: where that
/// starts a line, it falls outside.
pub fn dates() -> Sheet {
    sheet!(
        r#"
        & .aw-dates {
            display: flex;
            flex-wrap: wrap;
            column-gap: 1.1em;
            overflow-x: clip;
            margin-block-start: 0.25em;
            color: var(--_color-muted);
        }
        & .aw-standfirst + .aw-dates,
        & .aw-headline + .aw-dates {
            margin-block-start: 1.5em;
        }
        & .aw-date {
            position: relative;
        }
        & .aw-date + .aw-date::before {
            content: "·";
            position: absolute;
            inset-inline-start: -1.1em;
            inline-size: 1.1em;
            text-align: center;
        }
        "#
    )
}
