//! 先息后本: interest every month, the whole principal with the last payment.

use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Money};

use super::annuity::interest;

pub(crate) fn rows(principal: Money, annual_rate: AnnualRate, months: u32, start: u32) -> Result<Vec<Row>, LoanError> {
    let interest = interest(principal, annual_rate)?;
    Ok((1..=months)
        .map(|month| {
            let (repaid, balance) = if month == months { (principal, Money::ZERO) } else { (Money::ZERO, principal) };
            Row { period: start + month, principal: repaid, interest, balance }
        })
        .collect())
}
