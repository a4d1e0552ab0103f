//! The BBC: Optimo articles, whose blocks nest, and CPS assets, whose text may be `candy_xml`.
//!
//! Simorgh's data has either at the root or under `data.article`; a page of bbc.com has the
//! blocks in `contents`. Addresses of pictures are not in the document: they are made of parts.

mod cps;
mod line;
mod optimo;
mod picture;
mod table;

use super::reader::{Reader, Step};
use super::{Json, ReadError, same, words};
use crate::model::{Article, Block, Image, Inlines, Lang, NamedLink, Person, Story, Text, Url};

/// What an address in a document is relative to.
const SITE: &str = "https://www.bbc.com/";

/// The members that a document may lie in.
const WRAPPERS: [&str; 5] = ["data", "article", "pageData", "pageProps", "page"];

/// What was found among the blocks beside the body.
#[derive(Default)]
struct Found {
    headline: Inlines,
    standfirst: Inlines,
    people: Vec<Person>,
    /// The picture before the first film, which stands in for a picture where there is none.
    poster: Option<Image>,
}

/// Is it an asset, wherever it lies in the document?
pub(super) fn is_mine(doc: &Json) -> bool {
    asset(doc).is_some()
}

/// Finds the asset in the document.
fn asset(doc: &Json) -> Option<&Json> {
    let mut at = doc;
    for _ in 0..4 {
        if is_asset(at) {
            return Some(at);
        }
        at = WRAPPERS.iter().map(|key| at.get(key)).find(|inner| inner.is_object())?;
    }
    None
}

fn is_asset(json: &Json) -> bool {
    let is_named = json.get("metadata").get("id").as_str().is_some_and(|id| id.starts_with("urn:bbc:"));
    let is_block = |block: &Json| block.get("type").as_str().is_some() && block.get("model").is_object();
    let content = json.get("content");
    is_named && content.is_object()
        || content.get("model").get("blocks").items().iter().any(is_block)
        || json.get("contents").items().iter().any(is_block)
}

/// Reads the asset.
pub(super) fn read(reader: &mut Reader, doc: &Json, _: Option<&str>) -> Result<Article, ReadError> {
    let doc = asset(doc).ok_or_else(ReadError::unknown)?;
    let (metadata, promo) = (doc.get("metadata"), doc.get("promo"));
    let url = read_url(metadata, promo);
    reader.page = url.clone().or_else(|| Url::parse(SITE));
    let mut found = Found::default();
    let mut body = read_body(reader, doc, &mut found);
    let standfirst = [promo.get("summary"), metadata.get("summary"), metadata.get("description")];
    let standfirst = standfirst.into_iter().map(|json| line::read_words(reader, json)).find(|text| !text.is_empty());
    let standfirst = standfirst.filter(|text| !same::is_excerpt(&text.to_text(), &body)).unwrap_or(found.standfirst);
    let headline = if found.headline.is_empty() { read_headline(reader, metadata, promo) } else { found.headline };
    let lead = match body.first() {
        Some(Block::Image(_) | Block::Embed(_)) => Some(body.remove(0)),
        _ if picture::has_picture(&body) => None,
        _ => picture::read_promo(reader, promo).or(found.poster).map(Block::Image),
    };
    if found.people.is_empty() {
        found.people = read_people(reader, promo.get("byline"));
    }
    Ok(Article {
        id: reader.text(metadata, "id").unwrap_or_default(),
        lang: [metadata.get("passport"), metadata, promo]
            .iter()
            .find_map(|of| Lang::parse(of.get("language").as_str()?)),
        section: read_section(doc),
        headline,
        standfirst,
        people: found.people.into(),
        published: ["firstPublished", "timestamp", "created"].into_iter().find_map(|key| reader.time(metadata, key)),
        updated: ["lastPublished", "lastUpdated"].into_iter().find_map(|key| reader.time(metadata, key)),
        lead,
        body: body.into(),
        tags: read_tags(doc).into(),
        source: Some(NamedLink { name: Text::Static("BBC"), url: Url::parse(SITE) }),
        related: read_related(reader, doc).into(),
        url,
        ..Article::default()
    })
}

/// Reads the stories of an index, or the asset itself, as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let Some(doc) = asset(doc) else { return Vec::new() };
    let groups = doc.get("content").get("groups").items().iter();
    let stories: Vec<Story> =
        groups.flat_map(|group| group.get("items").items()).filter_map(|item| read_story(reader, item)).collect();
    if stories.is_empty() { read_story(reader, doc.get("promo")).into_iter().collect() } else { stories }
}

