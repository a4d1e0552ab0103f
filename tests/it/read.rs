//! What each dialect gives, on documents of our own.

use article_widget::model::{Article, Block, GroupKind, Image, NoteKind, Status};
use article_widget::read::{Dialect, Hints, Json, MAX_BLOCKS, read, text_of};
use serde_json::{Value, json};

use super::{article, data, reading, warnings};

fn texts(blocks: &[Block]) -> Vec<String> {
    text_of(blocks).lines().map(str::to_owned).collect()
}

fn lead(article: &Article) -> &Image {
    let Some(Block::Image(image)) = &article.lead else { panic!("no lead picture") };
    image
}

fn native(value: Value) -> Article {
    article(&value.to_string())
}

/// Reads a body that is given as blocks.
fn body(blocks: Value) -> Vec<Block> {
    native(json!({ "headline": "H", "body": blocks })).body.to_vec()
}

#[test]
fn native_json_is_read_without_a_warning() {
    let reading = reading(&data("native.json"));
    assert_eq!(reading.dialect, Dialect::Native);
    assert_eq!(warnings(&reading), [""; 0]);
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "The keepers of Tern Rock are coming back");
    assert_eq!(
        article.section.as_ref().and_then(|section| section.url.as_ref()).map(|url| url.as_str()),
        Some("https://ledger.example/culture")
    );
    assert_eq!(article.people.len(), 2);
    assert_eq!(lead(article).renditions.len(), 2);
    assert_eq!(article.related.len() + article.popular.len(), 3);
    assert_eq!(article.body.len(), 25);
    assert!(article.published < article.updated);
}

#[test]
fn what_the_model_writes_reads_back_equal() {
    for (name, items) in [("native.json", 1), ("feed.json", 3), ("post.json", 1)] {
        let doc = Json::parse(&data(name)).expect("good JSON");
        for item in 0..items {
            let item = item.to_string();
            let once = read(&doc, &Hints { item: Some(&item), base: None }).expect("an article").article;
            let json = serde_json::to_string_pretty(&once).expect("JSON");
            assert_eq!(article(&json), once, "{json}");
        }
    }
}

#[test]
fn the_written_form_is_the_one_that_people_write() {
    let sample: Value = serde_json::from_str(&data("native.json")).expect("good JSON");
    let written = serde_json::to_value(article(&data("native.json"))).expect("JSON");
    let kinds = |value: &Value| -> Vec<String> {
        let blocks = value["body"].as_array().expect("a body").iter();
        blocks.map(|block| block.as_object().expect("a block").keys().cloned().collect::<Vec<_>>().join(" ")).collect()
    };
    assert_eq!(kinds(&written), kinds(&sample));
    for key in ["kicker", "headline", "standfirst", "dir"] {
        assert_eq!(written[key], sample[key], "{key}");
    }
    assert_eq!(written["body"][5]["items"][1], "A calm temper.");
    assert_eq!(written["tags"][0], "Lighthouses");
    assert_eq!(written["body"][12]["rows"], sample["body"][12]["rows"]);
}

#[test]
fn shorthands_stand_for_objects() {
    let article = native(json!({
        "url": "https://n.example/a/b",
        "headline": "Plain <i>& simple",
        "section": "Politics",
        "authors": "Ada Albers",
        "source": "The Ledger",
        "tags": "one, two,",
        "image": "lead.jpg",
        "body": "<p>One.</p><p>Two.</p>",
        "published": 1709624100000_i64,
        "related": [{ "title": "Next", "url": "/next", "image": "t.png", "section": { "name": "S" } }, { "title": "No address" }],
    }));
    assert_eq!(article.headline.to_text(), "Plain <i>& simple");
    assert_eq!(article.section.map(|section| section.name.to_string()).as_deref(), Some("Politics"));
    assert_eq!(article.people.iter().map(|person| person.name.to_string()).collect::<Vec<_>>(), ["Ada Albers"]);
    assert_eq!(article.tags.len(), 2);
    assert_eq!(
        article.lead,
        Some(Block::Image(Image::new(
            article
                .url
                .as_ref()
                .map(|url| url.as_str().replace("/b", "/lead.jpg"))
                .and_then(|url| article_widget::model::Url::parse(&url))
                .expect("an address")
        )))
    );
    assert_eq!(texts(&article.body), ["One.", "Two."]);
    assert_eq!(article.published.map(|time| time.as_millis()), Some(1_709_624_100_000.0));
    assert_eq!(article.related.iter().map(|story| story.url.as_str()).collect::<Vec<_>>(), ["https://n.example/next"]);
}

