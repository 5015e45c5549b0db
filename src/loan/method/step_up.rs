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

#[cfg(test)]
mod tests {
    use crate::loan::sample::{figures, laid_out, money, months, rate, rates, sample};
    use crate::loan::{LoanError, Method, Step};

    fn by(step: Step, every: u32) -> Method {
        Method::StepUp { annual_rate: rate("0.06"), every: months(every), step }
    }

    fn payments(method: Method) -> [String; 3] {
        let schedule = sample(method);
        [0, 12, 24].map(|month| schedule.rows()[month].payment().to_string())
    }

    #[test]
    fn every_step_is_rounded_on_its_own_from_the_exact_first() {
        let method = by(Step::Ratio("0.10".parse().unwrap()), 12);
        assert_eq!(payments(method), ["2906.16", "3196.78", "3516.46"]);
        assert_eq!(figures(&sample(method)), ["2906.16", "3516.44", "10432.78"]);
        assert_eq!(rates(&sample(method)), ["0.005000003037", "0.060000036442", "0.061677850361"]);
    }

    #[test]
    fn steps_by_an_amount_rise_by_exactly_that_amount() {
        let method = by(Step::Amount(money("300")), 12);
        assert_eq!(payments(method), ["2906.27", "3206.27", "3506.27"]);
        assert_eq!(figures(&sample(method)), ["2906.27", "3506.13", "10425.58"]);
    }

    #[test]
    fn without_a_step_it_is_an_equal_instalment_loan() {
        for method in [by(Step::Amount(money("0")), 12), by(Step::Ratio("0".parse().unwrap()), 1), by(Step::Amount(money("300")), 36)] {
            assert_eq!(figures(&sample(method)), ["3194.30", "3194.43", "9994.93"]);
        }
    }

    #[test]
    fn a_first_step_below_its_interest_is_refused() {
        assert_eq!(laid_out("105000", 36, by(Step::Amount(money("300")), 1)), Err(LoanError::NegativeAmortisation { month: 1 }));
        assert_eq!(laid_out("105000", 36, by(Step::Amount(money("3000")), 1)), Err(LoanError::NegativeAmortisation { month: 1 }));
    }
}
