//! The table from the kind of an element to its reader.

use super::{media, parts, read_address, read_words};
use crate::model::{Block, Group, GroupKind, Inline, Inlines, Text};
use crate::read::reader::Reader;
use crate::read::{Json, MAX_NESTING};

/// Reads one element of either source.
pub(super) fn push(reader: &mut Reader, element: &Json, atoms: &Json, out: &mut Vec<Block>) {
    let Some(kind) = kind_of(element) else {
        if let Some(text) = element.text() {
            return out.push(Block::paragraph(reader.inlines(&text)));
        }
        return reader.warn("is no element");
    };
    if reader.nesting == MAX_NESTING {
        reader.warn("is nested too deep and was flattened");
        return out.extend(parts::read_loose(reader, data_of(element)));
    }
    reader.nesting += 1;
    read(reader, &kind, element, atoms, out);
    reader.nesting -= 1;
}

/// Returns the kind in small letters: `richlink` for `…RichLinkBlockElement` and for `rich-link`.
fn kind_of(element: &Json) -> Option<String> {
    let raw = element.first(&["_type", "type"]).as_str()?;
    let name = raw.rsplit('.').next()?;
    let name = name.strip_suffix("V2").unwrap_or(name);
    let name = ["DCRSectioned", "DCR"].into_iter().find_map(|start| name.strip_prefix(start)).unwrap_or(name);
    let name = name.strip_suffix("BlockElement").or(name.strip_suffix("Element")).unwrap_or(name);
    Some(name.to_ascii_lowercase().replace(['-', '_'], ""))
}

/// Returns what holds the fields: the member that ends in `TypeData`, else those of the first file, else the element.
fn data_of(element: &Json) -> &Json {
    let Json::Object(members) = element else { return element };
    let own = members
        .iter()
        .find(|(name, value)| name.ends_with("TypeData") && name.as_str() != "witnessTypeData" && value.is_object());
    match own {
        Some((_, data)) => data,
        None if !element.get("_type").is_null() => element,
        None => Some(element.get("assets").at(0).get("typeData")).filter(|data| data.is_object()).unwrap_or(element),
    }
}

/// THE table from the kind of an element to its reader.
fn read(reader: &mut Reader, kind: &str, element: &Json, atoms: &Json, out: &mut Vec<Block>) {
    let data = data_of(element);
    let html = data.get("html").as_str().unwrap_or_default();
    match kind {
        "text" | "subheading" | "numberedtitle" | "table" | "itemlink" => out.extend(reader.html(html)),
        "blockquote" => out.extend(read_quote(reader, html)),
        "code" => out.extend(read_code(reader, data, html)),
        "caption" => out.extend(parts::read_loose(reader, data)),
        "disclaimer" => out.extend(parts::read_note(reader, html)),
        "highlight" => {
            let body = reader.html(html);
            out.push(Block::Group(Group::new(GroupKind::Aside, Inlines::default(), body)));
        }
        "pullquote" => {
            let (text, cite) = (reader.inlines(html), read_words(reader, data, &["attribution"]));
            if !text.is_empty() {
                out.push(Block::PullQuote { text, cite });
            }
        }
        "image" => out.extend(media::read_image(reader, element, data).map(Block::Image)),
        "multiimage" => out.extend(media::read_gallery(reader, data)),
        "cartoon" => out.extend(media::read_cartoon(reader, data)),
        "richlink" | "membership" | "link" => out.extend(parts::read_link(reader, data)),
        "calltoactionatom" => out.extend(parts::read_call(reader, data)),
        "comment" => out.extend(parts::read_comment(reader, data)),
        "audioatom" | "audio" | "video" | "guvideo" | "mediaatom" => {
            out.extend(media::read_film(reader, kind, element, data))
        }
        "youtube" => out.extend(media::read_youtube(reader, data)),
        "contentatom" => out.extend(parts::read_atom(reader, data, atoms)),
        "starrating" => out.extend(parts::read_rating(data)),
        "divider" => out.push(Block::Divider),
        "adplaceholder" => {}
        "crossword" => {
            let body = parts::read_loose(reader, data.get("crossword")).into();
            out.push(Block::Unknown { kind: Text::Static("crossword"), body });
        }
        "keytakeaways"
        | "qandaexplainer"
        | "miniprofiles"
        | "multibylines"
        | "list"
        | "timeline"
        | "productsummary"
        | "timelineatom"
        | "quizatom"
        | "interactivecontents" => parts::push_list(reader, data, atoms, out),
        "product" => out.push(parts::read_box(reader, data, atoms, GroupKind::Section)),
        "explaineratom" | "guideatom" | "profileatom" | "qa" | "callout" | "reportercallout" | "recipe" => {
            out.push(read_box(reader, kind, data, atoms))
        }
        "newslettersignup" => out.push(parts::read_box(reader, data.get("newsletter"), atoms, GroupKind::Aside)),
        "witness" => out.extend(media::read_witness(reader, kind, element.get("witnessTypeData"))),
        "embed" | "interactive" | "interactiveatom" | "genericatom" | "chartatom" | "tweet" | "instagram" | "map"
        | "document" | "soundcloud" | "spotify" | "videofacebook" | "videovimeo" | "videoyoutube" | "vine" | "form" => {
            out.extend(media::read_embed(reader, kind, data))
        }
        _ => out.push(read_unknown(reader, kind, data)),
    }
}

/// Reads a box beside the story. One that has nothing to read may have what is for machines.
fn read_box(reader: &mut Reader, kind: &str, data: &Json, atoms: &Json) -> Block {
    match parts::read_box(reader, data, atoms, GroupKind::Aside) {
        Block::Group(group) if group.title.is_empty() && group.body.is_empty() => read_unknown(reader, kind, data),
        block => block,
    }
}

/// Reads HTML that is a quotation, whether it says so or not.
fn read_quote(reader: &mut Reader, html: &str) -> Vec<Block> {
    let blocks = reader.html(html);
    if blocks.is_empty() || blocks.iter().any(|block| matches!(block, Block::Quote { .. })) {
        return blocks;
    }
    vec![Block::Quote { body: blocks.into(), cite: Inlines::default() }]
}

/// Reads code, which is HTML.
fn read_code(reader: &mut Reader, data: &Json, html: &str) -> Vec<Block> {
    let mut blocks = reader.html(html);
    for block in &mut blocks {
        match block {
            Block::Code { language, .. } => *language = language.take().or_else(|| data.get("language").text()),
            Block::Paragraph { text, .. } => {
                *block = Block::Code { code: text.to_text(), language: data.get("language").text() }
            }
            _ => {}
        }
    }
    blocks
}

/// Keeps what can be read of an element that this version does not know.
fn read_unknown(reader: &mut Reader, kind: &str, data: &Json) -> Block {
    let mut body = parts::read_unknown(reader, data);
    // A recipe for machines, whose steps stand in the story: a string of JSON.
    if let Some(recipe) = data.get("recipeJson").as_str().and_then(|raw| Json::parse(raw).ok()) {
        body.extend(parts::read_loose(reader, &recipe));
    }
    if let (true, Some(url)) = (body.is_empty(), read_address(reader, data, &["url", "originalUrl"])) {
        let text = Inlines::plain(url.to_text());
        body.push(Block::paragraph(Inlines::from(vec![Inline::Link { url, text }])));
    }
    reader.warn_unknown(&body);
    Block::Unknown { kind: Text::from(kind.to_owned()), body: body.into() }
}
