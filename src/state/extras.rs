//! Insurance and services: chosen by the customer, never ticked beforehand.

use crate::num::Money;
use crate::quote::Extra;
use crate::ratecard::{AddOn, RateCard};

/// An add-on that was ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraChoice {
    /// Its id in the card.
    pub id: String,
    /// Paid with the loan rather than in cash.
    pub financed: bool,
}

impl ExtraChoice {
    /// As part of a request.
    pub(super) fn request(&self) -> Extra {
        Extra { add_on: self.id.clone(), financed: self.financed }
    }
}

/// An add-on as the widget lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExtraLine<'a> {
    /// The add-on.
    pub add_on: &'a AddOn,
    /// Whether it is ticked, and then whether it is financed.
    pub chosen: Option<bool>,
}

impl<'a> ExtraLine<'a> {
    /// The card's add-ons with what is chosen of them.
    pub fn all(card: &'a RateCard, chosen: &[ExtraChoice]) -> Vec<Self> {
        let state = |add_on: &AddOn| chosen.iter().find(|choice| choice.id == add_on.id.as_str()).map(|choice| choice.financed);
        card.add_ons.iter().map(|add_on| Self { add_on, chosen: state(add_on) }).collect()
    }
}

/// What the chosen add-ons cost together, and how much of it is paid in cash.
pub fn totals(lines: &[ExtraLine<'_>]) -> (Money, Money) {
    let chosen = lines.iter().filter(|line| line.chosen.is_some());
    let all = chosen.clone().map(|line| line.add_on.price).sum();
    let cash = chosen.filter(|line| line.chosen == Some(false) || !line.add_on.financeable).map(|line| line.add_on.price).sum();
    (all, cash)
}
