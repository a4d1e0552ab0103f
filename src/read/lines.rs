//! Plain text into paragraphs, by its lines.

use super::reader::Reader;
use super::{MAX_BLOCKS, runs, words};
use crate::model::{Block, Inline, Inlines};

/// How many lines of a plain text are read: two for each block that is ever shown.
const MAX_LINES: usize = 2 * MAX_BLOCKS;

/// Returns the text up to the last line that is read. What follows is left out before anything is built of it.
fn beginning(raw: &str) -> &str {
    let end = raw.match_indices('\n').nth(MAX_LINES);
    end.and_then(|(at, _)| raw.get(..at)).unwrap_or(raw)
}

impl Reader {
    /// Reads plain text into paragraphs: an empty line ends one, a line break stays one.
    pub(super) fn paragraphs(&mut self, raw: &str) -> Vec<Block> {
        self.lines(raw, false, |_, line| Inlines::plain(words::collapse(line)))
    }

    /// Reads plain text in which only the entities are HTML. Where no line is empty, each is a paragraph.
    pub(super) fn plain_text(&mut self, raw: &str) -> Vec<Block> {
        self.lines(raw, true, |_, line| Inlines::plain(words::decode(line)))
    }

    fn lines(&mut self, raw: &str, is_loose: bool, read: fn(&Reader, &str) -> Inlines) -> Vec<Block> {
        let shown = beginning(raw);
        let blocks = read_lines(shown, is_loose, |line| read(self, line));
        if shown.len() < raw.len() && blocks.len() <= self.room() {
            self.warn("is cut off: it has more lines than are read");
        }
        self.fit(blocks)
    }
}

/// Reads text into paragraphs, each line of it through `read`. Where no line is empty, each is a paragraph
/// if `is_loose`.
fn read_lines(raw: &str, is_loose: bool, read: impl Fn(&str) -> Inlines) -> Vec<Block> {
    let is_loose = is_loose && !raw.trim().lines().any(|line| line.trim().is_empty());
    let mut blocks = Vec::new();
    let mut lines: Vec<Inline> = Vec::new();
    for line in raw.lines().chain([""]) {
        let text = read(line);
        if !lines.is_empty() && (is_loose || text.is_empty()) {
            let text = runs::finish(std::mem::take(&mut lines));
            blocks.extend((!text.is_empty()).then(|| Block::paragraph(text)));
        }
        if !lines.is_empty() {
            lines.push(Inline::Break);
        }
        lines.extend(text.iter().cloned());
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text_of;

    #[test]
    fn an_empty_line_ends_a_paragraph() {
        let blocks = Reader::new(None).paragraphs("\n One\r\ntwo \n\n\n  \nthree");
        let one = Inlines::from(vec![Inline::Text("One".into()), Inline::Break, Inline::Text("two".into())]);
        assert_eq!(blocks, [Block::paragraph(one), Block::paragraph(Inlines::plain("three"))]);
        assert_eq!(text_of(&blocks), "One two\nthree\n");
    }

    #[test]
    fn many_lines_are_cut_before_they_are_built() {
        for raw in ["a\n".repeat(3 * MAX_LINES), "a\n\n".repeat(3 * MAX_LINES), "\n".repeat(3 * MAX_LINES)] {
            let mut reader = Reader::new(None);
            let blocks = reader.paragraphs(&raw);
            assert!(
                blocks.len() <= MAX_BLOCKS
                    && blocks
                        .iter()
                        .all(|block| matches!(block, Block::Paragraph { text, .. } if text.len() <= 2 * MAX_LINES + 1))
            );
            assert_eq!(reader.into_warnings().len(), 1);
        }
    }
}
