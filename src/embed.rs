//! The border to the browser: its clock, storage, network and page. (What draws the screen is `ui::node`.)

mod clock;
mod fetch;
mod page;
mod storage;

use leptos::prelude::*;

use crate::state::{self, CardState, Model};
use crate::ui::{app, node};

/// Mounts the widget into the page and fetches its rate card.
pub fn start() {
    let Some(root) = page::root() else { return };
    // Mounting an empty view sets Leptos' executor up, which runs the effects.
    leptos::mount::mount_to(root.clone(), || ()).forget();
    let owner = Owner::new();
    let drawn = owner.with(|| {
        let model = Model::new(clock::today(), page::asked_language().unwrap_or_default());
        if let Some(kept) = storage::load() {
            state::restore(&model, &kept);
        }
        if let Some(asked) = page::asked_language() {
            model.locale.set(asked);
        }
        Effect::new(move || page::speak(model.locale.get()));
        Effect::new(move || storage::save(&state::saved(&model)));
        Effect::new(move || {
            if model.card.with(|card| *card != CardState::Loading) {
                page::announce_ready();
            }
        });
        wasm_bindgen_futures::spawn_local(async move {
            let text = fetch::text(&page::card_address()).await;
            model.take_card(text.as_deref());
        });
        node::draw(app(model, page::contact()), &root)
    });
    // The widget lives as long as its page.
    core::mem::forget((owner, drawn));
}
