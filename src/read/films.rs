//! Films and recordings that a document holds twice, in its body and in a field: they are shown once.

use super::same::Shown;
use crate::model::{Block, Embed, Inlines, Media};

/// How many films of a body get what another place tells of them.
const MAX_TOLD: usize = 50;

/// Returns those that the body does not show; what it shows gets what only the other place tells.
pub(super) fn beside(films: Vec<Block>, body: &mut [Block]) -> Vec<Block> {
    let shown = Shown::of(body);
    let mut others = Vec::new();
    for (index, film) in films.into_iter().enumerate() {
        others.extend(unless_shown(film, &shown, if index < MAX_TOLD { body } else { &mut [] }));
    }
    others
}

/// Returns a film that is not `shown`; else the film of the body gets what only this one tells.
pub(super) fn unless_shown(film: Block, shown: &Shown, body: &mut [Block]) -> Option<Block> {
    let Some(name) = Shown::film(&film).filter(|name| shown.has_film(name)) else { return Some(film) };
    if let Some(own) = body.iter_mut().find(|block| Shown::film(block).is_some_and(|own| own == name)) {
        complete(own, film);
    }
    None
}

/// Fills in what is not known of a film.
fn complete(own: &mut Block, same: Block) {
    match (own, same) {
        (Block::Video(own) | Block::Audio(own), Block::Video(same) | Block::Audio(same)) => complete_media(own, same),
        (Block::Embed(own), Block::Embed(same)) => {
            own.title = own.title.take().or(same.title);
            if own.body.is_empty() {
                own.body = same.body;
            }
        }
        (Block::Embed(Embed { title, .. }), Block::Video(same) | Block::Audio(same)) => {
            *title = title.take().or(same.title);
        }
        _ => {}
    }
}

fn complete_media(own: &mut Media, same: Media) {
    own.poster = own.poster.take().or(same.poster);
    own.title = own.title.take().or(same.title);
    own.credit = own.credit.take().or(same.credit);
    own.mime_type = own.mime_type.take().or(same.mime_type);
    if own.caption == Inlines::default() {
        own.caption = same.caption;
    }
    if own.width.is_none() || own.height.is_none() {
        (own.width, own.height) = (same.width, same.height);
    }
}
