//! A wasm that traps: the articles that are shown stay readable, and it is never called again.

use serde_json::json;

use crate::page::{Page, snippet};
use crate::stage::play;

/// Puts a gate before every function of the wasm. Once `probe.trap` is set, the next call throws as a
/// trap does; `probe.calls` lists the calls after that.
const GATE: &str = "<script>{
    const start = WebAssembly.instantiateStreaming;
    probe.calls = [];
    WebAssembly.instantiateStreaming = async (response, imports) => {
        const { url } = await response;
        const { instance, module } = await start.call(WebAssembly, response, imports);
        let isDead = false;
        const gate = (name, run) => (...values) => {
            if (isDead) probe.calls.push(new Error(name).stack);
            if (!probe.trap) return run(...values);
            isDead = true;
            const error = new WebAssembly.RuntimeError('unreachable');
            error.stack = `RuntimeError: unreachable\\n    at ${url}:wasm-function[77]:0x1234`;
            throw error;
        };
        const entries = Object.entries(instance.exports);
        const exports = Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'function' ? gate(name, value) : value]));
        return { instance: { exports }, module };
    };
}</script>";

fn page(body: &str) -> Page {
    Page::without_script(body).head(GATE).head(r#"<script async src="{cdn}/embed.js"></script>"#)
}

#[test]
fn a_trap_in_one_widget_leaves_the_others_readable() {
    play(async |stage| {
        let second = snippet("{cdn}/story/second.json", r#"id="second""#);
        stage
            .open(&page(&[&snippet("{cdn}/article.json", ""), "<div style='height: 5000px'></div>", &*second].concat()))
            .await;
        stage.until("probe.state(0) === 'ready'").await;
        let text = stage.text("probe.text(0)").await;
        stage.run("probe.trap = true; probe.widget(1).scrollIntoView()").await;
        stage.until("probe.state(1) === 'failed'").await;
        stage
            .check(
                "probe.state(0) === 'ready'
                probe.sees(probe.headline(0))
                probe.sees(probe.widget(1).querySelector('a'))
                !probe.sees(probe.widget(0).querySelector('a'))",
            )
            .await;
        assert_eq!(stage.text("probe.text(0)").await, text);
        stage.assert_one_line(&["error: article-widget: ", "unreachable"]).await;
        assert_eq!(stage.events("error").await[0]["id"], "second");

        // Nothing that a reader or the host does now reaches the dead instance.
        stage.click("probe.find('button[part~=share-button]')").await;
        stage
            .run(
                "probe.widget(0).setAttribute('theme', 'dark');
                probe.widget(0).setAttribute('src', probe.widget(1).getAttribute('src'));
                probe.widget(1).setAttribute('lang', 'de');
                const third = probe.widget(1).cloneNode(true);
                third.id = 'third';
                third.setAttribute('loading', 'eager');
                document.querySelector('div').append(third);",
            )
            .await;
        stage.until("probe.events.some(({ name, id }) => name === 'error' && id === 'third')").await;
        stage.check("probe.sees(document.querySelector('#third a'))").await;
        assert_eq!(stage.get("probe.calls").await, json!([]));
        assert_eq!(stage.lines().await.len(), 1);
    });
}

#[test]
fn a_trap_while_answering_a_click_leaves_every_article_readable() {
    play(async |stage| {
        stage.open(&page(&snippet("{cdn}/article.json", "").repeat(2))).await;
        stage.until_ready().await;
        let text = stage.text("probe.text(0)").await;
        stage.run("probe.trap = true").await;
        stage.click("probe.find('button[part~=share-button]')").await;
        stage.until("probe.lines.length === 1").await;
        stage.check("probe.states() === 'ready ready'").await;
        stage.check("probe.sees(probe.headline(0)) && probe.sees(probe.headline(1))").await;
        assert_eq!(stage.text("probe.text(0)").await, text);
        stage.assert_one_line(&["error: article-widget: ", "unreachable"]).await;
        stage.click("probe.find('button[part~=share-button]')").await;
        assert_eq!(stage.get("probe.calls").await, json!([]));
        stage.check("!!probe.find('[part~=body] a').href").await;
    });
}
