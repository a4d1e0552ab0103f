//! How the model is written as native JSON: the form that a person would choose where there are several.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::{Block, Blocks, Cell, Inline, Inlines, ListItem, NamedLink, Text};

/// Writes the words of a block into its object: as `text` where they are plain, else as `html`.
pub(super) fn words<S: Serializer>(words: &Inlines, serializer: S) -> Result<S::Ok, S::Error> {
    let Some(text) = plain(words) else { return words.serialize(serializer) };
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry("text", text)?;
    map.end()
}

/// Writes what stands in a block into its object: one plain paragraph as its words, anything else as `body`.
pub(super) fn body<S: Serializer>(body: &Blocks, serializer: S) -> Result<S::Ok, S::Error> {
    if let Some(text) = only_words(body) {
        return words(text, serializer);
    }
    let mut map = serializer.serialize_map(None)?;
    if !body.is_empty() {
        map.serialize_entry("body", body)?;
    }
    map.end()
}

/// Writes the lead: a picture as `image`, anything else as `lead`.
pub(super) fn lead<S: Serializer>(lead: &Option<Block>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    match lead {
        Some(Block::Image(image)) => map.serialize_entry("image", image)?,
        Some(block) => map.serialize_entry("lead", block)?,
        None => {}
    }
    map.end()
}

/// A name alone is a string.
impl Serialize for NamedLink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(url) = &self.url else { return self.name.serialize(serializer) };
        let mut object = serializer.serialize_struct("NamedLink", 2)?;
        object.serialize_field("name", &self.name)?;
        object.serialize_field("url", url)?;
        object.end()
    }
}

/// A line alone is a string of HTML; one that HTML would have to escape is an object.
impl Serialize for ListItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Object<'a> {
            #[serde(flatten, serialize_with = "words_ref")]
            text: &'a Inlines,
            #[serde(skip_serializing_if = "super::block::no_blocks")]
            body: &'a Blocks,
        }
        match plain(&self.text) {
            Some(text) if self.body.is_empty() && !text.contains(['&', '<']) => text.serialize(serializer),
            _ => Object { text: &self.text, body: &self.body }.serialize(serializer),
        }
    }
}

/// A plain cell is a string.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Object<'a> {
            #[serde(skip_serializing_if = "is_default")]
            header: bool,
            #[serde(skip_serializing_if = "is_one")]
            colspan: u16,
            #[serde(skip_serializing_if = "is_one")]
            rowspan: u16,
            #[serde(flatten, serialize_with = "body_ref")]
            body: &'a Blocks,
        }
        if !self.header && self.colspan == 1 && self.rowspan == 1 {
            if self.body.is_empty() {
                return serializer.serialize_str("");
            }
            if let Some(text) = only_words(&self.body).and_then(plain) {
                return text.serialize(serializer);
            }
        }
        Object { header: self.header, colspan: self.colspan, rowspan: self.rowspan, body: &self.body }
            .serialize(serializer)
    }
}

fn words_ref<S: Serializer>(text: &&Inlines, serializer: S) -> Result<S::Ok, S::Error> {
    words(text, serializer)
}

fn body_ref<S: Serializer>(blocks: &&Blocks, serializer: S) -> Result<S::Ok, S::Error> {
    body(blocks, serializer)
}

/// Returns running text that has no emphasis and no links.
fn plain(words: &Inlines) -> Option<&Text> {
    const NOTHING: &Text = &Text::Static("");
    match &**words {
        [] => Some(NOTHING),
        [Inline::Text(text)] => Some(text),
        _ => None,
    }
}

/// Returns the words of a body that is one paragraph. Words that are all in one style are left in their
/// block: on their own, as HTML, they would be read as a heading or a link.
fn only_words(body: &Blocks) -> Option<&Inlines> {
    match &**body {
        [Block::Paragraph { text, dir: None }]
            if text.len() > 1 || plain(text).is_some_and(|text| !text.is_empty()) =>
        {
            Some(text)
        }
        _ => None,
    }
}

fn is_default(flag: &bool) -> bool {
    !flag
}

fn is_one(span: &u16) -> bool {
    *span == 1
}
