//! The widget's own words, one file a language. A missing phrase is a compile error.
//!
//! English is in the widget's wasm. `build.rs` writes every other language into a file of its own,
//! which `static/embed.js` fetches for a page that speaks it.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod he;
mod it;
mod nl;
mod pt;

/// Makes the type of the phrases, with a list of them in their order and the way back.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Every phrase that the widget says by itself, in one language.
        ///
        /// In a phrase with `{}` the name of a person, place or time goes there.
        pub struct Phrases {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl Phrases {
            /// Returns the phrases in their order.
            pub fn list(&self) -> Vec<&'static str> {
                vec![$(self.$name),*]
            }

            /// Takes the phrases in their order; `None` where one is missing.
            pub fn from_list(mut next: impl FnMut() -> Option<&'static str>) -> Option<Phrases> {
                Some(Phrases { $($name: next()?,)* })
            }
        }
    };
}

phrases! {
    /// The language of the phrases, for their `lang` attribute.
    lang,
    /// Over every failure: the article can't be shown. The loader says it too, and finds it at this place.
    failed,
    /// The link that jumps over the widget.
    skip,
    /// Before the names of the authors.
    by,
    /// Before the first publication's date, for screen readers.
    published,
    /// `Updated {}`, with the date of the last change.
    updated,
    /// `Source: {}`, with the publisher.
    source,
    /// Names the list of subjects.
    topics,
    /// `Share this article:`
    share,
    /// `Share on {}`, with the name of a network.
    share_on,
    /// The button that opens the system's share sheet.
    share_system,
    /// The link that shares by e-mail.
    email,
    /// The button that copies the link.
    copy_link,
    /// What the button says afterwards.
    link_copied,
    /// What the button says where the page may not copy.
    copy_failed,
    /// Over the related stories.
    related,
    /// Over the most-read stories.
    popular,
    /// While the article loads.
    loading,
    /// The link to the original page.
    read_original,
    /// The button that tries again.
    retry,
    /// The network or the server could not be reached.
    failed_network,
    /// The server took too long.
    failed_timeout,
    /// The server says there is no such article.
    failed_missing,
    /// The server failed.
    failed_server,
    /// What came is not an article.
    failed_unreadable,
    /// The publisher does not show the article: it was killed, is under embargo or has expired.
    failed_withheld,
    /// Under a body that goes on for subscribers.
    paywalled,
    /// Under a text that machines had a part in.
    machine_made,
    /// Over a correction.
    correction,
    /// Over a clarification.
    clarification,
    /// Over an update.
    update,
    /// Over a note of the editors.
    note,
    /// `Open on {}`, with the site that an embed comes from.
    open_on,
    /// Where a part of the story can't be shown here.
    unknown_block,
    /// Names a table that has no caption.
    table,
    /// Names a piece of code.
    code,
    /// Names a film that has no title.
    video,
    /// Names a recording that has no title.
    audio,
}

impl Phrases {
    /// Returns the direction that the phrases are written in, for a `dir` attribute.
    pub fn dir(&self) -> &'static str {
        if matches!(self.lang, "ar" | "he") { "rtl" } else { "ltr" }
    }
}

/// The phrases that need no file.
pub const ENGLISH: &Phrases = &en::PHRASES;

/// The phrases of every other language.
pub const OTHERS: [&Phrases; 8] =
    [&ar::PHRASES, &de::PHRASES, &es::PHRASES, &fr::PHRASES, &he::PHRASES, &it::PHRASES, &nl::PHRASES, &pt::PHRASES];

/// Returns the phrases for a language by its primary subtag, or English where that language is not here.
pub fn phrases(primary: &str) -> &'static Phrases {
    OTHERS.into_iter().find(|phrases| phrases.lang == primary).unwrap_or(ENGLISH)
}
