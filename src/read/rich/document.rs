//! A document whose body is rich text: its other fields have the names that content systems give them.

use std::borrow::Cow;

use super::{Kind, includes, portable, things};
use crate::model::{Article, Block, Inlines, Lang, NamedLink, Person, Status, Story, Timestamp, Url};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, ReadError, pick, text_of};

/// The members that may hold the body.
const BODIES: [&str; 13] = [
    "body", "content", "text", "richText", "bodyText", "document", "doc", "json", "article", "blocks", "input", "tree",
    "story",
];

/// The members that may hold the headline and the standfirst. Their spelling may also be `sub_title`.
const HEADLINES: [&str; 4] = ["headline", "title", "name", "heading"];
const STANDFIRSTS: [&str; 9] =
    ["standfirst", "excerpt", "subtitle", "dek", "summary", "description", "lead", "intro", "subheadline"];

/// The members that may hold the two dates.
const PUBLISHED: [&str; 9] = [
    "published",
    "publishedAt",
    "publishDate",
    "publicationDate",
    "publishedDate",
    "datePublished",
    "date",
    "createdAt",
    "dateCreated",
];
const UPDATED: [&str; 6] = ["modified", "updatedAt", "modifiedAt", "dateModified", "lastModified", "updated"];

/// The members that may hold the lead picture.
const PICTURES: [&str; 10] = [
    "image",
    "mainImage",
    "heroImage",
    "hero",
    "featuredImage",
    "coverImage",
    "cover",
    "leadImage",
    "featureImage",
    "thumbnail",
];

/// The members that may hold a list of documents.
const LISTS: [&str; 6] = ["items", "result", "data", "documents", "docs", "posts"];

/// Documents, and the member in which they are.
pub(super) type Found<'a> = (Option<&'static str>, &'a [Json]);

/// Finds the documents with a body of this kind: this one, those of a list, or those in an answer.
pub(super) fn find<'a>(doc: &'a Json, kind: &Kind) -> Option<Found<'a>> {
    if body(doc, kind).is_some() {
        return Some((None, std::slice::from_ref(doc)));
    }
    let lists = LISTS.into_iter().map(|key| (Some(key), doc.get(key)));
    // An answer of GraphQL has the query's name in between.
    let queries = if let Json::Object(members) = doc.get("data") { members.as_slice() } else { &[] };
    let named = queries.iter().flat_map(|(_, value)| [(Some("data"), value), (Some("data"), value.get("items"))]);
    let mut lists = [(None, doc)].into_iter().chain(lists).chain(named);
    let (key, list) = lists.find(|(_, list)| list.one_or_many().iter().any(|item| body(item, kind).is_some()))?;
    Some((key, list.one_or_many()))
}

/// Returns the object with the fields of a document.
fn fields(doc: &Json) -> &Json {
    let fields = doc.first(&["fields", "attributes"]);
    if fields.is_object() { fields } else { doc }
}

/// The body of a document, for which the whole document may stand.
struct Body<'a> {
    key: Option<&'static str>,
    /// A string of JSON was parsed.
    json: Cow<'a, Json>,
}

/// Finds the body. What looks native is left to that.
fn body<'a>(doc: &'a Json, kind: &Kind) -> Option<Body<'a>> {
    if (kind.is_mine)(doc) {
        return Some(Body { key: None, json: Cow::Borrowed(doc) });
    }
    let of = fields(doc);
    if !doc.get("headline").is_null() && !doc.get("body").is_blank() {
        return None;
    }
    BODIES.into_iter().find_map(|key| {
        let value = localised(of.get(key));
        let whole = [value, value.get("json"), value.get("raw")].into_iter().find(|value| (kind.is_mine)(value));
        let parsed = || value.as_str().and_then(super::parse).filter(|json| (kind.is_mine)(json)).map(Cow::Owned);
        whole.map(Cow::Borrowed).or_else(parsed).map(|json| Body { key: Some(key), json })
    })
}

