//! Tags and text into a tree, recovering from what is unclosed or misnested.
//!
//! It differs from a browser's where that makes the better article: inline
//! elements that a paragraph interrupts go around it, and nothing is deeper than
//! [`MAX_DEPTH`].

use super::attrs::Attrs;
use super::drawing::says_something;
use super::entities::ALL;
use super::players::script_address;
use super::rules::Rule;
use super::tokenizer::{Token, Tokenizer};
use super::{MAX_DEPTH, beginning};

/// A part of the tree.
pub(super) enum Node<'a> {
    /// Text whose character references still stand.
    Text(&'a str),
    /// An element.
    Element(Element<'a>),
}

impl<'a> Node<'a> {
    /// Returns the element, if it is one.
    pub(super) fn element(&self) -> Option<&Element<'a>> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }

    /// Is it white space between elements?
    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Node::Text(text) if text.trim_ascii().is_empty())
    }
}

/// An element.
pub(super) struct Element<'a> {
    /// What it becomes.
    pub(super) rule: Rule,
    /// Its attributes.
    pub(super) attrs: Attrs<'a>,
    /// What it holds.
    pub(super) children: Vec<Node<'a>>,
}

impl<'a> Element<'a> {
    /// Returns the elements inside it, in their order.
    pub(super) fn elements(&self) -> impl DoubleEndedIterator<Item = &Element<'a>> {
        self.children.iter().filter_map(Node::element)
    }

    /// Visits every element below this one, in the order of the source.
    pub(super) fn visit<'t>(&'t self, visitor: &mut dyn FnMut(&'t Element<'a>)) {
        for element in self.elements() {
            visitor(element);
            element.visit(visitor);
        }
    }
}

/// Reads a tree of as many tags as are read.
pub(super) fn parse(html: &str) -> Vec<Node<'_>> {
    let mut builder =
        Builder { open: vec![Element { rule: Rule::Box, attrs: Attrs::default(), children: vec![] }], surplus: 0 };
    let mut tokens = Tokenizer::new(beginning(html), ALL);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(text) => builder.push(Node::Text(text)),
            // Parts of drawings and formulas close themselves; what is unknown may.
            Token::Start { name, is_closing: true, .. }
                if matches!(builder.rule(name), Rule::Inline | Rule::Drawing | Rule::Title) => {}
            Token::Start { name, attrs, is_closing } => {
                let rule = builder.rule(name);
                builder.start(Element { rule, attrs, children: vec![] });
                // An element of this kind that closes itself comes from XHTML.
                match rule {
                    Rule::Raw | Rule::Frame if !is_closing => {
                        tokens.take_raw(name);
                    }
                    Rule::Verbatim => {
                        builder.push(Node::Text(tokens.take_raw(name)));
                        builder.end(rule);
                    }
                    _ => {}
                }
            }
            Token::End(name) => builder.end(builder.rule(name)),
        }
    }
    builder.close_to(1);
    builder.open.pop().map(|root| root.children).unwrap_or_default()
}

/// The elements that are open, the root first.
struct Builder<'a> {
    open: Vec<Element<'a>>,
    /// How many more are open than the depth allows.
    surplus: usize,
}

impl<'a> Builder<'a> {
    /// Returns the rule for the name of an element at this place.
    fn rule(&self, name: &str) -> Rule {
        let is_title = ["title", "desc"].iter().any(|title| name.eq_ignore_ascii_case(title));
        let is_drawn = || self.open.iter().any(|open| open.rule == Rule::Drawing);
        if is_title && is_drawn() { Rule::Title } else { Rule::of(name) }
    }

    fn push(&mut self, node: Node<'a>) {
        if let Some(top) = self.open.last_mut() {
            top.children.push(node);
        }
    }

    fn start(&mut self, mut element: Element<'a>) {
        if element.rule == Rule::Drop && is_page(element.attrs) {
            element.rule = Rule::Box;
        }
        let rule = element.rule;
        self.close_implied(rule);
        if rule == Rule::Nothing || rule == Rule::Raw && script_address(element.attrs).is_none() {
            return;
        }
        if rule.is_void() || rule == Rule::Raw || rule == Rule::Frame {
            return self.push(Node::Element(element));
        }
        let is_in = |rules: fn(Rule) -> bool| self.open.last().is_some_and(|top| rules(top.rule));
        if matches!(rule, Rule::Cell(_)) && is_in(|top| matches!(top, Rule::Table | Rule::Rows(_))) {
            self.start(Element { rule: Rule::Row, attrs: Attrs::default(), children: vec![] });
        }
        if self.open.len() <= MAX_DEPTH {
            return self.open.push(element);
        }
        // Flattened: the element stays as an empty one, which keeps the lines apart.
        self.surplus += 1;
        if !rule.is_inline() {
            self.push(Node::Element(element));
        }
    }

