//! Changes of a deal, and the button that makes them.

use crate::compliance::Change;
use crate::num::{Money, Ratio};

use super::fill::{fill, lower, sentence};
use super::{Locale, method, number, words};

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
                fill(template, &[&number::ratio(share), &number::money(amount)])
            }
            None => fill(w.down_payment_amount, &[&number::money(amount)]),
        },
        Change::Term(months) => fill(w.term, &[&number::months(months.count(), l)]),
        Change::Method(kind) => fill(w.method, &[&lower(method(l, kind))]),
        Change::ExtrasInCash => w.extras_in_cash.to_owned(),
    }
}
