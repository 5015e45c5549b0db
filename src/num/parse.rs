//! Strict decimal text, as rate cards, links and the command line carry it.
//!
//! What people type is more lenient and is read by `text::entry`.

use rust_decimal::Decimal;

use super::NumError;

/// No number in any file or field needs more characters than this.
const LONGEST: usize = 64;

/// Reads a decimal number exactly: an optional sign, digits, an optional fraction, an optional exponent.
///
/// # Errors
/// [`NumError::Empty`], [`NumError::NotANumber`] (also for `NaN`, `Infinity`), [`NumError::TooLarge`] for a magnitude no decimal holds
/// (`1e309`), [`NumError::TooManyDecimals`] where the value cannot be kept exactly.
pub fn decimal_from_str(text: &str) -> Result<Decimal, NumError> {
    if text.is_empty() {
        return Err(NumError::Empty);
    }
    if text.len() > LONGEST {
        return Err(NumError::NotANumber);
    }
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| NumError::NotANumber)?),
        None => (text, 0),
    };
    let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits_only = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits_only(whole) || !digits_only(fraction) || unsigned.ends_with('.') {
        return Err(NumError::NotANumber);
    }
    // Zeros at the end of a fraction carry no value, and would use up the digits a decimal has.
    let fraction = fraction.trim_end_matches('0');
    let mut mantissa: i128 = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        mantissa = mantissa.checked_mul(10).and_then(|m| m.checked_add(i128::from(digit - b'0'))).ok_or(NumError::Overflow)?;
    }
    if text.starts_with('-') {
        mantissa = -mantissa;
    }
    let mut scale = i32::try_from(fraction.len()).map_err(|_| NumError::NotANumber)?.saturating_sub(exponent);
    if mantissa == 0 {
        return Ok(Decimal::ZERO);
    }
    while scale > 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        scale -= 1;
    }
    while scale < 0 {
        mantissa = mantissa.checked_mul(10).ok_or(NumError::TooLarge { most: Decimal::MAX.to_string() })?;
        scale += 1;
    }
    let scale = u32::try_from(scale).map_err(|_| NumError::NotANumber)?;
    if scale > Decimal::MAX_SCALE {
        return Err(NumError::TooManyDecimals { allowed: Decimal::MAX_SCALE });
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| NumError::TooLarge { most: Decimal::MAX.to_string() })
}

/// Digits a decimal always holds.
const DIGITS: usize = 28;

/// Reads a decimal as [`decimal_from_str`] does, but rounds digits beyond the 28th half up instead of refusing them: figures that come out of
/// somebody's floating point often have more digits than they are worth.
///
/// # Errors
/// As [`decimal_from_str`], except for too many decimals.
pub fn nearest_decimal_from_str(text: &str) -> Result<Decimal, NumError> {
    let text = without_far_digits(text);
    let exact = decimal_from_str(text);
    if !matches!(exact, Err(NumError::TooManyDecimals { .. } | NumError::Overflow | NumError::TooLarge { .. })) {
        return exact;
    }
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let negative = mantissa.starts_with('-');
    let unsigned = mantissa.trim_start_matches(['-', '+']);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits: String = whole.chars().chain(fraction.chars()).collect();
    let significant = digits.trim_start_matches('0');
    let kept = significant.get(..DIGITS).unwrap_or(significant);
    let too_large = || NumError::TooLarge { most: Decimal::MAX.to_string() };
    // value = 0.kept × 10^point
    let point = i64::try_from(whole.len()).unwrap_or(0) - i64::try_from(digits.len() - significant.len()).unwrap_or(0)
        + exponent.parse::<i64>().map_err(|_| NumError::NotANumber)?;
    let mut value: i128 = kept.parse().unwrap_or(0);
    if significant.as_bytes().get(DIGITS).is_some_and(|next| *next >= b'5') {
        value += 1;
    }
    let mut scale = i64::try_from(kept.len()).unwrap_or(0) - point;
    if scale < 0 {
        return Err(too_large());
    }
    while scale > i64::from(Decimal::MAX_SCALE) && value != 0 {
        value = (value + 5) / 10;
        scale -= 1;
    }
    let scale = u32::try_from(scale.min(i64::from(Decimal::MAX_SCALE))).unwrap_or(0);
    Decimal::try_from_i128_with_scale(if negative { -value } else { value }, scale).map_err(|_| too_large())
}

/// Leaves out the digits of a fraction beyond the 60th character, where they decide nothing.
fn without_far_digits(text: &str) -> &str {
    match (text.get(..60), text.get(60..)) {
        (Some(near), Some(far)) if near.contains('.') && far.bytes().all(|byte| byte.is_ascii_digit()) => near,
        _ => text,
    }
}

/// A decimal as plain digits without trailing zeros: `0.06`, `36`, never `6E-2`.
pub fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_digits_signs_fractions_and_exponents_are_read_exactly() {
        for (text, expected) in
            [("0", "0"), ("105000.00", "105000"), ("-3.50", "-3.5"), ("+7", "7"), ("1e3", "1000"), ("2.5E-3", "0.0025"), ("0e999", "0")]
        {
            assert_eq!(decimal_from_str(text).map(plain), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in ["NaN", "Infinity", "-inf", "1.", ".5", "1,000", "１２", "1e", "1e1.5", "--1", "0x10", " 1", "1_0"] {
            assert_eq!(decimal_from_str(text), Err(NumError::NotANumber), "{text}");
        }
        assert_eq!(decimal_from_str(""), Err(NumError::Empty));
    }

    #[test]
    fn a_magnitude_beyond_any_decimal_is_too_large() {
        assert!(matches!(decimal_from_str("1e309"), Err(NumError::TooLarge { .. })));
        assert!(matches!(decimal_from_str("1e-309"), Err(NumError::TooManyDecimals { .. })));
    }

    #[test]
    fn numbers_with_more_digits_than_a_decimal_holds_are_rounded() {
        let read = |text: &str| nearest_decimal_from_str(text).map(|decimal| decimal.normalize().to_string());
        assert_eq!(read("-12138.436076306429"), Ok("-12138.436076306429".to_owned()));
        assert_eq!(read("0.12345678901234567890123456789"), Ok("0.1234567890123456789012345679".to_owned()));
        assert_eq!(read("12345.678901234567890123456789012345"), Ok("12345.67890123456789012345679".to_owned()));
        assert_eq!(read("-99999.99999999999999999999999999999999999"), Ok("-100000".to_owned()));
        assert_eq!(read("1e-40"), Ok("0".to_owned()));
        assert_eq!(read("6e-29"), Ok("0.0000000000000000000000000001".to_owned()));
        assert!(matches!(read("1e309"), Err(NumError::TooLarge { .. })));
        assert!(matches!(read("123456789012345678901234567890123"), Err(NumError::TooLarge { .. })));
        assert_eq!(read("nan"), Err(NumError::NotANumber));
    }
}
