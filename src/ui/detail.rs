//! The chosen offer in full: all-in cost table, totals, schedule with charts, leaving early, what to bring, the way from here.

mod apply;
mod bring;
mod charts;
mod cost_table;
mod leaving;
mod schedule;
mod totals;

use crate::state::{Model, cleared_at};
use crate::text;

use super::node::{Element, Node, changing, el};
use super::{Tongue, product_name};

pub(super) fn view(model: Model, t: Tongue) -> Node {
    schedule::stands_whole_on_paper(model);
    changing(move || section(model, t).into())
}

fn section(model: Model, t: Tongue) -> Option<Element> {
    let quotation = model.quotation()?;
    let card = model.ready_card()?;
    let index = model.shown(&quotation)?;
    let cleared = cleared_at(&quotation, index)?;
    let product = card.products.get(index)?;
    let steps = text::timeline(t.l, product.decision.as_ref()).into_iter().map(|step| el("li").with(step).into());
    let application = apply::view(model, &card, product, cleared, t);
    Some(
        el("section.paper.detail aria-labelledby=detail-heading data-testid=detail")
            .with(el("h2 id=detail-heading").with(t.later().in_full).with(" · ").with(product_name(&card, index, t.l)))
            .with(cost_table::view(cleared, product, t))
            .with(totals::view(model, &card, cleared, t))
            .with(schedule::view(model, cleared, t))
            .with(charts::view(cleared, t))
            .with(leaving::view(cleared, t))
            .with(bring::view(cleared, t))
            .with(part(t.later().the_way_from_here).with(el("ol.timeline").all(steps.collect())).with(application)),
    )
}

/// A part of the detail under its heading.
fn part(heading: &'static str) -> Element {
    el("div.part").with(el("h3").with(heading))
}

/// A line of small print.
fn hint(words: impl Into<Node>) -> Element {
    el("p.hint").with(words)
}

/// A table's head, of columns with or without numbers.
fn head(columns: &[(&'static str, bool)]) -> Element {
    let cell = |(name, is_number): &(&'static str, bool)| -> Node {
        el(if *is_number { "th.n scope=col" } else { "th scope=col" }).with(*name).into()
    };
    el("thead").with(el("tr").all(columns.iter().map(cell).collect()))
}

/// A cell with a number. A narrow screen shows the column's name beside it.
fn number_cell(column: &'static str, value: String) -> Element {
    el("td.n").set("data-label", column).with(value)
}

/// The name of a table for those who hear it.
fn caption(words: &'static str) -> Element {
    el("caption.unseen").with(words)
}
