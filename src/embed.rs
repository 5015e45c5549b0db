//! The border to the browser: its clock, storage, network and page. (What draws the screen is `ui::node`.)

mod clock;
mod fetch;
mod page;
mod parts;
mod storage;

use leptos::prelude::Owner;
use wasm_bindgen_futures::spawn_local;

use crate::state::{self, CardState, Model};
use crate::text::Locale;
use crate::ui::node::{self, Node};
use crate::ui::{app, later};

/// Mounts the widget into the page and fetches its rate card.
pub fn start() {
    // It is set up already where another widget of this page came first.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    spawn_local(async {
        let owner = Owner::new();
        let model = owner.with(|| Model::new(clock::today(), Locale::default()));
        if let Some(kept) = storage::load() {
            state::restore(&model, &kept);
        }
        if let Some(asked) = page::asked_language() {
            model.asked_locale.set(asked);
        }
        // Card and language come side by side, and the first drawing has both: it is drawn once.
        let card = fetch::begin(&page::card_address());
        let locale = model.asked_locale.with_untracked(|asked| *asked);
        if parts::fetch_language(locale).await {
            model.locale.set(locale);
        }
        model.take_card(fetch::text(card).await.as_deref());
        page::on_leaving(move || storage::save(&leptos::prelude::untrack(|| state::saved(&model))));
        let drawn = page::root().map(|root| owner.with(|| node::draw(screen(model), &root)));
        // The widget lives as long as its page.
        core::mem::forget((owner, drawn));
    });
}

/// The widget, and what the page has to hear of it.
fn screen(model: Model) -> Node {
    vec![
        node::watch(move || page::speak(model.locale.get())),
        node::watch(move || {
            let asked = model.asked_locale.get();
            spawn_local(async move {
                let is_here = parts::fetch_language(asked).await;
                // Somebody may have asked for yet another one meanwhile.
                if is_here && model.asked_locale.with_untracked(|now| *now == asked) {
                    model.locale.set(asked);
                }
            });
        }),
        app(model, page::contact()),
        // Last: it says that what stands before it is drawn.
        node::watch(move || {
            if model.card.with(|card| *card != CardState::Loading) {
                page::announce_ready();
            }
        }),
        // What did not arrive is asked for anew with the next change.
        node::watch(move || {
            model.outcome.with(|_| ());
            if !model.is_whole.get() {
                spawn_local(async move {
                    if let Some(later) = parts::fetch_later().await {
                        later::arrived(model, later);
                    }
                });
            }
        }),
    ]
    .into()
}
