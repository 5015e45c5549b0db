//! Parts of the screen that the first quote does not need: the chosen offer in full, the customer's own questions, what is folded away.
//! In the browser they are fetched as soon as the first quote stands (`embed/parts.rs`), so nothing but [`LATER`] may refer to them.

use std::sync::OnceLock;

use crate::compliance::Finding;
use crate::state::Model;

use super::node::{Element, Node, changing, el};
use super::{Tongue, announcer, car_details, card_trouble, detail, extras, questions, rules, self_check};

type View = fn(Model, Tongue) -> Node;

/// The parts.
pub(crate) struct Later {
    pub(super) detail: View,
    pub(super) questions: View,
    pub(super) extras: View,
    pub(super) self_check: View,
    pub(super) car_details: View,
    pub(super) card_mistakes: View,
    pub(super) announcer: fn(Model) -> Node,
    pub(super) reasons: fn(Tongue, &Finding) -> Node,
}

/// All of them.
pub(crate) static LATER: Later = Later {
    detail: detail::view,
    questions: questions::view,
    extras: extras::view,
    self_check: self_check::view,
    car_details: car_details::view,
    card_mistakes: card_trouble::mistakes,
    announcer: announcer::view,
    reasons: rules::reasons,
};

static ARRIVED: OnceLock<&'static Later> = OnceLock::new();

/// Takes the parts once they are here.
pub(crate) fn arrived(model: Model, later: &'static Later) {
    let _ = ARRIVED.set(later);
    model.is_whole.set(true);
}

/// One of the parts, from when it is here.
pub(super) fn part(model: Model, draw: impl Fn(&Later) -> Node + 'static) -> Node {
    changing(move || {
        let is_whole = model.is_whole.get();
        ARRIVED.get().filter(|_| is_whole).map(|later| draw(later)).unwrap_or(Node::Nothing)
    })
}

/// A section that is folded until its heading is chosen, so that what comes later moves nothing.
pub(super) fn folded(model: Model, t: Tongue, section: &'static str, heading: Element, of: fn(&Later) -> View) -> Element {
    el(section).with(el("details.more.whole").with(el("summary").with(heading)).with(part(model, move |later| of(later)(model, t))))
}
