//! The places in a document, and what stands there.

use serde_json::Value;

/// One step into a document.
#[derive(Clone, Debug)]
pub enum Step {
    Key(String),
    Index(usize),
}

/// Returns the way to every value in a document.
pub fn paths(value: &Value) -> Vec<Vec<Step>> {
    let mut found = Vec::new();
    let children: Vec<(Step, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (Step::Key(key.clone()), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (Step::Index(index), value)).collect(),
        _ => Vec::new(),
    };
    for (step, child) in children {
        found.push(vec![step.clone()]);
        found.extend(paths(child).into_iter().map(|rest| [vec![step.clone()], rest].concat()));
    }
    found
}

/// Puts `new` in the place that `path` leads to; `None` takes away what is there.
pub fn put(value: &mut Value, path: &[Step], new: Option<&Value>) {
    let [step, rest @ ..] = path else { return };
    match (step, value) {
        (Step::Key(key), Value::Object(members)) if rest.is_empty() => {
            match new {
                Some(new) => members.insert(key.clone(), new.clone()),
                None => members.remove(key),
            };
        }
        (Step::Index(index), Value::Array(items)) if rest.is_empty() => match new {
            Some(new) => items[*index] = new.clone(),
            None => drop(items.remove(*index)),
        },
        (Step::Key(key), value) => put(&mut value[key.as_str()], rest, new),
        (Step::Index(index), value) => put(&mut value[*index], rest, new),
    }
}

/// Returns what stands in the place that `path` leads to: null where there is no such place.
pub fn find<'a>(value: &'a Value, path: &[Step]) -> &'a Value {
    path.iter().fold(value, |value, step| match step {
        Step::Key(key) => &value[key.as_str()],
        Step::Index(index) => &value[*index],
    })
}
