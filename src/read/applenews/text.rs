//! The three forms of text: plain, HTML and Markdown, the last two a small part of themselves.
//!
//! Plain text and Markdown are rewritten as HTML, so that one reader makes blocks of all.

use std::collections::BTreeMap;

use crate::model::{Block, Inlines};
use crate::read::Json;
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
        Some("markdown") => markdown(&text),
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

/// Writes Markdown as HTML: headings, lists, rules, and what stands in a line.
fn markdown(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut list = "";
    for line in text.lines() {
        let words = line.trim();
        let (kind, item) = list_item(words);
        if kind != list && !words.is_empty() {
            for (slash, name) in [("/", list), ("", kind)].into_iter().filter(|(_, name)| !name.is_empty()) {
                ["<", slash, name, ">"].iter().for_each(|part| html.push_str(part));
            }
            list = kind;
        }
        let marks = words.len() - words.trim_start_matches('#').len();
        match words {
            "" => html.push_str("<p>"),
            "---" | "***" | "___" => html.push_str("<hr>"),
            _ if !kind.is_empty() => {
                html.push_str("<li>");
                push_line(item, &mut html);
            }
            _ if (1..=6).contains(&marks) && words.get(marks..).is_some_and(|rest| rest.starts_with(' ')) => {
                let level = ["h2", "h3", "h4", "h5", "h6", "h6"].get(marks - 1).copied().unwrap_or("h6");
                ["<", level, ">"].iter().for_each(|part| html.push_str(part));
                push_line(words.trim_matches('#').trim(), &mut html);
                ["</", level, ">"].iter().for_each(|part| html.push_str(part));
            }
            _ => {
                push_line(words, &mut html);
                html.push_str(if line.ends_with("  ") { "<br>" } else { "\n" });
            }
        }
    }
    html
}

/// Tells the kind of list that a line belongs to, and what stands behind its mark.
fn list_item(line: &str) -> (&'static str, &str) {
    if let Some(item) = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return ("ul", item);
    }
    let rest = line.trim_start_matches(|char: char| char.is_ascii_digit());
    match rest.strip_prefix(". ") {
        Some(item) if rest.len() < line.len() => ("ol", item),
        _ => ("", line),
    }
}

/// Pushes a line of Markdown: emphasis, links, escaped marks.
fn push_line(line: &str, html: &mut String) {
    let mut rest = line;
    let mut open: Vec<&str> = Vec::new();
    let mut before = ' ';
    while let Some(char) = rest.chars().next() {
        let next = rest.get(char.len_utf8()..).unwrap_or_default();
        let mark = ["**", "__", "*", "_"].into_iter().find(|mark| rest.starts_with(mark));
        if let (Some(mark), true) = (mark, char != '_' || !before.is_ascii_alphanumeric() || !open.is_empty()) {
            let tag = if mark.len() == 2 { "strong" } else { "em" };
            let after = rest.get(mark.len()..).unwrap_or_default();
            if open.last() == Some(&mark) {
                open.pop();
                ["</", tag, ">"].iter().for_each(|part| html.push_str(part));
                (rest, before) = (after, char);
                continue;
            }
            if after.contains(mark) && !after.starts_with(' ') {
                open.push(mark);
                ["<", tag, ">"].iter().for_each(|part| html.push_str(part));
                (rest, before) = (after, char);
                continue;
            }
        }
        before = char;
        let link = if char == '[' { link(next) } else { None };
        rest = match (char, link) {
            ('[', Some((text, url, after))) => {
                html.push_str("<a href=\"");
                url.chars().for_each(|char| push(char, html));
                html.push_str("\">");
                text.chars().for_each(|char| push(char, html));
                html.push_str("</a>");
                after
            }
            ('\\', _) if next.starts_with(|char: char| char.is_ascii_punctuation()) => {
                let escaped = next.chars().next().unwrap_or_default();
                push(escaped, html);
                next.get(escaped.len_utf8()..).unwrap_or_default()
            }
            _ => {
                push(char, html);
                next
            }
        };
    }
}

/// Splits `words](address) rest`. In neither may another one begin, so that a line of brackets takes no time.
fn link(rest: &str) -> Option<(&str, &str, &str)> {
    let (text, rest) = rest.split_at_checked(rest.find(['[', ']'])?)?;
    let rest = rest.strip_prefix("](")?;
    let (url, rest) = rest.split_at_checked(rest.find([')', '['])?)?;
    let rest = rest.strip_prefix(')')?;
    Some((text, url.split_ascii_whitespace().next().unwrap_or_default(), rest))
}
