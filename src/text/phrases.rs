//! Sentences with figures in them: they take figures from cleared offers only, and format them as [`number`](super::number) does.

use rust_decimal::Decimal;

use crate::compliance::{Cleared, RangeEnd};
use crate::loan::EffectiveCost;
use crate::num::{AnnualRate, Date, Money, Ratio};
use crate::ratecard::{Prepayment, PrepaymentPenalty, RateCard};

use super::fill::{Value, say};
use super::words::{LaterPhraseWords, PhraseWords};
use super::{Locale, later_words, words};

fn phrase(l: Locale) -> &'static PhraseWords {
    &words(l).phrase
}

fn later(l: Locale) -> &'static LaterPhraseWords {
    &later_words(l).phrase
}

/// The hint under the down payment.
pub fn least_down_payment(l: Locale, share: Ratio, amount: Money) -> String {
    say(l, phrase(l).least_down_payment, &[Value::Ratio(share), Value::Money(amount)])
}

/// The hint under the term.
pub fn longest_term(l: Locale, months: u32) -> String {
    say(l, phrase(l).longest_term, &[Value::Months(months)])
}

/// Which rate of its range an offer stands at, both ends shown.
pub fn rate_used(l: Locale, used: AnnualRate, lowest: Option<RangeEnd>) -> String {
    match lowest {
        None => say(l, phrase(l).rate_fixed, &[Value::Rate(used)]),
        Some(RangeEnd { annual_rate, first_payment, cost }) => {
            let values = [Value::Rate(used), Value::Rate(annual_rate), Value::Money(first_payment), Value::Cost(cost.simple)];
            say(l, phrase(l).rate_of_range, &values)
        }
    }
}

/// The contract's rate, for the table.
pub fn contract_rate(l: Locale, rate: AnnualRate) -> String {
    say(l, later(l).contract_rate, &[Value::Rate(rate)])
}

/// What paying back early costs, as the card states it.
pub fn prepayment(l: Locale, terms: &Prepayment) -> String {
    let w = later(l);
    let penalty = match terms.penalty {
        PrepaymentPenalty::None => w.prepay_free.to_owned(),
        PrepaymentPenalty::Rate(rate) => say(l, w.prepay_rate, &[Value::Ratio(rate)]),
        PrepaymentPenalty::MonthsOfInterest(months) => say(l, w.prepay_interest, &[Value::Interest(months)]),
    };
    match terms.allowed_after_month {
        0 => say(l, w.prepay_any_time, &[Value::Text(&penalty)]),
        from => say(l, w.prepay_from, &[Value::Text(&penalty), Value::Whole(from)]),
    }
}

/// Why the table's rate and the headline can differ.
pub fn additive_and_irr(l: Locale, additive: Decimal, cost: EffectiveCost) -> String {
    say(l, later(l).additive_and_irr, &[Value::Percent(additive), Value::Cost(cost.simple)])
}

/// One sentence for the balance chart.
pub fn balance_summary(l: Locale, cleared: &Cleared) -> String {
    let last = cleared.months().count();
    let half = (last / 2).max(1);
    let left = cleared.rows().iter().find(|row| row.period == half).map_or(Money::ZERO, |row| row.balance);
    let values = [Value::Money(cleared.owed()), Value::Whole(half), Value::Money(left), Value::Whole(last)];
    say(l, later(l).balance_summary, &values)
}

/// One sentence for the payment chart.
pub fn payment_summary(l: Locale, cleared: &Cleared) -> String {
    let (Some(first), Some(last)) = (cleared.rows().first(), cleared.rows().last()) else { return String::new() };
    say(l, later(l).payment_summary, &[Value::Money(first.interest), Value::Money(last.interest)])
}

/// "After 12 payments".
pub fn after_months(l: Locale, months: u32) -> String {
    say(l, later(l).after_months, &[Value::Whole(months)])
}

/// Why there is no table for leaving early.
pub fn no_exit(l: Locale, cleared: &Cleared) -> String {
    let w = later(l);
    if cleared.months().count() <= 12 { w.no_exit_short } else { w.no_exit_unknown }.to_owned()
}

/// The price of the extras.
pub fn extras_sum(l: Locale, all: Money, cash: Money) -> String {
    say(l, later(l).extras_sum, &[Value::Money(all), Value::Money(cash)])
}

/// The dearest car for the same cash.
pub fn dearest_car(l: Locale, price: Money) -> String {
    say(l, later(l).dearest_car, &[Value::Money(price)])
}

/// Which offer costs least.
pub fn cheapest(l: Locale, product: &str, cleared: &Cleared) -> String {
    let cost = cleared.cost();
    let values = [Value::Text(product), Value::Money(cleared.total_cost()), Value::Cost(cost.simple), Value::Cost(cost.compound)];
    say(l, later(l).cheapest, &values)
}

/// Why 90 % cannot be had.
pub fn why_not_ninety(l: Locale, cap: Ratio) -> String {
    say(l, later(l).why_not_ninety, &[Value::Ratio(cap), Value::Share(cap.complement().fraction())])
}

/// How much longer to read.
pub fn seconds_left(l: Locale, seconds: u32) -> String {
    if seconds == 0 { String::new() } else { say(l, later(l).seconds_left, &[Value::Whole(seconds)]) }
}

/// What the quote rests on.
pub fn rests_on(l: Locale, rules: &str, card: &RateCard, today: Date) -> String {
    say(l, phrase(l).rests_on, &[Value::Text(rules), Value::Text(card.id.as_str()), Value::Date(card.valid_until), Value::Date(today)])
}

/// One announcement for a settled change.
pub fn announcement(l: Locale, product: &str, cleared: &Cleared) -> String {
    say(l, phrase(l).announcement, &[Value::Text(product), Value::Money(cleared.first_payment()), Value::Cost(cleared.cost().simple)])
}
