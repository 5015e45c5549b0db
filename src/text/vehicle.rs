//! The car in words.

use crate::vehicle::{Condition, Flag, Span, Standing, ValueReason};

use super::fill::{Value, say, sentence};
use super::{Locale, later_words, words};

/// What speaks against financing a car, in a sentence.
pub fn vehicle_flag(l: Locale, flag: &Flag) -> String {
    let w = &words(l).vehicle;
    match flag {
        Flag::Accident => w.accident.to_owned(),
        Flag::Flood => w.flood.to_owned(),
        Flag::OdometerTampered => w.odometer.to_owned(),
        Flag::TooOld { years, limit_years } => say(l, w.too_old, &[Value::Whole(*years), Value::Whole(*limit_years)]),
        Flag::TooFar { km, limit_km } => say(l, w.too_far, &[Value::Whole(*km), Value::Whole(*limit_km)]),
    }
}

/// Why an estimate is what it is.
pub fn value_reason(l: Locale, reason: &ValueReason) -> String {
    sentence(why_valued(l, reason))
}

fn why_valued(l: Locale, reason: &ValueReason) -> String {
    let w = &later_words(l).estimate;
    let ends = |Span { least, most }: &Span| (Value::Ratio(*least), Value::Ratio(*most));
    match reason {
        ValueReason::Age { years, off_each } => {
            let (least, most) = ends(off_each);
            say(l, w.age, &[Value::Whole(*years), least, most])
        }
        ValueReason::Mileage { km, beyond_km, step_km, steps, off_each } => {
            let (least, most) = ends(off_each);
            say(l, w.mileage, &[Value::Whole(*km), Value::Whole(*beyond_km), Value::Whole(*step_km), least, most, Value::Whole(*steps)])
        }
        ValueReason::Condition { condition: told, kept } => {
            let (least, most) = ends(kept);
            match told {
                Some(told) => say(l, w.condition, &[Value::Word(condition(l, *told)), least, most]),
                None => say(l, w.condition_not_told, &[least, most]),
            }
        }
    }
}

/// A condition.
pub fn condition(l: Locale, condition: Condition) -> &'static str {
    (words(l).of.condition)(condition)
}

/// How a price stands to an estimate.
pub fn standing(l: Locale, standing: Standing) -> &'static str {
    (later_words(l).of.standing)(standing)
}
