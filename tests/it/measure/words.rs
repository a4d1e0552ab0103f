//! Words, and how many of them two texts share.

use std::collections::HashMap;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Splits text into words: runs of letters and digits, and each letter of a script that sets no spaces.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        let stands_alone = matches!(c, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if (stands_alone || !c.is_alphanumeric()) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if stands_alone {
            words.push(c.to_string());
        } else if c.is_alphanumeric() {
            word.push(c);
        }
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    words
}

/// Returns how many of `words` are among `source`, each as often as it is there.
pub fn known(words: &[String], source: &[String]) -> usize {
    let mut left: HashMap<&str, usize> = HashMap::new();
    source.iter().for_each(|word| *left.entry(word).or_default() += 1);
    let is_known = |word: &&String| {
        left.get_mut(word.as_str()).is_some_and(|count| count.checked_sub(1).map(|rest| *count = rest).is_some())
    };
    words.iter().filter(is_known).count()
}

/// Returns how many words of `a` are in `b` in the same order: the longest common subsequence, by Myers.
pub fn in_order(a: &[String], b: &[String]) -> usize {
    let max = a.len() + b.len();
    let mut furthest = vec![0usize; 2 * max + 3];
    let at = |diagonal: isize| (diagonal + max as isize + 1) as usize;
    for edits in 0..=max as isize {
        for diagonal in (-edits..=edits).step_by(2) {
            let (below, above) = (furthest[at(diagonal - 1)], furthest[at(diagonal + 1)]);
            let is_down = diagonal == -edits || diagonal != edits && below < above;
            let mut x = if is_down { above } else { below + 1 };
            while x < a.len()
                && (x as isize - diagonal) < b.len() as isize
                && a[x] == b[(x as isize - diagonal) as usize]
            {
                x += 1;
            }
            furthest[at(diagonal)] = x;
            if x >= a.len() && x as isize - diagonal >= b.len() as isize {
                return (max - edits as usize) / 2;
            }
        }
    }
    0
}

/// Shows where two texts part, for whoever looks into a file that falls short.
pub fn difference(a: &[String], b: &[String]) -> String {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let part =
        |words: &[String]| words.iter().skip(same.saturating_sub(4)).take(24).cloned().collect::<Vec<_>>().join(" ");
    format!("    after {same} words\n    source: {}\n    read:   {}", part(a), part(b))
}

/// Returns the words that a browser without scripts, styles and forms would show of HTML.
pub fn html_words(html: &str) -> Vec<String> {
    let context = QualName::new(None, ns!(html), local_name!("body"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), context, vec![], false).one(html);
    let mut text = String::new();
    push_visible(&dom.document, &mut text);
    words(&text)
}

/// Returns the words of a text in which only the entities are HTML.
pub fn entity_words(text: &str) -> Vec<String> {
    html_words(&text.replace('<', "&lt;"))
}

/// The elements that a reader does not see, or that only work with a server.
const HIDDEN: &str = "script style noscript template form button input select datalist textarea svg object iframe \
    noembed noframes title annotation annotation-xml video audio";

/// The elements that stand in lines of their own.
const APART: &str = "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset \
    figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html img legend li listing main menu nav \
    ol p picture pre search section summary table tbody td tfoot th thead tr ul xmp iframe video audio \
    form";

fn push_visible(node: &Handle, text: &mut String) {
    let is_in = |list: &str, name: &str| list.split(' ').any(|other| other == name);
    let mut is_apart = false;
    match &node.data {
        NodeData::Text { contents } => text.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let name = &*name.local;
            let has = |key: &str, value: &str| {
                attrs
                    .borrow()
                    .iter()
                    .any(|attr| *attr.name.local == *key && attr.value.replace(' ', "").to_lowercase().contains(value))
            };
            is_apart = is_in(APART, name) || has("class", "kg-bookmark-publisher");
            let is_button = ["kg-video-player-container", "kg-audio-player-container", "kg-video-overlay"];
            let is_hidden = has("style", "display:none") || has("hidden", "");
            if is_in(HIDDEN, name) || is_hidden || is_button.iter().any(|class| has("class", class)) {
                text.push_str(if is_apart { " " } else { "" });
                return;
            }
        }
        _ => {}
    }
    text.push_str(if is_apart { " " } else { "" });
    node.children.borrow().iter().for_each(|child| push_visible(child, text));
    text.push_str(if is_apart { " " } else { "" });
}

#[test]
fn words_are_counted_in_order() {
    let split = |text: &str| words(text);
    for (source, read, kept, known_words) in [
        ("one two three", "one two three", 3, 3),
        ("one two three", "three one two", 2, 3),
        ("one two three", "one three four", 2, 2),
        ("one one two", "one two two", 2, 2),
        ("one", "", 0, 0),
    ] {
        let (source, read) = (split(source), split(read));
        assert_eq!((in_order(&source, &read), known(&read, &source)), (kept, known_words), "{source:?} and {read:?}");
    }
    let html = "a<b>b</b>c<p>d<script>e</script><noscript>f</noscript><form>g</form>&eacute;<p style='display: none'>h";
    assert_eq!(html_words(html), ["abc", "d", "é"]);
    assert_eq!(words("Don’t 東京"), ["Don", "t", "東", "京"]);
}
