//! What is in the source and not on the page, and what only waits there for the reader to press something.

use super::attrs::Attrs;
use super::blocks::Flow;
use super::rules::Rule;
use super::tree::{Element, Node, only_child};

/// The classes of what plugins open a hidden part with.
const OPENERS: [&str; 3] = ["collapseomatic", "showhide", "toggle-trigger"];

/// The classes of what plugins add around a story: ways to share it, and others to read.
const FURNITURE: [&str; 4] = ["sharedaddy", "jp-relatedposts", "addtoany_share_save_container", "yarpp-related"];

/// Is an element not to be read, given the one before it?
pub(super) fn is_unseen(element: &Element, previous: Option<&Element>) -> bool {
    let attrs = element.attrs;
    if attrs.is_empty() {
        return false;
    }
    if attrs.is_hidden() {
        let is_panel = element.rule == Rule::Box && previous.is_some_and(|previous| opens(previous, attrs));
        return !is_panel && attrs.get("hidden").is_none_or(|value| value != "until-found");
    }
    if element.rule == Rule::Box && attrs.has_class(&FURNITURE) {
        return true;
    }
    // Beside a formula stands the same for those who don't see it.
    let is_copy = || previous.is_some_and(|previous| previous.attrs.has_class(&["katex-mathml"]));
    element.rule.is_inline()
        && attrs.get("aria-hidden").is_some_and(|value| value == "true")
        && match element.rule {
            Rule::Inline => true,
            // What has a class is never read as plain text.
            _ if attrs.get("class").is_none() => false,
            _ if attrs.has_class(&["katex-html"]) => is_copy(),
            _ => element.children.iter().all(is_sign),
        }
}

/// Does the reader open what follows, which has these attributes, by pressing this?
fn opens(control: &Element, panel: Attrs) -> bool {
    let attrs = control.attrs;
    let is_panel = |id: &str| panel.text("id").is_some_and(|panel| panel == id);
    match control.rule {
        Rule::Heading(_) => only_child(&control.children).is_some_and(|inner| opens(inner, panel)),
        Rule::Button => attrs.get("aria-haspopup").is_none(),
        _ => {
            attrs.has_class(&OPENERS)
                || attrs.text("aria-controls").is_some_and(|id| is_panel(&id))
                || attrs.text("href").and_then(|href| href.strip_prefix('#').map(is_panel)).unwrap_or_default()
        }
    }
}

/// Does a button have the title of a panel, which follows it or what stands around it?
pub(super) fn names(button: &Element, next: Option<&Element>) -> bool {
    let attrs = button.attrs;
    let has = |name| attrs.get(name).is_some();
    let is_followed = || next.is_some_and(|next| next.rule == Rule::Box);
    !has("aria-haspopup")
        && ((has("aria-expanded") || has("aria-controls")) && is_followed() || attrs.has_class_with("accordion"))
}

/// Is a button only the frame around a link?
pub(super) fn leads(button: &Element) -> bool {
    only_child(&button.children).is_some_and(|only| only.rule == Rule::Link && only.attrs.get("href").is_some())
}

/// Is it an arrow, a plus and the like, and no word or emoji?
fn is_sign(node: &Node) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric() && c < '\u{2600}';
    matches!(node, Node::Text(text) if !text.contains('&') && text.chars().all(is_sign))
}

impl Flow<'_> {
    /// Returns what a heading holds: what its button holds, where that is all there is in it.
    pub(super) fn heading_words<'t, 'a>(nodes: &'t [Node<'a>]) -> &'t [Node<'a>] {
        let mut inner = nodes;
        while let Some(only) = only_child(inner) {
            match only.rule {
                Rule::Button => return &only.children,
                Rule::Box | Rule::Link => inner = &only.children,
                rule if rule.is_inline() => inner = &only.children,
                _ => break,
            }
        }
        nodes
    }
}
