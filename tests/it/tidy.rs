//! The rules that a reader of the code may rely on: layers, sizes, sentences.

use std::fs;
use std::path::Path;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

const MAX_FILE: usize = 300;
const MAX_FUNCTION: usize = 60;
const MAX_HTML: usize = 40;

/// Returns the files below `folder` that end with `ending`, and their text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push((name(root, &path), fs::read_to_string(&path).expect("a text file")));
            }
        }
    }
    assert!(!found.is_empty(), "no {ending} below {folder}");
    found.sort();
    found
}

fn name(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/")
}

/// Returns the text without comments, so that a word in a sentence breaks no rule.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn assert_none(broken: &[String], rule: &str) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

#[test]
fn layers_point_one_way() {
    // Each layer, and the words that must not stand in it.
    const PAGE: &[&str] = &["web_sys", "js_sys", "gloo", "wasm_bindgen"];
    const RULES: &[(&str, &[&str])] = &[
        ("src/model", &["yew", "stylist", "crate::html", "crate::read", "crate::view", "crate::i18n", "crate::config"]),
        ("src/html", &["yew", "stylist", "crate::read", "crate::view", "crate::i18n", "crate::config"]),
        ("src/read", &["yew", "stylist", "crate::view", "crate::i18n", "crate::config"]),
        ("src/i18n", &["yew", "stylist", "crate::read", "crate::html", "crate::view"]),
        ("src/share.rs", &["yew", "stylist", "crate::read", "crate::html", "crate::view"]),
        ("src/config.rs", &["yew", "stylist", "crate::read", "crate::html", "crate::view"]),
        (
            "src/view",
            &[
                "window()",
                "document()",
                "gloo",
                "js_sys",
                "Date::now",
                "crate::browser",
                "crate::read",
                "crate::html",
                "crate::widget",
            ],
        ),
        ("src/widget.rs", &["crate::browser", "crate::read", "crate::html", "web_sys", "js_sys", "gloo"]),
    ];
    let mut broken = Vec::new();
    for (layer, words) in RULES {
        let is_pure = !matches!(*layer, "src/view" | "src/widget.rs");
        for (file, text) in files("src", ".rs").into_iter().filter(|(file, _)| file.starts_with(layer)) {
            let code = code(&text);
            let page = if is_pure { PAGE } else { &[] };
            for word in words.iter().chain(page).filter(|word| code.contains(**word)) {
                broken.push(format!("{file} names {word}"));
            }
        }
    }
    assert_none(&broken, "a layer names what lies above it");
}

#[test]
fn a_dialect_stays_in_its_file() {
    const DIALECTS: &[(&str, &str)] = &[
        ("wordpress", "\"rendered\""),
        ("jsonfeed", "\"content_html\""),
        ("schemaorg", "\"articleBody\""),
        ("ghost", "\"feature_image\""),
        ("readability", "\"siteName\""),
        ("guardian", "\"webPublicationDate\""),
        ("bbc", "\"candy_xml\""),
        ("rich", "\"markDefs\""),
        ("ninjs", "\"pubstatus\""),
        ("ans", "\"content_elements\""),
    ];
    let mut broken = Vec::new();
    for (file, text) in files("src", ".rs") {
        for (dialect, word) in DIALECTS {
            if code(&text).contains(word) && !file.contains(dialect) {
                broken.push(format!("{file} knows {word} of {dialect}"));
            }
        }
    }
    assert_none(&broken, "a field of one dialect is known elsewhere");
}

#[test]
fn no_markup_reaches_the_page_as_a_string() {
    const WORDS: &[&str] = &[
        "innerHTML",
        "outerHTML",
        "inner_html",
        "outer_html",
        "insertAdjacentHTML",
        "insert_adjacent_html",
        "from_html_unchecked",
        "DOMParser",
        "document.write",
        "eval(",
    ];
    let sources = files("src", ".rs").into_iter().chain([loader()]);
    let mut broken = Vec::new();
    for (file, text) in sources {
        broken.extend(WORDS.iter().filter(|word| code(&text).contains(**word)).map(|word| format!("{file}: {word}")));
    }
    assert_none(&broken, "raw HTML");
}

fn loader() -> (String, String) {
    files("static", "embed.js").remove(0)
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut broken = Vec::new();
    let all = ["src", "tests"].into_iter().flat_map(|folder| files(folder, ".rs")).chain([loader()]);
    for (file, text) in all {
        let lines = text.lines().count();
        if lines > MAX_FILE {
            broken.push(format!("{file} has {lines} lines, {MAX_FILE} are allowed"));
        }
        if !text.starts_with("//! ") && file.ends_with(".rs") {
            broken.push(format!("{file} does not open with //!"));
        }
    }
    assert_none(&broken, "a file is too long or does not say what it is");
}

#[test]
fn functions_and_templates_are_short() {
    let mut broken = Vec::new();
    for (file, text) in files("src", ".rs") {
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut lengths = Lengths { file: &file, broken: Vec::new() };
        lengths.visit_file(&parsed);
        broken.append(&mut lengths.broken);
    }
    assert_none(&broken, "something is too long");
}

struct Lengths<'a> {
    file: &'a str,
    broken: Vec<String>,
}

impl Lengths<'_> {
    fn measure(&mut self, what: &str, span: Span, max: usize) {
        let lines = span.end().line - span.start().line + 1;
        if lines > max {
            self.broken.push(format!("{}: {what} has {lines} lines, {max} are allowed", self.file));
        }
    }
}

impl<'ast> Visit<'ast> for Lengths<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.measure(&item.sig.ident.to_string(), item.block.span(), MAX_FUNCTION);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.measure(&item.sig.ident.to_string(), item.block.span(), MAX_FUNCTION);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        if item.path.is_ident("html") {
            self.measure("html!", item.span(), MAX_HTML);
        }
        visit::visit_macro(self, item);
    }
}

#[test]
fn the_readme_lists_the_whole_contract() {
    let readme = include_str!("../../README.md");
    let mut promised = Vec::new();
    for (_, text) in files("src/view", ".rs").iter().chain(&files("static", "embed.js")) {
        let parts = text.split("part=\"").skip(1).filter_map(|rest| rest.split('"').next());
        promised.extend(parts.map(str::to_owned));
    }
    for (_, text) in files("src/theme/styles", ".rs") {
        let names = text.split("var(--aw-").skip(1).filter_map(|rest| rest.split([',', ')']).next());
        promised.extend(names.map(|name| format!("--aw-{name}")));
    }
    for (_, text) in files("static", "embed.js") {
        let (_, rest) = text.split_once("observedAttributes = [").expect("the list of attributes");
        let (list, _) = rest.split_once(']').expect("the end of the list");
        promised.extend(list.split('\'').skip(1).step_by(2).map(str::to_owned));
    }
    assert!(promised.len() > 50, "found too little: {promised:?}");
    promised.retain(|name| !readme.contains(&format!("`{name}`")));
    assert_none(&promised, "the README does not list");
}
