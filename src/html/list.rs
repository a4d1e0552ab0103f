//! Lists of items, of terms, and what unfolds.

use crate::model::{Block, Definition, Group, GroupKind, Inlines, List, ListItem};

use super::blocks::Flow;
use super::rules::Rule;
use super::tree::{Element, Node};

impl Flow<'_> {
    /// Reads a list. What stands in it outside of items belongs to the item before.
    pub(super) fn list(&mut self, is_ordered: bool, element: &Element) {
        let mut items: Vec<Vec<Block>> = Vec::new();
        for node in &element.children {
            let is_item = node.element().is_some_and(|element| element.rule == Rule::Item);
            let blocks = self.inside(std::slice::from_ref(node));
            if blocks.is_empty() {
                continue;
            }
            match items.last_mut() {
                Some(last) if !is_item => last.extend(blocks),
                _ => items.push(blocks),
            }
        }
        if !items.is_empty() {
            let number = |of: &Element, name| of.attrs.get(name).and_then(|number| number.trim().parse().ok());
            let first = element.elements().find(|inner| inner.rule == Rule::Item);
            let start = first.and_then(|item| number(item, "value")).or_else(|| number(element, "start"));
            let start = start.filter(|start| is_ordered && *start != 1);
            let reversed = is_ordered && element.attrs.get("reversed").is_some();
            let items: Vec<ListItem> = items.into_iter().map(item).collect();
            self.push(Block::List(List { start, reversed, ..List::new(is_ordered, items) }));
        }
    }

    /// Reads a list of terms.
    pub(super) fn definitions(&mut self, element: &Element) {
        let mut items = Vec::new();
        self.push_definitions(&element.children, &mut items);
        if !items.is_empty() {
            self.push(Block::Definitions { items: items.into() });
        }
    }

    fn push_definitions(&self, nodes: &[Node], items: &mut Vec<Definition>) {
        for node in nodes {
            match node.element() {
                Some(element) if element.rule == Rule::Term => {
                    let term = self.words(Flow::heading_words(&element.children));
                    let pictures = self.pictures(&element.children);
                    if !(term.is_empty() && pictures.is_empty()) {
                        items.push(Definition { term, body: pictures.into() });
                    }
                }
                Some(element) if element.rule == Rule::Box => self.push_definitions(&element.children, items),
                _ => {
                    let body = self.inside(std::slice::from_ref(node));
                    match items.last_mut() {
                        _ if body.is_empty() => {}
                        Some(last) if last.body.is_empty() => last.body = body.into(),
                        _ => items.push(Definition { term: Inlines::default(), body: body.into() }),
                    }
                }
            }
        }
    }

    /// Reads what is shown when the reader asks for it.
    pub(super) fn details(&mut self, element: &Element) {
        let mut title = Inlines::default();
        let mut inner = self.child();
        for node in &element.children {
            match node.element() {
                Some(summary) if summary.rule == Rule::Summary && title.is_empty() => {
                    title = self.words(Flow::heading_words(&summary.children));
                    inner.extend(self.pictures(&summary.children));
                }
                _ => inner.walk(std::slice::from_ref(node)),
            }
        }
        let body = inner.finish();
        if !(title.is_empty() && body.is_empty()) {
            self.push(Block::Group(Group::new(GroupKind::Details, title, body)));
        }
    }
}

/// Makes an item: its first paragraph is its text.
fn item(mut blocks: Vec<Block>) -> ListItem {
    match blocks.first() {
        Some(Block::Paragraph { text, .. }) => {
            let text = text.clone();
            blocks.remove(0);
            ListItem { text, body: blocks.into() }
        }
        _ => ListItem { text: Inlines::default(), body: blocks.into() },
    }
}
