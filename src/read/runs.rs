//! Running text out of pieces, whose white space counts where they meet.

use super::words;
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

/// Ends a line: joins pieces of text, and takes the white space off both ends and from around breaks, and the breaks
/// off both ends.
pub(super) fn finish(pieces: Vec<Inline>) -> Inlines {
    let mut line: Vec<Inline> = Vec::with_capacity(pieces.len());
    // What is joined grows in one place, since a text of many pieces would be copied for each of them.
    let mut words = String::new();
    let push_words = |words: &mut String, line: &mut Vec<Inline>| {
        if !words.is_empty() {
            line.push(Inline::Text(std::mem::take(words).into()));
        }
    };
    for piece in pieces {
        match piece {
            Inline::Text(text) => {
                let is_start = words.is_empty() && matches!(line.last(), None | Some(Inline::Break));
                let is_loose = is_start || words.ends_with(' ');
                let text = if is_loose { text.trim_start_matches(' ') } else { text.as_str() };
                words.push_str(if words.is_empty() && line.is_empty() { text.trim_start() } else { text });
            }
            Inline::Break if words.is_empty() && matches!(line.last(), None | Some(Inline::Break)) => {}
            piece => {
                if matches!(piece, Inline::Break) {
                    words.truncate(words.trim_end_matches(' ').len());
                }
                push_words(&mut words, &mut line);
                line.push(piece);
            }
        }
    }
    push_words(&mut words, &mut line);
    while let Some(last) = line.pop() {
        match last {
            Inline::Break => {}
            Inline::Text(text) if text.trim_end().is_empty() => {}
            Inline::Text(text) => {
                line.push(Inline::Text(text.trim_end().into()));
                break;
            }
            other => {
                line.push(other);
                break;
            }
        }
    }
    Inlines::from(line)
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
