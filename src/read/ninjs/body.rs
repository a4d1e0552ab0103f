//! The texts of ninjs: which of several forms of one text is read, and how.

use std::cmp::Ordering;

use super::{dateline, nitf};
use crate::model::{Block, Group, GroupKind, Inlines, Text};
use crate::read::reader::Reader;
use crate::read::{Json, words};

/// How much of its length the best form may lack before it counts as another text.
const MUCH_SHORTER: usize = 3;

/// What the roles of those texts have in them that are no headline, description or body: agencies put credits,
/// keywords and remarks to editors among the descriptions.
const APART: [&str; 17] = [
    "credit",
    "writer",
    "byline",
    "alt",
    "alttext",
    "alt_text",
    "alternat",
    "kicker",
    "overline",
    "instruction",
    "note",
    "internal",
    "advisory",
    "keyword",
    "copyright",
    "rights",
    "locator",
];

/// What the roles of those texts have in them that stand in for another.
const SHORT: [&str; 11] =
    ["summary", "abstract", "short", "teaser", "caption", "social", "sms", "push", "alert", "subtitle", "subhead"];

/// What the roles of the whole body have in them; most name only its form.
const WHOLE: [&str; 9] = ["main", "body", "story", "article", "content", "text", "html", "nitf", "xml"];

/// What the roles of those bodies have in them that stand beside the story.
const BESIDE: [&str; 2] = ["factbox", "infobox"];

/// How many of them are read, which are compared with one another.
const MAX_BESIDE: usize = 50;

/// How a text is written, from the least wanted form to the most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// XML of an agency's own.
    Xml,
    /// Words alone.
    Plain,
    /// The agencies' format before ninjs.
    Nitf,
    /// HTML or XHTML.
    Html,
}

/// One form of a text.
struct Version {
    form: Form,
    /// What the text is for, in small letters; empty where that is not said.
    role: String,
    text: Text,
}

impl Version {
    fn has_role(&self, names: &[&str]) -> bool {
        // Three letters may stand in any word.
        names.iter().any(|name| if name.len() > 3 { self.role.contains(name) } else { self.role == *name })
    }

    fn into_inlines(self, reader: &Reader) -> Option<Inlines> {
        let text = match self.form {
            Form::Plain => Inlines::plain(words::decode(&self.text)),
            _ => reader.inlines(&self.text),
        };
        Some(text).filter(|text| !text.is_empty())
    }
}

/// Reads the body: the story rather than its summary, in its richest form.
pub(super) fn read_body(reader: &mut Reader, item: &Json) -> Vec<Block> {
    let rank = |version: &Version| match version.has_role(&SHORT) {
        true => 0,
        false => 1 + u8::from(version.role.is_empty() || version.has_role(&WHOLE)),
    };
    let is_body = |version: &Version| !version.has_role(&APART) && !version.has_role(&["caption"]);
    let mut best: Option<Version> = None;
    let mut beside: Vec<Version> = Vec::new();
    for version in versions(item, "body", "bodies").into_iter().filter(is_body) {
        if version.has_role(&BESIDE) {
            put_beside(version, &mut beside);
            continue;
        }
        let is_better = best.as_ref().is_none_or(|best| match rank(&version).cmp(&rank(best)) {
            Ordering::Greater => true,
            Ordering::Less => false,
            _ if version.form > best.form => version.text.len() > best.text.len() / MUCH_SHORTER,
            _ => version.form != Form::Xml && version.text.len() / MUCH_SHORTER > best.text.len(),
        });
        if is_better {
            best = Some(version);
        }
    }
    let mut body = best.map(|best| read_version(reader, &best)).unwrap_or_default();
    for version in beside {
        let text = read_version(reader, &version);
        body.push(Block::Group(Group::new(GroupKind::Aside, Inlines::default(), text)));
    }
    body
}

/// Adds a text, of which another form may be there already: the richer one stays.
fn put_beside(version: Version, beside: &mut Vec<Version>) {
    let has_room = beside.len() < MAX_BESIDE;
    let mut same = beside.iter_mut().filter(|known| known.role == version.role && known.form != version.form);
    match same.next() {
        Some(known) if known.form < version.form => *known = version,
        Some(_) => {}
        None if has_room => beside.push(version),
        None => {}
    }
}

/// Has the item a body of its own?
pub(super) fn has_body(item: &Json) -> bool {
    !versions(item, "body", "bodies").is_empty()
}

