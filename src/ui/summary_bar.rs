//! On a phone: the payment and its annual rate in one line at the bottom while the fields are in view.

use leptos::prelude::*;

use crate::state::{Model, cleared_at};
use crate::text::number;

use super::{Tongue, product_name};

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    move || {
        let quotation = model.quotation()?;
        let card = model.ready_card()?;
        let line = match model.shown(&quotation).and_then(|index| cleared_at(&quotation, index).map(|cleared| (index, cleared))) {
            Some((index, cleared)) => view! { class = "clq",
                <a href="#rules-heading">
                    <span class="name">{product_name(&card, index, t.l)}</span>
                    <strong>{t.w.monthly_payment_short} " " {number::money(cleared.first_payment())}</strong>
                    <strong>{t.w.annual_simple_short} " " {number::cost_rate(cleared.cost().simple)}</strong>
                </a>
            }
            .into_any(),
            None => view! { class = "clq", <a href="#rules-heading"><span>{t.w.all_withheld_short}</span></a> }.into_any(),
        };
        Some(view! { class = "clq", <div class="summary-bar" data-testid="summary-bar">{line}</div> })
    }
}
