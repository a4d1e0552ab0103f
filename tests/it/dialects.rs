//! What feeds and posts give, on documents of our own.

use article_widget::model::{Article, Block, Image, Inline, Status};
use article_widget::read::{Dialect, Hints, Json, read, read_stories, text_of};
use serde_json::{Value, json};

use super::{article, data, reading, warnings};

fn texts(blocks: &[Block]) -> Vec<String> {
    text_of(blocks).lines().map(str::to_owned).collect()
}

fn lead(article: &Article) -> &Image {
    let Some(Block::Image(image)) = &article.lead else { panic!("no lead picture") };
    image
}

#[test]
fn a_json_feed_gives_the_item_that_is_asked_for() {
    let doc = Json::parse(&data("feed.json")).expect("good JSON");
    for (item, id) in [
        (None, "ferry-1"),
        (Some("tide-2"), "tide-2"),
        (Some("https://ledger.example/coast/tide"), "tide-2"),
        (Some("2"), "note-3"),
    ] {
        let reading = read(&doc, &Hints { item, base: None }).expect("an article");
        assert_eq!(reading.article.id, id);
        assert_eq!(warnings(&reading), [""; 0]);
    }
    let error = read(&doc, &Hints { item: Some("ferry-9"), base: None }).expect_err("no such item").to_string();
    assert!(error.contains("\"ferry-9\"") && error.contains("ferry-1, tide-2, note-3"), "{error}");
}

#[test]
fn a_json_feed_item_becomes_an_article() {
    let article = article(&data("feed.json"));
    assert_eq!(article.headline.to_text(), "Why <i>Alba</i> doesn’t sail on Sundays");
    assert_eq!(article.standfirst.to_text(), "A dispute of sixty years, told by those who still keep it up.");
    assert_eq!(article.people[0].name, "Ines Halloran");
    assert_eq!(article.lang.as_ref().map(|lang| lang.as_str()), Some("en"));
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("The Example Ledger"));
    assert!(article.lead.is_some());
    assert!(matches!(article.body[0], Block::Audio(_)));
    assert_eq!(texts(&article.body)[1], "It is not a misprint; see the timetable.");
    assert_eq!(
        article.related.iter().map(|story| story.headline.as_str()).collect::<Vec<_>>(),
        ["The tide that came twice"]
    );
}

#[test]
fn plain_text_of_a_feed_keeps_its_lines() {
    let doc = Json::parse(&data("feed.json")).expect("good JSON");
    let article = read(&doc, &Hints { item: Some("1"), base: None }).expect("an article").article;
    assert_eq!(texts(&article.body), ["It came at four.", "It came again at six. Nobody had ordered it."]);
    assert!(matches!(&article.body[1], Block::Paragraph { text, .. } if text.contains(&Inline::Break)));
    assert_eq!(article.tags.len(), 2);
    assert_eq!(article.people[0].name, "The newsroom");
}

#[test]
fn a_wordpress_post_becomes_an_article() {
    let reading = reading(&data("post.json"));
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::WordPress, vec![]));
    let article = &reading.article;
    assert_eq!(article.id, "4711");
    assert_eq!(article.headline.to_text(), "The bakery that doesn’t sell bread & why");
    assert_eq!(article.standfirst.to_text(), "A hundred loaves a day, and no till: how one street feeds itself.");
    assert_eq!(article.section.as_ref().map(|section| section.name.as_str()), Some("Food & drink"));
    assert_eq!(article.tags[0].name, "Bread");
    assert_eq!(article.published.map(|time| time.to_rfc3339().to_string()).as_deref(), Some("2024-02-10T08:30:00Z"));
    let lead = lead(article);
    assert_eq!((lead.width, lead.alt.as_str()), (Some(1600), "An open oven with loaves"));
    assert_eq!(lead.caption.to_text(), "Three in the morning.");
    assert_eq!(
        lead.renditions.iter().map(|rendition| rendition.width).collect::<Vec<_>>(),
        [1024, 300],
        "the cropped one is left out"
    );
    assert_eq!(article.body.len(), 4);
}

