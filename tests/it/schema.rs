//! The schema of native JSON against what is written and what is documented.

use std::fs;
use std::path::Path;

use article_widget::model::Article;
use article_widget::model::schema::schema;
use article_widget::read::{Hints, Json, read};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::{data_path, documents, shared};

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).expect("a valid schema")
}

/// Returns what the schema finds wrong with a document, each with its place.
fn faults(validator: &Validator, doc: &Value) -> Vec<String> {
    validator.iter_errors(doc).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_file_in_static_is_the_schema() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/article.schema.json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("good JSON");
    assert_eq!(file, schema(), "write it anew: cargo run --bin article schema > static/article.schema.json");
}

#[test]
fn what_is_documented_fits() {
    let validator = validator();
    let docs = include_str!("../../docs/native.md");
    let mut examples = 0;
    for block in docs.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        for example in serde_json::Deserializer::from_str(block).into_iter::<Value>() {
            let example = example.expect("good JSON");
            let doc = match example {
                Value::Object(ref one) if one.contains_key("body") && one.contains_key("headline") => example,
                Value::Object(ref one) if one.contains_key("type") => json!({ "body": [example] }),
                story => json!({ "body": [], "related": [story] }),
            };
            assert_eq!(faults(&validator, &doc), Vec::<String>::new(), "{doc:#}");
            examples += 1;
        }
    }
    assert!(examples > 15, "only {examples} examples");
}

#[test]
fn what_the_demo_shows_fits() {
    let validator = validator();
    let demo = documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join("static/demo"));
    let articles: Vec<_> = demo.iter().filter(|(_, text)| text.contains("\"body\": [")).collect();
    assert!(articles.len() >= 4, "only {} articles", articles.len());
    for (path, text) in articles {
        let doc = serde_json::from_str(text).expect("good JSON");
        assert_eq!(faults(&validator, &doc), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn what_is_written_fits() {
    let validator = validator();
    let mut written = 0;
    let mut check = |path: &Path, article: &Article| {
        let doc = serde_json::to_value(article).expect("the model can be written");
        assert_eq!(faults(&validator, &doc), Vec::<String>::new(), "{}", path.display());
        written += 1;
    };
    let folders = [Some(data_path("")), shared("corpus/articles")];
    for (path, text) in folders.into_iter().flatten().flat_map(|folder| documents(&folder)) {
        if let Ok(reading) = Json::parse(&text).and_then(|doc| read(&doc, &Hints::default())) {
            check(&path, &reading.article);
        }
    }
    assert!(written >= 20, "only {written} articles");
    eprintln!("{written} articles fit the schema");
}

#[test]
fn short_forms_fit() {
    let validator = validator();
    for doc in [
        json!({ "headline": "H" }),
        json!({ "body": "<p>One.</p>" }),
        json!({ "headline": "H", "tags": "a, b", "image": { "url": "/a.jpg", "width": "800" } }),
        json!({ "headline": { "html": "<em>H</em>" }, "body": ["One.", { "type": "embed", "html": "<p>E</p>" }] }),
        json!({ "body": [{ "type": "poll", "question": "Which?" }, { "type": "table", "rows": [["1", { "text": "2" }]] }] }),
    ] {
        assert_eq!(faults(&validator, &doc), Vec::<String>::new(), "{doc}");
    }
}

#[test]
fn a_wrong_document_does_not_fit() {
    let validator = validator();
    for (place, doc) in [
        ("/headline", json!({ "headline": 7, "body": [] })),
        ("/published", json!({ "published": true, "body": [] })),
        ("/status", json!({ "status": "dead", "body": [] })),
        ("/body", json!({ "body": 7 })),
        ("/body", json!({ "body": [{ "type": "image", "alt": "no address" }] })),
        ("/body", json!({ "body": [{ "type": "heading", "level": 9, "text": "T" }] })),
        ("/authors/0", json!({ "authors": [{ "url": "https://a.example/" }], "body": [] })),
        ("/related/0", json!({ "related": [{ "headline": "H" }], "body": [] })),
    ] {
        let faults = faults(&validator, &doc);
        assert!(faults.iter().any(|fault| fault.starts_with(place)), "{doc}: {faults:?}");
    }
}
