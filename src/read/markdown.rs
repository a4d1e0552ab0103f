//! Markdown, rewritten as HTML, so that one reader makes blocks of both.
//!
//! It reads what writers of articles use: headings, lists, quotes, code, tables, rules, notes, and what stands in a line.

mod line;

use std::collections::BTreeMap;

use crate::html::MAX_TAGS;
use line::{push_line, push_text};

/// What becomes of HTML in Markdown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Html {
    /// It is shown as it is written.
    Shown,
    /// It is HTML.
    Kept,
}

/// How deep quotes may stand in quotes, each of which is written once more.
const MAX_QUOTES: usize = 8;

/// Writes Markdown as HTML.
pub(super) fn to_html(text: &str, inner: Html) -> String {
    let mut notes = Vec::new();
    let links = BTreeMap::from_iter(text.lines().filter_map(definition).filter(|(key, _)| !key.starts_with('^')));
    let mut html = to_blocks(text, inner, &links, &mut notes, 0);
    if !notes.is_empty() {
        html.push_str("<ol>");
        for note in notes {
            html.push_str("<li>");
            push_line(note, inner, &links, &mut html);
        }
        html.push_str("</ol>");
    }
    html
}

/// Addresses that are written below the text, by the names that the text has for them.
type Links<'a> = BTreeMap<&'a str, &'a str>;

/// The Markdown that is rewritten now.
struct Writer<'a> {
    html: String,
    /// How many tags of HTML were written.
    tags: usize,
    inner: Html,
    links: &'a Links<'a>,
    /// The lists that are open: how far each stands in, and its element.
    lists: Vec<(usize, &'static str)>,
    is_after_empty: bool,
}

fn to_blocks<'a>(text: &'a str, inner: Html, links: &Links, notes: &mut Vec<&'a str>, quotes: usize) -> String {
    let html = String::with_capacity(text.len());
    let mut writer = Writer { html, tags: 0, inner, links, lists: Vec::new(), is_after_empty: true };
    let mut lines = text.lines().peekable();
    // What is more is cut off as HTML, and told there.
    while let Some(line) = lines.next().filter(|_| writer.tags <= MAX_TAGS) {
        let start = writer.html.len();
        let words = line.trim();
        if let Some(quote) = words.strip_prefix('>').filter(|_| quotes < MAX_QUOTES) {
            let mut text = quote.trim_start().to_owned();
            while let Some(more) = lines.next_if(|line| line.trim_start().starts_with('>')) {
                text.push('\n');
                text.push_str(more.trim_start().trim_start_matches('>').strip_prefix(' ').unwrap_or_default());
            }
            writer.close_lists(0);
            let quote = to_blocks(&text, inner, links, &mut Vec::new(), quotes + 1);
            writer.push(&["<blockquote>", &quote, "</blockquote>"]);
        } else if let Some(fence) = ["```", "~~~"].into_iter().find(|fence| words.starts_with(fence)) {
            writer.push(&["<pre><code>"]);
            for code in lines.by_ref().take_while(|line| !line.trim().starts_with(fence)) {
                push_text(code, &mut writer.html);
                writer.html.push('\n');
            }
            writer.push(&["</code></pre>"]);
        } else if words.starts_with('|') && lines.peek().is_some_and(|next| is_rule_of_table(next)) {
            lines.next();
            writer.push_table(words, std::iter::from_fn(|| lines.next_if(|line| line.trim_start().starts_with('|'))));
        } else if let Some((key, rest)) = definition(line) {
            notes.extend(key.starts_with('^').then_some(rest));
        } else {
            writer.push_block(line);
        }
        writer.tags += writer.html.get(start..).unwrap_or_default().matches('<').count();
    }
    writer.close_lists(0);
    writer.html
}

