//! The car: price, first registration, mileage, condition; and on demand its appraisal, new price and history.

use leptos::prelude::*;

use crate::state::{Model, slider};
use crate::text::{self, EntryField, number};
use crate::vehicle::Condition;

use super::Tongue;
use super::field::choice::{self, Option_};
use super::field::slider::Slider;
use super::field::typed::{self, Typed, error_of, fixed, none};

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    let form = model.form;
    let price = Signal::derive(move || model.parsed.with(|parsed| parsed.price()));
    let conditions = [Condition::Excellent, Condition::Good, Condition::Fair, Condition::Poor].map(|condition| Option_ {
        label: text::condition(t.l, condition).to_owned(),
        chosen: Signal::derive(move || form.condition.get() == condition),
        choose: Callback::new(move |()| form.condition.set(condition)),
    });
    view! { class = "clq",
        <section class="paper" aria-labelledby="car-heading">
            <h2 id="car-heading">{t.w.the_car}</h2>
            {typed::view(Typed {
                id: "price",
                label: t.w.price,
                prefix: "¥",
                suffix: Signal::derive(move || price.get().map(|price| number::ten_thousands(price, t.l)).unwrap_or_default()),
                text: form.price,
                hint: none(),
                error: error_of(model, t, EntryField::Price),
                keyboard: "decimal",
            })}
            {super::field::slider::view(Slider {
                label: t.w.price,
                range: slider::PRICE,
                value: Signal::derive(move || price.get().map(slider::whole_yuan)),
                spoken: Signal::derive(move || price.get().map(number::money).unwrap_or_default()),
                set: Callback::new(move |yuan| form.price.set(slider::written_amount(yuan))),
            }, t)}
            <div class="pair-of-fields">
                {typed::view(Typed {
                    id: "registered",
                    label: t.w.first_registered,
                    prefix: "",
                    suffix: none(),
                    text: form.registered,
                    hint: fixed(t.w.first_registered_hint),
                    error: error_of(model, t, EntryField::FirstRegistered),
                    keyboard: "text",
                })}
                {typed::view(Typed {
                    id: "mileage",
                    label: t.w.mileage,
                    prefix: "",
                    suffix: fixed(t.w.km),
                    text: form.mileage,
                    hint: fixed(t.w.mileage_hint),
                    error: error_of(model, t, EntryField::Mileage),
                    keyboard: "decimal",
                })}
            </div>
            {choice::view("condition", t.w.condition, conditions.into(), none())}
            <details class="more">
                <summary>{t.w.more_about_the_car}</summary>
                {typed::view(Typed {
                    id: "appraisal",
                    label: t.w.appraisal,
                    prefix: "¥",
                    suffix: none(),
                    text: form.appraisal,
                    hint: fixed(t.w.appraisal_hint),
                    error: error_of(model, t, EntryField::Appraisal),
                    keyboard: "decimal",
                })}
                {typed::view(Typed {
                    id: "new-price",
                    label: t.w.new_price,
                    prefix: "¥",
                    suffix: none(),
                    text: form.new_price,
                    hint: fixed(t.w.new_price_hint),
                    error: error_of(model, t, EntryField::NewPrice),
                    keyboard: "decimal",
                })}
                {move || estimate(model, t)}
                <fieldset class="field ticks">
                    <legend>{t.w.history}</legend>
                    {[t.w.accident, t.w.flood, t.w.tampered].into_iter().enumerate().map(|(index, label)| tick(model, index, label)).collect_view()}
                </fieldset>
            </details>
        </section>
    }
}

fn tick(model: Model, index: usize, label: &'static str) -> impl IntoView {
    let history = model.form.history;
    view! { class = "clq",
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=move || history.get().get(index).copied().unwrap_or(false)
                on:change=move |event| history.update(|history| {
                    if let Some(told) = history.get_mut(index) {
                        *told = event_target_checked(&event);
                    }
                })
            />
            <span>{label}</span>
        </label>
    }
}

/// The estimated value with its reasons, once a new price is given.
fn estimate(model: Model, t: Tongue) -> Option<AnyView> {
    let (estimate, price) = model.parsed.with(|parsed| parsed.estimate.clone().zip(parsed.price()))?;
    let reasons =
        estimate.reasons().iter().map(|reason| view! { class = "clq", <li>{text::value_reason(t.l, reason)}</li> }).collect_view();
    Some(
        view! { class = "clq",
            <div class="estimate" data-testid="estimate">
                <p>
                    {t.w.estimated_value} " " <strong>{number::money(estimate.low())} " – " {number::money(estimate.high())}</strong>
                    " · " {text::standing(t.l, estimate.standing(price))}
                </p>
                <ul>{reasons}</ul>
            </div>
        }
        .into_any(),
    )
}
