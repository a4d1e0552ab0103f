//! A document of unknown shape: the one tree that every reader walks.
//!
//! In the browser `browser::json` makes it of what `JSON.parse` returned;
//! elsewhere [`Json::parse`] makes it of a string.

mod parse;

use crate::model::Text;

/// How deep arrays and objects may nest.
pub const MAX_DEPTH: usize = 128;

/// How many items of an array and members of an object are read of a string: more than there are ever blocks. What
/// follows is left out before anything is built of it.
pub const MAX_ITEMS: usize = 50_000;

/// How many items all arrays of a string have together that are read.
pub const MAX_ALL_ITEMS: usize = 1_000_000;

const NULL: &Json = &Json::Null;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`, and what stands for a value that is not there.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; `JSON.parse` makes an infinite one of `1e999`.
    Number(f64),
    /// A string.
    String(Text),
    /// An array.
    Array(Vec<Json>),
    /// An object, its members in the order of the document.
    Object(Vec<(Text, Json)>),
}

impl Json {
    /// Returns the member `key`, the last one of that name; `Null` where there is none.
    pub fn get(&self, key: &str) -> &Json {
        match self {
            Json::Object(members) => {
                members.iter().rev().find(|(name, _)| *name == *key).map_or(NULL, |(_, value)| value)
            }
            _ => NULL,
        }
    }

    /// Has the object such a member, whatever it is?
    pub fn has(&self, key: &str) -> bool {
        matches!(self, Json::Object(members) if members.iter().any(|(name, _)| name == key))
    }

    /// Returns the first of the members `keys` that is not null.
    pub fn first(&self, keys: &[&str]) -> &Json {
        keys.iter().map(|key| self.get(key)).find(|value| !value.is_null()).unwrap_or(NULL)
    }

    /// Returns the item at `index`; `Null` where there is none.
    pub fn at(&self, index: usize) -> &Json {
        self.items().get(index).unwrap_or(NULL)
    }

    /// Returns the items of an array; nothing for anything else.
    pub fn items(&self) -> &[Json] {
        match self {
            Json::Array(items) => items,
            _ => &[],
        }
    }

    /// Returns the items of an array, nothing for null, and anything else as the only item.
    pub fn one_or_many(&self) -> &[Json] {
        match self {
            Json::Null => &[],
            Json::Array(items) => items,
            _ => std::slice::from_ref(self),
        }
    }

    /// Returns a string as it is.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the words of a string or a number, without white space around them; never empty.
    pub fn text(&self) -> Option<Text> {
        match self {
            Json::String(raw) => match raw.trim() {
                "" => None,
                trimmed if trimmed.len() == raw.len() => Some(raw.clone()),
                trimmed => Some(trimmed.into()),
            },
            Json::Number(number) => write_number(*number),
            _ => None,
        }
    }

    /// Returns a finite number, also where it is written as a string.
    pub fn number(&self) -> Option<f64> {
        match self {
            Json::Number(number) => number.is_finite().then_some(*number),
            Json::String(raw) => read_number(raw.trim()),
            _ => None,
        }
    }

    /// Returns a number of pixels, rows, or whatever else begins at 1.
    pub fn count(&self) -> Option<u32> {
        self.number()
            .map(|number| number.round())
            .filter(|number| (1.0..=1e9).contains(number))
            .map(|number| number as u32)
    }

    /// Is it `true`, or 1, or one of the two as a string?
    pub fn is_true(&self) -> bool {
        match self {
            Json::Bool(truth) => *truth,
            Json::Number(number) => *number == 1.0,
            Json::String(raw) => matches!(raw.trim(), "true" | "True" | "1"),
            _ => false,
        }
    }

    /// Is there nothing?
    pub fn is_null(&self) -> bool {
        matches!(self, Json::Null)
    }

    /// Is it an object?
    pub fn is_object(&self) -> bool {
        matches!(self, Json::Object(_))
    }

    /// Is it an array?
    pub fn is_array(&self) -> bool {
        matches!(self, Json::Array(_))
    }

    /// Is there nothing to read in it: null, an empty string, array or object?
    pub fn is_blank(&self) -> bool {
        match self {
            Json::Null => true,
            Json::Bool(_) | Json::Number(_) => false,
            Json::String(text) => text.trim().is_empty(),
            Json::Array(items) => items.is_empty(),
            Json::Object(members) => members.is_empty(),
        }
    }
}

impl Json {
    /// Is there an array or an object in it of which [`Json::parse`] left out the end?
    pub fn is_cut(&self) -> bool {
        let mut all = 0;
        self.has_cut(&mut all) || all > MAX_ALL_ITEMS
    }

    /// Is one of them too long by itself? Counts the items of all arrays.
    fn has_cut(&self, all: &mut usize) -> bool {
        match self {
            Json::Array(items) => {
                *all += items.len();
                items.len() > MAX_ITEMS || items.iter().any(|item| item.has_cut(all))
            }
            Json::Object(members) => members.len() > MAX_ITEMS || members.iter().any(|(_, value)| value.has_cut(all)),
            _ => false,
        }
    }
}

/// Writes a number with as few decimals as it needs. The one of the standard library is 4 KB of wasm.
fn write_number(number: f64) -> Option<Text> {
    let mut scaled = number;
    for decimals in 0..=15usize {
        let whole = scaled.round();
        if whole.abs() > 9e15 {
            return None;
        }
        if (scaled - whole).abs() <= scaled.abs() * 1e-15 {
            let mut digits = (whole.abs() as u64).to_string();
            if decimals > 0 {
                digits = "0".repeat((decimals + 1).saturating_sub(digits.len())) + &digits;
                digits.insert(digits.len() - decimals, '.');
            }
            if whole < 0.0 {
                digits.insert(0, '-');
            }
            return Some(digits.into());
        }
        scaled *= 10.0;
    }
    None
}

/// Reads digits with at most one point, and a minus before them.
fn read_number(raw: &str) -> Option<f64> {
    let digits = raw.strip_prefix('-').unwrap_or(raw);
    let (mut number, mut scale, mut has_digits) = (0.0, None, false);
    for byte in digits.bytes() {
        match (byte, scale) {
            (b'0'..=b'9', _) => {
                number = number * 10.0 + f64::from(byte - b'0');
                scale = scale.map(|scale: f64| scale * 10.0);
                has_digits = true;
            }
            (b'.', None) => scale = Some(1.0),
            _ => return None,
        }
    }
    let number = number / scale.unwrap_or(1.0);
    (has_digits && number.is_finite()).then_some(if digits.len() < raw.len() { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_strings_stand_for_each_other() {
        for (number, text) in [
            (0.0, Some("0")),
            (4711.0, Some("4711")),
            (-3.0, Some("-3")),
            (12.5, Some("12.5")),
            (0.05, Some("0.05")),
            (-1.1, Some("-1.1")),
            (1e300, None),
            (f64::NAN, None),
            (f64::INFINITY, None),
        ] {
            assert_eq!(Json::Number(number).text().as_deref(), text, "{number}");
        }
        for (text, number) in [
            ("640", Some(640.0)),
            (" 1.5 ", Some(1.5)),
            ("-2", Some(-2.0)),
            ("640px", None),
            ("", None),
            (".", None),
            ("1.2.3", None),
            ("NaN", None),
        ] {
            assert_eq!(Json::String(text.into()).number(), number, "{text:?}");
        }
    }

    #[test]
    fn a_count_is_at_least_one() {
        for (number, count) in [(0.0, None), (-5.0, None), (1.0, Some(1)), (640.4, Some(640)), (1e12, None)] {
            assert_eq!(Json::Number(number).count(), count, "{number}");
        }
    }

    #[test]
    fn what_is_not_there_is_null() {
        let json = Json::Object(vec![("a".into(), Json::Bool(true)), ("a".into(), Json::Bool(false))]);
        assert_eq!(json.get("a"), &Json::Bool(false));
        assert_eq!(json.get("b").get("c").at(3), &Json::Null);
        assert_eq!(json.first(&["b", "a"]), &Json::Bool(false));
    }
}
