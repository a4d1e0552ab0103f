//! Figures with their captions, galleries, and quotations.

use crate::model::{Block, Embed, Gallery, Image, Inline, Inlines, Style, Text, Url};

use super::blocks::{Flow, Mode};
use super::media::provider;
use super::rules::Rule;
use super::tree::{Element, Node, only_child};

/// The classes of galleries: WordPress old and new, Jetpack, Ghost.
pub(super) const GALLERIES: [&str; 7] = [
    "gallery",
    "wp-block-gallery",
    "blocks-gallery-grid",
    "tiled-gallery",
    "wp-block-jetpack-tiled-gallery",
    "wp-block-jetpack-slideshow",
    "kg-gallery-card",
];

/// The classes of quotations that stand in for a post elsewhere.
const POSTS: [&str; 12] = [
    "twitter-tweet",
    "twitter-video",
    "instagram-media",
    "tiktok-embed",
    "bluesky-embed",
    "text-post-media",
    "mastodon-embed",
    "imgur-embed-pub",
    "reddit-embed-bq",
    "reddit-card",
    "wp-embedded-content",
    "embedly-card",
];
/// Of these the first link leads to the post.
const FIRST_LINK: [&str; 3] = ["reddit-embed-bq", "reddit-card", "embedly-card"];

/// What is printed under a figure.
#[derive(Default)]
pub(super) struct Caption {
    text: Inlines,
    credit: Option<Text>,
}

impl Flow<'_> {
    /// Reads a figure: what it shows, with its caption.
    pub(super) fn figure(&mut self, element: &Element) {
        self.figure_of(element, |inner| inner.walk(&element.children));
    }

    /// Reads one of the lists of a gallery that stands alone: its term is a picture and what that means the caption.
    pub(super) fn gallery_item(&mut self, element: &Element) {
        self.figure_of(element, |inner| {
            inner.is_gallery = true;
            inner.walk(&element.children);
        });
    }

    /// Reads a figure through `read`, which says what of it counts.
    pub(super) fn figure_of(&mut self, element: &Element, read: impl FnOnce(&mut Flow)) {
        let mut inner = self.child();
        inner.is_gallery = self.is_gallery || element.attrs.has_class(&GALLERIES);
        inner.caption = Some(Caption::default());
        read(&mut inner);
        inner.end_line();
        let caption = inner.caption.take().unwrap_or_default();
        let mut blocks = inner.blocks;
        if element.attrs.has_class(&["wp-block-embed"]) {
            blocks = blocks.into_iter().map(embed_of_address).collect();
        }
        if inner.is_gallery {
            blocks = with_captions(blocks);
        }
        self.extend(with_caption(blocks, caption));
    }

    /// Reads the caption of a figure; outside of one it is a paragraph.
    pub(super) fn figure_caption(&mut self, element: &Element) {
        if self.caption.is_none() {
            return self.lines(element);
        }
        self.end_line();
        let mut inner = Flow::new(self.base, Mode::Caption);
        inner.caption = Some(Caption::default());
        let (before, cite) = split_cite(&element.children);
        match cite.filter(|_| ends_sentence(before)) {
            Some(cite) => {
                inner.walk(before);
                inner.credit(cite);
            }
            None => inner.walk(&element.children),
        }
        let text = inner.line.take();
        if let (Some(caption), Some(found)) = (&mut self.caption, inner.caption) {
            if caption.text.is_empty() {
                caption.text = text;
            } else if !text.is_empty() {
                self.blocks.push(Block::paragraph(text));
            }
            caption.credit = caption.credit.take().or(found.credit);
        }
    }

    /// Takes an element out of a caption if it is the credit.
    pub(super) fn take_credit(&mut self, element: &Element) -> bool {
        let is_credit = element.attrs.has_class_with("credit");
        if is_credit {
            self.credit(element);
        }
        is_credit
    }

    fn credit(&mut self, element: &Element) {
        let credit = self.words(&element.children).to_text();
        if let Some(caption) = self.caption.as_mut().filter(|_| !credit.is_empty()) {
            caption.credit = Some(credit);
        }
    }

    /// Reads a quotation, or the post that it stands in for.
    pub(super) fn quote(&mut self, element: &Element) {
        if element.attrs.has_class_with("pullquote") {
            return self.pull_quote(element);
        }
        let (nodes, cite) = split_cite(&element.children);
        if let Some(url) = self.post(element) {
            let body = self.inside(&element.children).into();
            let provider = provider(&url);
            return self.push(Block::Embed(Embed { url, provider, title: None, body, aspect: None }));
        }
        let body = self.inside(nodes);
        let cite = cite.map(|cite| self.words(&cite.children)).unwrap_or_default();
        if !body.is_empty() {
            self.push(Block::Quote { body: body.into(), cite });
        } else if !cite.is_empty() {
            self.push(Block::Quote { body: [Block::paragraph(cite)].into(), cite: Inlines::default() });
        }
    }

    /// Reads a line that is repeated large; frames around the quotation in it don't count.
    pub(super) fn pull_quote(&mut self, element: &Element) {
        let mut inner = element;
        while let Some(only) = only_child(&inner.children).filter(|only| matches!(only.rule, Rule::Quote | Rule::Box)) {
            inner = only;
        }
        let (nodes, cite) = split_cite(&inner.children);
        let text = self.words(nodes);
        let cite = cite.map(|cite| self.words(&cite.children)).unwrap_or_default();
        if !text.is_empty() {
            self.push(Block::PullQuote { text, cite });
        }
    }

    /// Returns the address of the post that a quotation stands in for.
    fn post(&self, element: &Element) -> Option<Url> {
        if !element.attrs.has_class(&POSTS) {
            return None;
        }
        let named = ["data-instgrm-permalink", "data-text-post-permalink", "data-embed-url", "cite"];
        if let Some(url) = named.into_iter().find_map(|name| Url::resolve_web(&element.attrs.get(name)?, self.base)) {
            return Some(url);
        }
        let is_first = element.attrs.has_class(&FIRST_LINK);
        self.link_in(element, is_first)
    }

    /// Returns the address of the first or the last link in an element.
    pub(super) fn link_in(&self, element: &Element, is_first: bool) -> Option<Url> {
        let address = |inner: &Element| match inner.rule {
            Rule::Link => Url::resolve_web(&inner.attrs.get("href")?, self.base),
            _ => self.link_in(inner, is_first),
        };
        if is_first { element.elements().find_map(address) } else { element.elements().rev().find_map(address) }
    }
}

