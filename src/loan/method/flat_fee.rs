//! 等本等息: equal principal, and half up(P × fee rate) on the ORIGINAL principal for every month.
//!
//! The fee stands in the interest column: it is the price of the credit, whatever it is called.

use crate::loan::error::InField;
use crate::loan::{LoanError, Row};
use crate::num::{FeeRate, Money, NumError, Real};

use super::FlatFeeCharge;
use super::equal_principal::principal_part;

/// The fee of one month.
pub(crate) fn monthly_fee(principal: Money, rate: FeeRate) -> Result<Money, LoanError> {
    let exact = principal.yuan().checked_mul(rate.fraction()).ok_or(NumError::Overflow).in_field("monthly_fee_rate")?;
    Money::half_up(exact).in_field("monthly_fee_rate")
}

/// The fee of the whole term: the rounded fee of one month, times the months.
pub(crate) fn whole_fee(principal: Money, rate: FeeRate, months: u32) -> Result<Money, LoanError> {
    monthly_fee(principal, rate)?.times(months).in_field("monthly_fee_rate")
}

/// The payment of an ordinary month.
pub(crate) fn exact_payment(principal: Money, rate: FeeRate, charged: FlatFeeCharge, months: u32) -> Result<Real, LoanError> {
    let part = if months == 1 { principal } else { principal_part(principal, months)? };
    let fee = match charged {
        FlatFeeCharge::Each => monthly_fee(principal, rate)?,
        FlatFeeCharge::First => whole_fee(principal, rate, months)?,
        FlatFeeCharge::Upfront => Money::ZERO,
    };
    Ok(Real::from_decimal(part.plus(fee).in_field("monthly_fee_rate")?.yuan()))
}

/// P ÷ n + the fee of the month.
pub(crate) fn unrounded_payment(principal: Money, rate: FeeRate, charged: FlatFeeCharge, months: u32) -> Real {
    let principal = Real::from_decimal(principal.yuan());
    let count = Real::from_u64(u64::from(months));
    let fee = principal.mul(&Real::from_decimal(rate.fraction()));
    let part = principal.div(&count).unwrap_or(principal);
    match charged {
        FlatFeeCharge::Each => part.add(&fee),
        FlatFeeCharge::First => part.add(&fee.mul(&count)),
        FlatFeeCharge::Upfront => part,
    }
}

pub(crate) fn rows(principal: Money, rate: FeeRate, charged: FlatFeeCharge, months: u32, start: u32) -> Result<Vec<Row>, LoanError> {
    let part = principal_part(principal, months)?;
    let each = monthly_fee(principal, rate)?;
    let whole = whole_fee(principal, rate, months)?;
    let mut rows = Vec::with_capacity(months as usize);
    let mut balance = principal;
    for month in 1..=months {
        let repaid = if month == months { balance } else { part.min(balance) };
        balance = balance.minus_or_zero(repaid);
        let interest = match charged {
            FlatFeeCharge::Each => each,
            FlatFeeCharge::First if month == 1 => whole,
            FlatFeeCharge::First | FlatFeeCharge::Upfront => Money::ZERO,
        };
        rows.push(Row { period: start + month, principal: repaid, interest, balance });
    }
    Ok(rows)
}
