//! The widget as the loader sees it: one type with four functions.
//!
//! `static/embed.js` calls them. On any other target than wasm there is nothing here.

#[cfg(target_arch = "wasm32")]
mod widget {
    use article_widget::browser::{self, Mounted};
    use js_sys::{Array, Function, Promise};
    use wasm_bindgen::prelude::*;
    use web_sys::{Element, HtmlElement};

    /// Takes the widget's words in another language than English, see `i18n::Phrases::list`.
    #[wasm_bindgen]
    pub fn learn(words: &Array) {
        browser::learn(words);
    }

    /// A widget in the page. It lives until `unmount`: to free it is not enough.
    #[wasm_bindgen]
    pub struct Widget(Mounted);

    #[wasm_bindgen]
    impl Widget {
        /// Draws a widget of `element` into `mount`, which lies in `root`, the outermost
        /// element of its shadow root. `convert(document, base, item, isFeed)` returns a promise
        /// of what the reader writes, see `src/bin/reader.rs`.
        #[wasm_bindgen(constructor)]
        pub fn new(element: HtmlElement, root: Element, mount: Element, convert: Function) -> Widget {
            Widget(Mounted::new(element, root, mount, convert))
        }

        /// Shows the article that `response` brings: a promise of a `Response`.
        pub fn load(&self, response: Promise) {
            self.0.load(response);
        }

        /// Reads the attributes of the element again, and draws what they say.
        pub fn configure(&self) {
            self.0.configure();
        }

        /// Takes the widget out of the page, for good.
        pub fn unmount(self) {
            self.0.unmount();
        }
    }
}

fn main() {}
