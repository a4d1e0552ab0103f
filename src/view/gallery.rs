//! Several pictures in a grid, each linked to its whole self.

use yew::prelude::*;

use super::figure::{Place, caption, figure_at};
use super::{Ctx, keyed};
use crate::model::Gallery;

/// Draws a gallery.
pub(super) fn gallery(ctx: &Ctx, gallery: &Gallery) -> Html {
    let figures = gallery.images.iter().enumerate();
    html! {
        <figure class="aw-gallery" part="gallery">
            <div class="aw-gallery-grid">
                { for figures.map(|(index, image)| keyed(index, figure_at(ctx, image, Place::Gallery))) }
            </div>
            { caption(ctx, &gallery.caption, None) }
        </figure>
    }
}
