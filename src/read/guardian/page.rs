//! `FEArticle`, the article that dotcom-rendering makes pages of.

use std::collections::BTreeSet;

use super::{Post, media, page_of, parts, read_elements, read_people, read_tags, read_words};
use crate::model::{
    Article, Block, Direction, Group, GroupKind, Inline, Inlines, Lang, List, ListItem, NamedLink, Story, Url,
};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, ReadError};

/// The beginning of the kinds of elements.
const MARK: &str = "model.dotcomrendering.";

/// How far down in a document an element is looked for.
const DEPTH: usize = 4;

/// Is it an article of elements with `_type`, or part of one?
pub(in crate::read) fn is_mine(doc: &Json) -> bool {
    has_elements(doc, DEPTH)
        || doc.get("format").get("design").as_str().is_some() && doc.get("webPublicationDate").as_str().is_some()
}

fn has_elements(json: &Json, depth: usize) -> bool {
    let is_element = json.get("_type").as_str().is_some_and(|kind| kind.starts_with(MARK));
    let mut lists = [json, json.get("elements"), json.get("blocks"), json.get("mainMediaElements")].into_iter();
    is_element
        || depth > 0
            && (lists.any(|list| list.items().iter().any(|item| has_elements(item, depth - 1)))
                || has_elements(json.get("frontendData"), depth - 1))
}

/// Reads the article.
pub(in crate::read) fn read(reader: &mut Reader, doc: &Json, _: Option<&str>) -> Result<Article, ReadError> {
    let doc = if doc.get("frontendData").is_object() { doc.get("frontendData") } else { doc };
    let address = if doc.get("canonicalUrl").is_null() { "webURL" } else { "canonicalUrl" };
    let url = reader.url(doc, address).or_else(|| page_of(doc.get("pageId")));
    reader.page.clone_from(&url);
    let body = read_body(reader, doc);
    let mut lead = read_elements(reader, doc, "mainMediaElements", &Json::Null).into_iter();
    let byline = doc.get("byline").text().or_else(|| doc.get("author").get("byline").text()).unwrap_or_default();
    let section = reader.text(doc, "sectionLabel").map(|name| NamedLink { name, url: page_of(doc.get("sectionUrl")) });
    Ok(Article {
        id: reader.text(doc, "pageId").unwrap_or_default(),
        lang: reader.parsed(doc, "lang", "is no language tag", Lang::parse),
        dir: doc.get("isRightToLeftLang").is_true().then_some(Direction::Rtl),
        section,
        headline: read_words(reader, doc, &["headline", "webTitle"]),
        standfirst: read_words(reader, doc, &["standfirst", "trailText"]),
        people: read_people(doc, &byline).into(),
        published: reader.time(doc, "webPublicationDate"),
        updated: reader.within(Step::Key("openGraphData"), |reader| {
            reader.time(doc.get("openGraphData"), "article:modified_time")
        }),
        lead: lead.next(),
        body: body.into(),
        tags: read_tags(doc, "keyword").into(),
        source: reader.text(doc, "publication").map(|name| NamedLink { name, url: None }),
        related: reader
            .within(Step::Key("storyPackage"), |reader| reader.list(doc.get("storyPackage"), "trails", read_trail))
            .into(),
        url,
        ..Article::default()
    })
}

/// Reads one article as the sidebar lists it.
pub(in crate::read) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let trails = reader.items(doc.get("storyPackage").get("trails").items(), read_trail);
    if !trails.is_empty() {
        return trails;
    }
    let headline = read_words(reader, doc, &["headline", "webTitle"]).to_text();
    let url = reader.url(doc, "webURL").filter(|_| !headline.is_empty());
    let section = reader.text(doc, "sectionLabel");
    let published = reader.time(doc, "webPublicationDate");
    url.map(|url| Story {
        id: doc.get("pageId").text().unwrap_or_default(),
        headline,
        url,
        image: None,
        section,
        published,
    })
    .into_iter()
    .collect()
}

