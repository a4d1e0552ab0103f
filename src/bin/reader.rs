//! The second wasm, which reads what the widget's own does not: other dialects, HTML with
//! blocks in it, documents with faults. `static/embed.js` fetches it when the first is met.

#[cfg(target_arch = "wasm32")]
mod reader {
    use article_widget::model::Url;
    use article_widget::read::{self, Hints};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Writes what `json` holds as native JSON, as `read::convert` says; of a feed for the sidebar
    /// its stories. `base` is where it came from, `item` which story of a feed is meant.
    #[wasm_bindgen]
    pub fn convert(json: &str, base: Option<String>, item: Option<String>, is_feed: bool) -> String {
        let base = base.as_deref().and_then(Url::parse);
        let hints = Hints { item: item.as_deref(), base: base.as_ref() };
        if is_feed { read::convert_stories(json, &hints) } else { read::convert(json, &hints) }
    }
}

fn main() {}
