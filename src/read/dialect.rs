//! THE table of the dialects: how each is called, told and read.

use super::reader::Reader;
use super::{
    Json, ReadError, ans, applenews, bbc, ghost, guardian, jsonfeed, native, ninjs, page, readability, rich, schemaorg,
    wordpress,
};
use crate::model::{Article, Story};

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
    /// IPTC ninjs 1, 2 and 3.
    Ninjs,
    /// Arc XP ANS.
    Ans,
    /// The Guardian's Content API.
    GuardianContent,
    /// The Guardian's `FEArticle`.
    GuardianPage,
    /// The BBC's Optimo articles and CPS assets.
    Bbc,
    /// Apple News Format.
    AppleNews,
    /// Ghost, of its Content API or an export.
    Ghost,
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
    /// What Readability makes of a page.
    Readability,
    /// A string of HTML.
    Html,
}

impl Dialect {
    /// Returns the name for people.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Native => "native",
            Dialect::JsonFeed => "JSON Feed",
            Dialect::WordPress => "WordPress",
            Dialect::SchemaOrg => "schema.org JSON-LD",
            Dialect::Ninjs => "ninjs",
            Dialect::Ans => "ANS",
            Dialect::GuardianContent => "Guardian Content API",
            Dialect::GuardianPage => "Guardian FEArticle",
            Dialect::Bbc => "BBC",
            Dialect::AppleNews => "Apple News",
            Dialect::Ghost => "Ghost",
            Dialect::PortableText => "Portable Text",
            Dialect::Contentful => "Contentful",
            Dialect::EditorJs => "Editor.js",
            Dialect::ProseMirror => "ProseMirror",
            Dialect::FtContentTree => "FT content tree",
            Dialect::Readability => "Readability",
            Dialect::Html => "HTML",
        }
    }
}

/// How one dialect is told and read.
pub(super) struct Rule {
    pub(super) dialect: Dialect,
    pub(super) is_mine: fn(&Json) -> bool,
    pub(super) read: fn(&mut Reader, &Json, Option<&str>) -> Result<Article, ReadError>,
    pub(super) stories: fn(&mut Reader, &Json) -> Vec<Story>,
}

/// The rule of a dialect that has a module of its own.
macro_rules! rule {
    ($dialect:ident, $($module:ident)::+) => {
        Rule {
            dialect: Dialect::$dialect,
            is_mine: $($module)::+::is_mine,
            read: $($module)::+::read,
            stories: $($module)::+::stories,
        }
    };
}

/// The rule of a kind of rich text.
macro_rules! rich {
    ($dialect:ident, $kind:ident) => {
        Rule {
            dialect: Dialect::$dialect,
            is_mine: |doc| rich::is_mine(doc, &rich::$kind),
            read: |reader, doc, wanted| rich::read(reader, doc, wanted, &rich::$kind),
            stories: |reader, doc| rich::stories(reader, doc, &rich::$kind),
        }
    };
}

/// Every dialect. The first that knows a document has it.
pub(super) const RULES: &[Rule] = &[
    rule!(Bbc, bbc),
    rule!(GuardianPage, guardian::page),
    rule!(GuardianContent, guardian::content),
    rule!(JsonFeed, jsonfeed),
    rule!(WordPress, wordpress),
    rule!(Ninjs, ninjs),
    rule!(Ans, ans),
    rule!(AppleNews, applenews),
    rule!(SchemaOrg, schemaorg),
    rule!(Ghost, ghost),
    rule!(Readability, readability),
    rule!(Html, page),
    rich!(PortableText, PORTABLE),
    rich!(Contentful, CONTENTFUL),
    rich!(EditorJs, EDITOR_JS),
    rich!(ProseMirror, PROSE_MIRROR),
    rich!(FtContentTree, FT),
    rich!(Ghost, LEXICAL),
    rule!(Native, native),
];
