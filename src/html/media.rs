//! Pictures, films, recordings, and pages of other sites.

use crate::model::{Block, Embed, Image, Media, Rendition, Text, Url};

use super::attrs::Attrs;
use super::blocks::{Beside, Flow, Mode};
use super::rules::Rule;
use super::tree::Element;

/// Where scripts that load pictures late keep the address.
const LAZY: [&str; 16] = [
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-lazyload",
    "data-lazy",
    "data-original-src",
    "data-orig-src",
    "data-img-src",
    "data-image-src",
    "data-actualsrc",
    "data-src-cmplz",
    "data-cmp-src",
    "data-cookieblock-src",
    "data-suppressedsrc",
    "data-echo",
];
/// Where they keep the sizes.
const LAZY_SETS: [&str; 2] = ["data-srcset", "data-lazy-srcset"];
/// Parts of the names of files that only hold a picture's place.
const PLACEHOLDERS: [&str; 6] = ["placeholder", "blank.", "spacer", "1x1", "lazy", "transparent"];
/// Parts of the addresses of pictures and frames that only count visits, or guard a form.
const COUNTERS: [&str; 32] = [
    "google.com/recaptcha/",
    "//pixel.wp.com/",
    "//stats.wordpress.com/",
    "//stats.wp.com/",
    "//feeds.feedburner.com/~",
    "//feeds.wordpress.com/1.0/",
    "facebook.com/tr?",
    "doubleclick.net/",
    "google-analytics.com/",
    "googletagmanager.com/",
    "scorecardresearch.com/",
    "//pixel.quantserve.com/",
    ".met.vgwort.de/",
    "//ad.linksynergy.com/fs-bin/show",
    "amazon-adsystem.com/",
    "//counter.theconversation.com/",
    "republication-pixel=",
    "//pixel.propublica.org/",
    "/matomo.php?",
    "/piwik.php?",
    "//mc.yandex.ru/",
    "//top-fwz1.mail.ru/",
    ".histats.com/",
    "//c.statcounter.com/",
    "statcounter.com/counter",
    ".shinystat.com/",
    ".w3counter.com/",
    ".hit.gemius.pl/",
    ".goatcounter.com/",
    ".simpleanalyticscdn.com/",
    ".ivwbox.de/",
    ".ioam.de/",
];
/// The classes of pictures in cards that show nothing of the story.
const ORNAMENTS: [&str; 2] = ["kg-bookmark-icon", "kg-audio-hide"];
/// The largest number of a ratio.
const MAX_RATIO: u32 = 32;
/// The classes of pictures that stand for words.
const WORDS: [&str; 4] = ["emoji", "wp-smiley", "wp-emoji", "latex"];