#[test]
fn a_sidebar_feed_may_be_of_any_dialect() {
    let story = json!({ "headline": "One", "url": "https://n.example/1", "published": "2024-01-01" });
    let base = article_widget::model::Url::parse("https://n.example/feeds/popular.json");
    for (doc, headlines) in [
        (data("feed.json"), vec!["Why <i>Alba</i> doesn’t sail on Sundays", "The tide that came twice"]),
        (format!("[{}]", data("post.json")), vec!["The bakery that doesn’t sell bread & why"]),
        (data("post.json"), vec!["The bakery that doesn’t sell bread & why"]),
        (json!([story, story]).to_string(), vec!["One", "One"]),
        (json!({ "popular": [story, null, { "headline": "no address" }] }).to_string(), vec!["One"]),
        (json!({ "stories": [{ "title": "Two", "url": "../2" }] }).to_string(), vec!["Two"]),
        (json!({ "items": [story] }).to_string(), vec!["One"]),
        (data("native.json"), vec!["The last fog signal falls silent", "Who owns the rocks?"]),
        ("[]".to_owned(), vec![]),
    ] {
        let tree = Json::parse(&doc).expect("good JSON");
        let stories = read_stories(&tree, &Hints { item: None, base: base.as_ref() }).expect("stories");
        assert_eq!(stories.iter().map(|story| story.headline.as_str()).collect::<Vec<_>>(), headlines);
        assert!(stories.iter().all(|story| story.url.as_str().starts_with("https://")));
    }
    for doc in ["{}", "7", "{\"stories\": 3}"] {
        assert!(read_stories(&Json::parse(doc).expect("good JSON"), &Hints::default()).is_err(), "{doc}");
    }
}

#[test]
fn an_excerpt_and_a_picture_are_not_shown_twice() {
    let sample: Value = serde_json::from_str(&data("post.json")).expect("good JSON");
    let with = |key: &str, html: &str| {
        let mut post = sample.clone();
        post[key]["rendered"] = html.into();
        article(&post.to_string())
    };
    for excerpt in [
        "<p>The ovens are lit at three, as they [&hellip;]</p>",
        "<p>The ovens are lit at three, as they were in 1911.</p>",
        "",
    ] {
        assert!(with("excerpt", excerpt).standfirst.is_empty(), "{excerpt}");
    }
    let picture = "<figure><img src=\"/uploads/oven-1024x768.jpg\" alt=\"\"></figure><p>Words.</p>";
    assert!(with("content", picture).lead.is_none());
    assert!(with("content", "<p>Words.</p>").lead.is_some());
}

#[test]
fn a_protected_post_has_no_body() {
    let mut post: Value = serde_json::from_str(&data("post.json")).expect("good JSON");
    post["content"]["protected"] = true.into();
    let reading = reading(&post.to_string());
    assert!(reading.article.body.is_empty());
    assert_eq!(warnings(&reading), ["content: is protected by a password"]);
}

#[test]
fn a_post_that_is_not_published_is_withheld() {
    let post = |id: u8, status: &str| json!({ "id": id, "status": status, "link": format!("https://n.example/{id}"), "title": { "rendered": "H" } });
    let posts =
        json!([post(1, "draft"), post(2, "publish"), post(3, "future"), post(4, "private"), post(5, "publish")]);
    let doc = Json::parse(&posts.to_string()).expect("good JSON");
    for (wanted, id, status) in [(None, "2", Status::Usable), (Some("3"), "3", Status::Withheld)] {
        let article = read(&doc, &Hints { item: wanted, base: None }).expect("an article").article;
        assert_eq!((article.id.as_str(), article.status), (id, status));
        assert!(article.related.iter().all(|story| matches!(story.id.as_str(), "2" | "5")));
    }
    assert_eq!(read_stories(&doc, &Hints::default()).expect("stories").len(), 2);
    assert_eq!(article(&json!([post(1, "trash")]).to_string()).status, Status::Withheld);
}

