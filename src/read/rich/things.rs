//! Pictures, films, embeds, and what no reader knows.

use crate::html;
use crate::model::{Block, Embed, Focus, Image, Inline, Inlines, Media, Text, Url};
use crate::read::reader::Reader;
use crate::read::{Json, words};

use super::paragraph;

/// The members that hold words, in the order in which they are read.
const WORDS: [&str; 11] =
    ["title", "heading", "name", "label", "text", "message", "value", "description", "caption", "alt", "latex"];

/// The members that hold an address.
const ADDRESSES: [&str; 7] = ["url", "src", "href", "source", "embed", "link", "uri"];

/// Reads the first of the addresses of `of`.
pub(super) fn address(reader: &Reader, of: &Json) -> Option<Url> {
    ADDRESSES.iter().find_map(|key| Url::resolve_web(of.get(key).as_str()?, reader.base()))
}

/// Reads words that may have entities or tags in them.
pub(super) fn words(reader: &Reader, json: &Json) -> Inlines {
    match json.text() {
        Some(text) if text.contains(['<', '&']) => reader.inlines(&text),
        Some(text) => Inlines::plain(words::collapse(&text)),
        None => Inlines::default(),
    }
}

/// Reads a picture: its file is at `file`, of which `of` tells more.
pub(super) fn image(reader: &Reader, file: &Json, of: &Json) -> Option<Image> {
    let size = file.get("metadata").get("dimensions");
    let size = if size.is_object() { size } else { file.get("details").get("image") };
    let count = |key| [of, size, file].into_iter().find_map(|from| from.get(key).count());
    let hotspot = of.get("hotspot");
    let axis = |key| hotspot.get(key).number().map(|at| at.clamp(0.0, 1.0) as f32);
    Some(Image {
        width: count("width"),
        height: count("height"),
        alt: of.first(&["alt", "altText", "description"]).text().unwrap_or_default(),
        caption: words(reader, of.first(&["caption", "title"])),
        credit: of.first(&["credit", "attribution"]).text(),
        focus: axis("x").zip(axis("y")).map(|(x, y)| Focus { x, y }),
        ..Image::new(address(reader, file)?)
    })
}

/// Reads a film, a recording, or something of another site's.
pub(super) fn film(reader: &Reader, kind: &str, file: &Json, of: &Json) -> Option<Block> {
    let url = address(reader, file)?;
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    let is_file = [".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".wav"].iter().any(|ending| path.ends_with(ending));
    let (title, caption) = (of.first(&["title", "name"]).text(), words(reader, of.get("caption")));
    if is_file || kind == "audio" && html::provider(&url).contains('.') {
        let media = Media { title, caption, mime_type: file.get("contentType").text(), ..Media::new(url) };
        let is_audio =
            kind == "audio" || [".mp3", ".m4a", ".wav"].iter().any(|ending| media.url.as_str().ends_with(ending));
        return Some(if is_audio { Block::Audio(media) } else { Block::Video(media) });
    }
    let size = of.get("width").number().zip(of.get("height").number());
    let aspect = size.map(|(width, height)| (width / height) as f32).filter(|aspect| (0.1..=10.0).contains(aspect));
    let body = paragraph(caption).into_iter().collect();
    Some(Block::Embed(Embed { provider: html::provider(&url), title, body, aspect, url }))
}

/// Makes a line that leads to another page, with what is said of that.
pub(super) fn card(url: Option<Url>, title: Inlines, description: Inlines) -> Vec<Block> {
    let line = match url {
        Some(url) if title.is_empty() => {
            let text = Inlines::plain(url.to_text());
            Inlines::from(vec![Inline::Link { url, text }])
        }
        Some(url) => Inlines::from(vec![Inline::Link { url, text: title }]),
        None => title,
    };
    [line, description].into_iter().filter_map(paragraph).collect()
}

/// Keeps what can be read of something that no reader knows: `body`, or else its words and its address.
pub(super) fn unknown(reader: &mut Reader, kind: &str, of: &Json, mut body: Vec<Block>) -> Block {
    reader.warn("is of a type that is not known; what could be read of it is kept");
    if body.is_empty() {
        body.extend(WORDS.iter().filter_map(|key| paragraph(words(reader, of.get(key)))));
        if let Some(html) = of.get("html").as_str() {
            body.extend(reader.html(html));
        }
        let url = address(reader, of);
        body.extend(url.into_iter().flat_map(|url| card(Some(url), Inlines::default(), Inlines::default())));
    }
    Block::Unknown { kind: Text::from(kind.to_owned()), body: body.into() }
}
