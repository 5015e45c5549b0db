//! The total beside the cash price.

use leptos::prelude::*;

use crate::compliance::Cleared;
use crate::ratecard::RateCard;
use crate::state::{ExtraLine, Model, extra_totals};
use crate::text::number;
use crate::ui::Tongue;

pub(super) fn view(model: Model, card: &RateCard, cleared: &Cleared, t: Tongue) -> AnyView {
    let (_, cash_extras) = model.form.extras.with_untracked(|chosen| extra_totals(&ExtraLine::all(card, chosen)));
    let fact = |name: &'static str, value: String| view! { class = "clq", <div><dt>{name}</dt><dd>{value}</dd></div> };
    let due_at_signing = (!cleared.due_at_signing().is_zero()).then(|| fact(t.w.due_at_signing, number::money(cleared.due_at_signing())));
    let extras = (!cash_extras.is_zero()).then(|| fact(t.w.extras_in_cash, number::money(cash_extras)));
    view! { class = "clq",
        <div class="part">
            <h3>{t.w.total_beside_cash}</h3>
            <dl class="facts" data-testid="totals">
                {fact(t.w.cash_price, number::money(cleared.cash_price()))}
                {fact(t.w.paid_in_all, number::money(cleared.paid_in_all()))}
                {fact(t.w.more_than_cash, number::money(cleared.total_cost()))}
                {due_at_signing}
                {extras}
            </dl>
        </div>
    }
    .into_any()
}
