//! A tree into blocks: paragraphs out of lines, and what stands between them.

use crate::model::{Block, Direction, Group, GroupKind, Inlines, Url};

use super::cards::{BYLINE_ENDS, CARD};
use super::entities::{ALL, decode};
use super::figure::{Caption, GALLERIES};
use super::hidden::{is_unseen, leads, names};
use super::inline::{Line, Wrap};
use super::rules::Rule;
use super::tree::{Element, Node};

/// What is made of the content.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Blocks.
    Blocks,
    /// One line; what would be blocks is set apart by breaks.
    Words,
    /// One line, from which the credit of a picture is taken out.
    Caption,
}

/// The elements that stand before and after another.
#[derive(Clone, Copy, Default)]
pub(super) struct Beside<'t> {
    pub(super) previous: Option<&'t Element<'t>>,
    /// The next, if no words stand between.
    pub(super) next: Option<&'t Element<'t>>,
}

/// Blocks as they are put together.
pub(super) struct Flow<'a> {
    /// What relative addresses are resolved against.
    pub(super) base: Option<&'a Url>,
    pub(super) mode: Mode,
    /// The line that is not yet a paragraph.
    pub(super) line: Line,
    pub(super) blocks: Vec<Block>,
    /// The direction of paragraphs, where an element says it.
    dir: Option<Direction>,
    /// In a gallery, lists are only a way to lay out pictures.
    pub(super) is_gallery: bool,
    /// In a figure, where its caption goes; in a caption, where its credit goes.
    pub(super) caption: Option<Caption>,
}

impl<'a> Flow<'a> {
    /// Begins without anything.
    pub(super) fn new(base: Option<&'a Url>, mode: Mode) -> Flow<'a> {
        Flow { base, mode, line: Line::new(), blocks: vec![], dir: None, is_gallery: false, caption: None }
    }

    /// Begins a part of this one: what is open around it is open in it.
    pub(super) fn child(&self) -> Flow<'a> {
        let line = self.line.continued();
        Flow { line, dir: self.dir, is_gallery: self.is_gallery, ..Flow::new(self.base, Mode::Blocks) }
    }

