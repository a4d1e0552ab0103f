//! Pictures, galleries, films and recordings of ANS.

use super::basic;
use crate::html;
use crate::model::{Block, Embed, Focus, Gallery, Image, Inline, Inlines, Media, Text, Url};
use crate::read::Json;
use crate::read::reader::{Reader, Step};

/// The widest stream of a film that is taken, in pixels.
const WIDE: f64 = 1920.0;

/// Reads what stands above the story: of a story its promotion, of a medium the medium itself.
pub(super) fn read_lead(reader: &mut Reader, item: &Json) -> Option<Block> {
    match item.get("type").as_str() {
        Some("image") => return read_image(reader, item).map(Block::Image),
        // What the medium is called and about stands above it.
        Some("video" | "audio") => {
            let caption = read_caption(reader, item, &["caption"]);
            return read_film(reader, item, None, caption);
        }
        _ => {}
    }
    let promo = item.get("promo_items");
    reader.within(Step::Key("promo_items"), |reader| {
        [promo.get("lead_art"), promo.get("basic"), promo.get("default"), item.get("thumbnail")]
            .into_iter()
            .find_map(|json| read_figure(reader, json))
    })
}

fn read_figure(reader: &mut Reader, json: &Json) -> Option<Block> {
    match json.get("type").as_str().unwrap_or_default() {
        "gallery" => read_gallery(reader, json),
        "video" | "audio" => read_media(reader, json),
        "image" => read_image(reader, json).map(Block::Image),
        "story" => read_lead(reader, json),
        "raw_html" => reader.html(json.get("content").as_str().unwrap_or_default()).into_iter().next(),
        "" if json.get("url").as_str().is_some() => read_image(reader, json).map(Block::Image),
        _ => None,
    }
}

/// Reads the picture of a story in a list.
pub(super) fn read_lead_image(reader: &mut Reader, item: &Json) -> Option<Image> {
    match read_lead(reader, item)? {
        Block::Image(image) => Some(image),
        Block::Gallery(gallery) => gallery.images.first().cloned(),
        Block::Video(media) => media.poster.map(Image::new),
        _ => None,
    }
}

/// Reads a picture.
pub(super) fn read_image(reader: &mut Reader, json: &Json) -> Option<Image> {
    let extra = json.get("additional_properties");
    let url = reader.url(json, "url");
    let other = |key: &str| Url::resolve_web(extra.get(key).as_str()?, reader.base());
    let url = url.or_else(|| ["originalUrl", "fullSizeResizeUrl", "resizeUrl"].into_iter().find_map(other))?;
    let (width, height) = (json.get("width").count(), json.get("height").count());
    Some(Image {
        width,
        height,
        alt: json.first(&["alt_text", "alt"]).text().map(|alt| html::read_text(&alt)).unwrap_or_default(),
        caption: read_caption(reader, json, &["caption", "subtitle"]),
        credit: read_credit(json),
        focus: read_focus(json.get("focal_point"), width, height),
        ..Image::new(url)
    })
}

fn read_caption(reader: &Reader, json: &Json, keys: &[&str]) -> Inlines {
    let mut texts = keys.iter().filter_map(|key| basic(json, key)).map(|text| reader.inlines(&text));
    texts.find(|text| !text.is_empty()).unwrap_or_default()
}

/// Reads who made it, and for whom.
fn read_credit(json: &Json) -> Option<Text> {
    let credits = match json.get("vanity_credits") {
        vanity @ Json::Object(_) => vanity,
        _ => json.get("credits"),
    };
    let mut words = String::new();
    for key in ["by", "affiliation"] {
        for name in credits.get(key).one_or_many() {
            let Some(name) = name.text().or_else(|| name.first(&["name", "byline"]).text()) else { continue };
            if !words.is_empty() {
                words.push_str(if key == "by" { ", " } else { " / " });
            }
            words.push_str(&html::read_text(&name));
        }
    }
    (!words.is_empty()).then(|| words.into()).or_else(|| json.get("credit").text())
}

/// Reads the focal point, which is in pixels.
fn read_focus(point: &Json, width: Option<u32>, height: Option<u32>) -> Option<Focus> {
    let share = |key: &str, side: Option<u32>| {
        let share = (point.get(key).number()? / f64::from(side?)) as f32;
        Some(share).filter(|share| (0.0..=1.0).contains(share))
    };
    Some(Focus { x: share("x", width)?, y: share("y", height)? })
}