fn read_body(reader: &mut Reader, doc: &Json, found: &mut Found) -> Vec<Block> {
    let content = doc.get("content");
    let mut body = Vec::new();
    if doc.get("contents").is_array() {
        reader.within(Step::Key("contents"), |reader| optimo::push_all(reader, doc.get("contents"), found, &mut body));
    } else if content.get("model").is_object() {
        let blocks = content.get("model").get("blocks");
        reader.within(Step::Key("content.model.blocks"), |reader| optimo::push_all(reader, blocks, found, &mut body));
    } else {
        reader.within(Step::Key("content"), |reader| cps::push_all(reader, content, &mut body));
    }
    body
}

/// Reads the address: whole, by the path of the asset, or made of the service and the id.
fn read_url(metadata: &Json, promo: &Json) -> Option<Url> {
    for locators in [metadata.get("locators"), promo.get("locators")] {
        if let Some(url) = locators.get("canonicalUrl").as_str().and_then(resolve) {
            return Some(url);
        }
        if let Some(url) = locators.first(&["assetUri", "href"]).as_str().and_then(resolve) {
            return Some(url);
        }
    }
    let home = metadata.get("passport").get("home").as_str()?.rsplit('/').next()?.to_ascii_lowercase();
    let id = metadata.get("locators").get("optimoUrn").as_str()?.rsplit(':').next()?;
    Url::parse(&[SITE, &home, "/articles/", id].concat())
}

fn resolve(raw: &str) -> Option<Url> {
    Url::resolve(raw, Url::parse(SITE).as_ref())
}

/// Reads the headline from what stands around the blocks.
fn read_headline(reader: &mut Reader, metadata: &Json, promo: &Json) -> Inlines {
    let headlines = [promo.get("headlines"), metadata.get("headlines"), metadata];
    let keys = ["headline", "promoHeadline", "seoHeadline", "shortHeadline", "title"];
    let candidates = headlines.into_iter().flat_map(|of| keys.map(|key| of.get(key)));
    candidates.map(|json| line::read_words(reader, json)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// Reads the people of a CPS byline, each with what the person does.
fn read_people(reader: &mut Reader, byline: &Json) -> Vec<Person> {
    let person = |_: &mut Reader, json: &Json| {
        let name = words::byline(&words::decode(&json.get("name").text()?));
        Some(Person {
            name,
            url: None,
            role: json.first(&["function", "title"]).text().map(|role| words::decode(&role)),
        })
    };
    let people = reader.items(byline.get("persons").items(), person);
    if people.is_empty() { reader.items(byline.one_or_many(), person) } else { people }
}

fn read_section(doc: &Json) -> Option<NamedLink> {
    let section = doc.get("relatedContent").get("section");
    let category = doc.get("metadata").get("passport").get("category");
    let name = section.get("name").text().or_else(|| category.get("categoryName").text())?;
    Some(NamedLink { name, url: section.get("uri").as_str().and_then(resolve) })
}

/// Reads the topics, or else what the story is about.
fn read_tags(doc: &Json) -> Vec<NamedLink> {
    let metadata = doc.get("metadata");
    let lists = [metadata.get("topics"), doc.get("topics"), metadata.get("tags").get("about")];
    let read = |json: &Json| {
        let name = json.first(&["topicName", "thingLabel", "title"]).text()?;
        Some(NamedLink { name, url: json.get("url").as_str().and_then(resolve) })
    };
    let lists = lists.into_iter().map(|list| list.items().iter().filter_map(read).collect::<Vec<_>>());
    lists.into_iter().find(|list| !list.is_empty()).unwrap_or_default()
}

fn read_related(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let groups = doc.get("relatedContent").get("groups").items().iter();
    groups.flat_map(|group| group.get("promos").items()).filter_map(|promo| read_story(reader, promo)).collect()
}

fn read_story(reader: &mut Reader, promo: &Json) -> Option<Story> {
    Some(Story {
        id: promo.get("id").text().unwrap_or_default(),
        headline: read_title(reader, promo)?,
        url: read_page(promo)?,
        image: picture::read_promo(reader, promo),
        section: None,
        published: Reader::new(None).time(promo, "timestamp"),
    })
}

/// Reads the headline with which other pages point to a story.
fn read_title(reader: &Reader, promo: &Json) -> Option<Text> {
    let keys = ["overtyped", "headline", "promoHeadline", "seoHeadline", "shortHeadline"];
    let headlines = keys.into_iter().map(|key| line::read_words(reader, promo.get("headlines").get(key)).to_text());
    headlines.into_iter().find(|headline| !headline.is_empty()).or_else(|| promo.first(&["name", "title"]).text())
}

/// Reads the address of a story that other pages point to.
fn read_page(promo: &Json) -> Option<Url> {
    read_url(promo, promo).or_else(|| resolve(promo.get("uri").as_str()?))
}
