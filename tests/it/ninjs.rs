//! What ninjs of every version gives, on documents of our own.

use article_widget::model::{Article, Block, GroupKind, Provenance, Status};
use article_widget::read::{Dialect, Hints, Json, read, text_of};
use serde_json::{Value, json};

use super::{article, data, reading, warnings};

#[test]
fn version_one_becomes_an_article() {
    let reading = reading(&data("ninjs1.json"));
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::Ninjs, vec![]));
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "Harbour & lighthouse trade places");
    assert_eq!(article.standfirst.to_text(), "A swap that nobody asked for, and what it cost.");
    assert_eq!(article.people[0].name, "Rosa Lindqvist");
    assert_eq!(article.published.map(|time| time.to_rfc3339().to_string()).as_deref(), Some("2024-03-01T07:00:00Z"));
    assert!(article.updated.is_some() && article.embargo.is_some() && article.expires.is_some());
    assert_eq!(article.url.as_ref().map(|url| url.as_str()), Some("https://agency.example/items/7"));
    assert_eq!(article.section.as_ref().map(|section| section.name.as_str()), Some("Coast"));
    assert_eq!(
        article.tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(),
        ["Shipping", "Port Merrow", "lamps"]
    );
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("Merrow Wire"));
    assert_eq!(article.copyright.as_deref(), Some("(c) 2024 Merrow Wire"));
    assert_eq!(article.licence.as_ref().map(|licence| licence.name.as_str()), Some("For subscribers only"));
    assert_eq!(article.provenance, Some(Provenance::CompositeWithTrainedAlgorithmicMedia));
    let everything = serde_json::to_string(article).expect("JSON");
    assert!(!everything.contains("still arguing"), "the editors' note is shown");
}

#[test]
fn associations_have_their_places() {
    let article = article(&data("ninjs1.json"));
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(lead.url.as_str(), "https://cdn.example/lamp.jpg");
    assert_eq!(lead.renditions.iter().map(|rendition| rendition.width).collect::<Vec<_>>(), [120, 1500]);
    assert_eq!(lead.focus.map(|focus| (focus.x, focus.y)), Some((0.5, 0.25)));
    assert_eq!(
        (lead.caption.to_text().as_str(), lead.credit.as_deref()),
        ("The lamp on its way.", Some("Otto Brandt"))
    );
    let pictures = article.body.iter().filter(|block| matches!(block, Block::Image(_))).count();
    assert_eq!(pictures, 1, "the picture that the body shows is shown once");
    assert!(article.body.iter().any(|block| matches!(block, Block::Gallery(gallery) if gallery.images.len() == 2)));
    let video = article.body.iter().find_map(|block| if let Block::Video(video) = block { Some(video) } else { None });
    let video = video.expect("a film");
    assert_eq!(video.url.as_str(), "https://cdn.example/clip.mp4");
    assert_eq!(video.poster.as_ref().map(|url| url.as_str()), Some("https://cdn.example/clip.jpg"));
    assert!(article.body.iter().any(|block| matches!(block, Block::Group(group) if group.kind == GroupKind::Aside)));
    assert_eq!(article.related.iter().map(|story| story.headline.as_str()).collect::<Vec<_>>(), ["What a lamp weighs"]);
}

#[test]
fn version_three_becomes_an_article() {
    let reading = reading(&data("ninjs3.json"));
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::Ninjs, vec![]));
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "The gulls have voted");
    assert_eq!(article.standfirst.to_text(), "A count on the pier.");
    assert_eq!((article.status, article.provenance), (Status::Withheld, Some(Provenance::AlgorithmicMedia)));
    assert!(article.embargo.is_some());
    assert!(matches!(article.lead, Some(Block::Audio(_))));
    assert_eq!(
        text_of(&article.body).lines().collect::<Vec<_>>(),
        ["Nobody counted.", "The pier", "The pier at noon.", "We are many.", "Count by hand."]
    );
    let everything = serde_json::to_string(article).expect("JSON");
    assert!(!everything.contains("Not for the public"), "the editors' note is shown");
}

