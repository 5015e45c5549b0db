//! Figures told by somebody: what they really cost, and which method they come from.

use crate::compliance::{ToldFlatFee, ToldNumber};
use crate::loan::Method;

use super::fill::fill;
use super::{Locale, number, words};

/// What a told payment means: first what it costs a year, then each method at a round rate that gives it to the fen; where none does, that
/// something else is in it.
pub fn told_number(l: Locale, told: &ToldNumber) -> Vec<String> {
    let w = &words(l).told;
    let cost = told.cost();
    let mut sentences =
        vec![fill(w.cost, &[&number::money(told.payment()), &number::cost_rate(cost.simple), &number::cost_rate(cost.compound)])];
    for reading in told.matches() {
        let [simple, compound] = [reading.cost.simple, reading.cost.compound].map(number::cost_rate);
        let (template, rate) = match reading.method {
            Method::FlatFee { monthly_fee_rate, .. } => (w.flat_fee, number::fee_rate(monthly_fee_rate)),
            Method::EqualPrincipal { annual_rate } => (w.equal_principal, number::annual_rate(annual_rate)),
            Method::EqualInstallment { annual_rate } => (w.equal_installment, number::annual_rate(annual_rate)),
            // Payments of these are not told as one number.
            Method::InterestOnly { .. } | Method::Balloon { .. } | Method::StepUp { .. } => continue,
        };
        sentences.push(fill(template, &[&rate, &simple, &compound]));
    }
    if told.matches().is_empty() {
        sentences.push(w.nothing.to_owned());
    }
    sentences
}

/// What a told monthly fee rate costs a year.
pub fn told_flat_fee(l: Locale, told: &ToldFlatFee) -> String {
    let cost = told.cost();
    let (simple, compound) = (number::cost_rate(cost.simple), number::cost_rate(cost.compound));
    fill(words(l).finding.flat_fee_converted, &[&number::fee_rate(told.monthly()), &simple, &compound])
}
