//! What Arc XP ANS gives, on documents of our own.

use article_widget::model::{Block, NoteKind, Status};
use article_widget::read::{Dialect, Hints, Json, read, text_of};
use serde_json::{Value, json};

use super::{article, data, reading};

#[test]
fn a_story_becomes_an_article() {
    let reading = reading(&data("ans.json"));
    assert_eq!(reading.dialect, Dialect::Ans);
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "The kites that mend nets");
    assert_eq!(article.standfirst.to_text(), "On windy days the harbour looks up.");
    assert_eq!(article.kicker.as_deref(), Some("Wind & water"));
    assert_eq!(article.section.as_ref().map(|section| section.name.as_str()), Some("Coast"));
    let people: Vec<_> = article.people.iter().map(|person| (person.name.as_str(), person.role.as_deref())).collect();
    assert_eq!(people, [("Lena Orr", None), ("Paul Weir", Some("Photos"))]);
    assert_eq!(article.published.map(|time| time.is_date()), Some(false));
    assert!(article.updated.is_some() && article.embargo.is_some() && article.is_paywalled);
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("Coast Wire"));
    assert_eq!(article.tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["Kites", "Nets"]);
    assert_eq!(article.related.iter().map(|story| story.headline.as_str()).collect::<Vec<_>>(), ["How a net breaks"]);
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(
        (lead.caption.to_text().as_str(), lead.credit.as_deref()),
        ("Up at six.", Some("Paul Weir / Coast Wire"))
    );
    assert_eq!(lead.focus.map(|focus| (focus.x, focus.y)), Some((0.25, 0.5)));
}

#[test]
fn every_element_has_its_block() {
    let article = article(&data("ans.json"));
    let kinds: Vec<String> = article
        .body
        .iter()
        .map(|block| serde_json::to_value(block).expect("JSON")["type"].as_str().expect("a type").to_owned())
        .collect();
    assert_eq!(
        kinds,
        [
            "paragraph",
            "heading",
            "list",
            "pull-quote",
            "quote",
            "divider",
            "image",
            "gallery",
            "video",
            "table",
            "code",
            "embed",
            "paragraph",
            "group",
            "note",
            "group",
            "paragraph",
            "paragraph",
            "paragraph",
            "unknown",
            "unknown",
            "unknown",
            "note",
        ]
    );
    let lines: Vec<String> = text_of(&article.body).lines().map(str::to_owned).collect();
    for line in [
        "Nobody knots by hand.",
        "twice",
        "It pulls.",
        "A net",
        "Four winds",
        "South",
        "Read on",
        "About string",
        "String is not rope.",
        "Boxed.",
        "3.5 / 5 kites",
        "Must see",
        "Raw words.",
        "Which wind?",
        "A thing of light.",
    ] {
        assert!(lines.iter().any(|other| other == line), "{line} is lost");
    }
    let Block::Video(video) = &article.body[8] else { panic!("no film") };
    assert_eq!(video.url.as_str(), "https://vid.example/lift-720.mp4");
    assert_eq!(video.captions.as_ref().map(|url| url.as_str()), Some("https://vid.example/lift.vtt"));
    assert!(matches!(&article.body[14], Block::Note(note) if note.kind == NoteKind::Clarification));
    assert!(matches!(&article.body[20], Block::Unknown { kind, body } if *kind == *"image" && body.is_empty()));
}

#[test]
fn a_collection_gives_the_story_that_is_asked_for() {
    let story: Value = serde_json::from_str(&data("ans.json")).expect("good JSON");
    let mut other = story.clone();
    other["_id"] = "DEF456".into();
    other["canonical_url"] = "https://paper.example/other/".into();
    other["headlines"]["basic"] = "Another wind".into();
    for list in [
        json!({ "type": "results", "content_elements": [story, other] }),
        json!({ "type": "collection", "version": "0.10.12", "headlines": { "basic": "A list" }, "content_elements": [story, other] }),
        json!([story, other]),
    ] {
        let doc = Json::parse(&list.to_string()).expect("good JSON");
        for item in ["DEF456", "1", "https://paper.example/other/"] {
            let article = read(&doc, &Hints { item: Some(item), base: None }).expect("an article").article;
            assert_eq!(article.headline.to_text(), "Another wind");
            assert_eq!(article.related.len(), 2);
        }
    }
}

