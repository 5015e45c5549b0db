//! A real number to 128 binary digits (38 decimal ones), for powers, annuity factors and roots.
//!
//! Decimals hold 28 digits and no large exponents, too few for (1 + i)^360 at the far ends of a root search. This is a software
//! number: no hardware float is involved, so native and wasm give the same bits. Money is never kept in it.

use core::cmp::Ordering;

use rust_decimal::Decimal;

use super::NumError;

const TOP: u128 = 1 << 127;

/// value = ± mantissa × 2^exponent, the mantissa's top bit set; zero has mantissa 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Real {
    negative: bool,
    mantissa: u128,
    exponent: i32,
}

impl Real {
    /// Zero.
    pub const ZERO: Self = Self { negative: false, mantissa: 0, exponent: 0 };
    /// One.
    pub const ONE: Self = Self { negative: false, mantissa: TOP, exponent: -127 };

    fn normalised(negative: bool, mantissa: u128, exponent: i32) -> Self {
        if mantissa == 0 {
            return Self::ZERO;
        }
        let shift = mantissa.leading_zeros();
        Self { negative, mantissa: mantissa << shift, exponent: exponent.saturating_sub(shift as i32) }
    }

    /// From a whole number.
    pub fn from_u64(value: u64) -> Self {
        Self::normalised(false, u128::from(value), 0)
    }

    /// From a whole number of any sign.
    pub fn from_i128(value: i128) -> Self {
        Self::normalised(value < 0, value.unsigned_abs(), 0)
    }

    /// From a decimal, correct to the last of the 128 bits.
    pub fn from_decimal(value: Decimal) -> Self {
        let mantissa = Self::normalised(value.is_sign_negative(), value.mantissa().unsigned_abs(), 0);
        if value.scale() == 0 {
            return mantissa;
        }
        // 10^28 fits a u128, so a decimal's scale always has an exact divisor.
        mantissa.div(&Self::normalised(false, 10u128.saturating_pow(value.scale()), 0)).unwrap_or(Self::ZERO)
    }

    /// 10^n, for |n| up to 38.
    pub fn power_of_ten(n: i32) -> Self {
        let power = Self::normalised(false, 10u128.saturating_pow(n.unsigned_abs().min(38)), 0);
        if n >= 0 { power } else { Self::ONE.div(&power).unwrap_or(Self::ZERO) }
    }

    /// Whether the value is zero.
    pub fn is_zero(&self) -> bool {
        self.mantissa == 0
    }

    /// Whether the value is below zero.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// The value with its sign turned.
    pub fn neg(&self) -> Self {
        Self { negative: !self.negative && self.mantissa != 0, ..*self }
    }

    /// The magnitude.
    pub fn abs(&self) -> Self {
        Self { negative: false, ..*self }
    }

    /// Sum.
    pub fn add(&self, other: &Self) -> Self {
        if self.is_zero() {
            return *other;
        }
        if other.is_zero() {
            return *self;
        }
        let (big, small) = if self.exponent >= other.exponent { (self, other) } else { (other, self) };
        let distance = i64::from(big.exponent) - i64::from(small.exponent);
        if distance > 127 {
            return *big;
        }
        let shifted = small.mantissa >> distance;
        if big.negative == small.negative {
            match big.mantissa.checked_add(shifted) {
                Some(sum) => Self { negative: big.negative, mantissa: sum, exponent: big.exponent },
                None => {
                    let sum = (big.mantissa >> 1) + (shifted >> 1) + (big.mantissa & shifted & 1);
                    Self::normalised(big.negative, sum, big.exponent.saturating_add(1))
                }
            }
        } else if big.mantissa >= shifted {
            Self::normalised(big.negative, big.mantissa - shifted, big.exponent)
        } else {
            Self::normalised(small.negative, shifted - big.mantissa, big.exponent)
        }
    }

    /// Difference.
    pub fn sub(&self, other: &Self) -> Self {
        self.add(&other.neg())
    }

