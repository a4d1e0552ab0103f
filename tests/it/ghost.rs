//! What Ghost gives: on documents of our own, and measured on other people's.

use article_widget::model::{Block, GroupKind, Inline, Status, Style, Url};
use article_widget::read::{Dialect, Hints, Json, read, read_stories, text_of};
use serde_json::json;

use super::measure::{Corpus, Source, html_words, words};
use super::{article, data, reading, warnings};

/// Adds the words of a tree; what stands in one line is not set apart.
fn push_tree(node: &Json, text: &mut String) {
    let kind = node.get("type").as_str().unwrap_or_default();
    let is_apart = !matches!(kind, "text" | "extended-text" | "link" | "autolink");
    text.push_str(if is_apart { " " } else { "" });
    text.push_str(node.get("text").as_str().unwrap_or_default());
    text.push_str(node.get("code").as_str().unwrap_or_default());
    node.get("children").items().iter().for_each(|child| push_tree(child, text));
    text.push_str(if is_apart { " " } else { "" });
}

/// Returns the words of paragraphs as Ghost's old editor kept them.
fn section_words(raw: &str) -> Vec<String> {
    let doc = Json::parse(raw).expect("a tree");
    let line =
        |section: &Json| section.at(2).items().iter().filter_map(|piece| piece.at(3).as_str()).collect::<String>();
    doc.get("sections").items().iter().flat_map(|section| words(&line(section))).collect()
}

fn posts(file: &str, doc: &Json) -> Vec<Source> {
    if doc.get("root").is_object() {
        let mut text = String::new();
        push_tree(doc.get("root"), &mut text);
        let words = words(&text);
        return if words.is_empty() { vec![] } else { vec![Source { words, ..Source::default() }] };
    }
    let export = [doc.get("db").at(0).get("data"), doc.get("data")].into_iter().find(|data| data.is_object());
    let posts = export.unwrap_or(doc).get("posts").one_or_many();
    assert!(!posts.is_empty() || doc.get("@type").as_str().is_some(), "{file} has no posts");
    let has = |of: &Json, key: &str| of.get(key).text().is_some();
    let items = posts.iter().filter(|post| has(post, "title"));
    items
        .map(|post| Source {
            item: post.first(&["id", "slug"]).text().map(|id| id.to_string()),
            words: match post.get("html").text() {
                Some(html) => html_words(&html.replace("__GHOST_URL__", "")),
                None if has(post, "mobiledoc") => section_words(post.get("mobiledoc").as_str().unwrap_or_default()),
                None => words(&post.first(&["plaintext", "markdown"]).text().unwrap_or_default()),
            },
            headline: true,
            people: ["authors", "primary_author", "author"]
                .iter()
                .any(|key| post.get(key).one_or_many().iter().any(|person| has(person, "name"))),
            date: has(post, "published_at"),
            image: post.get("feature_image").text().is_some_and(|url| url.starts_with("http")),
            ..Source::default()
        })
        .collect()
}

/// Posts and trees of the tests of Ghost.
pub const CORPUS: Corpus = Corpus {
    name: "Ghost",
    folder: "ghost",
    dialect: Dialect::Ghost,
    sources: posts,
    refused: &[
        // What a site says of its pages as JSON-LD, without a headline.
        ("post-basic.json", "neither a headline nor a body"),
    ],
    exceptions: &[("post-full.json", "the JSON-LD that Ghost writes into pages, which is another dialect")],
};

#[test]
fn a_post_becomes_an_article() {
    let reading = reading(&data("ghost.json"));
    let article = &reading.article;
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::Ghost, vec![]));
    assert_eq!(article.headline.to_text(), "The net loft opens its doors & its ledgers");
    assert_eq!(article.standfirst.to_text(), "Four hundred years of knots, in one room.");
    assert_eq!((article.people[0].name.as_str(), article.tags.len()), ("Ines Halloran", 1));
    assert_eq!(article.section.as_ref().map(|section| section.name.as_str()), Some("Craft"));
    assert!(article.published < article.updated && !article.is_paywalled);
    let Some(Block::Image(image)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(
        (image.alt.as_str(), image.caption.to_text().as_str()),
        ("Nets hang from a beam", "The loft. Photo: Piet Osman")
    );
    let [Block::Paragraph { .. }, Block::Group(group), Block::Image(key)] = &*article.body else {
        panic!("other blocks")
    };
    assert_eq!((group.kind, key.url.as_str()), (GroupKind::Details, "https://loft.example/content/images/key.jpg"));
    assert_eq!(article.related.len(), 1);
}

