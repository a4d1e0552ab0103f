//! The nodes of a tree that stand in a line, and their marks.

use super::things;
use super::tree::{attrs, children, kind_of};
use crate::model::{Inline, Style, Url};
use crate::read::reader::Reader;
use crate::read::{Json, runs};

/// Reads a node that stands in a line; `false` where it is none.
pub(super) fn push_piece(reader: &Reader, kind: &str, node: &Json, line: &mut Vec<Inline>) -> bool {
    let attrs = attrs(node);
    let mut pieces = Vec::new();
    match kind {
        "text" => runs::push_text(node.first(&["text", "value"]).as_str().unwrap_or_default(), &mut pieces),
        "hardbreak" | "break" | "linebreak" => pieces.push(Inline::Break),
        "mention" => {
            let name = attrs.first(&["label", "id"]).text().unwrap_or_default();
            pieces.push(Inline::Text(["@", name.trim_start_matches('@')].concat().into()));
        }
        "emoji" => runs::push_text(&attrs.first(&["emoji", "name"]).text().unwrap_or_default(), &mut pieces),
        "inlinemath" | "mathinline" => {
            let mut latex = Vec::new();
            runs::push_text(attrs.get("latex").as_str().unwrap_or_default(), &mut latex);
            pieces = runs::style(latex, &[Style::Code]);
        }
        "hyperlink" | "link" | "findoutmorelink" | "entryhyperlink" | "assethyperlink" | "resourcehyperlink" => {
            let mut inner = Vec::new();
            for child in children(node) {
                push_piece(reader, &kind_of(child), child, &mut inner);
            }
            let file = attrs.get("target").get("fields").get("file").get("url");
            let raw = attrs.first(&["uri", "href", "url"]).as_str().or(file.as_str());
            pieces = runs::link(inner, raw.and_then(|raw| Url::resolve(raw, reader.base())));
        }
        "embeddedentryinline" | "embeddedresourceinline" => {
            let fields = attrs.get("target").get("fields");
            pieces.extend(things::words(reader, fields.first(&["title", "name", "headline"])).iter().cloned());
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
    line.append(&mut pieces);
    true
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
