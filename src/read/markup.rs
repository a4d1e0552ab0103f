//! The two ways to read what stands in the fields of a document: the whole one, and the one for what is written for
//! the widget. What is named in only one of them is in only one wasm.

use super::reader::Reader;
use super::{Json, native, rich};
use crate::html;
use crate::model::{Block, Inlines, Timestamp};

/// How HTML, the rich text of editors and dates are read. `None` is for what asks for another way.
#[derive(Clone, Copy)]
pub(super) struct Markup {
    pub(super) inlines: fn(&Reader, &str) -> Option<Inlines>,
    pub(super) blocks: fn(&mut Reader, &str) -> Option<Vec<Block>>,
    pub(super) rich: fn(&mut Reader, &Json) -> Option<Vec<Block>>,
    pub(super) time: fn(&str) -> Option<Timestamp>,
    pub(super) parts: fn(&mut Reader, &Json, &mut Vec<Block>),
}

/// Whatever it is.
pub(super) const WHOLE: Markup = Markup {
    inlines: |reader, html| {
        if !reader.has_tags_for(html) {
            return Some(Inlines::default());
        }
        // What is read of a line can't warn by itself: it is said at the end.
        reader.is_beyond.set(reader.is_beyond.get() || html::is_cut(html));
        Some(html::read_inlines(html, reader.page()))
    },
    blocks: |reader, html| {
        if !reader.has_tags_for(html) {
            return Some(Vec::new());
        }
        let blocks = html::read_blocks(html, reader.page());
        if html::is_cut(html) && blocks.len() <= reader.room() {
            reader.warn("is cut off: it has more HTML than is read");
        }
        Some(blocks)
    },
    rich: rich::read_body,
    time: Timestamp::parse,
    parts: native::push_parts,
};

/// Running text alone, and dates of numbers.
pub(super) const PLAIN: Markup = Markup {
    inlines: |reader, html| html::read_plain_inlines(html, reader.page()),
    blocks: |reader, html| html::read_plain_blocks(html, reader.page()),
    rich: |_, _| None,
    time: Timestamp::parse_numbers,
    parts: |reader, block, out| {
        reader.is_beyond.set(true);
        out.extend(native::read_blocks(reader, block.first(&["body", "text", "html"])));
    },
};
