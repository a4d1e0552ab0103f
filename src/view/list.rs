//! Lists, and lists of terms with what they mean.

use yew::prelude::*;

use super::Ctx;
use super::body::blocks;
use super::text::text;
use crate::model::{Definition, List, ListItem};

/// Draws a list, numbered or not.
pub(super) fn list(ctx: &Ctx, list: &List) -> Html {
    let items = list.items.iter().enumerate().map(|(key, one)| item(ctx, key, one));
    if list.ordered {
        let start = list.start.map(|start| start.to_string());
        html! { <ol class="aw-list" {start} reversed={list.reversed}>{ for items }</ol> }
    } else {
        html! { <ul class="aw-list">{ for items }</ul> }
    }
}

fn item(ctx: &Ctx, key: usize, item: &ListItem) -> Html {
    html! { <li {key}>{ text(ctx, &item.text) }{ blocks(ctx, &item.body) }</li> }
}

/// Draws a list of terms. A term or a meaning that is empty leaves no element.
pub(super) fn definitions(ctx: &Ctx, items: &[Definition]) -> Html {
    let entries = items.iter().enumerate().map(|(key, entry)| {
        html! {
            <key={key}>
                if !entry.term.is_empty() { <dt>{ text(ctx, &entry.term) }</dt> }
                if !entry.body.is_empty() { <dd>{ blocks(ctx, &entry.body) }</dd> }
            </>
        }
    });
    html! { <dl class="aw-definitions">{ for entries }</dl> }
}
