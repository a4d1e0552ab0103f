//! Plain text: cleaned on the way in, counted and compared on the way out.

use crate::html;
use crate::model::{Block, Inline, Inlines, Text};

/// Turns every run of white space into one space, as a browser would.
pub(super) fn collapse(raw: &str) -> Text {
    let is_clean =
        !raw.contains(['\n', '\r', '\t', '\u{c}']) && !raw.contains("  ") && raw.trim_ascii().len() == raw.len();
    if is_clean {
        return raw.into();
    }
    let mut text = String::with_capacity(raw.len());
    for word in raw.split_ascii_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text.into()
}

/// Reads text in which only the entities are HTML: `Don&#8217;t print <i>`.
pub(super) fn decode(raw: &str) -> Text {
    if raw.contains('&') { html::read_text(&raw.replace('<', "&lt;")) } else { collapse(raw) }
}

/// Reads plain text into paragraphs: an empty line ends one, a line break stays one.
pub(super) fn paragraphs(raw: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = Vec::new();
    for line in raw.lines().chain([""]) {
        let text = collapse(line);
        if !text.is_empty() {
            if !lines.is_empty() {
                lines.push(Inline::Break);
            }
            lines.push(Inline::Text(text));
        } else if !lines.is_empty() {
            blocks.push(Block::paragraph(Inlines::from(std::mem::take(&mut lines))));
        }
    }
    blocks
}

/// Returns the words of `blocks` with captions and quotes, a line for each piece of text.
pub fn text_of(blocks: &[Block]) -> String {
    let mut text = String::new();
    push_blocks(blocks, &mut text);
    text
}

fn push_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { text: words, .. } | Block::Heading { text: words, .. } => push(words, text),
            Block::List(list) => {
                for item in list.items.iter() {
                    push(&item.text, text);
                    push_blocks(&item.body, text);
                }
            }
            Block::Definitions { items } => {
                for item in items.iter() {
                    push(&item.term, text);
                    push_blocks(&item.body, text);
                }
            }
            Block::Quote { body, cite } => {
                push_blocks(body, text);
                push(cite, text);
            }
            Block::PullQuote { text: words, cite } => {
                push(words, text);
                push(cite, text);
            }
            Block::Image(image) => push(&image.caption, text),
            Block::Gallery(gallery) => {
                gallery.images.iter().for_each(|image| push(&image.caption, text));
                push(&gallery.caption, text);
            }
            Block::Table(table) => {
                push(&table.caption, text);
                table.rows.iter().flat_map(|row| row.cells.iter()).for_each(|cell| push_blocks(&cell.body, text));
            }
            Block::Code { code, .. } => push_line(code, text),
            Block::Divider => {}
            Block::Video(media) | Block::Audio(media) => push(&media.caption, text),
            Block::Embed(embed) => push_blocks(&embed.body, text),
            Block::Note(note) => push_blocks(&note.body, text),
            Block::Group(group) => {
                push(&group.title, text);
                push_blocks(&group.body, text);
            }
            Block::Unknown { body, .. } => push_blocks(body, text),
        }
    }
}

fn push(words: &Inlines, text: &mut String) {
    push_line(&words.to_text(), text);
}

fn push_line(line: &str, text: &mut String) {
    if !line.is_empty() {
        text.push_str(line);
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_collapses() {
        for (raw, text) in [("a b", "a b"), (" a\n b\t", "a b"), ("a\u{a0} b", "a\u{a0} b"), ("", ""), ("\n", "")] {
            assert_eq!(collapse(raw), text, "{raw:?}");
        }
    }

    #[test]
    fn an_empty_line_ends_a_paragraph() {
        let blocks = paragraphs("\n One\r\ntwo \n\n\n  \nthree");
        let one = Inlines::from(vec![Inline::Text("One".into()), Inline::Break, Inline::Text("two".into())]);
        assert_eq!(blocks, [Block::paragraph(one), Block::paragraph(Inlines::plain("three"))]);
        assert_eq!(text_of(&blocks), "One two\nthree\n");
    }
}
