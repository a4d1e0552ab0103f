//! JSON Feed 1.0 and 1.1: a feed of which one item is the article.
//!
//! A title is plain text by the specification, but many publishers encode its
//! entities once too often. `tags` is often one string, `image` sometimes an object.

mod attachment;

use super::reader::{Reader, Step};
use super::{Json, MAX_NAMES, ReadError, films, pick, same, words};
use crate::html::{self, provider};
use crate::model::{Article, Block, Embed, Image, Inlines, Lang, NamedLink, Person, Story, Url};

/// Is it a feed, by its version or by what its items hold; or one item alone?
pub(super) fn is_mine(doc: &Json) -> bool {
    let has_content = |item: &Json| !item.first(&["content_html", "content_text"]).is_null();
    let is_feed = doc.get("version").as_str().is_some_and(|version| version.contains("jsonfeed.org/version"));
    is_feed || has_content(doc) || doc.get("items").items().iter().any(has_content)
}

/// Reads the item that is asked for.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    let items = doc.get("items");
    if !items.is_array() {
        return Ok(read_item(reader, doc, &Json::Null));
    }
    let (index, item) = pick::pick(reader, items.items(), wanted, &["id", "url", "external_url"])?;
    let mut article = reader
        .within(Step::Key("items"), |reader| reader.within(Step::Index(index), |reader| read_item(reader, item, doc)));
    article.source = reader.text(doc, "title").map(|name| NamedLink { name, url: reader.url(doc, "home_page_url") });
    article.related = pick::others(each_story(reader, doc), &article);
    Ok(article)
}

/// Reads the items as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    each_story(reader, doc).collect()
}

fn each_story(reader: &Reader, doc: &Json) -> impl Iterator<Item = Story> {
    doc.get("items").items().iter().filter_map(|item| read_story(reader, item))
}

fn read_story(reader: &Reader, item: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    Some(Story {
        id: item.get("id").text().unwrap_or_default(),
        headline: words::decode(&item.get("title").text()?),
        url: quiet.url(item, "url").or_else(|| quiet.url(item, "external_url"))?,
        image: read_image(&mut quiet, item),
        section: None,
        published: quiet.time(item, "date_published"),
    })
}

/// Reads one item of `feed`.
fn read_item(reader: &mut Reader, item: &Json, feed: &Json) -> Article {
    let external = reader.url(item, "external_url");
    let id = || item.get("id").as_str().and_then(Url::parse).filter(Url::is_web);
    let url = reader.url(item, "url").or_else(|| external.clone()).or_else(id);
    // An item without a page of its own stands on the feed's.
    reader.page = url.clone().or_else(|| feed.get("home_page_url").as_str().and_then(Url::parse));
    let mut body = match (item.get("content_html").text(), item.get("content_text").text()) {
        (Some(html), _) => reader.html(&html::without_shortcodes(&html, true)),
        (None, Some(text)) => reader.paragraphs(&text),
        (None, None) => Vec::new(),
    };
    let standfirst = reader.text(item, "summary").map(|summary| read_summary(reader, &summary));
    let standfirst = standfirst.filter(|text| body.is_empty() || !same::is_excerpt(&text.to_text(), &body));
    let lead = same::lead_beside(read_image(reader, item), &mut body);
    let elsewhere = external.filter(|external| url.as_ref().is_some_and(|url| !url.same_page(external)));
    body.extend(elsewhere.filter(|_| !names(item, "external_url")).map(link));
    let files = reader.list(item, "attachments", attachment::read).into_iter();
    let (films, files): (Vec<Block>, Vec<Block>) =
        files.partition(|file| matches!(file, Block::Video(_) | Block::Audio(_)));
    for file in files {
        if !matches!(&file, Block::Image(image) if is_shown(image, lead.as_ref(), &body)) {
            body.push(file);
        }
    }
    let films = films::beside(films, &mut body);
    body.splice(0..0, films);
    Article {
        id: reader.text(item, "id").unwrap_or_default(),
        url,
        lang: read_lang(item).or_else(|| read_lang(feed)),
        headline: reader.text(item, "title").map(|title| Inlines::plain(words::decode(&title))).unwrap_or_default(),
        standfirst: standfirst.unwrap_or_default(),
        people: [item, feed]
            .iter()
            .map(|of| read_people(reader, of))
            .find(|people| !people.is_empty())
            .unwrap_or_default()
            .into(),
        published: reader.time(item, "date_published"),
        updated: reader.time(item, "date_modified"),
        lead: lead.map(Block::Image),
        body: body.into(),
        tags: read_tags(reader, item).into(),
        ..Article::default()
    }
}

/// Reads a summary, which should be plain text.
fn read_summary(reader: &Reader, raw: &str) -> Inlines {
    if words::has_tags(raw) { reader.inlines(raw) } else { Inlines::plain(words::decode(raw)) }
}

/// Does the body of an item name the address that stands in another member?
fn names(item: &Json, key: &str) -> bool {
    let address = item.get(key).as_str().unwrap_or_default().trim();
    let bodies = ["content_html", "content_text"].iter().filter_map(|key| item.get(key).as_str());
    let spellings = [address.to_owned(), address.replace('&', "&amp;")];
    bodies.into_iter().any(|body| spellings.iter().any(|address| body.contains(address)))
}

/// Returns a link to the page that an item is about.
fn link(url: Url) -> Block {
    Block::Embed(Embed { provider: provider(&url), url, title: None, body: [].into(), aspect: None })
}

fn is_shown(image: &Image, lead: Option<&Image>, body: &[Block]) -> bool {
    lead.is_some_and(|lead| lead.url == image.url) || same::shows_picture(body, &image.url)
}

fn read_lang(of: &Json) -> Option<Lang> {
    Lang::parse(of.get("language").as_str()?)
}

/// Reads `authors` of version 1.1, or else `author` of version 1.0.
fn read_people(reader: &mut Reader, of: &Json) -> Vec<Person> {
    let people = reader.list(of, "authors", read_person);
    if people.is_empty() { reader.list(of, "author", read_person) } else { people }
}

fn read_person(reader: &mut Reader, json: &Json) -> Option<Person> {
    let name = words::decode(&json.text().or_else(|| json.get("name").text())?);
    Some(Person { name, url: reader.link(json, "url"), role: None })
}

/// Reads `image`, or else `banner_image`: an address, sometimes in an object.
fn read_image(reader: &mut Reader, item: &Json) -> Option<Image> {
    ["image", "banner_image"].into_iter().find_map(|key| match item.get(key) {
        object @ Json::Object(_) => reader.within(Step::Key(key), |reader| reader.bare_image(object, "url")),
        _ => reader.bare_image(item, key),
    })
}

/// Reads a list of names, or one string with commas.
fn read_tags(reader: &mut Reader, item: &Json) -> Vec<NamedLink> {
    let tag = |name: &str| {
        Some(name.trim()).filter(|name| !name.is_empty()).map(|name| NamedLink { name: words::decode(name), url: None })
    };
    match item.get("tags") {
        Json::String(names) => names.split(',').filter_map(tag).take(MAX_NAMES).collect(),
        Json::Array(names) => names.iter().filter_map(|name| tag(&name.text()?)).collect(),
        Json::Null => Vec::new(),
        _ => {
            reader.warn_at("tags", "is no list of names");
            Vec::new()
        }
    }
}
