//! What stands under the body: subjects, source, rights.

use yew::prelude::*;

use super::Ctx;
use super::text::{name, phrase, phrase_with, plain};
use crate::model::{Article, NamedLink};

/// Draws the footer of an article; nothing where there is nothing to say.
pub(super) fn footer(ctx: &Ctx, article: &Article) -> Html {
    let is_empty = article.tags.is_empty() && article.source.is_none() && article.copyright.is_none();
    if is_empty && article.licence.is_none() && article.provenance.is_none() {
        return Html::default();
    }
    html! {
        <footer class="aw-footer" part="footer">
            if !article.tags.is_empty() { { tags(ctx, &article.tags) } }
            if let Some(from) = &article.source { { source(ctx, from) } }
            if let Some(line) = &article.copyright { <p>{ plain(line) }</p> }
            if let Some(terms) = &article.licence { <p><bdi>{ name(ctx, &terms.name, terms.url.as_ref()) }</bdi></p> }
            if article.provenance.is_some() { <p>{ phrase(ctx, ctx.phrases.machine_made) }</p> }
        </footer>
    }
}

/// Draws the subjects of the story.
fn tags(ctx: &Ctx, tags: &[NamedLink]) -> Html {
    let items =
        tags.iter().enumerate().map(|(key, tag)| html! { <li {key}>{ name(ctx, &tag.name, tag.url.as_ref()) }</li> });
    html! { <ul class="aw-tags" part="tags" aria-label={ctx.phrases.topics}>{ for items }</ul> }
}

/// Draws who the story comes from.
pub(super) fn source(ctx: &Ctx, source: &NamedLink) -> Html {
    let who = html! { <bdi>{ name(ctx, &source.name, source.url.as_ref()) }</bdi> };
    html! { <p class="aw-source" part="source">{ phrase_with(ctx, ctx.phrases.source, who) }</p> }
}
