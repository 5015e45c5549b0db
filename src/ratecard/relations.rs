//! What the parts of a card must have in common: ids that are referred to, rates that fit methods, grace that fits terms.
//!
//! It looks at every part that can be read on its own, so that these mistakes are told together with all others.

use super::check::{Errors, Path};
use super::shape::Taken;
use super::{CardReason, MethodOffer, Product, RateOffer};
use crate::json::Value;

/// Finds what does not go together in a card.
pub(super) fn relations(card: &Value, errors: &mut Errors) {
    let list = |name| card.get(name).and_then(Value::as_array).unwrap_or_default();
    let has = |name, id: &str| list(name).iter().any(|item| item.get("id").and_then(Value::as_text) == Some(id));
    for (index, value) in list("products").iter().enumerate() {
        if errors.are_full() {
            return;
        }
        let products = Path::ROOT.name("products");
        let path = products.index(index);
        if value.get("platform").and_then(Value::as_text).is_some_and(|id| !has("platforms", id)) {
            errors.push(&path.name("platform"), CardReason::UnknownReference { list: "platforms" });
        }
        if let Some(product) = Taken::whole::<Product>(value) {
            methods(&product, &path.name("methods"), errors);
        }
    }
    for (index, package) in list("packages").iter().enumerate() {
        let packages = Path::ROOT.name("packages");
        let path = packages.index(index);
        let path = path.name("add_ons");
        for (index, id) in package.get("add_ons").and_then(Value::as_array).unwrap_or_default().iter().enumerate() {
            if id.as_text().is_some_and(|id| !has("add_ons", id)) {
                errors.push(&path.index(index), CardReason::UnknownReference { list: "add_ons" });
            }
        }
    }
}

fn methods(product: &Product, path: &Path<'_>, errors: &mut Errors) {
    let shortest_term = product.terms.iter().map(|term| term.count()).min().unwrap_or(u32::MAX);
    let rate_is_flat = matches!(product.rate, RateOffer::MonthlyFlatFee(_));
    for (index, offer) in product.methods.iter().enumerate() {
        let path = path.index(index);
        if rate_is_flat != matches!(offer.method, MethodOffer::FlatFee { .. }) {
            errors.push(&path, CardReason::RateDoesNotFitMethod);
        }
        if offer.grace_months >= shortest_term {
            errors.push(&path.name("grace_months"), CardReason::GraceTooLong { shortest_term });
        }
        if let Some(first) = product.methods.iter().take(index).position(|earlier| earlier == offer) {
            errors.push(&path, CardReason::Duplicate { first });
        }
    }
}
