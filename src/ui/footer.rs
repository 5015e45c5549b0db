//! What the quote rests on: rules, card, day; whom to ask; and that it is no offer.

use leptos::prelude::*;

use crate::compliance::parameters::RULE_PACK;
use crate::state::Model;
use crate::text;

use super::Tongue;

pub(super) fn view(model: Model, t: Tongue) -> impl IntoView {
    move || {
        let card = model.ready_card()?;
        let dealer = card.dealer.name.in_language(t.l.tag()).to_owned();
        let phone = card.dealer.phone.as_ref().map(|phone| phone.as_str().to_owned());
        Some(view! { class = "clq",
            <footer>
                <p>{text::rests_on(t.l, RULE_PACK, &card, model.today)}</p>
                <p>{dealer} {phone.map(|phone| format!(" · {phone}"))}</p>
                <p>{t.w.no_offer}</p>
            </footer>
        })
    }
}
