//! One of a few: a row of radio buttons that look like a segmented control and work with the arrow keys.

use leptos::prelude::*;

/// One option.
pub(in crate::ui) struct Option_ {
    /// What is shown.
    pub(in crate::ui) label: String,
    /// Whether it is the one chosen.
    pub(in crate::ui) chosen: Signal<bool>,
    /// Chooses it.
    pub(in crate::ui) choose: Callback<()>,
}

pub(in crate::ui) fn view(name: &'static str, legend: &'static str, options: Vec<Option_>, hint: Signal<String>) -> AnyView {
    let options = options.into_iter().map(|option| {
        let Option_ { label, chosen, choose } = option;
        view! { class = "clq",
            <label class="segment">
                <input type="radio" name=name prop:checked=move || chosen.get() on:change=move |_| choose.run(()) />
                <span>{label}</span>
            </label>
        }
    });
    view! { class = "clq",
        <fieldset class="field choice">
            <legend>{legend}</legend>
            <div class="segments">{options.collect_view()}</div>
            <p class="hint">{move || hint.get()}</p>
        </fieldset>
    }
    .into_any()
}
