//! How much of a document is read: blocks and tags, each counted over all of its fields.

use super::reader::Reader;
use super::{MAX_ALL_TAGS, MAX_BLOCKS};
use crate::html::MAX_TAGS;
use crate::model::Block;

impl Reader {
    /// Returns as many of the blocks as there is room for.
    pub(super) fn fit(&mut self, mut blocks: Vec<Block>) -> Vec<Block> {
        let room = self.room();
        if blocks.len() > room {
            blocks.truncate(room);
            self.warn_full();
        }
        self.blocks += blocks.len();
        blocks
    }

    /// Returns how many more blocks there is room for.
    pub(super) fn room(&self) -> usize {
        MAX_BLOCKS.saturating_sub(self.blocks)
    }

    /// Is there room for another block? The first that finds none gets a warning.
    pub(super) fn has_room(&mut self) -> bool {
        if self.blocks == MAX_BLOCKS {
            self.blocks += 1;
            self.warn_full();
        }
        self.blocks < MAX_BLOCKS
    }

    /// May more HTML be read? The end of the walk says where it may not.
    pub(super) fn has_tags(&self) -> bool {
        let has = self.tags.get() < MAX_ALL_TAGS;
        self.is_beyond.set(self.is_beyond.get() || !has);
        has
    }

    /// Counts the tags of a source, which is read if there was room for one of them, or if it has none.
    pub(super) fn has_tags_for(&self, html: &str) -> bool {
        let count = html.bytes().filter(|byte| *byte == b'<').take(MAX_TAGS).count();
        let has = count == 0 || self.has_tags();
        self.tags.set(self.tags.get() + count);
        has
    }

    fn warn_full(&mut self) {
        self.warn("is cut off: it has more blocks than are read");
    }
}
