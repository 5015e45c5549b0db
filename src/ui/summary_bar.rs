//! On a phone: the payment and its annual rate in one line within thumb reach.

use crate::state::{Model, cleared_at};
use crate::text::number;

use super::node::{Element, Node, changing, el};
use super::{Tongue, product_name};

pub(super) fn view(model: Model, t: Tongue) -> Node {
    changing(move || bar(model, t).into())
}

fn bar(model: Model, t: Tongue) -> Option<Element> {
    let quotation = model.quotation()?;
    let card = model.ready_card()?;
    let shown = model.shown(&quotation).and_then(|index| cleared_at(&quotation, index).map(|cleared| (index, cleared)));
    let link = el("a href=#rules-heading");
    let link = match shown {
        Some((index, cleared)) => link
            .with(el("span.name").with(product_name(&card, index, t.l)))
            .with(el("strong").with(t.w.monthly_payment_short).with(" ").with(number::money(cleared.first_payment())))
            .with(el("strong").with(t.w.annual_simple_short).with(" ").with(number::cost_rate(cleared.cost().simple))),
        None => link.with(t.w.all_withheld_short),
    };
    Some(el("div.summary-bar data-testid=summary-bar").with(link))
}
