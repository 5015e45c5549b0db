//! Sentences with figures in them: they take figures from cleared offers only, and format them with [`number`](super::number).

use rust_decimal::Decimal;

use crate::compliance::{Cleared, RangeEnd};
use crate::loan::EffectiveCost;
use crate::num::{AnnualRate, Date, Money, Ratio};
use crate::ratecard::{Prepayment, PrepaymentPenalty, RateCard};

use super::fill::fill;
use super::words::PhraseWords;
use super::{Locale, number, words};

fn phrase(l: Locale) -> &'static PhraseWords {
    &words(l).phrase
}

/// The hint under the down payment.
pub fn least_down_payment(l: Locale, share: Ratio, amount: Money) -> String {
    fill(phrase(l).least_down_payment, &[&number::ratio(share), &number::money(amount)])
}

/// The hint under the term.
pub fn longest_term(l: Locale, months: u32) -> String {
    fill(phrase(l).longest_term, &[&number::months(months, l)])
}

/// Which rate of its range an offer stands at, both ends shown.
pub fn rate_used(l: Locale, used: AnnualRate, lowest: Option<RangeEnd>) -> String {
    let rate = number::annual_rate(used);
    match lowest {
        None => fill(phrase(l).rate_fixed, &[&rate]),
        Some(end) => {
            let (low, payment) = (number::annual_rate(end.annual_rate), number::money(end.first_payment));
            fill(phrase(l).rate_of_range, &[&rate, &low, &payment, &number::cost_rate(end.cost.simple)])
        }
    }
}

/// The contract's rate, for the table.
pub fn contract_rate(l: Locale, rate: AnnualRate) -> String {
    fill(phrase(l).contract_rate, &[&number::annual_rate(rate)])
}

/// What paying back early costs, as the card states it.
pub fn prepayment(l: Locale, terms: &Prepayment) -> String {
    let w = phrase(l);
    let penalty = match terms.penalty {
        PrepaymentPenalty::None => w.prepay_free.to_owned(),
        PrepaymentPenalty::Rate(rate) => fill(w.prepay_rate, &[&number::ratio(rate)]),
        PrepaymentPenalty::MonthsOfInterest(months) => fill(w.prepay_interest, &[&number::counted(months, words(l).count.interest)]),
    };
    match terms.allowed_after_month {
        0 => fill(w.prepay_any_time, &[&penalty]),
        from => fill(w.prepay_from, &[&penalty, &from.to_string()]),
    }
}

/// Why the table's rate and the headline can differ.
pub fn additive_and_irr(l: Locale, additive: Decimal, cost: EffectiveCost) -> String {
    fill(phrase(l).additive_and_irr, &[&number::fraction(additive), &number::cost_rate(cost.simple)])
}

/// One sentence for the balance chart.
pub fn balance_summary(l: Locale, cleared: &Cleared) -> String {
    let last = cleared.months().count();
    let half = (last / 2).max(1);
    let left = cleared.rows().iter().find(|row| row.period == half).map_or(Money::ZERO, |row| row.balance);
    let values = [number::money(cleared.owed()), half.to_string(), number::money(left), last.to_string()];
    fill(phrase(l).balance_summary, &values.each_ref().map(String::as_str))
}

/// One sentence for the payment chart.
pub fn payment_summary(l: Locale, cleared: &Cleared) -> String {
    let (Some(first), Some(last)) = (cleared.rows().first(), cleared.rows().last()) else { return String::new() };
    fill(phrase(l).payment_summary, &[&number::money(first.interest), &number::money(last.interest)])
}

/// "After 12 payments".
pub fn after_months(l: Locale, months: u32) -> String {
    fill(phrase(l).after_months, &[&months.to_string()])
}

/// Why there is no table for leaving early.
pub fn no_exit(l: Locale, cleared: &Cleared) -> String {
    let w = phrase(l);
    if cleared.months().count() <= 12 { w.no_exit_short } else { w.no_exit_unknown }.to_owned()
}

/// The price of the extras.
pub fn extras_sum(l: Locale, all: Money, cash: Money) -> String {
    fill(phrase(l).extras_sum, &[&number::money(all), &number::money(cash)])
}

/// The dearest car for the same cash.
pub fn dearest_car(l: Locale, price: Money) -> String {
    fill(phrase(l).dearest_car, &[&number::money(price)])
}

/// Which offer costs least.
pub fn cheapest(l: Locale, product: &str, cleared: &Cleared) -> String {
    let cost = cleared.cost();
    let values = [number::money(cleared.total_cost()), number::cost_rate(cost.simple), number::cost_rate(cost.compound)];
    let [total, simple, compound] = values.each_ref().map(String::as_str);
    fill(phrase(l).cheapest, &[product, total, simple, compound])
}

/// Why 90 % cannot be had.
pub fn why_not_ninety(l: Locale, cap: Ratio) -> String {
    fill(phrase(l).why_not_ninety, &[&number::ratio(cap), &number::ratio(cap.complement())])
}

/// What the quote rests on.
pub fn rests_on(l: Locale, rules: &str, card: &RateCard, today: Date) -> String {
    fill(phrase(l).rests_on, &[rules, card.id.as_str(), &number::date(card.valid_until, l), &number::date(today, l)])
}

/// One announcement for a settled change.
pub fn announcement(l: Locale, product: &str, cleared: &Cleared) -> String {
    fill(phrase(l).announcement, &[product, &number::money(cleared.first_payment()), &number::cost_rate(cleared.cost().simple)])
}
