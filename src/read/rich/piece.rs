//! The nodes of a tree that stand in a line, and their marks.

use super::things;
use super::tree::{attrs, children, kind_of};
use crate::model::{Block, Inline, Style, Text, Url};
use crate::read::reader::Reader;
use crate::read::{Json, runs};

/// The members that set a text apart.
const STYLES: [(&str, Style); 7] = [
    ("bold", Style::Strong),
    ("italic", Style::Em),
    ("underline", Style::Underline),
    ("strikethrough", Style::Strike),
    ("code", Style::Code),
    ("superscript", Style::Sup),
    ("subscript", Style::Sub),
];

/// Reads the address of the entry or the file that a node of Contentful's leads to.
fn target_of(reader: &Reader, attrs: &Json) -> Option<Url> {
    let target = attrs.get("target");
    let fields = if target.get("fields").is_object() { target.get("fields") } else { target };
    address(reader, fields.get("file").get("url")).or_else(|| address(reader, fields.get("url")))
}

fn address(reader: &Reader, json: &Json) -> Option<Url> {
    Url::resolve(json.as_str()?, reader.base())
}

/// Reads a node that stands in a line; `false` where it is none.
pub(super) fn push_piece(reader: &Reader, kind: &str, node: &Json, line: &mut Vec<Inline>) -> bool {
    let attrs = attrs(node);
    let mut pieces = Vec::new();
    match kind {
        "" if node.get("text").as_str().is_none() => return false,
        "text" | "" => runs::push_text(node.first(&["text", "value"]).as_str().unwrap_or_default(), &mut pieces),
        "hardbreak" | "break" | "linebreak" => pieces.push(Inline::Break),
        "mention" => {
            let names = ["label", "text", "name", "displayName", "username", "value", "id"];
            let name = names.iter().find_map(|key| attrs.get(key).text());
            // An id may be the name itself; one with a digit is for machines.
            let name = name.filter(|name| !attrs.get("id").text().is_some_and(|id| id == *name && has_digit(name)));
            let name = name.map(|name| ["@", name.trim_start_matches('@')].concat());
            pieces.extend(name.map(|name| Inline::Text(name.into())));
        }
        "emoji" => runs::push_text(&attrs.first(&["emoji", "text", "name"]).text().unwrap_or_default(), &mut pieces),
        "inlinecard" => {
            let url = attrs.get("url").as_str().and_then(|raw| Url::resolve_web(raw, reader.base()));
            pieces = runs::link(Vec::new(), url);
        }
        "inlinemath" | "mathinline" => {
            let mut latex = Vec::new();
            runs::push_text(attrs.get("latex").as_str().unwrap_or_default(), &mut latex);
            pieces = runs::style(latex, &[Style::Code]);
        }
        "hyperlink" | "link" | "a" | "findoutmorelink" | "entryhyperlink" | "assethyperlink" | "resourcehyperlink" => {
            let mut inner = Vec::new();
            for child in children(node) {
                push_piece(reader, &kind_of(child), child, &mut inner);
            }
            pieces = runs::link(
                inner,
                address(reader, attrs.first(&["uri", "href", "url"])).or_else(|| target_of(reader, attrs)),
            );
        }
        "embeddedentryinline" | "embeddedresourceinline" => {
            let target = attrs.get("target");
            let fields = if target.get("fields").is_object() { target.get("fields") } else { target };
            let words = things::words(reader, fields.first(&["title", "name", "headline"]));
            pieces = runs::link(words.iter().cloned().collect(), target_of(reader, attrs));
        }
        "strong" | "emphasis" | "strikethrough" | "superscript" | "subscript" | "underline" | "code" => {
            for child in children(node) {
                push_piece(reader, &kind_of(child), child, &mut pieces);
            }
            pieces = with_mark(reader, pieces, node);
        }
        _ => return false,
    }
    for mark in node.get("marks").items().iter().rev() {
        pieces = with_mark(reader, pieces, mark);
    }
    // Slate and those who follow it have a member for each style.
    for (_, style) in STYLES.iter().filter(|(key, _)| node.get(key).is_true()) {
        pieces = runs::style(pieces, &[*style]);
    }
    line.append(&mut pieces);
    true
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Takes the words of a node that no reader knows into the line in which it stands; what is more than a few words
/// stays the blocks that were made of it. A note is set in brackets.
pub(super) fn of_blocks(kind: &str, blocks: &[Block]) -> Option<Vec<Inline>> {
    let body = match blocks {
        [Block::Unknown { body, .. }] => body,
        [Block::Image(image)] if kind.starts_with("inline") => return Some(vec![Inline::Text(image.alt.clone())]),
        _ => return None,
    };
    let text = match &**body {
        [] => return Some(Vec::new()),
        [Block::Paragraph { text, .. }] => text,
        _ => return None,
    };
    let is_note = kind.contains("note");
    let bracket = |bracket| Inline::Text(Text::Static(bracket));
    let (before, after) = (is_note.then(|| bracket(" (")), is_note.then(|| bracket(") ")));
    Some(before.into_iter().chain(text.iter().cloned()).chain(after).collect())
}

fn with_mark(reader: &Reader, pieces: Vec<Inline>, mark: &Json) -> Vec<Inline> {
    let attrs = mark.get("attrs");
    let style = match kind_of(mark).as_str() {
        "bold" | "strong" => Style::Strong,
        "italic" | "em" | "emphasis" => Style::Em,
        "underline" => Style::Underline,
        "strike" | "strikethrough" | "s" => Style::Strike,
        "code" => Style::Code,
        "subscript" | "sub" => Style::Sub,
        "superscript" | "sup" => Style::Sup,
        "highlight" | "mark" => Style::Mark,
        "small" => Style::Small,
        "link" => {
            let url = attrs.get("href").as_str().and_then(|raw| Url::resolve(raw, reader.base()));
            return runs::link(pieces, url);
        }
        // The reading of characters, printed above them.
        "rubytext" | "ruby" => {
            let ruby = attrs.first(&["rubyText", "text", "rt"]).text();
            let ruby = ruby.map(|ruby| Inline::Text(["(", &ruby, ")"].concat().into()));
            return pieces.into_iter().chain(ruby).collect();
        }
        _ => return pieces,
    };
    runs::style(pieces, &[style])
}
