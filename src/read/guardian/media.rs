//! Pictures, films, recordings and embeds.

use super::{parts, read_address, read_words};
use crate::html;
use crate::model::{Block, Embed, Gallery, Image, Inlines, Media, Rendition, Text, Url};
use crate::read::Json;
use crate::read::reader::Reader;

/// The width that fits a column best.
const WIDTH: u32 = 1000;

/// The members that may hold the address of an embed, the page before the frame.
const ADDRESSES: [&str; 7] = ["url", "originalUrl", "embedUrl", "iframeUrl", "youtubeUrl", "canonicalUrl", "trackUrl"];

/// Reads the files of a picture: those of a page have `fields`, those of the API `typeData`.
fn read_files(reader: &Reader, files: &[Json]) -> Vec<(Url, Option<u32>, Option<u32>)> {
    let files = files.iter().filter_map(|file| {
        let info = file.first(&["fields", "typeData", "dimensions"]);
        let info = if info.is_object() { info } else { file };
        let url =
            read_address(reader, info, &["secureFile"]).or_else(|| read_address(reader, file, &["url", "file"]))?;
        Some((url, info.get("width").count(), info.get("height").count()))
    });
    files.collect()
}

/// Reads a picture with its sizes.
pub(super) fn read_image(reader: &mut Reader, element: &Json, data: &Json) -> Option<Image> {
    let words = if data.get("data").is_object() { data.get("data") } else { data };
    let lists =
        [element.get("media").get("allImages"), element.get("assets"), data.get("allImages"), element.get("images")];
    let files = lists.into_iter().map(|list| read_files(reader, list.items())).find(|files| !files.is_empty());
    let files = files.unwrap_or_default();
    let best = files.iter().min_by_key(|(_, width, _)| width.map_or(u32::MAX, |width| width.abs_diff(WIDTH)));
    let sources = element.get("imageSources").items();
    let role = element.get("role").as_str();
    let source = sources.iter().find(|source| source.get("weighting").as_str() == role).or(sources.first());
    let mut renditions: Vec<Rendition> = Vec::new();
    let mut push = |url: Url, width: u32| {
        if !renditions.iter().any(|other| other.width == width) {
            renditions.push(Rendition { url, width });
        }
    };
    for size in source.map_or(&[][..], |source| source.get("srcSet").items()) {
        if let (Some(url), Some(width)) = (read_address(reader, size, &["src"]), size.get("width").count()) {
            push(url, width);
        }
    }
    for (url, width, _) in &files {
        if let (Some(width), true) = (width, source.is_none()) {
            push(url.clone(), *width);
        }
    }
    let bare = || read_address(reader, data, &["url", "src", "file", "img"]);
    let (url, width, height) = match best {
        Some((url, width, height)) => (url.clone(), *width, *height),
        None => (
            renditions.first().map(|size| size.url.clone()).or_else(bare)?,
            data.get("width").count(),
            data.get("height").count(),
        ),
    };
    let has_credit = ![element, words].iter().any(|of| *of.get("displayCredit") == Json::Bool(false));
    Some(Image {
        width,
        height,
        renditions: renditions.into(),
        alt: words.first(&["alt", "altText"]).text().unwrap_or_default(),
        caption: read_words(reader, words, &["caption"]),
        credit: words.get("credit").text().filter(|_| has_credit).map(|credit| html::read_text(&credit)),
        ..Image::new(url)
    })
}

/// Reads several pictures side by side.
pub(super) fn read_gallery(reader: &mut Reader, data: &Json) -> Option<Block> {
    let images = reader.list(data, "images", |reader, image| read_image(reader, image, image));
    let caption = read_words(reader, data, &["caption"]);
    (!images.is_empty()).then(|| Block::Gallery(Gallery { images: images.into(), caption }))
}

/// Reads a drawing that has a variant for each width of the screen; the widest is taken.
pub(super) fn read_cartoon(reader: &mut Reader, data: &Json) -> Vec<Block> {
    let variants = data.get("variants").items();
    let large = variants.iter().find(|variant| variant.get("viewportSize").as_str() == Some("large"));
    let Some(variant) = large.or(variants.first()) else { return parts::read_loose(reader, data) };
    let mut blocks = Vec::new();
    for image in reader.list(variant, "images", |reader, image| read_image(reader, image, image)) {
        blocks.push(Block::Image(image));
    }
    if let Some(Block::Image(last)) = blocks.last_mut() {
        last.caption = read_words(reader, data, &["caption"]);
        last.credit = data.get("credit").text();
        last.alt = data.get("alt").text().unwrap_or_default();
    }
    blocks
}

