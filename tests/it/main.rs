//! The tests that need no browser.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, clippy::unwrap_used)]

mod ans;
mod ans_corpus;
mod applenews;
mod applenews_corpus;
mod bbc;
mod blank;
mod caps;
mod cli;
mod corpus;
mod detect;
mod dialects;
mod ghost;
mod guardian;
mod hostile;
mod jsonld;
mod leftover;
mod measure;
mod mutation;
mod nesting;
mod ninjs;
mod ninjs_corpus;
mod ninjs_parts;
mod ninjs_twice;
mod noise;
mod pages;
mod places;
mod plain;
mod read;
mod rich;
mod rich_corpus;
mod rich_custom;
mod rich_lines;
mod schema;
mod schemaorg;
mod seed;
mod shapes;
mod tidy;
mod twice;
mod unclosed;

use std::fs;
use std::path::{Path, PathBuf};

use article_widget::model::Article;
use article_widget::read::{Hints, Json, Reading, read};

/// A sample of every dialect that is told by the names of its fields.
const SAMPLES: &[&str] = &[
    "native.json",
    "feed.json",
    "post.json",
    "jsonld.json",
    "jsonld-graph.json",
    "ghost.json",
    "ghost-tree.json",
    "readability.json",
    "ninjs1.json",
    "ninjs3.json",
    "ans.json",
    "applenews.json",
];

/// A sample of every dialect that is told by marks, which a mutation may take away.
const TREES: &[&str] = &[
    "guardian-page.json",
    "guardian-content.json",
    "bbc-optimo.json",
    "bbc-cps.json",
    "portable-text.json",
    "contentful.json",
    "editorjs.json",
    "prosemirror.json",
    "ft-tree.json",
];

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

/// Returns every JSON file below `folder`: its path and its text.
fn documents(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(documents(&entry));
        } else if entry.extension().is_some_and(|ending| ending == "json") {
            let text = String::from_utf8_lossy(&fs::read(&entry).expect("a file")).into_owned();
            found.push((entry, text));
        }
    }
    found
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