/// Splits the source off the end of a quotation or caption.
fn split_cite<'t, 'a>(nodes: &'t [Node<'a>]) -> (&'t [Node<'a>], Option<&'t Element<'a>>) {
    let is_cite = |rule| matches!(rule, Rule::Footer | Rule::FigureCaption | Rule::Style(Style::Cite));
    let whole = (nodes, None);
    let Some(at) = nodes.iter().rposition(|node| !node.is_blank()) else { return whole };
    let (before, last) = nodes.split_at(at);
    let Some(last) = last.first().and_then(Node::element) else { return whole };
    if is_cite(last.rule) {
        return (before, Some(last));
    }
    match only_child(&last.children) {
        Some(only) if matches!(last.rule, Rule::Paragraph | Rule::Box) && is_cite(only.rule) => (before, Some(only)),
        _ => whole,
    }
}

/// Does a sentence end before the source, so that it is no title within one?
fn ends_sentence(nodes: &[Node]) -> bool {
    match nodes.iter().rfind(|node| !node.is_blank()) {
        Some(Node::Text(text)) => text.trim_end().ends_with(['.', '!', '?', ')', '”', '’', '"', '。']),
        Some(Node::Element(element)) => !element.rule.is_inline(),
        None => true,
    }
}

/// Makes an embed of a paragraph that is nothing but an address.
fn embed_of_address(block: Block) -> Block {
    let Block::Paragraph { text, .. } = &block else { return block };
    let is_alone = matches!(&**text, [Inline::Text(_) | Inline::Link { .. }]);
    match Url::parse(&text.to_text()).filter(|url| url.is_web() && is_alone) {
        Some(url) => {
            let provider = provider(&url);
            Block::Embed(Embed { url, provider, title: None, body: [].into(), aspect: None })
        }
        None => block,
    }
}

/// In a gallery, makes captions of the paragraphs that follow pictures.
fn with_captions(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match (block, out.last_mut()) {
            (Block::Paragraph { text, .. }, Some(Block::Image(image))) if image.caption.is_empty() => {
                image.caption = text
            }
            (block, _) => out.push(block),
        }
    }
    out
}

/// Puts a caption to what it belongs to, or below it all.
fn with_caption(mut blocks: Vec<Block>, mut caption: Caption) -> Vec<Block> {
    let images: Vec<Image> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Image(image) => Some(image.clone()),
            _ => None,
        })
        .collect();
    if images.len() > 1 && images.len() == blocks.len() {
        blocks = vec![Block::Gallery(Gallery { images: images.into(), caption: Inlines::default() })];
    }
    let is_media = |block: &Block| {
        matches!(block, Block::Image(_) | Block::Gallery(_) | Block::Video(_) | Block::Audio(_) | Block::Embed(_))
    };
    let at = blocks.iter().position(is_media).unwrap_or_default();
    if let Some(block) = blocks.get_mut(at) {
        attach(block, &mut caption);
    }
    let credit = Inlines::plain(caption.credit.unwrap_or_default());
    blocks.extend([caption.text, credit].into_iter().filter(|text| !text.is_empty()).map(Block::paragraph));
    blocks
}

/// Moves what a block has a place for out of the caption.
fn attach(block: &mut Block, caption: &mut Caption) {
    let (place, credit) = match block {
        Block::Image(image) => (&mut image.caption, Some(&mut image.credit)),
        Block::Video(media) | Block::Audio(media) => (&mut media.caption, Some(&mut media.credit)),
        Block::Gallery(gallery) => (&mut gallery.caption, None),
        Block::Table(table) => (&mut table.caption, None),
        Block::Quote { cite, .. } | Block::PullQuote { cite, .. } => (cite, None),
        Block::Embed(embed) if embed.body.is_empty() && !caption.text.is_empty() => {
            embed.body = [Block::paragraph(std::mem::take(&mut caption.text))].into();
            return;
        }
        _ => return,
    };
    if place.is_empty() {
        *place = std::mem::take(&mut caption.text);
    }
    if let Some(credit) = credit.filter(|credit| credit.is_none()) {
        *credit = caption.credit.take();
    }
}
