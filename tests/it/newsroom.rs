//! Other people's documents in the dialects of newsrooms, measured: ninjs, ANS, Apple News.

use std::collections::HashMap;

use article_widget::model::{Article, Block};
use article_widget::read::{Dialect, Hints, Json, read, text_of};
use serde_json::Value;

use super::measure::files;
use super::shared;

/// What a document has, by a walk of the test's own.
#[derive(Default)]
struct Source {
    words: Vec<String>,
    /// Words around the body, such as captions of what stands above it, which may be shown and need not.
    around: Vec<String>,
    headline: bool,
    people: bool,
    date: bool,
    image: bool,
}

/// Returns the words of a text after its tags are taken out.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        if !tag.starts_with(|char: char| char.is_alphabetic() || matches!(char, '/' | '!' | '?')) {
            plain.push('<');
            rest = tag;
            continue;
        }
        plain.push(' ');
        let name = tag.split([' ', '>']).next().unwrap_or_default().to_ascii_lowercase();
        let end = match name.as_str() {
            "script" | "style" | "head" | "title" => format!("</{name}>"),
            _ => ">".to_owned(),
        };
        rest = tag.split_once(end.as_str()).map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    for (entity, char) in [("&nbsp;", " "), ("&#x27;", "'"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&")] {
        plain = plain.replace(entity, char);
    }
    plain.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How many of `some` are in `all`, each as often as it is there.
fn common(some: &[String], all: &[String]) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    all.iter().for_each(|word| *counts.entry(word).or_default() += 1);
    let known = some.iter().filter(|word| {
        counts.get_mut(word.as_str()).is_some_and(|count| count.checked_sub(1).map(|left| *count = left).is_some())
    });
    known.count()
}

/// Is there a text, an object or a list with something in it?
fn has(of: &Value, keys: &[&str]) -> bool {
    keys.iter().any(|key| match &of[*key] {
        Value::String(text) => !text.trim().is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => false,
    })
}

/// Of the bodies of a ninjs item the one that is HTML, else the longest; then the media and boxes around it.
fn ninjs(doc: &Value) -> Source {
    let text = |json: &Value| json["value"].as_str().map(str::to_owned);
    let mut bodies: Vec<String> = doc["bodies"].as_array().into_iter().flatten().filter_map(text).collect();
    let members = doc.as_object().into_iter().flatten().filter(|(key, _)| key.starts_with("body_"));
    bodies.extend(members.filter_map(|(_, value)| value.as_str().map(str::to_owned)));
    let best = bodies.iter().find(|body| body.contains("<p")).or(bodies.iter().max_by_key(|body| body.len()));
    let mut body = best.cloned().unwrap_or_default();
    if let Some((_, content)) = body.split_once("<body.content>") {
        body = content.to_owned();
    }
    let headline = doc["headlines"][0]["value"].as_str().or(doc["headline"].as_str()).unwrap_or_default();
    let body = body.replacen(&format!("<h1>{headline}</h1>"), "", 1);
    let mut around = Vec::new();
    let associated = doc["associations"].as_array().cloned().unwrap_or_default().into_iter();
    let named = doc["associations"].as_object().cloned().unwrap_or_default().into_iter().map(|(_, item)| item);
    for item in associated.chain(named).chain([doc.clone()]) {
        let members = item.as_object().into_iter().flatten().filter(|(key, _)| key.starts_with("description"));
        around.extend(members.flat_map(|(_, value)| words(&value.to_string())));
    }
    Source {
        words: words(&body),
        around,
        headline: has(doc, &["headline", "headlines", "headline_main", "title"]),
        people: has(doc, &["byline", "by"]),
        date: has(doc, &["versioncreated", "versionCreated"]),
        image: doc.to_string().contains("\"renditions\"") && doc.to_string().contains("\"href\":\"http"),
    }
}

