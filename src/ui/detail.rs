//! The chosen offer in full: all-in cost table, totals, schedule with charts, leaving early, what to bring, the way from here.

mod bring;
mod charts;
mod cost_table;
mod leaving;
mod schedule;
mod totals;

use leptos::prelude::*;

use crate::state::{Model, cleared_at};
use crate::text;

use super::{Tongue, product_name};

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    move || {
        let quotation = model.quotation()?;
        let card = model.ready_card()?;
        let index = model.shown(&quotation)?;
        let cleared = cleared_at(&quotation, index)?;
        let product = card.products.get(index)?;
        let steps =
            text::timeline(t.l, product.decision.as_ref()).into_iter().map(|step| view! { class = "clq", <li>{step}</li> }).collect_view();
        let application = product.lender.application(model.today).map(|address| {
            view! { class = "clq",
                <p><a class="apply" href=address.as_str().to_owned() target="_blank" rel="noopener noreferrer">{t.w.apply_with_lender}</a></p>
            }
        });
        Some(view! { class = "clq",
            <section class="paper detail" aria-labelledby="detail-heading" data-testid="detail">
                <h2 id="detail-heading">{t.w.in_full} " · " {product_name(&card, index, t.l)}</h2>
                {cost_table::view(cleared, product, t)}
                {totals::view(model, &card, cleared, t)}
                {schedule::view(model, cleared, t)}
                {charts::view(cleared, t)}
                {leaving::view(cleared, t)}
                {bring::view(cleared, t)}
                <div class="part">
                    <h3>{t.w.the_way_from_here}</h3>
                    <ol class="timeline">{steps}</ol>
                    {application}
                </div>
            </section>
        })
    }
}
