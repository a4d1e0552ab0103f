//! The blocks that newsrooms make for themselves, by what they are usually called: quotes, boxes, questions.

use super::{paragraph, things};
use std::rc::Rc;

use crate::model::{Block, Definition, Group, GroupKind, Text};
use crate::read::reader::Reader;
use crate::read::{Json, leftover};

/// The members that hold what is quoted, and who said it.
const QUOTES: [&str; 6] = ["quote", "quoteText", "text", "quotation", "content", "body"];
const SOURCES: [&str; 9] =
    ["attribution", "author", "cite", "citation", "source", "speaker", "name", "credit", "caption"];

/// The members that hold the heading of a box or a question.
const TITLES: [&str; 8] = ["title", "heading", "headline", "header", "question", "summary", "label", "name"];

/// The names of boxes.
const BOXES: [&str; 17] = [
    "callout",
    "infobox",
    "info",
    "box",
    "factbox",
    "panel",
    "alert",
    "notice",
    "tip",
    "warning",
    "aside",
    "sidebar",
    "admonition",
    "banner",
    "highlightbox",
    "keypoints",
    "keytakeaways",
];

/// The names of what opens when the reader asks for it.
const DETAILS: [&str; 13] = [
    "accordion",
    "accordionitem",
    "faqitem",
    "faq",
    "question",
    "toggle",
    "expand",
    "expander",
    "nestedexpand",
    "spoiler",
    "collapse",
    "collapsible",
    "disclosure",
];

/// How the names of what holds other blocks end.
const CONTAINERS: [&str; 13] = [
    "columns",
    "column",
    "row",
    "grid",
    "section",
    "container",
    "layout",
    "wrapper",
    "group",
    "tabs",
    "accordion",
    "faq",
    "faqs",
];

/// The names of formulas.
const MATHS: [&str; 6] = ["latex", "math", "formula", "equation", "mathblock", "blockmath"];

/// Reads a block of such a kind, of whose members `skip` the blocks of `body` were made already.
pub(super) fn read(reader: &mut Reader, kind: &str, of: &Json, body: &mut Vec<Block>, skip: &[&str]) -> Option<Block> {
    if kind.contains("quote") || kind == "testimonial" {
        return read_quote(reader, kind, of, body, skip);
    }
    let math = of.first(&["latex", "math", "formula", "code", "body", "text", "value"]).text();
    if let Some(code) = math.filter(|_| body.is_empty() && MATHS.contains(&kind)) {
        return Some(Block::Code { code, language: Some(Text::Static("latex")) });
    }
    if let Some(items) = read_definitions(reader, of).filter(|_| kind.starts_with("definition") || kind == "glossary") {
        return Some(Block::Definitions { items });
    }
    let is_box = BOXES.contains(&kind);
    if !is_box && !DETAILS.contains(&kind) {
        return read_container(reader, kind, of, body, skip);
    }
    let key = TITLES.into_iter().find(|key| of.get(key).text().is_some());
    // What opens needs a line that the reader can ask with.
    let Some(key) = (if is_box { key.or(Some("")) } else { key }) else {
        return read_container(reader, kind, of, body, skip);
    };
    let title = things::words(reader, of.get(key));
    let mut body = std::mem::take(body);
    body.append(&mut leftover::read(reader, of, &[skip, &[key]].concat()));
    let kind = if is_box { GroupKind::Aside } else { GroupKind::Details };
    Some(Block::Group(Group::new(kind, title, body)))
}

/// Reads what only holds other things together.
fn read_container(reader: &mut Reader, kind: &str, of: &Json, body: &mut Vec<Block>, skip: &[&str]) -> Option<Block> {
    if !CONTAINERS.iter().any(|name| kind.ends_with(name)) {
        return None;
    }
    let key = ["title", "heading", "headline", "header"].into_iter().find(|key| of.get(key).text().is_some());
    let title = key.map(|key| things::words(reader, of.get(key))).unwrap_or_default();
    body.append(&mut leftover::read(reader, of, &[skip, &[key.unwrap_or_default()]].concat()));
    let body = std::mem::take(body);
    (!body.is_empty()).then(|| Block::Group(Group::new(GroupKind::Section, title, body)))
}

/// Reads terms and what they mean.
fn read_definitions(reader: &mut Reader, of: &Json) -> Option<Rc<[Definition]>> {
    let entry = |reader: &mut Reader, json: &Json| {
        let term = things::words(reader, json.get("term"));
        let body = leftover::read(reader, json, &["term"]).into();
        (!term.is_empty()).then_some(Definition { term, body })
    };
    let items = reader.items(of.first(&["items", "definitions", "terms"]).items(), entry);
    (!items.is_empty()).then(|| items.into())
}

fn read_quote(reader: &mut Reader, kind: &str, of: &Json, body: &mut Vec<Block>, skip: &[&str]) -> Option<Block> {
    let is_there = |key: &&str| of.get(key).text().is_some() && !skip.contains(key);
    let key = QUOTES.into_iter().find(is_there);
    let source = SOURCES.into_iter().find(is_there);
    let cite = source.map(|key| things::words(reader, of.get(key))).unwrap_or_default();
    let text = key.map(|key| things::words(reader, of.get(key))).unwrap_or_default();
    let skip = [skip, &[key.unwrap_or_default(), source.unwrap_or_default()]].concat();
    let mut rest = std::mem::take(body);
    rest.append(&mut leftover::read(reader, of, &skip));
    Some(match (text.is_empty(), rest.is_empty()) {
        (true, true) => return None,
        (false, true) if kind.contains("pull") => Block::PullQuote { text, cite },
        _ => Block::Quote { body: paragraph(text).into_iter().chain(rest).collect(), cite },
    })
}
