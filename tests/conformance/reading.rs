//! Reading vectors and comparing figures.

use car_loan_quote::json::Value;
use car_loan_quote::loan::internal_rate_of_return::IrrError;
use car_loan_quote::loan::{Fee, FeeTiming, LoanError, Method, Row, Schedule, Terms};
use car_loan_quote::num::{AnnualRate, Money, Months, Real, half_up, nearest_decimal_from_str};
use rust_decimal::Decimal;

use super::{Check, Met, Unmet};

/// The text of a member that is text or a number.
pub(super) fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    match value.get(name) {
        Some(Value::Text(text) | Value::Number(text)) => Some(text),
        _ => None,
    }
}

pub(super) fn need<'a>(value: &'a Value, name: &str) -> &'a str {
    text(value, name).unwrap_or_else(|| panic!("{name} is missing"))
}

pub(super) fn inputs(vector: &Value) -> &Value {
    vector.get("inputs").expect("a vector has inputs")
}

pub(super) fn expected(vector: &Value) -> &Value {
    vector.get("expected").expect("a vector has expectations")
}

pub(super) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).unwrap_or(&[])
}

pub(super) fn words<'a>(value: &'a Value, name: &str) -> Vec<&'a str> {
    list(value, name).iter().filter_map(as_number).collect()
}

pub(super) fn as_number(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) | Value::Number(text) => Some(text),
        _ => None,
    }
}

/// A decimal, also in the forms `.5` and `-.5`.
pub(super) fn decimal(text: &str) -> Decimal {
    let with_zero = match text.strip_prefix('-') {
        Some(rest) if rest.starts_with('.') => format!("-0{rest}"),
        _ if text.starts_with('.') => format!("0{text}"),
        _ => text.to_owned(),
    };
    nearest_decimal_from_str(&with_zero).unwrap_or_else(|_| panic!("{text} is not a number"))
}

/// Twelve times a rate per month that may be a fraction such as `7/1200`.
pub(super) fn twelve_times(text: &str) -> Decimal {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    (decimal(numerator) * Decimal::from(12)).checked_div(decimal(denominator)).expect("a denominator is not zero").normalize()
}

pub(super) fn whole(text: &str) -> Option<u32> {
    let value = decimal(text);
    value.is_integer().then(|| u32::try_from(value).ok()).flatten()
}

/// The annual rate, given as such or per month.
pub(super) fn annual_rate(inputs: &Value) -> Result<AnnualRate, Unmet> {
    let annual = match (text(inputs, "annual_rate"), text(inputs, "monthly_rate").or_else(|| text(inputs, "rate_per_period"))) {
        (Some(annual), _) => decimal(annual),
        (None, Some(monthly)) => twelve_times(monthly),
        (None, None) => panic!("a rate is missing"),
    };
    AnnualRate::new(annual).map_err(|_| Unmet::NotOurs("the annual rate lies outside 0 to 100 %"))
}

pub(super) fn money(text: &str) -> Result<Money, Unmet> {
    Money::new(decimal(text)).map_err(|_| Unmet::NotOurs("the amount is no amount of yuan: negative, or parts of a fen"))
}

pub(super) fn months(text: &str) -> Result<Months, Unmet> {
    let count = whole(text).ok_or(Unmet::NotOurs("the number of periods is not whole"))?;
    Months::new(count).map_err(|_| Unmet::NotOurs("the number of periods lies outside 1 to 360"))
}

impl From<LoanError> for Unmet {
    fn from(error: LoanError) -> Self {
        Self::Differs(format!("refused: {error}"))
    }
}

impl From<IrrError> for Unmet {
    fn from(error: IrrError) -> Self {
        match error {
            IrrError::SeveralRoots(_) => {
                Self::NotOurs("several rates of return exist; which one is right is a convention, so ours is an error")
            }
            other => Self::Differs(other.to_string()),
        }
    }
}

pub(super) fn terms(principal: Money, months: Months, method: Method) -> Result<Terms, Unmet> {
    Ok(Terms::new(principal, months, method, 0, Vec::new())?)
}

pub(super) fn with_fees(terms: &Terms, upfront: Money, monthly: Money) -> Result<Terms, Unmet> {
    let fees = vec![Fee { amount: upfront, when: FeeTiming::Upfront }, Fee { amount: monthly, when: FeeTiming::Monthly }];
    Ok(Terms::new(terms.principal(), terms.months(), terms.method(), terms.grace_months(), fees)?)
}

