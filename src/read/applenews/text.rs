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
        _ => plain(&json.text().unwrap_or_default(), &[], &[]),
    }
}

fn to_html(json: &Json) -> String {
    let text = json.get("text").text().unwrap_or_default();
    match json.get("format").as_str() {
        Some("html") => text.to_string(),
        Some("markdown") => markdown::to_html(&text, Html::Shown),
        // What stands before the text moves the places that the ranges count.
        _ => {
            let text = json.get("text").as_str().unwrap_or(&text);
            plain(text, json.get("additions").items(), json.get("inlineTextStyles").items())
        }
    }
}

/// The elements for the ways in which a range of plain text may be set apart.
const TAGS: [&str; 6] = ["b", "i", "u", "s", "sup", "sub"];

/// Writes plain text as HTML: a line a paragraph, and the links and styles that are named by their range.
fn plain(text: &str, additions: &[Json], styles: &[Json]) -> String {
    let mut html = String::with_capacity(text.len());
    // Of several links that begin at one place the first counts.
    let links: BTreeMap<u64, &Json> = additions.iter().rev().filter_map(|link| Some((start(link)?, link))).collect();
    let mut changes = style_changes(styles);
    let mut open = [0i32; TAGS.len()];
    let mut at = 0;
    let mut end = None;
    for char in text.chars() {
        let is_end = end.is_some_and(|end| at >= end);
        let link = links.get(&at).filter(|_| end.is_none() || is_end);
        let change = changes.remove(&at);
        let is_seam = is_end || link.is_some() || change.is_some() || char == '\n';
        if is_seam {
            push_tags(&open, true, &mut html);
        }
        if is_end {
            html.push_str("</a>");
            end = None;
        }
        if let Some(link) = link {
            html.push_str("<a href=\"");
            link.get("URL").as_str().unwrap_or_default().chars().for_each(|char| push(char, &mut html));
            html.push_str("\">");
            end = Some(at + length(link));
        }
        if char == '\n' {
            html.push_str("<p>");
        }
        for (open, by) in open.iter_mut().zip(change.unwrap_or_default()) {
            *open += by;
        }
        if is_seam {
            push_tags(&open, false, &mut html);
        }
        if char != '\n' {
            push(char, &mut html);
        }
        at += char.len_utf16() as u64;
    }
    html
}

fn start(range: &Json) -> Option<u64> {
    range.get("rangeStart").number().filter(|start| *start >= 0.0).map(|start| start as u64)
}

fn length(range: &Json) -> u64 {
    range.get("rangeLength").count().map_or(0, u64::from)
}

/// Returns at which places how many more ranges of each style begin than end.
fn style_changes(styles: &[Json]) -> BTreeMap<u64, [i32; TAGS.len()]> {
    let mut changes: BTreeMap<u64, [i32; TAGS.len()]> = BTreeMap::new();
    for range in styles {
        let Some(start) = start(range) else { continue };
        let ways = ways(range.get("textStyle"));
        for (at, by) in [(start, 1), (start.saturating_add(length(range)), -1)] {
            for (change, _) in changes.entry(at).or_default().iter_mut().zip(ways).filter(|(_, is_set)| *is_set) {
                *change += by;
            }
        }
    }
    changes
}

/// Tells in which of the ways of [`TAGS`] a style sets words apart. Of one that is defined elsewhere the name tells.
fn ways(style: &Json) -> [bool; TAGS.len()] {
    let name = style.as_str().unwrap_or_default().to_ascii_lowercase();
    let value = |key: &str| style.get(key).text().unwrap_or_default().to_ascii_lowercase();
    let is_line = |key: &str| style.get(key).is_true() || style.get(key).is_object();
    let (weight, place) = (value("fontWeight"), value("verticalAlignment"));
    let is_bold = matches!(weight.as_str(), "semibold" | "semi-bold" | "bold" | "heavy" | "black" | "bolder")
        || weight.parse::<u16>().is_ok_and(|weight| weight >= 600);
    [
        is_bold || name.contains("bold") || name.contains("strong"),
        matches!(value("fontStyle").as_str(), "italic" | "oblique") || name.contains("italic") || name == "em",
        is_line("underline"),
        is_line("strikethrough"),
        place == "superscript",
        place == "subscript",
    ]
}

/// Pushes the tags of the styles that are open, or the ends of them.
fn push_tags(open: &[i32; TAGS.len()], is_end: bool, html: &mut String) {
    let mut tags: Vec<&str> = TAGS.iter().zip(open).filter(|(_, open)| **open > 0).map(|(tag, _)| *tag).collect();
    if is_end {
        tags.reverse();
    }
    for tag in tags {
        [if is_end { "</" } else { "<" }, tag, ">"].iter().for_each(|part| html.push_str(part));
    }
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
