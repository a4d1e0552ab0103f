//! Blocks of blocks: each has a `type`, and in its `model` more `blocks` or its text.

use super::line::{children, read_line, read_words};
use super::{Found, picture, table};
use crate::html;
use crate::model::{Block, Embed, Group, GroupKind, Inlines, List, ListItem, Note, NoteKind, Person, Text, Url};
use crate::read::reader::{Reader, Step};
use crate::read::rich::things;
use crate::read::{Json, MAX_NESTING, same, words};

/// Where a film or a recording is played, by its id.
const PLAYER: &str = "https://www.bbc.co.uk/programmes/";

/// Reads a list of blocks.
pub(super) fn push_all(reader: &mut Reader, blocks: &Json, found: &mut Found, out: &mut Vec<Block>) {
    for (index, block) in blocks.items().iter().enumerate() {
        if !reader.has_room() {
            return;
        }
        reader.blocks += 1;
        reader.within(Step::Index(index), |reader| {
            if reader.nesting == MAX_NESTING {
                let text = read_words(reader, block);
                return out.extend((!text.is_empty()).then(|| Block::paragraph(text)));
            }
            reader.nesting += 1;
            push(reader, block, found, out);
            reader.nesting -= 1;
        });
    }
}

/// THE table from the type of a block to its reader.
fn push(reader: &mut Reader, block: &Json, found: &mut Found, out: &mut Vec<Block>) {
    let model = block.get("model");
    let kind = block.get("type").as_str().unwrap_or_default();
    match kind {
        "headline" | "visuallyHiddenHeadline" => push_headline(reader, model, found, out),
        "subheadline" | "heading" | "crosshead" => push_heading(reader, model, out),
        "text" | "introduction" => push_all(reader, model.get("blocks"), found, out),
        "paragraph" => {
            let text = read_line(reader, model);
            out.extend((!text.is_empty()).then(|| Block::paragraph(text)));
        }
        "unorderedList" | "orderedList" => out.push(Block::List(read_list(reader, model, kind, found))),
        "image" => out.extend(picture::read_nested(reader, model).map(Block::Image)),
        "embedImages" => out.extend(
            children(model, "image").last().and_then(|image| picture::read_nested(reader, image)).map(Block::Image),
        ),
        "video" | "audio" | "aresMedia" | "liveMedia" => {
            if found.poster.is_none() {
                let image = children(model, "aresMedia").chain([model]).find_map(|of| children(of, "image").next());
                found.poster = image.and_then(|image| picture::read_nested(reader, image));
            }
            out.push(read_media(reader, kind, model));
        }
        "social" | "tweet" | "oEmbed" | "embed" | "embedHtml" | "include" | "idt2" | "embedUploader" => {
            out.extend(read_embed(reader, kind, model))
        }
        "links" | "relatedContent" => out.extend(read_links(reader, model)),
        "group" | "gist" | "keyPoints" => {
            let mut body = Vec::new();
            push_all(reader, model.get("blocks"), found, &mut body);
            out.push(Block::Group(Group::new(GroupKind::Aside, read_words(reader, model.get("title")), body)));
        }
        "quote" | "blockquote" | "pullQuote" => out.extend(read_quote(reader, model)),
        "table" => out.push(table::read_nested(reader, model, found)),
        "disclaimer" => {
            let mut body = Vec::new();
            push_all(reader, model.get("blocks"), found, &mut body);
            out.push(Block::Note(Note { kind: NoteKind::Note, date: None, body: body.into() }));
        }
        "byline" | "subByline" => push_people(reader, model, found),
        "synopsis" if found.standfirst.is_empty() => found.standfirst = read_words(reader, model),
        // Advertisements, and what the page adds by itself.
        "mpu" | "wsoj" | "timestamp" | "continueReading" | "advertisement" => {}
        _ => {
            let mut body = Vec::new();
            push_all(reader, model.get("blocks"), found, &mut body);
            let text = if body.is_empty() { read_words(reader, block) } else { Inlines::default() };
            body.extend((!text.is_empty()).then(|| Block::paragraph(text)));
            out.push(things::unknown(reader, kind, model, body, &["blocks", "text"]));
        }
    }
}

