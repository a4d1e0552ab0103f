//! The headline that is there before the wasm is.

use serde_json::Value;

use crate::page::{Page, bare, snippet};
use crate::stage::{Stage, play};

/// What the loader shows.
const GREETING: &str = "probe.root().querySelector('.aw-greeting')";

/// An article that nobody may see yet.
const WITHHELD: &str =
    r#"{ "headline": "Not yet", "url": "https://news.example/1", "embargo": "2999-01-01", "body": ["x"] }"#;

/// A page whose wasm takes a second and a half.
fn slow(body: String) -> Page {
    Page::without_script(body).head(r#"<script async src="{cdn}/slow/embed.js"></script>"#)
}

/// Returns where the lines of the header stand and how they are set.
async fn header(stage: &Stage, inside: &str) -> Value {
    let lines = format!("[...{inside}.querySelectorAll('.aw-headline, .aw-standfirst')]");
    let look = "const { x, y, width, height } = one.getBoundingClientRect();
        return [one.localName, one.textContent, x, y, width, height, getComputedStyle(one).font]";
    stage.run(&format!("return {lines}.map((one) => {{ {look} }})")).await
}

#[test]
fn the_headline_is_there_before_the_wasm_and_does_not_move_when_that_comes() {
    play(async |stage| {
        for attributes in ["", r#"heading-level="3" layout="compact""#, r#"sidebar="none" loading="eager""#] {
            stage.open(&slow(bare("{cdn}/article.json", attributes))).await;
            stage.until(&format!("probe.sees({GREETING}?.querySelector('.aw-headline'))")).await;
            stage.check("probe.state() === 'loading' && !probe.sees(probe.find('.aw-skeleton'))").await;
            let greeted = header(stage, GREETING).await;
            assert_eq!(greeted.as_array().map(Vec::len), Some(2));
            stage.until_ready().await;
            assert_eq!(header(stage, "probe.mount()").await, greeted, "{attributes}");
            stage.check(&format!("{GREETING} === null && probe.shift() === 0")).await;
        }
    });
}

#[test]
fn what_the_host_wrote_stays_until_the_article_is_there() {
    play(async |stage| {
        stage.open(&slow(snippet("{cdn}/article.json", ""))).await;
        stage.until("probe.state() === 'fallback'").await;
        stage.pause(500).await;
        stage.check(&format!("probe.sees(probe.widget().querySelector('a')) && {GREETING} === null")).await;
        stage.until_ready().await;
    });
}

#[test]
fn no_headline_of_an_article_that_is_kept_back_is_seen() {
    play(async |stage| {
        let widget = format!(r#"<article-widget><script type="application/json">{WITHHELD}</script></article-widget>"#);
        stage.open(&slow(widget)).await;
        stage.pause(500).await;
        stage.check(&format!("{GREETING} === null && !probe.root().textContent.includes('Not yet')")).await;
        stage.until("probe.state() === 'failed'").await;
        stage.check("!probe.root().textContent.includes('Not yet')").await;
    });
}

#[test]
fn another_article_has_another_headline_before_the_wasm_is_there() {
    play(async |stage| {
        stage.open(&slow(bare("{cdn}/article.json", ""))).await;
        stage.until(&format!("{GREETING}?.textContent.includes('Harbour bridge')")).await;
        let other = format!("{}/story/fish.json", stage.cdn.origin);
        stage.run(&format!("probe.widget().setAttribute('src', '{other}')")).await;
        stage.until(&format!("{GREETING}?.textContent === 'Headline of fish'")).await;
        stage.until("probe.text().includes('All about fish.')").await;
        stage.check(&format!("{GREETING} === null")).await;
    });
}

#[test]
fn a_greeting_goes_where_the_wasm_does_not_come() {
    play(async |stage| {
        let script = r#"<script async src="{cdn}/lost/embed.js"></script>"#;
        stage.open(&Page::without_script(bare("{cdn}/article.json", "")).head(script)).await;
        stage.until("probe.state() === 'failed' && probe.sees(probe.find('[part~=failure] a'))").await;
        stage.pause(200).await;
        stage.check(&format!("{GREETING} === null")).await;
        // Nor is there a word of a story that is kept back.
        let widget = format!(r#"<article-widget><script type="application/json">{WITHHELD}</script></article-widget>"#);
        stage.open(&Page::without_script(widget).head(script)).await;
        stage.until("probe.state() === 'failed'").await;
        stage.pause(200).await;
        stage.check("!probe.root().textContent.includes('Not yet')").await;
    });
}
