//! Spreadsheet functions, as far as they say what the engine says: money in arrears, a rate per month, a whole number of months.
//!
//! PMT is our instalment before rounding. PV and FV turn it round: the instalment is a straight line in the principal and in the residual.
//! IPMT, PPMT, CUMIPMT and CUMPRINC are unrounded; our interest is rounded every month. RATE and RRI are rates of return of flows. EFFECT and
//! NOMINAL are rates of return of a single payment.

use car_loan_quote::json::Value;
use car_loan_quote::loan::internal_rate_of_return::{Years, periodic, timed};
use car_loan_quote::loan::{Method, Schedule, Terms, solve};
use car_loan_quote::num::{AnnualRate, Money, Months, Real};
use rust_decimal::Decimal;

use super::reading::{decimal, digits, expected, inputs, money, months, near, need, same, text, to_the_fen, twelve_times, whole};
use super::{Check, Met, Unmet};

const IN_ADVANCE: Unmet = Unmet::NotOurs("payments in advance; ours fall due at the end of the month");

fn number(inputs: &Value, name: &str) -> Decimal {
    text(inputs, name).map_or(Decimal::ZERO, decimal)
}

fn error_expected(vector: &Value) -> bool {
    matches!(expected(vector).get("error"), Some(Value::Bool(true)))
}

fn in_arrears(inputs: &Value) -> Result<(), Unmet> {
    if number(inputs, "type").is_zero() { Ok(()) } else { Err(IN_ADVANCE) }
}

fn annual_rate(inputs: &Value) -> Result<AnnualRate, Unmet> {
    AnnualRate::new(twelve_times(need(inputs, "rate"))).map_err(|_| Unmet::NotOurs("the annual rate lies outside 0 to 100 %"))
}

