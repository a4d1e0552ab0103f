//! The JSON Schema of the native format, derived from the model.
//!
//! It describes what the model is written as and the short forms that `read::native` reads as well. The types here
//! are the counterparts of `write`: they stand in for fields that are not written as they are held.

use std::borrow::Cow;
use std::rc::Rc;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::{Article, Block, Image, Inlines, Lang, Timestamp, Url};

/// What the field docs of the model say after the format's own meaning.
const SOURCES: &str = " Native `";

/// Returns the schema of an article (JSON Schema 2020-12).
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Article>();
    RecursiveTransform(shorten).transform(&mut schema);
    RecursiveTransform(or_written_out).transform(&mut schema);
    schema.to_value()
}

/// Cuts off a description what it tells of other dialects and of the code, and its line breaks.
fn shorten(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let own = text.split("\n\n").next().and_then(|own| own.split(SOURCES).next()).unwrap_or_default();
        *text = own.replace('\n', " ");
    }
}

/// Lets numbers be written as strings.
fn or_written_out(schema: &mut Schema) {
    let is_number = |kind: &Value| kind == "integer" || kind == "number";
    let kinds = match schema.get("type") {
        Some(Value::Array(kinds)) if kinds.iter().any(is_number) => kinds.clone(),
        Some(kind) if is_number(kind) => vec![kind.clone()],
        _ => return,
    };
    let kinds: Vec<Value> = kinds.into_iter().filter(|kind| kind != "string").chain(["string".into()]).collect();
    schema.insert("type".to_owned(), kinds.into());
    // What the numbers of Rust are called says nothing to others.
    schema.remove("format");
}

/// Lets a value also be of another JSON type, for which it is a short form.
pub(super) struct Or(pub &'static str);

impl Transform for Or {
    fn transform(&mut self, schema: &mut Schema) {
        let mut full = std::mem::take(schema);
        let description = full.remove("description");
        *schema = json_schema!({ "anyOf": [full, { "type": self.0 }] });
        if let Some(description) = description {
            schema.insert("description".to_owned(), description);
        }
    }
}

/// Lets members be missing that are always written.
pub(super) struct Optional(pub &'static [&'static str]);

impl Transform for Optional {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::Array(required)) = schema.get_mut("required") {
            required.retain(|name| !self.0.iter().any(|optional| name == optional));
        }
    }
}

/// Lets a block also be a plain string, or of a type that is not in the list: such a one is kept as far as it can be
/// read.
pub(super) fn or_another(schema: &mut Schema) {
    let kind = |block: &Value| block.pointer("/properties/type/const").cloned();
    let kinds: Vec<Value> =
        schema.get("oneOf").and_then(Value::as_array).into_iter().flatten().filter_map(kind).collect();
    let other = json_schema!({ "type": "object", "properties": { "type": { "not": { "enum": kinds } } } });
    if let Some(Value::Array(blocks)) = schema.get_mut("oneOf") {
        blocks.push(json_schema!({ "type": "string" }).to_value());
        blocks.push(other.to_value());
    }
}

/// The words of a block, among its other members.
#[derive(JsonSchema)]
#[schemars(transform = Optional(&["text", "html"]))]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) struct Words {
    /// The words as plain text.
    text: Option<String>,
    /// The words as HTML, in the place of `text`.
    html: Option<String>,
}

/// What stands in a block, among its other members.
#[derive(JsonSchema)]
#[schemars(transform = Optional(&["text", "html", "body"]))]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) struct Body {
    /// The words of one paragraph, as plain text.
    text: Option<String>,
    /// The words of one paragraph or more, as HTML.
    html: Option<String>,
    /// The blocks, in the place of `text` and `html`.
    body: Option<Blocks>,
}

/// The lead, among the members of the article.
#[derive(JsonSchema)]
#[schemars(transform = Optional(&["image", "lead"]))]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) struct Lead {
    /// The lead picture.
    image: Option<Image>,
    /// A block of another type in the place of `image`, such as a video or a gallery.
    lead: Option<Block>,
}

