//! Running text out of pieces, whose white space counts where they meet.

use super::words;
use crate::html;
use crate::model::{Inline, Inlines, Style, Url};

/// Adds a piece of text. A line break in it stays one.
pub(super) fn push_text(raw: &str, out: &mut Vec<Inline>) {
    let last = raw.split('\n').count();
    for (index, line) in raw.split('\n').enumerate() {
        if index > 0 {
            out.push(Inline::Break);
        }
        let text = words::collapse(line);
        let is_space = |char: Option<char>| char.is_some_and(|char| char.is_ascii_whitespace());
        let before = if is_space(line.chars().next()) && index == 0 { " " } else { "" };
        let after = if is_space(line.chars().next_back()) && index + 1 == last && !text.is_empty() { " " } else { "" };
        if !text.is_empty() || !before.is_empty() {
            out.push(Inline::Text([before, text.as_str(), after].concat().into()));
        }
    }
}

/// Sets pieces apart by a style, and another within it.
pub(super) fn style(pieces: Vec<Inline>, styles: &[Style]) -> Vec<Inline> {
    let mut pieces = pieces;
    for style in styles.iter().rev() {
        if !pieces.is_empty() {
            pieces = vec![Inline::Styled(*style, Inlines::from(pieces))];
        }
    }
    pieces
}

/// Makes a link of pieces; without words it says where it leads, without an address they stand alone.
pub(super) fn link(pieces: Vec<Inline>, url: Option<Url>) -> Vec<Inline> {
    match url {
        Some(url) => {
            let text = Inlines::from(pieces);
            let text = if text.is_empty() { Inlines::plain(url.to_text()) } else { text };
            vec![Inline::Link { url, text }]
        }
        None => pieces,
    }
}

/// Ends a line as HTML does: white space collapses, and neither it nor a break is left at the ends. Several breaks
/// become one.
pub(super) fn finish(mut pieces: Vec<Inline>) -> Inlines {
    pieces.dedup_by(|piece, last| matches!((piece, last), (Inline::Break, Inline::Break)));
    let line = Inlines::from(pieces);
    match &*line {
        [Inline::Text(text)] => Inlines::plain(words::collapse(text.trim())),
        _ => html::read_inlines(&html::write_inlines(&line), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_no_white_space_of_any_kind_at_its_ends() {
        let mut pieces = Vec::new();
        ["\u{2028} One ", " two\u{a0}", "\u{2028}"].into_iter().for_each(|raw| push_text(raw, &mut pieces));
        assert_eq!(finish(pieces), Inlines::plain("One two"));
        let mut pieces = Vec::new();
        ["\nOne \n", " two\n"].into_iter().for_each(|raw| push_text(raw, &mut pieces));
        let [one, two] = ["One", "two"].map(|text| Inline::Text(text.into()));
        assert_eq!(finish(pieces), vec![one, Inline::Break, two].into());
    }
}
