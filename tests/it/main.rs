//! The tests that need no browser.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]

mod ans;
mod ans_corpus;
mod applenews;
mod applenews_corpus;
mod bbc;
mod caps;
mod cli;
mod corpus;
mod detect;
mod dialects;
mod ghost;
mod guardian;
mod hostile;
mod measure;
mod mutation;
mod nesting;
mod ninjs;
mod ninjs_corpus;
mod noise;
mod pages;
mod plain;
mod read;

mod rich;
mod rich_corpus;
mod schemaorg;
mod seed;
mod shapes;
mod tidy;
mod unclosed;

use std::fs;
use std::path::{Path, PathBuf};

use article_widget::model::Article;
use article_widget::read::{Hints, Json, Reading, read};

/// Returns the path of a file of the project's own test data.
fn data_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// Returns a file of the project's own test data.
fn data(name: &str) -> String {
    let path = data_path(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns a path below `../shared`, which holds other people's texts, or `None` with a line that says so.
fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}

/// Reads a document that must be readable, without hints.
fn reading(json: &str) -> Reading {
    let doc = Json::parse(json).unwrap_or_else(|error| panic!("{error}"));
    read(&doc, &Hints::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// Reads an article that must be readable, without hints.
fn article(json: &str) -> Article {
    reading(json).article
}

/// Returns the warnings of a reading as lines.
fn warnings(reading: &Reading) -> Vec<String> {
    reading.warnings.iter().map(|warning| format!("{}: {}", warning.path, warning.message)).collect()
}