/// Returns the value in the first of its languages, where it has several: `{"en-US": ..., "de": ...}`.
fn localised(json: &Json) -> &Json {
    let Json::Object(members) = json else { return json };
    let mut values = members.iter().filter(|(key, _)| !key.starts_with('_')).peekable();
    let is_language = |key: &str| {
        let (language, region) = key.split_once(['-', '_']).unwrap_or((key, "XX"));
        language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase()) && region.len() == 2
    };
    let first = values.peek().map(|(_, value)| value);
    first.filter(|_| members.iter().all(|(key, _)| key.starts_with('_') || is_language(key))).unwrap_or(json)
}

/// Returns the first of the members `keys` that is there, in any of their spellings and in the first of its languages.
fn named<'a>(of: &'a Json, keys: &[&str]) -> &'a Json {
    fn plain(key: &str) -> impl Iterator<Item = u8> {
        key.bytes().filter(|byte| !matches!(byte, b'_' | b'-')).map(|byte| byte.to_ascii_lowercase())
    }
    let members = if let Json::Object(members) = of { members.as_slice() } else { &[] };
    let find = |key: &&str| members.iter().find(|(name, value)| plain(name).eq(plain(key)) && !value.is_blank());
    keys.iter().find_map(find).map_or(&Json::Null, |(_, value)| localised(value))
}

/// Reads the document that is asked for.
pub(in crate::read) fn read(
    reader: &mut Reader,
    doc: &Json,
    wanted: Option<&str>,
    kind: &Kind,
) -> Result<Article, ReadError> {
    let joined = includes::join(reader, doc);
    let doc = joined.as_ref().unwrap_or(doc);
    let (key, docs) = find(doc, kind).unwrap_or_default();
    let wanted = wanted.filter(|_| docs.len() > 1);
    let keys = ["id", "_id", "slug", "url"];
    let (index, one) = pick::pick_published(reader, docs, wanted, &keys, |doc| !is_draft(doc))?;
    // An array may also be the body itself.
    let is_body = docs.first().is_some_and(|first| std::ptr::eq(first, doc));
    let is_list = docs.len() > 1 || doc.is_array() && !is_body || key.is_some_and(|key| doc.get(key).is_array());
    let read = |reader: &mut Reader| read_one(reader, one, kind);
    let read = |reader: &mut Reader| if is_list { reader.within(Step::Index(index), read) } else { read(reader) };
    let mut article = match key {
        Some(key) => reader.within(Step::Key(key), read),
        None => read(reader),
    };
    let stories: Vec<Story> = docs.iter().filter_map(|doc| read_story(reader, doc)).collect();
    article.related = pick::others(stories.into_iter(), &article);
    Ok(article)
}

/// Reads the documents as the sidebar lists them.
pub(in crate::read) fn stories(reader: &mut Reader, doc: &Json, kind: &Kind) -> Vec<Story> {
    find(doc, kind).unwrap_or_default().1.iter().filter_map(|doc| read_story(reader, doc)).collect()
}

/// Has it not come out yet? Sanity says so in the id, others in a field.
fn is_draft(doc: &Json) -> bool {
    let status = named(fields(doc), &["status"]).as_str();
    doc.get("_id").as_str().is_some_and(|id| id.starts_with("drafts."))
        || status.is_some_and(|status| status.eq_ignore_ascii_case("draft"))
}

fn read_story(reader: &Reader, doc: &Json) -> Option<Story> {
    let of = fields(doc);
    if is_draft(doc) {
        return None;
    }
    let headline = things::title(reader, named(of, &HEADLINES)).to_text();
    Some(Story {
        id: read_id(doc),
        headline: Some(headline).filter(|headline| !headline.is_empty())?,
        url: read_url(reader, of)?,
        image: None,
        section: None,
        published: read_date(of, &PUBLISHED),
    })
}

