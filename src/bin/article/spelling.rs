//! Fields of native JSON that look like a slip of the pen.

use article_widget::model::{Text, schema};
use article_widget::read::{Json, Warning};

/// What the schema does not have and is read nevertheless, in an article and in its blocks.
const ALSO_READ: &str = "title author stories items role name src srcset term kind blocks children content headline";

/// How many letters may be wrong.
const SLIPS: usize = 2;

/// The names that are known in an article and its stories, and those in blocks.
struct Known {
    article: Vec<String>,
    block: Vec<String>,
}

/// Finds the fields that are not known but for a letter or two.
pub fn misspelt(doc: &Json) -> Vec<Warning> {
    let (mut article, mut block) = schema::members();
    for known in [&mut article, &mut block] {
        known.extend(ALSO_READ.split(' ').map(str::to_owned));
    }
    let mut found = Vec::new();
    let known = Known { article, block };
    walk(doc, "", &known, false, &mut found);
    found
}

fn walk(json: &Json, path: &str, known: &Known, in_block: bool, found: &mut Vec<Warning>) {
    match json {
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{index}]"), known, in_block, found);
            }
        }
        Json::Object(members) => {
            for (key, value) in members {
                let path = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
                let names = if in_block { &known.block } else { &known.article };
                if let Some(near) = nearest(key, names) {
                    let message = Text::from(format!("is not known: is {near} meant?"));
                    found.push(Warning { path: path.clone().into(), message });
                }
                let is_block = matches!(key.as_str(), "body" | "lead" | "image");
                walk(value, &path, known, in_block || is_block, found);
            }
        }
        _ => {}
    }
}

/// Returns the known field that `key` is nearly, but not quite.
fn nearest<'a>(key: &str, known: &'a [String]) -> Option<&'a String> {
    // Portable Text has names of its own that begin so.
    if key.starts_with('_') || known.iter().any(|name| name == key) {
        return None;
    }
    let slips = |name: &&String| strsim::osa_distance(&key.to_lowercase(), &name.to_lowercase());
    // A short name is near to many.
    known.iter().min_by_key(slips).filter(|name| slips(name) <= SLIPS.min(key.len() / 3))
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
