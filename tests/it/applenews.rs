//! What the Apple News Format gives, on documents of our own.

use article_widget::model::{Article, Block, Inline, Inlines, Provenance};
use article_widget::read::{Dialect, text_of};

use super::{article, data, reading, warnings};

fn words(text: &Inlines) -> String {
    text.to_text().to_string()
}

#[test]
fn the_head_comes_from_components_and_metadata() {
    let reading = reading(&data("applenews.json"));
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::AppleNews, vec![]));
    let article = &reading.article;
    assert_eq!(words(&article.headline), "The cellar & the well");
    assert_eq!(words(&article.standfirst), "Below the street there is another.");
    let people: Vec<_> = article.people.iter().map(|person| (person.name.as_str(), person.role.as_deref())).collect();
    assert_eq!(people, [("Mira Stone", None), ("Jon Pike", Some("Photos"))]);
    assert!(article.published.is_some() && article.updated.is_some());
    assert_eq!(article.url.as_ref().map(|url| url.as_str()), Some("https://paper.example/cellar"));
    assert_eq!(article.tags.len(), 2);
    assert_eq!(article.provenance, Some(Provenance::TrainedAlgorithmicMedia));
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(lead.url.as_str(), "https://img.example/cellar.jpg");
}

#[test]
fn every_role_has_its_block() {
    let article = article(&data("applenews.json"));
    let kinds: Vec<String> = article
        .body
        .iter()
        .map(|block| serde_json::to_value(block).expect("JSON")["type"].as_str().expect("a type").to_owned())
        .collect();
    assert_eq!(
        kinds,
        [
            "paragraph",
            "paragraph",
            "paragraph",
            "list",
            "heading",
            "paragraph",
            "list",
            "paragraph",
            "heading",
            "pull-quote",
            "image",
            "unknown",
            "image",
            "gallery",
            "unknown",
            "video",
            "embed",
            "embed",
            "unknown",
            "table",
            "table",
            "group",
            "paragraph",
            "divider",
            "unknown",
        ]
    );
    let text = text_of(&article.body);
    for line in [
        "First line.",
        "Second line with a link <here>.",
        "HTML words.",
        "A head",
        "Some bold and soft and snake_case *words* with a link.",
        "two",
        "After.",
        "Down",
        "It echoes.",
        "The steps.",
        "Too dark to print.",
        "A lamp.",
        "Lost one",
        "Where it is",
        "The well",
        "Depth",
        "12",
        "Beside it.",
        "See more",
        "Light.",
    ] {
        assert!(text.lines().any(|other| other == line), "{line} is lost in {text}");
    }
    assert!(!text.contains("Hidden") && !text.contains("1 June"));
}

#[test]
fn a_link_is_where_its_range_is() {
    let article = article(&data("applenews.json"));
    let Block::Paragraph { text, .. } = &article.body[1] else { panic!("no paragraph") };
    let link = text.iter().find_map(|inline| if let Inline::Link { text, .. } = inline { Some(text) } else { None });
    assert_eq!(link.map(words).as_deref(), Some("link"));
}

/// Reads a document of these components.
fn components(components: &str) -> Article {
    article(&super::hostile::apple(components))
}

#[test]
fn a_gallery_keeps_the_pictures_that_can_be_loaded() {
    let article = components(
        r#"{"role":"body","text":"a"},{"role":"gallery","items":[{"URL":"https://a.example/1.jpg","caption":"One."},
        {"URL":"bundle://2.jpg","caption":"Two."},{"URL":"bundle://3.jpg","caption":"Three."}]}"#,
    );
    let Block::Gallery(gallery) = &article.body[1] else { panic!("no gallery") };
    assert_eq!((gallery.images.len(), words(&gallery.caption).as_str()), (1, "Two. Three."));
}

#[test]
fn ranges_of_styles_and_links_may_cross() {
    let article = components(
        r#"{"role":"body","text":"abcd\nefgh","additions":[{"type":"link","URL":"https://a.example/","rangeStart":1,"rangeLength":2}],
        "inlineTextStyles":[{"rangeStart":0,"rangeLength":2,"textStyle":{"fontWeight":"bold"}},
        {"rangeStart":3,"rangeLength":3,"textStyle":"my-italic"},{"rangeStart":6,"rangeLength":99,"textStyle":{"fontWeight":300,"underline":true}}]}"#,
    );
    let body = serde_json::to_value(&article.body).expect("JSON");
    assert_eq!(body[0]["html"], r#"<strong>a</strong><a href="https://a.example/"><strong>b</strong>c</a><em>d</em>"#);
    assert_eq!(body[1]["html"], "<em>e</em>f<u>gh</u>".replace("f<u>gh", "<u>fgh"));
}

#[test]
fn who_drew_is_a_name() {
    for (role, line, name) in [
        ("illustrator", "Illustration by Ada Quill", "Ada Quill"),
        ("photographer", "Photo: Ada Quill", "Ada Quill"),
        ("photographer", "PHOTOGRAPHS BY Ada Quill / MW", "Ada Quill / MW"),
        ("illustrator", "Ada Byron", "Ada Byron"),
    ] {
        let article = components(&format!(r#"{{"role":"{role}","text":"{line}"}}"#));
        assert_eq!(article.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), [name]);
    }
}

#[test]
fn a_byline_that_names_others_than_the_metadata_is_kept() {
    let names = |byline: &str| {
        let doc = serde_json::json!({ "version": "1.9", "identifier": "A", "metadata": { "authors": ["Ada Quill"] },
            "components": [{ "role": "byline", "text": byline }, { "role": "body", "text": "One." }] });
        article(&doc.to_string()).people.iter().map(|person| person.name.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names("By Mo Tide | 14 May"), ["Ada Quill", "Mo Tide"]);
    for known in ["By Ada Quill", "BY ADA QUILL, Staff writer", "Quill"] {
        assert_eq!(names(known), ["Ada Quill"], "{known}");
    }
}