fn read_trail(reader: &mut Reader, json: &Json) -> Option<Story> {
    let headline = read_words(reader, json, &["headline", "linkText", "webTitle"]).to_text();
    let image = json.get("image");
    let image =
        if image.is_object() { media::read_image(reader, image, image) } else { reader.bare_image(json, "image") };
    Some(Story {
        id: json.get("id").text().unwrap_or_default(),
        headline: Some(headline).filter(|headline| !headline.is_empty())?,
        url: reader.url(json, "url")?,
        image,
        section: json.get("sectionName").text(),
        published: reader.time(json, "webPublicationDate"),
    })
}

/// Reads the only block of an article, or the posts of a live blog, the pinned one first.
fn read_body(reader: &mut Reader, doc: &Json) -> Vec<Block> {
    let blocks = match doc.get("blocks") {
        Json::Array(blocks) => blocks.as_slice(),
        _ if doc.is_array() => doc.items(),
        _ => std::slice::from_ref(doc),
    };
    let has_posts = doc.get("pageType").get("isLiveblog").is_true()
        || doc.get("format").get("design").as_str().is_some_and(|design| design.contains("Blog"));
    if blocks.len() < 2 && !has_posts
        || doc.get("blocks").is_null() && blocks.iter().any(|block| !block.get("_type").is_null())
    {
        return read_elements_of(reader, doc, blocks);
    }
    let mut body: Vec<Block> = read_key_events(reader, doc, blocks).into_iter().collect();
    let pinned = doc.get("pinnedPost");
    let others = blocks.iter().filter(|block| pinned.is_null() || block.get("id") != pinned.get("id"));
    for block in std::iter::once(pinned).filter(|pinned| pinned.is_object()).chain(others) {
        let date = ["blockFirstPublished", "blockCreatedOn"].into_iter().find_map(|key| reader.time(block, key));
        let post = Post { block, date, body: read_elements(reader, block, "elements", &Json::Null) };
        if !post.body.is_empty() || !block.get("title").is_blank() {
            body.push(post.into_group(reader));
        }
    }
    body
}

/// Reads the elements of one block, or elements that stand in no block.
fn read_elements_of(reader: &mut Reader, doc: &Json, blocks: &[Json]) -> Vec<Block> {
    let mut body = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        reader.within(Step::Index(index), |reader| {
            if block.get("_type").is_null() {
                body.extend(
                    parts::paragraph(read_words(reader, block, &["title"])).filter(|_| !doc.get("blocks").is_null()),
                );
                body.extend(read_elements(reader, block, "elements", &Json::Null));
            } else {
                super::element::push(reader, block, &Json::Null, &mut body);
            }
        });
    }
    body
}

/// Reads the titles of the key events that stand on other pages of a live blog.
fn read_key_events(reader: &Reader, doc: &Json, blocks: &[Json]) -> Option<Block> {
    let page = reader.page.as_ref()?;
    let events = doc.get("keyEvents").items().iter();
    let here: BTreeSet<&str> = blocks.iter().filter_map(|block| block.get("id").as_str()).collect();
    let elsewhere = events.filter(|event| event.get("id").as_str().is_none_or(|id| !here.contains(id)));
    let items = elsewhere.filter_map(|event| {
        let text = read_words(reader, event, &["title"]);
        let link = ["?page=with:block-", &event.get("id").text()?].concat();
        let url = Url::resolve(&link, Some(page))?;
        (!text.is_empty())
            .then(|| ListItem { text: Inlines::from(vec![Inline::Link { url, text }]), ..ListItem::default() })
    });
    let items: Vec<ListItem> = items.collect();
    let list = Block::List(List::new(false, items));
    let is_empty = matches!(&list, Block::List(list) if list.items.is_empty());
    (!is_empty).then(|| Block::Group(Group::new(GroupKind::Aside, Inlines::plain("Key events"), vec![list])))
}