    /// Product.
    pub fn mul(&self, other: &Self) -> Self {
        if self.is_zero() || other.is_zero() {
            return Self::ZERO;
        }
        let (high, low) = wide_product(self.mantissa, other.mantissa);
        let exponent = self.exponent.saturating_add(other.exponent).saturating_add(128);
        let negative = self.negative != other.negative;
        if high & TOP == 0 {
            Self { negative, mantissa: (high << 1) | (low >> 127), exponent: exponent.saturating_sub(1) }
        } else {
            Self { negative, mantissa: high, exponent }
        }
    }

    /// Quotient; `None` for a zero divisor.
    pub fn div(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        if self.is_zero() {
            return Some(Self::ZERO);
        }
        // floor(self.mantissa × 2^127 / other.mantissa), which has 127 or 128 bits.
        let quotient = wide_quotient(self.mantissa >> 1, self.mantissa << 127, other.mantissa);
        let exponent = self.exponent.saturating_sub(other.exponent).saturating_sub(127);
        Some(Self::normalised(self.negative != other.negative, quotient, exponent))
    }

    /// The value to a whole power, by squaring.
    pub fn powi(&self, mut power: u64) -> Self {
        let mut base = *self;
        let mut result = Self::ONE;
        while power > 0 {
            if power & 1 == 1 {
                result = result.mul(&base);
            }
            power >>= 1;
            if power > 0 {
                base = base.mul(&base);
            }
        }
        result
    }

    /// The value halved.
    pub fn half(&self) -> Self {
        self.shifted(-1)
    }

    /// The value times 2^bits.
    pub fn shifted(&self, bits: i32) -> Self {
        if self.is_zero() { *self } else { Self { exponent: self.exponent.saturating_add(bits), ..*self } }
    }

    /// Rounded half up (ties away from zero) to `decimals` places.
    ///
    /// # Errors
    /// [`NumError::Overflow`] if the result has more than 28 digits.
    pub fn to_decimal_half_up(&self, decimals: u32) -> Result<Decimal, NumError> {
        let scaled = self.mul(&Self::normalised(false, 10u128.checked_pow(decimals).ok_or(NumError::Overflow)?, 0));
        let whole = scaled.rounded_magnitude().ok_or(NumError::Overflow)?;
        let signed = i128::try_from(whole).map_err(|_| NumError::Overflow)?;
        let signed = if self.negative { -signed } else { signed };
        Decimal::try_from_i128_with_scale(signed, decimals).map_err(|_| NumError::Overflow)
    }

    fn rounded_magnitude(&self) -> Option<u128> {
        if self.is_zero() || self.exponent < -128 {
            return Some(0);
        }
        match u32::try_from(self.exponent) {
            Ok(0) => Some(self.mantissa),
            Ok(_) => None,
            Err(_) => {
                let drop = self.exponent.unsigned_abs();
                let half_bit = (self.mantissa >> (drop - 1)) & 1;
                let whole = if drop >= 128 { 0 } else { self.mantissa >> drop };
                whole.checked_add(half_bit)
            }
        }
    }
}

