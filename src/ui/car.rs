//! The car: price, first registration, mileage, condition. What is folded away, `car_details` has.

use std::rc::Rc;

use crate::state::{Model, slider};
use crate::text::{self, EntryField, number};
use crate::vehicle::Condition;

use super::field::choice::{self, Choice};
use super::field::slider::Slider;
use super::field::typed::{self, Typed, error_of, fixed};
use super::node::{Element, el};
use super::{Tongue, later};

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
                .with(later::part(model, move |later| (later.car_details)(model, t))),
        )
}
