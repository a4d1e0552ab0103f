//! IPTC ninjs 1.x, 2.x and 3.x, and what Superdesk makes of it.
//!
//! Version 1 has members such as `body_html`, version 2 arrays such as `bodies`, version 3 the same in
//! camel case. A `uri` is often no address. `ednote` is for editors alone and never read.

mod body;
mod dateline;
mod media;
mod nitf;
mod place;
mod release;

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::reader::{Reader, Step};
use super::{Json, ReadError, pick, same, words};
use crate::model::{Article, Block, Inlines, Lang, NamedLink, Person, Provenance, Story, Text, Timestamp, Url};
use media::Associated;

/// The members that only ninjs has.
const MARKS: [&str; 11] = [
    "versioncreated",
    "versionCreated",
    "firstcreated",
    "firstCreated",
    "pubstatus",
    "pubStatus",
    "headlines",
    "bodies",
    "descriptions",
    "eventDetails",
    "$standard",
];

/// The members that name the subjects of a story.
const SUBJECTS: [&str; 8] =
    ["subjects", "subject", "people", "person", "organisations", "organisation", "places", "place"];

/// How many subjects are listed.
const MAX_TAGS: usize = 24;

/// How many lines with names are read.
const MAX_LINES: usize = 50;

/// The roles of those who wrote a story, which a byline does not name.
const WRITERS: [&str; 5] = ["", "writer", "author", "reporter", "journalist"];

/// Is it an item, or a list of items?
pub(super) fn is_mine(doc: &Json) -> bool {
    items(doc).iter().any(is_item)
}

/// Returns the items of a list, or the only one. The AP sends each in an envelope.
fn items(doc: &Json) -> Cow<'_, [Json]> {
    let data = doc.get("data");
    let envelopes = [data.get("items").items(), data.one_or_many()].into_iter().flatten();
    let opened: Vec<Json> = envelopes.map(|one| one.get("item")).filter(|item| is_item(item)).cloned().collect();
    match doc.first(&["_items", "items"]) {
        Json::Array(items) if !is_item(doc) => Cow::Borrowed(items),
        _ if !opened.is_empty() => Cow::Owned(opened),
        _ => Cow::Borrowed(doc.one_or_many()),
    }
}

/// Is it an item: a name, and a member that only ninjs has?
fn is_item(json: &Json) -> bool {
    let Json::Object(members) = json else { return false };
    let is_mark = |(key, value): &(Text, Json)| {
        let is_part = ["body_", "headline_", "description_"].iter().any(|start| key.starts_with(*start));
        is_part && value.as_str().is_some() || MARKS.iter().any(|mark| *key == **mark) && !value.is_null()
    };
    let is_named = json.get("standard").get("name").as_str() == Some("ninjs");
    json.first(&["uri", "guid"]).as_str().is_some() && members.iter().any(is_mark) || is_named
}

/// Reads the item that is asked for.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    if is_item(doc) {
        return Ok(read_item(reader, doc));
    }
    let items = items(doc);
    let (index, item) = pick::pick(reader, &items, wanted, &["uri", "guid"])?;
    let mut article = reader.within(Step::Index(index), |reader| read_item(reader, item));
    let moment = release::latest(reader, &items).max(article.embargo);
    let others = pick::others(stories_of(reader, &items, moment), &article);
    article.related = article.related.iter().chain(others.iter()).cloned().collect();
    Ok(article)
}

/// Reads the items as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let items = items(doc);
    stories_of(reader, &items, release::latest(reader, &items)).collect()
}

/// Reads those of the items that may be shown at `moment`.
fn stories_of(reader: &Reader, items: &[Json], moment: Option<Timestamp>) -> impl Iterator<Item = Story> {
    let may_stand = move |item: &&Json| !release::is_withheld(reader, item, moment.as_ref());
    items.iter().filter(may_stand).filter_map(|item| read_story(reader, item))
}

fn read_story(reader: &Reader, item: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    let headline = read_headline(&quiet, item).to_text();
    let url = read_url(&mut quiet, item)?;
    let lead = media::read_associated(&mut quiet, item).lead;
    Some(Story {
        id: item.first(&["uri", "guid"]).text().unwrap_or_default(),
        headline: Some(headline).filter(|headline| !headline.is_empty())?,
        url,
        image: match lead {
            Some(Block::Image(image)) => Some(image),
            _ => None,
        },
        section: read_section(item).map(|section| section.name),
        published: read_times(&mut quiet, item).0,
    })
}

