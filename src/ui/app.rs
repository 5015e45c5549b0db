//! The whole widget.

use leptos::prelude::*;

use crate::state::{CardState, Model, Outcome};

use super::{
    Tongue, announcer, car, card_trouble, deal, detail, extras, footer, header, offers, questions, rules, self_check, summary_bar,
};

/// The widget. `contact` is the dealer's contact as the page states it, for when no rate card can be read.
#[component]
pub(crate) fn App(
    /// The state.
    model: Model,
    /// The dealer's contact from the page.
    contact: String,
) -> impl IntoView {
    // The language switch stands outside what a language change draws anew, so it keeps the focus.
    view! { class = "clq",
        {header::view(model)}
        {move || body(model, Tongue::of(model.locale.get()), contact.clone())}
        {announcer::view(model)}
    }
}

fn body(model: Model, t: Tongue, contact: String) -> impl IntoView {
    let ready = Memo::new(move |_| match model.card.get() {
        CardState::Loading => None,
        CardState::Ready(_) => Some(true),
        CardState::Unreachable | CardState::Broken(_) => Some(false),
    });
    move || match ready.get() {
        None => view! { class = "clq", <p class="loading" role="status">{t.w.loading}</p> }.into_any(),
        Some(false) => card_trouble::view(model, t, contact.clone()),
        Some(true) => view! { class = "clq",
            <div class="columns">
                <form class="inputs" novalidate aria-label=t.w.inputs_label on:submit=|event| event.prevent_default()>
                    {car::view(model, t)}
                    {deal::view(model, t)}
                    {extras::view(model, t)}
                    {self_check::view(model, t)}
                </form>
                <div class="results">{results(model, t)}{questions::view(model, t)}</div>
            </div>
            {footer::view(model, t)}
            {summary_bar::view(model, t)}
        }
        .into_any(),
    }
}

/// Findings first, then offers, then the one offer in full.
fn results(model: Model, t: Tongue) -> impl IntoView {
    let unreadable = Memo::new(move |_| model.outcome.with(|outcome| *outcome == Outcome::Unreadable));
    move || {
        if unreadable.get() {
            view! { class = "clq", <section class="paper notice" data-testid="unreadable"><p>{t.w.mend_fields_first}</p></section> }
                .into_any()
        } else {
            view! { class = "clq", {rules::view(model, t)} {offers::view(model, t)} {detail::view(model, t)} }.into_any()
        }
    }
}
