//! One polite announcement for each settled change, for those who listen to the page.

use core::time::Duration;
use std::cell::RefCell;

use crate::state::{Held, Model, Outcome, cleared_at};
use crate::text;
use crate::text::screen::words;
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

use super::node::{Node, el, live, watch};
use super::product_name;

/// Quiet for this long counts as settled.
const SETTLED: Duration = Duration::from_millis(900);

/// Says what was settled. The first quote was not asked for, and what was said last is not said again.
pub(super) fn view(model: Model) -> Node {
    let said = Held::new(String::new());
    let last = RefCell::new((String::new(), None::<TimeoutHandle>));
    let listen = watch(move || {
        let news = news(model);
        let mut last = last.borrow_mut();
        let (before, pending) = &mut *last;
        if *before == news {
            return;
        }
        if let Some(pending) = pending.take() {
            pending.clear();
        }
        if !before.is_empty() {
            let words = news.clone();
            *pending = set_timeout_with_handle(move || said.set(words), SETTLED).ok();
        }
        *before = news;
    });
    el("p.unseen role=status aria-live=polite data-testid=announcer").with(live(move || said.get())).with(listen).into()
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
