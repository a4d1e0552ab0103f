//! What no reader knows: the words, pictures and addresses in it, found by how they look and how their members are
//! called rather than by where a dialect has them.
//!
//! Words keep the order of the document, but a heading comes first and a caption last. What is written for machines
//! and editors alone (`sense`) is left out.

mod sense;

use super::reader::Reader;
use super::rich::things;
use super::{Json, rich, words};
use crate::html;
use crate::model::{Block, Gallery, Image, Inlines, List, ListItem, Text, Url};
use sense::Place;

/// The members that are read with the picture or the film that an object is.
const OF_PICTURES: [&str; 10] =
    ["title", "alt", "altText", "description", "caption", "credit", "attribution", "file", "asset", "fields"];

/// The members in which the picture of an object may be that has a caption for it.
const PICTURES: [&str; 5] = ["image", "picture", "photo", "media", "img"];

/// How many bytes of words can be the words of a link.
const MAX_LINK: usize = 200;

/// May something of the type `kind` be shown at all? Some are notes among editors.
pub(super) fn is_for_readers(kind: &str) -> bool {
    sense::is_kind_for_readers(kind)
}

/// Reads what stands in `of`, except for the members `skip`.
pub(super) fn read(reader: &mut Reader, of: &Json, skip: &[&str]) -> Vec<Block> {
    let mut out = Vec::new();
    match of {
        Json::Object(members) => push_members(reader, of, members, skip, &mut out),
        json => push(reader, "items", json, &mut out),
    }
    out
}

fn push_members(reader: &mut Reader, of: &Json, members: &[(Text, Json)], skip: &[&str], out: &mut Vec<Block>) {
    // The places that a map names are no running text.
    if members.iter().any(|(key, value)| *key == "lat" || !value.get("lat").is_null()) {
        return;
    }
    if is_story(of) {
        return out.extend(read_story(reader, of, members));
    }
    // Sanity's code stands in a field of whatever shows it.
    if let (Some("code"), Some(code)) = (of.get("_type").as_str(), of.get("code").as_str()) {
        let code = code.trim_end_matches('\n').to_owned().into();
        return out.push(Block::Code { code, language: of.get("language").text() });
    }
    let address = address(reader, members).filter(|(key, _)| !skip.contains(key));
    let kind = of.get("_type").as_str().unwrap_or_default();
    let film = |(_, url): &(&str, Url)| {
        (!html::provider(url).contains('.')).then(|| things::film_at(reader, "", url.clone(), of)).flatten()
    };
    let thing = picture(reader, kind, of).map(Block::Image).or_else(|| address.as_ref().and_then(film));
    let is_thing = thing.is_some();
    out.extend(thing);
    let start = out.len();
    let is_read = |key: &str| {
        let of_thing = || OF_PICTURES.contains(&key) || PICTURES.contains(&key) || sense::is_address_name(key);
        skip.contains(&key) || is_thing && of_thing()
    };
    let others: Vec<_> =
        members.iter().filter(|(key, _)| !is_read(key)).map(|(key, value)| (sense::place(key), key, value)).collect();
    for place in [Place::Head, Place::Body, Place::Foot] {
        for (_, key, value) in others.iter().filter(|(at, ..)| *at == place) {
            push(reader, key, value, out);
        }
    }
    if let Some((_, url)) = address.filter(|_| !is_thing) {
        push_link(url, start, out);
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
            None => push_members(reader, json, members, &[], out),
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

/// Reads a list, which makes a gallery where all of it are pictures.
fn push_items(reader: &mut Reader, key: &str, items: &[Json], out: &mut Vec<Block>) {
    let is_shown = sense::is_shown(key);
    let images: Vec<Image> = items.iter().map_while(|item| picture(reader, key, item)).collect();
    match images.len() == items.len() && !items.is_empty() && is_shown {
        true => out.push(Block::Gallery(Gallery { images: images.into(), caption: Inlines::default() })),
        false => items.iter().for_each(|item| push(reader, key, item, out)),
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
    let own = [of.get("asset"), of.get("file"), of.get("fields").get("file"), of];
    let file = own.into_iter().find(|file| file.is_object())?;
    let Some(url) = things::address(reader, file) else {
        let inner = PICTURES.iter().map(|key| of.get(key)).find(|inner| inner.is_object())?;
        let image = picture(reader, "image", inner)?;
        let caption = things::words(reader, of.get("caption"));
        let alt = of.first(&["alt", "altText"]).text();
        let caption = if caption.is_empty() { image.caption.clone() } else { caption };
        return Some(Image { caption, alt: alt.unwrap_or_else(|| image.alt.clone()), ..image });
    };
    let mime = file.first(&["contentType", "mimeType", "mime"]).as_str();
    let is_image = match mime {
        Some(mime) => mime.starts_with("image/"),
        None => sense::is_picture(url.as_str()) || sense::is_picture_name(kind) || kind.contains("image"),
    };
    let is_asset = of.get("fields").is_object();
    let read = if is_asset { things::asset } else { things::image };
    is_image.then(|| read(reader, file, if is_asset { of.get("fields") } else { of })).flatten()
}

/// Finds the address that an object leads to, and the member that holds it.
fn address<'a>(reader: &Reader, members: &'a [(Text, Json)]) -> Option<(&'a str, Url)> {
    members.iter().find_map(|(key, value)| {
        let raw = value.as_str().filter(|raw| sense::is_address_name(key) && sense::is_address(raw))?;
        Some((key.as_str(), Url::resolve_web(raw, reader.base())?))
    })
}
