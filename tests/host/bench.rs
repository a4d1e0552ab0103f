//! How long the built widget takes in a page, beside what the platform needs for the same: `make bench`.

use std::time::Duration;

use crate::page::{Page, bare};
use crate::stage::play;

/// What measures, in the page.
const BENCH: &str = include_str!("bench.js");

#[test]
#[ignore = "a benchmark: make bench"]
fn bench() {
    play(async |stage| {
        stage.open(&Page::new(bare("{cdn}/article.json", ""))).await;
        stage.until_ready().await;
        stage.run(BENCH).await;
        stage.run("bench().then((rows) => { bench.rows = rows })").await;
        stage.until_within(Duration::from_secs(300), "bench.rows !== undefined").await;
        let rows = stage.get("bench.rows").await;
        println!("{:34}{:>10}{:>12}{:>8}  of", "milliseconds", "ours", "baseline", "ratio");
        for row in rows.as_array().expect("rows") {
            let number = |name: &str| row[name].as_f64().expect("a number");
            let (ours, baseline) = (number("ours"), number("baseline"));
            let [name, of] = ["name", "of"].map(|key| row[key].as_str().unwrap_or_default());
            println!("{name:34}{ours:>10.1}{baseline:>12.1}{:>8.2}  {of}", ours / baseline);
            assert!(ours > 0.0 && baseline > 0.0, "{name} was not measured");
        }
        // What the benchmark leaves behind is no fault of the widget's.
        stage.run("delete window.bench; document.querySelectorAll('body > div').forEach((one) => one.remove())").await;
    });
}
