//! What a loan costs: the annual rate of all its cash flows, and the additive all-in table.
//!
//! Sources: PBoC Announcement 2021 No. 3 (annual rate = all costs over the principal actually outstanding; a simple rate is labelled so);
//! 金规〔2026〕2号 (items are annualised one by one and added up).

use rust_decimal::Decimal;

use crate::num::{CostRate, Money, NumError, Real, half_up};

use super::error::InField;
use super::internal_rate_of_return::{self, IrrError};
use super::{FeeTiming, LoanError, Schedule};

/// The annual cost of the borrower's cash flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EffectiveCost {
    /// The internal rate of return of a month.
    pub monthly: CostRate,
    /// Twelve times the monthly rate (单利).
    pub simple: CostRate,
    /// (1 + monthly)^12 − 1 (复利).
    pub compound: CostRate,
}

impl EffectiveCost {
    /// From the borrower's monthly flows: what is received is positive, what is paid negative.
    ///
    /// # Errors
    /// See [`IrrError`].
    pub fn of_flows(flows: impl IntoIterator<Item = Decimal>) -> Result<Self, IrrError> {
        let monthly = internal_rate_of_return::periodic(flows)?;
        let simple = monthly.mul(&Real::from_u64(12));
        let compound = Real::ONE.add(&monthly).powi(12).sub(&Real::ONE);
        let rate = |value: &Real| CostRate::nearest(value).map_err(|_| IrrError::RateTooLarge);
        Ok(Self { monthly: rate(&monthly)?, simple: rate(&simple)?, compound: rate(&compound)? })
    }
}

impl Schedule {
    /// The borrower's cash flows: the sum received at signing, then every payment with its fees as negative amounts.
    pub fn cash_flows(&self) -> Vec<Decimal> {
        let received = self.terms().principal().yuan() - self.deducted_at_signing().yuan();
        let mut flows = Vec::with_capacity(self.rows().len() + 1);
        flows.push(received);
        flows.extend(self.rows().iter().map(|row| -(row.payment().yuan() + self.fees_in(row.period).yuan())));
        flows
    }

    /// The annual cost with every fee at its own date.
    ///
    /// # Errors
    /// [`IrrError::NoSignChange`] where fees swallow the whole principal.
    pub fn effective_cost(&self) -> Result<EffectiveCost, IrrError> {
        EffectiveCost::of_flows(self.cash_flows())
    }
}

/// What an item of the all-in table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CostSource {
    /// Interest, or a flat fee.
    Interest,
    /// The fee at this position of the terms.
    Fee(usize),
}

/// One line of the all-in table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostItem {
    /// What it is.
    pub source: CostSource,
    /// Its total over the term.
    pub amount: Money,
    /// Its annual rate on the outstanding balance as a fraction, rounded half up to four decimals (0.01 %), as shown.
    pub annual_rate: Decimal,
}

/// The additive all-in table. Amounts and rates add up to the totals exactly as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllInCost {
    /// Interest first, then the fees in the order of the terms.
    pub items: Vec<CostItem>,
    /// The sum of the amounts.
    pub total: Money,
    /// The sum of the rates as shown.
    pub annual_rate: Decimal,
}

/// Decimal places of a rate in the table: hundredths of a per cent.
const SHOWN_DECIMALS: u32 = 4;

