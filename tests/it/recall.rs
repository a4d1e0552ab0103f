//! How much of other people's documents arrives: the words of each source by an independent route,
//! against those of the article.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use article_widget::model::{Article, Block};
use article_widget::read::{Hints, Json, Reading, read, text_of};

/// What a source holds, found without the readers.
#[derive(Default)]
pub struct Source {
    /// The words of the body.
    pub words: Vec<String>,
    /// Has it a headline?
    pub headline: bool,
    /// Does it name people?
    pub people: bool,
    /// Has it a date?
    pub date: bool,
    /// Has it a picture, before or in the body?
    pub image: bool,
}

/// The figures of one dialect.
#[derive(Default)]
pub struct Row {
    files: usize,
    recall: Vec<f64>,
    precision: (usize, usize),
    fields: [(usize, usize); 4],
    low: Vec<String>,
}

/// Returns the files below `folder` that end in `.json`, with their names and texts.
pub fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "json") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, String::from_utf8_lossy(&fs::read(&path).expect("a file")).into_owned()));
        }
    }
    found.sort();
    found
}

/// Splits text into words.
pub fn words(text: &str) -> Vec<String> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns the words of HTML: without tags, scripts and styles, its commonest entities decoded.
pub fn html_words(html: &str) -> Vec<String> {
    const INLINE: [&str; 12] = ["a", "b", "i", "u", "em", "strong", "span", "sup", "sub", "mark", "code", "s"];
    let (mut text, mut rest) = (String::new(), html);
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if name.is_empty() && !tag.starts_with('!') {
            text.push('<');
            rest = tag;
            continue;
        }
        if !INLINE.contains(&name.as_str()) {
            text.push(' ');
        }
        let end = if tag.starts_with("!--") { "-->".to_owned() } else { ">".to_owned() };
        let end = if ["script", "style"].contains(&name.as_str()) { format!("</{name}>") } else { end };
        rest = tag.split_once(end.as_str()).map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    words(&entities(&text))
}

/// Decodes the commonest entities.
pub fn entities(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once(';').filter(|(name, _)| name.len() < 9) else {
            out.push('&');
            rest = after;
            continue;
        };
        let code = name.strip_prefix('#').and_then(|code| match code.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => code.parse().ok(),
        });
        out.push(code.and_then(char::from_u32).unwrap_or(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            _ => ' ',
        }));
        rest = tail;
    }
    out + rest
}

/// Counts how many of `words` are among `of`, each as often as it stands there.
fn shared_words(words: &[String], of: &[String]) -> usize {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for word in of {
        *left.entry(word).or_default() += 1;
    }
    let mut take = |word: &&String| {
        left.get_mut(word.as_str()).is_some_and(|count| count.checked_sub(1).map(|rest| *count = rest).is_some())
    };
    words.iter().filter(|word| take(word)).count()
}

fn has_picture(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Image(_) | Block::Gallery(_) => true,
        Block::Group(group) => has_picture(&group.body),
        Block::Quote { body, .. } | Block::Unknown { body, .. } => has_picture(body),
        Block::List(list) => list.items.iter().any(|item| has_picture(&item.body)),
        _ => false,
    })
}

impl Row {
    /// Reads a file that must be readable, and counts it.
    pub fn read(&mut self, name: &str, text: &str, source: impl FnOnce(&Json) -> Source) -> Reading {
        let doc = Json::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let reading = read(&doc, &Hints::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        self.count(name, &reading.article, &source(&doc));
        reading
    }

    fn count(&mut self, name: &str, article: &Article, source: &Source) {
        let lead: &[Block] = article.lead.as_slice();
        let have = words(&(text_of(&article.body) + "\n" + &text_of(lead)));
        let own = words(&text_of(&article.body));
        let recall = shared_words(&source.words, &have) as f64 / source.words.len().max(1) as f64;
        let recall = if source.words.is_empty() { 1.0 } else { recall };
        let precise = shared_words(&own, &source.words);
        if recall < 0.97 || precise * 100 < own.len() * 97 {
            let missing: Vec<&String> = source.words.iter().filter(|word| !have.contains(word)).take(12).collect();
            let surplus: Vec<&String> = own.iter().filter(|word| !source.words.contains(word)).take(12).collect();
            self.low
                .push(format!("{name} {recall:.3} {precise}/{} missing {missing:?} surplus {surplus:?}", own.len()));
        }
        self.files += 1;
        self.recall.push(recall);
        self.precision.0 += precise;
        self.precision.1 += own.len();
        let pictured = lead.iter().any(|block| !matches!(block, Block::Paragraph { .. })) || has_picture(&article.body);
        let fields = [
            (source.headline, !article.headline.is_empty()),
            (source.people, !article.people.is_empty()),
            (source.date, article.published.or(article.updated).is_some()),
            (source.image, pictured),
        ];
        for ((name_of, (wanted, found)), count) in
            ["headline", "people", "date", "image"].iter().zip(fields).zip(&mut self.fields)
        {
            count.0 += usize::from(wanted && found);
            count.1 += usize::from(wanted);
            if wanted && !found {
                self.low.push(format!("{name} has no {name_of}"));
            }
        }
    }

    /// Prints the row and holds it to the bars; `exceptions` are files and why they may be below them.
    pub fn finish(mut self, dialect: &str, exceptions: &[(&str, &str)]) {
        self.recall.sort_by(f64::total_cmp);
        let median = self.recall.get(self.recall.len() / 2).copied().unwrap_or(1.0);
        let least = self.recall.first().copied().unwrap_or(1.0);
        let precision = self.precision.0 as f64 / self.precision.1.max(1) as f64;
        let [headline, people, date, image] = self.fields.map(|(found, of)| format!("{found}/{of}"));
        eprintln!(
            "{dialect:<24} files {:>3}  headline {headline}  people {people}  date {date}  image {image}  recall {:.2} % median, {:.2} % least  precision {:.2} %",
            self.files,
            median * 100.0,
            least * 100.0,
            precision * 100.0
        );
        let known = |line: &&String| !exceptions.iter().any(|(name, _)| line.starts_with(name));
        let low: Vec<&String> = self.low.iter().filter(known).collect();
        assert!(low.is_empty(), "{dialect}:\n{}", low.iter().map(|line| line.as_str()).collect::<Vec<_>>().join("\n"));
        assert!(median >= 0.995 && precision >= 0.99, "{dialect}: recall {median}, precision {precision}");
    }
}
