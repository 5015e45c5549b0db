//! Insurance and services in the course's three levels: never ticked beforehand, each priced.

use leptos::prelude::*;

use crate::ratecard::{AddOn, PackageLevel};
use crate::state::{ExtraChoice, ExtraLine, Model, extra_totals};
use crate::text::{self, number};

use super::Tongue;

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    let any = Memo::new(move |_| model.ready_card().is_some_and(|card| !card.add_ons.is_empty()));
    move || {
        any.get().then(|| {
            view! { class = "clq",
                <section class="paper" aria-labelledby="extras-heading">
                    <details class="more whole">
                        <summary><h2 id="extras-heading">{t.w.extras}</h2></summary>
                        <p class="hint">{t.w.extras_hint}</p>
                        {packages(model, t)}
                        <ul class="extras">{lines(model, t)}</ul>
                        <p class="sum" data-testid="extras-sum">{move || sum(model, t)}</p>
                    </details>
                </section>
            }
        })
    }
}

fn packages(model: Model, t: Tongue) -> impl IntoView {
    let button = move |level: PackageLevel| {
        let take = move |_| {
            let ids = model.ready_card().and_then(|card| {
                card.packages.iter().find(|package| package.id == level).map(|package| {
                    package.add_ons.iter().map(|id| ExtraChoice { id: id.as_str().to_owned(), financed: false }).collect::<Vec<_>>()
                })
            });
            if let Some(ids) = ids {
                model.form.extras.set(ids);
            }
        };
        view! { class = "clq",
            <button type="button" class="plain" on:click=take>
                <strong>{text::package(t.l, level)}</strong>
                <small>{text::package_line(t.l, level)}</small>
            </button>
        }
    };
    let levels = model.ready_card().map(|card| card.packages.iter().map(|package| package.id).collect::<Vec<_>>()).unwrap_or_default();
    view! { class = "clq",
        <div class="packages">
            {levels.into_iter().map(button).collect_view()}
            <button type="button" class="plain" on:click=move |_| model.form.extras.set(Vec::new())><strong>{t.w.no_extras}</strong></button>
        </div>
    }
}

fn add_on_name(add_on: &AddOn, t: Tongue) -> String {
    add_on.name.as_ref().map_or_else(|| text::add_on_kind(t.l, add_on.kind).to_owned(), |name| name.in_language(t.l.tag()).to_owned())
}

fn lines(model: Model, t: Tongue) -> impl IntoView {
    let add_ons = model.ready_card().map(|card| card.add_ons.clone()).unwrap_or_default();
    add_ons
        .into_iter()
        .map(|add_on| {
            let extras = model.form.extras;
            let id = add_on.id.as_str().to_owned();
            let chosen = {
                let id = id.clone();
                Memo::new(move |_| extras.with(|extras| extras.iter().find(|extra| extra.id == id).map(|extra| extra.financed)))
            };
            let toggle = {
                let id = id.clone();
                move |event| {
                    let ticked = event_target_checked(&event);
                    extras.update(|extras| {
                        extras.retain(|extra| extra.id != id);
                        if ticked {
                            extras.push(ExtraChoice { id: id.clone(), financed: false });
                        }
                    });
                }
            };
            let finance = move |event| {
                let financed = event_target_checked(&event);
                extras.update(|extras| extras.iter_mut().filter(|extra| extra.id == id).for_each(|extra| extra.financed = financed));
            };
            let financeable = add_on.financeable;
            view! { class = "clq",
                <li>
                    <label class="tick">
                        <input type="checkbox" prop:checked=move || chosen.get().is_some() on:change=toggle />
                        <span>{add_on_name(&add_on, t)}</span>
                        <span class="price">{number::money(add_on.price)}</span>
                    </label>
                    <Show when=move || financeable && chosen.get().is_some()>
                        <label class="tick indented">
                            <input type="checkbox" prop:checked=move || chosen.get() == Some(true) on:change=finance.clone() />
                            <span>{t.w.pay_with_the_loan}</span>
                        </label>
                    </Show>
                </li>
            }
        })
        .collect_view()
}

fn sum(model: Model, t: Tongue) -> String {
    let Some(card) = model.ready_card() else { return String::new() };
    let (all, cash) = model.form.extras.with(|chosen| extra_totals(&ExtraLine::all(&card, chosen)));
    if all.is_zero() {
        return t.w.no_extras_chosen.to_owned();
    }
    text::extras_sum(t.l, all, cash)
}
