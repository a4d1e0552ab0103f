//! The parts that a body is made of.

use std::rc::Rc;

use serde::Serialize;

#[cfg(schema)]
use super::schema;
use super::{Direction, Gallery, Image, Inlines, Media, Text, Timestamp, Url, write};

/// A run of blocks, cheap to clone.
pub type Blocks = Rc<[Block]>;

/// One part of a body.
///
/// `view::body` has a line for each, and so has `docs/native.md`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::or_another))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph. `{html}` or `{text}`.
    Paragraph {
        /// The words.
        #[serde(flatten, serialize_with = "write::words")]
        #[cfg_attr(schema, schemars(with = "schema::Words"))]
        text: Inlines,
        /// The direction, where it is not the article's.
        #[serde(skip_serializing_if = "Option::is_none")]
        dir: Option<Direction>,
    },
    /// A crosshead. Level 2 divides the story, 3 to 6 divide what is above them.
    #[cfg_attr(schema, schemars(transform = schema::Optional(&["level"])))]
    Heading {
        /// 2 to 6, relative to a headline of level 1.
        #[cfg_attr(schema, schemars(range(min = 2, max = 6)))]
        level: u8,
        /// The words.
        #[serde(flatten, serialize_with = "write::words")]
        #[cfg_attr(schema, schemars(with = "schema::Words"))]
        text: Inlines,
    },
    /// A list, possibly with lists inside.
    List(List),
    /// A list of terms and what they mean.
    Definitions {
        /// The entries in their order.
        items: Rc<[Definition]>,
    },
    /// Somebody else's words.
    Quote {
        /// The words.
        #[serde(flatten, serialize_with = "write::body")]
        #[cfg_attr(schema, schemars(with = "schema::Body"))]
        body: Blocks,
        /// Who said them, or where.
        #[serde(skip_serializing_if = "Inlines::is_empty")]
        cite: Inlines,
    },
    /// A line of the story, repeated large.
    PullQuote {
        /// The words.
        #[serde(flatten, serialize_with = "write::words")]
        #[cfg_attr(schema, schemars(with = "schema::Words"))]
        text: Inlines,
        /// Who said them.
        #[serde(skip_serializing_if = "Inlines::is_empty")]
        cite: Inlines,
    },
    /// A figure with one picture.
    Image(Image),
    /// Several pictures.
    Gallery(Gallery),
    /// Rows and columns.
    Table(Table),
    /// Computer code or verse, with its white space.
    Code {
        /// The lines.
        #[cfg_attr(schema, schemars(with = "String"))]
        code: Text,
        /// The language's name, such as `rust`.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(schema, schemars(with = "Option<String>"))]
        language: Option<Text>,
    },
    /// A pause between two parts.
    Divider,
    /// A film by its address.
    Video(Media),
    /// A recording by its address.
    Audio(Media),
    /// Something of another site's.
    Embed(Embed),
    /// What the editors say about the story: a correction, a note.
    Note(Note),
    /// Blocks that belong together: an aside, an info box, a section.
    Group(Group),
    /// A block of a kind that this version does not know, with what could be read of it.
    Unknown {
        /// The kind as the document has it.
        #[cfg_attr(schema, schemars(with = "String"))]
        kind: Text,
        /// What could be read of it; may be empty.
        #[cfg_attr(schema, schemars(with = "schema::Blocks"))]
        body: Blocks,
    },
}

impl Block {
    /// Returns a paragraph in the article's direction.
    pub fn paragraph(text: Inlines) -> Block {
        Block::Paragraph { text, dir: None }
    }
}

/// A list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::Optional(&["ordered", "reversed"])))]
pub struct List {
    /// Do the items have numbers?
    pub ordered: bool,
    /// The number of the first item, where it is not 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<i32>,
    /// Do the numbers count down?
    #[serde(skip_serializing_if = "super::article::is_false")]
    pub reversed: bool,
    /// The items.
    pub items: Rc<[ListItem]>,
}

impl List {
    /// Returns a list that is numbered from 1, or not at all.
    pub fn new(ordered: bool, items: impl Into<Rc<[ListItem]>>) -> List {
        List { ordered, start: None, reversed: false, items: items.into() }
    }
}

/// An item of a list: a line of text, then whatever stands under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListItem {
    /// The line of text; may be empty.
    pub text: Inlines,
    /// What stands under it: a list inside the list, more paragraphs.
    pub body: Blocks,
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Definition {
    /// The term; empty where a meaning stands alone.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub term: Inlines,
    /// What it means; empty where several terms share one meaning.
    #[serde(flatten, serialize_with = "write::body")]
    #[cfg_attr(schema, schemars(with = "schema::Body"))]
    pub body: Blocks,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Table {
    /// The table's caption.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub caption: Inlines,
    /// The rows.
    pub rows: Rc<[Row]>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::Or("array")))]
pub struct Row {
    /// The cells.
    pub cells: Rc<[Cell]>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Does the cell name its row or column?
    pub header: bool,
    /// Over how many columns it goes, at least 1.
    pub colspan: u16,
    /// Over how many rows it goes, at least 1.
    pub rowspan: u16,
    /// What it holds.
    pub body: Blocks,
}

/// Something of another site's, shown as a link to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::Optional(&["provider", "url"])))]
pub struct Embed {
    /// Where it is.
    pub url: Url,
    /// Who serves it, such as `YouTube`; the host name where it is not known.
    #[cfg_attr(schema, schemars(with = "String"))]
    pub provider: Text,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub title: Option<Text>,
    /// The text that stands in for it, such as the words of a post.
    #[serde(flatten, serialize_with = "write::body")]
    #[cfg_attr(schema, schemars(with = "schema::Body"))]
    pub body: Blocks,
    /// Width divided by height.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<f32>,
}

/// What the editors say about the story.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::Optional(&["kind"])))]
pub struct Note {
    /// What kind of note it is. Native `kind`.
    pub kind: NoteKind,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// What it says.
    #[serde(flatten, serialize_with = "write::body")]
    #[cfg_attr(schema, schemars(with = "schema::Body"))]
    pub body: Blocks,
}

/// The kinds of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Something in the story was wrong.
    Correction,
    /// Something in the story was unclear.
    Clarification,
    /// Something was added later.
    Update,
    /// The editors' note.
    Note,
}

/// Blocks that belong together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::Optional(&["kind"])))]
pub struct Group {
    /// What holds them together. Native `kind`.
    pub kind: GroupKind,
    /// When it was published, where it has a time of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// The group's heading; the summary of details.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub title: Inlines,
    /// The blocks.
    #[serde(flatten, serialize_with = "write::body")]
    #[cfg_attr(schema, schemars(with = "schema::Body"))]
    pub body: Blocks,
}

impl Group {
    /// Returns a group without a time of its own.
    pub fn new(kind: GroupKind, title: Inlines, body: Vec<Block>) -> Group {
        Group { kind, date: None, title, body: body.into() }
    }
}

/// The kinds of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum GroupKind {
    /// Beside the story: an info box, a callout.
    Aside,
    /// Shown when the reader asks for it.
    Details,
    /// A part of the story under a heading: a chapter, a question with its answer, an event of a timeline.
    Section,
    /// A post of a live blog.
    Post,
}

pub(super) fn no_blocks(blocks: &Blocks) -> bool {
    blocks.is_empty()
}
