//! The pages of the demo.

use std::fs;

use crate::browser::Device;
use crate::origins::dist;
use crate::stage::play_on;

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

/// The cumulative layout shift that counts as none: a card may be a line longer than the
/// place that was held for it.
const MAX_SHIFT: f64 = 0.005;

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
            // A widget that fails gives back the place that it held.
            let shift = stage.get("probe.shift()").await.as_f64().unwrap_or(f64::NAN);
            assert!(
                shift < MAX_SHIFT || path.ends_with(FAILURES),
                "{path} shifts by {shift}: {:#}",
                stage.get("probe.shiftSources()").await
            );
            let sent = stage.text("fetch(location.href).then((page) => page.text())").await;
            stage.assert_clean(&sent).await;
        }
        stage.show("").await;
    });
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
