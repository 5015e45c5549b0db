//! 综合融资成本明示表: every item with how it is charged, its annual rate, who charges it; what only may become due stands apart.

use crate::compliance::{Cleared, CostLine, CostLineSource};
use crate::ratecard::{ChargedBy, Product};
use crate::state::chart;
use crate::text::{self, number};
use crate::ui::Tongue;
use crate::ui::node::{Element, Node, el, svg};

use super::{caption, head, hint, number_cell, part};

pub(super) fn view(cleared: &Cleared, product: &Product, t: Tongue) -> Element {
    let contingent =
        product.prepayment.as_ref().map_or_else(|| t.later().ask_about_contingent.to_owned(), |terms| text::prepayment(t.l, terms));
    let total =
        format!("{} {} · {} {}", t.later().principal, number::money(cleared.owed()), t.w.total_cost, number::money(cleared.total_cost()));
    part(t.later().all_in_table)
        .with(hint(total))
        .with(bar(cleared))
        .with(
            el("p.legend aria-hidden=true")
                .with(el("span.key.principal"))
                .with(t.later().principal)
                .with(el("span.key.interest"))
                .with(t.later().interest)
                .with(el("span.key.fees"))
                .with(t.w.fees),
        )
        .with(table(cleared, t))
        .with(hint(text::additive_and_irr(t.l, cleared.cost_lines_rate(), cleared.cost())))
        .with(hint(el("strong").with(t.later().contingent_costs)).with(" ").with(contingent).with(" ").with(t.later().overdue_costs))
        .with(hint(t.later().nothing_beyond_table))
}

/// The table itself: every item with how it is charged, who charges it, its annual rate and its amount.
pub(super) fn table(cleared: &Cleared, t: Tongue) -> Element {
    let rows = cleared.cost_lines().iter().map(|line| row(line, cleared, t)).collect();
    el("table.costs data-testid=all-in-table")
        .with(caption(t.later().all_in_table))
        .with(head(&[(t.later().item, false), (t.later().charged_by, false), (t.later().annualised, true), (t.later().amount, true)]))
        .with(el("tbody").all(rows))
        .with(
            el("tfoot").with(
                el("tr")
                    .with(el("th scope=row").with(t.later().normal_performance_total))
                    .with(el("td"))
                    .with(number_cell(t.later().annualised, number::fraction(cleared.cost_lines_rate())))
                    .with(number_cell(t.later().amount, number::money(cleared.total_cost()))),
            ),
        )
}

/// Principal, interest and fees as parts of one bar.
fn bar(cleared: &Cleared) -> Element {
    let [principal, interest, fees] = chart::cost_parts(cleared);
    let piece = |description: &'static str, x: u32, width: u32| svg(description).set("x", x.to_string()).set("width", width.to_string());
    svg("svg.bar preserveAspectRatio=none aria-hidden=true")
        .set("viewBox", "0 0 720 10")
        .with(piece("rect.principal height=10", 0, principal))
        .with(piece("rect.interest height=10", principal, interest))
        .with(piece("rect.fees height=10", principal + interest, fees))
}

fn row(line: &CostLine, cleared: &Cleared, t: Tongue) -> Node {
    let (name, how, who) = match &line.source {
        CostLineSource::Interest => {
            let how = match cleared.annual_rate() {
                Some(rate) => text::contract_rate(t.l, rate),
                None => text::method(t.l, cleared.method()).to_owned(),
            };
            (t.later().interest.to_owned(), how, text::charged_by(t.l, ChargedBy::Lender))
        }
        CostLineSource::Fee { name, when, charged_by, .. } => {
            (text::fee_name(t.l, name).to_owned(), text::fee_timing(t.l, *when), text::charged_by(t.l, *charged_by))
        }
    };
    el("tr")
        .with(el("th scope=row").with(name).with(el("small").with(how)))
        .with(el("td").set("data-label", t.later().charged_by).with(who))
        .with(number_cell(t.later().annualised, number::fraction(line.annual_rate)))
        .with(number_cell(t.later().amount, number::money(line.amount)))
        .into()
}
