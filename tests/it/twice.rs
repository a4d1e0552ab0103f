//! What a document says twice is shown once, with all that either place tells of it; what has not come out, never.

use article_widget::model::{Article, Block, Status};
use article_widget::read::text_of;
use serde_json::{Value, json};

fn article(doc: &Value) -> Article {
    super::article(&doc.to_string())
}

/// A post of WordPress with this body.
fn post(body: &str) -> Value {
    json!({ "id": 1, "link": "https://news.example/a/", "title": { "rendered": "Storm hits coast" },
        "content": { "rendered": body }, "_links": {} })
}

#[test]
fn a_lead_that_stands_in_the_body_gives_it_what_it_knows() {
    let mut wordpress = post("<p>One.</p><img src='https://news.example/f-1024x600.jpg'>");
    wordpress["_embedded"] = json!({ "wp:featuredmedia": [{ "source_url": "https://news.example/f.jpg",
        "alt_text": "Bridge at dawn", "caption": { "rendered": "<p>The bridge.</p>" },
        "media_details": { "width": 2000, "height": 1200, "image_meta": { "credit": "Ann Ray" } } }] });
    let ans = json!({ "type": "story", "version": "0.10.9", "headlines": { "basic": "H" },
        "promo_items": { "basic": { "type": "image", "url": "https://news.example/f.jpg", "alt_text": "Bridge at dawn",
            "caption": "The bridge.", "credits": { "by": [{ "name": "Ann Ray" }] } } },
        "content_elements": [{ "type": "text", "content": "One." },
            { "type": "image", "url": "https://news.example/f.jpg" }] });
    for doc in [wordpress, ans] {
        let article = article(&doc);
        assert_eq!(article.lead, None);
        let Some(Block::Image(image)) = article.body.get(1) else { panic!("{:?}", article.body) };
        let told = (image.alt.as_str(), image.caption.to_text(), image.credit.as_deref());
        assert_eq!(told, ("Bridge at dawn", "The bridge.".into(), Some("Ann Ray")));
        // Another rendition has another size.
        assert_eq!(image.width, None);
    }
}

#[test]
fn a_film_that_stands_in_the_body_comes_once() {
    let feed = |file: &str| {
        json!({ "version": "https://jsonfeed.org/version/1.1", "items": [{ "id": "1", "title": "Fog",
            "content_html": "<p>One.</p><audio src='https://news.example/a.mp3'></audio>",
            "attachments": [{ "url": format!("https://news.example/{file}"), "mime_type": "audio/mpeg" }] }] })
    };
    let page = |id: &str| {
        json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fog",
            "articleBody": "<p>One.</p><iframe src='https://www.youtube.com/embed/aaaaaaaaaaa'></iframe>",
            "video": { "@type": "VideoObject", "embedUrl": format!("https://www.youtube.com/embed/{id}") } })
    };
    for (doc, count) in [
        (feed("a.mp3"), 2),
        (feed("b.mp3"), 3),
        (feed("a.php?id=1"), 3),
        (page("aaaaaaaaaaa?feature=oembed"), 2),
        (page("bbbbbbbbbbb"), 3),
        (
            json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fog", "articleBody": "One.",
            "video": { "@type": "VideoObject", "contentUrl": "https://www.youtube.com/watch?v=a" } }),
            2,
        ),
    ] {
        assert_eq!(article(&doc).body.len(), count, "{doc}");
    }
    let film = |address: &str| {
        let film = json!({ "@type": "VideoObject", "contentUrl": address });
        article(&json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fog", "video": film }))
    };
    assert!(matches!(film("https://www.youtube.com/watch?v=a").body[0], Block::Embed(_)));
    assert!(matches!(film("https://player.vimeo.com/external/1.hd.mp4?s=a").body[0], Block::Video(_)));
    let mut named = feed("a.mp3?x=1");
    named["items"][0]["attachments"][0]["title"] = json!("Fog");
    let Some(Block::Audio(own)) = article(&named).body.last().cloned() else { panic!("no recording") };
    assert_eq!((own.title.as_deref(), own.mime_type.as_deref()), (Some("Fog"), Some("audio/mpeg")));
}

#[test]
fn a_heading_that_says_the_headline_again_goes() {
    for (body, len) in [
        ("<h1>Storm hits coast</h1><p>One.</p>", 1),
        ("<img src=/a.jpg><h2>Storm hits <i>coast</i>.</h2><p>One.</p>", 2),
        ("<p>One.</p><h2>Storm hits coast</h2><p>Two.</p>", 3),
        ("<p>Storm hits coast</p>", 1),
    ] {
        assert_eq!(article(&post(body)).body.len(), len, "{body}");
    }
}

