//! The schedule: the first and last payments, or all of them. It is also the table behind the charts.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Once;

use crate::compliance::Cleared;
use crate::loan::Row;
use crate::state::Model;
use crate::text::number;
use crate::ui::Tongue;
use crate::ui::node::{Element, Node, el, on_window};

use super::{caption, head, number_cell, part};

/// Rows shown at each end until the whole schedule is asked for.
const ENDS: usize = 3;

/// On paper the schedule stands whole: nobody can ask a sheet for more. Afterwards it is as it was.
pub(super) fn stands_whole_on_paper(model: Model) {
    static HEARD: Once = Once::new();
    HEARD.call_once(|| {
        let before = Rc::new(Cell::new(false));
        let kept = Rc::clone(&before);
        on_window("beforeprint", move || {
            kept.set(model.whole_schedule.with_untracked(|whole| *whole));
            model.whole_schedule.set(true);
        });
        on_window("afterprint", move || model.whole_schedule.set(before.get()));
    });
}

pub(super) fn view(model: Model, cleared: &Cleared, t: Tongue) -> Element {
    let rows = cleared.rows();
    let has_fees = rows.iter().any(|row| !cleared.fees_in(row.period).is_zero());
    let is_short = rows.len() <= 2 * ENDS + 1;
    let whole = model.whole_schedule.get() || is_short;
    let line = |row: &Row| -> Node {
        el("tr")
            .with(el("th scope=row").with(row.period.to_string()))
            .with(number_cell(t.later().payment, number::amount(row.payment())))
            .with(number_cell(t.later().principal, number::amount(row.principal)))
            .with(number_cell(t.later().interest, number::amount(row.interest)))
            .with(has_fees.then(|| number_cell(t.w.fees, number::amount(cleared.fees_in(row.period)))))
            .with(number_cell(t.later().balance, number::amount(row.balance)))
            .into()
    };
    let lines: Vec<Node> = if whole {
        rows.iter().map(line).collect()
    } else {
        let gap = el("tr.gap aria-hidden=true").with(el("td colspan=6").with("…"));
        rows.iter().take(ENDS).map(line).chain([gap.into()]).chain(rows.iter().skip(rows.len() - ENDS).map(line)).collect()
    };
    let mut columns = vec![(t.later().period, false), (t.later().payment, true), (t.later().principal, true), (t.later().interest, true)];
    columns.extend(has_fees.then_some((t.w.fees, true)));
    columns.push((t.later().balance, true));
    let toggle = (!is_short).then(|| {
        el("button.plain type=button data-testid=schedule-toggle")
            .on("click", move |_| model.whole_schedule.update(|whole| *whole = !*whole))
            .with(if whole { t.later().show_first_and_last } else { t.later().show_all_payments })
    });
    part(t.later().schedule)
        .with(el("table.schedule data-testid=schedule").with(caption(t.later().schedule)).with(head(&columns)).with(el("tbody").all(lines)))
        .with(toggle)
}
