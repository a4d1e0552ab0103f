//! THE table from block to view, and the blocks that are a line of code long.

use yew::prelude::*;

use super::text::{plain, text};
use super::{Ctx, embed, figure, gallery, heading_tag, keyed, list, media, note, quote, table};
use crate::model::{Block, Blocks, Direction, Inlines, Text};

/// Draws a run of blocks.
pub fn blocks(ctx: &Ctx, blocks: &Blocks) -> Html {
    blocks.iter().enumerate().map(|(index, one)| keyed(index, block(ctx, one))).collect()
}

/// Draws one block: a line for each kind.
pub(super) fn block(ctx: &Ctx, block: &Block) -> Html {
    match block {
        Block::Paragraph { text, dir } => paragraph(ctx, text, *dir),
        Block::Heading { level, text } => heading(ctx, *level, text),
        Block::List(list) => list::list(ctx, list),
        Block::Definitions { items } => list::definitions(ctx, items),
        Block::Quote { body, cite } => quote::quote(ctx, body, cite),
        Block::PullQuote { text, cite } => quote::pull_quote(ctx, text, cite),
        Block::Image(image) => figure::figure(ctx, image),
        Block::Gallery(gallery) => gallery::gallery(ctx, gallery),
        Block::Table(table) => table::table(ctx, table),
        Block::Code { code, language } => code_block(ctx, code, language.as_ref()),
        Block::Divider => html! { <hr class="aw-divider" /> },
        Block::Video(media) => media::video(ctx, media),
        Block::Audio(media) => media::audio(ctx, media),
        Block::Embed(embed) => embed::embed(ctx, embed),
        Block::Note(note) => note::note(ctx, note),
        Block::Group(group) => note::group(ctx, group),
        Block::Unknown { kind, body } => note::unknown(ctx, kind, body),
    }
}

fn paragraph(ctx: &Ctx, words: &Inlines, dir: Option<Direction>) -> Html {
    html! { <p dir={dir.map(Direction::as_str)}>{ text(ctx, words) }</p> }
}

/// Draws a crosshead below the headline's own level.
pub(super) fn heading(ctx: &Ctx, level: u8, words: &Inlines) -> Html {
    let tag = heading_tag(ctx.config.heading_level.saturating_sub(1).saturating_add(level));
    html! { <@{tag} class="aw-crosshead" data-level={level.to_string()} part="crosshead">{ text(ctx, words) }</@> }
}

fn code_block(ctx: &Ctx, code: &Text, language: Option<&Text>) -> Html {
    html! {
        <pre class="aw-code" dir="ltr" role="region" aria-label={ctx.phrases.code} tabindex="0" translate="no">
            <code data-language={language.cloned()}>{ plain(code) }</code>
        </pre>
    }
}