/// A run of blocks; or a string of HTML; or rich text as an editor saves it, which is an object.
#[derive(JsonSchema)]
#[schemars(transform = Or("string"), transform = Or("object"))]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) struct Blocks(Rc<[Block]>);

/// A name alone, or with where it leads.
#[derive(JsonSchema)]
#[schemars(transform = Optional(&["url"]), transform = Or("string"))]
#[allow(dead_code, reason = "only its schema is used")]
struct NamedLink {
    /// The name.
    name: String,
    /// Where it leads.
    url: Option<Url>,
}

/// An item of a list: a string of HTML, or a line with what stands under it.
#[derive(JsonSchema)]
#[schemars(transform = Optional(&["body", "items"]), transform = Or("string"))]
#[allow(dead_code, reason = "only its schema is used")]
struct ListItem {
    #[serde(flatten)]
    line: Words,
    /// What stands under the line.
    body: Option<Blocks>,
    /// The items of a list under the line.
    items: Option<Vec<super::ListItem>>,
}

/// A cell of a table: plain text, or an object.
#[derive(JsonSchema)]
#[schemars(transform = Optional(&["header", "colspan", "rowspan"]), transform = Or("string"))]
#[allow(dead_code, reason = "only its schema is used")]
struct Cell {
    /// Does the cell name its row or column?
    header: Option<bool>,
    /// Over how many columns it goes.
    #[schemars(range(min = 1))]
    colspan: Option<u16>,
    /// Over how many rows it goes.
    #[schemars(range(min = 1))]
    rowspan: Option<u16>,
    #[serde(flatten)]
    body: Body,
}

/// Gives a type of the model the schema of the form that it is written in.
macro_rules! written_as {
    ($($model:ty => $form:ident),* $(,)?) => {$(
        impl JsonSchema for $model {
            fn schema_name() -> Cow<'static, str> {
                <$form as JsonSchema>::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$form as JsonSchema>::json_schema(generator)
            }
        }
    )*};
}

written_as! { super::NamedLink => NamedLink, super::ListItem => ListItem, super::Cell => Cell }

/// Gives a type of the model a schema that is written here.
macro_rules! plain {
    ($($model:ident: $schema:tt),* $(,)?) => {$(
        impl JsonSchema for $model {
            fn schema_name() -> Cow<'static, str> {
                stringify!($model).into()
            }

            fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

plain! {
    Inlines: {
        "description": "Rich text: a plain string, or an object with HTML.",
        "anyOf": [
            { "type": "string" },
            { "type": "object", "properties": { "html": { "type": "string" } }, "required": ["html"] },
        ],
    },
    Url: { "description": "An address, which may be relative.", "type": "string", "format": "uri-reference" },
    Lang: { "description": "A language tag, such as `en-GB`.", "type": "string" },
    Timestamp: {
        "description": "A moment such as `2024-03-05T07:30:00Z`, a day such as `2024-03-05`, or milliseconds since 1970.",
        "type": ["string", "integer"],
    },
}

/// Returns the names of all members that the schema knows, those of an article first and then those of all else.
pub fn members() -> (Vec<String>, Vec<String>) {
    let schema = schema();
    let names = |schema: &Value| -> Vec<String> {
        let own = schema.get("properties").and_then(Value::as_object);
        own.map(|own| own.keys().cloned().collect()).unwrap_or_default()
    };
    let parts: Vec<&Value> =
        schema.get("$defs").and_then(Value::as_object).map(Map::values).into_iter().flatten().collect();
    let mut others = Vec::new();
    for part in parts {
        let forms = ["oneOf", "anyOf"].into_iter().filter_map(|key| part.get(key)?.as_array()).flatten();
        others.extend(std::iter::once(part).chain(forms).flat_map(names));
    }
    (names(&schema), others)
}
