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

#[cfg(test)]
mod tests {
    use crate::loan::Method;
    use crate::loan::sample::{figures, laid_out, money, rate, rates, sample};

    fn at(annual_rate: &str) -> Method {
        Method::EqualInstallment { annual_rate: rate(annual_rate) }
    }

    #[test]
    fn the_course_loan_at_six_per_cent_pays_3194_30() {
        let schedule = sample(at("0.06"));
        assert_eq!(figures(&schedule), ["3194.30", "3194.43", "9994.93"]);
        assert_eq!(rates(&schedule), ["0.004999997766", "0.059999973188", "0.061677783540"]);
    }

    #[test]
    fn at_rate_zero_the_principal_is_shared_out() {
        let schedule = laid_out("100", 3, at("0")).unwrap();
        assert_eq!(figures(&schedule), ["33.33", "33.34", "0.00"]);
        assert_eq!(rates(&schedule)[1], "0.000000000000");
    }

    #[test]
    fn one_month_repays_all_with_its_interest() {
        assert_eq!(figures(&laid_out("1000", 1, at("0.12")).unwrap()), ["1010.00", "1010.00", "10.00"]);
    }

    #[test]
    fn a_debt_of_one_fen_is_repaid_by_the_last_of_360_payments() {
        let schedule = laid_out("0.01", 360, at("1")).unwrap();
        assert_eq!(schedule.total_paid(), money("0.01"));
        assert_eq!(schedule.balance_after(359), money("0.01"));
    }

    #[test]
    fn the_greatest_loan_at_the_greatest_rate_is_laid_out() {
        let schedule = laid_out("100000000", 360, at("1")).unwrap();
        assert!(schedule.rows().last().is_some_and(|row| row.balance.is_zero()));
    }
}
