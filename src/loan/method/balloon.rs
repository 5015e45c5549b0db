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

#[cfg(test)]
mod tests {
    use crate::loan::sample::{figures, laid_out, money, rate, rates, sample};
    use crate::loan::{LoanError, Method};

    fn with(residual: &str) -> Method {
        Method::Balloon { annual_rate: rate("0.06"), residual: money(residual) }
    }

    #[test]
    fn the_residual_bears_interest_and_is_due_with_the_last_instalment() {
        let schedule = sample(with("30000"));
        assert_eq!(figures(&schedule), ["2431.65", "32431.47", "12539.22"]);
        assert_eq!(rates(&schedule), ["0.005000001627", "0.060000019529", "0.061677832494"]);
    }

    #[test]
    fn without_a_residual_it_is_an_equal_instalment_loan() {
        assert_eq!(figures(&sample(with("0"))), ["3194.30", "3194.43", "9994.93"]);
    }

    #[test]
    fn with_the_whole_principal_as_residual_only_interest_is_paid() {
        assert_eq!(figures(&sample(with("105000"))), ["525.00", "105525.00", "18900.00"]);
        assert_eq!(laid_out("105000", 36, with("105000.01")), Err(LoanError::ResidualAbovePrincipal));
    }

    #[test]
    fn a_residual_a_fen_below_the_principal_never_falls_behind_its_interest() {
        for principal in ["99999.99", "1002", "0.02", "12345.67"] {
            let residual = money(principal).minus(money("0.01")).unwrap().to_string();
            assert!(laid_out(principal, 360, with(&residual)).is_ok(), "{principal}");
        }
    }
}
