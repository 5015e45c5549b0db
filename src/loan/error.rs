//! Why a loan cannot be computed.

use core::fmt;

use crate::num::NumError;

/// Why a loan cannot be computed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoanError {
    /// A field holds a number that is refused.
    Field {
        /// The field, by its name in the command-line contract.
        field: &'static str,
        /// Why.
        reason: NumError,
    },
    /// As many grace months as months, or more.
    GraceTooLong,
    /// The residual is more than the principal.
    ResidualAbovePrincipal,
    /// The instalment would not even pay the interest of this month, so the debt would grow.
    NegativeAmortisation {
        /// The first month in which this happens.
        month: u32,
    },
    /// A fee falls due after the last month.
    FeeAfterEnd {
        /// Position in the list of fees, from 0.
        index: usize,
    },
    /// The month named lies outside the loan.
    MonthOutsideTerm,
    /// More is paid back early than is owed.
    MoreThanOwed,
    /// This operation has no settled meaning for the repayment method.
    NotForThisMethod,
    /// The payment is so high that the annual rate would be above 100 %.
    RateAboveLimit,
    /// No answer satisfies the request.
    NoSolution {
        /// The field whose value makes it impossible.
        field: &'static str,
    },
}

impl LoanError {
    /// A stable machine-readable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Field { reason, .. } => reason.code(),
            Self::GraceTooLong => "grace-too-long",
            Self::ResidualAbovePrincipal => "residual-above-principal",
            Self::NegativeAmortisation { .. } => "negative-amortisation",
            Self::FeeAfterEnd { .. } => "fee-after-end",
            Self::MonthOutsideTerm => "month-outside-term",
            Self::MoreThanOwed => "more-than-owed",
            Self::NotForThisMethod => "not-for-this-method",
            Self::RateAboveLimit => "rate-above-limit",
            Self::NoSolution { .. } => "no-solution",
        }
    }

    /// The field to mend, by its name in the command-line contract.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Field { field, .. } | Self::NoSolution { field } => field,
            Self::GraceTooLong => "grace_months",
            Self::ResidualAbovePrincipal => "residual",
            Self::NegativeAmortisation { .. } | Self::NotForThisMethod => "method",
            Self::FeeAfterEnd { .. } => "fees",
            Self::MonthOutsideTerm => "after_month",
            Self::MoreThanOwed => "amount",
            Self::RateAboveLimit => "payment",
        }
    }
}

impl fmt::Display for LoanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field { field, reason } => write!(f, "{field}: {reason}"),
            Self::GraceTooLong => f.write_str("grace months must be fewer than the months of the loan"),
            Self::ResidualAbovePrincipal => f.write_str("the residual must not be more than the principal"),
            Self::NegativeAmortisation { month } => {
                write!(f, "the payment of month {month} does not cover its interest; lower the steps or shorten the term")
            }
            Self::FeeAfterEnd { index } => write!(f, "fee {index} falls due after the last month"),
            Self::MonthOutsideTerm => f.write_str("the month must lie inside the loan and before its last payment"),
            Self::MoreThanOwed => f.write_str("the amount is more than what is still owed"),
            Self::NotForThisMethod => f.write_str("this is not defined for the repayment method"),
            Self::RateAboveLimit => f.write_str("at this payment the annual rate would be above 100 %"),
            Self::NoSolution { field } => write!(f, "no answer exists for this {field}"),
        }
    }
}

impl core::error::Error for LoanError {}

/// Names the field a number belongs to.
pub(crate) trait InField<T> {
    /// The error with the field's name.
    fn in_field(self, field: &'static str) -> Result<T, LoanError>;
}

impl<T> InField<T> for Result<T, NumError> {
    fn in_field(self, field: &'static str) -> Result<T, LoanError> {
        self.map_err(|reason| LoanError::Field { field, reason })
    }
}