/// The texts of ANS elements, by the names that their members have.
fn ans_texts(json: &Value, found: &mut Vec<String>) {
    let kind = json["type"].as_str().unwrap_or_default();
    if !json.is_object() || kind == "reference" || kind == "numeric_rating" {
        return;
    }
    let keys = ["content", "text", "html", "title", "endorsement"];
    let is_code = kind == "raw_html";
    for value in keys.iter().map(|key| &json[*key]).chain([&json["caption"]]) {
        if let Some(text) = value.as_str().filter(|text| !is_code || !text.contains("<script")) {
            found.push(text.to_owned());
        }
    }
    for key in ["content_elements", "items", "header", "rows"] {
        for item in json[key].as_array().into_iter().flatten() {
            match item {
                Value::Array(cells) => cells.iter().for_each(|cell| ans_texts(cell, found)),
                item => ans_texts(item, found),
            }
        }
    }
    for key in ["citation", "description", "headlines"] {
        match json[key]["basic"].as_str() {
            Some(text) if key == "headlines" && kind != "image" => found.push(text.to_owned()),
            Some(_) => {}
            None => ans_texts(&json[key], found),
        }
    }
}

fn ans(doc: &Value) -> Source {
    let mut texts = Vec::new();
    for key in ["content_elements", "corrections"] {
        doc[key].as_array().into_iter().flatten().for_each(|item| ans_texts(item, &mut texts));
    }
    texts.extend(doc["editor_note"].as_str().map(str::to_owned));
    if doc["type"] == "image" {
        texts.clear();
    }
    let promo = &doc["promo_items"]["basic"];
    let captions = ["caption", "subtitle"].iter().filter_map(|key| promo[*key].as_str().or(doc[*key].as_str()));
    Source {
        words: texts.iter().flat_map(|text| words(text)).collect(),
        around: captions.chain(doc["description"]["basic"].as_str()).flat_map(words).collect(),
        headline: has(&doc["headlines"], &["basic"]),
        people: doc["credits"]["by"].as_array().into_iter().flatten().any(|person| has(person, &["name"])),
        date: has(doc, &["display_date", "first_publish_date", "publish_date"]),
        image: has(&doc["promo_items"]["basic"], &["url"]) || doc["type"] == "image" && has(doc, &["url"]),
    }
}

/// The texts of Apple News components: (the text, is it of the body?).
fn apple_texts(json: &Value, seen: &mut Vec<String>, found: &mut Vec<String>) {
    for component in json["components"].as_array().into_iter().flatten() {
        let role = component["role"].as_str().unwrap_or_default().to_owned();
        let is_head = matches!(role.as_str(), "byline" | "author" | "photographer" | "illustrator")
            || matches!(role.as_str(), "title" | "intro") && !seen.contains(&role);
        let holders = component["items"].as_array().into_iter().flatten().chain([component]);
        for holder in holders {
            for value in [&holder["text"], &holder["html"], &holder["caption"], &holder["caption"]["text"]] {
                if let Some(text) = value.as_str().filter(|_| !is_head) {
                    // An address in Markdown is no word.
                    let plain = text.split("](").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest));
                    let plain = if text.contains("](") { plain.collect() } else { text.to_owned() };
                    found.push(if component["format"] == "markdown" { plain.replace("1.", " ") } else { plain });
                }
            }
        }
        let data = &component["data"];
        for column in data["descriptors"].as_array().into_iter().flatten() {
            let label = column["label"].as_str().or(column["label"]["text"].as_str());
            found.extend(label.map(str::to_owned));
            let key = column["key"].as_str().unwrap_or_default();
            let values = data["records"].as_array().into_iter().flatten().filter_map(|record| record[key].as_str());
            found.extend(values.map(str::to_owned));
        }
        seen.push(role);
        apple_texts(component, seen, found);
    }
}

fn apple(doc: &Value) -> Source {
    let mut texts = Vec::new();
    apple_texts(doc, &mut Vec::new(), &mut texts);
    let metadata = &doc["metadata"];
    Source {
        words: texts.iter().flat_map(|text| words(text)).collect(),
        around: Vec::new(),
        headline: has(doc, &["title"]),
        people: has(metadata, &["authors"]) || doc.to_string().contains("\"role\":\"byline\""),
        date: has(metadata, &["datePublished"]),
        image: metadata["thumbnailURL"].as_str().is_some_and(|url| url.starts_with("http")),
    }
}

fn has_figure(article: &Article) -> bool {
    let is_figure = |block: &Block| matches!(block, Block::Image(_) | Block::Gallery(_) | Block::Video(_));
    article.lead.is_some() || article.body.iter().any(is_figure)
}

