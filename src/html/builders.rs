//! What page builders leave for their scripts to fill in: a number, a film, a picture behind a box.

use crate::model::{Block, Image, Url};

use super::blocks::Flow;
use super::media::background;
use super::tree::{Element, Node};

/// The settings of a box that name the page of a film.
const FILMS: [&str; 3] = ["\"youtube_url\":\"", "\"vimeo_url\":\"", "\"dailymotion_url\":\""];

impl Flow<'_> {
    /// Reads a number that counts up to its value when it is seen. Is it one?
    pub(super) fn counter(&mut self, element: &Element) -> bool {
        let value = element.attrs.text("data-to-value");
        let value = value.filter(|_| element.attrs.has_class(&["elementor-counter-number"]));
        if let Some(value) = &value {
            self.line.push_text(value);
        }
        value.is_some()
    }

    /// Reads a box that a script makes a film of, or that is a picture. Is it one?
    pub(super) fn built(&mut self, element: &Element) -> bool {
        if let Some(url) = self.film_of_settings(element) {
            self.stand_in(url, None, element);
            return true;
        }
        let Some(image) = self.box_of_picture(element) else { return false };
        self.push(Block::Image(image));
        true
    }

    /// Returns the page of the film that the settings of a box name.
    fn film_of_settings(&self, element: &Element) -> Option<Url> {
        let settings = element.attrs.get("data-settings")?;
        let (_, rest) = FILMS.into_iter().find_map(|name| settings.split_once(name))?;
        let (address, _) = rest.split_once('"')?;
        Url::resolve_web(&address.replace("\\/", "/"), self.base)
    }

    /// Returns the picture that an empty box shows as its background.
    fn box_of_picture(&self, element: &Element) -> Option<Image> {
        let attrs = element.attrs;
        let is_picture =
            attrs.get("role").is_some_and(|role| role == "img") && element.children.iter().all(Node::is_blank);
        if !is_picture || attrs.is_hidden() {
            return None;
        }
        let thumbnail = || Url::resolve_web(&attrs.text("data-thumbnail")?, self.base);
        let url = background(attrs, self.base).or_else(thumbnail)?;
        Some(Image { alt: attrs.text("aria-label").unwrap_or_default().into(), ..Image::new(url) })
    }
}
