//! A time in years, as a fraction.

use core::str::FromStr;

use crate::num::{NumError, decimal_from_str, nearest_decimal_from_str};

/// A time of zero to a thousand years after the start, kept as a fraction in lowest terms: a month is 1/12, not 0.0833.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Years {
    numerator: u64,
    denominator: u64,
}

/// Decimals of a time given as a decimal: 0.03 microseconds.
const DECIMALS: u32 = 15;
/// A bound so that powers stay within what a software number holds.
const LONGEST: u64 = 1000;
/// Steps a year may be cut into. Beyond this twelve decimals of a rate would no longer be certain.
const MOST_STEPS: u64 = 10_000_000_000_000_000;

impl Years {
    /// From a fraction.
    ///
    /// # Errors
    /// [`NumError::NotANumber`] for a denominator of zero, [`NumError::TooLarge`] for a thousand years and more.
    pub fn new(numerator: u64, denominator: u64) -> Result<Self, NumError> {
        let whole = numerator.checked_div(denominator).ok_or(NumError::NotANumber)?;
        if whole >= LONGEST {
            return Err(NumError::TooLarge { most: LONGEST.to_string() });
        }
        let divisor = greatest_common_divisor(numerator, denominator);
        Ok(Self { numerator: numerator / divisor, denominator: denominator / divisor })
    }

    /// How many equal steps a year must have at the least for all these times to be whole steps; `None` if they would be too many.
    pub(super) fn common_steps(times: impl IntoIterator<Item = Self>) -> Option<u64> {
        times.into_iter().try_fold(1u64, |steps, time| {
            let multiple = (steps / greatest_common_divisor(steps, time.denominator)).checked_mul(time.denominator)?;
            (multiple <= MOST_STEPS).then_some(multiple)
        })
    }

    /// The time in steps, where a year has a multiple of the denominator of them.
    pub(super) fn in_steps(self, steps_per_year: u64) -> Option<u64> {
        self.numerator.checked_mul(steps_per_year.checked_div(self.denominator)?)
    }
}

impl FromStr for Years {
    type Err = NumError;

    /// Reads `1/12`, `0.25` or `3`. A decimal is rounded to 15 places.
    fn from_str(text: &str) -> Result<Self, NumError> {
        match text.split_once('/') {
            Some((numerator, denominator)) => Self::new(whole(numerator)?, whole(denominator)?),
            None => {
                let decimal = nearest_decimal_from_str(text)?.round_dp(DECIMALS).normalize();
                if decimal.is_sign_negative() && !decimal.is_zero() {
                    return Err(NumError::Negative);
                }
                let numerator = u64::try_from(decimal.mantissa()).map_err(|_| NumError::TooLarge { most: LONGEST.to_string() })?;
                Self::new(numerator, 10u64.saturating_pow(decimal.scale()))
            }
        }
    }
}

fn whole(text: &str) -> Result<u64, NumError> {
    let decimal = decimal_from_str(text)?;
    if decimal.is_sign_negative() && !decimal.is_zero() {
        return Err(NumError::Negative);
    }
    if !decimal.is_integer() {
        return Err(NumError::NotWhole);
    }
    u64::try_from(decimal).map_err(|_| NumError::Overflow)
}

/// At least 1.
fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(u64, u64), NumError> {
        text.parse::<Years>().map(|time| (time.numerator, time.denominator))
    }

    #[test]
    fn times_are_read_as_fractions_and_decimals() {
        assert_eq!(read("1/12"), Ok((1, 12)));
        assert_eq!(read("2/24"), Ok((1, 12)));
        assert_eq!(read("0.25"), Ok((1, 4)));
        assert_eq!(read("0"), Ok((0, 1)));
        assert_eq!(read("0.3333333333333333333333333333333"), Ok((333_333_333_333_333, 1_000_000_000_000_000)));
        assert_eq!(read("-0"), Ok((0, 1)));
    }

    #[test]
    fn times_before_the_start_or_in_a_thousand_years_are_refused() {
        assert_eq!(read("-1"), Err(NumError::Negative));
        assert_eq!(read("-1/12"), Err(NumError::Negative));
        assert_eq!(read("1/-12"), Err(NumError::Negative));
        assert!(read("999.999").is_ok());
        assert!(matches!(read("1000"), Err(NumError::TooLarge { .. })));
        assert!(matches!(read("12000/12"), Err(NumError::TooLarge { .. })));
        assert!(matches!(read("1e25"), Err(NumError::TooLarge { .. })));
    }

    #[test]
    fn what_is_no_fraction_is_refused() {
        for text in ["1/0", "1/12/2", "/", "1/", "a"] {
            assert!(matches!(read(text), Err(NumError::NotANumber | NumError::Empty)), "{text}");
        }
        assert_eq!(read("0.5/12"), Err(NumError::NotWhole));
    }
}
