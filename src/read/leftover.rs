//! What no reader knows: the words, pictures and addresses in it, found by how they look and how their members are
//! called rather than by where a dialect has them.
//!
//! Words keep the order of the document, but a heading comes first and a caption last. What is written for machines
//! and editors alone (`sense`) is left out.

pub(super) mod credit;
mod sense;

use super::reader::Reader;
use super::rich::things;
use super::{Json, rich, words};
use crate::html;
use crate::model::{Block, Gallery, Image, Inlines, List, ListItem, Text, Url};
use sense::Place;

/// The members that say what a picture shows. The first that is there does, as with those below.
pub(super) const ALTS: [&str; 5] = ["alt", "altText", "alt_text", "alternativeText", "description"];

/// The members that are printed under a picture.
pub(super) const CAPTIONS: [&str; 2] = ["caption", "title"];

/// The members that name a film.
const NAMES: [&str; 2] = ["title", "name"];

/// The members in which the file of a picture may be.
const FILES: [&str; 3] = ["file", "asset", "fields"];

/// The members in which the picture of an object may be that has a caption for it.
const PICTURES: [&str; 5] = ["image", "picture", "photo", "media", "img"];

/// How many bytes of words can be the words of a link.
const MAX_LINK: usize = 200;

/// May something of the type `kind` be shown at all? Some are notes among editors.
pub(super) fn is_for_readers(kind: &str) -> bool {
    sense::is_kind_for_readers(kind)
}

/// Is it an address, and no words?
pub(super) fn is_address(raw: &str) -> bool {
    sense::is_address(raw)
}

/// Reads what stands in `of`, except for the members `skip`.
pub(super) fn read(reader: &mut Reader, of: &Json, skip: &[&str]) -> Vec<Block> {
    let mut out = Vec::new();
    match of {
        Json::Object(members) => push_members(reader, "", (of, members), skip, &mut out),
        json => push(reader, "items", json, &mut out),
    }
    out
}

/// Adds what an object holds, which stands under the name `key`.
fn push_members(
    reader: &mut Reader,
    key: &str,
    (of, members): (&Json, &[(Text, Json)]),
    skip: &[&str],
    out: &mut Vec<Block>,
) {
    // The places that a map names are no running text.
    if members.iter().any(|(key, value)| *key == "lat" || !value.get("lat").is_null()) {
        return;
    }
    if is_story(of) {
        return out.extend(read_story(reader, of, members));
    }
    let address = address(reader, members).filter(|(key, _)| !skip.contains(key));
    let kind = of.get("_type").as_str().unwrap_or(key);
    let film = |(_, url): &(&str, Url)| {
        (!html::provider(url).contains('.')).then(|| things::film_at(reader, "", url.clone(), of)).flatten()
    };
    let code = read_code(of).filter(|_| !skip.contains(&"code"));
    let thing = code.or_else(|| picture(reader, kind, of).map(Block::Image));
    let thing = thing.or_else(|| address.as_ref().and_then(film));
    let is_inner = file_of(of).is_none_or(|file| things::address(reader, file).is_none());
    let inner = inner_picture(of).filter(|_| is_inner).map(|(key, _)| key);
    let is_of = |key: &str| thing.as_ref().is_some_and(|thing| is_of(thing, of, inner, key));
    // The address beside a picture that stands in a member is of something else.
    let address = address.filter(|(key, _)| !is_of(key));
    let is_read = |key: &str| skip.contains(&key) || is_of(key);
    let others: Vec<_> =
        members.iter().filter(|(key, _)| !is_read(key)).map(|(key, value)| (sense::place(key), key, value)).collect();
    out.extend(thing);
    let start = out.len();
    for place in [Place::Head, Place::Body, Place::Foot] {
        for (_, key, value) in others.iter().filter(|(at, ..)| *at == place) {
            push(reader, key, value, out);
        }
    }
    if let Some((_, url)) = address {
        push_link(url, start, out);
    }
}

/// Reads code, which stands in a field of whatever shows it.
fn read_code(of: &Json) -> Option<Block> {
    let code = of.get("code").as_str()?.trim_end_matches('\n').to_owned();
    let language = of.get("language").text();
    let kind = of.first(&["_type", "blockType", "type"]).as_str().unwrap_or_default().to_ascii_lowercase();
    let is_code = language.is_some() || kind.contains("code") || kind.contains("snippet");
    is_code.then(|| Block::Code { code: code.into(), language })
}

