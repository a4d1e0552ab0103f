//! HTML source into tags and text, in one pass.

use super::attrs::{Attrs, is_space};
use super::entities::Names;

/// A piece of the source.
pub(super) enum Token<'a> {
    /// Text whose character references still stand.
    Text(&'a str),
    /// The start of an element.
    Start {
        /// The name as it is written.
        name: &'a str,
        /// The attributes.
        attrs: Attrs<'a>,
        /// Does a slash stand before the `>`?
        is_closing: bool,
    },
    /// The end of an element, with the name as it is written.
    End(&'a str),
}

/// Goes over the source; comments, declarations and instructions vanish.
pub(super) struct Tokenizer<'a> {
    rest: &'a str,
    /// The character references that are known.
    names: Names,
}

impl<'a> Tokenizer<'a> {
    /// Begins at the start of `html`, in which the attributes have these character references.
    pub(super) fn new(html: &'a str, names: Names) -> Tokenizer<'a> {
        Tokenizer { rest: html, names }
    }

    /// Returns what was not yet read.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    /// Takes the text of an element in which no tag counts, such as a script, and skips its end tag.
    pub(super) fn take_raw(&mut self, name: &str) -> &'a str {
        let start = self.rest;
        while let Some((_, after)) = self.rest.split_once("</") {
            self.rest = after;
            let found = after.get(..name.len()).filter(|found| found.eq_ignore_ascii_case(name));
            let is_end = |rest: &str| rest.starts_with(|c| is_space(c) || matches!(c, '/' | '>'));
            if let Some(rest) = found.and_then(|found| after.strip_prefix(found)).filter(|rest| is_end(rest)) {
                self.rest = Attrs::split(rest, self.names).map_or("", |(.., after)| after);
                return start.get(..start.len() - after.len() - "</".len()).unwrap_or_default();
            }
        }
        self.rest = "";
        start
    }

    /// Reads a tag, or skips what is none; `None` where `<` is only a character.
    fn markup(&mut self) -> Option<Option<Token<'a>>> {
        let after = self.rest.strip_prefix('<')?;
        let end = after.strip_prefix('/');
        let inner = end.unwrap_or(after);
        if inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name_end = inner.find(|c| is_space(c) || matches!(c, '/' | '>')).unwrap_or(inner.len());
            let (name, rest) = inner.split_at(name_end);
            let Some((attrs, is_closing, rest)) = Attrs::split(rest, self.names) else {
                self.rest = "";
                return Some(None);
            };
            self.rest = rest;
            let token = if end.is_some() { Token::End(name) } else { Token::Start { name, attrs, is_closing } };
            return Some(Some(token));
        }
        if let Some(comment) = after.strip_prefix("!--") {
            self.rest = skip_comment(comment);
        } else if after.starts_with(['!', '?']) || end.is_some_and(|rest| !rest.is_empty()) {
            self.rest = after.split_once('>').map_or("", |(_, rest)| rest);
        } else {
            return None;
        }
        Some(None)
    }
}

impl<'a> Iterator for Tokenizer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let from = match self.markup() {
                Some(Some(token)) => return Some(token),
                Some(None) => continue,
                None => usize::from(self.rest.starts_with('<')),
            };
            let tail = self.rest.get(from..).unwrap_or_default();
            let (text, rest) = self.rest.split_at(tail.find('<').map_or(self.rest.len(), |at| at + from));
            self.rest = rest;
            return Some(Token::Text(text));
        }
    }
}

/// Returns what follows a comment, given what follows its `<!--`.
fn skip_comment(comment: &str) -> &str {
    for short in [">", "->"] {
        if let Some(rest) = comment.strip_prefix(short) {
            return rest;
        }
    }
    let mut rest = comment;
    while let Some((_, after)) = rest.split_once("--") {
        if let Some(rest) = after.strip_prefix('>').or_else(|| after.strip_prefix("!>")) {
            return rest;
        }
        // The second dash may be the first of the end.
        rest = rest.get(rest.len() - after.len() - 1..).unwrap_or_default();
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::entities::ALL;

    /// Writes tokens down: `b(` for a start, `)b` for an end.
    fn tokens(html: &str) -> String {
        let write = |token| match token {
            Token::Text(text) => text.to_owned(),
            Token::Start { name, is_closing, .. } => format!("{name}{}", if is_closing { "()" } else { "(" }),
            Token::End(name) => format!("){name}"),
        };
        Tokenizer::new(html, ALL).map(write).collect()
    }

    #[test]
    fn the_source_is_cut_into_tags_and_text() {
        for (html, cut) in [
            ("a<b>c</b >d", "ab(c)bd"),
            ("1 < 2 <3 <", "1 < 2 <3 <"),
            ("<br/><img src=x/>", "br()img("),
            ("a<!-- <b> -->b<!--->c<!-->d<!-- x --!>e<!---->f<!-- - -- --->g", "abcdefg"),
            ("<!doctype html><?xml x?><![CDATA[x]]>a</>b</ c>d", "abd"),
            ("a<b title='>'>c", "ab(c"),
            ("a<b title='", "a"),
            ("a<!-- b", "a"),
            ("a</", "a</"),
            ("<<b>", "<b("),
        ] {
            assert_eq!(tokens(html), cut, "{html:?}");
        }
    }

    #[test]
    fn the_text_of_a_script_is_taken() {
        for (html, text, rest) in [
            ("a</b></scripty></SCRIPT x>c", "a</b></scripty>", "c"),
            ("a", "a", ""),
            ("</script", "</script", ""),
            ("é</ſcript></script>d", "é</ſcript>", "d"),
        ] {
            let mut tokenizer = Tokenizer::new(html, ALL);
            assert_eq!((tokenizer.take_raw("script"), tokenizer.rest), (text, rest), "{html:?}");
        }
    }
}
