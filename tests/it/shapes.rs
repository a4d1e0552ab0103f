//! Rarer shapes of documents: in envelopes, in full, in strings, in parts.

use article_widget::model::{Block, Url};
use article_widget::read::{Dialect, Hints, Json, read, text_of};
use serde_json::json;

use super::{article, reading, warnings};

#[test]
fn items_of_ninjs_come_in_envelopes() {
    let item = json!({ "uri": "https://agency.example/1", "versioncreated": "2024-01-02T03:04:05Z", "headline": "A gale",
        "byline": "Von Ada Quill", "located": "Kiel", "body_text": "It blew." });
    let other =
        json!({ "uri": "https://agency.example/2", "versioncreated": "2024-01-02T03:04:05Z", "headline": "A calm" });
    for doc in [
        json!({ "data": { "items": [{ "meta": {}, "item": item }, { "item": other }] } }),
        json!({ "data": { "item": item } }),
    ] {
        let reading = reading(&doc.to_string());
        assert_eq!(reading.dialect, Dialect::Ninjs);
        assert_eq!(reading.article.headline.to_text(), "A gale");
        assert_eq!(
            (reading.article.people[0].name.as_str(), text_of(&reading.article.body).as_str()),
            ("Ada Quill", "Kiel – It blew.\n")
        );
    }
}

#[test]
fn a_label_of_ans_is_the_kicker() {
    let story = |label| json!({ "type": "story", "version": "0.5.8", "headlines": { "basic": "A" }, "label": label });
    for (label, kicker) in [
        (json!({ "basic": { "text": "Opinion" } }), Some("Opinion")),
        (json!({ "text": "Opinion" }), Some("Opinion")),
        (json!({ "text": "Opinion", "display": false }), None),
    ] {
        assert_eq!(article(&story(label).to_string()).kicker.as_deref(), kicker);
    }
}

#[test]
fn json_ld_may_be_written_in_full() {
    let value = |text: &str| json!([{ "@value": text }]);
    let doc = json!([{
        "@type": ["http://schema.org/NewsArticle"],
        "http://schema.org/headline": value("The dredger is back"),
        "http://schema.org/author": [{ "@type": ["http://schema.org/Person"], "http://schema.org/name": value("Mo Tide") }],
        "http://schema.org/articleBody": value("Nine weeks."),
        "http://schema.org/datePublished": value("2024-03-05"),
    }]);
    let article = article(&doc.to_string());
    assert_eq!(
        (article.headline.to_text().as_str(), article.people[0].name.as_str()),
        ("The dredger is back", "Mo Tide")
    );
    assert!(article.published.is_some());
    assert_eq!(text_of(&article.body), "Nine weeks.\n");
}

#[test]
fn a_post_of_a_live_blog_names_its_own_writer() {
    let post = |name: &str| json!({ "@type": "BlogPosting", "articleBody": "Words.", "author": { "@type": "Person", "name": name } });
    let doc = json!({ "@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "A",
        "author": { "name": "Ada Quill" }, "liveBlogUpdate": [post("Ada Quill"), post("Mo Tide")] });
    assert_eq!(text_of(&article(&doc.to_string()).body), "Words.\nWords.\nMo Tide\n");
}

#[test]
fn a_tree_of_ghost_may_be_a_string() {
    let tree = json!({ "root": { "type": "root", "children": [{ "type": "paragraph", "children": [{ "type": "text", "text": "Words." }] }] } });
    let post = json!({ "uuid": "u", "title": "T", "slug": "t", "html": null, "lexical": tree.to_string() });
    let reading = reading(&json!({ "posts": [post] }).to_string());
    assert_eq!((reading.dialect, text_of(&reading.article.body).as_str()), (Dialect::Ghost, "Words.\n"));
}

#[test]
fn a_document_of_ghosts_old_editor_is_read() {
    let doc = json!({
        "version": "0.3.1", "markups": [["strong"], ["a", ["href", "https://sea.example/?a=1&b=\"2"]]],
        "atoms": [["soft-return", "", {}]],
        "cards": [["image", { "src": "__GHOST_URL__/a.jpg", "caption": "A <em>pier</em>" }], ["hr", {}], ["markdown", { "markdown": "One.\n\nTwo < 3." }]],
        "sections": [
            [1, "p", [[0, [0], 1, "Bold"], [0, [], 0, " and "], [1, [], 0, 0], [0, [1], 1, "a link <here>"]]],
            [3, "ul", [[[0, [], 0, "Rope"]], [[0, [], 0, "Tar"]]]],
            [10, 0], [10, 1], [10, 2], [10, 9], [7], [1, "p", [[0, [8], 5, "End."]]]
        ]
    });
    for mobiledoc in [json!(doc.to_string()), doc] {
        let post = json!({ "uuid": "u", "title": "T", "slug": "t", "html": null, "mobiledoc": mobiledoc, "url": "https://a.example/t/" });
        let article = article(&json!({ "posts": [post] }).to_string());
        assert_eq!(text_of(&article.body), "Bold and a link <here>\nRope\nTar\nA pier\nOne.\nTwo < 3.\nEnd.\n");
    }
}

