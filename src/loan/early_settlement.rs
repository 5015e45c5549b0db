//! Leaving a loan early, whole or in part, together with the payment of a month.

use crate::num::{Money, Ratio};

use super::error::InField;
use super::method::annuity::pay_down;
use super::method::equal_principal;
use super::{EffectiveCost, IrrError, LoanError, Method, Row, Schedule, Step};

/// How much is paid back early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Everything owed.
    All,
    /// Less than everything owed.
    Part(Money),
}

/// What the lender charges for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Penalty {
    /// Nothing.
    None,
    /// A share of the amount paid back early, half up to the fen.
    Rate(Ratio),
    /// As many months of interest on the amount paid back early.
    MonthsOfInterest(u32),
}

/// What stays the same after a part is paid back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// The end date; payments fall.
    #[default]
    Term,
    /// The payment; the loan ends sooner.
    Payment,
}

/// A wish to pay back early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prepayment {
    /// Together with the payment of this month, from 1; 0 is before the first payment.
    pub after_month: u32,
    /// How much.
    pub amount: Amount,
    /// The price.
    pub penalty: Penalty,
    /// What stays the same.
    pub keep: Keep,
}

/// What paying back early comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlySettlement {
    /// Owed after that month's regular payment.
    pub balance: Money,
    /// The part of it paid back early.
    pub repaid: Money,
    /// The penalty.
    pub penalty: Money,
    /// To be paid beside that month's payment: the part paid back and the penalty.
    pub settlement: Money,
    /// The payments that remain.
    pub rows: Vec<Row>,
    /// Interest not paid any more, before the penalty.
    pub interest_saved: Money,
    /// The annual cost of the loan as it then really ran, with penalty and fees.
    pub effective_cost: Result<EffectiveCost, IrrError>,
}

impl EarlySettlement {
    /// The first payment that remains; nothing after a full settlement.
    pub fn instalment(&self) -> Money {
        self.rows.first().map_or(Money::ZERO, Row::payment)
    }

    /// The last payment that remains; nothing after a full settlement.
    pub fn last_payment(&self) -> Money {
        self.rows.last().map_or(Money::ZERO, Row::payment)
    }

    /// Computes paying back early.
    ///
    /// # Errors
    /// [`LoanError::MonthOutsideTerm`] at or after the last payment; [`LoanError::MoreThanOwed`];
    /// [`LoanError::NotForThisMethod`] for a part of a flat-fee loan (contracts differ on the fee that remains) and for keeping the
    /// payment of an interest-only loan (it is nothing but interest).
    pub fn of(schedule: &Schedule, prepayment: Prepayment) -> Result<Self, LoanError> {
        let months = schedule.terms().months().count();
        let after = prepayment.after_month;
        if after >= months {
            return Err(LoanError::MonthOutsideTerm);
        }
        let balance = schedule.balance_after(after);
        let repaid = match prepayment.amount {
            Amount::All => balance,
            Amount::Part(part) if part > balance => return Err(LoanError::MoreThanOwed),
            Amount::Part(part) => part,
        };
        let penalty = penalty(schedule, prepayment.penalty, repaid)?;
        let settlement = repaid.plus(penalty).in_field("amount")?;
        let left = balance.minus(repaid).in_field("amount")?;
        let rows = if left.is_zero() { Vec::new() } else { remaining_rows(schedule, after, left, prepayment.keep)? };
        let future_interest: Money = schedule.rows().iter().skip(after as usize).map(|row| row.interest).sum();
        let interest_saved = future_interest.minus_or_zero(rows.iter().map(|row| row.interest).sum());

        let mut flows: Vec<_> = schedule.cash_flows().into_iter().take(after as usize + 1).collect();
        if let Some(last) = flows.last_mut() {
            *last -= settlement.yuan();
        }
        flows.extend(rows.iter().map(|row| -(row.payment().yuan() + schedule.fees_in(row.period).yuan())));
        Ok(Self { balance, repaid, penalty, settlement, rows, interest_saved, effective_cost: EffectiveCost::of_flows(flows) })
    }
}

fn penalty(schedule: &Schedule, penalty: Penalty, repaid: Money) -> Result<Money, LoanError> {
    match penalty {
        Penalty::None => Ok(Money::ZERO),
        Penalty::Rate(rate) => rate.of(repaid).in_field("penalty_rate"),
        Penalty::MonthsOfInterest(months) => {
            let month = match schedule.terms().method() {
                Method::FlatFee { monthly_fee_rate, .. } => super::method::flat_fee::monthly_fee(repaid, monthly_fee_rate)?,
                method => super::method::annuity::interest(repaid, method.annual_rate().unwrap_or_default())?,
            };
            month.times(months).in_field("penalty_rate")
        }
    }
}

