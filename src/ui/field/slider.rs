//! A slider with a stepper on each side. It helps to find a value; it never is the only way to give one.

use leptos::prelude::*;

use crate::state::slider::Range;

use crate::ui::Tongue;

/// A slider beside a typed field.
pub(in crate::ui) struct Slider {
    /// What it sets, for those who cannot see it.
    pub(in crate::ui) label: &'static str,
    /// Its range.
    pub(in crate::ui) range: Range,
    /// Where it stands; nothing while the field cannot be read.
    pub(in crate::ui) value: Signal<Option<u32>>,
    /// Its value in words.
    pub(in crate::ui) spoken: Signal<String>,
    /// Takes a new value.
    pub(in crate::ui) set: Callback<u32>,
}

pub(in crate::ui) fn view(slider: Slider, t: Tongue) -> AnyView {
    let Slider { label, range, value, spoken, set } = slider;
    let stepper = move |up: bool| {
        let (sign, words) = if up { ("+", t.w.more) } else { ("−", t.w.less) };
        view! { class = "clq",
            <button
                type="button"
                class="step"
                aria-label=format!("{label} {words}")
                on:click=move |_| set.run(range.stepped(value.get_untracked().unwrap_or(range.least), up))
            >
                {sign}
            </button>
        }
    };
    view! { class = "clq",
        <div class="slider">
            {stepper(false)}
            <input
                type="range"
                min=range.least
                max=range.most
                step=range.step
                aria-label=label
                aria-valuetext=move || spoken.get()
                prop:value=move || range.position(value.get().unwrap_or(range.least)).to_string()
                on:input=move |event| {
                    if let Ok(value) = event_target_value(&event).parse() {
                        set.run(value);
                    }
                }
            />
            {stepper(true)}
        </div>
    }
    .into_any()
}