impl Writer<'_> {
    fn push(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.html.push_str(part));
    }

    fn push_words(&mut self, words: &str) {
        push_line(words, self.inner, self.links, &mut self.html);
    }

    /// Ends the lists that stand in further than `indent`, or as far.
    fn close_lists(&mut self, indent: usize) {
        while self.lists.last().is_some_and(|(at, _)| *at >= indent) {
            let (_, name) = self.lists.pop().unwrap_or_default();
            self.push(&["</", name, ">"]);
        }
    }

    fn push_block(&mut self, line: &str) {
        let words = line.trim();
        let is_after_empty = std::mem::replace(&mut self.is_after_empty, words.is_empty());
        let indent = line.len() - line.trim_start().len();
        let marks = words.len() - words.trim_start_matches('#').len();
        let is_rule = ['-', '*', '_'].into_iter().any(|mark| {
            words.chars().all(|char| char == mark || char == ' ')
                && words.chars().filter(|char| *char == mark).count() > 2
        });
        match list_item(words) {
            _ if words.is_empty() => self.push(&["<p>"]),
            _ if is_rule => {
                self.close_lists(0);
                self.push(&["<hr>"]);
            }
            Some((kind, item)) => self.push_item(indent, kind, item),
            None if (1..=6).contains(&marks) && words.get(marks..).is_some_and(|rest| rest.starts_with(' ')) => {
                self.close_lists(0);
                let level = ["h2", "h2", "h3", "h4", "h5", "h6"].get(marks - 1).copied().unwrap_or("h6");
                self.push(&["<", level, ">"]);
                self.push_words(words.trim_matches('#').trim());
                self.push(&["</", level, ">"]);
            }
            None => {
                // What stands in belongs to the item above it, and so does a line without an empty one before it.
                if indent == 0 && is_after_empty {
                    self.close_lists(0);
                }
                self.push_words(words);
                self.push(&[if line.ends_with("  ") || words.ends_with('\\') { "<br>" } else { "\n" }]);
            }
        }
    }

    fn push_item(&mut self, indent: usize, kind: &'static str, item: &str) {
        // A list in an item stands in by the width of a mark at least.
        self.close_lists(indent + 2);
        match self.lists.last().copied() {
            Some((at, name)) if at + 2 > indent && name == kind => {}
            Some((at, name)) if at + 2 > indent => {
                self.lists.pop();
                self.lists.push((at, kind));
                self.push(&["</", name, "><", kind, ">"]);
            }
            _ => {
                self.lists.push((indent, kind));
                self.push(&["<", kind, ">"]);
            }
        }
        self.push(&["<li>"]);
        let item = match (item.strip_prefix("[ ] "), item.strip_prefix("[x] ").or(item.strip_prefix("[X] "))) {
            (Some(rest), _) => {
                self.push(&["☐ "]);
                rest
            }
            (_, Some(rest)) => {
                self.push(&["☑ "]);
                rest
            }
            _ => item,
        };
        self.push_words(item);
        self.push(&["\n"]);
    }

    fn push_table<'a>(&mut self, head: &str, rows: impl Iterator<Item = &'a str>) {
        self.close_lists(0);
        self.push(&["<table>"]);
        self.push_row("th", head);
        rows.for_each(|row| self.push_row("td", row));
        self.push(&["</table>"]);
    }

    fn push_row(&mut self, name: &str, row: &str) {
        self.push(&["<tr>"]);
        let row = row.trim();
        let cells = row.strip_prefix('|').unwrap_or(row);
        for cell in cells.strip_suffix('|').unwrap_or(cells).split('|') {
            self.push(&["<", name, ">"]);
            self.push_words(cell.trim());
            self.push(&["</", name, ">"]);
        }
        self.push(&["</tr>"]);
    }
}

/// Is it the line under the names of the columns?
fn is_rule_of_table(line: &str) -> bool {
    line.contains("--") && line.trim().bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

/// Splits a line that says what a name in the text stands for: `[name]: address`, `[^1]: note`.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.trim_start().strip_prefix('[')?.split_once("]:")?;
    let is_note = key.starts_with('^');
    let rest = if is_note { rest.trim() } else { rest.split_ascii_whitespace().next()? };
    (!key.contains(['[', ']']) && (is_note || rest.contains(['/', '#', '.']))).then_some((key, rest))
}

/// Tells the kind of list that a line belongs to, and what stands behind its mark.
fn list_item(line: &str) -> Option<(&'static str, &str)> {
    if let Some(item) = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return Some(("ul", item.trim_start()));
    }
    let rest = line.trim_start_matches(|char: char| char.is_ascii_digit());
    let item = rest.strip_prefix(". ").or(rest.strip_prefix(") "))?;
    // A number of four figures is a year.
    (1..4).contains(&(line.len() - rest.len())).then(|| ("ol", item.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::read_blocks;
    use crate::read::text_of;

    fn lines(text: &str, inner: Html) -> String {
        text_of(&read_blocks(&to_html(text, inner), None))
    }

    #[test]
    fn blocks_become_elements() {
        for (text, html) in [
            ("# A\n\nb\nc", "<h2>A</h2><p>b\nc\n"),
            ("#hash", "#hash\n"),
            ("- a\n- b\n  - c\n- d", "<ul><li>a\n<li>b\n<ul><li>c\n</ul><li>d\n</ul>"),
            ("1. a\n* b", "<ol><li>a\n</ol><ul><li>b\n</ul>"),
            ("1984. A year", "1984. A year\n"),
            ("- [x] a", "<ul><li>☑ a\n</ul>"),
            ("a\n\n---\n\n* * *", "a\n<p><hr><p><hr>"),
            ("> a\n> b\n\nc", "<blockquote>a\nb\n</blockquote><p>c\n"),
            ("```js\n1 < 2\n```\nx", "<pre><code>1 &lt; 2\n</code></pre>x\n"),
            (
                "| a | b |\n|---|---|\n| c | *d* |",
                "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td><em>d</em></td></tr></table>",
            ),
            ("a[^1]\n\n[^1]: Note.", "a<sup>1</sup>\n<p><ol><li>Note.</ol>"),
        ] {
            assert_eq!(to_html(text, Html::Shown), html, "{text:?}");
        }
    }

    #[test]
    fn html_is_kept_or_shown() {
        assert_eq!(lines("a <b>b</b> & c", Html::Shown), "a <b>b</b> & c\n");
        assert_eq!(lines("a <b>b</b> &amp; c\n\n<p>d</p>", Html::Kept), "a b & c\nd\n");
    }
}
