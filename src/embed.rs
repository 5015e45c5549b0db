//! The border to the browser: the only module that touches its document, clock, storage and network.

mod clock;
mod fetch;
mod page;
mod storage;

use leptos::prelude::*;

use crate::state::{self, CardState, Model};
use crate::ui::App;

/// Mounts the widget into the page and fetches its rate card.
pub fn start() {
    let Some(root) = page::root() else { return };
    let locale = page::asked_language().unwrap_or_default();
    // A widget lives as long as its page.
    leptos::mount::mount_to(root, move || {
        let model = Model::new(clock::today(), locale);
        if let Some(kept) = storage::load() {
            state::restore(&model, &kept);
        }
        if let Some(asked) = page::asked_language() {
            model.locale.set(asked);
        }
        Effect::new(move || page::speak(model.locale.get()));
        Effect::new(move || storage::save(&state::saved(&model)));
        wasm_bindgen_futures::spawn_local(async move {
            let text = fetch::text(&page::card_address()).await;
            model.take_card(text.as_deref());
        });
        Effect::new(move || {
            if model.card.with(|card| *card != CardState::Loading) {
                page::announce_ready();
            }
        });
        view! { class = "clq", <App model contact=page::contact() /> }
    })
    .forget();
}

