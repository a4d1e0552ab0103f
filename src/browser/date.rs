//! Dates in the reader's language, written by the browser's `Intl`.

use std::cell::RefCell;

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::model::{Lang, Text, Timestamp};
use crate::view::DateLength;

#[wasm_bindgen]
extern "C" {
    type DateTimeFormat;

    // `js_sys` has no variant that catches, and a language tag can be well-formed and still refused.
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(lang: &JsValue, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(catch, method)]
    fn format(this: &DateTimeFormat, date: &Date) -> Result<String, JsValue>;
}

/// What one formatter was made for.
type Key = (Lang, DateLength, bool);

thread_local! {
    /// The formatters made so far: one costs as much as writing a hundred dates.
    static FORMATTERS: RefCell<Vec<(Key, DateTimeFormat)>> = const { RefCell::new(Vec::new()) };
}

/// Returns the present moment, by the reader's clock.
pub fn now() -> Option<Timestamp> {
    Timestamp::from_millis(Date::now())
}

/// Writes `time` in `lang`. A day without a time is the same day everywhere; a moment
/// is written as the reader's clock has it.
pub fn write(time: &Timestamp, lang: &Lang, length: DateLength) -> Text {
    let key = (lang.clone(), length, time.is_date());
    let date = Date::new(&time.as_millis().into());
    FORMATTERS.with_borrow_mut(|formatters| {
        let known = formatters.iter().position(|(made_for, _)| *made_for == key);
        let index = known.or_else(|| {
            formatters.push((key.clone(), formatter(&key)?));
            formatters.len().checked_sub(1)
        });
        let written = index.and_then(|index| formatters.get(index)).and_then(|(_, format)| format.format(&date).ok());
        written.map_or_else(|| time.to_rfc3339(), Text::from)
    })
}

fn formatter((lang, length, is_date): &Key) -> Option<DateTimeFormat> {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        // Setting a field of an object that was just made does not fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    };
    set("dateStyle", if *length == DateLength::Long { "long" } else { "medium" });
    if *is_date {
        set("timeZone", "UTC");
    } else if *length == DateLength::Long {
        set("timeStyle", "short");
    }
    DateTimeFormat::new(&lang.as_str().into(), &options)
        .or_else(|_| DateTimeFormat::new(&JsValue::UNDEFINED, &options))
        .ok()
}
