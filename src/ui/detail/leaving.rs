//! What leaving early costs after one, two and three years.

use crate::compliance::{Cleared, Exit};
use crate::text::{self, number};
use crate::ui::Tongue;
use crate::ui::node::{Element, Node, el};

use super::{caption, head, hint, number_cell, part};

pub(super) fn view(cleared: &Cleared, t: Tongue) -> Element {
    let rows: Vec<Node> = [12, 24, 36].into_iter().filter_map(|month| cleared.leaving_after(month)).map(|exit| row(&exit, t)).collect();
    let part = part(t.w.leaving_early);
    if rows.is_empty() {
        return part.with(hint(text::no_exit(t.l, cleared)));
    }
    let columns = [
        (t.w.when, false),
        (t.w.balance, true),
        (t.w.penalty, true),
        (t.w.to_pay, true),
        (t.w.interest_saved, true),
        (t.w.real_annual_cost, true),
    ];
    part.with(el("table.exits data-testid=leaving").with(caption(t.w.leaving_early)).with(head(&columns)).with(el("tbody").all(rows)))
        .with(hint(t.w.leaving_hint))
}

fn row(exit: &Exit, t: Tongue) -> Node {
    el("tr")
        .with(el("th scope=row").with(text::after_months(t.l, exit.month)))
        .with(number_cell(t.w.balance, number::amount(exit.balance)))
        .with(number_cell(t.w.penalty, number::amount(exit.penalty)))
        .with(number_cell(t.w.to_pay, number::amount(exit.settlement)))
        .with(number_cell(t.w.interest_saved, number::amount(exit.interest_saved)))
        .with(number_cell(t.w.real_annual_cost, number::cost_rate(exit.cost.simple)))
        .into()
}
