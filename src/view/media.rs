//! Films and recordings that the browser plays itself, once the reader asks.

use yew::prelude::*;

use super::Ctx;
use super::figure::caption;
use super::text::plain;
use crate::model::{Media, Text};

/// Draws a film. Nothing but its poster is loaded before it is played.
pub(super) fn video(ctx: &Ctx, media: &Media) -> Html {
    let label = media.title.clone().unwrap_or(Text::Static(ctx.phrases.video));
    html! {
        <figure class="aw-media" part="figure">
            <video
                aria-label={label}
                controls=true
                playsinline=true
                preload="none"
                poster={media.poster.as_ref().map(|url| url.to_text())}
                width={media.width.map(|width| width.to_string())}
                height={media.height.map(|height| height.to_string())}
                crossorigin={media.captions.is_some().then_some("anonymous")}
            >
                { sources(media) }
            </video>
            { title(media) }
            { caption(ctx, &media.caption, media.credit.as_ref()) }
        </figure>
    }
}

/// Draws a recording.
pub(super) fn audio(ctx: &Ctx, media: &Media) -> Html {
    let label = media.title.clone().unwrap_or(Text::Static(ctx.phrases.audio));
    let crossorigin = media.captions.is_some().then_some("anonymous");
    html! {
        <figure class="aw-media" part="figure">
            { title(media) }
            <audio aria-label={label} controls=true preload="none" {crossorigin}>{ sources(media) }</audio>
            { caption(ctx, &media.caption, media.credit.as_ref()) }
        </figure>
    }
}

fn title(media: &Media) -> Html {
    match &media.title {
        Some(title) => html! { <p class="aw-media-title">{ plain(title) }</p> },
        None => Html::default(),
    }
}

/// Draws where the file is, and its captions.
fn sources(media: &Media) -> Html {
    html! {
        <>
            <source src={media.url.to_text()} type={media.mime_type.clone()} />
            if let Some(captions) = &media.captions {
                <track kind="captions" src={captions.to_text()} default=true />
            }
        </>
    }
}