    /// Closes what the start of an element ends without an end tag.
    fn close_implied(&mut self, rule: Rule) {
        let top = self.open.last().map_or(Rule::Box, |top| top.rule);
        let ends_line = !rule.is_inline() && !rule.is_void() || rule == Rule::Divider;
        match rule {
            Rule::Raw | Rule::Nothing | Rule::Drop => return,
            _ if top == Rule::Head => self.close_to(self.open.len() - 1),
            Rule::Heading(_) if matches!(top, Rule::Heading(_)) => self.close_to(self.open.len() - 1),
            _ => {}
        }
        if ends_line && !rule.is_apart() && rule != Rule::Title {
            self.close(|open| open == Rule::Drawing, |open| matches!(open, Rule::Span | Rule::Title));
        }
        if ends_line && !rule.is_apart() && self.open.last().is_some_and(|top| top.rule == Rule::Paragraph) {
            self.close_to(self.open.len() - 1);
        }
        match rule {
            Rule::Item => self.close(|open| open == Rule::Item, is_list_edge),
            Rule::Term | Rule::Meaning => self.close(|open| matches!(open, Rule::Term | Rule::Meaning), is_list_edge),
            Rule::Link => self.close(|open| open == Rule::Link, |open| matches!(open, Rule::Cell(_) | Rule::Table)),
            Rule::Cell(_) => self.close(|open| matches!(open, Rule::Cell(_)), |open| open == Rule::Table),
            Rule::Row => self.close(|open| matches!(open, Rule::Row | Rule::TableCaption), |open| open == Rule::Table),
            Rule::Rows(_) => {
                self.close(|open| matches!(open, Rule::Rows(_) | Rule::TableCaption), |open| open == Rule::Table);
            }
            _ => {}
        }
    }

    fn end(&mut self, rule: Rule) {
        if rule == Rule::Break {
            return self.push(Node::Element(Element { rule, attrs: Attrs::default(), children: vec![] }));
        }
        if rule.is_void() || matches!(rule, Rule::Raw | Rule::Frame) {
            return;
        }
        if self.surplus > 0 {
            self.surplus -= 1;
            return;
        }
        let is_edge = |open: Rule| match rule {
            Rule::Table => false,
            Rule::Cell(_) | Rule::Row | Rule::Rows(_) | Rule::TableCaption => open == Rule::Table,
            Rule::Item | Rule::Term | Rule::Meaning => is_list_edge(open),
            Rule::Inline | Rule::Span => !open.is_inline(),
            _ => matches!(open, Rule::Cell(_) | Rule::Table),
        };
        let Some(at) = self.find(|open| open.is_closed_by(rule), is_edge) else { return };
        let inner = self.open.get(at + 1..).unwrap_or_default().iter();
        if rule.is_inline() && inner.clone().any(|open| is_list_edge(open.rule)) {
            // Rather than break a list or a quotation, what goes around it goes without effect.
            if let Some(open) = self.open.get_mut(at) {
                open.rule = Rule::Inline;
            }
            return;
        }
        // What is misnested within a line goes on behind the end.
        let again: Vec<_> = if rule.is_inline() {
            inner.filter(|open| open.rule.is_inline()).map(|open| (open.rule, open.attrs)).collect()
        } else {
            vec![]
        };
        self.close_to(at);
        self.open.extend(again.into_iter().map(|(rule, attrs)| Element { rule, attrs, children: vec![] }));
    }

    /// Closes the innermost element that `is_wanted`, with all inside it, unless an edge comes first.
    fn close(&mut self, is_wanted: impl Fn(Rule) -> bool, is_edge: impl Fn(Rule) -> bool) {
        if let Some(at) = self.find(is_wanted, is_edge) {
            self.close_to(at);
        }
    }

    /// Finds the place of the innermost such element; never the root's.
    fn find(&self, is_wanted: impl Fn(Rule) -> bool, is_edge: impl Fn(Rule) -> bool) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().skip(1).rev() {
            if is_wanted(open.rule) {
                return Some(at);
            }
            if is_edge(open.rule) {
                return None;
            }
        }
        None
    }

    /// Closes elements until only `len` are open.
    fn close_to(&mut self, len: usize) {
        while self.open.len() > len.max(1) {
            match self.open.pop() {
                None | Some(Element { rule: Rule::Drop | Rule::Head, .. }) => {}
                Some(element) if element.rule == Rule::Drawing && !says_something(&element, &self.open) => {}
                Some(element) => self.push(Node::Element(element)),
            }
        }
        self.surplus = 0;
    }
}

/// Is it the form that the whole page stands in, as ASP.NET has it?
fn is_page(attrs: Attrs) -> bool {
    attrs.get("id").is_some_and(|id| id.eq_ignore_ascii_case("aspnetForm"))
        || attrs.get("action").is_some_and(|action| action.contains(".aspx"))
}

/// Returns the element that stands alone among blanks.
pub(super) fn only_child<'t, 'a>(nodes: &'t [Node<'a>]) -> Option<&'t Element<'a>> {
    let mut filled = nodes.iter().filter(|node| !node.is_blank());
    let only = filled.next()?.element();
    only.filter(|_| filled.next().is_none())
}

/// Is it something that an item can't reach beyond?
fn is_list_edge(open: Rule) -> bool {
    matches!(
        open,
        Rule::List(_) | Rule::Definitions | Rule::Cell(_) | Rule::Table | Rule::Quote | Rule::Figure | Rule::Aside
    )
}
