//! Fields of native JSON that look like a slip of the pen.

use std::collections::HashMap;

use article_widget::model::{Text, schema};
use article_widget::read::{Json, Warning};

/// What the schema does not have and is read nevertheless, in an article and in its blocks.
const ALSO_READ: &str = "title author stories items role name src srcset term kind blocks children content headline";

/// How many letters may be wrong.
const SLIPS: usize = 2;

/// The names that are known in one place, and what was found for those that are not: a name that stands in every
/// block is looked up once.
struct Names<'a> {
    known: Vec<String>,
    met: HashMap<&'a str, Option<String>>,
}

/// The walk over a document.
struct Walk<'a> {
    /// The names in an article and its stories.
    article: Names<'a>,
    /// The names in blocks.
    block: Names<'a>,
    /// How many slips are told.
    room: usize,
    found: Vec<Warning>,
}

/// Finds the fields that are not known but for a letter or two, the first `room` of them.
pub fn misspelt(doc: &Json, room: usize) -> Vec<Warning> {
    let names = |mut known: Vec<String>| {
        known.extend(ALSO_READ.split(' ').map(str::to_owned));
        Names { known, met: HashMap::new() }
    };
    let (article, block) = schema::members();
    let mut walk = Walk { article: names(article), block: names(block), room, found: Vec::new() };
    walk.read(doc, "", false);
    walk.found
}

impl<'a> Walk<'a> {
    fn read(&mut self, json: &'a Json, path: &str, in_block: bool) {
        match json {
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    // Of most lists only what stands in them could be misspelt.
                    if matches!(item, Json::Array(_) | Json::Object(_)) {
                        self.read(item, &format!("{path}[{index}]"), in_block);
                    }
                }
            }
            Json::Object(members) => {
                for (key, value) in members {
                    if self.found.len() == self.room {
                        return;
                    }
                    let path = if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
                    let names = if in_block { &mut self.block } else { &mut self.article };
                    if let Some(near) = names.nearest(key) {
                        let message = Text::from(format!("is not known: is {near} meant?"));
                        self.found.push(Warning { path: path.clone().into(), message });
                    }
                    let is_block = matches!(key.as_str(), "body" | "lead" | "image");
                    self.read(value, &path, in_block || is_block);
                }
            }
            _ => {}
        }
    }
}

impl<'a> Names<'a> {
    /// Returns the known field that `key` is nearly, but not quite.
    fn nearest(&mut self, key: &'a str) -> Option<&str> {
        let Names { known, met } = self;
        met.entry(key).or_insert_with(|| nearest(key, known)).as_deref()
    }
}

fn nearest(key: &str, known: &[String]) -> Option<String> {
    // Portable Text has names of its own that begin so.
    if key.starts_with('_') || known.iter().any(|name| name == key) {
        return None;
    }
    // A short name is near to many.
    let most = SLIPS.min(key.len() / 3);
    let key = key.to_lowercase();
    let letters = key.chars().count();
    // A name that is longer by more than the slips can't be meant, and to compare a long one takes long.
    let near = known.iter().filter(|name| name.len().abs_diff(letters) <= most);
    let slips = near.map(|name| (strsim::osa_distance(&key, &name.to_lowercase()), name));
    slips.filter(|(slips, _)| *slips <= most).min_by_key(|(slips, _)| *slips).map(|(_, name)| name.clone())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use article_widget::read::MAX_WARNINGS;

    #[test]
    fn a_slip_is_told_from_a_field_of_somebodys_own() {
        let doc = r#"{ "headlin": "H", "standFirst": "S", "pubished": "2024-01-01", "x-desk": 1, "legacyId": 2,
            "body": [{ "type": "image", "url": "/a.jpg", "captoin": "C", "weight": 3 }], "lead": { "typ": "video" } }"#;
        let found = misspelt(&Json::parse(doc).expect("good JSON"), MAX_WARNINGS);
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

    #[test]
    fn many_fields_of_somebodys_own_cost_no_more_than_their_number() {
        let fields = |of: fn(usize) -> String, count: usize| (0..count).map(of).collect::<Vec<_>>().join(",");
        let long = fields(|at| format!(r#""headlin{}{at}":1"#, "e".repeat(1000)), 5000);
        let own = fields(|at| format!(r#""fieldx{at}":1"#), 45);
        let blocks = vec![format!(r#"{{"type":"image",{own}}}"#); 1000].join(",");
        let slips = fields(|at| format!(r#""s{at}":{{"headlin":1}}"#), 20_000);
        for (doc, count) in [
            (format!(r#"{{"headline":"H",{long}}}"#), 0),
            (format!(r#"{{"headline":"H","body":[{blocks}]}}"#), 0),
            (format!(r#"{{"headline":"H",{slips}}}"#), MAX_WARNINGS),
        ] {
            let doc = Json::parse(&doc).expect("good JSON");
            let start = Instant::now();
            assert_eq!(misspelt(&doc, MAX_WARNINGS).len(), count);
            assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
        }
    }
}