#[test]
fn html_is_read_only_where_it_is_declared() {
    let blocks = body(json!([
        { "type": "paragraph", "text": "a < b & <b>c</b>" },
        { "type": "paragraph", "html": "a &lt; b <b>c</b>" },
        { "type": "paragraph", "text": { "html": "<em>d</em> e" } },
        { "type": "list", "items": ["<em>f</em> g", { "text": "<em>h" }] },
        "<em>i",
    ]));
    assert_eq!(texts(&blocks), ["a < b & <b>c</b>", "a < b c", "d e", "f g", "<em>h", "<em>i"]);
}

#[test]
fn aliases_give_the_same_block() {
    for (alias, canonical) in [
        (json!({ "type": "crosshead", "text": "x" }), json!({ "type": "heading", "level": 2, "text": "x" })),
        (
            json!({ "type": "Subheading", "text": "x", "level": 9 }),
            json!({ "type": "heading", "level": 6, "text": "x" }),
        ),
        (json!({ "type": "pull_quote", "text": "x" }), json!({ "type": "pull-quote", "text": "x" })),
        (json!({ "type": "pullquote", "html": "x" }), json!({ "type": "pull-quote", "text": "x" })),
        (json!({ "type": "correction", "text": "x" }), json!({ "type": "note", "kind": "correction", "text": "x" })),
        (json!({ "type": "editors-note", "text": "x" }), json!({ "type": "note", "text": "x" })),
        (
            json!({ "type": "details", "title": "t", "text": "x" }),
            json!({ "type": "group", "kind": "details", "title": "t", "text": "x" }),
        ),
        (
            json!({ "type": "table", "header": true, "rows": [["a"], [1]] }),
            json!({ "type": "table", "rows": [[{ "header": true, "text": "a" }], { "cells": ["1"] }] }),
        ),
        (
            json!({ "type": "list", "items": [{ "text": "a", "items": ["b"] }] }),
            json!({ "type": "list", "items": [{ "text": "a", "body": [{ "type": "list", "items": ["b"] }] }] }),
        ),
        (json!({ "text": "x" }), json!({ "type": "paragraph", "text": "x" })),
        (json!({ "type": "html", "html": "<p>x</p>" }), json!({ "type": "paragraph", "text": "x" })),
        (
            json!({ "type": "image", "src": "https://n.example/a", "srcset": "https://n.example/a,b 400w, https://n.example/c 2x" }),
            json!({ "type": "image", "url": "https://n.example/a", "renditions": [{ "url": "https://n.example/a,b", "width": "400" }] }),
        ),
    ] {
        assert_eq!(body(json!([alias])), body(json!([canonical])), "{alias}");
    }
}

#[test]
fn kinds_have_their_meaning() {
    let blocks = body(json!([{ "type": "note", "kind": "update", "text": "x" }, { "type": "aside", "text": "y" }]));
    assert!(matches!(&blocks[0], Block::Note(note) if note.kind == NoteKind::Update));
    assert!(matches!(&blocks[1], Block::Group(group) if group.kind == GroupKind::Aside));
}

#[test]
fn a_draft_is_withheld_in_whatever_word_says_so() {
    for (status, meaning) in [
        ("usable", Status::Usable),
        ("published", Status::Usable),
        ("withheld", Status::Withheld),
        ("Draft", Status::Withheld),
        ("pending", Status::Withheld),
        ("scheduled", Status::Withheld),
        ("unpublished", Status::Withheld),
        ("killed", Status::Canceled),
        ("retracted", Status::Canceled),
    ] {
        assert_eq!(native(json!({ "headline": "A", "status": status })).status, meaning, "{status}");
    }
}

#[test]
fn an_unknown_block_keeps_what_it_holds() {
    let doc = json!({ "headline": "H", "body": [
        { "type": "poll", "title": "Who?", "text": "Choose.", "alt": "A chart", "url": "https://n.example/poll",
          "items": ["one", { "type": "paragraph", "html": "<b>two</b> three" }] },
        { "type": 7 }, { "type": "image" }, 5, null, "end",
    ]});
    let reading = reading(&doc.to_string());
    let body = &reading.article.body;
    assert!(matches!(&body[0], Block::Unknown { kind, .. } if *kind == *"poll"));
    assert_eq!(texts(body), ["Who?", "Choose.", "A chart", "one", "two three", "5", "end"]);
    assert_eq!(warnings(&reading).len(), 4, "{:?}", warnings(&reading));
    assert_eq!(reading.warnings[0].path, "body[0].type");
}

