//! Drawings within the page: charts and maps, of which the words are kept, and icons, of which nothing is.

use crate::model::{Block, Text};

use super::blocks::Flow;
use super::entities::{ALL, decode};
use super::inline::Line;
use super::rules::Rule;
use super::tree::{Element, Node};

/// How many pixels wide or high a drawing is that is no icon.
const LARGE: u32 = 100;

/// Does a drawing say something of the story, given what is open around it? One in a figure does, and one that calls
/// itself a picture or is too large for an icon, unless the words of a link or a button stand beside it.
pub(super) fn says_something(drawing: &Element, around: &[Element]) -> bool {
    let is = |name, wanted| drawing.attrs.get(name).is_some_and(|value| value == wanted);
    let stands_in = |rule| around.iter().any(|open| open.rule == rule);
    !is("aria-hidden", "true")
        && !stands_in(Rule::Link)
        && !stands_in(Rule::Button)
        && (is("role", "img") || stands_in(Rule::Figure) || is_large(drawing))
        && (drawing.attrs.text("aria-label").is_some() || has_words(drawing, true))
}

/// Is it larger than an icon? Those are often drawn in large units, but have a title at most and no labels.
fn is_large(drawing: &Element) -> bool {
    let attrs = drawing.attrs;
    let size = attrs.pixels("width").max(attrs.pixels("height"));
    let units =
        attrs.text("viewBox").and_then(|area| area.split([' ', ',']).filter_map(|unit| unit.parse().ok()).nth(2));
    !attrs.has_class_with("icon")
        && match size {
            Some(pixels) => pixels >= LARGE,
            None => units.is_some_and(|units: f32| units >= LARGE as f32) && has_words(drawing, false),
        }
}

/// Has an element words, with what it and its parts are called or without?
fn has_words(element: &Element, with_names: bool) -> bool {
    element.children.iter().any(|node| match node {
        Node::Text(_) => !node.is_blank(),
        Node::Element(inner) => is_read(inner, with_names) && has_words(inner, with_names),
    })
}

/// May it hold words? What a drawing or a part of it is called counts only `with_names`.
fn is_read(element: &Element, with_names: bool) -> bool {
    element.rule != Rule::Drop && (with_names || element.rule != Rule::Title)
}

/// Adds the words in an element, each label apart from the next.
fn push_labels(element: &Element, with_names: bool, line: &mut Line) {
    for node in &element.children {
        match node {
            Node::Text(text) => line.push_text(&decode(text, false, ALL)),
            Node::Element(inner) if !is_read(inner, with_names) => {}
            Node::Element(inner) => {
                push_labels(inner, with_names, line);
                line.push_text(" ");
            }
        }
    }
}

impl Flow<'_> {
    /// Reads a drawing: its name, or else its title, or else the words in it. Programs write titles too: beside words
    /// it is what the author calls it only where the drawing is said to be a picture.
    pub(super) fn drawing(&mut self, element: &Element) {
        let has_labels = has_words(element, false);
        let is_named = element.attrs.get("role").is_some_and(|role| role == "img") || !has_labels;
        let title = element.elements().find(|part| is_named && part.rule == Rule::Title && has_words(part, true));
        let mut line = Line::new();
        match element.attrs.text("aria-label") {
            Some(name) => line.push_text(&name),
            None => push_labels(title.unwrap_or(element), !has_labels, &mut line),
        }
        let words = line.take();
        if !words.is_empty() {
            self.push(Block::Unknown { kind: Text::Static("svg"), body: [Block::paragraph(words)].into() });
        }
    }
}
