//! The optional self-check. It stays in the tab and is never an approval.

use crate::applicant::{CreditRecord, Document, IncomeKind};
use crate::state::{Held, Model};
use crate::text::{self, EntryField};

use super::field::choice::{self, Choice, tick};
use super::field::typed::{self, Typed, error_of, fixed};
use super::node::{Element, Node, el};
use super::{Tongue, later};

/// The section; what is in it comes later.
pub(super) fn section(model: Model, t: Tongue) -> Element {
    let heading = el("h2 id=self-check-heading").with(t.w.self_check);
    later::folded(model, t, "section.paper aria-labelledby=self-check-heading", heading, |later| later.self_check)
}

pub(super) fn view(model: Model, t: Tongue) -> Node {
    let form = model.form;
    let incomes = [IncomeKind::Salaried, IncomeKind::SelfEmployed, IncomeKind::Freelancer, IncomeKind::None].map(|kind| Choice {
        label: text::income_kind(t.l, kind).to_owned(),
        chosen: Box::new(move || form.income_kind.get() == Some(kind)),
        choose: Box::new(move || form.income_kind.set(Some(kind))),
    });
    let records = [CreditRecord::Clean, CreditRecord::Settled, CreditRecord::Overdue].map(|record| Choice {
        label: text::credit_record(t.l, record).to_owned(),
        chosen: Box::new(move || form.credit.get() == Some(record)),
        choose: Box::new(move || form.credit.set(Some(record))),
    });
    let monthly = |id: &'static str, label: &'static str, field: EntryField, text: Held<String>, hint: &'static str| {
        typed::view(Typed {
            id,
            label,
            prefix: "¥",
            suffix: fixed(t.later().a_month),
            text,
            hint: fixed(hint),
            error: error_of(model, t, field),
            keyboard: "decimal",
        })
    };
    let documents = Document::ALL.into_iter().enumerate().map(|(index, document)| paper(model, t, index, document));
    let age = Typed {
        id: "age",
        label: t.later().age,
        prefix: "",
        suffix: fixed(t.later().years_old),
        text: form.age,
        hint: fixed(""),
        error: error_of(model, t, EntryField::Age),
        keyboard: "numeric",
    };
    vec![
        el("p.hint").with(t.later().self_check_hint).into(),
        typed::view(age).into(),
        choice::view("income-kind", t.later().income_kind, incomes.into(), fixed("")).into(),
        monthly("income", t.later().monthly_income, EntryField::Income, form.income, "").into(),
        monthly("debt", t.later().existing_debt, EntryField::ExistingDebt, form.debt, t.later().existing_debt_hint).into(),
        choice::view("credit", t.later().credit_record, records.into(), fixed("")).into(),
        el("fieldset.field.ticks").with(el("legend").with(t.later().documents_at_hand)).all(documents.collect()).into(),
    ]
    .into()
}

/// Ticked: at hand. Not ticked: not told, which is held against nobody.
fn paper(model: Model, t: Tongue, index: usize, document: Document) -> Node {
    let documents = model.form.documents;
    let ticked = move || documents.get().get(index).copied().flatten() == Some(true);
    let set = move |at_hand: bool| {
        documents.update(|documents| {
            if let Some(told) = documents.get_mut(index) {
                *told = at_hand.then_some(true);
            }
        });
    };
    tick(text::document(t.l, document), ticked, set).into()
}
