//! The car in words.

use crate::vehicle::{Condition, Flag, Span, Standing, ValueReason};

use super::fill::{fill, lower, sentence};
use super::{Locale, number, words};

/// What speaks against financing a car, in a sentence.
pub fn vehicle_flag(l: Locale, flag: &Flag) -> String {
    let w = &words(l).vehicle;
    match flag {
        Flag::Accident => w.accident.to_owned(),
        Flag::Flood => w.flood.to_owned(),
        Flag::OdometerTampered => w.odometer.to_owned(),
        Flag::TooOld { years, limit_years } => fill(w.too_old, &[&years.to_string(), &limit_years.to_string()]),
        Flag::TooFar { km, limit_km } => fill(w.too_far, &[&number::whole(*km), &number::whole(*limit_km)]),
    }
}

/// Why an estimate is what it is.
pub fn value_reason(l: Locale, reason: &ValueReason) -> String {
    sentence(why_valued(l, reason))
}

fn why_valued(l: Locale, reason: &ValueReason) -> String {
    let w = &words(l).vehicle;
    let ends = |Span { least, most }: &Span| [*least, *most].map(number::ratio);
    match reason {
        ValueReason::Age { years, off_each } => {
            let [least, most] = ends(off_each);
            fill(w.age, &[&years.to_string(), &least, &most])
        }
        ValueReason::Mileage { km, beyond_km, step_km, steps, off_each } => {
            let [least, most] = ends(off_each);
            let [km, beyond, step] = [*km, *beyond_km, *step_km].map(number::whole);
            fill(w.mileage, &[&km, &beyond, &step, &least, &most, &steps.to_string()])
        }
        ValueReason::Condition { condition: told, kept } => {
            let [least, most] = ends(kept);
            match told {
                Some(told) => fill(w.condition, &[&lower(condition(l, *told)), &least, &most]),
                None => fill(w.condition_not_told, &[&least, &most]),
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
    (words(l).of.standing)(standing)
}