/// Reads the headline; a second one with words of its own stands as a heading. A picture may lie in it by mistake.
fn push_headline(reader: &mut Reader, model: &Json, found: &mut Found, out: &mut Vec<Block>) {
    let words = read_words(reader, model);
    if found.headline.is_empty() {
        found.headline = words;
    } else if !same::is_same(&words.to_text(), &found.headline.to_text()) {
        return push_heading(reader, model, out);
    }
    push_pictures(reader, model, out);
}

fn push_heading(reader: &mut Reader, model: &Json, out: &mut Vec<Block>) {
    let text = read_words(reader, model);
    if !text.is_empty() {
        let level = model.get("level").number().unwrap_or(2.0).clamp(2.0, 6.0) as u8;
        out.push(Block::Heading { level, text });
    }
    push_pictures(reader, model, out);
}

fn push_pictures(reader: &mut Reader, model: &Json, out: &mut Vec<Block>) {
    for image in children(model, "image") {
        out.extend(picture::read_nested(reader, image).map(Block::Image));
    }
}

/// Reads a quotation: its words, and who said them.
fn read_quote(reader: &Reader, model: &Json) -> Option<Block> {
    let is_cite = |block: &Json| {
        block.get("type").as_str().is_some_and(|kind| matches!(kind, "attribution" | "citation" | "source"))
    };
    let (cite, words): (Vec<Json>, Vec<Json>) = model.get("blocks").items().iter().cloned().partition(is_cite);
    let text = if cite.is_empty() { read_words(reader, model) } else { read_words(reader, &Json::Array(words)) };
    let cite = read_words(reader, &Json::Array(cite));
    (!text.is_empty()).then_some(Block::PullQuote { text, cite })
}

/// Reads a list; the first paragraph of an item is its line.
fn read_list(reader: &mut Reader, model: &Json, kind: &str, found: &mut Found) -> List {
    let mut items = Vec::new();
    for item in children(model, "listItem") {
        let mut body = Vec::new();
        push_all(reader, item.get("blocks"), found, &mut body);
        let text = match body.first() {
            Some(Block::Paragraph { text, .. }) => text.clone(),
            _ => Inlines::default(),
        };
        if !text.is_empty() {
            body.remove(0);
        }
        if !text.is_empty() || !body.is_empty() {
            items.push(ListItem { text, body: body.into() });
        }
    }
    List::new(kind == "orderedList", items)
}

/// Reads a film or a recording, which only the BBC's own player plays.
fn read_media(reader: &mut Reader, kind: &str, model: &Json) -> Block {
    let metadata = |of: &Json| children(of, "aresMediaMetadata").next().cloned();
    let data = metadata(model).or_else(|| children(model, "aresMedia").find_map(metadata)).unwrap_or_default();
    let caption = children(model, "caption").next().map(|caption| read_words(reader, caption)).unwrap_or_default();
    let id = data.get("id").text().or_else(|| model.get("locator").text());
    media(kind, id, &data, caption)
}

/// Reads a plain string that may hold entities.
fn read_text(json: &Json) -> Inlines {
    Inlines::plain(json.text().map(|text| words::decode(&text)).unwrap_or_default())
}

