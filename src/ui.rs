//! The screen: what the state says, laid out. No arithmetic and no words of its own.
//!
//! Every `view!` names a global class. That switches off the innerHTML templates Leptos would otherwise use for static markup, which a
//! page with Trusted Types refuses (docs/architecture.md).

mod announcer;
mod app;
mod car;
mod card_trouble;
mod deal;
mod detail;
mod extras;
mod field;
mod footer;
mod header;
mod offers;
mod questions;
mod rules;
mod self_check;
mod summary_bar;

pub(crate) use app::App;

use std::sync::Arc;

use crate::ratecard::{Product, RateCard};
use crate::text::Locale;
use crate::text::screen::Words;
use crate::text::screen::words;

/// What most views need: the language and its words.
#[derive(Clone, Copy)]
pub(crate) struct Tongue {
    /// The language.
    pub(crate) l: Locale,
    /// Its fixed words.
    pub(crate) w: &'static Words,
}

impl Tongue {
    fn of(l: Locale) -> Self {
        Self { l, w: words(l) }
    }
}

fn product_name(card: &Arc<RateCard>, index: usize, l: Locale) -> String {
    card.products.get(index).map_or_else(String::new, |product: &Product| product.name.in_language(l.tag()).to_owned())
}
