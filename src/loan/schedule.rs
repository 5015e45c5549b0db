//! The repayment schedule: one row a month, and its totals.

use crate::num::{Money, NumError};

use super::error::InField;
use super::method::{annuity, flat_fee};
use super::{FeeTiming, FlatFeeCharge, LoanError, Method, Terms};

/// One month of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The month, from 1.
    pub period: u32,
    /// Principal repaid.
    pub principal: Money,
    /// Interest, or the flat fee of the month.
    pub interest: Money,
    /// Owed afterwards.
    pub balance: Money,
}

impl Row {
    /// Principal and interest; fees are apart.
    pub fn payment(&self) -> Money {
        [self.principal, self.interest].into_iter().sum()
    }
}

/// A loan laid out month by month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    terms: Terms,
    opening_balance: Money,
    rows: Vec<Row>,
    total_interest: Money,
    total_fees: Money,
    total_paid: Money,
    deducted_at_signing: Money,
}

impl Schedule {
    /// Lays out the payments of `terms`.
    ///
    /// # Errors
    /// [`LoanError::NegativeAmortisation`] where a payment would not cover its interest, and numbers too large to be a loan.
    pub fn new(terms: Terms) -> Result<Self, LoanError> {
        let opening_balance = terms.financed_principal()?;
        let months = terms.months().count();
        let grace = terms.grace_months();
        let method = terms.method();
        let mut rows = Vec::with_capacity(months as usize);
        match method {
            Method::FlatFee { monthly_fee_rate, charged } if grace > 0 => {
                let fee = flat_fee::monthly_fee(opening_balance, monthly_fee_rate)?;
                let whole = flat_fee::whole_fee(opening_balance, monthly_fee_rate, months)?;
                let fee_in = |month: u32| match charged {
                    FlatFeeCharge::Each => fee,
                    FlatFeeCharge::First if month == 1 => whole,
                    FlatFeeCharge::First | FlatFeeCharge::Upfront => Money::ZERO,
                };
                rows.extend((1..=grace).map(|month| Row {
                    period: month,
                    principal: Money::ZERO,
                    interest: fee_in(month),
                    balance: opening_balance,
                }));
                let repaying = method.rows(opening_balance, months - grace, grace)?;
                rows.extend(repaying.into_iter().map(|row| Row { interest: fee_in(row.period), ..row }));
            }
            _ => {
                if let Some(rate) = method.annual_rate() {
                    let interest = annuity::interest(opening_balance, rate)?;
                    rows.extend((1..=grace).map(|period| Row { period, principal: Money::ZERO, interest, balance: opening_balance }));
                }
                rows.extend(method.rows(opening_balance, months - grace, grace)?);
            }
        }
        Self::of_rows(terms, opening_balance, rows)
    }

    fn of_rows(terms: Terms, opening_balance: Money, rows: Vec<Row>) -> Result<Self, LoanError> {
        let flat_upfront = match terms.method() {
            Method::FlatFee { monthly_fee_rate, charged: FlatFeeCharge::Upfront } => {
                flat_fee::whole_fee(opening_balance, monthly_fee_rate, terms.months().count())?
            }
            _ => Money::ZERO,
        };
        let too_large = |result: Result<Money, NumError>| result.in_field("principal");
        let in_rows = too_large(Money::total(rows.iter().map(|row| row.interest)))?;
        let total_interest = too_large(in_rows.plus(flat_upfront))?;
        let total_paid = too_large(Money::total(rows.iter().map(Row::payment)))?;
        let mut total_fees = Money::ZERO;
        let mut upfront = flat_upfront;
        for fee in terms.fees() {
            let times = if fee.when == FeeTiming::Monthly { terms.months().count() } else { 1 };
            total_fees = fee.amount.times(times).and_then(|amount| total_fees.plus(amount)).in_field("fees")?;
            if fee.when == FeeTiming::Upfront {
                upfront = upfront.plus(fee.amount).in_field("fees")?;
            }
        }
        Ok(Self { terms, opening_balance, rows, total_interest, total_fees, total_paid, deducted_at_signing: upfront })
    }

    /// The terms laid out.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Owed at the start: the principal and the financed fees.
    pub fn opening_balance(&self) -> Money {
        self.opening_balance
    }

    /// The months.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The fees paid with the payment of `month`.
    pub fn fees_in(&self, month: u32) -> Money {
        self.terms.fees().iter().map(|fee| fee.due_in(month)).sum()
    }

    /// The first payment, without fees.
    pub fn first_payment(&self) -> Money {
        self.rows.first().map_or(Money::ZERO, Row::payment)
    }

