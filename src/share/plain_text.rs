//! A quote as plain text for a chat: notices first, then the payment with the annual rate in the same line, validity and source last.
//! No mark-up: chats differ in what they make of it.

use crate::compliance::CostLineSource;
use crate::text::{fee_name, method, number, rate_used, screen, sharing};

use super::SharedOffer;

/// The text, its lines ended by `\n`. `link` is put at the end, on a line of its own so that no word sticks to it.
pub fn plain_text(offer: &SharedOffer<'_>, link: Option<&str>) -> String {
    let (l, cleared) = (offer.language(), offer.cleared());
    let (w, s, later) = (sharing::words(l), screen::words(l), screen::later::words(l));
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        parts.iter().for_each(|part| text.push_str(&one_line(part)));
        text.push('\n');
    };
    line(&[offer.card().dealer.name.in_language(l.tag()), w.comma, offer.product_name()]);
    line(&[w.read_first, w.colon.trim_end()]);
    for notice in offer.notices() {
        line(&["· ", &notice]);
    }
    let (first, last) = (cleared.first_payment(), cleared.last_payment());
    let is_even = cleared.rows().iter().rev().skip(1).all(|row| row.payment() == first);
    let label = if is_even { s.monthly_payment } else { s.first_payment };
    line(&[label, " ", &number::money(first), w.comma, &offer.annual_rate()]);
    if last != first {
        line(&[s.last_payment, " ", &number::money(last)]);
    }
    line(&[
        later.cash_price,
        " ",
        &number::money(cleared.cash_price()),
        w.comma,
        s.down_payment,
        " ",
        &number::money(cleared.down_payment()),
    ]);
    let terms = [number::money(cleared.loan()), number::months(cleared.months().count(), l)];
    line(&[s.loan, " ", &terms.join(w.comma), w.comma, method(l, cleared.method())]);
    if let Some(rate) = cleared.annual_rate() {
        line(&[&rate_used(l, rate, cleared.lowest())]);
    }
    line(&[s.total_cost, " ", &number::money(cleared.total_cost())]);
    for cost in cleared.cost_lines() {
        let name = match &cost.source {
            CostLineSource::Interest => later.interest,
            CostLineSource::Fee { name, .. } => fee_name(l, name),
        };
        line(&["· ", name, " ", &number::money(cost.amount)]);
    }
    // Dealer and product are the first line already.
    for (name, value) in offer.origin().into_iter().filter(|(name, _)| *name != w.dealer && *name != w.product) {
        line(&[name, w.colon, &value]);
    }
    line(&[s.no_offer]);
    if let Some(link) = link {
        line(&[link]);
    }
    text
}

/// Card texts hold no control characters; nothing else may break a line either.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\u{2028}', '\u{2029}'], " ")
}