/// Makes an embed of a film or recording with the id `id`, of which `data` tells.
pub(super) fn media(kind: &str, id: Option<Text>, data: &Json, caption: Inlines) -> Block {
    let title = data.get("title").text().map(|title| words::decode(&title));
    let caption = if caption.is_empty() { read_text(data.get("caption")) } else { caption };
    let body: Vec<Block> = (!caption.is_empty()).then(|| Block::paragraph(caption)).into_iter().collect();
    let id = id.and_then(|id| id.rsplit(':').next().map(str::to_owned)).filter(|id| !id.contains('/'));
    match id.and_then(|id| Url::parse(&[PLAYER, &id].concat())) {
        Some(url) => Block::Embed(Embed {
            url,
            provider: Text::Static("BBC"),
            title,
            body: body.into(),
            aspect: Some(16.0 / 9.0),
        }),
        None => {
            let title = title.map(|title| Block::paragraph(Inlines::plain(title)));
            Block::Unknown { kind: kind.to_owned().into(), body: title.into_iter().chain(body).collect() }
        }
    }
}

/// Reads something of another site's: by its HTML, wherever that lies, and its address.
fn read_embed(reader: &mut Reader, kind: &str, model: &Json) -> Vec<Block> {
    let mut oembed = model.get("oembed");
    let mut at = model;
    while !oembed.is_object() && !at.is_null() {
        at = at.get("blocks").at(0).get("model");
        oembed = at.get("oembed");
    }
    let source = model.first(&["source", "href", "locator", "url"]).as_str().or(oembed.get("url").as_str());
    let html = oembed.get("html").as_str().or(model.first(&["embeddableContent", "html"]).as_str());
    embed(reader, kind, source, html, oembed)
}

/// Makes an embed of its address, its HTML and what its site says of it.
pub(super) fn embed(
    reader: &mut Reader,
    kind: &str,
    source: Option<&str>,
    html: Option<&str>,
    oembed: &Json,
) -> Vec<Block> {
    let mut blocks = reader.html(html.unwrap_or_default());
    let url = source.and_then(|raw| Url::resolve_web(raw, None));
    let title = oembed.first(&["title", "author_name"]).text();
    let size = oembed.get("width").number().zip(oembed.get("height").number());
    let aspect = size.map(|(width, height)| (width / height) as f32).filter(|aspect| (0.1..=10.0).contains(aspect));
    if let [Block::Embed(only)] = blocks.as_mut_slice() {
        only.title = only.title.take().or(title);
        if let Some(url) = url {
            only.url = url;
        }
        return blocks;
    }
    if let Some(url) = url {
        return vec![Block::Embed(Embed { provider: html::provider(&url), title, body: blocks.into(), aspect, url })];
    }
    if blocks.is_empty() { vec![Block::Unknown { kind: kind.to_owned().into(), body: [].into() }] } else { blocks }
}

/// Reads a box of links, under its title.
fn read_links(reader: &mut Reader, model: &Json) -> Option<Block> {
    let title = children(model, "title").next().map(|title| read_words(reader, title)).unwrap_or_default();
    let links = children(model, "link")
        .map(|link| children(link, "text").next().map(|text| read_words(reader, text)).unwrap_or_default());
    let items = links.filter(|text| !text.is_empty()).map(|text| ListItem { text, ..ListItem::default() });
    let items: Vec<ListItem> = items.collect();
    let is_empty = items.is_empty() && title.is_empty();
    let list = Block::List(List::new(false, items));
    (!is_empty).then(|| Block::Group(Group::new(GroupKind::Aside, title, vec![list])))
}

/// Reads the people of a byline: name, role, place, page.
fn push_people(reader: &mut Reader, model: &Json, found: &mut Found) {
    for person in children(model, "contributor") {
        let part = |kind| {
            children(person, kind).next().map(|part| read_words(reader, part).to_text()).filter(|text| !text.is_empty())
        };
        let Some(name) = part("name") else { continue };
        let role = match (part("role"), part("location")) {
            (Some(role), Some(place)) => Some([role.as_str(), ", ", place.as_str()].concat().into()),
            (role, place) => role.or(place),
        };
        let url = children(person, "link").find_map(|link| super::resolve(link.get("locator").as_str()?));
        found.people.push(Person { name, url, role });
    }
}
