//! The customer's own questions. An answer is worked out when its question is opened.

use leptos::prelude::*;

use crate::compliance::Verdict;
use crate::state::{BudgetAnswer, Model, RateAnswer, SalesmanAnswer, slider};
use crate::text::{self, EntryField, number};

use super::field::slider::Slider;
use super::field::typed::{self, Typed, none};
use super::{Tongue, product_name};

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    view! { class = "clq",
        <section class="paper questions" aria-labelledby="questions-heading">
            <h2 id="questions-heading">{t.w.questions}</h2>
            {question("question-budget", t.w.what_can_i_afford, move || budget(model, t).into_any())}
            {question("question-rate", t.w.what_does_a_month_cost, move || monthly_rate(model, t).into_any())}
            {question("question-told", t.w.what_does_the_number_mean, move || told(model, t).into_any())}
            {question("question-cheapest", t.w.which_is_cheapest, move || cheapest(model, t).into_any())}
            {question("question-ninety", t.w.why_not_ninety, move || ninety(model, t).into_any())}
        </section>
    }
}

/// A question whose answer is built once it is opened.
fn question(id: &'static str, words: &'static str, answer: impl Fn() -> AnyView + Copy + Send + Sync + 'static) -> impl IntoView {
    let opened = RwSignal::new(false);
    view! { class = "clq",
        <details class="more" data-testid=id on:toggle=move |_| opened.set(true)>
            <summary>{words}</summary>
            <div class="answer">{move || opened.get().then(answer)}</div>
        </details>
    }
}

fn budget(model: Model, t: Tongue) -> impl IntoView {
    let answers = model.answers;
    let amount = Memo::new(move |_| answers.budget.with(|text| text::entry::money_in(EntryField::Budget, text).ok()));
    let error = Signal::derive(move || match answers.affordable.get() {
        BudgetAnswer::Entry(error) => Some(text::entry_error(t.l, EntryField::Budget, &error)),
        _ => None,
    });
    let found = move || match answers.affordable.get() {
        BudgetAnswer::Fits(found) if found.is_empty() => view! { class = "clq", <p>{t.w.nothing_affordable}</p> }.into_any(),
        BudgetAnswer::Fits(found) => {
            let Some(card) = model.ready_card() else { return ().into_any() };
            let lines = found
                .iter()
                .map(|fits| {
                    let (proposal, product) = (fits.proposal, fits.product);
                    let cost = fits.cleared.cost();
                    view! { class = "clq",
                        <li>
                            <strong>{product_name(&card, product, t.l)}</strong>
                            <p class="figures small">
                                <span><small>{t.w.down_payment}</small> {number::money(fits.cleared.down_payment())}</span>
                                <span><small>{t.w.first_payment}</small> {number::money(fits.cleared.first_payment())}</span>
                                <span><small>{t.w.annual_simple}</small> {number::cost_rate(cost.simple)}</span>
                                <span><small>{t.w.term}</small> {number::months(fits.cleared.months().count(), t.l)}</span>
                            </p>
                            {fits.greatest_price.map(|price| view! { class = "clq", <p class="hint">{text::dearest_car(t.l, price)}</p> })}
                            <button type="button" class="remedy" on:click=move |_| model.take(&proposal, product)>{t.w.take_this_deal}</button>
                        </li>
                    }
                })
                .collect_view();
            view! { class = "clq", <ul class="fits">{lines}</ul> }.into_any()
        }
        BudgetAnswer::Entry(_) | BudgetAnswer::NoDeal => ().into_any(),
    };
    view! { class = "clq",
        {typed::view(Typed {
            id: "budget",
            label: t.w.monthly_budget,
            prefix: "¥",
            suffix: typed::fixed(t.w.a_month),
            text: answers.budget,
            hint: none(),
            error,
            keyboard: "decimal",
        })}
        {super::field::slider::view(Slider {
            label: t.w.monthly_budget,
            range: slider::BUDGET,
            value: Signal::derive(move || amount.get().map(slider::whole_yuan)),
            spoken: Signal::derive(move || amount.get().map(number::money).unwrap_or_default()),
            set: Callback::new(move |yuan| answers.budget.set(slider::written_amount(yuan))),
        }, t)}
        {found}
    }
}

