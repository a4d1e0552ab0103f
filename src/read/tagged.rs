//! Texts with some HTML in them, whose paragraphs are still divided by lines.

use super::reader::Reader;
use super::words;
use crate::html;
use crate::model::{Block, Inlines};

/// The elements that go on over the ends of lines.
const WHOLE: [&str; 17] = [
    "table",
    "pre",
    "ul",
    "ol",
    "dl",
    "script",
    "style",
    "blockquote",
    "figure",
    "picture",
    "iframe",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
];

impl Reader {
    /// Reads what may be HTML, HTML that was escaped once more, or plain text in which only the entities are HTML.
    pub(super) fn text_or_html(&mut self, raw: &str) -> Vec<Block> {
        let raw = &*html::without_shortcodes(raw, words::has_tags(raw));
        let unescaped = unescaped(raw);
        let raw = unescaped.as_deref().unwrap_or(raw);
        if words::has_tags(raw) { self.html(&divided(raw)) } else { self.plain_text(raw) }
    }

    /// Reads running text that may be the same.
    pub(super) fn words_or_html(&self, raw: &str) -> Inlines {
        let unescaped = unescaped(raw);
        let raw = unescaped.as_deref().unwrap_or(raw);
        if words::has_tags(raw) { self.inlines(raw) } else { Inlines::plain(words::decode(raw)) }
    }
}

/// Returns HTML that was escaped as if it were text.
fn unescaped(raw: &str) -> Option<String> {
    let is_html = !words::has_tags(raw) && has_escaped_tags(raw);
    is_html.then(|| raw.lines().map(words::decode).collect::<Vec<_>>().join("\n"))
}

/// Is there the end of a paragraph, a break within words, a style around some, or a tag with attributes? An article about
/// HTML has tags without those.
fn has_escaped_tags(raw: &str) -> bool {
    let mut pieces = raw.split("&lt;").peekable();
    let mut before = pieces.next().unwrap_or_default();
    while let Some(piece) = pieces.next() {
        if let Some((tag, words)) = piece.split_once("&gt;") {
            let name = tag.trim_end_matches('/').trim_end();
            let is_end = |next: &&str| {
                next.strip_prefix('/')
                    .and_then(|next| next.strip_prefix(name))
                    .is_some_and(|rest| rest.starts_with("&gt;"))
            };
            let is_html = match name.to_ascii_lowercase().as_str() {
                "/p" => !before.ends_with(char::is_whitespace) || words.trim().is_empty(),
                "br" => !before.ends_with(char::is_whitespace),
                "b" | "i" | "em" | "strong" => {
                    let is_close = words.starts_with(char::is_alphanumeric) && !words.ends_with(char::is_whitespace);
                    is_close && pieces.peek().is_some_and(is_end)
                }
                _ => ["=\"", "='", "=&quot;", "=&#34;", "=&#39;"].iter().any(|sign| tag.contains(sign)),
            };
            if is_html {
                return true;
            }
        }
        before = piece;
    }
    false
}

/// Returns HTML in which an empty line begins a paragraph, as where it was written; one line break stays one. Where no
/// line is empty, each is a paragraph.
fn divided(raw: &str) -> String {
    if ["<p>", "<p ", "</p>"].iter().any(|tag| raw.contains(tag)) {
        return raw.to_owned();
    }
    let has_blocks = ["<br", "<div", "<li"].iter().any(|tag| raw.contains(tag));
    let is_loose = !raw.trim().lines().any(|line| line.trim().is_empty());
    let end = match (has_blocks, is_loose) {
        (true, _) => "\n",
        (false, true) => "<p>",
        (false, false) => "<br>",
    };
    let mut html = String::with_capacity(raw.len() + raw.len() / 8);
    let (mut open, mut is_start) = (Open::default(), true);
    for line in raw.lines() {
        let is_blank = line.trim().is_empty();
        html.push_str(match (open.is_inside(), is_blank) {
            (true, _) => "\n",
            (false, true) => "<p>",
            (false, false) if is_start => "",
            (false, false) => end,
        });
        is_start = is_blank;
        html.push_str(line);
        open.pass(line);
    }
    html
}

/// What is open at the end of a line.
#[derive(Default)]
struct Open {
    elements: usize,
    is_tag: bool,
}

impl Open {
    fn is_inside(&self) -> bool {
        self.elements > 0 || self.is_tag
    }

