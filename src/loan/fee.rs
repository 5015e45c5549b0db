//! Fees: an amount and when it is paid.

use crate::num::Money;

/// When a fee is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeTiming {
    /// At signing, deducted from what the borrower receives.
    Upfront,
    /// With every payment.
    Monthly,
    /// Added to the principal and repaid with it.
    Financed,
    /// Once, with the payment of this month (from 1).
    Month(u32),
}

/// A fee of a loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// What is paid each time.
    pub amount: Money,
    /// When.
    pub when: FeeTiming,
}

impl Fee {
    /// What the fee adds to the payment of `month`.
    pub fn due_in(&self, month: u32) -> Money {
        match self.when {
            FeeTiming::Monthly => self.amount,
            FeeTiming::Month(due) if due == month => self.amount,
            _ => Money::ZERO,
        }
    }
}
