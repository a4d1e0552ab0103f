//! The things of a document, and what a reference between them leads to.

use std::collections::BTreeMap;

use crate::read::Json;

/// How many things of one field are looked at.
pub(super) const MAX_THINGS: usize = 100;

/// How deep an article may stand in lists and pages.
const MAX_DEPTH: usize = 4;

/// Where an article may stand in something else.
const HOLDERS: [&str; 6] = ["@graph", "mainEntity", "blogPost", "blogPosts", "itemListElement", "item"];

/// Returns the articles of a document; where nothing is of such a type, what has a headline or a body.
pub(super) fn articles(doc: &Json) -> Vec<&Json> {
    let mut found = Vec::new();
    push_articles(doc, 0, &is_article, &mut found);
    if found.is_empty() && is_schema(doc) {
        push_articles(doc, 0, &has_story, &mut found);
    }
    found
}

fn push_articles<'a>(json: &'a Json, depth: usize, is_wanted: &dyn Fn(&Json) -> bool, found: &mut Vec<&'a Json>) {
    for node in json.one_or_many() {
        if is_wanted(node) {
            found.push(node);
        } else if depth < MAX_DEPTH {
            HOLDERS.iter().for_each(|key| push_articles(node.get(key), depth + 1, is_wanted, found));
        }
    }
}

/// Is it an article by its type, which may be an address or one of several?
fn is_article(json: &Json) -> bool {
    json.get("@type").one_or_many().iter().any(|kind| {
        let name = kind.as_str().and_then(|kind| kind.rsplit(['/', ':', '#']).next()).unwrap_or_default();
        name.ends_with("Article") || name.ends_with("Posting") && name != "JobPosting" || name == "Report"
    })
}

fn has_story(json: &Json) -> bool {
    !json.first(&["headline", "articleBody"]).is_null()
}

/// Does the document say that it is schema.org's?
fn is_schema(doc: &Json) -> bool {
    doc.one_or_many().iter().any(|root| {
        let mut contexts = root.get("@context").one_or_many().iter();
        contexts.any(|context| {
            [context, context.get("@vocab")]
                .iter()
                .any(|name| name.as_str().is_some_and(|name| name.contains("schema.org")))
        })
    })
}

/// What stands before the names of members where they are written in full.
const PREFIXES: [&str; 4] = ["http://schema.org/", "https://schema.org/", "schema:", "sdo:"];

/// Returns a document with short names for its members, if it has long ones: the expanded form of JSON-LD.
pub(super) fn compact(doc: &Json) -> Option<Json> {
    let is_long = |node: &&Json| match node {
        Json::Object(members) => members.iter().any(|(key, _)| short(key).len() < key.len()),
        _ => false,
    };
    articles(doc).iter().any(is_long).then(|| shortened(doc))
}

fn short(key: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| key.strip_prefix(prefix)).unwrap_or(key)
}

/// Shortens the names, and takes values out of their objects and out of lists of one.
fn shortened(json: &Json) -> Json {
    match json {
        Json::Array(items) => match items.as_slice() {
            [only] => shortened(only),
            items => Json::Array(items.iter().map(shortened).collect()),
        },
        Json::Object(members) => match json.get("@value") {
            Json::Null => {
                Json::Object(members.iter().map(|(key, value)| (short(key).into(), shortened(value))).collect())
            }
            value => value.clone(),
        },
        other => other.clone(),
    }
}

/// The things of a document that others may refer to, by their names.
pub(super) struct Graph<'a>(BTreeMap<&'a str, &'a Json>);

impl<'a> Graph<'a> {
    /// Names the things of a document; of several with one name the first counts.
    pub(super) fn of(doc: &'a Json) -> Graph<'a> {
        let mut named = BTreeMap::new();
        let nodes = doc.one_or_many().iter().flat_map(|root| root.get("@graph").one_or_many().iter().chain([root]));
        for node in nodes.filter(|node| matches!(node, Json::Object(members) if members.len() > 2)) {
            if let Some(id) = node.get("@id").as_str() {
                named.entry(id).or_insert(node);
            }
        }
        Graph(named)
    }

    /// Returns the things that a field holds or refers to.
    pub(super) fn things(&self, field: &'a Json) -> Vec<&'a Json> {
        field.one_or_many().iter().take(MAX_THINGS).map(|json| self.resolve(json)).collect()
    }

    /// Returns what a reference leads to; anything else, and a reference to nothing, as it is.
    fn resolve(&self, json: &'a Json) -> &'a Json {
        let id = match json {
            Json::Object(members) if members.len() <= 2 => json.get("@id").as_str(),
            Json::String(id) if id.contains(['/', '#']) => Some(&**id),
            _ => None,
        };
        id.and_then(|id| self.0.get(id).copied()).unwrap_or(json)
    }
}
