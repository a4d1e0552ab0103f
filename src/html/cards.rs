//! The cards of Ghost's editor: boxes whose parts are known by their classes.

use crate::model::{Block, Group, GroupKind};

use super::blocks::Flow;
use super::rules::Rule;
use super::tree::Element;

/// The class of every card.
pub(super) const CARD: [&str; 1] = ["kg-card"];

/// What a style sheet sets apart from what stands before it.
pub(super) const BYLINE_ENDS: [&str; 1] = ["kg-bookmark-publisher"];

/// The cards that stand beside the story.
const ASIDES: [&str; 4] = ["kg-bookmark-card", "kg-file-card", "kg-product-card", "kg-cta-card"];

impl Flow<'_> {
    /// Reads a card.
    pub(super) fn card(&mut self, element: &Element) {
        let is = |class| element.attrs.has_class(&[class]);
        if is("kg-toggle-card") {
            let title = part(element, "kg-toggle-heading").map(|part| self.words(&part.children)).unwrap_or_default();
            let body = part(element, "kg-toggle-content").map(|part| self.inside(&part.children)).unwrap_or_default();
            self.push(Block::Group(Group::new(GroupKind::Details, title, body)));
        } else if is("kg-callout-card") {
            let body = self.callout(element);
            self.push_aside(body);
        } else if is("kg-audio-card") {
            self.recording(element);
        } else if is("kg-video-card") {
            // Around the film there are buttons.
            self.figure_of(element, |inner| {
                element.visit(&mut |part| match part.rule {
                    Rule::Video => inner.film(part),
                    Rule::FigureCaption => inner.figure_caption(part),
                    _ => {}
                });
            });
        } else if element.attrs.has_class(&ASIDES) {
            let mut inner = self.child();
            inner.figure_of(element, |inner| inner.walk(&element.children));
            let mut stars = 0;
            element.visit(&mut |part| stars += usize::from(part.attrs.has_class(&["kg-product-card-rating-active"])));
            inner.line.push_text(&"★".repeat(stars.min(5)));
            self.push_aside(inner.finish());
        } else if element.rule == Rule::Figure {
            self.figure(element);
        } else {
            self.lines(element);
        }
    }

    /// Reads a callout, in which a sign stands before the text.
    fn callout(&self, element: &Element) -> Vec<Block> {
        let mut inner = self.child();
        for part in element.elements() {
            inner.walk(&part.children);
            inner.line.push_text(" ");
        }
        inner.finish()
    }

    /// Reads a recording with its title.
    fn recording(&mut self, element: &Element) {
        let mut audio = None;
        element.visit(&mut |part| audio = audio.or((part.rule == Rule::Audio).then_some(part)));
        let Some(audio) = audio else { return self.lines(element) };
        self.film(audio);
        let title = part(element, "kg-audio-title").map(|part| self.words(&part.children).to_text());
        if let (Some(Block::Audio(media)), Some(title)) = (self.blocks.last_mut(), title) {
            media.title = Some(title).filter(|title| !title.is_empty());
        }
    }

    fn push_aside(&mut self, body: Vec<Block>) {
        if !body.is_empty() {
            self.push(Block::Group(Group::new(GroupKind::Aside, Default::default(), body)));
        }
    }
}

/// Returns the first part with a class.
fn part<'t, 'a>(element: &'t Element<'a>, class: &str) -> Option<&'t Element<'a>> {
    let mut found = None;
    element.visit(&mut |part| {
        if found.is_none() && part.attrs.has_class(&[class]) {
            found = Some(part);
        }
    });
    found
}
