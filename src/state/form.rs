//! The fields, each holding exactly what was typed or chosen.

use leptos::prelude::*;

use crate::applicant::{CreditRecord, IncomeKind};
use crate::compliance::Proposal;
use crate::loan::MethodKind;
use crate::vehicle::Condition;

use super::ExtraChoice;

/// The widget's fields.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Deal price.
    pub price: RwSignal<String>,
    /// Appraised value; may stay empty.
    pub appraisal: RwSignal<String>,
    /// New price of the car; may stay empty.
    pub new_price: RwSignal<String>,
    /// First registration.
    pub registered: RwSignal<String>,
    /// Mileage.
    pub mileage: RwSignal<String>,
    /// Condition.
    pub condition: RwSignal<Condition>,
    /// Accident, flood, tampered odometer.
    pub history: RwSignal<[bool; 3]>,
    /// Down payment, in yuan or per cent.
    pub down_payment: RwSignal<String>,
    /// Trade-in; may stay empty.
    pub trade_in: RwSignal<String>,
    /// Term in months.
    pub months: RwSignal<u32>,
    /// Repayment method.
    pub method: RwSignal<MethodKind>,
    /// Add-ons chosen.
    pub extras: RwSignal<Vec<ExtraChoice>>,
    /// Age; may stay empty.
    pub age: RwSignal<String>,
    /// Kind of income.
    pub income_kind: RwSignal<Option<IncomeKind>>,
    /// Monthly income; may stay empty.
    pub income: RwSignal<String>,
    /// Payments on other loans a month; may stay empty.
    pub debt: RwSignal<String>,
    /// Credit record.
    pub credit: RwSignal<Option<CreditRecord>>,
    /// Identity, income, residence, employment: at hand, or not told.
    pub documents: RwSignal<[Option<bool>; 4]>,
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

impl Form {
    /// A five-year-old car in good condition at 150,000 yuan, 30 % down, 36 months: lawful, and the course's own example.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            price: RwSignal::new("150,000".to_owned()),
            appraisal: empty(),
            new_price: empty(),
            registered: RwSignal::new("2021-06".to_owned()),
            mileage: RwSignal::new("52,000".to_owned()),
            condition: RwSignal::new(Condition::Good),
            history: RwSignal::new([false; 3]),
            down_payment: RwSignal::new("30%".to_owned()),
            trade_in: empty(),
            months: RwSignal::new(36),
            method: RwSignal::new(MethodKind::EqualInstallment),
            extras: RwSignal::new(Vec::new()),
            age: empty(),
            income_kind: RwSignal::new(None),
            income: empty(),
            debt: empty(),
            credit: RwSignal::new(None),
            documents: RwSignal::new([None; 4]),
        }
    }

    /// Writes a proposal into the fields it concerns.
    pub fn take(&self, proposal: &Proposal) {
        self.down_payment.set(crate::text::number::amount_short(proposal.down_payment));
        self.months.set(proposal.months.count());
        self.method.set(proposal.method);
        if proposal.extras_in_cash {
            self.extras.update(|extras| extras.iter_mut().for_each(|extra| extra.financed = false));
        }
    }
}
