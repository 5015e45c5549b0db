//! What leaving early costs after one, two and three years.

use crate::compliance::{Cleared, Exit};
use crate::text::{self, number};
use crate::ui::Tongue;
use crate::ui::node::{Element, Node, el};

use super::{caption, head, hint, number_cell, part};

pub(super) fn view(cleared: &Cleared, t: Tongue) -> Element {
    let rows: Vec<Node> = [12, 24, 36].into_iter().filter_map(|month| cleared.leaving_after(month)).map(|exit| row(&exit, t)).collect();
    let part = part(t.later().leaving_early);
    if rows.is_empty() {
        return part.with(hint(text::no_exit(t.l, cleared)));
    }
    let columns = [
        (t.later().when, false),
        (t.later().balance, true),
        (t.later().penalty, true),
        (t.later().to_pay, true),
        (t.later().interest_saved, true),
        (t.later().real_annual_cost, true),
    ];
    part.with(el("table.exits data-testid=leaving").with(caption(t.later().leaving_early)).with(head(&columns)).with(el("tbody").all(rows)))
        .with(hint(t.later().leaving_hint))
}

fn row(exit: &Exit, t: Tongue) -> Node {
    el("tr")
        .with(el("th scope=row").with(text::after_months(t.l, exit.month)))
        .with(number_cell(t.later().balance, number::amount(exit.balance)))
        .with(number_cell(t.later().penalty, number::amount(exit.penalty)))
        .with(number_cell(t.later().to_pay, number::amount(exit.settlement)))
        .with(number_cell(t.later().interest_saved, number::amount(exit.interest_saved)))
        .with(number_cell(t.later().real_annual_cost, number::cost_rate(exit.cost.simple)))
        .into()
}
