//! What a reader sees where there is no article.

use yew::prelude::*;

use super::text::link;
use super::{Action, Ctx, Failure};
use crate::model::Url;

/// Draws why there is no article, a button that tries again, and the way to the original where the document has it.
/// What the host wrote into the element stands above it.
pub fn failure(ctx: &Ctx, failure: Failure, original: Option<&Url>) -> Html {
    let reason = match failure {
        Failure::Network => ctx.phrases.failed_network,
        Failure::Timeout => ctx.phrases.failed_timeout,
        Failure::Missing => ctx.phrases.failed_missing,
        Failure::Server => ctx.phrases.failed_server,
        Failure::Unreadable => ctx.phrases.failed_unreadable,
        Failure::Withheld => ctx.phrases.failed_withheld,
        Failure::Wasm => "",
    };
    let retry = ctx.on_action.reform(|_| Action::Retry);
    html! {
        <div class="aw-failure" part="failure" role="alert">
            <p class="aw-failure-title">{ ctx.phrases.failed }</p>
            <p>{ reason }</p>
            if let Some(url) = original { <p>{ link(ctx, url, html! { ctx.phrases.read_original }) }</p> }
            if ctx.can_retry && failure != Failure::Withheld {
                <button class="aw-retry" part="retry" type="button" onclick={retry}>{ ctx.phrases.retry }</button>
            }
        </div>
    }
}
