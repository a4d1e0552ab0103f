//! The elements of a story, one line of the table each.

use super::{media, unknown};
use crate::html;
use crate::model::{
    Block, Cell, Embed, Group, GroupKind, Inline, Inlines, List, ListItem, Note, NoteKind, Row, Table, Url,
};
use crate::read::reader::{Reader, Step};
use crate::read::rich::things;
use crate::read::{Json, MAX_NESTING};

/// Reads the list of elements at `key`.
pub(super) fn read_elements(reader: &mut Reader, of: &Json, key: &'static str) -> Vec<Block> {
    let mut blocks = Vec::new();
    if reader.nesting == MAX_NESTING {
        reader.warn_at(key, "is nested too deep and is left out");
        return blocks;
    }
    reader.nesting += 1;
    reader.within(Step::Key(key), |reader| {
        for (index, item) in of.get(key).one_or_many().iter().enumerate() {
            if reader.has_room() {
                reader.within(Step::Index(index), |reader| push_element(reader, item, &mut blocks));
            }
        }
    });
    reader.nesting -= 1;
    blocks
}

/// THE table from the type of an element to its reader.
fn push_element(reader: &mut Reader, json: &Json, out: &mut Vec<Block>) {
    reader.blocks += 1;
    let block = match json.get("type").as_str().unwrap_or_default() {
        "text" | "paragraph" | "raw_html" | "html" => return out.extend(reader.html(content(json))),
        "header" | "heading" => read_header(reader, json),
        "list" => Some(Block::List(read_list(reader, json))),
        "quote" | "blockquote" | "pull_quote" => read_quote(reader, json),
        "divider" => Some(Block::Divider),
        "image" => media::read_image(reader, json).map(Block::Image),
        "gallery" => media::read_gallery(reader, json),
        "video" | "audio" => media::read_media(reader, json),
        "table" => Some(Block::Table(read_table(reader, json))),
        "code" => Some(Block::Code { code: content(json).into(), language: json.get("language").text() }),
        "oembed_response" | "oembed" | "social_media" => return push_embed(reader, json, out),
        "reference" if reference_url(reader, json).is_some() => return push_reference(reader, json, out),
        "interstitial_link" => Some(Block::paragraph(read_link(reader, json))),
        "link_list" => Some(read_links(reader, json)),
        "correction" => Some(read_correction(reader, json)),
        "element_group" => {
            let body = read_elements(reader, json, "content_elements");
            Some(Block::Group(Group::new(GroupKind::Aside, read_title(reader, json), body)))
        }
        "numeric_rating" => read_rating(json),
        "endorsement" => json.first(&["endorsement", "text"]).text().map(|text| Block::paragraph(Inlines::plain(text))),
        "story" | "story-summary" | "collection" => Some(read_story(reader, json)),
        _ => None,
    };
    out.push(block.filter(|block| !is_empty(block)).unwrap_or_else(|| unknown::read(reader, json)));
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph { text, .. } => text.is_empty(),
        Block::Group(group) => group.body.is_empty() && group.title.is_empty(),
        _ => false,
    }
}

fn content(json: &Json) -> &str {
    json.first(&["content", "text", "html"]).as_str().unwrap_or_default()
}

fn read_title(reader: &Reader, json: &Json) -> Inlines {
    json.first(&["title", "headline"]).as_str().map(|title| reader.inlines(title)).unwrap_or_default()
}

fn read_header(reader: &mut Reader, json: &Json) -> Option<Block> {
    let text = reader.inlines(content(json));
    let level = json.get("level").number().unwrap_or(2.0).clamp(2.0, 6.0) as u8;
    (!text.is_empty()).then_some(Block::Heading { level, text })
}

fn read_list(reader: &mut Reader, json: &Json) -> List {
    let mut items: Vec<ListItem> = Vec::new();
    // What stands under the last item so far.
    let mut under: Vec<Block> = Vec::new();
    let end = |items: &mut Vec<ListItem>, under: &mut Vec<Block>| {
        if !under.is_empty() {
            match items.last_mut() {
                Some(last) => last.body = std::mem::take(under).into(),
                None => items.push(ListItem { body: std::mem::take(under).into(), ..ListItem::default() }),
            }
        }
    };
    for item in json.get("items").items() {
        if item.get("items").is_array() {
            // A list in a list belongs to the item before it.
            if reader.nesting == MAX_NESTING {
                reader.warn("is nested too deep and is left out");
            } else {
                reader.nesting += 1;
                push_element(reader, item, &mut under);
                reader.nesting -= 1;
            }
        } else {
            end(&mut items, &mut under);
            let text = item.as_str().unwrap_or_else(|| content(item));
            items.push(ListItem { text: reader.inlines(text), ..ListItem::default() });
        }
    }
    end(&mut items, &mut under);
    let ordered = json.get("list_type").as_str() == Some("ordered");
    List::new(ordered, items)
}

fn read_quote(reader: &mut Reader, json: &Json) -> Option<Block> {
    let mut body = read_elements(reader, json, "content_elements");
    body.splice(0..0, reader.html(content(json)));
    let citation = json.get("citation");
    let cite = citation.as_str().unwrap_or_else(|| content(citation));
    let cite = reader.inlines(cite);
    if body.is_empty() {
        return None;
    }
    match (json.get("subtype").as_str(), body.as_slice()) {
        (Some("pullquote" | "pull_quote"), [Block::Paragraph { text, .. }]) => {
            Some(Block::PullQuote { text: text.clone(), cite })
        }
        _ => Some(Block::Quote { body: body.into(), cite }),
    }
}

