//! Documents that no publisher writes: cut off anywhere, or made by chance. None may panic.

use article_widget::read::{Hints, Json, convert, read, read_stories};
use serde_json::Value;

use super::{SAMPLES, TREES, data};

/// Numbers that look like chance, and are the same in every run: xorshift, with the shifts of Marsaglia.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Reads a document as an article and as a list, and writes it.
fn read_all(text: &str) {
    if let Ok(doc) = Json::parse(text) {
        let _ = read(&doc, &Hints { item: Some("1"), base: None });
        let _ = read_stories(&doc, &Hints::default());
    }
    convert(text, &Hints::default());
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

/// Collects the strings in a document, and of each object the names of its members.
fn collect(json: &Value, strings: &mut Vec<String>, objects: &mut Vec<Value>) {
    match json {
        Value::String(text) => strings.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, strings, objects)),
        Value::Object(members) => {
            objects.push(json.clone());
            members.values().for_each(|value| collect(value, strings, objects));
        }
        _ => {}
    }
}

/// Puts other values of the same document, or none, in the places of some.
fn shuffle(json: &mut Value, dice: &mut Dice, strings: &[String], objects: &[Value]) {
    if dice.below(12) == 0 {
        *json = match dice.below(9) {
            0 => Value::Null,
            1 => Value::Bool(true),
            2 => [0.0, -1.0, 0.5, 1e18, 1e-300, -4e9][dice.below(6)].into(),
            3 | 4 => {
                let text: &String = dice.pick(strings);
                cut(text, dice).into()
            }
            5 => Value::Array(vec![json.clone(), json.clone(), Value::Null]),
            6 => Value::Array(Vec::new()),
            _ => dice.pick(objects).clone(),
        };
        return;
    }
    match json {
        Value::Array(items) => items.iter_mut().for_each(|item| shuffle(item, dice, strings, objects)),
        Value::Object(members) => members.values_mut().for_each(|value| shuffle(value, dice, strings, objects)),
        _ => {}
    }
}

/// Cuts a text somewhere, and puts a character there that few think of.
fn cut(text: &str, dice: &mut Dice) -> String {
    let at = text.floor_char_boundary(dice.below(text.len() + 1));
    let odd = ["", "\u{0}", "é", "\u{2028}", "🙂", "<", "&#x", "\u{301}", "](", "İ"];
    let odd: &&str = dice.pick(&odd);
    [&text[..at], odd, &text[at..]].concat()
}

#[test]
fn no_shuffled_document_panics() {
    for (seed, name) in SAMPLES.iter().chain(TREES).enumerate() {
        let sample: Value = serde_json::from_str(&data(name)).expect("good JSON");
        let (mut strings, mut objects) = (Vec::new(), Vec::new());
        collect(&sample, &mut strings, &mut objects);
        let mut dice = Dice(seed as u64 + 1);
        for _ in 0..400 {
            let mut mutant = sample.clone();
            shuffle(&mut mutant, &mut dice, &strings, &objects);
            read_all(&mutant.to_string());
        }
    }
}

#[test]
fn no_html_by_chance_panics() {
    const PIECES: &[&str] = &[
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
    let mut dice = Dice(7);
    for _ in 0..4000 {
        let html: String = (0..dice.below(60)).map(|_| *dice.pick(PIECES)).collect();
        read_all(&Value::from(html.as_str()).to_string());
        read_all(&serde_json::json!({ "headline": { "html": html }, "body": [{ "html": html }, { "type": "table", "rows": [[{ "html": html }]] }] }).to_string());
    }
}

#[test]
fn no_text_of_a_component_by_chance_panics() {
    const PIECES: &[&str] =
        &["[", "](", ")", "*", "**", "_", "__", "\\", "# ", "- ", "1. ", "\n", "  \n", "a", "é", "🙂", "<b>", "&"];
    let mut dice = Dice(9);
    for _ in 0..3000 {
        let text: String = (0..dice.below(40)).map(|_| *dice.pick(PIECES)).collect();
        let component = |format: &str, dice: &mut Dice| {
            let mut start = || dice.below(50) as f64 - 5.5;
            let links = [start(), start()].map(|at| serde_json::json!({ "type": "link", "URL": "https://a.example/", "rangeStart": at.round(), "rangeLength": at * 2.0 }));
            serde_json::json!({ "role": "body", "text": text, "format": format, "additions": links })
        };
        let components = [component("markdown", &mut dice), component("html", &mut dice), component("none", &mut dice)];
        read_all(&serde_json::json!({ "title": "A", "components": components }).to_string());
    }
}
