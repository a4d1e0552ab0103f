//! How much of other people's documents arrives: each file is read, and what comes out is held against
//! what an independent route finds in it. The files are read from `../shared` and never copied.

mod words;

use std::fs;
use std::path::Path;
use std::thread;

use article_widget::model::{Article, Block};
use article_widget::read::{Dialect, Hints, Json, read, text_of};

use super::{
    ans_corpus, applenews_corpus, bbc, corpus, ghost, guardian, ninjs_corpus, pages, rich_corpus, schemaorg, shared,
};
pub use words::{difference, entity_words, html_words, in_order, known, words};

/// What a document has by the independent route.
#[derive(Default)]
pub struct Source {
    /// The item to ask for, where the document is a list.
    pub item: Option<String>,
    /// The visible words of the body, in order.
    pub words: Vec<String>,
    /// Words around the body that may be shown in it and need not, such as the captions of what stands above it.
    pub around: Vec<String>,
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
    /// What it is called in the table.
    pub name: &'static str,
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
}

/// Returns a share of what there is, all of it where there is nothing.
fn share(some: usize, all: usize) -> f64 {
    if all == 0 { 1.0 } else { some as f64 / all as f64 }
}

/// One dialect as it is counted.
#[derive(Default)]
struct Row {
    articles: usize,
    readable: usize,
    /// Headline, people, date, image.
    fields: [Field; 4],
    /// Of each article with words, which share of them arrived.
    recalls: Vec<f64>,
    /// How many words were read, and how many of them are in the source.
    written: usize,
    known: usize,
    /// What breaks a bar.
    broken: Vec<String>,
}

/// Everything that is measured, a row each.
const CORPORA: &[&Corpus] = &[
    &corpus::FEEDS,
    &corpus::POSTS,
    &schemaorg::CORPUS,
    &ninjs_corpus::CORPUS,
    &ans_corpus::CORPUS,
    &guardian::PAGES,
    &guardian::CONTENT,
    &bbc::OPTIMO,
    &bbc::CPS,
    &applenews_corpus::CORPUS,
    &ghost::CORPUS,
    &pages::CORPUS,
    &rich_corpus::PORTABLE_TEXT,
    &rich_corpus::CONTENTFUL,
    &rich_corpus::EDITOR_JS,
    &rich_corpus::FT_CONTENT_TREE,
];

/// Reads every file of a corpus.
fn measure(corpus: &Corpus) -> Option<Row> {
    let folder = shared(&format!("corpus/articles/{}", corpus.folder))?;
    let mut row = Row::default();
    for (file, text) in files(&folder) {
        row.file(corpus, &file, &text);
    }
    row.hold();
    Some(row)
}

#[test]
fn nearly_everything_arrives() {
    let rows: Vec<Option<Row>> = thread::scope(|scope| {
        let rows: Vec<_> = CORPORA.iter().map(|corpus| scope.spawn(|| measure(corpus))).collect();
        rows.into_iter().map(|row| row.join().expect("no panic")).collect()
    });
    eprintln!("{HEAD}");
    let mut broken = Vec::new();
    for (corpus, row) in CORPORA.iter().zip(rows) {
        let Some(row) = row else { continue };
        eprintln!("{}", row.line(corpus.name));
        broken.extend(row.broken.iter().map(|line| format!("{}: {line}", corpus.name)));
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The names of the columns.
const HEAD: &str = "dialect              articles  bodies   words  readable headline   people     date    image   recall    least precision";

/// Returns what a list says of a file, by how its name begins.
fn find<'a>(list: &[(&str, &'a str)], name: &str) -> Option<&'a str> {
    list.iter().find(|(start, _)| name.starts_with(start)).map(|(_, words)| *words)
}

