//! The benchmarks.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs};

use article_widget::html::read_blocks;
use article_widget::read::{Hints, Json, read, read_plain};
use criterion::{Criterion, Throughput, criterion_group};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use serde_json::{Value, json};

/// A paragraph as publishers write them.
const PARAGRAPH: &str = "The ferry left the <a href=\"https://news.example/quay\">old quay</a> at <strong>23:40</strong>, \
    with two hundred passengers on board, <em>most</em> of them without a reason to travel &mdash; and came back.";

/// Returns a native article of `count` blocks, every twentieth a crosshead.
fn native(count: usize) -> String {
    let block = |index: usize| match index % 20 {
        7 => json!({ "type": "heading", "level": 2, "text": "What the timetable says" }),
        _ => json!({ "type": "paragraph", "html": PARAGRAPH }),
    };
    json!({ "headline": "Night ferry", "body": Vec::from_iter((0..count).map(block)) }).to_string()
}

/// Reads native articles of a usual and of a very long story.
fn articles(criterion: &mut Criterion) {
    for count in [60, 2_000] {
        let source = native(count);
        let tree = Json::parse(&source).expect("good JSON");
        let mut group = criterion.benchmark_group(format!("native, {count} blocks"));
        group.throughput(Throughput::Bytes(source.len() as u64));
        group.bench_function("baseline: serde_json::Value", |bencher| {
            bencher.iter(|| serde_json::from_str::<Value>(black_box(&source)));
        });
        group.bench_function("Json::parse", |bencher| bencher.iter(|| Json::parse(black_box(&source))));
        group.bench_function("read_plain", |bencher| {
            bencher.iter(|| read_plain(black_box(&tree), &Hints::default()));
        });
        group.bench_function("read", |bencher| bencher.iter(|| read(black_box(&tree), &Hints::default())));
        group.finish();
    }
}

/// Builds the tree of a page as a browser does.
fn tree(html: &str) -> RcDom {
    parse_document(RcDom::default(), ParseOpts::default()).one(html)
}

/// Reads HTML bodies, the second ten times as long as the first.
fn bodies(criterion: &mut Criterion) {
    for count in [100, 1_000] {
        let html = format!("<p>{PARAGRAPH}</p>\n").repeat(count);
        let mut group = criterion.benchmark_group(format!("HTML, {count} paragraphs"));
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_function("baseline: html5ever", |bencher| bencher.iter(|| tree(black_box(&html))));
        group.bench_function("read_blocks", |bencher| bencher.iter(|| read_blocks(black_box(&html), None)));
        group.finish();
    }
}

criterion_group!(benches, articles, bodies);

/// Runs every benchmark, and prints beside each what its baseline took in the same run.
pub fn run() {
    let start = SystemTime::now();
    benches();
    Criterion::default().configure_from_args().final_summary();
    println!("{:<44}{:>12}{:>12}{:>8}", "median, microseconds", "ours", "baseline", "ratio");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    for group in folders(&target.join("criterion")) {
        let rows = folders(&group).into_iter().filter_map(|row| Some((name(&row), median(&row, start)?)));
        let (baselines, ours): (Vec<_>, Vec<_>) = rows.partition(|(name, _)| name.starts_with("baseline"));
        let Some((_, baseline)) = baselines.first() else { continue };
        for (row, median) in ours {
            let title = format!("{}: {row}", name(&group));
            println!("{title:<44}{:>12.1}{:>12.1}{:>8.2}", median / 1e3, baseline / 1e3, median / baseline);
        }
    }
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns the median, in nanoseconds, that criterion has written down since `start`.
fn median(row: &Path, start: SystemTime) -> Option<f64> {
    let path = row.join("new/estimates.json");
    if fs::metadata(&path).ok()?.modified().ok()? < start {
        return None;
    }
    let estimates: Value = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    estimates.pointer("/median/point_estimate")?.as_f64()
}
