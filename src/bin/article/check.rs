//! What `article check` says about one document.

use std::fmt::Display;
use std::io::{self, Write};

use article_widget::model::{Article, Block};
use article_widget::read::{Reading, text_of};

/// Writes what was found, what is missing, and every warning, a line each.
pub fn report(out: &mut impl Write, file: &str, reading: &Reading) -> io::Result<()> {
    writeln!(out, "{file}: {}", reading.dialect.name())?;
    let mut missing = Vec::new();
    for (name, found) in findings(&reading.article) {
        match found {
            Some(found) => writeln!(out, "  {name:<10} {found}")?,
            None => missing.push(name),
        }
    }
    if !missing.is_empty() {
        writeln!(out, "  missing    {}", missing.join(", "))?;
    }
    for warning in &reading.warnings {
        let path = if warning.path.is_empty() { "the document" } else { warning.path.as_str() };
        writeln!(out, "  warning    {path} {}", warning.message)?;
    }
    Ok(())
}

/// Returns every part of an article that a publisher may miss, and what was found of it.
fn findings(article: &Article) -> [(&'static str, Option<String>); 13] {
    let people: Vec<&str> = article.people.iter().map(|person| person.name.as_str()).collect();
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    [
        ("headline", text(article.headline.to_text())),
        ("standfirst", text(article.standfirst.to_text())),
        ("people", text(people.join(", "))),
        ("published", article.published.as_ref().map(|time| time.to_rfc3339().to_string())),
        ("updated", article.updated.as_ref().map(|time| time.to_rfc3339().to_string())),
        ("language", article.lang.as_ref().map(|lang| lang.as_str().to_owned())),
        ("url", article.url.as_ref().map(|url| url.as_str().to_owned())),
        ("section", article.section.as_ref().map(|section| section.name.to_string())),
        ("source", article.source.as_ref().map(|source| source.name.to_string())),
        ("tags", text(tags.join(", "))),
        ("lead", article.lead.as_ref().map(describe_lead)),
        ("body", (!article.body.is_empty()).then(|| describe_body(&article.body))),
        ("related", (!article.related.is_empty()).then(|| count_stories(article.related.len()))),
    ]
}

/// Returns "1 story", "2 stories".
pub fn count_stories(stories: usize) -> String {
    count(stories, "story", "stories")
}

fn text(text: impl Display) -> Option<String> {
    Some(text.to_string()).filter(|text| !text.is_empty())
}

fn describe_lead(lead: &Block) -> String {
    let Block::Image(image) = lead else { return kind(lead).to_owned() };
    let size = match (image.width, image.height) {
        (Some(width), Some(height)) => format!("{width} x {height}"),
        _ => "size unknown".to_owned(),
    };
    let alt = if image.alt.is_empty() { ", no alt text" } else { "" };
    format!("image, {size}{alt}, {}", image.url.as_str())
}

/// Counts the words and the blocks of each kind, in the order in which they first appear.
fn describe_body(body: &[Block]) -> String {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for block in body {
        match kinds.iter_mut().find(|(name, _)| *name == kind(block)) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind(block), 1)),
        }
    }
    let words = text_of(body).split_whitespace().count();
    let kinds: Vec<String> = kinds.into_iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    format!("{}, {} ({})", count(words, "word", "words"), count(body.len(), "block", "blocks"), kinds.join(", "))
}

fn count(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Returns the name that a block has in native JSON.
fn kind(block: &Block) -> &'static str {
    match block {
        Block::Paragraph { .. } => "paragraph",
        Block::Heading { .. } => "heading",
        Block::List(_) => "list",
        Block::Definitions { .. } => "definitions",
        Block::Quote { .. } => "quote",
        Block::PullQuote { .. } => "pull-quote",
        Block::Image(_) => "image",
        Block::Gallery(_) => "gallery",
        Block::Table(_) => "table",
        Block::Code { .. } => "code",
        Block::Divider => "divider",
        Block::Video(_) => "video",
        Block::Audio(_) => "audio",
        Block::Embed(_) => "embed",
        Block::Note(_) => "note",
        Block::Group(_) => "group",
        Block::Unknown { .. } => "unknown",
    }
}