fn read_item(reader: &mut Reader, item: &Json) -> Article {
    let url = read_url(reader, item);
    reader.page.clone_from(&url);
    let headline = read_headline(reader, item);
    let mut body = body::read_body(reader, item);
    same::drop_headline(&mut body, &headline.to_text());
    let Associated { lead, rest, related, .. } = media::read_associated(reader, item);
    let (lead, rest) = place::place(lead, rest, &mut body);
    let standfirst =
        if media::is_medium(item) && lead.is_some() { Inlines::default() } else { read_standfirst(reader, item) };
    let dateline = dateline::print(item, &mut body);
    body.extend(rest);
    let is_copy = !body.is_empty() && same::is_excerpt(&standfirst.to_text(), &body);
    let (published, updated) = read_times(reader, item);
    Article {
        id: item.first(&["uri", "guid"]).text().unwrap_or_default(),
        lang: reader.parsed(item, "language", "is no language", Lang::parse),
        kicker: read_kicker(reader, item),
        section: read_section(item),
        headline,
        standfirst: if is_copy { Inlines::default() } else { standfirst },
        people: read_people(reader, item).into(),
        published,
        updated,
        lead,
        tags: read_tags(item, dateline).into(),
        source: read_source(item),
        copyright: first_text(item, &["copyrightnotice", "copyrightNotice", "copyrightholder", "copyrightHolder"]),
        licence: read_licence(reader, item),
        status: release::read_status(reader, item),
        embargo: release::read_embargo(reader, item),
        expires: reader.time(item, "expires"),
        provenance: read_provenance(item),
        related: related.into(),
        body: body.into(),
        url,
        ..Article::default()
    }
}

/// Reads the address of the page; a `uri` may be a name that leads nowhere.
fn read_url(reader: &mut Reader, item: &Json) -> Option<Url> {
    let is_address = |key| item.get(key).as_str().is_some_and(|raw: &str| raw.trim_start().starts_with("http"));
    let key = ["canonical_url", "link", "uri", "guid"].into_iter().find(|key| is_address(key))?;
    reader.url(item, key)
}

fn read_headline(reader: &Reader, item: &Json) -> Inlines {
    body::read_headline(reader, item)
        .or_else(|| body::read_head(item, &["hl1"]).map(Inlines::plain))
        .or_else(|| ["title", "slugline"].iter().find_map(|key| item.get(key).text()).map(Inlines::plain))
        .unwrap_or_default()
}

/// Reads the line above the headline.
fn read_kicker(reader: &Reader, item: &Json) -> Option<Text> {
    let kicker = body::read_role(reader, item, "headline", "headlines", &["kicker", "overline"]);
    kicker.map(|kicker| kicker.to_text())
}

/// Reads the description, or else the line under the headline.
fn read_standfirst(reader: &Reader, item: &Json) -> Inlines {
    let line = || body::read_role(reader, item, "headline", "headlines", &["subtitle", "subhead", "deck"]);
    let head = || body::read_head(item, &["abstract", "hl2"]).map(Inlines::plain);
    body::read_description(reader, item).or_else(line).or_else(head).unwrap_or_default()
}

/// Reads the byline as it is printed, or else the people by name.
fn read_people(reader: &mut Reader, item: &Json) -> Vec<Person> {
    let mut people = reader.list(item, "authors", |reader, json| {
        let name = json.text().or_else(|| json.get("name").text())?;
        Some(Person { name: words::decode(&name), url: reader.link(json, "url"), role: read_job(json) })
    });
    // Who also had another job than to write it is named once.
    let writers: BTreeSet<Text> =
        people.iter().filter(|person| person.role.is_none()).map(|person| person.name.clone()).collect();
    let mut names = BTreeSet::new();
    people.retain(|person| {
        (person.role.is_none() || !writers.contains(&person.name)) && names.insert(person.name.clone())
    });
    let is_listed = !people.is_empty();
    // The AP has a list of bylines.
    let list = item.get("bylines").items().iter().filter_map(|one| first_text(one, &["by", "byline"]));
    let mut lines: Vec<Text> = first_text(item, &["by", "byline"]).map_or_else(|| list.collect(), |line| vec![line]);
    if lines.is_empty() {
        lines.extend(body::read_head(item, &["byline"]));
    }
    for line in lines.iter().filter(|_| !is_listed).take(MAX_LINES) {
        let name = words::byline(&crate::html::read_text(line));
        people.extend((!name.is_empty()).then_some(Person { name, url: None, role: None }));
    }
    people
}

