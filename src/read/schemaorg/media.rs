//! Pictures, films and recordings in all their shapes.

use super::node::Graph;
use super::read_words;
use crate::html::{is_media_file, provider};
use crate::model::{Block, Embed, Image, Media, Text, Url};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, same, words};

/// Reads the picture of an article: the first of those that it names.
pub(super) fn read_picture(reader: &mut Reader, graph: &Graph, of: &Json) -> Option<Image> {
    ["image", "primaryImageOfPage", "thumbnailUrl", "associatedMedia"].into_iter().find_map(|key| {
        let things = graph.things(of.get(key));
        reader.within(Step::Key(key), |reader| things.into_iter().find_map(|thing| read_image(reader, graph, thing)))
    })
}

/// Reads the picture of a post, and the others that have a caption of their own: those without one are the same picture
/// in other shapes.
pub(super) fn read_pictures(reader: &mut Reader, graph: &Graph, of: &Json) -> Vec<Image> {
    let mut images = Vec::from_iter(read_picture(reader, graph, of));
    for thing in graph.things(of.get("image")) {
        let image = read_image(reader, graph, thing).filter(|image| !image.caption.is_empty());
        images.extend(image.filter(|image| images.iter().all(|other| other.caption != image.caption)));
    }
    images
}

/// Reads a picture: its address, or an object with it.
fn read_image(reader: &mut Reader, graph: &Graph, json: &Json) -> Option<Image> {
    if let Some(address) = json.as_str() {
        return Url::resolve_web(address, reader.base()).map(Image::new);
    }
    if json.get("@type").as_str().is_some_and(|kind| kind.starts_with("Video") || kind.starts_with("Audio")) {
        return None;
    }
    let url = read_address(reader, json, &["contentUrl", "url", "@id"])?;
    let caption = json.get("caption").text().map(|caption| read_words(reader, &caption)).unwrap_or_default();
    let alt = json.get("description").text().map(|alt| read_words(reader, &alt).to_text()).unwrap_or_default();
    Some(Image {
        width: read_pixels(json.get("width")),
        height: read_pixels(json.get("height")),
        alt,
        caption,
        credit: read_credit(graph, json),
        ..Image::new(url)
    })
}

/// Reads the address of the file, which may be the first of several. What only names a thing has a `#`.
fn read_address(reader: &mut Reader, json: &Json, keys: &[&str]) -> Option<Url> {
    keys.iter().find_map(|key| {
        let raw = json.get(key).one_or_many().first()?;
        let raw = raw.as_str().or_else(|| raw.get("url").as_str()).filter(|raw| *key != "@id" || !raw.contains('#'))?;
        Url::resolve_web(raw, reader.base())
    })
}

/// Reads a length: a number, a string, or a value with a unit.
fn read_pixels(json: &Json) -> Option<u32> {
    let with_unit = || json.as_str()?.trim().strip_suffix("px")?.trim_end().parse().ok();
    json.count().or_else(|| json.get("value").count()).or_else(with_unit)
}

/// Reads who made a picture, of the fields that say it the one that is meant for print.
fn read_credit(graph: &Graph, json: &Json) -> Option<Text> {
    ["creditText", "copyrightNotice", "author", "creator", "copyrightHolder"].into_iter().find_map(|key| {
        let things = graph.things(json.get(key));
        let thing = things.first()?;
        let name = thing.text().or_else(|| thing.get("name").text())?;
        Some(words::decode(&name)).filter(|name| Url::parse(name).is_none())
    })
}

/// Reads the films and recordings of an article.
pub(super) fn read_films(reader: &mut Reader, graph: &Graph, of: &Json) -> Vec<Block> {
    let mut blocks = Vec::new();
    for key in ["video", "audio"] {
        for json in graph.things(of.get(key)) {
            blocks.extend(reader.within(Step::Key(key), |reader| read_film(reader, json, of, key == "video")));
        }
    }
    blocks
}

/// May it be a file? A page of YouTube's is none.
fn is_file(url: &Url) -> bool {
    is_media_file(url) || provider(url).contains('.')
}

/// Reads a film or a recording of the article `of`, whose words are not said twice.
fn read_film(reader: &mut Reader, json: &Json, of: &Json, is_video: bool) -> Option<Block> {
    let title = json.first(&["name", "headline"]).text().map(|title| words::decode(&title));
    let said = [json.get("name"), of.get("headline"), of.get("description")];
    let caption = json.get("description").text().map(|caption| read_words(reader, &caption)).filter(|caption| {
        let is_copy =
            |json: &Json| json.text().is_some_and(|text| same::is_same(&words::decode(&text), &caption.to_text()));
        !said.into_iter().any(is_copy)
    });
    let caption = caption.unwrap_or_default();
    if let Some(url) = read_address(reader, json, &["contentUrl"]).filter(is_file) {
        let media = Media {
            mime_type: json.get("encodingFormat").text(),
            title,
            poster: read_address(reader, json, &["thumbnailUrl", "thumbnail"]),
            width: read_pixels(json.get("width")),
            height: read_pixels(json.get("height")),
            caption,
            ..Media::new(url)
        };
        return Some(if is_video { Block::Video(media) } else { Block::Audio(media) });
    }
    let url = read_address(reader, json, &["embedUrl", "contentUrl", "url"])?;
    let body = Some(caption).filter(|caption| !caption.is_empty()).map(Block::paragraph).into_iter().collect();
    Some(Block::Embed(Embed { provider: provider(&url), url, title, body, aspect: None }))
}
