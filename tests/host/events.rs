//! What the host hears of the reader's doings, and what goes over the network for them.

use fantoccini::key::Key;
use serde_json::json;

use crate::page::{ORIGINAL, Page, snippet};
use crate::stage::play;

#[test]
fn the_host_can_keep_the_reader_in_the_page() {
    play(async |stage| {
        let prevent = "<script>addEventListener('article-widget-navigate', (event) => event.preventDefault())</script>";
        stage.open(&Page::new(snippet("{cdn}/article.json", "link-target=top")).head(prevent)).await;
        stage.until_ready().await;
        stage.click("probe.find('[part~=body] a')").await;
        stage.until("probe.count('navigate') === 1").await;
        stage.click("probe.find('[part~=story] a')").await;
        stage.until("probe.count('navigate') === 2").await;
        stage.pause(300).await;
        stage.check("location.pathname === '/page'").await;
        let events = stage.events("navigate").await;
        assert_eq!(events[0]["detail"], json!({ "url": "https://port.example/report" }));
        assert_eq!(events[1]["detail"], json!({ "url": "https://news.example/stories/ferry" }));
        for flag in ["bubbles", "composed", "cancelable"] {
            assert_eq!(events[0][flag], true, "{flag}");
        }
    });
}

#[test]
fn sharing_is_told_and_is_no_navigation() {
    play(async |stage| {
        let stay = "<script>addEventListener('click', (event) => event.preventDefault())</script>";
        stage.open(&Page::new(snippet("{cdn}/article.json", "")).head(stay)).await;
        stage.until_ready().await;
        stage.click("probe.find('[part~=share-button][href*=\"bsky.app\"]')").await;
        stage.until("probe.count('share') === 1").await;
        let event = stage.events("share").await.remove(0);
        assert_eq!(event["detail"], json!({ "target": "bluesky", "url": ORIGINAL }));
        assert_eq!((&event["bubbles"], &event["composed"]), (&json!(true), &json!(true)));
        stage.check("probe.count('navigate') === 0").await;
    });
}

#[test]
fn the_link_is_copied_with_a_word_to_the_reader() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"share="copy""#)).await;
        stage.until_ready().await;
        stage.run("navigator.clipboard.writeText = async (text) => { probe.copied = text }").await;
        stage.click("probe.find('[part~=share-button]')").await;
        stage.until("probe.find('[role=status]').innerText === 'Link copied'").await;
        assert_eq!(stage.text("probe.copied").await, ORIGINAL);
        assert_eq!(stage.events("share").await[0]["detail"], json!({ "target": "copy", "url": ORIGINAL }));

        stage
            .run("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))")
            .await;
        stage.click("probe.find('[part~=share-button]')").await;
        stage.until("probe.find('[role=status]').innerText === 'The link could not be copied'").await;
    });
}

#[test]
fn the_word_about_the_copy_goes_again_and_is_said_each_time() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"share="copy""#)).await;
        stage.until_ready().await;
        stage
            .run(
                "navigator.clipboard.writeText = () => probe.pause(20);
                const place = probe.find('[role=status]');
                probe.said = [];
                new MutationObserver(() => probe.said.push(place.textContent)).observe(place, { childList: true });",
            )
            .await;
        for _ in 0..2 {
            stage.run("probe.said.length = 0").await;
            stage.click("probe.find('[part~=share-button]')").await;
            stage.until("probe.sees(probe.find('[role=status] span'))").await;
            stage.check("probe.find('[role=status]').innerText === 'Link copied'").await;
            let wide = "probe.find('[role=status]').getBoundingClientRect().width > 1";
            stage.check(wide).await;
            stage.until(&format!("!probe.sees(probe.find('[role=status] span')) && !({wide})")).await;
        }
        assert_eq!(stage.get("probe.said").await, json!(["", "Link copied"]));
    });
}

#[test]
fn nobody_is_contacted_before_a_click() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"related-src="{cdn}/feed.json""#)).await;
        stage.until("probe.text().includes('Old lamps return')").await;
        stage.pause(500).await;
        let hosts = stage
            .get(
                "[...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))].sort()",
            )
            .await;
        let mut own = [stage.cdn.origin.clone(), stage.site.server.origin.clone()];
        own.sort();
        assert_eq!(hosts, json!(own));
        stage.check("document.cookie === '' && localStorage.length === 0 && sessionStorage.length === 0").await;
    });
}

#[test]
fn the_keyboard_reaches_every_control_and_the_way_past() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "") + "<button id=after>After</button>").await;
        stage.until_ready().await;
        stage.press(Key::Tab).await;
        stage.check("probe.root().getRootNode().activeElement?.part.contains('skip')").await;
        stage.check("probe.sees(probe.find('[part~=skip]'))").await;
        stage.press(Key::Enter).await;
        stage.press(Key::Tab).await;
        stage.check("document.activeElement.id === 'after'").await;
        stage.check("probe.count('navigate') === 0").await;
    });
}