/// Reads a film or recording by its files; without one that browsers play, it is an embed.
pub(super) fn read_film(reader: &mut Reader, kind: &str, element: &Json, data: &Json) -> Vec<Block> {
    let mut files = element.get("assets").items().iter();
    let is_audio = kind.starts_with("audio");
    let playable: &[&str] =
        if is_audio { &["audio/mpeg", "audio/mp3", "audio/mp4"] } else { &["video/mp4", "video/webm"] };
    let file = files.find(|file| file.get("mimeType").as_str().is_some_and(|kind| playable.contains(&kind)));
    let url = match file {
        Some(file) => read_files(reader, std::slice::from_ref(file)).into_iter().next().map(|(url, ..)| url),
        None => read_address(reader, data, &["trackUrl"]),
    };
    let Some(url) = url else { return read_hosted(reader, kind, element, data) };
    let poster = read_poster(reader, element).or_else(|| read_address(reader, data, &["coverUrl"]));
    let caption = read_words(reader, data, &["caption", "description"]);
    // A recording has the name of its series before its own.
    let title = [data.get("kicker").text(), data.get("title").text()];
    let title = Some(title.into_iter().flatten().collect::<Vec<_>>().join(": "));
    let media = Media {
        mime_type: file.and_then(|file| file.get("mimeType").text()),
        title: title.filter(|title| !title.is_empty()).map(Text::from),
        poster: poster.filter(|_| !is_audio),
        caption,
        credit: data.get("source").text().filter(|source| *source != "Guardian"),
        ..Media::new(url)
    };
    vec![if is_audio { Block::Audio(media) } else { Block::Video(media) }]
}

/// Reads a film that another site plays: its asset is an address or YouTube's id of it.
fn read_hosted(reader: &mut Reader, kind: &str, element: &Json, data: &Json) -> Vec<Block> {
    let asset = element.get("assets").at(0);
    let id = asset.first(&["url", "id"]).text().filter(|id| id.len() == 11 && !id.contains(['/', '.']));
    let url = id.and_then(|id| youtube(&id)).or_else(|| read_address(reader, asset, &["url"]));
    match url {
        Some(url) if kind == "mediaatom" => vec![embed(reader, url, data, Vec::new())],
        _ => read_embed(reader, kind, data),
    }
}

/// Reads the picture before a film: the widest of a list, or of the image that comes with it.
fn read_poster(reader: &Reader, element: &Json) -> Option<Url> {
    let list = [element.get("posterImage"), element.get("imageMedia").get("allImages"), element.get("assets")];
    let mut images = list.into_iter().flat_map(Json::items).filter(|image| {
        image.get("mimeType").as_str().is_none_or(|kind| kind.starts_with("image/"))
            && image.get("type").as_str().is_none_or(|kind| kind == "image")
    });
    images.find_map(|image| read_address(reader, image, &["url", "file"]))
}

/// Reads a film of YouTube by its id.
pub(super) fn read_youtube(reader: &mut Reader, data: &Json) -> Option<Block> {
    let url = youtube(&data.get("assetId").text()?)?;
    Some(embed(reader, url, data, Vec::new()))
}

fn youtube(id: &str) -> Option<Url> {
    Url::parse(&["https://www.youtube.com/watch?v=", id].concat())
}

/// Reads something of another site's: by the frame or post in its HTML, else by its address, else what can be read of it.
pub(super) fn read_embed(reader: &mut Reader, kind: &str, data: &Json) -> Vec<Block> {
    let mut blocks = reader.html(data.get("html").as_str().unwrap_or_default());
    for block in &mut blocks {
        if let Block::Embed(found) = block {
            found.title = found.title.take().or_else(|| title_of(data));
            if found.body.is_empty() {
                found.body = caption_of(reader, data).into_iter().collect();
            }
            return blocks;
        }
    }
    if let Some(url) = read_address(reader, data, &ADDRESSES) {
        return vec![embed(reader, url, data, blocks)];
    }
    if kind == "interactive" || blocks.is_empty() {
        blocks = parts::read_loose(reader, data);
    } else {
        blocks.extend(caption_of(reader, data));
    }
    vec![Block::Unknown { kind: Text::from(kind.to_owned()), body: blocks.into() }]
}

/// Reads what a reader of the paper sent, with the name of who sent it below.
pub(super) fn read_witness(reader: &mut Reader, kind: &str, data: &Json) -> Vec<Block> {
    let mut blocks = read_embed(reader, kind, data);
    blocks.extend(parts::paragraph(read_words(reader, data, &["authorName"])));
    blocks
}

fn embed(reader: &Reader, url: Url, data: &Json, mut body: Vec<Block>) -> Block {
    let (width, height) = (data.get("width").number(), data.get("height").number());
    let aspect =
        width.zip(height).map(|(width, height)| (width / height) as f32).filter(|aspect| (0.1..=10.0).contains(aspect));
    body.extend(caption_of(reader, data));
    Block::Embed(Embed { provider: html::provider(&url), title: title_of(data), body: body.into(), aspect, url })
}

fn title_of(data: &Json) -> Option<Text> {
    data.first(&["title", "mediaTitle", "youtubeTitle", "alt", "altText"]).text()
}

fn caption_of(reader: &Reader, data: &Json) -> Option<Block> {
    let caption: Inlines = read_words(reader, data, &["caption", "description"]);
    parts::paragraph(caption)
}
