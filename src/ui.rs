//! The screen: what the state says, laid out. No arithmetic and no words of its own. How it becomes a document, [`node`] knows.

mod announcer;
mod app;
mod car;
mod car_details;
mod card_trouble;
mod deal;
mod detail;
mod extras;
mod field;
mod footer;
mod header;
pub(crate) mod later;
pub(crate) mod node;
mod offers;
mod questions;
mod rules;
mod self_check;
mod summary_bar;

pub(crate) use app::app;

use crate::ratecard::RateCard;
use crate::text::Locale;
use crate::text::screen::{Words, later as later_words, words};

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

    /// The words of what comes after the first quote; nothing else may ask for them.
    fn later(self) -> &'static later_words::Words {
        later_words::words(self.l)
    }
}

fn product_name(card: &RateCard, index: usize, l: Locale) -> String {
    card.products.get(index).map_or_else(String::new, |product| product.name.in_language(l.tag()).to_owned())
}
