//! A slider with a stepper on each side. It helps to find a value; it never is the only way to give one.

use std::rc::Rc;

use crate::state::slider::Range;

use crate::ui::Tongue;
use crate::ui::node::{Element, el, typed};

use super::typed::Following;

/// A slider beside a typed field.
pub(in crate::ui) struct Slider {
    /// What it sets, for those who cannot see it.
    pub(in crate::ui) label: &'static str,
    /// Its range.
    pub(in crate::ui) range: Range,
    /// Where it stands; nothing while the field cannot be read.
    pub(in crate::ui) value: Rc<dyn Fn() -> Option<u32>>,
    /// Its value in words.
    pub(in crate::ui) spoken: Following,
    /// Takes a new value.
    pub(in crate::ui) set: Rc<dyn Fn(u32)>,
}

pub(in crate::ui) fn view(slider: Slider, t: Tongue) -> Element {
    let Slider { label, range, value, spoken, set } = slider;
    let stepper = |up: bool| {
        let (sign, words) = if up { ("+", t.w.more) } else { ("−", t.w.less) };
        let (value, set) = (Rc::clone(&value), Rc::clone(&set));
        el("button.step type=button")
            .set("aria-label", format!("{label} {words}"))
            .on("click", move |_| set(range.stepped(leptos::prelude::untrack(|| value()).unwrap_or(range.least), up)))
            .with(sign)
    };
    let (down, up) = (stepper(false), stepper(true));
    el("div.slider")
        .with(down)
        .with(
            el("input type=range")
                .set("min", range.least.to_string())
                .set("max", range.most.to_string())
                .set("step", range.step.to_string())
                .set("aria-label", label)
                .follow("aria-valuetext", move || Some(spoken()))
                .value(move || range.position(value().unwrap_or(range.least)).to_string())
                .on("input", move |event| {
                    if let Ok(value) = typed(&event).parse() {
                        set(value);
                    }
                }),
        )
        .with(up)
}
