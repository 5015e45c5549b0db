//! The six repayment methods, one file each.

use crate::num::{AnnualRate, FeeRate, Money, Months, Ratio, Real};

use super::{LoanError, Row};

pub(crate) mod annuity;
pub(crate) mod balloon;
pub(crate) mod equal_installment;
pub(crate) mod equal_principal;
pub(crate) mod flat_fee;
pub(crate) mod interest_only;
mod kind;
pub(crate) mod step_up;

pub use kind::MethodKind;

/// When a flat fee is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FlatFeeCharge {
    /// A part with every payment.
    #[default]
    Each,
    /// The whole with the first payment.
    First,
    /// The whole at signing, deducted from what the borrower receives.
    Upfront,
}

/// How a step-up instalment grows from one step to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// By a fixed share: step s pays first × (1 + ratio)^s.
    Ratio(Ratio),
    /// By a fixed amount: step s pays first + s × amount.
    Amount(Money),
}

/// How a loan is repaid, with what it charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// 等额本息: the same payment every month.
    EqualInstallment {
        /// Nominal annual rate.
        annual_rate: AnnualRate,
    },
    /// 等额本金: the same principal every month, with the interest on what is left.
    EqualPrincipal {
        /// Nominal annual rate.
        annual_rate: AnnualRate,
    },
    /// 先息后本: interest every month, the principal with the last payment.
    InterestOnly {
        /// Nominal annual rate.
        annual_rate: AnnualRate,
    },
    /// 等本等息: equal principal, and a fee on the ORIGINAL principal every month.
    FlatFee {
        /// Share of the original principal per month.
        monthly_fee_rate: FeeRate,
        /// When the fee is charged.
        charged: FlatFeeCharge,
    },
    /// 气球贷: equal instalments down to a residual that is due with the last one. Interest is charged on the residual.
    Balloon {
        /// Nominal annual rate.
        annual_rate: AnnualRate,
        /// Due with the last instalment.
        residual: Money,
    },
    /// 递增还款: the instalment rises every few months.
    StepUp {
        /// Nominal annual rate.
        annual_rate: AnnualRate,
        /// Months from one step to the next.
        every: Months,
        /// By how much.
        step: Step,
    },
}

impl Method {
    /// The nominal annual rate; a flat fee has none.
    pub fn annual_rate(&self) -> Option<AnnualRate> {
        match *self {
            Self::EqualInstallment { annual_rate }
            | Self::EqualPrincipal { annual_rate }
            | Self::InterestOnly { annual_rate }
            | Self::Balloon { annual_rate, .. }
            | Self::StepUp { annual_rate, .. } => Some(annual_rate),
            Self::FlatFee { .. } => None,
        }
    }

    /// The same method at another annual rate; a flat fee is left as it is.
    pub fn at_rate(self, rate: AnnualRate) -> Self {
        match self {
            Self::EqualInstallment { .. } => Self::EqualInstallment { annual_rate: rate },
            Self::EqualPrincipal { .. } => Self::EqualPrincipal { annual_rate: rate },
            Self::InterestOnly { .. } => Self::InterestOnly { annual_rate: rate },
            Self::Balloon { residual, .. } => Self::Balloon { annual_rate: rate, residual },
            Self::StepUp { every, step, .. } => Self::StepUp { annual_rate: rate, every, step },
            Self::FlatFee { .. } => self,
        }
    }

    /// The rows that repay `principal` in `months`, numbered after `start`.
    pub(crate) fn rows(&self, principal: Money, months: u32, start: u32) -> Result<Vec<Row>, LoanError> {
        match *self {
            Self::EqualInstallment { annual_rate } => equal_installment::rows(principal, annual_rate, months, start),
            Self::EqualPrincipal { annual_rate } => equal_principal::rows(principal, annual_rate, months, start),
            Self::InterestOnly { annual_rate } => interest_only::rows(principal, annual_rate, months, start),
            Self::FlatFee { monthly_fee_rate, charged } => flat_fee::rows(principal, monthly_fee_rate, charged, months, start),
            Self::Balloon { annual_rate, residual } => balloon::rows(principal, annual_rate, residual, months, start),
            Self::StepUp { annual_rate, every, step } => step_up::rows(principal, annual_rate, every, step, months, start),
        }
    }

    /// The regular payment before rounding that budgets are held against: the instalment, the first one where it falls, the highest one
    /// where it rises. The residual of a balloon and the principal of an interest-only loan, due at the end, are not part of it.
    pub(crate) fn regular_payment(&self, principal: Money, months: u32) -> Result<Real, LoanError> {
        match *self {
            Self::EqualInstallment { annual_rate } => equal_installment::exact_instalment(principal, annual_rate, months),
            Self::EqualPrincipal { annual_rate } => equal_principal::exact_first_payment(principal, annual_rate, months),
            Self::InterestOnly { annual_rate } => Ok(Real::from_decimal(principal.yuan()).mul(&annual_rate.monthly())),
            Self::FlatFee { monthly_fee_rate, charged } => flat_fee::exact_payment(principal, monthly_fee_rate, charged, months),
            Self::Balloon { annual_rate, residual } => balloon::exact_instalment(principal, annual_rate, residual, months),
            Self::StepUp { annual_rate, every, step } => step_up::exact_highest_instalment(principal, annual_rate, every, step, months),
        }
    }

    /// As [`Self::regular_payment`], with nothing rounded on the way.
    pub(crate) fn unrounded_payment(&self, principal: Money, months: u32) -> Result<Real, LoanError> {
        match *self {
            Self::EqualPrincipal { annual_rate } => Ok(equal_principal::unrounded_first_payment(principal, annual_rate, months)),
            Self::FlatFee { monthly_fee_rate, charged } => Ok(flat_fee::unrounded_payment(principal, monthly_fee_rate, charged, months)),
            _ => self.regular_payment(principal, months),
        }
    }
}
