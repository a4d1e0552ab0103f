//! Pictures, films, recordings and embeds by their roles.

use super::text;
use crate::html;
use crate::model::{Block, Embed, Gallery, Image, Inline, Inlines, Media, Url};
use crate::read::Json;
use crate::read::reader::Reader;

/// Reads an address that the web can load; one in the bundle gives nothing.
pub(super) fn address(json: &Json, key: &str) -> Option<Url> {
    Url::resolve_web(json.get(key).as_str()?, None)
}

/// Reads the picture that a container has for its ground.
pub(super) fn read_fill(json: &Json) -> Option<Image> {
    let fill = json.get("style").get("fill");
    if fill.get("type").as_str() != Some("image") {
        return None;
    }
    address(fill, "URL").map(Image::new)
}

/// Reads a component by its role; `None` where it is no medium, or none that the web can load.
pub(super) fn read_medium(reader: &mut Reader, json: &Json, role: &str) -> Option<Block> {
    match role {
        "image" | "photo" | "figure" | "portrait" | "logo" | "article_thumbnail" => {
            read_image(reader, json).map(Block::Image)
        }
        "gallery" | "mosaic" => read_gallery(reader, json),
        "video" => read_media(reader, json, "stillURL").map(Block::Video),
        "audio" | "music" => read_media(reader, json, "imageURL").map(Block::Audio),
        "embedwebvideo" | "embedvideo" | "tweet" | "instagram" | "facebook_post" | "tiktok" | "podcast" => {
            read_embed(reader, json)
        }
        _ => None,
    }
}

fn read_image(reader: &mut Reader, json: &Json) -> Option<Image> {
    let caption = text::read_caption(reader, json.get("caption"));
    let alt = text::read_caption(reader, json.get("accessibilityCaption")).to_text();
    Some(Image { caption, alt, ..Image::new(address(json, "URL")?) })
}

/// Reads several pictures. Where one can't be shown its caption joins that of them all.
fn read_gallery(reader: &mut Reader, json: &Json) -> Option<Block> {
    let items = json.get("items").items();
    let images: Vec<Image> = items.iter().filter_map(|item| read_image(reader, item)).collect();
    if images.is_empty() {
        return None;
    }
    let mut lines: Vec<Inline> = Vec::new();
    if images.len() < items.len() {
        reader.warn_at("items", "has pictures that the web can't load; their captions are kept");
    }
    let lost = items.iter().filter(|item| address(item, "URL").is_none()).map(|item| item.get("caption"));
    for caption in [json.get("caption")].into_iter().chain(lost) {
        let caption = text::read_caption(reader, caption);
        if !lines.is_empty() && !caption.is_empty() {
            lines.push(Inline::Break);
        }
        lines.extend(caption.iter().cloned());
    }
    Some(Block::Gallery(Gallery { images: images.into(), caption: Inlines::from(lines) }))
}

fn read_media(reader: &mut Reader, json: &Json, poster: &str) -> Option<Media> {
    let caption = text::read_caption(reader, json.get("caption"));
    Some(Media { poster: address(json, poster), caption, ..Media::new(address(json, "URL")?) })
}

fn read_embed(reader: &mut Reader, json: &Json) -> Option<Block> {
    let url = address(json, "URL")?;
    let caption: Inlines = text::read_caption(reader, json.get("caption"));
    let body: Vec<Block> = Some(caption).filter(|text| !text.is_empty()).map(Block::paragraph).into_iter().collect();
    let aspect = json.get("aspectRatio").number().map(|aspect| aspect as f32);
    let aspect = aspect.filter(|aspect| (0.1..=10.0).contains(aspect));
    Some(Block::Embed(Embed { provider: html::provider(&url), url, title: None, body: body.into(), aspect }))
}
