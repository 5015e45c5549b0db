//! The self-check.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Applicant, CreditRecord, Document, Grade, IncomeKind, Limits, Paper, Question, papers};
use crate::num::{Money, Ratio, up};

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
        up(share, 0).to_u32()
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
        if let Some(share) = payment_to_income.filter(|share| !share.is_within(limits.most_payment_to_income))
            && !self.has_no_income()
        {
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

#[cfg(test)]
mod tests {
    use super::super::Documents;
    use super::*;

    fn yuan(text: &str) -> Money {
        text.parse().unwrap()
    }

    /// Somebody with whom everything fits.
    fn fits() -> Applicant {
        Applicant {
            age: Some(35),
            identity: Some(true),
            income_proof: Some(true),
            residence_proof: Some(true),
            employment_proof: Some(true),
            income_kind: Some(IncomeKind::Salaried),
            monthly_income: Some(yuan("15000")),
            existing_debt: Some(Money::ZERO),
            credit: Some(CreditRecord::Clean),
        }
    }

    fn check(applicant: Applicant) -> SelfCheck {
        applicant.check(Some(yuan("3194.43")), &Limits::house())
    }

    #[test]
    fn with_nothing_told_readiness_is_unknown_and_everything_is_asked() {
        let check = check(Applicant::default());
        assert_eq!((check.readiness, check.grade, check.items, check.payment_to_income), (Readiness::Unknown, None, vec![], None));
        assert_eq!(check.not_told.len(), 9);
    }

    #[test]
    fn with_everything_told_and_fitting_the_customer_is_ready_with_grade_a() {
        let check = check(fits());
        assert_eq!((check.readiness, check.grade, check.items, check.not_told), (Readiness::Ready, Some(Grade::A), vec![], vec![]));
    }

    #[test]
    fn what_was_told_may_fit_while_the_rest_is_open() {
        let check = check(Applicant { age: Some(35), ..Applicant::default() });
        assert_eq!((check.readiness, check.grade), (Readiness::FitsSoFar, None));
        assert!(!check.not_told.contains(&Question::Age));
    }

    #[test]
    fn ages_22_to_60_are_within() {
        for (age, item) in [
            (21, Some(Item::TooYoung { age: 21, least: 22 })),
            (22, None),
            (60, None),
            (61, Some(Item::TooOld { age: 61, most: 60 })),
            (u32::MAX, Some(Item::TooOld { age: u32::MAX, most: 60 })),
        ] {
            let check = check(Applicant { age: Some(age), ..fits() });
            let readiness = if item.is_some() { Readiness::OutsideLimits } else { Readiness::Ready };
            assert_eq!((check.items, check.readiness), (Vec::from_iter(item), readiness), "{age}");
        }
    }

    #[test]
    fn payments_may_take_half_of_the_income_and_not_a_fen_more() {
        let check = |payment: &str, debt: &str| {
            Applicant { existing_debt: Some(yuan(debt)), ..fits() }.check(Some(yuan(payment)), &Limits::house())
        };
        let share = |check: &SelfCheck| check.payment_to_income.and_then(PaymentToIncome::basis_points);
        for (payment, debt) in [("7500", "0"), ("5000", "2500"), ("0", "7500")] {
            let check = check(payment, debt);
            assert_eq!((check.readiness, share(&check)), (Readiness::Ready, Some(5000)), "{payment} + {debt}");
        }
        // One fen is less than a hundredth of a per cent of the income, and still shows.
        for (payment, debt, points) in [("7500.01", "0", 5001), ("7501.50", "0", 5001), ("5000", "2501.51", 5002), ("20000", "0", 13334)] {
            let check = check(payment, debt);
            assert_eq!((check.readiness, share(&check)), (Readiness::ToMend, Some(points)), "{payment} + {debt}");
            assert!(matches!(check.items[..], [Item::PaymentTooHigh { .. }]));
        }
    }

    #[test]
    fn too_high_a_payment_says_what_would_be_affordable_and_never_asks_for_a_shorter_term() {
        let poor = Applicant { monthly_income: Some(yuan("6000.01")), existing_debt: Some(yuan("1000")), ..fits() };
        let check = poor.check(Some(yuan("3194.43")), &Limits::house());
        let [item @ Item::PaymentTooHigh { affordable, .. }] = check.items[..] else { panic!("{:?}", check.items) };
        assert_eq!(affordable, yuan("2000"));
        assert!(item.remedies().contains(&Remedy::HigherDownPayment) && item.remedies().contains(&Remedy::LongerTerm));
        assert!(!item.remedies().contains(&Remedy::ShorterTerm));
        let indebted = Applicant { existing_debt: Some(yuan("9000")), ..poor };
        assert_eq!(indebted.affordable_payment(&Limits::house()), Some(Money::ZERO));
    }

    #[test]
    fn debt_that_was_not_told_is_asked_for_and_not_counted() {
        let check = check(Applicant { existing_debt: None, ..fits() });
        assert_eq!((check.readiness, check.not_told), (Readiness::FitsSoFar, vec![Question::ExistingDebt]));
        assert_eq!(check.payment_to_income.map(|share| share.counts_debt), Some(false));
    }

    #[test]
    fn without_a_payment_income_is_not_judged() {
        let check = fits().check(None, &Limits::house());
        assert_eq!((check.readiness, check.payment_to_income), (Readiness::Ready, None));
    }

    #[test]
    fn no_income_is_outside_limits_whichever_way_it_is_told() {
        for applicant in
            [Applicant { income_kind: Some(IncomeKind::None), ..fits() }, Applicant { monthly_income: Some(Money::ZERO), ..fits() }]
        {
            let check = check(applicant);
            assert_eq!((check.readiness, check.grade), (Readiness::OutsideLimits, Some(Grade::C)));
            assert_eq!(check.items, [Item::NoIncome]);
        }
        // Where the kind of income says there is none, an income told beside it does not make one.
        assert_eq!(check(Applicant { income_kind: Some(IncomeKind::None), ..Applicant::default() }).readiness, Readiness::OutsideLimits);
    }

    #[test]
    fn each_document_that_is_missing_is_to_be_brought() {
        let applicant = Applicant {
            identity: Some(false),
            income_proof: Some(false),
            residence_proof: Some(false),
            employment_proof: Some(false),
            ..fits()
        };
        let check = check(applicant);
        assert_eq!(check.readiness, Readiness::ToMend);
        assert_eq!(check.items, Document::ALL.map(Item::DocumentMissing));
        assert_eq!(check.items[0].remedies(), [Remedy::BringDocument(Document::Identity)]);
        let limits = Limits { documents: Documents::from_iter([Document::Identity]), ..Limits::house() };
        assert_eq!(applicant.check(None, &limits).items, [Item::DocumentMissing(Document::Identity)]);
    }

    #[test]
    fn grades_follow_record_and_income() {
        use CreditRecord::{Clean, Overdue, Settled};
        use IncomeKind::{Freelancer, Salaried, SelfEmployed};
        for (credit, income_kind, income_proof, grade) in [
            (Some(Clean), Some(Salaried), Some(true), Some(Grade::A)),
            (Some(Settled), Some(Salaried), Some(true), Some(Grade::B)),
            (Some(Clean), Some(SelfEmployed), Some(true), Some(Grade::B)),
            (Some(Clean), Some(Freelancer), Some(true), Some(Grade::B)),
            (Some(Settled), Some(Freelancer), Some(true), Some(Grade::B)),
            (Some(Overdue), Some(Salaried), Some(true), Some(Grade::C)),
            (Some(Clean), Some(Salaried), Some(false), Some(Grade::C)),
            (Some(Overdue), None, None, Some(Grade::C)),
            (Some(Clean), Some(Salaried), None, None),
            (Some(Clean), None, Some(true), None),
            (None, Some(Salaried), Some(true), None),
        ] {
            let applicant = Applicant { credit, income_kind, income_proof, ..fits() };
            assert_eq!(applicant.grade(), grade, "{credit:?} {income_kind:?} {income_proof:?}");
        }
    }

    #[test]
    fn the_freelancer_of_the_course_is_to_explain_two_settled_delinquencies() {
        let freelancer = Applicant { income_kind: Some(IncomeKind::Freelancer), credit: Some(CreditRecord::Settled), ..fits() };
        let check = freelancer.check(Some(yuan("4000")), &Limits::house());
        assert_eq!((check.readiness, check.grade), (Readiness::ToMend, Some(Grade::B)));
        assert_eq!(check.items, [Item::SettledBlemish]);
        assert_eq!(check.items[0].remedies(), [Remedy::ExplainInWriting, Remedy::HigherDownPayment, Remedy::ShorterTerm]);
        assert!(check.papers.contains(&Paper::SixMonthsOfBankStatements) && check.papers.contains(&Paper::WrittenExplanation));
    }

    #[test]
    fn a_lender_may_ask_for_less_than_the_house_allows() {
        let limits = Limits { most_payment_to_income: Ratio::from_percent(20), age_from: 36, ..Limits::house() };
        let check = fits().check(Some(yuan("3000.01")), &limits);
        assert!(matches!(check.items[..], [Item::TooYoung { least: 36, .. }, Item::PaymentTooHigh { .. }]));
    }

    proptest::proptest! {
        #[test]
        fn the_affordable_payment_is_within_the_limit_and_a_fen_more_is_not(income in 1..=100_000_000_i64, debt in 0..=100_000_000_i64) {
            let told = |fen| Money::from_fen(fen).unwrap();
            let applicant = Applicant { monthly_income: Some(told(income)), existing_debt: Some(told(debt)), ..fits() };
            let affordable = applicant.affordable_payment(&Limits::house()).unwrap();
            let is_flagged = |payment| !applicant.check(Some(payment), &Limits::house()).items.is_empty();
            if debt * 2 <= income {
                proptest::prop_assert!(!is_flagged(affordable));
            }
            proptest::prop_assert!(is_flagged(affordable.plus(told(1)).unwrap()));
        }
    }
}
