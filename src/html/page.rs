//! What a whole document says of itself, and which part of it is the story.

use super::entities::ALL;
use super::tokenizer::{Token, Tokenizer};

/// What a document has beside its words; nothing where the source is only a piece of one.
#[derive(Default)]
pub struct Page<'a> {
    /// The canonical address as it is written: of its `link`, else `og:url`.
    pub canonical: Option<String>,
    /// What relative addresses resolve against, as it is written.
    pub base: Option<String>,
    /// What the only `article` holds, or else the only `main`; what stands around it is the site's.
    pub story: Option<&'a str>,
}

/// The elements of one name that may hold the story.
#[derive(Default)]
struct Holder<'a> {
    count: usize,
    /// The source from the first of them on, and how many paragraphs stand before it.
    from: (&'a str, usize),
    /// What it holds, and how many paragraphs of that.
    inside: Option<(&'a str, usize)>,
}

impl<'a> Holder<'a> {
    fn start(&mut self, rest: &'a str, paragraphs: usize) {
        self.count += 1;
        if self.count == 1 {
            self.from = (rest, paragraphs);
        }
    }

    fn end(&mut self, rest: &str, paragraphs: usize) {
        let (from, before) = self.from;
        let inside = from.get(..from.len().saturating_sub(rest.len())).filter(|_| self.count > 0);
        self.inside = self.inside.or(inside.map(|inside| (inside, paragraphs - before)));
    }

    /// Returns what the only one holds, unless most of the document's paragraphs stand elsewhere.
    fn only(&self, paragraphs: usize) -> Option<&'a str> {
        let (inside, own) = self.inside.filter(|_| self.count == 1)?;
        (own * 2 >= paragraphs).then_some(inside)
    }
}

/// Reads what a document says of itself.
pub fn read_page(html: &str) -> Page<'_> {
    let (mut page, mut shared, mut is_document) = (Page::default(), None, false);
    let (mut article, mut main, mut paragraphs) = (Holder::default(), Holder::default(), 0);
    let mut tokens = Tokenizer::new(html, ALL);
    while let Some(token) = tokens.next() {
        let (Token::Start { name, .. } | Token::End(name)) = token else { continue };
        let kind = name.to_ascii_lowercase();
        match (kind.as_str(), token) {
            ("html" | "head" | "body", _) => is_document = true,
            ("p", Token::Start { .. }) => paragraphs += 1,
            ("article", Token::Start { .. }) => article.start(tokens.rest(), paragraphs),
            ("article", _) => article.end(tokens.rest(), paragraphs),
            ("main", Token::Start { .. }) => main.start(tokens.rest(), paragraphs),
            ("main", _) => main.end(tokens.rest(), paragraphs),
            ("script" | "style" | "template", Token::Start { .. }) => {
                tokens.take_raw(name);
            }
            ("base", Token::Start { attrs, .. }) => page.base = page.base.take().or_else(|| attrs.text("href")),
            ("link", Token::Start { attrs, .. }) if attrs.text("rel").as_deref() == Some("canonical") => {
                page.canonical = page.canonical.take().or_else(|| attrs.text("href"));
            }
            ("meta", Token::Start { attrs, .. }) if attrs.text("property").as_deref() == Some("og:url") => {
                shared = shared.take().or_else(|| attrs.text("content"));
            }
            _ => {}
        }
    }
    if !is_document {
        return Page::default();
    }
    let story = [article, main].iter().find_map(|holder| holder.only(paragraphs));
    Page { canonical: page.canonical.or(shared), base: page.base, story }
}
