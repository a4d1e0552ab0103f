//! Whose a picture is.

use crate::model::{Image, Text};
use crate::read::Json;

/// The members that say it.
const CREDITS: [&str; 3] = ["credit", "attribution", "photographer"];

/// The members that hold words which may be attributed to somebody.
const WORDS: [&str; 7] = ["quote", "quotation", "text", "content", "body", "richText", "testimonial"];

/// Reads whose the picture is that `of` tells of.
pub(in crate::read) fn read(of: &Json) -> Option<Text> {
    CREDITS.iter().find_map(|key| name_in(of.get(key)))
}

/// Reads whose the picture is that stands in `of`. Words are attributed to who said them, and a quote has no photographer.
pub(super) fn read_around(of: &Json, kind: &str) -> Option<Text> {
    let own = of.first(&["_type", "blockType", "type"]).as_str().unwrap_or_default();
    let is_quote = [kind, own].iter().any(|kind| {
        let kind = kind.to_ascii_lowercase();
        kind.contains("quote") || kind.contains("testimonial")
    });
    let has_words = WORDS.iter().any(|key| !of.get(key).is_null());
    let keys = CREDITS.iter().filter(|key| !has_words || **key != "attribution");
    keys.filter(|key| !is_quote || **key == "photographer").find_map(|key| name_in(of.get(key)))
}

/// Is the member `key` of `of` the credit that was read for a picture?
pub(super) fn is_read(image: &Image, of: &Json, key: &str) -> bool {
    CREDITS.contains(&key) && image.credit.is_some() && name_in(of.get(key)) == image.credit
}

fn name_in(json: &Json) -> Option<Text> {
    json.text().or_else(|| json.get("name").text())
}