#[test]
fn a_flattened_post_is_a_post() {
    let post = json!({ "id": 5, "slug": "s", "link": "/2024/s/", "title": "Salt &amp; <em>sand</em>", "content": "<p>Words.</p>", "date": "2024-02-10 08:30:00" });
    let base = article_widget::model::Url::parse("https://n.example/wp-json/");
    let doc = Json::parse(&json!([{ "slug": "r", "link": "/r", "title": "R", "content": "" }, post]).to_string())
        .expect("good JSON");
    let reading = read(&doc, &Hints { item: Some("s"), base: base.as_ref() }).expect("an article");
    assert_eq!(reading.dialect, Dialect::WordPress);
    assert_eq!(reading.article.headline.to_text(), "Salt & sand");
    assert_eq!(reading.article.url.as_ref().map(|url| url.as_str()), Some("https://n.example/2024/s/"));
    assert!(reading.article.published.is_some());
    assert_eq!(reading.article.related.len(), 1);
}

#[test]
fn a_post_as_it_is_edited_is_a_post() {
    for (raw, lines) in [
        (
            "<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Two</h2>",
            &["One.", "Two"],
        ),
        ("One <b>and</b>\r\n\r\nTwo", &["One and", "Two"]),
    ] {
        let post = json!({ "id": 5, "slug": "s", "title": { "raw": "Salt &amp; sand" }, "content": { "raw": raw } });
        let reading = reading(&post.to_string());
        assert_eq!((reading.dialect, reading.article.headline.to_text().as_str()), (Dialect::WordPress, "Salt & sand"));
        assert_eq!(texts(&reading.article.body), lines, "{raw}");
    }
}

#[test]
fn shortcodes_without_their_plugin_are_taken_out() {
    let mut post: Value = serde_json::from_str(&data("post.json")).expect("good JSON");
    post["content"]["rendered"] = "[vc_row a=\"b\"]<p>One [sic] two.</p>[/vc_row]".into();
    post["excerpt"]["rendered"] = "<p>[vc_row]Three.</p>".into();
    let reading = reading(&post.to_string());
    assert_eq!(texts(&reading.article.body), ["One [sic] two."]);
    assert_eq!(reading.article.standfirst.to_text(), "Three.");
    assert!(warnings(&reading)[0].starts_with("content: has shortcodes"));
    let words = "[et_pb_text]One [sic].[/et_pb_text] [et_pb_text]Two.[/et_pb_text]";
    let item = json!({ "id": "1", "url": "https://a.example/", "title": "T", "content_html": words });
    let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [item] });
    let story = json!({ "@type": "NewsArticle", "headline": "T", "articleBody": words });
    let page =
        json!({ "title": "T", "byline": "B", "siteName": "S", "content": words, "textContent": words, "length": 9 });
    let ghost = json!({ "posts": [{ "id": "1", "title": "T", "slug": "t", "visibility": "public", "html": words }] });
    for doc in [feed, story, page, ghost] {
        assert_eq!(texts(&article(&doc.to_string()).body), ["One [sic].", "Two."], "{doc}");
    }
}

#[test]
fn the_terms_of_a_post_are_found_wherever_a_site_keeps_them() {
    let post = json!({ "URL": "https://n.example/s", "slug": "s", "title": "H", "content": "<p>B.</p>" });
    let with = |key: &str, value: Value| {
        let mut post = post.clone();
        post[key] = value;
        article(&post.to_string())
    };
    let terms = |name: &str| json!({ name: { "ID": 1, "name": name, "slug": "x" } });
    let graph =
        json!({ "schema": { "@graph": [{ "@type": "Article", "articleSection": ["News"], "keywords": ["Sea"] }] } });
    let section = |article: &Article| article.section.as_ref().map(|section| section.name.to_string());
    let tags = |article: &Article| article.tags.iter().map(|tag| tag.name.to_string()).collect::<Vec<_>>();
    assert_eq!(section(&with("categories", terms("News"))).as_deref(), Some("News"));
    assert_eq!(section(&with("categories", terms("Uncategorized"))), None);
    assert_eq!(tags(&with("tags", terms("Sea"))), ["Sea"]);
    let by_plugin = with("yoast_head_json", graph);
    assert_eq!((section(&by_plugin).as_deref(), tags(&by_plugin)), (Some("News"), vec!["Sea".to_owned()]));
    let several = with("authors", json!([{ "display_name": "Ada Quill" }, { "display_name": "Mo Tide" }]));
    assert_eq!(several.people.len(), 2);
    let picture = "https://n.example/p.jpg";
    assert_eq!(
        lead(&with("post_thumbnail", json!({ "URL": picture, "width": 1200, "height": 800 }))).width,
        Some(1200)
    );
    let old = json!({ "source_url": picture, "media_type": "image", "alt_text": "A pier", "media_details": { "width": 900, "height": 600 } });
    assert_eq!(lead(&with("better_featured_image", old)).alt, "A pier");
}