fn remaining_rows(schedule: &Schedule, after: u32, left: Money, keep: Keep) -> Result<Vec<Row>, LoanError> {
    let terms = schedule.terms();
    let months_left = terms.months().count() - after;
    let grace_left = terms.grace_months().saturating_sub(after);
    if grace_left > 0 {
        // Interest on less until the grace ends, then the method as agreed.
        return match (keep, terms.method().annual_rate()) {
            (Keep::Term, Some(rate)) => {
                let interest = super::method::annuity::interest(left, rate)?;
                let mut rows: Vec<Row> =
                    (1..=grace_left).map(|k| Row { period: after + k, principal: Money::ZERO, interest, balance: left }).collect();
                rows.extend(terms.method().rows(left, months_left - grace_left, after + grace_left)?);
                Ok(rows)
            }
            _ => Err(LoanError::NotForThisMethod),
        };
    }
    // What each remaining month would have paid; the last one, which takes the rest, never limits a kept payment.
    let agreed = |k: u32| schedule.rows().get((after + k) as usize - 1).map_or(Money::ZERO, Row::payment);
    match (terms.method(), keep) {
        (Method::FlatFee { .. }, _) | (Method::InterestOnly { .. }, Keep::Payment) => Err(LoanError::NotForThisMethod),
        (Method::StepUp { annual_rate, every, step }, Keep::Term) => {
            // The steps go on where they stand: the months already paid shift the next step.
            let instalments = step_up_from(left, annual_rate, every.count(), step, months_left, after - terms.grace_months())?;
            pay_down(left, annual_rate, months_left, after, |k| Ok(instalments.get(k as usize - 1).copied().unwrap_or(Money::ZERO)))
        }
        (Method::Balloon { annual_rate, residual }, Keep::Term) => {
            super::method::balloon::rows(left, annual_rate, residual.min(left), months_left, after)
        }
        (method, Keep::Term) => method.rows(left, months_left, after),
        (Method::EqualPrincipal { annual_rate }, Keep::Payment) => {
            let part = equal_principal::principal_part(schedule.opening_balance(), terms.months().count() - terms.grace_months())?;
            let rows = equal_principal::rows_with_part(left, annual_rate, part, months_left, after)?;
            Ok(until_repaid(rows))
        }
        (Method::EqualInstallment { annual_rate }, Keep::Payment) => {
            let instalment = schedule.rows().get(terms.grace_months() as usize).map_or(Money::ZERO, Row::payment);
            Ok(until_repaid(pay_down(left, annual_rate, months_left, after, |_| Ok(instalment))?))
        }
        (method, Keep::Payment) => {
            Ok(until_repaid(pay_down(left, method.annual_rate().unwrap_or_default(), months_left, after, |k| Ok(agreed(k)))?))
        }
    }
}

/// The steps of a step-up loan that has run for `paid` months, for a new balance.
fn step_up_from(
    left: Money,
    annual_rate: crate::num::AnnualRate,
    every: u32,
    step: Step,
    months: u32,
    paid: u32,
) -> Result<Vec<Money>, LoanError> {
    use crate::num::{NumError, Real};
    let one_plus = Real::ONE.add(&annual_rate.monthly());
    let steps_gone = paid / every;
    let index_of = |k: u32| (paid + k - 1) / every - steps_gone;
    let (mut growth, mut weighted, mut stepped) = (Real::ONE, Real::ZERO, Real::ZERO);
    let factor_of = |index: u32| match step {
        Step::Ratio(ratio) => Real::ONE.add(&Real::from_decimal(ratio.fraction())).powi(u64::from(index)),
        Step::Amount(_) => Real::ONE,
    };
    for k in 1..=months {
        weighted = weighted.mul(&one_plus).add(&factor_of(index_of(k)));
        stepped = stepped.mul(&one_plus).add(&Real::from_u64(u64::from(index_of(k))));
        growth = growth.mul(&one_plus);
    }
    let step_amount = match step {
        Step::Ratio(_) => Real::ZERO,
        Step::Amount(amount) => Real::from_decimal(amount.yuan()),
    };
    let first = Real::from_decimal(left.yuan())
        .mul(&growth)
        .sub(&step_amount.mul(&stepped))
        .div(&weighted)
        .ok_or(NumError::Overflow)
        .in_field("months")?;
    (1..=months)
        .map(|k| {
            let index = index_of(k);
            let exact = first.mul(&factor_of(index)).add(&step_amount.mul(&Real::from_u64(u64::from(index))));
            Money::nearest(&exact).in_field("method")
        })
        .collect()
}

/// Leaves out the months after the debt is gone.
fn until_repaid(rows: Vec<Row>) -> Vec<Row> {
    let end = rows.iter().position(|row| row.balance.is_zero()).map_or(rows.len(), |index| index + 1);
    rows.into_iter().take(end).collect()
}
