//! The car: price, first registration, mileage, condition; and on demand its appraisal, new price and history.

use std::rc::Rc;

use crate::state::{Held, Model, slider};
use crate::text::{self, EntryField, number};
use crate::vehicle::Condition;

use super::Tongue;
use super::field::choice::{self, Choice, tick};
use super::field::slider::Slider;
use super::field::typed::{self, Typed, error_of, fixed};
use super::node::{Element, Node, changing, el};

pub(super) fn view(model: Model, t: Tongue) -> Element {
    let form = model.form;
    let price = move || model.parsed.with(|parsed| parsed.price());
    let conditions = [Condition::Excellent, Condition::Good, Condition::Fair, Condition::Poor].map(|condition| Choice {
        label: text::condition(t.l, condition).to_owned(),
        chosen: Box::new(move || form.condition.get() == condition),
        choose: Box::new(move || form.condition.set(condition)),
    });
    el("section.paper aria-labelledby=car-heading")
        .with(el("h2 id=car-heading").with(t.w.the_car))
        .with(typed::view(Typed {
            id: "price",
            label: t.w.price,
            prefix: "¥",
            suffix: Box::new(move || price().map(|price| number::ten_thousands(price, t.l)).unwrap_or_default()),
            text: form.price,
            hint: fixed(""),
            error: error_of(model, t, EntryField::Price),
            keyboard: "decimal",
        }))
        .with(super::field::slider::view(
            Slider {
                label: t.w.price,
                range: slider::PRICE,
                value: Rc::new(move || price().map(slider::whole_yuan)),
                spoken: Box::new(move || price().map(number::money).unwrap_or_default()),
                set: Rc::new(move |yuan| form.price.set(slider::written_amount(yuan))),
            },
            t,
        ))
        .with(
            el("div.pair-of-fields")
                .with(typed::view(Typed {
                    id: "registered",
                    label: t.w.first_registered,
                    prefix: "",
                    suffix: fixed(""),
                    text: form.registered,
                    hint: fixed(t.w.first_registered_hint),
                    error: error_of(model, t, EntryField::FirstRegistered),
                    keyboard: "text",
                }))
                .with(typed::view(Typed {
                    id: "mileage",
                    label: t.w.mileage,
                    prefix: "",
                    suffix: fixed(t.w.km),
                    text: form.mileage,
                    hint: fixed(t.w.mileage_hint),
                    error: error_of(model, t, EntryField::Mileage),
                    keyboard: "decimal",
                })),
        )
        .with(super::field::slider::view(
            Slider {
                label: t.w.mileage,
                range: slider::MILEAGE,
                value: Rc::new(move || model.parsed.with(|parsed| parsed.mileage())),
                spoken: Box::new(move || {
                    model.parsed.with(|parsed| parsed.mileage()).map(|km| format!("{} {}", number::whole(km), t.w.km)).unwrap_or_default()
                }),
                set: Rc::new(move |km| form.mileage.set(number::whole(km))),
            },
            t,
        ))
        .with(choice::view("condition", t.w.condition, conditions.into(), fixed("")))
        .with(
            el("details.more")
                .with(el("summary").with(t.w.more_about_the_car))
                .with(amount("appraisal", t.w.appraisal, form.appraisal, t.w.appraisal_hint, error_of(model, t, EntryField::Appraisal)))
                .with(amount("new-price", t.w.new_price, form.new_price, t.w.new_price_hint, error_of(model, t, EntryField::NewPrice)))
                .with(changing(move || estimate(model, t).into()))
                .with(history(model, t)),
        )
}

fn amount(id: &'static str, label: &'static str, text: Held<String>, hint: &'static str, error: typed::Wrong) -> Element {
    typed::view(Typed { id, label, prefix: "¥", suffix: fixed(""), text, hint: fixed(hint), error, keyboard: "decimal" })
}

fn history(model: Model, t: Tongue) -> Element {
    let told = model.form.history;
    let boxes = [t.w.accident, t.w.flood, t.w.tampered].into_iter().enumerate().map(|(index, label)| -> Node {
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
    el("fieldset.field.ticks").with(el("legend").with(t.w.history)).all(boxes.collect())
}

/// The estimated value with its reasons, once a new price is given.
fn estimate(model: Model, t: Tongue) -> Option<Element> {
    let (estimate, price) = model.parsed.with(|parsed| parsed.estimate.clone().zip(parsed.price()))?;
    let reasons = estimate.reasons().iter().map(|reason| el("li").with(text::value_reason(t.l, reason)).into());
    let range = format!("{} – {}", number::money(estimate.low()), number::money(estimate.high()));
    Some(
        el("div.estimate data-testid=estimate")
            .with(
                el("p")
                    .with(t.w.estimated_value)
                    .with(" ")
                    .with(el("strong").with(range))
                    .with(" · ")
                    .with(text::standing(t.l, estimate.standing(price))),
            )
            .with(el("ul").all(reasons.collect())),
    )
}