#[test]
fn what_is_said_of_a_lead_picture_is_found_wherever_a_site_keeps_it() {
    let picture = "https://n.example/p.jpg";
    let hosted = json!({ "URL": "https://n.example/s", "slug": "s", "title": "H", "content": "<p>B.</p>", "featured_image": picture,
        "post_thumbnail": { "ID": 8, "URL": picture, "width": 1200, "height": 800 },
        "attachments": { "7": { "ID": 7, "URL": "https://n.example/q.jpg", "alt": "Another" },
            "8": { "ID": 8, "URL": picture, "alt": "A pier &amp; a boat", "caption": "The <em>pier</em>.", "exif": { "credit": "Mo Tide" } } } });
    let details = json!({ "width": 900, "height": 600, "image_meta": { "credit": "Mo Tide" } });
    let media = json!({ "source_url": picture, "alt_text": "A pier &amp; a boat", "caption": { "rendered": "<p>The <em>pier</em>.</p>" }, "media_details": details });
    let embedded = json!({ "link": "https://n.example/s", "title": { "rendered": "H" }, "content": { "rendered": "<p>B.</p>" },
        "_embedded": { "wp:featuredmedia": [media] } });
    for post in [hosted, embedded] {
        let article = article(&post.to_string());
        let image = lead(&article);
        assert_eq!((image.alt.as_str(), image.caption.to_text().as_str()), ("A pier & a boat", "The pier."));
        assert_eq!(image.credit.as_deref(), Some("Mo Tide"));
    }
}

/// Reads an item with these members.
fn item(members: Value) -> Article {
    let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "home_page_url": "https://n.example/", "items": [members] });
    article(&feed.to_string())
}

#[test]
fn files_of_other_kinds_and_the_page_that_an_item_is_about_stay_with_it() {
    let files = [
        ("a.pdf", "application/pdf"),
        ("b.mp4", "video/mp4"),
        ("c.jpg", "image/jpeg"),
        ("d.mp3", "audio/mpeg"),
        ("e.jpg", "image/jpeg"),
    ];
    let files = files
        .map(|(name, kind)| json!({ "url": format!("https://n.example/{name}"), "mime_type": kind, "title": name }));
    let article = item(
        json!({ "url": "https://n.example/1", "external_url": "https://e.example/x?a=1&b=2", "image": "https://n.example/e.jpg",
        "content_html": "<p>B.</p>", "attachments": files }),
    );
    let body = &article.body;
    assert!(matches!(&body[..2], [Block::Video(_), Block::Audio(_)]), "{body:?}");
    assert!(matches!(&body[3], Block::Embed(embed) if embed.provider == "e.example"), "{body:?}");
    assert_eq!(texts(body), ["B.", "a.pdf", "c.jpg"]);
    let named = json!({ "url": "https://n.example/1", "external_url": "https://e.example/x?a=1&b=2",
        "content_html": "<p><a href='https://e.example/x?a=1&amp;b=2'>B.</a></p>" });
    assert_eq!(item(named).body.len(), 1);
}

#[test]
fn an_item_without_an_address_stands_under_its_id_or_on_the_page_of_the_feed() {
    for (id, url) in [("https://n.example/1", Some("https://n.example/1")), ("tag:1", None)] {
        let article = item(
            json!({ "id": id, "content_html": "<p><img src='/p.jpg'></p>", "summary": "<p>A <b>bold</b> one.</p>" }),
        );
        assert_eq!(article.url.as_ref().map(|url| url.as_str()), url);
        assert!(matches!(&article.body[0], Block::Image(image) if image.url.as_str() == "https://n.example/p.jpg"));
        assert_eq!(article.standfirst.to_text(), "A bold one.");
    }
}
