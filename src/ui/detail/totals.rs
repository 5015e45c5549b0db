//! The total beside the cash price.

use crate::compliance::Cleared;
use crate::ratecard::RateCard;
use crate::state::{ExtraLine, Model, extra_totals};
use crate::text::number;
use crate::ui::Tongue;
use crate::ui::node::{Element, el};
use crate::ui::offers::fact;

use super::part;

pub(super) fn view(model: Model, card: &RateCard, cleared: &Cleared, t: Tongue) -> Element {
    let (_, cash_extras) = model.form.extras.with_untracked(|chosen| extra_totals(&ExtraLine::all(card, chosen)));
    let due_at_signing =
        (!cleared.due_at_signing().is_zero()).then(|| fact(t.later().due_at_signing, number::money(cleared.due_at_signing())));
    let extras = (!cash_extras.is_zero()).then(|| fact(t.later().extras_in_cash, number::money(cash_extras)));
    part(t.later().total_beside_cash).with(
        el("dl.facts data-testid=totals")
            .with(fact(t.later().cash_price, number::money(cleared.cash_price())))
            .with(fact(t.later().paid_in_all, number::money(cleared.paid_in_all())))
            .with(fact(t.later().more_than_cash, number::money(cleared.total_cost())))
            .with(due_at_signing)
            .with(extras),
    )
}
