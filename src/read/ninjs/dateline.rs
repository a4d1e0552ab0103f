//! Where a story was written, which agencies print before its first words.

use crate::model::{Block, Inline, Text};
use crate::read::{Json, words};

/// How many characters of a paragraph a dateline takes at most.
const LONGEST: usize = 80;

/// How many blocks may stand before the first paragraph and in its place: pictures, a heading.
const FIRST: usize = 4;

/// Prints the item's place before the body's first words, unless it stands there already. Returns it where there are no
/// words.
pub(super) fn print(item: &Json, body: &mut [Block]) -> Option<Text> {
    let located = item.get("located");
    let place = words::decode(&located.text().or_else(|| located.get("name").text())?);
    (!print_before(body, &place)).then_some(place)
}

/// Prints a place before the body's first words, unless it stands there already. Are there words?
pub(super) fn print_before(body: &mut [Block], place: &str) -> bool {
    let Some(Block::Paragraph { text, .. }) =
        body.iter_mut().take(FIRST).find(|block| matches!(block, Block::Paragraph { .. }))
    else {
        return false;
    };
    if !has_dateline(&text.to_text(), place) {
        let line = [place, " – "].concat();
        *text = [Inline::Text(line.into())].into_iter().chain(text.iter().cloned()).collect::<Vec<_>>().into();
    }
    true
}

/// Does a paragraph begin with a dateline: with the place, or with words before a dash such as "MERROW (MW) --"?
fn has_dateline(paragraph: &str, place: &str) -> bool {
    let beginning: String = paragraph.chars().take(LONGEST).collect();
    let city = place.split([',', '(']).next().unwrap_or(place).trim();
    let is_place = beginning.get(..city.len()).is_some_and(|start| start.eq_ignore_ascii_case(city));
    is_place
        || ["--", " - ", "–", "—", "―"]
            .iter()
            .filter_map(|dash| beginning.split_once(dash))
            .any(|(before, _)| before.starts_with(char::is_uppercase) && !before.contains(['.', '?', '!', '"', '“']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_is_not_printed_twice() {
        for (paragraph, is_there) in [
            ("MERROW (MW) -- The ferry sank.", true),
            ("Merrow, 3 May – The ferry sank.", true),
            ("OTHER TOWN — The ferry sank.", true),
            ("The ferry sank. Nobody – so far – was hurt.", false),
            ("The ferry sank.", false),
        ] {
            assert_eq!(has_dateline(paragraph, "Merrow, Coast"), is_there, "{paragraph}");
        }
    }
}
