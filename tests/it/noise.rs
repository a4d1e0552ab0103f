//! Documents that no publisher writes: cut off anywhere, or made by chance. None may panic, and whatever is read is the
//! same article in both wasm files, and after it was written and read again. `PROPTEST_CASES` makes more of them.

use article_widget::read::{Hints, Json, convert, read, read_converted, read_plain, read_plain_stories, read_stories};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::places::{Step, find, paths, put};
use super::{SAMPLES, TREES, data};

/// Pieces of HTML, whole and broken.
const HTML: &[&str] = &[
    "<p>",
    "</p>",
    "<div",
    ">",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td colspan=9>",
    "</table>",
    "<a href='",
    "'>",
    "</a>",
    "<b>",
    "</b>",
    "<figure>",
    "<img src=/a.jpg",
    " srcset='/b.jpg 2x, ,'",
    "<figcaption>",
    "</figure>",
    "<iframe src=https://www.youtube.com/embed/a>",
    "</iframe>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<br>",
    "<br>",
    "&",
    "&amp;",
    "&#",
    "x1F642;",
    "&#55357;",
    "<blockquote>",
    "</blockquote>",
    "<pre>",
    "<code>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<details>",
    "<summary>",
    "<svg>",
    "<math>",
    "<h2>",
    "</h2>",
    "words ",
    "é",
    "🙂",
    "\u{0}",
    "\n",
    " ",
    "=",
    "\"",
    "/",
    "<",
    "<p style='display:none'>",
    "<video poster=",
    "<source src=x>",
    "<template>",
    "<noscript>",
    "<select>",
    "<option>",
    "<body>",
    "<html lang=de>",
    "<title>",
    "<h1>",
    "</h1>",
    "<style>",
    "<time>",
];

/// Pieces of a text with the marks of Markdown.
const MARKDOWN: &[&str] =
    &["[", "](", ")", "*", "**", "_", "__", "\\", "# ", "- ", "1. ", "\n", "  \n", "a", "é", "🙂", "<b>", "&"];

/// Pieces of the HTML that the first wasm reads by itself.
const PLAIN: &[&str] = &[
    "<b>a</b>",
    "<em>b <code>c</code></em>",
    "<a href=\"/b\">d</a>",
    "<br>",
    "&amp;",
    "&#x1F642;",
    "&eacute;",
    "words ",
    " ",
    "é",
    "
",
];

/// Characters that few think of.
const ODD: &[&str] = &["", "\u{0}", "é", "\u{2028}", "🙂", "<", "&#x", "\u{301}", "](", "İ"];

