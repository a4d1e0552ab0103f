//! What stands around the body.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{STORY, Stage, field, words};

#[wasm_bindgen_test]
async fn every_part_of_the_page_is_there_and_in_order() {
    let stage = Stage::with(&[], STORY).await;
    assert_eq!(stage.state(), "ready");
    let text = stage.text("article");
    let mut from = 0;
    for part in [
        "Harbour",
        "Night ferry returns to the old quay",
        "After eleven years",
        "Mara Lindqvist",
        "Photographs",
        "Updated",
        "The first boat",
        "What the timetable says",
        "Ferries",
        "Source: The Example Ledger",
        "Share this article:",
    ] {
        let found = text.get(from..).and_then(|rest| rest.find(part));
        from += found.unwrap_or_else(|| panic!("{part:?} is missing or out of order in: {text}"));
    }
}

#[wasm_bindgen_test]
async fn the_headline_has_the_level_that_the_host_sets_and_crossheads_follow() {
    for (level, headline, crosshead) in [("1", "h1", "h2"), ("2", "h2", "h3"), ("4", "h4", "h5"), ("6", "h6", "h6")] {
        let stage = Stage::with(&[("heading-level", level)], STORY).await;
        assert_eq!(stage.text(&format!("{headline}[part~=headline]")), "Night ferry returns to the old quay");
        assert_eq!(stage.text(&format!("[part~=body] {crosshead}")), "What the timetable says");
    }
}

#[wasm_bindgen_test]
async fn dates_are_in_the_readers_language_and_the_text_in_its_own() {
    let stage = Stage::with(&[("lang", "de")], STORY).await;
    assert!(stage.text("[part~=dates]").contains("März 2024"), "{}", stage.text("[part~=dates]"));
    assert_eq!(stage.one("time").get_attribute("datetime").as_deref(), Some("2024-03-05T07:30:00Z"));
    assert_eq!(stage.one("article").get_attribute("lang").as_deref(), Some("en-GB"));
    assert_eq!(stage.root.get_attribute("lang").as_deref(), Some("de"));
    assert!(stage.text("[part~=share]").contains("teilen"), "{}", stage.text("[part~=share]"));
}

#[wasm_bindgen_test]
async fn a_story_in_arabic_runs_from_right_to_left_in_a_page_that_does_not() {
    let story = r#"{"lang": "ar", "headline": "عودة العبّارة", "body": [{"type": "paragraph", "text": "نص"}]}"#;
    let stage = Stage::with(&[("lang", "en")], story).await;
    assert_eq!(stage.style("[part~=headline]", "direction"), "rtl");
    assert_eq!(stage.root.get_attribute("dir").as_deref(), Some("ltr"));
}

#[wasm_bindgen_test]
async fn share_links_lead_to_the_networks_and_each_has_a_name() {
    let stage = Stage::with(&[("share", "copy email x bluesky")], STORY).await;
    let links = stage.all("[part~=share] a");
    let addresses: Vec<_> = links.iter().filter_map(|link| link.get_attribute("href")).collect();
    assert_eq!(addresses.len(), 3);
    assert!(addresses[0].starts_with("mailto:?subject=Night%20ferry"), "{addresses:?}");
    assert!(addresses[1].starts_with("https://x.com/intent/post?text="), "{addresses:?}");
    assert!(addresses[2].contains("ledger.example%2Fharbour%2Fnight-ferry"), "{addresses:?}");
    for control in stage.all("[part~=share] a, [part~=share] button") {
        let name = control.get_attribute("aria-label").unwrap_or_else(|| words(&control));
        assert!(!name.is_empty(), "{}", control.outer_html());
    }
    for link in links {
        assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer"));
    }
}

#[wasm_bindgen_test]
async fn what_stands_under_the_body_names_terms_machines_and_the_paywall() {
    let story = r#"{ "headline": "H", "body": ["B."], "url": "https://n.example/h", "paywall": true,
        "digitalSourceType": "trainedAlgorithmicMedia", "licence": { "name": "CC BY 4.0", "url": "https://cc.example/by" } }"#;
    let stage = Stage::with(&[], story).await;
    assert!(stage.text("[part~=paywall]").contains("subscribers"));
    assert_eq!(stage.one("[part~=paywall] a").get_attribute("href").as_deref(), Some("https://n.example/h"));
    let footer = stage.text("[part~=footer]");
    assert!(footer.contains("CC BY 4.0") && footer.contains("artificial intelligence"), "{footer}");
}

#[wasm_bindgen_test]
async fn copying_says_how_it_went() {
    let stage = Stage::with(&[("share", "copy")], STORY).await;
    let shares = stage.record("article-widget-share");
    let before = stage.text("[part~=share]");
    stage.click("[part~=share] button");
    stage.until("the button answers", || stage.text("[part~=share]") != before).await;
    let after = stage.text("[part~=share]");
    assert!(after.contains("Link copied") || after.contains("could not be copied"), "{after}");
    assert_eq!(field(&shares.get(0), "target"), "copy");
    assert_eq!(field(&shares.get(0), "url"), "https://ledger.example/harbour/night-ferry");
}

#[wasm_bindgen_test]
async fn the_sidebar_lists_other_stories_and_ranks_the_popular_ones() {
    let stage = Stage::with(&[], STORY).await;
    let text = stage.text("[part~=sidebar]");
    assert!(text.contains("Related stories") && text.contains("Most popular"), "{text}");
    assert!(!text.contains("Night ferry returns"), "the story repeats itself: {text}");
    assert_eq!(stage.all("[part~=sidebar] ol > li").len(), 2);
    assert!(!stage.all("[part~=sidebar] img").is_empty());
}

#[wasm_bindgen_test]
async fn a_sidebar_with_nothing_in_it_leaves_no_trace() {
    let stage = Stage::with(&[], r#"{"headline": "Alone", "body": "<p>Quite.</p>"}"#).await;
    assert!(stage.all("[part~=sidebar] h3").is_empty());
    assert!(!stage.text("article").contains("Most popular"));
}

#[wasm_bindgen_test]
async fn the_host_is_told_of_the_article_once() {
    let stage = Stage::new(&[("src", "/story.json")]);
    let loads = stage.record("article-widget-load");
    stage.answer(200, STORY).await;
    stage.set("theme", "dark").await;
    assert_eq!(loads.length(), 1);
    let detail = loads.get(0);
    assert_eq!(field(&detail, "headline"), "Night ferry returns to the old quay");
    assert_eq!(field(&detail, "url"), "https://ledger.example/harbour/night-ferry");
    assert_eq!(field(&detail, "dialect"), "native");
    assert_eq!(field(&detail, "src"), "/story.json");
}

#[wasm_bindgen_test]
async fn the_skip_link_leads_past_the_article() {
    let stage = Stage::with(&[], STORY).await;
    stage.click("[part~=skip]");
    let shadow = stage.element.shadow_root().expect("a shadow root");
    let focused = shadow.active_element().expect("something has the focus");
    let position = stage.one("article").compare_document_position(&focused);
    const FOLLOWING: u16 = 4;
    const CONTAINED: u16 = 16;
    let is_last =
        stage.all("a[href], button").iter().all(|control| control.compare_document_position(&focused) & FOLLOWING != 0);
    assert!(position & (FOLLOWING | CONTAINED) != 0 && is_last, "{}", focused.outer_html());
}
