//! What the host page hears, and what its developer reads in the console.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Sends `article-widget-{name}` from the element: bubbling, composed, with `detail`.
pub fn dispatch(host: &HtmlElement, name: &str, detail: &[(&str, &str)]) {
    let fields = Object::new();
    for (key, value) in detail {
        // Setting a field of an object that was just made does not fail.
        let _ = Reflect::set(&fields, &(*key).into(), &(*value).into());
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&fields);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(&["article-widget-", name].concat(), &init) {
        // A listener that throws is reported by the browser, and is the host's.
        let _ = host.dispatch_event(&event);
    }
}

/// Writes one line for the host's developer.
pub fn log_error(message: &str) {
    web_sys::console::error_1(&JsValue::from(["article-widget: ", message].concat()));
}

/// Writes one line about something that does no harm to the story.
pub fn log_warning(message: &str) {
    web_sys::console::warn_1(&JsValue::from(["article-widget: ", message].concat()));
}
