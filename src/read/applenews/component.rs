//! Components into blocks, one line of the table for each role.

use super::{media, text};
use crate::model::{Block, Cell, Group, GroupKind, Inline, Inlines, Person, Row, Table, Text};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, MAX_NESTING, leftover, words};

/// How many cells of a table are read.
const MAX_CELLS: usize = 20_000;

/// How many names of bylines are read.
const MAX_PEOPLE: usize = 50;

/// The members that may hold a heading.
const HEADS: [&str; 4] = ["title", "heading", "headline", "question"];

/// The members of a component that are read for themselves, or that say how it looks.
const KNOWN: [&str; 19] = [
    "title",
    "heading",
    "headline",
    "question",
    "text",
    "caption",
    "accessibilityCaption",
    "URL",
    "imageURL",
    "stillURL",
    "sourceURL",
    "components",
    "additions",
    "animation",
    "behavior",
    "conditional",
    "identifier",
    "inlineTextStyles",
    "textStyle",
];

/// What components say that belongs to the head of the article.
#[derive(Default)]
pub(super) struct Head {
    /// The first title.
    pub(super) title: Option<Inlines>,
    /// The first introduction.
    pub(super) intro: Option<Inlines>,
    /// Who wrote it.
    pub(super) authors: Vec<Person>,
    /// Who took the photographs, who drew.
    pub(super) others: Vec<Person>,
}

/// Reads the components of a document or of a container.
pub(super) fn read_components(reader: &mut Reader, of: &Json, head: &mut Head) -> Vec<Block> {
    let mut blocks = Vec::new();
    push_components(reader, of, head, &mut blocks);
    blocks
}

fn push_components(reader: &mut Reader, of: &Json, head: &mut Head, out: &mut Vec<Block>) {
    if reader.nesting == MAX_NESTING {
        return reader.warn_at("components", "is nested too deep and is left out");
    }
    reader.nesting += 1;
    reader.within(Step::Key("components"), |reader| {
        for (index, item) in of.get("components").items().iter().enumerate() {
            // Markdown that is not read as HTML need not be rewritten.
            if reader.has_room() && reader.has_tags() && !item.get("hidden").is_true() {
                reader.within(Step::Index(index), |reader| push_component(reader, item, head, out));
            }
        }
    });
    reader.nesting -= 1;
}

/// THE table from the role of a component to its reader.
fn push_component(reader: &mut Reader, json: &Json, head: &mut Head, out: &mut Vec<Block>) {
    reader.blocks += 1;
    let role = json.get("role").as_str().unwrap_or_default();
    // A picture may be the ground that the component stands on.
    if let Some(image) = media::read_fill(json) {
        out.push(Block::Image(image));
    }
    let block = match role {
        "container" | "section" | "chapter" | "header" => return push_components(reader, json, head, out),
        "aside" => {
            let body = read_components(reader, json, head);
            return out.push(Block::Group(Group::new(GroupKind::Aside, Inlines::default(), body)));
        }
        "title" if head.title.is_none() => return head.title = Some(text::read_line(reader, json)).filter(is_some),
        "intro" if head.intro.is_none() => return head.intro = Some(text::read_line(reader, json)).filter(is_some),
        "byline" | "author" => return push_byline(reader, json, None, &mut head.authors),
        "photographer" => return push_byline(reader, json, Some("Photos"), &mut head.others),
        "illustrator" => return push_byline(reader, json, Some("Illustrations"), &mut head.others),
        "body" | "intro" => return out.extend(text::read_blocks(reader, json)),
        "quote" => Some(Block::Quote { body: text::read_blocks(reader, json).into(), cite: Inlines::default() }),
        "pullquote" => Some(Block::PullQuote { text: text::read_line(reader, json), cite: Inlines::default() }),
        "caption" => return push_caption(text::read_line(reader, json), out),
        "divider" => Some(Block::Divider),
        "spacer" | "flexible_spacer" => return,
        role if role.ends_with("_advertisement") => return,
        "datatable" => {
            let table = reader.within(Step::Key("data"), |reader| read_table(reader, json.get("data")));
            let table = Table { caption: text::read_caption(reader, json.get("caption")), ..table };
            Some(table).filter(|table| !table.rows.is_empty()).map(Block::Table)
        }
        "htmltable" => return out.extend(reader.html(json.get("html").as_str().unwrap_or_default())),
        "link_button" => Some(read_button(reader, json)),
        "article_link" => return push_components(reader, json, head, out),
        "title" | "article_title" | "heading" => read_heading(reader, json, 2),
        role => match role.strip_prefix("heading").and_then(|level| level.parse::<u8>().ok()) {
            // The title of the document is the heading of the first level.
            Some(level) => read_heading(reader, json, level.clamp(1, 5) + 1),
            None => media::read_medium(reader, json, role),
        },
    };
    out.push(block.unwrap_or_else(|| read_unknown(reader, json, role)));
}

fn is_some(text: &Inlines) -> bool {
    !text.is_empty()
}

fn read_heading(reader: &Reader, json: &Json, level: u8) -> Option<Block> {
    let text = text::read_line(reader, json);
    (!text.is_empty()).then_some(Block::Heading { level, text })
}

