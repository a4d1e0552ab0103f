//! The fixtures of the ANS schema, as they are measured.

use article_widget::read::{Dialect, Json};

use super::measure::{Corpus, Source, has, html_words};

/// The texts of elements, by the names that their members have.
fn push_texts(json: &Json, found: &mut Vec<String>) {
    let kind = json.get("type").as_str().unwrap_or_default();
    if kind == "reference" {
        // A link to what is elsewhere, of which there are no other words.
        return found.extend(json.get("additional_properties").get("url").as_str().map(str::to_owned));
    }
    if !json.is_object() || kind == "numeric_rating" {
        return;
    }
    let is_code = kind == "raw_html";
    if kind == "story" {
        let own = ["headlines", "description"].map(|key| json.get(key).get("basic").as_str());
        found.extend(own.into_iter().flatten().map(str::to_owned));
    }
    for value in ["content", "text", "html", "title", "endorsement", "caption"].map(|key| json.get(key)) {
        if let Some(text) = value.as_str().filter(|text| !is_code || !text.contains("<script")) {
            found.push(text.to_owned());
        }
    }
    for item in ["content_elements", "items", "header", "rows"].into_iter().flat_map(|key| json.get(key).items()) {
        match item {
            Json::Array(cells) => cells.iter().for_each(|cell| push_texts(cell, found)),
            item => push_texts(item, found),
        }
    }
    for key in ["citation", "description", "headlines"] {
        match json.get(key).get("basic").as_str() {
            Some(text) if key == "headlines" && kind != "image" && kind != "story" => found.push(text.to_owned()),
            Some(_) => {}
            None => push_texts(json.get(key), found),
        }
    }
}

fn sources(_: &str, doc: &Json) -> Vec<Source> {
    let mut texts = Vec::new();
    doc.get("content_elements").items().iter().for_each(|item| push_texts(item, &mut texts));
    texts.extend(doc.get("editor_note").as_str().map(str::to_owned));
    doc.get("corrections").items().iter().for_each(|item| push_texts(item, &mut texts));
    let is_image = doc.get("type").as_str() == Some("image");
    if is_image {
        texts.clear();
    }
    let promo = doc.get("promo_items").get("basic");
    let captions = ["caption", "subtitle"].iter().filter_map(|key| promo.get(key).as_str().or(doc.get(key).as_str()));
    let people = doc.get("credits").get("by").items();
    vec![Source {
        item: None,
        words: texts.iter().flat_map(|text| html_words(text)).collect(),
        around: captions.chain(doc.get("description").get("basic").as_str()).flat_map(html_words).collect(),
        headline: has(doc.get("headlines"), &["basic"]),
        people: people.iter().any(|person| has(person, &["name"])),
        date: has(doc, &["display_date", "first_publish_date", "publish_date"]),
        image: has(promo, &["url"]) || is_image && has(doc, &["url"]),
    }]
}

const NOTHING: &str = "no article that this version reads";
const EMPTY: &str = "neither a headline nor a body";

/// Stories, pictures and films.
pub const CORPUS: Corpus = Corpus {
    name: "ANS",
    folder: "ans",
    dialect: Dialect::Ans,
    sources,
    refused: &[
        // Single elements and streams, and changes sent to an interface.
        ("schema__0.10.12__header-", NOTHING),
        ("schema__0.10.12__link-list", NOTHING),
        ("schema__0.10.12__oembed", NOTHING),
        ("schema__0.10.12__table-", NOTHING),
        ("schema__0.10.12__text-", NOTHING),
        ("schema__0.10.12__video-stream", NOTHING),
        ("schema__0.10.12__video-subtitles", NOTHING),
        ("schema__0.10.12__gallery-operation", NOTHING),
        ("schema__0.10.12__image-operation", NOTHING),
        // Documents without headline, body and lead.
        ("schema__0.10.12__image-fixture-bad-alignment", EMPTY),
        ("schema__0.10.12__story-fixture-bad-taxonomy-additional", EMPTY),
        ("transforms__0.10.11__story-fixture-good-old-style", EMPTY),
        ("transforms__0.10.11__story-fixture-good-tags", EMPTY),
    ],
    exceptions: &[],
};
