//! Whether two things that a document holds twice are the same, so that they are shown once.

use std::collections::BTreeSet;

use super::text_of;
use crate::html;
use crate::model::{Block, Image, Inlines, Url};

/// The endings of the names of pictures; a program of another name may have its picture in the query.
const ENDINGS: [&str; 10] = ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg", "tif", "tiff", "bmp"];

/// What says in a query how large a picture is, as a number.
const SIZES: [&str; 9] = ["w", "h", "mw", "mh", "width", "height", "size", "q", "quality"];

/// How many proxies may stand before an address.
const MAX_PROXIES: usize = 8;

/// How many bytes at the beginning of a text that is cut off tell where it comes from.
const CUT: usize = 40;

/// How many bytes of a text are looked at, to tell whether it is a copy.
const LONG: usize = 20_000;

/// The pictures, films and recordings of a body, by their names. The size in the name of a picture, the query and a proxy
/// before it do not count: `/a/boat-1024x683.jpg?w=1024` is `/a/boat.jpg`.
#[derive(Default)]
pub(super) struct Shown {
    names: BTreeSet<String>,
    /// The names of those before which a proxy may stand, without it.
    tails: BTreeSet<String>,
    films: BTreeSet<String>,
}

impl Shown {
    /// Names what is among `blocks`, and in the groups, galleries and quotes among them.
    pub(super) fn of(blocks: &[Block]) -> Shown {
        let mut shown = Shown::default();
        shown.push_blocks(blocks);
        shown
    }

    fn push_blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Image(image) => self.push(&image.url),
                Block::Gallery(gallery) => gallery.images.iter().for_each(|image| self.push(&image.url)),
                Block::Group(group) => self.push_blocks(&group.body),
                Block::Quote { body, .. } | Block::Unknown { body, .. } => self.push_blocks(body),
                block => self.films.extend(Shown::film(block)),
            }
        }
    }

    fn push(&mut self, url: &Url) {
        let name = picture_name(url);
        self.tails.extend(tails(&name).map(str::to_owned));
        self.names.insert(name);
    }

    /// Returns the name of a film, a recording or an embed.
    pub(super) fn film(block: &Block) -> Option<String> {
        match block {
            Block::Video(media) | Block::Audio(media) => Some(html::film_name(&media.url)),
            Block::Embed(embed) => Some(html::film_name(&embed.url)),
            _ => None,
        }
    }

    /// Is a film of this name among them?
    pub(super) fn has_film(&self, name: &str) -> bool {
        self.films.contains(name)
    }

    /// Is the picture at `url` among them?
    pub(super) fn has(&self, url: &Url) -> bool {
        let name = picture_name(url);
        self.names.contains(&name) || self.tails.contains(&name) || tails(&name).any(|tail| self.names.contains(tail))
    }
}

/// Is the picture at `url` among `blocks`, or in the groups, galleries and quotes among them?
pub(super) fn shows_picture(blocks: &[Block], url: &Url) -> bool {
    Shown::of(blocks).has(url)
}

/// Returns the lead where the body does not show it. Where it does, the picture there gets what only the lead tells.
pub(super) fn lead_beside(lead: Option<Image>, body: &mut [Block]) -> Option<Image> {
    let lead = lead?;
    if !shows_picture(body, &lead.url) {
        return Some(lead);
    }
    hand_over(lead, body);
    None
}

/// Gives the picture of `body` that is `same`, or a rendition of it, what only that tells; returns its place.
pub(super) fn hand_over(same: Image, body: &mut [Block]) -> Option<usize> {
    let is_same = |image: &Image| {
        is_picture(image, &same.url) || same.renditions.iter().any(|rendition| is_picture(image, &rendition.url))
    };
    let at = body.iter().position(|block| matches!(block, Block::Image(image) if is_same(image)))?;
    if let Some(Block::Image(image)) = body.get_mut(at) {
        complete(image, same);
    }
    Some(at)
}

fn is_picture(image: &Image, url: &Url) -> bool {
    let mut shown = Shown::default();
    shown.push(&image.url);
    shown.has(url)
}

