//! What the methods with instalments share: growth factors, the interest of a month, paying down by given instalments.
//!
//! Growth factors (1 + i)^k are used instead of discount factors: they need no division and give P / n at rate zero without a special case.

use crate::loan::error::InField;
use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Fen, Money, NumError, Real};

/// The interest of one month: half up(balance × annual rate ÷ 12). The exact product comes first; a rate divided by 12 beforehand would
/// break exact half-fen ties.
pub(crate) fn interest(balance: Money, annual_rate: AnnualRate) -> Result<Money, LoanError> {
    // In whole numbers: fen × digits of the rate ÷ (12 × 10^decimals of the rate). Nothing is rounded before the end.
    let overflow = || LoanError::Field { field: "annual_rate", reason: NumError::Overflow };
    let rate = annual_rate.fraction();
    let divisor = 10u128.saturating_pow(rate.scale()).saturating_mul(12);
    let twice = u128::from(balance.fen().unsigned_abs()).checked_mul(rate.mantissa().unsigned_abs() * 2).ok_or_else(overflow)?;
    let rounded = twice.checked_add(divisor).ok_or_else(overflow)? / (divisor * 2);
    Money::from_fen(Fen::try_from(rounded).map_err(|_| overflow())?).in_field("annual_rate")
}

/// (1 + i)^n and the sum of (1 + i)^k for k from 0 to n − 1.
pub(crate) fn growth_and_sum(annual_rate: AnnualRate, months: u32) -> (Real, Real) {
    let one_plus = Real::ONE.add(&annual_rate.monthly());
    let mut growth = Real::ONE;
    let mut sum = Real::ZERO;
    for _ in 0..months {
        sum = sum.add(&growth);
        growth = growth.mul(&one_plus);
    }
    (growth, sum)
}

/// Pays `principal` down with the instalment `instalment(k)` of each month k from 1; the last month pays what is left.
pub(crate) fn pay_down(
    principal: Money,
    annual_rate: AnnualRate,
    months: u32,
    start: u32,
    mut instalment: impl FnMut(u32) -> Result<Money, LoanError>,
) -> Result<Vec<Row>, LoanError> {
    let mut rows = Vec::with_capacity(months as usize);
    let mut balance = principal;
    for month in 1..=months {
        let interest = interest(balance, annual_rate)?;
        let repaid = if month == months {
            balance
        } else {
            let paid = instalment(month)?;
            // A rounded instalment can clear a tiny loan before its time; nothing is ever paid beyond the balance.
            paid.minus(interest).map_err(|_| LoanError::NegativeAmortisation { month: start + month })?.min(balance)
        };
        balance = balance.minus_or_zero(repaid);
        rows.push(Row { period: start + month, principal: repaid, interest, balance });
    }
    Ok(rows)
}