/// Reads what somebody did for the story beside writing it, which may be a code such as `auth:translator`.
fn read_job(json: &Json) -> Option<Text> {
    let role = json.get("role").text().or_else(|| json.get("role").get("name").text())?;
    let role = match role.rsplit_once("://") {
        Some((_, address)) => address.rsplit('/').next().unwrap_or_default(),
        None if role.contains(char::is_whitespace) => role.as_str(),
        None => role.rsplit(':').next().unwrap_or_default(),
    };
    let is_loud = !role.contains(char::is_lowercase);
    let is_named = role.contains(char::is_alphabetic) && !WRITERS.contains(&role.to_ascii_lowercase().as_str());
    is_named.then(|| if is_loud { role.to_lowercase().into() } else { role.into() })
}

/// Reads when the item was made and when it was changed.
fn read_times(reader: &mut Reader, item: &Json) -> (Option<Timestamp>, Option<Timestamp>) {
    const FIRST: [&str; 6] =
        ["firstpublished", "firstPublished", "firstcreated", "firstCreated", "contentcreated", "contentCreated"];
    let first = first_time(reader, item, &FIRST);
    let version = first_time(reader, item, &["versioncreated", "versionCreated"]);
    (first.or(version), version.filter(|_| first.is_some()))
}

fn first_time(reader: &mut Reader, item: &Json, keys: &[&'static str]) -> Option<Timestamp> {
    keys.iter().find_map(|key| reader.time(item, key))
}

fn first_text(item: &Json, keys: &[&str]) -> Option<Text> {
    keys.iter().find_map(|key| item.get(key).text()).map(|text| words::collapse(&text))
}

/// Reads the desk's service as Superdesk has it.
fn read_section(item: &Json) -> Option<NamedLink> {
    name_of(item.get("service").one_or_many().first()?)
}

/// Is it somebody who made the story rather than somebody it is about?
fn is_maker(json: &Json) -> bool {
    json.get("rel")
        .as_str()
        .is_some_and(|rel| ["author", "creator", "contributor"].iter().any(|who| rel.ends_with(who)))
}

fn name_of(json: &Json) -> Option<NamedLink> {
    let name = json.text().or_else(|| json.get("name").text())?;
    Some(NamedLink { name: words::decode(&name), url: None })
}

fn read_tags(item: &Json, dateline: Option<Text>) -> Vec<NamedLink> {
    let mut tags: Vec<NamedLink> = Vec::new();
    let keywords = item.first(&["keywords", "keyword"]);
    let named = SUBJECTS.iter().flat_map(|key| item.get(key).one_or_many()).chain(keywords.one_or_many());
    let place = dateline.map(|name| NamedLink { name, url: None });
    for tag in named.filter(|json| !is_maker(json)).filter_map(name_of).chain(place) {
        if tags.len() < MAX_TAGS && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// Reads who the story comes from.
fn read_source(item: &Json) -> Option<NamedLink> {
    let sources = item.first(&["infosources", "infoSources", "infosource"]).one_or_many();
    sources.iter().find_map(name_of).or_else(|| name_of(item.get("source")))
}

fn read_licence(reader: &mut Reader, item: &Json) -> Option<NamedLink> {
    let rights = item.first(&["rightsinfo", "rightsInfo"]).one_or_many().first();
    let address = rights.map(|rights| rights.first(&["linkedrights", "linkedRights"]));
    let url = address.and_then(|json| Url::resolve_web(json.as_str()?, reader.base()));
    let terms = first_text(item, &["usageterms", "usageTerms"]).map(|terms| crate::html::read_text(&terms));
    let name = terms.filter(|terms| !terms.is_empty()).or_else(|| Some(url.as_ref()?.to_text()))?;
    Some(NamedLink { name, url })
}

fn read_provenance(item: &Json) -> Option<Provenance> {
    let kind = item.first(&["digitalsourcetype", "digitalSourceType"]);
    let names = [kind, kind.get("uri"), kind.get("literal"), kind.get("code"), kind.get("name")];
    names.into_iter().find_map(|name| Provenance::parse(name.as_str()?))
}
