//! The benchmarks.

use std::hint::black_box;

use article_widget::html::read_blocks;
use article_widget::read::{Hints, Json, read, read_plain};
use criterion::{Criterion, Throughput, criterion_group};
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

/// Reads HTML bodies, the second ten times as long as the first.
fn bodies(criterion: &mut Criterion) {
    for count in [100, 1_000] {
        let html = format!("<p>{PARAGRAPH}</p>\n").repeat(count);
        let mut group = criterion.benchmark_group(format!("HTML, {count} paragraphs"));
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_function("read_blocks", |bencher| bencher.iter(|| read_blocks(black_box(&html), None)));
        group.finish();
    }
}

criterion_group!(benches, articles, bodies);

/// Runs every benchmark.
pub fn run() {
    benches();
    Criterion::default().configure_from_args().final_summary();
}
