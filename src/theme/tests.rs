//! Is the sheet what the style modules say, and do views and styles fit?

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{CLASSES, SHEET};

fn source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path)
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path.as_ref()).unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

/// Reads the text of every file in a folder.
fn read_all(folder: &str) -> Vec<String> {
    fs::read_dir(source(folder)).expect("a folder").map(|entry| read(entry.expect("a file").path())).collect()
}

/// Lists the styles as `styles/mod.rs` does: the class that each is scoped to, and its CSS.
fn styles() -> Vec<(Option<String>, String)> {
    let table = read(source("theme/styles/mod.rs"));
    let rows = table.lines().filter_map(|line| line.trim().strip_prefix('(')?.strip_suffix("),"));
    let mut styles = Vec::new();
    for row in rows {
        let (scope, path) = row.split_once("), ").or(row.split_once(", ")).expect("a scope and a function");
        let (file, function) = path.split_once("::").expect("a module and a function");
        let code = read(source(&format!("theme/styles/{file}.rs")));
        let (_, code) = code.split_once(&format!("pub fn {function}()")).expect("the function");
        let (_, code) = code.split_once("r#\"").expect("the start of its CSS");
        let (css, _) = code.split_once("\"#").expect("the end of its CSS");
        styles
            .push((scope.strip_prefix("Some(\"").map(|scope| scope.trim_end_matches('"').to_owned()), css.to_owned()));
    }
    styles
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lists the declarations of a sheet, each after the at-rules and the selector that it stands
/// under. It shares nothing with stylist: it only knows strings, braces and semicolons.
fn declarations(css: &str, scope: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    let mut around: Vec<String> = Vec::new();
    let mut piece = String::new();
    let mut in_string = false;
    for c in css.chars() {
        in_string ^= c == '"';
        match c {
            '{' if !in_string => around.push(scoped(&squeeze(&std::mem::take(&mut piece)), scope)),
            ';' | '}' if !in_string => {
                let declaration = squeeze(&std::mem::take(&mut piece));
                if let Some((name, value)) = declaration.split_once(':') {
                    let place = around
                        .iter()
                        .filter(|rule| rule.starts_with('@'))
                        .chain(around.last().filter(|rule| !rule.starts_with('@')));
                    let place: Vec<_> = place.map(String::as_str).collect();
                    let own = scope.filter(|_| around.last().is_none_or(|rule| rule.starts_with('@')));
                    let own = own.map(|scope| format!(".{scope}")).unwrap_or_default();
                    found.push(format!("{} {own} {{ {name}: {} }}", place.join(" "), value.trim()));
                }
                if c == '}' {
                    around.pop();
                }
            }
            _ => piece.push(c),
        }
    }
    found.iter().map(|one| squeeze(one)).collect()
}

/// Puts the class in the place of each `&`, as the scoped sheet must have it.
fn scoped(rule: &str, scope: Option<&str>) -> String {
    match scope {
        Some(scope) if !rule.starts_with('@') => rule.replace('&', &format!(".{scope}")),
        _ => rule.to_owned(),
    }
}

#[test]
fn no_rule_is_lost_on_the_way_to_the_sheet() {
    let written: Vec<_> = styles().iter().flat_map(|(scope, css)| declarations(css, scope.as_deref())).collect();
    let arrived = declarations(SHEET, None);
    assert!(written.len() > 300, "the sources were not read: {} declarations", written.len());
    for (written, arrived) in written.iter().zip(&arrived) {
        assert_eq!(written, arrived);
    }
    assert_eq!(written.len(), arrived.len());
}

#[test]
fn no_box_of_an_article_is_asked_what_it_holds() {
    let rules = declarations(SHEET, None);
    let asking: Vec<&String> = rules.iter().filter(|rule| rule.contains(":has(")).collect();
    assert!(!asking.is_empty(), "the sheet was not read");
    for rule in asking {
        assert!([".aw-card", ".aw-table"].iter().any(|start| rule.contains(start)), "{rule}: see ARCHITECTURE.md");
    }
}

#[test]
fn every_style_is_in_the_table() {
    let sheets: usize = read_all("theme/styles").iter().map(|code| code.matches("sheet!(").count()).sum();
    assert_eq!(styles().len(), sheets);
}

#[test]
fn classes_have_a_style_and_styles_a_view() {
    let code = read_all("view").join("\n");
    let mut named: BTreeSet<&str> = code
        .split("class=\"")
        .skip(1)
        .flat_map(|rest| rest.split('"').next().unwrap_or_default().split_whitespace())
        .collect();
    // The loader draws these.
    named.extend(["aw", "aw-greeting"]);
    let styled: BTreeSet<&str> = CLASSES.iter().copied().collect();
    assert_eq!(named.difference(&styled).collect::<Vec<_>>(), Vec::<&&str>::new(), "classes without a style");
    assert_eq!(styled.difference(&named).collect::<Vec<_>>(), Vec::<&&str>::new(), "styles without a view");
}

#[test]
fn the_contract_lists_every_property() {
    let tokens = read(source("theme/styles/tokens.rs"));
    let names = |text: &str| -> BTreeSet<String> {
        let rest = text.split("--aw-").skip(1);
        rest.map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap_or_default().to_owned())
            .collect()
    };
    let listed = tokens.lines().filter(|line| line.starts_with("//! | `--aw-")).collect::<String>();
    assert_eq!(names(&listed), names(SHEET));
}

/// Finds the light and the dark default of a colour.
fn colour(name: &str) -> [f64; 2] {
    let start = format!("--_color-{name}: var(--aw-color-{name}, light-dark(");
    let (_, rest) = SHEET.split_once(&start).unwrap_or_else(|| panic!("no colour {name}"));
    let (pair, _) = rest.split_once(')').expect("a pair of colours");
    let (light, dark) = pair.split_once(", ").expect("two colours");
    [luminance(light), luminance(dark)]
}

/// Computes the relative luminance of `#rrggbb`, as WCAG 2 defines it.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            f64::from(u8::from_str_radix(hex.get(at..at + 2).expect("six digits"), 16).expect("two digits")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn text_has_contrast_in_both_schemes() {
    for text in ["text", "muted", "accent", "link"] {
        for ground in ["background", "surface"] {
            for (text_is, ground_is) in colour(text).into_iter().zip(colour(ground)) {
                let (dark, light) = if text_is < ground_is { (text_is, ground_is) } else { (ground_is, text_is) };
                let contrast = (light + 0.05) / (dark + 0.05);
                assert!(contrast >= 4.5, "{text} on {ground}: {contrast:.2}");
            }
        }
    }
}
