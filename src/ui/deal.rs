//! The deal: down payment, trade-in, term, repayment method.

use leptos::prelude::*;

use crate::loan::MethodKind;
use crate::num::Ratio;
use crate::quote::DownPayment;
use crate::state::{self, Model, slider};
use crate::text::{self, EntryField, number};

use super::Tongue;
use super::field::choice::{self, Option_};
use super::field::slider::Slider;
use super::field::typed::{self, Typed, error_of, fixed, none};

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    view! { class = "clq",
        <section class="paper" aria-labelledby="deal-heading">
            <h2 id="deal-heading">{t.w.the_deal}</h2>
            {down_payment(model, t)}
            {term(model, t)}
            {method(model, t)}
            <details class="more">
                <summary>{t.w.trade_in}</summary>
                {typed::view(Typed {
                    id: "trade-in",
                    label: t.w.trade_in_value,
                    prefix: "¥",
                    suffix: none(),
                    text: model.form.trade_in,
                    hint: fixed(t.w.trade_in_hint),
                    error: error_of(model, t, EntryField::TradeIn),
                    keyboard: "decimal",
                })}
            </details>
        </section>
    }
}

fn down_payment(model: Model, t: Tongue) -> impl IntoView {
    let form = model.form;
    let read = Memo::new(move |_| model.parsed.with(|parsed| parsed.request.as_ref().and_then(state::down_payment_of)));
    let percent = Memo::new(move |_| model.parsed.with(|parsed| parsed.request.as_ref().map(slider::down_payment_percent)));
    // The unit is whatever the text is written in.
    let in_percent = Memo::new(move |_| form.down_payment.with(|text| text.trim_end().ends_with(['%', '％', '成'])));
    let other_reading = Signal::derive(move || match read.get() {
        Some((DownPayment::Share(_), amount)) => number::money(amount),
        Some((DownPayment::Amount(amount), _)) => model
            .parsed
            .with(|parsed| parsed.price())
            .and_then(|price| Ratio::between(amount, price))
            .map(number::ratio)
            .unwrap_or_default(),
        None => String::new(),
    });
    let write = move |percent: u32, in_percent: bool| {
        let text = model.parsed.with_untracked(|parsed| slider::written_down_payment(percent, parsed.request.as_ref(), in_percent));
        form.down_payment.set(text);
    };
    let unit = move |as_percent: bool| {
        let (sign, label) = if as_percent { ("%", t.w.in_percent) } else { ("¥", t.w.in_yuan) };
        view! { class = "clq",
            <label class="segment">
                <input
                    type="radio"
                    name="down-payment-unit"
                    aria-label=label
                    prop:checked=move || in_percent.get() == as_percent
                    on:change=move |_| write(percent.get_untracked().unwrap_or(30), as_percent)
                />
                <span aria-hidden="true">{sign}</span>
            </label>
        }
    };
    view! { class = "clq",
        <div class="with-unit">
            {typed::view(Typed {
                id: "down-payment",
                label: t.w.down_payment,
                prefix: "",
                suffix: other_reading,
                text: form.down_payment,
                hint: Signal::derive(move || lawful_down_payment(model, t)),
                error: error_of(model, t, EntryField::DownPayment),
                keyboard: "text",
            })}
            <div class="segments units" role="radiogroup" aria-label=t.w.down_payment_unit>{unit(false)} {unit(true)}</div>
        </div>
        {super::field::slider::view(Slider {
            label: t.w.down_payment,
            range: slider::DOWN_PAYMENT,
            value: Signal::derive(move || percent.get()),
            spoken: Signal::derive(move || percent.get().map(|percent| format!("{percent}%")).unwrap_or_default()),
            set: Callback::new(move |percent| write(percent, in_percent.get_untracked())),
        }, t)}
    }
}

/// The limit, said before anyone breaks it.
fn lawful_down_payment(model: Model, t: Tongue) -> String {
    let least = model.parsed.with(|parsed| parsed.request.as_ref().and_then(crate::quote::least_lawful_down_payment));
    least.map(|(share, amount)| text::least_down_payment(t.l, share, amount)).unwrap_or_default()
}

fn term(model: Model, t: Tongue) -> impl IntoView {
    let form = model.form;
    let terms = Memo::new(move |_| {
        let mut terms: Vec<u32> = model
            .ready_card()
            .map(|card| card.products.iter().flat_map(|product| product.terms.iter().map(|months| months.count())).collect())
            .unwrap_or_default();
        terms.push(form.months.get());
        terms.sort_unstable();
        terms.dedup();
        terms
    });
    let cap = crate::compliance::articles::used_car_term_cap(model.today).ok();
    let hint = Signal::derive(move || cap.map(|cap| text::longest_term(t.l, cap)).unwrap_or_default());
    move || {
        let options = terms
            .get()
            .into_iter()
            .map(|months| Option_ {
                label: number::months(months, t.l),
                chosen: Signal::derive(move || form.months.get() == months),
                choose: Callback::new(move |()| form.months.set(months)),
            })
            .collect();
        choice::view("months", t.w.term, options, hint)
    }
}

fn method(model: Model, t: Tongue) -> impl IntoView {
    let form = model.form;
    let offered = Memo::new(move |_| {
        let card = model.ready_card();
        MethodKind::ALL
            .into_iter()
            .filter(|kind| card.as_ref().is_some_and(|card| crate::quote::is_offered(card, *kind)))
            .collect::<Vec<_>>()
    });
    let hint = Signal::derive(move || text::method_hint(t.l, form.method.get()).to_owned());
    move || {
        let options = offered
            .get()
            .into_iter()
            .map(|kind| Option_ {
                label: text::method(t.l, kind).to_owned(),
                chosen: Signal::derive(move || form.method.get() == kind),
                choose: Callback::new(move |()| form.method.set(kind)),
            })
            .collect();
        choice::view("method", t.w.method, options, hint)
    }
}