impl Flow<'_> {
    /// Reads a picture with the files that a `picture` around it offers, given what stands behind it.
    pub(super) fn image(&mut self, element: &Element, sources: &[&Element], next: Option<&Element>) {
        let attrs = element.attrs;
        if attrs.has_class(&WORDS) {
            return self.line.push_text(&attrs.get("alt").unwrap_or_default());
        }
        if self.mode != Mode::Blocks || is_ornament(attrs) {
            return;
        }
        match read_image(attrs, sources, self.base) {
            Some(image) => {
                let link = self.line.link().cloned();
                self.push(Block::Image(Image { link, ..image }));
            }
            // What can't be loaded is told, unless it stands there once more, for those without scripts, or is a sign in
            // a link.
            None if self.line.link().is_none() && !next.is_some_and(|next| next.rule == Rule::NoScript) => {
                let alt = attrs.get("alt").unwrap_or_default();
                self.line.push_text(&[" ", &alt, " "].concat());
            }
            None => {}
        }
    }

    /// Reads a picture in several formats.
    pub(super) fn picture(&mut self, element: &Element) {
        let sources: Vec<&Element> = element.elements().filter(|inner| inner.rule == Rule::Source).collect();
        for image in element.elements() {
            match image.rule {
                Rule::Image => self.image(image, &sources, None),
                _ => self.element(image, Beside::default()),
            }
        }
    }

    /// Reads a frame that shows another page.
    pub(super) fn frame(&mut self, element: &Element) {
        let attrs = element.attrs;
        let mut sources = ["src"].into_iter().chain(LAZY);
        let url = sources.find_map(|name| Url::resolve_web(&attrs.text(name)?, self.base));
        let Some(url) = url.filter(|url| !is_dot(attrs) && !is_counter(url.as_str())) else { return };
        if attrs.has_class(&["wp-embedded-content"]) && matches!(self.blocks.last(), Some(Block::Embed(_))) {
            return;
        }
        let size = attrs.pixels("width").zip(attrs.pixels("height"));
        let aspect = size.map(|(width, height)| width as f32 / height as f32);
        let title = attrs.text("title").map(Into::into);
        self.push(Block::Embed(Embed { provider: provider(&url), url, title, body: [].into(), aspect }));
    }

    /// Reads a film or recording; without a file, what stands in for it.
    pub(super) fn film(&mut self, element: &Element) {
        let attrs = element.attrs;
        let address = |attrs: Attrs, name| Url::resolve_web(&attrs.text(name)?, self.base);
        let own = address(attrs, "src").or_else(|| address(attrs, "data-src")).map(|url| (url, attrs.text("type")));
        let files = element.elements().filter(|inner| inner.rule == Rule::Source);
        let files = files.filter_map(|file| Some((address(file.attrs, "src")?, file.attrs.text("type"))));
        // Of those that every browser plays the first, and of several such `min_by_key` returns that.
        let best = || files.min_by_key(|(url, mime_type)| !is_played(url, mime_type.as_deref()));
        let Some((url, mime_type)) = own.or_else(best) else { return self.film_elsewhere(element) };
        let is_caption = |track: &&Element| {
            let kind = track.attrs.get("kind").unwrap_or_default();
            track.rule == Rule::Track && (kind == "captions" || kind == "subtitles")
        };
        let media = Media {
            mime_type: mime_type.map(Into::into),
            title: attrs.text("title").map(Into::into),
            // Ghost sets the poster behind the film, with a spacer as its poster.
            poster: address(attrs, "poster").filter(|url| !is_spacer(url)).or_else(|| background(attrs, self.base)),
            width: attrs.pixels("width"),
            height: attrs.pixels("height"),
            captions: element.elements().find(is_caption).and_then(|track| address(track.attrs, "src")),
            ..Media::new(url)
        };
        self.push(if element.rule == Rule::Video { Block::Video(media) } else { Block::Audio(media) });
    }
}

/// Reads a picture, unless it is one that only counts visits.
pub(super) fn read_image(attrs: Attrs, sources: &[&Element], base: Option<&Url>) -> Option<Image> {
    if is_ornament(attrs) {
        return None;
    }
    let address = |name| Url::resolve_web(&attrs.text(name)?, base);
    let lazy = LAZY.into_iter().find_map(address);
    let is_real = |url: &Url| !is_late(attrs) || !PLACEHOLDERS.iter().any(|part| url.as_str().contains(part));
    let sets = ["srcset"].into_iter().chain(LAZY_SETS).filter_map(|name| attrs.get(name));
    // A source for certain screens may be another crop.
    let sources = sources.iter().map(|source| source.attrs).filter(|source| source.get("media").is_none());
    let more = sources.filter_map(|source| source.get("srcset").or_else(|| source.get("data-srcset")));
    let set = sets.chain(more).map(|set| read_set(&set, base)).find(|set| !set.is_empty()).unwrap_or_default();
    let largest = set.iter().max_by_key(|rendition| rendition.width);
    // Of a picture that gets sharp late the script knows the sharp one; `data-orig-file` is that of the photographer.
    let is_sharp = |url: &Url| Some(url) != address("data-orig-file").as_ref() && !url.as_str().contains("%7B");
    let sharp =
        lazy.clone().filter(|url| ["lazy", "blur"].iter().any(|word| attrs.has_class_with(word)) && is_sharp(url));
    let url = sharp
        .or_else(|| address("src").filter(is_real))
        .or(lazy)
        .or_else(|| largest.map(|rendition| rendition.url.clone()))?;
    let mut alt = String::new();
    for word in attrs.get("alt").unwrap_or_default().split_whitespace() {
        alt.push_str(if alt.is_empty() { "" } else { " " });
        alt.push_str(word);
    }
    let renditions = set.into_iter().filter(|rendition| rendition.width > 0).collect();
    let size = |name| attrs.pixels(name).filter(|_| !is_ratio(attrs));
    let (width, height) = (size("width"), size("height"));
    Some(Image { width, height, renditions, alt: alt.into(), ..Image::new(url) })
}

/// Has a script another address for a picture?
pub(super) fn is_late(attrs: Attrs) -> bool {
    LAZY.into_iter().chain(LAZY_SETS).any(|name| attrs.get(name).is_some())
}

/// Is it a picture of nothing, in the size that a film has?
fn is_spacer(url: &Url) -> bool {
    url.host() == "img.spacergif.org"
}

