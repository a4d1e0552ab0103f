//! What an answer of Contentful's interface sends beside its entries: the assets and entries that they link to.

use std::collections::BTreeMap;

use crate::read::Json;
use crate::read::reader::Reader;

/// How many values are copied to where they are linked: one entry may be linked very often.
const MAX_COPIED: usize = 100_000;

/// How far links are followed in what is linked, such as from an author to the portrait.
const DEPTH: usize = 3;

/// What is linked to, by its kind and its name, and how many values may still be copied.
struct Includes<'a> {
    linked: BTreeMap<(&'a str, &'a str), &'a Json>,
    room: usize,
}

/// Puts what is linked in the places of the links; `None` for a document that has none.
pub(super) fn join(reader: &mut Reader, doc: &Json) -> Option<Json> {
    let mut linked = BTreeMap::new();
    let lists = [doc.get("includes").get("Entry"), doc.get("includes").get("Asset"), doc.get("items")];
    if doc.get("includes").is_object() {
        let named = lists.into_iter().flat_map(Json::items);
        linked.extend(named.filter_map(|json| Some(((sys(json, "type")?, sys(json, "id")?), json))));
    }
    push_links(doc, &mut linked);
    if linked.is_empty() {
        return None;
    }
    let mut includes = Includes { linked, room: MAX_COPIED };
    let joined = match doc {
        Json::Object(members) => members.iter().filter(|(key, _)| key != "includes"),
        _ => return None,
    };
    let joined = joined.map(|(key, value)| (key.clone(), includes.joined(value, 0))).collect();
    if includes.room == 0 {
        reader.warn("has more links than are followed");
    }
    Some(Json::Object(joined))
}

/// Collects what an answer of GraphQL has in `links` beside the `json` that links to it.
fn push_links<'a>(json: &'a Json, linked: &mut BTreeMap<(&'a str, &'a str), &'a Json>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| push_links(item, linked)),
        Json::Object(members) if json.get("json").get("nodeType").is_null() => {
            members.iter().for_each(|(_, value)| push_links(value, linked));
        }
        Json::Object(_) => {
            for (kind, key) in [("Asset", "assets"), ("Entry", "entries")] {
                let links = json.get("links").get(key);
                let lists = ["block", "inline", "hyperlink"].into_iter().flat_map(|key| links.get(key).items());
                linked.extend(lists.filter_map(|json| Some(((kind, sys(json, "id")?), json))));
            }
        }
        _ => {}
    }
}

fn sys<'a>(json: &'a Json, key: &str) -> Option<&'a str> {
    json.get("sys").get(key).as_str()
}

impl<'a> Includes<'a> {
    fn joined(&mut self, json: &Json, depth: usize) -> Json {
        if depth > 0 {
            self.room = self.room.saturating_sub(1);
        }
        if let Some(linked) = self.linked(json).filter(|_| depth < DEPTH && self.room > 0) {
            return self.joined(linked, depth + 1);
        }
        match json {
            Json::Array(items) => Json::Array(items.iter().map(|item| self.joined(item, depth)).collect()),
            Json::Object(members) => {
                Json::Object(members.iter().map(|(key, value)| (key.clone(), self.joined(value, depth))).collect())
            }
            other => other.clone(),
        }
    }

    fn linked(&self, json: &Json) -> Option<&'a Json> {
        let kind = sys(json, "linkType").filter(|_| sys(json, "type") == Some("Link"))?;
        self.linked.get(&(kind, sys(json, "id")?)).copied()
    }
}
