//! The system's share sheet and the clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

use crate::model::{Text, Url};

/// Is there a share sheet that this page may open?
pub fn has_sheet() -> bool {
    navigator().is_some_and(|navigator| has(&navigator, "share"))
}

/// Opens the share sheet. A reader who closes it again is no failure.
pub async fn open_sheet(url: &Url, title: &Text) {
    let Some(navigator) = navigator().filter(|navigator| has(navigator, "share")) else { return };
    let data = ShareData::new();
    data.set_url(url.as_str());
    data.set_title(title);
    let _ = JsFuture::from(navigator.share_with_data(&data)).await;
}

/// Copies the address of the story. Returns whether the browser let us.
pub async fn copy(url: &Url) -> bool {
    // The clipboard is absent in insecure pages.
    let Some(navigator) = navigator().filter(|navigator| has(navigator, "clipboard")) else { return false };
    JsFuture::from(navigator.clipboard().write_text(url.as_str())).await.is_ok()
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined())
}