/// Fills in what is not known of a picture.
fn complete(image: &mut Image, same: Image) {
    // A small rendition of which nothing else is known only stands for the picture.
    let is_bare = image.renditions.is_empty() && image.width.is_none() && image.height.is_none();
    if is_bare && same.renditions.iter().any(|rendition| rendition.url == image.url) {
        image.url = same.url.clone();
    }
    if image.alt.is_empty() {
        image.alt = same.alt;
    }
    if image.caption.is_empty() {
        image.caption = same.caption;
    }
    if image.renditions.is_empty() {
        image.renditions = same.renditions;
    }
    if image.url == same.url && (image.width.is_none() || image.height.is_none()) {
        (image.width, image.height) = (same.width, same.height);
    }
    image.credit = image.credit.take().or(same.credit);
    image.focus = image.focus.or(same.focus);
}

/// Returns what is left of a name without the first parts of its path.
fn tails(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').take(MAX_PROXIES).filter_map(|(at, _)| name.get(at + 1..))
}

/// Returns host and path without what only names a size.
fn picture_name(url: &Url) -> String {
    let address = url.as_str();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let is_picture = |ending: &str| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending));
    let Some((stem, ending)) = path.rsplit_once('.').filter(|(_, ending)| is_picture(ending)) else {
        return without_size(address);
    };
    let stem = match stem.rsplit_once('-') {
        Some((name, "scaled")) => name,
        Some((name, size)) if is_size(size) => name.strip_suffix("-scaled").unwrap_or(name),
        _ => stem,
    };
    [stem, ".", ending].concat()
}

/// Returns an address without what only says how large a picture is in its query.
fn without_size(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let is_size = |(key, size): (&str, &str)| SIZES.contains(&key) && size.parse::<u32>().is_ok();
    let is_kept = |pair: &&str| !pair.is_empty() && !pair.split_once('=').is_some_and(is_size);
    let pairs = query.split('&').filter(is_kept).flat_map(|pair| ["&", pair]);
    [path].into_iter().chain(pairs).collect()
}

/// Is it a size such as `1024x683`?
fn is_size(raw: &str) -> bool {
    let is_number = |part: &str| (2..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    raw.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
}

/// Takes the headline out of a body in which it stands once more, up to the first paragraph or as that.
pub(super) fn drop_headline(body: &mut Vec<Block>, headline: &str) {
    let copy = place_of(body, headline, |block| match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } => Some(text),
        _ => None,
    });
    if let Some(at) = copy {
        body.remove(at);
    }
}

/// Finds the heading before the first paragraph that says the headline once more. A paragraph may: a short post has no
/// other than the one that its headline was made of.
pub(super) fn heading_again(body: &[Block], headline: &str) -> Option<usize> {
    place_of(body, headline, |block| match block {
        Block::Heading { text, .. } => Some(text),
        _ => None,
    })
}

/// Finds the block with the words of the headline among those up to the first paragraph.
fn place_of(body: &[Block], headline: &str, words: fn(&Block) -> Option<&Inlines>) -> Option<usize> {
    let headline = Some(letters(headline)).filter(|headline| !headline.is_empty())?;
    let first = body.iter().position(|block| matches!(block, Block::Paragraph { .. })).unwrap_or(body.len());
    let is_copy = |block: &Block| words(block).is_some_and(|words| letters(&words.to_text()) == headline);
    body.iter().take(first + 1).position(is_copy)
}

