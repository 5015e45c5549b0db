//! The customer's own questions and their answers: what a budget allows, what a monthly rate costs, what a salesman's payment means.

use std::sync::Arc;

use crate::compliance::{ToldFlatFee, ToldNumber, convert_flat_fee, convert_payment};
use crate::loan::LoanError;
use crate::num::Months;
use crate::quote::{Affordable, Deal, affordable};
use crate::text::EntryField;
use crate::text::entry::{self, EntryError};

use super::{CardState, Derived, Held, Model};

/// What a budget allows.
#[derive(Clone, Debug, PartialEq)]
pub enum BudgetAnswer {
    /// The budget cannot be read.
    Entry(EntryError),
    /// The deal cannot be read, or no card is there.
    NoDeal,
    /// The products that fit, least down payment first.
    Fits(Arc<Vec<Affordable>>),
}

/// What a flat monthly rate costs.
#[derive(Clone, Debug, PartialEq)]
pub enum RateAnswer {
    /// The rate cannot be read.
    Entry(EntryError),
    /// The deal cannot be read, or the rate gives no loan.
    NoDeal,
    /// The annual cost.
    Costs(ToldFlatFee),
}

/// What a payment told by somebody means.
#[derive(Clone, Debug, PartialEq)]
pub enum SalesmanAnswer {
    /// Nothing asked yet.
    NotAsked,
    /// The payment cannot be read.
    Entry(EntryError),
    /// The deal cannot be read.
    NoDeal,
    /// The payments do not even return the loan.
    TooLittle,
    /// Its meaning.
    Means(ToldNumber),
}

/// Questions and answers. An answer is reckoned only when something reads it.
#[derive(Clone, Copy)]
pub struct Answers {
    /// The budget typed.
    pub budget: Held<String>,
    /// What it allows.
    pub affordable: Derived<BudgetAnswer>,
    /// The monthly rate typed.
    pub monthly_rate: Held<String>,
    /// What it costs.
    pub converted: Derived<RateAnswer>,
    /// The payment told.
    pub told: Held<String>,
    /// What it means.
    pub meaning: Derived<SalesmanAnswer>,
}

impl core::fmt::Debug for Answers {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Answers").finish_non_exhaustive()
    }
}

impl Answers {
    pub(super) fn new(model: Model) -> Self {
        let (card, parsed) = (model.card, model.parsed);
        let budget = Held::new("3,000".to_owned());
        let monthly_rate = Held::new("0.5%".to_owned());
        let told = Held::new(String::new());
        let loan = move || parsed.with(|parsed| parsed.request.as_ref().and_then(|request| Deal::of(request).ok()).map(|deal| deal.loan));
        let months = move || Months::new(model.form.months.get()).ok();
        let affordable = Derived::new(move || {
            let budget = match budget.with(|text| entry::money_in(EntryField::Budget, text)) {
                Ok(budget) => budget,
                Err(error) => return BudgetAnswer::Entry(error),
            };
            let CardState::Ready(card) = card.get() else { return BudgetAnswer::NoDeal };
            parsed.with(|parsed| match parsed.request.as_ref().map(|request| affordable(request, &card, budget)) {
                Some(Ok(found)) => BudgetAnswer::Fits(Arc::new(found)),
                _ => BudgetAnswer::NoDeal,
            })
        });
        let converted = Derived::new(move || match monthly_rate.with(|text| entry::monthly_fee_rate(text)) {
            Err(error) => RateAnswer::Entry(error),
            Ok(rate) => match loan().zip(months()).map(|(loan, months)| convert_flat_fee(loan, months, rate)) {
                Some(Ok(told)) => RateAnswer::Costs(told),
                _ => RateAnswer::NoDeal,
            },
        });
        let meaning = Derived::new(move || {
            let text = told.get();
            if text.trim().is_empty() {
                return SalesmanAnswer::NotAsked;
            }
            match entry::money_in(EntryField::ToldPayment, &text) {
                Err(error) => SalesmanAnswer::Entry(error),
                Ok(payment) => match loan().zip(months()).map(|(loan, months)| convert_payment(loan, months, payment)) {
                    Some(Ok(told)) => SalesmanAnswer::Means(told),
                    Some(Err(LoanError::NoSolution { .. })) => SalesmanAnswer::TooLittle,
                    _ => SalesmanAnswer::NoDeal,
                },
            }
        });
        Self { budget, affordable, monthly_rate, converted, told, meaning }
    }
}