impl AllInCost {
    /// Annualises each item: its total ÷ Σ (outstanding balance × month ÷ 12).
    ///
    /// # Errors
    /// Numbers too large to be a loan.
    pub fn of(schedule: &Schedule) -> Result<Self, LoanError> {
        let mut balance_months = schedule.opening_balance().yuan();
        for row in schedule.rows().iter().take(schedule.rows().len().saturating_sub(1)) {
            balance_months = balance_months.checked_add(row.balance.yuan()).ok_or(NumError::Overflow).in_field("principal")?;
        }
        let annual = |amount: Money| -> Result<Decimal, LoanError> {
            let yearly = amount.yuan().checked_mul(Decimal::from(12)).and_then(|product| product.checked_div(balance_months));
            yearly.map(|rate| half_up(rate, SHOWN_DECIMALS)).ok_or(NumError::Overflow).in_field("fees")
        };
        let interest = schedule.total_interest();
        let mut items = vec![CostItem { source: CostSource::Interest, amount: interest, annual_rate: annual(interest)? }];
        for (index, fee) in schedule.terms().fees().iter().enumerate() {
            let times = if fee.when == FeeTiming::Monthly { schedule.terms().months().count() } else { 1 };
            let amount = fee.amount.times(times).in_field("fees")?;
            items.push(CostItem { source: CostSource::Fee(index), amount, annual_rate: annual(amount)? });
        }
        let total = Money::total(items.iter().map(|item| item.amount)).in_field("fees")?;
        let annual_rate = items.iter().map(|item| item.annual_rate).sum();
        Ok(Self { items, total, annual_rate })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::sample::{money, months, rate, sample};
    use crate::loan::{Fee, Method, Terms};

    #[test]
    fn the_all_in_table_adds_up_exactly_as_shown() {
        let fees = vec![
            Fee { amount: money("500"), when: FeeTiming::Upfront },
            Fee { amount: money("10"), when: FeeTiming::Monthly },
            Fee { amount: money("1000"), when: FeeTiming::Financed },
            Fee { amount: money("99.50"), when: FeeTiming::Month(36) },
        ];
        let method = Method::EqualInstallment { annual_rate: rate("0.06") };
        let schedule = Schedule::new(Terms::new(money("105000"), months(36), method, 0, fees).unwrap()).unwrap();
        let table = AllInCost::of(&schedule).unwrap();
        // 0.0600001, 0.0029732, 0.0021407, 0.0059464 and 0.0005917 before rounding.
        let shown: Vec<String> = table.items.iter().map(|item| item.annual_rate.to_string()).collect();
        assert_eq!(shown, ["0.0600", "0.0030", "0.0021", "0.0059", "0.0006"]);
        assert_eq!(table.annual_rate.to_string(), "0.0716");
        assert_eq!(table.total, money("12049.62"));
        assert_eq!(table.items.iter().map(|item| item.amount).sum::<Money>(), table.total);
        assert_eq!(table.items[3].source, CostSource::Fee(2));
    }

    #[test]
    fn a_loan_without_fees_costs_its_own_rate() {
        let table = AllInCost::of(&sample(Method::EqualInstallment { annual_rate: rate("0.06") })).unwrap();
        assert_eq!((table.items.len(), table.annual_rate.to_string()), (1, "0.0600".to_owned()));
    }

    #[test]
    fn fees_that_swallow_the_loan_leave_no_rate() {
        let method = Method::EqualInstallment { annual_rate: rate("0.06") };
        let cost = |fee: &str| {
            let fee = Fee { amount: money(fee), when: FeeTiming::Upfront };
            Schedule::new(Terms::new(money("1000"), months(12), method, 0, vec![fee]).unwrap()).unwrap().effective_cost()
        };
        assert!(cost("900").is_ok());
        // 8600 % a month; compounded over a year that is a number of 24 digits before the point.
        assert_eq!(cost("999"), Err(IrrError::RateTooLarge));
        assert_eq!(cost("1000"), Err(IrrError::NoSignChange));
        assert_eq!(cost("5000"), Err(IrrError::NoSignChange));
    }

    #[test]
    fn a_rate_of_return_that_is_free_is_exactly_zero() {
        let cost = EffectiveCost::of_flows([1000, -400, -600].map(Decimal::from)).unwrap();
        assert_eq!([cost.monthly, cost.simple, cost.compound].map(|rate| rate.to_string()), ["0.000000000000"; 3].map(str::to_owned));
    }
}
