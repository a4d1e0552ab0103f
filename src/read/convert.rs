//! From any dialect to native JSON, text in and text out: what the widget asks its second
//! wasm for when it meets more than [`read_plain`](super::read_plain) reads.

use serde::Serialize;

use super::{Hints, Json, ReadError, Warning, read, read_stories};
use crate::model::{Article, Story};

/// What is written of a document.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Converted<'a> {
    /// The document holds stories for the sidebar.
    Stories(&'a [Story]),
    /// The document can't be read, and why.
    Error(String),
    /// The document holds an article.
    #[serde(untagged)]
    Article { dialect: &'a str, warnings: &'a [Warning], article: &'a Article },
}

/// Writes the article in a document as `{"dialect", "warnings": [{"path", "message"}], "article"}`,
/// or says as `{"error"}` why there is none.
pub fn convert(json: &str, hints: &Hints) -> String {
    match Json::parse(json).and_then(|doc| read(&doc, hints)) {
        Ok(reading) => {
            let (dialect, warnings, article) = (reading.dialect.name(), &*reading.warnings, &reading.article);
            write(&Converted::Article { dialect, warnings, article })
        }
        Err(error) => refuse(&error),
    }
}

/// Writes the stories in a document as `{"stories"}`, or says as `{"error"}` why there are none.
pub fn convert_stories(json: &str, hints: &Hints) -> String {
    match Json::parse(json).and_then(|doc| read_stories(&doc, hints)) {
        Ok(stories) => write(&Converted::Stories(&stories)),
        Err(error) => refuse(&error),
    }
}

fn refuse(error: &ReadError) -> String {
    write(&Converted::Error(error.to_string()))
}

fn write(converted: &Converted) -> String {
    // Only a map with keys that are no strings makes this fail, and the model has none.
    serde_json::to_string(converted).unwrap_or_default()
}
