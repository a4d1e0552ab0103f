//! What follows the first screen of a long article: read and drawn in parts, each in a turn of its own.
//!
//! A part is a tree of its own in an element of its own. So a part more costs nothing for those that are there, and
//! the browser lays out only what is near the viewport (`theme::styles::page::rest`). `static/embed.js` makes the
//! elements and takes the turns.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::json::{self, PART};
use crate::model::{Block, Url};
use crate::read::{self, Json, MAX_BLOCKS};
use crate::widget::{Props, Widget};

/// The blocks of an article that are still as `JSON.parse` made them.
pub struct Rest {
    blocks: Array,
    /// Where the first part ended.
    start: u32,
    /// Where the next part begins.
    next: Cell<u32>,
    /// The address of the document.
    base: Option<Url>,
    /// The article's own page.
    page: Option<Url>,
    /// Did the other wasm write them? Then they are plain.
    is_converted: bool,
}

impl Rest {
    /// Returns what follows the first blocks of the body of `article`, which came from `base` and has the page `page`.
    pub fn new(article: &JsValue, start: u32, base: Option<&Url>, page: Option<&Url>) -> Option<Rest> {
        Rest::of(article, start, base, page, false)
    }

    /// Returns what follows the first blocks of an article that the other wasm wrote, with whole addresses.
    pub fn converted(article: &JsValue, start: u32) -> Option<Rest> {
        Rest::of(article, start, None, None, true)
    }

    fn of(article: &JsValue, start: u32, base: Option<&Url>, page: Option<&Url>, is_converted: bool) -> Option<Rest> {
        let blocks = Reflect::get(article, &"body".into()).ok()?.dyn_into::<Array>().ok()?;
        let (base, page) = (base.cloned(), page.cloned());
        Some(Rest { blocks, start, next: Cell::new(start), base, page, is_converted })
    }

    /// Begins anew, after the first part.
    pub fn rewind(&self) {
        self.next.set(self.start);
    }

    /// Is there another part?
    pub fn has_more(&self) -> bool {
        self.next.get() < self.end()
    }

    /// Reads the next part. `Err` holds it with the address of its page and of its document, where the other wasm must
    /// read it.
    pub fn read(&self) -> Result<Vec<Block>, Array> {
        let start = self.next.get();
        let (tree, next) = json::copy_part(&self.blocks, start, self.end(), PART);
        self.next.set(next);
        let tree = Json::Array(tree.into_iter().flatten().collect());
        match read::read_plain_body(&tree, self.base.as_ref(), self.page.as_ref()) {
            Err(_) if !self.is_converted => {
                let address = |url: &Option<Url>| url.as_ref().map_or(JsValue::UNDEFINED, |url| url.as_str().into());
                Err(Array::of3(&self.blocks.slice(start, next), &address(&self.page), &address(&self.base)))
            }
            Ok(blocks) | Err(blocks) => Ok(blocks),
        }
    }

    fn end(&self) -> u32 {
        self.blocks.length().min(MAX_BLOCKS as u32)
    }
}

/// The parts of one widget that are in the page.
#[derive(Default)]
pub struct Parts(RefCell<Vec<AppHandle<Widget>>>);

impl Parts {
    /// Takes all parts out of the page.
    pub fn clear(&self) {
        self.0.take().into_iter().for_each(AppHandle::destroy);
    }

    /// Draws a part into `place`.
    pub fn draw(&self, place: Element, part: Vec<Block>, props: Props) {
        let props = Props { part: Some(part.into()), ..props };
        self.0.borrow_mut().push(Renderer::<Widget>::with_root_and_props(place, props).render());
    }
}