fn read_id(doc: &Json) -> crate::model::Text {
    let id = doc.first(&["id", "_id"]).text().or_else(|| doc.get("sys").get("id").text());
    id.unwrap_or_default()
}

fn read_url(reader: &Reader, of: &Json) -> Option<Url> {
    ["url", "canonicalUrl", "link", "permalink"]
        .iter()
        .find_map(|key| Url::resolve_web(of.get(key).as_str()?, reader.base()))
}

fn read_date(of: &Json, keys: &[&str]) -> Option<Timestamp> {
    let parse = |json: &Json| Reader::new(None).time(&Json::Object(vec![("date".into(), json.clone())]), "date");
    keys.iter().find_map(|key| parse(named(of, &[key])))
}

fn read_one(reader: &mut Reader, doc: &Json, kind: &Kind) -> Article {
    let Some(body) = body(doc, kind) else { return Article::default() };
    let Some(key) = body.key else {
        return Article { body: (kind.read)(reader, &body.json).into(), ..Article::default() };
    };
    let of = fields(doc);
    let url = read_url(reader, of);
    reader.page.clone_from(&url);
    let sys = doc.get("sys");
    let read = |reader: &mut Reader| reader.within(Step::Key(key), |reader| (kind.read)(reader, &body.json));
    let body = match ["fields", "attributes"].into_iter().find(|key| std::ptr::eq(doc.get(key), of)) {
        Some(key) => reader.within(Step::Key(key), read),
        None => read(reader),
    };
    let image = named(of, &PICTURES);
    let category = named(of, &["section", "category"]);
    Article {
        id: read_id(doc),
        lang: ["lang", "language", "locale"].iter().find_map(|key| Lang::parse(of.get(key).as_str()?)),
        headline: things::title(reader, named(of, &HEADLINES)),
        standfirst: read_standfirst(reader, of),
        people: read_people(of).into(),
        published: read_date(of, &PUBLISHED).or_else(|| read_date(sys, &["publishedAt", "createdAt"])),
        updated: read_date(of, &UPDATED).or_else(|| read_date(sys, &["updatedAt"])),
        lead: read_lead(reader, image).filter(|lead| !body.contains(lead)),
        tags: read_names(named(of, &["tags", "categories", "keywords"])).into(),
        section: read_names(category).into_iter().next(),
        kicker: named(of, &["kicker", "eyebrow"]).text(),
        status: Status::withheld_if(is_draft(doc)),
        body: body.into(),
        url,
        ..Article::default()
    }
}

/// Reads the first of the members that is text, or rich text of any kind.
fn read_standfirst(reader: &mut Reader, of: &Json) -> Inlines {
    let json = named(of, &STANDFIRSTS);
    if json.as_str().is_some() {
        return things::title(reader, json);
    }
    let blocks = super::read_body(reader, json).unwrap_or_default();
    Inlines::plain(text_of(&blocks).trim_end().replace('\n', " "))
}

/// Reads names: strings, or objects that have one.
fn read_names(json: &Json) -> Vec<NamedLink> {
    let name = |json: &Json| {
        let name = json.text().or_else(|| fields(json).first(&["name", "title", "label"]).text())?;
        Some(NamedLink { name, url: None })
    };
    json.one_or_many().iter().filter_map(name).collect()
}

fn read_people(of: &Json) -> Vec<Person> {
    let names = read_names(named(of, &["authors", "author", "byline", "writers", "creator"])).into_iter();
    names.map(|person| Person { name: person.name, url: person.url, role: None }).collect()
}

fn read_lead(reader: &Reader, json: &Json) -> Option<Block> {
    if let Some(url) = json.as_str().and_then(|raw| Url::resolve_web(raw, reader.base())) {
        return Some(Block::Image(crate::model::Image::new(url)));
    }
    let of = fields(json);
    let image = if of.get("file").is_object() {
        things::asset(reader, of.get("file"), of)
    } else {
        portable::read_image(reader, of)
    };
    image.map(Block::Image)
}
