//! The two servers of a test: the CDN with the widget and its articles, and the host's site.

use std::collections::{BTreeMap, HashSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use crate::attack;
use crate::page::{PAUSE, Page};
use crate::server::{Response, Server};

/// The probe that every host page loads first.
const PROBE: &str = include_str!("probe.js");

/// What shows attacks, in pages that ask for it.
const ATTACK: &str = include_str!("attack.js");

/// The article of most tests.
pub const ARTICLE: &str = include_str!("../data/host/article.json");

/// A feed of three stories; the second is that article.
const FEED: &str = include_str!("../data/host/feed.json");

/// An article of which the body is HTML.
const BLOCKS: &str = r#"{ "headline": "Blocks", "body": "<p>One.</p><table><tr><td>a table cell</table>" }"#;

/// A feed with halves of surrogate pairs, with words that look like one, and with a whole pair.
const SURROGATES: &str = r#"{ "items": [{ "id": "1", "content_text": "x",
    "title": "Half \ud800\ud801 pair, \\ud800 in words, \ud83d\ude00" }] }"#;

/// An article without a standfirst, the pictures of which are missing: one in sight, one far below.
const BROKEN: &str = r#"{ "headline": "Broken", "body": [{ "type": "image", "url": "/a.png", "alt": "One" },
    { "type": "code", "text": "\n" }, { "type": "image", "url": "/b.png", "alt": "Two", "width": 900, "height": 600 }] }"#;

/// What the server says instead of an article when it has other sorrows.
const ERROR_PAGE: &str = "<!doctype html><title>Sorry</title><h1>The database is being maintained</h1>";

/// A picture of any size.
const PICTURE: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="#357" d="M0 0h3v2H0z"/></svg>"##;

/// The headers of Trunk.toml, which any server of the widget must send.
const HEADERS: [(&str, &str); 4] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Timing-Allow-Origin", "*"),
];

/// Returns the documents of the test data, by the names of their files.
pub fn samples() -> BTreeMap<String, Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let files = fs::read_dir(folder).expect("the test data").filter_map(|entry| Some(entry.ok()?.path()));
    let documents = files.filter(|path| path.extension().is_some_and(|ending| ending == "json")).map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a text file");
        (name, serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    });
    documents.collect()
}

/// Returns the folder with the built widget: the one that `DIST` names, else `dist/`.
pub fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join(env::var_os("DIST").unwrap_or_else(|| "dist".into()));
    assert!(dist.join("embed.js").is_file(), "there is no {}/embed.js: run `make build` first", dist.display());
    dist
}

