//! Why a number was refused.

use core::fmt;

/// Why a number or a date was refused. Each variant carries what a message needs to say how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NumError {
    /// Nothing was given.
    Empty,
    /// The text is not a decimal number (this includes `NaN` and `Infinity`).
    NotANumber,
    /// More decimal places than the unit has; money has two.
    TooManyDecimals {
        /// The most decimal places this unit takes.
        allowed: u32,
    },
    /// A negative value where only zero or more makes sense.
    Negative,
    /// Below the least value allowed.
    TooSmall {
        /// The least value allowed, in the unit of the number.
        least: String,
    },
    /// Above the greatest value allowed.
    TooLarge {
        /// The greatest value allowed, in the unit of the number.
        most: String,
    },
    /// Not a day of the Gregorian calendar, for example 29 February in a common year.
    NoSuchDay,
    /// Not of the form `YYYY-MM-DD`.
    NotADate,
    /// A whole number was needed.
    NotWhole,
    /// The result does not fit; the inputs are far outside any car loan.
    Overflow,
}

impl NumError {
    /// A stable machine-readable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotANumber => "not-a-number",
            Self::TooManyDecimals { .. } => "too-many-decimals",
            Self::Negative => "negative",
            Self::TooSmall { .. } => "too-small",
            Self::TooLarge { .. } => "too-large",
            Self::NoSuchDay => "no-such-day",
            Self::NotADate => "not-a-date",
            Self::NotWhole => "not-whole",
            Self::Overflow => "overflow",
        }
    }
}

impl fmt::Display for NumError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("a value is needed"),
            Self::NotANumber => f.write_str("not a decimal number; write digits such as 105000.00"),
            Self::TooManyDecimals { allowed } => write!(f, "too many decimal places; at most {allowed} are allowed"),
            Self::Negative => f.write_str("must be zero or more"),
            Self::TooSmall { least } => write!(f, "must be at least {least}"),
            Self::TooLarge { most } => write!(f, "must be at most {most}"),
            Self::NoSuchDay => f.write_str("no such day in the calendar"),
            Self::NotADate => f.write_str("not a date; write YYYY-MM-DD"),
            Self::NotWhole => f.write_str("must be a whole number"),
            Self::Overflow => f.write_str("the result is too large to be a car loan"),
        }
    }
}

impl core::error::Error for NumError {}
