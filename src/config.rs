//! What the host asks for: the attributes of the element, read into types.

use std::rc::Rc;

use crate::model::{Lang, Text};
use crate::share::Target;

/// The attributes of one `<article-widget>`, each with its default.
///
/// `src` and `loading` are not here: the loader in `static/embed.js` acts on them.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// `item`: which story of a feed, by id, URL or index from 0.
    pub item: Option<Text>,
    /// `lang`: the reader's language, from the element or the page around it.
    pub lang: Lang,
    /// `theme`.
    pub theme: Theme,
    /// `share`: the targets in the order they are shown; empty for `none`.
    pub share: Rc<[Target]>,
    /// `sidebar`: the lists in the order they are shown; empty for `none`.
    pub sidebar: Rc<[Shelf]>,
    /// `related-src`: a feed of related stories.
    pub related_src: Option<Text>,
    /// `popular-src`: a feed of the most-read stories.
    pub popular_src: Option<Text>,
    /// `heading-level`: the level of the headline, 1 to 6.
    pub heading_level: u8,
    /// `layout`.
    pub layout: Layout,
    /// `link-target`.
    pub link_target: LinkTarget,
}

/// Which colours to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the host page's own `color-scheme` has it.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How much of the article to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The whole article with its sidebar.
    Full,
    /// The whole article in one column, without the sidebar.
    Compact,
    /// The headline, the standfirst and the lead picture, linked to the original.
    Card,
}

/// Where links of the article open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// In a new tab.
    Blank,
    /// In the tab that the host page is in.
    Top,
}

impl LinkTarget {
    /// Returns the value of the `target` attribute of a link.
    pub fn as_str(self) -> &'static str {
        match self {
            LinkTarget::Blank => "_blank",
            LinkTarget::Top => "_top",
        }
    }
}

/// A list in the sidebar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Stories on the same subject.
    Related,
    /// The most-read stories, ranked.
    Popular,
}

impl Config {
    /// Returns the address of a shelf's feed, as the host wrote it.
    pub fn feed(&self, shelf: Shelf) -> Option<&str> {
        match shelf {
            Shelf::Related => self.related_src.as_deref(),
            Shelf::Popular => self.popular_src.as_deref(),
        }
    }

    /// Reads the attributes through `attribute`, which returns the value of one by name.
    ///
    /// A value that makes no sense counts as the default.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> Config {
        let word = |name: &str| attribute(name).map(|value| value.trim().to_ascii_lowercase()).unwrap_or_default();
        let text = |name: &str| attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        Config {
            item: text("item").map(Text::from),
            lang: text("lang").and_then(|raw| Lang::parse(&raw)).unwrap_or_else(Lang::english),
            theme: match word("theme").as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::Auto,
            },
            share: read_list(&word("share"), Target::parse, &Target::ALL),
            sidebar: read_list(&word("sidebar"), Shelf::parse, &[Shelf::Related, Shelf::Popular]),
            related_src: text("related-src").map(Text::from),
            popular_src: text("popular-src").map(Text::from),
            heading_level: word("heading-level").parse().ok().filter(|level| (1..=6).contains(level)).unwrap_or(2),
            layout: match word("layout").as_str() {
                "compact" => Layout::Compact,
                "card" => Layout::Card,
                _ => Layout::Full,
            },
            link_target: match word("link-target").trim_start_matches('_') {
                "top" | "self" | "parent" => LinkTarget::Top,
                _ => LinkTarget::Blank,
            },
        }
    }
}

impl Config {
    /// Does `other` draw the same? The theme is the style sheet's, and what is loaded is drawn when it comes.
    pub fn draws_as(&self, other: &Config) -> bool {
        self.lang == other.lang
            && self.share == other.share
            && self.sidebar == other.sidebar
            && self.heading_level == other.heading_level
            && self.layout == other.layout
            && self.link_target == other.link_target
    }
}

impl Shelf {
    fn parse(id: &str) -> Option<Shelf> {
        match id {
            "related" => Some(Shelf::Related),
            "popular" => Some(Shelf::Popular),
            _ => None,
        }
    }
}

/// Reads names set apart by spaces or commas, each once. `none` gives an empty list,
/// nothing that makes sense gives `default`.
fn read_list<T: Copy + PartialEq>(raw: &str, parse: impl Fn(&str) -> Option<T>, default: &[T]) -> Rc<[T]> {
    if raw == "none" {
        return Rc::default();
    }
    let mut list = Vec::new();
    for item in raw.split([' ', ',']).filter_map(parse) {
        if !list.contains(&item) {
            list.push(item);
        }
    }
    if list.is_empty() { default.into() } else { list.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(attributes: &[(&str, &str)]) -> Config {
        Config::read(|name| attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn nothing_set_gives_the_defaults() {
        let config = config(&[]);
        assert_eq!(config.lang.as_str(), "en");
        assert_eq!(config.heading_level, 2);
        assert_eq!((config.theme, config.layout, config.link_target), (Theme::Auto, Layout::Full, LinkTarget::Blank));
        assert_eq!(&*config.share, &Target::ALL);
        assert_eq!(&*config.sidebar, &[Shelf::Related, Shelf::Popular]);
    }

    #[test]
    fn lists_keep_the_order_of_the_host() {
        let config = config(&[("share", "X, email x myspace"), ("sidebar", "popular related")]);
        assert_eq!(&*config.share, &[Target::X, Target::Email]);
        assert_eq!(&*config.sidebar, &[Shelf::Popular, Shelf::Related]);
    }

    #[test]
    fn what_only_dresses_or_loads_draws_the_same() {
        let plain = config(&[]);
        for (name, value) in [("theme", "dark"), ("item", "2"), ("related-src", "/r"), ("popular-src", "/p")] {
            assert!(plain.draws_as(&config(&[(name, value)])), "{name}");
        }
        for (name, value) in [
            ("lang", "de"),
            ("share", "x"),
            ("sidebar", "popular"),
            ("heading-level", "3"),
            ("layout", "card"),
            ("link-target", "top"),
        ] {
            assert!(!plain.draws_as(&config(&[(name, value)])), "{name}");
        }
    }

    #[test]
    fn none_and_nonsense_are_told_apart() {
        let config = config(&[("share", "none"), ("sidebar", "wat"), ("heading-level", "9"), ("theme", "DARK")]);
        assert!(config.share.is_empty());
        assert_eq!(config.sidebar.len(), 2);
        assert_eq!(config.heading_level, 2);
        assert_eq!(config.theme, Theme::Dark);
    }
}
