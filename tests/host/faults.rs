//! What a reader sees when the article doesn't come.

use std::time::Duration;

use article_widget::i18n::phrases;
use fantoccini::key::Key;

use crate::page::{ORIGINAL, Page, snippet};
use crate::stage::play;

/// Sources that bring no article: the reason that the host hears, and a word of the line in the console.
const SOURCES: [(&str, &str, &str); 9] = [
    ("{cdn}/missing.json", "missing", "404"),
    ("{cdn}/gone.json", "missing", "410"),
    ("{cdn}/error.json", "server", "503"),
    ("{cdn}/truncated.json", "unreadable", "JSON"),
    ("{cdn}/html.json", "unreadable", "JSON"),
    ("{cdn}/empty.json", "unreadable", "JSON"),
    ("{cdn}/hello.json", "unreadable", ""),
    ("{cdn}/nocors.json", "network", "Access-Control-Allow-Origin"),
    ("http://nowhere.example/a.json", "network", "no answer"),
];

/// Sources that can't be asked for: not an address, or not one of the web.
const NO_ADDRESSES: [&str; 3] = ["http://", "javascript:1", "data:application/json,{}"];

#[test]
fn every_failure_is_told_in_the_readers_language() {
    let german = phrases("de");
    play(async |stage| {
        for (src, reason, cause) in SOURCES {
            stage.open(&Page::new(snippet(src, "")).root(r#"lang="de""#)).await;
            stage.check("probe.sees(probe.widget().querySelector('a'))").await;
            stage.until("probe.state() === 'failed' && probe.count('error') === 1").await;
            let sentence = match reason {
                "missing" => german.failed_missing,
                "server" => german.failed_server,
                "network" => german.failed_network,
                _ => german.failed_unreadable,
            };
            let panel = stage.text("probe.find('[role=alert]').innerText").await;
            for words in [german.failed, sentence, german.retry] {
                assert!(panel.contains(words), "{src}: {words:?} in {panel:?}");
            }
            stage
                .check(
                    "probe.sees(probe.find('[role=alert]'))
                    probe.sees(probe.find('button'))
                    probe.all('a').length === 0
                    probe.sees(probe.widget().querySelector('a'))
                    probe.headline() === null || probe.headline() === undefined",
                )
                .await;
            assert_eq!(stage.text("probe.widget().querySelector('a').href").await, ORIGINAL, "{src}");
            let address = src.replace("{cdn}", &stage.cdn.origin);
            stage.assert_one_line(&["error: article-widget: ", &address, cause]).await;
            let event = stage.events("error").await.remove(0);
            assert_eq!(event["detail"]["reason"], reason, "{src}");
            assert_eq!(event["detail"]["src"], *address);
            assert!(event["detail"]["message"].as_str().is_some_and(|message| message.contains(cause)), "{event}");
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_failure_is_not_asked_for_again_by_itself() {
    play(async |stage| {
        stage.show(snippet("{cdn}/gone.json", "")).await;
        stage.until("probe.state() === 'failed'").await;
        stage.pause(1500).await;
        assert_eq!(stage.cdn.hits("/gone.json", ""), 1);
    });
}

#[test]
fn a_stalled_answer_ends_in_a_failure_that_can_be_retried() {
    play(async |stage| {
        stage.show(snippet("{cdn}/stall.json", "")).await;
        stage.until_within(Duration::from_secs(1), "probe.sees(probe.widget().querySelector('a'))").await;
        stage.pause(8000).await;
        stage.check("probe.sees(probe.widget().querySelector('a'))").await;
        stage.check("probe.count('error') === 0").await;
        stage.until_within(Duration::from_secs(8), "probe.state() === 'failed'").await;
        stage
            .check(
                "probe.sees(probe.find('[role=alert]'))
                probe.sees(probe.find('button'))
                probe.sees(probe.widget().querySelector('a'))",
            )
            .await;
        assert_eq!(stage.events("error").await[0]["detail"]["reason"], "timeout");
        stage.assert_one_line(&["/stall.json", "15 seconds"]).await;
        stage
            .run("probe.widget().setAttribute('src', probe.widget().getAttribute('src').replace('stall', 'article'))")
            .await;
        stage.until_ready().await;
    });
}

#[test]
fn a_retry_shows_the_article() {
    play(async |stage| {
        stage.show(snippet("{cdn}/flaky.json", "")).await;
        stage.until("probe.state() === 'failed'").await;
        stage.click("probe.find('button')").await;
        stage.until_ready().await;
        stage
            .check(
                "probe.sees(probe.headline())
                probe.find('[role=alert]') === null
                !probe.sees(probe.widget().querySelector('a'))
                probe.count('load') === 1 && probe.count('error') === 1",
            )
            .await;
        assert_eq!(stage.cdn.hits("/flaky.json", ""), 2);
    });
}

#[test]
fn a_retry_that_fails_says_so_again() {
    play(async |stage| {
        stage.show(snippet("{cdn}/error.json", "")).await;
        stage.until("probe.state() === 'failed'").await;
        stage.click("probe.find('button')").await;
        stage.until("probe.count('error') === 2").await;
        stage.check("probe.sees(probe.find('[role=alert]')) && probe.state() === 'failed'").await;
        assert_eq!(stage.lines().await.len(), 2);
    });
}

#[test]
fn a_source_that_can_not_be_asked_for_is_named_as_such() {
    play(async |stage| {
        for src in NO_ADDRESSES {
            stage.show(snippet(src, "")).await;
            stage.until("probe.state() === 'failed' && probe.count('error') === 1").await;
            stage.check("!probe.find('button') && probe.sees(probe.find('[role=alert]'))").await;
            stage.assert_one_line(&["error: article-widget: ", src, "is no address that can be fetched"]).await;
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_broken_article_inside_the_page_is_named_as_such() {
    play(async |stage| {
        let inline = r#"<article-widget><script type="application/json">{"headline": </script></article-widget>"#;
        stage.show(inline).await;
        stage.until("probe.state() === 'failed'").await;
        stage.assert_one_line(&["article-widget: the JSON inside the element: ", "not JSON"]).await;
    });
}

#[test]
fn an_article_inside_a_page_that_comes_in_pieces_is_read_whole() {
    let inline = |loading: &str| {
        let article = r#"{ "headline": "In two pieces", "body": ["The first, {pause}and the second."] }"#;
        format!(
            r#"<article-widget loading="{loading}"><script type="application/json">{article}</script></article-widget>"#
        )
    };
    play(async |stage| {
        for loading in ["lazy", "eager"] {
            stage.show(inline(loading)).await;
            stage.until_ready().await;
            stage.check("probe.text().includes('The first, and the second.')").await;
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_document_that_is_no_article_leaves_the_way_to_its_page() {
    play(async |stage| {
        let inline = r#"{ "url": "https://news.example/4711", "hello": 1 }"#;
        let widget = format!(r#"<article-widget><script type="application/json">{inline}</script></article-widget>"#);
        stage.show(widget).await;
        stage.until("probe.state() === 'failed'").await;
        assert_eq!(stage.text("probe.find('[role=alert] a').href").await, "https://news.example/4711");
    });
}

#[test]
fn a_retry_by_keyboard_keeps_the_focus_in_the_widget() {
    const FOCUS: &str = "probe.widget().shadowRoot.activeElement";
    play(async |stage| {
        stage.show(snippet("{cdn}/error.json", "")).await;
        stage.until("probe.state() === 'failed'").await;
        stage.run("probe.find('button').focus()").await;
        stage.press(Key::Enter).await;
        stage.until("probe.count('error') === 2").await;
        stage.check(&format!("{FOCUS} === probe.find('button')")).await;

        stage
            .run("probe.widget().setAttribute('src', probe.widget().getAttribute('src').replace('error', 'flaky'))")
            .await;
        stage.until("probe.count('error') === 3 && probe.state() === 'failed'").await;
        stage.run("probe.find('button').focus()").await;
        stage.press(Key::Enter).await;
        stage.until_ready().await;
        stage.check(&format!("{FOCUS} === probe.headline()")).await;
        stage
            .check(
                "getComputedStyle(probe.headline()).outlineStyle === 'none' && !probe.root().hasAttribute('tabindex')",
            )
            .await;
    });
}

/// Where the script comes from, and a word of the line in the console.
const BROKEN: [(&str, &str); 2] = [("lost", "404"), ("cut", "article-widget: ")];

#[test]
fn a_broken_wasm_leaves_the_fallback() {
    play(async |stage| {
        for (variant, cause) in BROKEN {
            let script = format!(r#"<script async src="{{cdn}}/{variant}/embed.js"></script>"#);
            stage.open(&Page::without_script(snippet("{cdn}/article.json", "")).head(&script)).await;
            stage.until("probe.state() === 'failed' && probe.count('error') === 1").await;
            stage.check("probe.sees(probe.widget().querySelector('a'))").await;
            stage.assert_one_line(&["error: ", cause]).await;
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_slow_or_untyped_wasm_shows_the_article_in_the_end() {
    play(async |stage| {
        for variant in ["slow", "plain"] {
            let script = format!(r#"<script async src="{{cdn}}/{variant}/embed.js"></script>"#);
            stage.open(&Page::without_script(snippet("{cdn}/article.json", "")).head(&script)).await;
            if variant == "slow" {
                stage.check("probe.sees(probe.widget().querySelector('a'))").await;
            }
            stage.until_ready().await;
            stage.check("probe.sees(probe.headline())").await;
            stage.assert_no_errors().await;
        }
    });
}
