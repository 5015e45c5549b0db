//! Title, the promise that nothing is uploaded, and the language switch.

use crate::state::{CardState, Model};
use crate::text::Locale;
use crate::text::screen::words;

use super::node::{Element, Node, el, live};

pub(super) fn view(model: Model) -> Element {
    let title = move || {
        let l = model.locale.get();
        let own = model.card.with(|card| match card {
            CardState::Ready(card) => {
                card.brand.as_ref().and_then(|brand| brand.title.as_ref()).map(|title| title.in_language(l.tag()).to_owned())
            }
            _ => None,
        });
        own.unwrap_or_else(|| words(l).title.to_owned())
    };
    let choose = move |l: Locale| -> Node {
        el("button type=button")
            .set("lang", l.tag())
            .follow("aria-pressed", move || Some((model.locale.get() == l).to_string()))
            .on("click", move |_| model.asked_locale.set(l))
            .with(l.name())
            .into()
    };
    el("header.top")
        .with(
            el("div.heading")
                .with(el("h1").with(live(title)))
                .with(el("p.lock").with(live(move || words(model.locale.get()).nothing_uploaded.to_owned()))),
        )
        .with(el("div.languages role=group").set("aria-label", "语言 / Language").all(Locale::ALL.into_iter().map(choose).collect()))
}
