//! Code and verse, in which white space counts.

use crate::model::Block;

use super::blocks::Flow;
use super::entities::{ALL, decode};
use super::rules::Rule;
use super::tree::{Element, Node};

impl Flow<'_> {
    /// Reads code or verse with its white space.
    pub(super) fn code(&mut self, element: &Element) {
        let mut code = String::new();
        push_verbatim(element, &mut code);
        let code = code.replace("\r\n", "\n");
        let code = code.trim_start_matches('\n').trim_end();
        if !code.is_empty() {
            let language = language(element).or_else(|| element.elements().find_map(language));
            self.push(Block::Code { code: code.to_owned().into(), language: language.map(Into::into) });
        }
        let pictures = self.pictures(&element.children);
        if !pictures.is_empty() {
            self.extend(pictures);
        }
    }
}

fn push_verbatim(element: &Element, code: &mut String) {
    for node in &element.children {
        match node {
            Node::Text(text) if element.rule == Rule::Verbatim => code.push_str(text),
            Node::Text(text) => code.push_str(&decode(text, false, ALL)),
            Node::Element(inner) if inner.rule == Rule::Break => code.push('\n'),
            Node::Element(inner) => push_verbatim(inner, code),
        }
    }
}

/// Returns the language of code as its class tells it.
fn language(element: &Element) -> Option<String> {
    let classes = element.attrs.get("class")?;
    let mut names = classes.split_ascii_whitespace();
    names.find_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-"))).map(str::to_owned)
}
