//! The things of a document, and what a reference between them leads to.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Text;
use crate::read::Json;
use crate::read::reader::Step;

/// How many things of one field are looked at.
pub(super) const MAX_THINGS: usize = 100;

/// How deep an article may stand in lists and pages.
const MAX_DEPTH: usize = 4;

/// Where an article may stand in something else.
const HOLDERS: [&str; 6] = ["@graph", "mainEntity", "blogPost", "blogPosts", "itemListElement", "item"];

/// An article, and where it stands in its document.
pub(super) struct Found<'a> {
    pub(super) path: Vec<Step>,
    pub(super) json: &'a Json,
}

/// Returns the articles of a document; where nothing is of such a type, what has a headline or a body.
pub(super) fn articles(doc: &Json) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    push_articles(doc, &mut Vec::new(), &is_article, &mut found);
    if found.is_empty() && is_schema(doc) {
        push_articles(doc, &mut Vec::new(), &has_story, &mut found);
    }
    // The posts of a live blog are articles too, but no stories of their own.
    let posts = found.iter().flat_map(|article| article.json.get("liveBlogUpdate").one_or_many());
    let posts: BTreeSet<&str> = posts.filter_map(|post| post.get("@id").as_str()).collect();
    found.retain(|article| article.json.get("@id").as_str().is_none_or(|id| !posts.contains(id)));
    found
}

fn push_articles<'a>(
    json: &'a Json,
    path: &mut Vec<Step>,
    is_wanted: &dyn Fn(&Json) -> bool,
    found: &mut Vec<Found<'a>>,
) {
    for (index, node) in json.one_or_many().iter().enumerate() {
        let depth = path.len();
        path.extend(json.is_array().then_some(Step::Index(index)));
        if node.is_array() {
            push_articles(node, path, is_wanted, found);
        } else if is_wanted(node) {
            found.push(Found { path: path.clone(), json: node });
        } else if path.iter().filter(|step| matches!(step, Step::Key(_))).count() < MAX_DEPTH {
            for key in HOLDERS {
                path.push(Step::Key(key));
                push_articles(node.get(key), path, is_wanted, found);
                path.pop();
            }
        }
        path.truncate(depth);
    }
}

/// Is it an article by its type, which may be an address or one of several?
pub(super) fn is_article(json: &Json) -> bool {
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

/// The members of which only the first value counts where a list has several.
const SINGLE: [&str; 17] = [
    "@id",
    "url",
    "headline",
    "alternativeHeadline",
    "description",
    "abstract",
    "datePublished",
    "dateModified",
    "dateCreated",
    "coverageStartTime",
    "expires",
    "inLanguage",
    "isAccessibleForFree",
    "copyrightNotice",
    "copyrightYear",
    "dateline",
    "digitalSourceType",
];

fn short(key: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| key.strip_prefix(prefix)).unwrap_or(key)
}

/// Returns a document in its plainest form, whose shapes are many in JSON-LD: names are short, values stand
/// neither in objects of their own nor in lists of one, addresses are as they lead.
pub(super) fn compact(json: &Json) -> Json {
    match json {
        Json::Array(items) => match items.as_slice() {
            [only] => compact(only),
            items => Json::Array(items.iter().map(compact).collect()),
        },
        Json::Object(members) => match json.first(&["@value", "@list", "@set"]) {
            Json::Null => Json::Object(members.iter().map(compact_member).collect()),
            value => compact(value),
        },
        Json::String(raw) if raw.starts_with("http") && raw.contains('&') => Json::String(plain_address(raw)),
        other => other.clone(),
    }
}

/// Returns an address without the character references of HTML, as which templates often write its ampersands.
fn plain_address(raw: &Text) -> Text {
    let is_address = raw.contains("://") && !raw.contains(char::is_whitespace);
    if !is_address {
        return raw.clone();
    }
    ["&amp;", "&#038;", "&#38;"].iter().fold(raw.to_string(), |raw, name| raw.replace(name, "&")).into()
}