#[test]
fn version_two_has_the_names_of_three_in_lower_case() {
    let mut item: Value = serde_json::from_str(&data("ninjs3.json")).expect("good JSON");
    let text = item.to_string();
    item = serde_json::from_str(&text.replace("contentType", "contenttype")).expect("good JSON");
    let members = item.as_object_mut().expect("an object");
    members.remove("standard");
    for (old, new) in [
        ("pubStatus", "pubstatus"),
        ("versionCreated", "versioncreated"),
        ("edNote", "ednote"),
        ("embargoedUntil", "embargoed"),
        ("copyrightNotice", "copyrightnotice"),
        ("infoSources", "infosources"),
        ("usageTerms", "usageterms"),
        ("digitalSourceType", "digitalsourcetype"),
    ] {
        let value = members.remove(old).expect(old);
        members.insert(new.to_owned(), value);
    }
    assert_eq!(article(&item.to_string()), article(&data("ninjs3.json")));
}

#[test]
fn plain_text_has_a_paragraph_a_line_and_no_headline() {
    let mut item: Value = serde_json::from_str(&data("ninjs3.json")).expect("good JSON");
    item["bodies"].as_array_mut().expect("bodies").truncate(1);
    let article = article(&item.to_string());
    assert_eq!(text_of(&article.body).lines().collect::<Vec<_>>(), ["Nobody counted.", "The count was read out."]);
    assert_eq!(article.body.len(), 2);
}

#[test]
fn a_list_gives_the_item_that_is_asked_for() {
    let [one, three]: [Value; 2] =
        ["ninjs1.json", "ninjs3.json"].map(|name| serde_json::from_str(&data(name)).expect("good JSON"));
    for list in [json!([one, three]), json!({ "_items": [one, three] })] {
        let doc = Json::parse(&list.to_string()).expect("good JSON");
        for (item, headline) in [
            (None, "Harbour & lighthouse trade places"),
            (Some("1"), "The gulls have voted"),
            (Some("https://agency.example/items/21"), "The gulls have voted"),
        ] {
            let article = read(&doc, &Hints { item, base: None }).expect("an article").article;
            assert_eq!(article.headline.to_text(), headline);
            assert!(!article.related.is_empty());
        }
    }
}

#[test]
fn a_picture_alone_is_the_lead() {
    let picture = json!({ "uri": "urn:p", "type": "picture", "versioncreated": "2024-01-01T00:00:00Z",
        "description_text": "A pier.", "renditions": { "main": { "href": "https://cdn.example/p.jpg" } } });
    let article = article(&picture.to_string());
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(lead.caption.to_text(), "A pier.");
    assert!(article.standfirst.is_empty() && article.url.is_none());
}

/// Makes an item with these members.
pub fn item(members: Value) -> Article {
    let mut item = json!({ "uri": "urn:x", "versioncreated": "2024-05-01T10:00:00Z", "headline": "A" });
    item.as_object_mut().expect("an object").extend(members.as_object().expect("an object").clone());
    article(&item.to_string())
}

#[test]
fn the_role_of_a_text_says_what_it_is() {
    let summary = json!({ "role": "summary", "contenttype": "text/html", "value": "<p>What came of it, in short and in one line.</p>" });
    let main = |kind: &str, value: &str| json!({ "role": "main", "contenttype": kind, "value": value });
    let long = "The lamp went home.\nNobody saw it go, and nobody has said so.";
    for bodies in [
        json!([
            summary,
            main("text/html", "<p>The lamp went home.</p><p>Nobody saw it go, and nobody has said so.</p>")
        ]),
        json!([summary, main("text/plain", long)]),
        json!([main("text/plain", long), summary]),
    ] {
        assert_eq!(text_of(&item(json!({ "bodies": bodies })).body).lines().next(), Some("The lamp went home."));
    }
    assert_eq!(text_of(&item(json!({ "bodies": [summary] })).body).lines().count(), 1);

    let heads = json!([{ "role": "kicker", "value": "Coast" }, { "role": "alternative", "value": "B" }, { "role": "main", "value": "A" }]);
    let with_kicker = item(json!({ "headlines": heads, "headline": null }));
    assert_eq!((with_kicker.kicker.as_deref(), with_kicker.headline.to_text().as_str()), (Some("Coast"), "A"));
    let subtitle = item(json!({ "headlines": [{ "value": "A" }, { "role": "subtitle", "value": "And why." }] }));
    assert_eq!(subtitle.standfirst.to_text(), "And why.");
}

