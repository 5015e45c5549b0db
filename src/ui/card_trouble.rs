//! No rate card, or one that cannot be read: a message with the dealer's contact, never an empty frame.

use crate::state::{CardState, Model};

use super::node::{Element, Node, el};
use super::{Tongue, later};

/// Mistakes shown; a dealer mends these first.
const MOST_MISTAKES: usize = 20;

pub(super) fn view(model: Model, t: Tongue, contact: &str) -> Element {
    let is_broken = model.card.with_untracked(|card| matches!(card, CardState::Broken(_)));
    el("section.paper.notice role=alert data-testid=card-trouble")
        .with(el("p").with(if is_broken { t.w.card_broken } else { t.w.card_unreachable }))
        .with(el("p").with(t.w.ask_the_dealer).with(" ").with(el("strong").with(contact.to_owned())))
        .with(is_broken.then(|| later::part(model, move |later| (later.card_mistakes)(model, t))))
}

/// For whoever keeps the card, in the words of its fields.
pub(super) fn mistakes(model: Model, t: Tongue) -> Node {
    model.card.with_untracked(|card| {
        let CardState::Broken(errors) = card else { return Node::Nothing };
        let mistakes = errors.iter().take(MOST_MISTAKES).map(|error| el("li").with(error.to_string()).into());
        el("details.more").with(el("summary").with(t.later().for_the_dealer)).with(el("ul lang=en").all(mistakes.collect())).into()
    })
}
