//! Words told from everything else that strings hold: ids, addresses, colours, choices of a list, notes to editors.

/// The last words of names of members that hold what is read, be it a single word.
const WORDS: &str = "title heading headline header subheading subheadline subheader name label text message value \
    description caption alt latex math formula quote quotation body content contents question answer term definition \
    summary note footnote attribution author byline photographer cite citation credit lead intro introduction copy html markdown \
    legend subtitle kicker words sentence paragraph standfirst disclaimer tagline excerpt teaser details";

/// The last words of names of members that hold lists of them.
const LISTS: &str = "items points bullets paragraphs lines list steps instructions ingredients facts rows cells \
    columns answers questions options values texts highlights takeaways pros cons";

/// The last words of names of members whose numbers mean something to readers.
const FIGURES: &str = "value number figure title heading label text price amount percent percentage year stat cells \
    rows";

/// Words in names of members that are for machines and editors.
const MACHINES: &str = "id ids uid uuid guid key keys ref refs reference type types internal class classes classname \
    style styles color colors colour colours theme variant layout align alignment icon emoji slug anchor token script \
    css mime mimetype lang language locale version status position format target rel template component tracking \
    analytics admin seo sys hash placeholder background filename extension service provider campaign query params \
    size width height ratio aspect tone kind mode state level platform labels tags tag workflow audience permission \
    visibility settings config hotspot crop metadata created updated modified edited marks tunes editor private draft \
    comment comments todo ednote targeting font selector selectors slot passport holder";

/// The last words of names of members that hold addresses.
const ADDRESSES: &str = "url urls src href link source embed uri permalink website";

/// The endings of the names of pictures.
const PICTURES: &str = "jpg jpeg png webp gif avif svg";

/// The endings of the names of other files.
const FILES: &str = "mp3 mp4 m4a webm ogg wav mov pdf js css json html py";

/// Where the words of a member stand among those of an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the others.
    Head,
    /// In the order of the document.
    Body,
    /// After the others.
    Foot,
}

/// Where do the words of the member `key` stand?
pub(super) fn place(key: &str) -> Place {
    match last_part(key).as_str() {
        "title" | "heading" | "headline" | "header" | "name" | "term" | "question" | "kicker" => Place::Head,
        "caption" | "alt" | "credit" | "attribution" | "author" | "cite" | "citation" | "footnote" => Place::Foot,
        _ => Place::Body,
    }
}

/// Splits the name of a member into small words: `calloutText`, `callout_text`.
fn parts(key: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut was_small = false;
    for char in key.chars() {
        if !char.is_alphanumeric() || char.is_uppercase() && was_small {
            parts.push(String::new());
        }
        if char.is_alphanumeric()
            && let Some(part) = parts.last_mut()
        {
            part.extend(char.to_lowercase());
        }
        was_small = char.is_lowercase() || char.is_numeric();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn last_part(key: &str) -> String {
    parts(key).pop().unwrap_or_default()
}

fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|other| other == word)
}

/// May the member `key` hold something for readers?
pub(super) fn is_for_readers(key: &str) -> bool {
    !key.starts_with(['_', '$', '@']) && key != "blockName" && !parts(key).iter().any(|part| has(MACHINES, part))
}

/// May a block of the type `kind` hold something for readers?
pub(super) fn is_kind_for_readers(kind: &str) -> bool {
    let (parts, last) = (parts(kind), last_part(kind));
    let is_named = |words: &str| parts.iter().any(|part| has(words, part));
    // A link to a story of the same site is called internal, too, and schools may be private.
    let is_internal =
        is_named("internal") && !has("link links reference references ref page post article story", &last);
    let is_private = is_named("private") && has("private note notes comment comments remark memo message text", &last);
    !(is_internal || is_private || is_named("comment comments todo ednote"))
}

/// Does a number under `key` mean something to readers?
pub(super) fn is_figure(key: &str) -> bool {
    has(FIGURES, &last_part(key))
}

/// Does the member `key` hold the address of what an object is about?
pub(super) fn is_address_name(key: &str) -> bool {
    has(ADDRESSES, &last_part(key)) && !is_picture_name(key) && is_shown(key) && is_for_readers(key)
}

