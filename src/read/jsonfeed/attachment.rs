//! The files that come with an item.

use crate::model::{Block, Image, Inline, Inlines, Media, Text, Url};
use crate::read::reader::Reader;
use crate::read::{Json, words};

/// Reads a file: films, recordings and pictures are shown, to everything else leads a link.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Option<Block> {
    let url = reader.url(json, "url")?;
    let title = reader.text(json, "title").map(|title| words::decode(&title));
    let mime_type = json.get("mime_type").text().unwrap_or_default();
    let block = match mime_type.split('/').next() {
        Some("video") => Block::Video,
        Some("audio") => Block::Audio,
        Some("image") => {
            let caption = title.map(Inlines::plain).unwrap_or_default();
            return Some(Block::Image(Image { caption, ..Image::new(url) }));
        }
        _ => return Some(read_file(url, title)),
    };
    Some(block(Media { mime_type: Some(mime_type), title, ..Media::new(url) }))
}

/// Returns a paragraph with a link to a file, under its title or its name.
fn read_file(url: Url, title: Option<Text>) -> Block {
    let name = title.unwrap_or_else(|| {
        let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or(url.host()).into()
    });
    Block::paragraph(Inlines::from(vec![Inline::Link { url, text: Inlines::plain(name) }]))
}
