//! The article as the widget understands it: typed, checked, free of markup.
//!
//! Every dialect ends here (`read`), and every view begins here (`view`). No
//! type in this module can hold a piece of HTML, and a link or a source exists
//! only as a [`Url`] that was checked when it was made.
//!
//! The types serialize to the native JSON format, which `read::native` reads
//! back; `docs/native.md` documents it.

mod article;
mod block;
mod inline;
mod lang;
mod media;
#[cfg(schema)]
pub mod schema;
mod time;
mod url;
mod write;

pub use article::{Article, NamedLink, Person, Provenance, Status, Story};
pub use block::{Block, Blocks, Cell, Definition, Embed, Group, GroupKind, List, ListItem, Note, NoteKind, Row, Table};
pub use inline::{Inline, Inlines, Style};
pub use lang::{Direction, Lang};
pub use media::{Focus, Gallery, Image, Media, Rendition};
pub use time::Timestamp;
pub use url::Url;

/// A piece of plain text: cheap to clone, and handed to the page without a copy.
///
/// It is yew's `AttrValue` under the name of the crate that it comes from.
pub type Text = implicit_clone::unsync::IString;
