//! The terms of a loan, validated.

use crate::num::{Money, Months, NumError};

use super::error::InField;
use super::{Fee, FeeTiming, LoanError, Method};

/// The greatest principal: 100 million yuan.
const GREATEST_PRINCIPAL: u32 = 100_000_000;

/// What a loan is: how much, how long, how repaid, and the fees beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    principal: Money,
    months: Months,
    method: Method,
    grace_months: u32,
    fees: Vec<Fee>,
}

impl Terms {
    /// Checks that the terms make a loan.
    ///
    /// `principal` is what the borrower asks for; financed fees are added to it. In the first `grace_months` only interest is paid; they
    /// are part of `months`.
    ///
    /// # Errors
    /// Principal 0 or above 100,000,000.00; grace as long as the loan; a residual above the principal; a fee after the end.
    pub fn new(principal: Money, months: Months, method: Method, grace_months: u32, fees: Vec<Fee>) -> Result<Self, LoanError> {
        if principal.is_zero() {
            return Err(NumError::TooSmall { least: "0.01".to_owned() }).in_field("principal");
        }
        let terms = Self { principal, months, method, grace_months, fees };
        if terms.financed_principal()? > Money::from_yuan(GREATEST_PRINCIPAL) {
            return Err(NumError::TooLarge { most: format!("{GREATEST_PRINCIPAL}.00") }).in_field("principal");
        }
        if grace_months >= months.count() {
            return Err(LoanError::GraceTooLong);
        }
        if let Method::Balloon { residual, .. } = method
            && residual > terms.financed_principal()?
        {
            return Err(LoanError::ResidualAbovePrincipal);
        }
        for (index, fee) in terms.fees.iter().enumerate() {
            if let FeeTiming::Month(month) = fee.when
                && (month == 0 || month > months.count())
            {
                return Err(LoanError::FeeAfterEnd { index });
            }
        }
        Ok(terms)
    }

    /// What the borrower asks for, without financed fees.
    pub fn principal(&self) -> Money {
        self.principal
    }

    /// What is owed at the start: the principal and the financed fees.
    ///
    /// # Errors
    /// [`NumError::TooLarge`] in `fees`.
    pub fn financed_principal(&self) -> Result<Money, LoanError> {
        self.fees
            .iter()
            .filter(|fee| fee.when == FeeTiming::Financed)
            .try_fold(self.principal, |sum, fee| sum.plus(fee.amount))
            .in_field("fees")
    }

    /// The term.
    pub fn months(&self) -> Months {
        self.months
    }

    /// The repayment method.
    pub fn method(&self) -> Method {
        self.method
    }

    /// The months at the start in which only interest is paid.
    pub fn grace_months(&self) -> u32 {
        self.grace_months
    }

    /// The fees.
    pub fn fees(&self) -> &[Fee] {
        &self.fees
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::sample::{money, months, rate, terms};

    const METHOD: Method = Method::EqualInstallment { annual_rate: crate::num::AnnualRate::ZERO };

    #[test]
    fn a_principal_runs_from_one_fen_to_a_hundred_million() {
        assert!(terms("0.01", 1, METHOD).is_ok());
        assert!(terms("100000000", 1, METHOD).is_ok());
        assert_eq!(terms("0", 1, METHOD).map_err(|error| (error.code(), error.field())), Err(("too-small", "principal")));
        assert_eq!(terms("100000000.01", 1, METHOD).map_err(|error| (error.code(), error.field())), Err(("too-large", "principal")));
    }

    #[test]
    fn financed_fees_count_towards_the_greatest_principal() {
        let with = |fee: &str| {
            let fee = Fee { amount: money(fee), when: FeeTiming::Financed };
            Terms::new(money("99999999"), months(12), METHOD, 0, vec![fee])
        };
        assert!(with("1").is_ok());
        assert!(with("1.01").is_err());
    }

    #[test]
    fn the_grace_ends_before_the_last_month() {
        let with = |grace| Terms::new(money("1000"), months(12), METHOD, grace, Vec::new());
        assert!(with(11).is_ok());
        assert_eq!(with(12), Err(LoanError::GraceTooLong));
    }

    #[test]
    fn a_fee_falls_due_within_the_loan() {
        let with =
            |month| Terms::new(money("1000"), months(12), METHOD, 0, vec![Fee { amount: money("1"), when: FeeTiming::Month(month) }]);
        assert!(with(1).is_ok());
        assert!(with(12).is_ok());
        assert_eq!(with(13), Err(LoanError::FeeAfterEnd { index: 0 }));
        assert_eq!(with(0), Err(LoanError::FeeAfterEnd { index: 0 }));
    }

    #[test]
    fn a_residual_may_be_the_principal_with_its_financed_fees() {
        let with = |residual: &str| {
            let method = Method::Balloon { annual_rate: rate("0.06"), residual: money(residual) };
            Terms::new(money("1000"), months(12), method, 0, vec![Fee { amount: money("50"), when: FeeTiming::Financed }])
        };
        assert!(with("1050").is_ok());
        assert_eq!(with("1050.01"), Err(LoanError::ResidualAbovePrincipal));
    }
}
