//! The examples of the IPTC and of agencies, as they are measured.

use article_widget::read::{Dialect, Json};

use super::measure::{Corpus, Source, has, html_words, members, words};

/// Returns the words of a body, which is HTML, NITF or plain text.
fn body_words(raw: &str) -> Vec<String> {
    if !raw.contains("</") {
        return words(raw);
    }
    let raw = raw.split_once("<body.content>").map_or(raw, |(_, content)| content);
    html_words(&raw.replace("<hl2>", "<p>").replace("</hl2>", "</p>"))
}

/// Of the bodies of an item the one that is HTML, else the longest; then the media and boxes around it.
fn sources(_: &str, doc: &Json) -> Vec<Source> {
    let item = if doc.is_array() { doc.at(0) } else { doc };
    let mut bodies: Vec<&str> =
        item.get("bodies").items().iter().filter_map(|body| body.get("value").as_str()).collect();
    let Json::Object(own) = item else { return vec![] };
    bodies.extend(own.iter().filter(|(key, _)| key.starts_with("body_")).filter_map(|(_, value)| value.as_str()));
    let best = bodies.iter().find(|body| body.contains("<p")).or(bodies.iter().max_by_key(|body| body.len()));
    let headline = item.get("headlines").at(0).get("value").as_str().or(item.get("headline").as_str());
    let body = best.copied().unwrap_or_default().replacen(&format!("<h1>{}</h1>", headline.unwrap_or_default()), "", 1);
    let all = members(item);
    let around = all.iter().filter(|(key, _)| ["description", "located"].iter().any(|start| key.starts_with(start)));
    let around = around
        .flat_map(|(_, value)| value.one_or_many())
        .filter_map(|value| value.as_str().or(value.get("value").as_str()));
    let is_address =
        |key: &str, value: &Json| key == "href" && value.as_str().is_some_and(|url| url.starts_with("http"));
    vec![Source {
        item: None,
        words: body_words(&body),
        around: around.flat_map(html_words).collect(),
        headline: has(item, &["headline", "headlines", "headline_main", "title"]),
        people: has(item, &["byline", "by"]),
        date: has(item, &["versioncreated", "versionCreated"]),
        image: all.iter().any(|(key, _)| *key == "renditions") && all.iter().any(|(key, value)| is_address(key, value)),
    }]
}

/// Items of all versions.
pub const CORPUS: Corpus = Corpus {
    name: "ninjs",
    folder: "ninjs",
    dialect: Dialect::Ninjs,
    sources,
    refused: &[
        ("documentation__includes__examples__not-valid__008", "neither a headline nor a body"),
        // JSON Schemas.
        ("ninjs-schema", "no article that this version reads"),
        ("examples__2.1__schema-extension__extension-schema", "no article that this version reads"),
    ],
    exceptions: &[],
};
