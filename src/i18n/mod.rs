//! The widget's own words, one file a language. A missing phrase is a compile error.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod he;
mod it;
mod nl;
mod pt;

use crate::model::{Direction, Lang};

/// Every phrase that the widget says by itself, in one language.
///
/// In a phrase with `{}` the name of a person, place or time goes there.
pub struct Phrases {
    /// The language of the phrases, for their `lang` attribute.
    pub lang: &'static str,
    /// The link that jumps over the widget.
    pub skip: &'static str,
    /// Before the names of the authors.
    pub by: &'static str,
    /// Before the first publication's date, for screen readers.
    pub published: &'static str,
    /// `Updated {}`, with the date of the last change.
    pub updated: &'static str,
    /// `Source: {}`, with the publisher.
    pub source: &'static str,
    /// Names the list of subjects.
    pub topics: &'static str,
    /// `Share this article:`
    pub share: &'static str,
    /// `Share on {}`, with the name of a network.
    pub share_on: &'static str,
    /// The button that opens the system's share sheet.
    pub share_system: &'static str,
    /// The link that shares by e-mail.
    pub email: &'static str,
    /// The button that copies the link.
    pub copy_link: &'static str,
    /// What the button says afterwards.
    pub link_copied: &'static str,
    /// What the button says where the page may not copy.
    pub copy_failed: &'static str,
    /// Over the related stories.
    pub related: &'static str,
    /// Over the most-read stories.
    pub popular: &'static str,
    /// While the article loads.
    pub loading: &'static str,
    /// The link to the original page.
    pub read_original: &'static str,
    /// The button that tries again.
    pub retry: &'static str,
    /// Over every failure: the article can't be shown.
    pub failed: &'static str,
    /// The network or the server could not be reached.
    pub failed_network: &'static str,
    /// The server took too long.
    pub failed_timeout: &'static str,
    /// The server says there is no such article.
    pub failed_missing: &'static str,
    /// The server failed.
    pub failed_server: &'static str,
    /// What came is not an article.
    pub failed_unreadable: &'static str,
    /// The publisher does not show the article: it was killed, is under embargo or has expired.
    pub failed_withheld: &'static str,
    /// Under a body that goes on for subscribers.
    pub paywalled: &'static str,
    /// Under a text that machines had a part in.
    pub machine_made: &'static str,
    /// Over a correction.
    pub correction: &'static str,
    /// Over a clarification.
    pub clarification: &'static str,
    /// Over an update.
    pub update: &'static str,
    /// Over a note of the editors.
    pub note: &'static str,
    /// `Open on {}`, with the site that an embed comes from.
    pub open_on: &'static str,
    /// Where a part of the story can't be shown here.
    pub unknown_block: &'static str,
    /// Names a film that has no title.
    pub video: &'static str,
    /// Names a recording that has no title.
    pub audio: &'static str,
}

/// Returns the phrases for `lang`, or English where that language is not here.
pub fn phrases(lang: &Lang) -> &'static Phrases {
    match lang.primary().as_str() {
        "ar" => &ar::PHRASES,
        "de" => &de::PHRASES,
        "es" => &es::PHRASES,
        "fr" => &fr::PHRASES,
        "he" | "iw" => &he::PHRASES,
        "it" => &it::PHRASES,
        "nl" => &nl::PHRASES,
        "pt" => &pt::PHRASES,
        _ => &en::PHRASES,
    }
}

impl Phrases {
    /// Returns the direction that the phrases are written in.
    pub fn direction(&self) -> Direction {
        match self.lang {
            "ar" | "he" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}
