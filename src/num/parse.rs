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
}