#[test]
fn a_post_for_members_says_so() {
    let doc = Json::parse(&data("ghost.json")).expect("good JSON");
    for item in ["tar", "1", "https://loft.example/tar"] {
        let article = read(&doc, &Hints { item: Some(item), base: None }).expect("an article").article;
        assert!(article.is_paywalled && article.body.is_empty() && !article.standfirst.is_empty());
    }
}

#[test]
fn an_export_is_put_together() {
    let post = json!({ "id": "p1", "uuid": "u", "slug": "s", "title": "T", "html": "<p>Words.</p>", "feature_image": "__GHOST_URL__/a.jpg", "locale": "de", "published_at": "2024-01-02 03:04:05" });
    let tables = json!({
        "posts": [post],
        "posts_meta": [{ "post_id": "p1", "feature_image_caption": "C" }],
        "tags": [{ "id": "t1", "name": "News" }, { "id": "t2", "name": "#x" }],
        "posts_tags": [{ "post_id": "p1", "tag_id": "t1" }, { "post_id": "p1", "tag_id": "t2" }, { "post_id": "p2", "tag_id": "t1" }],
        "users": [{ "id": 1, "name": "Ines" }],
        "posts_authors": [{ "post_id": "p1", "author_id": 1 }]
    });
    let base = Url::parse("https://loft.example/");
    for doc in [json!({ "db": [{ "data": tables.clone() }] }), json!({ "data": tables })] {
        let doc = Json::parse(&doc.to_string()).expect("good JSON");
        let article = read(&doc, &Hints { item: None, base: base.as_ref() }).expect("an article").article;
        assert_eq!((article.people[0].name.as_str(), article.tags.len()), ("Ines", 1));
        let Some(Block::Image(image)) = &article.lead else { panic!("no lead picture") };
        assert_eq!((image.url.as_str(), image.caption.to_text().as_str()), ("https://loft.example/a.jpg", "C"));
    }
}

#[test]
fn what_is_not_published_is_withheld() {
    let post = |id: &str, status: &str| json!({ "id": id, "uuid": id, "title": id, "status": status, "html": "<p>w</p>", "url": format!("https://loft.example/{id}/") });
    let posts =
        json!({ "posts": [post("a", "draft"), post("b", "scheduled"), post("c", "published"), post("d", "sent")] });
    let doc = Json::parse(&posts.to_string()).expect("good JSON");
    for (item, id, status) in
        [(None, "c", Status::Usable), (Some("a"), "a", Status::Withheld), (Some("d"), "d", Status::Usable)]
    {
        let article = read(&doc, &Hints { item, base: None }).expect("an article").article;
        assert_eq!((article.id.as_str(), article.status), (id, status));
        assert!(article.related.iter().all(|story| matches!(story.id.as_str(), "c" | "d")));
    }
    assert_eq!(read_stories(&doc, &Hints::default()).expect("stories").len(), 2);
    assert_eq!(article(&post("a", "draft").to_string()).status, Status::Withheld);
}

#[test]
fn the_site_is_left_out_of_the_addresses_of_a_tree() {
    let children = json!([
        { "type": "paragraph", "children": [{ "type": "link", "url": "__GHOST_URL__/about/", "children": [{ "type": "text", "text": "about" }] }] },
        { "type": "image", "src": "__GHOST_URL__/a.jpg", "title": "T", "caption": "<a href='__GHOST_URL__/b/'>c</a>" },
    ]);
    let tree = json!({ "root": { "children": children } }).to_string();
    let doc = json!({ "uuid": "u", "title": "T", "lexical": tree }).to_string();
    let doc = Json::parse(&doc).expect("good JSON");
    let base = Url::parse("https://loft.example/x/");
    let body = read(&doc, &Hints { item: None, base: base.as_ref() }).expect("an article").article.body;
    let Block::Paragraph { text, .. } = &body[0] else { panic!("no paragraph") };
    assert!(matches!(&text[0], Inline::Link { url, .. } if url.as_str() == "https://loft.example/about/"));
    let Block::Image(image) = &body[1] else { panic!("no picture") };
    assert!(matches!(&image.caption[0], Inline::Link { url, .. } if url.as_str() == "https://loft.example/b/"));
    let body = read(&doc, &Hints::default()).expect("an article").article.body;
    assert_eq!(text_of(&body), "about\nT\nc\n");
}

