//! One of a few: a row of radio buttons that look like a segmented control and work with the arrow keys.

use crate::ui::node::{Element, Node, el, live};

use super::typed::Following;

/// One option.
pub(in crate::ui) struct Choice {
    /// What is shown.
    pub(in crate::ui) label: String,
    /// Whether it is the one chosen.
    pub(in crate::ui) chosen: Box<dyn Fn() -> bool>,
    /// Chooses it.
    pub(in crate::ui) choose: Box<dyn Fn()>,
}

pub(in crate::ui) fn view(name: &'static str, legend: &'static str, choices: Vec<Choice>, hint: Following) -> Element {
    el("fieldset.field.choice")
        .with(el("legend").with(legend))
        .with(el("div.segments").all(choices.into_iter().map(|choice| segment(name, choice)).collect()))
        .with(el("p.hint").with(live(hint)))
}

/// One segment of such a row.
pub(in crate::ui) fn segment(name: &'static str, choice: Choice) -> Node {
    let Choice { label, chosen, choose } = choice;
    el("label.segment")
        .with(el("input type=radio").set("name", name).checked(chosen).on("change", move |_| choose()))
        .with(el("span").with(label))
        .into()
}

/// A box to tick.
pub(in crate::ui) fn tick(label: &'static str, ticked: impl Fn() -> bool + 'static, set: impl Fn(bool) + 'static) -> Element {
    el("label.tick")
        .with(el("input type=checkbox").checked(ticked).on("change", move |event| set(crate::ui::node::ticked(&event))))
        .with(el("span").with(label))
}
