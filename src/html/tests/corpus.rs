//! The corpus beside the project: attacks and real bodies. Skipped where it is missing.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::*;

/// Returns a place in the corpus, and says so where there is none.
fn corpus(part: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus").join(part);
    if !path.exists() {
        eprintln!("skipped: {} is missing", path.display());
        return None;
    }
    Some(path)
}

/// Finds every string in a document that has a tag in it.
fn markup<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) if text.contains("</") => found.push(text),
        Value::Array(list) => list.iter().for_each(|value| markup(value, found)),
        Value::Object(map) => map.values().for_each(|value| markup(value, found)),
        _ => {}
    }
}

/// Finds every address in blocks, by what they serialize to.
fn addresses(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| addresses(value, found)),
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::String(text) if ["url", "poster", "captions", "link"].contains(&name.as_str()) => {
                        found.push(text.clone());
                    }
                    Value::String(html) if name == "html" => {
                        let links = html.split("<a href=\"").skip(1);
                        found.extend(links.filter_map(|link| link.split('"').next()).map(str::to_owned));
                    }
                    value => addresses(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn no_attack_leaves_an_address_that_is_not_allowed() {
    let Some(path) = corpus("attacks/xss.json") else { return };
    let json = std::fs::read(path).expect("the corpus can be read");
    let cases: Vec<Value> = serde_json::from_slice(&json).expect("the corpus is JSON");
    let (mut count, mut links) = (0, 0);
    for case in &cases {
        let html = case["html"].as_str().unwrap_or_default();
        let blocks = serde_json::to_value(read_blocks(html, Some(&base()))).expect("blocks serialize");
        let inlines = serde_json::to_value(read_inlines(html, Some(&base()))).expect("words serialize");
        let mut found = Vec::new();
        addresses(&blocks, &mut found);
        addresses(&inlines, &mut found);
        for address in &found {
            let url = url::Url::parse(address);
            let is_allowed = url.is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "mailto" | "tel"));
            assert!(is_allowed || address.starts_with("http"), "{}: {address}", case["id"]);
        }
        (count, links) = (count + 1, links + found.len());
    }
    eprintln!("{count} attacks, {links} addresses");
    assert!(count > 14_000 && links > 0);
}

#[test]
fn real_bodies_are_read() {
    for dialect in ["readability", "ghost", "wordpress", "jsonfeed"] {
        let Some(root) = corpus(&["articles/", dialect].concat()) else { continue };
        let (mut folders, mut bodies) = (vec![root], 0);
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).expect("a folder can be read").flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let source = std::fs::read(&path).expect("a file can be read");
                let source = String::from_utf8_lossy(&source);
                let json = serde_json::from_str(&source).unwrap_or_else(|_| Value::String(source.to_string()));
                let mut found = Vec::new();
                markup(&json, &mut found);
                for html in found {
                    let is_read = !read_blocks(html, Some(&base())).is_empty() || read_text(html).trim().is_empty();
                    assert!(is_read, "{}", path.display());
                    bodies += 1;
                }
            }
        }
        eprintln!("{dialect}: {bodies} bodies");
        assert!(bodies > 0, "{dialect}");
    }
}
