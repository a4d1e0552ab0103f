//! The Content API: one item, or the results of a search.
//!
//! Its text is in `blocks.body[].elements` where blocks were asked for, else in `fields.body`.

use super::{Post, SITE, page_of, read_elements, read_people, read_tags, read_words};
use crate::html;
use crate::model::{Article, Block, Image, Inlines, Lang, NamedLink, Status, Story, Url};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, ReadError, pick};

/// The members of an answer that list other stories, the related ones first.
const RELATED: [&str; 3] = ["storyPackage", "relatedContent", "editorsPicks"];

/// Is it an answer of the API, or an item out of one?
pub(in crate::read) fn is_mine(doc: &Json) -> bool {
    let response = doc.get("response");
    items(doc).iter().any(is_item)
        || response.get("status").as_str() == Some("error") && response.get("message").as_str().is_some()
}

fn is_item(json: &Json) -> bool {
    let has_marks = !json.first(&["apiUrl", "fields", "sectionId", "isHosted"]).is_null();
    json.get("webTitle").as_str().is_some() && json.get("webUrl").as_str().is_some() && has_marks
}

/// Returns the items of an answer, or the only one.
fn items(doc: &Json) -> &[Json] {
    let response = if doc.get("response").is_object() { doc.get("response") } else { doc };
    let found = response.first(&["content", "results"]);
    if found.is_null() { response.one_or_many() } else { found.one_or_many() }
}

/// Reads the item that is asked for.
pub(in crate::read) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    let response = doc.get("response");
    let items = items(doc);
    if let (false, Some(message)) = (items.iter().any(is_item), response.get("message").text()) {
        return Err(ReadError::refused(message));
    }
    let wanted = wanted.filter(|_| items.len() > 1);
    let (index, item) = pick::pick(reader, items, wanted, &["id", "webUrl", "apiUrl"])?;
    let mut article = reader
        .within(Step::Key("response"), |reader| reader.within(Step::Index(index), |reader| read_item(reader, item)));
    let mut related = Vec::new();
    for list in RELATED {
        related.extend(response.get(list).items().iter().filter_map(|item| read_story(reader, item)));
    }
    related.extend(items.iter().filter_map(|item| read_story(reader, item)));
    article.related = pick::others(related.into_iter(), &article);
    article.popular = response.get("mostViewed").items().iter().filter_map(|item| read_story(reader, item)).collect();
    Ok(article)
}

/// Reads the items as the sidebar lists them.
pub(in crate::read) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    items(doc).iter().filter_map(|item| read_story(reader, item)).collect()
}

fn read_story(reader: &Reader, item: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    let headline = read_headline(&quiet, item).to_text();
    Some(Story {
        id: item.get("id").text().unwrap_or_default(),
        headline: Some(headline).filter(|headline| !headline.is_empty())?,
        url: quiet.url(item, "webUrl")?,
        image: quiet.bare_image(item.get("fields"), "thumbnail"),
        section: item.get("sectionName").text(),
        published: quiet.time(item, "webPublicationDate"),
    })
}

fn read_headline(reader: &Reader, item: &Json) -> Inlines {
    let headline = read_words(reader, item.get("fields"), &["headline"]);
    if headline.is_empty() { read_words(reader, item, &["webTitle"]) } else { headline }
}

fn read_item(reader: &mut Reader, item: &Json) -> Article {
    let fields = item.get("fields");
    let url = reader.url(item, "webUrl");
    reader.page.clone_from(&url);
    let body = read_body(reader, item);
    let lead = read_lead(reader, item);
    let byline = fields.get("byline").text().map(|byline| html::read_text(&byline)).unwrap_or_default();
    let expired = item.get("isExpired").is_true();
    let source = fields.get("publication").text().map(|name| NamedLink { name, url: Url::parse(SITE) });
    Article {
        id: reader.text(item, "id").unwrap_or_default(),
        lang: fields.get("lang").as_str().and_then(Lang::parse),
        section: reader.text(item, "sectionName").map(|name| NamedLink { name, url: page_of(item.get("sectionId")) }),
        headline: read_headline(reader, item),
        standfirst: read_words(reader, fields, &["standfirst", "trailText"]),
        people: read_people(item, &byline).into(),
        published: reader.time(item, "webPublicationDate"),
        updated: reader.within(Step::Key("fields"), |reader| reader.time(fields, "lastModified")),
        lead,
        body: body.into(),
        tags: read_tags(item, "keyword").into(),
        source,
        status: Status::withheld_if(expired),
        url,
        ..Article::default()
    }
}

/// Reads the lead: a block of its own or its HTML, else the main element, else HTML, else a thumbnail.
fn read_lead(reader: &mut Reader, item: &Json) -> Option<Block> {
    let main = item.get("blocks").get("main");
    let mut lead =
        reader.within(Step::Key("blocks.main"), |reader| read_elements(reader, main, "elements", item.get("atoms")));
    if lead.is_empty() {
        lead = reader.html(main.get("bodyHtml").as_str().unwrap_or_default());
    }
    if lead.is_empty()
        && let Some(element) =
            item.get("elements").items().iter().find(|element| element.get("relation").as_str() == Some("main"))
    {
        super::element::push(reader, element, item.get("atoms"), &mut lead);
    }
    if lead.is_empty() {
        lead = reader.html(item.get("fields").get("main").as_str().unwrap_or_default());
    }
    lead.into_iter().next().or_else(|| {
        let thumbnail: Option<Image> =
            reader.within(Step::Key("fields"), |reader| reader.bare_image(item.get("fields"), "thumbnail"));
        thumbnail.map(Block::Image)
    })
}

/// Reads the blocks, several of which are the posts of a live blog, else the HTML.
fn read_body(reader: &mut Reader, item: &Json) -> Vec<Block> {
    let blocks = item.get("blocks").get("body").items();
    let is_live = item.get("type").as_str() == Some("liveblog") || blocks.len() > 1;
    let mut body = Vec::new();
    for block in blocks.iter().filter(|block| block.get("published") != &Json::Bool(false)) {
        let mut found = reader
            .within(Step::Key("blocks.body"), |reader| read_elements(reader, block, "elements", item.get("atoms")));
        if found.is_empty() {
            found = reader.html(block.get("bodyHtml").as_str().unwrap_or_default());
        }
        if !is_live {
            body.append(&mut found);
        } else if !found.is_empty() || !block.get("title").is_blank() {
            let date = ["firstPublishedDate", "publishedDate", "createdDate"].into_iter();
            let date = date.into_iter().find_map(|key| reader.time(block, key));
            body.push(Post { block, date, body: found }.into_group(reader));
        }
    }
    if !body.is_empty() {
        return body;
    }
    let fields = item.get("fields");
    match fields.get("body").as_str() {
        Some(html) => reader.html(html),
        None => reader.paragraphs(fields.get("bodyText").as_str().unwrap_or_default()),
    }
}
