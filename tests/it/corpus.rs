//! Other people's feeds and posts, measured.

use article_widget::read::{Dialect, Hints, Json, read, read_converted};

use super::measure::{Corpus, Source, html_words, words};
use super::{documents, shared};

/// Is there anything to read in one of the members?
fn has(of: &Json, keys: &[&str]) -> bool {
    keys.iter().any(|key| of.get(key).text().is_some())
}

fn feed_items(_: &str, doc: &Json) -> Vec<Source> {
    let list = if doc.get("items").is_array() { doc.get("items").items() } else { doc.one_or_many() };
    let named = |of: &Json| {
        let people = of.get("authors").one_or_many().iter().chain(of.get("author").one_or_many());
        people.into_iter().any(|person| has(person, &["name"]))
    };
    let items = list.iter().enumerate().filter(|(_, item)| has(item, &["title", "content_html", "content_text"]));
    items
        .map(|(index, item)| Source {
            // An id comes before an index, and some ids are small numbers.
            item: Some(item.get("id").text().map_or(index.to_string(), |id| id.to_string())),
            words: match (item.get("content_html").text(), item.get("content_text").text()) {
                (Some(html), _) => html_words(&html),
                (None, text) => words(&text.unwrap_or_default()),
            },
            headline: has(item, &["title"]),
            people: named(item) || named(doc),
            date: has(item, &["date_published", "date_modified"]),
            image: has(item, &["image", "banner_image"]),
            ..Source::default()
        })
        .collect()
}

fn posts(_: &str, doc: &Json) -> Vec<Source> {
    let list = if doc.get("posts").is_array() { doc.get("posts").items() } else { doc.one_or_many() };
    let html = |of: &Json, key: &str| of.get(key).text().or_else(|| of.get(key).get("rendered").text());
    let items = list.iter().enumerate().filter(|(_, post)| html(post, "title").or(html(post, "content")).is_some());
    items
        .map(|(index, post)| {
            let embedded = post.get("_embedded");
            Source {
                item: Some(post.first(&["id", "ID"]).text().map_or(index.to_string(), |id| id.to_string())),
                words: html_words(&html(post, "content").unwrap_or_default()),
                headline: html(post, "title").is_some(),
                people: has(embedded.get("author").at(0), &["name"]) || has(post.get("author"), &["name"]),
                date: has(post, &["date", "date_gmt"]),
                image: has(embedded.get("wp:featuredmedia").at(0), &["source_url"])
                    || has(post, &["jetpack_featured_media_url", "featured_image"]),
                ..Source::default()
            }
        })
        .collect()
}

/// Feeds of many sites, and of the tests of libraries.
pub const FEEDS: Corpus = Corpus {
    name: "JSON Feed",
    folder: "jsonfeed",
    dialect: Dialect::JsonFeed,
    sources: feed_items,
    refused: &[
        ("gofeed__parser__json__invalid__invalid.json", "is not JSON"),
        ("gofeed__parser__universal__invalid.json", "is not JSON"),
        ("netnewswire__allthis-partial.json", "is not JSON"),
        // What a library makes of a feed is no feed.
        ("gofeed__translator__json__json10_full_expected", "no article that this version reads"),
        ("gofeed__translator__json__json10_simple_expected", "no article that this version reads"),
        ("gofeed__translator__json__json11_full_expected", "no article that this version reads"),
        ("netnewswire__ScriptingNews", "no article that this version reads"),
    ],
    exceptions: &[],
};

/// Posts, pages and media of WordPress sites.
pub const POSTS: Corpus = Corpus {
    name: "WordPress",
    folder: "wordpress",
    dialect: Dialect::WordPress,
    sources: posts,
    refused: &[("additional-errors-response", "the publisher answers"), ("error-response", "the publisher answers")],
    exceptions: &[],
};

#[test]
fn what_is_written_of_a_document_is_the_same_when_it_is_read_again() {
    let Some(folder) = shared("corpus/articles") else { return };
    for (path, text) in documents(&folder) {
        let Some(reading) = Json::parse(&text).ok().and_then(|doc| read(&doc, &Hints::default()).ok()) else {
            continue;
        };
        let written = serde_json::to_string(&reading.article).expect("JSON");
        let again = read_converted(&Json::parse(&written).expect("JSON"));
        assert_eq!(serde_json::to_string(&again).expect("JSON"), written, "{}", path.display());
    }
}