impl PartialOrd for Real {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Real {
    fn cmp(&self, other: &Self) -> Ordering {
        // Normalised: with equal signs the exponent decides, then the mantissa. Zero has the least magnitude.
        let magnitude = |real: &Self| (real.mantissa != 0, real.exponent, real.mantissa);
        match (self.negative, other.negative) {
            (false, false) => magnitude(self).cmp(&magnitude(other)),
            (true, true) => magnitude(other).cmp(&magnitude(self)),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        }
    }
}

/// (high × 2^128 + low) ÷ divisor, rounded down, for a divisor with its top bit set and above `high`.
///
/// Schoolbook division with two 64-bit digits (D. Knuth, *The Art of Computer Programming* 2, 4.3.1, algorithm D).
fn wide_quotient(high: u128, low: u128, divisor: u128) -> u128 {
    const LOW: u128 = u64::MAX as u128;
    let (top, bottom) = (divisor >> 64, divisor & LOW);
    let digit = |above: u128, next: u128| -> (u128, u128) {
        let mut digit = above / top;
        let mut rest = above % top;
        // The first guess is at most two too high.
        while digit > LOW || digit * bottom > ((rest << 64) | next) {
            digit -= 1;
            rest += top;
            if rest > LOW {
                break;
            }
        }
        let left = ((above << 64) | next).wrapping_sub(digit.wrapping_mul(divisor));
        (digit, left)
    };
    let (first, left) = digit(high, low >> 64);
    let (second, _) = digit(left, low & LOW);
    (first << 64) | second
}

/// The full 256-bit product of two 128-bit numbers, high half first.
fn wide_product(a: u128, b: u128) -> (u128, u128) {
    const LOW: u128 = u64::MAX as u128;
    let (a_high, a_low) = (a >> 64, a & LOW);
    let (b_high, b_low) = (b >> 64, b & LOW);
    let low = a_low * b_low;
    let middle_one = a_high * b_low;
    let middle_two = a_low * b_high;
    let middle = (low >> 64) + (middle_one & LOW) + (middle_two & LOW);
    let high = a_high * b_high + (middle_one >> 64) + (middle_two >> 64) + (middle >> 64);
    (high, (middle << 64) | (low & LOW))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn real(text: &str) -> Real {
        Real::from_decimal(crate::num::decimal_from_str(text).unwrap_or_default())
    }

    #[test]
    fn a_decimal_survives_the_round_trip() {
        for text in ["0", "1", "-1", "0.1", "105000.01", "-0.000000000001", "7922816251426433"] {
            let decimal = crate::num::decimal_from_str(text).unwrap_or_default();
            assert_eq!(real(text).to_decimal_half_up(12).map(|d| d.normalize()), Ok(decimal), "{text}");
        }
    }

    #[test]
    fn one_point_one_to_the_tenth_is_known() {
        let power = real("1.1").powi(10).to_decimal_half_up(20).map(crate::num::plain);
        assert_eq!(power, Ok("2.5937424601".to_owned()));
    }

    #[test]
    fn division_by_zero_is_none_and_a_third_is_precise() {
        assert_eq!(Real::ONE.div(&Real::ZERO), None);
        let third = Real::ONE.div(&Real::from_u64(3)).and_then(|t| t.to_decimal_half_up(28).ok()).map(|d| d.to_string());
        assert_eq!(third.as_deref(), Some("0.3333333333333333333333333333"));
    }

    proptest! {
        #[test]
        fn addition_and_multiplication_agree_with_decimals(a in -10_000_000_000_000i64..10_000_000_000_000, b in -10_000_000_000_000i64..10_000_000_000_000) {
            let (a, b) = (Decimal::new(a, 4), Decimal::new(b, 4));
            let (x, y) = (Real::from_decimal(a), Real::from_decimal(b));
            prop_assert_eq!(x.add(&y).to_decimal_half_up(8).map(|d| d.normalize()), Ok((a + b).normalize()));
            prop_assert_eq!(x.mul(&y).to_decimal_half_up(8).map(|d| d.normalize()), Ok((a * b).normalize()));
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        }

        #[test]
        fn a_quotient_is_the_greatest_that_fits(a in any::<u128>(), b in any::<u128>()) {
            let b = b | TOP;
            let quotient = wide_quotient(a >> 1, a << 127, b);
            let (high, low) = wide_product(quotient, b);
            // quotient × b ≤ a × 2^127 < (quotient + 1) × b
            prop_assert!((high, low) <= (a >> 1, a << 127));
            let (next_low, carry) = low.overflowing_add(b);
            let next_high = high + u128::from(carry);
            prop_assert!((next_high, next_low) > (a >> 1, a << 127));
        }

        #[test]
        fn a_quotient_times_its_divisor_gives_the_dividend_back(a in 1i64..i64::MAX, b in 1i64..i64::MAX) {
            let (x, y) = (Real::from_decimal(Decimal::new(a, 6)), Real::from_decimal(Decimal::new(b, 6)));
            let back = x.div(&y).map(|q| q.mul(&y)).and_then(|p| p.to_decimal_half_up(12).ok());
            prop_assert_eq!(back.map(|d| d.normalize()), Some(Decimal::new(a, 6).normalize()));
        }
    }
}
