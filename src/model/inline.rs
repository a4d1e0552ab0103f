//! Running text: the words of a paragraph with their emphasis and links.

use std::ops::Deref;
use std::rc::Rc;

use super::{Direction, Lang, Text, Url};

/// One piece of running text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words. White space is already collapsed as a browser would, save in code.
    Text(Text),
    /// A line break inside a paragraph.
    Break,
    /// Words set apart by style.
    Styled(Style, Inlines),
    /// Words that lead somewhere.
    Link {
        /// Where the link leads.
        url: Url,
        /// What it says.
        text: Inlines,
    },
    /// An abbreviation with its long form.
    Abbr {
        /// The long form.
        title: Text,
        /// The abbreviation.
        text: Inlines,
    },
    /// A date or time, with its form for machines.
    Time {
        /// The value of the `datetime` attribute, as the document has it.
        datetime: Text,
        /// What it says.
        text: Inlines,
    },
    /// Words in another language or direction.
    Span {
        /// The language of the words.
        lang: Option<Lang>,
        /// Their direction.
        dir: Option<Direction>,
        /// The words.
        text: Inlines,
    },
}

/// How words are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Important, set bold.
    Strong,
    /// Stressed, set italic.
    Em,
    /// Underlined.
    Underline,
    /// No longer true, struck through.
    Strike,
    /// Below the line.
    Sub,
    /// Above the line.
    Sup,
    /// Computer code.
    Code,
    /// Keys to press.
    Kbd,
    /// Highlighted.
    Mark,
    /// Side remarks.
    Small,
    /// The title of a work.
    Cite,
    /// A short quotation.
    Quote,
}

impl Style {
    /// Returns the name of the HTML element that carries this style.
    pub fn tag(self) -> &'static str {
        match self {
            Style::Strong => "strong",
            Style::Em => "em",
            Style::Underline => "u",
            Style::Strike => "s",
            Style::Sub => "sub",
            Style::Sup => "sup",
            Style::Code => "code",
            Style::Kbd => "kbd",
            Style::Mark => "mark",
            Style::Small => "small",
            Style::Cite => "cite",
            Style::Quote => "q",
        }
    }
}

/// Running text, cheap to clone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inlines(Option<Rc<[Inline]>>);

impl Inlines {
    /// Returns running text without any emphasis; empty for an empty string.
    pub fn plain(text: impl Into<Text>) -> Inlines {
        let text = text.into();
        if text.is_empty() { Inlines::default() } else { Inlines::from(vec![Inline::Text(text)]) }
    }

    /// Returns the words alone, with a space for a line break.
    pub fn to_text(&self) -> Text {
        if let [Inline::Text(text)] = &**self {
            return text.clone();
        }
        let mut words = String::new();
        self.push_text(&mut words);
        words.into()
    }

    /// Is there nothing in it at all?
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    fn push_text(&self, words: &mut String) {
        for inline in self.iter() {
            match inline {
                Inline::Text(text) => words.push_str(text),
                Inline::Break => words.push(' '),
                Inline::Styled(_, text)
                | Inline::Link { text, .. }
                | Inline::Abbr { text, .. }
                | Inline::Time { text, .. }
                | Inline::Span { text, .. } => text.push_text(words),
            }
        }
    }
}

/// Texts that stand side by side become one, and no space is left before a break, as when they are written and read
/// again.
impl From<Vec<Inline>> for Inlines {
    fn from(list: Vec<Inline>) -> Inlines {
        let mut out: Vec<Inline> = Vec::with_capacity(list.len());
        let mut words = String::new();
        let mut rest = list.into_iter().peekable();
        while let Some(inline) = rest.next() {
            match (inline, rest.peek()) {
                (Inline::Text(text), Some(Inline::Text(_))) => words.push_str(&text),
                (Inline::Text(text), Some(Inline::Break)) => {
                    words.push_str(&text);
                    words.truncate(words.trim_end_matches(' ').len());
                    if !words.is_empty() {
                        out.push(Inline::Text(std::mem::take(&mut words).into()));
                    }
                }
                (Inline::Text(text), _) if !words.is_empty() => {
                    words.push_str(&text);
                    out.push(Inline::Text(std::mem::take(&mut words).into()));
                }
                (inline, _) => out.push(inline),
            }
        }
        Inlines((!out.is_empty()).then(|| out.into()))
    }
}

impl Deref for Inlines {
    type Target = [Inline];

    fn deref(&self) -> &[Inline] {
        self.0.as_deref().unwrap_or_default()
    }
}
