//! The widget's own JSON, documented in `docs/native.md`.
//!
//! It reads back what the model serializes to, and what people write by hand:
//! a plain string wherever an object has only a name or an address.

mod block;
mod media;
mod table;

pub(super) use block::{push_parts, read_blocks};

use super::reader::{Reader, Step};
use super::{Json, MAX_NAMES, ReadError, pick};
use crate::model::{Article, Block, Direction, Inlines, Lang, NamedLink, Person, Provenance, Status, Story, Url};

/// The members under which a document lists stories.
const LISTS: [&str; 4] = ["stories", "items", "related", "popular"];

/// Is it an article or a list of articles? A headline says so, or a body that looks like one, or an
/// empty one under a lead.
pub(super) fn is_mine(doc: &Json) -> bool {
    let article = if doc.is_array() { doc.at(0) } else { doc };
    let is_named = || !article.get("headline").is_null();
    let body = article.get("body");
    let is_lead_alone = || body.is_array() && body.is_blank() && article.first(&["image", "lead"]).is_object();
    !is_json_ld(article) && (is_named() || is_body(body) || is_lead_alone())
}

/// Does it say of itself that it is JSON-LD, whose articles have headlines and bodies too?
fn is_json_ld(doc: &Json) -> bool {
    !doc.first(&["@context", "@type"]).is_null()
}

/// Is it HTML, or a list with a block in it? Others call a message's payload `body`, and trees have arrays in arrays.
fn is_body(body: &Json) -> bool {
    let is_block = |item: &Json| item.text().is_some() || !item.first(&["type", "text", "html"]).is_null();
    body.text().is_some() || body.items().iter().any(is_block) && !body.items().iter().any(Json::is_array)
}

/// Is it a list of stories for the sidebar?
pub(super) fn is_list(doc: &Json) -> bool {
    doc.is_array() || LISTS.iter().any(|key| doc.get(key).is_array())
}

/// Is it without doubt an article of this dialect and no other? A body of blocks under a headline is.
pub(super) fn is_plain(doc: &Json) -> bool {
    doc.get("body").is_array() && !doc.get("headline").is_null() && !is_json_ld(doc)
}

/// Is it without doubt a list of this dialect's stories? A headline in the first is, and so is an empty list.
pub(super) fn is_plain_list(doc: &Json) -> bool {
    let list = list_of(doc);
    is_list(doc) && (list.items().is_empty() || !list.at(0).get("headline").is_null())
}

/// Reads the article, or the one that is asked for out of an array.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    if !doc.is_array() {
        return Ok(read_article(reader, doc));
    }
    let (index, doc) = pick::pick(reader, doc.items(), wanted, &["id", "url"])?;
    Ok(reader.within(Step::Index(index), |reader| read_article(reader, doc)))
}

/// Reads a list of stories: the document itself, or the first of its members that is a list.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    reader.items(list_of(doc).one_or_many(), read_story)
}

fn list_of(doc: &Json) -> &Json {
    LISTS.iter().map(|key| doc.get(key)).find(|list| list.is_array()).unwrap_or(doc)
}

/// Reads one article.
pub(super) fn read_article(reader: &mut Reader, doc: &Json) -> Article {
    // The fields are the document's, but the HTML was written for the article's page.
    let url = reader.url(doc, "url");
    reader.page.clone_from(&url);
    let headline = read_words(reader, doc, "headline");
    Article {
        id: reader.text(doc, "id").unwrap_or_default(),
        url,
        lang: reader.parsed(doc, "lang", "is no language tag", Lang::parse),
        dir: reader.parsed(doc, "dir", "is neither ltr nor rtl", Direction::parse),
        kicker: reader.text(doc, "kicker"),
        section: reader.within(Step::Key("section"), |reader| read_name(reader, doc.get("section"))),
        headline: if headline.is_empty() { read_words(reader, doc, "title") } else { headline },
        standfirst: read_words(reader, doc, "standfirst"),
        people: read_people(reader, doc).into(),
        published: reader.time(doc, "published"),
        updated: reader.time(doc, "modified"),
        lead: read_lead(reader, doc),
        body: reader.within(Step::Key("body"), |reader| read_blocks(reader, doc.get("body"))).into(),
        tags: read_tags(reader, doc).into(),
        source: reader.within(Step::Key("source"), |reader| read_name(reader, doc.get("source"))),
        copyright: reader.text(doc, "copyright"),
        licence: reader.within(Step::Key("licence"), |reader| read_name(reader, doc.get("licence"))),
        status: reader.parsed(doc, "status", "is no status that is known", Status::parse).unwrap_or_default(),
        embargo: reader.time(doc, "embargo"),
        expires: reader.time(doc, "expires"),
        is_paywalled: doc.get("paywall").is_true(),
        provenance: doc.get("digitalSourceType").as_str().and_then(Provenance::parse),
        related: reader.list(doc, "related", read_story).into(),
        popular: reader.list(doc, "popular", read_story).into(),
    }
}