/// Measures the files of one folder. `refused` are those that hold no article, by a part of their names.
fn measure(folder: &str, dialect: Dialect, source: fn(&Value) -> Source, refused: &[&str], exceptions: &[&str]) {
    let Some(path) = shared(&format!("corpus/articles/{folder}")) else { return };
    let all = files(&path);
    let (mut recalls, mut right, mut written) = (Vec::new(), 0, 0);
    let mut fields = [(0, 0); 4];
    let mut broken = Vec::new();
    for (name, text) in all.iter().filter(|(name, _)| !refused.iter().any(|part| name.contains(part))) {
        let doc: Value = serde_json::from_str(text).expect("good JSON");
        let doc = if doc.is_array() { &doc[0] } else { &doc };
        let tree = Json::parse(text).expect("good JSON");
        let reading = match read(&tree, &Hints::default()) {
            Ok(reading) if reading.dialect == dialect => reading,
            Ok(reading) => {
                broken.push(format!("{name} was taken for {}", reading.dialect.name()));
                continue;
            }
            Err(error) => {
                broken.push(format!("{name}: {error}"));
                continue;
            }
        };
        let source = source(doc);
        let article = &reading.article;
        let shown = [article.lead.as_slice(), &article.body].concat();
        let body = words(&text_of(&shown).replace('<', " "));
        let all = [source.words.as_slice(), &source.around].concat();
        let (found, known) = (common(&source.words, &body), common(&body, &all));
        let recall = if source.words.is_empty() { 1.0 } else { found as f64 / source.words.len() as f64 };
        let is_exception = exceptions.iter().any(|part| name.contains(part));
        if !is_exception {
            (right, written) = (right + known, written + body.len());
        }
        if !is_exception && (recall < 0.97 || known * 100 < body.len() * 97) {
            let missing: Vec<_> = source.words.iter().filter(|word| !body.contains(word)).take(12).collect();
            let extra: Vec<_> = body.iter().filter(|word| !source.words.contains(word)).take(12).collect();
            broken.push(format!("{name}: recall {recall:.3}, {known} of {}; {missing:?} {extra:?}", body.len()));
        }
        recalls.push(recall);
        let pairs = [
            (source.headline, !article.headline.is_empty()),
            (source.people, !article.people.is_empty()),
            (source.date, article.published.is_some()),
            (source.image, has_figure(article)),
        ];
        for ((count, (has, found)), field) in fields.iter_mut().zip(pairs).zip(["headline", "people", "date", "image"])
        {
            *count = (count.0 + usize::from(has), count.1 + usize::from(has && found));
            if has && !found {
                broken.push(format!("{name}: no {field}"));
            }
        }
    }
    recalls.sort_by(f64::total_cmp);
    let median = recalls.get(recalls.len() / 2).copied().unwrap_or(1.0);
    let precision = right as f64 / f64::max(written as f64, 1.0);
    eprintln!(
        "{folder}: {} files, headline/people/date/image {fields:?}, recall median {median:.4} least {:.4}, precision {precision:.4}",
        recalls.len(),
        recalls.first().copied().unwrap_or(1.0)
    );
    assert!(broken.is_empty(), "{folder}:\n  {}", broken.join("\n  "));
    assert!(median >= 0.995 && precision >= 0.99, "{folder}: {median} {precision}");
}

#[test]
fn ninjs_items_arrive() {
    // JSON Schemas, and an item with neither a headline nor a body. The exception has two words in elements that
    // touch, which a browser shows as one.
    measure("ninjs", Dialect::Ninjs, ninjs, &["schema", "not-valid__008"], &["tt_event_pressconference"]);
}

#[test]
fn ans_stories_arrive() {
    // Single elements and streams, changes sent to an interface, documents without headline, body and lead.
    let refused = [
        "header-",
        "operation",
        "link-list",
        "oembed",
        "table-",
        "text-fixture",
        "video-s",
        "bad-alignment",
        "taxonomy-additional",
        "old-labels",
        "old-style",
        "good-tags",
    ];
    measure("ans", Dialect::Ans, ans, &refused, &[]);
}

#[test]
fn apple_news_documents_arrive() {
    measure("apple-news", Dialect::AppleNews, apple, &["invalid__empty-document"], &[]);
}
