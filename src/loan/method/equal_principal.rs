//! 等额本金: principal part half up(P ÷ n), the last takes the rest; interest on what is left.

use rust_decimal::Decimal;

use crate::loan::error::InField;
use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Money, NumError, Real};

use super::annuity::interest;

/// The principal part of each month but the last.
pub(crate) fn principal_part(principal: Money, months: u32) -> Result<Money, LoanError> {
    let part = principal.yuan().checked_div(Decimal::from(months)).ok_or(NumError::Overflow).in_field("months")?;
    Money::half_up(part).in_field("months")
}

/// The first, highest payment before rounding.
pub(crate) fn exact_first_payment(principal: Money, annual_rate: AnnualRate, months: u32) -> Result<Real, LoanError> {
    let part = principal_part(principal, months)?;
    let first = if months == 1 { principal } else { part };
    let total = first.plus(interest(principal, annual_rate)?).in_field("principal")?;
    Ok(Real::from_decimal(total.yuan()))
}

/// P ÷ n + P × annual rate ÷ 12.
pub(crate) fn unrounded_first_payment(principal: Money, annual_rate: AnnualRate, months: u32) -> Real {
    let principal = Real::from_decimal(principal.yuan());
    let part = principal.div(&Real::from_u64(u64::from(months))).unwrap_or(principal);
    part.add(&principal.mul(&annual_rate.monthly()))
}

pub(crate) fn rows(principal: Money, annual_rate: AnnualRate, months: u32, start: u32) -> Result<Vec<Row>, LoanError> {
    let part = principal_part(principal, months)?;
    rows_with_part(principal, annual_rate, part, months, start)
}

/// As [`rows`], with a principal part given from outside (an old one kept after an early repayment).
pub(crate) fn rows_with_part(
    principal: Money,
    annual_rate: AnnualRate,
    part: Money,
    months: u32,
    start: u32,
) -> Result<Vec<Row>, LoanError> {
    let mut rows = Vec::with_capacity(months as usize);
    let mut balance = principal;
    for month in 1..=months {
        let interest = interest(balance, annual_rate)?;
        let repaid = if month == months { balance } else { part.min(balance) };
        balance = balance.minus_or_zero(repaid);
        rows.push(Row { period: start + month, principal: repaid, interest, balance });
    }
    Ok(rows)
}
