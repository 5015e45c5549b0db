//! The self-check in words. It says how ready somebody is, never how likely an approval is.

use crate::applicant::{CreditRecord, Document, Grade, IncomeKind, Item, Paper, PaymentToIncome, Question, Readiness, Remedy};
use crate::num::Money;

use super::fill::{Value, say, sentence};
use super::{Locale, later_words, number, words};

/// How ready, in a sentence.
pub fn readiness(l: Locale, readiness: Readiness) -> &'static str {
    (words(l).of.readiness)(readiness)
}

/// What a grade means. It says nothing about odds.
pub fn grade(l: Locale, grade: Grade) -> &'static str {
    (later_words(l).of.grade)(grade)
}

/// A paper to bring.
pub fn paper(l: Locale, paper: Paper) -> &'static str {
    (later_words(l).of.paper)(paper)
}

/// A kind of proof.
pub fn document(l: Locale, document: Document) -> &'static str {
    (words(l).of.document)(document)
}

/// Where income comes from.
pub fn income_kind(l: Locale, kind: IncomeKind) -> &'static str {
    (later_words(l).of.income_kind)(kind)
}

/// What a credit record shows.
pub fn credit_record(l: Locale, record: CreditRecord) -> &'static str {
    (later_words(l).of.credit_record)(record)
}

/// A question's short name, for labels and for lists of what was not told.
pub fn question(l: Locale, question: Question) -> &'static str {
    let w = &later_words(l).readiness;
    match question {
        Question::Age => w.ask_age,
        Question::Document(kind) => document(l, kind),
        Question::IncomeKind => w.ask_income_kind,
        Question::Income => w.ask_income,
        Question::ExistingDebt => w.ask_debt,
        Question::Credit => w.ask_credit,
    }
}

/// The share payments take of the income, rounded up: `53%`, `50.01%`. Empty without an income.
pub fn payment_share(share: &PaymentToIncome) -> String {
    let fraction = share.basis_points().map(|points| rust_decimal::Decimal::new(i64::from(points), 4));
    fraction.map_or_else(String::new, number::share)
}

/// Something that does not fit, in one or two sentences.
pub fn applicant_item(l: Locale, item: &Item) -> String {
    let w = &words(l).applicant;
    match item {
        Item::TooYoung { age, least } => say(l, w.too_young, &[Value::Whole(*age), Value::Whole(*least)]),
        Item::TooOld { age, most } => say(l, w.too_old, &[Value::Whole(*age), Value::Whole(*most)]),
        Item::NoIncome => w.no_income.to_owned(),
        Item::DocumentMissing(kind) => say(l, w.document_missing, &[Value::Word(document(l, *kind))]),
        Item::PaymentTooHigh { share, limit, affordable } => {
            let template = if *affordable == Money::ZERO { w.payment_no_room } else { w.payment_too_high };
            let mut text = say(l, template, &[Value::Text(&payment_share(share)), Value::Ratio(*limit), Value::Money(*affordable)]);
            if !share.counts_debt {
                text.push_str(w.debt_not_counted);
            }
            text
        }
        Item::SettledBlemish => w.settled_blemish.to_owned(),
        Item::Overdue => w.overdue.to_owned(),
    }
}

/// What helps, short enough for a list.
pub fn applicant_remedy(l: Locale, remedy: Remedy) -> String {
    let w = &later_words(l).readiness;
    let plain = match remedy {
        Remedy::BringDocument(kind) => return sentence(say(l, w.bring_document, &[Value::Word(document(l, kind))])),
        Remedy::HigherDownPayment => w.higher_down_payment,
        Remedy::LongerTerm => w.longer_term,
        Remedy::ShorterTerm => w.shorter_term,
        Remedy::ReduceDebt => w.reduce_debt,
        Remedy::SettleOverdue => w.settle_overdue,
        Remedy::ExplainInWriting => w.explain,
        Remedy::CheaperCar => w.cheaper_car,
    };
    sentence(plain.to_owned())
}
