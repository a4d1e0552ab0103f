//! What stands over the body: kicker, headline, standfirst, byline and dates.

use yew::prelude::*;

use super::note::time;
use super::text::{name, phrase, phrase_with, plain, text};
use super::{Ctx, DateLength, heading_tag};
use crate::model::{Article, Timestamp};

/// Draws the header of an article.
pub(super) fn header(ctx: &Ctx, article: &Article) -> Html {
    html! {
        <header class="aw-header" part="header">
            { kicker(ctx, article) }
            { headline(ctx, article) }
            { standfirst(ctx, article) }
            if !article.people.is_empty() { { byline(ctx, article) } }
            { dates(ctx, article) }
        </header>
    }
}

/// Draws the line above the headline: the story's own, else its section.
fn kicker(ctx: &Ctx, article: &Article) -> Html {
    let content = match (&article.kicker, &article.section) {
        (Some(kicker), _) => plain(kicker),
        (None, Some(section)) => name(ctx, &section.name, section.url.as_ref()),
        (None, None) => return Html::default(),
    };
    html! { <p class="aw-kicker" part="kicker">{ content }</p> }
}

/// Draws the headline at the level that the host asks for.
fn headline(ctx: &Ctx, article: &Article) -> Html {
    if article.headline.is_empty() {
        return Html::default();
    }
    let tag = heading_tag(ctx.config.heading_level);
    html! { <@{tag} class="aw-headline" part="headline">{ text(ctx, &article.headline) }</@> }
}

/// Draws the paragraph that introduces the story.
fn standfirst(ctx: &Ctx, article: &Article) -> Html {
    if article.standfirst.is_empty() {
        return Html::default();
    }
    html! { <p class="aw-standfirst" part="standfirst">{ text(ctx, &article.standfirst) }</p> }
}

/// Draws the names of the people. Commas join them: "and" would need every language's grammar.
fn byline(ctx: &Ctx, article: &Article) -> Html {
    let comma = article.lang.as_ref().unwrap_or(&ctx.config.lang).comma();
    let people = article.people.iter().enumerate().map(|(key, person)| {
        html! {
            <span {key}>
                if key > 0 { { comma } }
                <bdi>{ name(ctx, &person.name, person.url.as_ref()) }</bdi>
                if let Some(role) = &person.role { <span class="aw-role">{ " (" }{ plain(role) }{ ")" }</span> }
            </span>
        }
    });
    html! {
        <p class="aw-byline" part="byline">{ phrase(ctx, ctx.phrases.by) }{ " " }{ for people }</p>
    }
}

/// Draws when the story was published, and when it was changed if that was later.
fn dates(ctx: &Ctx, article: &Article) -> Html {
    let published = article.published.as_ref();
    let updated = article.updated.as_ref().filter(|updated| published.is_none_or(|first| is_later(updated, first)));
    if published.is_none() && updated.is_none() {
        return Html::default();
    }
    html! {
        <p class="aw-dates" part="dates">
            if let Some(date) = published {
                <span class="aw-date">
                    <bdi class="aw-hidden" lang={ctx.phrases.lang}>{ ctx.phrases.published }{ " " }</bdi>
                    { time(ctx, date, DateLength::Long) }
                </span>
                { " " }
            }
            if let Some(date) = updated {
                <span class="aw-date">
                    { phrase_with(ctx, ctx.phrases.updated, time(ctx, date, DateLength::Long)) }
                </span>
            }
        </p>
    }
}

/// Was a story changed more than a minute after it came out? A CMS often stamps both at once.
fn is_later(updated: &Timestamp, published: &Timestamp) -> bool {
    const MINUTE: f64 = 60_000.0;
    updated.as_millis() - published.as_millis() > MINUTE
}
