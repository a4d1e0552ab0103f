//! The three forms of text: plain, HTML and Markdown, the last two a small part of themselves.
//!
//! Plain text and Markdown are rewritten as HTML, so that one reader makes blocks of all.

use std::collections::BTreeMap;

use crate::model::{Block, Inlines};
use crate::read::Json;
use crate::read::markdown::{self, Html};
use crate::read::reader::Reader;

/// Reads the text of a component into blocks.
pub(super) fn read_blocks(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let html = to_html(json);
    reader.html(&html)
}

/// Reads the text of a component into one line.
pub(super) fn read_line(reader: &Reader, json: &Json) -> Inlines {
    reader.inlines(&to_html(json))
}

/// Reads a caption: a string, or an object with a text of its own.
pub(super) fn read_caption(reader: &Reader, json: &Json) -> Inlines {
    reader.inlines(&any_html(json))
}

/// Reads a value of a table or a caption into blocks.
pub(super) fn read_any(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let html = any_html(json);
    reader.html(&html)
}

fn any_html(json: &Json) -> String {
    match json {
        Json::Object(_) => to_html(json),
        Json::Bool(truth) => String::from(if *truth { "true" } else { "false" }),
        _ => plain(&json.text().unwrap_or_default(), &[]),
    }
}

fn to_html(json: &Json) -> String {
    let text = json.get("text").text().unwrap_or_default();
    match json.get("format").as_str() {
        Some("html") => text.to_string(),
        Some("markdown") => markdown::to_html(&text, Html::Shown),
        // What stands before the text moves the places that the ranges count.
        _ => plain(json.get("text").as_str().unwrap_or(&text), json.get("additions").items()),
    }
}

/// Writes plain text as HTML: a line a paragraph, and the links that are named by their range.
fn plain(text: &str, additions: &[Json]) -> String {
    let mut html = String::with_capacity(text.len());
    // Of several links that begin at one place the first counts.
    let start = |link: &Json| link.get("rangeStart").number().filter(|start| *start >= 0.0).map(|start| start as u64);
    let links: BTreeMap<u64, &Json> = additions.iter().rev().filter_map(|link| Some((start(link)?, link))).collect();
    let mut at = 0;
    let mut end = None;
    for char in text.chars() {
        if end.is_some_and(|end| at >= end) {
            html.push_str("</a>");
            end = None;
        }
        if let (None, Some(link)) = (end, links.get(&at)) {
            html.push_str("<a href=\"");
            link.get("URL").as_str().unwrap_or_default().chars().for_each(|char| push(char, &mut html));
            html.push_str("\">");
            end = Some(at + link.get("rangeLength").count().map_or(0, u64::from));
        }
        match char {
            '\n' => html.push_str("<p>"),
            char => push(char, &mut html),
        }
        at += char.len_utf16() as u64;
    }
    html
}

/// Pushes a character so that it is no HTML.
fn push(char: char, html: &mut String) {
    match char {
        '<' => html.push_str("&lt;"),
        '&' => html.push_str("&amp;"),
        '"' => html.push_str("&quot;"),
        char => html.push(char),
    }
}
