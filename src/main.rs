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
        /// of what the reader writes, see `src/bin/reader.rs`; `onRest(place)` is told
        /// where the rest of a long article must be drawn.
        #[wasm_bindgen(constructor)]
        pub fn new(
            element: HtmlElement,
            root: Element,
            mount: Element,
            convert: Function,
            on_rest: Function,
        ) -> Widget {
            Widget(Mounted::new(element, root, mount, convert, on_rest))
        }

        /// Shows the article that `response` brings: a promise of a `Response`.
        pub fn load(&self, response: Promise) {
            self.0.load(response);
        }

        /// Reads the attributes of the element again, and draws what they say.
        pub fn configure(&self) {
            self.0.configure();
        }

        /// Draws the next part of a long article into `place`: of what `convert` has read, where `converted` is that.
        /// Returns whether there are more, or `[blocks, url, base]` where `convert` must read them.
        #[wasm_bindgen(js_name = drawPart)]
        pub fn draw_part(&self, place: Element, converted: &JsValue) -> JsValue {
            self.0.draw_part(place, converted)
        }

        /// Takes the widget out of the page, for good.
        pub fn unmount(self) {
            self.0.unmount();
        }
    }
}

fn main() {}
