//! The buttons that share a story. Nobody is contacted before the reader presses one.

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::text::{fill, phrase, plain};
use super::{Action, Ctx, keyed};
use crate::model::{Article, Text, Url};
use crate::share::Target;

/// Draws the share bar of an article that has a page of its own.
pub(super) fn share_bar(ctx: &Ctx, article: &Article, url: &Url) -> Html {
    let title = article.headline.to_text();
    let buttons = ctx.config.share.iter().enumerate().filter_map(|(index, target)| {
        button(ctx, *target, url, &title).map(|button| keyed(index, html! { <li>{ button }</li> }))
    });
    html! {
        <section class="aw-share" part="share" aria-label={ctx.phrases.share.trim_end_matches([':', ' ', '\u{a0}'])}>
            <p class="aw-share-title" aria-hidden="true">{ phrase(ctx, ctx.phrases.share) }</p>
            <span class="aw-copy-feedback" data-answer="copy" role="status" lang={ctx.phrases.lang}></span>
            <ul class="aw-share-list">{ for buttons }</ul>
        </section>
    }
}

/// Draws the button or link of one target; `None` where it can't work.
fn button(ctx: &Ctx, target: Target, url: &Url, title: &str) -> Option<Html> {
    match target {
        Target::System => ctx.has_share_sheet.then(|| system(ctx)),
        Target::Copy => Some(copy(ctx)),
        _ => target.link(url, title).map(|link| network(ctx, target, &link)),
    }
}

/// Draws the button that opens the system's share sheet.
fn system(ctx: &Ctx) -> Html {
    let onclick = ctx.on_action.reform(|_| Action::Share(Target::System));
    html! {
        <button class="aw-share-button" part="share-button" type="button" {onclick}>
            { face(ctx, Target::System, Text::Static(ctx.phrases.share_system)) }
        </button>
    }
}

/// Draws the link to a network, or to the reader's mail program.
fn network(ctx: &Ctx, target: Target, link: &Url) -> Html {
    let name = target.brand().unwrap_or(ctx.phrases.email);
    let label = target.brand().map(|brand| fill(ctx.phrases.share_on, brand));
    let onclick = ctx.on_action.reform(move |_| Action::Share(target));
    html! {
        <a
            class="aw-share-button"
            part="share-button"
            href={link.to_text()}
            target={link.is_web().then_some("_blank")}
            rel="noopener noreferrer"
            aria-label={label}
            {onclick}
        >
            { face(ctx, target, Text::Static(name)) }
        </a>
    }
}

/// Draws what a button shows: its icon, and its name where there is room.
fn face(ctx: &Ctx, target: Target, name: Text) -> Html {
    html! {
        <>
            { icon(Icon::Share(target)) }
            <span class="aw-share-name" lang={ctx.phrases.lang}>{ plain(&name) }</span>
        </>
    }
}

/// Draws the button that copies the link. What came of it is written behind the bar's title by `browser`,
/// where it moves no button: a component with a state of its own would cost 3 KB brotli.
fn copy(ctx: &Ctx) -> Html {
    let onclick = ctx.on_action.reform(|_| Action::Share(Target::Copy));
    html! {
        <button class="aw-share-button" part="share-button" type="button" {onclick}>
            { face(ctx, Target::Copy, Text::Static(ctx.phrases.copy_link)) }
        </button>
    }
}
