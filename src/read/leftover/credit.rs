//! Whose a picture is.

use crate::model::{Image, Text};
use crate::read::Json;

/// The members that say it.
const CREDITS: [&str; 3] = ["credit", "attribution", "photographer"];

/// Reads whose the picture is that `of` tells of.
pub(in crate::read) fn read(of: &Json) -> Option<Text> {
    CREDITS.iter().find_map(|key| name_in(of.get(key)))
}

/// Reads whose the picture is that stands in `of`, an object of the type `kind`. Words are attributed to who said them.
pub(super) fn read_around(of: &Json, kind: &str) -> Option<Text> {
    let has_words = !of.first(&["quote", "quotation", "text"]).is_null() || kind.to_ascii_lowercase().contains("quote");
    CREDITS.iter().filter(|key| !has_words || **key != "attribution").find_map(|key| name_in(of.get(key)))
}

/// Is the member `key` of `of` the credit that was read for a picture?
pub(super) fn is_read(image: &Image, of: &Json, key: &str) -> bool {
    CREDITS.contains(&key) && image.credit.is_some() && name_in(of.get(key)) == image.credit
}

fn name_in(json: &Json) -> Option<Text> {
    json.text().or_else(|| json.get("name").text())
}
