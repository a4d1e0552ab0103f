//! What belongs to a ninjs item: which of its texts are shown, and which of its pictures, films and stories.

use article_widget::model::{Article, Block, Image, Media, Status};
use article_widget::read::{Hints, Json, read, read_stories, text_of};
use serde_json::{Value, json};

use super::ninjs::item;
use super::{article, reading};

pub fn lead(article: &Article) -> &Image {
    let Some(Block::Image(image)) = &article.lead else { panic!("no lead picture") };
    image
}

/// Returns every film and recording of a body, with the name of what it is.
pub fn media(article: &Article) -> Vec<(&'static str, &Media)> {
    let media = article.body.iter().filter_map(|block| match block {
        Block::Video(media) => Some(("video", media)),
        Block::Audio(media) => Some(("audio", media)),
        _ => None,
    });
    media.collect()
}

#[test]
fn a_text_beside_the_body_does_not_replace_it() {
    let long = "<p>For editors alone, and much longer than all of what stands in the story.</p><p>Twice.</p>";
    let main = json!({ "role": "main", "contentType": "text/plain", "value": "The lamp went home." });
    for role in ["editorial note", "internal", "advisory", "sidebar"] {
        let other = json!({ "role": role, "contentType": "text/html", "value": long });
        for bodies in [json!([other, main]), json!([main, other])] {
            assert_eq!(text_of(&item(json!({ "bodies": bodies })).body), "The lamp went home.\n", "{role}");
        }
    }
    let facts = json!({ "role": "factbox", "contentType": "text/html", "value": "<p>A lamp has a wick.</p>" });
    let plain = json!({ "role": "factbox", "contentType": "text/plain", "value": "A lamp has a wick." });
    let told = item(json!({ "bodies": [plain.clone(), facts.clone(), main.clone()] }));
    assert_eq!(text_of(&told.body), "The lamp went home.\nA lamp has a wick.\n");
    assert!(matches!(told.body[1], Block::Group(_)));
    let other = json!({ "role": "factbox", "contentType": "text/html", "value": "<p>Fog is wet.</p>" });
    let both = text_of(&item(json!({ "bodies": [facts, plain, other, main] })).body);
    assert_eq!(both, "The lamp went home.\nA lamp has a wick.\nFog is wet.\n");
    let noted = json!({ "body_ednote": long, "body_html": "<p>The lamp went home.</p>" });
    assert_eq!(text_of(&item(noted).body), "The lamp went home.\n");
    assert!(item(json!({ "bodies": [{ "role": "editorial note", "value": long }] })).body.is_empty());
}

#[test]
fn what_is_withheld_is_left_out() {
    let picture = |member: &str, value: Value| {
        let mut picture = json!({ "type": "picture", "headline": "P",
            "renditions": { "main": { "href": format!("https://cdn.example/{member}.jpg") } } });
        picture[member] = value;
        picture
    };
    let kill = json!({ "uri": "https://agency.example/2", "headline": "Killed", "pubstatus": "canceled" });
    let shown = item(json!({ "embargoed": "2024-06-01T00:00:00Z", "body_html": "<p>One.</p>", "associations": {
        "main": picture("pubstatus", json!("http://cv.iptc.org/newscodes/pubstatusg2/canceled")),
        "b": picture("pubStatus", json!("withheld")),
        "c": picture("embargoedUntil", json!("2099-01-01T00:00:00Z")),
        "d": picture("expires", json!("2020-01-01T00:00:00Z")),
        "e": kill,
        "f": picture("embargoed", json!("2024-06-01T00:00:00Z")),
    } }));
    assert_eq!(lead(&shown).url.as_str(), "https://cdn.example/embargoed.jpg");
    assert_eq!((shown.body.len(), shown.related.len()), (1, 0));
}

#[test]
fn a_list_leaves_out_what_is_withheld() {
    let story = |number: u8, version: &str, members: Value| {
        let mut story = json!({ "uri": format!("https://agency.example/{number}"), "versioncreated": version,
            "headline": number.to_string() });
        story.as_object_mut().expect("an object").extend(members.as_object().expect("an object").clone());
        story
    };
    let list = json!({ "_items": [
        story(1, "2024-05-01T10:00:00Z", json!({ "body_html": "<p>1</p>" })),
        story(2, "2024-05-01T10:00:00Z", json!({ "pubstatus": "stat:canceled" })),
        story(3, "2024-05-01T10:00:00Z", json!({ "embargoed": "2099-01-01T00:00:00Z" })),
        story(4, "2024-05-01T10:00:00Z", json!({ "embargoed": "2024-05-02T00:00:00Z" })),
        story(5, "2024-05-03T10:00:00Z", json!({})),
    ] });
    let doc = Json::parse(&list.to_string()).expect("good JSON");
    let article = read(&doc, &Hints::default()).expect("an article").article;
    let related: Vec<_> = article.related.iter().map(|story| story.headline.as_str()).collect();
    assert_eq!(related, ["4", "5"]);
    let stories = read_stories(&doc, &Hints::default()).expect("stories");
    assert_eq!(stories.iter().map(|story| story.headline.as_str()).collect::<Vec<_>>(), ["1", "4", "5"]);
}