/// Returns the picture that a style sets behind an element.
pub(super) fn background(attrs: Attrs, base: Option<&Url>) -> Option<Url> {
    let style = attrs.get("style")?;
    let (_, address) = style.split_once("url(")?;
    let (address, _) = address.split_once(')')?;
    Url::resolve_web(address.trim_matches(['"', '\'', ' ']), base)
}

/// Is it a file that every browser plays?
fn is_played(url: &Url, mime_type: Option<&str>) -> bool {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    match mime_type.map(str::to_ascii_lowercase) {
        Some(mime_type) => {
            ["video/mp4", "audio/mp4", "audio/mpeg", "audio/x-m4a"].iter().any(|played| mime_type.starts_with(played))
        }
        None => [".mp4", ".m4v", ".m4a", ".mp3"].iter().any(|ending| path.ends_with(ending)),
    }
}

/// Does it show nothing of the story, or only count visits?
fn is_ornament(attrs: Attrs) -> bool {
    attrs.is_hidden()
        || is_dot(attrs)
        || styled(attrs, "visibility").is_some_and(|value| value == "hidden")
        || attrs.has_class(&ORNAMENTS)
        || ["src", "data-src"].into_iter().any(|name| attrs.get(name).is_some_and(|src| is_counter(&src)))
}

fn is_counter(address: &str) -> bool {
    COUNTERS.iter().any(|part| address.contains(part))
}

/// Is it too small to be seen? What is narrow by its style alone may be stretched by the page's.
fn is_dot(attrs: Attrs) -> bool {
    let is_styled = |name| styled(attrs, name).is_some_and(|size| matches!(size.as_str(), "0" | "0px" | "1px"));
    ["width", "height"].into_iter().any(|name| attrs.pixels(name).is_some_and(|pixels| pixels <= 1)) && !is_ratio(attrs)
        || ["width", "height"].into_iter().all(is_styled)
}

/// Are width and height no pixels but their ratio, such as 16 and 9? AMP stretches such a picture.
fn is_ratio(attrs: Attrs) -> bool {
    let is_small = |name| attrs.pixels(name).is_some_and(|number| number <= MAX_RATIO);
    attrs.get("layout").is_some_and(|layout| layout == "responsive") && is_small("width") && is_small("height")
}

/// Returns what an element's style sets a property to.
fn styled(attrs: Attrs, property: &str) -> Option<String> {
    let style = attrs.get("style")?;
    let mut declarations = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    let (_, value) = declarations.find(|(name, _)| name.trim().eq_ignore_ascii_case(property))?;
    Some(value.split('!').next()?.trim().to_ascii_lowercase())
}

/// Reads a `srcset`. What has no width comes with 0.
fn read_set(set: &str, base: Option<&Url>) -> Vec<Rendition> {
    let mut renditions = Vec::new();
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
        if rest.is_empty() {
            return renditions;
        }
        let (address, after) = rest.split_at(rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len()));
        let (size, after) =
            if address.ends_with(',') { ("", after) } else { after.split_once(',').unwrap_or((after, "")) };
        rest = after;
        let width = size.split_ascii_whitespace().find_map(|part| part.strip_suffix('w')?.parse().ok());
        if let Some(url) = Url::resolve_web(address.trim_end_matches(','), base) {
            renditions.push(Rendition { url, width: width.unwrap_or(0) });
        }
    }
}

/// Returns the name of the site that serves an embed: the host where it is not a known one.
pub fn provider(url: &Url) -> Text {
    const KNOWN: [(&str, &str); 19] = [
        ("gist.github.com", "GitHub Gist"),
        ("youtube.com", "YouTube"),
        ("youtube-nocookie.com", "YouTube"),
        ("youtu.be", "YouTube"),
        ("vimeo.com", "Vimeo"),
        ("dailymotion.com", "Dailymotion"),
        ("dai.ly", "Dailymotion"),
        ("spotify.com", "Spotify"),
        ("soundcloud.com", "SoundCloud"),
        ("instagram.com", "Instagram"),
        ("tiktok.com", "TikTok"),
        ("facebook.com", "Facebook"),
        ("fb.watch", "Facebook"),
        ("twitter.com", "X"),
        ("x.com", "X"),
        ("bsky.app", "Bluesky"),
        ("threads.net", "Threads"),
        ("twitch.tv", "Twitch"),
        ("ted.com", "TED"),
    ];
    let host = url.host();
    let is_of = |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    match KNOWN.iter().find(|(name, _)| is_of(name)) {
        Some((_, provider)) => Text::Static(provider),
        None => host.strip_prefix("www.").unwrap_or(host).to_owned().into(),
    }
}
