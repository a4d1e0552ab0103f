//! The host's side of a widget: the element's attributes and the root of its shadow tree.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::event;
use super::words::phrases;
use crate::config::{Config, Layout, Theme};
use crate::model::Url;

/// An element of the host's page and the outermost element of its shadow root.
pub struct Host {
    element: HtmlElement,
    root: Element,
}

impl Host {
    /// Returns the host's side of `element`.
    pub fn new(element: HtmlElement, root: Element) -> Host {
        Host { element, root }
    }

    /// Reads the attributes.
    pub fn config(&self) -> Config {
        Config::read(|name| match name {
            // The loader looks for the language of the page around the element.
            "lang" => self.root.get_attribute("data-lang"),
            _ => self.element.get_attribute(name),
        })
    }

    /// Returns the address of the article as the host wrote it; empty for one inside the page.
    pub fn src(&self) -> String {
        self.element.get_attribute("src").unwrap_or_default()
    }

    /// Returns what the article comes from, for the developer.
    pub fn source(&self) -> String {
        Some(self.src()).filter(|src| !src.is_empty()).unwrap_or_else(|| "the JSON inside the element".to_owned())
    }

    /// Returns the address that the article can be asked for again at.
    pub fn address(&self) -> Option<Url> {
        Some(self.src()).filter(|src| !src.is_empty()).and_then(|src| self.resolve(&src))
    }

    /// Resolves an address that the host wrote, against the page.
    pub fn resolve(&self, address: &str) -> Option<Url> {
        let base = self.element.base_uri().ok().flatten().and_then(|base| Url::parse(&base));
        Url::resolve_web(address, base.as_ref())
    }

    /// Returns the state that the style sheet shows.
    pub fn state(&self) -> String {
        self.root.get_attribute("data-state").unwrap_or_default()
    }

    /// Sets the state that the style sheet shows.
    pub fn set_state(&self, state: &str) {
        self.set("data-state", state);
    }

    /// Writes what the style sheet needs to know of `config` on the root element, which has the browser style all of the
    /// article anew.
    pub fn dress(&self, config: &Config) {
        let theme = match config.theme {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let layout = match config.layout {
            Layout::Full => "full",
            Layout::Compact => "compact",
            Layout::Card => "card",
        };
        let phrases = phrases(&config.lang);
        self.set("data-theme", theme);
        self.set("data-layout", layout);
        self.set("lang", phrases.lang);
        self.set("dir", phrases.dir());
    }

    /// Writes what came of the reader's wish to copy the link, or empties the place for the next answer:
    /// only what is new there is read out. The style sheet hides it after a while, each time anew
    /// because each answer is an element of its own.
    pub fn answer(&self, words: &str) {
        let Ok(Some(place)) = self.root.query_selector("[data-answer=copy]") else { return };
        place.set_text_content(None);
        let span = web_sys::window().and_then(|window| window.document()?.create_element("span").ok());
        if let Some(span) = span.filter(|_| !words.is_empty()) {
            span.set_text_content(Some(words));
            place.append_child(&span).ok();
        }
    }

    /// Moves the focus from the button that tries again to the root, before that button goes.
    pub fn hold_focus(&self) {
        if let Ok(Some(_)) = self.root.query_selector("button:focus") {
            self.set("tabindex", "-1");
            focus(&self.root);
        }
    }

    /// Moves the focus that waits at the root to what came: the headline, or again the button.
    pub fn pass_focus(&self) {
        if self.root.matches(":focus").unwrap_or_default()
            && let Ok(Some(next)) = self.root.query_selector(".aw-headline, .aw-retry")
        {
            if next.class_name() == "aw-headline" {
                // It takes the focus only with this.
                next.set_attribute("tabindex", "-1").unwrap_or_default();
            }
            focus(&next);
        }
        // Else a click into the article would move the focus to the root.
        self.root.remove_attribute("tabindex").unwrap_or_default();
    }

    /// Returns the place of what follows the first screen, where nothing stands in it yet.
    pub fn empty_rest(&self) -> Option<Element> {
        self.root.query_selector(".aw-rest:empty").ok().flatten()
    }

    /// Says that a list comes that may change the height: `static/place.js` keeps it where that would be seen.
    pub fn announce_shelf(&self) {
        self.root.toggle_attribute("data-shelves").unwrap_or_default();
    }

    /// Is the element in the page, so that all who listen there hear of it?
    pub fn is_in_page(&self) -> bool {
        self.element.is_connected()
    }

    /// Sends `article-widget-{name}` from the element.
    pub fn dispatch(&self, name: &str, detail: &[(&str, &str)]) {
        event::dispatch(&self.element, name, detail);
    }

    fn set(&self, name: &str, value: &str) {
        // Only a name that is no name makes this fail.
        self.root.set_attribute(name, value).unwrap_or_default();
    }
}

fn focus(element: &Element) {
    element.unchecked_ref::<HtmlElement>().focus().unwrap_or_default();
}