#[test]
fn an_answer_of_contentful_is_put_together() {
    let link = |kind: &str, id: &str| json!({ "sys": { "type": "Link", "linkType": kind, "id": id } });
    let asset = |id: &str| {
        let file = json!({ "url": format!("//images.example/{id}.jpg"), "contentType": "image/jpeg" });
        json!({ "sys": { "type": "Asset", "id": id }, "fields": { "title": id, "file": file } })
    };
    let body = json!({ "nodeType": "document", "content": [
        { "nodeType": "embedded-asset-block", "data": { "target": link("Asset", "pans") }, "content": [] },
        { "nodeType": "paragraph", "data": {}, "content": [{ "nodeType": "text", "value": "Words.", "marks": [] }] },
    ] });
    let entry = json!({ "sys": { "type": "Entry", "id": "e" },
        "fields": { "title": "Salt", "author": link("Entry", "mo"), "heroImage": link("Asset", "heap"), "body": body } });
    // The writer links to the entry, which links to the writer.
    let writer =
        json!({ "sys": { "type": "Entry", "id": "mo" }, "fields": { "name": "Mo Tide", "best": link("Entry", "e") } });
    let doc = json!({ "sys": { "type": "Array" }, "items": [entry], "includes": { "Entry": [writer], "Asset": [asset("pans"), asset("heap")] } });
    let reading = reading(&doc.to_string());
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::Contentful, vec![]));
    assert_eq!(reading.article.people[0].name, "Mo Tide");
    let picture = |block: &Block| match block {
        Block::Image(image) => image.url.as_str().to_owned(),
        other => panic!("no picture: {other:?}"),
    };
    assert_eq!(reading.article.lead.as_ref().map(picture).as_deref(), Some("https://images.example/heap.jpg"));
    assert_eq!(picture(&reading.article.body[0]), "https://images.example/pans.jpg");
}

#[test]
fn a_standfirst_with_an_address_is_enough() {
    let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "items": [{ "summary": "S.", "url": "https://n.example/s" }] });
    let teaser = json!({ "@type": "NewsArticle", "description": "S.", "url": "https://n.example/s" });
    for doc in [feed, teaser] {
        assert_eq!(article(&doc.to_string()).standfirst.to_text(), "S.");
    }
    let nowhere = Json::parse(&json!({ "@type": "NewsArticle", "description": "S." }).to_string()).expect("good JSON");
    assert!(read(&nowhere, &Hints::default()).is_err());
}

#[test]
fn an_item_is_found_by_where_its_address_leads() {
    let feed = json!({ "version": "https://jsonfeed.org/version/1.1", "items": [
        { "id": "1", "url": "/a/1", "title": "One", "content_text": "1." }, { "id": "2", "url": "/a/2", "title": "Two", "content_text": "2." }] });
    let doc = Json::parse(&feed.to_string()).expect("good JSON");
    let base = Url::parse("https://f.example/feed.json");
    let found = |item: &str| read(&doc, &Hints { item: Some(item), base: base.as_ref() });
    assert_eq!(found("https://f.example/a/2").expect("an item").article.headline.to_text(), "Two");
    assert!(found("https://f.example/2").is_err(), "an id is no address");
}

#[test]
fn a_flattened_post_needs_no_address() {
    let row = json!({ "id": 1, "title": "T", "content": "<p>Words.</p>", "date": "2024-05-03 12:00:00", "slug": "a" });
    for doc in [row.clone(), json!([row])] {
        let reading = reading(&doc.to_string());
        assert_eq!((reading.dialect, text_of(&reading.article.body).as_str()), (Dialect::WordPress, "Words.\n"));
        assert!(reading.article.published.is_some());
    }
    let block = json!({ "_type": "block", "children": [{ "_type": "span", "text": "Words." }] });
    for (key, value) in
        [("content", json!([block])), ("content", json!([block]).to_string().into()), ("uuid", json!("u"))]
    {
        let mut other = row.clone();
        other[key] = value;
        let reading = Json::parse(&other.to_string()).and_then(|doc| read(&doc, &Hints::default()));
        assert!(reading.is_ok_and(|reading| reading.dialect != Dialect::WordPress), "{other}");
    }
}
