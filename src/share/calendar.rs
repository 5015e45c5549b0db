//! Reminders of the due dates as a calendar (RFC 5545): CRLF, lines of at most 75 octets, all-day events, the day counted from the day the
//! loan is paid out and clamped to the month's end. No name, no address, no organiser, nobody invited.

use crate::compliance::Cleared;
use crate::num::{Date, NumError};
use crate::text::{number, screen, sharing};

use super::SharedOffer;
use super::mark::Marking;

/// The calendar of a loan paid out on a day.
///
/// # Errors
/// [`NumError::NoSuchDay`] where a due date is beyond the years there are.
pub fn calendar(offer: &SharedOffer<'_>, paid_out: Date) -> Result<String, NumError> {
    let l = offer.language();
    let (w, later) = (sharing::words(l), screen::later::words(l));
    let mut calendar = Calendar(String::new());
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//car-loan-quote//repayment reminders//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.property(name, value);
    }
    let stamp = [basic(offer.as_of()), "T000000Z".to_owned()].concat();
    let origin: Vec<String> = offer.origin().into_iter().map(|(name, value)| [name, w.colon, &value].concat()).collect();
    let loan = loan_mark(offer, paid_out);
    let count = offer.cleared().months().count();
    for row in offer.cleared().rows() {
        let due = paid_out.plus_months(row.period)?;
        let amount = row.payment().plus(offer.cleared().fees_in(row.period))?;
        let summary = [w.repayment, " ", &row.period.to_string(), "/", &count.to_string(), w.colon, &number::money(amount)].concat();
        let mut told = vec![
            [later.principal, " ", &number::money(row.principal), w.comma, later.interest, " ", &number::money(row.interest)].concat(),
            offer.annual_rate(),
            w.dates_by_contract.to_owned(),
        ];
        told.extend(origin.iter().cloned());
        calendar.property("BEGIN", "VEVENT");
        calendar.property("UID", &format!("{loan:016x}-{}@car-loan-quote", row.period));
        calendar.property("DTSTAMP", &stamp);
        calendar.property("DTSTART;VALUE=DATE", &basic(due));
        calendar.property("SUMMARY", &escaped(&summary));
        calendar.property("DESCRIPTION", &escaped(&told.join("\n")));
        calendar.property("TRANSP", "TRANSPARENT");
        calendar.property("BEGIN", "VALARM");
        calendar.property("ACTION", "DISPLAY");
        calendar.property("DESCRIPTION", &escaped(&summary));
        calendar.property("TRIGGER", "-P3D");
        calendar.property("END", "VALARM");
        calendar.property("END", "VEVENT");
    }
    calendar.property("END", "VCALENDAR");
    Ok(calendar.0)
}

/// The same for the same loan, so that a file taken in twice replaces its events. Holds nothing of the reader, not even the language.
fn loan_mark(offer: &SharedOffer<'_>, paid_out: Date) -> u64 {
    let cleared: &Cleared = offer.cleared();
    let fen = cleared.owed().fen().unsigned_abs();
    let ids = Marking::new().text(offer.card().id.as_str()).text(offer.product().id.as_str());
    ids.text(&paid_out.to_string()).number(fen).number(cleared.months().count().into()).text(cleared.method().code()).whole()
}

/// `20260930`.
fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// RFC 5545, 3.3.11: backslash, semicolon, comma and line break.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

struct Calendar(String);

impl Calendar {
    const MOST_OCTETS: usize = 75;

    /// A line, folded between characters.
    fn property(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if octets + c.len_utf8() > Self::MOST_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_at_75_octets_and_never_inside_a_character() {
        for value in ["x".repeat(200), "款".repeat(70), "a款".repeat(50), "🚗".repeat(40)] {
            let mut calendar = Calendar(String::new());
            calendar.property("SUMMARY", &value);
            assert!(calendar.0.ends_with("\r\n"));
            for line in calendar.0.trim_end().split("\r\n") {
                assert!(line.len() <= 75, "{line}");
            }
            assert_eq!(calendar.0.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
        }
        let line = |length: usize| {
            let mut calendar = Calendar(String::new());
            calendar.property("N", &"x".repeat(length));
            calendar.0.matches("\r\n").count()
        };
        assert_eq!((line(73), line(74)), (1, 2));
    }

    #[test]
    fn what_means_something_to_a_calendar_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne\r"), "a\\,b\\;c\\\\d\\ne");
    }
}
