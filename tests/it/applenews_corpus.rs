//! Apple News documents of others, as they are measured.

use article_widget::read::{Dialect, Json};

use super::measure::{Corpus, Source, has, html_words, members, words};

/// Collects the words of components: not those that stand above the body.
fn push_words(json: &Json, seen: &mut Vec<String>, found: &mut Vec<String>) {
    for component in json.get("components").items() {
        let role = component.get("role").as_str().unwrap_or_default().to_owned();
        let is_head = matches!(role.as_str(), "byline" | "author" | "photographer" | "illustrator")
            || matches!(role.as_str(), "title" | "intro") && !seen.contains(&role);
        for holder in component.get("items").items().iter().chain([component]).filter(|_| !is_head) {
            let caption = holder.get("caption");
            for value in [holder.get("text"), holder.get("html"), caption, caption.get("text")] {
                let text = value.as_str().unwrap_or_default();
                found.extend(match component.get("format").as_str() {
                    Some("markdown") => markdown_words(text),
                    Some("html") => html_words(text),
                    _ if role == "htmltable" => html_words(text),
                    _ => words(text),
                });
            }
        }
        let data = component.get("data");
        let columns = data.get("descriptors").items();
        let label =
            |column: &Json| column.get("label").as_str().or(column.get("label").get("text").as_str()).map(html_words);
        found.extend(columns.iter().filter_map(label).flatten());
        for record in data.get("records").items() {
            let cell = |column: &Json| record.get(column.get("key").as_str()?).as_str().map(words);
            found.extend(columns.iter().filter_map(cell).flatten());
        }
        seen.push(role);
        push_words(component, seen, found);
    }
}

/// Returns the words of Markdown: an address and the number of an item is no word.
fn markdown_words(text: &str) -> Vec<String> {
    let plain = |part: &str| part.split_once(')').map_or(part, |(_, rest)| rest).to_owned();
    let mut parts = text.split("](");
    let first = parts.next().unwrap_or_default().to_owned();
    words(&(first + &parts.map(plain).collect::<String>()).replace("1.", " "))
}

fn sources(_: &str, doc: &Json) -> Vec<Source> {
    let mut words = Vec::new();
    push_words(doc, &mut Vec::new(), &mut words);
    let metadata = doc.get("metadata");
    let is_byline = |(key, value): &(&str, &Json)| *key == "role" && value.as_str() == Some("byline");
    vec![Source {
        words,
        headline: has(doc, &["title"]),
        people: has(metadata, &["authors"]) || members(doc).iter().any(is_byline),
        date: has(metadata, &["datePublished"]),
        image: metadata.get("thumbnailURL").as_str().is_some_and(|url| url.starts_with("http")),
        ..Source::default()
    }]
}

/// Documents of the tests of a parser.
pub const CORPUS: Corpus = Corpus {
    name: "Apple News",
    folder: "apple-news",
    dialect: Dialect::AppleNews,
    sources,
    refused: &[("invalid__empty-document", "no article that this version reads")],
    exceptions: &[],
};
