//! How much of other people's documents arrives: each file is read, and what comes out is held against
//! what an independent route finds in it. The files are read from `../shared` and never copied.

mod words;

use std::fs;
use std::path::Path;

use article_widget::model::{Article, Block};
use article_widget::read::{Dialect, Hints, Json, read, text_of};

use super::shared;
use words::{difference, in_order, known};
pub use words::{html_words, words};

/// What a document has by the independent route.
#[derive(Default)]
pub struct Source {
    /// The item to ask for, where the document is a list.
    pub item: Option<String>,
    /// The visible words of the body, in order.
    pub words: Vec<String>,
    /// Has it a headline?
    pub headline: bool,
    /// Does it name somebody in the byline?
    pub people: bool,
    /// Has it a date of publication or change?
    pub date: bool,
    /// Has it a picture?
    pub image: bool,
}

/// What is measured, and what is known to be different.
pub struct Corpus {
    /// The folder below `corpus/articles`.
    pub folder: &'static str,
    /// The dialect that each file must be taken for.
    pub dialect: Dialect,
    /// Takes a file's name and content; returns the articles in it. Where there are none, the file must be refused.
    pub sources: fn(&str, &Json) -> Vec<Source>,
    /// The files that hold no article, by how their names begin, and what the error says.
    pub refused: &'static [(&'static str, &'static str)],
    /// The files that may fall short of a bar, by how their names begin, and why.
    pub exceptions: &'static [(&'static str, &'static str)],
}

/// A field that was looked for: in how many articles it is, and in how many of those it was found.
#[derive(Default)]
struct Field {
    has: usize,
    found: usize,
    missed: Vec<String>,
}

impl Field {
    fn count(&mut self, name: &str, has: bool, found: bool) {
        if has {
            self.has += 1;
            self.found += usize::from(found);
            if !found {
                self.missed.push(name.to_owned());
            }
        }
    }

    fn share(&self) -> f64 {
        share(self.found, self.has)
    }
}

fn share(some: usize, all: usize) -> f64 {
    if all == 0 { 1.0 } else { some as f64 / all as f64 }
}

/// Reads every file of a corpus, prints the row, and holds it against the bars.
pub fn measure(corpus: &Corpus) {
    let Some(folder) = shared(&format!("corpus/articles/{}", corpus.folder)) else { return };
    let (mut readable, mut articles) = (0, 0);
    let mut fields: [Field; 4] = Default::default();
    let (mut recalls, mut precise, mut written) = (Vec::new(), 0, 0);
    let mut broken = Vec::new();
    let find = |list: &[(&str, &'static str)], name: &str| {
        list.iter().find(|(start, _)| name.starts_with(start)).map(|(_, words)| *words)
    };
    for (file, text) in files(&folder) {
        let refused = find(corpus.refused, &file);
        let doc = match (Json::parse(&text), refused) {
            (Ok(doc), _) => doc,
            (Err(error), Some(words)) if error.to_string().contains(words) => continue,
            (Err(error), _) => {
                broken.push(format!("{file}: {error}"));
                continue;
            }
        };
        if let Some(words) = refused {
            match read(&doc, &Hints::default()) {
                Err(error) if error.to_string().contains(words) => {}
                Err(error) => broken.push(format!("{file}: {error}")),
                Ok(reading) => broken.push(format!("{file} was read as {}", reading.dialect.name())),
            }
            continue;
        }
        let sources = (corpus.sources)(&file, &doc);
        let must_fail = sources.is_empty() && find(corpus.exceptions, &file).is_none();
        if let (true, Ok(reading)) = (must_fail, read(&doc, &Hints::default())) {
            broken.push(format!("{file} was read as {}", reading.dialect.name()));
        }
        for source in sources {
            articles += 1;
            let name = source.item.as_ref().map_or(file.clone(), |item| format!("{file}#{item}"));
            let reading = match read(&doc, &Hints { item: source.item.as_deref(), base: None }) {
                Ok(reading) => reading,
                Err(error) => {
                    broken.push(format!("{name}: {error}"));
                    continue;
                }
            };
            if reading.dialect != corpus.dialect {
                broken.push(format!("{name} was taken for {}", reading.dialect.name()));
                continue;
            }
            readable += 1;
            let article = &reading.article;
            fields[0].count(&name, source.headline, !article.headline.is_empty());
            fields[1].count(&name, source.people, !article.people.is_empty());
            fields[2].count(&name, source.date, article.published.or(article.updated).is_some());
            fields[3].count(&name, source.image, has_image(article));
            let words = words(&text_of(&article.body));
            let kept = share(in_order(&source.words, &words), source.words.len());
            let known = known(&words, &source.words);
            (precise, written) = (precise + known, written + words.len());
            recalls.push(kept);
            if (kept < 0.97 || share(known, words.len()) < 0.97) && find(corpus.exceptions, &name).is_none() {
                broken.push(format!("{name}: recall {kept:.3}, {known} of {} words known", words.len()));
                if std::env::var("MEASURE_DIFF").is_ok() {
                    broken.push(difference(&source.words, &words));
                }
            }
        }
    }
    recalls.sort_by(f64::total_cmp);
    let median = recalls.get(recalls.len() / 2).copied().unwrap_or(1.0);
    let least = recalls.first().copied().unwrap_or(1.0);
    let precision = share(precise, written);
    eprintln!(
        "{:<18}{:>9}{:>9}{:>10}{:>10}{:>8}{:>8}{:>8}{:>8}{:>8}{:>11}",
        "dialect",
        "articles",
        "words",
        "readable",
        "headline",
        "people",
        "date",
        "image",
        "recall",
        "least",
        "precision"
    );
    let [headline, people, date, image] = fields.each_ref().map(|field| percent(field.share()));
    eprintln!(
        "{:<18}{articles:>9}{written:>9}{:>10}{headline:>10}{people:>8}{date:>8}{image:>8}{:>8}{:>8}{:>11}",
        corpus.folder,
        percent(share(readable, articles)),
        percent(median),
        percent(least),
        percent(precision)
    );
    for (field, name) in fields.iter().zip(["headline", "people", "date", "image"]) {
        if field.share() < 0.99 {
            broken.push(format!("{name} missed in {}", field.missed.join(", ")));
        }
    }
    if median < 0.995 || precision < 0.99 {
        broken.push(format!("recall {median:.4} in the median, precision {precision:.4}"));
    }
    assert!(broken.is_empty(), "{}:\n  {}", corpus.folder, broken.join("\n  "));
}

fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

fn has_image(article: &Article) -> bool {
    fn is_picture(block: &Block) -> bool {
        match block {
            Block::Image(_) | Block::Gallery(_) | Block::Video(_) => true,
            Block::Group(group) => group.body.iter().any(is_picture),
            Block::Quote { body, .. } | Block::Unknown { body, .. } => body.iter().any(is_picture),
            _ => false,
        }
    }
    article.lead.is_some() || article.body.iter().any(is_picture)
}

/// Returns the JSON files below a folder, by their name within it, and their text.
pub fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path));
        } else if name.ends_with(".json") || name.ends_with(".jsonld") {
            let bytes = fs::read(&path).expect("a file");
            found.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    found.sort();
    found
}
