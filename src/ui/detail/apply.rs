//! The way to the lender's own platform: the cost table stands open for a reading time, then the customer confirms, then there is a link.
//!
//! Source: 金规〔2026〕2号 asks for a table with a reading time and a confirmation before signing online (reported); the time is the dealer's
//! to set. Nothing closes by itself, so nobody has to read fast.

use core::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;

use crate::compliance::Cleared;
use crate::ratecard::{Product, RateCard};
use crate::state::{Held, Model};
use crate::text;
use crate::ui::Tongue;
use crate::ui::field::choice::tick;
use crate::ui::node::{Element, Node, changing, el, live};

use super::cost_table;

/// The reading time where the card says nothing.
const READING_SECONDS: u32 = 10;

/// Nothing where no lender entrusted the dealer.
pub(super) fn view(model: Model, card: &RateCard, product: &Product, cleared: &Cleared, t: Tongue) -> Option<Element> {
    let address = product.lender.application(model.today)?.as_str().to_owned();
    let seconds = card.reading_seconds.unwrap_or(READING_SECONDS);
    let left = Held::new(None);
    let confirmed = Held::new(false);
    let begin = move |_| {
        if left.with_untracked(Option::is_none) {
            left.set(Some(seconds));
            count_down(left);
        }
    };
    let is_open = move || left.with(Option::is_some);
    let table = cost_table::table(cleared, t);
    Some(
        el("div.application data-testid=application")
            .with(
                el("button.remedy type=button")
                    .follow("aria-expanded", move || Some(is_open().to_string()))
                    .on("click", begin)
                    .with(t.later().apply_with_lender),
            )
            .with(
                el("div.reading")
                    .follow("hidden", move || (!is_open()).then(String::new))
                    .with(el("p").with(t.later().read_first))
                    .with(table)
                    .with(
                        el("p.hint aria-hidden=true")
                            .with(live(move || left.get().map(|left| text::seconds_left(t.l, left)).unwrap_or_default())),
                    )
                    .with(
                        el("p.unseen role=status")
                            .with(live(move || if left.get() == Some(0) { t.later().read_enough } else { "" }.to_owned())),
                    )
                    .with(changing(move || confirmation(t, left, confirmed, &address))),
            ),
    )
}

/// One second after another, down to none.
fn count_down(left: Held<Option<u32>>) {
    set_timeout(
        move || {
            let now = left.with_untracked(|left| left.unwrap_or(0)).saturating_sub(1);
            left.set(Some(now));
            if now > 0 {
                count_down(left);
            }
        },
        Duration::from_secs(1),
    );
}

fn confirmation(t: Tongue, left: Held<Option<u32>>, confirmed: Held<bool>, address: &str) -> Node {
    if left.get() != Some(0) {
        return Node::Nothing;
    }
    let link = confirmed.get().then(|| {
        el("a.apply target=_blank").set("rel", "noopener noreferrer").set("href", address.to_owned()).with(t.later().on_to_the_lender)
    });
    vec![tick(t.later().have_read, move || confirmed.get(), move |on| confirmed.set(on)).into(), link.into()].into()
}