    /// Returns the blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_line();
        self.blocks
    }

    /// Reads the content of an element into blocks of its own.
    pub(super) fn inside(&self, nodes: &[Node]) -> Vec<Block> {
        let mut inner = self.child();
        inner.walk(nodes);
        inner.finish()
    }

    /// Reads the content of an element into one line.
    pub(super) fn words(&self, nodes: &[Node]) -> Inlines {
        let mut inner = Flow::new(self.base, Mode::Words);
        inner.walk(nodes);
        inner.line.take()
    }

    /// Returns the pictures in what is otherwise read for its words alone.
    pub(super) fn pictures(&self, nodes: &[Node]) -> Vec<Block> {
        self.inside(nodes).into_iter().filter(|block| matches!(block, Block::Image(_))).collect()
    }

    /// Adds a block of its own.
    pub(super) fn push(&mut self, block: Block) {
        self.end_line();
        self.blocks.push(block);
    }

    /// Adds blocks of their own.
    pub(super) fn extend(&mut self, blocks: Vec<Block>) {
        self.end_line();
        self.blocks.extend(blocks);
    }

    /// Makes a paragraph of the line, or a break where all is one line.
    pub(super) fn end_line(&mut self) {
        if self.line.is_empty() {
            return;
        }
        if self.mode != Mode::Blocks {
            if !self.line.is_after_break() {
                self.line.push_break();
            }
            return;
        }
        let text = self.line.take();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph { text, dir: self.dir });
        }
    }

    /// Reads a run of nodes.
    pub(super) fn walk(&mut self, nodes: &[Node]) {
        let mut previous = None;
        for (at, node) in nodes.iter().enumerate() {
            match node {
                Node::Text(text) => self.line.push_text(&decode(text, false, ALL)),
                Node::Element(element) => {
                    let next = nodes.iter().skip(at + 1).find(|next| !next.is_blank()).and_then(Node::element);
                    self.element(element, Beside { previous, next });
                    previous = Some(element);
                }
            }
        }
    }

    /// Reads an element.
    pub(super) fn element(&mut self, element: &Element, beside: Beside) {
        let nodes = &element.children;
        if is_unseen(element, beside.previous) {
            return;
        }
        if self.mode == Mode::Caption && self.take_credit(element) {
            return;
        }
        match element.rule {
            Rule::Raw if self.mode == Mode::Blocks => self.script(element),
            Rule::Button if self.line.link().is_some() || leads(element) => self.walk(nodes),
            Rule::Button if self.mode == Mode::Blocks && names(element, beside.next) => self.lines(element),
            Rule::Drop | Rule::Raw | Rule::Nothing | Rule::Head | Rule::Source | Rule::Track | Rule::Button => {}
            Rule::Drawing if self.mode == Mode::Blocks => self.drawing(element),
            Rule::Drawing | Rule::Title => {}
            Rule::Inline if self.unfilled(element) => {}
            Rule::Inline => self.walk(nodes),
            Rule::Math(math) => self.math(math, element),
            Rule::Link if self.mode == Mode::Blocks && self.elsewhere(element) => {}
            Rule::Span if self.counter(element) => {}
            Rule::Style(_) | Rule::Link | Rule::Abbr | Rule::Time | Rule::Span => self.wrapped(element),
            Rule::Break if self.mode == Mode::Blocks && self.line.is_after_break() => self.end_line(),
            Rule::Break => self.line.push_break(),
            Rule::Image => self.image(element, &[], beside.next),
            Rule::Picture => self.picture(element),
            Rule::Cell(_) if self.mode != Mode::Blocks => {
                self.walk(nodes);
                self.line.push_text(" ");
            }
            _ if self.mode != Mode::Blocks => self.set_apart(element),
            _ => self.block(element, beside),
        }
    }

    /// Reads an element that is no part of a line.
    fn block(&mut self, element: &Element, beside: Beside) {
        match element.rule {
            Rule::Player(site) => self.player(site, element),
            Rule::Object => self.object(element),
            Rule::Plugin => self.frame(element),
            Rule::Box if self.elsewhere(element) || self.built(element) => {}
            Rule::Box | Rule::Figure if element.attrs.has_class(&CARD) => self.card(element),
            Rule::Box | Rule::Figure if element.attrs.has_class_with("pullquote") => self.pull_quote(element),
            Rule::Box | Rule::List(_) if element.attrs.has_class(&GALLERIES) => self.figure(element),
            Rule::Box if element.attrs.has_class(&["wp-caption"]) => self.figure(element),
            Rule::Paragraph if self.caption.is_some() && element.attrs.has_class(&["wp-caption-text"]) => {
                self.figure_caption(element);
            }
            Rule::List(_) | Rule::Definitions if self.is_gallery => self.lines(element),
            Rule::Definitions if element.attrs.has_class(&["gallery-item"]) => self.gallery_item(element),
            Rule::Box
            | Rule::Paragraph
            | Rule::Footer
            | Rule::Item
            | Rule::Term
            | Rule::Meaning
            | Rule::TableCaption
            | Rule::Rows(_)
            | Rule::Row
            | Rule::Cell(_)
            | Rule::Summary => self.lines(element),
            Rule::Heading(level) => self.heading(level, &element.children),
            Rule::List(is_ordered) => self.list(is_ordered, element),
            Rule::Definitions => self.definitions(element),
            Rule::Quote => self.quote(element),
            Rule::Code | Rule::Verbatim => self.code(element),
            Rule::Divider => self.divider(),
            Rule::Figure => self.figure(element),
            Rule::FigureCaption => self.figure_caption(element),
            Rule::Frame => self.frame(element),
            Rule::Video | Rule::Audio => self.film(element),
            Rule::Table => self.table(element),
            Rule::Details => self.details(element),
            Rule::Aside => self.aside(element),
            Rule::NoScript => self.no_script(element, beside),
            // Those of a line, and those that are nothing.
            Rule::Inline | Rule::Style(_) | Rule::Link | Rule::Abbr | Rule::Time | Rule::Span | Rule::Break => {}
            Rule::Drawing | Rule::Title => {}
            Rule::Image | Rule::Picture | Rule::Math(_) | Rule::Source | Rule::Track | Rule::Button => {}
            Rule::Drop | Rule::Raw | Rule::Nothing | Rule::Head => {}
        }
    }

    /// Reads an inline element that goes around its content, if it says what it should.
    fn wrapped(&mut self, element: &Element) {
        if element.rule == Rule::Span && element.attrs.has_class(&BYLINE_ENDS) && !self.line.is_empty() {
            self.line.push_text(" · ");
        }
        let wrap = Wrap::of(element.rule, element.attrs, self.base);
        let is_open = wrap.is_some_and(|wrap| self.line.open(wrap));
        self.walk(&element.children);
        if is_open {
            self.line.close();
        }
    }

    /// Reads a block where all is one line.
    fn set_apart(&mut self, element: &Element) {
        self.end_line();
        match element.rule {
            Rule::Plugin => return,
            rule if rule.is_apart() && rule != Rule::Figure => return,
            Rule::Item => self.line.push_text("• "),
            _ => {}
        }
        self.walk(&element.children);
        self.end_line();
    }

    /// Reads the content into lines of its own.
    pub(super) fn lines(&mut self, element: &Element) {
        self.end_line();
        let outer = self.dir;
        self.dir = element.attrs.get("dir").and_then(|dir| Direction::parse(&dir)).or(outer);
        self.walk(&element.children);
        self.end_line();
        self.dir = outer;
    }

    /// Reads a crosshead. What is more than words in it follows as it is.
    fn heading(&mut self, level: u8, nodes: &[Node]) {
        let blocks = self.inside(Flow::heading_words(nodes));
        let to_heading = |block| match block {
            Block::Paragraph { text, .. } => Block::Heading { level, text },
            block => block,
        };
        self.extend(blocks.into_iter().map(to_heading).collect());
    }

    fn divider(&mut self) {
        self.end_line();
        if !matches!(self.blocks.last(), Some(Block::Divider)) {
            self.blocks.push(Block::Divider);
        }
    }

    fn aside(&mut self, element: &Element) {
        if element.attrs.has_class_with("pullquote") {
            return self.pull_quote(element);
        }
        let body = self.inside(&element.children);
        if !body.is_empty() {
            self.push(Block::Group(Group::new(GroupKind::Aside, Inlines::default(), body)));
        }
    }
}