fn monthly_rate(model: Model, t: Tongue) -> impl IntoView {
    let answers = model.answers;
    let error = Signal::derive(move || match answers.converted.get() {
        RateAnswer::Entry(error) => Some(text::entry_error(t.l, EntryField::ToldFeeRate, &error)),
        _ => None,
    });
    let costs = move || match answers.converted.get() {
        RateAnswer::Costs(told) => Some(view! { class = "clq",
            <div class="figures" data-testid="flat-fee-cost">
                <div><small>{t.w.monthly_payment}</small><strong>{number::money(told.payment())}</strong></div>
                <div><small>{t.w.annual_simple}</small><strong>{number::cost_rate(told.cost().simple)}</strong></div>
                <div><small>{t.w.annual_compound}</small><strong>{number::cost_rate(told.cost().compound)}</strong></div>
            </div>
            <p class="hint">{t.w.flat_fee_explained}</p>
        }),
        _ => None,
    };
    view! { class = "clq",
        {typed::view(Typed {
            id: "monthly-rate",
            label: t.w.monthly_fee_rate,
            prefix: "",
            suffix: typed::fixed(t.w.of_the_loan_a_month),
            text: answers.monthly_rate,
            hint: none(),
            error,
            keyboard: "text",
        })}
        {costs}
    }
}

fn told(model: Model, t: Tongue) -> impl IntoView {
    let answers = model.answers;
    let error = Signal::derive(move || match answers.meaning.get() {
        SalesmanAnswer::Entry(error) => Some(text::entry_error(t.l, EntryField::ToldPayment, &error)),
        SalesmanAnswer::TooLittle => Some(t.w.payments_return_too_little.to_owned()),
        _ => None,
    });
    let meaning = move || match answers.meaning.get() {
        SalesmanAnswer::Means(told) => Some(view! { class = "clq",
            <div class="figures" data-testid="told-cost">
                <div><small>{t.w.annual_simple}</small><strong>{number::cost_rate(told.cost().simple)}</strong></div>
                <div><small>{t.w.annual_compound}</small><strong>{number::cost_rate(told.cost().compound)}</strong></div>
            </div>
            {text::told_number(t.l, &told).into_iter().map(|line| view! { class = "clq", <p>{line}</p> }).collect_view()}
        }),
        _ => None,
    };
    view! { class = "clq",
        <p class="hint">{t.w.told_hint}</p>
        {typed::view(Typed {
            id: "told",
            label: t.w.told_payment,
            prefix: "¥",
            suffix: typed::fixed(t.w.a_month),
            text: answers.told,
            hint: none(),
            error,
            keyboard: "decimal",
        })}
        {meaning}
    }
}

fn cheapest(model: Model, t: Tongue) -> impl IntoView {
    move || {
        let quotation = model.quotation()?;
        let card = model.ready_card()?;
        Some(match quotation.cheapest() {
            Some(quoted) => match &quoted.verdict {
                Verdict::Cleared(cleared) => text::cheapest(t.l, &product_name(&card, quoted.product, t.l), cleared),
                Verdict::Withheld(_) => String::new(),
            },
            None => t.w.nothing_cleared.to_owned(),
        })
    }
}

fn ninety(model: Model, t: Tongue) -> impl IntoView {
    let cap = crate::compliance::articles::used_car_ratio_cap(model.today).ok();
    cap.map(|(cap, citation)| {
        view! { class = "clq",
            <p>{text::why_not_ninety(t.l, cap)}</p>
            <p class="why">{text::source(t.l, crate::compliance::Rule::UsedCarRatioCap, citation)}</p>
        }
    })
}
