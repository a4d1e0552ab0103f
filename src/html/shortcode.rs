//! One shortcode: where it stands in the source, and what it says.

use super::attrs::{Attrs, is_space};
use super::entities::COMMON;

/// How long a shortcode may be, in bytes.
const LONGEST: usize = 8_000;
/// How many are found in one source.
const MOST: usize = 100_000;
/// The elements in which a shortcode is an example.
const VERBATIM: [&str; 6] = ["pre", "code", "kbd", "samp", "tt", "xmp"];
/// The elements in which there are no words.
const RAW: [&str; 4] = ["script", "style", "textarea", "iframe"];
/// What stands around a value; WordPress prints quotation marks for the straight ones.
const QUOTES: [&str; 12] =
    ["\"", "'", "&quot;", "&#34;", "&#039;", "&#8220;", "&#8221;", "&#8243;", "&#8242;", "“", "”", "″"];

/// A shortcode, or what looks like one.
#[derive(Clone, Copy)]
pub(super) struct Shortcode<'a> {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What it is called.
    pub(super) name: &'a str,
    /// What follows the name.
    pub(super) attrs: &'a str,
    /// Is it the end of one with content?
    pub(super) is_end: bool,
    /// Does it stand in a line of its own?
    pub(super) is_alone: bool,
}

impl<'a> Shortcode<'a> {
    /// Reads one that begins at the start of `rest`.
    fn read(rest: &'a str, start: usize) -> Option<Shortcode<'a>> {
        let after = rest.strip_prefix('[')?;
        let inner = after.strip_prefix('/').unwrap_or(after);
        let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let (name, attrs) = inner.split_at(inner.find(|c| !is_letter(c))?);
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_name || !attrs.starts_with(|c| is_space(c) || matches!(c, ']' | '/' | '=')) {
            return None;
        }
        let attrs = attrs.get(..end_of(attrs)?)?;
        let len = rest.len() - inner.len() + name.len() + attrs.len() + 1;
        let attrs = attrs.trim().trim_end_matches('/').trim_end();
        let is_end = after.len() != inner.len();
        Some(Shortcode { start, end: start + len, name, attrs, is_end, is_alone: false })
    }

    /// Is there a value in quotation marks?
    pub(super) fn has_values(&self) -> bool {
        self.attrs.split('=').skip(1).any(|value| QUOTES.iter().any(|quote| value.trim_start().starts_with(quote)))
            && self.attrs.starts_with(|c: char| c.is_ascii_alphabetic())
    }

    /// Returns the first of these values that is there and not blank, as it stands in the source.
    pub(super) fn value(&self, names: &[&str]) -> Option<&'a str> {
        names.iter().find_map(|name| {
            let mut rest = self.attrs;
            while let Some((before, after)) = rest.split_once(name) {
                rest = after;
                let is_start = before.is_empty() || before.ends_with(|c: char| is_space(c) || c == ';');
                let Some(value) = after.trim_start().strip_prefix('=').filter(|_| is_start) else { continue };
                let value = value.trim_start();
                let quote = QUOTES.into_iter().find(|quote| value.starts_with(quote));
                let value = match quote.map(|quote| (quote, value.get(quote.len()..).unwrap_or_default())) {
                    Some(("\"" | "'", value)) => value.split(['"', '\'']).next(),
                    Some((_, value)) => {
                        QUOTES.into_iter().filter_map(|end| value.split(end).next()).min_by_key(|value| value.len())
                    }
                    None => value.split(is_space).next(),
                };
                return value.filter(|value| !value.trim().is_empty() && !value.contains('<'));
            }
            None
        })
    }
}

/// Returns where the bracket stands that ends a shortcode.
fn end_of(attrs: &str) -> Option<usize> {
    let mut quote = None;
    let mut previous = ' ';
    for (at, c) in attrs.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, ']') => return Some(at),
            (None, '[') => return None,
            (None, '<') if !attrs.get(at..).is_some_and(|rest| rest.starts_with("<br")) => return None,
            (None, '"' | '\'') if previous == '=' => quote = Some(c),
            _ => {}
        }
        previous = c;
    }
    None
}

/// Finds what looks like a shortcode, outside of tags and of code.
pub(super) fn shortcodes(source: &str, is_html: bool) -> Vec<Shortcode<'_>> {
    let (mut found, mut at, mut depth) = (Vec::new(), 0, 0_usize);
    let signs: &[char] = if is_html { &['[', '<'] } else { &['['] };
    if !source.contains('[') {
        return found;
    }
    while let Some(rest) = source.get(at..).filter(|_| found.len() < MOST) {
        let Some(next) = rest.find(signs) else { break };
        let rest = rest.get(next..).unwrap_or_default();
        at += next;
        if rest.starts_with('<') {
            at += skip_tag(rest, &mut depth);
        } else if rest.starts_with("[[") {
            at += 2;
        } else if let Some(mut code) = Shortcode::read(rest, at).filter(|_| depth == 0) {
            code.is_alone = is_alone(source, &code);
            at = code.end;
            found.push(code);
        } else {
            at += 1;
        }
    }
    found
}

/// Does nothing but tags stand before and behind a shortcode in its line?
fn is_alone(source: &str, code: &Shortcode) -> bool {
    let blanks = [' ', '\t'];
    let before = source.get(..code.start).unwrap_or_default().trim_end_matches(blanks);
    let after = source.get(code.end..).unwrap_or_default().trim_start_matches(blanks);
    (before.is_empty() || before.ends_with(['>', '\n'])) && (after.is_empty() || after.starts_with(['<', '\n', '\r']))
}

/// Returns the length of the tag at the start of `rest`, with the text of an element that has no words.
fn skip_tag(rest: &str, depth: &mut usize) -> usize {
    let inner = rest.get(1..).unwrap_or_default();
    let is_end = inner.starts_with('/');
    let name = inner.trim_start_matches('/');
    let name = name.get(..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())).unwrap_or_default();
    if name.is_empty() {
        return 1;
    }
    let Some((.., after)) = Attrs::split(inner.trim_start_matches('/').get(name.len()..).unwrap_or_default(), COMMON)
    else {
        return rest.len();
    };
    let is_in = |list: &[&str]| list.iter().any(|other| name.eq_ignore_ascii_case(other));
    if is_in(&VERBATIM) {
        *depth = if is_end { depth.saturating_sub(1) } else { *depth + 1 };
    }
    let mut len = rest.len() - after.len();
    if is_in(&RAW) && !is_end {
        // Up to its end tag, which is then met as a tag.
        len += after.find("</").unwrap_or(after.len());
    }
    len
}
