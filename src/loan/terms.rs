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
