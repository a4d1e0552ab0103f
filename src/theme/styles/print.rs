//! Paper: the whole text in black on white, nothing to press.

use stylist::ast::{Sheet, sheet};

/// What differs on paper.
pub fn print() -> Sheet {
    sheet!(
        r#"
        @media print {
            .aw {
                color-scheme: light;
            }
            .aw[data-theme] {
                color-scheme: light;
            }
            .aw > div {
                font-size: 10.5pt;
            }
            .aw-skip,
            .aw-share,
            .aw-sidebar,
            .aw-skeleton,
            .aw-retry,
            .aw-media audio,
            .aw-media video {
                display: none;
            }
            .aw-page,
            .aw-page .aw-columns {
                display: block;
                padding: 0;
            }
            .aw-page .aw-article,
            .aw-page .aw-body,
            .aw-page .aw-footer {
                max-inline-size: none;
            }
            .aw-page .aw-crosshead {
                break-after: avoid;
            }
            .aw-table tr,
            .aw-figure,
            .aw-pull-quote,
            .aw-embed {
                break-inside: avoid;
            }
            .aw-details::details-content {
                block-size: auto;
                content-visibility: visible;
            }
            .aw-body p a[href^="http"]::after,
            .aw-embed-link::after {
                content: " (" attr(href) ")";
                font-size: 0.8em;
                font-weight: 400;
            }
            .aw-body p {
                orphans: 3;
                widows: 3;
            }
        }
        "#
    )
}

/// What scrolls or hangs out on a screen fits on paper.
pub fn wide() -> Sheet {
    sheet!(
        r#"
        @media print {
            .aw-pull-quote p[data-hangs] {
                text-indent: 0;
            }
            .aw-table {
                overflow: visible;
                font-size: 7.5pt;
            }
            .aw-table table {
                inline-size: auto;
            }
            .aw-table th,
            .aw-table td {
                padding: 0.3em;
            }
            .aw-body .aw-code {
                overflow: visible;
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }
        }
        "#
    )
}

/// Paper has no place to hold.
pub fn place() -> Sheet {
    sheet!(
        r#"
        @media print {
            .aw {
                display: block;
                block-size: auto !important;
                overflow: visible !important;
            }
            .aw > button,
            .aw[data-state]::before {
                display: none;
            }
        }
        "#
    )
}
