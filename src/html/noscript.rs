//! What stands in where there are no scripts, which is here.

use crate::model::{Block, Image, Url};

use super::blocks::{Beside, Flow};
use super::films::film_name;
use super::media::{is_late, read_image};
use super::rules::Rule;
use super::tree::Element;

/// What is seen without what follows it for those without scripts.
const SHOWN: [Rule; 3] = [Rule::Frame, Rule::Video, Rule::Audio];
/// Parts of the addresses of comments.
const COMMENTS: [&str; 4] = ["disqus.com/", "livefyre.com", "intensedebate.com", "enable-javascript.com"];
/// The endings of the names of pictures that count no visits.
const ENDINGS: [&str; 6] = ["jpg", "jpeg", "png", "webp", "avif", "svg"];
/// What a script may load late.
const LATE: [Rule; 4] = [Rule::Image, Rule::Frame, Rule::Video, Rule::Audio];

impl Flow<'_> {
    /// Reads it, given what stands before it: where it shows something or leads somewhere, and that is not there otherwise.
    pub(super) fn no_script(&mut self, element: &Element, Beside { previous, next }: Beside) {
        // Some who load pictures late write this first.
        if next.is_some_and(|next| LATE.contains(&next.rule) && is_late(next.attrs)) {
            return;
        }
        let before = previous.filter(|previous| previous.rule == Rule::Image);
        if let Some((attrs, image)) = before.and_then(|it| Some((it.attrs, read_image(it.attrs, &[], self.base)?))) {
            if !is_late(attrs) {
                self.sharpen(&image, element);
            }
            return;
        }
        let is_scripted = previous.is_some_and(|previous| previous.rule == Rule::Raw);
        let is_shown = previous.is_some_and(|previous| SHOWN.contains(&previous.rule));
        if is_shown || !leads_on(element) {
            return;
        }
        let is_notice = self.is_notice(element);
        for block in self.inside(&element.children) {
            let is_words = !matches!(
                block,
                Block::Image(_) | Block::Gallery(_) | Block::Embed(_) | Block::Video(_) | Block::Audio(_)
            );
            match (self.blocks.last_mut(), block) {
                _ if is_notice && is_words => {}
                (Some(Block::Image(last)), Block::Image(image)) if last.url == image.url => {}
                (Some(Block::Embed(last)), Block::Embed(embed)) if film_name(&last.url) == film_name(&embed.url) => {
                    last.title = last.title.take().or(embed.title);
                }
                // What a script would have drawn.
                (Some(Block::Embed(last)), block) if is_scripted => {
                    if last.body.is_empty() && matches!(block, Block::Image(_)) {
                        last.body = [block].into();
                    }
                }
                (_, Block::Image(image)) if !is_evident(&image) => {}
                (_, block) => self.push(block),
            }
        }
    }

    /// Does it ask the reader for scripts, or stand for comments?
    fn is_notice(&self, element: &Element) -> bool {
        let words = self.words(&element.children).to_text().to_ascii_lowercase();
        let mut is_notice = ["javascript", "java-script", "enable scripts"].iter().any(|notice| words.contains(notice));
        element.visit(&mut |inner| {
            let address = inner.attrs.get("href").unwrap_or_default();
            is_notice |= COMMENTS.iter().any(|site| address.contains(site));
        });
        is_notice
    }

    /// Takes the picture in `element` instead of `before`, the last one, where that has no other files and the same name: a
    /// small one that is seen until the script has the large one.
    fn sharpen(&mut self, before: &Image, element: &Element) {
        let mut found = None;
        element.visit(&mut |inner| {
            let is_first = found.is_none() && inner.rule == Rule::Image;
            found = found.take().or_else(|| is_first.then(|| read_image(inner.attrs, &[], self.base)).flatten());
        });
        if let (Some(Block::Image(last)), Some(image)) = (self.blocks.last_mut(), found)
            && last.url == before.url
            && name(&last.url) == name(&image.url)
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

/// Is it a picture by its name, its size, its renditions or its words? What counts visits has none of these.
fn is_evident(image: &Image) -> bool {
    let (_, ending) = name(&image.url).rsplit_once('.').unwrap_or_default();
    let is_picture = ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending));
    let has_words = !image.alt.is_empty() || !image.caption.is_empty();
    is_picture || has_words || !image.renditions.is_empty() || image.width.max(image.height) > Some(1)
}

/// Returns the name of a file.
fn name(url: &Url) -> &str {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}
