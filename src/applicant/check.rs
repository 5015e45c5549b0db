//! The self-check.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Applicant, CreditRecord, Document, Grade, IncomeKind, Limits, Paper, Question, papers};
use crate::num::{Money, Ratio};

/// How ready a customer is to apply. Never an approval, never a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Nothing was told.
    Unknown,
    /// What was told fits; some was not told.
    FitsSoFar,
    /// Everything was told and fits.
    Ready,
    /// Something is to be mended first.
    ToMend,
    /// Outside what lenders usually accept, and nothing in this application mends it.
    OutsideLimits,
}

/// Something that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Younger than lenders usually accept.
    TooYoung {
        /// The age told.
        age: u32,
        /// The youngest accepted.
        least: u32,
    },
    /// Older than lenders usually accept.
    TooOld {
        /// The age told.
        age: u32,
        /// The oldest accepted.
        most: u32,
    },
    /// There is no income.
    NoIncome,
    /// A document is missing.
    DocumentMissing(Document),
    /// The payments take too much of the income.
    PaymentTooHigh {
        /// The share they take.
        share: PaymentToIncome,
        /// The largest share.
        limit: Ratio,
        /// The most the new payment may be, rounded down to the fen; zero if other loans take it all.
        affordable: Money,
    },
    /// The credit record has settled blemishes, to be explained in writing.
    SettledBlemish,
    /// Payments are overdue.
    Overdue,
}

/// What helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Bring the document.
    BringDocument(Document),
    /// Pay more down, and borrow less.
    HigherDownPayment,
    /// Repay over more months, which lowers the payment and raises the total interest.
    LongerTerm,
    /// Repay over fewer months.
    ShorterTerm,
    /// Pay back other loans first.
    ReduceDebt,
    /// Pay what is overdue and wait until the record shows it.
    SettleOverdue,
    /// Explain the blemishes in writing.
    ExplainInWriting,
    /// A cheaper car.
    CheaperCar,
}

impl Item {
    /// Whether nothing the customer can do for this application mends it.
    pub fn is_outside_limits(self) -> bool {
        matches!(self, Self::TooYoung { .. } | Self::TooOld { .. } | Self::NoIncome)
    }

    /// What helps, most useful first.
    pub fn remedies(self) -> Vec<Remedy> {
        match self {
            Self::TooYoung { .. } | Self::TooOld { .. } | Self::NoIncome => Vec::new(),
            Self::DocumentMissing(document) => vec![Remedy::BringDocument(document)],
            Self::PaymentTooHigh { .. } => vec![Remedy::HigherDownPayment, Remedy::LongerTerm, Remedy::ReduceDebt, Remedy::CheaperCar],
            Self::SettledBlemish => vec![Remedy::ExplainInWriting, Remedy::HigherDownPayment, Remedy::ShorterTerm],
            Self::Overdue => vec![Remedy::SettleOverdue, Remedy::ExplainInWriting, Remedy::HigherDownPayment, Remedy::ShorterTerm],
        }
    }
}

/// What all monthly payments take of the monthly income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentToIncome {
    /// The highest monthly payment of the new loan and what other loans take.
    pub payments: Money,
    /// Income a month.
    pub income: Money,
    /// Whether other loans were told; otherwise they are not counted.
    pub counts_debt: bool,
}

impl PaymentToIncome {
    /// The share in hundredths of a per cent, rounded UP so that a share above a limit never looks like the limit; `None` without income.
    pub fn basis_points(self) -> Option<u32> {
        let share = self.payments.yuan().checked_mul(Decimal::from(10_000))?.checked_div(self.income.yuan())?;
        share.round_dp_with_strategy(0, RoundingStrategy::ToPositiveInfinity).to_u32()
    }

    /// Whether the share is at most `limit`, compared exactly.
    pub fn is_within(self, limit: Ratio) -> bool {
        self.income.yuan().checked_mul(limit.fraction()).is_some_and(|most| self.payments.yuan() <= most)
    }
}