/// Is the member `key` of `of` read with the picture, the film or the code that this is? A picture may stand in the
/// member `inner`.
fn is_of(thing: &Block, of: &Json, inner: Option<&str>, key: &str) -> bool {
    let is_first = |keys: &[&str]| keys.iter().find(|one| !of.get(one).is_null()).is_some_and(|one| *one == key);
    match thing {
        Block::Code { .. } => matches!(key, "code" | "language"),
        Block::Image(image) if inner.is_some() => {
            inner == Some(key) || credit::is_read(image, of, key) || matches!(key, "caption" | "alt" | "altText")
        }
        Block::Image(image) => {
            let is_said = is_first(&ALTS) || is_first(&CAPTIONS) || credit::is_read(image, of, key);
            is_said || FILES.contains(&key) || PICTURES.contains(&key) || sense::is_address_name(key)
        }
        _ => is_first(&NAMES) || key == "caption" || sense::is_address_name(key),
    }
}

/// Is it another story, of which this one only wants the title?
fn is_story(of: &Json) -> bool {
    const SIGNS: [&str; 10] = [
        "publishedAt",
        "published_at",
        "publishDate",
        "date",
        "author",
        "authors",
        "excerpt",
        "category",
        "mainImage",
        "heroImage",
    ];
    !of.get("slug").is_null() && !of.get("title").is_null() && !of.first(&SIGNS).is_null()
}

fn read_story(reader: &mut Reader, of: &Json, members: &[(Text, Json)]) -> Vec<Block> {
    let url = address(reader, members).map(|(_, url)| url);
    let title = things::words(reader, of.get("title"));
    things::card(url, title, things::words(reader, of.first(&["excerpt", "summary", "description"])))
}

/// Makes a link of the first words that were read of an object, or adds one.
fn push_link(url: Url, start: usize, out: &mut Vec<Block>) {
    let first = match out.get(start) {
        Some(Block::Paragraph { text, .. }) if text.to_text().len() < MAX_LINK => Some(text.to_text()),
        _ => None,
    };
    let title = first.map(Inlines::plain).unwrap_or_default();
    let is_new = title.is_empty();
    let link = things::card(Some(url), title, Inlines::default()).into_iter().next();
    match (out.get_mut(start), link) {
        (Some(block), Some(link)) if !is_new => *block = link,
        (_, link) => out.extend(link),
    }
}

/// Reads a value by the name of its member.
fn push(reader: &mut Reader, key: &str, json: &Json, out: &mut Vec<Block>) {
    if !sense::is_for_readers(key) || !reader.has_room() {
        return;
    }
    match json {
        Json::String(raw) => push_string(reader, key, raw, out),
        Json::Number(_) if sense::is_figure(key) => out.extend(json.text().map(Inlines::plain).map(Block::paragraph)),
        Json::Array(items) if !items.is_empty() && items.iter().all(|item| item.as_str().is_some()) => {
            push_strings(reader, key, items, out);
        }
        Json::Array(items) => match rich::read_body(reader, json) {
            Some(blocks) => out.extend(blocks),
            None => push_items(reader, key, items, out),
        },
        Json::Object(members) => match rich::read_body(reader, json) {
            Some(blocks) => out.extend(blocks),
            None => push_members(reader, "", (json, members), &[], out),
        },
        _ => {}
    }
}

fn push_string(reader: &mut Reader, key: &str, raw: &str, out: &mut Vec<Block>) {
    if let Some(blocks) = rich::read_string(reader, raw) {
        return out.extend(blocks);
    }
    if sense::is_words(key, raw) {
        out.append(&mut read_words(reader, raw));
    } else if sense::is_picture_name(key) || sense::is_picture(raw) {
        let url = Url::resolve_web(raw, reader.base()).filter(|_| sense::is_picture(raw) && sense::is_shown(key));
        out.extend(url.map(Image::new).map(Block::Image));
    }
}

/// Reads words: plain, or HTML, or plain with entities.
fn read_words(reader: &mut Reader, raw: &str) -> Vec<Block> {
    if raw.contains('<') && words::has_tags(raw) { reader.html(raw) } else { reader.plain_text(raw) }
}

