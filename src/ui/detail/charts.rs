//! Two pictures of the schedule: what is still owed, and what each payment is made of. Their numbers stand in the schedule.

use leptos::prelude::*;

use crate::compliance::Cleared;
use crate::state::chart;
use crate::text;
use crate::ui::Tongue;

pub(super) fn view(cleared: &Cleared, t: Tongue) -> AnyView {
    let bars = chart::payment_bars(cleared)
        .into_iter()
        .map(|bar| {
            let top = chart::HEIGHT - bar.principal;
            view! { class = "clq",
                <rect class="principal" x=bar.x y=top width=bar.width height=bar.principal />
                <rect class="interest" x=bar.x y=top - bar.cost width=bar.width height=bar.cost />
            }
        })
        .collect_view();
    view! { class = "clq",
        <div class="part charts">
            <figure>
                <figcaption>{t.w.balance_chart}</figcaption>
                <svg viewBox="0 0 720 200" preserveAspectRatio="none" role="img" aria-label=text::balance_summary(t.l, cleared)>
                    <path class="balance" d=chart::balance_path(cleared) />
                </svg>
                <p class="hint">{text::balance_summary(t.l, cleared)}</p>
            </figure>
            <figure>
                <figcaption>{t.w.payment_chart}</figcaption>
                <svg viewBox="0 0 720 200" preserveAspectRatio="none" role="img" aria-label=text::payment_summary(t.l, cleared)>
                    {bars}
                </svg>
                <p class="hint">{text::payment_summary(t.l, cleared)}</p>
            </figure>
        </div>
    }
    .into_any()
}
