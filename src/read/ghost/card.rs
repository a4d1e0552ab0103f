//! The cards of Ghost's editor: pictures, films, boxes, what is written in Markdown.

use super::lexical::{kind, read_blocks};
use super::{read_url, to_local};
use crate::html::provider;
use crate::model::{Block, Embed, Gallery, Group, GroupKind, Image, Inline, Inlines, Media, Text, Url};
use crate::read::reader::Reader;
use crate::read::rich::things;
use crate::read::{Json, markdown, text_of};

/// THE table from the type of a card to its reader.
pub(super) fn read(reader: &mut Reader, node: &Json) -> Vec<Block> {
    let html = |key: &str| node.get(key).as_str().unwrap_or_default();
    match kind(node) {
        // These are for letters alone.
        "email" | "email-cta" => vec![],
        "code" | "codeblock" if !html("code").is_empty() => {
            let code = Block::Code { code: html("code").into(), language: node.get("language").text() };
            [code].into_iter().chain(reader.html(html("caption"))).collect()
        }
        "youtube" | "tweet" | "vimeo" => {
            let film = things::film(reader, kind(node), node, node);
            vec![film.unwrap_or_else(|| things::unknown(reader, kind(node), node, Vec::new(), &[]))]
        }
        // Payload's, which has the picture in every size.
        "upload" if !node.get("value").get("url").is_null() => vec![read_upload(reader, node)],
        "horizontalrule" => vec![Block::Divider],
        "image" => match read_image(reader, node) {
            Some(image) => vec![Block::Image(image)],
            None => words(reader, node, &WORDS),
        },
        "gallery" => {
            let images: Vec<Image> =
                node.get("images").items().iter().filter_map(|image| read_image(reader, image)).collect();
            let caption = reader.inlines(html("caption"));
            match images.is_empty() {
                true => words(reader, node, &WORDS),
                false => vec![Block::Gallery(Gallery { images: images.into(), caption })],
            }
        }
        "video" | "audio" => match read_film(reader, node) {
            Some(film) => vec![film],
            None => words(reader, node, &WORDS),
        },
        "html" | "paywall" => reader.html(&to_local(html("html"))),
        "markdown" => read_markdown(reader, html("markdown")),
        "toggle" => {
            let body = reader.html(html("content"));
            vec![Block::Group(Group::new(GroupKind::Details, reader.inlines(html("heading")), body))]
        }
        "embed" if !html("url").is_empty() => match read_url(reader, node.get("url")) {
            Some(url) => vec![Block::Embed(read_embed(reader, node, url))],
            None => reader.html(html("html")),
        },
        "button" => link(reader, node, "buttonText", "buttonUrl"),
        "callout" | "bookmark" | "file" | "product" | "header" | "call-to-action" | "signup" => {
            let body = read_box(reader, node);
            if body.is_empty() {
                vec![]
            } else {
                vec![Block::Group(Group::new(GroupKind::Aside, Inlines::default(), body))]
            }
        }
        kind => {
            let body = read_blocks(reader, node);
            vec![things::unknown(reader, kind, node, body, &["children"])]
        }
    }
}

/// The members of a card with words of their own, which are kept where what it shows can't be reached.
const WORDS: [&str; 2] = ["title", "caption"];

fn words(reader: &mut Reader, of: &Json, keys: &[&str]) -> Vec<Block> {
    let texts = keys.iter().filter_map(|key| of.get(key).text());
    texts.flat_map(|text| reader.text_or_html(&text)).collect()
}

/// Reads Markdown as Ghost has it: with HTML in it.
pub(super) fn read_markdown(reader: &mut Reader, text: &str) -> Vec<Block> {
    reader.html(&to_local(&markdown::to_html(text, markdown::Html::Kept)))
}

