//! What Ghost's editor wrote before Lexical: sections of markers, and cards.
//!
//! It is rewritten as HTML, so that one reader makes blocks of both.

use crate::read::Json;
use crate::read::markdown::{self, Html};
use crate::read::reader::Reader;

/// How many bytes of HTML are written: one card may be named very often.
const MAX_HTML: usize = 4 << 20;

/// How many names and values of an element are looked at.
const MAX_PAIRS: usize = 16;

/// Writes a document as HTML; nothing for what is none.
pub(super) fn to_html(reader: &mut Reader, doc: &Json) -> String {
    let mut html = String::new();
    for section in doc.get("sections").items() {
        if html.len() > MAX_HTML {
            reader.warn_at("mobiledoc", "is cut off: it is longer than what is read");
            break;
        }
        match section.at(0).number().map(|kind| kind as u32) {
            Some(1) => push_element(doc, section.at(1), section.at(2), &mut html),
            Some(2) => push_picture(section.at(1), &Json::Null, &mut html),
            Some(3) => {
                let name = name_of(section.at(1));
                push_all(&["<", name, ">"], &mut html);
                for item in section.at(2).items() {
                    push_element(doc, &Json::String("li".into()), item, &mut html);
                }
                push_all(&["</", name, ">"], &mut html);
            }
            Some(10) => push_card(row(doc, "cards", section.at(1)), &mut html),
            _ => {}
        }
    }
    html
}

/// Returns what stands in the table `key` at a place that is written in the document.
fn row<'a>(doc: &'a Json, key: &str, at: &Json) -> &'a Json {
    doc.get(key).at(at.number().map_or(usize::MAX, |at| at as usize))
}

/// Returns the name of an element.
fn name_of(json: &Json) -> &str {
    json.as_str().filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric())).unwrap_or("p")
}

fn push_element(doc: &Json, name: &Json, markers: &Json, html: &mut String) {
    let name = name_of(name);
    push_all(&["<", name, ">"], html);
    let mut open = Vec::new();
    for marker in markers.items() {
        if html.len() > MAX_HTML {
            break;
        }
        for markup in marker.at(1).items().iter().map(|at| row(doc, "markups", at)) {
            let name = name_of(markup.at(0));
            push_all(&["<", name], html);
            // Names and values stand in one list.
            let pairs = markup.at(1).items();
            if let Some(at) = pairs.iter().take(MAX_PAIRS).position(|name| name.as_str() == Some("href")) {
                html.push_str(" href=\"");
                push_text(markup.at(1).at(at + 1).as_str().unwrap_or_default(), html);
                html.push('"');
            }
            html.push('>');
            open.push(name);
        }
        if marker.at(0).number() == Some(1.0) {
            let atom = row(doc, "atoms", marker.at(3));
            let is_break = atom.at(0).as_str() == Some("soft-return");
            html.push_str(if is_break { "<br>" } else { "" });
            push_text(atom.at(1).as_str().unwrap_or_default(), html);
        } else {
            push_text(marker.at(3).as_str().unwrap_or_default(), html);
        }
        for _ in 0..marker.at(2).count().unwrap_or(0).min(open.len() as u32) {
            push_all(&["</", open.pop().unwrap_or_default(), ">"], html);
        }
    }
    push_all(&["</", name, ">"], html);
}

/// THE table from the name of a card to its HTML.
fn push_card(card: &Json, html: &mut String) {
    let of = card.at(1);
    let text = |key: &str| of.get(key).as_str().unwrap_or_default();
    match card.at(0).as_str().unwrap_or_default() {
        "hr" => html.push_str("<hr>"),
        "image" => push_picture(of.get("src"), of, html),
        "gallery" => of.get("images").items().iter().for_each(|image| push_picture(image.get("src"), image, html)),
        "code" => {
            html.push_str("<pre><code>");
            push_text(text("code"), html);
            html.push_str("</code></pre>");
        }
        "markdown" | "card-markdown" => {
            push_all(
                &[&markdown::to_html(
                    text(if text("markdown").is_empty() { "content" } else { "markdown" }),
                    Html::Kept,
                )],
                html,
            );
        }
        // These are for letters alone.
        "email" | "email-cta" => {}
        "callout" => push_all(&["<aside>", text("calloutText"), "</aside>"], html),
        "toggle" => {
            push_all(&["<details><summary>", text("heading"), "</summary>", text("content"), "</details>"], html)
        }
        "button" => push_link(text("buttonUrl"), text("buttonText"), html),
        "embed" | "bookmark" if text("html").is_empty() => {
            let meta = of.get("metadata");
            push_link(text("url"), meta.get("title").as_str().unwrap_or(text("url")), html);
            html.push_str("<p>");
            push_text(meta.get("description").as_str().unwrap_or_default(), html);
            push_all(&["</p><p>", text("caption"), "</p>"], html);
        }
        _ => push_all(&[text("html"), text("content"), "<p>", text("caption"), "</p>"], html),
    }
}

fn push_link(url: &str, words: &str, html: &mut String) {
    html.push_str("<p><a href=\"");
    push_text(url, html);
    html.push_str("\">");
    push_text(words, html);
    html.push_str("</a></p>");
}

fn push_picture(src: &Json, of: &Json, html: &mut String) {
    html.push_str("<figure><img src=\"");
    push_text(src.as_str().unwrap_or_default(), html);
    html.push_str("\" alt=\"");
    push_text(of.get("alt").as_str().unwrap_or_default(), html);
    let caption = of.get("caption").as_str().unwrap_or_default();
    push_all(&["\"><figcaption>", caption, "</figcaption></figure>"], html);
}

fn push_all(parts: &[&str], html: &mut String) {
    parts.iter().for_each(|part| html.push_str(part));
}

/// Pushes text so that it is no HTML.
fn push_text(text: &str, html: &mut String) {
    for char in text.chars() {
        match char {
            '<' => html.push_str("&lt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            char => html.push(char),
        }
    }
}
