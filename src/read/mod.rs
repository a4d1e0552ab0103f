//! Whole documents in, articles out: the dialect is chosen by looking at the document.
//!
//! A bad field costs that field and a bad block that block, each with a
//! [`Warning`]. Refused is only what holds neither a headline nor a body.

mod ans;
mod applenews;
mod error;
mod json;
mod jsonfeed;
mod native;
mod ninjs;
mod pick;
mod reader;
mod same;
mod wordpress;
mod words;

pub use error::ReadError;
pub use json::{Json, MAX_DEPTH};
pub use words::text_of;

use crate::model::{Article, Story, Text, Url};
use reader::Reader;

/// How many blocks of a body are read.
pub const MAX_BLOCKS: usize = 20_000;

/// How deep groups, lists and quotes may nest in native JSON; what is deeper is flattened.
pub const MAX_NESTING: usize = 32;

/// What is known about a document beside its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hints<'a> {
    /// Which story of a feed: its id, its address or its index from 0. Without it, the first.
    pub item: Option<&'a str>,
    /// Where the document came from. Relative addresses in its fields resolve against this, those in
    /// HTML against the article's own page.
    pub base: Option<&'a Url>,
}

/// The shapes of documents that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// The widget's own, see `docs/native.md`.
    Native,
    /// JSON Feed 1.0 and 1.1.
    JsonFeed,
    /// WordPress REST, `/wp/v2/posts`.
    WordPress,
    /// IPTC ninjs 1, 2 and 3.
    Ninjs,
    /// Arc XP ANS.
    Ans,
    /// Apple News Format.
    AppleNews,
}

impl Dialect {
    /// Returns the name for people.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Native => "native",
            Dialect::JsonFeed => "JSON Feed",
            Dialect::WordPress => "WordPress",
            Dialect::Ninjs => "ninjs",
            Dialect::Ans => "ANS",
            Dialect::AppleNews => "Apple News",
        }
    }
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it is, such as `body[3].url`.
    pub path: Text,
    /// What is wrong with it.
    pub message: Text,
}

/// How one dialect is told and read.
struct Rule {
    dialect: Dialect,
    is_mine: fn(&Json) -> bool,
    read: fn(&mut Reader, &Json, Option<&str>) -> Result<Article, ReadError>,
    stories: fn(&mut Reader, &Json) -> Vec<Story>,
}

/// Every dialect. The first that knows a document has it.
const RULES: [Rule; 6] = [
    Rule { dialect: Dialect::JsonFeed, is_mine: jsonfeed::is_mine, read: jsonfeed::read, stories: jsonfeed::stories },
    Rule {
        dialect: Dialect::WordPress,
        is_mine: wordpress::is_mine,
        read: wordpress::read,
        stories: wordpress::stories,
    },
    Rule { dialect: Dialect::Ninjs, is_mine: ninjs::is_mine, read: ninjs::read, stories: ninjs::stories },
    Rule { dialect: Dialect::Ans, is_mine: ans::is_mine, read: ans::read, stories: ans::stories },
    Rule {
        dialect: Dialect::AppleNews,
        is_mine: applenews::is_mine,
        read: applenews::read,
        stories: applenews::stories,
    },
    Rule { dialect: Dialect::Native, is_mine: native::is_mine, read: native::read, stories: native::stories },
];

/// Reads an article in whatever dialect it is written.
pub fn read(doc: &Json, hints: &Hints) -> Result<Reading, ReadError> {
    let rule = RULES.iter().find(|rule| (rule.is_mine)(doc)).ok_or_else(ReadError::unknown)?;
    let mut reader = Reader::new(hints.base);
    let article = (rule.read)(&mut reader, doc, hints.item)?;
    if article.headline.is_empty() && article.body.is_empty() && article.lead.is_none() {
        return Err(ReadError::empty());
    }
    Ok(Reading { article, dialect: rule.dialect, warnings: reader.into_warnings() })
}

/// Reads a list of stories for the sidebar. What has no headline or no address is left out.
pub fn read_stories(doc: &Json, hints: &Hints) -> Result<Vec<Story>, ReadError> {
    let rule = RULES.iter().find(|rule| (rule.is_mine)(doc) || native::is_list(doc) && rule.dialect == Dialect::Native);
    let stories = rule.ok_or_else(ReadError::unknown)?.stories;
    Ok(stories(&mut Reader::new(hints.base), doc))
}
