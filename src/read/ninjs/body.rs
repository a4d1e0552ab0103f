//! The texts of ninjs: which of several forms of one text is read, and how.

use super::nitf;
use crate::model::{Block, Inlines, Text};
use crate::read::reader::Reader;
use crate::read::{Json, words};

/// How much of its length the best form may lack before it counts as another text.
const MUCH_SHORTER: usize = 3;

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
    is_main: bool,
    text: Text,
}

/// Reads the body in its richest form.
pub(super) fn read_body(reader: &mut Reader, item: &Json) -> Vec<Block> {
    let Some(best) = best(item, "body", "bodies") else { return Vec::new() };
    match best.form {
        Form::Plain => {
            let mut blocks = words::paragraphs(&best.text);
            // An agency's plain text has a line a paragraph and no empty lines.
            if let [Block::Paragraph { .. }] = blocks.as_slice() {
                blocks = best.text.lines().flat_map(words::paragraphs).collect();
            }
            let html = best.text.contains('&').then(|| blocks.iter().map(decoded).collect());
            html.unwrap_or(blocks)
        }
        Form::Nitf => reader.html(&nitf::to_html(&best.text)),
        Form::Html | Form::Xml => reader.html(&best.text),
    }
}

/// Decodes the entities of a paragraph of plain text.
fn decoded(block: &Block) -> Block {
    match block {
        Block::Paragraph { text, .. } if text.len() == 1 => {
            Block::paragraph(Inlines::plain(words::decode(&text.to_text())))
        }
        other => other.clone(),
    }
}

/// Reads a headline or a description.
pub(super) fn read_part(reader: &Reader, item: &Json, member: &str, list: &str) -> Option<Inlines> {
    let best = best(item, member, list)?;
    let text = match best.form {
        Form::Plain => Inlines::plain(words::decode(&best.text)),
        _ => reader.inlines(&best.text),
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Finds the form to read: the richest, of these the main one, of these the first.
fn best(item: &Json, member: &str, list: &str) -> Option<Version> {
    let mut best: Option<Version> = None;
    for version in versions(item, member, list) {
        let is_better = best.as_ref().is_none_or(|best| {
            let rank = |version: &Version| (version.is_main, version.form);
            let is_richer = match member {
                "body" => version.form > best.form,
                // Of a headline there are several, each another text.
                _ => rank(&version) > rank(best),
            };
            if is_richer {
                version.text.len() > best.text.len() / MUCH_SHORTER
            } else {
                version.form != Form::Xml && version.text.len() / MUCH_SHORTER > best.text.len() && member == "body"
            }
        });
        if is_better {
            best = Some(version);
        }
    }
    best
}

/// Returns every form of a text: the items of the list, and the members of the name.
fn versions(item: &Json, member: &str, list: &str) -> Vec<Version> {
    let mut versions = Vec::new();
    for json in item.get(list).one_or_many() {
        let Some(text) = json.text().or_else(|| json.first(&["value", "text"]).text()) else { continue };
        let kind = json.first(&["contentType", "contenttype"]).text().unwrap_or_default();
        let role = json.get("role").text().unwrap_or_default();
        let is_main = role.is_empty() || ["main", "headline", "lead"].iter().any(|name| role.contains(*name));
        if !role.contains("caption") || member == "description" {
            versions.push(Version { form: form(&kind, &role, &text), is_main, text });
        }
    }
    let Json::Object(members) = item else { return versions };
    for (key, value) in members {
        let Some(suffix) = key.strip_prefix(member) else { continue };
        if let (Some(text), true) = (value.text(), suffix.is_empty() || suffix.starts_with('_')) {
            let is_main = matches!(suffix, "" | "_main" | "_text" | "_html" | "_xhtml");
            versions.push(Version { form: form("", suffix, &text), is_main, text });
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
