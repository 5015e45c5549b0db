//! Fetching the rate card: one of the widget's own files, and the only request after loading.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Asks for the file at an address at once, whenever its text is wanted.
pub(super) fn begin(address: &str) -> Option<Promise> {
    web_sys::window().map(|window| window.fetch_with_str(address).unchecked_into())
}

/// The text that was asked for; nothing on any failure.
pub(super) async fn text(asked: Option<Promise>) -> Option<String> {
    let response = JsFuture::from(asked?).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
