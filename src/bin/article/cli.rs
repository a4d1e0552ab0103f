//! The arguments, the files, the exit status.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use article_widget::model::{Story, Url};
use article_widget::read::{self, Hints, Json, Reading};
use clap::{Args, Parser, Subcommand};

use crate::check;

/// Reads article documents: native JSON, JSON Feed, WordPress REST.
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
        Command::Check { files, options } => check_all(&files, &options),
        Command::Convert { file, options } => convert(&file, &options),
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
fn check_all(files: &[String], options: &Options) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let mut status = ExitCode::SUCCESS;
    for file in files {
        let doc = load(file);
        match doc.as_ref().map_err(String::clone).and_then(|doc| options.read(doc)) {
            Ok(reading) => check::report(&mut out, file, &reading)?,
            Err(message) => match doc.ok().and_then(|doc| options.read_stories(&doc)) {
                Some(stories) => {
                    writeln!(out, "{file}: a list of {} for the sidebar", check::count_stories(stories.len()))?;
                }
                None => {
                    writeln!(out, "{file}: can't be read: {message}")?;
                    status = ExitCode::FAILURE;
                }
            },
        }
    }
    Ok(status)
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
