//! What is cut off because there is too much of it, and that it is said.

use super::hostile::{apple, list, ninjs_pictures, timed};
use super::warnings;

/// A card of many words that stands in very many places.
fn mobiledoc() -> String {
    let places = list(20_000, |_| "[10,0]".into());
    let html = "word ".repeat(20_000);
    format!(
        r#"{{"posts":[{{"uuid":"u","title":"T","mobiledoc":{{"cards":[["html",{{"html":"{html}"}}]],"sections":[{places}]}}}}]}}"#
    )
}

#[test]
fn what_is_cut_is_said() {
    let table = |rows: usize| {
        let columns = list(300, |at| format!(r#"{{"key":"k{at}","label":"L"}}"#));
        apple(&format!(
            r#"{{"role":"datatable","data":{{"descriptors":[{columns}],"records":[{}]}}}}"#,
            list(rows, |_| "{}".into())
        ))
    };
    for (text, path) in [
        (ninjs_pictures(), "associations"),
        (mobiledoc(), "posts[0].mobiledoc"),
        (table(300), "components[0].data"),
        (format!(r#"{{"headline":"A","body":[{}]}}"#, list(30_000, |_| r#""w""#.into())), "body"),
    ] {
        let reading = timed("cut", &text).expect("an article");
        assert!(warnings(&reading).iter().any(|line| line.starts_with(path)), "{path}: {:?}", warnings(&reading));
    }
    assert_eq!(warnings(&timed("whole", &table(10)).expect("an article")), [""; 0]);
}