#[test]
fn a_draft_is_kept_back() {
    let ninjs = |status: &str| {
        json!({ "uri": "u:1", "version": "1", "headline": "H", "body_text": "One.",
        "versioncreated": "2024-03-05T10:00:00Z", "pubstatus": status })
    };
    let block = json!([{ "_type": "block", "children": [{ "_type": "span", "text": "One." }] }]);
    for doc in [
        ninjs("withhold"),
        ninjs("archived"),
        json!({ "_id": "drafts.a", "_type": "post", "title": "H", "body": block }),
        json!({ "id": 1, "status": "Draft", "title": "H", "body": block }),
        json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "H", "articleBody": "One.",
            "creativeWorkStatus": "Draft" }),
        json!({ "type": "story", "version": "0.10.9", "headlines": { "basic": "H" }, "revision": { "published": false },
            "content_elements": [{ "type": "text", "content": "One." }] }),
    ] {
        assert_eq!(article(&doc).status, Status::Withheld, "{doc}");
    }
    assert_eq!(article(&ninjs("usable")).status, Status::Usable);
    assert_eq!(article(&ninjs("")).status, Status::Usable);
}

#[test]
fn what_ghost_cuts_off_a_post_is_no_standfirst() {
    let post = |custom: Value| {
        json!({ "posts": [{ "id": "1", "uuid": "1", "title": "H", "slug": "h", "html": "<p>Start <a href='/l'>link</a> here.</p>",
            "comment_id": "1", "custom_excerpt": custom, "excerpt": "Start link [/l] here." }] })
    };
    assert!(article(&post(Value::Null)).standfirst.is_empty());
    assert_eq!(article(&post(json!("In short."))).standfirst.to_text(), "In short.");
}

#[test]
fn an_embargo_without_an_end_holds() {
    for (embargo, status) in [
        (json!({ "active": true }), Status::Withheld),
        (json!(true), Status::Withheld),
        (json!({ "active": true, "end_time": "2024-01-01T00:00:00Z" }), Status::Usable),
        (json!({ "active": false }), Status::Usable),
    ] {
        let doc = json!({ "type": "story", "version": "0.10.9", "headlines": { "basic": "H" },
            "content_restrictions": { "embargo": embargo }, "content_elements": [{ "type": "text", "content": "One." }] });
        assert_eq!(article(&doc).status, status, "{doc}");
    }
}

#[test]
fn an_unpublished_post_of_a_live_blog_is_left_out() {
    let block = |id: &str, is_out: bool| json!({ "id": id, "published": is_out, "bodyHtml": format!("<p>{id}</p>"), "elements": [] });
    let doc = json!({ "response": { "content": { "id": "w/l", "type": "liveblog", "webTitle": "Live", "sectionId": "w",
        "webUrl": "https://www.theguardian.com/w/l", "blocks": { "body": [block("out", true), block("in", false)] } } } });
    assert_eq!(text_of(&article(&doc).body).trim(), "out");
}

#[test]
fn plugins_know_who_wrote_a_post_where_the_site_hides_its_users() {
    let hidden = json!({ "author": [{ "code": "rest_user_invalid_id", "message": "x" }] });
    let parsely = json!({ "meta": { "@type": "NewsArticle", "author": [{ "name": "Ann Ray" }], "articleSection": "Harbour",
        "keywords": ["Nets"], "image": { "url": "https://news.example/p.jpg" } } });
    let mut one = post("<p>One.</p>");
    (one["_embedded"], one["parsely"]) = (hidden.clone(), parsely);
    let article_one = article(&one);
    assert_eq!(article_one.section.as_ref().map(|section| section.name.as_str()), Some("Harbour"));
    assert_eq!(article_one.tags[0].name, "Nets");
    assert!(article_one.lead.is_some());
    let mut other = post("<p>One.</p>");
    (other["_embedded"], other["uagb_author_info"]) = (hidden, json!({ "display_name": "Ann Ray" }));
    (other["categories"], other["tags"]) = (json!(["Harbour"]), json!([12]));
    let article_other = article(&other);
    assert_eq!(article_other.section.as_ref().map(|section| section.name.as_str()), Some("Harbour"));
    assert!(article_other.tags.is_empty());
    for article in [article_one, article_other] {
        assert_eq!(article.people[0].name, "Ann Ray");
    }
}

#[test]
fn plugins_for_several_authors_name_them_all() {
    let people = json!([{ "display_name": "Ann Ray", "author_link": "https://news.example/ann" }, { "display_name": "Mo Tide" }]);
    for key in ["coauthors", "newspack_author_info"] {
        let mut several = post("<p>One.</p>");
        several["_embedded"] = json!({ "author": [{ "id": 3, "name": "admin" }] });
        several[key] = people.clone();
        let several = article(&several);
        assert_eq!(
            several.people.iter().map(|person| &*person.name).collect::<Vec<_>>(),
            ["Ann Ray", "Mo Tide"],
            "{key}"
        );
        assert_eq!(several.people[0].url.as_ref().map(|url| url.as_str()), Some("https://news.example/ann"));
        // The names of terms may be given as numbers alone.
        let mut one = post("<p>One.</p>");
        (one["_embedded"], one[key]) = (json!({ "author": [{ "id": 3, "name": "Ann Ray" }] }), json!([12]));
        assert_eq!(article(&one).people[0].name, "Ann Ray");
    }
}
