//! The Guardian: what its Content API answers, and the `FEArticle` that its pages are made of.
//!
//! Both hold blocks of elements. An element of a page has its fields in itself and its kind
//! in `_type`; one of the API has its kind in `type` and its fields in a member of its own,
//! such as `richLinkTypeData`. `element` is the table for both.

pub(super) mod content;
mod element;
mod media;
pub(super) mod page;
mod parts;

use super::reader::{Reader, Step};
use super::{Json, MAX_NAMES};
use crate::model::{Block, Group, GroupKind, Inline, Inlines, NamedLink, Person, Style, Text, Timestamp, Url};

/// Where the ids of tags and sections lead.
const SITE: &str = "https://www.theguardian.com/";

/// Returns the page of a tag or section by its id.
fn page_of(id: &Json) -> Option<Url> {
    let id = id.text()?;
    Url::parse(&[SITE, id.trim_start_matches('/')].concat())
}

/// Reads the tags of one type; the API names it in lower case.
fn read_tags(doc: &Json, kind: &str) -> Vec<NamedLink> {
    let tags = doc.get("tags").items().iter();
    tags.filter(|tag| tag.get("type").as_str().is_some_and(|of| of.eq_ignore_ascii_case(kind)))
        .filter_map(|tag| {
            Some(NamedLink { name: tag.first(&["title", "webTitle"]).text()?, url: page_of(tag.get("id")) })
        })
        .collect()
}

/// Reads the people: those of the tags where they stand in the byline, what follows a name as the role.
fn read_people(doc: &Json, byline: &str) -> Vec<Person> {
    let known = read_tags(doc, "contributor");
    let mut people = Vec::new();
    let mut rest = byline;
    loop {
        let places = known.iter().filter_map(|tag| Some((rest.find(tag.name.as_str())?, tag)));
        let Some((at, tag)) = places.min_by_key(|(at, tag)| (*at, usize::MAX - tag.name.len())) else { break };
        push_between(rest.get(..at).unwrap_or_default(), &mut people);
        people.push(Person { name: tag.name.clone(), url: tag.url.clone(), role: None });
        rest = rest.get(at + tag.name.len()..).unwrap_or_default();
    }
    push_between(rest, &mut people);
    for tag in known {
        if !people.iter().any(|person| person.name == tag.name) {
            people.push(Person { name: tag.name, url: tag.url, role: None });
        }
    }
    people
}

/// Reads what stands between two names that are known: the role of the one before it, other names.
fn push_between(raw: &str, people: &mut Vec<Person>) {
    let raw = raw.trim_start();
    let is_role = !people.is_empty() && !raw.starts_with([',', '&', ';']) && !raw.starts_with("and ");
    let names = raw.replace(" and ", ",").replace(" & ", ",");
    for (index, name) in names.split([',', ';']).take(MAX_NAMES).enumerate() {
        let name = name.trim().trim_start_matches("and ").trim_end_matches(" and").trim_start_matches("& ").trim();
        match people.last_mut().filter(|_| is_role && index == 0) {
            _ if name.is_empty() || name == "and" || name == "&" => {}
            Some(person) => {
                person.role = Some(name.trim_start_matches(['(', '–', '-', ' ']).trim_end_matches(')').into())
            }
            None => people.push(Person { name: name.into(), url: None, role: None }),
        }
    }
}

/// Reads running text from the first of `keys` that has some, which may be HTML.
fn read_words(reader: &Reader, of: &Json, keys: &[&str]) -> Inlines {
    let found = keys.iter().filter_map(|key| of.get(key).as_str()).map(|html| reader.inlines(html));
    found.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// Reads the first of `keys` that is an address.
fn read_address(reader: &Reader, of: &Json, keys: &[&str]) -> Option<Url> {
    keys.iter().find_map(|key| Url::resolve_web(of.get(key).as_str()?, reader.base()))
}

/// A post of a live blog, or the whole body of another article.
struct Post<'a> {
    block: &'a Json,
    date: Option<Timestamp>,
    body: Vec<Block>,
}

impl Post<'_> {
    /// Makes a group of the post, with its writers below.
    fn into_group(mut self, reader: &Reader) -> Block {
        let names: Vec<Text> =
            self.block.get("contributors").items().iter().filter_map(|json| json.get("name").text()).collect();
        if !names.is_empty() {
            let names = Inlines::plain(names.join(", "));
            self.body.push(Block::paragraph(Inlines::from(vec![Inline::Styled(Style::Small, names)])));
        }
        let title = read_words(reader, self.block, &["title"]);
        Block::Group(Group { date: self.date, ..Group::new(GroupKind::Post, title, self.body) })
    }
}

/// Reads the elements of a block, each of which may be several blocks.
fn read_elements(reader: &mut Reader, of: &Json, key: &'static str, atoms: &Json) -> Vec<Block> {
    let mut out = Vec::new();
    reader.within(Step::Key(key), |reader| {
        for (index, item) in of.get(key).items().iter().enumerate() {
            if reader.has_room() {
                reader.blocks += 1;
                reader.within(Step::Index(index), |reader| element::push(reader, item, atoms, &mut out));
            }
        }
    });
    out
}