impl Row {
    fn file(&mut self, corpus: &Corpus, file: &str, text: &str) {
        let refused = find(corpus.refused, file);
        let doc = match Json::parse(text) {
            Ok(doc) => doc,
            Err(error) if refused.is_some_and(|words| error.to_string().contains(words)) => return,
            Err(error) => return self.broken.push(format!("{file}: {error}")),
        };
        let sources = (corpus.sources)(file, &doc);
        if refused.is_some() || sources.is_empty() && find(corpus.exceptions, file).is_none() {
            match read(&doc, &Hints::default()) {
                Err(error) if error.to_string().contains(refused.unwrap_or_default()) => {}
                Err(error) => self.broken.push(format!("{file}: {error}")),
                Ok(reading) => self.broken.push(format!("{file} was read as {}", reading.dialect.name())),
            }
            return;
        }
        for source in sources {
            self.articles += 1;
            let name = source.item.as_ref().map_or(file.to_owned(), |item| format!("{file}#{item}"));
            match read(&doc, &Hints { item: source.item.as_deref(), base: None }) {
                Ok(reading) if reading.dialect == corpus.dialect => {
                    self.article(corpus, &name, &source, &reading.article);
                }
                Ok(reading) => self.broken.push(format!("{name} was taken for {}", reading.dialect.name())),
                Err(error) => self.broken.push(format!("{name}: {error}")),
            }
        }
    }

    fn article(&mut self, corpus: &Corpus, name: &str, source: &Source, article: &Article) {
        self.readable += 1;
        let fields = [
            (source.headline, !article.headline.is_empty()),
            (source.people, !article.people.is_empty()),
            (source.date, article.published.or(article.updated).is_some()),
            (source.image, has_image(article)),
        ];
        for (field, (has, found)) in self.fields.iter_mut().zip(fields) {
            field.count(name, has, found);
        }
        let (body, lead) = (words(&text_of(&article.body)), words(&text_of(article.lead.as_slice())));
        let known = known(&body, &[source.words.as_slice(), &source.around].concat());
        (self.known, self.written) = (self.known + known, self.written + body.len());
        // What stands first in the source may have become the lead.
        let (count, shown) = (body.len(), [lead, body].concat());
        let recall = share(in_order(&source.words, &shown), source.words.len());
        // What has no words can't lose any.
        if !source.words.is_empty() {
            self.recalls.push(recall);
        }
        if (recall < 0.97 || share(known, count) < 0.97) && find(corpus.exceptions, name).is_none() {
            let parted = difference(&source.words, &shown);
            self.broken.push(format!("{name}: recall {recall:.3}, {known} of {count} words known\n{parted}"));
        }
    }

    /// Notes the bars that the dialect as a whole breaks.
    fn hold(&mut self) {
        self.recalls.sort_by(f64::total_cmp);
        for (field, name) in self.fields.iter().zip(["headline", "people", "date", "image"]) {
            if share(field.found, field.has) < 0.99 {
                self.broken.push(format!("{name} missed in {}", field.missed.join(", ")));
            }
        }
        let (median, precision) = (self.median(), share(self.known, self.written));
        if median < 0.995 || precision < 0.99 {
            self.broken.push(format!("recall {median:.4} in the median, precision {precision:.4}"));
        }
    }

    fn median(&self) -> f64 {
        self.recalls.get(self.recalls.len() / 2).copied().unwrap_or(1.0)
    }

    /// Returns the line of the table.
    fn line(&self, name: &str) -> String {
        let percent = |share: f64| format!("{:.2}%", share * 100.0);
        let field =
            |field: &Field| if field.has == 0 { "-".to_owned() } else { percent(share(field.found, field.has)) };
        let [headline, people, date, image] = self.fields.each_ref().map(field);
        let (articles, bodies, words) = (self.articles, self.recalls.len(), self.written);
        let readable = percent(share(self.readable, articles));
        let (median, least) = (percent(self.median()), percent(self.recalls.first().copied().unwrap_or(1.0)));
        let precision = percent(share(self.known, self.written));
        format!(
            "{name:<20}{articles:>9}{bodies:>8}{words:>8}{readable:>10}{headline:>9}{people:>9}{date:>9}{image:>9}\
             {median:>9}{least:>9}{precision:>10}"
        )
    }
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

/// Is there anything in one of the members?
pub fn has(of: &Json, keys: &[&str]) -> bool {
    keys.iter().any(|key| !of.get(key).is_blank())
}

/// Returns every member of a document, and of what is in it.
pub fn members(json: &Json) -> Vec<(&str, &Json)> {
    match json {
        Json::Array(items) => items.iter().flat_map(members).collect(),
        Json::Object(own) => {
            own.iter().flat_map(|(key, value)| [vec![(key.as_str(), value)], members(value)].concat()).collect()
        }
        _ => Vec::new(),
    }
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
