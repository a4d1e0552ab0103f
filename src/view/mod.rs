//! From the model to the page: view functions over typed data.
//!
//! Nothing here fetches, reads a clock or touches the page: what a view needs
//! comes in the [`Ctx`], and what the reader does goes out as an [`Action`].

mod article;
mod body;
mod embed;
mod failure;
mod figure;
mod footer;
mod gallery;
mod header;
mod icon;
mod list;
mod media;
mod note;
mod quote;
mod share_bar;
mod sidebar;
mod skeleton;
mod table;
mod text;

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::config::{Config, Shelf};
use crate::i18n::Phrases;
use crate::model::{Article, Lang, Story, Text, Timestamp};
use crate::share::Target;

pub use article::article;
pub use body::blocks;
pub use failure::failure;
pub use sidebar::sidebar;
pub use skeleton::skeleton;

/// What does not change within one tree. Shared as `Rc<Ctx>`.
pub struct Ctx {
    /// What the host asked for; `config.lang` is the reader's language.
    pub config: Config,
    /// The widget's own words in the reader's language.
    pub phrases: &'static Phrases,
    /// Writes a date in the reader's language: `Intl` in the browser.
    pub write_date: fn(&Timestamp, &Lang, DateLength) -> Text,
    /// Is there a share sheet of the system's?
    pub has_share_sheet: bool,
    /// Can the article be asked for again? Not where it stands inside the host's page.
    pub can_retry: bool,
    /// Where the reader's doings go.
    pub on_action: Callback<Action>,
}

/// How much of a date to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateLength {
    /// Day, month, year, and the time where it is known: for the header.
    Long,
    /// Day, month, year: for the sidebar.
    Short,
}

/// Something that the reader did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Asked to load the article again.
    Retry,
    /// Chose a place to share the story at. A link to a network works by itself; the
    /// answer to `Copy` goes into the element with `data-answer`.
    Share(Target),
}

/// The lists of the sidebar, without the story itself. `None` is one that a feed will bring.
#[derive(Clone, Default, PartialEq)]
pub struct Shelves {
    /// Stories on the same subject.
    pub related: Option<Rc<[Story]>>,
    /// The most-read stories, first the most read.
    pub popular: Option<Rc<[Story]>>,
}

impl Shelves {
    /// Returns the lists that the article brings itself, but for those that a feed will bring.
    pub fn of(article: &Article, has_feed: impl Fn(Shelf) -> bool) -> Shelves {
        let own = |shelf, stories| (!has_feed(shelf)).then(|| article.others(stories));
        Shelves { related: own(Shelf::Related, &article.related), popular: own(Shelf::Popular, &article.popular) }
    }

    /// Returns the list on a shelf.
    pub fn on(&self, shelf: Shelf) -> Option<&[Story]> {
        match shelf {
            Shelf::Related => self.related.as_deref(),
            Shelf::Popular => self.popular.as_deref(),
        }
    }
}

/// Why there is no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The network or the server could not be reached.
    Network,
    /// The answer took too long.
    Timeout,
    /// The server says there is no such article.
    Missing,
    /// The server failed.
    Server,
    /// What came is not an article.
    Unreadable,
    /// The publisher does not show the article: it was killed, is under embargo or has expired.
    Withheld,
    /// A part of the widget itself could not be had.
    Wasm,
}

impl Failure {
    /// Returns the name that the `article-widget-error` event gives as its `reason`.
    pub fn id(self) -> &'static str {
        match self {
            Failure::Network => "network",
            Failure::Timeout => "timeout",
            Failure::Missing => "missing",
            Failure::Server => "server",
            Failure::Unreadable => "unreadable",
            Failure::Withheld => "withheld",
            Failure::Wasm => "wasm",
        }
    }
}

impl Ctx {
    /// Does `other` draw the same? An open box, a film that runs and the focus are lost in another drawing.
    pub fn draws_as(&self, other: &Ctx) -> bool {
        self.can_retry == other.can_retry && self.config.draws_as(&other.config)
    }
}

impl PartialEq for Ctx {
    /// Two contexts are the same only if they are one.
    fn eq(&self, other: &Ctx) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Gives the root element of a view a key, for its place in a list.
fn keyed(key: usize, html: Html) -> Html {
    match html {
        Html::VTag(mut tag) => {
            Rc::make_mut(&mut tag).key = Some(Key::from(key));
            Html::VTag(tag)
        }
        other => html! { <key={key}>{ other }</> },
    }
}

/// Returns the name of the heading element of `level`, at most `h6`.
fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
