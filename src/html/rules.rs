//! THE allowlist: what each element becomes. No attribute survives that isn't typed.

use crate::model::Style;

use super::math::Math;
use super::players::Site;

/// What an element becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Its content alone, within the line.
    Inline,
    /// Its content alone, in lines of its own.
    Box,
    /// Nothing at all, and nothing of its content.
    Drop,
    /// Nothing at all, and no tag counts in its content.
    Raw,
    /// Nothing at all; it has no content.
    Nothing,
    /// The head of a document: nothing at all, and its end may be missing.
    Head,
    /// Words set apart.
    Style(Style),
    /// Words that lead somewhere.
    Link,
    /// An abbreviation.
    Abbr,
    /// A date or time.
    Time,
    /// Words in another language or direction.
    Span,
    /// A line break.
    Break,
    /// A paragraph.
    Paragraph,
    /// A crosshead of this level.
    Heading(u8),
    /// A list; the flag says that it is numbered.
    List(bool),
    /// An item of a list.
    Item,
    /// A list of terms.
    Definitions,
    /// A term.
    Term,
    /// What a term means.
    Meaning,
    /// Somebody else's words.
    Quote,
    /// A footer, which names the source in a quote.
    Footer,
    /// Text with its white space.
    Code,
    /// The same, in which neither tags nor character references count.
    Verbatim,
    /// A pause.
    Divider,
    /// A picture.
    Image,
    /// A picture in several formats.
    Picture,
    /// A picture that is drawn within the page.
    Drawing,
    /// What such a picture, or a part of it, is called.
    Title,
    /// A file of a picture, film or recording.
    Source,
    /// The captions of a film.
    Track,
    /// A figure.
    Figure,
    /// The caption of a figure.
    FigureCaption,
    /// Another page.
    Frame,
    /// A film.
    Video,
    /// A recording.
    Audio,
    /// A table.
    Table,
    /// The caption of a table.
    TableCaption,
    /// A part of a table; the flag says that it is the head.
    Rows(bool),
    /// A row of a table.
    Row,
    /// A cell; the flag says that it is a header.
    Cell(bool),
    /// What is shown when the reader asks for it.
    Details,
    /// What such a thing is called.
    Summary,
    /// What stands beside the story.
    Aside,
    /// What stands in where there are no scripts.
    NoScript,
    /// What the reader presses, which has words of the story only in a heading.
    Button,
    /// A file that a browser shows by itself or not at all; its content stands in for it.
    Object,
    /// The same without any content.
    Plugin,
    /// What a script makes a player or a post of.
    Player(Site),
    /// A part of a formula.
    Math(Math),
}

impl Rule {
    /// Returns the rule for the name of an element, in any case.
    pub(super) fn of(name: &str) -> Rule {
        with_lower(name, Rule::of_lower).unwrap_or(Rule::Inline)
    }

    /// Returns the rule for an element that stands within a line and means something there.
    pub(super) fn of_inline(name: &str) -> Option<Rule> {
        with_lower(name, inline).flatten()
    }

    fn of_lower(name: &[u8]) -> Rule {
        match name {
            b"script" | b"style" | b"textarea" | b"title" | b"noembed" | b"noframes" | b"plaintext" => Rule::Raw,
            b"form" | b"select" | b"datalist" | b"applet" | b"template" | b"annotation" | b"annotation-xml"
            | b"frameset" | b"amp-ad" | b"amp-sidebar" | b"amp-pixel" | b"defs" | b"metadata" => Rule::Drop,
            b"area" | b"base" | b"basefont" | b"bgsound" | b"col" | b"frame" | b"input" | b"keygen" | b"link"
            | b"meta" | b"param" | b"wbr" => Rule::Nothing,
            b"head" => Rule::Head,
            b"html" | b"body" | b"div" | b"section" | b"article" | b"main" | b"header" | b"nav" | b"center"
            | b"address" | b"hgroup" | b"fieldset" | b"legend" | b"dialog" | b"search" | b"noindex" => Rule::Box,
            b"p" => Rule::Paragraph,
            b"h1" | b"h2" => Rule::Heading(2),
            b"h3" => Rule::Heading(3),
            b"h4" => Rule::Heading(4),
            b"h5" => Rule::Heading(5),
            b"h6" => Rule::Heading(6),
            b"ul" | b"menu" | b"dir" => Rule::List(false),
            b"ol" => Rule::List(true),
            b"li" => Rule::Item,
            b"dl" => Rule::Definitions,
            b"dt" => Rule::Term,
            b"dd" => Rule::Meaning,
            b"blockquote" => Rule::Quote,
            b"footer" => Rule::Footer,
            b"pre" | b"listing" => Rule::Code,
            b"xmp" => Rule::Verbatim,
            b"hr" => Rule::Divider,
            b"img" | b"image" | b"amp-img" | b"amp-anim" => Rule::Image,
            b"picture" => Rule::Picture,
            b"svg" => Rule::Drawing,
            // It holds HTML within a drawing, which no block of it ends.
            b"foreignobject" => Rule::Span,
            b"source" => Rule::Source,
            b"track" => Rule::Track,
            b"figure" => Rule::Figure,
            b"figcaption" => Rule::FigureCaption,
            b"iframe" | b"amp-iframe" => Rule::Frame,
            b"video" | b"video-js" | b"amp-video" | b"amp-brightcove" => Rule::Video,
            b"audio" | b"amp-audio" => Rule::Audio,
            b"table" => Rule::Table,
            b"caption" => Rule::TableCaption,
            b"thead" => Rule::Rows(true),
            b"tbody" | b"tfoot" => Rule::Rows(false),
            b"tr" => Rule::Row,
            b"td" => Rule::Cell(false),
            b"th" => Rule::Cell(true),
            b"details" => Rule::Details,
            b"summary" => Rule::Summary,
            b"aside" => Rule::Aside,
            b"noscript" => Rule::NoScript,
            b"button" => Rule::Button,
            b"object" => Rule::Object,
            b"embed" => Rule::Plugin,
            _ => Site::of(name)
                .map(Rule::Player)
                .or_else(|| Math::of(name).map(Rule::Math))
                .or_else(|| inline(name))
                .unwrap_or(Rule::Inline),
        }
    }

