//! The second wasm, which reads what is no plain native JSON: fetched when it is needed, once, and
//! never in the way of a story that does without.

use crate::page::{Page, bare, snippet};
use crate::stage::play;

#[test]
fn plain_native_json_is_read_without_it() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "popular-src='{cdn}/stories.json'")).await;
        stage.until_ready().await;
        stage.until("probe.text().includes('Popular tram')").await;
        assert_eq!(stage.cdn.hits("/reader/", ".wasm"), 0, "requests for the reader");
    });
}

#[test]
fn every_other_document_shares_one() {
    play(async |stage| {
        let widgets = [
            snippet("{cdn}/feed.json", "item='1'"),
            snippet("{cdn}/feed.json", "item='0'"),
            snippet("{cdn}/blocks.json", ""),
            snippet("{cdn}/article.json", "related-src='{cdn}/feed.json'"),
        ];
        stage.show(widgets.concat()).await;
        stage
            .run("document.querySelectorAll('article-widget').forEach((one) => one.setAttribute('loading', 'eager'))")
            .await;
        stage.until_ready().await;
        stage.check("probe.text(2).includes('a table cell')").await;
        assert_eq!(stage.cdn.hits("/reader/", ".wasm"), 1, "requests for the reader");
        assert_eq!(stage.events("load").await.len(), 4);
        stage.assert_no_errors().await;
    });
}

#[test]
fn half_a_surrogate_costs_one_character() {
    play(async |stage| {
        stage.show(snippet("{cdn}/surrogates.json", "")).await;
        stage.until_ready().await;
        assert_eq!(
            stage.text("probe.headline().innerText").await,
            "Half \u{fffd}\u{fffd} pair, \\ud800 in words, \u{1f600}"
        );
    });
}

#[test]
fn without_it_a_long_article_keeps_its_words() {
    play(async |stage| {
        let script = r#"<script async src="{cdn}/unread/embed.js"></script>"#;
        stage.open(&Page::without_script(bare("{cdn}/long/2000.json?tables", "")).head(script)).await;
        stage.until_ready().await;
        stage.check("probe.words().split('A cell').length === 20 && probe.words().includes('Paragraph 1999.')").await;
        // It is asked for once, and not for each part.
        stage.assert_one_line(&["error: ", "404"]).await;
        assert_eq!(stage.cdn.hits("/unread/reader/", ".wasm"), 1);
    });
}

/// Where the script comes from, and a word of the line in the console.
const BROKEN: [(&str, &str); 2] = [("unread", "404"), ("misread", "article-widget: ")];

#[test]
fn without_it_the_fallback_stays_and_native_json_is_shown() {
    play(async |stage| {
        for (variant, cause) in BROKEN {
            let script = format!(r#"<script async src="{{cdn}}/{variant}/embed.js"></script>"#);
            let widgets = [snippet("{cdn}/feed.json", ""), snippet("{cdn}/article.json", "")].concat();
            stage.open(&Page::without_script(widgets).head(&script)).await;
            stage.until("probe.state(0) === 'failed' && probe.count('error') === 1").await;
            stage.run("probe.widget(1).scrollIntoView()").await;
            stage.until("probe.state(1) === 'ready'").await;
            stage
                .check(
                    "probe.sees(probe.widget(0).querySelector('a'))
                    probe.sees(probe.find('[role=alert]', 0))
                    probe.sees(probe.headline(1))",
                )
                .await;
            assert_eq!(stage.text("probe.events.find(({ name }) => name === 'error').detail.reason").await, "wasm");
            stage.assert_one_line(&["error: ", cause]).await;
            stage.assert_no_errors().await;
        }
    });
}
