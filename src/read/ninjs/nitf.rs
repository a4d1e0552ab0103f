//! NITF bodies: their elements under the names that HTML has for them.

/// What stands in for the names of elements; every other element is HTML's own, or only its content counts.
const NAMES: [(&str, &str); 12] = [
    ("block", "div"),
    ("body.content", "div"),
    ("body.end", "div"),
    ("hl2", "h2"),
    ("bq", "blockquote"),
    ("credit", "footer"),
    ("media", "figure"),
    ("media-reference", "img"),
    ("media-caption", "figcaption"),
    ("note", "aside"),
    ("tagline", "p"),
    ("body.head", "head"),
];

/// The tags between which the name of who made a picture stands: a part of its caption.
const PRODUCER: (&str, &str) = ("<figcaption><span class=credit>", "</span></figcaption>");

/// Returns the content of the body as HTML. What comes before it repeats the head of the item, and may hold notes that
/// have a content of their own.
pub(super) fn to_html(nitf: &str) -> String {
    let nitf = nitf.split_once("</body.head>").map_or(nitf, |(_, rest)| rest);
    let nitf = nitf.find("<body.content").and_then(|start| nitf.get(start..)).unwrap_or(nitf);
    let mut html = String::with_capacity(nitf.len());
    let mut pieces = nitf.split('<');
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
        let known = NAMES.iter().find(|(from, _)| *from == name).map_or(name, |(_, to)| to);
        html.push('<');
        html.push_str(slash);
        html.push_str(known);
        if name == "media-reference" {
            html.push_str(&rest.replacen("source=", "src=", 1).replacen("alternate-text=", "alt=", 1));
        } else {
            html.push_str(rest);
        }
    }
    html
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
