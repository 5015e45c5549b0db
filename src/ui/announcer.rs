//! One polite announcement for each settled change, for those who listen to the page.

use core::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::state::{Model, Outcome, cleared_at};
use crate::text::screen::words;
use crate::text::{self};

use super::product_name;

/// Quiet for this long counts as settled.
const SETTLED: Duration = Duration::from_millis(900);

pub(super) fn view(model: Model) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |first: Option<String>| {
        let news = news(model);
        // The first quote was not asked for, and what was said last is not said again.
        if first.is_some() && first.as_ref() != Some(&news) {
            if let Some(handle) = pending.get_value() {
                handle.clear();
            }
            let words = news.clone();
            pending.set_value(set_timeout_with_handle(move || said.set(words), SETTLED).ok());
        }
        news
    });
    view! { class = "clq", <p class="unseen" role="status" aria-live="polite" data-testid="announcer">{move || said.get()}</p> }
}

fn news(model: Model) -> String {
    let l = model.locale.get();
    match model.outcome.get() {
        Outcome::Waiting => String::new(),
        Outcome::Unreadable => words(l).mend_fields_first.to_owned(),
        Outcome::Quoted(quotation) => {
            let Some(card) = model.ready_card() else { return String::new() };
            match model.shown(&quotation).and_then(|index| cleared_at(&quotation, index).map(|cleared| (index, cleared))) {
                Some((index, cleared)) => text::announcement(l, &product_name(&card, index, l), cleared),
                None => words(l).all_withheld.to_owned(),
            }
        }
    }
}
