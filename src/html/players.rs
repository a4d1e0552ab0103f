//! Elements, boxes and scripts that other sites make players, charts and posts of.

use crate::model::{Block, Embed, Inlines, Text, Url};

use super::attrs::Attrs;
use super::blocks::{Flow, Mode};
use super::media::provider;
use super::read_inlines;
use super::rules::Rule;
use super::tree::{Element, Node};

/// The boxes that a script fills: class, the attribute that says with what, and what stands before its value in the
/// address.
const BOXES: [(&str, &str, &str); 12] = [
    ("fb-post", "data-href", ""),
    ("fb-video", "data-href", ""),
    ("fb-comment-embed", "data-href", ""),
    ("flourish-embed", "data-url", ""),
    ("flourish-embed", "data-src", "https://public.flourish.studio/"),
    ("infogram-embed", "data-id", "https://infogram.com/"),
    ("rll-youtube-player", "data-src", ""),
    ("tweet", "data-tweet-id", "https://twitter.com/i/status/"),
    ("pb_feed", "data-game", ""),
    ("playbuzz", "data-game", ""),
    ("typeform-widget", "data-url", ""),
    ("riddle2-wrapper", "data-rid-id", "https://www.riddle.com/view/"),
];
/// The attributes in which editors and services keep the address of what is to stand there, and what stands before it.
const ADDRESSES: [(&str, &str); 4] = [
    ("data-oembed-url", ""),
    ("data-embed-url", ""),
    ("data-pym-src", ""),
    ("data-tf-widget", "https://form.typeform.com/to/"),
];
/// The scripts that write something into the page: a part of the address, what stands in for the end that begins with
/// the next part, and this part.
const SCRIPTS: [(&str, &str, &str); 8] = [
    ("//gist.github.com/", ".js", ""),
    ("//www.buzzsprout.com/", ".js", ""),
    ("//asciinema.org/a/", ".js", ""),
    ("//secure.polldaddy.com/p/", ".js", ""),
    ("//static.polldaddy.com/p/", ".js", ""),
    ("//datawrapper.dwcdn.net/", "embed.js", ""),
    ("//content.jwplatform.com/players/", ".js", ".html"),
    ("//cdn.jwplayer.com/players/", ".js", ".html"),
];

/// Where what an element plays is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Site {
    /// Where its address says.
    Any,
    /// YouTube.
    YouTube,
    /// Vimeo.
    Vimeo,
    /// Dailymotion.
    Dailymotion,
    /// X, formerly Twitter.
    Twitter,
    /// Instagram.
    Instagram,
}

impl Site {
    /// Returns the site for the name of an element, in lower case.
    pub(super) fn of(name: &[u8]) -> Option<Site> {
        Some(match name {
            b"oembed" | b"amp-facebook" | b"amp-reddit" | b"amp-pinterest" | b"amp-tiktok" => Site::Any,
            b"lite-youtube" | b"amp-youtube" => Site::YouTube,
            b"lite-vimeo" | b"amp-vimeo" => Site::Vimeo,
            b"amp-dailymotion" => Site::Dailymotion,
            b"amp-twitter" | b"twitter-widget" => Site::Twitter,
            b"amp-instagram" => Site::Instagram,
            _ => return None,
        })
    }

    /// Returns what stands before the number of a film or post; `None` where there is a whole address.
    fn start(self) -> Option<&'static str> {
        Some(match self {
            Site::Any => return None,
            Site::YouTube => "https://www.youtube.com/watch?v=",
            Site::Vimeo => "https://vimeo.com/",
            Site::Dailymotion => "https://www.dailymotion.com/video/",
            Site::Twitter => "https://twitter.com/i/status/",
            Site::Instagram => "https://www.instagram.com/p/",
        })
    }
}

/// Returns the page of what a script would write into this one.
pub(super) fn script_address(attrs: Attrs) -> Option<Url> {
    if let Some(post) = attrs.text("data-telegram-post") {
        return Url::parse(&["https://t.me/", &post].concat());
    }
    let chart = attrs.text("id").unwrap_or_default();
    if let Some(id) = chart.strip_prefix("infogram_0_") {
        return Url::parse(&["https://infogram.com/", id].concat());
    }
    let address = attrs.text("src")?;
    if let Some(film) = attrs.text("data-video").filter(|_| address.contains(".dailymotion.com/player/")) {
        return Url::parse(&["https://www.dailymotion.com/video/", &film].concat());
    }
    let (_, end, new) = SCRIPTS.into_iter().find(|(site, ..)| address.contains(site))?;
    let (page, _) = address.split_once(end)?;
    Url::resolve_web(&[page, new].concat(), Url::parse("https://gist.github.com/").as_ref())
}

