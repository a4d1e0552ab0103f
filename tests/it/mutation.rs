//! A bad field costs that field: every member of the samples in turn missing or of the wrong type.

use article_widget::read::{Hints, Json, read};
use serde_json::{Value, json};

use super::places::{Step, paths, put};
use super::{SAMPLES, TREES, data};

/// Every wrong value, and none at all.
fn wrong() -> Vec<Option<Value>> {
    let values = [
        json!(null),
        json!({}),
        json!([]),
        json!(""),
        json!(" "),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(true),
        json!("\u{0}<b>\""),
        json!([null, [], {}]),
        json!({ "html": 7, "text": [], "url": {}, "type": "list" }),
    ];
    values.into_iter().map(Some).chain([None]).collect()
}

/// Reads a document as the fields of the article that it gives; `None` where it is refused.
fn fields(value: &Value) -> Option<Value> {
    let doc = Json::parse(&value.to_string()).expect("a tree");
    let reading = read(&doc, &Hints::default()).ok()?;
    Some(serde_json::to_value(reading.article).expect("JSON"))
}

#[test]
fn no_mutation_panics_and_each_keeps_the_headline_or_the_body() {
    for name in SAMPLES {
        let sample: Value = serde_json::from_str(&data(name)).expect("good JSON");
        // The blocks of a body have their own test below.
        let is_block = |path: &[Step]| path.len() > 1 && matches!(&path[0], Step::Key(key) if key == "body");
        for path in paths(&sample).into_iter().filter(|path| !is_block(path)) {
            for new in wrong() {
                let mut mutant = sample.clone();
                put(&mut mutant, &path, new.as_ref());
                let is_root = path.len() <= 2
                    && ["items", "version", "@graph", "posts", "root"]
                        .iter()
                        .any(|key| matches!(&path[0], Step::Key(at) if at == key));
                assert!(fields(&mutant).is_some() || is_root, "{name}: {path:?} as {new:?}");
            }
        }
    }
}

/// The member of the document, and the fields of the article that it may change.
const NATIVE: &[(&str, &[&str])] = &[
    ("id", &["id"]),
    ("lang", &["lang"]),
    ("dir", &["dir"]),
    ("kicker", &["kicker"]),
    ("section", &["section"]),
    ("headline", &["headline"]),
    ("standfirst", &["standfirst"]),
    ("authors", &["authors"]),
    ("published", &["published"]),
    ("modified", &["modified"]),
    ("image", &["image"]),
    ("body", &["body"]),
    ("tags", &["tags"]),
    ("source", &["source"]),
    ("copyright", &["copyright"]),
    ("related", &["related"]),
    ("popular", &["popular"]),
];

const ITEM: &[(&str, &[&str])] = &[
    ("id", &["id", "related"]),
    ("title", &["headline"]),
    ("summary", &["standfirst"]),
    ("content_html", &["body"]),
    ("date_published", &["published"]),
    ("date_modified", &["modified"]),
    ("authors", &["authors"]),
    ("image", &["image"]),
    ("tags", &["tags"]),
    ("language", &["lang"]),
    ("attachments", &["body"]),
];

const POST: &[(&str, &[&str])] = &[
    ("id", &["id"]),
    ("title", &["headline"]),
    ("excerpt", &["standfirst"]),
    ("content", &["body"]),
    ("date", &[]),
    ("date_gmt", &["published"]),
    ("modified_gmt", &["modified"]),
    ("lang", &["lang"]),
    ("guid", &[]),
    ("author", &[]),
    ("_embedded", &["authors", "image", "section", "tags"]),
    ("_links", &[]),
    ("tags", &[]),
];

