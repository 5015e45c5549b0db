//! What is folded away under the car: its appraisal, new price and history; and its estimated value with the reasons.

use crate::state::{Held, Model};
use crate::text::{self, EntryField, number};

use super::Tongue;
use super::field::choice::tick;
use super::field::typed::{self, Typed, error_of, fixed};
use super::node::{Element, Node, changing, el};

pub(super) fn view(model: Model, t: Tongue) -> Node {
    let (appraisal, new_price) = (model.form.appraisal, model.form.new_price);
    vec![
        amount("appraisal", t.later().appraisal, appraisal, t.later().appraisal_hint, error_of(model, t, EntryField::Appraisal)).into(),
        amount("new-price", t.later().new_price, new_price, t.later().new_price_hint, error_of(model, t, EntryField::NewPrice)).into(),
        changing(move || estimate(model, t).into()),
        history(model, t).into(),
    ]
    .into()
}

fn amount(id: &'static str, label: &'static str, text: Held<String>, hint: &'static str, error: typed::Wrong) -> Element {
    typed::view(Typed { id, label, prefix: "¥", suffix: fixed(""), text, hint: fixed(hint), error, keyboard: "decimal" })
}

fn history(model: Model, t: Tongue) -> Element {
    let told = model.form.history;
    let boxes = [t.later().accident, t.later().flood, t.later().tampered].into_iter().enumerate().map(|(index, label)| -> Node {
        let ticked = move || told.get().get(index).copied().unwrap_or(false);
        let set = move |value| {
            told.update(|told| {
                if let Some(told) = told.get_mut(index) {
                    *told = value;
                }
            });
        };
        tick(label, ticked, set).into()
    });
    el("fieldset.field.ticks").with(el("legend").with(t.later().history)).all(boxes.collect())
}

fn estimate(model: Model, t: Tongue) -> Option<Element> {
    let (estimate, price) = model.parsed.with(|parsed| parsed.estimate().zip(parsed.price()))?;
    let reasons = estimate.reasons().iter().map(|reason| el("li").with(text::value_reason(t.l, reason)).into());
    let range = format!("{} – {}", number::money(estimate.low()), number::money(estimate.high()));
    Some(
        el("div.estimate data-testid=estimate")
            .with(
                el("p")
                    .with(t.later().estimated_value)
                    .with(" ")
                    .with(el("strong").with(range))
                    .with(" · ")
                    .with(text::standing(t.l, estimate.standing(price))),
            )
            .with(el("ul").all(reasons.collect())),
    )
}
