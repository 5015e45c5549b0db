//! Money in yuan, exact to the fen.

use core::fmt;
use core::iter::Sum;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{NumError, Real, decimal_from_str, half_up, nearest_half_up};

/// The smallest unit of money: one hundredth of a yuan.
pub type Fen = i64;

/// An amount of yuan: zero or more, with two decimals. Debts and gains are different types or different fields, never a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// No amount in a car loan comes near: the greatest principal at the greatest rate and term stays below it.
const MOST: Decimal = Decimal::from_parts(0xd4a5_1000, 0xe8, 0, false, 0);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// From yuan.
    ///
    /// # Errors
    /// [`NumError::Negative`], [`NumError::TooManyDecimals`] for a part of a fen, [`NumError::TooLarge`] above 10^12.
    pub fn new(yuan: Decimal) -> Result<Self, NumError> {
        if yuan.is_sign_negative() && !yuan.is_zero() {
            return Err(NumError::Negative);
        }
        if yuan > MOST {
            return Err(NumError::TooLarge { most: MOST.to_string() });
        }
        let exact = yuan.normalize();
        if exact.scale() > 2 {
            return Err(NumError::TooManyDecimals { allowed: 2 });
        }
        Ok(Self(exact))
    }

    /// From fen, zero or more.
    ///
    /// # Errors
    /// [`NumError::Negative`] and [`NumError::TooLarge`].
    pub fn from_fen(fen: Fen) -> Result<Self, NumError> {
        Self::new(Decimal::new(fen, 2))
    }

    /// From whole yuan.
    pub fn from_yuan(yuan: u32) -> Self {
        Self(Decimal::from(yuan))
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
        self.0
    }

    /// The amount in fen.
    pub fn fen(self) -> Fen {
        (self.0 * Decimal::ONE_HUNDRED).to_i64().unwrap_or(Fen::MAX)
    }

    /// Whether this is nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The sum.
    ///
    /// # Errors
    /// [`NumError::TooLarge`].
    pub fn plus(self, other: Self) -> Result<Self, NumError> {
        let sum = self.0.checked_add(other.0).ok_or(NumError::Overflow)?;
        if sum > MOST { Err(NumError::TooLarge { most: MOST.to_string() }) } else { Ok(Self(sum)) }
    }

    /// The difference.
    ///
    /// # Errors
    /// [`NumError::Negative`] when `other` is more.
    pub fn minus(self, other: Self) -> Result<Self, NumError> {
        if other.0 > self.0 {
            return Err(NumError::Negative);
        }
        self.0.checked_sub(other.0).map(Self).ok_or(NumError::Overflow)
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
        Self::new(self.0.checked_mul(Decimal::from(times)).ok_or(NumError::Overflow)?)
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
        if unit.is_zero() {
            return self;
        }
        match self.0.checked_rem(unit.0) {
            Some(rest) => Self(self.0 - rest),
            None => self,
        }
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
        let fen = self.fen();
        write!(f, "{}.{:02}", fen / 100, fen % 100)
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
