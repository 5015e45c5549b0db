//! Products, lenders, fees and times in words.

use crate::compliance::FeeName;
use crate::loan::{FeeTiming, MethodKind};
use crate::ratecard::{AddOnKind, ChargedBy, DecisionTime, LenderKind, PackageLevel, Strictness, TimeUnit};

use super::fill::{Value, say, sentence};
use super::{Locale, later_words, words};

/// A repayment method.
pub fn method(l: Locale, method: MethodKind) -> &'static str {
    (words(l).of.method)(method)
}

/// What a repayment method means, in one plain sentence.
pub fn method_hint(l: Locale, method: MethodKind) -> &'static str {
    (words(l).of.method_hint)(method)
}

/// A kind of lender.
pub fn lender_kind(l: Locale, kind: LenderKind) -> &'static str {
    (words(l).of.lender_kind)(kind)
}

/// Who charges a fee.
pub fn charged_by(l: Locale, party: ChargedBy) -> &'static str {
    (later_words(l).of.charged_by)(party)
}

/// How strictly a platform selects.
pub fn strictness(l: Locale, strictness: Strictness) -> &'static str {
    (later_words(l).of.strictness)(strictness)
}

/// An add-on.
pub fn add_on_kind(l: Locale, kind: AddOnKind) -> &'static str {
    (later_words(l).of.add_on_kind)(kind)
}

/// A package's name.
pub fn package(l: Locale, level: PackageLevel) -> &'static str {
    (later_words(l).of.package)(level)
}

/// What is in a package, in one line.
pub fn package_line(l: Locale, level: PackageLevel) -> &'static str {
    (later_words(l).of.package_line)(level)
}

/// A fee's name: the card's own, or the kind of the add-on.
pub fn fee_name(l: Locale, name: &FeeName) -> &str {
    match name {
        FeeName::Card(name) => name.in_language(l.tag()),
        FeeName::AddOn(kind) => add_on_kind(l, *kind),
    }
}

/// How a fee is charged.
pub fn fee_timing(l: Locale, when: FeeTiming) -> String {
    let w = &later_words(l).fee;
    sentence(match when {
        FeeTiming::Upfront => w.fee_upfront.to_owned(),
        FeeTiming::Monthly => w.fee_monthly.to_owned(),
        FeeTiming::Financed => w.fee_financed.to_owned(),
        FeeTiming::Month(month) => say(l, w.fee_in_month, &[Value::Whole(month)]),
    })
}

/// How long a decision takes: `7–15 个工作日`.
pub fn decision_time(l: Locale, time: &DecisionTime) -> String {
    sentence(how_long(l, time))
}

fn how_long(l: Locale, time: &DecisionTime) -> String {
    let w = words(l);
    match time {
        DecisionTime::SameDay => w.offer.same_day.to_owned(),
        DecisionTime::Range { from, to, unit } => {
            let (one, many) = match unit {
                TimeUnit::WorkingDays => w.count.working_days,
                TimeUnit::CalendarDays => w.count.days,
                TimeUnit::Hours => w.count.hours,
            };
            let range = if from == to { to.to_string() } else { say(l, w.offer.range, &[Value::Whole(*from), Value::Whole(*to)]) };
            say(l, if *to == 1 { one } else { many }, &[Value::Text(&range)])
        }
    }
}

/// What a customer goes through from enquiry to call-back, in order, with the product's decision time where it is known.
pub fn timeline(l: Locale, decision: Option<&DecisionTime>) -> Vec<String> {
    let w = &later_words(l).timeline;
    let decision = decision.map_or_else(|| w.decision.0.to_owned(), |time| say(l, w.decision.1, &[Value::Text(&how_long(l, time))]));
    let owned = |step: &str| step.to_owned();
    w.before.into_iter().map(owned).chain([decision]).chain(w.after.into_iter().map(owned)).collect()
}
