//! Figures somebody told, converted to what they really cost: not an offer, but the answer to "what does 0.5 % a month really cost?".
//!
//! Source of the duty: PBoC Announcement 2021 No. 3 (a monthly rate is not shown without the annual one, which counts all costs on the
//! principal actually outstanding). These types are constructed here only, so that the annual rate always goes with the payment.

use crate::loan::solve::{Interpretation, salesmans_number};
use crate::loan::{EffectiveCost, FlatFeeCharge, LoanError, Method, Schedule, Terms};
use crate::num::{FeeRate, Money, Months};

/// A flat monthly fee and what it costs a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldFlatFee {
    monthly: FeeRate,
    payment: Money,
    cost: EffectiveCost,
}

impl ToldFlatFee {
    /// The fee rate told.
    pub fn monthly(&self) -> FeeRate {
        self.monthly
    }

    /// The payment it gives.
    pub fn payment(&self) -> Money {
        self.payment
    }

    /// What it costs a year.
    pub fn cost(&self) -> EffectiveCost {
        self.cost
    }
}

/// Converts a flat monthly fee on a loan.
///
/// # Errors
/// As [`Terms::new`] and [`Schedule::new`].
pub fn convert_flat_fee(loan: Money, months: Months, monthly: FeeRate) -> Result<ToldFlatFee, LoanError> {
    let method = Method::FlatFee { monthly_fee_rate: monthly, charged: FlatFeeCharge::Each };
    let schedule = Schedule::new(Terms::new(loan, months, method, 0, Vec::new())?)?;
    let cost = schedule.effective_cost().map_err(|_| LoanError::NoSolution { field: "monthly_fee_rate" })?;
    Ok(ToldFlatFee { monthly, payment: schedule.first_payment(), cost })
}

/// A payment told by somebody and what it costs a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldNumber {
    payment: Money,
    cost: EffectiveCost,
    matches: Vec<Interpretation>,
}

impl ToldNumber {
    /// The payment told.
    pub fn payment(&self) -> Money {
        self.payment
    }

    /// What it costs a year if every month pays as much.
    pub fn cost(&self) -> EffectiveCost {
        self.cost
    }

    /// The methods at round rates that give this payment to the fen.
    pub fn matches(&self) -> &[Interpretation] {
        &self.matches
    }
}

/// Reads a payment told for a loan.
///
/// # Errors
/// [`LoanError::NoSolution`] in `payment` when it does not even return the loan.
pub fn convert_payment(loan: Money, months: Months, payment: Money) -> Result<ToldNumber, LoanError> {
    let number = salesmans_number(loan, months, payment)?;
    Ok(ToldNumber { payment, cost: number.cost, matches: number.matches })
}