#[test]
fn a_tree_becomes_blocks() {
    let article = article(&data("ghost-tree.json"));
    let kinds = serde_json::to_value(&article.body).expect("JSON");
    let kinds: Vec<&str> =
        kinds.as_array().expect("blocks").iter().filter_map(|block| block["type"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            "heading",
            "paragraph",
            "list",
            "quote",
            "divider",
            "code",
            "image",
            "gallery",
            "video",
            "group",
            "embed",
            "group",
            "group",
            "paragraph",
            "unknown"
        ]
    );
    let lines = text_of(&article.body);
    for line in [
        "Knots",
        "A bowline holds",
        "Loop",
        "twice",
        "Never a granny.",
        "Tied",
        "Rope",
        "! Mind your fingers.",
        "Which knot?",
        "Any",
    ] {
        assert!(lines.lines().any(|other| other == line), "{line} is not in {lines}");
    }
    let Block::Paragraph { text, .. } = &article.body[1] else { panic!("no paragraph") };
    assert!(
        matches!(&text[1], Inline::Styled(Style::Strong, inner) if matches!(inner[0], Inline::Styled(Style::Em, _)))
    );
    assert!(matches!(&article.body[2], Block::List(list) if list.items.len() == 1 && list.start == Some(3)));
}

#[test]
fn markdown_of_cards_becomes_blocks() {
    let markdown = "## Head\n\nSome **bold** and [a link](/a)\n\n- one\n- two";
    let lexical = json!({ "root": { "children": [{ "type": "markdown", "markdown": markdown }] } });
    let mobiledoc = json!({ "version": "0.3.1", "markups": [], "atoms": [], "cards": [["markdown", { "markdown": markdown }]], "sections": [[10, 0]] });
    for (key, value) in
        [("lexical", lexical.to_string()), ("mobiledoc", mobiledoc.to_string()), ("markdown", markdown.to_owned())]
    {
        let article =
            article(&json!({ "uuid": "u", "title": "T", "url": "https://loft.example/t/", key: value }).to_string());
        let [Block::Heading { .. }, Block::Paragraph { text, .. }, Block::List(list)] = &*article.body else {
            panic!("other blocks of {key}")
        };
        assert_eq!((text.to_text().as_str(), text.len(), list.items.len()), ("Some bold and a link", 4, 2));
    }
}

#[test]
fn cards_keep_all_of_their_words() {
    let children = json!([
        { "type": "header", "header": "Rope", "subheader": "And tar", "buttonText": "In", "buttonUrl": "https://loft.example/in" },
        { "type": "signup", "header": "Join", "disclaimer": "No letters at night.", "buttonText": "Send", "labels": ["x"] },
        { "type": "call-to-action", "sponsorLabel": "<p>Paid for</p>", "textValue": "<p>By the pier</p>", "showButton": false, "buttonText": "Not this" },
        { "type": "bookmark", "url": "https://sea.example/", "metadata": { "title": "The sea", "publisher": "Tide" }, "caption": "Read it" },
        { "type": "codeblock", "code": "1", "caption": "A number" },
        { "type": "email-cta", "html": "<p>Dear reader</p>", "buttonText": "Not this" },
        { "type": "table", "children": [{ "type": "tablerow", "children": [
            { "type": "tablecell", "headerState": 1, "children": [{ "type": "paragraph", "children": [{ "type": "text", "text": "Year" }] }] }
        ] }] },
        { "type": "paragraph", "children": [{ "type": "text", "text": "Two" }, { "type": "footnote", "text": "Since 1911." }] },
        { "type": "hologram", "width": 3 }
    ]);
    let reading = reading(&json!({ "root": { "children": children } }).to_string());
    assert_eq!(
        text_of(&reading.article.body).trim_end().replace('\n', "|"),
        "Rope|And tar|In|Join|No letters at night.|Paid for|By the pier|The sea|Tide|Read it|1|A number|Year|Two (Since 1911.)"
    );
    assert!(
        reading.article.body.iter().any(|block| matches!(block, Block::Table(table) if table.rows[0].cells[0].header))
    );
    assert_eq!(warnings(&reading), ["root.children[8]: is of a type that is not known, and nothing of it can be read"]);
}

#[test]
fn a_post_may_have_only_the_fields_that_were_asked_for() {
    for post in [
        json!({ "id": "1", "title": "T", "html": "<p>A</p>", "url": "https://g.example/a/" }),
        json!({ "title": "T", "html": "<p>A</p>", "excerpt": "A" }),
    ] {
        let reading = reading(&json!({ "posts": [post], "meta": {} }).to_string());
        assert_eq!((reading.dialect, text_of(&reading.article.body).as_str()), (Dialect::Ghost, "A\n"));
    }
    let others = json!([{ "title": "Other", "html": "<p>no</p>" }]);
    let own = json!({ "headline": "H", "body": ["a"], "posts": others });
    assert_eq!(reading(&own.to_string()).dialect, Dialect::Native);
}

#[test]
fn a_callout_keeps_its_sign() {
    let callout = json!({ "type": "callout", "calloutEmoji": "🌊", "calloutText": "<p>High at noon.</p>" });
    let article = article(&json!({ "root": { "children": [callout] } }).to_string());
    assert_eq!(text_of(&article.body), "🌊 High at noon.\n");
}
