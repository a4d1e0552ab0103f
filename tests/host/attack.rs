//! Attacks from the corpus beside the project, through the HTML and through every field of
//! whole documents, in a real browser. Skipped where the corpus is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::origins;
use crate::page::Page;
use crate::stage::{Stage, play};

/// How many of the payloads run a script as raw HTML, at the least: without that, silence proves nothing.
const CONTROL: u64 = 3_000;

/// In how many dialects the documents of the test data are, at the least.
const DIALECTS: usize = 14;

/// How long the whole corpus may take in one shape, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(1200);

/// Returns a file of the corpus, or `None` with a line that says so.
pub fn corpus(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus").join(name);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}

/// Opens a page that reports every request which its policy does not name.
async fn open(stage: &Stage) {
    let policy = "default-src 'self' {cdn} 'unsafe-inline' 'unsafe-eval'; connect-src 'self' {cdn}";
    let page = Page::new(r#"<article-widget src="{cdn}/article.json" loading="eager"></article-widget>"#)
        .head(r#"<script src="/attack.js"></script>"#)
        .header("Content-Security-Policy-Report-Only", policy);
    stage.open(&page).await;
    stage.until_ready().await;
}

/// Returns what `run` makes of a corpus, which it gets as `all`, however long that takes.
async fn over(stage: &Stage, file: &str, run: &str) -> Value {
    let script = format!(
        "fetch('{}/corpus/{file}').then((response) => response.json()).then(async (all) => {{ probe.attack.result = await {run} }})",
        stage.cdn.origin
    );
    stage.run(&script).await;
    stage.until_within(PATIENCE, "probe.attack.result !== undefined").await;
    stage.get("probe.attack.result").await
}

/// Shows the member `key` of every record of a corpus in documents of one shape, `size` of them at a time. Each quarter
/// has a page of its own: a browser holds on to films and pictures that don't come.
async fn show(stage: &Stage, file: &str, key: &str, shape: &str, size: usize) {
    let samples: Vec<Value> = origins::samples().into_values().collect();
    let samples = Value::from(samples);
    for quarter in 0..4 {
        open(stage).await;
        stage.run(&format!("probe.attack.samples = {samples}")).await;
        let some = format!("all.filter((_, index) => index % 4 === {quarter}).map((one) => one.{key})");
        let run = format!("probe.attack.run({some}, {size}, probe.attack.shapes.{shape})");
        assert_harmless(&over(stage, file, &run).await, file, shape);
    }
}

/// Asserts that nothing ran and nothing strange was seen.
fn assert_harmless(found: &Value, file: &str, shape: &str) {
    println!("{file} as {shape}: {} documents, {}", found["shown"], found["dialects"]);
    let dialects = found["dialects"].as_array().map_or(0, Vec::len);
    assert!(dialects >= if shape == "documents" { DIALECTS } else { 1 }, "only {}", found["dialects"]);
    for what in ["scripts", "strangers", "foreign", "outside"] {
        let some: Vec<&Value> = found[what].as_array().into_iter().flatten().take(5).collect();
        assert!(found[what] == json!([]), "{file} as {shape}: {what}: {some:#?}");
    }
}

/// Plays a corpus, if it is there.
fn play_corpus(file: &'static str, key: &'static str, shapes: &'static [(&'static str, usize)]) {
    if corpus(&format!("attacks/{file}")).is_some() {
        play(async |stage| {
            for (shape, size) in shapes {
                show(stage, file, key, shape, *size).await;
            }
        });
    }
}

#[test]
fn html_runs_nothing_and_loads_nothing_that_it_does_not_name() {
    play_corpus("xss.json", "html", &[("html", 200)]);
}

#[test]
fn no_text_of_a_block_is_markup() {
    play_corpus("xss.json", "html", &[("blocks", 20)]);
}

#[test]
fn no_field_of_an_article_is_markup() {
    play_corpus("xss.json", "html", &[("fields", 1)]);
}

#[test]
fn no_field_of_a_foreign_document_is_markup() {
    play_corpus("xss.json", "html", &[("documents", 1)]);
}

#[test]
fn no_address_leads_to_a_script() {
    play_corpus("urls.json", "url", &[("blocks", 20), ("fields", 1), ("documents", 1)]);
}

#[test]
fn the_same_attacks_run_scripts_as_raw_html() {
    if corpus("attacks/xss.json").is_none() {
        return;
    }
    play(async |stage| {
        open(stage).await;
        let fired = over(stage, "xss.json", "probe.attack.control(all.map((one) => one.html))").await;
        let fired = fired.as_u64().unwrap_or_default();
        println!("raw HTML: {fired} payloads run a script");
        assert!(fired > CONTROL, "only {fired} payloads run a script");
        stage.run("probe.errors.length = 0").await;
    });
}

/// Returns the names of the files of JSONTestSuite that begin with `start`.
fn suite(folder: &Path, start: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter(|name| name.starts_with(start) && name.ends_with(".json")).collect()
}

#[test]
fn json_is_read_as_browsers_read_it() {
    let Some(folder) = corpus("json/test_parsing") else { return };
    play(async |stage| {
        open(stage).await;
        for (start, at_least) in [("y_", 95), ("i_", 32)] {
            let names = suite(&folder, start);
            let read = count_read(stage, &names).await;
            println!("{start}: {read} of {} are JSON", names.len());
            assert!(read >= at_least, "{start}: {read} of {}", names.len());
        }
        let names = suite(&folder, "n_");
        assert_eq!((count_read(stage, &names).await, names.len()), (0, 188));
    });
}

/// Counts the files that a widget does not refuse as no JSON. Each must end in a failure that is told: none is an article.
async fn count_read(stage: &Stage, names: &[String]) -> usize {
    let mut read = 0;
    for name in names {
        let address = format!("{}/suite/{}", stage.cdn.origin, name.replace('#', "%23"));
        stage.run("probe.events.length = 0").await;
        stage.run(&format!("probe.widget().setAttribute('src', {address:?})")).await;
        stage.until("probe.events.some(({ name }) => name === 'error')").await;
        let events = stage.events("error").await;
        let message = events[0]["detail"]["message"].as_str().unwrap_or_default();
        assert_eq!(events[0]["detail"]["reason"], "unreadable", "{name}: {message}");
        read += usize::from(!message.contains("is not JSON"));
    }
    read
}
