//! Documents that are nested deeper than anybody writes: what is too deep is refused or flattened.

use article_widget::read::text_of;

use super::hostile::timed;
use super::warnings;

#[test]
fn nesting_costs_no_more_than_its_depth() {
    const SHAPES: &[(&str, &str)] = &[
        (r#"{"headline":"A","body":[{"#, r#""type":"aside","body":[{"#),
        (r#"{"headline":"A","body":["#, "["),
        (
            r#"{"type":"story","version":"0.1","headlines":{"basic":"A"},"content_elements":[{"#,
            r#""type":"element_group","content_elements":[{"#,
        ),
        (r#"{"title":"A","components":[{"#, r#""role":"container","components":[{"#),
        (r#"{"type":"doc","content":[{"#, r#""type":"blockquote","content":[{"#),
        (r#"{"uri":"urn:x","headlines":[{"value":"A"}],"associations":[{"#, r#""associations":[{"#),
        (r#"{"@context":"https://schema.org","@graph":[{"#, r#""@type":"NewsArticle","headline":"A","hasPart":[{"#),
        (r#"{"root":{"type":"root","children":[{"type":"text","text":"w"},{"#, r#""type":"quote","children":[{"#),
        (r#"[{"_type":"block","children":[{"_type":"span","text":"w"},{"#, r#""_type":"x","children":[{"#),
    ];
    for depth in [30, 100, 3_000, 10_000, 100_000] {
        for (start, step) in SHAPES {
            let open = [*start, &step.repeat(depth)].concat();
            let mut close: Vec<char> = Vec::new();
            let mut is_text = false;
            for c in open.chars() {
                match c {
                    '"' => is_text = !is_text,
                    '{' if !is_text => close.push('}'),
                    '[' if !is_text => close.push(']'),
                    '}' | ']' if !is_text => drop(close.pop()),
                    _ => {}
                }
            }
            let text = open + &close.into_iter().rev().collect::<String>();
            let is_refused = timed(&format!("{depth} x {}", step.get(..24).unwrap_or(step)), &text).is_none();
            assert_eq!(is_refused, depth * step.matches(['{', '[']).count() > 120, "{depth} of {step}");
        }
        for tag in ["div", "b", "ul><li", "blockquote", "table><tr><td", "a href=/", "p", "svg", "details", "figure"] {
            let html = format!("<{tag}>").repeat(depth) + "end";
            let text = format!(r#"{{"headline":"A","body":"{html}"}}"#);
            let reading = timed(&format!("{depth} x <{tag}>"), &text).expect("an article");
            let words = text_of(&reading.article.body);
            let is_cut = warnings(&reading).iter().any(|line| line.contains("is cut off"));
            assert!(tag == "svg" || words.contains("end") || is_cut, "{depth} of {tag} lost its words");
        }
    }
}
