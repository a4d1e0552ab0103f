//! A document whose body is rich text: its other fields have the names that content systems give them.

use super::{Kind, includes, portable, things};
use crate::model::{Article, Block, Inlines, Lang, NamedLink, Person, Story, Timestamp, Url};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, ReadError, pick, text_of};

/// The members that may hold the body.
const BODIES: [&str; 12] = [
    "body", "content", "text", "richText", "bodyText", "document", "doc", "json", "article", "blocks", "input", "tree",
];

/// The members that may hold the headline and the standfirst.
const HEADLINES: [&str; 4] = ["headline", "title", "name", "heading"];
const STANDFIRSTS: [&str; 6] = ["standfirst", "excerpt", "subtitle", "summary", "description", "lead"];

/// The members that may hold the two dates.
const PUBLISHED: [&str; 7] =
    ["published", "publishedAt", "publishDate", "datePublished", "date", "_createdAt", "createdAt"];
const UPDATED: [&str; 4] = ["modified", "updatedAt", "_updatedAt", "dateModified"];

/// Finds the documents with a body of this kind: this one, those of a list, or those in an answer.
pub(super) fn find<'a>(doc: &'a Json, kind: &Kind) -> Option<&'a [Json]> {
    if body(doc, kind).is_some() {
        return Some(std::slice::from_ref(doc));
    }
    let lists = [doc, doc.get("items"), doc.get("result"), doc.get("data"), doc.get("documents")];
    // An answer of GraphQL has the query's name in between.
    let queries = if let Json::Object(members) = doc.get("data") { members.as_slice() } else { &[] };
    let named = queries.iter().flat_map(|(_, value)| [value, value.get("items")]);
    let list =
        lists.into_iter().chain(named).find(|list| list.one_or_many().iter().any(|item| body(item, kind).is_some()));
    list.map(Json::one_or_many)
}

/// Returns the object with the fields of a document.
fn fields(doc: &Json) -> &Json {
    let fields = doc.first(&["fields", "attributes"]);
    if fields.is_object() { fields } else { doc }
}

/// Finds the body, in whose place the whole document may stand. What looks native is left to that.
fn body<'a>(doc: &'a Json, kind: &Kind) -> Option<&'a Json> {
    if (kind.is_mine)(doc) {
        return Some(doc);
    }
    let of = fields(doc);
    if !doc.get("headline").is_null() {
        return None;
    }
    BODIES.iter().find_map(|key| {
        let value = of.get(key);
        [value, value.get("json"), value.get("raw")].into_iter().find(|value| (kind.is_mine)(value))
    })
}

/// Reads the document that is asked for.
pub(in crate::read) fn read(
    reader: &mut Reader,
    doc: &Json,
    wanted: Option<&str>,
    kind: &Kind,
) -> Result<Article, ReadError> {
    let joined = includes::join(reader, doc);
    let docs = find(joined.as_ref().unwrap_or(doc), kind).unwrap_or_default();
    let wanted = wanted.filter(|_| docs.len() > 1);
    let (index, doc) = pick::pick(docs, wanted, &["id", "_id", "slug", "url"])?;
    let mut article = reader.within(Step::Index(index), |reader| read_one(reader, doc, kind));
    let stories: Vec<Story> = docs.iter().filter_map(|doc| read_story(reader, doc)).collect();
    article.related = pick::others(stories.into_iter(), &article);
    Ok(article)
}

/// Reads the documents as the sidebar lists them.
pub(in crate::read) fn stories(reader: &mut Reader, doc: &Json, kind: &Kind) -> Vec<Story> {
    find(doc, kind).unwrap_or_default().iter().filter_map(|doc| read_story(reader, doc)).collect()
}

fn read_story(reader: &Reader, doc: &Json) -> Option<Story> {
    let of = fields(doc);
    let headline = things::words(reader, of.first(&HEADLINES)).to_text();
    Some(Story {
        id: read_id(doc),
        headline: Some(headline).filter(|headline| !headline.is_empty())?,
        url: read_url(reader, of)?,
        image: None,
        section: None,
        published: read_date(reader, of, &PUBLISHED),
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

fn read_date(reader: &Reader, of: &Json, keys: &[&'static str]) -> Option<Timestamp> {
    let mut quiet = Reader::new(reader.base());
    keys.iter().find_map(|key| quiet.time(of, key))
}

fn read_one(reader: &mut Reader, doc: &Json, kind: &Kind) -> Article {
    let Some(body) = body(doc, kind) else { return Article::default() };
    if std::ptr::eq(body, doc) {
        return Article { body: (kind.read)(reader, body).into(), ..Article::default() };
    }
    let of = fields(doc);
    let url = read_url(reader, of);
    reader.page.clone_from(&url);
    let sys = doc.get("sys");
    let body = reader.within(Step::Key("body"), |reader| (kind.read)(reader, body));
    let image = of.first(&["image", "mainImage", "heroImage", "featuredImage", "coverImage", "cover"]);
    Article {
        id: read_id(doc),
        lang: ["lang", "language", "locale"].iter().find_map(|key| Lang::parse(of.get(key).as_str()?)),
        headline: things::words(reader, of.first(&HEADLINES)),
        standfirst: read_standfirst(reader, of),
        people: read_people(of).into(),
        published: read_date(reader, of, &PUBLISHED).or_else(|| read_date(reader, sys, &["createdAt"])),
        updated: read_date(reader, of, &UPDATED).or_else(|| read_date(reader, sys, &["updatedAt"])),
        lead: read_lead(reader, image).filter(|lead| !body.contains(lead)),
        tags: read_names(of.first(&["tags", "categories", "keywords"])).into(),
        section: read_names(of.first(&["section", "category"])).into_iter().next(),
        body: body.into(),
        url,
        ..Article::default()
    }
}

/// Reads the first of the members that is text, or rich text of any kind.
fn read_standfirst(reader: &mut Reader, of: &Json) -> Inlines {
    let json = of.first(&STANDFIRSTS);
    if json.as_str().is_some() {
        return things::words(reader, json);
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
    let names = read_names(of.first(&["authors", "author", "byline"])).into_iter();
    names.map(|person| Person { name: person.name, url: person.url, role: None }).collect()
}

fn read_lead(reader: &Reader, json: &Json) -> Option<Block> {
    if let Some(url) = json.as_str().and_then(|raw| Url::resolve_web(raw, reader.base())) {
        return Some(Block::Image(crate::model::Image::new(url)));
    }
    let of = fields(json);
    let image = if of.get("file").is_object() {
        things::image(reader, of.get("file"), of)
    } else {
        portable::read_image(reader, of)
    };
    image.map(Block::Image)
}