impl Flow<'_> {
    /// Reads a script that would write something into the page.
    pub(super) fn script(&mut self, element: &Element) {
        if let Some(url) = script_address(element.attrs) {
            self.embed(url, None, vec![]);
        }
    }

    /// Reads an element that a script makes a player of.
    pub(super) fn player(&mut self, site: Site, element: &Element) {
        let attrs = element.attrs;
        let ids = ["videoid", "data-videoid", "data-tweetid", "data-shortcode"];
        let addresses = ["url", "data-href", "data-url", "data-src", "src"];
        let url = match site.start() {
            None => addresses.into_iter().find_map(|name| Url::resolve_web(&attrs.text(name)?, self.base)),
            Some(start) => ids.into_iter().find_map(|name| Url::parse(&[start, &attrs.text(name)?].concat())),
        };
        let title = ["playlabel", "title"].into_iter().find_map(|name| attrs.text(name));
        match url {
            Some(url) => self.stand_in(url, title, element),
            None => self.lines(element),
        }
    }

    /// Reads a box or link that a script fills. Is it one?
    pub(super) fn elsewhere(&mut self, element: &Element) -> bool {
        let attrs = element.attrs;
        let url = if element.rule == Rule::Link { self.pin(element) } else { self.filled_box(element) };
        let Some(url) = url else { return false };
        self.stand_in(url, attrs.text("data-title"), element);
        true
    }

    /// Returns where a link leads that Pinterest's script makes a picture of; what has words is a link all the same.
    fn pin(&self, element: &Element) -> Option<Url> {
        let pin = element.attrs.get("data-pin-do").filter(|pin| pin == "embedPin");
        let is_empty = element.children.iter().all(Node::is_blank);
        pin.filter(|_| is_empty).and_then(|_| Url::resolve_web(&element.attrs.text("href")?, self.base))
    }

    /// Returns the address of what is to stand in a box.
    fn filled_box(&self, element: &Element) -> Option<Url> {
        let attrs = element.attrs;
        let classes = attrs.get("class").unwrap_or_default();
        let resolve = |site: &str, value: String| Url::resolve_web(&[site, &value].concat(), self.base);
        if let Some(film) = classes.split_ascii_whitespace().find_map(|name| name.strip_prefix("wistia_async_")) {
            return Url::parse(&["https://fast.wistia.net/embed/iframe/", film].concat());
        }
        let has = |class: &str| classes.split_ascii_whitespace().any(|name| name == class);
        if has("iframely-embed") {
            return self.link_in(element, true);
        }
        let boxes = BOXES.into_iter().filter(|(class, ..)| has(class));
        let mut places = ADDRESSES.into_iter().chain(boxes.map(|(_, name, site)| (name, site)));
        places.find_map(|(name, site)| resolve(site, attrs.text(name)?))
    }

    /// Reads a file that a browser shows by itself, or what stands in for it.
    pub(super) fn object(&mut self, element: &Element) {
        let attrs = element.attrs;
        if attrs.has_class(&["wp-block-file__embed"]) {
            // Beside it stands a link to the same file.
            return;
        }
        let mut has_more = false;
        element.visit(&mut |inner| {
            has_more |= matches!(inner.rule, Rule::Link | Rule::Image | Rule::Plugin | Rule::Frame | Rule::Video);
        });
        match attrs.text("data").and_then(|data| Url::resolve_web(&data, self.base)).filter(|_| !has_more) {
            Some(url) => {
                let title = attrs.text("title").or_else(|| attrs.text("aria-label"));
                self.embed(url, title, self.inside(&element.children));
            }
            None => self.lines(element),
        }
    }

    /// Reads a film that has no file here: Brightcove's player gets it by its number.
    pub(super) fn film_elsewhere(&mut self, element: &Element) {
        let get = |name: &str| element.attrs.text(name);
        let (Some(account), Some(film)) = (get("data-account"), get("data-video-id")) else {
            return self.lines(element);
        };
        let player = get("data-player").or_else(|| get("data-player-id")).unwrap_or_else(|| "default".to_owned());
        let parts = ["https://players.brightcove.net/", &account, "/", &player, "_default/index.html?videoId=", &film];
        if let Some(url) = Url::parse(&parts.concat()) {
            self.embed(url, get("title"), vec![]);
        }
    }

    /// Reads an element that only a script knows and that is empty: the address that it has, or else its words. Is there
    /// anything?
    pub(super) fn unfilled(&mut self, element: &Element) -> bool {
        let attrs = element.attrs;
        if self.mode != Mode::Blocks || attrs.is_empty() || !element.children.iter().all(Node::is_blank) {
            return false;
        }
        let mut addresses = ["url", "data-url", "src", "data-src"].into_iter();
        if let Some(url) = addresses.find_map(|name| Url::resolve_web(&attrs.text(name)?, self.base)) {
            self.embed(url, ["title", "alt", "aria-label"].into_iter().find_map(|name| attrs.text(name)), vec![]);
            return true;
        }
        let caption = attrs.text("data-caption").map(|caption| read_inlines(&caption, self.base));
        let words = attrs.text("alt").map(Inlines::plain).into_iter().chain(caption);
        let body: Vec<Block> = words.map(Block::paragraph).collect();
        if body.is_empty() {
            return false;
        }
        self.push(Block::Unknown { kind: Text::Static("element"), body: body.into() });
        true
    }

    /// Adds what stands elsewhere with what stands in for it, unless the element holds a player.
    pub(super) fn stand_in(&mut self, url: Url, title: Option<String>, element: &Element) {
        let body = self.inside(&element.children);
        let is_shown = |block: &Block| matches!(block, Block::Embed(_) | Block::Video(_));
        if body.iter().any(is_shown) { self.extend(body) } else { self.embed(url, title, body) }
    }

    fn embed(&mut self, url: Url, title: Option<String>, body: Vec<Block>) {
        let (provider, title) = (provider(&url), title.map(Text::from));
        self.push(Block::Embed(Embed { provider, url, title, body: body.into(), aspect: None }));
    }
}