fn compact_member((key, value): &(Text, Json)) -> (Text, Json) {
    let (name, value) = (short(key), compact(value));
    let value = match value {
        Json::Array(items) if SINGLE.contains(&name) => items.into_iter().next().unwrap_or_default(),
        value => value,
    };
    (name.into(), value)
}

/// Is it nothing but the name of a thing?
fn is_reference(json: &Json) -> bool {
    matches!(json, Json::Object(members) if members.iter().all(|(key, _)| matches!(&**key, "@id" | "@type")))
}

/// The things of a document that others may refer to, by their names. One name may have several, such as an article
/// and its page.
pub(super) struct Graph<'a> {
    named: BTreeMap<&'a str, Vec<&'a Json>>,
    /// The page of the document, where there is one article on one page.
    page: Option<&'a Json>,
}

impl<'a> Graph<'a> {
    /// Names the things of a document, wherever they stand in it.
    pub(super) fn of(doc: &'a Json) -> Graph<'a> {
        let mut named = BTreeMap::new();
        push_named(doc, &mut named);
        let roots = doc.one_or_many().iter().flat_map(|root| root.get("@graph").one_or_many().iter().chain([root]));
        let mut pages = roots.filter(|node| is_page(node));
        let page = pages.next().filter(|_| pages.next().is_none() && articles(doc).len() == 1);
        Graph { named, page }
    }

    /// Returns the things that a field holds or refers to.
    pub(super) fn things(&self, field: &'a Json) -> Vec<&'a Json> {
        field.one_or_many().iter().take(MAX_THINGS).map(|json| self.resolve(json)).collect()
    }

    /// Returns the fullest description of a thing; a reference to nothing is returned as it is.
    pub(super) fn resolve(&self, json: &'a Json) -> &'a Json {
        let Some(things) = self.find(json) else { return json };
        let kind = json.get("@type");
        let is_same = |thing: &&&Json| json.as_str().is_some() || kind.is_null() || thing.get("@type") == kind;
        let mut fullest = json;
        for thing in things.iter().filter(is_same) {
            if size(thing) > size(fullest) {
                fullest = thing;
            }
        }
        fullest
    }

    fn find(&self, json: &'a Json) -> Option<&[&'a Json]> {
        let id = match json {
            Json::Object(_) => json.get("@id").as_str(),
            Json::String(id) if id.contains(['/', '#']) => Some(&**id),
            _ => None,
        };
        self.named.get(id?).map(Vec::as_slice)
    }

    /// Does it refer to what is not there, and is it no address of its own?
    pub(super) fn is_lost(&self, json: &'a Json) -> bool {
        let is_address = |id: &str| id.contains("://") && !id.contains('#');
        is_reference(json) && json.get("@id").as_str().is_some_and(|id| !is_address(id)) && self.find(json).is_none()
    }

    /// Returns the page of an article, of which plugins say what they do not say of the article.
    pub(super) fn page(&self, article: &'a Json) -> &'a Json {
        let mut named = ["mainEntityOfPage", "isPartOf"].into_iter().flat_map(|key| article.get(key).one_or_many());
        let page = named.find_map(|json| {
            let found = self.find(json).unwrap_or_default();
            found.iter().copied().chain([json]).find(|node| is_page(node))
        });
        page.or(self.page).unwrap_or(&Json::Null)
    }
}

fn push_named<'a>(json: &'a Json, named: &mut BTreeMap<&'a str, Vec<&'a Json>>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| push_named(item, named)),
        Json::Object(members) => {
            if let Some(id) = json.get("@id").as_str().filter(|_| !is_reference(json)) {
                named.entry(id).or_default().push(json);
            }
            members.iter().for_each(|(_, value)| push_named(value, named));
        }
        _ => {}
    }
}

/// Is it the description of a page, rather than its name?
fn is_page(json: &Json) -> bool {
    let is_kind = |kind: &Json| matches!(kind.as_str(), Some("WebPage" | "ItemPage"));
    json.get("@type").one_or_many().iter().any(is_kind) && !is_reference(json)
}

fn size(json: &Json) -> usize {
    match json {
        Json::Object(members) => members.len(),
        _ => 0,
    }
}
