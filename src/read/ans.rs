//! Arc XP ANS 0.x: a story of `content_elements`, and collections of stories.
//!
//! Addresses are often relative to the site, whose host the document does not have. Texts are HTML of
//! one line. Reuters serves the same elements under its own names, below `result`.

mod element;
mod media;
mod unknown;

use super::reader::{Reader, Step};
use super::{Json, ReadError, pick, same};
use crate::html;
use crate::model::{
    Article, Block, Inlines, Lang, NamedLink, Note, NoteKind, Person, Status, Story, Text, Timestamp, Url,
};

/// The types of documents that stand alone.
const TYPES: [&str; 6] = ["story", "video", "gallery", "image", "audio", "collection"];

/// The words by which sites name what only subscribers may read in whole.
const PAID: [&str; 8] =
    ["premium", "subscriber", "subscribers", "subscription", "paid", "locked", "protected", "exclusive"];

/// Where the address of the page is.
const ADDRESSES: [&str; 3] = ["canonical_url", "website_url", "short_url"];

/// Is it a story, or a collection of stories?
pub(super) fn is_mine(doc: &Json) -> bool {
    let list = items(doc);
    is_document(root(doc)) || !list.is_empty() && list.iter().any(is_document)
}

/// Returns the document itself: Reuters, page payloads and services wrap it.
fn root(doc: &Json) -> &Json {
    match (doc.get("result"), doc.get("data")) {
        (result @ Json::Object(_), _) => result,
        (_, data) if is_document(data) => data,
        _ => doc,
    }
}

/// Returns the stories of a collection or of an array.
fn items(doc: &Json) -> &[Json] {
    let doc = root(doc);
    let is_list = matches!(doc.get("type").as_str(), Some("results" | "collection"))
        || doc.get("content_elements").items().iter().any(|item| item.get("type").as_str() == Some("story"))
            && doc.get("headlines").is_null()
            && doc.get("type").as_str() != Some("story");
    if is_list { doc.get("content_elements").items() } else { doc.items() }
}

fn is_document(json: &Json) -> bool {
    let has_type = json.get("type").as_str().is_some_and(|kind| TYPES.contains(&kind));
    let has_version = json.get("version").as_str().is_some_and(|version| version.starts_with("0."));
    let has_body = json.get("content_elements").is_array();
    let has_title = json.first(&["title", "canonical_url"]).as_str().is_some() || json.get("headlines").is_object();
    has_type && (has_version || has_body || json.get("headlines").is_object()) || has_body && has_title
}

/// Reads the story that is asked for.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    let list = items(doc);
    if list.is_empty() {
        return Ok(read_story(reader, root(doc)));
    }
    let (index, item) = pick::pick(reader, list, wanted, &["_id", "canonical_url", "website_url", "slug"])?;
    let mut article = reader.within(Step::Key("content_elements"), |reader| {
        reader.within(Step::Index(index), |reader| read_story(reader, item))
    });
    let others = pick::others(stories_of(reader, list), &article);
    article.related = article.related.iter().chain(others.iter()).cloned().collect();
    Ok(article)
}

/// Reads the stories as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let list = items(doc);
    let list = if list.is_empty() { root(doc).one_or_many() } else { list };
    stories_of(reader, list).collect()
}

fn stories_of(reader: &Reader, list: &[Json]) -> impl Iterator<Item = Story> {
    list.iter().filter_map(|item| read_teaser(reader, item))
}

fn read_teaser(reader: &Reader, item: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    let headline = read_headline(&quiet, item).to_text();
    Some(Story {
        id: read_id(item),
        headline: Some(headline).filter(|headline| !headline.is_empty())?,
        url: read_url(&mut quiet, item)?,
        image: media::read_lead_image(&mut quiet, item),
        section: read_section(&quiet, item).map(|section| section.name),
        published: read_published(&mut quiet, item),
    })
}

