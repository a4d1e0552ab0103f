//! What holds the place of an article that is on its way.

use yew::prelude::*;

use super::Ctx;

/// Draws the skeleton: one element, which the loader draws too, before any wasm is there.
pub fn skeleton(ctx: &Ctx) -> Html {
    html! { <div class="aw-skeleton" part="skeleton" role="status" aria-label={ctx.phrases.loading}></div> }
}
