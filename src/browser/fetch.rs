//! Documents from the network.
//!
//! The first request of a widget is made by `static/embed.js` while the wasm is
//! on its way; what comes after (a retry, the sidebar's feeds) is made here.

use gloo_net::http::Request;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCredentials, Response};

use super::json;
use crate::model::{Text, Url};
use crate::read::Json;
use crate::view::Failure;

#[wasm_bindgen]
extern "C" {
    // A page may have put anything in the place of `fetch`, and gloo panics where that returns anything else.
    #[wasm_bindgen(catch)]
    fn fetch(request: &web_sys::Request) -> Result<JsValue, JsValue>;
}

/// How long a request may take, its body included; as long as in `static/embed.js`.
const PATIENCE_MS: u32 = 15_000;

/// A document and the address that it came from, where that is one.
pub struct Document {
    /// What was sent, as `JSON.parse` made it.
    pub value: JsValue,
    /// The same as a tree, with only the first part of an article's body.
    pub json: Json,
    /// The block that the body goes on with.
    pub next: Option<u32>,
    /// The address after all redirections, or the page's for a document inside it.
    pub base: Option<Url>,
}

/// Why there is no document: for the reader, and in a line for the developer.
pub struct Problem {
    /// What the reader is told.
    pub failure: Failure,
    /// What the developer is told.
    pub message: Text,
    /// The page of the story, where the document has its address.
    pub original: Option<Url>,
}

impl Problem {
    /// Returns a problem of which only this is known.
    pub fn new(failure: Failure, message: impl Into<Text>) -> Problem {
        Problem { failure, message: message.into(), original: None }
    }

    /// Adds the page of the story, which most dialects have in one of two places.
    pub fn about(self, document: &Document) -> Problem {
        let address = document.json.first(&["url", "link"]).as_str();
        Problem { original: address.and_then(|raw| Url::resolve_web(raw, document.base.as_ref())), ..self }
    }
}

/// Asks for `url` anew.
pub async fn get(url: &Url) -> Result<Document, Problem> {
    let signal = AbortSignal::timeout_with_u32(PATIENCE_MS);
    let request = Request::get(url.as_str()).credentials(RequestCredentials::Omit).abort_signal(Some(&signal));
    let request: web_sys::Request = request.build().map_err(|_| refusal("", ""))?.into();
    let response = fetch(&request).map_err(|error| refusal(&name(&error), &message(&error)))?;
    take(Promise::resolve(&response)).await
}

/// Waits for a response that was asked for elsewhere.
pub async fn take(response: Promise) -> Result<Document, Problem> {
    let response = JsFuture::from(response).await.map_err(|error| refusal(&name(&error), &message(&error)))?;
    let response = response
        .dyn_into::<Response>()
        .map_err(|_| refusal("Error", "the page has its own fetch, which returned no response"))?;
    read(response).await
}

async fn read(response: Response) -> Result<Document, Problem> {
    let status = response.status();
    if !response.ok() {
        let failure = if matches!(status, 401 | 403 | 404 | 410 | 451) { Failure::Missing } else { Failure::Server };
        return Err(Problem::new(failure, format!("the server answered with status {status}")));
    }
    let body = response.json().map_err(|error| unreadable(&error))?;
    let body = JsFuture::from(body).await.map_err(|error| unreadable(&error))?;
    let (json, next) =
        json::begin(&body).ok_or_else(|| Problem::new(Failure::Unreadable, "the document is nested too deep"))?;
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let address = Some(response.url()).filter(|url| !url.is_empty()).unwrap_or(page);
    Ok(Document { value: body, json, next, base: Url::parse(&address) })
}

/// Explains a request that brought no response, by what was thrown.
fn refusal(name: &str, message: &str) -> Problem {
    match name {
        "TimeoutError" | "AbortError" => late(),
        // The loader's own, which says it in words.
        "Error" => Problem::new(Failure::Unreadable, message.to_owned()),
        _ => Problem::new(
            Failure::Network,
            "no answer: the network failed, or the server does not allow this page to read it \
             (Access-Control-Allow-Origin), or the page's Content-Security-Policy does not list it in connect-src",
        ),
    }
}

/// Explains a body that could not be read.
fn unreadable(error: &JsValue) -> Problem {
    match name(error).as_str() {
        "TimeoutError" | "AbortError" => late(),
        "SyntaxError" => Problem::new(Failure::Unreadable, format!("it is not JSON: {}", message(error))),
        _ => Problem::new(Failure::Network, "the answer broke off"),
    }
}

fn late() -> Problem {
    Problem::new(Failure::Timeout, format!("no answer within {} seconds", PATIENCE_MS / 1000))
}

fn name(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name())).unwrap_or_default()
}

fn message(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message())).unwrap_or_default()
}