/// Reads the words of a box in the order in which Ghost shows them.
fn read_box(reader: &mut Reader, node: &Json) -> Vec<Block> {
    let picture =
        ["imageUrl", "productImageSrc", "backgroundImageSrc"].iter().find_map(|key| read_url(reader, node.get(key)));
    let picture = picture.map(|url| Block::Image(Image::new(url)));
    let is_on = |key: &str| node.get(key).is_null() || node.get(key).is_true();
    match kind(node) {
        "bookmark" => {
            let meta = node.get("metadata");
            let of = |key| if meta.get(key).is_null() { node.get(key) } else { meta.get(key) };
            let title = things::words(reader, of("title"));
            let mut body =
                things::card(read_url(reader, node.get("url")), title, things::words(reader, of("description")));
            let source: Vec<Text> = ["author", "publisher"].into_iter().filter_map(|key| of(key).text()).collect();
            body.extend((!source.is_empty()).then(|| Block::paragraph(Inlines::plain(source.join(" · ")))));
            body.append(&mut words(reader, node, &["caption"]));
            body
        }
        "file" => {
            let title = things::words(reader, node.first(&["fileTitle", "title", "fileName"]));
            let caption = things::words(reader, node.first(&["fileCaption", "caption"]));
            things::card(read_url(reader, node.get("src")), title, caption)
        }
        "product" => {
            let mut body: Vec<Block> = picture.into_iter().collect();
            body.append(&mut words(reader, node, &["productTitle", "productDescription"]));
            if is_on("productButtonEnabled") {
                body.append(&mut link(reader, node, "productButton", "productUrl"));
            }
            body
        }
        "header" | "signup" => {
            let mut body = words(reader, node, &["header", "heading", "subheader", "subheading", "disclaimer"]);
            if is_on("buttonEnabled") && kind(node) == "header" {
                body.append(&mut link(reader, node, "buttonText", "buttonUrl"));
            }
            body
        }
        "call-to-action" => {
            let label: &[&str] = if is_on("hasSponsorLabel") { &["sponsorLabel"] } else { &[] };
            let mut body = words(reader, node, label);
            body.extend(picture);
            body.append(&mut words(reader, node, &["textValue"]));
            if is_on("showButton") {
                body.append(&mut link(reader, node, "buttonText", "buttonUrl"));
            }
            body
        }
        _ => {
            let mut body = words(reader, node, &["calloutText"]);
            if let (Some(Block::Paragraph { text, .. }), Some(emoji)) =
                (body.first_mut(), node.get("calloutEmoji").text())
            {
                let emoji = Inline::Text([emoji.as_str(), " "].concat().into());
                *text = std::iter::once(emoji).chain(text.iter().cloned()).collect::<Vec<_>>().into();
            }
            body.append(&mut read_blocks(reader, node));
            body
        }
    }
}

/// Reads a button as a link; one that leads nowhere is part of a form.
fn link(reader: &Reader, node: &Json, text: &str, url: &str) -> Vec<Block> {
    let text = things::words(reader, node.get(text));
    let url = read_url(reader, node.get(url)).filter(|_| !text.is_empty());
    url.map(|url| Block::paragraph(vec![Inline::Link { url, text }].into())).into_iter().collect()
}

fn read_upload(reader: &mut Reader, node: &Json) -> Block {
    let (file, fields) = (node.get("value"), node.get("fields"));
    let of = if fields.first(&["alt", "caption"]).is_null() { file } else { fields };
    let is_picture = file.get("mimeType").as_str().is_none_or(|mime| mime.starts_with("image/"));
    let image = things::image(reader, file, of).filter(|_| is_picture).map(Block::Image);
    image.unwrap_or_else(|| things::unknown(reader, "upload", file, Vec::new(), &["sizes"]))
}

fn read_image(reader: &mut Reader, node: &Json) -> Option<Image> {
    let url = read_url(reader, node.get("src"))?;
    Some(Image {
        width: node.get("width").count(),
        height: node.get("height").count(),
        alt: node.first(&["alt", "altText"]).text().unwrap_or_default(),
        caption: read_caption(reader, node.get("caption")),
        link: read_url(reader, node.get("href")),
        ..Image::new(url)
    })
}

/// Reads a caption: HTML, or the state of an editor within the editor.
fn read_caption(reader: &mut Reader, caption: &Json) -> Inlines {
    match caption.as_str() {
        Some(html) => reader.inlines(html),
        None => {
            let words = text_of(&read_blocks(reader, caption.get("editorState").get("root")));
            Inlines::plain(words.trim_end().replace('\n', " "))
        }
    }
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
