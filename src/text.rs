//! Every word for people, in Simplified Chinese, Traditional Chinese and English; numbers and dates as people read them; and the lenient
//! reading of what people type.
//!
//! Pure functions of typed values: no screen, no browser, no state. Each language is one literal ([`words::Words`]), so a missing word does
//! not compile. Tone: short and plain, what to do first, the law's name second with how sure we are of it. Never a promise of approval,
//! never a superlative, never an exclamation mark; annual rates always say whether they are simple or compound.

mod applicant;
mod change;
mod en;
pub mod entry;
mod errors;
mod fill;
mod finding;
pub mod language;
mod locale;
pub mod number;
mod offer;
mod phrases;
pub mod report;
pub mod screen;
pub mod sharing;
mod side_by_side;
mod source;
mod told;
mod vehicle;
pub mod wording;
mod words;
mod zh_cn;
mod zh_hant;

#[cfg(test)]
mod tests;

pub use applicant::{
    applicant_item, applicant_remedy, credit_record, document, grade, income_kind, paper, payment_share, question, readiness,
};
pub use change::{change, remedy};
pub use entry::EntryError;
pub use errors::{EntryField, entry_error, field_name, request_error};
pub use finding::{FindingText, Names, finding, headline, numbers_used, severity, standing_of};
pub use locale::Locale;
pub use offer::{
    add_on_kind, charged_by, decision_time, fee_name, fee_timing, lender_kind, method, method_hint, package, package_line, strictness,
    timeline,
};
pub use phrases::*;
pub use source::{basis, confidence, source};
pub use told::{told_flat_fee, told_number};
pub use vehicle::{condition, standing, value_reason, vehicle_flag};

/// The words of a locale.
fn words(l: Locale) -> &'static words::Words {
    language::of(l).words
}

/// The words of a locale for what comes after the first quote.
fn later_words(l: Locale) -> &'static words::LaterWords {
    language::later(l).words
}