#[test]
fn relative_addresses_resolve_against_the_document() {
    let base = article_widget::model::Url::parse("https://paper.example/api/story.json");
    let story = json!({ "type": "story", "version": "0.10.9", "headlines": { "basic": "A" },
        "websites": { "paper": { "website_url": "/a/" } }, "content_elements": [] });
    let doc = Json::parse(&story.to_string()).expect("good JSON");
    let article = read(&doc, &Hints { item: None, base: base.as_ref() }).expect("an article").article;
    assert_eq!(article.url.as_ref().map(|url| url.as_str()), Some("https://paper.example/a/"));
}

/// Reads a story of these elements and credits.
fn story(elements: Value, by: Value) -> article_widget::model::Article {
    let story = json!({ "type": "story", "version": "0.10.9", "headlines": { "basic": "A" },
        "credits": { "by": by }, "content_elements": elements });
    let whole = article(&story.to_string());
    assert_eq!(article(&json!({ "data": story }).to_string()), whole, "a service may wrap it");
    whole
}

#[test]
fn a_list_in_a_list_stands_under_the_item_before_it() {
    let text = |words: &str| json!({ "type": "text", "content": words });
    let inner = json!({ "type": "list", "items": [text("under")] });
    let article =
        story(json!([{ "type": "list", "items": [inner, text("one"), inner, inner, text("two")] }]), json!([]));
    let Block::List(list) = &article.body[0] else { panic!("no list") };
    let items: Vec<_> = list.items.iter().map(|item| (item.text.to_text().to_string(), item.body.len())).collect();
    assert_eq!(items, [(String::new(), 1), ("one".into(), 2), ("two".into(), 0)]);
}

#[test]
fn people_have_their_roles_and_whole_names() {
    let by = json!([
        { "type": "author", "name": "Lena Orr", "role": "Sea reporter" },
        { "type": "author", "first_name": "Paul", "last_name": "Weir",
          "additional_properties": { "original": { "role": "Editor" } } },
    ]);
    let article = story(json!([]), by);
    let people: Vec<_> = article.people.iter().map(|person| (person.name.as_str(), person.role.as_deref())).collect();
    assert_eq!(people, [("Lena Orr", Some("Sea reporter")), ("Paul Weir", Some("Editor"))]);
}

#[test]
fn a_film_of_another_player_keeps_its_headline() {
    let film = json!({ "type": "video", "embed_html": "<div class='powa'></div>", "headlines": { "basic": "Kites" },
        "description": { "basic": "Over nets." } });
    assert_eq!(text_of(&story(json!([film]), json!([])).body), "Kites\nOver nets.\n");
}