    fn pass(&mut self, line: &str) {
        let mut pieces = line.split('<');
        let before = pieces.next().unwrap_or_default();
        self.is_tag &= !before.contains('>');
        for piece in pieces {
            let (is_end, name) = piece.strip_prefix('/').map_or((false, piece), |name| (true, name));
            self.is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic()) && !piece.contains('>');
            let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            if WHOLE.iter().any(|whole| whole.eq_ignore_ascii_case(name)) {
                self.elements = if is_end { self.elements.saturating_sub(1) } else { self.elements + 1 };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text_of;

    fn read(raw: &str) -> (Vec<Block>, String) {
        let blocks = Reader::new(None).text_or_html(raw);
        let text = text_of(&blocks);
        (blocks, text)
    }

    #[test]
    fn empty_lines_divide_what_has_tags() {
        for (raw, text) in [
            ("One.\n\n<img src=\"https://n.example/i.jpg\" alt=\"A\">\n\nTwo <b>bold</b>.", "One.\nTwo bold.\n"),
            ("One.\n\nTwo.<br/>Line.\n\nThree.", "One.\nTwo. Line.\nThree.\n"),
            ("One <b>a</b>.\nLine.\n\nTwo.", "One a. Line.\nTwo.\n"),
            ("One <b>a</b>.\nTwo.", "One a.\nTwo.\n"),
            ("<h2>Head</h2>\n\nOne.\n\nTwo.", "Head\nOne.\nTwo.\n"),
            ("One <b>a</b>.\n<h3>Head</h3>\nTwo.\nThree.", "One a.\nHead\nTwo.\nThree.\n"),
            ("<h2>Head that\nwraps</h2>\nOne.\nTwo.", "Head that wraps\nOne.\nTwo.\n"),
            ("<div>\nOne.\n\nTwo.\n</div>", "One.\nTwo.\n"),
            ("One <a\nhref=\"/x\">a</a>.\n\nTwo", "One a.\nTwo\n"),
            ("One.\n\n<ul>\n\n<li>a</li>\n\n<li>b</li>\n</ul>\n\nTwo.", "One.\na\nb\nTwo.\n"),
        ] {
            assert_eq!(read(raw).1, text, "{raw:?}");
        }
    }

    #[test]
    fn what_is_no_running_text_stays() {
        let kinds = |raw| {
            read(raw)
                .0
                .iter()
                .map(|block| format!("{block:?}").chars().take_while(|c| c.is_alphabetic()).collect())
                .collect::<Vec<String>>()
        };
        assert_eq!(
            kinds("One.\n\n<img src=\"https://n.example/i.jpg\" alt=\"A\">\n\nTwo."),
            ["Paragraph", "Image", "Paragraph"]
        );
        assert_eq!(
            kinds("A\n\n<table><tr><td>1</td><td>2</td></tr></table>\n\nB"),
            ["Paragraph", "Table", "Paragraph"]
        );
        assert_eq!(
            kinds("A\n<iframe src=\"https://www.youtube.com/embed/aaaaaaaaaaa\"></iframe>\nB"),
            ["Paragraph", "Embed", "Paragraph"]
        );
    }

    #[test]
    fn html_that_was_escaped_is_html() {
        for (raw, text) in [
            ("One &lt;b&gt;two&lt;/b&gt;", "One two\n"),
            (
                "One.\n\n&lt;div&gt;&lt;img src=&quot;https://n.example/a.jpg&quot;&gt;&lt;/div&gt;\n\nThe &lt;a href=&quot;https://n.example/&quot;&gt;link&lt;/a&gt;.",
                "One.\nThe link.\n",
            ),
            (
                "One.&lt;iframe src=\"https://n.example/c\"&gt;&lt;/iframe&gt;&lt;script&gt;x()&lt;/script&gt; Two.",
                "One.\nTwo.\n",
            ),
            ("One.&lt;br&gt;&lt;br /&gt;Two", "One.\nTwo\n"),
            // Words about tags.
            (
                "Every &lt;div&gt; has a &lt;/div&gt;, &lt;b&gt; a &lt;/b&gt;.",
                "Every <div> has a </div>, <b> a </b>.\n",
            ),
            ("&lt;p&gt;One. &lt;/p&gt; &lt;p&gt;Two. &lt;/p&gt;", "One.\nTwo.\n"),
            ("One &lt;p&gt; ends with &lt;/p&gt;.", "One <p> ends with </p>.\n"),
            ("A &lt;br&gt; there. &lt;script&gt;x()&lt;/script&gt;", "A <br> there. <script>x()</script>\n"),
            ("Use the &lt;details&gt; element, where 1 &lt; 2.", "Use the <details> element, where 1 < 2.\n"),
        ] {
            assert_eq!(read(raw).1, text, "{raw:?}");
        }
    }
}
