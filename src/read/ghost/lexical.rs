//! The tree of Ghost's editor, Lexical: nodes with children, words with a bit for each style, cards.

use crate::html::provider;
use crate::model::{
    Block, Embed, Gallery, Group, GroupKind, Image, Inline, Inlines, List, ListItem, Media, Style, Text, Url,
};
use crate::read::reader::Reader;
use crate::read::{Json, MAX_NESTING};

use super::read_url;

/// The bits of a text's `format`.
const STYLES: [(u32, Style); 8] = [
    (1, Style::Strong),
    (2, Style::Em),
    (4, Style::Strike),
    (8, Style::Underline),
    (16, Style::Code),
    (32, Style::Sub),
    (64, Style::Sup),
    (128, Style::Mark),
];

/// Is it a tree?
pub(super) fn is_tree(json: &Json) -> bool {
    json.get("root").get("children").is_array()
}

/// Reads a tree.
pub(super) fn read_tree(reader: &mut Reader, json: &Json) -> Vec<Block> {
    read_blocks(reader, json.get("root"))
}

/// Reads the children of a node into blocks. Words among them make paragraphs.
fn read_blocks(reader: &mut Reader, of: &Json) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut line = Vec::new();
    let children = of.get("children").items();
    for node in children {
        if !reader.has_room() {
            break;
        }
        if is_inline(node) {
            push_inline(reader, node, &mut line);
            continue;
        }
        push_line(&mut line, &mut blocks);
        reader.blocks += 1;
        if reader.nesting < MAX_NESTING {
            reader.nesting += 1;
            blocks.extend(read_node(reader, node));
            reader.nesting -= 1;
        }
    }
    push_line(&mut line, &mut blocks);
    blocks
}

fn push_line(line: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let text = Inlines::from(std::mem::take(line));
    if !text.to_text().trim().is_empty() {
        blocks.push(Block::paragraph(text));
    }
}

fn is_inline(node: &Json) -> bool {
    matches!(kind(node), "text" | "extended-text" | "link" | "autolink" | "linebreak" | "tab" | "tk" | "at-link")
}

fn kind(node: &Json) -> &str {
    node.get("type").as_str().unwrap_or_default()
}

/// Reads words with their style, a link, or a break.
fn push_inline(reader: &mut Reader, node: &Json, line: &mut Vec<Inline>) {
    match kind(node) {
        "linebreak" if line.is_empty() => {}
        "linebreak" => line.push(Inline::Break),
        "tab" => line.push(Inline::Text(Text::Static(" "))),
        "link" | "autolink" | "at-link" => {
            let mut inner = Vec::new();
            for child in node.get("children").items().iter().filter(|child| kind(child) != "link") {
                push_inline(reader, child, &mut inner);
            }
            match reader.link(node, "url").filter(|_| !inner.is_empty()) {
                Some(url) => line.push(Inline::Link { url, text: inner.into() }),
                None => line.extend(inner),
            }
        }
        _ => {
            let raw = node.get("text").as_str().unwrap_or_default();
            if raw.is_empty() {
                return;
            }
            let format = node.get("format").number().unwrap_or_default() as u32;
            let styles = STYLES.iter().rev().filter(|(bit, _)| format & bit != 0);
            let text = Inline::Text(raw.into());
            line.push(styles.fold(text, |text, (_, style)| Inline::Styled(*style, vec![text].into())));
        }
    }
}

/// Reads a block: a node with words, a list, or a card.
fn read_node(reader: &mut Reader, node: &Json) -> Vec<Block> {
    let html = |key: &str| node.get(key).as_str().unwrap_or_default();
    match kind(node) {
        "heading" | "extended-heading" => {
            let level = html("tag").strip_prefix('h').and_then(|level| level.parse().ok()).unwrap_or(2);
            let heading = |block| match block {
                Block::Paragraph { text, .. } => Block::Heading { level: 6.min(level).max(2), text },
                block => block,
            };
            read_blocks(reader, node).into_iter().map(heading).collect()
        }
        "quote" | "extended-quote" | "aside" => {
            let body = read_blocks(reader, node);
            let quote = Block::Quote { body: body.into(), cite: Inlines::default() };
            if matches!(&quote, Block::Quote { body, .. } if body.is_empty()) { vec![] } else { vec![quote] }
        }
        "list" => read_list(reader, node).into_iter().collect(),
        "code" | "codeblock" if !html("code").is_empty() => {
            vec![Block::Code { code: html("code").into(), language: node.get("language").text() }]
        }
        "horizontalrule" => vec![Block::Divider],
        "image" => read_image(reader, node).map(Block::Image).into_iter().collect(),
        "gallery" => {
            let images: Vec<Image> =
                node.get("images").items().iter().filter_map(|image| read_image(reader, image)).collect();
            let caption = reader.inlines(html("caption"));
            if images.is_empty() { vec![] } else { vec![Block::Gallery(Gallery { images: images.into(), caption })] }
        }
        "video" | "audio" => read_film(reader, node).into_iter().collect(),
        "html" | "paywall" => reader.html(html("html")),
        "markdown" => reader.paragraphs(html("markdown")),
        "toggle" => {
            let body = reader.html(html("content"));
            vec![Block::Group(Group::new(GroupKind::Details, reader.inlines(html("heading")), body))]
        }
        _ => read_card(reader, node),
    }
}

