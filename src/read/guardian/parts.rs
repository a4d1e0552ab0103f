//! Elements that are made of several pieces: boxes, lists, timelines, quizzes, links.

use super::{media, read_address, read_elements, read_words};
use crate::html;
use crate::model::{Block, Group, GroupKind, Inline, Inlines, List, ListItem, Note, NoteKind, Style, Text, Timestamp};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, leftover};

/// The members of a box that hold HTML or text, in the order in which they are read.
const TEXTS: [&str; 29] = [
    "date",
    "toDate",
    "subtitle",
    "intro",
    "prompt",
    "overridePrompt",
    "bio",
    "description",
    "overrideDescription",
    "secondaryHeadingHtml",
    "secondaryHeading",
    "price",
    "mainTextHeading",
    "mainText",
    "html",
    "captionText",
    "text",
    "answerText",
    "revealText",
    "value",
    "guidance",
    "caption",
    "attribution",
    "emailContact",
    "messagingContact",
    "securedropContact",
    LAST,
    "frequency",
    "credit",
];

/// The members that name something that this version can't show.
const TITLES: [&str; 7] = ["title", "mediaTitle", "label", "name", "heading", "headline", "question"];

/// The members with nothing to read: files and addresses of what can't be shown.
const FILES: [&str; 14] = [
    "alt",
    "altText",
    "media",
    "imageSources",
    "assets",
    "images",
    "recipeJson",
    "js",
    "source",
    "sourceDomain",
    "url",
    "originalUrl",
    "scriptUrl",
    "trackUrl",
];

/// What stands under the elements of a box.
const LAST: &str = "endNote";

/// The members that hold elements, or HTML.
const CHILDREN: [&str; 4] = ["main", "body", "elements", "content"];

/// The members that hold the parts of a list.
const LISTS: [&str; 16] = [
    "keyTakeaways",
    "qAndAExplainers",
    "miniProfiles",
    "multiBylines",
    "items",
    "sections",
    "events",
    "products",
    "matchedProducts",
    "questions",
    "answers",
    "resultBuckets",
    "resultGroups",
    "subheadingLinks",
    "customAttributes",
    "contacts",
];

/// Makes a paragraph of what is not empty.
pub(super) fn paragraph(text: Inlines) -> Option<Block> {
    (!text.is_empty()).then(|| Block::paragraph(text))
}

/// Reads a line of the editors.
pub(super) fn read_note(reader: &mut Reader, html: &str) -> Option<Block> {
    let body = reader.html(html);
    (!body.is_empty()).then(|| Block::Note(Note { kind: NoteKind::Note, date: None, body: body.into() }))
}

/// Reads a link to another page that stands alone.
pub(super) fn read_link(reader: &mut Reader, data: &Json) -> Option<Block> {
    let url = read_address(reader, data, &["url", "originalUrl", "canonicalUrl"]);
    let mut text = read_words(reader, data, &["text", "linkText", "label", "title"]);
    if text.is_empty() {
        let offer = [data.get("price").text(), data.get("retailer").text()];
        text = Inlines::plain(offer.into_iter().flatten().collect::<Vec<_>>().join(" "));
    }
    if let (true, Some(url)) = (text.is_empty(), &url) {
        text = Inlines::plain(url.to_text());
    }
    let mut line: Vec<Inline> = Vec::new();
    if let Some(prefix) = data.first(&["prefix", "linkPrefix"]).text() {
        line.push(Inline::Text([prefix.as_str(), " "].concat().into()));
    }
    match url {
        Some(url) => line.push(Inline::Link { url, text }),
        None => line.extend(text.iter().cloned()),
    }
    paragraph(Inlines::from(line))
}

/// Reads a call to do something elsewhere.
pub(super) fn read_call(reader: &mut Reader, data: &Json) -> Vec<Block> {
    let text = read_words(reader, data, &["btnText", "title"]);
    let lines = [read_words(reader, data, &["title"]), read_words(reader, data, &["label"])];
    let mut blocks: Vec<Block> = lines.into_iter().filter(|line| *line != text).filter_map(paragraph).collect();
    blocks.extend(match read_address(reader, data, &["url"]) {
        Some(url) if !text.is_empty() => paragraph(Inlines::from(vec![Inline::Link { url, text }])),
        _ => paragraph(text),
    });
    blocks
}

