//! Styles stay inside, and nothing of the widget reaches the host's page.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CssStyleSheet, Element};

use crate::stage::{STORY, Stage, computed, document, sheet};

#[wasm_bindgen_test]
async fn the_hosts_head_and_body_stay_as_they_were() {
    let head = document().head().expect("a head").inner_html();
    let stage = Stage::with(&[], STORY).await;
    assert_eq!(document().head().expect("a head").inner_html(), head);
    assert_eq!(stage.element.inner_html(), "", "the light DOM is the host's");
    let classes = document().query_selector_all("[class^=aw-]").expect("a selector");
    assert_eq!(classes.length(), 0, "an element of the widget stands in the host's page");
    drop(stage);
    assert!(document().query_selector("test-widget").expect("a selector").is_none());
}

#[wasm_bindgen_test]
async fn styles_neither_leak_in_nor_out() {
    let paragraph = document().create_element("p").expect("a paragraph");
    document().body().expect("a body").append_child(&paragraph).expect("in the page");
    let before = (computed(&paragraph, "font-family"), computed(&paragraph, "margin-top"));

    let hostile = document().create_element("style").expect("a style");
    hostile.set_text_content(Some("p, h2 { color: rgb(255, 0, 0) !important } test-widget { font: 90px/3 fantasy; letter-spacing: 1em; text-transform: uppercase }"));
    document().head().expect("a head").append_child(&hostile).expect("in the page");
    let stage = Stage::with(&[("theme", "light")], STORY).await;

    assert_ne!(stage.style("[part~=body] p", "color"), "rgb(255, 0, 0)");
    assert_eq!(stage.style("[part~=body] p", "letter-spacing"), "normal");
    assert_eq!(stage.style("[part~=body] p", "text-transform"), "none");
    assert!(stage.style("[part~=body] p", "font-size").as_str() < "30");
    assert_eq!((computed(&paragraph, "font-family"), computed(&paragraph, "margin-top")), before);
    hostile.remove();
    paragraph.remove();
}

#[wasm_bindgen_test]
fn the_browser_keeps_every_rule_of_the_sheet() {
    // Each rule of the sheet opens one brace, and the browser drops what it can't read.
    let written = article_widget::theme::SHEET.matches('{').count();
    assert!(written > 50, "the sheet has only {written} rules");
    assert_eq!(count_rules(&sheet()), written);
}

/// Counts the rules of a sheet, those inside other rules too.
fn count_rules(sheet: &CssStyleSheet) -> usize {
    fn count(rules: &js_sys::Object) -> usize {
        let length =
            js_sys::Reflect::get(rules, &"length".into()).ok().and_then(|length| length.as_f64()).unwrap_or(0.0);
        (0..length as u32)
            .filter_map(|index| js_sys::Reflect::get_u32(rules, index).ok())
            .map(|rule| {
                let inner = js_sys::Reflect::get(&rule, &"cssRules".into()).ok();
                1 + inner.filter(|inner| inner.is_object()).map_or(0, |inner| count(inner.unchecked_ref()))
            })
            .sum()
    }
    count(sheet.css_rules().expect("rules").unchecked_ref())
}

#[wasm_bindgen_test]
async fn the_shadow_tree_holds_no_style_and_no_handler_in_an_attribute() {
    let stage = Stage::with(&[], STORY).await;
    for element in stage.all("*") {
        let names = element.get_attribute_names();
        for name in names.iter().filter_map(|name| name.as_string()) {
            assert!(name != "style" && !name.starts_with("on"), "{}", element.outer_html());
        }
        assert!(!is_forbidden(&element), "{}", element.outer_html());
    }
}

fn is_forbidden(element: &Element) -> bool {
    ["script", "style", "iframe", "object", "embed", "form", "link", "base"].contains(&element.local_name().as_str())
}

#[wasm_bindgen_test]
async fn markup_in_text_stays_text_and_markup_in_html_runs_nothing() {
    let evil = r#"{"headline": "<img src=x onerror=alert(1)>", "url": "javascript:alert(1)", "standfirst": "<script>alert(1)</script>",
        "body": [{"type": "paragraph", "html": "<a href='javascript:alert(1)' onclick='alert(1)'>here</a><img src=x onerror=alert(1)><svg onload=alert(1)>"},
                 {"type": "image", "url": "javascript:alert(1)", "alt": "no picture"}]}"#;
    let stage = Stage::with(&[("src", "https://ledger.example/s.json")], evil).await;
    assert_eq!(stage.text("[part~=headline]"), "<img src=x onerror=alert(1)>");
    assert!(stage.text("[part~=body]").contains("here"));
    assert!(stage.all("a[href^='javascript']").is_empty());
    assert!(stage.all("script, svg[onload], [onerror], [onclick]").is_empty());
}
