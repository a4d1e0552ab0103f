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

/// Returns the content of the body as HTML. What comes before it repeats the head of the item.
pub(super) fn to_html(nitf: &str) -> String {
    let nitf = nitf.find("<body.content").and_then(|start| nitf.get(start..)).unwrap_or(nitf);
    let mut html = String::with_capacity(nitf.len());
    let mut pieces = nitf.split('<');
    html.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (slash, tag) = piece.strip_prefix('/').map_or(("", piece), |tag| ("/", tag));
        let end = tag.find(|char: char| char.is_ascii_whitespace() || matches!(char, '>' | '/')).unwrap_or(tag.len());
        let (name, rest) = tag.split_at(end);
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
