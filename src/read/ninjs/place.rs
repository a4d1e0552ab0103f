//! Where the media of an item stand: what the body shows already is not shown again, pictures make a gallery.

use crate::model::{Block, Gallery, Group, GroupKind, Image, Inlines};
use crate::read::{films, same};

/// Leaves out what the body shows already, which gets what only the association tells, and puts the remaining pictures
/// into a gallery.
pub(super) fn place(lead: Option<Block>, rest: Vec<Block>, body: &mut Vec<Block>) -> (Option<Block>, Vec<Block>) {
    let shown = same::Shown::of(body);
    let mut keep = |block: Block| match block {
        Block::Image(image) => unless_shown(image, &shown, body).map(Block::Image),
        Block::Gallery(gallery) => {
            let images = gallery.images.iter().cloned().filter_map(|image| unless_shown(image, &shown, body)).collect();
            Some(Block::Gallery(Gallery { images, ..gallery })).filter(|block| !is_empty(block))
        }
        film => films::unless_shown(film, &shown, body),
    };
    let mut lead = lead.and_then(&mut keep);
    let mut others = Vec::new();
    for block in rest.into_iter().filter_map(keep) {
        let is_lead = match (&mut lead, &block) {
            (Some(lead), Block::Image(image)) => same::hand_over(image.clone(), std::slice::from_mut(lead)).is_some(),
            _ => false,
        };
        others.extend((!is_lead).then_some(block));
    }
    let (pictures, others) = gather(others.into_iter());
    (lead, pictures.into_iter().chain(others).collect())
}

/// Returns a picture that the body does not show; the one that it shows gets what only the association tells.
fn unless_shown(image: Image, shown: &same::Shown, body: &mut Vec<Block>) -> Option<Image> {
    if !shown.has(&image.url) && !image.renditions.iter().any(|rendition| shown.has(&rendition.url)) {
        return Some(image);
    }
    complete(image, body);
    None
}

fn is_empty(block: &Block) -> bool {
    matches!(block, Block::Gallery(gallery) if gallery.images.is_empty())
}

/// Gives the picture of the body what an association tells of it. Its credit may stand under it as a line of its own.
fn complete(image: Image, body: &mut Vec<Block>) {
    let credit = image.credit.clone();
    let Some(at) = same::hand_over(image, body) else { return };
    let is_credit = |block: &Block| match (block, &credit) {
        (Block::Paragraph { text, .. }, Some(credit)) => same::is_same(&text.to_text(), credit),
        _ => false,
    };
    if body.get(at + 1).is_some_and(is_credit) {
        body.remove(at + 1);
    }
}

/// Parts the pictures, of which several are a gallery, from the rest.
fn gather(media: impl Iterator<Item = Block>) -> (Option<Block>, Vec<Block>) {
    let mut images = Vec::new();
    let mut others = Vec::new();
    for block in media {
        match block {
            Block::Image(image) => images.push(image),
            other => others.push(other),
        }
    }
    let pictures = match images.len() {
        0 | 1 => images.pop().map(Block::Image),
        _ => Some(Block::Gallery(Gallery { images: images.into(), caption: Inlines::default() })),
    };
    (pictures, others)
}

/// Makes blocks of a set of media: a gallery of its pictures with its title as the caption, or all that it holds under
/// its title.
pub(super) fn set(title: Inlines, text: Vec<Block>, media: Vec<Block>) -> Vec<Block> {
    let (pictures, others) = gather(media.into_iter());
    let mut body = text;
    match pictures {
        Some(Block::Gallery(gallery)) if body.is_empty() => {
            return [Block::Gallery(Gallery { caption: title, ..gallery })].into_iter().chain(others).collect();
        }
        pictures => body.extend(pictures.into_iter().chain(others)),
    }
    if title.is_empty() { body } else { vec![Block::Group(Group::new(GroupKind::Aside, title, body))] }
}
