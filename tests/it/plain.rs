//! What the first wasm reads by itself, and what the second hands it.

use article_widget::model::Article;
use article_widget::read::{
    Hints, Json, convert, convert_stories, read, read_converted, read_plain, read_plain_stories, read_stories, text_of,
};
use serde_json::json;

use super::{data, documents, shared};

fn parse(json: &str) -> Json {
    Json::parse(json).unwrap_or_else(|error| panic!("{error}"))
}

/// Returns the words of an article: its headline, its standfirst, its body.
fn lines(article: &Article) -> Vec<String> {
    let text = [article.headline.to_text(), article.standfirst.to_text(), text_of(&article.body).into()].join("\n");
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn plain_native_json_needs_no_second_wasm() {
    let plain = json!({
        "headline": "One", "body": [
            { "type": "paragraph", "html": "With <b>weight</b>,<br>a <a href=\"https://n.example/\">link</a> &amp; more." },
            { "type": "quote", "html": "Said <em>so</em>.", "cite": "Ada" },
            { "type": "list", "items": ["<i>a</i>", { "text": "b", "items": ["c"] }] },
        ],
        "related": [{ "headline": "Two", "url": "https://n.example/2" }],
    });
    let doc = parse(&plain.to_string());
    let whole = read(&doc, &Hints::default()).expect("an article").article;
    assert_eq!(read_plain(&doc, &Hints::default()), Some(whole));
    for (key, value) in [
        ("body", json!("<h2>One.</h2>")),
        ("body", json!([{ "type": "paragraph", "html": "<div>a</div>" }])),
        ("body", json!([{ "type": "paragraph", "html": "<img src=x onerror=alert(1)>" }])),
        ("body", json!([{ "type": "tide-table", "text": "High water" }])),
        ("body", json!([{ "_type": "block", "children": [] }])),
        ("@context", json!("https://schema.org")),
        ("headline", json!(null)),
        ("published", json!("yesterday")),
    ] {
        let mut other = plain.clone();
        other[key] = value;
        assert_eq!(read_plain(&parse(&other.to_string()), &Hints::default()), None, "{other}");
    }
}

#[test]
fn a_plain_list_of_stories_needs_no_second_wasm() {
    let story = json!({ "headline": "One", "url": "https://n.example/1" });
    for doc in [json!([story]), json!({ "stories": [story] }), json!({ "popular": [story, story] }), json!([])] {
        let doc = parse(&doc.to_string());
        let whole = read_stories(&doc, &Hints::default()).expect("stories");
        assert_eq!(read_plain_stories(&doc, &Hints::default()), Some(whole));
    }
    for name in ["feed.json", "post.json"] {
        assert_eq!(read_plain_stories(&parse(&data(name)), &Hints::default()), None, "{name}");
    }
}

#[test]
fn what_is_converted_reads_back_the_same() {
    let mut sources: Vec<String> = ["native.json", "feed.json", "post.json", "story.json"].map(data).into();
    if let Some(corpus) = shared("corpus/articles") {
        sources.extend(documents(&corpus).into_iter().map(|(_, text)| text));
    }
    let mut articles = 0;
    for source in sources {
        let Ok(doc) = Json::parse(&source) else { continue };
        let converted = parse(&convert(&source, &Hints::default()));
        match read(&doc, &Hints::default()) {
            Ok(reading) => {
                assert_eq!(converted.get("dialect").as_str(), Some(reading.dialect.name()));
                assert_eq!(converted.get("warnings").items().len(), reading.warnings.len());
                let read_again = read_converted(converted.get("article"));
                // White space at the end of a line does not survive, and needn't.
                assert_eq!(lines(&read_again), lines(&reading.article), "{source}");
                assert_eq!(read_again.body.len(), reading.article.body.len(), "{source}");
                let again = parse(&serde_json::to_string(&read_again).expect("JSON"));
                assert_eq!(read_converted(&again), read_again, "{source}");
                let dialect = read(&again, &Hints::default()).map(|reading| reading.dialect.name());
                assert_eq!(dialect.map_err(|error| error.to_string()), Ok("native"), "{again:?}");
                articles += 1;
            }
            Err(error) => assert_eq!(converted.get("error").as_str(), Some(&*error.to_string())),
        }
        let stories = parse(&convert_stories(&source, &Hints::default()));
        match read_stories(&doc, &Hints::default()) {
            Ok(read) => assert_eq!(read_plain_stories(&stories, &Hints::default()), Some(read)),
            Err(error) => assert_eq!(stories.get("error").as_str(), Some(&*error.to_string())),
        }
    }
    assert!(articles >= 4);
}
