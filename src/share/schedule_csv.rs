//! The schedule as CSV (RFC 4180): CRLF, the same number of fields in every record, quotes where they are needed. A spreadsheet that opens it
//! must not run anything: text that would begin a formula is kept text by an apostrophe (OWASP, "CSV Injection").

use crate::num::Money;
use crate::text::{number, screen, sharing};

use super::SharedOffer;

/// How the file begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// With U+FEFF, by which Excel knows UTF-8.
    #[default]
    With,
    /// Without.
    Without,
}

const COLUMNS: usize = 6;

/// The rows of the schedule under their heading, their sum, and then what the offer is, until when it holds and what it costs a year.
pub fn schedule_csv(offer: &SharedOffer<'_>, mark: ByteOrderMark) -> String {
    let (cleared, l) = (offer.cleared(), offer.language());
    let (w, s, later) = (sharing::words(l), screen::words(l), screen::later::words(l));
    let mut csv = String::with_capacity(64 * cleared.rows().len());
    if mark == ByteOrderMark::With {
        csv.push('\u{feff}');
    }
    record(&mut csv, [later.period, later.payment, later.principal, later.interest, s.fees, later.balance].map(str::to_owned));
    let mut monthly_fees = Money::ZERO;
    for row in cleared.rows() {
        let fees = cleared.fees_in(row.period);
        monthly_fees = [monthly_fees, fees].into_iter().sum();
        let figures = [row.payment(), row.principal, row.interest, fees, row.balance].map(|amount| amount.to_string());
        let [payment, principal, interest, fees, balance] = figures;
        record(&mut csv, [row.period.to_string(), payment, principal, interest, fees, balance]);
    }
    let principal = Money::total(cleared.rows().iter().map(|row| row.principal)).unwrap_or_default();
    let interest = Money::total(cleared.rows().iter().map(|row| row.interest)).unwrap_or_default();
    let sums = [cleared.total_paid(), principal, interest, monthly_fees].map(|amount| amount.to_string());
    let [paid, principal, interest, fees] = sums;
    record(&mut csv, [w.total.to_owned(), paid, principal, interest, fees, String::new()]);
    let cost = cleared.cost();
    let told = [
        (later.due_at_signing, cleared.due_at_signing().to_string()),
        (s.total_cost, cleared.total_cost().to_string()),
        (s.annual_simple, number::cost_rate(cost.simple)),
        (s.annual_compound, number::cost_rate(cost.compound)),
    ];
    for (name, value) in told.into_iter().chain(offer.origin()) {
        about(&mut csv, name, value);
    }
    for notice in offer.notices() {
        about(&mut csv, w.read_first, notice);
    }
    about(&mut csv, "", s.no_offer.to_owned());
    csv
}

/// A name and a value, in a record as wide as the others.
fn about(csv: &mut String, name: &str, value: String) {
    let mut fields = [const { String::new() }; COLUMNS];
    let [first, second, ..] = &mut fields;
    *first = name.to_owned();
    *second = value;
    record(csv, fields);
}

fn record(csv: &mut String, fields: [String; COLUMNS]) {
    for (place, value) in fields.iter().enumerate() {
        if place > 0 {
            csv.push(',');
        }
        field(csv, value);
    }
    csv.push_str("\r\n");
}

fn field(csv: &mut String, value: &str) {
    let defused = begins_formula(value);
    if !defused && !value.contains([',', '"', '\r', '\n', ' ']) {
        return csv.push_str(value);
    }
    csv.push('"');
    if defused {
        csv.push('\'');
    }
    csv.push_str(&value.replace('"', "\"\""));
    csv.push('"');
}

/// Whether a spreadsheet could take the text for a formula: the signs that begin one, also in full width, and the white space before them.
fn begins_formula(value: &str) -> bool {
    value.starts_with(['\t', '\r', '\n'])
        || value
            .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str) -> String {
        let mut csv = String::new();
        field(&mut csv, value);
        csv
    }

    #[test]
    fn a_field_is_quoted_where_rfc_4180_asks_for_it() {
        for (value, field) in [
            ("3194.30", "3194.30"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("a\"b", "\"a\"\"b\""),
            ("a\r\nb", "\"a\r\nb\""),
            ("two words", "\"two words\""),
            ("银行按揭", "银行按揭"),
        ] {
            assert_eq!(written(value), field);
        }
    }

    #[test]
    fn no_text_begins_a_formula() {
        for value in
            ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{feff}=1", "＝1", "＋1", "－1", "＠x", "=\"a\"", "\u{3000}=1"]
        {
            let field = written(value);
            assert!(field.starts_with("\"'"), "{field}");
        }
        assert_eq!(written("1-1"), "1-1");
    }
}
