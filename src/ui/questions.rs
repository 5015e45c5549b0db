//! The customer's own questions. An answer is worked out when its question is opened.

use std::rc::Rc;

use crate::compliance::Verdict;
use crate::quote::Affordable;
use crate::ratecard::RateCard;
use crate::state::{BudgetAnswer, Held, Model, RateAnswer, SalesmanAnswer, slider};
use crate::text::{self, EntryField, number};

use super::field::slider::Slider;
use super::field::typed::{self, Typed, fixed};
use super::node::{Element, Node, changing, el};
use super::offers::{fact, figure, figures};
use super::{Tongue, product_name};

type Answer = fn(Model, Tongue) -> Node;

pub(super) fn view(model: Model, t: Tongue) -> Node {
    let questions: [(&'static str, &'static str, Answer); 5] = [
        ("question-budget", t.later().what_can_i_afford, budget),
        ("question-rate", t.later().what_does_a_month_cost, monthly_rate),
        ("question-told", t.later().what_does_the_number_mean, told),
        ("question-cheapest", t.later().which_is_cheapest, cheapest),
        ("question-ninety", t.later().why_not_ninety, ninety),
    ];
    el("section.paper.questions aria-labelledby=questions-heading")
        .with(el("h2 id=questions-heading").with(t.later().questions))
        .all(questions.into_iter().map(|(id, words, answer)| question(model, t, id, words, answer)).collect())
        .into()
}

fn question(model: Model, t: Tongue, id: &'static str, words: &'static str, answer: Answer) -> Node {
    let opened = Held::new(false);
    el("details.more")
        .set("data-testid", id)
        .on("toggle", move |_| opened.set(true))
        .with(el("summary").with(words))
        .with(el("div.answer").with(changing(move || opened.get().then(|| answer(model, t)).into())))
        .into()
}

/// The field of a question.
fn asked(t: Tongue, id: &'static str, label: &'static str, prefix: &'static str, text: Held<String>, error: typed::Wrong) -> Element {
    let keyboard = if prefix.is_empty() { "text" } else { "decimal" };
    typed::view(Typed { id, label, prefix, suffix: fixed(t.later().a_month), text, hint: fixed(""), error, keyboard })
}

fn budget(model: Model, t: Tongue) -> Node {
    let answers = model.answers();
    let amount = move || answers.budget.with(|text| text::entry::money_in(EntryField::Budget, text).ok());
    let error = move || match answers.affordable.get() {
        BudgetAnswer::Entry(error) => Some(text::entry_error(t.l, EntryField::Budget, &error)),
        _ => None,
    };
    let slider = Slider {
        label: t.later().monthly_budget,
        range: slider::BUDGET,
        value: Rc::new(move || amount().map(slider::whole_yuan)),
        spoken: Box::new(move || amount().map(number::money).unwrap_or_default()),
        set: Rc::new(move |yuan| answers.budget.set(slider::written_amount(yuan))),
    };
    let found = move || -> Node {
        let (BudgetAnswer::Fits(found), Some(card)) = (answers.affordable.get(), model.ready_card()) else { return Node::Nothing };
        if found.is_empty() {
            return el("p").with(t.later().nothing_affordable).into();
        }
        el("ul.fits").all(found.iter().map(|fits| fitting(model, t, &card, fits)).collect()).into()
    };
    vec![
        asked(t, "budget", t.later().monthly_budget, "¥", answers.budget, Box::new(error)).into(),
        super::field::slider::view(slider, t).into(),
        changing(found),
    ]
    .into()
}

fn fitting(model: Model, t: Tongue, card: &RateCard, fits: &Affordable) -> Node {
    let (proposal, product) = (fits.proposal, fits.product);
    el("li")
        .with(el("strong").with(product_name(card, product, t.l)))
        .with(figures(t, t.w.first_payment, &fits.cleared))
        .with(
            el("dl.facts")
                .with(fact(t.w.down_payment, number::money(fits.cleared.down_payment())))
                .with(fact(t.w.loan, number::money(fits.cleared.loan())))
                .with(fact(t.w.term, number::months(fits.cleared.months().count(), t.l))),
        )
        .with(fits.greatest_price.map(|price| el("p.hint").with(text::dearest_car(t.l, price))))
        .with(el("button.remedy type=button").on("click", move |_| model.take(&proposal, product)).with(t.later().take_this_deal))
        .into()
}

fn monthly_rate(model: Model, t: Tongue) -> Node {
    let answers = model.answers();
    let error = move || match answers.converted.get() {
        RateAnswer::Entry(error) => Some(text::entry_error(t.l, EntryField::ToldFeeRate, &error)),
        _ => None,
    };
    let costs = move || -> Node {
        let RateAnswer::Costs(told) = answers.converted.get() else { return Node::Nothing };
        vec![
            el("div.figures data-testid=flat-fee-cost")
                .with(figure(t.w.monthly_payment, number::money(told.payment())))
                .with(figure(t.w.annual_simple, number::cost_rate(told.cost().simple)))
                .with(figure(t.w.annual_compound, number::cost_rate(told.cost().compound)))
                .into(),
            el("p.hint").with(t.later().flat_fee_explained).into(),
        ]
        .into()
    };
    vec![asked(t, "monthly-rate", t.later().monthly_fee_rate, "", answers.monthly_rate, Box::new(error)).into(), changing(costs)].into()
}

fn told(model: Model, t: Tongue) -> Node {
    let answers = model.answers();
    let error = move || match answers.meaning.get() {
        SalesmanAnswer::Entry(error) => Some(text::entry_error(t.l, EntryField::ToldPayment, &error)),
        SalesmanAnswer::TooLittle => Some(t.later().payments_return_too_little.to_owned()),
        _ => None,
    };
    let meaning = move || -> Node {
        let SalesmanAnswer::Means(told) = answers.meaning.get() else { return Node::Nothing };
        vec![
            el("div.figures data-testid=told-cost")
                .with(figure(t.w.annual_simple, number::cost_rate(told.cost().simple)))
                .with(figure(t.w.annual_compound, number::cost_rate(told.cost().compound)))
                .into(),
            text::told_number(t.l, &told).into_iter().map(|line| el("p").with(line).into()).collect::<Vec<Node>>().into(),
        ]
        .into()
    };
    vec![
        el("p.hint").with(t.later().told_hint).into(),
        asked(t, "told", t.later().told_payment, "¥", answers.told, Box::new(error)).into(),
        changing(meaning),
    ]
    .into()
}

fn cheapest(model: Model, t: Tongue) -> Node {
    changing(move || {
        let (Some(quotation), Some(card)) = (model.quotation(), model.ready_card()) else { return Node::Nothing };
        let words = quotation.cheapest().and_then(|quoted| match &quoted.verdict {
            Verdict::Cleared(cleared) => Some(text::cheapest(t.l, &product_name(&card, quoted.product, t.l), cleared)),
            Verdict::Withheld(_) => None,
        });
        el("p").with(words.unwrap_or_else(|| t.later().nothing_cleared.to_owned())).into()
    })
}

fn ninety(model: Model, t: Tongue) -> Node {
    let Ok((cap, citation)) = crate::compliance::articles::used_car_ratio_cap(model.today) else { return Node::Nothing };
    vec![
        el("p").with(text::why_not_ninety(t.l, cap)).into(),
        el("p.why").with(text::source(t.l, crate::compliance::Rule::UsedCarRatioCap, citation)).into(),
    ]
    .into()
}
