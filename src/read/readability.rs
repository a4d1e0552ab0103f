//! What Readability makes of a page: a title, a byline in free words, and the body as HTML. Its twin in Go finds a
//! picture and the day of the last change too.

use super::reader::Reader;
use super::{Json, ReadError, same, words};
use crate::html;
use crate::model::{Article, Block, Direction, Inlines, Lang, NamedLink, Person, Story};

/// Has it what only Readability writes, beside a title and a body, and nothing of other dialects?
pub(super) fn is_mine(doc: &Json) -> bool {
    let own = ["byline", "siteName", "publishedTime", "textContent"];
    let usual = ["content", "excerpt", "length", "title"];
    let count = |keys: &[&str]| keys.iter().filter(|key| doc.get(key).text().is_some()).count();
    let own = count(&own) + usize::from(doc.get("readerable").is_true());
    // Who serves it adds the address of the page.
    let is_other = !doc.first(&["headline", "body", "link"]).is_null();
    own > 0 && own + count(&usual) > 2 && !is_other
}

/// Reads the page.
pub(super) fn read(reader: &mut Reader, doc: &Json, _: Option<&str>) -> Result<Article, ReadError> {
    let url = reader.url(doc, "url");
    reader.page.clone_from(&url);
    let mut body = reader.html(&html::without_shortcodes(doc.get("content").as_str().unwrap_or_default(), true));
    let title = reader.text(doc, "title").map(|title| words::decode(&title)).unwrap_or_default();
    same::drop_headline(&mut body, &title);
    let lead = same::lead_beside(reader.bare_image(doc, "image"), &mut body);
    let excerpt = reader.text(doc, "excerpt").map(|excerpt| words::decode(&excerpt));
    let byline = reader.text(doc, "byline").map(|byline| words::byline(&words::decode(&byline)));
    let people: Vec<Person> =
        byline.filter(|name| !name.is_empty()).map(|name| Person { name, url: None, role: None }).into_iter().collect();
    Ok(Article {
        url,
        lang: ["lang", "language"].into_iter().find_map(|key| Lang::parse(doc.get(key).as_str()?)),
        dir: doc.get("dir").as_str().and_then(Direction::parse),
        headline: Inlines::plain(title),
        standfirst: excerpt.filter(|excerpt| !same::is_excerpt(excerpt, &body)).map(Inlines::plain).unwrap_or_default(),
        people: people.into(),
        published: reader.time(doc, "publishedTime"),
        updated: reader.time(doc, "modifiedTime"),
        lead: lead.map(Block::Image),
        source: reader.text(doc, "siteName").map(|name| NamedLink { name: words::decode(&name), url: None }),
        body: body.into(),
        ..Article::default()
    })
}

/// A page alone has no others beside it.
pub(super) fn stories(_: &mut Reader, _: &Json) -> Vec<Story> {
    Vec::new()
}