#[test]
fn galleries_films_and_stories_keep_what_is_said_about_them() {
    let words =
        |headline: &str, about: &str| json!({ "headlines": { "basic": headline }, "description": { "basic": about } });
    let with = |mut thing: Value, other: Value| {
        thing.as_object_mut().expect("an object").extend(other.as_object().expect("an object").clone());
        thing
    };
    let picture = json!({ "type": "image", "url": "https://img.example/a.jpg" });
    let film = json!({ "type": "video", "streams": [{ "url": "https://vid.example/a.mp4" }] });
    let article = story(
        json!([
            with(json!({ "type": "gallery", "content_elements": [picture] }), words("Kites", "All of one day.")),
            with(film.clone(), words("A kite", "It &amp; the wind.")),
            with(json!({ "type": "video", "youtube_content_id": "abc" }), words("B kite", "It pulls.")),
            with(
                json!({ "type": "story", "content_elements": [{ "type": "text", "content": "Long ago." }] }),
                words("Old kites", "Of paper.")
            ),
        ]),
        json!([]),
    );
    let Block::Gallery(gallery) = &article.body[0] else { panic!("no gallery") };
    assert_eq!(gallery.caption.to_text(), "Kites All of one day.");
    let Block::Video(video) = &article.body[1] else { panic!("no film") };
    assert_eq!((video.title.as_deref(), video.caption.to_text().as_str()), (Some("A kite"), "It & the wind."));
    let Block::Embed(embed) = &article.body[2] else { panic!("no embed") };
    assert_eq!((embed.title.as_deref(), text_of(&embed.body).as_str()), (Some("B kite"), "It pulls.\n"));
    assert_eq!(text_of(&article.body[3..]), "Old kites\nOf paper.\nLong ago.\n");
    // Alone, a film has them above itself.
    let article =
        self::article(&with(with(film, json!({ "version": "0.10.9" })), words("A kite", "It pulls.")).to_string());
    let Some(Block::Video(video)) = &article.lead else { panic!("no film") };
    assert!(video.title.is_none() && video.caption.is_empty());
    assert_eq!(article.standfirst.to_text(), "It pulls.");
}

#[test]
fn what_another_site_calls_an_embed_is_its_title() {
    let embed = json!({ "type": "oembed_response", "raw_oembed": { "title": "Kites &amp; nets", "provider_name": "YouTube",
        "html": "<iframe width=\"480\" height=\"270\" src=\"https://www.youtube.com/embed/abc\"></iframe>" } });
    let article = story(json!([embed]), json!([]));
    assert!(matches!(&article.body[0], Block::Embed(embed) if embed.title.as_deref() == Some("Kites & nets")));
}

#[test]
fn an_edition_that_is_not_out_is_withheld_and_one_that_ends_expires() {
    let with = |publishing: Value| {
        let story = json!({ "type": "story", "version": "0.10.9", "headlines": { "basic": "A" }, "content_elements": [],
            "publishing": publishing });
        article(&story.to_string())
    };
    assert_eq!(with(json!({ "has_published_edition": false })).status, Status::Withheld);
    let ends = json!({ "unpublish_edition": [{ "operation": "unpublish_edition", "date": "2024-06-01T00:00:00Z" }] });
    let article = with(json!({ "has_published_edition": true, "scheduled_operations": ends }));
    assert_eq!(article.status, Status::Usable);
    let expires = article.expires.map(|time| time.to_rfc3339().to_string());
    assert_eq!(expires.as_deref(), Some("2024-06-01T00:00:00Z"));
}

#[test]
fn a_reference_with_an_address_is_a_link() {
    let refer = |of: Value| {
        let mut element = json!({ "type": "reference", "referent": { "id": "X", "type": "story" } });
        for (key, value) in of.as_object().expect("an object") {
            element[key] = value.clone();
        }
        element
    };
    let elements = json!([
        refer(json!({ "additional_properties": { "url": "https://sea.example/a", "title": "What a lamp weighs" } })),
        refer(
            json!({ "canonical_url": "https://sea.example/b", "headlines": { "basic": "Gulls" }, "description": { "basic": "They vote." } })
        ),
        refer(json!({ "additional_properties": { "url": "https://sea.example/c" } })),
        refer(json!({}))
    ]);
    let body = serde_json::to_value(&*story(elements, Value::Null).body).expect("JSON");
    assert_eq!(body[0]["html"], "<a href=\"https://sea.example/a\">What a lamp weighs</a>");
    assert_eq!(
        (&body[1]["html"], &body[2]["text"]),
        (&json!("<a href=\"https://sea.example/b\">Gulls</a>"), &json!("They vote."))
    );
    assert_eq!(body[3]["html"], "<a href=\"https://sea.example/c\">https://sea.example/c</a>");
    assert_eq!(body[4]["type"], "unknown");
}
