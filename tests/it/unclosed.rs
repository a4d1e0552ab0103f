//! Bodies as they are when somebody forgot to close what they opened: every word arrives all the same.

use article_widget::html::read_blocks;
use article_widget::read::{Json, text_of};

use super::measure::{difference, files, html_words, in_order, known, words};
use super::shared;

/// How many bodies of a file are taken, and how long they may be.
const MAX_BODIES: usize = 8;
const MAX_LENGTH: usize = 20_000;

fn push_bodies(json: &Json, bodies: &mut Vec<String>) {
    match json {
        Json::String(text) if text.contains("</") && text.len() < MAX_LENGTH => bodies.push(text.to_string()),
        Json::Array(items) => items.iter().for_each(|item| push_bodies(item, bodies)),
        Json::Object(members) => members.iter().for_each(|(_, value)| push_bodies(value, bodies)),
        _ => {}
    }
}

/// Leaves out one in `step` end tags, the first of them at `from`.
fn without_ends(html: &str, step: usize, from: usize) -> String {
    let mut parts = html.split("</");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (index, part) in parts.enumerate() {
        if index % step == from {
            out.push_str(part.split_once('>').map_or("", |(_, rest)| rest));
        } else {
            out.push_str("</");
            out.push_str(part);
        }
    }
    out
}

#[test]
fn bodies_arrive_without_some_of_their_end_tags() {
    let (mut tried, mut broken) = (0, Vec::new());
    for folder in ["jsonfeed", "wordpress", "readability"] {
        let Some(path) = shared(&format!("corpus/articles/{folder}")) else { return };
        for (name, text) in files(&path) {
            let mut bodies = Vec::new();
            if let Ok(doc) = Json::parse(&text) {
                push_bodies(&doc, &mut bodies);
            }
            for (step, from) in [(2, 0), (3, 1), (5, 0), (7, 3)] {
                for body in bodies.iter().take(MAX_BODIES) {
                    let html = without_ends(body, step, from);
                    let (source, read) = (html_words(&html), words(&text_of(&read_blocks(&html, None))));
                    tried += 1;
                    if in_order(&source, &read) * 100 < source.len() * 97
                        || known(&read, &source) * 100 < read.len() * 97
                    {
                        broken.push(format!("{name} by {step} from {from}\n{}", difference(&source, &read)));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} of {tried}:\n{}", broken.len(), broken.join("\n"));
    eprintln!("{tried} bodies without some of their end tags");
}
