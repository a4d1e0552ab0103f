//! A string of HTML: a body alone, or a whole document with its title, in which the headline stands once more and the
//! parts of the site stand around the story.

use super::reader::Reader;
use super::{Json, ReadError, same, words};
use crate::html;
use crate::model::{Article, Block, Inlines, Lang, Story, Url};

/// Is it a string with tags in it?
pub(super) fn is_mine(doc: &Json) -> bool {
    doc.as_str().is_some_and(words::has_tags)
}

/// Reads the string.
pub(super) fn read(reader: &mut Reader, doc: &Json, _: Option<&str>) -> Result<Article, ReadError> {
    let raw = &*html::without_shortcodes(doc.as_str().unwrap_or_default(), true);
    let page = html::read_page(raw);
    let url = page.canonical.and_then(|url| Url::resolve_web(&url, reader.base()));
    let base = page.base.and_then(|base| Url::resolve_web(&base, reader.base().or(url.as_ref())));
    reader.page = base.or_else(|| url.clone());
    let mut body = page.story.map(|story| reader.html(story)).unwrap_or_default();
    if body.is_empty() {
        body = reader.html(raw);
    }
    let mut parts = page.story.into_iter().chain([raw]);
    let heading = parts.find_map(|part| read_heading(reader, part, &body));
    if let Some(at) = heading.as_ref().and_then(|heading| place_of(heading, &body)) {
        body.remove(at);
    }
    let headline =
        heading.or_else(|| title(raw).map(|title| Inlines::plain(html::read_text(title)))).unwrap_or_default();
    same::drop_headline(&mut body, &headline.to_text());
    let lang = tag(raw, "<html").and_then(|(tag, _)| tag.split_once("lang=")).map(|(_, lang)| lang);
    let lang = lang.and_then(|lang| lang.split(['"', '\'', ' ', '>']).find(|lang| !lang.is_empty()));
    Ok(Article { url, headline, lang: lang.and_then(Lang::parse), body: body.into(), ..Article::default() })
}

/// Reads the heading that is the headline: the first of its level, unless it is one of several and only comes after
/// a paragraph, as those of chapters do.
fn read_heading(reader: &Reader, raw: &str, body: &[Block]) -> Option<Inlines> {
    let heading = Some(reader.inlines(inside(raw, "<h1")?)).filter(|heading| !heading.is_empty())?;
    let is_only = tag(raw, "<h1").is_some_and(|(_, rest)| tag(rest, "<h1").is_none());
    let first = body.iter().position(|block| matches!(block, Block::Paragraph { .. })).unwrap_or(body.len());
    let at = place_of(&heading, body);
    (is_only || at.is_none_or(|at| at < first)).then_some(heading)
}

/// Finds a heading in the body.
fn place_of(heading: &Inlines, body: &[Block]) -> Option<usize> {
    let words = heading.to_text();
    body.iter().position(|block| matches!(block, Block::Heading { text, .. } if text.to_text() == words))
}

/// Returns the title of a document; those in a body belong to drawings.
fn title(raw: &str) -> Option<&str> {
    let (_, rest) = tag(raw, "<title")?;
    let before = raw.get(..raw.len() - rest.len())?;
    let is_head = tag(before, "<svg").or_else(|| tag(before, "<body")).is_none();
    inside(raw, "<title").filter(|_| is_head)
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