/// Is `excerpt` no text of its own: a copy of how `body` begins, whole or cut off?
pub(super) fn is_excerpt(excerpt: &str, body: &[Block]) -> bool {
    let has_arrow = excerpt.trim_end().ends_with('→');
    let excerpt = excerpt.trim_end_matches(['→', ' ']);
    let excerpt = excerpt.get(..excerpt.floor_char_boundary(LONG)).unwrap_or(excerpt);
    // Only a program puts its dots in brackets.
    if excerpt.is_empty() || excerpt.ends_with("…]") || excerpt.ends_with("...]") {
        return true;
    }
    let excerpt = excerpt.trim_end_matches(']');
    let is_cut = excerpt.ends_with('…') || excerpt.ends_with("...");
    let copy = match excerpt.rsplit_once('…').map(|(words, rest)| (letters(words), rest)) {
        // What follows the dots is "Continue reading", in any language, rather than the end of the sentence.
        Some((words, rest)) if has_arrow || words.len() > CUT || rest.split_whitespace().count() < 5 => words,
        _ => letters(excerpt),
    };
    // A caption or a heading may stand before the words that were copied.
    let text = text_of(body.get(..12).unwrap_or(body));
    let mut beginning: String = letters_of(&text).take(copy.len() + 600).collect();
    beginning.truncate(beginning.floor_char_boundary(copy.len() + 600));
    // Who cuts off may also leave out what stands among the words, such as a link to another story.
    let start = copy.get(..copy.floor_char_boundary(CUT)).filter(|start| is_cut && start.len() > CUT / 2);
    beginning.contains(&copy) || start.is_some_and(|start| beginning.contains(start))
}

/// Are two texts the same words?
pub(super) fn is_same(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// Does a text begin with the words of `start`?
pub(super) fn begins(text: &str, start: &str) -> bool {
    letters(text).starts_with(&letters(start))
}

/// Returns the text without white space and punctuation, in lower case where that is known
/// without Unicode's tables: they cost 7 KB brotli, and this only finds copies.
fn letters(text: &str) -> String {
    letters_of(text).collect()
}

fn letters_of(text: &str) -> impl Iterator<Item = char> {
    let is_mark = |char: char| {
        char.is_whitespace() || char.is_ascii_punctuation() || matches!(char, '«' | '»' | '\u{2000}'..='\u{206f}')
    };
    text.chars().filter(move |char| !is_mark(*char)).map(|char| char.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_its_name() {
        let url = |raw: &str| Url::parse(raw).expect("a good address");
        for (a, b, same) in [
            ("https://a.example/x/boat.jpg", "https://a.example/x/boat-1024x683.jpg", true),
            ("https://a.example/x/boat-scaled.jpg", "https://a.example/x/boat-300x200.jpg?w=300#top", true),
            ("https://i0.wp.example/a.example/x/boat.jpg?resize=2", "https://a.example/x/boat.jpg", true),
            ("https://a.example/x/boat.jpg", "https://a.example/x/steamboat.jpg", false),
            ("https://a.example/x/boat.jpg", "https://a.example/y/boat.jpg", false),
            ("https://a.example/x/boat.jpg", "https://a.example/x/boat.png", false),
            ("https://a.example/image?id=1", "https://a.example/image?id=2", false),
            ("https://a.example/get.ashx?mw=640&id=1", "https://a.example/get.ashx?id=1&mw=1200", true),
            ("https://a.example/get.php?id=1", "https://a.example/get.php?id=2", false),
            ("https://a.example/x/may-2x4.jpg", "https://a.example/x/may.jpg", false),
        ] {
            for (a, b) in [(a, b), (b, a)] {
                let body = [Block::Image(Image::new(url(a)))];
                assert_eq!(shows_picture(&body, &url(b)), same, "{a} and {b}");
            }
        }
    }

    #[test]
    fn an_excerpt_is_told_from_a_standfirst() {
        let paragraph = |text: &str| Block::paragraph(Inlines::plain(text.to_owned()));
        let body = [paragraph("A caption."), paragraph("The ferry “Alba” sank on Tuesday. Nobody was hurt.")];
        for (text, is_copy) in [
            ("The ferry \"Alba\" sank on Tuesday.", true),
            ("The ferry sank […]", true),
            ("Another story […]", true),
            ("Another story…", false),
            ("Then the phone rang...", false),
            ("The ferry “Alba” sank on Tues…", true),
            ("A caption. The ferry “Alba” sank on Tuesday. Nobody was hurt, as the owner says...", true),
            ("Nobody was hurt …", true),
            ("Nobody was hurt … but then, who had been on board at all?", false),
            ("The ferry sank … Weiterlesen →", false),
            ("The ferry “Alba” … Weiterlesen →", true),
            ("Nobody knows yet why the old ferry went down", false),
            ("", true),
        ] {
            assert_eq!(is_excerpt(text, &body), is_copy, "{text:?}");
        }
    }
}
