//! Changes of a deal, and the button that makes them.

use crate::compliance::Change;
use crate::num::{Money, Ratio};

use super::fill::{Value, say, sentence};
use super::{Locale, method, words};

/// One change: `改为首付 30%，即 ¥45,000.00`. The share is of the price; where it is rounded, it says "about".
pub fn change(l: Locale, change: Change, price: Money) -> String {
    sentence(part(l, change, price))
}

/// The text of the button that makes all these changes.
pub fn remedy(l: Locale, changes: &[Change], price: Money) -> String {
    let parts: Vec<String> = changes.iter().map(|change| part(l, *change, price)).collect();
    sentence(parts.join(words(l).change.and))
}

fn part(l: Locale, change: Change, price: Money) -> String {
    let w = &words(l).change;
    match change {
        Change::DownPayment(amount) => match Ratio::between(amount, price) {
            Some(share) => {
                // Four decimals of the fraction are two of the per cent.
                let exact = share.fraction().normalize().scale() <= 4;
                let template = if exact { w.down_payment } else { w.down_payment_about };
                say(l, template, &[Value::Ratio(share), Value::Money(amount)])
            }
            None => say(l, w.down_payment_amount, &[Value::Money(amount)]),
        },
        Change::Term(months) => say(l, w.term, &[Value::Months(months.count())]),
        Change::Method(kind) => say(l, w.method, &[Value::Word(method(l, kind))]),
        Change::ExtrasInCash => w.extras_in_cash.to_owned(),
    }
}
