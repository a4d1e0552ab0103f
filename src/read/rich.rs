//! Rich text of editors: Portable Text, Editor.js, the trees of ProseMirror, Contentful and the FT.
//!
//! Each may be a whole document, the body of a document whose other fields everybody names
//! alike (`document`), or the `body` of a native article.

mod custom;
mod document;
mod editorjs;
mod ft;
mod includes;
mod piece;
mod portable;
pub(super) mod things;
mod tree;

use super::reader::Reader;
use super::{Json, MAX_NESTING, ghost, runs};
use crate::model::{Block, Inline, Inlines, ListItem};
pub(super) use document::{read, stories};

/// For how many levels of nesting a string of JSON counts.
const STRING: usize = 8;

/// A kind of rich text: how it is told, and how it is read.
pub(super) struct Kind {
    is_mine: fn(&Json) -> bool,
    read: fn(&mut Reader, &Json) -> Vec<Block>,
}

/// Portable Text.
pub(super) const PORTABLE: Kind = Kind { is_mine: portable::is_body, read: portable::read };
/// Editor.js.
pub(super) const EDITOR_JS: Kind = Kind { is_mine: editorjs::is_body, read: editorjs::read };
/// ProseMirror and TipTap.
pub(super) const PROSE_MIRROR: Kind = Kind { is_mine: tree::is_nodes, read: tree::read };
/// Contentful.
pub(super) const CONTENTFUL: Kind = Kind { is_mine: tree::is_contentful, read: tree::read };

/// The content tree of the Financial Times.
pub(super) const FT: Kind = Kind { is_mine: ft::is_body, read: ft::read };

/// Lexical, which is Ghost's editor and that of others.
pub(super) const LEXICAL: Kind = Kind { is_mine: ghost::is_tree, read: ghost::read_tree };

/// Reads rich text of whatever kind; `None` where it is none.
pub(super) fn read_body(reader: &mut Reader, json: &Json) -> Option<Vec<Block>> {
    if let Some(raw) = json.as_str() {
        return read_string(reader, raw);
    }
    // Nodes without their document look too much like native blocks.
    let prose_mirror = Kind { is_mine: tree::is_prosemirror, ..PROSE_MIRROR };
    let kinds = [PORTABLE, EDITOR_JS, prose_mirror, CONTENTFUL, FT, LEXICAL];
    let kind = kinds.iter().find(|kind| (kind.is_mine)(json))?;
    Some((kind.read)(reader, json))
}

/// Reads rich text that a database keeps as a string of JSON; `None` where it is none.
pub(super) fn read_string(reader: &mut Reader, raw: &str) -> Option<Vec<Block>> {
    // Each string may be as deep as a document, so that few may stand in each other.
    if reader.nesting + STRING > MAX_NESTING {
        return None;
    }
    let json = parse(raw).filter(|json| json.as_str().is_none())?;
    reader.nesting += STRING;
    let blocks = read_body(reader, &json);
    reader.nesting -= STRING;
    blocks
}

/// Parses what may be rich text as a string of JSON.
fn parse(raw: &str) -> Option<Json> {
    let is_rich = || ["\"type\"", "\"_type\"", "\"nodeType\"", "\"blocks\""].iter().any(|name| raw.contains(name));
    let is_json = raw.trim_start().starts_with(['{', '[']) && is_rich();
    is_json.then(|| Json::parse(raw).ok()).flatten()
}

/// Is it such text, or a document or a list of documents with such a body?
pub(super) fn is_mine(doc: &Json, kind: &Kind) -> bool {
    document::find(doc, kind).is_some()
}

/// Makes an item of a list of its blocks: the first paragraph is its line.
fn item(mut body: Vec<Block>) -> ListItem {
    let text = match body.first() {
        Some(Block::Paragraph { text, .. }) => text.clone(),
        _ => Inlines::default(),
    };
    if !text.is_empty() {
        body.remove(0);
    }
    ListItem { text, body: body.into() }
}

/// Takes the words of a node that no reader knows into the line in which it stands; `None` where it is more than that.
pub(super) fn line_of(kind: &str, blocks: &[Block]) -> Option<Vec<Inline>> {
    piece::of_blocks(kind, blocks)
}

fn paragraph(text: Inlines) -> Option<Block> {
    (!text.is_empty()).then(|| Block::paragraph(text))
}

/// Runs `read` one level further in; what is nested too deep leaves its words alone.
fn deeper(reader: &mut Reader, json: &Json, out: &mut Vec<Block>, read: impl FnOnce(&mut Reader, &mut Vec<Block>)) {
    if reader.nesting == MAX_NESTING {
        reader.warn("is nested too deep and was flattened");
        let mut words = Vec::new();
        push_words(json, &mut words);
        return out.extend(paragraph(runs::finish(words)));
    }
    reader.nesting += 1;
    read(reader, out);
    reader.nesting -= 1;
}

/// Collects the text of a tree without its structure.
fn push_words(json: &Json, out: &mut Vec<Inline>) {
    for key in ["text", "value"] {
        runs::push_text(json.get(key).as_str().unwrap_or_default(), out);
    }
    for child in ["content", "children"].into_iter().flat_map(|key| json.get(key).items()) {
        push_words(child, out);
    }
}
