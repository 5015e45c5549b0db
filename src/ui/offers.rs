//! The offers side by side. A withheld one keeps its place, says why, and its remedy is one tap.

use std::sync::Arc;

use leptos::prelude::*;

use crate::compliance::{Cleared, Severity};
use crate::quote::{Quotation, Quoted};
use crate::ratecard::{Product, RateCard};
use crate::state::Model;
use crate::text::{self, Names, number};

use super::Tongue;

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    move || {
        let quotation = model.quotation()?;
        let card = model.ready_card()?;
        let shown = Memo::new({
            let quotation = Arc::clone(&quotation);
            move |_| model.shown(&quotation)
        });
        let cheapest = quotation.cheapest().map(|quoted| quoted.product);
        let offers = quotation
            .offers
            .iter()
            .filter_map(|quoted| {
                let product = card.products.get(quoted.product)?;
                Some(match quoted.verdict.cleared() {
                    Some(cleared) => {
                        let index = quoted.product;
                        let mark = (cheapest == Some(index)).then_some(t.w.lowest_total_cost);
                        let chosen = Signal::derive(move || shown.get() == Some(index));
                        cleared_offer(model, t, index, product, cleared, mark, chosen)
                    }
                    None => withheld_offer(model, t, &quotation, quoted, product, &card),
                })
            })
            .collect_view();
        Some(view! { class = "clq",
            <section class="paper" aria-labelledby="offers-heading" data-testid="offers">
                <h2 id="offers-heading">{t.w.offers}</h2>
                <div class="offers">{offers}</div>
            </section>
        })
    }
}

fn decision(t: Tongue, product: &Product) -> String {
    product.decision.as_ref().map(|time| text::decision_time(t.l, time)).unwrap_or_default()
}

fn who(model: Model, t: Tongue, product: &Product) -> String {
    let named = product.lender.shown_name(model.today).map(|name| name.in_language(t.l.tag()).to_owned());
    named.unwrap_or_else(|| text::lender_kind(t.l, product.lender.kind).to_owned())
}

fn cleared_offer(
    model: Model,
    t: Tongue,
    index: usize,
    product: &Product,
    cleared: &Cleared,
    mark: Option<&'static str>,
    chosen: Signal<bool>,
) -> AnyView {
    let cost = cleared.cost();
    let level = cleared.first_payment() == cleared.last_payment() || cleared.method() == crate::loan::MethodKind::EqualInstallment;
    let range = cleared.annual_rate().map(|used| text::rate_used(t.l, used, cleared.lowest()));
    let fact = |name: &'static str, value: String| view! { class = "clq", <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! { class = "clq",
        <article class="offer" class:on=move || chosen.get() data-testid="cleared" data-product=product.id.as_str().to_owned()>
            <label class="choose">
                <input
                    type="radio"
                    name="offer"
                    prop:checked=move || chosen.get()
                    on:change=move |_| model.selected.set(Some(index))
                />
                <strong>{product.name.in_language(t.l.tag()).to_owned()}</strong>
                {mark.map(|mark| view! { class = "clq", <span class="mark">{mark}</span> })}
                <span class="aside">{who(model, t, product)} " · " {decision(t, product)}</span>
            </label>
            <div class="figures" data-testid="figures">
                <div><small>{if level { t.w.monthly_payment } else { t.w.first_payment }}</small><strong>{number::money(cleared.first_payment())}</strong></div>
                <div><small>{t.w.annual_simple}</small><strong>{number::cost_rate(cost.simple)}</strong></div>
                <div><small>{t.w.annual_compound}</small><strong>{number::cost_rate(cost.compound)}</strong></div>
            </div>
            {range.map(|range| view! { class = "clq", <p class="hint">{range}</p> })}
            <dl class="facts">
                {fact(t.w.total_interest, number::money(cleared.total_interest()))}
                {fact(t.w.fees, number::money(cleared.total_fees()))}
                {fact(t.w.total_cost, number::money(cleared.total_cost()))}
                {fact(t.w.down_payment, number::money(cleared.down_payment()))}
                {fact(t.w.loan, number::money(cleared.loan()))}
                {fact(t.w.readiness, text::readiness(t.l, cleared.self_check().readiness).to_owned())}
            </dl>
        </article>
    }
    .into_any()
}

fn withheld_offer(model: Model, t: Tongue, quotation: &Arc<Quotation>, quoted: &Quoted, product: &Product, card: &RateCard) -> AnyView {
    let name = product.name.in_language(t.l.tag()).to_owned();
    let reasons = quoted
        .verdict
        .findings()
        .iter()
        .filter(|finding| finding.severity == Severity::Block)
        .map(|finding| text::finding(t.l, finding, &Names { product: None, card }).headline)
        .map(|headline| view! { class = "clq", <li>{headline}</li> })
        .collect_view();
    let index = quoted.product;
    let remedy = match &quoted.remedy {
        Some(remedy) => {
            let proposal = remedy.proposal;
            let changes = remedy.changes(&quotation.wanted);
            let price = model.parsed.with_untracked(|parsed| parsed.price()).unwrap_or_default();
            view! { class = "clq",
                <button type="button" class="remedy" data-testid="remedy" on:click=move |_| model.take(&proposal, index)>
                    {text::remedy(t.l, &changes, price)}
                </button>
            }
            .into_any()
        }
        None => view! { class = "clq", <p class="hint">{t.w.no_lawful_form}</p> }.into_any(),
    };
    view! { class = "clq",
        <article class="offer held" data-testid="withheld" data-product=product.id.as_str().to_owned()>
            <div class="choose">
                <strong>{name}</strong>
                <span class="aside">{who(model, t, product)} " · " {decision(t, product)}</span>
            </div>
            <p class="held-mark">{t.w.figures_withheld}</p>
            <ul class="reasons">{reasons}</ul>
            {remedy}
        </article>
    }
    .into_any()
}
