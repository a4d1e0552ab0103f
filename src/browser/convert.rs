//! Documents that this wasm does not read by itself: `static/embed.js` has another for them.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::fetch::{Document, Problem};
use super::json;
use crate::model::{Article, Story, Text, Url};
use crate::read::{self, Hints, Json};
use crate::view::Failure;

/// An article and how it was read.
pub struct Found {
    /// The article.
    pub article: Article,
    /// The shape of the document.
    pub dialect: Text,
    /// The first thing in the document that could not be read.
    pub warning: Option<Text>,
}

/// What turns a document into native JSON: a function of the loader that takes the document, its address, the item
/// that is asked for and whether it is a feed for the sidebar, and returns a promise of what `read::convert` writes.
pub struct Converter(Function);

impl Converter {
    /// Takes the loader's function.
    pub fn new(function: Function) -> Converter {
        Converter(function)
    }

    /// Reads the article in a document.
    pub async fn read(&self, document: &Document, item: Option<&str>) -> Result<Found, Problem> {
        let hints = Hints { item, base: document.base.as_ref() };
        if let Some(article) = read::read_plain(&document.json, &hints) {
            return Ok(Found { article, dialect: Text::Static("native"), warning: None });
        }
        let converted = self.convert(document, item, false).await?;
        Ok(Found {
            article: read::read_converted(converted.get("article")),
            dialect: converted.get("dialect").text().unwrap_or_default(),
            warning: first_warning(converted.get("warnings").items()),
        })
    }

    /// Reads the stories in a document.
    pub async fn read_stories(&self, document: &Document) -> Result<Vec<Story>, Problem> {
        let hints = Hints { item: None, base: document.base.as_ref() };
        if let Some(stories) = read::read_plain_stories(&document.json, &hints) {
            return Ok(stories);
        }
        let converted = self.convert(document, None, true).await?;
        Ok(read::read_plain_stories(&converted, &Hints::default()).unwrap_or_default())
    }

    async fn convert(&self, document: &Document, item: Option<&str>, is_feed: bool) -> Result<Json, Problem> {
        let base = document.base.as_ref().map(Url::as_str).map_or(JsValue::UNDEFINED, JsValue::from);
        let item = item.map_or(JsValue::UNDEFINED, JsValue::from);
        let promise = self.0.call4(&JsValue::UNDEFINED, &document.value, &base, &item, &is_feed.into());
        let promise = promise.and_then(|promise| promise.dyn_into::<Promise>()).map_err(|error| unready(&error))?;
        let converted = JsFuture::from(promise).await.map_err(|error| unready(&error))?;
        let converted = json::into_tree(&converted).unwrap_or_default();
        match converted.get("error").text() {
            Some(message) => Err(Problem::new(Failure::Unreadable, message)),
            None => Ok(converted),
        }
    }
}

/// Returns the first warning in a line, and says how many there are.
fn first_warning(warnings: &[Json]) -> Option<Text> {
    let first = warnings.first()?;
    let (path, message) = (first.get("path").text().unwrap_or_default(), first.get("message").text()?);
    Some([&*path, ": ", &*message, " (", &warnings.len().to_string(), " in all)"].concat().into())
}

/// Explains why the other wasm gave no answer.
fn unready(error: &JsValue) -> Problem {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    Problem::new(Failure::Wasm, message.unwrap_or_default())
}
