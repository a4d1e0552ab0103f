//! Fields of native JSON that look like a slip of the pen.

use article_widget::model::Text;
use article_widget::read::{Json, Warning};

/// What an article and a story may have.
const ARTICLE: &str = "id url lang dir kicker section headline title standfirst authors author published modified image \
    lead body tags source copyright licence status embargo expires paywall digitalSourceType related \
    popular stories items role name";

/// What a block and its parts may have.
const BLOCK: &str = "type text html dir level ordered start items term body cite url src width height renditions srcset \
    alt caption credit focus link images rows cells header colspan rowspan code language mimeType title \
    poster captions provider aspect kind date x y blocks children content headline";

/// How many letters may be wrong.
const SLIPS: usize = 2;

/// Finds the fields that are not known but for a letter or two.
pub fn misspelt(doc: &Json) -> Vec<Warning> {
    let mut found = Vec::new();
    walk(doc, "", ARTICLE, &mut found);
    found
}

fn walk(json: &Json, path: &str, known: &'static str, found: &mut Vec<Warning>) {
    match json {
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{index}]"), known, found);
            }
        }
        Json::Object(members) => {
            for (key, value) in members {
                let path = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
                if let Some(near) = nearest(key, known) {
                    let message = Text::from(format!("is not known: is {near} meant?"));
                    found.push(Warning { path: path.clone().into(), message });
                }
                let is_block = matches!(key.as_str(), "body" | "lead" | "image");
                walk(value, &path, if is_block { BLOCK } else { known }, found);
            }
        }
        _ => {}
    }
}

/// Returns the known field that `key` is nearly, but not quite.
fn nearest(key: &str, known: &'static str) -> Option<&'static str> {
    if known.split(' ').any(|name| name == key) {
        return None;
    }
    let slips = |name: &&str| strsim::osa_distance(&key.to_lowercase(), &name.to_lowercase());
    // A short name is near to many.
    known.split(' ').min_by_key(slips).filter(|name| slips(name) <= SLIPS.min(key.len() / 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_told_from_a_field_of_somebodys_own() {
        let doc = r#"{ "headlin": "H", "standFirst": "S", "pubished": "2024-01-01", "x-desk": 1, "legacyId": 2,
            "body": [{ "type": "image", "url": "/a.jpg", "captoin": "C", "weight": 3 }], "lead": { "typ": "video" } }"#;
        let found = misspelt(&Json::parse(doc).expect("good JSON"));
        let lines: Vec<String> = found.iter().map(|one| format!("{} {}", one.path, one.message)).collect();
        assert_eq!(
            lines,
            [
                "headlin is not known: is headline meant?",
                "standFirst is not known: is standfirst meant?",
                "pubished is not known: is published meant?",
                "body[0].captoin is not known: is caption meant?",
                "body[0].weight is not known: is height meant?",
                "lead.typ is not known: is type meant?",
            ]
        );
    }
}
