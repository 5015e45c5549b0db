//! What leaving early costs after one, two and three years.

use leptos::prelude::*;

use crate::compliance::Cleared;
use crate::text::{self, number};
use crate::ui::Tongue;

pub(super) fn view(cleared: &Cleared, t: Tongue) -> AnyView {
    let exits: Vec<_> = [12, 24, 36].into_iter().filter_map(|month| cleared.leaving_after(month)).collect();
    let body = if exits.is_empty() {
        view! { class = "clq", <p class="hint">{text::no_exit(t.l, cleared)}</p> }.into_any()
    } else {
        let rows = exits
            .into_iter()
            .map(|exit| {
                view! { class = "clq",
                    <tr>
                        <th scope="row">{text::after_months(t.l, exit.month)}</th>
                        <td class="n" data-label=t.w.balance>{number::amount(exit.balance)}</td>
                        <td class="n" data-label=t.w.penalty>{number::amount(exit.penalty)}</td>
                        <td class="n" data-label=t.w.to_pay>{number::amount(exit.settlement)}</td>
                        <td class="n" data-label=t.w.interest_saved>{number::amount(exit.interest_saved)}</td>
                        <td class="n" data-label=t.w.real_annual_cost>{number::cost_rate(exit.cost.simple)}</td>
                    </tr>
                }
            })
            .collect_view();
        view! { class = "clq",
            <table class="exits" data-testid="leaving">
                <caption class="unseen">{t.w.leaving_early}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.w.when}</th>
                        <th scope="col" class="n">{t.w.balance}</th>
                        <th scope="col" class="n">{t.w.penalty}</th>
                        <th scope="col" class="n">{t.w.to_pay}</th>
                        <th scope="col" class="n">{t.w.interest_saved}</th>
                        <th scope="col" class="n">{t.w.real_annual_cost}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="hint">{t.w.leaving_hint}</p>
        }
        .into_any()
    };
    view! { class = "clq", <div class="part"><h3>{t.w.leaving_early}</h3>{body}</div> }.into_any()
}
