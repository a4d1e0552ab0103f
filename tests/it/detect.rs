//! Which dialect other people's files are taken for: each folder for its own, and none for native.

use std::collections::BTreeMap;

use article_widget::read::{Dialect, Hints, Json, read};

use super::measure::files;
use super::shared;

/// The folders, and the dialects of their files.
const FOLDERS: &[(&str, &[Dialect])] = &[
    ("ans", &[Dialect::Ans]),
    ("apple-news", &[Dialect::AppleNews]),
    ("bbc-simorgh", &[Dialect::Bbc]),
    ("body-formats/contentful", &[Dialect::Contentful]),
    ("body-formats/editorjs", &[Dialect::EditorJs]),
    ("body-formats/ft-content-tree", &[Dialect::FtContentTree]),
    ("body-formats/portable-text", &[Dialect::PortableText]),
    ("ghost", &[Dialect::Ghost]),
    ("guardian-capi", &[Dialect::GuardianContent]),
    ("guardian-dcr", &[Dialect::GuardianPage]),
    ("jsonfeed", &[Dialect::JsonFeed]),
    ("ninjs", &[Dialect::Ninjs]),
    ("readability", &[Dialect::Readability]),
    ("schemaorg-jsonld", &[Dialect::SchemaOrg]),
    ("wordpress", &[Dialect::WordPress]),
];

/// The files that are of another dialect than their folder, and why.
const EXCEPTIONS: &[(&str, Dialect, &str)] =
    &[("post-full.json", Dialect::SchemaOrg, "the JSON-LD that Ghost writes into pages")];

#[test]
fn each_file_is_taken_for_what_it_is_and_none_for_native() {
    for (folder, dialects) in FOLDERS {
        let Some(path) = shared(&format!("corpus/articles/{folder}")) else { return };
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, text) in files(&path) {
            let Ok(reading) = Json::parse(&text).and_then(|doc| read(&doc, &Hints::default())) else {
                *counts.entry("refused").or_default() += 1;
                continue;
            };
            *counts.entry(reading.dialect.name()).or_default() += 1;
            let exception = EXCEPTIONS.iter().find(|(file, ..)| *file == name).map(|(_, dialect, _)| *dialect);
            let is_right = dialects.contains(&reading.dialect) || exception == Some(reading.dialect);
            assert!(is_right, "{folder}: {name} was taken for {}", reading.dialect.name());
        }
        eprintln!("{folder:<30}{counts:?}");
    }
}

#[test]
fn a_body_alone_is_native_only_where_it_looks_like_one() {
    for (text, is_native) in [
        (r#"{ "body": "<p>A ferry sank.</p>" }"#, true),
        (r#"{ "body": ["A ferry sank."] }"#, true),
        (r#"[{ "body": [7, { "type": "paragraph", "text": "A ferry sank." }] }]"#, true),
        (r#"{ "headline": "A ferry sank", "body": { "type": "paragraph", "text": "At noon." } }"#, true),
        // A message to an interface, a tree, and nothing.
        (r#"{ "operation": "update", "body": { "type": "image", "url": "https://a.example/a.jpg" } }"#, false),
        (r#"{ "body": ["p", { "class": "lead" }, ["em", "A ferry sank."]] }"#, false),
        (r#"{ "body": [{ "kind": "p" }] }"#, false),
        (r#"{ "body": {} }"#, false),
    ] {
        let reading = Json::parse(text).and_then(|doc| read(&doc, &Hints::default()));
        assert_eq!(reading.is_ok_and(|reading| reading.dialect == Dialect::Native), is_native, "{text}");
    }
}