/// Reads more of the body of an article.
pub(super) fn read_more(reader: &mut Reader, body: &Json, page: Option<&Url>) -> Vec<Block> {
    reader.page = page.cloned();
    read_blocks(reader, body)
}

/// Reads running text: a plain string, or `{"html": "..."}`.
fn read_words(reader: &mut Reader, of: &Json, key: &'static str) -> Inlines {
    let json = of.get(key);
    if json.is_object() {
        return reader.within(Step::Key(key), |reader| read_line(reader, json));
    }
    reader.text(of, key).map(Inlines::plain).unwrap_or_default()
}

/// Reads the running text of an object: its `html`, or else its `text`.
fn read_line(reader: &mut Reader, of: &Json) -> Inlines {
    match of.get("html").as_str() {
        Some(html) => reader.inlines(html),
        None => read_words(reader, of, "text"),
    }
}

/// Reads a name: a plain string, or `{"name", "url"}`.
fn read_name(reader: &mut Reader, json: &Json) -> Option<NamedLink> {
    if let Some(name) = json.text() {
        return Some(NamedLink { name, url: None });
    }
    if json.is_blank() {
        return None;
    }
    match reader.text(json, "name") {
        Some(name) => Some(NamedLink { name, url: reader.link(json, "url") }),
        None => {
            reader.warn("has no name");
            None
        }
    }
}

/// Reads `authors`, or `author` where there is only one.
fn read_people(reader: &mut Reader, doc: &Json) -> Vec<Person> {
    let key = if doc.get("authors").is_null() { "author" } else { "authors" };
    reader.list(doc, key, |reader, json| {
        let NamedLink { name, url } = read_name(reader, json)?;
        Some(Person { name, url, role: reader.text(json, "role") })
    })
}

/// Reads names and objects, or one string with commas.
fn read_tags(reader: &mut Reader, doc: &Json) -> Vec<NamedLink> {
    match doc.get("tags").as_str() {
        Some(names) => {
            let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
            names.take(MAX_NAMES).map(|name| NamedLink { name: name.into(), url: None }).collect()
        }
        None => reader.list(doc, "tags", read_name),
    }
}

/// Reads `lead`, which is a block of any type, or else `image`.
fn read_lead(reader: &mut Reader, doc: &Json) -> Option<Block> {
    let lead = reader.within(Step::Key("lead"), |reader| read_blocks(reader, doc.get("lead")));
    let image = |reader: &mut Reader| media::read_image(reader, doc.get("image"));
    // Words are what is left of a film without an address.
    let is_shown = |block: &Block| !matches!(block, Block::Paragraph { .. }) || doc.get("image").is_null();
    lead.into_iter().next().filter(is_shown).or_else(|| reader.within(Step::Key("image"), image).map(Block::Image))
}

fn read_story(reader: &mut Reader, json: &Json) -> Option<Story> {
    let key = if json.get("headline").is_null() { "title" } else { "headline" };
    let headline = read_words(reader, json, key).to_text();
    let url = reader.url(json, "url");
    match (headline.is_empty(), url) {
        (false, Some(url)) => Some(Story {
            id: reader.text(json, "id").unwrap_or_default(),
            headline,
            url,
            image: reader.within(Step::Key("image"), |reader| media::read_image(reader, json.get("image"))),
            section: reader
                .within(Step::Key("section"), |reader| read_name(reader, json.get("section")))
                .map(|section| section.name),
            published: reader.time(json, "published"),
        }),
        (is_nameless, _) => {
            if is_nameless || json.get("url").is_blank() {
                reader.warn("has no headline or no address");
            }
            None
        }
    }
}
