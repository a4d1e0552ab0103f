//! What `article check` says about one document.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use article_widget::model::{Article, Block, Status, Text};
use article_widget::read::{Dialect, Json, MAX_WARNINGS, Reading, Warning, text_of};
use serde_json::{Map, Value, json};

use crate::spelling::misspelt;

/// What came of one file.
pub enum Outcome {
    /// An article.
    Article(Box<Reading>),
    /// This many stories for the sidebar.
    Stories(usize),
    /// It can't be read, and why.
    Refused(String),
}

/// The one finding that nobody misses where there is none.
const RELEASE: &str = "release";

const NAME: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const WARNING: Style = AnsiColor::Yellow.on_default();
const REFUSED: Style = AnsiColor::Red.on_default().bold();

impl Outcome {
    /// Writes what was found, what is missing, and every warning, a line each.
    pub fn write(&self, out: &mut impl Write, file: &str) -> io::Result<()> {
        match self {
            Outcome::Article(reading) => write_article(out, file, reading),
            Outcome::Stories(count) => {
                writeln!(out, "{NAME}{file}{NAME:#}: a list of {} for the sidebar", count_stories(*count))
            }
            Outcome::Refused(why) => writeln!(out, "{NAME}{file}{NAME:#}: {REFUSED}can't be read{REFUSED:#}: {why}"),
        }
    }

    /// Returns the same for machines: `file`, and `dialect`, `found`, `missing` and `warnings`, or `stories`, or `error`.
    pub fn to_json(&self, file: &str) -> Value {
        match self {
            Outcome::Article(reading) => {
                let findings = findings(&reading.article);
                let missing: Vec<&str> = findings
                    .iter()
                    .filter(|(name, found)| found.is_none() && *name != RELEASE)
                    .map(|(name, _)| *name)
                    .collect();
                let found =
                    findings.iter().filter_map(|(name, found)| Some(((*name).to_owned(), found.clone()?.into())));
                let found: Map<String, Value> = found.collect();
                json!({ "file": file, "dialect": reading.dialect.name(), "found": found, "missing": missing, "warnings": reading.warnings })
            }
            Outcome::Stories(count) => json!({ "file": file, "stories": count }),
            Outcome::Refused(why) => json!({ "file": file, "error": why }),
        }
    }

    /// Could the file not be read?
    pub fn is_refused(&self) -> bool {
        matches!(self, Outcome::Refused(_))
    }
}

fn write_article(out: &mut impl Write, file: &str, reading: &Reading) -> io::Result<()> {
    writeln!(out, "{NAME}{file}{NAME:#}: {}", reading.dialect.name())?;
    let mut missing = Vec::new();
    for (name, found) in findings(&reading.article) {
        match found {
            Some(found) => writeln!(out, "  {DIM}{name:<10}{DIM:#} {found}")?,
            None if name == RELEASE => {}
            None => missing.push(name),
        }
    }
    if !missing.is_empty() {
        writeln!(out, "  {WARNING}missing   {WARNING:#} {}", missing.join(", "))?;
    }
    for Warning { path, message } in &reading.warnings {
        let path = if path.is_empty() { "the document" } else { path.as_str() };
        writeln!(out, "  {WARNING}warning   {WARNING:#} {path} {message}")?;
    }
    Ok(())
}

/// Adds what only a person at a keyboard wants to know about a native document.
pub fn add_slips(reading: &mut Reading, doc: &Json) {
    if reading.dialect == Dialect::Native {
        let room = MAX_WARNINGS.saturating_sub(reading.warnings.len());
        reading.warnings.extend(misspelt(doc, room));
    }
}

/// Adds that relative addresses are left out, of which those in HTML are said nowhere else.
pub fn add_guess(reading: &mut Reading) {
    let message = "has relative addresses, which are left out: give its own with --base";
    reading.warnings.push(Warning { path: Text::default(), message: message.into() });
}

/// Returns every part of an article that a publisher may miss, and what was found of it.
fn findings(article: &Article) -> [(&'static str, Option<String>); 14] {
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
        (RELEASE, describe_release(article)),
        ("related", (!article.related.is_empty()).then(|| count_stories(article.related.len()))),
    ]
}

/// Returns "1 story", "2 stories".
fn count_stories(stories: usize) -> String {
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

/// Says where the story must not be shown, or not at any time, or not to everybody.
fn describe_release(article: &Article) -> Option<String> {
    let mut terms = Vec::new();
    if article.status != Status::default() {
        terms.push(format!("{:?}", article.status).to_lowercase());
    }
    terms.extend(article.embargo.map(|time| format!("not before {}", time.to_rfc3339())));
    terms.extend(article.expires.map(|time| format!("not after {}", time.to_rfc3339())));
    terms.extend(article.is_paywalled.then(|| "goes on for subscribers".to_owned()));
    text(terms.join(", "))
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
