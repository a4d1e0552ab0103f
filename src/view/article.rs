//! The whole article in the order of the page, and the card that stands for it.

use std::rc::Rc;

use yew::prelude::*;

use super::body::{block, blocks};
use super::figure::{Place, figure_at, picture};
use super::footer::{footer, source};
use super::header::header;
use super::share_bar::share_bar;
use super::text::{link, plain};
use super::{Ctx, heading_tag};
use crate::config::Layout;
use crate::model::{Article, Block, Direction, Image, Lang};

/// Draws an article in the layout that the host asks for, with `sidebar` beside it.
pub fn article(ctx: &Rc<Ctx>, article: &Rc<Article>, sidebar: Html) -> Html {
    match ctx.config.layout {
        Layout::Full => page(ctx, article, Some(sidebar)),
        Layout::Compact => page(ctx, article, None),
        Layout::Card => card(ctx, article),
    }
}

/// Draws the page: a way past the widget, the article, and what to read next.
fn page(ctx: &Rc<Ctx>, article: &Article, sidebar: Option<Html>) -> Html {
    let end = NodeRef::default();
    html! {
        <div class="aw-page" part="page">
            { skip(ctx, &end) }
            <div class="aw-columns">
                { story(ctx, article) }
                { sidebar.unwrap_or_default() }
            </div>
            <span class="aw-end" tabindex="-1" ref={end}></span>
        </div>
    }
}

/// Draws what takes the focus to the end of the widget. It is a button and no link: a link
/// would have to name a fragment of the host's page.
fn skip(ctx: &Ctx, end: &NodeRef) -> Html {
    let end = end.clone();
    let onclick = Callback::from(move |_| {
        if let Some(end) = end.cast::<web_sys::HtmlElement>() {
            end.focus().ok();
        }
    });
    html! { <button class="aw-skip" part="skip" type="button" {onclick}>{ ctx.phrases.skip }</button> }
}

/// Draws the article itself.
fn story(ctx: &Rc<Ctx>, article: &Article) -> Html {
    html! {
        <article class="aw-article" part="article" lang={article.lang.as_ref().map(Lang::to_text)} dir={direction(article)}>
            { header(ctx, article) }
            if let Some(lead) = &article.lead { <div class="aw-lead" part="lead">{ lead_block(ctx, lead) }</div> }
            <div class="aw-body" part="body">
                { blocks(ctx, &article.body) }
                // What follows in a long story is drawn here by `browser`, part by part.
                <div class="aw-rest"></div>
                if article.is_paywalled { { paywall(ctx, article) } }
            </div>
            { footer(ctx, article) }
            if let (Some(url), false) = (&article.url, ctx.config.share.is_empty()) { { share_bar(ctx, article, url) } }
        </article>
    }
}

/// Draws the way to what only subscribers read.
fn paywall(ctx: &Ctx, article: &Article) -> Html {
    let way = |url| link(ctx, url, html! { ctx.phrases.read_original });
    html! {
        <p class="aw-paywall" part="paywall" lang={ctx.phrases.lang} dir={ctx.phrases.dir()}>
            { ctx.phrases.paywalled }{ " " }{ article.url.as_ref().map(way).unwrap_or_default() }
        </p>
    }
}

/// Returns the direction of the text: the document's word, else the language's.
fn direction(article: &Article) -> Option<&'static str> {
    article.dir.or_else(|| article.lang.as_ref().map(Lang::direction)).map(Direction::as_str)
}

/// Draws what stands over the body. Its picture is loaded first of all.
fn lead_block(ctx: &Ctx, lead: &Block) -> Html {
    match lead {
        Block::Image(image) => figure_at(ctx, image, Place::Lead),
        other => block(ctx, other),
    }
}

/// Draws a card: picture, kicker, headline and standfirst in one link to the original.
/// They are plain words, since a link can't hold another.
fn card(ctx: &Ctx, article: &Article) -> Html {
    let tag = heading_tag(ctx.config.heading_level);
    let kicker = article.kicker.as_ref().or(article.section.as_ref().map(|section| &section.name));
    let face = html! {
        <>
            if let Some(image) = card_image(article) {
                <div class="aw-card-picture">{ picture(image, Place::Body) }</div>
            }
            if let Some(kicker) = kicker { <p class="aw-kicker" part="kicker">{ plain(kicker) }</p> }
            if !article.headline.is_empty() {
                <@{tag} class="aw-headline" part="headline">{ plain(&article.headline.to_text()) }</@>
            }
            if !article.standfirst.is_empty() {
                <p class="aw-standfirst" part="standfirst">{ plain(&article.standfirst.to_text()) }</p>
            }
        </>
    };
    html! {
        <article class="aw-card" part="article" lang={article.lang.as_ref().map(Lang::to_text)} dir={direction(article)}>
            { if let Some(url) = &article.url { link(ctx, url, face) } else { html! { <div>{ face }</div> } } }
            if let Some(from) = &article.source { { source(ctx, from) } }
        </article>
    }
}

/// Returns the picture of a card: the lead picture, or the first of the lead gallery.
fn card_image(article: &Article) -> Option<&Image> {
    match article.lead.as_ref()? {
        Block::Image(image) => Some(image),
        Block::Gallery(gallery) => gallery.images.first(),
        _ => None,
    }
}
