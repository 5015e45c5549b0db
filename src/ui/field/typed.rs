//! A typed field with label, unit, hint and error.

use leptos::prelude::*;

use crate::state::{FieldError, Model};
use crate::text::{self, EntryField};

use crate::ui::Tongue;

/// A typed field.
pub(in crate::ui) struct Typed {
    /// Id in the document.
    pub(in crate::ui) id: &'static str,
    /// Label.
    pub(in crate::ui) label: &'static str,
    /// What stands before the text.
    pub(in crate::ui) prefix: &'static str,
    /// The unit or the other reading, after the text.
    pub(in crate::ui) suffix: Signal<String>,
    /// The text.
    pub(in crate::ui) text: RwSignal<String>,
    /// The limit or an explanation, under the field.
    pub(in crate::ui) hint: Signal<String>,
    /// What is wrong.
    pub(in crate::ui) error: Signal<Option<String>>,
    /// Which keyboard a phone shows.
    pub(in crate::ui) keyboard: &'static str,
}

/// What is wrong with a field of the form, in words.
pub(in crate::ui) fn error_of(model: Model, t: Tongue, field: EntryField) -> Signal<Option<String>> {
    Signal::derive(move || {
        model.parsed.with(|parsed| {
            parsed.error(field).map(|error| match error {
                FieldError::Entry(error) => text::entry_error(t.l, field, error),
                FieldError::Request(error) => text::request_error(t.l, error),
            })
        })
    })
}

/// Nothing beside the field.
pub(in crate::ui) fn none() -> Signal<String> {
    Signal::derive(String::new)
}

/// Words that do not change.
pub(in crate::ui) fn fixed(words: &'static str) -> Signal<String> {
    Signal::derive(move || words.to_owned())
}

pub(in crate::ui) fn view(field: Typed) -> AnyView {
    let Typed { id, label, prefix, suffix, text, hint, error, keyboard } = field;
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described = format!("{hint_id} {error_id}");
    let wrong = Memo::new(move |_| error.with(Option::is_some));
    view! { class = "clq",
        <div class="field" class:wrong=move || wrong.get()>
            <label for=id>{label}</label>
            <div class="box">
                {(!prefix.is_empty()).then(|| view! { class = "clq", <span class="unit" aria-hidden="true">{prefix}</span> })}
                <input
                    id=id
                    type="text"
                    inputmode=keyboard
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="done"
                    aria-describedby=described
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                />
                <span class="unit">{move || suffix.get()}</span>
            </div>
            <p class="hint" id=hint_id>{move || hint.get()}</p>
            <p class="error" id=error_id>{move || error.get()}</p>
        </div>
    }
    .into_any()
}
