//! Money in yuan, exact to the fen.

use core::fmt;
use core::iter::Sum;

use rust_decimal::Decimal;

use super::{NumError, Real, decimal_from_str, half_up, nearest_half_up};

/// The smallest unit of money: one hundredth of a yuan.
pub type Fen = i64;

/// An amount of yuan: zero or more, with two decimals. Debts and gains are different types or different fields, never a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Fen);

/// 10^12 yuan. No amount in a car loan comes near: the greatest principal at the greatest rate and term stays below it.
const MOST: Fen = 100_000_000_000_000;

fn too_large() -> NumError {
    NumError::TooLarge { most: (MOST / 100).to_string() }
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// From yuan.
    ///
    /// # Errors
    /// [`NumError::Negative`], [`NumError::TooManyDecimals`] for a part of a fen, [`NumError::TooLarge`] above 10^12.
    pub fn new(yuan: Decimal) -> Result<Self, NumError> {
        if yuan.is_sign_negative() && !yuan.is_zero() {
            return Err(NumError::Negative);
        }
        let exact = if yuan.scale() > 2 { yuan.normalize() } else { yuan };
        if exact > Decimal::new(MOST, 2) {
            return Err(too_large());
        }
        let fen = match exact.scale() {
            0 => exact.mantissa() * 100,
            1 => exact.mantissa() * 10,
            2 => exact.mantissa(),
            _ => return Err(NumError::TooManyDecimals { allowed: 2 }),
        };
        Fen::try_from(fen).map(Self).map_err(|_| too_large())
    }

    /// From fen, zero or more.
    ///
    /// # Errors
    /// [`NumError::Negative`] and [`NumError::TooLarge`].
    pub fn from_fen(fen: Fen) -> Result<Self, NumError> {
        match fen {
            ..0 => Err(NumError::Negative),
            0..=MOST => Ok(Self(fen)),
            _ => Err(too_large()),
        }
    }

    /// From whole yuan.
    pub fn from_yuan(yuan: u32) -> Self {
        Self(Fen::from(yuan) * 100)
    }

    /// Rounds a decimal half up to the fen.
    ///
    /// # Errors
    /// As [`Money::new`].
    pub fn half_up(yuan: Decimal) -> Result<Self, NumError> {
        Self::new(half_up(yuan, 2))
    }

    /// Rounds a computed number half up to the fen; see [`nearest_half_up`].
    ///
    /// # Errors
    /// As [`Money::new`].
    pub fn nearest(yuan: &Real) -> Result<Self, NumError> {
        Self::new(nearest_half_up(yuan, 2)?)
    }

    /// The amount in yuan.
    pub fn yuan(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// The amount in fen.
    pub fn fen(self) -> Fen {
        self.0
    }

    /// Whether this is nothing.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum.
    ///
    /// # Errors
    /// [`NumError::TooLarge`].
    pub fn plus(self, other: Self) -> Result<Self, NumError> {
        Self::from_fen(self.0.saturating_add(other.0))
    }

    /// The difference.
    ///
    /// # Errors
    /// [`NumError::Negative`] when `other` is more.
    pub fn minus(self, other: Self) -> Result<Self, NumError> {
        Self::from_fen(self.0.saturating_sub(other.0))
    }

    /// The difference, or nothing when `other` is more.
    pub fn minus_or_zero(self, other: Self) -> Self {
        self.minus(other).unwrap_or(Self::ZERO)
    }

    /// `times` this amount.
    ///
    /// # Errors
    /// [`NumError::TooLarge`].
    pub fn times(self, times: u32) -> Result<Self, NumError> {
        Self::from_fen(self.0.saturating_mul(Fen::from(times)))
    }

    /// The sum of many.
    ///
    /// # Errors
    /// [`NumError::TooLarge`].
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Result<Self, NumError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// The greatest multiple of `unit` that is not above this amount; the amount itself for a unit of zero.
    pub fn floor_to(self, unit: Self) -> Self {
        Self(self.0 - self.0.checked_rem(unit.0).unwrap_or(0))
    }

    /// The least multiple of `unit` that is not below this amount; the amount itself for a unit of zero.
    pub fn ceil_to(self, unit: Self) -> Self {
        let floor = self.floor_to(unit);
        if floor == self { self } else { Self(floor.0 + unit.0) }
    }
}

impl core::str::FromStr for Money {
    type Err = NumError;

    fn from_str(text: &str) -> Result<Self, NumError> {
        Self::new(decimal_from_str(text)?)
    }
}

/// Two decimals, no separators: `105000.00`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// Saturates at the greatest amount; for totals that were checked where they were made.
impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |sum, amount| sum.plus(amount).unwrap_or(Self(MOST)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_takes_two_decimals_and_refuses_three() {
        assert_eq!("0.01".parse::<Money>().map(Money::fen), Ok(1));
        assert_eq!("105000.000".parse::<Money>().map(|m| m.to_string()), Ok("105000.00".to_owned()));
        assert_eq!("0.001".parse::<Money>(), Err(NumError::TooManyDecimals { allowed: 2 }));
    }

    #[test]
    fn money_refuses_what_is_negative_too_large_or_not_a_number() {
        assert_eq!("-0.01".parse::<Money>(), Err(NumError::Negative));
        assert_eq!("-0".parse::<Money>(), Ok(Money::ZERO));
        assert_eq!("1000000000000".parse::<Money>().map(Money::fen), Ok(100_000_000_000_000));
        assert!(matches!("1000000000000.01".parse::<Money>(), Err(NumError::TooLarge { .. })));
        assert!(matches!("1e309".parse::<Money>(), Err(NumError::TooLarge { .. })));
        assert!(matches!("1e20".parse::<Money>(), Err(NumError::TooLarge { .. })));
        assert_eq!(Money::from_fen(-1), Err(NumError::Negative));
        assert!(Money::from_fen(Fen::MAX).is_err());
        assert_eq!("NaN".parse::<Money>(), Err(NumError::NotANumber));
    }

    #[test]
    fn a_difference_below_zero_is_an_error() {
        assert_eq!(Money::from_yuan(1).minus(Money::from_yuan(2)), Err(NumError::Negative));
        assert_eq!(Money::from_yuan(2).minus(Money::from_yuan(1)), Ok(Money::from_yuan(1)));
    }

    #[test]
    fn amounts_floor_and_ceil_to_a_unit() {
        let hundred = Money::from_yuan(100);
        assert_eq!(Money::from_yuan(12_345).floor_to(hundred), Money::from_yuan(12_300));
        assert_eq!(Money::from_yuan(12_345).ceil_to(hundred), Money::from_yuan(12_400));
        assert_eq!(Money::from_yuan(12_300).ceil_to(hundred), Money::from_yuan(12_300));
    }
}
