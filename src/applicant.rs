//! How ready a customer is to apply, by their own account. It stays in the browser and is never an approval.
//!
//! Everything may be left untold: what was not told is asked for, never held against anybody, and with nothing told the readiness is
//! [`Readiness::Unknown`]. Source of limits and grades: the sales course the product implements (age 22 to 60; identity, income,
//! residence and work to be proven; all monthly payments at most half of the monthly income; no lending to people without any income).
//! The course's odds of approval are left out on purpose. The module knows no law and no words.

mod check;
mod paper;

pub use check::{Item, PaymentToIncome, Readiness, Remedy, SelfCheck};
pub use paper::{Paper, papers};

use crate::num::{Money, Ratio};

/// A kind of proof lenders ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Document {
    /// A valid identity card.
    Identity,
    /// Proof of income.
    Income,
    /// Proof of residence.
    Residence,
    /// Proof of work.
    Employment,
}

impl Document {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Identity, Self::Income, Self::Residence, Self::Employment];
}

/// Where the income comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncomeKind {
    /// A salary.
    Salaried,
    /// An own business.
    SelfEmployed,
    /// Work for changing customers.
    Freelancer,
    /// There is no income.
    None,
}

/// What the credit record shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CreditRecord {
    /// No blemish.
    Clean,
    /// Late payments that are settled.
    Settled,
    /// Payments that are overdue now.
    Overdue,
}

/// A question of the self-check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// How old.
    Age,
    /// Whether there is this document.
    Document(Document),
    /// Where the income comes from.
    IncomeKind,
    /// How much income a month.
    Income,
    /// How much other loans take a month.
    ExistingDebt,
    /// What the credit record shows.
    Credit,
}

/// What a customer told about themselves. `None` is "not told".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applicant {
    /// Age in whole years.
    pub age: Option<u32>,
    /// Whether there is a valid identity card.
    pub identity: Option<bool>,
    /// Whether income can be proven.
    pub income_proof: Option<bool>,
    /// Whether residence can be proven.
    pub residence_proof: Option<bool>,
    /// Whether work can be proven.
    pub employment_proof: Option<bool>,
    /// Where the income comes from.
    pub income_kind: Option<IncomeKind>,
    /// Income a month.
    pub monthly_income: Option<Money>,
    /// What other loans take a month.
    pub existing_debt: Option<Money>,
    /// What the credit record shows.
    pub credit: Option<CreditRecord>,
}

impl Applicant {
    /// Whether there is this document, if it was told.
    pub fn has(&self, document: Document) -> Option<bool> {
        match document {
            Document::Identity => self.identity,
            Document::Income => self.income_proof,
            Document::Residence => self.residence_proof,
            Document::Employment => self.employment_proof,
        }
    }
}

/// The documents a lender asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Documents {
    asked: [bool; 4],
}

impl Documents {
    /// All four, as the course asks for them.
    pub const ALL: Self = Self { asked: [true; 4] };

    /// Whether this one is asked for.
    pub fn contains(self, document: Document) -> bool {
        self.iter().any(|asked| asked == document)
    }

    /// Those asked for.
    pub fn iter(self) -> impl Iterator<Item = Document> {
        Document::ALL.into_iter().zip(self.asked).filter_map(|(document, asked)| asked.then_some(document))
    }
}

impl FromIterator<Document> for Documents {
    fn from_iter<I: IntoIterator<Item = Document>>(documents: I) -> Self {
        let mut asked = [false; 4];
        for document in documents {
            for (known, slot) in Document::ALL.into_iter().zip(&mut asked) {
                *slot |= known == document;
            }
        }
        Self { asked }
    }
}

/// What lenders ask of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The youngest age in years, itself within.
    pub age_from: u32,
    /// The oldest age in years, itself within.
    pub age_to: u32,
    /// The largest share of the monthly income that may go into payments, itself within.
    pub most_payment_to_income: Ratio,
    /// The documents asked for.
    pub documents: Documents,
}

impl Limits {
    /// The course's limits: 22 to 60 years, half of the income, all four documents.
    pub fn house() -> Self {
        Self { age_from: 22, age_to: 60, most_payment_to_income: Ratio::from_percent(50), documents: Documents::ALL }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::house()
    }
}

/// How good the record and how steady the income are, by the customer's own account. It says nothing about the odds of approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Good credit record and steady, proven income.
    A,
    /// Settled blemishes, or income that goes up and down.
    B,
    /// Overdue payments, or income that is not proven.
    C,
}
