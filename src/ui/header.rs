//! Title, the promise that nothing is uploaded, and the language switch.

use leptos::prelude::*;

use crate::state::{CardState, Model};
use crate::text::Locale;
use crate::text::screen::words;

pub(super) fn view(model: Model) -> impl IntoView {
    let title = move || {
        let l = model.locale.get();
        let own = match model.card.get() {
            CardState::Ready(card) => {
                card.brand.as_ref().and_then(|brand| brand.title.as_ref()).map(|title| title.in_language(l.tag()).to_owned())
            }
            _ => None,
        };
        own.unwrap_or_else(|| words(l).title.to_owned())
    };
    let choose = move |l: Locale| {
        view! { class = "clq",
            <button
                type="button"
                lang=l.tag()
                aria-pressed=move || (model.locale.get() == l).to_string()
                on:click=move |_| model.locale.set(l)
            >
                {l.name()}
            </button>
        }
    };
    view! { class = "clq",
        <header class="top">
            <div class="heading">
                <h1>{title}</h1>
                <p class="lock">{move || words(model.locale.get()).nothing_uploaded}</p>
            </div>
            <div class="languages" role="group" aria-label="语言 / Language">{Locale::ALL.map(choose).collect_view()}</div>
        </header>
    }
}
