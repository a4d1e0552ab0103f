//! May an item be shown: its status, its embargo, its expiry.

use super::first_time;
use crate::model::{Article, Status, Timestamp};
use crate::read::Json;
use crate::read::reader::Reader;

/// Reads whether the item may be shown at all.
pub(super) fn read_status(reader: &mut Reader, item: &Json) -> Status {
    let key = if item.get("pubstatus").is_blank() { "pubStatus" } else { "pubstatus" };
    let Some(raw) = item.get(key).text().filter(|raw| !raw.is_empty()) else { return Status::Usable };
    Status::parse(&raw).unwrap_or_else(|| {
        reader.warn_at(key, "is no status that is known, so the item is kept back");
        Status::Withheld
    })
}

/// Reads until when the item may not be shown.
pub(super) fn read_embargo(reader: &mut Reader, item: &Json) -> Option<Timestamp> {
    first_time(reader, item, &["embargoed", "embargoedUntil", "embargoeduntil"])
}

/// Returns a moment that has come whenever `items` are shown: the latest at which one of them was written.
pub(super) fn latest(reader: &Reader, items: &[Json]) -> Option<Timestamp> {
    let mut quiet = Reader::new(reader.base());
    items.iter().filter_map(|item| first_time(&mut quiet, item, &["versioncreated", "versionCreated"])).max()
}

/// Must an item not stand beside a story because it was killed, is under embargo or has expired? A reader has no clock:
/// of the present it only knows that `moment` has come, and leaves out what is under embargo for longer.
pub(super) fn is_withheld(reader: &Reader, item: &Json, moment: Option<&Timestamp>) -> bool {
    let mut quiet = Reader::new(reader.base());
    let held = Article {
        status: read_status(&mut quiet, item),
        embargo: read_embargo(&mut quiet, item),
        expires: quiet.time(item, "expires"),
        ..Article::default()
    };
    match moment {
        Some(moment) => held.is_withheld(moment),
        None => held.status != Status::Usable || held.embargo.is_some(),
    }
}
