//! A line of Markdown: emphasis, code, links, pictures, escaped marks.

use super::{Html, Links};

/// The marks that set words apart, and the elements for them.
const MARKS: [(&str, &str); 5] = [("**", "strong"), ("__", "strong"), ("~~", "s"), ("*", "em"), ("_", "em")];

/// Pushes text so that it is no HTML.
pub(super) fn push_text(text: &str, html: &mut String) {
    text.chars().for_each(|char| push_char(char, html));
}

/// Pushes a character so that it is no HTML.
fn push_char(char: char, html: &mut String) {
    match char {
        '<' => html.push_str("&lt;"),
        '&' => html.push_str("&amp;"),
        '"' => html.push_str("&quot;"),
        char => html.push(char),
    }
}

/// Pushes a line of Markdown.
pub(super) fn push_line(line: &str, inner: Html, links: &Links, html: &mut String) {
    let mut rest = line;
    let mut open: Vec<&str> = Vec::new();
    let mut before = ' ';
    while let Some(char) = rest.chars().next() {
        if let Some(after) = push_mark(rest, before, &mut open, html) {
            (rest, before) = (after, char);
            continue;
        }
        let next = rest.get(char.len_utf8()..).unwrap_or_default();
        let after = match char {
            '[' => push_link(next, inner, links, html),
            '!' if next.starts_with('[') => push_picture(next, html),
            '`' => push_code(rest, html),
            '<' => push_address(next, html),
            '\\' if next.starts_with(|char: char| char.is_ascii_punctuation()) => {
                let escaped = next.chars().next().unwrap_or_default();
                push_char(escaped, html);
                next.get(escaped.len_utf8()..)
            }
            '\\' if next.is_empty() => Some(next),
            _ => None,
        };
        before = char;
        rest = after.unwrap_or_else(|| {
            if inner == Html::Kept {
                html.push(char)
            } else {
                push_char(char, html)
            }
            next
        });
    }
}

/// Begins or ends what a mark sets apart; returns what follows the mark.
fn push_mark<'a>(rest: &'a str, before: char, open: &mut Vec<&'static str>, html: &mut String) -> Option<&'a str> {
    let (mark, name) = MARKS.into_iter().find(|(mark, _)| rest.starts_with(mark))?;
    if mark.starts_with('_') && before.is_alphanumeric() && open.is_empty() {
        return None;
    }
    let after = rest.get(mark.len()..)?;
    let slash = if open.last() == Some(&mark) {
        open.pop();
        "/"
    } else if after.contains(mark) && !after.starts_with(' ') {
        open.push(mark);
        ""
    } else {
        return None;
    };
    ["<", slash, name, ">"].iter().for_each(|part| html.push_str(part));
    Some(after)
}

/// Pushes what begins behind a bracket: a link, or the number of a note.
fn push_link<'a>(next: &'a str, inner: Html, links: &Links, html: &mut String) -> Option<&'a str> {
    if let Some((number, after)) = next.strip_prefix('^').and_then(note) {
        html.push_str("<sup>");
        push_text(number, html);
        html.push_str("</sup>");
        return Some(after);
    }
    let (text, url, after) = link(next).or_else(|| named_link(next, links))?;
    html.push_str("<a href=\"");
    push_text(url, html);
    html.push_str("\">");
    // Words of a link have no brackets, so that this goes one level deep.
    push_line(text, inner, links, html);
    html.push_str("</a>");
    Some(after)
}

/// Pushes `[alt](address)` as a picture.
fn push_picture<'a>(next: &'a str, html: &mut String) -> Option<&'a str> {
    let (alt, url, after) = link(next.strip_prefix('[')?)?;
    html.push_str("<img src=\"");
    push_text(url, html);
    html.push_str("\" alt=\"");
    push_text(alt, html);
    html.push_str("\">");
    Some(after)
}

/// Pushes code, which ends with as many marks as it begins with.
fn push_code<'a>(rest: &'a str, html: &mut String) -> Option<&'a str> {
    let mark = if rest.starts_with("``") { "``" } else { "`" };
    let (code, after) = rest.strip_prefix(mark)?.split_once(mark)?;
    html.push_str("<code>");
    push_text(code.trim(), html);
    html.push_str("</code>");
    Some(after)
}

/// Pushes an address in angle brackets.
fn push_address<'a>(next: &'a str, html: &mut String) -> Option<&'a str> {
    if !next.starts_with("http://") && !next.starts_with("https://") {
        return None;
    }
    let end = next.find(|char: char| char.is_whitespace() || matches!(char, '<' | '>'))?;
    let (url, after) = next.split_at_checked(end)?;
    let after = after.strip_prefix('>')?;
    html.push_str("<a href=\"");
    push_text(url, html);
    html.push_str("\">");
    push_text(url, html);
    html.push_str("</a>");
    Some(after)
}

/// Splits `number] rest`.
fn note(rest: &str) -> Option<(&str, &str)> {
    let (number, after) = rest.split_at_checked(rest.find(['[', ']'])?)?;
    Some((number, after.strip_prefix(']')?))
}

/// Splits `words](address) rest`. In neither may another one begin, so that a line of brackets takes no time.
fn link(rest: &str) -> Option<(&str, &str, &str)> {
    let (text, rest) = rest.split_at_checked(rest.find(['[', ']'])?)?;
    let rest = rest.strip_prefix("](")?;
    // An address may have brackets of its own in pairs.
    let mut depth = 0;
    let end = rest.find(|char| {
        depth += i32::from(char == '(') - i32::from(char == ')');
        depth < 0 || char == '['
    })?;
    let (url, rest) = rest.split_at_checked(end)?;
    let rest = rest.strip_prefix(')')?;
    let url = url.split_ascii_whitespace().next().unwrap_or_default();
    Some((text, url.trim_start_matches('<').trim_end_matches('>'), rest))
}

/// Splits `words][name] rest`, whose address is written elsewhere.
fn named_link<'a, 'b>(rest: &'a str, links: &Links<'b>) -> Option<(&'a str, &'b str, &'a str)> {
    let (text, rest) = rest.split_at_checked(rest.find(['[', ']'])?)?;
    let rest = rest.strip_prefix(']')?;
    let named = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).filter(|(name, _)| name.len() < 100);
    let (name, after) = named.unwrap_or((text, rest));
    let name = if name.is_empty() { text } else { name };
    Some((text, links.get(name).copied()?, after))
}
