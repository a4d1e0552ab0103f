//! What is cut off because there is too much of it, and that it is said.

use article_widget::read::{MAX_ALL_TAGS, MAX_NAMES, text_of};

use super::hostile::{apple, list, ninjs_pictures, timed};
use super::{reading, warnings};

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

#[test]
fn the_end_of_what_is_too_long_is_left_out_and_the_beginning_kept() {
    let post = |html: &str| {
        format!(
            r#"{{"title":{{"rendered":"T"}},"content":{{"rendered":"<p>First.</p>{html}"}},"link":"https://a.example/"}}"#
        )
    };
    let item = |body: &str| {
        format!(
            r#"{{"uri":"urn:x","versioncreated":"2024-05-01T10:00:00Z","headline":"A","body_text":"First.{body}"}}"#
        )
    };
    const MANY: usize = 250_000;
    for (name, text) in [
        ("paragraphs", post(&"<p>w</p>".repeat(MANY))),
        ("paragraphs in a box", post(&format!("<div>{}</div>", "<p>w</p>".repeat(MANY)))),
        ("items", post(&format!("<ul>{}</ul>", "<li>w".repeat(MANY)))),
        ("breaks", post(&format!("<p>{}</p>", "w<br>".repeat(MANY)))),
        ("styles", post(&"<b>".repeat(MANY))),
        ("lines", item(&r"\nw".repeat(MANY))),
        ("paragraphs of text", item(&r"\n\nw".repeat(MANY))),
        (
            "native items",
            format!(
                r#"{{"headline":"A","body":["First.",{{"type":"list","items":[{}]}}]}}"#,
                list(MANY, |_| r#""w""#.into())
            ),
        ),
        ("native line", format!(r#"{{"headline":"A","body":["First.",{{"html":"{}"}}]}}"#, "<b>w</b>".repeat(MANY))),
    ] {
        let reading = timed(name, &text).expect("an article");
        assert_eq!(text_of(&reading.article.body).lines().next(), Some("First."), "{name}");
        assert!(warnings(&reading).iter().any(|line| line.contains("is cut off")), "{name}: {:?}", warnings(&reading));
    }
}

#[test]
fn the_tags_of_all_fields_of_a_document_are_counted_together() {
    let paragraphs = |count: usize| {
        let html = "<b>w</b> ".repeat(100);
        format!(r#"{{"headline":"A","body":[{}],"tags":["t"]}}"#, list(count, |_| format!(r#"{{"html":"{html}"}}"#)))
    };
    let lists = list(100, |_| {
        format!(r#"{{"type":"list","items":[{}]}}"#, list(50, |_| format!(r#""{}""#, "<b>w</b> ".repeat(60))))
    });
    let sentences = [&"*a* `b` ".repeat(20), r"\n\n"].concat().repeat(20);
    let components = list(1000, |_| format!(r#"{{"role":"body","format":"markdown","text":"{sentences}"}}"#));
    let line = r"A *line* of `text` [here](https://x.example).\n\n";
    let long = format!(r#"{{"role":"body","format":"markdown","text":"{}"}}"#, line.repeat(100_000));
    for (name, text) in [
        ("paragraphs with tags", paragraphs(4000)),
        ("items with tags", format!(r#"{{"headline":"A","body":[{lists}]}}"#)),
        ("components of Markdown", apple(&components)),
        ("one component of Markdown", apple(&long)),
    ] {
        // How long it takes without the optimizer says nothing of the cap.
        let reading = reading(&text);
        assert!(warnings(&reading).iter().any(|line| line.contains("is cut off")), "{name}: {:?}", warnings(&reading));
        assert!(warnings(&reading).iter().all(|line| line.contains("is cut off")), "{name}: {:?}", warnings(&reading));
        let json = serde_json::to_string(&reading.article).expect("JSON");
        let count = json.matches('<').count();
        assert!((100_000..=MAX_ALL_TAGS + 200_000).contains(&count), "{name}: {count}");
    }
    let reading = timed("fewer paragraphs with tags", &paragraphs(1000)).expect("an article");
    assert_eq!(warnings(&reading), [""; 0]);
    assert_eq!(reading.article.tags.len(), 1);
}

#[test]
fn of_names_in_one_string_the_first_are_read() {
    let names = "a,".repeat(3_000_000);
    for text in [
        format!(r#"{{"headline":"A","body":["w"],"tags":"{names}"}}"#),
        format!(r#"{{"@type":"NewsArticle","headline":"A","keywords":"{names}"}}"#),
        format!(
            r#"{{"version":"https://jsonfeed.org/version/1.1","items":[{{"title":"A","content_text":"w","tags":"{names}"}}]}}"#
        ),
    ] {
        let reading = timed("names", &text).expect("an article");
        assert_eq!(reading.article.tags.len(), MAX_NAMES);
        assert!(warnings(&reading).iter().any(|line| line.contains("is cut off")), "{:?}", warnings(&reading));
    }
}
