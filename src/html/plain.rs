//! Running text without blocks, in little code: what nearly every paragraph of native JSON holds.
//!
//! It reads what is well nested and made of inline elements alone, to the same value as
//! [`read_inlines`](super::read_inlines) and [`read_blocks`](super::read_blocks), and nothing else.

use super::entities::{COMMON, decode, has_only};
use super::inline::{Line, Wrap};
use super::rules::Rule;
use super::tokenizer::{Token, Tokenizer};
use super::{MAX_DEPTH, MAX_TAGS};
use crate::model::{Block, Inlines, Url};

/// Reads running text; `None` where the source needs the whole reader.
pub fn read_plain_inlines(html: &str, base: Option<&Url>) -> Option<Inlines> {
    let mut line = Line::new();
    walk(html, base, &mut line, &mut |line, seam| {
        line.push_break();
        matches!(seam, Seam::Break).then_some(())
    })?;
    Some(line.take())
}

/// Reads paragraphs, in elements of their own or set apart by two breaks; `None` where the source needs the whole reader.
pub fn read_plain_blocks(html: &str, base: Option<&Url>) -> Option<Vec<Block>> {
    let (mut line, mut blocks) = (Line::new(), Vec::new());
    let mut end = |line: &mut Line| {
        let text = line.take();
        if !text.is_empty() {
            blocks.push(Block::paragraph(text));
        }
    };
    walk(html, base, &mut line, &mut |line, seam| {
        match seam {
            Seam::Break if !line.is_after_break() => line.push_break(),
            _ => end(line),
        }
        Some(())
    })?;
    end(&mut line);
    Some(blocks)
}

/// What lies between two lines.
#[derive(Clone, Copy)]
enum Seam {
    /// A break.
    Break,
    /// The beginning or the end of a paragraph.
    Paragraph,
}

/// What is done to a line at its seam; `None` where there should be none.
type OnSeam<'a> = dyn FnMut(&mut Line, Seam) -> Option<()> + 'a;

/// Reads the source into `line`.
fn walk(html: &str, base: Option<&Url>, line: &mut Line, on_seam: &mut OnSeam) -> Option<()> {
    // What is open, each with whether the line has it open too.
    let mut open: Vec<(Rule, bool)> = Vec::new();
    let mut is_in_paragraph = false;
    if html.len() > MAX_TAGS || !has_only(html, COMMON) {
        return None;
    }
    for token in Tokenizer::new(html, COMMON) {
        match token {
            Token::Text(text) => line.push_text(&decode(text, false, COMMON)),
            Token::Start { name, attrs, .. } if is_paragraph(name) => {
                (open.is_empty() && attrs.is_empty()).then_some(())?;
                on_seam(line, Seam::Paragraph)?;
                is_in_paragraph = true;
            }
            Token::End(name) if is_paragraph(name) => {
                (open.is_empty() && is_in_paragraph).then_some(())?;
                on_seam(line, Seam::Paragraph)?;
                is_in_paragraph = false;
            }
            Token::Start { name, attrs, .. } => match Rule::of_inline(name)? {
                Rule::Break => on_seam(line, Seam::Break)?,
                // Classes and hidden elements mean something to the whole reader.
                _ if attrs.get("class").or(attrs.get("data-pin-do")).is_some() || attrs.is_hidden() => return None,
                Rule::Link if open.iter().any(|(rule, _)| *rule == Rule::Link) => return None,
                rule if open.len() < MAX_DEPTH => {
                    open.push((rule, Wrap::of(rule, attrs, base).is_some_and(|wrap| line.open(wrap))));
                }
                _ => return None,
            },
            Token::End(name) => {
                let (rule, is_open) = open.pop()?;
                if Rule::of_inline(name)? != rule {
                    return None;
                }
                if is_open {
                    line.close();
                }
            }
        }
    }
    open.is_empty().then_some(())
}

fn is_paragraph(name: &str) -> bool {
    name.eq_ignore_ascii_case("p")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::{read_blocks, read_inlines};

    #[test]
    fn running_text_is_read_as_the_whole_reader_reads_it() {
        let base = Url::parse("https://news.example/a/b");
        for html in [
            "",
            " \n ",
            "plain &amp; simple &eacute;&#8217;",
            "a <b>bold <i>and both</i></b> word",
            "a <a href='../c?x=1&amp;y=2'>link <em>with</em> stress</a>, <a href=javascript:alert(1)>none</a>",
            "<a href=\"/c\"><strong></strong></a> <b> </b>x<b> y </b>",
            "one<br>two<br/>\n three<br>",
            "<br>one<br><br>two <b>bold<br><br>and on</b>",
            "<abbr title='kilometres'>km</abbr> <time datetime=2024-03-05>today</time> <span lang=sv>hej</span><span>x</span>",
            "<q>quoted <q>twice</q></q> <sub>1</sub><SUP>2</SUP> <i style='font-weight: normal'>i</i><b style='font-weight: normal'>b</b>",
            "a < b <!-- c --> d &lt;p&gt; <>",
            "a\u{200b}<b>\u{feff}</b>",
        ] {
            assert_eq!(read_plain_inlines(html, base.as_ref()), Some(read_inlines(html, base.as_ref())), "{html:?}");
            assert_eq!(read_plain_blocks(html, base.as_ref()), Some(read_blocks(html, base.as_ref())), "{html:?}");
        }
        for html in ["<p>a</p>", "a <p>b<br>c<br><br>d\n<P>e <b>f</b></p> g", "<p> </p>\n<p>h</p>\n", "<p><br></p>"] {
            assert_eq!(read_plain_blocks(html, base.as_ref()), Some(read_blocks(html, base.as_ref())), "{html:?}");
            assert_eq!(read_plain_inlines(html, base.as_ref()), None, "{html:?}");
        }
    }

    #[test]
    fn everything_else_is_left_to_the_whole_reader() {
        for html in [
            "<p dir=rtl>a</p>",
            "a</p>",
            "<b>a<p>b</p></b>",
            "a<img src=x>",
            "<script>a</script>",
            "<b>a",
            "a</b>",
            "<b><i>a</b></i>",
            "<a href=x><a href=y>z</a></a>",
            "<font>a</font>",
            "<svg>a</svg>",
            "<span class=x>a</span>",
            "<a data-pin-do=embedPin href=https://a.example/></a>",
            "<b hidden>a</b>",
            "<b style='display: none'>a</b>",
            "</br>",
            &"<sub>".repeat(100),
        ] {
            assert_eq!(read_plain_inlines(html, None), None, "{html:?}");
            assert_eq!(read_plain_blocks(html, None), None, "{html:?}");
        }
    }
}
