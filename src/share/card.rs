//! A rate card together with the fingerprint of its document. One cannot be had without the other, so a record cannot name a card it did
//! not use.

use crate::json;
use crate::ratecard::{CardError, CardReason, RateCard};

use super::Digest;

/// A rate card and the digest of the document it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct IdentifiedCard {
    card: RateCard,
    digest: Digest,
}

impl IdentifiedCard {
    /// Reads a card.
    ///
    /// # Errors
    /// As [`RateCard::parse`].
    pub fn parse(text: &str) -> Result<Self, Vec<CardError>> {
        let card = RateCard::parse(text)?;
        let document = json::parse(text).map_err(|error| vec![CardError { path: String::new(), reason: CardReason::NotJson(error) }])?;
        Ok(Self { card, digest: Digest::of_document(&document) })
    }

    /// The card.
    pub fn card(&self) -> &RateCard {
        &self.card
    }

    /// The digest of its document in canonical form.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}
