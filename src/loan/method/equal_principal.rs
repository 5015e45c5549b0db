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

#[cfg(test)]
mod tests {
    use crate::loan::Method;
    use crate::loan::sample::{figures, laid_out, money, rate, rates, sample};

    #[test]
    fn the_course_loan_at_six_per_cent_starts_at_3441_67_and_falls() {
        let schedule = sample(Method::EqualPrincipal { annual_rate: rate("0.06") });
        assert_eq!(figures(&schedule), ["3441.67", "2931.13", "9712.50"]);
        assert_eq!(rates(&schedule), ["0.005000005191", "0.060000062289", "0.061677877666"]);
        assert!(schedule.rows().windows(2).all(|pair| pair[1].payment() < pair[0].payment()));
    }

    #[test]
    fn the_last_part_takes_the_rest_up_or_down() {
        let last = |principal| laid_out(principal, 3, Method::EqualPrincipal { annual_rate: rate("0") }).unwrap().last_payment();
        assert_eq!(last("100.00"), money("33.34"));
        assert_eq!(last("200.00"), money("66.66"));
    }
}
