//! From the browser's JSON to the tree that the readers walk.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::Text;
use crate::read::{Json, MAX_DEPTH};

/// How many lines of text the first part of an article has, at a measure of 64 characters: a screen and a half.
pub const FIRST: usize = 60;

/// How many lines each of the other parts has: what a slow phone draws without a stop that one feels.
pub const PART: usize = 200;

/// How many lines a picture, a film or an embed is worth.
const PICTURE: usize = 16;

/// How many characters of text are a line.
const LINE: usize = 64;

/// Copies what `JSON.parse` made. `None` where it is nested deeper than [`MAX_DEPTH`].
pub fn into_tree(value: &JsValue) -> Option<Json> {
    read(value, MAX_DEPTH)
}

/// Copies the same, but of an article's body only the first part. Returns where it goes on, if it does.
pub fn begin(value: &JsValue) -> Option<(Json, Option<u32>)> {
    let body = Reflect::get(value, &"body".into()).ok().and_then(|body| body.dyn_into::<Array>().ok());
    let (Some(body), false) = (body, Array::is_array(value)) else { return Some((into_tree(value)?, None)) };
    let (first, next) = copy_part(&body, 0, body.length(), FIRST);
    let mut first = Some(Json::Array(first.into_iter().collect::<Option<_>>()?));
    let mut members = Vec::new();
    for key in Object::keys(value.unchecked_ref::<Object>()).iter() {
        let name = Text::from(key.as_string().unwrap_or_default());
        let member = match first.take_if(|_| &*name == "body") {
            Some(first) => first,
            None => read(&Reflect::get(value, &key).unwrap_or_default(), MAX_DEPTH - 1)?,
        };
        members.push((name, member));
    }
    Some((Json::Object(members), (next < body.length()).then_some(next)))
}

/// Copies the blocks from `at` on, until they have so many lines. Returns them with where the next part begins. A
/// block that is nested too deep is `None`.
pub fn copy_part(blocks: &Array, at: u32, end: u32, lines: usize) -> (Vec<Option<Json>>, u32) {
    let (mut part, mut next, mut left) = (Vec::new(), at, lines);
    while next < end && left > 0 {
        let block = read(&blocks.get(next), MAX_DEPTH - 2);
        left = left.saturating_sub(block.as_ref().map_or(1, lines_of).max(1));
        part.push(block);
        next += 1;
    }
    (part, next)
}

/// Guesses how many lines a block has.
fn lines_of(block: &Json) -> usize {
    match block {
        Json::String(text) => 1 + text.len() / LINE,
        Json::Array(items) => items.iter().map(lines_of).sum(),
        Json::Object(members) if members.iter().any(|(name, _)| &**name == "url") => PICTURE,
        Json::Object(members) => {
            1 + members.iter().filter(|(name, _)| &**name != "type").map(|(_, member)| lines_of(member)).sum::<usize>()
        }
        _ => 0,
    }
}

fn read(value: &JsValue, depth: usize) -> Option<Json> {
    if let Some(text) = value.as_string() {
        return Some(Json::String(Text::from(text)));
    }
    if let Some(number) = value.as_f64() {
        return Some(Json::Number(number));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Json::Bool(truth));
    }
    let depth = depth.checked_sub(1)?;
    if let Some(array) = value.dyn_ref::<Array>() {
        return array.iter().map(|item| read(&item, depth)).collect::<Option<_>>().map(Json::Array);
    }
    let Some(object) = value.dyn_ref::<Object>() else { return Some(Json::Null) };
    let mut members = Vec::new();
    for key in Object::keys(object).iter() {
        let member = Reflect::get(object, &key).unwrap_or_default();
        members.push((Text::from(key.as_string().unwrap_or_default()), read(&member, depth)?));
    }
    Some(Json::Object(members))
}
