//! A share of a whole.

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use super::{Money, NumError, decimal_from_str, plain, towards_zero};

/// A share of a whole, zero to one: a financing ratio, a down payment, a penalty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio(Decimal);

impl Ratio {
    /// Nothing of it.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// All of it.
    pub const ONE: Self = Self(Decimal::ONE);

    /// From a fraction.
    ///
    /// # Errors
    /// [`NumError::Negative`], [`NumError::TooLarge`] above 100 %.
    pub fn new(fraction: Decimal) -> Result<Self, NumError> {
        if fraction.is_sign_negative() && !fraction.is_zero() {
            Err(NumError::Negative)
        } else if fraction > Decimal::ONE {
            Err(NumError::TooLarge { most: "1".to_owned() })
        } else {
            Ok(Self(fraction.normalize()))
        }
    }

    /// From whole per cent, at most 100.
    pub fn from_percent(percent: u8) -> Self {
        Self(Decimal::new(i64::from(percent.min(100)), 2).normalize())
    }

    /// The fraction.
    pub fn fraction(self) -> Decimal {
        self.0
    }

    /// What is left of the whole: 30 % of 70 %.
    pub fn complement(self) -> Self {
        Self((Decimal::ONE + -self.0).normalize())
    }

    /// This share of an amount, rounded half up to the fen.
    ///
    /// # Errors
    /// [`NumError::TooLarge`].
    pub fn of(self, whole: Money) -> Result<Money, NumError> {
        Money::half_up(whole.yuan().checked_mul(self.0).ok_or(NumError::Overflow)?)
    }

    /// This share of an amount, rounded down to the fen: the most that stays within the ratio.
    ///
    /// # Errors
    /// [`NumError::TooLarge`].
    pub fn of_rounded_down(self, whole: Money) -> Result<Money, NumError> {
        let exact = whole.yuan().checked_mul(self.0).ok_or(NumError::Overflow)?;
        Money::new(towards_zero(exact, 2))
    }

    /// The share `part` is of `whole`; `None` for an empty whole or a part above it.
    pub fn between(part: Money, whole: Money) -> Option<Self> {
        part.yuan().checked_div(whole.yuan()).and_then(|share| Self::new(share).ok())
    }
}

impl FromStr for Ratio {
    type Err = NumError;

    fn from_str(text: &str) -> Result<Self, NumError> {
        Self::new(decimal_from_str(text)?)
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&plain(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_over_one_hundred_per_cent_is_refused() {
        assert!("1".parse::<Ratio>().is_ok());
        assert!(matches!("1.01".parse::<Ratio>(), Err(NumError::TooLarge { .. })));
    }

    #[test]
    fn seventy_per_cent_of_150000_is_105000() {
        assert_eq!(Ratio::from_percent(70).of(Money::from_yuan(150_000)), Ok(Money::from_yuan(105_000)));
        assert_eq!(Ratio::from_percent(70).complement(), Ratio::from_percent(30));
    }
}
