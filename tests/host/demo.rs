//! The pages of the demo.

use std::fs;

use crate::browser::Device;
use crate::origins::dist;
use crate::stage::{Stage, play_on};

/// The page that shows what goes wrong on purpose.
const FAILURES: &str = "failures.html";

#[test]
fn every_page_of_the_demo_is_whole_on_a_desktop() {
    tour(Device::Desktop);
}

#[test]
fn every_page_of_the_demo_is_whole_on_a_telephone() {
    tour(Device::Phone);
}

/// Opens every page, scrolls to each widget, and waits until it shows its article.
fn tour(device: Device) {
    play_on(device, async |stage| {
        for path in pages() {
            stage.visit(&format!("{}/{path}", stage.cdn.origin)).await;
            stage.until("document.readyState === 'complete'").await;
            let count =
                stage.get("document.querySelectorAll('article-widget').length").await.as_u64().unwrap_or_default();
            if path == "index.html" {
                assert!(count > 0, "the demo shows a widget");
            }
            for number in 0..count {
                stage.run(&format!("probe.widget({number}).scrollIntoView()")).await;
                let state = if path.ends_with(FAILURES) { "(ready|failed|fallback|loading)" } else { "ready" };
                stage.until(&format!("/^{state}$/.test(probe.state({number}))")).await;
            }
            stage.pause(300).await;
            stage.check("document.documentElement.scrollWidth <= innerWidth").await;
            assert_steady(stage, &path).await;
            let sent = stage.text("fetch(location.href).then((page) => page.text())").await;
            assert!(!sent.contains("data-trunk"), "{path} has what only Trunk needs");
            stage.assert_clean(&sent).await;
        }
        stage.show("").await;
    });
}

#[test]
fn nothing_moves_when_everything_is_slow_and_the_reader_scrolls() {
    for device in [Device::Desktop, Device::Phone] {
        play_on(device, async |stage| {
            for path in pages() {
                // In `/late/` the wasm and the JSON take their time.
                stage.visit(&format!("{}/late/{path}", stage.cdn.origin)).await;
                stage.until("document.readyState === 'complete'").await;
                stage.get("probe.stroll(150)").await;
                stage.pause(900).await;
                assert_steady(stage, &path).await;
            }
            stage.show("").await;
        });
    }
}

#[test]
fn a_reload_deep_in_a_page_moves_nothing_and_brings_the_reader_back() {
    // Of what stands in the article and is seen, the first: how long its words are, and where it stands.
    const PLACE: &str = "[scrollY, ...probe.all('p, li, h2, h3, h4').map((element) => [element.textContent.length,
        element.getBoundingClientRect().top]).filter(([, top]) => top >= 0).slice(0, 1).flat()].map(Math.round).join()";
    for device in [Device::Desktop, Device::Phone] {
        play_on(device, async |stage| {
            for (path, y) in [("index.html", 3600), ("demo/long.html", 7900), ("demo/photo.html", 2600)] {
                stage.visit(&format!("{}/{path}", stage.cdn.origin)).await;
                stage.until("document.readyState === 'complete' && probe.state() === 'ready'").await;
                // Only what was seen is laid out, and has its own height from then on.
                stage.get("probe.stroll(30)").await;
                stage.run(&format!("scrollTo(0, {y})")).await;
                stage.pause(300).await;
                let before = stage.text(PLACE).await;
                // The second time, most of the article was not laid out before.
                for _ in 0..2 {
                    stage.reload().await;
                    stage.until("document.readyState === 'complete' && probe.state() === 'ready'").await;
                    stage.pause(300).await;
                    assert_eq!(stage.text(PLACE).await, before, "{path}");
                }
                // The page's own foot may be seen for a frame before an `async` script; what is in the widget has no node.
                let moved = "probe.shifts.filter(({ sources }) => sources.some(({ node }) => !node)).length";
                assert_eq!(stage.get(moved).await, 0, "{path}: {:#}", stage.get("probe.shiftSources()").await);
            }
            stage.show("").await;
        });
    }
}

/// Panics if anything has moved in the page.
async fn assert_steady(stage: &Stage, path: &str) {
    let shift = stage.get("probe.shift()").await.as_f64();
    assert_eq!(shift, Some(0.0), "{path}: {:#}", stage.get("probe.shiftSources()").await);
}

/// Returns the demo's pages as their server names them.
fn pages() -> Vec<String> {
    let mut pages = vec!["index.html".to_owned()];
    if let Ok(entries) = fs::read_dir(dist().join("demo")) {
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        pages.extend(names.filter(|name| name.ends_with(".html")).map(|name| format!("demo/{name}")));
    }
    pages.sort();
    pages
}
