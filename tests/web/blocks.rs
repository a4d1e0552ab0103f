//! Each kind of block, as the page has it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{STORY, Stage};

#[wasm_bindgen_test]
async fn every_block_has_its_element_and_its_words() {
    let stage = Stage::with(&[], STORY).await;
    for (selector, words) in [
        ("p", "The first boat left at 23:40 with some two hundred passengers, most of them"),
        ("h3", "What the timetable says"),
        ("ol > li", "Every night but Sunday"),
        ("ol ul li", "twelve minutes in calm water"),
        ("dl dt", "Slack water"),
        ("dl dd", "The pause between two tides."),
        ("blockquote", "We never stopped listening for it."),
        ("[part~=pull-quote]", "The river is a street again"),
        ("[part~=figure] figcaption", "The upper deck. Otto Falk"),
        ("table th", "Ticket"),
        ("table caption", "Fares"),
        ("td[colspan='2']", "Children travel free"),
        ("pre code", "if tide > 3 { wait(); }"),
        ("details summary", "How we counted"),
        ("aside, [class*=aside]", "The old line"),
    ] {
        let text = stage.text(&format!("[part~=body] :is({selector})"));
        assert!(text.replace(" ,", ",").contains(words), "{selector}: {text}");
    }
    let text = stage.text("[part~=body]");
    for words in [
        "Archive film of the old line",
        "YouTube",
        "Correction",
        "wrong fare",
        "A model of the boat, seen from all sides.",
        "Ines Dahl, harbour master",
    ] {
        assert!(text.contains(words), "{words} is missing");
    }
    for selector in [
        "hr",
        "video[controls]",
        "audio[controls]",
        "abbr[title=kilometres]",
        "code",
        "mark",
        "u",
        "s",
        "sub",
        "sup",
        "time[datetime='2024-03-05']",
        "br",
        "span[lang=sv]",
        "strong",
        "em",
    ] {
        stage.one(&format!("[part~=body] {selector}"));
    }
}

#[wasm_bindgen_test]
async fn white_space_in_code_stays() {
    let stage = Stage::with(&[], STORY).await;
    assert_eq!(stage.one("pre code").text_content().as_deref(), Some("if tide > 3 {\n    wait();\n}"));
}

#[wasm_bindgen_test]
async fn pictures_say_their_size_their_renditions_and_what_they_show() {
    let stage = Stage::with(&[], STORY).await;
    let lead = stage.one("[part~=lead] img");
    let attribute = |name: &str| lead.get_attribute(name).unwrap_or_default();
    assert_eq!((attribute("width").as_str(), attribute("height").as_str()), ("1600", "900"));
    assert_eq!(attribute("alt"), "A lit ferry at a stone quay");
    assert!(attribute("srcset").contains("https://ledger.example/img/quay-800.jpg 800w"), "{}", attribute("srcset"));
    assert!(!attribute("sizes").is_empty());
    assert_ne!(attribute("loading"), "lazy", "the lead is seen at once");
    for picture in stage.all("img") {
        assert!(picture.has_attribute("alt"), "{}", picture.outer_html());
    }
    for picture in stage.all("[part~=body] img") {
        assert_eq!(picture.get_attribute("loading").as_deref(), Some("lazy"));
    }
}

#[wasm_bindgen_test]
async fn links_resolve_against_the_article_and_open_safely() {
    let stage = Stage::with(&[], STORY).await;
    let link = stage.one("[part~=body] p a");
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://ledger.example/harbour/passengers"));
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"));
    assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer"));
}

#[wasm_bindgen_test]
async fn films_and_recordings_load_nothing_before_they_are_played() {
    let stage = Stage::with(&[], STORY).await;
    for media in stage.all("video, audio") {
        assert_eq!(media.get_attribute("preload").as_deref(), Some("none"), "{}", media.outer_html());
        assert!(!media.has_attribute("autoplay"));
    }
    assert!(stage.all("iframe").is_empty());
}

#[wasm_bindgen_test]
async fn an_article_of_one_line_is_an_article() {
    let stage = Stage::with(&[], r#"{"headline": "Only this"}"#).await;
    assert_eq!(stage.state(), "ready");
    assert_eq!(stage.text("[part~=headline]"), "Only this");
}

#[wasm_bindgen_test]
async fn the_numbers_of_a_list_may_count_down() {
    let lists = r#"{ "headline": "A", "body": [
        { "type": "list", "ordered": true, "reversed": true, "start": 9, "items": ["Third"] },
        { "type": "list", "ordered": true, "items": ["First"] }] }"#;
    let stage = Stage::with(&[], lists).await;
    assert_eq!(stage.all("ol[reversed][start='9'] > li").len(), 1);
    assert_eq!(stage.all("ol:not([reversed]) > li").len(), 1);
}
