//! Pictures, films and entries that stand in a tree.

use super::{attrs, inside, things};
use crate::html;
use crate::model::{Block, Image, Inlines, Url};
use crate::read::reader::Reader;
use crate::read::{Json, leftover, text_of};

/// Reads a picture with the words under it.
pub(super) fn push_figure(reader: &mut Reader, node: &Json, out: &mut Vec<Block>) {
    let mut blocks = inside(reader, node);
    if let Some(own) = own_of(reader, attrs(node)).filter(|_| !blocks.iter().any(is_media)) {
        return match own {
            Block::Image(image) if blocks.iter().all(is_paragraph) => {
                out.push(Block::Image(with_caption(image, &blocks)))
            }
            own => out.extend([own].into_iter().chain(blocks)),
        };
    }
    let rest = if blocks.is_empty() { Vec::new() } else { blocks.split_off(1) };
    match blocks.pop() {
        Some(Block::Image(image)) if image.caption.is_empty() && rest.iter().all(is_paragraph) => {
            out.push(Block::Image(with_caption(image, &rest)));
        }
        first => out.extend(first.into_iter().chain(rest)),
    }
}

/// Reads the picture or the film whose address a figure has among its attributes.
fn own_of(reader: &Reader, attrs: &Json) -> Option<Block> {
    let url = Url::resolve_web(attrs.first(&["src", "url"]).as_str()?, reader.base())?;
    let is_player = !html::provider(&url).contains('.') && !leftover::is_picture(attrs, Some(&url));
    match things::film_at(reader, "figure", url, attrs)? {
        Block::Embed(_) if !is_player => leftover::picture(reader, "image", attrs).map(Block::Image),
        film => Some(film),
    }
}

fn is_media(block: &Block) -> bool {
    matches!(block, Block::Image(_) | Block::Gallery(_) | Block::Video(_) | Block::Audio(_) | Block::Embed(_))
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. })
}

/// Puts the words of `body` under a picture that has none.
pub(super) fn with_caption(image: Image, body: &[Block]) -> Image {
    let text = match body {
        [Block::Paragraph { text, .. }] => text.clone(),
        body => Inlines::plain(text_of(body).trim_end().replace('\n', " ")),
    };
    if text.is_empty() { image } else { Image { caption: text, ..image } }
}

/// Reads a picture, a film or an entry, which Contentful keeps in the fields of a target.
pub(super) fn push_thing(reader: &mut Reader, kind: &str, attrs: &Json, out: &mut Vec<Block>) {
    let target = attrs.get("target");
    let fields = target.get("fields");
    let of = if fields.is_object() {
        fields
    } else if target.is_object() {
        target
    } else {
        attrs
    };
    let file = if of.get("file").is_object() { of.get("file") } else { of };
    let is_image = kind.starts_with("image") || leftover::is_picture(file, things::address(reader, file).as_ref());
    let found = match kind {
        "embeddedentryblock" | "embeddedresourceblock" => None,
        "media" => leftover::picture(reader, "image", of).map(Block::Image),
        "embeddedassetblock" if is_image => things::asset(reader, file, of).map(Block::Image),
        _ if is_image => things::image(reader, file, of).map(Block::Image),
        _ => things::film(reader, kind, file, of),
    };
    let type_of_entry = target.get("sys").get("contentType").get("sys").get("id");
    let name = type_of_entry.as_str().or(target.get("__typename").as_str()).unwrap_or(kind);
    out.push(found.unwrap_or_else(|| things::unknown(reader, name, of, Vec::new(), &[])));
}
