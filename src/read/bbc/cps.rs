//! Flat blocks: text that may be `candy_xml`, pictures, lists, embeds; and indexes of other stories.

use super::{line, optimo, picture, read_page, read_story, read_title, table};
use crate::model::{Block, Group, GroupKind, Inline, Inlines, List, ListItem};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, leftover, runs};

/// The members of a block that hold others, or words.
const PARTS: [&str; 8] = ["title", "heading", "paragraph", "quote", "paragraphs", "items", "blocks", "name"];

/// The members of a block that are its text and who said it.
const TEXTS: [&str; 4] = ["text", "meta", "speaker", "source"];

/// Reads the blocks of an asset, or the groups of an index.
pub(super) fn push_all(reader: &mut Reader, content: &Json, out: &mut Vec<Block>) {
    reader.within(Step::Key("blocks"), |reader| push_blocks(reader, content.get("blocks"), out));
    for group in content.get("groups").items() {
        out.extend(read_group(reader, group));
    }
}

fn push_blocks(reader: &mut Reader, blocks: &Json, out: &mut Vec<Block>) {
    for (index, block) in blocks.items().iter().enumerate() {
        if !reader.has_room() {
            return;
        }
        reader.blocks += 1;
        reader.within(Step::Index(index), |reader| push(reader, block, out));
    }
}

/// THE table from the type of a block to its reader.
fn push(reader: &mut Reader, block: &Json, out: &mut Vec<Block>) {
    let kind = block.get("type").as_str().unwrap_or_default();
    let text = read_text(reader, block);
    match kind {
        "paragraph" | "introduction" => out.extend((!text.is_empty()).then(|| Block::paragraph(text))),
        "crosshead" | "heading" => out.extend((!text.is_empty()).then_some(Block::Heading { level: 2, text })),
        "subheading" => out.extend((!text.is_empty()).then_some(Block::Heading { level: 3, text })),
        "list" => {
            let items = reader.list(block, "items", |reader, item| {
                let text = read_text(reader, item);
                (!text.is_empty()).then(|| ListItem { text, ..ListItem::default() })
            });
            out.push(Block::List(List::new(block.get("numbered").is_true(), items)));
        }
        "image" => out.extend(picture::read_flat(reader, block).map(Block::Image)),
        "media" | "version" | "video" | "audio" | "legacyMedia" | "live" => {
            let caption = line::read_words(reader, block.get("caption"));
            let caption = if caption.is_empty() { text } else { caption };
            out.push(optimo::media(kind, block.first(&["id", "externalId"]).text(), block, caption));
        }
        "social_embed" | "include" => {
            let (embed, oembed) = (block.get("embed"), block.get("embed").get("oembed"));
            let html = oembed.first(&["html"]).as_str().or(block.get("html").as_str());
            let address = block.get("href").as_str().or(embed.get("href").as_str());
            let address = address.and_then(super::resolve);
            out.extend(optimo::embed(reader, kind, address.as_ref().map(crate::model::Url::as_str), html, oembed));
        }
        "table" => out.push(table::read_flat(reader, block)),
        "quote" | "pullOut" | "pull_quote" => out.extend(read_quote(reader, block, text)),
        // Remarks of the editors to each other.
        "comment" | "advertisement" => {}
        _ => {
            let body = read_loose(reader, block, text);
            reader.warn_unknown(&body);
            out.push(Block::Unknown { kind: kind.to_owned().into(), body: body.into() });
        }
    }
}

/// Reads a quotation, or what is set apart like one.
fn read_quote(reader: &mut Reader, block: &Json, text: Inlines) -> Vec<Block> {
    let cite = line::read_words(reader, block.first(&["speaker", "source", "name"]));
    if !text.is_empty() {
        return vec![Block::PullQuote { text, cite }];
    }
    let body = read_loose(reader, block, text);
    if body.is_empty() { Vec::new() } else { vec![Block::Quote { body: body.into(), cite }] }
}

/// Reads the words of a block and of those in it.
fn read_loose(reader: &mut Reader, block: &Json, text: Inlines) -> Vec<Block> {
    let mut body: Vec<Block> = (!text.is_empty()).then(|| Block::paragraph(text)).into_iter().collect();
    for key in PARTS {
        for part in block.get(key).one_or_many() {
            let text = read_text(reader, part);
            body.extend((!text.is_empty()).then(|| Block::paragraph(text)));
            if part.is_object() {
                body.append(&mut leftover::read(reader, part, &TEXTS));
            }
        }
    }
    body.append(&mut leftover::read(reader, block, &[PARTS.as_slice(), &TEXTS].concat()));
    body
}

/// Reads the text of a block: plain, or `candy_xml`.
pub(super) fn read_text(reader: &mut Reader, block: &Json) -> Inlines {
    let text = block.get("text");
    let Some(raw) = text.as_str().or(block.as_str()) else { return Inlines::default() };
    if block.get("markupType").as_str() != Some("candy_xml") {
        return line::read_words(reader, if text.is_null() { block } else { text });
    }
    let words = reader.inlines(&candy_to_html(raw));
    let mut pieces: Vec<Inline> = words.iter().cloned().collect();
    for story in block.get("meta").items() {
        if let Some(story) = read_story(reader, story) {
            if !pieces.is_empty() {
                pieces.push(Inline::Break);
            }
            pieces.push(Inline::Link { url: story.url, text: Inlines::plain(story.headline) });
        }
    }
    Inlines::from(pieces)
}

/// Writes `candy_xml` as HTML: `<bold>`, `<italic>`, `<link><caption/><url href/></link>`.
fn candy_to_html(xml: &str) -> String {
    let mut html = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((before, tag)) = rest.split_once('<') {
        html.push_str(before);
        let Some((name, after)) = tag.split_once('>') else { break };
        rest = after;
        match name.trim() {
            "bold" => html.push_str("<b>"),
            "/bold" => html.push_str("</b>"),
            "italic" => html.push_str("<i>"),
            "/italic" => html.push_str("</i>"),
            "paragraph" | "/paragraph" | "br" | "br/" => html.push_str("<br>"),
            // The id of a story, of which `meta` tells.
            "itemMeta" => rest = after.split_once("</itemMeta>").map_or("", |(_, rest)| rest),
            "link" => {
                let (link, after) = after.split_once("</link>").unwrap_or((after, ""));
                let href = link.split_once("href=\"").and_then(|(_, href)| href.split_once('"'));
                let caption = link.split_once("<caption>").and_then(|(_, words)| words.split_once("</caption>"));
                html.push_str("<a href=\"");
                html.push_str(href.map_or("", |(href, _)| href));
                html.push_str("\">");
                html.push_str(&candy_to_html(caption.map_or("", |(words, _)| words)));
                html.push_str("</a>");
                rest = after;
            }
            _ => {}
        }
    }
    html.push_str(rest);
    html
}

/// Reads a group of an index as a list of its stories.
fn read_group(reader: &mut Reader, group: &Json) -> Option<Block> {
    let title = line::read_words(reader, group.get("strapline").get("name"));
    let mut items = Vec::new();
    for item in group.get("items").items() {
        let Some(headline) = read_title(reader, item) else { continue };
        let text = Inlines::from(runs::link(vec![Inline::Text(headline)], read_page(item)));
        let summary = line::read_words(reader, item.get("summary"));
        let body = (!summary.is_empty()).then(|| Block::paragraph(summary));
        items.push(ListItem { text, body: body.into_iter().collect() });
    }
    let is_empty = items.is_empty();
    let list = Block::List(List::new(false, items));
    (!is_empty).then(|| Block::Group(Group::new(GroupKind::Section, title, vec![list])))
}
