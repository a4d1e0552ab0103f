//! An HTML string in, blocks out.
//!
//! It never fails and never panics, takes time in proportion to the length of the
//! source, and lets nothing through that the model has no type for: `rules` is the
//! list of what each element becomes. The source goes through `tokenizer` and
//! `tree`, which recover from errors, into `blocks` and `inline`; lists, tables,
//! figures, media and cards have files of their own.

mod attrs;
mod blocks;
mod builders;
mod cards;
mod code;
mod drawing;
mod entities;
mod figure;
mod films;
mod hidden;
mod inline;
mod list;
mod math;
mod media;
mod noscript;
mod page;
mod plain;
mod players;
mod rules;
mod shortcode;
mod shortcodes;
mod table;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod tokenizer;
mod tree;
mod write;

pub use films::{film_name, is_media_file};
pub use media::provider;
pub use page::read_page;
pub use plain::{read_plain_blocks, read_plain_inlines};
pub use shortcodes::without_shortcodes;
pub use write::write_inlines;

use crate::model::{Block, Inlines, Text, Url};

use blocks::{Flow, Mode};

/// How deep elements may nest; what is deeper is flattened, its text kept.
pub const MAX_DEPTH: usize = 64;

/// How many tags of one source are read: ten for each block that is ever shown. What follows is left out before
/// anything is built of it.
pub const MAX_TAGS: usize = 200_000;

/// How many character references of one source are read.
const MAX_REFERENCES: usize = 1_000_000;

/// Has the source more tags or character references than are read?
pub fn is_cut(html: &str) -> bool {
    beginning(html).len() < html.len()
}

/// Returns the source up to the last tag or reference that is read.
fn beginning(html: &str) -> &str {
    let until = |html: &str, sign, most| {
        // Most sources are too short to have so many.
        (html.len() > most).then(|| html.match_indices(sign).nth(most)).flatten().map_or(html.len(), |(at, _)| at)
    };
    let html = html.get(..until(html, '<', MAX_TAGS)).unwrap_or(html);
    html.get(..until(html, '&', MAX_REFERENCES)).unwrap_or(html)
}

/// Reads a body. Text outside of any block becomes paragraphs; relative addresses
/// are resolved against `base`, and without one they are dropped.
pub fn read_blocks(html: &str, base: Option<&Url>) -> Vec<Block> {
    let mut flow = Flow::new(base, Mode::Blocks);
    flow.walk(&tree::parse(html));
    flow.finish()
}

/// Reads running text. Blocks in it become lines, set apart by breaks; items of lists begin with a bullet.
pub fn read_inlines(html: &str, base: Option<&Url>) -> Inlines {
    let mut flow = Flow::new(base, Mode::Words);
    flow.walk(&tree::parse(html));
    flow.line.take()
}

/// Reads the words alone, for headlines and the like.
pub fn read_text(html: &str) -> Text {
    read_inlines(html, None).to_text()
}
