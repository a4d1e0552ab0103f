//! The widget's words in the reader's language: English, and what the loader has fetched.

use std::cell::RefCell;

use js_sys::Array;

use crate::i18n::{ENGLISH, Phrases};
use crate::model::Lang;

thread_local! {
    /// The languages that were fetched. They stay as long as the page.
    static LEARNED: RefCell<Vec<&'static Phrases>> = const { RefCell::new(Vec::new()) };
}

/// Takes the phrases of a language in the order of [`Phrases::list`]. A list that is too short is left.
pub fn learn(words: &Array) {
    let mut words = words.iter();
    let next = || words.next()?.as_string().map(|text| &*text.leak());
    let Some(phrases) = Phrases::from_list(next) else { return };
    LEARNED.with_borrow_mut(|learned| {
        if learned.iter().all(|known| known.lang != phrases.lang) {
            learned.push(Box::leak(Box::new(phrases)));
        }
    });
}

/// Returns the phrases for `lang`, or English where that language was not fetched.
pub fn phrases(lang: &Lang) -> &'static Phrases {
    let primary = lang.primary();
    LEARNED.with_borrow(|learned| learned.iter().copied().find(|known| known.lang == primary)).unwrap_or(ENGLISH)
}
