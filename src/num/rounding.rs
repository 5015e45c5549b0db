//! Named rounding rules.
//!
//! Source: half up to the fen is the practice of bank interest settlement; the shared test vectors follow it (interest of each period
//! half up, the exact product taken before the division).

use rust_decimal::Decimal;

use super::{NumError, Real};

/// Rounds half up (ties away from zero) to `decimals` places.
pub fn half_up(value: Decimal, decimals: u32) -> Decimal {
    rounded(value, decimals, Rule::HalfUp)
}

/// Rounds towards zero to `decimals` places.
pub fn towards_zero(value: Decimal, decimals: u32) -> Decimal {
    rounded(value, decimals, Rule::TowardsZero)
}

/// Rounds up (towards the greater number) to `decimals` places.
pub fn up(value: Decimal, decimals: u32) -> Decimal {
    rounded(value, decimals, Rule::Up)
}

/// Whether nothing but zeros stands after the decimal point.
pub fn is_whole(value: Decimal) -> bool {
    towards_zero(value, 0) == value
}

#[derive(Clone, Copy)]
enum Rule {
    HalfUp,
    TowardsZero,
    Up,
}

/// On the digits themselves: the library's rounding knows seven strategies, and brings subtraction along for them.
fn rounded(value: Decimal, decimals: u32, rule: Rule) -> Decimal {
    let Some(power) = value.scale().checked_sub(decimals).filter(|surplus| *surplus > 0).and_then(|surplus| 10_i128.checked_pow(surplus))
    else {
        return value;
    };
    let digits = value.mantissa();
    let (kept, cut) = (digits / power, digits % power);
    let carry = match rule {
        Rule::HalfUp if cut.abs() >= power - cut.abs() => cut.signum(),
        Rule::Up if cut > 0 => 1,
        _ => 0,
    };
    // Fewer digits than before, so they fit.
    Decimal::try_from_i128_with_scale(kept + carry, decimals).unwrap_or(value)
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

    proptest::proptest! {
        #[test]
        fn the_rules_round_as_the_library_does(digits: i64, scale in 0_u32..=28, decimals in 0_u32..=28) {
            use rust_decimal::RoundingStrategy::{MidpointAwayFromZero, ToPositiveInfinity, ToZero};
            let value = Decimal::new(digits, 0).checked_mul(Decimal::new(1, scale)).unwrap_or_default();
            proptest::prop_assert_eq!(half_up(value, decimals), value.round_dp_with_strategy(decimals, MidpointAwayFromZero));
            proptest::prop_assert_eq!(up(value, decimals), value.round_dp_with_strategy(decimals, ToPositiveInfinity));
            proptest::prop_assert_eq!(towards_zero(value, decimals), value.round_dp_with_strategy(decimals, ToZero));
            proptest::prop_assert_eq!(is_whole(value), value.fract().is_zero());
        }
    }

    #[test]
    fn a_quotient_that_is_an_exact_tie_rounds_up() {
        let half_fen = Real::from_decimal(Decimal::new(10001, 2)).div(&Real::from_u64(2)).map(|q| nearest_half_up(&q, 2));
        assert_eq!(half_fen, Some(Ok(Decimal::new(5001, 2))));
    }
}
