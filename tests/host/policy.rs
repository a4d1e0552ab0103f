//! Host pages with a Content-Security-Policy.

use article_widget::i18n::phrases;
use serde_json::json;

use crate::page::{FALLBACK, ORIGINAL, Page, bare, snippet};
use crate::stage::play;

/// The strictest policy that the widget works under, without its `script-src`.
const STRICT: &str = "default-src 'none'; connect-src {cdn}; img-src {cdn}; style-src 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";

fn page(body: &str, policy: &str) -> Page {
    Page::new(body).header("Content-Security-Policy", policy)
}

#[test]
fn an_article_is_shown_and_styled_under_a_strict_policy() {
    play(async |stage| {
        let body = snippet("{cdn}/article.json", r#"related-src="{cdn}/feed.json""#);
        stage.show(&*body).await;
        stage.until_ready().await;
        stage.until("probe.find('img').complete && probe.find('[part~=story]') !== null").await;
        let look = stage.text("probe.look()").await;
        stage.open(&page(&body, &format!("{STRICT}; script-src 'self' {{cdn}} 'wasm-unsafe-eval'"))).await;
        stage.until_ready().await;
        stage.until("probe.find('img').naturalWidth > 0 && probe.find('[part~=story]') !== null").await;
        assert_eq!(stage.text("probe.look()").await, look);
        assert_eq!(stage.get("probe.violations").await, json!([]));
        assert_eq!(stage.lines().await, [""; 0]);
    });
}

#[test]
fn a_refused_wasm_leaves_the_fallback_and_says_why_once() {
    play(async |stage| {
        let body = snippet("{cdn}/article.json", "loading=eager").repeat(2);
        stage.open(&page(&body, &format!("{STRICT}; script-src 'self' {{cdn}}"))).await;
        stage.until("probe.count('error') === 2").await;
        stage
            .check(
                "probe.states() === 'failed failed'
                probe.sees(probe.widget(0).querySelector('a'))
                probe.sees(probe.widget(1).querySelector('a'))
                probe.text() === ''",
            )
            .await;
        stage.assert_one_line(&["error: article-widget: ", "'wasm-unsafe-eval'", "script-src"]).await;
        for event in stage.events("error").await {
            assert_eq!(event["detail"]["reason"], "wasm");
            assert_eq!(event["detail"]["src"], format!("{}/article.json", stage.cdn.origin));
            assert_eq!((&event["bubbles"], &event["composed"]), (&json!(true), &json!(true)));
        }
    });
}

#[test]
fn a_refused_wasm_without_fallback_leaves_a_notice_with_a_link_to_the_story() {
    play(async |stage| {
        stage.open(&page(&bare("{cdn}/article.json", ""), &format!("{STRICT}; script-src 'self' {{cdn}}"))).await;
        stage.until("probe.sees(probe.find('[part~=failure] a'))").await;
        assert_eq!(stage.text("probe.find('a').href").await, ORIGINAL);
        assert_eq!(
            stage.text("probe.find('a').innerText").await,
            "Harbour bridge reopens after nine months of repairs"
        );
        stage
            .check(
                "probe.text().includes('This article can’t be shown here.')
                probe.find('[role=alert]').matches('.aw-failure')
                getComputedStyle(probe.find('.aw-failure')).borderTopStyle === 'solid'
                probe.count('error') === 1",
            )
            .await;
        stage.assert_one_line(&["'wasm-unsafe-eval'"]).await;
    });
}

#[test]
fn the_notice_without_a_wasm_is_in_the_readers_language() {
    play(async |stage| {
        let host = page(&bare("{cdn}/article.json", ""), &format!("{STRICT}; script-src 'self' {{cdn}}"));
        stage.open(&host.root(r#"lang="de""#)).await;
        stage.until("probe.sees(probe.find('[part~=failure] a'))").await;
        let notice = stage.text("probe.find('[lang=de]').innerText").await;
        assert_eq!(notice, phrases("de").failed);
        stage.assert_one_line(&["'wasm-unsafe-eval'"]).await;
        stage.assert_no_errors().await;
    });
}

#[test]
fn a_policy_that_blocks_requests_is_named() {
    const SCRIPTS: &str = "script-src 'self' {cdn} 'wasm-unsafe-eval'";
    // What is blocked, the policy, and where the article is.
    let cases = [
        ("the wasm", "connect-src 'self'", "/article.json"),
        ("the article", "connect-src {cdn}", "/article.json"),
        ("both", "connect-src 'none'", "{cdn}/article.json"),
    ];
    play(async |stage| {
        for (blocked, policy, src) in cases {
            stage.open(&page(&snippet(src, ""), &format!("{SCRIPTS}; {policy}"))).await;
            stage.until("probe.state() === 'failed' && probe.count('error') === 1").await;
            stage.check("probe.sees(probe.widget().querySelector('a'))").await;
            assert!(stage.text("document.body.innerText").await.contains(FALLBACK), "{blocked}");
            stage.assert_one_line(&["error: article-widget: ", "connect-src"]).await;
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_picture_that_the_policy_blocks_leaves_the_story_whole() {
    play(async |stage| {
        let policy = "default-src 'none'; script-src 'self' {cdn} 'wasm-unsafe-eval'; connect-src {cdn}";
        stage.open(&page(&snippet("{cdn}/article.json", ""), policy)).await;
        stage.until_ready().await;
        stage
            .check(
                "probe.find('img').alt === 'A tram on a steel bridge'
                probe.sees(probe.find('img'))
                probe.all('[part~=body] p').every(probe.sees)",
            )
            .await;
    });
}
