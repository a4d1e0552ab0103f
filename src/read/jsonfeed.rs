//! JSON Feed 1.0 and 1.1: a feed of which one item is the article.
//!
//! A title is plain text by the specification, but many publishers encode its
//! entities once too often. `tags` is often one string, `image` sometimes an object.

use super::reader::{Reader, Step};
use super::{Json, ReadError, pick, same, words};
use crate::model::{Article, Block, Image, Inlines, Lang, Media, NamedLink, Person, Story};

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
    let (index, item) = pick::pick(items.items(), wanted, &["id", "url", "external_url"])?;
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
    let url = reader.url(item, "url").or_else(|| reader.url(item, "external_url"));
    reader.page.clone_from(&url);
    let mut body = match (item.get("content_html").text(), item.get("content_text").text()) {
        (Some(html), _) => reader.html(&html),
        (None, Some(text)) => reader.paragraphs(&text),
        (None, None) => Vec::new(),
    };
    let standfirst = reader.text(item, "summary").map(|summary| words::decode(&summary));
    let standfirst = standfirst.filter(|summary| body.is_empty() || !same::is_excerpt(summary, &body));
    let lead = read_image(reader, item).filter(|image| !same::shows_picture(&body, &image.url));
    body.splice(0..0, reader.list(item, "attachments", read_attachment));
    Article {
        id: reader.text(item, "id").unwrap_or_default(),
        url,
        lang: read_lang(item).or_else(|| read_lang(feed)),
        headline: reader.text(item, "title").map(|title| Inlines::plain(words::decode(&title))).unwrap_or_default(),
        standfirst: standfirst.map(Inlines::plain).unwrap_or_default(),
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
        Json::String(names) => names.split(',').filter_map(tag).collect(),
        Json::Array(names) => names.iter().filter_map(|name| tag(&name.text()?)).collect(),
        Json::Null => Vec::new(),
        _ => {
            reader.warn_at("tags", "is no list of names");
            Vec::new()
        }
    }
}

/// Reads a film or a recording. Other files are left out.
fn read_attachment(reader: &mut Reader, json: &Json) -> Option<Block> {
    let mime_type = json.get("mime_type").text()?;
    let block = match mime_type.split('/').next() {
        Some("video") => Block::Video,
        Some("audio") => Block::Audio,
        _ => return None,
    };
    let title = reader.text(json, "title");
    Some(block(Media { mime_type: Some(mime_type), title, ..Media::new(reader.url(json, "url")?) }))
}
