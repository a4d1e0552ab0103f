//! The attributes, and that they are live.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{STORY, Stage};

#[wasm_bindgen_test]
async fn every_attribute_changes_what_is_shown_at_once() {
    let stage = Stage::with(&[], STORY).await;

    stage.set("heading-level", "3").await;
    assert_eq!(stage.text("h3[part~=headline]"), "Night ferry returns to the old quay");

    stage.set("share", "reddit").await;
    assert_eq!(stage.all("[part~=share] a").len(), 1);
    stage.set("share", "none").await;
    assert!(stage.all("[part~=share]").is_empty());

    stage.set("sidebar", "popular").await;
    assert!(!stage.text("[part~=sidebar]").contains("Related stories"));
    stage.set("sidebar", "none").await;
    assert!(stage.all("[part~=sidebar] li").is_empty());

    stage.set("theme", "dark").await;
    let dark = stage.style("[part~=headline]", "color");
    stage.set("theme", "light").await;
    assert_ne!(stage.style("[part~=headline]", "color"), dark);

    stage.set("link-target", "_top").await;
    assert_eq!(stage.one("[part~=body] a").get_attribute("target").as_deref(), Some("_top"));

    stage.set("lang", "fr").await;
    assert!(stage.text("[part~=dates]").contains("mars 2024"), "{}", stage.text("[part~=dates]"));
}

#[wasm_bindgen_test]
async fn a_card_is_a_teaser_that_leads_to_the_original() {
    let stage = Stage::with(&[("layout", "card")], STORY).await;
    let text = stage.text("article");
    assert!(text.contains("Night ferry returns") && text.contains("After eleven years"), "{text}");
    assert!(!text.contains("The first boat"), "{text}");
    assert_eq!(
        stage.one("article a").get_attribute("href").as_deref(),
        Some("https://ledger.example/harbour/night-ferry")
    );
}

#[wasm_bindgen_test]
async fn compact_leaves_the_sidebar_out() {
    let stage = Stage::with(&[("layout", "compact")], STORY).await;
    assert!(stage.text("article").contains("The first boat"));
    assert!(stage.all("[part~=sidebar] li").is_empty());
}

#[wasm_bindgen_test]
async fn an_item_of_a_feed_is_chosen_by_id_address_or_index() {
    const FEED: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Feed", "items": [
        {"id": "a", "url": "https://feed.example/a", "title": "First", "content_text": "One."},
        {"id": "b", "url": "https://feed.example/b", "title": "Second", "content_text": "Two."}]}"#;
    for (item, headline) in [("b", "Second"), ("https://feed.example/b", "Second"), ("1", "Second"), ("a", "First")] {
        let stage = Stage::with(&[("item", item)], FEED).await;
        assert_eq!(stage.text("[part~=headline]"), headline);
    }
}