fn read_id(item: &Json) -> Text {
    item.first(&["_id", "id"]).text().unwrap_or_default()
}

fn read_url(reader: &mut Reader, item: &Json) -> Option<Url> {
    let key = ADDRESSES.into_iter().find(|key| !item.get(key).is_blank());
    if let Some(key) = key {
        return reader.url(item, key);
    }
    let Json::Object(sites) = item.get("websites") else { return None };
    sites.iter().find_map(|(_, site)| reader.url(site, "website_url"))
}

fn read_story(reader: &mut Reader, item: &Json) -> Article {
    let url = read_url(reader, item);
    reader.page.clone_from(&url);
    let mut body = element::read_elements(reader, item, "content_elements");
    let lead = match media::read_lead(reader, item) {
        Some(Block::Image(image)) => same::lead_beside(Some(image), &mut body).map(Block::Image),
        lead => lead.filter(|lead| !body.contains(lead)),
    };
    if let Some(note) = item.get("editor_note").as_str() {
        push_note(reader.html(note), &mut body);
    }
    body.extend(element::read_elements(reader, item, "corrections"));
    let restrictions = item.get("content_restrictions");
    let hold = restrictions.get("embargo");
    let embargo = Some(hold)
        .filter(|hold| hold.get("active") != &Json::Bool(false))
        .and_then(|hold| ["end_time", "end_date"].into_iter().find_map(|key| reader.time(hold, key)));
    let is_held = (hold.get("active").is_true() || hold.is_true()) && embargo.is_none();
    Article {
        id: read_id(item),
        lang: reader.parsed(item, "language", "is no language", Lang::parse),
        kicker: read_kicker(item),
        section: read_section(reader, item),
        headline: read_headline(reader, item),
        standfirst: read_standfirst(reader, item, &body),
        people: read_people(reader, item).into(),
        published: read_published(reader, item),
        updated: reader.time(item, "last_updated_date").or_else(|| reader.time(item, "updated_time")),
        lead,
        tags: item.get("taxonomy").get("tags").items().iter().filter_map(read_tag).collect(),
        source: read_source(item),
        copyright: reader.text(item, "copyright"),
        embargo,
        expires: read_end(reader, item),
        status: Status::withheld_if(is_held || is_unpublished(item)),
        is_paywalled: restrictions.get("content_code").as_str().is_some_and(|code| PAID.contains(&code)),
        related: stories_of(reader, item.get("related_content").get("basic").items()).collect(),
        body: body.into(),
        url,
        ..Article::default()
    }
}

/// Has it not come out, or been taken back?
fn is_unpublished(item: &Json) -> bool {
    let marks = [("revision", "published"), ("publishing", "has_published_edition")];
    marks.iter().any(|(of, key)| item.get(of).get(key) == &Json::Bool(false))
}

/// Reads when the story is to be taken back.
fn read_end(reader: &mut Reader, item: &Json) -> Option<Timestamp> {
    let planned = item.get("publishing").get("scheduled_operations").get("unpublish_edition");
    planned.items().iter().find_map(|operation| reader.time(operation, "date"))
}

fn push_note(words: Vec<Block>, body: &mut Vec<Block>) {
    if !words.is_empty() {
        body.push(Block::Note(Note { kind: NoteKind::Note, date: None, body: words.into() }));
    }
}

/// Reads the field `basic` of a group of texts, or the text itself.
fn basic(of: &Json, key: &str) -> Option<Text> {
    of.get(key).text().or_else(|| of.get(key).get("basic").text())
}

fn read_headline(reader: &Reader, item: &Json) -> Inlines {
    let headline = basic(item, "headlines").or_else(|| item.first(&["title", "headline"]).text());
    headline.map(|headline| reader.inlines(&headline)).unwrap_or_default()
}

