//! Documents that this wasm does not read by itself: `static/embed.js` has another for them.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::fetch::{self, Document, Problem};
use super::rest::Rest;
use super::{event, json};
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
    /// What the body goes on with.
    pub rest: Option<Rest>,
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
            let (base, page) = (document.base.as_ref(), article.url.as_ref());
            let rest = document.next.and_then(|next| Rest::new(&document.value, next, base, page));
            return Ok(Found { article, dialect: Text::Static("native"), warning: None, rest });
        }
        let converted = self.convert(&document.value, document.base.as_ref(), item, false).await?;
        let article = Reflect::get(&converted, &"article".into()).unwrap_or_default();
        let (tree, next) = json::begin(&article).unwrap_or_default();
        let about = |name: &str| json::into_tree(&Reflect::get(&converted, &name.into()).unwrap_or_default());
        Ok(Found {
            article: read::read_converted(&tree),
            dialect: about("dialect").and_then(|dialect| dialect.text()).unwrap_or_default(),
            warning: about("warnings").and_then(|warnings| first_warning(warnings.items())),
            rest: next.and_then(|next| Rest::converted(&article, next)),
        })
    }

    /// Asks for the stories of a feed. One that fails is a line in the console.
    pub async fn fetch_stories(&self, feed: &Url) -> Option<Vec<Story>> {
        let stories = match fetch::get(feed).await {
            Ok(document) => self.read_stories(&document).await,
            Err(problem) => Err(problem),
        };
        stories
            .map_err(|Problem { message, .. }| {
                event::log_warning(&[feed.as_str(), ": left out of the sidebar: ", &*message].concat());
            })
            .ok()
    }

    /// Reads the stories in a document.
    async fn read_stories(&self, document: &Document) -> Result<Vec<Story>, Problem> {
        let hints = Hints { item: None, base: document.base.as_ref() };
        if let Some(stories) = read::read_plain_stories(&document.json, &hints) {
            return Ok(stories);
        }
        let converted = self.convert(&document.value, document.base.as_ref(), None, true).await?;
        let tree = json::into_tree(&converted).unwrap_or_default();
        Ok(read::read_plain_stories(&tree, &Hints::default()).unwrap_or_default())
    }

    /// Lets the other wasm read a document. Returns what it writes, as `JSON.parse` makes it.
    pub async fn convert(
        &self,
        document: &JsValue,
        base: Option<&Url>,
        item: Option<&str>,
        is_feed: bool,
    ) -> Result<JsValue, Problem> {
        let base = base.map(Url::as_str).map_or(JsValue::UNDEFINED, JsValue::from);
        let item = item.map_or(JsValue::UNDEFINED, JsValue::from);
        let promise = self.0.call4(&JsValue::UNDEFINED, document, &base, &item, &is_feed.into());
        let promise = promise.and_then(|promise| promise.dyn_into::<Promise>()).map_err(|error| unready(&error))?;
        let converted = JsFuture::from(promise).await.map_err(|error| unready(&error))?;
        match Reflect::get(&converted, &"error".into()).ok().and_then(|error| error.as_string()) {
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
