//! Named rounding rules.
//!
//! Source: half up to the fen is the practice of bank interest settlement; the shared test vectors follow it (interest of each period
//! half up, the exact product taken before the division).

use rust_decimal::{Decimal, RoundingStrategy};

use super::{NumError, Real};

/// Rounds half up (ties away from zero) to `decimals` places.
pub fn half_up(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Rounds a computed real number half up to `decimals` places.
///
/// A quotient such as 100.01 / 2 is an exact half fen, but its binary approximation may lie a hair below it. Values within 10^-20 of a
/// tie count as the tie: the computation carries 38 digits, so nothing else comes that close.
///
/// # Errors
/// [`NumError::Overflow`] if the result does not fit a decimal.
pub fn nearest_half_up(value: &Real, decimals: u32) -> Result<Decimal, NumError> {
    let hair = Real::power_of_ten(-20);
    let away = if value.is_negative() { value.sub(&hair) } else { value.add(&hair) };
    away.to_decimal_half_up(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_goes_away_from_zero() {
        let parse = |text| crate::num::decimal_from_str(text).unwrap_or_default();
        assert_eq!(half_up(parse("0.005"), 2), parse("0.01"));
        assert_eq!(half_up(parse("0.0049"), 2), parse("0"));
        assert_eq!(half_up(parse("-0.005"), 2), parse("-0.01"));
    }

    #[test]
    fn a_quotient_that_is_an_exact_tie_rounds_up() {
        let half_fen = Real::from_decimal(Decimal::new(10001, 2)).div(&Real::from_u64(2)).map(|q| nearest_half_up(&q, 2));
        assert_eq!(half_fen, Some(Ok(Decimal::new(5001, 2))));
    }
}
