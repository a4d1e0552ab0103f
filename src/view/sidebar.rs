//! Where to read on: related stories, and the most popular ones by rank.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::{Place, picture};
use super::note::time;
use super::text::{plain, target};
use super::{Ctx, DateLength, Shelves, heading_tag};
use crate::config::Shelf;
use crate::model::{Article, Image, Story, Text, Timestamp};

/// Draws the lists that the host asks for, down to one that is still to come: it would push away what is under it.
/// Where there is nothing to list, an element that shows nothing takes its place; it keeps the column of a feed,
/// whatever that brings, so that the article stays where it is.
pub fn sidebar(ctx: &Rc<Ctx>, article: &Article, shelves: &Shelves) -> Html {
    let mut lists = Vec::new();
    for kind in ctx.config.sidebar.iter() {
        let Some(stories) = shelves.on(*kind) else { break };
        if !stories.is_empty() {
            lists.push(shelf(ctx, article, stories, *kind));
        }
    }
    if lists.is_empty() {
        let has_feed = ctx.config.sidebar.iter().any(|kind| ctx.config.feed(*kind).is_some());
        return if has_feed {
            html! { <div class="aw-sidebar" /> }
        } else {
            html! { <div hidden=true /> }
        };
    }
    html! { <aside class="aw-sidebar" part="sidebar" lang={ctx.phrases.lang}>{ for lists }</aside> }
}

/// Draws one list under its heading.
fn shelf(ctx: &Ctx, article: &Article, stories: &[Story], kind: Shelf) -> Html {
    let title = match kind {
        Shelf::Related => ctx.phrases.related,
        Shelf::Popular => ctx.phrases.popular,
    };
    let lang = article.lang.as_ref().map(|lang| lang.to_text());
    let items = stories.iter().enumerate().map(|(key, one)| story(ctx, key, one));
    let tag = heading_tag(ctx.config.heading_level.saturating_add(1));
    html! {
        <section key={title} class="aw-shelf">
            <@{tag} class="aw-shelf-title">{ title }</@>
            if kind == Shelf::Popular {
                <ol class="aw-popular" {lang} data-digits={digits(ctx)}>{ for items }</ol>
            } else {
                <ul class="aw-related" {lang}>{ for items }</ul>
            }
        </section>
    }
}

/// Names the digits of the reader's dates where they are not Latin: the ranks have the same.
fn digits(ctx: &Ctx) -> Option<&'static str> {
    let date = (ctx.write_date)(&Timestamp::from_millis(0.0)?, &ctx.config.lang, DateLength::Short);
    date.chars().find_map(|char| match char {
        '٠'..='٩' => Some("arabic"),
        '۰'..='۹' => Some("persian"),
        _ => None,
    })
}

/// Draws another story, all of it one link.
fn story(ctx: &Ctx, key: usize, story: &Story) -> Html {
    html! {
        <li {key} class="aw-story" part="story">
            <a href={story.url.to_text()} target={target(ctx, &story.url)} rel="noopener noreferrer">
                if let Some(image) = &story.image { { thumbnail(image) } }
                <span class="aw-story-text" dir="auto">
                    <span class="aw-story-headline">{ plain(&story.headline) }</span>
                    if story.section.is_some() || story.published.is_some() { { about(ctx, story) } }
                </span>
            </a>
        </li>
    }
}

/// Draws a picture that only decorates the headline beside it.
fn thumbnail(image: &Image) -> Html {
    let image = Image { alt: Text::default(), ..image.clone() };
    html! { <span class="aw-thumbnail">{ picture(&image, Place::Thumbnail) }</span> }
}

/// Draws the section and the date of a story.
fn about(ctx: &Ctx, story: &Story) -> Html {
    html! {
        <span class="aw-story-about">
            if let Some(section) = &story.section { <bdi>{ plain(section) }</bdi> }
            // The dot between them stands on the story's side of the date, not on the side of the date's own language.
            if let Some(date) = &story.published { <span>{ time(ctx, date, DateLength::Short) }</span> }
        </span>
    }
}