fn read_list(reader: &mut Reader, node: &Json) -> Option<Block> {
    let mut items: Vec<(Inlines, Vec<Block>)> = Vec::new();
    for item in node.get("children").items() {
        let mut blocks = read_blocks(reader, item);
        match (blocks.split_first(), items.last_mut()) {
            (None, _) => {}
            (Some((Block::Paragraph { text, .. }, rest)), _) => items.push((text.clone(), rest.to_vec())),
            // A list inside stands in an item of its own, which is no item to the reader.
            (_, Some((_, body))) => body.append(&mut blocks),
            (_, None) => items.push((Inlines::default(), blocks)),
        }
    }
    let items: Vec<ListItem> = items.into_iter().map(|(text, body)| ListItem { text, body: body.into() }).collect();
    let start = node.get("start").count().filter(|start| *start != 1).map(|start| start as i32);
    let ordered = node.get("listType").as_str() == Some("number") || node.get("tag").as_str() == Some("ol");
    (!items.is_empty()).then(|| Block::List(List { ordered, start: start.filter(|_| ordered), items: items.into() }))
}

fn read_image(reader: &mut Reader, node: &Json) -> Option<Image> {
    let url = read_url(reader, node.get("src"))?;
    Some(Image {
        width: node.get("width").count(),
        height: node.get("height").count(),
        alt: node.get("alt").text().unwrap_or_default(),
        caption: reader.inlines(node.get("caption").as_str().unwrap_or_default()),
        link: read_url(reader, node.get("href")),
        ..Image::new(url)
    })
}

fn read_film(reader: &mut Reader, node: &Json) -> Option<Block> {
    let media = Media {
        mime_type: node.get("mimeType").text(),
        title: node.get("title").text(),
        poster: read_url(reader, node.first(&["customThumbnailSrc", "thumbnailSrc"])),
        width: node.get("width").count(),
        height: node.get("height").count(),
        caption: reader.inlines(node.get("caption").as_str().unwrap_or_default()),
        ..Media::new(read_url(reader, node.get("src"))?)
    };
    Some(if kind(node) == "video" { Block::Video(media) } else { Block::Audio(media) })
}

/// Reads any other card by the words that it has, with what it links to and what stands in it.
fn read_card(reader: &mut Reader, node: &Json) -> Vec<Block> {
    const WORDS: [&str; 15] = [
        "heading",
        "title",
        "productTitle",
        "fileTitle",
        "subheading",
        "description",
        "productDescription",
        "fileCaption",
        "calloutText",
        "textValue",
        "header",
        "content",
        "caption",
        "buttonText",
        "productButton",
    ];
    let url = read_url(reader, node.first(&["url", "buttonUrl", "src", "productUrl"]));
    if let (Some(url), "embed") = (&url, kind(node)) {
        return vec![Block::Embed(read_embed(reader, node, url.clone()))];
    }
    let mut body = Vec::new();
    for of in [node, node.get("metadata")] {
        for words in WORDS.iter().filter_map(|key| of.get(key).text()) {
            body.extend(reader.text_or_html(&words));
        }
    }
    let picture = read_url(reader, node.first(&["imageUrl", "productImageSrc", "backgroundImageSrc"]));
    body.extend(picture.map(|url| Block::Image(Image::new(url))));
    if let Some(url) = url {
        let text = body.iter().find_map(|block| match block {
            Block::Paragraph { text, .. } => Some(text.to_text()),
            _ => None,
        });
        let link = Inline::Link { text: Inlines::plain(text.unwrap_or_else(|| url.to_text())), url };
        let at = body.iter().position(|block| matches!(block, Block::Paragraph { .. }));
        match at.and_then(|at| body.get_mut(at)) {
            Some(block) => *block = Block::paragraph(vec![link].into()),
            None => body.push(Block::paragraph(vec![link].into())),
        }
    }
    body.extend(read_blocks(reader, node));
    match kind(node) {
        _ if body.is_empty() => vec![],
        "paragraph" | "root" | "listitem" | "button" | "layoutContainer" => body,
        "callout" | "bookmark" | "file" | "product" | "header" | "call-to-action" | "signup" => {
            vec![Block::Group(Group::new(GroupKind::Aside, Inlines::default(), body))]
        }
        kind => vec![Block::Unknown { kind: kind.into(), body: body.into() }],
    }
}

/// Reads something of another site's, with the words that stand in for it.
fn read_embed(reader: &mut Reader, node: &Json, url: Url) -> Embed {
    let mut body = reader.html(node.get("html").as_str().unwrap_or_default());
    body.retain(|block| matches!(block, Block::Paragraph { .. } | Block::Quote { .. }));
    let caption = reader.inlines(node.get("caption").as_str().unwrap_or_default());
    body.extend(Some(caption).filter(|caption| !caption.is_empty()).map(Block::paragraph));
    Embed {
        provider: provider(&url),
        url,
        title: node.get("metadata").get("title").text(),
        body: body.into(),
        aspect: None,
    }
}
