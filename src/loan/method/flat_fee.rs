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

#[cfg(test)]
mod tests {
    use crate::loan::sample::{figures, laid_out, rates, sample};
    use crate::loan::{FlatFeeCharge, Method};

    fn at(fee: &str, charged: FlatFeeCharge) -> Method {
        Method::FlatFee { monthly_fee_rate: fee.parse().unwrap(), charged }
    }

    #[test]
    fn half_a_per_cent_a_month_of_the_course_loan_costs_eleven_per_cent_a_year() {
        let schedule = sample(at("0.005", FlatFeeCharge::Each));
        assert_eq!(figures(&schedule), ["3441.67", "3441.55", "18900.00"]);
        assert_eq!(rates(&schedule), ["0.009235386228", "0.110824634733", "0.116630880952"]);
    }

    #[test]
    fn the_whole_fee_with_the_first_payment_costs_more() {
        let schedule = sample(at("0.005", FlatFeeCharge::First));
        assert_eq!(figures(&schedule), ["21816.67", "2916.55", "18900.00"]);
        assert_eq!(rates(&schedule), ["0.011007278307", "0.132087339683", "0.140384709040"]);
    }

    #[test]
    fn the_whole_fee_at_signing_is_deducted_and_counts_as_interest() {
        let schedule = sample(at("0.005", FlatFeeCharge::Upfront));
        assert_eq!(figures(&schedule), ["2916.67", "2916.55", "18900.00"]);
        assert_eq!(schedule.deducted_at_signing().to_string(), "18900.00");
        assert_eq!(rates(&schedule), ["0.011146672878", "0.133760074534", "0.142272933290"]);
    }

    #[test]
    fn the_fee_of_a_month_rounds_half_a_fen_up() {
        // 1001 × 0.5 % = 5.005.
        assert_eq!(laid_out("1001", 1, at("0.005", FlatFeeCharge::Each)).unwrap().total_interest().to_string(), "5.01");
        assert_eq!(laid_out("1000.99", 1, at("0.005", FlatFeeCharge::Each)).unwrap().total_interest().to_string(), "5.00");
    }
}