#[test]
fn a_status_may_be_a_code_or_an_address() {
    for status in ["canceled", "stat:canceled", "http://cv.iptc.org/newscodes/pubstatusg2/Canceled"] {
        assert_eq!(item(json!({ "pubstatus": status })).status, Status::Canceled, "{status}");
    }
}

#[test]
fn nitf_has_films_and_recordings() {
    let nitf = "<nitf><body><body.content><p>First.</p>\
        <media media-type='video'><media-reference mime-type='video/mp4' source='https://v.example/v.mp4'/>\
        <media-caption>On its way.</media-caption></media>\
        <media media-type=\"audio\"><media-reference source=\"https://v.example/a.mp3\"></media-reference></media>\
        <media media-type='image'><media-reference source='https://v.example/p.jpg' alternate-text='Fog'/></media>\
        <p>Last.</p></body.content></body></nitf>";
    let told = item(json!({ "body_nitf": nitf }));
    let media = media(&told);
    let [("video", film), ("audio", recording)] = *media else { panic!("{media:?}") };
    assert_eq!((film.url.as_str(), film.mime_type.as_deref()), ("https://v.example/v.mp4", Some("video/mp4")));
    assert_eq!((film.caption.to_text().as_str(), recording.url.as_str()), ("On its way.", "https://v.example/a.mp3"));
    assert!(told.body.iter().any(|block| matches!(block, Block::Image(image) if image.alt == "Fog")));
    assert!(text_of(&told.body).ends_with("Last.\n"));
}

#[test]
fn the_head_of_a_body_in_nitf_says_what_the_item_does_not() {
    let nitf = "<nitf><body><body.head><hedline><hl1>The lamp</hl1><hl2>And the fog</hl2></hedline>\
        <note><p>Eds: hold</p></note><byline>Par <person>Ines Halloran</person><byttl>Staff writer</byttl></byline><abstract><p>It went.</p></abstract>\
        </body.head><body.content><p>First.</p></body.content></body></nitf>";
    let bare = |members: Value| {
        let mut doc = json!({ "uri": "urn:x", "versioncreated": "2024-05-01T10:00:00Z", "body_nitf": nitf });
        doc.as_object_mut().expect("an object").extend(members.as_object().expect("an object").clone());
        let article = reading(&doc.to_string()).article;
        let people: Vec<_> = article.people.iter().map(|person| person.name.to_string()).collect();
        [article.headline.to_text().to_string(), article.standfirst.to_text().to_string(), people.join(", ")]
    };
    assert_eq!(bare(json!({})), ["The lamp", "It went.", "Ines Halloran"]);
    let own = json!({ "headline": "H", "description_text": "D", "bylines": [{ "by": "By Mo Tide" }, { "by": "By Ada Fog" }] });
    assert_eq!(bare(own), ["H", "D", "Mo Tide, Ada Fog"]);
}

#[test]
fn nitf_has_a_dateline() {
    for (dateline, line) in [
        ("<location>PARIS</location>, May 1", "PARIS, May 1 – The lamp went."),
        ("\n<location><city>PARIS</city></location> (MW) --\n", "PARIS (MW) – The lamp went."),
        ("", "The lamp went."),
    ] {
        let nitf = format!(
            "<nitf><body><body.head><note type='npa'><dateline>secret</dateline></note><dateline>{dateline}</dateline>\
             </body.head><body.content><p>The lamp went.</p></body.content></body></nitf>"
        );
        for located in [Value::Null, json!("Paris, France")] {
            let told = item(json!({ "body_nitf": nitf, "located": located }));
            let place = if dateline.is_empty() && !located.is_null() { "Paris, France – " } else { "" };
            assert_eq!(text_of(&told.body).trim(), [place, line].concat());
        }
    }
}

#[test]
fn a_film_and_a_recording_have_their_titles() {
    let part = |kind: &str, mime: &str| {
        json!({ "type": kind, "headline": kind, "description_text": "A caption.",
            "renditions": { "file": { "href": format!("https://cdn.example/{kind}"), "mimetype": mime } } })
    };
    let (film, recording) = (part("video", "video/mp4"), part("audio", "audio/mpeg"));
    let told = item(json!({ "body_html": "<p>One.</p>", "associations": { "main": part("picture", "image/jpeg"),
        "one": film, "two": recording } }));
    let titles: Vec<_> = media(&told).iter().map(|(kind, media)| (*kind, media.title.clone())).collect();
    assert_eq!(titles, [("video", Some("video".into())), ("audio", Some("audio".into()))]);
    // What is a story of its own is called so above it.
    let alone = item(film);
    assert!(matches!(&alone.lead, Some(Block::Video(media)) if media.title.is_none()));
}

