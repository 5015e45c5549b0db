//! The page around the widget: where it mounts, which language and card it asks for, whom to call.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, HtmlElement};

use crate::text::Locale;
use crate::text::screen::words;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Where the widget goes: without what stood there while it came.
pub(super) fn root() -> Option<HtmlElement> {
    let root: HtmlElement = document()?.get_element_by_id("app")?.dyn_into().ok()?;
    root.set_text_content(None);
    Some(root)
}

/// A value of the address's query, as it stands there: our own values need no decoding.
fn query(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let pairs = search.strip_prefix('?')?.split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// The language the address asks for.
pub(super) fn asked_language() -> Option<Locale> {
    Locale::from_tag(&query("lang")?)
}

/// The card's address: always a file beside the widget. An id that is none is the sample card's.
pub(super) fn card_address() -> String {
    let id = query("rate-card").filter(|id| {
        !id.is_empty() && id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    });
    format!("./rate-cards/{}.json", id.as_deref().unwrap_or("sample"))
}

/// The dealer's contact, which the page states for the case that no card can be read.
pub(super) fn contact() -> String {
    let meta = document().and_then(|document| document.query_selector("meta[name='dealer-contact']").ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// Tells the document which language it speaks.
pub(super) fn speak(locale: Locale) {
    let Some(document) = document() else { return };
    document.set_title(words(locale).title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", locale.tag());
    }
}

/// Tells the page that the widget stands.
pub(super) fn announce_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// Does something whenever the page may be about to go: left, reloaded, or put away on a phone, where nothing more may be heard of it.
pub(super) fn on_leaving(act: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let act = Closure::<dyn FnMut()>::new(act);
    let _ = window.add_event_listener_with_callback("pagehide", act.as_ref().unchecked_ref());
    if let Some(document) = window.document() {
        let _ = document.add_event_listener_with_callback("visibilitychange", act.as_ref().unchecked_ref());
    }
    act.forget();
}
