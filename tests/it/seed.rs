//! The page that the product was conceived from: every word of it, in order.

use std::fs;

use article_widget::model::Block;
use article_widget::read::text_of;
use serde_json::json;

use super::{reading, shared, warnings};

/// The parts of the page, which is plain text with an empty line between paragraphs.
struct Page<'a> {
    headline: &'a str,
    standfirst: &'a str,
    body: Vec<&'a str>,
    source: &'a str,
}

fn parts(text: &str) -> Page<'_> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    assert_eq!(lines.next(), Some("Skip to content"));
    let (headline, standfirst) = (lines.next().expect("a headline"), lines.next().expect("a standfirst"));
    let mut body = Vec::new();
    for line in lines {
        if let Some(source) = line.strip_prefix("Source: ") {
            return Page { headline, standfirst, body, source };
        }
        body.push(line);
    }
    panic!("no source");
}

/// A crosshead is short and is no sentence.
fn is_crosshead(line: &str) -> bool {
    line.len() < 100 && !line.ends_with(['.', '”', '!', '?'])
}

#[test]
fn the_seed_is_read_back_in_every_word_and_in_order() {
    let Some(path) = shared("seed/article.txt") else { return };
    let text = fs::read_to_string(path).expect("a text");
    let page = parts(&text);
    let blocks: Vec<_> = page
        .body
        .iter()
        .map(|line| json!({ "type": if is_crosshead(line) { "crosshead" } else { "paragraph" }, "text": line }))
        .collect();
    let doc =
        json!({ "headline": page.headline, "standfirst": page.standfirst, "source": page.source, "body": blocks });
    let reading = reading(&doc.to_string());
    let article = &reading.article;
    assert_eq!(warnings(&reading), [""; 0]);
    assert_eq!(article.headline.to_text(), page.headline);
    assert_eq!(article.standfirst.to_text(), page.standfirst);
    assert_eq!(article.source.as_ref().map(|source| source.name.as_str()), Some(page.source));
    assert_eq!(text_of(&article.body).lines().collect::<Vec<_>>(), page.body);
    assert_eq!(article.body.iter().filter(|block| matches!(block, Block::Heading { level: 2, .. })).count(), 2);
    let written = serde_json::to_string(article).expect("JSON");
    assert_eq!(super::article(&written), *article);
}
