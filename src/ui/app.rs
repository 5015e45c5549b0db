//! The whole widget.

use crate::state::{CardState, Derived, Model, Outcome};

use super::node::{Node, changing, el};
use super::{Tongue, car, card_trouble, deal, extras, footer, header, later, offers, rules, self_check, summary_bar};

/// The widget. `contact` is the dealer's contact as the page states it, for when no rate card can be read.
pub(crate) fn app(model: Model, contact: String) -> Node {
    // The language switch stands outside what a language change draws anew, so it keeps the focus.
    let body = changing(move || body(model, Tongue::of(model.locale.get()), contact.clone()));
    vec![header::view(model).into(), body, later::part(model, move |later| (later.announcer)(model))].into()
}

fn body(model: Model, t: Tongue, contact: String) -> Node {
    let readable = Derived::distinct(move || {
        model.card.with(|card| match card {
            CardState::Loading => None,
            CardState::Ready(_) => Some(true),
            CardState::Unreachable | CardState::Broken(_) => Some(false),
        })
    });
    changing(move || match readable.get() {
        None => Node::Nothing,
        Some(false) => card_trouble::view(model, t, &contact).into(),
        Some(true) => quote(model, t),
    })
}

fn quote(model: Model, t: Tongue) -> Node {
    let inputs = el("form.inputs")
        .set("novalidate", "")
        .set("aria-label", t.w.inputs_label)
        .on("submit", |event| event.prevent_default())
        .with(car::view(model, t))
        .with(deal::view(model, t))
        .with(extras::section(model, t))
        .with(self_check::section(model, t));
    let results = el("div.results").with(results(model, t)).with(later::part(model, move |later| (later.questions)(model, t)));
    vec![el("div.columns").with(inputs).with(results).into(), footer::view(model, t).into(), summary_bar::view(model, t)].into()
}

/// Findings first, then offers, then the one offer in full.
fn results(model: Model, t: Tongue) -> Node {
    let unreadable = Derived::distinct(move || model.outcome.with(|outcome| *outcome == Outcome::Unreadable));
    changing(move || {
        if unreadable.get() {
            el("section.paper.notice data-testid=unreadable").with(el("p").with(t.w.mend_fields_first)).into()
        } else {
            vec![rules::view(model, t), offers::view(model, t), later::part(model, move |later| (later.detail)(model, t))].into()
        }
    })
}
