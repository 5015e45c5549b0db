//! 递增还款: every step's instalment is rounded on its own from the exact first one.
//!
//! By ratio g every m months: A₁ = P (1 + i)^n ÷ Σ (1 + g)^⌊(k−1)/m⌋ (1 + i)^(n−k).
//! By amount d: A₁ = (P (1 + i)^n − d Σ ⌊(k−1)/m⌋ (1 + i)^(n−k)) ÷ Σ (1 + i)^(n−k).

use crate::loan::error::InField;
use crate::loan::{LoanError, Row};
use crate::num::{AnnualRate, Money, Months, NumError, Real};

use super::Step;
use super::annuity::pay_down;

/// The exact instalment of each step.
pub(crate) fn exact_instalments(
    principal: Money,
    annual_rate: AnnualRate,
    every: Months,
    step: Step,
    months: u32,
) -> Result<Vec<Real>, LoanError> {
    let one_plus = Real::ONE.add(&annual_rate.monthly());
    let step_of = |month: u32| (month - 1) / every.count();
    let steps = step_of(months.max(1)) + 1;
    let factor = match step {
        Step::Ratio(ratio) => Real::ONE.add(&Real::from_decimal(ratio.fraction())),
        Step::Amount(_) => Real::ONE,
    };
    let mut factors = Vec::with_capacity(steps as usize);
    let mut power = Real::ONE;
    for _ in 0..steps {
        factors.push(power);
        power = power.mul(&factor);
    }
    // Horner's rule from the first month on: after month k the sum holds Σ factor_j (1 + i)^(k−j).
    let mut growth = Real::ONE;
    let mut weighted = Real::ZERO;
    let mut stepped = Real::ZERO;
    for month in 1..=months {
        let index = step_of(month);
        let factor = factors.get(index as usize).copied().unwrap_or(Real::ONE);
        weighted = weighted.mul(&one_plus).add(&factor);
        stepped = stepped.mul(&one_plus).add(&Real::from_u64(u64::from(index)));
        growth = growth.mul(&one_plus);
    }
    let grown = Real::from_decimal(principal.yuan()).mul(&growth);
    let overflow = || LoanError::Field { field: "months", reason: NumError::Overflow };
    match step {
        Step::Ratio(_) => {
            let first = grown.div(&weighted).ok_or_else(overflow)?;
            Ok(factors.iter().map(|factor| first.mul(factor)).collect())
        }
        Step::Amount(amount) => {
            let amount = Real::from_decimal(amount.yuan());
            let first = grown.sub(&amount.mul(&stepped)).div(&weighted).ok_or_else(overflow)?;
            Ok((0..steps).map(|index| first.add(&amount.mul(&Real::from_u64(u64::from(index))))).collect())
        }
    }
}

/// The last, highest instalment before rounding.
pub(crate) fn exact_highest_instalment(
    principal: Money,
    annual_rate: AnnualRate,
    every: Months,
    step: Step,
    months: u32,
) -> Result<Real, LoanError> {
    Ok(exact_instalments(principal, annual_rate, every, step, months)?.last().copied().unwrap_or(Real::ZERO))
}

pub(crate) fn rows(
    principal: Money,
    annual_rate: AnnualRate,
    every: Months,
    step: Step,
    months: u32,
    start: u32,
) -> Result<Vec<Row>, LoanError> {
    let mut instalments = Vec::new();
    for exact in exact_instalments(principal, annual_rate, every, step, months)? {
        if exact.is_negative() {
            return Err(LoanError::NegativeAmortisation { month: start + 1 });
        }
        instalments.push(Money::nearest(&exact).in_field("method")?);
    }
    pay_down(principal, annual_rate, months, start, |month| {
        Ok(instalments.get(((month - 1) / every.count()) as usize).copied().unwrap_or(Money::ZERO))
    })
}
