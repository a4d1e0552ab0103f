//! From the browser's JSON to the tree that the readers walk.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::Text;
use crate::read::{Json, MAX_DEPTH};

/// Copies what `JSON.parse` made. `None` where it is nested deeper than [`MAX_DEPTH`].
pub fn into_tree(value: &JsValue) -> Option<Json> {
    read(value, MAX_DEPTH)
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
