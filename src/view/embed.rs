//! Something of another site's: a labelled link to it. Nothing of it is loaded here.

use yew::prelude::*;

use super::Ctx;
use super::body::blocks;
use super::icon::{Icon, icon};
use super::text::{fill, plain, target};
use crate::model::Embed;

/// Draws an embed as a card, with the text that stands in for it.
pub(super) fn embed(ctx: &Ctx, embed: &Embed) -> Html {
    html! {
        <figure class="aw-embed" part="embed">
            <p class="aw-embed-provider">{ plain(&embed.provider) }</p>
            if let Some(title) = &embed.title { <p class="aw-embed-title">{ plain(title) }</p> }
            if !embed.body.is_empty() { <blockquote>{ blocks(ctx, &embed.body) }</blockquote> }
            <a class="aw-embed-link" href={embed.url.to_text()} target={target(ctx, &embed.url)} rel="noopener noreferrer">
                <bdi lang={ctx.phrases.lang}>{ plain(&fill(ctx.phrases.open_on, &embed.provider)) }</bdi>
                { icon(Icon::Out) }
            </a>
        </figure>
    }
}
