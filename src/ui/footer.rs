//! What the quote rests on: rules, card, day; whom to ask; and that it is no offer.

use crate::compliance::parameters::RULE_PACK;
use crate::state::Model;
use crate::text;

use super::Tongue;
use super::node::{Element, el, live};

pub(super) fn view(model: Model, t: Tongue) -> Element {
    let rests_on = move || model.ready_card().map(|card| text::rests_on(t.l, RULE_PACK, &card, model.today)).unwrap_or_default();
    let dealer = move || {
        let Some(card) = model.ready_card() else { return String::new() };
        let name = card.dealer.name.in_language(t.l.tag());
        card.dealer.phone.as_ref().map_or_else(|| name.to_owned(), |phone| format!("{name} · {}", phone.as_str()))
    };
    el("footer").with(el("p").with(live(rests_on))).with(el("p").with(live(dealer))).with(el("p").with(t.w.no_offer))
}
