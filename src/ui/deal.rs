//! The deal: down payment, trade-in, term, repayment method.

use std::rc::Rc;

use crate::loan::MethodKind;
use crate::num::Ratio;
use crate::quote::DownPayment;
use crate::state::{self, Model, slider};
use crate::text::{self, EntryField, entry, number};

use super::Tongue;
use super::field::choice::{self, Choice, segment};
use super::field::slider::Slider;
use super::field::typed::{self, Typed, error_of, fixed};
use super::node::{Element, Node, changing, el};

pub(super) fn view(model: Model, t: Tongue) -> Element {
    el("section.paper aria-labelledby=deal-heading")
        .with(el("h2 id=deal-heading").with(t.w.the_deal))
        .with(down_payment(model, t))
        .with(term(model, t))
        .with(method(model, t))
        .with(el("details.more").with(el("summary").with(t.w.trade_in)).with(typed::view(Typed {
            id: "trade-in",
            label: t.w.trade_in_value,
            prefix: "¥",
            suffix: fixed(""),
            text: model.form.trade_in,
            hint: fixed(t.w.trade_in_hint),
            error: error_of(model, t, EntryField::TradeIn),
            keyboard: "decimal",
        })))
}

fn down_payment(model: Model, t: Tongue) -> Node {
    let text = model.form.down_payment;
    let percent = move || model.parsed.with(|parsed| parsed.request.as_ref().map(slider::down_payment_percent));
    // The unit is whatever the text is written in.
    let in_percent = move || text.with(|text| entry::is_share(text));
    let other_reading = move || {
        model.parsed.with(|parsed| match parsed.request.as_ref().and_then(state::down_payment_of) {
            Some((DownPayment::Share(_), amount)) => number::money(amount),
            Some((DownPayment::Amount(amount), _)) => {
                parsed.price().and_then(|price| Ratio::between(amount, price)).map(number::ratio).unwrap_or_default()
            }
            None => String::new(),
        })
    };
    let write = move |percent: u32, in_percent: bool| {
        text.set(model.parsed.with_untracked(|parsed| slider::written_down_payment(percent, parsed.request.as_ref(), in_percent)));
    };
    let unit = move |as_percent: bool| {
        segment(
            "down-payment-unit",
            Choice {
                label: if as_percent { t.w.in_percent } else { t.w.in_yuan }.to_owned(),
                chosen: Box::new(move || in_percent() == as_percent),
                choose: Box::new(move || write(leptos::prelude::untrack(percent).unwrap_or(30), as_percent)),
            },
        )
    };
    vec![
        el("div.with-unit")
            .with(typed::view(Typed {
                id: "down-payment",
                label: t.w.down_payment,
                prefix: "",
                suffix: Box::new(other_reading),
                text,
                hint: Box::new(move || lawful_down_payment(model, t)),
                error: error_of(model, t, EntryField::DownPayment),
                keyboard: "text",
            }))
            .with(el("div.segments.units role=radiogroup").set("aria-label", t.w.down_payment_unit).with(unit(false)).with(unit(true)))
            .into(),
        super::field::slider::view(
            Slider {
                label: t.w.down_payment,
                range: slider::DOWN_PAYMENT,
                value: Rc::new(percent),
                spoken: Box::new(move || percent().map(|percent| format!("{percent}%")).unwrap_or_default()),
                set: Rc::new(move |percent| write(percent, leptos::prelude::untrack(in_percent))),
            },
            t,
        )
        .into(),
    ]
    .into()
}

/// The limit, said before anyone breaks it.
fn lawful_down_payment(model: Model, t: Tongue) -> String {
    let least = model.parsed.with(|parsed| parsed.request.as_ref().and_then(crate::quote::least_lawful_down_payment));
    least.map(|(share, amount)| text::least_down_payment(t.l, share, amount)).unwrap_or_default()
}

fn term(model: Model, t: Tongue) -> Node {
    let months = model.form.months;
    let cap = crate::compliance::articles::used_car_term_cap(model.today).ok();
    changing(move || {
        let offered = model.ready_card().map(|card| state::terms_offered(&card)).unwrap_or_default();
        let choices = offered.into_iter().map(|count| Choice {
            label: number::months(count, t.l),
            chosen: Box::new(move || months.get() == count),
            choose: Box::new(move || months.set(count)),
        });
        let hint = cap.map(|cap| text::longest_term(t.l, cap)).unwrap_or_default();
        choice::view("months", t.w.term, choices.collect(), Box::new(move || hint.clone())).into()
    })
}

fn method(model: Model, t: Tongue) -> Node {
    let method = model.form.method;
    changing(move || {
        let card = model.ready_card();
        let offered = MethodKind::ALL.into_iter().filter(|kind| card.as_ref().is_some_and(|card| crate::quote::is_offered(card, *kind)));
        let choices = offered.map(|kind| Choice {
            label: text::method(t.l, kind).to_owned(),
            chosen: Box::new(move || method.get() == kind),
            choose: Box::new(move || method.set(kind)),
        });
        choice::view("method", t.w.method, choices.collect(), Box::new(move || text::method_hint(t.l, method.get()).to_owned())).into()
    })
}