fn read_standfirst(reader: &Reader, item: &Json, body: &[Block]) -> Inlines {
    let candidates = ["subheadlines", "description"].into_iter().filter_map(|key| basic(item, key));
    let texts = candidates.map(|text| reader.inlines(&text));
    let headline = read_headline(reader, item).to_text();
    texts
        .filter(|text| !text.is_empty() && text.to_text() != headline)
        .find(|text| body.is_empty() || !same::is_excerpt(&text.to_text(), body))
        .unwrap_or_default()
}

/// Reads the label above the headline.
fn read_kicker(item: &Json) -> Option<Text> {
    let label = |label: &Json| label.get("text").text().filter(|_| label.get("display") != &Json::Bool(false));
    let text = [item.get("label").get("basic"), item.get("label")].into_iter().find_map(label);
    text.or_else(|| item.get("kicker").get("name").text()).map(|text| html::read_text(&text))
}

fn read_section(reader: &Reader, item: &Json) -> Option<NamedLink> {
    let taxonomy = item.get("taxonomy");
    let mut sections = [taxonomy.get("primary_section")].into_iter().chain(taxonomy.get("sections").items());
    let named = |section: &Json| {
        let name = html::read_text(&section.first(&["name", "title"]).text()?);
        let url = section.get("_id").as_str().filter(|path| path.starts_with('/'));
        Some(NamedLink { name, url: url.and_then(|path| Url::resolve_web(path, reader.base())) })
    };
    sections.find_map(named)
}

fn read_tag(json: &Json) -> Option<NamedLink> {
    let name = json.text().or_else(|| json.first(&["text", "description", "slug"]).text())?;
    Some(NamedLink { name: html::read_text(&name), url: None })
}

/// Reads everybody who is credited: the authors, then the others with what they did.
fn read_people(reader: &mut Reader, item: &Json) -> Vec<Person> {
    let credits = item.get("credits");
    let mut people = reader.list(credits, "by", read_person);
    people.extend(reader.list(item, "authors", read_person));
    let Json::Object(members) = credits else { return people };
    for (key, list) in members.iter().filter(|(key, _)| *key != *"by") {
        let role = if *key == *"photos_by" { Text::Static("Photos") } else { key.replace('_', " ").into() };
        let others = reader.items(list.one_or_many(), read_person);
        people.extend(others.into_iter().map(|person| Person { role: person.role.or(Some(role.clone())), ..person }));
    }
    people
}

fn read_person(reader: &mut Reader, json: &Json) -> Option<Person> {
    let original = json.get("additional_properties").get("original");
    let name = json.first(&["name", "byline"]).text();
    let name = name.or_else(|| json.text()).or_else(|| original.first(&["byline", "name"]).text());
    let parts = || [json, original].iter().find_map(|of| join_name(of));
    let name = html::read_text(&name.or_else(parts)?);
    let url = json.get("url").as_str().and_then(|raw| Url::resolve_web(raw, reader.base()));
    let role = json.get("role").text().or_else(|| original.get("role").text());
    let role = role.map(|role| html::read_text(&role)).filter(|role| !role.is_empty());
    Some(Person { name, url, role }).filter(|person| !person.name.is_empty())
}

/// Joins the parts of a name.
fn join_name(of: &Json) -> Option<Text> {
    let parts = ["first_name", "firstName", "middle_name", "middleName", "last_name", "lastName", "suffix"];
    let parts: Vec<Text> = parts.into_iter().filter_map(|key| of.get(key).text()).collect();
    (!parts.is_empty()).then(|| parts.join(" ").into())
}

fn read_published(reader: &mut Reader, item: &Json) -> Option<Timestamp> {
    ["display_date", "first_publish_date", "publish_date", "published_time", "created_date"]
        .into_iter()
        .find_map(|key| reader.time(item, key))
}

/// Reads the agency that the story comes from, or else the paper.
fn read_source(item: &Json) -> Option<NamedLink> {
    let name = ["distributor", "source"].into_iter().find_map(|key| item.get(key).get("name").text())?;
    Some(NamedLink { name: html::read_text(&name), url: None })
}
