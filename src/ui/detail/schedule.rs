//! The schedule: the first and last payments, or all of them. It is also the table behind the charts.

use leptos::prelude::*;

use crate::compliance::Cleared;
use crate::loan::Row;
use crate::state::Model;
use crate::text::number;
use crate::ui::Tongue;

/// Rows shown at each end until the whole schedule is asked for.
const ENDS: usize = 3;

pub(super) fn view(model: Model, cleared: &Cleared, t: Tongue) -> AnyView {
    let rows = cleared.rows();
    let has_fees = rows.iter().any(|row| !cleared.fees_in(row.period).is_zero());
    let whole = model.whole_schedule.get() || rows.len() <= 2 * ENDS + 1;
    let line = |row: &Row| {
        let fee =
            has_fees.then(|| view! { class = "clq", <td class="n" data-label=t.w.fees>{number::amount(cleared.fees_in(row.period))}</td> });
        view! { class = "clq",
            <tr>
                <th scope="row">{row.period}</th>
                <td class="n" data-label=t.w.payment>{number::amount(row.payment())}</td>
                <td class="n" data-label=t.w.principal>{number::amount(row.principal)}</td>
                <td class="n" data-label=t.w.interest>{number::amount(row.interest)}</td>
                {fee}
                <td class="n" data-label=t.w.balance>{number::amount(row.balance)}</td>
            </tr>
        }
    };
    let body = if whole {
        rows.iter().map(line).collect_view().into_any()
    } else {
        let first = rows.iter().take(ENDS).map(line).collect_view();
        let last = rows.iter().skip(rows.len() - ENDS).map(line).collect_view();
        view! { class = "clq", {first} <tr class="gap" aria-hidden="true"><td colspan="6">"…"</td></tr> {last} }.into_any()
    };
    let toggle = (rows.len() > 2 * ENDS + 1).then(|| {
        view! { class = "clq",
            <button type="button" class="plain" data-testid="schedule-toggle" on:click=move |_| model.whole_schedule.update(|whole| *whole = !*whole)>
                {if whole { t.w.show_first_and_last } else { t.w.show_all_payments }}
            </button>
        }
    });
    view! { class = "clq",
        <div class="part">
            <h3 id="schedule-heading">{t.w.schedule}</h3>
            <table class="schedule" data-testid="schedule" aria-labelledby="schedule-heading">
                <thead>
                    <tr>
                        <th scope="col">{t.w.period}</th>
                        <th scope="col" class="n">{t.w.payment}</th>
                        <th scope="col" class="n">{t.w.principal}</th>
                        <th scope="col" class="n">{t.w.interest}</th>
                        {has_fees.then(|| view! { class = "clq", <th scope="col" class="n">{t.w.fees}</th> })}
                        <th scope="col" class="n">{t.w.balance}</th>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            {toggle}
        </div>
    }
    .into_any()
}
