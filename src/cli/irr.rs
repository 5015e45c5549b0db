//! `clq irr`: the rate of return of cash flows per period, by date, or by time in years.

use rust_decimal::Decimal;

use crate::json::{Value, Writer};
use crate::loan::internal_rate_of_return::{TimedFlow, rate_of};
use crate::num::{CostRate, Date, NumError, decimal_from_str};

use super::fields::{date, number_text};
use super::{Failure, Fields};

pub(super) const ABOUT: &str = "The rate of return of cash flows: per period, by date, or by time in years";

pub(super) const HELP: &str = "\
The rate of return of cash flows: per period, by date, or by time in years.

Each line in, one of:
  {\"id\",\"flows\":[\"-1000\",\"550\",\"600\"]}                      one flow a period, from period 0: the rate is per period
  {\"id\",\"flows\":[{\"date\":\"2025-01-31\",\"amount\":\"-1000\"},…]}  in any order; time is days / 365: the rate is per year
  {\"id\",\"flows\":[{\"t\":\"1/12\",\"amount\":\"-1000\"},…]}           t in years, a decimal or a fraction: the rate is per year
Each line out:  {\"id\",\"irr\":\"0.100000000000\"}, effective, to 12 decimals.

Errors: no-sign-change, no-root or several-roots for rates between -0.999999 and 10000, both ends excluded; several-roots says how many. Amounts
with more than 28 digits are rounded to 28, decimal times to 15 decimals.";

/// Steps a year may be cut into. Beyond this the twelve decimals of the answer would no longer be certain.
const MOST_STEPS: u64 = 10_000_000_000_000_000;
/// Decimals of a time given as a decimal: 0.03 microseconds.
const TIME_DECIMALS: u32 = 15;
/// Years a flow may lie in the future.
const LONGEST_TIME: u64 = 1000;
/// More flows than any contract has.
const MOST_FLOWS: usize = 20_000;

pub(super) fn answer(fields: &Fields<'_>, writer: &mut Writer) -> Result<(), Failure> {
    fields.only(&[&["id", "flows"]])?;
    let items = fields.required("flows")?.as_array().ok_or_else(|| Failure::new("wrong-type", "flows", "flows must be an array"))?;
    if items.len() > MOST_FLOWS {
        return Err(Failure::number("flows", &NumError::TooLarge { most: format!("{MOST_FLOWS} flows") }));
    }
    let (flows, steps) = match items.first() {
        Some(Value::Object(members)) if members.iter().any(|(name, _)| name == "date") => (by_date(items)?, 365),
        Some(Value::Object(_)) => by_time(items)?,
        _ => (by_period(items)?, 1),
    };
    let rate = rate_of(flows, steps).map_err(|reason| Failure::rate_of_return("flows", reason))?;
    let rate = CostRate::nearest(&rate).map_err(|reason| Failure::number("flows", &reason))?;
    writer.name("irr").display(rate);
    Ok(())
}

fn by_period(items: &[Value]) -> Result<Vec<TimedFlow>, Failure> {
    let flow = |(index, item): (usize, &Value)| Ok(TimedFlow { at: index as u64, amount: amount(item, &format!("flows[{index}]"))? });
    items.iter().enumerate().map(flow).collect()
}

fn by_date(items: &[Value]) -> Result<Vec<TimedFlow>, Failure> {
    let mut dated: Vec<(Date, Decimal)> = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let path = format!("flows[{index}]");
        let fields = Fields::of(item, &path)?;
        fields.only(&[&["date", "amount"]])?;
        let date = date(fields.required("date")?, &fields.path_of("date"))?;
        dated.push((date, amount(fields.required("amount")?, &fields.path_of("amount"))?));
    }
    // The rate does not depend on the day time is counted from, so the earliest serves where the first listed is not the earliest.
    let start = dated.iter().map(|(date, _)| *date).min();
    let at = |date: Date| start.and_then(|start| u64::try_from(start.days_until(date)).ok()).unwrap_or(0);
    Ok(dated.into_iter().map(|(date, amount)| TimedFlow { at: at(date), amount }).collect())
}

/// A time in years: numerator ÷ denominator, in lowest terms.
#[derive(Clone, Copy)]
struct Time {
    numerator: u64,
    denominator: u64,
}

fn by_time(items: &[Value]) -> Result<(Vec<TimedFlow>, u64), Failure> {
    let mut timed: Vec<(Time, Decimal)> = Vec::with_capacity(items.len());
    let mut steps: u64 = 1;
    for (index, item) in items.iter().enumerate() {
        let path = format!("flows[{index}]");
        let fields = Fields::of(item, &path)?;
        fields.only(&[&["t", "amount"]])?;
        let at = time(number_text(fields.required("t")?, &fields.path_of("t"))?)
            .map_err(|reason| Failure::number(fields.path_of("t"), &reason))?;
        timed.push((at, amount(fields.required("amount")?, &fields.path_of("amount"))?));
        steps = common_multiple(steps, at.denominator).filter(|steps| *steps <= MOST_STEPS).ok_or_else(|| {
            let message =
                format!("{path}.t: the times have no common step of at least 1/{MOST_STEPS} of a year; give them with fewer digits");
            Failure::new("times-too-fine", fields.path_of("t"), message)
        })?;
    }
    let in_steps = |time: Time| time.numerator.checked_mul(steps / time.denominator.max(1));
    let flows: Option<Vec<TimedFlow>> = timed.into_iter().map(|(at, amount)| Some(TimedFlow { at: in_steps(at)?, amount })).collect();
    let flows = flows.ok_or_else(|| Failure::number("flows", &NumError::Overflow))?;
    Ok((flows, steps))
}

/// Reads `1/12`, `0.25` or `3`.
fn time(text: &str) -> Result<Time, NumError> {
    let (numerator, denominator) = match text.split_once('/') {
        Some((numerator, denominator)) => (whole(numerator)?, whole(denominator)?),
        None => {
            let decimal = rounded_decimal(text)?.round_dp(TIME_DECIMALS).normalize();
            if decimal.is_sign_negative() && !decimal.is_zero() {
                return Err(NumError::Negative);
            }
            let numerator = u64::try_from(decimal.mantissa()).map_err(|_| NumError::TooLarge { most: LONGEST_TIME.to_string() })?;
            (numerator, 10u64.saturating_pow(decimal.scale()))
        }
    };
    if denominator == 0 {
        return Err(NumError::NotANumber);
    }
    if numerator / denominator >= LONGEST_TIME {
        return Err(NumError::TooLarge { most: LONGEST_TIME.to_string() });
    }
    let divisor = greatest_common_divisor(numerator, denominator);
    Ok(Time { numerator: numerator / divisor, denominator: denominator / divisor })
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

fn common_multiple(a: u64, b: u64) -> Option<u64> {
    (a / greatest_common_divisor(a, b)).checked_mul(b)
}

fn amount(value: &Value, path: &str) -> Result<Decimal, Failure> {
    rounded_decimal(number_text(value, path)?).map_err(|reason| Failure::number(path, &reason))
}

/// Digits a decimal always holds.
const DIGITS: usize = 28;

/// Reads a decimal; digits beyond the 28th are rounded half up. Flows often come out of floating point with more digits than they are worth.
fn rounded_decimal(text: &str) -> Result<Decimal, NumError> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_fractions_and_decimals() {
        let read = |text: &str| time(text).map(|time| (time.numerator, time.denominator));
        assert_eq!(read("1/12"), Ok((1, 12)));
        assert_eq!(read("2/24"), Ok((1, 12)));
        assert_eq!(read("0.25"), Ok((1, 4)));
        assert_eq!(read("0"), Ok((0, 1)));
        assert_eq!(read("0.0833333333333333333333333333333"), Ok((83_333_333_333_333, 1_000_000_000_000_000)).map(reduced));
        assert_eq!(read("-1"), Err(NumError::Negative));
        assert_eq!(read("-1/12"), Err(NumError::Negative));
        assert_eq!(read("1/0"), Err(NumError::NotANumber));
        assert_eq!(read("1/12/2"), Err(NumError::NotANumber));
        assert!(matches!(read("1000"), Err(NumError::TooLarge { .. })));
        assert!(matches!(read("1e30"), Err(NumError::TooLarge { .. })));
    }

    fn reduced((a, b): (u64, u64)) -> (u64, u64) {
        let divisor = greatest_common_divisor(a, b);
        (a / divisor, b / divisor)
    }

    #[test]
    fn amounts_with_more_digits_than_a_decimal_holds_are_rounded() {
        let read = |text: &str| rounded_decimal(text).map(|decimal| decimal.normalize().to_string());
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
