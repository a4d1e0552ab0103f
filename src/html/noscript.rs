//! What stands in where there are no scripts, which is here.

use crate::model::{Block, Image};

use super::blocks::Flow;
use super::media::{is_late, read_image};
use super::rules::Rule;
use super::tree::Element;

impl Flow<'_> {
    /// Reads it, given what stands before it: where it shows something or leads somewhere, and that is not there otherwise.
    pub(super) fn no_script(&mut self, element: &Element, previous: Option<&Element>) {
        let before = previous.filter(|previous| previous.rule == Rule::Image);
        if let Some((attrs, image)) = before.and_then(|it| Some((it.attrs, read_image(it.attrs, &[], self.base)?))) {
            if !is_late(attrs) {
                self.sharpen(&image, element);
            }
            return;
        }
        let is_scripted = previous.is_some_and(|previous| previous.rule == Rule::Raw);
        let is_shown = !is_scripted && matches!(self.blocks.last(), Some(Block::Embed(_)));
        let is_notice = || self.words(&element.children).to_text().to_ascii_lowercase().contains("javascript");
        if is_shown || !leads_on(element) || is_notice() {
            return;
        }
        for block in self.inside(&element.children) {
            match (self.blocks.last_mut(), block) {
                (Some(Block::Image(last)), Block::Image(image)) if last.url == image.url => {}
                // What a script would have drawn.
                (Some(Block::Embed(last)), block) if is_scripted => {
                    if last.body.is_empty() && matches!(block, Block::Image(_)) {
                        last.body = [block].into();
                    }
                }
                (_, block) => self.push(block),
            }
        }
    }

    /// Takes the picture in `element` instead of `before`, the last one, where that has no other files: a small one that
    /// is seen until the script has the large one.
    fn sharpen(&mut self, before: &Image, element: &Element) {
        let mut found = None;
        element.visit(&mut |inner| {
            let is_first = found.is_none() && inner.rule == Rule::Image;
            found = found.take().or_else(|| is_first.then(|| read_image(inner.attrs, &[], self.base)).flatten());
        });
        if let (Some(Block::Image(last)), Some(image)) = (self.blocks.last_mut(), found)
            && last.url == before.url
            && last.renditions.is_empty()
        {
            let alt = if image.alt.is_empty() { std::mem::take(&mut last.alt) } else { image.alt };
            *last = Image { link: last.link.take(), alt, ..image };
        }
    }
}

/// Has it a picture, a film, a frame or a link?
fn leads_on(element: &Element) -> bool {
    let mut leads = false;
    element.visit(&mut |inner| {
        leads |= matches!(inner.rule, Rule::Image | Rule::Frame | Rule::Link | Rule::Video | Rule::Audio);
    });
    leads
}
