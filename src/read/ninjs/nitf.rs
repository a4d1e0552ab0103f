//! NITF bodies: their elements under the names that HTML has for them.

use crate::html;
use crate::model::Text;

/// What stands in for the names of elements; every other element is HTML's own, or only its content counts.
const NAMES: [(&str, &str); 11] = [
    ("block", "div"),
    ("body.content", "div"),
    ("body.end", "div"),
    ("hl2", "h2"),
    ("bq", "blockquote"),
    ("credit", "footer"),
    ("media", "figure"),
    ("media-caption", "figcaption"),
    ("note", "aside"),
    ("tagline", "p"),
    ("body.head", "head"),
];

/// The tags between which the name of who made a picture stands: a part of its caption.
const PRODUCER: (&str, &str) = ("<figcaption><span class=credit>", "</span></figcaption>");

/// What the attributes of a file are in HTML.
const ATTRIBUTES: [(&str, &str); 3] = [("source=", "src="), ("alternate-text=", "alt="), ("mime-type=", "type=")];

/// Returns the place as it is printed before the first words, mostly with a date: "PARIS, May 1".
pub(super) fn dateline(nitf: &str) -> Option<Text> {
    let line = part(nitf, "dateline")?;
    let line = line.trim_end_matches(['-', '–', '—', ' ']);
    Some(Text::from(line)).filter(|line| !line.is_empty())
}

/// Returns the words of the first part of the head that has this name: `hl1`, `byline`, `abstract`.
pub(super) fn part(nitf: &str, name: &str) -> Option<Text> {
    let (mut rest, _) = nitf.split_once("</body.head>")?;
    // Among the parts stand notes to the desks.
    let mut head = String::new();
    while let Some((before, note)) = rest.split_once("<note") {
        head.push_str(before);
        rest = note.split_once("</note>").map_or("", |(_, after)| after);
    }
    head.push_str(rest);
    let (_, rest) = head.split_once(&["<", name].concat())?;
    let (words, _) = rest.split_once('>')?.1.split_once(&["</", name, ">"].concat())?;
    // Behind a name stands what somebody is.
    let text = html::read_text(words.split("<byttl").next()?);
    Some(text).filter(|text| !text.is_empty())
}

/// Returns the content of the body as HTML. What comes before it repeats the head of the item, and may hold notes that
/// have a content of their own.
pub(super) fn to_html(nitf: &str) -> String {
    let nitf = nitf.split_once("</body.head>").map_or(nitf, |(_, rest)| rest);
    let nitf = nitf.find("<body.content").and_then(|start| nitf.get(start..)).unwrap_or(nitf);
    let mut html = String::with_capacity(nitf.len());
    let mut pieces = nitf.split('<');
    let mut medium = "";
    html.push_str(pieces.next().unwrap_or_default());
    while let Some(piece) = pieces.next() {
        let (slash, tag) = piece.strip_prefix('/').map_or(("", piece), |tag| ("/", tag));
        let end = tag.find(|char: char| char.is_ascii_whitespace() || matches!(char, '>' | '/')).unwrap_or(tag.len());
        let (name, rest) = tag.split_at(end);
        if slash.is_empty() && is_apart(name, rest) {
            html.push_str(skip(name, &mut pieces));
            continue;
        }
        if name == "media-producer" {
            html.push_str(if slash.is_empty() { PRODUCER.0 } else { PRODUCER.1 });
            html.push_str(rest.split_once('>').map_or("", |(_, text)| text));
            continue;
        }
        if name == "media-reference" {
            push_file(&mut html, medium, rest);
            continue;
        }
        if name == "media" {
            medium = value(rest, "media-type").unwrap_or_default();
        }
        let known = NAMES.iter().find(|(from, _)| *from == name).map_or(name, |(_, to)| to);
        html.push('<');
        html.push_str(slash);
        html.push_str(known);
        html.push_str(rest);
    }
    html
}

/// Writes the tag of a file, and the text behind it, as what its MIME type says it is, or else the medium around it.
fn push_file(html: &mut String, medium: &str, rest: &str) {
    let (attributes, text) = rest.split_once('>').unwrap_or((rest, ""));
    let kind = value(attributes, "mime-type").unwrap_or(medium);
    let name = ["video", "audio"].into_iter().find(|name| kind.starts_with(name));
    // What ends the element has no attributes.
    if !attributes.is_empty() {
        let start = ["<", name.unwrap_or("img"), attributes.trim_end_matches('/'), ">"].concat();
        html.push_str(&ATTRIBUTES.iter().fold(start, |tag, (from, to)| tag.replacen(from, to, 1)));
        html.extend(name.iter().flat_map(|name| ["</", name, ">"]));
    }
    html.push_str(text);
}

/// Returns the value of an attribute.
fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = attributes.split('>').next()?.split_once(name)?;
    rest.trim_start().strip_prefix('=')?.trim_start().strip_prefix(['"', '\''])?.split(['"', '\'']).next()
}

/// Is it what the public doesn't see: a note for the desks that get the story, or a medium in letters and digits? The
/// type `npa` is a non-publishable advisory and `pa` one to be published.
fn is_apart(name: &str, attributes: &str) -> bool {
    let attributes = attributes.split('>').next().unwrap_or_default();
    let has = |value: &str| attributes.split(['"', '\'']).any(|part| part == value);
    let is_empty = attributes.ends_with('/');
    !is_empty && (name == "note" && (has("npa") || has("editorsnote") && !has("pa")) || name == "media-object")
}

/// Skips the element of this name that was begun, and those in it; returns the text behind its end.
fn skip<'a>(name: &str, pieces: &mut std::str::Split<'a, char>) -> &'a str {
    let is_tag = |tag: &str| tag.strip_prefix(name).is_some_and(|rest| !rest.starts_with(['-', '.']));
    let mut depth = 1usize;
    for piece in pieces {
        match piece.strip_prefix('/') {
            Some(tag) if is_tag(tag) => depth -= 1,
            None if is_tag(piece) && !piece.split('>').next().unwrap_or_default().ends_with('/') => depth += 1,
            _ => {}
        }
        if depth == 0 {
            return piece.split_once('>').map_or("", |(_, text)| text);
        }
    }
    ""
}
