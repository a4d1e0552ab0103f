//! Plain text: cleaned on the way in, counted and compared on the way out.

use crate::html;
use crate::model::{Block, Inlines, Text};

/// Turns every run of white space into one space, as a browser would.
pub(super) fn collapse(raw: &str) -> Text {
    // By bytes, for to look for several characters takes ten times as long.
    let is_apart = |byte: u8| matches!(byte, b'\n' | b'\r' | b'\t' | b'\x0c');
    let is_clean = !raw.bytes().any(is_apart) && !raw.contains("  ") && raw.trim_ascii().len() == raw.len();
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
    if !raw.contains('&') {
        return collapse(raw);
    }
    html::read_text(&raw.replace('<', "&lt;"))
}

/// The starts of elements that often have no end.
const BARE_TAGS: [&str; 11] = ["br>", "br/", "br ", "p>", "img ", "hr", "li>", "ul>", "ol>", "td>", "tr>"];

/// Has the text tags of HTML, rather than signs that look like some?
pub(super) fn has_tags(raw: &str) -> bool {
    raw.split('<').skip(1).any(|tag| {
        let is_end = tag.strip_prefix('/').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        is_end || BARE_TAGS.iter().any(|name| tag.starts_with(name))
    })
}

/// Returns a byline without the word that stands before the names in English, German, French and Spanish. There are
/// people whose first name is Von or Par: those have one name more, and not two.
pub(super) fn byline(raw: &str) -> Text {
    let raw = raw.trim();
    let (word, names) = raw.split_once(' ').unwrap_or(("", raw));
    let is_word = match word.to_ascii_lowercase().as_str() {
        "by" => true,
        "von" | "par" | "por" => word.starts_with(char::is_uppercase) && names.trim().contains(' '),
        _ => false,
    };
    if is_word { names.trim() } else { raw }.into()
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
    fn a_byline_is_names_alone() {
        for (raw, names) in [
            ("By Ada Quill", "Ada Quill"),
            (" BY  Ada Quill ", "Ada Quill"),
            ("Von Ada Quill und Mo Tide", "Ada Quill und Mo Tide"),
            ("Par Ada Quill", "Ada Quill"),
            ("Von Tide", "Von Tide"),
            ("von der Quill", "von der Quill"),
            ("Byron Quill", "Byron Quill"),
            ("By", "By"),
        ] {
            assert_eq!(byline(raw), names, "{raw:?}");
        }
    }
}
