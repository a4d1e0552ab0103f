//! Running text, links, and the widget's own words.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::Ctx;
use crate::model::{Direction, Inline, Inlines, Text, Url};

/// Draws running text.
pub(super) fn text(ctx: &Ctx, inlines: &Inlines) -> Html {
    match &**inlines {
        [one] => inline(ctx, one),
        many => many.iter().map(|one| inline(ctx, one)).collect(),
    }
}

/// The table from running text to elements.
fn inline(ctx: &Ctx, inline: &Inline) -> Html {
    match inline {
        Inline::Text(words) => plain(words),
        Inline::Break => html! { <br /> },
        Inline::Styled(style, words) => html! { <@{style.tag()}>{ text(ctx, words) }</@> },
        Inline::Link { url, text: words } => link(ctx, url, text(ctx, words)),
        Inline::Abbr { title, text: words } => html! { <abbr {title}>{ text(ctx, words) }</abbr> },
        Inline::Time { datetime, text: words } => html! { <time {datetime}>{ text(ctx, words) }</time> },
        Inline::Span { lang, dir, text: words } => html! {
            <span lang={lang.as_ref().map(|lang| lang.to_text())} dir={dir.map(Direction::as_str)}>
                { text(ctx, words) }
            </span>
        },
    }
}

/// Draws words without a copy of them.
pub(super) fn plain(words: &Text) -> Html {
    VText::new(words.clone()).into()
}

/// Draws a link out of the widget.
pub(super) fn link(ctx: &Ctx, url: &Url, content: Html) -> Html {
    html! {
        <a href={url.to_text()} target={target(ctx, url)} rel="noopener noreferrer">{ content }</a>
    }
}

/// Returns where a link opens: mail and telephone links stay with the browser.
pub(super) fn target(ctx: &Ctx, url: &Url) -> Option<&'static str> {
    url.is_web().then(|| ctx.config.link_target.as_str())
}

/// Draws a name, as a link where it leads somewhere.
pub(super) fn name(ctx: &Ctx, name: &Text, url: Option<&Url>) -> Html {
    match url {
        Some(url) => link(ctx, url, plain(name)),
        None => plain(name),
    }
}

/// Draws the widget's own words inside text that may be in another language.
pub(super) fn phrase(ctx: &Ctx, words: &'static str) -> Html {
    html! { <bdi lang={ctx.phrases.lang}>{ plain(&Text::Static(words)) }</bdi> }
}

/// Draws a phrase with an element where the `{}` is.
pub(super) fn phrase_with(ctx: &Ctx, phrase: &'static str, value: Html) -> Html {
    let (before, after) = phrase.split_once("{}").unwrap_or((phrase, ""));
    html! {
        <bdi lang={ctx.phrases.lang}>
            { plain(&Text::Static(before)) }{ value }{ plain(&Text::Static(after)) }
        </bdi>
    }
}

/// Writes a phrase with `value` where the `{}` is.
pub(super) fn fill(phrase: &'static str, value: &str) -> Text {
    let (before, after) = phrase.split_once("{}").unwrap_or((phrase, ""));
    [before, value, after].concat().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_goes_where_the_braces_are() {
        for (phrase, filled) in [("Share on {}", "Share on X"), ("Auf {} teilen", "Auf X teilen"), ("Share", "ShareX")]
        {
            assert_eq!(fill(phrase, "X").as_str(), filled);
        }
    }
}