/// Reads one form of a body.
fn read_version(reader: &mut Reader, best: &Version) -> Vec<Block> {
    match best.form {
        // An agency's plain text has a line a paragraph and no empty lines.
        Form::Plain => reader.plain_text(&best.text),
        Form::Nitf => {
            let mut body = reader.html(&nitf::to_html(&best.text));
            if let Some(line) = nitf::dateline(&best.text) {
                dateline::print_before(&mut body, &line);
            }
            body
        }
        Form::Html | Form::Xml => reader.html(&best.text),
    }
}

/// Reads the first of these parts of the head of a body in NITF, for an item that does not say the same by itself.
pub(super) fn read_head(item: &Json, names: &[&str]) -> Option<Text> {
    let nitf = versions(item, "body", "bodies").into_iter().find(|version| version.form == Form::Nitf)?;
    names.iter().find_map(|name| nitf::part(&nitf.text, name))
}

/// Reads the headline: the main one in its richest form.
pub(super) fn read_headline(reader: &Reader, item: &Json) -> Option<Inlines> {
    read_best(reader, item, "headline", "headlines", |version| match version.role.as_str() {
        role if role.is_empty() || role.contains("main") || role.contains("headline") => 2,
        _ if version.has_role(&SHORT) => 0,
        _ => 1,
    })
}

/// Reads the description, or the caption of a medium, in its richest form.
pub(super) fn read_description(reader: &Reader, item: &Json) -> Option<Inlines> {
    let is_medium = super::media::is_medium(item);
    read_best(reader, item, "description", "descriptions", |version| match version.has_role(&["caption"]) {
        true if is_medium => 2,
        true => 0,
        false => u8::from(version.role.is_empty() || version.has_role(&["main", "lead", "text", "html", "summary"])),
    })
}

/// Reads the text of the highest rank, of those in the richest form, of those the first.
fn read_best(reader: &Reader, item: &Json, member: &str, list: &str, rank: impl Fn(&Version) -> u8) -> Option<Inlines> {
    let mut best: Option<Version> = None;
    for version in versions(item, member, list).into_iter().filter(|version| !version.has_role(&APART)) {
        let key = |version: &Version| (rank(version), version.form);
        let is_better = |best: &Version| {
            let is_much_shorter = version.text.len() <= best.text.len() / MUCH_SHORTER;
            key(&version) > key(best) && (rank(&version) > rank(best) || !is_much_shorter)
        };
        if best.as_ref().is_none_or(is_better) {
            best = Some(version);
        }
    }
    best?.into_inlines(reader)
}

/// Reads the text beside the headline or the description that has one of `roles`: a kicker, a credit, the words for
/// those who can't see a picture.
pub(super) fn read_role(reader: &Reader, item: &Json, member: &str, list: &str, roles: &[&str]) -> Option<Inlines> {
    let found = versions(item, member, list).into_iter().find(|version| version.has_role(roles));
    found?.into_inlines(reader)
}

/// Returns every form of a text: the items of the list, and the members of the name.
fn versions(item: &Json, member: &str, list: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    for json in item.get(list).one_or_many() {
        let Some(text) = json.text().or_else(|| json.first(&["value", "text"]).text()) else { continue };
        let kind = json.first(&["contentType", "contenttype"]).text().unwrap_or_default();
        let role = json.get("role").text().unwrap_or_default();
        versions.push(Version { form: form(&kind, &role, &text), role: role.to_ascii_lowercase(), text });
    }
    let Json::Object(members) = item else { return versions };
    for (key, value) in members {
        let Some(suffix) = key.strip_prefix(member) else { continue };
        if let (Some(text), true) = (value.text(), suffix.is_empty() || suffix.starts_with('_')) {
            let role = match suffix {
                // These name the form alone.
                "_text" | "_html" | "_xhtml" => "",
                suffix => suffix.trim_start_matches('_'),
            };
            versions.push(Version { form: form("", suffix, &text), role: role.to_ascii_lowercase(), text });
        }
    }
    versions
}

/// Tells how a text is written: by what it holds, since type and role are often swapped or missing.
fn form(kind: &str, role: &str, text: &str) -> Form {
    let start = text.trim_start();
    let says = |word: &str| kind.contains(word) || role.contains(word);
    if text.contains("<body.content") || start.starts_with("<nitf") || says("NITF") || role == "nitf" {
        return if start.starts_with('<') { Form::Nitf } else { Form::Plain };
    }
    if says("html") || text.contains("</p>") || text.contains("<p>") {
        return Form::Html;
    }
    if says("xml") && start.starts_with('<') {
        return Form::Xml;
    }
    if says("rich") && text.contains("</") { Form::Html } else { Form::Plain }
}
