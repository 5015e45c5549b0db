//! What a tab remembers over a reload. Denied or full storage is no error: the widget forgets.

const KEY: &str = "car-loan-quote";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

pub(super) fn load() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

pub(super) fn save(text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, text);
    }
}