/// What happens at a place of a document.
#[derive(Clone, Debug)]
enum Change {
    /// Nothing stands there any more.
    Gone,
    /// Something else stands there.
    Value(Value),
    /// What stands at another place stands there too.
    Copy(Index),
    /// It stands there twice.
    Twice,
    /// A text is cut, and something put in.
    Cut(Index, &'static str),
}

/// Makes changes at some places of a document.
fn changes() -> impl Strategy<Value = Vec<(Index, Change)>> {
    let numbers = select(vec![0.0, -1.0, 0.5, 1e18, 1e-300, -4e9]).prop_map(Value::from);
    let value = prop_oneof![Just(Value::Null), Just(json!(true)), Just(json!([])), Just(json!({})), numbers];
    let change = prop_oneof![
        Just(Change::Gone),
        Just(Change::Twice),
        value.prop_map(Change::Value),
        html().prop_map(|html| Change::Value(html.into())),
        any::<Index>().prop_map(Change::Copy),
        (any::<Index>(), select(ODD)).prop_map(|(at, odd)| Change::Cut(at, odd)),
    ];
    prop::collection::vec((any::<Index>(), change), 1..8)
}

/// Makes HTML out of pieces.
fn html() -> impl Strategy<Value = String> {
    prop::collection::vec(select(HTML), 0..60).prop_map(|pieces| pieces.concat())
}

/// Makes one change.
fn change(doc: &mut Value, at: Index, change: &Change) {
    let places = paths(doc);
    if places.is_empty() {
        return;
    }
    let place = at.get(&places);
    let there = |place: &[Step]| find(doc, place).clone();
    let new = match change {
        Change::Gone => None,
        Change::Value(value) => Some(value.clone()),
        Change::Copy(other) => Some(there(other.get::<Vec<Step>>(&places))),
        Change::Twice => Some(json!([there(place), there(place)])),
        Change::Cut(cut, odd) => Some(match there(place) {
            Value::String(text) => {
                let at = text.floor_char_boundary(cut.index(text.len() + 1));
                [&text[..at], odd, &text[at..]].concat().into()
            }
            other => other,
        }),
    };
    put(doc, place, new.as_ref());
}

/// Reads a document as an article and as a list, in every way.
fn read_all(text: &str) -> Result<(), TestCaseError> {
    let Ok(doc) = Json::parse(text) else { return Ok(()) };
    let _ = read(&doc, &Hints { item: Some("1"), base: None });
    let whole = read(&doc, &Hints::default());
    if let Some(plain) = read_plain(&doc, &Hints::default()) {
        prop_assert_eq!(Some(&plain), whole.as_ref().ok().map(|reading| &reading.article));
    }
    if let Some(plain) = read_plain_stories(&doc, &Hints::default()) {
        prop_assert_eq!(Some(plain), read_stories(&doc, &Hints::default()).ok());
    }
    if whole.is_ok() {
        let converted = Json::parse(&convert(text, &Hints::default())).expect("JSON");
        let article = read_converted(converted.get("article"));
        let again = Json::parse(&serde_json::to_string(&article).expect("JSON")).expect("JSON");
        prop_assert_eq!(read_converted(&again), article);
    }
    Ok(())
}

#[test]
fn every_truncation_is_refused() {
    for name in SAMPLES.iter().chain(TREES) {
        let text = data(name);
        let text = text.trim_end();
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            assert!(Json::parse(&text[..end]).is_err(), "{name} cut at {end}");
        }
    }
}

/// A thousand cases, or as many as the environment asks for.
fn cases() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() };
    ProptestConfig { cases: config.cases.max(1000), ..config }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn changed_documents_are_read(name in select([SAMPLES, TREES].concat()), changes in changes()) {
        let mut doc: Value = serde_json::from_str(&data(name)).expect("good JSON");
        for (at, what) in changes {
            change(&mut doc, at, &what);
        }
        read_all(&doc.to_string())?;
    }

    #[test]
    fn html_by_chance_is_read(html in html()) {
        read_all(&json!(html).to_string())?;
        let body = json!([{ "html": html }, { "type": "table", "rows": [[{ "html": html }]] }]);
        read_all(&json!({ "headline": { "html": html }, "body": body }).to_string())?;
    }

    #[test]
    fn plain_html_by_chance_is_the_same_in_both(
        html in prop::collection::vec(select(PLAIN), 0..20).prop_map(|pieces| pieces.concat() + "words"),
    ) {
        let body = json!([{ "type": "paragraph", "html": html }, { "type": "quote", "html": html, "cite": "Ada" }]);
        let doc = json!({ "headline": "A", "url": "https://news.example/a", "body": body }).to_string();
        prop_assert!(read_plain(&Json::parse(&doc).expect("JSON"), &Hints::default()).is_some());
        read_all(&doc)?;
    }

    #[test]
    fn text_of_a_component_by_chance_is_read(
        text in prop::collection::vec(select(MARKDOWN), 0..40).prop_map(|pieces| pieces.concat()),
        ranges in prop::collection::vec((-5..45_i32, -10.0..90.0), 2),
    ) {
        let links: Vec<Value> = ranges
            .iter()
            .map(|(start, length)| json!({ "type": "link", "URL": "https://a.example/", "rangeStart": start, "rangeLength": length }))
            .collect();
        let components = ["markdown", "html", "none"]
            .map(|format| json!({ "role": "body", "text": text, "format": format, "additions": links }));
        read_all(&json!({ "title": "A", "components": components }).to_string())?;
    }
}
