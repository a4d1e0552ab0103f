//! The nodes that only the content tree of the Financial Times has.

use super::{paragraph, things, tree};
use crate::html;
use crate::model::{Block, Definition, Embed, Group, GroupKind, Image, Inlines, Text, Url};
use crate::read::reader::Reader;
use crate::read::{Json, words};

/// Is it a content tree, or the body of one?
pub(super) fn is_body(json: &Json) -> bool {
    let is_body = |json: &Json| json.get("type").as_str() == Some("body") && json.get("children").is_array();
    is_body(json) || json.get("type").as_str() == Some("root") && is_body(json.get("body"))
}

/// Reads the tree.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Vec<Block> {
    tree::read(reader, if json.get("body").is_object() { json.get("body") } else { json })
}

/// Reads a node; `false` where it is none of these.
pub(super) fn push(reader: &mut Reader, kind: &str, node: &Json, out: &mut Vec<Block>) -> bool {
    let title = plain(node.first(&["title", "heading", "number"]));
    let description = plain(node.get("description"));
    match kind {
        "body" | "layout" | "layoutslot" | "scrollyblock" | "scrollysection" | "scrollycopy" | "imagepair"
        | "carousel" => {
            out.append(&mut tree::inside(reader, node));
        }
        "imageset" | "layoutimage" if node.get("picture").is_object() => {
            match read_picture(reader, node.get("picture")) {
                Some(image) => out.push(Block::Image(image)),
                None => out.push(things::unknown(reader, kind, node.get("picture"), Vec::new(), &[])),
            }
        }
        "pullquote" => {
            let (text, cite) = (plain(node.get("text")), plain(node.get("source")));
            out.push(Block::PullQuote { text, cite });
        }
        "bignumber" => {
            let body = paragraph(description).into_iter().collect();
            out.push(Block::Group(Group::new(GroupKind::Aside, title, body)));
        }
        "definition" => {
            let term = plain(node.get("term"));
            let entry = Definition { term, body: paragraph(description).into_iter().collect() };
            // Those that follow each other are one list.
            match out.last_mut() {
                Some(Block::Definitions { items }) => *items = items.iter().cloned().chain([entry]).collect(),
                _ => out.push(Block::Definitions { items: [entry].into() }),
            }
        }
        "innumbers" | "infobox" | "infopair" | "timeline" | "recommendedlist" => {
            let body = tree::inside(reader, node);
            out.push(Block::Group(Group::new(GroupKind::Aside, title, body)));
        }
        "card" | "timelineevent" | "carouselcard" => {
            let body = tree::inside(reader, node);
            out.push(Block::Group(Group::new(GroupKind::Section, title, body)));
        }
        "recommended" => push_recommended(reader, node, title, out),
        "youtubevideo" | "vimeovideo" | "acastpodcast" | "tweet"
            if things::address(reader, tree::attrs(node)).is_some() =>
        {
            out.extend(things::film(reader, kind, tree::attrs(node), tree::attrs(node)));
        }
        "flourish" => match node.get("id").text().and_then(|id| flourish(&id)) {
            Some(url) => {
                let body = paragraph(description).into_iter().collect();
                out.push(Block::Embed(Embed { provider: html::provider(&url), title: None, body, aspect: None, url }));
            }
            None => out.push(things::unknown(reader, kind, node, Vec::new(), &[])),
        },
        _ => return false,
    }
    true
}

/// Reads a story that the editors point to, under its heading: words of its own, or a teaser.
fn push_recommended(reader: &mut Reader, node: &Json, heading: Inlines, out: &mut Vec<Block>) {
    out.extend(paragraph(heading));
    let inside = tree::inside(reader, node);
    if !inside.is_empty() {
        return out.extend(inside);
    }
    let teaser = node.first(&["teaser", "article"]);
    let of = if teaser.is_object() { teaser } else { node };
    let name = node.get("teaserTitleOverride");
    let title = plain(if name.is_null() { of.get("title") } else { name });
    out.extend(things::card(things::address(reader, of), title, Inlines::default()));
}

/// Reads a text, which is plain even where it has angle brackets.
fn plain(json: &Json) -> Inlines {
    json.text().map(|text| Inlines::plain(words::collapse(&text))).unwrap_or_default()
}

fn flourish(id: &str) -> Option<Url> {
    Url::parse(&["https://public.flourish.studio/visualisation/", id, "/"].concat())
}

/// Reads a picture by its best file.
fn read_picture(reader: &Reader, picture: &Json) -> Option<Image> {
    let file = picture.first(&["fallbackImage", "bestImage"]);
    let file = if file.is_object() { file } else { picture.get("images").at(0) };
    let image = things::image(reader, file, picture)?;
    Some(Image { credit: picture.get("credit").text().map(|credit: Text| html::read_text(&credit)), ..image })
}
