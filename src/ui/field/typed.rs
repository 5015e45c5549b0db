//! A typed field with label, unit, hint and error.

use crate::state::{FieldError, Held, Model};
use crate::text::{self, EntryField};

use crate::ui::Tongue;
use crate::ui::node::{Element, el, live, typed};

/// Words that follow what they read.
pub(in crate::ui) type Following = Box<dyn Fn() -> String>;

/// What is wrong, if anything.
pub(in crate::ui) type Wrong = Box<dyn Fn() -> Option<String>>;

/// A typed field.
pub(in crate::ui) struct Typed {
    /// Id in the document.
    pub(in crate::ui) id: &'static str,
    /// Label.
    pub(in crate::ui) label: &'static str,
    /// What stands before the text.
    pub(in crate::ui) prefix: &'static str,
    /// The unit or the other reading, after the text.
    pub(in crate::ui) suffix: Following,
    /// The text.
    pub(in crate::ui) text: Held<String>,
    /// The limit or an explanation, under the field.
    pub(in crate::ui) hint: Following,
    /// What is wrong.
    pub(in crate::ui) error: Wrong,
    /// Which keyboard a phone shows.
    pub(in crate::ui) keyboard: &'static str,
}

/// What is wrong with a field of the form, in words.
pub(in crate::ui) fn error_of(model: Model, t: Tongue, field: EntryField) -> Wrong {
    Box::new(move || {
        model.parsed.with(|parsed| {
            parsed.error(field).map(|error| match error {
                FieldError::Entry(error) => text::entry_error(t.l, field, error),
                FieldError::Request(error) => text::request_error(t.l, error),
            })
        })
    })
}

/// Words that do not change; none for nothing beside the field.
pub(in crate::ui) fn fixed(words: &'static str) -> Following {
    Box::new(move || words.to_owned())
}

pub(in crate::ui) fn view(field: Typed) -> Element {
    let Typed { id, label, prefix, suffix, text, hint, error, keyboard } = field;
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let error = std::rc::Rc::new(error);
    let (wrong, invalid) = (std::rc::Rc::clone(&error), std::rc::Rc::clone(&error));
    let prefix = (!prefix.is_empty()).then(|| el("span.unit aria-hidden=true").with(prefix));
    el("div")
        .follow("class", move || Some(if wrong().is_some() { "field wrong" } else { "field" }.to_owned()))
        .with(el("label").set("for", id).with(label))
        .with(
            el("div.box")
                .with(prefix)
                .with(
                    el("input type=text autocomplete=off spellcheck=false enterkeyhint=done")
                        .set("id", id)
                        .set("inputmode", keyboard)
                        .set("aria-describedby", format!("{hint_id} {error_id}"))
                        .follow("aria-invalid", move || invalid().map(|_| "true".to_owned()))
                        .value(move || text.get())
                        .on("input", move |event| text.set(typed(&event))),
                )
                .with(el("span.unit").with(live(suffix))),
        )
        .with(el("p.hint").set("id", hint_id).with(live(hint)))
        .with(el("p.error").set("id", error_id).with(live(move || error().unwrap_or_default())))
}
