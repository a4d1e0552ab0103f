//! Crossheads that were written as paragraphs in bold, which editors without a button for headings are full of.

use crate::model::{Block, Inline, Inlines, Style};

/// What divides a story is no longer than a line or two.
const MAX_CHARS: usize = 80;

/// What divides a story: h2.
const LEVEL: u8 = 2;

/// Makes crossheads of the short paragraphs in bold that divide a body. A body that has crossheads knows how they are
/// written, and nothing of it is changed.
pub(super) fn mark(body: &mut [Block]) {
    if body.iter().any(|block| matches!(block, Block::Heading { .. })) {
        return;
    }
    // What comes first is a byline or a place more often than a crosshead.
    for at in 1..body.len() {
        let is_text = |next: &&Block| matches!(next, Block::Paragraph { .. } | Block::List(_));
        let is_followed = body.get(at + 1).filter(is_text).is_some_and(|next| words_in_bold(next).is_none());
        let Some(block) = body.get_mut(at).filter(|_| is_followed) else { continue };
        if let Some(text) = words_in_bold(block).filter(is_crosshead) {
            *block = Block::Heading { level: LEVEL, text };
        }
    }
}

/// Returns the words of a paragraph all of which is in bold.
fn words_in_bold(block: &Block) -> Option<Inlines> {
    let Block::Paragraph { text, .. } = block else { return None };
    match &**text {
        [Inline::Styled(Style::Strong, inner)] => Some(inner.clone()),
        _ => None,
    }
}

/// Is it short, of one line, without a link, and not a sentence or what announces one?
fn is_crosshead(text: &Inlines) -> bool {
    let words = text.to_text();
    let is_words = |inline: &Inline| matches!(inline, Inline::Text(_) | Inline::Styled(..) | Inline::Span { .. });
    words.chars().count() <= MAX_CHARS
        && words.trim_end().ends_with(|last: char| last.is_alphanumeric() || matches!(last, ')' | '%' | '!'))
        && text.iter().all(is_words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::read_blocks;

    /// Returns what became of the blocks: `h` for a crosshead, `p` for a paragraph, `-` for the rest.
    fn marked(html: &str) -> String {
        let mut body = read_blocks(html, None);
        mark(&mut body);
        let letter = |block: &Block| match block {
            Block::Heading { .. } => 'h',
            Block::Paragraph { .. } => 'p',
            _ => '-',
        };
        body.iter().map(letter).collect()
    }

    #[test]
    fn short_paragraphs_in_bold_divide_a_body() {
        for (html, kinds) in [
            (
                "<p>a</p><p><strong>What it costs</strong></p><p>b</p><p><b><i>Who pays</i></b></p><ul><li>c</ul>",
                "phph-",
            ),
            (
                "<p><b>By A Writer</b><p>a<p><b>A question?</b><p>b<p><b>A sentence.</b><p>c<p><b>Read:</b><p>d",
                "pppppppp",
            ),
            ("<p>a<p><b>One</b><p><b>Two</b><p>b<p><b>Last</b>", "pphpp"),
            ("<p>a<p><b>One</b> two<p>b<p><b><a href='https://a.example/'>Three</a></b><p>c", "ppppp"),
            ("<p>a<h3>b</h3><p><b>One</b><p>c", "phpp"),
        ] {
            assert_eq!(marked(html), kinds, "{html}");
        }
        let long = format!("<p>a<p><b>{}</b><p>b", "word ".repeat(MAX_CHARS / 4));
        assert_eq!(marked(&long), "ppp");
    }

    #[test]
    fn the_bold_goes() {
        let mut body = read_blocks("<p>a<p><b>One <i>two</i></b><p>b", None);
        mark(&mut body);
        let Some(Block::Heading { level: 2, text }) = body.get(1) else { panic!("{body:?}") };
        assert!(matches!(&**text, [Inline::Text(_), Inline::Styled(Style::Em, _)]), "{text:?}");
    }
}