/// Is the member `key`, or the type of that name, a picture?
pub(super) fn is_picture_name(key: &str) -> bool {
    parts(key).iter().any(|part| has("image images picture photo img figure gallery", part))
}

/// Is a picture under `key` more than an ornament?
pub(super) fn is_shown(key: &str) -> bool {
    !parts(key).iter().any(|part| has("icon logo avatar favicon thumbnail thumb background poster pixel", part))
}

/// Is it the address of a picture?
pub(super) fn is_picture(raw: &str) -> bool {
    ending(raw).is_some_and(|ending| has(PICTURES, &ending))
}

/// Returns the ending of the name of a file, in small letters.
fn ending(raw: &str) -> Option<String> {
    let path = raw.split(['?', '#']).next()?;
    let (name, ending) = path.rsplit_once('.')?;
    (!name.is_empty()).then(|| ending.to_ascii_lowercase())
}

/// Is it an address?
pub(super) fn is_address(raw: &str) -> bool {
    let raw = raw.trim();
    let starts = ["http://", "https://", "//", "/", "www.", "mailto:", "tel:", "data:", "blob:"];
    !raw.contains(char::is_whitespace) && (raw.contains("://") || starts.iter().any(|start| raw.starts_with(start)))
}

/// Is it something for machines whatever it is called: an address, a colour, an id, the name of a file?
pub(super) fn is_code(raw: &str) -> bool {
    let raw = raw.trim();
    if raw.is_empty() || is_address(raw) {
        return true;
    }
    // The name of a file may have spaces in it.
    if ending(raw).is_some_and(|ending| has(PICTURES, &ending)) && raw.split_whitespace().count() < 4 {
        return true;
    }
    if raw.contains(char::is_whitespace) {
        return ["rgb(", "rgba(", "hsl(", "hsla(", "linear-gradient("].iter().any(|start| raw.starts_with(start));
    }
    let is_name = raw.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':'));
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    let is_colour = raw
        .strip_prefix('#')
        .is_some_and(|hex| matches!(hex.len(), 3 | 4 | 6 | 8) && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let is_file = ending(raw).is_some_and(|ending| has(PICTURES, &ending) || has(FILES, &ending));
    is_colour
        || is_file
        || ["rgb(", "hsl(", "var("].iter().any(|start| raw.starts_with(start))
        || is_name && (raw.contains('_') || raw.len() >= 16 && digits >= 3)
}

/// Is it read, under the name `key`?
pub(super) fn is_words(key: &str, raw: &str) -> bool {
    let last = last_part(key);
    !is_code(raw) && is_for_readers(key) && (has(WORDS, &last) || has(LISTS, &last) || is_prose(raw))
}

/// Does it look like words for readers, whatever it is called? Choices of a list are one word, or few in small letters.
fn is_prose(raw: &str) -> bool {
    let raw = raw.trim();
    let words = raw.split_whitespace().count();
    let is_foreign = raw.chars().any(|char| char.is_alphabetic() && !char.is_ascii());
    let is_sentence = raw.starts_with(|char: char| char.is_uppercase() || char == '<') || words > 3;
    // A date and a rule of CSS have several words too.
    let is_other = raw.contains(['{', '}']) || !raw.chars().any(char::is_alphabetic) || raw.ends_with(';');
    !is_other && (is_foreign || words > 1 && is_sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_what_machines_read() {
        for (key, raw, is_read) in [
            ("calloutText", "Tide", true),
            ("quote", "We never left.", true),
            ("body", "E=mc^2", true),
            ("heading", "#Hamburg", true),
            ("whatever", "The tide came in.", true),
            ("whatever", "潮が来た", true),
            ("whatever", "primary", false),
            ("whatever", "margin: 0 auto;", false),
            ("tone", "Info", false),
            ("internalName", "The tide came in.", false),
            ("_key", "The tide came in.", false),
            ("backgroundColor", "Sea green", false),
            ("title", "https://sea.example/tide", false),
            ("title", "IMG_1234.jpg", false),
            ("text", "#ff8800", false),
            ("text", "5b10a2844c20165700ede21g", false),
            ("description", "A horn", true),
            ("videoId", "Some words of it", false),
            ("className", "is-style Wide", false),
        ] {
            assert_eq!(is_words(key, raw), is_read, "{key}: {raw}");
        }
    }
}
