//! 等额本息: A = P (1 + i)^n ÷ Σ (1 + i)^k, rounded half up to the fen.

use crate::loan::error::InField;
use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Money, NumError, Real};

use super::annuity::{growth_and_sum, pay_down};

/// The instalment before rounding.
pub(crate) fn exact_instalment(principal: Money, annual_rate: AnnualRate, months: u32) -> Result<Real, LoanError> {
    let (growth, sum) = growth_and_sum(annual_rate, months);
    Real::from_decimal(principal.yuan()).mul(&growth).div(&sum).ok_or(NumError::Overflow).in_field("months")
}

pub(crate) fn rows(principal: Money, annual_rate: AnnualRate, months: u32, start: u32) -> Result<Vec<Row>, LoanError> {
    let instalment = Money::nearest(&exact_instalment(principal, annual_rate, months)?).in_field("principal")?;
    pay_down(principal, annual_rate, months, start, |_| Ok(instalment))
}
