//! What the reader sees, and what the host hears, when there is no article.

use js_sys::{Promise, TypeError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{STORY, Stage, field};

#[wasm_bindgen_test]
async fn every_failure_says_what_happened_and_offers_a_way_on() {
    for (status, body, reason, sentence) in [
        (404, "", "missing", "there is no such article"),
        (410, "", "missing", "there is no such article"),
        (500, "", "server", "had a problem"),
        (200, r#"{"headline": "Cut of"#, "unreadable", "nothing here that can be read"),
        (200, "<!doctype html><title>Sorry</title>", "unreadable", "nothing here that can be read"),
        (200, "", "unreadable", "nothing here that can be read"),
        (200, r#"{"hello": 1}"#, "unreadable", "nothing here that can be read"),
        (200, "[]", "unreadable", "nothing here that can be read"),
        (200, "null", "unreadable", "nothing here that can be read"),
    ] {
        let stage = Stage::new(&[("src", "https://ledger.example/story.json"), ("lang", "en")]);
        let errors = stage.record("article-widget-error");
        stage.answer(status, body).await;
        let shown = stage.text("[role=alert]");
        assert_eq!(stage.state(), "failed", "{body}");
        assert!(shown.contains(sentence), "{body}: {shown}");
        assert!(stage.text("[part~=retry]").contains("Try again"));
        assert_eq!(errors.length(), 1, "{body}");
        assert_eq!(field(&errors.get(0), "reason"), reason, "{body}");
        assert!(!field(&errors.get(0), "message").is_empty());
    }
}

#[wasm_bindgen_test]
async fn a_story_that_must_not_be_shown_is_not() {
    for why in [
        r#""status": "canceled""#,
        r#""status": "withheld""#,
        r#""embargo": "2999-01-01""#,
        r#""expires": "2001-01-01""#,
    ] {
        let stage = Stage::new(&[("src", "https://ledger.example/story.json")]);
        let errors = stage.record("article-widget-error");
        stage.answer(200, &format!(r#"{{ "headline": "The secret", "body": ["It is out."], {why} }}"#)).await;
        assert_eq!((why, stage.state()), (why, "failed".to_owned()));
        assert_eq!(field(&errors.get(0), "reason"), "withheld");
        assert!(stage.text("[role=alert]").contains("withdrawn"));
        assert!(stage.all("[part~=retry]").is_empty() && !stage.text(":scope > div").contains("secret"));
    }
    let past = r#"{ "headline": "Out", "body": ["It is out."], "embargo": "2001-01-01", "expires": "2999-01-01", "status": "usable" }"#;
    assert_eq!(Stage::with(&[], past).await.state(), "ready");
}

#[wasm_bindgen_test]
async fn a_request_that_is_refused_is_a_failure_of_the_network() {
    let stage = Stage::new(&[("src", "https://ledger.example/story.json"), ("lang", "de")]);
    let errors = stage.record("article-widget-error");
    stage.give(Promise::reject(&TypeError::new("Failed to fetch"))).await;
    assert_eq!(field(&errors.get(0), "reason"), "network");
    assert!(stage.text("[role=alert]").contains("Server"), "{}", stage.text("[role=alert]"));
}

#[wasm_bindgen_test]
async fn what_is_no_response_and_what_is_no_error_are_failures_too() {
    let (text, nothing) = (JsValue::from("a string"), JsValue::UNDEFINED);
    for strange in [Promise::resolve(&text), Promise::reject(&text), Promise::resolve(&nothing)] {
        let stage = Stage::new(&[("src", "/story.json")]);
        stage.give(strange).await;
        assert_eq!(stage.state(), "failed");
    }
}

#[wasm_bindgen_test]
async fn the_way_to_the_original_is_the_fallback_content_alone() {
    let stage = Stage::new(&[("src", "/story.json")]);
    let link = crate::stage::document().create_element("a").expect("a link");
    link.set_attribute("href", "https://ledger.example/harbour/night-ferry").expect("an attribute");
    stage.element.append_child(&link).expect("in the element");
    stage.answer(500, "").await;
    assert!(stage.all("[role=alert] a").is_empty());
}

#[wasm_bindgen_test]
async fn a_later_answer_replaces_a_failure_and_a_failure_an_article() {
    let stage = Stage::with(&[], "nonsense").await;
    stage.answer(200, STORY).await;
    assert_eq!(stage.state(), "ready");
    stage.answer(404, "").await;
    assert_eq!(stage.state(), "failed");
    assert!(!stage.text(":scope > div").contains("Night ferry"));
}

#[wasm_bindgen_test]
async fn an_older_answer_never_replaces_a_newer_one() {
    let stage = Stage::new(&[]);
    let (mut answer, mut late) = (None, None);
    let slow = Promise::new(&mut |resolve, _| answer = Some(resolve));
    stage.widget().load(slow);
    stage.answer(200, STORY).await;
    let old =
        web_sys::Response::new_with_opt_str(Some(r#"{"headline": "Old", "body": "<p>Old.</p>"}"#)).expect("a response");
    late.replace(answer.expect("a resolver").call1(&JsValue::UNDEFINED, &old));
    gloo_timers::future::TimeoutFuture::new(50).await;
    assert_eq!(stage.text("[part~=headline]"), "Night ferry returns to the old quay");
}

#[wasm_bindgen_test]
async fn an_article_inside_the_page_cannot_be_asked_for_again() {
    let stage = Stage::with(&[], "nonsense").await;
    assert!(stage.all("[part~=retry]").is_empty());
}