/// A loan of `pv` against a residual of `-fv`, and the sign of the principal: spreadsheets lend and borrow, we borrow.
fn loan(inputs: &Value) -> Result<(Terms, Decimal), Unmet> {
    in_arrears(inputs)?;
    let (pv, fv) = (number(inputs, "pv"), number(inputs, "fv"));
    let annual_rate = annual_rate(inputs)?;
    let months = months(need(inputs, "nper"))?;
    if pv.is_zero() || (!fv.is_zero() && fv.is_sign_negative() == pv.is_sign_negative()) || fv.abs() > pv.abs() {
        return Err(Unmet::NotOurs("no loan: nothing is lent, or the future value is no residual within the principal"));
    }
    let sign = if pv.is_sign_negative() { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
    Ok((terms(annual_rate, money(&pv.abs().to_string())?, money(&fv.abs().to_string())?, months)?, sign))
}

fn terms(annual_rate: AnnualRate, principal: Money, residual: Money, months: Months) -> Result<Terms, Unmet> {
    let method = if residual.is_zero() { Method::EqualInstallment { annual_rate } } else { Method::Balloon { annual_rate, residual } };
    Ok(Terms::new(principal, months, method, 0, Vec::new())?)
}

/// Half a unit of the fen for every month: what rounding the interest can add up to, once the instalment is rounded as well.
fn monthly(vector: &Value, ours: Decimal, periods: u32) -> Check {
    to_the_fen(vector, "value", need(expected(vector), "value"), ours, periods)
}

/// PMT, IPMT, PPMT, ISPMT.
pub(super) fn payment(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if error_expected(vector) {
        return Err(Unmet::NotOurs("which arguments a spreadsheet function refuses is not ours to follow"));
    }
    if need(inputs, "fn") == "ISPMT" {
        return equal_principal_interest(vector);
    }
    let (terms, sign) = loan(inputs)?;
    if need(inputs, "fn") == "PMT" {
        let value = -sign * digits(&solve::unrounded_payment(&terms)?);
        return same(vector, "value", need(expected(vector), "value"), value);
    }
    let period = whole(need(inputs, "per")).ok_or(Unmet::NotOurs("the period is not whole"))?;
    let schedule = Schedule::new(terms)?;
    let row = schedule.rows().get((period as usize).wrapping_sub(1)).ok_or_else(|| Unmet::Differs("there is no such period".to_owned()))?;
    let residual = if row.balance.is_zero() { number(inputs, "fv").abs() } else { Decimal::ZERO };
    let value = match need(inputs, "fn") {
        "IPMT" => row.interest.yuan(),
        "PPMT" => row.principal.yuan() - residual,
        other => panic!("{other} is no function of this family"),
    };
    monthly(vector, -sign * value, period)
}

/// ISPMT counts periods from zero, and its last one bears nothing.
fn equal_principal_interest(vector: &Value) -> Check {
    let inputs = inputs(vector);
    let annual_rate = annual_rate(inputs)?;
    let count = months(need(inputs, "nper"))?;
    let period = whole(need(inputs, "per")).ok_or(Unmet::NotOurs("the period is not whole"))?;
    let pv = number(inputs, "pv");
    if pv.is_zero() {
        return Err(Unmet::NotOurs("no loan: nothing is lent, or the future value is no residual within the principal"));
    }
    let schedule = Schedule::new(Terms::new(money(&pv.abs().to_string())?, count, Method::EqualPrincipal { annual_rate }, 0, Vec::new())?)?;
    let interest = schedule.rows().get(period as usize).map_or(Money::ZERO, |row| row.interest);
    let sign = if pv.is_sign_negative() { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
    monthly(vector, -sign * interest.yuan(), period)
}

/// CUMIPMT and CUMPRINC.
pub(super) fn cumulative(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if error_expected(vector) {
        return Err(Unmet::NotOurs("which arguments a spreadsheet function refuses is not ours to follow"));
    }
    let (terms, sign) = loan(inputs)?;
    let bounds = whole(need(inputs, "start")).zip(whole(need(inputs, "end")));
    let (start, end) = bounds.ok_or(Unmet::NotOurs("the period is not whole"))?;
    let schedule = Schedule::new(terms)?;
    let rows = schedule.rows().iter().filter(|row| (start..=end).contains(&row.period));
    let value: Decimal = match need(inputs, "fn") {
        "CUMIPMT" => rows.map(|row| row.interest.yuan()).sum(),
        "CUMPRINC" => rows.map(|row| row.principal.yuan()).sum(),
        other => panic!("{other} is no function of this family"),
    };
    monthly(vector, -sign * value, end)
}

/// PV, FV and NPER.
pub(super) fn time_value(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if error_expected(vector) {
        return Err(Unmet::NotOurs("which arguments a spreadsheet function refuses is not ours to follow"));
    }
    in_arrears(inputs)?;
    let annual_rate = annual_rate(inputs)?;
    let printed = need(expected(vector), "value");
    let value = decimal(printed);
    let payment = number(inputs, "pmt");
    let not_a_loan = Unmet::NotOurs("no loan: payments, present and future value do not lend, repay and leave a residual");
    // Borrowed is positive, repaid negative; the other way round for a lender.
    let opposite = |a: Decimal, b: Decimal| !a.is_zero() && !b.is_zero() && a.is_sign_negative() != b.is_sign_negative();
    let amount = |yuan: Decimal| money(&yuan.abs().to_string());
    match need(inputs, "fn") {
        "PV" => {
            let months = months(need(inputs, "nper"))?;
            let fv = number(inputs, "fv");
            if !opposite(value, payment) || !(fv.is_zero() || opposite(value, fv)) || fv.abs() > value.abs() {
                return Err(not_a_loan);
            }
            let residual = amount(fv)?;
            let at = |principal: Money| Ok::<Real, Unmet>(solve::unrounded_payment(&terms(annual_rate, principal, residual, months)?)?);
            let low = residual.max(Money::from_yuan(1));
            let ours = inverse(low, &at(low)?, Money::from_yuan(100_000_000), &at(Money::from_yuan(100_000_000))?, payment.abs());
            let sign = if value.is_sign_negative() { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
            same(vector, "value", printed, sign * digits(&ours))
        }
        "FV" => {
            let months = months(need(inputs, "nper"))?;
            let pv = number(inputs, "pv");
            if !opposite(pv, payment) || !opposite(pv, value) || value.abs() > pv.abs() {
                return Err(not_a_loan);
            }
            let principal = amount(pv)?;
            let at = |residual: Money| Ok::<Real, Unmet>(solve::unrounded_payment(&terms(annual_rate, principal, residual, months)?)?);
            let ours = inverse(Money::ZERO, &at(Money::ZERO)?, principal, &at(principal)?, payment.abs());
            let sign = if value.is_sign_negative() { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
            same(vector, "value", printed, sign * digits(&ours))
        }
        "NPER" => {
            let (pv, fv) = (number(inputs, "pv"), number(inputs, "fv"));
            if !opposite(pv, payment) || !(fv.is_zero() || opposite(pv, fv)) || fv.abs() > pv.abs() {
                return Err(not_a_loan);
            }
            if value.ceil() > Decimal::from(Months::MOST) {
                return Err(Unmet::NotOurs("the number of periods lies outside 1 to 360"));
            }
            let some = terms(annual_rate, amount(pv)?, amount(fv)?, Months::LONGEST)?;
            let found = solve::fewest_months(some.principal(), some.method(), 0, &[], amount(payment)?)?;
            // Ours is the first whole month whose payment is within the budget.
            near("value", &value.ceil().to_string(), Decimal::from(found.months().count()), Decimal::ZERO)
        }
        other => panic!("{other} is no function of this family"),
    }
}

/// Where a straight line through two points has the height `payment`.
fn inverse(low: Money, at_low: &Real, high: Money, at_high: &Real, payment: Decimal) -> Real {
    let (low, high) = (Real::from_decimal(low.yuan()), Real::from_decimal(high.yuan()));
    let share = Real::from_decimal(payment).sub(at_low).div(&at_high.sub(at_low)).expect("a payment depends on it");
    low.add(&high.sub(&low).mul(&share))
}

/// RATE and RRI, as the rate of return of the flows.
pub(super) fn rate(vector: &Value) -> Check {
    let inputs = inputs(vector);
    let count = whole(need(inputs, "nper")).ok_or(Unmet::NotOurs("the number of periods is not whole"))? as usize;
    let (pv, pmt, fv) = (number(inputs, "pv"), number(inputs, "pmt"), number(inputs, "fv"));
    let mut flows = vec![Decimal::ZERO; count + 1];
    let first = usize::from(number(inputs, "type").is_zero());
    for flow in flows.iter_mut().skip(first).take(count) {
        *flow += pmt;
    }
    match need(inputs, "fn") {
        // RRI grows pv to fv: it is given, not received.
        "RRI" => flows[0] -= pv,
        _ => flows[0] += pv,
    }
    flows[count] += fv;
    match (periodic(flows), error_expected(vector)) {
        (Err(_), true) => Ok(Met::Exactly),
        (Ok(rate), true) => Err(Unmet::Differs(format!("an error is expected, ours is {}", digits(&rate)))),
        (rate, false) => same(vector, "value", need(expected(vector), "value"), digits(&rate?)),
    }
}

/// EFFECT and NOMINAL, as the rate of return of one payment.
pub(super) fn effect_and_nominal(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if error_expected(vector) {
        return Err(Unmet::NotOurs("which arguments a spreadsheet function refuses is not ours to follow"));
    }
    let count = whole(need(inputs, "npery")).filter(|count| *count > 0).ok_or(Unmet::NotOurs("the number of periods is not whole"))?;
    let periods = Decimal::from(count);
    let printed = need(expected(vector), "value");
    match need(inputs, "fn") {
        "EFFECT" => {
            // m is given, m + nominal comes back after a m-th of a year.
            let at = |numerator: i64| Years::new(numerator, u64::from(count)).expect("a fraction");
            let rate = timed([(at(0), -periods), (at(1), periods + decimal(need(inputs, "nominal")))])?;
            same(vector, "value", printed, digits(&rate))
        }
        "NOMINAL" => {
            let mut flows = vec![Decimal::ZERO; count as usize + 1];
            flows[0] = Decimal::NEGATIVE_ONE;
            flows[count as usize] += Decimal::ONE + decimal(need(inputs, "effective"));
            let rate = periodic(flows)?;
            same(vector, "value", printed, digits(&rate.mul(&Real::from_u64(u64::from(count)))))
        }
        other => panic!("{other} is no function of this family"),
    }
}