/// Reads "By Ada Quill | 14 May": the names before the bar, without the word before them.
fn push_byline(reader: &Reader, json: &Json, role: Option<&'static str>, people: &mut Vec<Person>) {
    let line = text::read_line(reader, json).to_text();
    let names = line.split(['|', '•']).next().unwrap_or_default().trim();
    let names = if names.is_empty() { line.trim() } else { names };
    let name = words::byline(if role.is_some() { maker(names) } else { names });
    if !name.is_empty()
        && people.len() < MAX_PEOPLE
        && !people.iter().any(|person| person.name.eq_ignore_ascii_case(&name))
    {
        people.push(Person { name, url: None, role: role.map(Text::Static) });
    }
}

/// Returns the name without the work before it: "Illustration by Ada Quill", "Photo: Ada Quill".
fn maker(line: &str) -> &str {
    let small = line.to_ascii_lowercase();
    let is_work = |before: &str| {
        ["photo", "foto", "illustration", "image", "picture", "drawing"].iter().any(|work| before.starts_with(work))
    };
    let ends = [" by ", ": "].iter().filter_map(|end| Some((small.find(end)?, end.len())));
    let name = ends.filter(|(at, _)| small.get(..*at).is_some_and(is_work)).find_map(|(at, len)| line.get(at + len..));
    name.unwrap_or(line).trim()
}

/// Puts a caption under the picture before it; where there is none it is a paragraph.
fn push_caption(caption: Inlines, out: &mut Vec<Block>) {
    match out.last_mut() {
        _ if caption.is_empty() => {}
        Some(Block::Image(image)) if image.caption.is_empty() => image.caption = caption,
        Some(Block::Gallery(gallery)) if gallery.caption.is_empty() => gallery.caption = caption,
        Some(Block::Video(media) | Block::Audio(media)) if media.caption.is_empty() => media.caption = caption,
        _ => out.push(Block::paragraph(caption)),
    }
}

fn read_button(reader: &Reader, json: &Json) -> Block {
    let text = text::read_line(reader, json);
    Block::paragraph(match media::address(json, "URL") {
        Some(url) if !text.is_empty() => Inlines::from(vec![Inline::Link { url, text }]),
        _ => text,
    })
}

/// Reads a table of records, each with a member for every descriptor: a few names may stand for very many cells.
fn read_table(reader: &mut Reader, data: &Json) -> Table {
    let columns = data.get("descriptors").items();
    let mut rows = Vec::new();
    let cell = |header, body: Vec<Block>| Cell { header, colspan: 1, rowspan: 1, body: body.into() };
    let head: Vec<Cell> =
        columns.iter().map(|column| cell(true, text::read_any(reader, column.get("label")))).collect();
    rows.extend((!head.is_empty()).then(|| Row { cells: head.into() }));
    for record in data.get("records").items().iter().filter(|_| !columns.is_empty()) {
        if (rows.len() + 1) * columns.len() > MAX_CELLS {
            reader.warn("is cut off: it has more cells than are read");
            break;
        }
        let value = |column: &Json| record.get(column.get("key").as_str().unwrap_or_default());
        let cells: Vec<Cell> =
            columns.iter().map(|column| cell(false, text::read_any(reader, value(column)))).collect();
        rows.push(Row { cells: cells.into() });
    }
    Table { caption: Inlines::default(), rows: rows.into() }
}

/// Reads the heading of a component, or of an item of one, and its text.
fn read_texts(reader: &mut Reader, of: &Json) -> Vec<Block> {
    let mut body: Vec<Block> = HEADS.iter().flat_map(|key| text::read_any(reader, of.get(key))).collect();
    body.append(&mut text::read_blocks(reader, of));
    body
}

/// Keeps what can be read of a component that can't be shown: a picture in the bundle, a map, a model.
fn read_unknown(reader: &mut Reader, json: &Json, role: &str) -> Block {
    let mut body = read_texts(reader, json);
    let mut caption = text::read_any(reader, json.get("caption"));
    if caption.is_empty() {
        caption = text::read_any(reader, json.get("accessibilityCaption"));
    }
    body.append(&mut caption);
    for item in json.get("items").items() {
        body.append(&mut read_texts(reader, item));
        body.append(&mut text::read_any(reader, item.get("caption")));
        body.append(&mut leftover::read(reader, item, &KNOWN));
    }
    if let Some(url) = media::address(json, "URL") {
        let text = match body.first() {
            Some(Block::Paragraph { text, .. }) => text.clone(),
            _ => Inlines::plain(url.to_text()),
        };
        let link = Block::paragraph(Inlines::from(vec![Inline::Link { url, text }]));
        match body.first_mut() {
            Some(first @ Block::Paragraph { .. }) => *first = link,
            _ => body.push(link),
        }
    }
    let mut others = leftover::read(reader, json, &[KNOWN.as_slice(), &["items"]].concat());
    body.append(&mut others);
    body.append(&mut read_components(reader, json, &mut Head::default()));
    let kind = if role.is_empty() { "component" } else { role };
    Block::Unknown { kind: kind.into(), body: body.into() }
}
