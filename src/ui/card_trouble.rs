//! No rate card, or one that cannot be read: a message with the dealer's contact, never an empty frame.

use crate::state::{CardState, Model};

use super::Tongue;
use super::node::{Element, el};

/// Mistakes shown; a dealer mends these first.
const MOST_MISTAKES: usize = 20;

pub(super) fn view(model: Model, t: Tongue, contact: &str) -> Element {
    let (headline, mistakes) = model.card.with_untracked(|card| match card {
        CardState::Broken(errors) => {
            (t.w.card_broken, errors.iter().take(MOST_MISTAKES).map(|error| el("li").with(error.to_string()).into()).collect())
        }
        _ => (t.w.card_unreachable, Vec::new()),
    });
    // The mistakes are for whoever keeps the card, in the words of its fields.
    let list = (!mistakes.is_empty())
        .then(|| el("details.more").with(el("summary").with(t.w.for_the_dealer)).with(el("ul lang=en").all(mistakes)));
    el("section.paper.notice role=alert data-testid=card-trouble")
        .with(el("p").with(headline))
        .with(el("p").with(t.w.ask_the_dealer).with(" ").with(el("strong").with(contact.to_owned())))
        .with(list)
}
