//! Rates: what a contract states, what a flat fee charges, what a loan really costs.

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use super::{NumError, Real, decimal_from_str, nearest_half_up, plain};

fn within(value: Decimal, most: Decimal) -> Result<Decimal, NumError> {
    if value.is_sign_negative() && !value.is_zero() {
        Err(NumError::Negative)
    } else if value > most {
        Err(NumError::TooLarge { most: plain(most) })
    } else {
        Ok(value.normalize())
    }
}

/// The nominal annual rate a contract charges, as a fraction: 0.06 is 6 %. Zero to one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnnualRate(Decimal);

impl AnnualRate {
    /// No interest.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// From a fraction.
    ///
    /// # Errors
    /// [`NumError::Negative`], [`NumError::TooLarge`] above 100 %.
    pub fn new(fraction: Decimal) -> Result<Self, NumError> {
        within(fraction, Decimal::ONE).map(Self)
    }

    /// The fraction.
    pub fn fraction(self) -> Decimal {
        self.0
    }

    /// The rate of one month, a twelfth, to 38 digits.
    pub fn monthly(self) -> Real {
        Real::from_decimal(self.0).div(&Real::from_u64(12)).unwrap_or(Real::ZERO)
    }
}

impl FromStr for AnnualRate {
    type Err = NumError;

    fn from_str(text: &str) -> Result<Self, NumError> {
        Self::new(decimal_from_str(text)?)
    }
}

impl fmt::Display for AnnualRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&plain(self.0))
    }
}

/// A fee charged every month on the ORIGINAL principal (月费率), as a fraction: 0.005 is 0.5 % a month. Zero to one.
///
/// It is not an interest rate: over 36 months 0.5 % a month costs about 11.08 % a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeeRate(Decimal);

impl FeeRate {
    /// From a fraction of the original principal per month.
    ///
    /// # Errors
    /// [`NumError::Negative`], [`NumError::TooLarge`] above 100 %.
    pub fn new(fraction: Decimal) -> Result<Self, NumError> {
        within(fraction, Decimal::ONE).map(Self)
    }

    /// The fraction.
    pub fn fraction(self) -> Decimal {
        self.0
    }
}

impl FromStr for FeeRate {
    type Err = NumError;

    fn from_str(text: &str) -> Result<Self, NumError> {
        Self::new(decimal_from_str(text)?)
    }
}

impl fmt::Display for FeeRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&plain(self.0))
    }
}

/// What a loan costs a year once computed from its cash flows, as a fraction with twelve decimals. It may be negative or above one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CostRate(Decimal);

impl CostRate {
    /// Decimal places a computed rate is kept to.
    pub const DECIMALS: u32 = 12;

    /// Rounds a computed fraction half up to twelve decimals.
    ///
    /// # Errors
    /// [`NumError::Overflow`] if it does not fit.
    pub fn nearest(fraction: &Real) -> Result<Self, NumError> {
        nearest_half_up(fraction, Self::DECIMALS).map(Self)
    }

    /// A rate given as a decimal fraction.
    pub fn from_fraction(fraction: Decimal) -> Self {
        Self(fraction)
    }

    /// The fraction.
    pub fn fraction(self) -> Decimal {
        self.0
    }
}

/// Twelve decimals: `0.060000000000`.
impl fmt::Display for CostRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut value = self.0;
        value.rescale(Self::DECIMALS);
        write!(f, "{value}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_annual_rate_runs_from_zero_to_one() {
        assert!("0".parse::<AnnualRate>().is_ok());
        assert!("1".parse::<AnnualRate>().is_ok());
        assert!(matches!("1.0001".parse::<AnnualRate>(), Err(NumError::TooLarge { .. })));
        assert_eq!("-0.01".parse::<AnnualRate>(), Err(NumError::Negative));
    }

    #[test]
    fn a_cost_rate_prints_twelve_decimals() {
        assert_eq!(CostRate::from_fraction(Decimal::new(6, 2)).to_string(), "0.060000000000");
    }
}