/// Reads what a reader of the paper said below a story.
pub(super) fn read_comment(reader: &mut Reader, data: &Json) -> Option<Block> {
    let body = reader.html(data.first(&["body", "html"]).as_str().unwrap_or_default());
    let name = read_words(reader, data, &["profileName", "authorName"]);
    let cite = match read_address(reader, data, &["permalink", "commentUrl", "originalUrl"]) {
        Some(url) if !name.is_empty() => Inlines::from(vec![Inline::Link { url, text: name }]),
        _ => name,
    };
    (!body.is_empty()).then(|| Block::Quote { body: body.into(), cite })
}

/// Reads an atom that stands apart from the elements, by its id; each kind has a list of its own.
pub(super) fn read_atom(reader: &mut Reader, data: &Json, atoms: &Json) -> Option<Block> {
    let id = data.get("atomId").text()?;
    let lists = if let Json::Object(lists) = atoms { lists.as_slice() } else { &[] };
    let atom = lists.iter().flat_map(|(_, list)| list.items()).find(|atom| atom.get("id").text().as_ref() == Some(&id));
    let kind = data.get("atomType").text().unwrap_or(Text::Static("atom"));
    let Some(atom) = atom else { return Some(Block::Unknown { kind, body: [].into() }) };
    let body = reader.html(atom.get("defaultHtml").as_str().unwrap_or_default());
    Some(if body.is_empty() {
        let title = paragraph(read_words(reader, atom, &["title"]));
        Block::Unknown { kind, body: title.into_iter().collect() }
    } else {
        Block::Group(Group::new(GroupKind::Aside, Inlines::default(), body))
    })
}

/// Reads a number of stars out of five.
pub(super) fn read_rating(data: &Json) -> Option<Block> {
    let stars = data.get("rating").number().filter(|stars| (0.0..=5.0).contains(stars))?.round() as usize;
    Some(Block::paragraph(Inlines::plain(["★".repeat(stars), "☆".repeat(5usize.saturating_sub(stars))].concat())))
}

/// Reads a list of parts, each under a heading of its own; with a title of its own it becomes a box.
pub(super) fn push_list(reader: &mut Reader, data: &Json, atoms: &Json, out: &mut Vec<Block>) {
    if !data.first(&["title", "description"]).is_blank() {
        return out.push(read_box(reader, data, atoms, GroupKind::Aside));
    }
    push_parts(reader, data, atoms, out);
}

/// Reads the parts of a box.
fn push_parts(reader: &mut Reader, data: &Json, atoms: &Json, out: &mut Vec<Block>) {
    for key in LISTS {
        let items = data.get(key).items();
        let is_plain = matches!(key, "answers" | "subheadingLinks" | "matchedProducts");
        if is_plain && !items.is_empty() {
            let items: Vec<ListItem> = items.iter().map(|item| read_item(reader, item)).collect();
            out.push(Block::List(List::new(key == "answers", items)));
            continue;
        }
        for (index, item) in items.iter().enumerate() {
            let product = item.get("productBlock");
            let item = if product.is_object() { product } else { item };
            if !reader.has_room() {
                return;
            }
            reader.blocks += 1;
            let read = |reader: &mut Reader| {
                reader.within(Step::Key(key), |reader| {
                    reader.within(Step::Index(index), |reader| read_box(reader, item, atoms, GroupKind::Section))
                })
            };
            out.push(read(reader));
        }
    }
}

