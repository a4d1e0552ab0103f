//! Whole documents in, articles out: the dialect is chosen by looking at the document.
//!
//! A bad field costs that field and a bad block that block, each with a
//! [`Warning`]. Refused is only what holds neither a headline nor a body,
//! nor a standfirst with the address where the story goes on.

mod ans;
mod applenews;
mod bbc;
mod convert;
mod crossheads;
mod dialect;
mod error;
mod films;
mod ghost;
mod guardian;
mod json;
mod jsonfeed;
mod leftover;
mod lines;
mod markdown;
mod markup;
mod native;
mod ninjs;
mod page;
mod pick;
mod readability;
mod reader;
mod rich;
mod room;
mod runs;
mod same;
mod schemaorg;
mod tagged;
mod wordpress;
mod words;

pub use convert::{convert, convert_stories};
pub use dialect::Dialect;
pub use error::ReadError;
pub use json::{Json, MAX_DEPTH};
pub use reader::MAX_WARNINGS;
pub use words::text_of;

use std::rc::Rc;

use serde::Serialize;

use crate::model::{Article, Block, Story, Text, Url};
use dialect::RULES;
use reader::Reader;

/// How many blocks of a body are read.
pub const MAX_BLOCKS: usize = 20_000;

/// How many tags of HTML are read of all fields of a document: 15 for each block.
pub const MAX_ALL_TAGS: usize = 300_000;

/// How deep groups, lists and quotes may nest in native JSON; what is deeper is flattened.
pub const MAX_NESTING: usize = 32;

/// How many names are read of one string with commas between them.
pub const MAX_NAMES: usize = 1000;

/// What is known about a document beside its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints<'a> {
    /// Which story of a feed: its id, its address or its index from 0. Without it, the first.
    pub item: Option<&'a str>,
    /// Where the document came from. Relative addresses in its fields resolve against this, those in
    /// HTML against the article's own page.
    pub base: Option<&'a Url>,
}

/// An article and how it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// The shape of the document.
    pub dialect: Dialect,
    /// What could not be read, in the order of the document.
    pub warnings: Vec<Warning>,
}

/// Something in a document that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Where it is, such as `body[3].url`.
    pub path: Text,
    /// What is wrong with it.
    pub message: Text,
}

/// Reads an article in whatever dialect it is written.
pub fn read(doc: &Json, hints: &Hints) -> Result<Reading, ReadError> {
    let rule = RULES.iter().find(|rule| (rule.is_mine)(doc)).ok_or_else(ReadError::unknown)?;
    let mut reader = Reader::new(hints.base);
    let mut article = (rule.read)(&mut reader, doc, hints.item)?;
    if rule.dialect != Dialect::Native {
        if let Some(at) = same::heading_again(&article.body, &article.headline.to_text()) {
            let mut body = article.body.to_vec();
            body.remove(at);
            article.body = body.into();
        }
        crossheads::mark(Rc::make_mut(&mut article.body));
    }
    if reader.is_beyond.get() || doc.is_cut() || [article.tags.len(), article.people.len()].contains(&MAX_NAMES) {
        reader.warn("is cut off: something in it has more items, names or HTML than is read");
    }
    let is_teaser = !article.standfirst.is_empty() && article.url.is_some();
    if article.headline.is_empty() && article.body.is_empty() && article.lead.is_none() && !is_teaser {
        return Err(ReadError::empty());
    }
    Ok(Reading { article, dialect: rule.dialect, warnings: reader.into_warnings() })
}

/// Reads native JSON whose HTML is running text and in which there is nothing to warn of: what a
/// publisher writes for the widget. `None` for everything else, which [`read`] reads with six times the code.
pub fn read_plain(doc: &Json, hints: &Hints) -> Option<Article> {
    let mut reader = Reader::plain(hints.base);
    let article = native::is_plain(doc).then(|| native::read(&mut reader, doc, None).ok()).flatten()?;
    reader.is_content().then_some(article)
}

/// Reads more of the body of an article that [`read_plain`] began, which came from `base` and has a page of its own.
/// `Err` holds what could be read where that was not all.
pub fn read_plain_body(body: &Json, base: Option<&Url>, page: Option<&Url>) -> Result<Vec<Block>, Vec<Block>> {
    let mut reader = Reader::plain(base);
    let blocks = native::read_more(&mut reader, body, page);
    if reader.is_content() { Ok(blocks) } else { Err(blocks) }
}

/// Reads an article that [`convert()`] wrote.
pub fn read_converted(doc: &Json) -> Article {
    native::read_article(&mut Reader::plain(None), doc)
}

/// Reads more of the body of an article that [`convert()`] wrote.
pub fn read_converted_body(body: &Json) -> Vec<Block> {
    native::read_more(&mut Reader::plain(None), body, None)
}

/// Reads a native list of stories for the sidebar. `None` for everything else, which [`read_stories`] reads.
pub fn read_plain_stories(doc: &Json, hints: &Hints) -> Option<Vec<Story>> {
    let mut reader = Reader::plain(hints.base);
    let stories = native::is_plain_list(doc).then(|| native::stories(&mut reader, doc))?;
    reader.is_content().then_some(stories)
}

/// Reads a list of stories for the sidebar. What has no headline or no address is left out.
pub fn read_stories(doc: &Json, hints: &Hints) -> Result<Vec<Story>, ReadError> {
    let rule = RULES.iter().find(|rule| (rule.is_mine)(doc) || native::is_list(doc) && rule.dialect == Dialect::Native);
    let stories = rule.ok_or_else(ReadError::unknown)?.stories;
    Ok(stories(&mut Reader::new(hints.base), doc))
}
