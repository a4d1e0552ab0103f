//! A string of HTML: a body alone, or a whole document with its title, in which the headline stands once more.

use super::reader::Reader;
use super::{Json, ReadError, same, words};
use crate::html;
use crate::model::{Article, Inlines, Lang, Story};

/// Is it a string with tags in it?
pub(super) fn is_mine(doc: &Json) -> bool {
    doc.as_str().is_some_and(words::has_tags)
}

/// Reads the string.
pub(super) fn read(reader: &mut Reader, doc: &Json, _: Option<&str>) -> Result<Article, ReadError> {
    let raw = doc.as_str().unwrap_or_default();
    let mut body = reader.html(raw);
    let title = inside(raw, "<h1").map(|title| reader.inlines(title)).filter(|title| !title.is_empty());
    let title = title.or_else(|| inside(raw, "<title").map(|title| Inlines::plain(html::read_text(title))));
    let headline = title.unwrap_or_default();
    same::drop_headline(&mut body, &headline.to_text());
    let lang = tag(raw, "<html").and_then(|(tag, _)| tag.split_once("lang=")).map(|(_, lang)| lang);
    let lang = lang.and_then(|lang| lang.split(['"', '\'', ' ', '>']).find(|lang| !lang.is_empty()));
    Ok(Article { headline, lang: lang.and_then(Lang::parse), body: body.into(), ..Article::default() })
}

/// A page alone has no others beside it.
pub(super) fn stories(_: &mut Reader, _: &Json) -> Vec<Story> {
    Vec::new()
}

/// Returns the first start tag that begins with `start`, and what follows it.
fn tag<'a>(raw: &'a str, start: &str) -> Option<(&'a str, &'a str)> {
    let at = raw.match_indices('<').map(|(at, _)| at).find(|at| {
        let rest = raw.get(*at..).unwrap_or_default();
        let name = rest.get(..start.len()).is_some_and(|name| name.eq_ignore_ascii_case(start));
        name && rest.get(start.len()..).is_some_and(|rest| rest.starts_with([' ', '>', '\n', '\t', '\r']))
    })?;
    raw.get(at..)?.split_once('>')
}

/// Returns what stands in the first element that begins with `start`.
fn inside<'a>(raw: &'a str, start: &str) -> Option<&'a str> {
    let (_, rest) = tag(raw, start)?;
    let name = start.strip_prefix('<')?;
    let end = rest.match_indices("</").map(|(at, _)| at).find(|at| {
        let name_end = rest.get(at + 2..at + 2 + name.len());
        name_end.is_some_and(|found| found.eq_ignore_ascii_case(name))
    })?;
    rest.get(..end)
}
