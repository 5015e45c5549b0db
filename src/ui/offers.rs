//! The offers side by side. A withheld one keeps its place, says why, and its remedy is one tap.

use crate::compliance::{Cleared, Severity};
use crate::loan::MethodKind;
use crate::quote::{Quotation, Quoted};
use crate::ratecard::{Product, RateCard};
use crate::state::Model;
use crate::text::{self, Names, number};

use super::Tongue;
use super::node::{Element, Node, changing, el};

pub(super) fn view(model: Model, t: Tongue) -> Node {
    changing(move || section(model, t).into())
}

fn section(model: Model, t: Tongue) -> Option<Element> {
    let quotation = model.quotation()?;
    let card = model.ready_card()?;
    let cheapest = quotation.cheapest().map(|quoted| quoted.product);
    let mut offers: Vec<Node> = Vec::new();
    for quoted in &quotation.offers {
        let product = card.products.get(quoted.product)?;
        offers.push(match quoted.verdict.cleared() {
            Some(cleared) => {
                let index = quoted.product;
                let mark = (cheapest == Some(index)).then_some(t.w.lowest_total_cost);
                cleared_offer(model, t, index, product, cleared, mark)
            }
            None => withheld_offer(model, t, &quotation, quoted, product, &card),
        });
    }
    Some(
        el("section.paper aria-labelledby=offers-heading data-testid=offers")
            .with(el("h2 id=offers-heading").with(t.w.offers))
            .with(el("div.offers").all(offers)),
    )
}

/// Who lends and how long the decision takes.
fn aside(model: Model, t: Tongue, product: &Product) -> Element {
    let named = product.lender.shown_name(model.today).map(|name| name.in_language(t.l.tag()).to_owned());
    let who = named.unwrap_or_else(|| text::lender_kind(t.l, product.lender.kind).to_owned());
    let decision = product.decision.as_ref().map(|time| format!(" · {}", text::decision_time(t.l, time)));
    el("span.aside").with(who).with(decision)
}

/// The payment and its annual rates: one box, one size.
pub(super) fn figures(t: Tongue, payment: &'static str, cleared: &Cleared) -> Element {
    let cost = cleared.cost();
    el("div.figures data-testid=figures")
        .with(figure(payment, number::money(cleared.first_payment())))
        .with(figure(t.w.annual_simple, number::cost_rate(cost.simple)))
        .with(figure(t.w.annual_compound, number::cost_rate(cost.compound)))
}

/// One figure under its name.
pub(super) fn figure(name: &'static str, value: String) -> Element {
    el("div").with(el("small").with(name)).with(el("strong").with(value))
}

/// One fact of a list.
pub(super) fn fact(name: &'static str, value: impl Into<Node>) -> Element {
    el("div").with(el("dt").with(name)).with(el("dd").with(value))
}

fn cleared_offer(model: Model, t: Tongue, index: usize, product: &Product, cleared: &Cleared, mark: Option<&'static str>) -> Node {
    let is_level = cleared.method() == MethodKind::EqualInstallment;
    let chosen = move || model.quotation().and_then(|quotation| model.shown(&quotation)) == Some(index);
    let range = cleared.annual_rate().map(|used| text::rate_used(t.l, used, cleared.lowest()));
    let last = (!is_level).then(|| fact(t.w.last_payment, number::money(cleared.last_payment())));
    el("article")
        .follow("class", move || Some(if chosen() { "offer on" } else { "offer" }.to_owned()))
        .set("data-testid", "cleared")
        .set("data-product", product.id.as_str().to_owned())
        .with(
            el("label.choose")
                .with(el("input type=radio name=offer").checked(chosen).on("change", move |_| model.selected.set(Some(index))))
                .with(el("strong").with(product.name.in_language(t.l.tag()).to_owned()))
                .with(mark.map(|mark| el("span.mark").with(mark)))
                .with(aside(model, t, product)),
        )
        .with(figures(t, if is_level { t.w.monthly_payment } else { t.w.first_payment }, cleared))
        .with(range.map(|range| el("p.hint").with(range)))
        .with(
            el("dl.facts")
                .with(last)
                .with(fact(t.w.total_interest, number::money(cleared.total_interest())))
                .with(fact(t.w.fees, number::money(cleared.total_fees())))
                .with(fact(t.w.total_cost, number::money(cleared.total_cost())))
                .with(fact(t.w.down_payment, number::money(cleared.down_payment())))
                .with(fact(t.w.loan, number::money(cleared.loan())))
                .with(fact(t.w.readiness, text::readiness(t.l, cleared.self_check().readiness))),
        )
        .into()
}

fn withheld_offer(model: Model, t: Tongue, quotation: &Quotation, quoted: &Quoted, product: &Product, card: &RateCard) -> Node {
    let blocking = quoted.verdict.findings().iter().filter(|finding| finding.severity == Severity::Block);
    let reasons = blocking.map(|finding| el("li").with(text::headline(t.l, finding, &Names { product: None, card })).into());
    let index = quoted.product;
    let remedy: Node = match &quoted.remedy {
        Some(remedy) => {
            let proposal = remedy.proposal;
            let changes = remedy.changes(&quotation.wanted);
            let price = model.parsed.with_untracked(|parsed| parsed.price()).unwrap_or_default();
            el("button.remedy type=button data-testid=remedy")
                .on("click", move |_| model.take(&proposal, index))
                .with(text::remedy(t.l, &changes, price))
                .into()
        }
        None => el("p.hint").with(t.w.no_lawful_form).into(),
    };
    el("article.offer.held data-testid=withheld")
        .set("data-product", product.id.as_str().to_owned())
        .with(el("div.choose").with(el("strong").with(product.name.in_language(t.l.tag()).to_owned())).with(aside(model, t, product)))
        .with(el("p.held-mark").with(t.w.figures_withheld))
        .with(el("ul.reasons").all(reasons.collect()))
        .with(remedy)
        .into()
}