    /// The last payment, without fees.
    pub fn last_payment(&self) -> Money {
        self.rows.last().map_or(Money::ZERO, Row::payment)
    }

    /// The highest payment with its monthly fees; the residual or principal due at the very end counts, since it must be paid.
    pub fn highest_payment(&self) -> Money {
        self.rows.iter().map(|row| [row.payment(), self.fees_in(row.period)].into_iter().sum()).max().unwrap_or(Money::ZERO)
    }

    /// All interest, and the whole flat fee whenever it is charged.
    pub fn total_interest(&self) -> Money {
        self.total_interest
    }

    /// All fees, whenever they are paid.
    pub fn total_fees(&self) -> Money {
        self.total_fees
    }

    /// The sum of the payments, without fees.
    pub fn total_paid(&self) -> Money {
        self.total_paid
    }

    /// What is kept back from the borrower at signing: upfront fees and an upfront flat fee.
    pub fn deducted_at_signing(&self) -> Money {
        self.deducted_at_signing
    }

    /// Owed after `month` payments.
    pub fn balance_after(&self, month: u32) -> Money {
        if month == 0 {
            return self.opening_balance;
        }
        self.rows.get(month as usize - 1).map_or(Money::ZERO, |row| row.balance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loan::Fee;
    use crate::loan::sample::{figures, money, months, rate, rates, sample};

    const fn method(annual_rate: crate::num::AnnualRate) -> Method {
        Method::EqualInstallment { annual_rate }
    }

    #[test]
    fn in_the_months_of_grace_only_interest_is_paid() {
        let terms = Terms::new(money("105000"), months(36), method(rate("0.06")), 6, Vec::new()).unwrap();
        let schedule = Schedule::new(terms).unwrap();
        assert_eq!(figures(&schedule), ["525.00", "3777.68", "11483.59"]);
        assert!(schedule.rows()[..6].iter().all(|row| row.principal.is_zero() && row.balance == money("105000")));
        assert_eq!(schedule.rows()[6].payment(), money("3777.79"));
        assert_eq!(rates(&schedule), ["0.005000001991", "0.060000023886", "0.061677837098"]);
    }

    #[test]
    fn a_flat_fee_is_charged_in_the_months_of_grace_too() {
        for (charged, first, interest) in [
            (FlatFeeCharge::Each, "525.00", "525.00"),
            (FlatFeeCharge::First, "18900.00", "0.00"),
            (FlatFeeCharge::Upfront, "0.00", "0.00"),
        ] {
            let method = Method::FlatFee { monthly_fee_rate: "0.005".parse().unwrap(), charged };
            let schedule = Schedule::new(Terms::new(money("105000"), months(36), method, 6, Vec::new()).unwrap()).unwrap();
            assert_eq!(schedule.first_payment(), money(first));
            assert_eq!(schedule.rows()[35].interest, money(interest));
            assert_eq!(schedule.total_interest(), money("18900"));
            assert!(schedule.rows()[35].balance.is_zero());
        }
    }

    #[test]
    fn each_fee_has_its_own_date() {
        let fees = vec![
            Fee { amount: money("500"), when: FeeTiming::Upfront },
            Fee { amount: money("10"), when: FeeTiming::Monthly },
            Fee { amount: money("1000"), when: FeeTiming::Financed },
            Fee { amount: money("99.50"), when: FeeTiming::Month(36) },
        ];
        let schedule = Schedule::new(Terms::new(money("105000"), months(36), method(rate("0.06")), 0, fees).unwrap()).unwrap();
        assert_eq!(schedule.opening_balance(), money("106000"));
        assert_eq!(figures(&schedule), ["3224.73", "3224.57", "10090.12"]);
        assert_eq!((schedule.fees_in(35), schedule.fees_in(36)), (money("10"), money("109.50")));
        assert_eq!((schedule.total_fees(), schedule.deducted_at_signing()), (money("1959.50"), money("500")));
        assert_eq!(schedule.cash_flows()[0], money("104500").yuan());
        assert_eq!(rates(&schedule), ["0.006017209963", "0.072206519560", "0.074644754686"]);
    }

    #[test]
    fn the_balance_is_known_before_the_first_and_after_the_last_month() {
        let schedule = sample(method(rate("0.06")));
        assert_eq!(schedule.balance_after(0), money("105000"));
        assert_eq!(schedule.balance_after(12), money("72072.67"));
        assert_eq!(schedule.balance_after(36), Money::ZERO);
        assert_eq!(schedule.balance_after(37), Money::ZERO);
    }
}
