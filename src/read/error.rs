//! Why a document could not be read.

use std::fmt;

use crate::model::Text;

/// Why a document could not be read, in words for the developer's console.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadError(Fault);

#[derive(Clone, PartialEq, Eq)]
enum Fault {
    Syntax(String),
    TooDeep,
    Unknown,
    NoItem { wanted: String, known: String },
    NoItems,
    Empty,
    Refused(Text),
}

impl ReadError {
    /// The document is not JSON; `message` says where it breaks off.
    pub fn syntax(message: &str) -> ReadError {
        ReadError(Fault::Syntax(message.to_owned()))
    }

    /// The document is nested deeper than `MAX_DEPTH`.
    pub fn too_deep() -> ReadError {
        ReadError(Fault::TooDeep)
    }

    /// No dialect knows the document.
    pub(super) fn unknown() -> ReadError {
        ReadError(Fault::Unknown)
    }

    /// The feed has nothing under the name `wanted`; `known` are some of its names.
    pub(super) fn no_item(wanted: &str, known: &[Text]) -> ReadError {
        ReadError(Fault::NoItem { wanted: wanted.to_owned(), known: known.join(", ") })
    }

    /// The feed has no items at all.
    pub(super) fn no_items() -> ReadError {
        ReadError(Fault::NoItems)
    }

    /// There is neither a headline nor a body.
    pub(super) fn empty() -> ReadError {
        ReadError(Fault::Empty)
    }

    /// The document is an answer of the publisher's that says why there is no article.
    pub(super) fn refused(message: Text) -> ReadError {
        ReadError(Fault::Refused(message))
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (words, detail) = match &self.0 {
            Fault::Syntax(message) => ("the document is not JSON: ", message.as_str()),
            Fault::TooDeep => ("the document is nested deeper than 128 levels", ""),
            Fault::Unknown => (
                "the document is no article that this version reads: looked for an object with `headline` or `body`, \
                 a JSON Feed with `version` and `items`, a WordPress post with `title.rendered` or `content.rendered`, \
                 JSON-LD with a `@type` such as NewsArticle, Ghost's `posts` with `title` and `html`, what Readability makes of a page, a string of HTML, \
                 an answer of the Guardian's Content API with `response.content`, its FEArticle with `blocks` of elements, \
                 a BBC asset with `metadata.id` and `content`, Portable Text, Contentful, Editor.js, ProseMirror or an FT content tree, \
                 a ninjs item with `uri` and `headlines`, `bodies` or `versioncreated`, an ANS story with `content_elements`, \
                 and an Apple News document with `components` that have a `role`",
                "",
            ),
            Fault::NoItem { wanted, known } => {
                f.write_str("the feed has no item \"")?;
                f.write_str(wanted)?;
                ("\"; it has ", known.as_str())
            }
            Fault::NoItems => ("the feed is empty", ""),
            Fault::Empty => ("the document has neither a headline nor a body", ""),
            Fault::Refused(message) => ("the publisher answers: ", message.as_str()),
        };
        f.write_str(words)?;
        f.write_str(detail)
    }
}

impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for ReadError {}
