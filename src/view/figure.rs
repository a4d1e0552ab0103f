//! A picture with its caption and credit.

use yew::prelude::*;

use super::Ctx;
use super::text::{link, plain, text};
use crate::model::{Focus, Image, Inlines, Text, Url};

/// How a picture is loaded and how wide it is shown.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// Over the body: loaded first of all.
    Lead,
    /// In the body, as wide as the text.
    Body,
    /// In a gallery, cropped to its neighbours.
    Gallery,
    /// In the sidebar.
    Thumbnail,
}

/// Draws a picture in the body.
pub(super) fn figure(ctx: &Ctx, image: &Image) -> Html {
    figure_at(ctx, image, Place::Body)
}

/// Draws a picture with its caption, as `place` needs it. One in a gallery links to its
/// whole self, unless it leads elsewhere.
pub(super) fn figure_at(ctx: &Ctx, image: &Image, place: Place) -> Html {
    let whole = image.link.as_ref().or((place == Place::Gallery).then_some(&image.url));
    html! {
        <figure class="aw-figure" part="figure">
            { whole.map_or_else(|| picture(image, place), |url| linked(ctx, image, place, url)) }
            { caption(ctx, &image.caption, image.credit.as_ref()) }
        </figure>
    }
}

/// Draws a picture that is a link. What it shows, else its caption, else the site names the link.
fn linked(ctx: &Ctx, image: &Image, place: Place, url: &Url) -> Html {
    let named = |name: Text| Some(name).filter(|name| !name.is_empty());
    let alt = named(image.alt.clone()).or_else(|| named(image.caption.to_text()));
    let alt = alt.unwrap_or_else(|| Text::from(url.host().to_owned()));
    link(ctx, url, picture(&Image { alt, ..image.clone() }, place))
}

/// Draws what is printed under a picture; nothing where there is nothing to print.
pub(super) fn caption(ctx: &Ctx, words: &Inlines, credit: Option<&Text>) -> Html {
    if words.is_empty() && credit.is_none() {
        return Html::default();
    }
    html! {
        <figcaption class="aw-caption" part="caption">
            { text(ctx, words) }
            if let Some(credit) = credit {
                { " " }<span class="aw-credit" part="credit">{ plain(credit) }</span>
            }
        </figcaption>
    }
}

/// Draws the picture alone, in a box of the right size before it has come.
pub(super) fn picture(image: &Image, place: Place) -> Html {
    let is_lead = place == Place::Lead;
    let srcset = srcset(image);
    html! {
        <img
            class="aw-picture"
            src={image.url.to_text()}
            sizes={srcset.is_some().then(|| sizes(place))}
            {srcset}
            alt={&image.alt}
            width={image.width.map(|width| width.to_string())}
            height={image.height.map(|height| height.to_string())}
            loading={if is_lead { "eager" } else { "lazy" }}
            fetchpriority={is_lead.then_some("high")}
            decoding="async"
            data-shape={shape(image)}
            data-focus={image.focus.and_then(focus)}
        />
    }
}

/// Lists the renditions for the browser to choose from, the one with no better last.
fn srcset(image: &Image) -> Option<Text> {
    if image.renditions.is_empty() {
        return None;
    }
    let main = image.width.filter(|width| image.renditions.iter().all(|one| one.width != *width));
    let all = image.renditions.iter().map(|one| (&one.url, one.width)).chain(main.map(|width| (&image.url, width)));
    let mut list = String::new();
    // A comma at the end of an address would end the entry.
    for (url, width) in all.filter(|(url, _)| !url.as_str().ends_with(',')) {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(url.as_str());
        list.push(' ');
        list.push_str(&width.to_string());
        list.push('w');
    }
    (!list.is_empty()).then(|| list.into())
}

/// Says how wide a picture is shown. A lazy one is measured by browsers that know `auto`.
fn sizes(place: Place) -> &'static str {
    match place {
        Place::Lead => "(min-width: 62em) 50em, 100vw",
        Place::Body => "auto, (min-width: 45em) 40em, 100vw",
        Place::Gallery => "auto, (min-width: 45em) 20em, 50vw",
        Place::Thumbnail => "auto, 20em",
    }
}

/// Tells pictures that need a box of their own: of unknown size, upright, or too small to fill the column.
fn shape(image: &Image) -> Option<&'static str> {
    let (Some(width), Some(height)) = (image.width, image.height) else { return Some("unknown") };
    if width < 400 {
        Some("small")
    } else if height > width {
        Some("upright")
    } else {
        None
    }
}

/// Names the side of a picture that a crop must keep; `None` for the middle.
fn focus(focus: Focus) -> Option<&'static str> {
    match (focus.x, focus.y) {
        (_, y) if y < 0.34 => Some("top"),
        (_, y) if y > 0.66 => Some("bottom"),
        (x, _) if x < 0.34 => Some("left"),
        (x, _) if x > 0.66 => Some("right"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Rendition;

    fn url(raw: &str) -> Url {
        Url::parse(raw).expect("a good address")
    }

    #[test]
    fn every_rendition_is_offered_once() {
        let mut image = Image::new(url("https://news.example/1200.jpg"));
        assert_eq!(srcset(&image), None);
        image.renditions = [Rendition { url: url("https://news.example/640.jpg"), width: 640 }].into();
        assert_eq!(srcset(&image).as_deref(), Some("https://news.example/640.jpg 640w"));
        image.renditions =
            [image.renditions[0].clone(), Rendition { url: url("https://news.example/a,"), width: 9 }].into();
        image.width = Some(1200);
        let both = "https://news.example/640.jpg 640w, https://news.example/1200.jpg 1200w";
        assert_eq!(srcset(&image).as_deref(), Some(both));
    }

    #[test]
    fn a_crop_keeps_what_matters() {
        for (x, y, side) in
            [(0.5, 0.5, None), (0.5, 0.1, Some("top")), (0.9, 0.5, Some("right")), (0.1, 0.9, Some("bottom"))]
        {
            assert_eq!(focus(Focus { x, y }), side, "{x} {y}");
        }
    }
}
