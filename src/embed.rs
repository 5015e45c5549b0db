//! The border to the browser: its clock, storage, network and page. (What draws the screen is `ui::node`.)

mod clock;
mod fetch;
mod page;
mod storage;

use leptos::prelude::*;

use crate::state::{self, CardState, Model};
use crate::ui::app;
use crate::ui::node::{self, Node};

/// Mounts the widget into the page and fetches its rate card.
pub fn start() {
    let Some(root) = page::root() else { return };
    // It is set up already where another widget of this page came first.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let drawn = owner.with(|| {
        let model = Model::new(clock::today(), page::asked_language().unwrap_or_default());
        if let Some(kept) = storage::load() {
            state::restore(&model, &kept);
        }
        if let Some(asked) = page::asked_language() {
            model.locale.set(asked);
        }
        wasm_bindgen_futures::spawn_local(async move {
            let text = fetch::text(&page::card_address()).await;
            model.take_card(text.as_deref());
        });
        let screen: Node = vec![
            node::watch(move || page::speak(model.locale.get())),
            node::watch(move || storage::save(&state::saved(&model))),
            app(model, page::contact()),
            // Last: it says that what stands before it is drawn.
            node::watch(move || {
                if model.card.with(|card| *card != CardState::Loading) {
                    page::announce_ready();
                }
            }),
        ]
        .into();
        node::draw(screen, &root)
    });
    // The widget lives as long as its page.
    core::mem::forget((owner, drawn));
}