/// A computed number with 24 decimals.
pub(super) fn digits(real: &Real) -> Decimal {
    (0..=24).rev().find_map(|decimals| real.to_decimal_half_up(decimals).ok()).expect("a figure fits a decimal")
}

/// The tolerance of a field: the vector's, or half of the last digit printed.
pub(super) fn tolerance(vector: &Value, field: &str, printed: &str) -> Decimal {
    let half_a_digit = || Decimal::new(5, decimal_places(printed) + 1);
    match vector.get("tolerance") {
        Some(Value::Text(text) | Value::Number(text)) if text != "exact" && text != "range" => decimal(text),
        Some(fields @ Value::Object(_)) => text(fields, field).or_else(|| text(fields, "*")).map_or_else(half_a_digit, decimal),
        _ => half_a_digit(),
    }
}

fn decimal_places(printed: &str) -> u32 {
    let mantissa = printed.split(['e', 'E']).next().unwrap_or(printed);
    mantissa.split_once('.').map_or(0, |(_, fraction)| u32::try_from(fraction.len()).expect("a fraction is short"))
}

/// Compares a figure with the vector's, to the vector's tolerance.
pub(super) fn same(vector: &Value, field: &str, printed: &str, ours: Decimal) -> Check {
    near(field, printed, ours, tolerance(vector, field, printed))
}

pub(super) fn near(field: &str, printed: &str, ours: Decimal, tolerance: Decimal) -> Check {
    let theirs = decimal(printed);
    if (ours - theirs).abs() <= tolerance {
        Ok(Met::Exactly)
    } else {
        Err(Unmet::Differs(format!("{field}: ours {ours}, theirs {printed}")))
    }
}

/// An unrounded figure printed with two decimals: the tolerance 0.00 of a printed figure is one of its digits.
pub(super) fn same_printed(vector: &Value, field: &str, printed: &str, ours: Decimal) -> Check {
    let rounded = half_up(ours, decimal_places(printed));
    same(vector, field, printed, rounded).or_else(|_| same(vector, field, printed, ours))
}

/// A figure of a schedule: exactly, or within what rounding each of `periods` can add up to.
pub(super) fn to_the_fen(vector: &Value, field: &str, printed: &str, ours: Decimal, periods: u32) -> Check {
    same(vector, field, printed, ours)
        .or_else(|_| near(field, printed, ours, Decimal::new(i64::from(periods), 2) + Decimal::new(5, 3)).map(|_| Met::ToTheFen))
}

/// The weakest of several checks; the first that fails.
pub(super) fn all(checks: impl IntoIterator<Item = Check>) -> Check {
    let mut met = Met::Exactly;
    for check in checks {
        if check? == Met::ToTheFen {
            met = Met::ToTheFen;
        }
    }
    Ok(met)
}

/// Compares the rows a vector prints with those of a schedule.
pub(super) fn rows(vector: &Value, schedule: &Schedule) -> Check {
    all(list(expected(vector), "rows").iter().map(|printed| {
        let k = whole(need(printed, "k")).expect("a row has its number");
        let row: &Row = schedule.rows().get(k as usize - 1).ok_or_else(|| Unmet::Differs(format!("there is no row {k}")))?;
        all([("payment", row.payment()), ("interest", row.interest), ("principal", row.principal), ("balance", row.balance)]
            .into_iter()
            .filter_map(|(field, ours)| Some(to_the_fen(vector, field, text(printed, field)?, ours.yuan(), k))))
    }))
}

/// Compares the sums of interest and principal a vector prints for every year. Fees in `payments` are not the schedule's.
pub(super) fn years(vector: &Value, schedule: &Schedule) -> Check {
    let count = schedule.terms().months().count();
    all(list(expected(vector), "yearly").iter().map(|printed| {
        let year = whole(need(printed, "year")).expect("a year has its number");
        let rows = schedule.rows().iter().filter(|row| (row.period - 1) / 12 + 1 == year);
        let (interest, principal) =
            rows.fold((Decimal::ZERO, Decimal::ZERO), |(i, p), row| (i + row.interest.yuan(), p + row.principal.yuan()));
        // The last payment takes what rounding has left over.
        let periods = if year * 12 >= count { count } else { 12 };
        all([
            to_the_fen(vector, "interest", need(printed, "interest"), interest, 12),
            to_the_fen(vector, "principal", need(printed, "principal"), principal, periods),
        ])
    }))
}
