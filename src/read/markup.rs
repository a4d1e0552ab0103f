//! The two ways to read what stands in the fields of a document: the whole one, and the one for what is written for
//! the widget. What is named in only one of them is in only one wasm.

use super::reader::Reader;
use super::{Json, native, rich};
use crate::html;
use crate::model::{Block, Inlines, Timestamp, Url};

/// How HTML, the rich text of editors and dates are read. `None` is for what asks for another way.
#[derive(Clone, Copy)]
pub(super) struct Markup {
    pub(super) inlines: fn(&str, Option<&Url>) -> Option<Inlines>,
    pub(super) blocks: fn(&str, Option<&Url>) -> Option<Vec<Block>>,
    pub(super) rich: fn(&mut Reader, &Json) -> Option<Vec<Block>>,
    pub(super) time: fn(&str) -> Option<Timestamp>,
    pub(super) parts: fn(&mut Reader, &Json, &mut Vec<Block>),
}

/// Whatever it is.
pub(super) const WHOLE: Markup = Markup {
    inlines: |html, page| Some(html::read_inlines(html, page)),
    blocks: |html, page| Some(html::read_blocks(html, page)),
    rich: rich::read_body,
    time: Timestamp::parse,
    parts: native::push_parts,
};

/// Running text alone, and dates of numbers.
pub(super) const PLAIN: Markup = Markup {
    inlines: html::read_plain_inlines,
    blocks: html::read_plain_blocks,
    rich: |_, _| None,
    time: Timestamp::parse_numbers,
    parts: |reader, block, out| {
        reader.is_beyond.set(true);
        out.extend(native::read_blocks(reader, block.get("body")));
    },
};
