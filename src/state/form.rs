//! The fields, each holding exactly what was typed or chosen.

use crate::applicant::{CreditRecord, IncomeKind};
use crate::compliance::Proposal;
use crate::loan::MethodKind;
use crate::num::{Money, Ratio};
use crate::text::{entry, number};
use crate::vehicle::Condition;

use super::{ExtraChoice, Held};

/// The widget's fields.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Deal price.
    pub price: Held<String>,
    /// Appraised value; may stay empty.
    pub appraisal: Held<String>,
    /// New price of the car; may stay empty.
    pub new_price: Held<String>,
    /// First registration.
    pub registered: Held<String>,
    /// Mileage.
    pub mileage: Held<String>,
    /// Condition.
    pub condition: Held<Condition>,
    /// Accident, flood, tampered odometer.
    pub history: Held<[bool; 3]>,
    /// Down payment, in yuan or per cent.
    pub down_payment: Held<String>,
    /// Trade-in; may stay empty.
    pub trade_in: Held<String>,
    /// Term in months.
    pub months: Held<u32>,
    /// Repayment method.
    pub method: Held<MethodKind>,
    /// Add-ons chosen.
    pub extras: Held<Vec<ExtraChoice>>,
    /// Age; may stay empty.
    pub age: Held<String>,
    /// Kind of income.
    pub income_kind: Held<Option<IncomeKind>>,
    /// Monthly income; may stay empty.
    pub income: Held<String>,
    /// Payments on other loans a month; may stay empty.
    pub debt: Held<String>,
    /// Credit record.
    pub credit: Held<Option<CreditRecord>>,
    /// Identity, income, residence, employment: at hand, or not told.
    pub documents: Held<[Option<bool>; 4]>,
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

impl Form {
    /// A five-year-old car in good condition at 150,000 yuan, 30 % down, 36 months: lawful, and the course's own example.
    pub fn new() -> Self {
        let empty = || Held::new(String::new());
        Self {
            price: Held::new("150,000".to_owned()),
            appraisal: empty(),
            new_price: empty(),
            registered: Held::new("2021-06".to_owned()),
            mileage: Held::new("52,000".to_owned()),
            condition: Held::new(Condition::Good),
            history: Held::new([false; 3]),
            down_payment: Held::new("30%".to_owned()),
            trade_in: empty(),
            months: Held::new(36),
            method: Held::new(MethodKind::EqualInstallment),
            extras: Held::new(Vec::new()),
            age: empty(),
            income_kind: Held::new(None),
            income: empty(),
            debt: empty(),
            credit: Held::new(None),
            documents: Held::new([None; 4]),
        }
    }

    /// Writes a proposal into the fields it concerns. A down payment that was written as a share stays one where it is one to the digit.
    pub fn take(&self, proposal: &Proposal, price: Option<Money>) {
        let amount = proposal.down_payment;
        let share = price
            .filter(|_| self.down_payment.with_untracked(|text| entry::is_share(text)))
            .and_then(|price| Ratio::between(amount, price))
            .filter(|share| share.fraction().normalize().scale() <= 4);
        self.down_payment.set(share.map_or_else(|| number::amount_short(amount), number::ratio));
        self.months.set(proposal.months.count());
        self.method.set(proposal.method);
        if proposal.extras_in_cash {
            self.extras.update(|extras| extras.iter_mut().for_each(|extra| extra.financed = false));
        }
    }
}