/// Reads several pictures.
pub(super) fn read_gallery(reader: &mut Reader, json: &Json) -> Option<Block> {
    let images = reader.list(json, "content_elements", read_image);
    let [title, text] = ["headlines", "description"].map(|key| read_caption(reader, json, &[key]));
    let caption = if title.is_empty() {
        text
    } else if text.is_empty() || title == text {
        title
    } else {
        title.iter().cloned().chain([Inline::Break]).chain(text.iter().cloned()).collect::<Vec<_>>().into()
    };
    (!images.is_empty()).then(|| Block::Gallery(Gallery { images: images.into(), caption }))
}

/// Reads a film or a recording with what it is called and what is said about it.
pub(super) fn read_media(reader: &mut Reader, json: &Json) -> Option<Block> {
    let title = Some(read_caption(reader, json, &["headlines"]).to_text()).filter(|title| !title.is_empty());
    let caption = read_caption(reader, json, &["description", "caption"]);
    let caption = if title == Some(caption.to_text()) { Inlines::default() } else { caption };
    read_film(reader, json, title, caption)
}

/// Reads the film or recording itself: of its streams the widest file that is not too wide, else what it embeds.
fn read_film(reader: &mut Reader, json: &Json, title: Option<Text>, caption: Inlines) -> Option<Block> {
    let promo = json.get("promo_items").get("basic");
    let poster = reader.url(promo, "url").or_else(|| reader.url(json.get("promo_image"), "url"));
    let best = best_stream(json.get("streams").items());
    let file = best.and_then(|stream| Some((stream, reader.url(stream, "url")?)));
    let Some((stream, url)) = file else { return read_player(reader, json, title, caption) };
    let subtitles = json.get("subtitles").get("urls").items();
    let is_vtt = |json: &&Json| json.get("format").as_str().is_some_and(|format| format.contains("VTT"));
    let captions = subtitles.iter().find(is_vtt).and_then(|json| reader.url(json, "url"));
    let mime_type = stream.get("stream_type").as_str().filter(|kind| *kind == "mp4").map(|_| "video/mp4");
    let media = Media {
        mime_type: mime_type.map(Text::Static),
        title,
        poster,
        width: stream.get("width").count(),
        height: stream.get("height").count(),
        captions,
        caption,
        credit: read_credit(json),
        ..Media::new(url)
    };
    let is_audio = json.get("type").as_str() == Some("audio");
    Some(if is_audio { Block::Audio(Media { mime_type: None, ..media }) } else { Block::Video(media) })
}

fn best_stream(streams: &[Json]) -> Option<&Json> {
    let rank = |stream: &Json| {
        let is_file = stream.get("url").as_str().is_some_and(|url| !url.contains(".m3u8"));
        let width = stream.get("width").number().filter(|width| *width <= WIDE).unwrap_or(0.0);
        (is_file, width, stream.get("bitrate").number().unwrap_or(0.0))
    };
    let mut best: Option<&Json> = None;
    for stream in streams.iter().filter(|stream| stream.get("url").as_str().is_some()) {
        if best.is_none_or(|best| rank(stream) > rank(best)) {
            best = Some(stream);
        }
    }
    best
}

/// Reads a film that another player shows: YouTube's by its id, or the HTML of an embed.
fn read_player(reader: &mut Reader, json: &Json, title: Option<Text>, caption: Inlines) -> Option<Block> {
    let mut block = match json.get("youtube_content_id").as_str() {
        Some(id) => {
            let url = Url::parse(&["https://www.youtube.com/watch?v=", id].concat())?;
            Block::Embed(Embed { provider: html::provider(&url), url, title: None, body: [].into(), aspect: None })
        }
        None => reader.html(json.get("embed_html").as_str().unwrap_or_default()).into_iter().next()?,
    };
    match &mut block {
        Block::Embed(embed) => {
            embed.title = embed.title.take().or(title);
            if embed.body.is_empty() && !caption.is_empty() {
                embed.body = [Block::paragraph(caption)].into();
            }
        }
        Block::Video(media) | Block::Audio(media) => {
            media.title = media.title.take().or(title);
            media.caption = if media.caption.is_empty() { caption } else { media.caption.clone() };
        }
        _ => {}
    }
    Some(block)
}
