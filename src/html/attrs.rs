//! The attributes of a tag, read only when somebody asks for one.

use std::borrow::Cow;

use super::entities::{COMMON, Names, decode};

/// The attributes of a tag as they stand in the source.
#[derive(Clone, Copy)]
pub(super) struct Attrs<'a> {
    source: &'a str,
    /// The character references that are known.
    names: Names,
}

impl Default for Attrs<'_> {
    fn default() -> Self {
        Attrs { source: "", names: COMMON }
    }
}

impl<'a> Attrs<'a> {
    /// Reads to the end of a tag: its attributes, whether it closes itself, and what
    /// follows its `>`. `None` where the tag never ends.
    pub(super) fn split(raw: &'a str, names: Names) -> Option<(Attrs<'a>, bool, &'a str)> {
        let mut scanner = Scanner { rest: raw, is_closing: false };
        while scanner.next().is_some() {}
        let after = scanner.rest.strip_prefix('>')?;
        let source = raw.get(..raw.len() - scanner.rest.len())?;
        Some((Attrs { source, names }, scanner.is_closing, after))
    }

    /// Is there none?
    pub(super) fn is_empty(self) -> bool {
        self.source.trim().is_empty()
    }

    /// Returns the value of an attribute, decoded; of two with the same name the first.
    pub(super) fn get(self, name: &str) -> Option<Cow<'a, str>> {
        let mut scanner = Scanner { rest: self.source, is_closing: false };
        let (_, value) = scanner.find(|(found, _)| found.eq_ignore_ascii_case(name))?;
        Some(decode(value, true, self.names))
    }

    /// Returns a value that isn't blank, without white space around it.
    pub(super) fn text(self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        let text = value.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Returns a number of pixels; percentages and the like count as none.
    pub(super) fn pixels(self, name: &str) -> Option<u32> {
        let value = self.get(name)?;
        let value = value.trim();
        value.strip_suffix("px").unwrap_or(value).split('.').next()?.trim_end().parse().ok()
    }

    /// Is one of these among the element's classes?
    pub(super) fn has_class(self, classes: &[&str]) -> bool {
        self.get("class").is_some_and(|value| value.split_ascii_whitespace().any(|class| classes.contains(&class)))
    }

    /// Is the element there, but not to be seen?
    pub(super) fn is_hidden(self) -> bool {
        self.get("hidden").is_some()
            || self.get("style").is_some_and(|style| {
                let style = style.replace(' ', "").to_ascii_lowercase();
                style.contains("display:none") || style.contains("visibility:hidden")
            })
    }

    /// Does the name of a class hold this word?
    pub(super) fn has_class_with(self, word: &str) -> bool {
        self.get("class").is_some_and(|value| value.contains(word))
    }
}

/// Goes over names and raw values up to a `>` or the end.
struct Scanner<'a> {
    rest: &'a str,
    /// Was a slash the last thing read?
    is_closing: bool,
}

impl<'a> Scanner<'a> {
    /// Takes what stands before the first of `ends`.
    fn take(&mut self, ends: impl FnMut(char) -> bool) -> &'a str {
        let (taken, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        self.is_closing = self.take(|c| !is_space(c) && c != '/').ends_with('/');
        if self.rest.is_empty() || self.rest.starts_with('>') {
            return None;
        }
        let start = self.rest;
        self.rest = self.rest.strip_prefix('=').unwrap_or(self.rest);
        self.take(|c| is_space(c) || matches!(c, '/' | '>' | '='));
        let name = start.get(..start.len() - self.rest.len()).unwrap_or_default();
        let after = self.rest.trim_start_matches(is_space);
        let Some(value) = after.strip_prefix('=') else { return Some((name, "")) };
        self.rest = value.trim_start_matches(is_space);
        for quote in ['"', '\''] {
            if let Some(value) = self.rest.strip_prefix(quote) {
                // Without its end, the value and with it the tag goes on to the end of the source.
                let (value, rest) = value.split_once(quote).unwrap_or((value, ""));
                self.rest = rest;
                return Some((name, value));
            }
        }
        Some((name, self.take(|c| is_space(c) || c == '>')))
    }
}

/// Is it white space in the sense of HTML?
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_however_they_are_written() {
        for (raw, a, is_closing, after) in [
            (" a=1>x", Some("1"), false, "x"),
            (" a='1 2' b>x", Some("1 2"), false, "x"),
            ("\nA = \"&quot;>\" />x", Some("\">"), true, "x"),
            ("/a=b/>x", Some("b/"), false, "x"),
            (" a a=2>x", Some(""), false, "x"),
            (" =a=1 a=2/ >", Some("2/"), false, ""),
            (" data-a=1/>", None, false, ""),
            (" b=\"x\"a=3>", Some("3"), false, ""),
            (">x>", None, false, "x>"),
        ] {
            let (attrs, closing, rest) = Attrs::split(raw, COMMON).expect("the tag ends");
            assert_eq!((attrs.get("a").as_deref(), closing, rest), (a, is_closing, after), "{raw:?}");
        }
        assert!(Attrs::split(" a='1>", COMMON).is_none());
        assert!(Attrs::split(" a=1", COMMON).is_none());
    }

    #[test]
    fn lengths_and_classes_are_read() {
        let (attrs, ..) = Attrs::split(" width=300px height='50%' class='a\nb-c'>", COMMON).expect("the tag ends");
        assert_eq!((attrs.pixels("width"), attrs.pixels("height")), (Some(300), None));
        assert!(attrs.has_class(&["x", "b-c"]) && !attrs.has_class(&["b"]) && attrs.has_class_with("b"));
    }
}
