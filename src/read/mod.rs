//! Whole documents in, articles out: the dialect is chosen by looking at the document.
//!
//! A bad field costs that field and a bad block that block, each with a
//! [`Warning`]. Refused is only what holds neither a headline nor a body.

mod bbc;
mod convert;
mod error;
mod ghost;
mod guardian;
mod json;
mod jsonfeed;
mod native;
mod page;
mod pick;
mod readability;
mod reader;
mod rich;
mod runs;
mod same;
mod schemaorg;
mod wordpress;
mod words;

pub use convert::{convert, convert_stories};
pub use error::ReadError;
pub use json::{Json, MAX_DEPTH};
pub use words::text_of;

use serde::Serialize;

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
    /// schema.org as JSON-LD.
    SchemaOrg,
    /// Ghost, of its Content API or an export.
    Ghost,
    /// What Readability makes of a page.
    Readability,
    /// A string of HTML.
    Html,
    /// The Guardian's Content API.
    GuardianContent,
    /// The Guardian's `FEArticle`.
    GuardianPage,
    /// The BBC's Optimo articles and CPS assets.
    Bbc,
    /// Portable Text, alone or as the body of a document.
    PortableText,
    /// Contentful's rich text, alone or as the body of an entry.
    Contentful,
    /// Editor.js, alone or as the body of a document.
    EditorJs,
    /// ProseMirror and TipTap, alone or as the body of a document.
    ProseMirror,
    /// The content tree of the Financial Times, alone or as the body of a document.
    FtContentTree,
}

impl Dialect {
    /// Returns the name for people.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Native => "native",
            Dialect::JsonFeed => "JSON Feed",
            Dialect::WordPress => "WordPress",
            Dialect::SchemaOrg => "schema.org JSON-LD",
            Dialect::Ghost => "Ghost",
            Dialect::Readability => "Readability",
            Dialect::Html => "HTML",
            Dialect::GuardianContent => "Guardian Content API",
            Dialect::GuardianPage => "Guardian FEArticle",
            Dialect::Bbc => "BBC",
            Dialect::PortableText => "Portable Text",
            Dialect::Contentful => "Contentful",
            Dialect::EditorJs => "Editor.js",
            Dialect::ProseMirror => "ProseMirror",
            Dialect::FtContentTree => "FT content tree",
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
const RULES: &[Rule] = &[
    Rule { dialect: Dialect::Bbc, is_mine: bbc::is_mine, read: bbc::read, stories: bbc::stories },
    Rule {
        dialect: Dialect::GuardianPage,
        is_mine: guardian::page::is_mine,
        read: guardian::page::read,
        stories: guardian::page::stories,
    },
    Rule {
        dialect: Dialect::GuardianContent,
        is_mine: guardian::content::is_mine,
        read: guardian::content::read,
        stories: guardian::content::stories,
    },
    Rule { dialect: Dialect::JsonFeed, is_mine: jsonfeed::is_mine, read: jsonfeed::read, stories: jsonfeed::stories },
    Rule {
        dialect: Dialect::WordPress,
        is_mine: wordpress::is_mine,
        read: wordpress::read,
        stories: wordpress::stories,
    },
    Rule {
        dialect: Dialect::SchemaOrg,
        is_mine: schemaorg::is_mine,
        read: schemaorg::read,
        stories: schemaorg::stories,
    },
    Rule { dialect: Dialect::Ghost, is_mine: ghost::is_mine, read: ghost::read, stories: ghost::stories },
    Rule {
        dialect: Dialect::Readability,
        is_mine: readability::is_mine,
        read: readability::read,
        stories: readability::stories,
    },
    Rule { dialect: Dialect::Html, is_mine: page::is_mine, read: page::read, stories: page::stories },
    Rule {
        dialect: Dialect::PortableText,
        is_mine: |doc| rich::is_mine(doc, &rich::PORTABLE),
        read: |reader, doc, wanted| rich::read(reader, doc, wanted, &rich::PORTABLE),
        stories: |reader, doc| rich::stories(reader, doc, &rich::PORTABLE),
    },
    Rule {
        dialect: Dialect::Contentful,
        is_mine: |doc| rich::is_mine(doc, &rich::CONTENTFUL),
        read: |reader, doc, wanted| rich::read(reader, doc, wanted, &rich::CONTENTFUL),
        stories: |reader, doc| rich::stories(reader, doc, &rich::CONTENTFUL),
    },
    Rule {
        dialect: Dialect::EditorJs,
        is_mine: |doc| rich::is_mine(doc, &rich::EDITOR_JS),
        read: |reader, doc, wanted| rich::read(reader, doc, wanted, &rich::EDITOR_JS),
        stories: |reader, doc| rich::stories(reader, doc, &rich::EDITOR_JS),
    },
    Rule {
        dialect: Dialect::ProseMirror,
        is_mine: |doc| rich::is_mine(doc, &rich::PROSE_MIRROR),
        read: |reader, doc, wanted| rich::read(reader, doc, wanted, &rich::PROSE_MIRROR),
        stories: |reader, doc| rich::stories(reader, doc, &rich::PROSE_MIRROR),
    },
    Rule {
        dialect: Dialect::FtContentTree,
        is_mine: |doc| rich::is_mine(doc, &rich::FT),
        read: |reader, doc, wanted| rich::read(reader, doc, wanted, &rich::FT),
        stories: |reader, doc| rich::stories(reader, doc, &rich::FT),
    },
    Rule { dialect: Dialect::Native, is_mine: native::is_mine, read: native::read, stories: native::stories },
];

/// Reads an article in whatever dialect it is written.
pub fn read(doc: &Json, hints: &Hints) -> Result<Reading, ReadError> {
    let rule = RULES.iter().find(|rule| (rule.is_mine)(doc)).ok_or_else(ReadError::unknown)?;
    let mut reader = Reader::new(hints.base);
    let article = (rule.read)(&mut reader, doc, hints.item)?;
    if article.headline.is_empty() && article.body.is_empty() {
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

/// Reads an article that [`convert`] wrote.
pub fn read_converted(doc: &Json) -> Article {
    native::read_article(&mut Reader::plain(None), doc)
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
