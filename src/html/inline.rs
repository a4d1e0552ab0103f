//! A line of running text as it is put together.

use crate::model::{Direction, Inline, Inlines, Lang, Style, Text, Url};

use super::attrs::{Attrs, is_space};
use super::rules::Rule;

/// What goes around words.
#[derive(Clone)]
pub(super) enum Wrap {
    /// A style.
    Style(Style),
    /// A link.
    Link(Url),
    /// The long form of an abbreviation.
    Abbr(Text),
    /// The form of a date for machines.
    Time(Text),
    /// A language and a direction.
    Span(Option<Lang>, Option<Direction>),
}

impl Wrap {
    /// Returns what an inline element goes around its content with, if it says what it should.
    pub(super) fn of(rule: Rule, attrs: Attrs, base: Option<&Url>) -> Option<Wrap> {
        match rule {
            // Pasted documents stand in a bold element that isn't bold.
            Rule::Style(_) if attrs.get("style").is_some_and(|style| is_normal(&style)) => None,
            Rule::Style(style) => Some(Wrap::Style(style)),
            Rule::Link => attrs.text("href").and_then(|href| Url::resolve(&href, base)).map(Wrap::Link),
            Rule::Abbr => attrs.text("title").map(|title| Wrap::Abbr(title.into())),
            Rule::Time => attrs.text("datetime").map(|datetime| Wrap::Time(datetime.into())),
            _ => {
                let lang = attrs.get("lang").and_then(|lang| Lang::parse(&lang));
                let dir = attrs.get("dir").and_then(|dir| Direction::parse(&dir));
                (lang.is_some() || dir.is_some()).then_some(Wrap::Span(lang, dir))
            }
        }
    }
}

fn is_normal(style: &str) -> bool {
    style.replace(' ', "").contains("font-weight:normal")
}

/// A line as it is put together. White space collapses as in a browser, and what
/// is open when a line ends is open again in the next.
#[derive(Default)]
pub(super) struct Line {
    /// What is finished at the top level.
    list: Vec<Inline>,
    /// What is open, the outermost first, each with what it holds so far.
    open: Vec<(Wrap, Vec<Inline>)>,
    /// The words that come next.
    words: String,
    /// Has the line anything but white space and breaks?
    has_content: bool,
    /// Did white space come last, or nothing yet?
    is_after_space: bool,
    /// Did a break come last, but for white space?
    is_after_break: bool,
}

impl Line {
    /// Returns an empty line in which the same is open as in this one.
    pub(super) fn continued(&self) -> Line {
        let open = self.open.iter().map(|(wrap, _)| (wrap.clone(), Vec::new())).collect();
        Line { open, is_after_space: true, ..Line::default() }
    }

    /// Returns an empty line.
    pub(super) fn new() -> Line {
        Line { is_after_space: true, ..Line::default() }
    }

    /// Has the line nothing but white space and breaks?
    pub(super) fn is_empty(&self) -> bool {
        !self.has_content
    }

    /// Did a break come last, but for white space?
    pub(super) fn is_after_break(&self) -> bool {
        self.is_after_break
    }

    /// Is a digit what comes last?
    pub(super) fn ends_with_digit(&self) -> bool {
        self.words.ends_with(|c: char| c.is_ascii_digit())
    }

    /// Returns the link that is open.
    pub(super) fn link(&self) -> Option<&Url> {
        self.open.iter().find_map(|(wrap, _)| match wrap {
            Wrap::Link(url) => Some(url),
            _ => None,
        })
    }

    /// Adds words; each run of white space becomes one space. No white space of any kind begins a line.
    pub(super) fn push_text(&mut self, text: &str) {
        for c in text.chars() {
            if !is_space(c) {
                if !c.is_ascii_control() && (self.has_content || !c.is_whitespace()) {
                    self.words.push(c);
                    (self.has_content, self.is_after_space, self.is_after_break) = (true, false, false);
                }
            } else if !self.is_after_space {
                self.words.push(' ');
                self.is_after_space = true;
            }
        }
    }

    /// Adds a break, unless the line has nothing yet.
    pub(super) fn push_break(&mut self) {
        if self.has_content {
            self.end_words();
            self.top().push(Inline::Break);
            (self.is_after_space, self.is_after_break) = (true, true);
        }
    }

    /// Opens something around what follows. A link in a link isn't opened, nor a
    /// style in the same one, which the result says.
    pub(super) fn open(&mut self, wrap: Wrap) -> bool {
        let is_nested = match wrap {
            Wrap::Link(_) => self.link().is_some(),
            Wrap::Style(Style::Sub | Style::Sup | Style::Small | Style::Quote) => false,
            Wrap::Style(style) => self.open.iter().any(|(open, _)| matches!(open, Wrap::Style(open) if *open == style)),
            _ => false,
        };
        if !is_nested {
            self.end_words();
            self.open.push((wrap, Vec::new()));
        }
        !is_nested
    }

    /// Closes what was opened last.
    pub(super) fn close(&mut self) {
        self.end_words();
        if let Some((wrap, list)) = self.open.pop() {
            // Around blanks nothing is needed; the blanks themselves may count.
            if list.iter().any(|inline| !is_blank(inline)) {
                self.top().push(wrapped(wrap, list.into()));
            } else {
                self.top().extend(list);
            }
        }
    }

    /// Ends the line and begins the next. A line of blanks comes out empty.
    pub(super) fn take(&mut self) -> Inlines {
        let next = self.continued();
        while !self.open.is_empty() {
            self.close();
        }
        self.end_words();
        let Line { mut list, .. } = std::mem::replace(self, next);
        trim_end(&mut list);
        if list.iter().all(is_blank) { Inlines::default() } else { list.into() }
    }

    fn top(&mut self) -> &mut Vec<Inline> {
        self.open.last_mut().map_or(&mut self.list, |(_, list)| list)
    }

    fn end_words(&mut self) {
        if !self.words.is_empty() {
            let words = std::mem::take(&mut self.words);
            self.top().push(Inline::Text(words.into()));
        }
    }
}

fn wrapped(wrap: Wrap, text: Inlines) -> Inline {
    match wrap {
        Wrap::Style(style) => Inline::Styled(style, text),
        Wrap::Link(url) => Inline::Link { url, text },
        Wrap::Abbr(title) => Inline::Abbr { title, text },
        Wrap::Time(datetime) => Inline::Time { datetime, text },
        Wrap::Span(lang, dir) => Inline::Span { lang, dir, text },
    }
}

/// Removes white space of any kind and breaks from the end.
fn trim_end(list: &mut Vec<Inline>) {
    while let Some(last) = list.last_mut() {
        match last {
            Inline::Text(text) => {
                let trimmed = text.trim_end();
                if trimmed.len() == text.len() {
                    return;
                }
                if !trimmed.is_empty() {
                    *text = trimmed.to_owned().into();
                    return;
                }
            }
            Inline::Break => {}
            Inline::Styled(_, inner)
            | Inline::Link { text: inner, .. }
            | Inline::Abbr { text: inner, .. }
            | Inline::Time { text: inner, .. }
            | Inline::Span { text: inner, .. } => {
                let mut rest = inner.to_vec();
                trim_end(&mut rest);
                if !rest.is_empty() {
                    *inner = rest.into();
                    return;
                }
            }
        }
        list.pop();
    }
}

/// Is there nothing to see? What wraps words is never blank, for it was made around some.
fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')),
        Inline::Break => true,
        _ => false,
    }
}
