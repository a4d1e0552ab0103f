//! Pictures, films, embeds, and what no reader knows.

use crate::html;
use crate::model::{Block, Embed, Focus, Image, Inline, Inlines, Media, Text, Url};
use crate::read::reader::Reader;
use crate::read::{Json, leftover, runs, words};

use super::{custom, paragraph, portable};

/// The members that hold an address.
const ADDRESSES: [&str; 7] = ["url", "src", "href", "source", "embed", "link", "uri"];

/// Reads the first of the addresses of `of`. A source and a link may be words, and a file has none with spaces between.
pub(in crate::read) fn address(reader: &Reader, of: &Json) -> Option<Url> {
    ADDRESSES.iter().find_map(|key| {
        let raw = of.get(key).as_str()?.trim();
        let is_file = !matches!(*key, "source" | "embed" | "link") && !raw.contains(char::is_whitespace);
        let is_whole = raw.contains("://") || leftover::is_address(raw);
        Url::resolve_web(raw, reader.base()).filter(|_| is_file || is_whole)
    })
}

/// Reads words that may have entities or tags in them, or rich text as one line.
pub(in crate::read) fn words(reader: &Reader, json: &Json) -> Inlines {
    match json.text() {
        Some(text) if text.contains(['<', '&']) => reader.inlines(&text),
        Some(text) => Inlines::plain(words::collapse(&text)),
        None if json.is_array() => portable::read_lines(reader, json),
        None => {
            let mut pieces = Vec::new();
            super::push_words(json, &mut pieces);
            runs::finish(pieces)
        }
    }
}

/// Reads a headline or a standfirst, which is plain text where it has no more than signs that look like tags, and else
/// what `words` reads.
pub(in crate::read) fn title(reader: &Reader, json: &Json) -> Inlines {
    match json.text() {
        Some(raw) if !words::has_tags(&raw) => Inlines::plain(words::decode(&raw)),
        _ => words(reader, json),
    }
}

/// Reads a picture: its file is at `file`, of which `of` tells more.
pub(in crate::read) fn image(reader: &Reader, file: &Json, of: &Json) -> Option<Image> {
    let size = file.get("metadata").get("dimensions");
    let size = if size.is_object() { size } else { file.get("details").get("image") };
    let count = |key| [of, size, file].into_iter().find_map(|from| from.get(key).count());
    let hotspot = of.get("hotspot");
    let axis = |key| hotspot.get(key).number().map(|at| at.clamp(0.0, 1.0) as f32);
    Some(Image {
        width: count("width"),
        height: count("height"),
        alt: of.first(&leftover::ALTS).text().unwrap_or_default(),
        caption: words(reader, of.first(&leftover::CAPTIONS)),
        credit: leftover::credit::read(of),
        focus: axis("x").zip(axis("y")).map(|(x, y)| Focus { x, y }),
        ..Image::new(address(reader, file)?)
    })
}

/// Reads a picture out of a library: what it is called there is no caption.
pub(in crate::read) fn asset(reader: &Reader, file: &Json, of: &Json) -> Option<Image> {
    let image = image(reader, file, of)?;
    Some(Image { caption: words(reader, of.get("caption")), ..image })
}

/// Makes the address of a film or a post of which only the id is known.
fn address_by_id(kind: &str, of: &Json) -> Option<Url> {
    let id = of.first(&["videoId", "videoID", "tweetId", "id"]).text()?;
    let is_id = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let site = match kind.to_ascii_lowercase().as_str() {
        "youtube" | "youtubevideo" | "youtubeembed" => "https://www.youtube.com/watch?v=",
        "vimeo" | "vimeovideo" => "https://vimeo.com/",
        "tweet" | "twitter" | "twitterembed" => "https://twitter.com/i/status/",
        _ => return None,
    };
    Url::parse(&[site, &id].concat()).filter(|_| is_id)
}

/// Reads a film, a recording, or something of another site's.
pub(in crate::read) fn film(reader: &Reader, kind: &str, file: &Json, of: &Json) -> Option<Block> {
    let mime = file.first(&["contentType", "mimeType"]).text();
    let url = address(reader, file).or_else(|| address_by_id(kind, of))?;
    let mut block = film_at(reader, kind, url, of)?;
    if let Block::Video(media) | Block::Audio(media) = &mut block {
        media.mime_type = mime;
    }
    Some(block)
}

/// Reads the film, recording or other thing at `url`, of which `of` tells more.
pub(in crate::read) fn film_at(reader: &Reader, kind: &str, url: Url, of: &Json) -> Option<Block> {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    let is_file = [".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".wav"].iter().any(|ending| path.ends_with(ending));
    let (title, caption) = (of.first(&["title", "name"]).text(), words(reader, of.get("caption")));
    if is_file || kind == "audio" && html::provider(&url).contains('.') {
        let is_audio = kind == "audio" || [".mp3", ".m4a", ".wav"].iter().any(|ending| path.ends_with(ending));
        let media = Media { title, caption, ..Media::new(url) };
        return Some(if is_audio { Block::Audio(media) } else { Block::Video(media) });
    }
    let size = of.get("width").number().zip(of.get("height").number());
    let aspect = size.map(|(width, height)| (width / height) as f32).filter(|aspect| (0.1..=10.0).contains(aspect));
    let body = paragraph(caption).into_iter().collect();
    Some(Block::Embed(Embed { provider: html::provider(&url), title, body, aspect, url }))
}

/// Makes a line that leads to another page, with what is said of that.
pub(in crate::read) fn card(url: Option<Url>, title: Inlines, description: Inlines) -> Vec<Block> {
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

/// Keeps what can be read of something that no reader knows: `body`, which was found in its members `skip`, and the
/// words, pictures and addresses of the others.
pub(in crate::read) fn unknown(
    reader: &mut Reader,
    kind: &str,
    of: &Json,
    mut body: Vec<Block>,
    skip: &[&str],
) -> Block {
    if !leftover::is_for_readers(kind) {
        reader.warn("is no block for readers and is left out");
        return Block::Unknown { kind: Text::from(kind.to_owned()), body: Vec::new().into() };
    }
    // A name has several spellings, such as `infoBox` and `info-box`.
    let plain: String = kind.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    if let Some(block) = custom::read(reader, &plain, of, &mut body, skip) {
        return block;
    }
    body.append(&mut leftover::read(reader, of, skip));
    // What shows itself needs no name.
    if let [
        Block::Image(_) | Block::Gallery(_) | Block::Embed(_) | Block::Video(_) | Block::Audio(_) | Block::Code { .. },
    ] = &*body
        && let Some(block) = body.pop()
    {
        return block;
    }
    reader.warn_unknown(&body);
    Block::Unknown { kind: Text::from(kind.to_owned()), body: body.into() }
}
