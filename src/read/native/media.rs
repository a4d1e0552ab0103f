//! Pictures, films, recordings and embeds in native JSON.

use super::{block, read_words};
use crate::model::{Embed, Focus, Gallery, Image, Media, Rendition, Text, Url};
use crate::read::Json;
use crate::read::reader::{Reader, Step};

/// Reads a picture: an address alone, or an object.
pub(super) fn read_image(reader: &mut Reader, json: &Json) -> Option<Image> {
    if json.is_blank() {
        return None;
    }
    if let Some(raw) = json.as_str() {
        let url = Url::resolve_web(raw, reader.base());
        if url.is_none() {
            reader.warn("is no address that is allowed here");
        }
        return url.map(Image::new);
    }
    let url = read_address(reader, json)?;
    Some(Image {
        url,
        width: reader.count(json, "width"),
        height: reader.count(json, "height"),
        renditions: read_renditions(reader, json).into(),
        alt: reader.text(json, "alt").unwrap_or_default(),
        caption: read_words(reader, json, "caption"),
        credit: reader.text(json, "credit"),
        focus: reader.within(Step::Key("focus"), |reader| read_focus(reader, json.get("focus"))),
        link: reader.link(json, "link"),
    })
}

/// Reads `url`, or else `src`; without either the block can't be shown.
fn read_address(reader: &mut Reader, json: &Json) -> Option<Url> {
    let key = if json.get("url").is_null() { "src" } else { "url" };
    if json.get(key).is_blank() {
        reader.warn("has no address");
    }
    reader.url(json, key)
}

/// Reads `renditions`, or else `srcset`.
fn read_renditions(reader: &mut Reader, json: &Json) -> Vec<Rendition> {
    let Some(srcset) = json.get("srcset").as_str() else {
        return reader.list(json, "renditions", |reader, json| {
            Some(Rendition { url: reader.url(json, "url")?, width: reader.count(json, "width")? })
        });
    };
    let mut renditions = Vec::new();
    let mut words = srcset.split_ascii_whitespace();
    while let Some(address) = words.next() {
        // A comma in the middle belongs to the address, one at its end ends the entry.
        let width = if address.ends_with(',') { None } else { words.next() };
        let width = width.and_then(|width| width.trim_end_matches(',').strip_suffix('w')?.parse().ok());
        let url = Url::resolve_web(address.trim_matches(','), reader.base());
        renditions.extend(url.zip(width).map(|(url, width)| Rendition { url, width }));
    }
    renditions
}

fn read_focus(reader: &mut Reader, json: &Json) -> Option<Focus> {
    let mut axis = |key| reader.number(json, key).map(|at| at.clamp(0.0, 1.0) as f32);
    Some(Focus { x: axis("x")?, y: axis("y")? })
}

/// Reads several pictures: `images`, or else `items`.
pub(super) fn read_gallery(reader: &mut Reader, json: &Json) -> Option<Gallery> {
    let key = if json.get("images").is_null() { "items" } else { "images" };
    let images = reader.list(json, key, read_image);
    (!images.is_empty()).then(|| Gallery { images: images.into(), caption: read_words(reader, json, "caption") })
}

/// Reads a film or a recording.
pub(super) fn read_media(reader: &mut Reader, json: &Json) -> Option<Media> {
    Some(Media {
        url: read_address(reader, json)?,
        mime_type: reader.text(json, "mimeType"),
        title: reader.text(json, "title"),
        poster: reader.url(json, "poster"),
        width: reader.count(json, "width"),
        height: reader.count(json, "height"),
        captions: reader.url(json, "captions"),
        caption: read_words(reader, json, "caption"),
        credit: reader.text(json, "credit"),
    })
}

/// Reads something of another site's.
pub(super) fn read_embed(reader: &mut Reader, json: &Json) -> Option<Embed> {
    let url = read_address(reader, json)?;
    let host = || Text::from(url.host().trim_start_matches("www."));
    Some(Embed {
        provider: reader.text(json, "provider").unwrap_or_else(host),
        title: reader.text(json, "title"),
        body: block::read_body(reader, json),
        aspect: reader
            .number(json, "aspect")
            .map(|aspect| aspect as f32)
            .filter(|aspect| (0.1..=10.0).contains(aspect)),
        url,
    })
}
