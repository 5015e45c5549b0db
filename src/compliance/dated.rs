//! Values that change with time, each with its citation.
//!
//! The shape follows OpenFisca's parameters: newest first, a source for every value, and no answer outside the coverage.

use core::fmt;

use crate::num::Date;

use super::Citation;

/// One value and the day it begins to hold.
#[derive(Clone, Copy, Debug)]
pub struct Dated<T: 'static> {
    /// Holds from this day until the next newer value.
    pub from: Date,
    /// The value.
    pub value: T,
    /// Where it is from.
    pub citation: &'static Citation,
}

/// A date for which no value is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCovered {
    /// What was asked for.
    pub parameter: &'static str,
    /// The date asked about.
    pub date: Date,
    /// The first day covered.
    pub first: Date,
}

impl fmt::Display for NotCovered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} is known for {}; the data begin on {}", self.parameter, self.date, self.first)
    }
}

impl core::error::Error for NotCovered {}

/// A parameter through time, newest value first.
#[derive(Clone, Copy, Debug)]
pub struct Series<T: 'static> {
    /// What it is, for errors.
    pub name: &'static str,
    /// Newest first.
    pub values: &'static [Dated<T>],
}

impl<T> Series<T> {
    /// The value in force on a date.
    ///
    /// # Errors
    /// [`NotCovered`] before the first value.
    pub fn on(&self, date: Date) -> Result<&'static Dated<T>, NotCovered> {
        self.values.iter().find(|value| value.from <= date).ok_or(NotCovered {
            parameter: self.name,
            date,
            first: self.values.last().map_or(date, |value| value.from),
        })
    }
}
