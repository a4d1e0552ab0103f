//! Running text back into HTML.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::model::{Inline, Inlines};

/// Writes running text as HTML that [`read_inlines`](super::read_inlines) reads back to an equal value.
///
/// White space must be collapsed already, as everything that was read is.
pub fn write_inlines(inlines: &Inlines) -> String {
    let mut html = String::new();
    push_inlines(&mut html, inlines);
    html
}

/// Words alone are a string; anything else is an object, `{"html": "..."}`.
impl Serialize for Inlines {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &**self {
            [] => serializer.serialize_str(""),
            [Inline::Text(text)] => serializer.serialize_str(text),
            _ => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("html", &write_inlines(self))?;
                map.end()
            }
        }
    }
}

fn push_inlines(html: &mut String, inlines: &Inlines) {
    for inline in inlines.iter() {
        match inline {
            Inline::Text(text) => push_escaped(html, text),
            Inline::Break => html.push_str("<br>"),
            Inline::Styled(style, text) => push_element(html, style.tag(), &[], text),
            Inline::Link { url, text } => push_element(html, "a", &[("href", Some(url.as_str()))], text),
            Inline::Abbr { title, text } => push_element(html, "abbr", &[("title", Some(title))], text),
            Inline::Time { datetime, text } => push_element(html, "time", &[("datetime", Some(datetime))], text),
            Inline::Span { lang, dir, text } => {
                let lang = lang.as_ref().map(|lang| lang.as_str());
                push_element(html, "span", &[("lang", lang), ("dir", dir.map(|dir| dir.as_str()))], text);
            }
        }
    }
}

fn push_element(html: &mut String, name: &str, attrs: &[(&str, Option<&str>)], text: &Inlines) {
    html.push('<');
    html.push_str(name);
    for (attr, value) in attrs {
        if let Some(value) = value {
            html.push(' ');
            html.push_str(attr);
            html.push_str("=\"");
            push_escaped(html, value);
            html.push('"');
        }
    }
    html.push('>');
    push_inlines(html, text);
    html.push_str("</");
    html.push_str(name);
    html.push('>');
}

fn push_escaped(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