/// Starts the CDN. Any of its paths takes `?ms=`, how long to wait before the first byte.
pub async fn cdn() -> Server {
    dist();
    let failed_once = Mutex::new(HashSet::new());
    Server::start(move |path, origin| {
        let response = match path.split_once('?').map_or(path, |(path, _)| path) {
            "/flaky.json" if failed_once.lock().expect("no panic").insert(path.to_owned()) => Response::empty(500),
            "/flaky.json" | "/article.json" => json(&ARTICLE.replace("{cdn}", origin)),
            "/nocors.json" => return json(ARTICLE),
            "/feed.json" => json(FEED),
            "/stories.json" => json(&stories()),
            "/blocks.json" => json(BLOCKS),
            "/broken.json" => json(&BROKEN.replace("\\n", &"\\n".repeat(200))),
            "/surrogates.json" => json(SURROGATES),
            "/truncated.json" => json(&ARTICLE[..ARTICLE.len() / 2]),
            "/empty.json" => json(""),
            "/hello.json" => json(r#"{"hello":1}"#),
            "/html.json" => Response::ok("text/html", ERROR_PAGE),
            "/stall.json" => json(ARTICLE).stalling(),
            "/gone.json" => Response::empty(410),
            "/error.json" => Response::empty(503),
            "/small.json" => json(&small(origin)),
            "/picture.svg" => Response::ok("image/svg+xml", PICTURE),
            "/probe.js" => Response::ok("text/javascript", PROBE),
            "/heavy.json" => json(&long(200_000, &"much text ".repeat(23))),
            other if other.starts_with("/long/") => {
                let text = long(number(other), "");
                let table = r#", { "type": "html", "html": "<table><tr><th>A<th>B<tr><td>A cell<td>2</table>" }"#;
                json(&match path.split_once('?') {
                    Some((_, "table")) => text.replace(']', &[table, "]"].concat()),
                    // One in each part.
                    Some((_, "tables")) => text.replace("00.\"", &["00.\"", table].concat()),
                    _ => text,
                })
            }
            // In two pieces, of which the first ends within an escape.
            "/odd.json" => {
                let odd = odd(600);
                let half = odd.find("\\\\").map_or(0, |at| at + 1);
                json(&odd).pausing(half, Duration::from_millis(300))
            }
            "/odd/bad.json" => json(&odd(600).replacen("\"Odd 300", "no \"Odd 300", 1)),
            "/odd/cut.json" => json(odd(600).trim_end_matches(['}', '\n'])),
            "/odd/twice.json" => json(&odd(600).replacen("\"tags\"", "\"body\": [\"The last counts.\"], \"tags\"", 1)),
            other if other.starts_with("/nested/") => json(&nested(r#"{"body":["#, "]}", number(other))),
            other if other.starts_with("/towers/") => {
                let tower = nested("<div><b>", "</b></div>", number(other));
                json(&json!({ "headline": "A tower", "body": tower }).to_string())
            }
            other => match other.strip_prefix("/story/").and_then(|name| name.strip_suffix(".json")) {
                Some(name) => json(&story(name)),
                None => corpus(other).unwrap_or_else(|| built(other)),
            },
        };
        let delay =
            path.split_once("ms=").and_then(|(_, ms)| ms.parse().ok()).map_or(Duration::ZERO, Duration::from_millis);
        HEADERS.iter().fold(response.after(delay), |response, (name, value)| response.header(name, value))
    })
    .await
}

fn json(body: &str) -> Response {
    Response::ok("application/json", body)
}

/// Returns a short article that is called after its address.
fn story(name: &str) -> String {
    json!({
        "id": format!("story-{name}"),
        "url": format!("https://news.example/stories/{name}"),
        "headline": format!("Headline of {name}"),
        "body": [{ "type": "paragraph", "text": format!("All about {name}.") }],
    })
    .to_string()
}

/// Returns the number in `/long/900.json`.
fn number(path: &str) -> usize {
    path.trim_end_matches(".json").rsplit('/').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// Returns an article of so many paragraphs.
fn long(count: usize, more: &str) -> String {
    let blocks: Vec<String> = (0..count).map(|index| format!(r#""Paragraph {index}.{more}""#)).collect();
    format!(r#"{{ "headline": "A long story", "body": [{}] }}"#, blocks.join(", "))
}

/// Returns what a block of [`odd`] says: what a careless reader of JSON stumbles over.
pub fn odd_text(index: usize) -> String {
    format!("Odd {index}: \\ \" ], [ }} {{ , \"body\": [ \\\" \u{1F642} {}", "and so on ".repeat(20))
}

/// Returns a long article of so many blocks, in JSON with white space, with members before and behind the body.
fn odd(count: usize) -> String {
    let body: Vec<Value> = (0..count)
        .map(|index| match index % 3 {
            0 => json!(odd_text(index)),
            1 => json!({ "type": "paragraph", "text": odd_text(index) }),
            _ => json!({ "type": "list", "items": [[{ "type": "paragraph", "text": odd_text(index) }]] }),
        })
        .collect();
    let head = json!({ "headline": "The \"body\": [ of it", "authors": [{ "name": "A. Writer" }] }).to_string();
    let body = serde_json::to_string_pretty(&body).expect("JSON");
    format!("{}, \"body\" : {body},\n\"tags\": [\"One ]\", \"Two\"] }}\n", head.trim_end_matches('}'))
}

/// Returns an article that is nested so deep.
fn nested(start: &str, end: &str, depth: usize) -> String {
    let core = if start.starts_with('<') { "the core" } else { "\"the core\"" };
    [&start.repeat(depth), core, &end.repeat(depth)].concat()
}

/// Returns an article with a small picture that takes its time, one that never comes, and one behind them.
fn small(origin: &str) -> String {
    let image = |url: String, width, height| json!({ "type": "image", "url": url, "width": width, "height": height });
    let [late, lost] = [format!("{origin}/picture.svg?ms=600"), "/lost.png".to_owned()];
    let words = json!({ "type": "paragraph", "text": "Words behind a small picture." });
    let body = json!([image(late, 360, 240), words, image(lost, 200, 400), words]);
    json!({ "headline": "Small pictures", "body": body }).to_string()
}

/// Returns a plain list of stories, one of them the article itself.
fn stories() -> String {
    let story = |name: &str| json!({ "headline": format!("Popular {name}"), "url": format!("https://news.example/stories/{name}") });
    json!([story("tram"), story("4711"), story("fish")]).to_string()
}

/// Returns a file of the built widget, or one of its variants:
/// `/next/` says that it is another version; in `/lost/` the wasm is missing, in `/cut/` it is
/// half, in `/plain/` it has no type, and in `/slow/` it takes its time, in `/late/` with the JSON; in `/unread/` and `/misread/`
/// the second wasm is missing or half, and in `/mute/` the words are missing.
fn built(path: &str) -> Response {
    let path = path.trim_start_matches('/');
    let variants = ["next", "lost", "cut", "plain", "slow", "unread", "misread", "mute", "late"];
    let (variant, path) = path.split_once('/').filter(|(first, _)| variants.contains(first)).unwrap_or(("", path));
    let file = dist().join(if path.is_empty() { "index.html" } else { path });
    let Ok(mut body) = fs::read(&file) else { return Response::empty(404) };
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    match (&*ending, variant) {
        ("wasm", "lost") => Response::empty(404),
        ("wasm", "cut") => Response::ok("application/wasm", &body[..body.len() / 2]),
        ("wasm", "unread") if path.starts_with("reader/") => Response::empty(404),
        ("wasm", "misread") if path.starts_with("reader/") => Response::ok("application/wasm", &body[..body.len() / 2]),
        ("json", "mute") if path.starts_with("words/") => Response::empty(404),
        ("wasm" | "json", "late") => Response::ok(mime_type(&ending), body).after(Duration::from_millis(700)),
        ("wasm", "plain") => Response::ok("text/plain", body),
        ("wasm", "slow") => Response::ok("application/wasm", body).after(Duration::from_millis(1500)),
        ("js", "next") => {
            let version = format!("{:?}", env!("CARGO_PKG_VERSION"));
            Response::ok("text/javascript", String::from_utf8_lossy(&body).replace(&version, "\"99.0.0\""))
        }
        ("html", _) => {
            let probed =
                String::from_utf8_lossy(&body).replacen("<head>", r#"<head><script src="/probe.js"></script>"#, 1);
            body = probed.into_bytes();
            Response::ok("text/html; charset=utf-8", body)
        }
        (ending, _) => Response::ok(mime_type(ending), body),
    }
}

/// Returns a file of the corpus beside the project: an attack, or a document of JSONTestSuite.
fn corpus(path: &str) -> Option<Response> {
    let (folder, name) =
        [("attacks", path.strip_prefix("/corpus/")), ("json/test_parsing", path.strip_prefix("/suite/"))]
            .into_iter()
            .find_map(|(folder, name)| Some((folder, name?)))?;
    let name = name.replace("%23", "#");
    let body = fs::read(attack::corpus(folder)?.join(name)).ok()?;
    Some(Response::ok("application/json", body))
}

fn mime_type(ending: &str) -> &'static str {
    match ending {
        "js" | "mjs" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// The host's site: one page at a time, at `/page`.
pub struct Site {
    /// Its server.
    pub server: Server,
    cdn: String,
    page: Arc<Mutex<Page>>,
}

impl Site {
    /// Starts the site, for pages that name `cdn`.
    pub async fn start(cdn: &str) -> Site {
        let page = Arc::new(Mutex::new(Page::without_script("")));
        let (shown, origin) = (page.clone(), cdn.to_owned());
        let server = Server::start(move |path, _| match path.split_once('?').map_or(path, |(path, _)| path) {
            "/page" => {
                let page = shown.lock().expect("no panic").clone();
                let html = page.html().replace("{cdn}", &origin);
                let pause = html.find(PAUSE).map_or((0, Duration::ZERO), |at| (at, Duration::from_millis(800)));
                let html = Response::ok("text/html; charset=utf-8", html.replace(PAUSE, "")).pausing(pause.0, pause.1);
                page.headers
                    .iter()
                    .fold(html, |html, (name, value)| html.header(name, &value.replace("{cdn}", &origin)))
            }
            "/probe.js" => Response::ok("text/javascript", PROBE),
            "/attack.js" => Response::ok("text/javascript", ATTACK),
            "/blank" => Response::ok("text/html", "<!doctype html><script src=\"/probe.js\"></script>"),
            "/article.json" => json(ARTICLE),
            _ => Response::empty(404),
        })
        .await;
        Site { server, cdn: cdn.to_owned(), page }
    }

    /// Shows `page` from now on.
    pub fn set(&self, page: &Page) {
        *self.page.lock().expect("no panic") = page.clone();
    }
    /// Returns the document that is shown.
    pub fn html(&self) -> String {
        self.page.lock().expect("no panic").html().replace("{cdn}", &self.cdn)
    }
}
