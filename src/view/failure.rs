//! What a reader sees where there is no article.

use yew::prelude::*;

use super::{Action, Ctx, Failure};
/// Draws why there is no article, and a button that tries again. The way to the original is
/// what the host wrote into the element, which stands above it.
pub fn failure(ctx: &Ctx, failure: Failure) -> Html {
    let reason = match failure {
        Failure::Network => ctx.phrases.failed_network,
        Failure::Timeout => ctx.phrases.failed_timeout,
        Failure::Missing => ctx.phrases.failed_missing,
        Failure::Server => ctx.phrases.failed_server,
        Failure::Unreadable => ctx.phrases.failed_unreadable,
        Failure::Withheld => ctx.phrases.failed_withheld,
    };
    let retry = ctx.on_action.reform(|_| Action::Retry);
    html! {
        <div class="aw-failure" part="failure" role="alert">
            <p class="aw-failure-title">{ ctx.phrases.failed }</p>
            <p>{ reason }</p>
            if ctx.can_retry && failure != Failure::Withheld {
                <button class="aw-retry" part="retry" type="button" onclick={retry}>{ ctx.phrases.retry }</button>
            }
        </div>
    }
}