#[test]
fn what_people_write_beside_the_rules_is_read() {
    let blocks = body(json!([
        { "type": "quote", "text": "Q", "author": "A" },
        { "type": "list", "items": ["a", ["b", "c"]] },
        { "type": "poster", "lead": "A tower of light", "tone": "calm", "notes": [{ "label": "Fog" }] }
    ]));
    assert_eq!(texts(&blocks), ["Q", "A", "a", "b", "c", "A tower of light", "Fog"]);
}

#[test]
fn a_body_has_an_end() {
    let many = |count: usize| json!({ "body": vec![json!({ "type": "paragraph", "text": "x" }); count] }).to_string();
    assert_eq!(warnings(&reading(&many(MAX_BLOCKS))), [""; 0]);
    let over = reading(&many(MAX_BLOCKS + 5));
    assert_eq!(over.article.body.len(), MAX_BLOCKS);
    assert_eq!(over.warnings.len(), 1);
}

#[test]
fn nesting_is_flattened_and_nothing_is_lost() {
    for kind in ["aside", "quote", "poll"] {
        let mut block = json!({ "type": "paragraph", "text": "the end" });
        for depth in 0..50 {
            block = json!({ "type": kind, "title": format!("t{depth}"), "body": [block, { "type": "paragraph", "text": "p" }] });
        }
        let reading = reading(&json!({ "body": [block] }).to_string());
        let words = text_of(&reading.article.body);
        assert!(words.contains("the end"), "{kind}");
        assert_eq!(words.lines().filter(|line| *line == "p").count(), 50, "{kind}");
        assert!(warnings(&reading).iter().any(|warning| warning.contains("too deep")), "{kind}");
    }
}

#[test]
fn a_list_beside_the_article_shows_ten_stories_without_the_article_itself() {
    let stories: Vec<String> = (0..30)
        .flat_map(|n| {
            ["", "&utm_source=list"]
                .map(|tail| format!(r#"{{"headline": "S", "url": "https://n.example/s?id={n}{tail}"}}"#))
        })
        .collect();
    let json = format!(
        r#"{{"headline": "H", "body": ["B."], "url": "https://n.example/s?id=0&CMP=x", "popular": [{}]}}"#,
        stories.join(",")
    );
    let article = article(&json);
    let others = article.others(&article.popular);
    let ids: Vec<_> = others.iter().filter_map(|story| story.url.as_str().rsplit('=').next()).collect();
    assert_eq!(ids, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
}

#[test]
fn what_has_no_address_leaves_its_words() {
    for (block, text) in [
        (json!({ "type": "embed", "title": "A film", "text": "Its words." }), "A film\nIts words.\n"),
        (json!({ "type": "embed", "body": ["Its words."] }), "Its words.\n"),
        (
            json!({ "type": "image", "url": "data:image/png;base64,AA==", "alt": "A pier", "caption": "At noon." }),
            "At noon.\nA pier\n",
        ),
        (json!({ "type": "image", "url": "pier.jpg", "caption": { "html": "At <b>noon</b>." } }), "At noon.\n"),
        (json!({ "type": "video", "title": "A film", "caption": "At noon." }), "A film\nAt noon.\n"),
    ] {
        let reading = reading(&json!({ "headline": "H", "body": [block] }).to_string());
        assert_eq!(text_of(&reading.article.body), text);
        assert_eq!(warnings(&reading).len(), 1, "{:?}", warnings(&reading));
    }
    let lead = native(
        json!({ "headline": "H", "lead": { "type": "video", "title": "A film" }, "image": "https://n.example/a.jpg" }),
    );
    assert!(matches!(lead.lead, Some(Block::Image(_))));
    let lead = native(json!({ "headline": "H", "lead": { "type": "video", "title": "A film" } }));
    assert_eq!(text_of(lead.lead.as_slice()), "A film\n");
}

#[test]
fn the_pictures_of_a_gallery_may_be_its_items() {
    let picture = json!({ "url": "https://n.example/a.jpg", "caption": "One." });
    let reading = reading(&json!({ "headline": "H", "body": [{ "type": "gallery", "items": [picture] }] }).to_string());
    assert_eq!((texts(&reading.article.body), warnings(&reading).len()), (vec!["One.".to_owned()], 0));
    assert_eq!(body(json!([{ "type": "gallery", "images": [], "caption": "None." }])), body(json!(["None."])));
}