    /// Is it without content, so that no end tag follows?
    pub(super) fn is_void(self) -> bool {
        matches!(
            self,
            Rule::Nothing | Rule::Break | Rule::Divider | Rule::Image | Rule::Source | Rule::Track | Rule::Plugin
        )
    }

    /// Does it stand within a line?
    pub(super) fn is_inline(self) -> bool {
        matches!(
            self,
            Rule::Inline
                | Rule::Style(_)
                | Rule::Link
                | Rule::Abbr
                | Rule::Time
                | Rule::Span
                | Rule::Picture
                | Rule::Math(_)
        )
    }

    /// Is it something that may stand in a paragraph, though no words of it do?
    pub(super) fn is_apart(self) -> bool {
        matches!(
            self,
            Rule::Figure
                | Rule::Drawing
                | Rule::Frame
                | Rule::Video
                | Rule::Audio
                | Rule::NoScript
                | Rule::Button
                | Rule::Object
                | Rule::Player(_)
        )
    }

    /// Does an end tag with the other rule close it? Headings close each other.
    pub(super) fn is_closed_by(self, end: Rule) -> bool {
        self == end || matches!((self, end), (Rule::Heading(_), Rule::Heading(_)) | (Rule::Cell(_), Rule::Cell(_)))
    }
}

/// Calls `rule` with the name in lower case, unless it is longer than any that is known.
fn with_lower<T>(name: &str, rule: fn(&[u8]) -> T) -> Option<T> {
    let mut lower = [0; 16];
    let lower = lower.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    Some(rule(lower))
}

/// Returns the rule for the name of an inline element, in lower case.
fn inline(name: &[u8]) -> Option<Rule> {
    Some(match name {
        b"a" => Rule::Link,
        b"abbr" | b"acronym" => Rule::Abbr,
        b"time" => Rule::Time,
        b"span" | b"bdi" | b"bdo" => Rule::Span,
        b"br" => Rule::Break,
        _ => return style(name).map(Rule::Style),
    })
}

/// Returns the style for the name of an element, in lower case.
fn style(name: &[u8]) -> Option<Style> {
    Some(match name {
        b"strong" | b"b" => Style::Strong,
        b"em" | b"i" | b"dfn" | b"var" => Style::Em,
        b"u" | b"ins" => Style::Underline,
        b"s" | b"strike" | b"del" => Style::Strike,
        b"sub" => Style::Sub,
        b"sup" => Style::Sup,
        b"code" | b"tt" | b"samp" => Style::Code,
        b"kbd" => Style::Kbd,
        b"mark" => Style::Mark,
        b"small" => Style::Small,
        b"cite" => Style::Cite,
        b"q" => Style::Quote,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_count_in_any_case_and_unknown_ones_leave_their_content() {
        for (name, rule) in [
            ("SCRIPT", Rule::Raw),
            ("Strong", Rule::Style(Style::Strong)),
            ("x-very-long-custom-element", Rule::Inline),
            ("bé", Rule::Inline),
            ("figcaption", Rule::FigureCaption),
        ] {
            assert_eq!(Rule::of(name), rule, "{name}");
        }
    }
}
