//! What a ninjs item says twice is shown once, and each with its own words.

use article_widget::model::Block;
use article_widget::read::text_of;
use serde_json::json;

use super::ninjs::item;
use super::ninjs_parts::{lead, media};

#[test]
fn people_are_told_with_what_they_did() {
    let authors = json!([{ "name": "Ann Ray", "role": "writer" }, { "name": "Ann Ray", "role": "editor" },
        { "name": "Mo Tide", "role": "auth:PHOTOGRAPHER" }, "Ed Salt", { "name": "Bo", "role": "BBC Ulster" }]);
    let people = item(json!({ "byline": "ANN RAY, Harbour", "authors": authors })).people;
    let told: Vec<_> = people.iter().map(|person| (person.name.as_str(), person.role.as_deref())).collect();
    assert_eq!(
        told,
        [("Ann Ray", None), ("Mo Tide", Some("photographer")), ("Ed Salt", None), ("Bo", Some("BBC Ulster"))]
    );
}

#[test]
fn pictures_of_a_program_are_told_by_the_query() {
    let picture = |id: &str| {
        json!({ "type": "photo", "description_text": id,
        "renditions": { "main": { "href": format!("https://cdn.example/get.ashx?id={id}") } } })
    };
    let told = item(
        json!({ "body_html": "<p>One.</p>", "associations": { "featuremedia": picture("1"), "b": picture("2") } }),
    );
    assert_eq!(lead(&told).caption.to_text(), "1");
    assert!(matches!(told.body.last(), Some(Block::Image(image)) if image.caption.to_text() == "2"), "{:?}", told.body);
}

#[test]
fn a_film_of_the_body_is_shown_once() {
    let film = |name: &str| {
        json!({ "type": "video", "headline": "On its way", "byline": "Mo Tide",
        "renditions": { "original": { "href": format!("https://cdn.example/{name}.mp4"), "mimetype": "video/mp4" } } })
    };
    let html =
        "<p>One.</p><figure><video src='https://cdn.example/a.mp4'></video><figcaption>Fog</figcaption></figure>";
    let told = item(json!({ "body_html": html, "associations": { "editor_1": film("a"), "media--1": film("b") } }));
    let [("video", shown), ("video", _)] = *media(&told) else { panic!("{:?}", told.body) };
    assert_eq!((shown.caption.to_text().as_str(), shown.title.as_deref()), ("Fog", Some("On its way")));
    assert_eq!(shown.credit.as_deref(), Some("Mo Tide"));
    assert_eq!(told.lead, None);
}

#[test]
fn the_words_of_a_story_are_not_those_of_its_picture() {
    let members = json!({ "type": "text", "byline": "Mo Tide", "description_text": "The lamp went.", "creditline": "Salt Press",
        "renditions": { "main": { "href": "https://cdn.example/a.jpg" } } });
    let story = item(members.clone());
    let picture = lead(&story);
    assert_eq!((picture.caption.to_text().as_str(), picture.credit.as_deref()), ("", Some("Salt Press")));
    assert_eq!((picture.alt.as_str(), story.standfirst.to_text().as_str()), ("", "The lamp went."));
    let mut again = members;
    again["associations"] = json!({ "featuremedia": { "type": "picture", "description_text": "The lamp.", "byline": "Bo",
        "renditions": { "main": { "href": "https://cdn.example/a-800x600.jpg" } } } });
    let story = item(again);
    assert_eq!((lead(&story).caption.to_text().as_str(), story.body.len()), ("The lamp.", 0));
}

#[test]
fn a_text_in_a_set_of_pictures_is_read() {
    let picture = |name: &str| json!({ "type": "picture", "renditions": { "main": { "href": format!("https://cdn.example/{name}.jpg") } } });
    let text = json!({ "type": "text", "headline": "Facts", "body_text": "A lamp has a wick." });
    let set = json!({ "type": "composite", "headline": "Lamps", "associations": { "a": picture("a"), "b": picture("b"), "c": text } });
    let told = item(json!({ "associations": { "set": set } }));
    assert!(text_of(&told.body).contains("A lamp has a wick."), "{}", text_of(&told.body));
}
