//! What the widget knows: the text in every field, what it means, what it is quoted at, which offer is looked at.
//!
//! Signals and memos only, no document: everything here is tested natively. Raw text → values or all field errors → quotation. Nothing is
//! ever written back into a field that somebody types in, but for a slider, a stepper or a remedy they touch.

mod answers;
pub mod chart;
mod extras;
mod findings;
mod form;
mod held;
mod parsed;
mod session;
pub mod slider;

pub use answers::{Answers, BudgetAnswer, RateAnswer, SalesmanAnswer};
pub use extras::{ExtraChoice, ExtraLine, totals as extra_totals};
pub use findings::{GroupedFinding, grouped};
pub use form::Form;
pub use held::{Derived, Held};
pub use parsed::{FieldError, Parsed, down_payment_of};
pub use session::{restore, saved};

use std::sync::{Arc, OnceLock};

use leptos::prelude::Owner;

use crate::compliance::{Cleared, Proposal};
use crate::num::{Date, sort_by_key};
use crate::quote::{Quotation, Quoted, quote};
use crate::ratecard::{CardError, RateCard};
use crate::text::Locale;

/// How the rate card came.
#[derive(Clone, Debug, PartialEq)]
pub enum CardState {
    /// On its way.
    Loading,
    /// There.
    Ready(Arc<RateCard>),
    /// It could not be fetched.
    Unreachable,
    /// It came and is no valid rate card.
    Broken(Arc<Vec<CardError>>),
}

/// What the form leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// No card yet.
    Waiting,
    /// Some field has to be mended first.
    Unreadable,
    /// Every product judged.
    Quoted(Arc<Quotation>),
}

/// All of the widget's state: a handle to it, cheap to copy.
#[derive(Clone, Copy)]
pub struct Model(&'static State);

impl core::ops::Deref for Model {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

/// What a [`Model`] leads to.
#[derive(Debug)]
pub struct State {
    /// The fields.
    pub form: Form,
    /// The reader's language.
    pub locale: Held<Locale>,
    /// The language asked for. It becomes the reader's once its words are there.
    pub asked_locale: Held<Locale>,
    /// The card.
    pub card: Held<CardState>,
    /// The day of the quote, from the clock outside.
    pub today: Date,
    /// The product looked at in full, by its position in the card.
    pub selected: Held<Option<usize>>,
    /// Whether the parts that come after the first quote are here.
    pub is_whole: Held<bool>,
    /// Whether the whole schedule is shown.
    pub whole_schedule: Held<bool>,
    answers: OnceLock<Answers>,
    owner: Owner,
    /// The fields' values, or what is wrong with them.
    pub parsed: Derived<Parsed>,
    /// The verdicts.
    pub outcome: Derived<Outcome>,
}

impl core::fmt::Debug for Model {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Model").field("today", &self.today).finish_non_exhaustive()
    }
}

impl Model {
    /// A widget that opens with a sensible car, on a day.
    pub fn new(today: Date, locale: Locale) -> Self {
        let form = Form::new();
        let card = Held::new(CardState::Loading);
        let parsed = Derived::new(move || parsed::parse(&form, today));
        let quotation = Derived::new(move || {
            let CardState::Ready(card) = card.get() else { return Ok(None) };
            parsed.with(|parsed| match &parsed.request {
                Some(request) => quote(request, &card).map(|quotation| Some(Arc::new(quotation))),
                None => Ok(None),
            })
        });
        let outcome = Derived::new(move || match quotation.get() {
            _ if !matches!(card.get(), CardState::Ready(_)) => Outcome::Waiting,
            Ok(Some(quotation)) => Outcome::Quoted(quotation),
            Ok(None) | Err(_) => Outcome::Unreadable,
        });
        // What only the whole request shows to be wrong is said at its field as well.
        let parsed = Derived::new(move || {
            let mut parsed = parsed.get();
            if let Err(errors) = quotation.get() {
                parsed.add_request_errors(&errors);
            }
            parsed
        });
        Self(Box::leak(Box::new(State {
            form,
            locale: Held::new(locale),
            asked_locale: Held::new(locale),
            card,
            today,
            selected: Held::new(None),
            is_whole: Held::new(false),
            whole_schedule: Held::new(false),
            answers: OnceLock::new(),
            owner: Owner::current().unwrap_or_default(),
            parsed,
            outcome,
        })))
    }

    /// Takes the text of a rate card, or its absence.
    pub fn take_card(&self, text: Option<&str>) {
        self.card.set(match text.map(RateCard::parse) {
            None => CardState::Unreachable,
            Some(Ok(card)) => CardState::Ready(Arc::new(card)),
            Some(Err(errors)) => CardState::Broken(Arc::new(errors)),
        });
    }

    /// The card, once it is there.
    pub fn ready_card(&self) -> Option<Arc<RateCard>> {
        match self.card.get() {
            CardState::Ready(card) => Some(card),
            _ => None,
        }
    }

    /// The verdicts, once there are any.
    pub fn quotation(&self) -> Option<Arc<Quotation>> {
        match self.outcome.get() {
            Outcome::Quoted(quotation) => Some(quotation),
            _ => None,
        }
    }

    /// The position of the offer looked at: the one chosen if it is cleared, otherwise the first cleared one.
    pub fn shown(&self, quotation: &Quotation) -> Option<usize> {
        let cleared = |quoted: &Quoted| quoted.verdict.cleared().is_some();
        let chosen = self.selected.get().filter(|index| quotation.offers.get(*index).is_some_and(cleared));
        chosen.or_else(|| quotation.offers.iter().position(cleared))
    }

    /// The answers to the customer's own questions. They stay when the view that first asked for them is drawn anew.
    pub fn answers(&self) -> Answers {
        *self.answers.get_or_init(|| self.owner.with(|| Answers::new(*self)))
    }

    /// Takes a remedy or an affordable deal.
    pub fn take(&self, proposal: &Proposal, product: usize) {
        self.form.take(proposal, self.parsed.with_untracked(Parsed::price));
        self.selected.set(Some(product));
    }
}

/// The terms the card's products offer, in rising order.
pub fn terms_offered(card: &RateCard) -> Vec<u32> {
    let mut terms: Vec<u32> = card.products.iter().flat_map(|product| product.terms.iter().map(|months| months.count())).collect();
    sort_by_key(&mut terms, |months| *months);
    terms.dedup();
    terms
}

/// The cleared offer at a position.
pub fn cleared_at(quotation: &Quotation, index: usize) -> Option<&Cleared> {
    quotation.offers.get(index).and_then(|quoted| quoted.verdict.cleared())
}