/// Reads the name of a product with that of its maker.
fn read_product(data: &Json) -> Inlines {
    let names = [data.get("brandName").text(), data.get("productName").text()];
    Inlines::plain(names.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Reads an answer of a quiz, a product of many or an entry of a table of contents.
fn read_item(reader: &Reader, item: &Json) -> ListItem {
    let text = read_words(reader, item, &["text", "answerText", "title", "html"]);
    let text = if text.is_empty() { read_product(item) } else { text };
    let reveal = paragraph(read_words(reader, item, &["revealText"]));
    ListItem { text, body: reveal.into_iter().collect() }
}

/// Reads a box or a part of one: its title, its picture, its texts, its elements, its parts.
pub(super) fn read_box(reader: &mut Reader, data: &Json, atoms: &Json, kind: GroupKind) -> Block {
    let mut body = Vec::new();
    let titles = ["title", "overrideTitle", "label", "primaryHeadingHtml", "primaryHeading", "name", "questionText"];
    let mut title = read_words(reader, data, &titles);
    if title.is_empty() && data.get("answers").is_array() {
        title = read_words(reader, data, &["text"]);
    }
    let names = read_product(data);
    if title.is_empty() {
        title = names;
    } else {
        body.extend(paragraph(names));
    }
    let label = read_words(reader, data, &["label", "byline", "bylineHtml"]);
    body.extend(paragraph(label).filter(|_| !title.is_empty() && !data.first(&["title", "productName"]).is_null()));
    for image in [data, data.get("image"), data.get("featuredImage")] {
        let image = media::read_image(reader, image, image)
            .filter(|_| !image.first(&["img", "src", "url", "allImages"]).is_null());
        body.extend(image.map(Block::Image));
    }
    // A picture that stands in the box itself has its credit.
    let credit = data.get("credit").text().map(|credit| html::read_text(&credit));
    let is_credited = body.iter().any(|block| matches!(block, Block::Image(image) if image.credit == credit));
    for key in TEXTS {
        let is_elsewhere =
            key == LAST || key == "text" && data.get("answers").is_array() || key == "credit" && is_credited;
        if let Some(html) = data.get(key).as_str().filter(|_| !is_elsewhere) {
            body.extend(reader.html(html));
        }
    }
    push_children(reader, data, atoms, &mut body);
    body.extend(reader.html(data.get(LAST).as_str().unwrap_or_default()));
    for call in ["productCtas", "ctas"].iter().flat_map(|key| data.get(key).items()) {
        body.extend(read_link(reader, call));
    }
    push_parts(reader, data, atoms, &mut body);
    let date = data.get("unixDate").number().and_then(|seconds| Timestamp::from_millis(seconds * 1000.0));
    let date = date.filter(|_| data.get("date").is_blank());
    Block::Group(Group { date, ..Group::new(kind, title, body) })
}

fn push_children(reader: &mut Reader, data: &Json, atoms: &Json, out: &mut Vec<Block>) {
    for key in CHILDREN {
        match data.get(key) {
            Json::String(html) => out.extend(reader.html(html)),
            Json::Array(_) => out.extend(read_elements(reader, data, key, atoms)),
            element @ Json::Object(_) => super::element::push(reader, element, atoms, out),
            _ => {}
        }
    }
}

/// Reads the words of something that no reader knows, as [`read_loose`] does, and then all the others in it.
pub(super) fn read_unknown(reader: &mut Reader, data: &Json) -> Vec<Block> {
    let mut body = read_loose(reader, data);
    let title = TITLES.into_iter().find(|key| !data.get(key).is_blank());
    let texts = TEXTS.into_iter().filter(|key| data.get(key).as_str().is_some());
    let skip: Vec<&str> = texts.chain(title).chain(FILES).collect();
    body.append(&mut leftover::read(reader, data, &skip));
    body
}

/// Reads the words of something that this version can't show, as paragraphs.
pub(super) fn read_loose(reader: &mut Reader, data: &Json) -> Vec<Block> {
    let title = read_words(reader, data, &TITLES);
    let title = (!title.is_empty()).then(|| Inlines::from(vec![Inline::Styled(Style::Strong, title)]));
    let mut body: Vec<Block> = title.map(Block::paragraph).into_iter().collect();
    for key in TEXTS {
        if let Some(html) = data.get(key).as_str() {
            body.extend(reader.html(html));
        }
    }
    // What has no space in it is an id, not a description.
    if let Some(alt) = data.first(&["alt", "altText"]).text().filter(|alt| body.is_empty() && alt.contains(' ')) {
        body.push(Block::paragraph(Inlines::plain(alt)));
    }
    body
}
