//! Other people's documents, which are read from `../shared` and never copied.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use article_widget::read::{Hints, Json, Reading, read, text_of};

use super::shared;

/// The files that are no JSON.
const BROKEN: &[&str] = &[
    "gofeed__parser__json__invalid__invalid.json",
    "gofeed__parser__universal__invalid.json",
    "netnewswire__allthis-partial.json",
];

/// What the error says about the other files that hold no article, by how their names begin.
const REFUSED: &[(&str, &str)] = &[
    ("gofeed__translator__json__json10_full_expected", "no article that this version reads"),
    ("gofeed__translator__json__json10_simple_expected", "no article that this version reads"),
    ("gofeed__translator__json__json11_full_expected", "no article that this version reads"),
    ("netnewswire__ScriptingNews", "no article that this version reads"),
    ("additional-errors-response", "the publisher answers"),
    ("error-response", "the publisher answers"),
];

/// Returns the JSON files below a folder, by their name, and their text.
pub fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else if entry.extension().is_some_and(|ending| ending == "json") {
            let bytes = fs::read(&entry).expect("a file");
            let name = entry.file_name().unwrap_or_default().to_string_lossy();
            found.push((name.into_owned(), String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    found.sort();
    found
}

/// Returns the words of HTML, roughly: without tags, scripts, styles, and without what has an entity in it.
fn words(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        let end = ["script", "style", "!--"].iter().find(|name| tag.to_ascii_lowercase().starts_with(**name));
        let end =
            end.map_or(">".to_owned(), |name| if *name == "!--" { "-->".to_owned() } else { format!("</{name}>") });
        rest = tag.split_once(end.as_str()).map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    let is_word = |word: &&str| word.len() > 2 && word.chars().all(char::is_alphanumeric);
    text.split_whitespace().filter(is_word).map(str::to_owned).collect()
}

/// Counts the words of `html` that the reading has too, and all of them.
fn recall(reading: &Reading, html: &str) -> (usize, usize) {
    let mut have: HashMap<String, usize> = HashMap::new();
    let text = text_of(&reading.article.body);
    for word in text.split(|char: char| !char.is_alphanumeric()) {
        *have.entry(word.to_owned()).or_default() += 1;
    }
    let words = words(html);
    let found = words.iter().filter(|word| {
        have.get_mut(*word).is_some_and(|count| count.checked_sub(1).map(|left| *count = left).is_some())
    });
    (found.count(), words.len())
}

/// Reads every item of a document.
fn read_all(doc: &Json) -> Vec<(&Json, Result<Reading, String>)> {
    let list = if doc.get("items").is_array() { doc.get("items") } else { doc };
    let items = list.one_or_many().iter().enumerate();
    items
        .map(|(index, item)| {
            // An id comes before an index, and some ids are small numbers.
            let index = item.get("id").text().map_or(index.to_string(), |id| id.to_string());
            (item, read(doc, &Hints { item: Some(&index), base: None }).map_err(|error| error.to_string()))
        })
        .collect()
}

/// Has the document words that an article must have?
fn has_words(item: &Json) -> bool {
    ["title", "content"].iter().any(|key| item.get(key).get("rendered").text().is_some())
        || ["title", "content_html", "content_text"].iter().any(|key| item.get(key).text().is_some())
}

#[test]
fn every_document_is_read_or_refused_in_words() {
    for dialect in ["jsonfeed", "wordpress"] {
        let Some(folder) = shared(&format!("corpus/articles/{dialect}")) else { return };
        let (mut found, mut all, mut articles) = (0, 0, 0);
        for (name, text) in files(&folder) {
            let doc = match Json::parse(&text) {
                Ok(doc) => doc,
                Err(error) => {
                    assert!(BROKEN.contains(&name.as_str()), "{name}: {error}");
                    continue;
                }
            };
            assert!(!BROKEN.contains(&name.as_str()), "{name} was read");
            for (item, result) in read_all(&doc) {
                let refusal = REFUSED.iter().find(|(start, _)| name.starts_with(start));
                match (result, refusal) {
                    (Ok(reading), None) => {
                        articles += 1;
                        let html =
                            item.first(&["content_html"]).as_str().or(item.get("content").get("rendered").as_str());
                        let (some, of) = recall(&reading, html.unwrap_or_default());
                        assert!(some * 100 >= of * 90, "{name}: only {some} of {of} words");
                        (found, all) = (found + some, all + of);
                    }
                    (Err(error), Some((_, words))) => assert!(error.contains(words), "{name}: {error}"),
                    (Err(error), None) => {
                        assert!(!has_words(item) && error.contains("neither a headline"), "{name}: {error}")
                    }
                    (Ok(_), Some(_)) => panic!("{name} was read"),
                }
            }
        }
        eprintln!("{dialect}: {articles} articles, {found} of {all} words");
        assert!(found * 1000 >= all * 995, "{dialect}: {found} of {all} words");
    }
}