const JSON_LD: &[(&str, &[&str])] = &[
    ("identifier", &["id"]),
    ("mainEntityOfPage", &["url"]),
    ("headline", &["headline"]),
    ("description", &["standfirst"]),
    ("inLanguage", &["lang"]),
    ("articleSection", &["section"]),
    ("keywords", &["tags"]),
    ("author", &["authors"]),
    ("datePublished", &["published"]),
    ("dateModified", &["modified"]),
    ("image", &["image"]),
    ("video", &["body"]),
    ("articleBody", &["body"]),
    ("correction", &["body"]),
    ("isAccessibleForFree", &["paywall"]),
    ("publisher", &["source"]),
    ("copyrightHolder", &["copyright"]),
    ("license", &["licence"]),
    ("expires", &["expires"]),
    ("speakable", &[]),
];

const GHOST: &[(&str, &[&str])] = &[
    ("id", &["id", "related"]),
    ("url", &["url", "related", "body"]),
    ("title", &["headline"]),
    ("custom_excerpt", &["standfirst"]),
    ("html", &["body"]),
    ("authors", &["authors"]),
    ("tags", &["tags"]),
    ("primary_tag", &["section"]),
    ("published_at", &["published"]),
    ("feature_image", &["image"]),
    ("feature_image_caption", &["image"]),
    ("access", &["paywall"]),
];

#[test]
fn a_bad_field_costs_that_field_alone() {
    for (name, root, table) in [
        ("native.json", vec![], NATIVE),
        ("feed.json", vec![Step::Key("items".into()), Step::Index(0)], ITEM),
        ("post.json", vec![], POST),
        ("jsonld.json", vec![], JSON_LD),
        ("ghost.json", vec![Step::Key("posts".into()), Step::Index(0)], GHOST),
    ] {
        let sample: Value = serde_json::from_str(&data(name)).expect("good JSON");
        let whole = fields(&sample).expect("an article");
        for (key, changed) in table {
            for new in wrong() {
                let mut mutant = sample.clone();
                let path = [root.clone(), vec![Step::Key((*key).into())]].concat();
                put(&mut mutant, &path, new.as_ref());
                let read = fields(&mutant).expect("still an article");
                for field in
                    whole.as_object().expect("fields").keys().filter(|field| !changed.contains(&field.as_str()))
                {
                    assert_eq!(read[field], whole[field], "{name}: {key} as {new:?} changed {field}");
                }
            }
        }
    }
}

#[test]
fn a_bad_block_costs_that_block_alone() {
    let sample: Value = serde_json::from_str(&data("native.json")).expect("good JSON");
    let whole = fields(&sample).expect("an article");
    let blocks = whole["body"].as_array().expect("blocks");
    for path in paths(&sample["body"]) {
        let Step::Index(bad) = path[0] else { panic!("the body is an array") };
        for new in wrong() {
            let mut mutant = sample.clone();
            put(&mut mutant["body"], &path, new.as_ref());
            let read = fields(&mutant).expect("still an article");
            let mut rest = read["body"].as_array().expect("blocks").iter();
            for (index, block) in blocks.iter().enumerate().filter(|(index, _)| *index != bad) {
                assert!(rest.any(|other| other == block), "{path:?} as {new:?} cost block {index}");
            }
        }
    }
}

#[test]
fn no_mutation_of_a_tree_panics_or_costs_the_rest() {
    for name in TREES {
        let sample: Value = serde_json::from_str(&data(name)).expect("good JSON");
        let words = |value: &Value| fields(value).map(|fields| fields.to_string().len());
        let whole = words(&sample).expect("an article");
        // What is deep in a document costs little of it; what is higher may cost it all.
        for (index, path) in paths(&sample).into_iter().enumerate() {
            // Each place gets a third of the values, and its neighbours the others.
            for new in wrong().into_iter().skip(index % 3).step_by(3) {
                let mut mutant = sample.clone();
                put(&mut mutant, &path, new.as_ref());
                let left = words(&mutant);
                let is_deep = path.len() > 9;
                assert!(
                    !is_deep || left.is_some_and(|left| left * 2 > whole),
                    "{name}: {path:?} as {new:?}: {left:?} of {whole}"
                );
            }
        }
    }
}
