//! 综合融资成本明示表: every item with how it is charged, its annual rate, who charges it; what only may become due stands apart.

use leptos::prelude::*;

use crate::compliance::{Cleared, CostLine, CostLineSource};
use crate::ratecard::{ChargedBy, Product};
use crate::state::chart;
use crate::text::{self, number};
use crate::ui::Tongue;

pub(super) fn view(cleared: &Cleared, product: &Product, t: Tongue) -> AnyView {
    let rows = cleared.cost_lines().iter().map(|line| row(line, cleared, t)).collect_view();
    let [principal, interest, fees] = chart::cost_parts(cleared);
    let contingent = product.prepayment.as_ref().map(|terms| text::prepayment(t.l, terms));
    view! { class = "clq",
        <div class="part">
            <h3>{t.w.all_in_table}</h3>
            <p class="hint">
                {t.w.principal} " " {number::money(cleared.owed())} " · " {t.w.total_cost} " " {number::money(cleared.total_cost())}
            </p>
            <svg class="bar" viewBox="0 0 720 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="principal" x="0" y="0" width=principal height="10" />
                <rect class="interest" x=principal y="0" width=interest height="10" />
                <rect class="fees" x=principal + interest y="0" width=fees height="10" />
            </svg>
            <p class="legend" aria-hidden="true">
                <span class="key principal"></span>{t.w.principal}
                <span class="key interest"></span>{t.w.interest}
                <span class="key fees"></span>{t.w.fees}
            </p>
            <table class="costs" data-testid="all-in-table">
                <caption class="unseen">{t.w.all_in_table}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.w.item}</th>
                        <th scope="col">{t.w.charged_by}</th>
                        <th scope="col" class="n">{t.w.annualised}</th>
                        <th scope="col" class="n">{t.w.amount}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t.w.normal_performance_total}</th>
                        <td></td>
                        <td class="n">{number::fraction(cleared.cost_lines_rate())}</td>
                        <td class="n">{number::money(cleared.total_cost())}</td>
                    </tr>
                </tfoot>
            </table>
            <p class="hint">{text::additive_and_irr(t.l, cleared.cost_lines_rate(), cleared.cost())}</p>
            <p class="hint"><strong>{t.w.contingent_costs}</strong> " " {contingent.unwrap_or_else(|| t.w.ask_about_contingent.to_owned())} " " {t.w.overdue_costs}</p>
            <p class="hint">{t.w.nothing_beyond_table}</p>
        </div>
    }
    .into_any()
}

fn row(line: &CostLine, cleared: &Cleared, t: Tongue) -> impl IntoView {
    let (name, how, who) = match &line.source {
        CostLineSource::Interest => {
            let how = cleared
                .annual_rate()
                .map(|rate| text::contract_rate(t.l, rate))
                .unwrap_or_else(|| text::method(t.l, cleared.method()).to_owned());
            (t.w.interest.to_owned(), how, text::charged_by(t.l, ChargedBy::Lender))
        }
        CostLineSource::Fee { name, when, charged_by } => {
            (text::fee_name(t.l, name).to_owned(), text::fee_timing(t.l, *when), text::charged_by(t.l, *charged_by))
        }
    };
    view! { class = "clq",
        <tr>
            <th scope="row">{name}<small>{how}</small></th>
            <td>{who}</td>
            <td class="n">{number::fraction(line.annual_rate)}</td>
            <td class="n">{number::money(line.amount)}</td>
        </tr>
    }
}