#[test]
fn the_point_of_interest_is_that_of_any_rendition_of_the_shape() {
    let picture = |height: u32| {
        item(json!({ "type": "picture", "renditions": {
            "original": { "href": "https://cdn.example/o.jpg", "width": 4000, "height": 3000, "poi": { "x": 1000, "y": 600 } },
            "web": { "href": "https://cdn.example/w.jpg", "width": 1200, "height": height } } }))
    };
    assert_eq!(lead(&picture(900)).focus.map(|focus| (focus.x, focus.y)), Some((0.25, 0.2)));
    assert_eq!(lead(&picture(1200)).focus, None);
}

#[test]
fn a_picture_of_superdesk_has_its_alternative_text_in_its_body() {
    let picture = |members: Value| {
        let mut picture = json!({ "type": "picture", "description_text": "The pier at noon.",
            "renditions": { "main": { "href": "https://cdn.example/p.jpg" } } });
        picture.as_object_mut().expect("an object").extend(members.as_object().expect("an object").clone());
        item(json!({ "body_html": "<p>One.</p>", "associations": { "featuremedia": picture } }))
    };
    let alt = |members: Value| lead(&picture(members)).alt.clone();
    assert_eq!(alt(json!({ "body_text": "A pier in fog" })), "A pier in fog");
    assert_eq!(alt(json!({ "body_text": "A pier", "alt_text": "Fog" })), "Fog");
    assert_eq!(alt(json!({ "body_text": "The pier at noon." })), "");
}

#[test]
fn what_is_written_of_a_medium_alone_is_read_again() {
    for (kind, mime) in [("picture", "image/jpeg"), ("audio", "audio/mpeg")] {
        let alone = item(json!({ "headline": null, "type": kind, "description_text": "A pier.",
            "renditions": { "main": { "href": "https://cdn.example/p", "mimetype": mime } } }));
        assert!(alone.lead.is_some() && alone.headline.is_empty() && alone.body.is_empty());
        assert_eq!(article(&serde_json::to_string(&alone).expect("JSON")), alone);
    }
}

#[test]
fn the_pictures_of_a_set_are_a_gallery_under_its_title() {
    let picture = |name: &str, caption: &str| {
        json!({ "name": name, "type": "picture", "description_text": caption,
            "renditions": { "main": { "href": format!("https://cdn.example/{name}.jpg") } } })
    };
    let members = json!({ "a": picture("a", "The lamp."), "b": picture("b", "The gulls.") });
    let list = json!([picture("a", "The lamp."), picture("b", "The gulls.")]);
    for (set, headline) in
        [(members, json!({ "headline": "The move" })), (list, json!({ "headlines": [{ "value": "The move" }] }))]
    {
        let mut composite = json!({ "name": "show", "type": "composite", "associations": set,
            "renditions": { "preview": { "href": "https://cdn.example/preview.jpg" } } });
        for (key, value) in headline.as_object().expect("an object") {
            composite[key] = value.clone();
        }
        let moved = item(json!({ "body_html": "<p>One.</p>", "associations": [composite] }));
        let Some(Block::Gallery(gallery)) = moved.body.last() else { panic!("{:?}", moved.body) };
        assert_eq!(gallery.caption.to_text(), "The move");
        assert_eq!(
            gallery.images.iter().map(|image| image.caption.to_text()).collect::<Vec<_>>(),
            ["The lamp.", "The gulls."]
        );
        composite["associations"] = json!([picture("a", "The lamp.")]);
        let moved = item(json!({ "body_html": "<p>One.</p>", "associations": { "show": composite } }));
        assert_eq!(text_of(&moved.body), "One.\nThe move\nThe lamp.\n");
    }
}

#[test]
fn a_picture_in_the_body_gets_what_its_association_tells() {
    let rendition = |name: &str, width: u32| json!({ "href": format!("https://cdn.example/{name}.jpg"), "width": width, "height": width * 2 / 3 });
    let picture = json!({ "type": "picture", "by": "Otto Brandt/MW", "description_text": "The lamp on its way.",
        "renditions": { "r1": rendition("lamp_large", 1200), "r2": rendition("lamp_small", 240) } });
    let body = "<p>One.</p><figure><img src='https://cdn.example/lamp_small.jpg'><div>Otto Brandt/MW</div></figure><p>Two.</p>";
    let article = item(json!({ "body_html": body, "associations": { "a001": picture } }));
    assert_eq!((&article.lead, article.body.len()), (&None, 3));
    let Some(Block::Image(image)) = article.body.get(1) else { panic!("{:?}", article.body) };
    assert_eq!(
        (image.url.as_str(), image.width, image.height),
        ("https://cdn.example/lamp_large.jpg", Some(1200), Some(800))
    );
    assert_eq!(image.renditions.iter().map(|rendition| rendition.width).collect::<Vec<_>>(), [1200, 240]);
    assert_eq!(
        (image.caption.to_text().as_str(), image.credit.as_deref()),
        ("The lamp on its way.", Some("Otto Brandt/MW"))
    );
}
