//! 气球贷: A = (P (1 + i)^n − B) ÷ Σ (1 + i)^k; the residual B is due with the last instalment and bears interest until then.

use crate::loan::error::InField;
use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Money, NumError, Real};

use super::annuity::{growth_and_sum, pay_down};

/// The instalment before rounding.
pub(crate) fn exact_instalment(principal: Money, annual_rate: AnnualRate, residual: Money, months: u32) -> Result<Real, LoanError> {
    if residual > principal {
        return Err(LoanError::ResidualAbovePrincipal);
    }
    let (growth, sum) = growth_and_sum(annual_rate, months);
    let grown = Real::from_decimal(principal.yuan()).mul(&growth);
    grown.sub(&Real::from_decimal(residual.yuan())).div(&sum).ok_or(NumError::Overflow).in_field("months")
}

pub(crate) fn rows(principal: Money, annual_rate: AnnualRate, residual: Money, months: u32, start: u32) -> Result<Vec<Row>, LoanError> {
    let instalment = Money::nearest(&exact_instalment(principal, annual_rate, residual, months)?).in_field("principal")?;
    // Rounding may leave the instalment a fen below the interest when the residual is the whole principal.
    pay_down(principal, annual_rate, months, start, |_| Ok(instalment))
}