#[test]
fn a_credit_is_no_caption() {
    let picture = item(json!({ "type": "picture",
        "renditions": [{ "name": "main", "href": "https://cdn.example/p.jpg" }],
        "descriptions": [
            { "role": "creditline", "value": "MERROW PRESS" },
            { "role": "writer", "value": "xy" },
            { "role": "altText", "value": "A pier in fog" },
            { "role": "caption", "value": "The pier at noon." },
        ] }));
    let Some(Block::Image(lead)) = &picture.lead else { panic!("no lead picture") };
    assert_eq!(
        (lead.caption.to_text().as_str(), lead.credit.as_deref(), lead.alt.as_str()),
        ("The pier at noon.", Some("MERROW PRESS"), "A pier in fog")
    );
    assert!(!serde_json::to_string(&picture).expect("JSON").contains("xy"));
}

#[test]
fn notes_to_the_desks_are_not_shown() {
    let note = |attributes: &str, words: &str| {
        format!("<note {attributes}><body.content><p>{words}<note>in it</note></p></body.content></note>")
    };
    let nitf = [
        "<nitf><body><body.head>",
        &note("type=\"npa\"", "secret"),
        "<byline>secret</byline></body.head><body.content><p>One.</p>",
        &note("noteclass='undefined' type='npa'", "secret"),
        &note("noteclass=\"editorsnote\"", "secret"),
        &note("noteclass=\"editorsnote\" type=\"pa\"", "For all."),
        "<media media-type=\"image\"><media-reference source=\"https://cdn.example/p.jpg\"/>",
        "<media-object encoding=\"base64\">secret</media-object><media-caption>Noon.</media-caption>",
        "<media-producer>Otto Brandt</media-producer></media><p>Two.</p></body.content></body></nitf>",
    ]
    .concat();
    let article = item(json!({ "body_nitf": nitf, "byline": "Mo Tide" }));
    let everything = serde_json::to_string(&article).expect("JSON");
    assert!(!everything.contains("secret"), "{everything}");
    for words in ["One.", "Two.", "For all.", "Noon."] {
        assert!(text_of(&article.body).contains(words), "{words} is lost");
    }
    let credit = article.body.iter().find_map(|block| if let Block::Image(image) = block { Some(image) } else { None });
    assert_eq!(credit.and_then(|image| image.credit.as_deref()), Some("Otto Brandt"));
}

#[test]
fn the_place_stands_before_the_first_words() {
    let located = |members: Value| {
        let mut all = json!({ "located": "Merrow, Coast" });
        all.as_object_mut().expect("an object").extend(members.as_object().expect("an object").clone());
        item(all)
    };
    let told = located(json!({ "body_html": "<p>The lamp <b>went</b>.</p><p>Two.</p>" }));
    assert_eq!(text_of(&told.body), "Merrow, Coast – The lamp went.\nTwo.\n");
    assert!(told.tags.is_empty());
    let printed = located(json!({ "body_text": "MERROW (MW) -- The lamp went." }));
    assert_eq!(text_of(&printed.body), "MERROW (MW) -- The lamp went.\n");
    assert_eq!(located(json!({})).tags[0].name, "Merrow, Coast");
}
