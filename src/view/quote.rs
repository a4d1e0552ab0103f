//! Somebody else's words, and the story's own words repeated large.

use yew::prelude::*;

use super::Ctx;
use super::body::blocks;
use super::text::text;
use crate::model::{Blocks, Inlines};

/// Draws a quotation.
pub(super) fn quote(ctx: &Ctx, body: &Blocks, cite: &Inlines) -> Html {
    html! {
        <figure class="aw-quote" part="quote">
            <blockquote>{ blocks(ctx, body) }</blockquote>
            if !cite.is_empty() { <figcaption>{ text(ctx, cite) }</figcaption> }
        </figure>
    }
}

/// Draws a pull quote. An opening quotation mark of its own hangs in the margin.
pub(super) fn pull_quote(ctx: &Ctx, words: &Inlines, cite: &Inlines) -> Html {
    let mark = words.to_text().starts_with(['“', '„', '«', '‘', '‚', '‹', '"', '”', '»']).then_some("");
    html! {
        <figure class="aw-pull-quote" part="pull-quote">
            <blockquote><p data-hangs={mark}>{ text(ctx, words) }</p></blockquote>
            if !cite.is_empty() { <figcaption>{ text(ctx, cite) }</figcaption> }
        </figure>
    }
}
