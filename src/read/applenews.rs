//! Apple News Format: components with roles.
//!
//! The title, the introduction and the byline are components too, and go to the head of the article.
//! Pictures in the bundle (`bundle://`) can't be loaded on the web; their captions are kept.

mod component;
mod media;
mod text;

use super::reader::Reader;
use super::{Json, ReadError, same, words};
use crate::model::{Article, Block, Inlines, Lang, NamedLink, Person, Provenance, Story, Text, Timestamp, Url};
use component::Head;

/// Is it a document of components that have roles?
pub(super) fn is_mine(doc: &Json) -> bool {
    let components = doc.get("components");
    let has_roles = components.items().iter().any(|component| component.get("role").as_str().is_some());
    let has_style = ["componentTextStyles", "componentStyles", "layout"].iter().any(|key| doc.get(key).is_object());
    let is_named = doc.get("identifier").as_str().is_some();
    has_roles || components.is_array() && (has_style || is_named) || doc.get("componentTextStyles").is_object()
}

/// Reads the document.
pub(super) fn read(reader: &mut Reader, doc: &Json, _wanted: Option<&str>) -> Result<Article, ReadError> {
    let metadata = doc.get("metadata");
    let url = reader.url(metadata, "canonicalURL");
    reader.page.clone_from(&url);
    let mut head = Head::default();
    let mut body = component::read_components(reader, doc, &mut head);
    let headline = head.title.take().or_else(|| reader.text(doc, "title").map(Inlines::plain)).unwrap_or_default();
    let lead = read_lead(metadata, &mut body);
    let standfirst = read_standfirst(reader, doc, &mut head, &headline, &body);
    let authors = reader.list(metadata, "authors", read_author);
    // What stands in the byline mostly repeats the metadata, which has the names alone.
    let is_known = |line: &Person| authors.iter().any(|author| names(&line.name, &author.name));
    let bylines: Vec<Person> = head.authors.into_iter().filter(|line| !is_known(line)).collect();
    let mut people = authors;
    for other in bylines.into_iter().chain(head.others) {
        if !people.iter().any(|person| person.name.eq_ignore_ascii_case(&other.name)) {
            people.push(other);
        }
    }
    Ok(Article {
        id: reader.text(doc, "identifier").unwrap_or_default(),
        lang: reader.parsed(doc, "language", "is no language", Lang::parse),
        headline,
        standfirst,
        people: people.into(),
        published: read_published(reader, metadata),
        updated: reader.time(metadata, "dateModified"),
        lead,
        tags: metadata.get("keywords").items().iter().filter_map(read_tag).collect(),
        provenance: Some(Provenance::TrainedAlgorithmicMedia)
            .filter(|_| metadata.get("contentGenerationType").as_str() == Some("AI")),
        body: body.into(),
        url,
        ..Article::default()
    })
}

/// Reads the document as the sidebar lists it.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let metadata = doc.get("metadata");
    let story = reader.text(doc, "title").and_then(|headline| {
        Some(Story {
            id: doc.get("identifier").text().unwrap_or_default(),
            headline,
            url: reader.url(metadata, "canonicalURL")?,
            image: media::address(metadata, "thumbnailURL").map(crate::model::Image::new),
            section: None,
            published: read_published(reader, metadata),
        })
    });
    story.into_iter().collect()
}

fn read_published(reader: &mut Reader, metadata: &Json) -> Option<Timestamp> {
    reader.time(metadata, "datePublished").or_else(|| reader.time(metadata, "dateCreated"))
}

fn read_author(_: &mut Reader, json: &Json) -> Option<Person> {
    let name = json.text().or_else(|| json.get("name").text())?;
    Some(Person { name: words::collapse(&name), url: None, role: None })
}

/// Is the name in a line, or the line a part of the name?
fn names(line: &str, name: &str) -> bool {
    let (line, name) = (line.to_ascii_lowercase(), name.to_ascii_lowercase());
    line.contains(&name) || name.contains(&line)
}

fn read_tag(json: &Json) -> Option<NamedLink> {
    Some(NamedLink { name: words::collapse(&json.text()?), url: None })
}

/// Takes the figure that the body begins with, or else the thumbnail.
fn read_lead(metadata: &Json, body: &mut Vec<Block>) -> Option<Block> {
    if let Some(Block::Image(_) | Block::Gallery(_) | Block::Video(_)) = body.first() {
        return Some(body.remove(0));
    }
    let url: Url = media::address(metadata, "thumbnailURL")?;
    (!same::shows_picture(body, &url)).then(|| Block::Image(crate::model::Image::new(url)))
}

/// Takes the introduction, or else the subtitle or the excerpt where it has words of its own.
fn read_standfirst(reader: &mut Reader, doc: &Json, head: &mut Head, headline: &Inlines, body: &[Block]) -> Inlines {
    if let Some(intro) = head.intro.take() {
        return intro;
    }
    let title = headline.to_text();
    let is_own = |text: &Text| *text != title && (body.is_empty() || !same::is_excerpt(text, body));
    let subtitle = reader.text(doc, "subtitle").filter(is_own);
    let text = subtitle.or_else(|| reader.text(doc.get("metadata"), "excerpt").filter(is_own));
    text.map(Inlines::plain).unwrap_or_default()
}
