//! The arguments, the files, the exit status.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use article_widget::model::{Story, Url, schema};
use article_widget::read::{self, Hints, Json, Reading};
use clap::{Args, Parser, Subcommand};
use indicatif::ProgressBar;

use crate::check::{self, Outcome};

/// From how many files on a bar shows how far it is.
const MANY: usize = 20;

/// Reads article documents: native JSON, and whatever else the widget reads.
#[derive(Parser)]
#[command(name = "article", version)]
struct Cli {
    /// What to do.
    #[command(subcommand)]
    command: Command,
}

/// What the command does.
#[derive(Subcommand)]
enum Command {
    /// Says what was found in each document and what is missing.
    Check {
        /// The documents; `-` is the standard input.
        #[arg(required = true)]
        files: Vec<String>,
        /// Writes a line of JSON for each document.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        options: Options,
    },
    /// Writes a document as native JSON.
    Convert {
        /// The document; `-` is the standard input.
        file: String,
        #[command(flatten)]
        options: Options,
    },
    /// Writes the JSON Schema of native JSON.
    Schema,
}

/// What both commands take.
#[derive(Args)]
struct Options {
    /// Which story of a feed: its id, its address or its index from 0.
    #[arg(long)]
    item: Option<String>,
    /// Where the document comes from; relative addresses resolve against it.
    #[arg(long, value_name = "URL", value_parser = read_url)]
    base: Option<String>,
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Check { files, json, options } => check_all(&files, json, &options),
        Command::Convert { file, options } => convert(&file, &options),
        Command::Schema => schema(),
    };
    match result {
        Ok(status) => status,
        // A reader that has seen enough, such as `head`, is no fault.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("article: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reports on each file, and fails where one can't be read.
fn check_all(files: &[String], is_json: bool, options: &Options) -> io::Result<ExitCode> {
    // Colours only where a person looks on.
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    let mut status = ExitCode::SUCCESS;
    let progress = progress(files.len());
    for file in files {
        let outcome = check(file, options);
        if outcome.is_refused() {
            status = ExitCode::FAILURE;
        }
        let written = progress.suspend(|| match is_json {
            true => writeln!(out, "{}", outcome.to_json(file)),
            false => outcome.write(&mut out, file),
        });
        written?;
        progress.inc(1);
    }
    progress.finish_and_clear();
    Ok(status)
}

/// Returns a bar on the error output's terminal, where there are so many files that one wants to see it.
fn progress(files: usize) -> ProgressBar {
    if files < MANY { ProgressBar::hidden() } else { ProgressBar::new(files as u64) }
}

fn check(file: &str, options: &Options) -> Outcome {
    let doc = match load(file) {
        Ok(doc) => doc,
        Err(message) => return Outcome::Refused(message),
    };
    match options.read(&doc) {
        Ok(mut reading) => {
            check::add_slips(&mut reading, &doc);
            if reading.article.url.is_none() && options.is_guess(&doc, &reading) {
                check::add_guess(&mut reading);
            }
            Outcome::Article(Box::new(reading))
        }
        Err(message) => {
            options.read_stories(&doc).map_or(Outcome::Refused(message), |stories| Outcome::Stories(stories.len()))
        }
    }
}

/// Writes the article in one file as native JSON.
fn convert(file: &str, options: &Options) -> io::Result<ExitCode> {
    match load(file).and_then(|doc| Ok((options.read(&doc)?, doc))) {
        Ok((reading, doc)) => {
            if options.is_guess(&doc, &reading) {
                let place = if reading.article.url.is_some() { "were read against its url" } else { "are left out" };
                eprintln!("{file}: warning: relative addresses {place}: give the document's own with --base");
            }
            let json = serde_json::to_string_pretty(&reading.article)?;
            writeln!(io::stdout().lock(), "{json}")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(message) => {
            eprintln!("{file}: can't be read: {message}");
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Writes the schema of what `convert` writes.
fn schema() -> io::Result<ExitCode> {
    writeln!(io::stdout().lock(), "{:#}", schema::schema())?;
    Ok(ExitCode::SUCCESS)
}

impl Options {
    /// Reads an article, or says in words why that is not possible.
    fn read(&self, doc: &Json) -> Result<Reading, String> {
        let base = self.base.as_deref().and_then(Url::parse);
        let hints = Hints { item: self.item.as_deref(), base: base.as_ref() };
        read::read(doc, &hints).map_err(|error| error.to_string())
    }

    /// Does what was read hang on where the document comes from, and was that not said? In the browser it is known.
    fn is_guess(&self, doc: &Json, reading: &Reading) -> bool {
        let elsewhere = Options { item: self.item.clone(), base: Some("https://elsewhere.invalid/".into()) };
        self.base.is_none() && elsewhere.read(doc).is_ok_and(|other| other.article != reading.article)
    }

    /// Reads a feed for the sidebar, where there is a story in it and none was asked for by name.
    fn read_stories(&self, doc: &Json) -> Option<Vec<Story>> {
        let base = self.base.as_deref().and_then(Url::parse);
        let stories = read::read_stories(doc, &Hints { item: None, base: base.as_ref() }).ok()?;
        (self.item.is_none() && !stories.is_empty()).then_some(stories)
    }
}

/// Reads the JSON in a file, or says in words why that is not possible.
fn load(file: &str) -> Result<Json, String> {
    let mut bytes = Vec::new();
    if file == "-" {
        io::stdin().lock().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    } else {
        bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    }
    Json::parse(&String::from_utf8_lossy(&bytes)).map_err(|error| error.to_string())
}

/// Checks the value of `--base`.
fn read_url(raw: &str) -> Result<String, &'static str> {
    Url::parse(raw).map(|url| url.as_str().to_owned()).ok_or("not an absolute address")
}
