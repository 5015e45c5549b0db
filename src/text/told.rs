//! Figures told by somebody: what they really cost, and which method they come from.

use crate::compliance::{ToldFlatFee, ToldNumber};
use crate::loan::Method;

use super::fill::{Value, say};
use super::{Locale, later_words, words};

/// What a told payment means: first what it costs a year, then each method at a round rate that gives it to the fen; where none does, that
/// something else is in it.
pub fn told_number(l: Locale, told: &ToldNumber) -> Vec<String> {
    let w = &later_words(l).told;
    let cost = told.cost();
    let mut sentences = vec![say(l, w.cost, &[Value::Money(told.payment()), Value::Cost(cost.simple), Value::Cost(cost.compound)])];
    for reading in told.matches() {
        let (template, rate) = match reading.method {
            Method::FlatFee { monthly_fee_rate, .. } => (w.flat_fee, Value::FeeRate(monthly_fee_rate)),
            Method::EqualPrincipal { annual_rate } => (w.equal_principal, Value::Rate(annual_rate)),
            Method::EqualInstallment { annual_rate } => (w.equal_installment, Value::Rate(annual_rate)),
            // Payments of these are not told as one number.
            Method::InterestOnly { .. } | Method::Balloon { .. } | Method::StepUp { .. } => continue,
        };
        sentences.push(say(l, template, &[rate, Value::Cost(reading.cost.simple), Value::Cost(reading.cost.compound)]));
    }
    if told.matches().is_empty() {
        sentences.push(w.nothing.to_owned());
    }
    sentences
}

/// What a told monthly fee rate costs a year.
pub fn told_flat_fee(l: Locale, told: &ToldFlatFee) -> String {
    let cost = told.cost();
    say(l, words(l).finding.flat_fee_converted, &[Value::FeeRate(told.monthly()), Value::Cost(cost.simple), Value::Cost(cost.compound)])
}
