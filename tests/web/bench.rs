//! How long the first wasm takes from bytes to a model, beside `JSON.parse` of the same bytes: `make bench`.

use article_widget::browser::json;
use article_widget::read::{Hints, read_plain};
use js_sys::JSON;
use serde_json::json;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

const RUNS: usize = 15;

/// Returns how many milliseconds `run` takes, the median of some runs.
fn time(mut run: impl FnMut()) -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance()).expect("a clock");
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = clock.now();
            run();
            clock.now() - start
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

#[wasm_bindgen_test]
#[ignore = "a benchmark: make bench"]
fn native_json_of_2000_blocks_is_read() {
    const TEXT: &str = "The ferry left the <a href=\"https://news.example/quay\">old quay</a> at <strong>23:40</strong>, with two \
        hundred passengers on board, <em>most</em> of them without a reason to travel, and it came back before the day did.";
    for (name, block) in [
        ("plain text", json!({ "type": "paragraph", "text": TEXT.replace(['<', '>'], "") })),
        ("inline HTML", json!({ "type": "paragraph", "html": TEXT })),
    ] {
        let article = json!({ "headline": "Night ferry", "body": vec![block; 2000] }).to_string();
        let parse = time(|| drop(JSON::parse(&article).expect("JSON")));
        let whole = time(|| {
            let tree = json::into_tree(&JSON::parse(&article).expect("JSON")).expect("a shallow tree");
            assert_eq!(read_plain(&tree, &Hints::default()).expect("a plain article").body.len(), 2000);
        });
        let first = time(|| {
            let (tree, next) = json::begin(&JSON::parse(&article).expect("JSON")).expect("a shallow tree");
            assert!(
                next.is_some() && read_plain(&tree, &Hints::default()).is_some_and(|article| !article.body.is_empty())
            );
        });
        for (part, ours) in [("all of it", whole), ("the first screen", first)] {
            console_log!(
                "2,000 blocks of {name}, {part}: {ours:.1} ms, JSON.parse {parse:.1} ms, ratio {:.2}",
                ours / parse
            );
        }
    }
}