/// What the self-check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    /// How ready.
    pub readiness: Readiness,
    /// The grade; `None` until enough was told to place the customer.
    pub grade: Option<Grade>,
    /// What does not fit, gravest first.
    pub items: Vec<Item>,
    /// What was not told, in the order of the questions.
    pub not_told: Vec<Question>,
    /// What the payments take of the income, if both are known.
    pub payment_to_income: Option<PaymentToIncome>,
    /// What to bring.
    pub papers: Vec<Paper>,
}

impl Applicant {
    /// Checks what was told against what lenders ask. `highest_payment` is the HIGHEST monthly payment of the loan, other loans not
    /// counted; without it the payments are not judged.
    pub fn check(&self, highest_payment: Option<Money>, limits: &Limits) -> SelfCheck {
        let mut items = Vec::new();
        match self.age {
            Some(age) if age < limits.age_from => items.push(Item::TooYoung { age, least: limits.age_from }),
            Some(age) if age > limits.age_to => items.push(Item::TooOld { age, most: limits.age_to }),
            _ => {}
        }
        if self.has_no_income() {
            items.push(Item::NoIncome);
        }
        match self.credit {
            Some(CreditRecord::Overdue) => items.push(Item::Overdue),
            Some(CreditRecord::Settled) => items.push(Item::SettledBlemish),
            _ => {}
        }
        let payment_to_income = highest_payment.and_then(|payment| self.payment_to_income(payment));
        if let Some(share) = payment_to_income.filter(|share| !share.is_within(limits.most_payment_to_income)) {
            let affordable = self.affordable_payment(limits).unwrap_or_default();
            items.push(Item::PaymentTooHigh { share, limit: limits.most_payment_to_income, affordable });
        }
        items.extend(limits.documents.iter().filter(|document| self.has(*document) == Some(false)).map(Item::DocumentMissing));

        let not_told = self.not_told(limits);
        let readiness = if items.iter().any(|item| item.is_outside_limits()) {
            Readiness::OutsideLimits
        } else if !items.is_empty() {
            Readiness::ToMend
        } else if *self == Self::default() {
            Readiness::Unknown
        } else if not_told.is_empty() {
            Readiness::Ready
        } else {
            Readiness::FitsSoFar
        };
        SelfCheck { readiness, grade: self.grade(), items, not_told, payment_to_income, papers: papers(self, limits) }
    }

    /// The most a new payment may be: the limit's share of the income less what other loans take, rounded down to the fen. `None` if the
    /// income was not told. Other loans that were not told are not counted.
    pub fn affordable_payment(&self, limits: &Limits) -> Option<Money> {
        let most = limits.most_payment_to_income.of_rounded_down(self.monthly_income?).ok()?;
        Some(most.minus_or_zero(self.existing_debt.unwrap_or_default()))
    }

    /// The grade; `None` until credit record, kind of income and proof of income were told, unless one of them alone makes it a C.
    pub fn grade(&self) -> Option<Grade> {
        if self.credit == Some(CreditRecord::Overdue) || self.income_proof == Some(false) || self.has_no_income() {
            return Some(Grade::C);
        }
        let (credit, kind, _proof) = (self.credit?, self.income_kind?, self.income_proof?);
        Some(if credit == CreditRecord::Clean && kind == IncomeKind::Salaried { Grade::A } else { Grade::B })
    }

    fn has_no_income(&self) -> bool {
        self.income_kind == Some(IncomeKind::None) || self.monthly_income == Some(Money::ZERO)
    }

    fn payment_to_income(&self, payment: Money) -> Option<PaymentToIncome> {
        let income = self.monthly_income?;
        let payments = payment.plus(self.existing_debt.unwrap_or_default()).ok()?;
        Some(PaymentToIncome { payments, income, counts_debt: self.existing_debt.is_some() })
    }

    fn not_told(&self, limits: &Limits) -> Vec<Question> {
        let questions = [
            (self.age.is_none(), Question::Age),
            (self.income_kind.is_none(), Question::IncomeKind),
            (self.monthly_income.is_none(), Question::Income),
            (self.existing_debt.is_none(), Question::ExistingDebt),
            (self.credit.is_none(), Question::Credit),
        ];
        let told = |(open, question): (bool, Question)| open.then_some(question);
        let documents = limits.documents.iter().filter(|document| self.has(*document).is_none()).map(Question::Document);
        questions.into_iter().filter_map(told).chain(documents).collect()
    }
}