/// Reads a list, which makes a gallery where all of it are pictures and there are no other words.
fn push_items(reader: &mut Reader, key: &str, items: &[Json], out: &mut Vec<Block>) {
    let is_picture = |item: &Json| sense::is_shown(key) && picture(reader, key, item).is_some();
    if items.is_empty() || !items.iter().all(is_picture) {
        return items.iter().for_each(|item| push(reader, key, item, out));
    }
    let (mut blocks, mut images) = (Vec::new(), Vec::new());
    for item in items {
        let start = blocks.len();
        if let Json::Object(members) = item {
            push_members(reader, key, (item, members), &[], &mut blocks);
        }
        if let Some([Block::Image(image)]) = blocks.get(start..) {
            images.push(image.clone());
        }
    }
    match images.len() == items.len() {
        true => out.push(Block::Gallery(Gallery { images: images.into(), caption: Inlines::default() })),
        false => out.append(&mut blocks),
    }
}

/// Reads a list of strings: pictures by their addresses, or lines.
fn push_strings(reader: &mut Reader, key: &str, items: &[Json], out: &mut Vec<Block>) {
    let strings = || items.iter().filter_map(Json::as_str);
    if !strings().any(|raw| sense::is_words(key, raw)) {
        return strings().for_each(|raw| push_string(reader, key, raw, out));
    }
    let mut lines = Vec::new();
    for raw in strings().filter(|raw| !sense::is_code(raw)) {
        if !reader.has_room() {
            break;
        }
        reader.blocks += 1;
        let text = if raw.contains(['<', '&']) { reader.inlines(raw) } else { Inlines::plain(words::collapse(raw)) };
        lines.extend((!text.is_empty()).then(|| ListItem { text, ..ListItem::default() }));
    }
    out.push(Block::List(List::new(false, lines)));
}

/// Reads an object of the type `kind` that is a picture: its type says so, or its address does. What is said of it
/// may stand around it.
pub(super) fn picture(reader: &Reader, kind: &str, of: &Json) -> Option<Image> {
    let file = file_of(of)?;
    let Some(url) = things::address(reader, file) else {
        let (_, inner) = inner_picture(of)?;
        let image = picture(reader, "image", inner)?;
        let caption = things::words(reader, of.get("caption"));
        let alt = of.first(&["alt", "altText"]).text();
        let caption = if caption.is_empty() { image.caption.clone() } else { caption };
        let credit = image.credit.clone().or_else(|| credit::read_around(of, kind));
        return Some(Image { caption, alt: alt.unwrap_or_else(|| image.alt.clone()), credit, ..image });
    };
    let is_image = is_picture(file, Some(&url))
        || mime(file).is_none() && (sense::is_picture_name(kind) || kind.contains("image"));
    let is_asset = of.get("fields").is_object();
    let read = if is_asset { things::asset } else { things::image };
    is_image.then(|| read(reader, file, if is_asset { of.get("fields") } else { of })).flatten()
}

/// Is the file at `url` a picture: by its type, or else by its address?
pub(super) fn is_picture(file: &Json, url: Option<&Url>) -> bool {
    match mime(file) {
        Some(mime) => mime.starts_with("image/"),
        // Contentful has pictures on a server of their own.
        None => url.is_some_and(|url| url.host() == "images.ctfassets.net" || sense::is_picture(url.as_str())),
    }
}

fn mime(file: &Json) -> Option<&str> {
    file.first(&["contentType", "mimeType", "mime"]).as_str()
}

/// Returns where the file of a picture may be.
fn file_of(of: &Json) -> Option<&Json> {
    let own = [of.get("asset"), of.get("file"), of.get("fields").get("file"), of];
    own.into_iter().find(|file| file.is_object())
}

/// Returns the member with the picture of an object that is none itself, and its name.
fn inner_picture(of: &Json) -> Option<(&'static str, &Json)> {
    PICTURES.into_iter().map(|key| (key, of.get(key))).find(|(_, inner)| inner.is_object())
}

/// Finds the address that an object leads to, and the member that holds it.
fn address<'a>(reader: &Reader, members: &'a [(Text, Json)]) -> Option<(&'a str, Url)> {
    members.iter().find_map(|(key, value)| {
        let raw = value.as_str().filter(|raw| sense::is_address_name(key) && sense::is_address(raw))?;
        Some((key.as_str(), Url::resolve_web(raw, reader.base())?))
    })
}
