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
                // What is paid back early comes off the instalments first, off a residual last.
                let method = match terms.method() {
                    Method::Balloon { annual_rate, residual } => Method::Balloon { annual_rate, residual: residual.min(left) },
                    method => method,
                };
                rows.extend(method.rows(left, months_left - grace_left, after + grace_left)?);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::sample::{money, months, rate, sample};
    use crate::loan::{FlatFeeCharge, Terms};

    fn wish(after_month: u32, amount: Amount, keep: Keep) -> Prepayment {
        Prepayment { after_month, amount, penalty: Penalty::None, keep }
    }

    fn part(amount: &str) -> Amount {
        Amount::Part(money(amount))
    }

    fn annuity() -> Schedule {
        sample(Method::EqualInstallment { annual_rate: rate("0.06") })
    }

    #[test]
    fn settling_with_a_penalty_has_a_real_annual_cost() {
        let penalty = Penalty::Rate("0.03".parse().unwrap());
        let early = EarlySettlement::of(&annuity(), Prepayment { penalty, ..wish(12, Amount::All, Keep::Term) }).unwrap();
        assert_eq!((early.balance, early.penalty, early.settlement), (money("72072.67"), money("2162.18"), money("74234.85")));
        assert_eq!(early.interest_saved, money("4590.66"));
        let cost = early.effective_cost.unwrap();
        assert_eq!([cost.simple.to_string(), cost.compound.to_string()], ["0.083047425179", "0.086282562792"]);
    }

    #[test]
    fn a_flat_fee_paid_at_signing_is_lost() {
        let method = Method::FlatFee { monthly_fee_rate: "0.005".parse().unwrap(), charged: FlatFeeCharge::Upfront };
        let early = EarlySettlement::of(&sample(method), wish(12, Amount::All, Keep::Term)).unwrap();
        assert_eq!((early.balance, early.interest_saved), (money("69999.96"), Money::ZERO));
        assert_eq!(early.effective_cost.unwrap().simple.to_string(), "0.239131555630");
    }

    #[test]
    fn keeping_the_payment_ends_the_loan_sooner() {
        let early = EarlySettlement::of(&annuity(), wish(12, part("20000"), Keep::Payment)).unwrap();
        assert_eq!((early.rows.len(), early.instalment(), early.last_payment()), (18, money("3194.30"), money("150.64")));
    }

    #[test]
    fn keeping_the_term_lowers_the_payment() {
        let early = EarlySettlement::of(&annuity(), wish(12, part("20000"), Keep::Term)).unwrap();
        assert_eq!((early.rows.len(), early.instalment()), (24, money("2307.89")));
        let falling = sample(Method::EqualPrincipal { annual_rate: rate("0.06") });
        let early = EarlySettlement::of(&falling, wish(12, part("20000"), Keep::Term)).unwrap();
        assert_eq!((early.rows[0].principal, early.rows[0].interest), (money("2083.33"), money("250.00")));
    }

    #[test]
    fn one_month_of_interest_is_counted_on_what_is_paid_back() {
        let penalty = Penalty::MonthsOfInterest(1);
        let early = EarlySettlement::of(&annuity(), Prepayment { penalty, ..wish(12, part("20000"), Keep::Term) }).unwrap();
        assert_eq!((early.penalty, early.settlement), (money("100.00"), money("20100.00")));
    }

    #[test]
    fn a_loan_can_be_left_before_its_first_and_until_its_last_payment() {
        let first = EarlySettlement::of(&annuity(), wish(0, Amount::All, Keep::Term)).unwrap();
        assert_eq!((first.balance, first.effective_cost), (money("105000"), Err(IrrError::NoSignChange)));
        assert!(EarlySettlement::of(&annuity(), wish(35, Amount::All, Keep::Term)).is_ok());
        assert_eq!(EarlySettlement::of(&annuity(), wish(36, Amount::All, Keep::Term)), Err(LoanError::MonthOutsideTerm));
    }

    #[test]
    fn no_more_than_everything_can_be_paid_back() {
        let all = EarlySettlement::of(&annuity(), wish(12, part("72072.67"), Keep::Payment)).unwrap();
        assert!(all.rows.is_empty());
        assert_eq!(EarlySettlement::of(&annuity(), wish(12, part("72072.68"), Keep::Payment)), Err(LoanError::MoreThanOwed));
    }

    #[test]
    fn what_contracts_do_not_agree_on_is_refused() {
        let flat = sample(Method::FlatFee { monthly_fee_rate: "0.005".parse().unwrap(), charged: FlatFeeCharge::Each });
        assert_eq!(EarlySettlement::of(&flat, wish(12, part("1000"), Keep::Term)), Err(LoanError::NotForThisMethod));
        let interest_only = sample(Method::InterestOnly { annual_rate: rate("0.06") });
        assert_eq!(EarlySettlement::of(&interest_only, wish(12, part("1000"), Keep::Payment)), Err(LoanError::NotForThisMethod));
        let kept = EarlySettlement::of(&interest_only, wish(12, part("5000"), Keep::Term)).unwrap();
        assert_eq!((kept.instalment(), kept.last_payment()), (money("500.00"), money("100500.00")));
    }

    #[test]
    fn the_steps_of_a_step_up_loan_go_on_where_they_stand() {
        let step = Step::Amount(money("300"));
        let schedule = sample(Method::StepUp { annual_rate: rate("0.06"), every: months(12), step });
        let early = EarlySettlement::of(&schedule, wish(6, part("10000"), Keep::Term)).unwrap();
        let payments: Vec<Money> = early.rows.iter().map(Row::payment).collect();
        assert_eq!(payments[5], payments[0], "month 12 still belongs to the first step");
        assert_eq!(payments[6], payments[0].plus(money("300")).unwrap(), "month 13 is the second step");
    }

    #[test]
    fn a_residual_above_what_is_left_shrinks_in_the_months_of_grace_too() {
        let method = Method::Balloon { annual_rate: rate("0.06"), residual: money("90000") };
        let terms = Terms::new(money("105000"), months(36), method, 6, Vec::new()).unwrap();
        for after in [3, 12] {
            let schedule = Schedule::new(terms.clone()).unwrap();
            let balance = schedule.balance_after(after);
            let early = EarlySettlement::of(&schedule, wish(after, part("50000"), Keep::Term)).unwrap();
            assert!(early.rows.last().is_some_and(|row| row.balance.is_zero()));
            assert_eq!(early.rows.iter().map(|row| row.principal).sum::<Money>(), balance.minus(money("50000")).unwrap());
        }
    }
}
