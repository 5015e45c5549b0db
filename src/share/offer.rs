//! An offer that may be shared: a cleared one, together with the card, the product and the day it belongs to.

use crate::compliance::parameters::RULE_PACK;
use crate::compliance::{Cleared, Severity};
use crate::num::Date;
use crate::quote::Quotation;
use crate::ratecard::{Product, RateCard};
use crate::text::{self, Locale, Names, number, screen, sharing};

/// An offer that may be shared. Made out of a verdict, so that a withheld offer, and every offer of an expired card, has none.
#[derive(Clone, Copy, Debug)]
pub struct SharedOffer<'a> {
    card: &'a RateCard,
    product: &'a Product,
    cleared: &'a Cleared,
    as_of: Date,
    l: Locale,
}

impl<'a> SharedOffer<'a> {
    /// The offer of the product at a place of the card, for readers of a language. Nothing if it was not cleared.
    pub fn of(card: &'a RateCard, quotation: &'a Quotation, place: usize, l: Locale) -> Option<Self> {
        let quoted = quotation.offers.iter().find(|quoted| quoted.product == place)?;
        let cleared = quoted.verdict.cleared()?;
        Some(Self { card, product: card.products.get(place)?, cleared, as_of: quotation.as_of, l })
    }

    pub(super) fn cleared(&self) -> &'a Cleared {
        self.cleared
    }

    pub(super) fn card(&self) -> &'a RateCard {
        self.card
    }

    pub(super) fn product(&self) -> &'a Product {
        self.product
    }

    pub(super) fn as_of(&self) -> Date {
        self.as_of
    }

    pub(super) fn language(&self) -> Locale {
        self.l
    }

    /// The product's name.
    pub(super) fn product_name(&self) -> &'a str {
        self.product.name.in_language(self.l.tag())
    }

    /// The lender: its name where it entrusted the dealer, else what kind of institution it is.
    pub(super) fn lender(&self) -> &'a str {
        let named = self.product.lender.shown_name(self.as_of).map(|name| name.in_language(self.l.tag()));
        named.unwrap_or_else(|| text::lender_kind(self.l, self.product.lender.kind))
    }

    /// What must be read before the figures: warnings and notices, gravest first.
    pub(super) fn notices(&self) -> Vec<String> {
        let names = Names { product: Some(self.product_name()), card: self.card };
        let told = self.cleared.findings().iter().filter(|found| found.severity != Severity::Info);
        told.map(|found| text::finding(self.l, found, &names).headline).collect()
    }

    /// The annual rate of all costs, both ways: stands wherever a payment does.
    pub(super) fn annual_rate(&self) -> String {
        let w = screen::words(self.l);
        let cost = self.cleared.cost();
        let comma = sharing::words(self.l).comma;
        [labelled(w.annual_simple, &number::cost_rate(cost.simple)), labelled(w.annual_compound, &number::cost_rate(cost.compound))]
            .join(comma)
    }

    /// Who offers, until when, under which approval, and what the figures rest on: stands on everything shared.
    pub(super) fn origin(&self) -> Vec<(&'static str, String)> {
        let w = sharing::words(self.l);
        let approval = self.product.lender.approval_number(self.as_of).map(|approval| (w.approval_number, approval.to_owned()));
        let named = [
            (w.dealer, self.card.dealer.name.in_language(self.l.tag()).to_owned()),
            (w.product, self.product_name().to_owned()),
            (w.lender, self.lender().to_owned()),
            (w.valid_until, number::date(self.card.valid_until, self.l)),
        ];
        let basis = (w.rests_on, text::rests_on(self.l, RULE_PACK, self.card, self.as_of));
        named.into_iter().chain(approval).chain([basis]).collect()
    }
}

/// A figure behind its label; a bracket in full width needs no space.
fn labelled(label: &str, figure: &str) -> String {
    [label, if label.ends_with('）') { "" } else { " " }, figure].concat()
}
