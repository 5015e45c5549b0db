//! The optional self-check. It stays in the tab and is never an approval.

use leptos::prelude::*;

use crate::applicant::{CreditRecord, Document, IncomeKind};
use crate::state::Model;
use crate::text::{self, EntryField};

use super::Tongue;
use super::field::choice::{self, Option_};
use super::field::typed::{self, Typed, error_of, fixed, none};

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    let form = model.form;
    let incomes = [IncomeKind::Salaried, IncomeKind::SelfEmployed, IncomeKind::Freelancer, IncomeKind::None].map(|kind| Option_ {
        label: text::income_kind(t.l, kind).to_owned(),
        chosen: Signal::derive(move || form.income_kind.get() == Some(kind)),
        choose: Callback::new(move |()| form.income_kind.set(Some(kind))),
    });
    let records = [CreditRecord::Clean, CreditRecord::Settled, CreditRecord::Overdue].map(|record| Option_ {
        label: text::credit_record(t.l, record).to_owned(),
        chosen: Signal::derive(move || form.credit.get() == Some(record)),
        choose: Callback::new(move |()| form.credit.set(Some(record))),
    });
    let money = move |id: &'static str, label: &'static str, field: EntryField, signal: RwSignal<String>, hint: &'static str| {
        typed::view(Typed {
            id,
            label,
            prefix: "¥",
            suffix: fixed(t.w.a_month),
            text: signal,
            hint: fixed(hint),
            error: error_of(model, t, field),
            keyboard: "decimal",
        })
    };
    view! { class = "clq",
        <section class="paper" aria-labelledby="self-check-heading">
            <details class="more whole">
                <summary><h2 id="self-check-heading">{t.w.self_check}</h2></summary>
                <p class="hint">{t.w.self_check_hint}</p>
                {typed::view(Typed {
                    id: "age",
                    label: t.w.age,
                    prefix: "",
                    suffix: fixed(t.w.years_old),
                    text: form.age,
                    hint: none(),
                    error: error_of(model, t, EntryField::Age),
                    keyboard: "numeric",
                })}
                {choice::view("income-kind", t.w.income_kind, incomes.into(), none())}
                {money("income", t.w.monthly_income, EntryField::Income, form.income, "")}
                {money("debt", t.w.existing_debt, EntryField::ExistingDebt, form.debt, t.w.existing_debt_hint)}
                {choice::view("credit", t.w.credit_record, records.into(), none())}
                <fieldset class="field ticks">
                    <legend>{t.w.documents_at_hand}</legend>
                    {Document::ALL.into_iter().enumerate().map(|(index, document)| tick(model, t, index, document)).collect_view()}
                </fieldset>
            </details>
        </section>
    }
}

/// Ticked: at hand. Not ticked: not told, which is held against nobody.
fn tick(model: Model, t: Tongue, index: usize, document: Document) -> impl IntoView {
    let documents = model.form.documents;
    view! { class = "clq",
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=move || documents.get().get(index).copied().flatten() == Some(true)
                on:change=move |event| documents.update(|documents| {
                    if let Some(told) = documents.get_mut(index) {
                        *told = event_target_checked(&event).then_some(true);
                    }
                })
            />
            <span>{text::document(t.l, document)}</span>
        </label>
    }
}
