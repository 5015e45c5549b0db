//! Insurance and services in the course's three levels: never ticked beforehand, each priced.

use crate::ratecard::{AddOn, PackageLevel};
use crate::state::{ExtraChoice, ExtraLine, Model, extra_totals};
use crate::text::{self, number};

use super::field::choice::tick;
use super::node::{Element, Node, changing, el, live, ticked};
use super::{Tongue, later};

/// The section, if the card offers anything; what is in it comes later.
pub(super) fn section(model: Model, t: Tongue) -> Node {
    changing(move || {
        let offered = model.ready_card().is_some_and(|card| !card.add_ons.is_empty());
        offered
            .then(|| {
                let heading = el("h2 id=extras-heading").with(t.w.extras);
                later::folded(model, t, "section.paper aria-labelledby=extras-heading", heading, |later| later.extras)
            })
            .into()
    })
}

pub(super) fn view(model: Model, t: Tongue) -> Node {
    vec![
        el("p.hint").with(t.later().extras_hint).into(),
        packages(model, t).into(),
        el("ul.extras").all(lines(model, t)).into(),
        el("p.sum data-testid=extras-sum").with(live(move || sum(model, t))).into(),
    ]
    .into()
}

fn package_button(name: &'static str, line: Option<&'static str>, take: impl Fn() + 'static) -> Node {
    el("button.plain type=button")
        .on("click", move |_| take())
        .with(el("strong").with(name))
        .with(line.map(|line| el("small").with(line)))
        .into()
}

fn packages(model: Model, t: Tongue) -> Element {
    let extras = model.form.extras;
    let take = move |level: PackageLevel| {
        let card = leptos::prelude::untrack(|| model.ready_card());
        if let Some(package) = card.as_ref().and_then(|card| card.packages.iter().find(|package| package.id == level)) {
            extras.set(package.add_ons.iter().map(|id| ExtraChoice { id: id.as_str().to_owned(), financed: false }).collect());
        }
    };
    let levels = model.ready_card().map(|card| card.packages.iter().map(|package| package.id).collect::<Vec<_>>()).unwrap_or_default();
    el("div.packages")
        .all(
            levels
                .into_iter()
                .map(|level| package_button(text::package(t.l, level), Some(text::package_line(t.l, level)), move || take(level)))
                .collect(),
        )
        .with(package_button(t.later().no_extras, None, move || extras.set(Vec::new())))
}

fn add_on_name(add_on: &AddOn, t: Tongue) -> String {
    add_on.name.as_ref().map_or_else(|| text::add_on_kind(t.l, add_on.kind).to_owned(), |name| name.in_language(t.l.tag()).to_owned())
}

fn lines(model: Model, t: Tongue) -> Vec<Node> {
    let add_ons = model.ready_card().map(|card| card.add_ons.clone()).unwrap_or_default();
    add_ons.into_iter().map(|add_on| line(model, t, &add_on)).collect()
}

fn line(model: Model, t: Tongue, add_on: &AddOn) -> Node {
    let extras = model.form.extras;
    let id: std::rc::Rc<str> = add_on.id.as_str().into();
    let chosen = {
        let id = std::rc::Rc::clone(&id);
        move || extras.with(|extras| extras.iter().find(|extra| *extra.id == *id).map(|extra| extra.financed))
    };
    let toggle = {
        let id = std::rc::Rc::clone(&id);
        move |ticked: bool| {
            extras.update(|extras| {
                extras.retain(|extra| *extra.id != *id);
                if ticked {
                    extras.push(ExtraChoice { id: id.to_string(), financed: false });
                }
            });
        }
    };
    let finance = std::rc::Rc::new(move |financed: bool| {
        extras.update(|extras| extras.iter_mut().filter(|extra| *extra.id == *id).for_each(|extra| extra.financed = financed));
    });
    let financeable = add_on.financeable;
    let (is_chosen, is_financed) = (chosen.clone(), chosen.clone());
    el("li")
        .with(
            el("label.tick")
                .with(el("input type=checkbox").checked(move || is_chosen().is_some()).on("change", move |event| toggle(ticked(&event))))
                .with(el("span").with(add_on_name(add_on, t)))
                .with(el("span.price").with(number::money(add_on.price))),
        )
        .with(changing(move || {
            let offer = financeable && chosen().is_some();
            let (is_financed, finance) = (is_financed.clone(), std::rc::Rc::clone(&finance));
            offer
                .then(|| {
                    el("div.indented").with(tick(t.later().pay_with_the_loan, move || is_financed() == Some(true), move |on| finance(on)))
                })
                .into()
        }))
        .into()
}

fn sum(model: Model, t: Tongue) -> String {
    let Some(card) = model.ready_card() else { return String::new() };
    let (all, cash) = model.form.extras.with(|chosen| extra_totals(&ExtraLine::all(&card, chosen)));
    if all.is_zero() { t.later().no_extras_chosen.to_owned() } else { text::extras_sum(t.l, all, cash) }
}