fn read_table(reader: &mut Reader, json: &Json) -> Table {
    let mut rows = Vec::new();
    let head = json.get("header").items();
    for (cells, header) in
        [(head, true)].into_iter().chain(json.get("rows").items().iter().map(|row| (row.items(), false)))
    {
        let mut row = Vec::new();
        for cell in cells {
            let body = match cell.as_str() {
                Some(html) => reader.html(html),
                None => {
                    let mut blocks = Vec::new();
                    push_element(reader, cell, &mut blocks);
                    blocks
                }
            };
            row.push(Cell { header, colspan: 1, rowspan: 1, body: body.into() });
        }
        if !row.is_empty() {
            rows.push(Row { cells: row.into() });
        }
    }
    Table { caption: read_title(reader, json), rows: rows.into() }
}

/// Reads something of another site's: the HTML that it gave, or else its address.
fn push_embed(reader: &mut Reader, json: &Json, out: &mut Vec<Block>) {
    let raw = match json.get("raw_oembed") {
        Json::Object(_) => json.get("raw_oembed"),
        _ => json,
    };
    let mut blocks = reader.html(raw.get("html").as_str().unwrap_or_default());
    let title = raw.get("title").text().map(|title| html::read_text(&title));
    let embed = blocks.iter_mut().find_map(|block| if let Block::Embed(embed) = block { Some(embed) } else { None });
    if let Some(embed) = embed {
        embed.title = embed.title.take().or(title);
    } else if let Some(url) = address(reader, raw, &["url", "_id"]) {
        let aspect = raw.get("width").number().zip(raw.get("height").number());
        let aspect = aspect.map(|(width, height)| (width / height) as f32).filter(|ratio| (0.1..=10.0).contains(ratio));
        let provider = raw.get("provider_name").text().unwrap_or_else(|| html::provider(&url));
        blocks = vec![Block::Embed(Embed { url, provider, title, body: blocks.into(), aspect })];
    }
    if blocks.is_empty() {
        blocks.push(unknown::read(reader, json));
    }
    out.append(&mut blocks);
}

pub(super) fn address(reader: &Reader, json: &Json, keys: &[&str]) -> Option<Url> {
    keys.iter().find_map(|key| Url::resolve_web(json.get(key).as_str()?, reader.base()))
}

/// Reads a link between paragraphs.
fn read_link(reader: &Reader, json: &Json) -> Inlines {
    let text = reader.inlines(content(json));
    match address(reader, json, &["url", "canonical_url", "website_url"]) {
        Some(url) => {
            let text = if text.is_empty() { Inlines::plain(url.to_text()) } else { text };
            Inlines::from(vec![Inline::Link { url, text }])
        }
        None => text,
    }
}

/// Returns the address of what an element refers to, where it stands beside its id.
fn reference_url(reader: &Reader, json: &Json) -> Option<Url> {
    let keys = ["url", "canonical_url", "website_url"];
    [json.get("additional_properties"), json].into_iter().find_map(|of| address(reader, of, &keys))
}

/// Reads a reference as a link with what is told of the other thing, which itself is not in the document.
fn push_reference(reader: &mut Reader, json: &Json, out: &mut Vec<Block>) {
    let told = [json, json.get("referent").get("referent_properties"), json.get("additional_properties")];
    let title = told.into_iter().map(|of| super::read_headline(reader, of)).find(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| reader.inlines(content(json)));
    let about = told.into_iter().map(|of| super::read_standfirst(reader, of, &[])).find(|about| !about.is_empty());
    out.extend(things::card(reference_url(reader, json), title, about.unwrap_or_default()));
}

fn read_links(reader: &mut Reader, json: &Json) -> Block {
    let mut items = Vec::new();
    for item in json.get("items").items() {
        let text = read_link(reader, item);
        let about = item.get("description");
        let body = reader.html(about.as_str().unwrap_or_else(|| content(about)));
        items.push(ListItem { text, body: body.into() });
    }
    let list = Block::List(List::new(false, items));
    Block::Group(Group::new(GroupKind::Aside, read_title(reader, json), vec![list]))
}

fn read_correction(reader: &mut Reader, json: &Json) -> Block {
    let kind = match json.get("correction_type").as_str() {
        Some("clarification") => NoteKind::Clarification,
        Some("update") => NoteKind::Update,
        _ => NoteKind::Correction,
    };
    let mut body = reader.html(content(json));
    body.extend(read_elements(reader, json, "content_elements"));
    Block::Note(Note { kind, date: reader.time(json, "correction_date"), body: body.into() })
}

/// Reads a number of stars as words: "3.5 / 5 stars".
fn read_rating(json: &Json) -> Option<Block> {
    let mut words = json.first(&["numeric_rating", "rating"]).text()?.to_string();
    for (before, key) in [(" / ", "max"), (" ", "units")] {
        if let Some(part) = json.get(key).text() {
            words.push_str(before);
            words.push_str(&part);
        }
    }
    Some(Block::paragraph(Inlines::plain(words)))
}

/// Reads a story in a story: whole, or as a link.
fn read_story(reader: &mut Reader, json: &Json) -> Block {
    let title = super::read_headline(reader, json);
    let mut body = read_elements(reader, json, "content_elements");
    let standfirst = super::read_standfirst(reader, json, &body);
    if !standfirst.is_empty() {
        body.insert(0, Block::paragraph(standfirst));
    }
    let title = match address(reader, json, &super::ADDRESSES) {
        Some(url) if !title.is_empty() => Inlines::from(vec![Inline::Link { url, text: title }]),
        _ => title,
    };
    Block::Group(Group::new(GroupKind::Aside, title, body))
}
