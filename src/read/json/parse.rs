//! From a string to the tree, where there is no browser to do it.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Json, MAX_ALL_ITEMS, MAX_ITEMS};
use crate::model::Text;
use crate::read::ReadError;

impl Json {
    /// Reads a whole document. A byte order mark before it is no fault.
    pub fn parse(raw: &str) -> Result<Json, ReadError> {
        let raw = raw.strip_prefix('\u{feff}').unwrap_or(raw);
        let parsed = match parse_tree(raw) {
            Err(error) if error.is_syntax() => parse_tree(&without_lone_halves(raw)),
            parsed => parsed,
        };
        parsed.map_err(|error| {
            let message = error.to_string();
            // `serde_json` counts to `MAX_DEPTH` by itself.
            if message.starts_with("recursion limit") { ReadError::too_deep() } else { ReadError::syntax(&message) }
        })
    }
}

/// Reads a whole document, but no more items of arrays than are read.
fn parse_tree(raw: &str) -> serde_json::Result<Json> {
    // The first item that is too many stays, to tell that something was left out.
    let left = Cell::new(MAX_ALL_ITEMS + 1);
    let mut document = serde_json::Deserializer::from_str(raw);
    let json = Tree { left: &left }.deserialize(&mut document)?;
    document.end().map(|()| json)
}

/// Writes the halves of characters that stand alone, such as `\ud800`, as signs of replacement. A browser reads such
/// documents, and programs write them that cut a text off within a character.
fn without_lone_halves(raw: &str) -> String {
    let mut mended = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, escape)) = rest.find('\\').and_then(|at| rest.split_at_checked(at)) {
        mended.push_str(before);
        let unit = unit(escape);
        let is_pair = is_half(unit, 0xd800) && is_half(escape.get(ESCAPE..).and_then(self::unit), 0xdc00);
        let is_lone = !is_pair && (is_half(unit, 0xd800) || is_half(unit, 0xdc00));
        let len = if is_pair {
            2 * ESCAPE
        } else if is_lone {
            ESCAPE
        } else {
            2
        };
        // What is escaped may be longer than a byte, in a document with other faults.
        let (escape, after) = escape.split_at_checked(len).unwrap_or((escape, ""));
        mended.push_str(if is_lone { "\\ufffd" } else { escape });
        rest = after;
    }
    mended.push_str(rest);
    mended
}

/// How long `\ud800` is.
const ESCAPE: usize = 6;

/// Reads the UTF-16 unit of an escape at the start of `raw`.
fn unit(raw: &str) -> Option<u32> {
    u32::from_str_radix(raw.get(..ESCAPE)?.strip_prefix("\\u")?, 16).ok()
}

/// Is it one of the halves that begin at `first`?
fn is_half(unit: Option<u32>, first: u32) -> bool {
    unit.is_some_and(|unit| unit & 0xfc00 == first)
}

/// Makes a tree of whatever comes.
#[derive(Clone, Copy)]
struct Tree<'a> {
    /// How many more items of arrays are read.
    left: &'a Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(Text::from(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while items.len() <= MAX_ITEMS && self.left.get() > 0 {
            let Some(item) = array.next_element_seed(self)? else { return Ok(Json::Array(items)) };
            items.push(item);
            self.left.set(self.left.get().saturating_sub(1));
        }
        while array.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while members.len() <= MAX_ITEMS {
            let Some(key) = object.next_key::<String>()? else { return Ok(Json::Object(members)) };
            members.push((Text::from(key), object.next_value_seed(self)?));
        }
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::MAX_DEPTH;

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        assert_eq!(Json::parse("\u{feff}[1, null]"), Ok(Json::Array(vec![Json::Number(1.0), Json::Null])));
    }

    #[test]
    fn half_a_character_is_no_fault() {
        for (raw, text) in [
            (r#""a\ud800b""#, "a\u{fffd}b"),
            (r#""a\ud83d""#, "a\u{fffd}"),
            (r#""\uDE00\ud83d\ude00 \ud83d\ud83d\ude00""#, "\u{fffd}😀 \u{fffd}😀"),
            (r#""\\ud800 \ud800\n""#, "\\ud800 \u{fffd}\n"),
        ] {
            assert_eq!(Json::parse(raw), Ok(Json::String(text.into())), "{raw}");
        }
        for raw in [r#""\ud80""#, r#""\ü\ud800""#, r#""\ud800"#] {
            assert!(Json::parse(raw).is_err(), "{raw}");
        }
    }

    #[test]
    fn the_last_of_two_keys_wins() {
        let json = Json::parse(r#"{"a": 1, "a": "x", "__proto__": 2}"#).expect("good JSON");
        assert_eq!(json.get("a").as_str(), Some("x"));
        assert_eq!(json.get("__proto__").number(), Some(2.0));
    }

    #[test]
    fn nesting_has_an_end() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(Json::parse(&nested(MAX_DEPTH - 1)).is_ok());
        for depth in [MAX_DEPTH, 500, 100_000] {
            assert_eq!(Json::parse(&nested(depth)), Err(ReadError::too_deep()), "{depth}");
        }
    }

    #[test]
    fn a_list_has_an_end_and_what_follows_it_is_read() {
        let list = |items: usize| format!(r#"{{"a": [{}0], "b": 1}}"#, "0,".repeat(items - 1));
        for (items, is_cut) in [(MAX_ITEMS, false), (MAX_ITEMS + 1, true), (3 * MAX_ITEMS, true)] {
            let json = Json::parse(&list(items)).expect("good JSON");
            assert_eq!((json.is_cut(), json.get("b").count()), (is_cut, Some(1)));
            assert_eq!(json.get("a").items().len(), items.min(MAX_ITEMS + 1));
        }
        let lists = format!(r#"{{"a": [{}0], "b": 1}}"#, format!("[{}0],", "0,".repeat(999)).repeat(2000));
        let json = Json::parse(&lists).expect("good JSON");
        assert_eq!((json.is_cut(), json.get("b").count()), (true, Some(1)));
        assert_eq!(json.get("a").at(7).items().len(), 1000);
        assert!(Json::parse("[0,0").is_err() && Json::parse("[0] 1").is_err());
    }

    #[test]
    fn a_fault_is_named_with_its_place() {
        let error = Json::parse("{\"a\": 1,\n \"b\": }").expect_err("bad JSON").to_string();
        assert!(error.contains("line 2"), "{error}");
    }
}
