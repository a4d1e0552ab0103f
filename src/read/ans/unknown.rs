//! Elements that this version does not know, or that are not in the document.

use super::element;
use crate::model::{Block, Inline, Inlines};
use crate::read::Json;
use crate::read::reader::Reader;
use crate::read::rich::things;

/// The members with words, which may be groups of texts.
const TEXTS: [&str; 9] =
    ["headlines", "title", "content", "text", "html", "caption", "alt_text", "alt_headline", "description"];

/// The members that are read for themselves, or that are for the newsroom alone.
const OTHERS: [&str; 17] = [
    "content_elements",
    "embed",
    "embed_html",
    "referent",
    "subtype",
    "additional_properties",
    "address",
    "copyright",
    "credits",
    "distributor",
    "owner",
    "planning",
    "promo_image",
    "source",
    "streams",
    "taxonomy",
    "websites",
];

/// Keeps what can be read of an element.
pub(super) fn read(reader: &mut Reader, json: &Json) -> Block {
    let referent = json.get("referent");
    let kind = match json.get("type").text() {
        Some(kind) if kind == *"reference" => referent.get("type").text().unwrap_or(kind),
        kind => kind.or_else(|| json.get("subtype").text()).unwrap_or_default(),
    };
    let kind = if kind.is_empty() { "element" } else { kind.as_str() };
    let mut body = Vec::new();
    for holder in [json, json.get("embed"), json.get("embed").get("config"), referent.get("referent_properties")] {
        // Of the element itself the texts that stand alone are left for what knows their order.
        let is_own = std::ptr::eq(holder, json);
        for key in TEXTS.into_iter().filter(|key| !is_own || holder.get(key).is_object()) {
            if let Some(html) = super::basic(holder, key) {
                body.extend(reader.html(&html));
            }
        }
        if let Some(url) = element::address(reader, holder, &["url", "canonical_url"]).filter(|_| !is_own) {
            let text = Inlines::plain(url.to_text());
            body.push(Block::paragraph(Inlines::from(vec![Inline::Link { url, text }])));
        }
    }
    body.extend(element::read_elements(reader, json, "content_elements"));
    let groups = TEXTS.into_iter().filter(|key| json.get(key).is_object());
    let skip: Vec<&str> = OTHERS.into_iter().chain(groups).collect();
    things::unknown(reader, kind, json, body, &skip)
}
