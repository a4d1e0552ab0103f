//! What stands beside the story: the editors' notes, boxes, and parts of an unknown kind.

use yew::prelude::*;

use super::body::{blocks, heading};
use super::text::{phrase, plain, text};
use super::{Ctx, DateLength};
use crate::model::{Blocks, Group, GroupKind, Note, NoteKind, Text, Timestamp};

/// Draws a note of the editors.
pub(super) fn note(ctx: &Ctx, note: &Note) -> Html {
    let label = match note.kind {
        NoteKind::Correction => ctx.phrases.correction,
        NoteKind::Clarification => ctx.phrases.clarification,
        NoteKind::Update => ctx.phrases.update,
        NoteKind::Note => ctx.phrases.note,
    };
    html! {
        <div class="aw-note" part="note" role="note">
            <p class="aw-note-label">
                <strong>{ phrase(ctx, label) }</strong>
                if let Some(date) = &note.date { { " " }{ time(ctx, date, DateLength::Short) } }
            </p>
            { blocks(ctx, &note.body) }
        </div>
    }
}

/// Draws a date in the reader's language.
pub(super) fn time(ctx: &Ctx, date: &Timestamp, length: DateLength) -> Html {
    let lang = &ctx.config.lang;
    let words = (ctx.write_date)(date, lang, length);
    html! { <time datetime={date.to_rfc3339()} lang={lang.to_text()} dir="auto">{ plain(&words) }</time> }
}

/// Draws blocks that belong together.
pub(super) fn group(ctx: &Ctx, group: &Group) -> Html {
    match group.kind {
        GroupKind::Aside => html! {
            <div class="aw-aside" part="aside" role="group" aria-label={label(group)}>
                if !group.title.is_empty() { <p class="aw-aside-title">{ text(ctx, &group.title) }</p> }
                { blocks(ctx, &group.body) }
            </div>
        },
        GroupKind::Details => html! {
            <details class="aw-details" part="details">
                <summary>if group.title.is_empty() { { "…" } } else { { text(ctx, &group.title) } }</summary>
                { blocks(ctx, &group.body) }
            </details>
        },
        GroupKind::Section | GroupKind::Post => html! {
            <section class="aw-section" part="section">
                if let Some(date) = &group.date { <p class="aw-section-date">{ time(ctx, date, DateLength::Long) }</p> }
                if !group.title.is_empty() { { heading(ctx, 3, &group.title) } }
                { blocks(ctx, &group.body) }
            </section>
        },
    }
}

fn label(group: &Group) -> Option<Text> {
    (!group.title.is_empty()).then(|| group.title.to_text())
}

/// Draws a block of an unknown kind: what could be read of it, or a word that it is missing.
pub(super) fn unknown(ctx: &Ctx, kind: &Text, body: &Blocks) -> Html {
    if body.is_empty() {
        html! { <p class="aw-unknown" data-kind={kind}>{ phrase(ctx, ctx.phrases.unknown_block) }</p> }
    } else {
        html! { <div data-kind={kind}>{ blocks(ctx, body) }</div> }
    }
}
