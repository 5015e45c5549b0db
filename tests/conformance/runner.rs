//! The core of the conformance tests: reads the vectors, computes each with the engine, compares. No files, no clock, no floats, so it runs
//! natively and in a browser alike.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use car_loan_quote::json::{Value, parse};

mod collected;
mod generated;
mod reading;
mod spreadsheet;

use reading::text;

/// How a vector was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Met {
    /// Within the vector's own tolerance.
    Exactly,
    /// The source does not round to the fen and we do; our figure lies within what the rounding of every period can add up to.
    ToTheFen,
}

/// Why a vector was not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unmet {
    /// We compute something else.
    Differs(String),
    /// We do not compute this at all; the reason is the one to give in `not_followed.json`.
    NotOurs(&'static str),
}

pub(crate) type Check = Result<Met, Unmet>;

/// A family of vectors.
struct Family {
    name: &'static str,
    vectors: &'static str,
    check: fn(&Value) -> Check,
}

macro_rules! family {
    ($name:literal, $check:path) => {
        Family { name: $name, vectors: include_str!(concat!("vectors/", $name, ".json")), check: $check }
    };
}

const FAMILIES: &[Family] = &[
    family!("apr_regz_appendix_j", collected::unit_period_apr),
    family!("apr_uk", collected::timed_apr),
    family!("aprc_eu", collected::timed_apr),
    family!("balloon", collected::balloon),
    family!("course_examples", collected::course),
    family!("cumulative", spreadsheet::cumulative),
    family!("daily_interest_schedule", collected::daily_apr),
    family!("due_dates", collected::due_dates),
    family!("effect_nominal", spreadsheet::effect_and_nominal),
    family!("fineract", collected::fineract),
    family!("flat_fee_cn", collected::flat_fee),
    family!("irr", collected::irr),
    family!("pmt", spreadsheet::payment),
    family!("prepayment", collected::prepayment),
    family!("rate", spreadsheet::rate),
    family!("reverse", collected::reverse),
    family!("schedule_equal_installment", collected::equal_installment),
    family!("schedule_equal_principal", collected::equal_principal),
    family!("schedule_graduated", collected::graduated),
    family!("schedule_interest_only", collected::interest_only),
    family!("tvm", spreadsheet::time_value),
    family!("xirr", collected::xirr),
    family!("generated/balloon", generated::balloon),
    family!("generated/equal_installment", generated::equal_installment),
    family!("generated/equal_principal", generated::equal_principal),
    family!("generated/flat_fee", generated::flat_fee),
    family!("generated/graduated", generated::graduated),
    family!("generated/interest_only", generated::interest_only),
    family!("generated/prepayment", generated::prepayment),
    family!("generated/reverse", generated::reverse),
    family!("generated/xirr", generated::xirr),
];

const NOT_FOLLOWED: &str = include_str!("not_followed.json");

/// What became of the vectors of a family.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) to_the_fen: usize,
    pub(crate) not_followed: usize,
    pub(crate) flagged: usize,
    pub(crate) failed: usize,
}

/// What became of all vectors.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) families: Vec<(&'static str, Tally)>,
    /// Everything that must not be: a line each.
    pub(crate) mistakes: Vec<String>,
}

impl Report {
    /// A table by family.
    pub(crate) fn table(&self) -> String {
        let mut out =
            format!("{:28} {:>7} {:>11} {:>13} {:>8} {:>7}\n", "family", "passed", "to the fen", "not followed", "flagged", "failed");
        let mut sum = Tally::default();
        let mut row = |name: &str, tally: &Tally| {
            let Tally { passed, to_the_fen, not_followed, flagged, failed } = tally;
            let _ = writeln!(out, "{name:28} {passed:>7} {to_the_fen:>11} {not_followed:>13} {flagged:>8} {failed:>7}");
        };
        for (name, tally) in &self.families {
            row(name, tally);
            sum.passed += tally.passed;
            sum.to_the_fen += tally.to_the_fen;
            sum.not_followed += tally.not_followed;
            sum.flagged += tally.flagged;
            sum.failed += tally.failed;
        }
        row("all", &sum);
        out
    }
}

/// Computes every vector of every family.
pub(crate) fn run() -> Report {
    let mut report = Report::default();
    let mut listed = listed();
    for family in FAMILIES {
        let document = parse(family.vectors).expect("vectors are JSON");
        let cases = document.as_array().or_else(|| document.get("cases").and_then(Value::as_array)).expect("vectors are a list");
        let mut tally = Tally::default();
        for vector in cases {
            let id = text(vector, "id").expect("a vector has an id");
            let outcome = (family.check)(vector);
            let reason = listed.remove(&(family.name.to_owned(), id.to_owned()));
            let flagged = text(vector, "status") == Some("flagged");
            match (outcome, reason) {
                (_, Some(_)) if flagged => {
                    report.mistakes.push(format!("{}: {id} is flagged, so it need not be listed as not followed", family.name));
                }
                _ if flagged => tally.flagged += 1,
                (Ok(Met::Exactly), None) => tally.passed += 1,
                (Ok(Met::ToTheFen), None) => tally.to_the_fen += 1,
                (Ok(_), Some(_)) => {
                    tally.failed += 1;
                    report.mistakes.push(format!("{}: {id} passes, though it is listed as not followed", family.name));
                }
                (Err(Unmet::NotOurs(why)), Some(listed)) if why == listed => tally.not_followed += 1,
                (Err(unmet), Some(listed)) => {
                    tally.failed += 1;
                    report.mistakes.push(format!("{}: {id} is listed because \"{listed}\", but: {unmet:?}", family.name));
                }
                (Err(Unmet::Differs(why)), None) => {
                    tally.failed += 1;
                    report.mistakes.push(format!("{}: {id} differs: {why}", family.name));
                }
                (Err(Unmet::NotOurs(why)), None) => {
                    tally.failed += 1;
                    report.mistakes.push(format!("{}: {id} is not computed and not listed: {why}", family.name));
                }
            }
        }
        report.families.push((family.name, tally));
    }
    for (family, id) in listed.into_keys() {
        report.mistakes.push(format!("{family}: {id} is listed as not followed, but there is no such vector"));
    }
    report
}

/// The vectors listed as not followed, with the reason.
fn listed() -> BTreeMap<(String, String), String> {
    let document = parse(NOT_FOLLOWED).expect("not_followed.json is JSON");
    let mut listed = BTreeMap::new();
    for entry in document.as_array().expect("not_followed.json is a list") {
        let family = text(entry, "family").expect("an entry names its family");
        let reason = text(entry, "reason").expect("an entry gives its reason");
        for id in entry.get("ids").and_then(Value::as_array).expect("an entry lists ids") {
            let id = id.as_text().expect("an id is text");
            let before = listed.insert((family.to_owned(), id.to_owned()), reason.to_owned());
            assert!(before.is_none(), "{family}: {id} is listed twice");
        }
    }
    listed
}
