//! What whole pages give: as Readability leaves them, and as a string of HTML.

use article_widget::model::Block;
use article_widget::read::{Dialect, Hints, Json, read, text_of};
use serde_json::json;

use super::measure::{Corpus, Source, html_words};
use super::{data, reading, warnings};

fn pages(_: &str, doc: &Json) -> Vec<Source> {
    let has = |key: &str| doc.get(key).text().is_some();
    vec![Source {
        words: html_words(doc.get("content").as_str().unwrap_or_default()),
        headline: has("title"),
        people: has("byline"),
        date: has("publishedTime"),
        ..Source::default()
    }]
}

/// What Readability made of pages.
pub const CORPUS: Corpus = Corpus {
    name: "Readability",
    folder: "readability",
    dialect: Dialect::Readability,
    sources: pages,
    refused: &[],
    exceptions: &[],
};

#[test]
fn a_page_of_readability_becomes_an_article() {
    let reading = reading(&data("readability.json"));
    let article = &reading.article;
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::Readability, vec![]));
    assert_eq!(article.headline.to_text(), "The lamp that would not go out");
    assert_eq!(article.standfirst.to_text(), "A keeper's son remembers.");
    assert_eq!(article.people[0].name, "Ines Halloran and Piet Osman");
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some("The Example Ledger"));
    assert!(article.lang.is_some() && article.dir.is_some() && article.published.is_some());
    assert_eq!(text_of(&article.body), "It burned all through the war.\nNobody knows why.\n");
}

#[test]
fn the_title_of_a_page_stands_once() {
    let content =
        "<div id='readability-page-1'><header><h1>A Light</h1></header><p>It burned.</p><h2>A light</h2></div>";
    let page = json!({ "title": "A light", "byline": "Ada", "content": content, "textContent": "It burned." });
    assert_eq!(text_of(&reading(&page.to_string()).article.body), "It burned.\nA light\n");
}

#[test]
fn a_string_of_html_is_an_article() {
    for (html, headline, lang, body) in [
        ("<p>One.</p><p>Two.</p>", "", None, "One.\nTwo.\n"),
        ("<h1>A <em>word</em></h1><p>One.</p>", "A word", None, "One.\n"),
        (
            "<!doctype html><HTML lang='de'><head><title>T &amp; U</title></head><body><h2>T &amp; U</h2><p>One.</body>",
            "T & U",
            Some("de"),
            "One.\n",
        ),
        ("<html><title>Site</title><body><H1 class=x>T</H1><p>One.</p><h2>T</h2>", "T", None, "One.\nT\n"),
        ("<p>One.</p><h1>Late", "", None, "One.\nLate\n"),
        ("<p>Kicker</p><h1>Late</h1><p>One.", "Late", None, "Kicker\nOne.\n"),
        ("<p>One.</p><h1>Two</h1><p>Three.</p><h1>Four</h1>", "", None, "One.\nTwo\nThree.\nFour\n"),
        ("<h1>One</h1><p>Two.</p><h1>Three</h1>", "One", None, "Two.\nThree\n"),
        ("<p>One.</p><svg><title>Close</title></svg>", "", None, "One.\n"),
        ("<ul><li>One<ul><li>Two", "", None, "One\nTwo\n"),
        ("<form id=aspnetForm><h1>One</h1><p>Two.</p></form>", "One", None, "Two.\n"),
        ("<p>[vc_row]One. [sic][/vc_row]</p>", "", None, "One. [sic]\n"),
    ] {
        let reading = reading(&json!(html).to_string());
        let article = &reading.article;
        assert_eq!(reading.dialect, Dialect::Html);
        assert_eq!(article.headline.to_text(), headline, "{html}");
        assert_eq!(article.lang.as_ref().map(|lang| lang.as_str()), lang, "{html}");
        assert_eq!(text_of(&article.body), body, "{html}");
    }
    for text in ["", "only words", "3 < 4", "<"] {
        assert!(read(&Json::String(text.into()), &Hints::default()).is_err(), "{text}");
    }
}

#[test]
fn of_a_whole_document_the_story_is_read() {
    let page = |head: &str, body: &str| {
        let html = format!("<!doctype html><html><head>{head}</head><body>{body}<footer>Foot.</footer></body></html>");
        reading(&json!(html).to_string()).article
    };
    let story = "<h1>T</h1><p>One <a href=x>x</a>.</p>";
    let canonical = "<link href='https://n.example/a/' rel=canonical>";
    for (head, body, url, link, text) in [
        (
            canonical,
            format!("<h1>Site</h1><article>{story}</article>"),
            Some("https://n.example/a/"),
            "https://n.example/a/x",
            "One x.\n",
        ),
        (
            "<meta property='og:url' content='https://n.example/a/'>",
            format!("<main>{story}</main>"),
            Some("https://n.example/a/"),
            "https://n.example/a/x",
            "One x.\n",
        ),
        (
            "<base href='https://n.example/b/'>",
            format!("<article>{story}</article>"),
            None,
            "https://n.example/b/x",
            "One x.\n",
        ),
        (
            canonical,
            format!("<article>{story}</article><article>Two.</article>"),
            Some("https://n.example/a/"),
            "https://n.example/a/x",
            "One x.\nTwo.\nFoot.\n",
        ),
        (
            canonical,
            format!("{story}<aside><article>Another.</article></aside>"),
            Some("https://n.example/a/"),
            "https://n.example/a/x",
            "One x.\nAnother.\nFoot.\n",
        ),
        (
            canonical,
            format!("<script>'<article>'</script>{story}"),
            Some("https://n.example/a/"),
            "https://n.example/a/x",
            "One x.\nFoot.\n",
        ),
    ] {
        let article = page(head, &body);
        assert_eq!(article.url.as_ref().map(|url| url.as_str()), url, "{body}");
        assert_eq!((article.headline.to_text().as_str(), text_of(&article.body).as_str()), ("T", text), "{body}");
        assert!(format!("{:?}", article.body).contains(link), "{body}");
    }
    assert_eq!(
        text_of(&reading(&json!("<p>One.</p><article><p>Two.</p></article>").to_string()).article.body),
        "One.\nTwo.\n"
    );
}

#[test]
fn what_readability_found_may_come_with_the_address_and_more() {
    let page = json!({ "title": "H", "byline": "Ada Quill", "content": "<p>B. <a href='/x'>x</a></p>", "textContent": "B. x",
        "length": 4, "url": "https://n.example/s/", "image": "i.jpg", "language": "en", "modifiedTime": "2024-05-02" });
    let reading = reading(&page.to_string());
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::Readability, vec![]));
    assert!(
        matches!(&reading.article.lead, Some(Block::Image(image)) if image.url.as_str() == "https://n.example/s/i.jpg")
    );
    assert!(reading.article.lang.is_some() && reading.article.updated.is_some());
    assert!(format!("{:?}", reading.article.body).contains("https://n.example/x"));
}
