//! A line of Portable Text: spans with their marks, and what else stands among them.

use std::collections::BTreeMap;

use super::things;
use crate::model::{Inline, Inlines, Style, Url};
use crate::read::reader::Reader;
use crate::read::{Json, leftover, runs};

/// The members that hold the words of a note, or of what else is no span.
const WORDS: [&str; 12] = [
    "text",
    "details",
    "label",
    "alt",
    "name",
    "title",
    "note",
    "content",
    "body",
    "value",
    "definition",
    "description",
];

/// How many marks of a span are looked at for notes.
const MAX_MARKS: usize = 16;

/// What a mark can stand for beside a style.
pub(super) enum Definition {
    /// An address.
    Link(Url),
    /// A note to the words.
    Note(Inlines),
}

/// What the marks of a line stand for, by their keys.
pub(super) type Definitions<'a> = BTreeMap<&'a str, Definition>;

/// Reads what the marks of a line stand for.
pub(super) fn definitions<'a>(reader: &Reader, json: &'a Json) -> Definitions<'a> {
    let known = json.items().iter().rev();
    known.filter_map(|json| Some((json.get("_key").as_str()?, define(reader, json)?))).collect()
}

/// Reads spans, and the words of what else stands among them.
pub(super) fn read(reader: &Reader, children: &[Json], definitions: &Definitions) -> Inlines {
    let mut line = Vec::new();
    let mut children = children.iter().peekable();
    while let Some(child) = children.next() {
        let mut pieces = Vec::new();
        push_words(reader, child, &mut pieces);
        let next = children.peek().map_or(&Json::Null, |next| next.get("marks"));
        for mark in child.get("marks").items().iter().rev() {
            // A note stands once, after the last of the words that it is for.
            let is_last = !next.items().iter().take(MAX_MARKS).any(|next| next == mark);
            pieces = with_mark(pieces, mark.as_str().unwrap_or_default(), definitions, is_last);
        }
        line.append(&mut pieces);
    }
    runs::finish(line)
}

/// Adds the words of a child, which lead on where it is an object with an address.
fn push_words(reader: &Reader, child: &Json, pieces: &mut Vec<Inline>) {
    let kind = child.get("_type").as_str().unwrap_or_default();
    if !leftover::is_for_readers(kind) {
        return;
    }
    let mut own = Vec::new();
    if let Some(text) = child.get("text").as_str().or(child.as_str()).filter(|_| !is_note(child)) {
        runs::push_text(text, &mut own);
    } else if child.get("children").is_array() {
        let definitions = definitions(reader, child.get("markDefs"));
        own.extend(read(reader, child.get("children").items(), &definitions).iter().cloned());
    } else if kind != "span" {
        let words = things::words(reader, child.first(&WORDS));
        match is_note(child) {
            true => push_note(&words, &mut own),
            false => own.extend(words.iter().cloned()),
        }
    }
    let url = child.first(&["href", "url", "link"]).as_str().and_then(|raw| Url::resolve(raw, reader.base()));
    pieces.extend(runs::link(own, url));
}

/// Is it a note for readers? Comments are for editors.
fn is_note(json: &Json) -> bool {
    let kind = json.get("_type").as_str().unwrap_or_default();
    kind.to_ascii_lowercase().ends_with("note") && leftover::is_for_readers(kind)
}

fn define(reader: &Reader, json: &Json) -> Option<Definition> {
    let url = json.first(&["href", "url"]).as_str().and_then(|raw| Url::resolve(raw, reader.base()));
    match url {
        Some(url) => Some(Definition::Link(url)),
        None => is_note(json).then(|| Definition::Note(things::words(reader, json.first(&WORDS)))),
    }
}

fn push_note(note: &Inlines, pieces: &mut Vec<Inline>) {
    if !note.is_empty() {
        pieces.push(Inline::Text(" (".into()));
        pieces.extend(note.iter().cloned());
        pieces.push(Inline::Text(")".into()));
    }
}

/// Sets pieces apart by a mark: a style by its name, or a definition by its key.
fn with_mark(pieces: Vec<Inline>, mark: &str, definitions: &Definitions, is_last: bool) -> Vec<Inline> {
    let style = match mark {
        "strong" | "bold" | "b" => Some(Style::Strong),
        "em" | "italic" | "i" => Some(Style::Em),
        "underline" | "u" => Some(Style::Underline),
        "strike-through" | "strike" | "s" => Some(Style::Strike),
        "code" => Some(Style::Code),
        "sup" | "superscript" => Some(Style::Sup),
        "sub" | "subscript" => Some(Style::Sub),
        "highlight" | "mark" => Some(Style::Mark),
        _ => None,
    };
    if let Some(style) = style {
        return runs::style(pieces, &[style]);
    }
    let mut pieces = pieces;
    match definitions.get(mark) {
        Some(Definition::Link(url)) => runs::link(pieces, Some(url.clone())),
        Some(Definition::Note(note)) if is_last => {
            push_note(note, &mut pieces);
            pieces
        }
        _ => pieces,
    }
}
