//! A deal as a short text for the fragment of an address: `#`, the version, the inputs of the quote, a checksum.
//!
//! `#` + one symbol of version + bit-packed fields + six symbols of checksum, in Crockford's Base32. A deal has one text and a text one
//! deal; damage is told and never read as another deal. Opening a link computes the quote anew: it holds no figure, so nobody can write a
//! better one into it. It holds nothing of the self-check and no name. Bit by bit in `docs/sharing.md`.

mod alphabet;
mod bits;
mod card_marks;
mod checksum;
mod content;
mod error;
mod layout;
mod recover;
mod short_code;

pub use error::{LinkError, ShareError};
pub use short_code::{CampaignCode, RepCode, ShortCode, ShortCodeError};

use core::fmt;

use crate::num::{Date, Money};
use crate::quote::{Deal, DownPayment, Extra, Field, Request};
use crate::ratecard::RateCard;
use crate::text::Locale;

use checksum::Remainder;
use content::{Chosen, Content};

/// The version written, and its symbol.
const VERSION: u8 = 1;

/// The most symbols after the `#`. With a page address of 26 bytes this is a QR code of version 5 at level M: a byte segment for the address
/// (12 + 208 bits) and an alphanumeric one (13 + 451 bits) in 688 bits.
pub const MOST_SYMBOLS: usize = 82;

/// The greatest amount a link holds: 34 bits of fen and some.
const MOST_YUAN: u32 = 100_000_000;

/// What is shared beside the deal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The place of the product chosen in the card.
    pub product: Option<usize>,
    /// The language of the reader.
    pub language: Locale,
    /// The campaign.
    pub campaign: Option<CampaignCode>,
    /// The sales representative.
    pub rep: Option<RepCode>,
}

/// A link that is whole. Its text is `#` and at most [`MOST_SYMBOLS`] characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    content: Content,
    symbols: Vec<u8>,
}

/// A link opened with its card.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The deal, on the day it was shared. The self-check is empty.
    pub request: Request,
    /// What was shared beside it.
    pub shared: Shared,
    /// The last day of the card when it was shared.
    pub valid_until: Date,
    /// Whether the card offers something else now, or until another day.
    pub card_changed: bool,
    /// Whether the rules are others now.
    pub rules_changed: bool,
}

impl Opened {
    /// The deal as it is quoted on another day: what a page shows who opens the link then. A card that has run out clears nothing on it;
    /// [`Self::request`] is for saying what changed since.
    pub fn on(&self, today: Date) -> Request {
        Request { as_of: today, ..self.request.clone() }
    }

    /// Whether the offer was only valid until an earlier day.
    pub fn has_expired(&self, today: Date) -> bool {
        self.valid_until < today
    }
}

impl Link {
    /// The link of a deal. The self-check is left out; extras stand in the card's order.
    ///
    /// # Errors
    /// [`ShareError`]: what makes no deal, or does not fit.
    pub fn of(request: &Request, card: &RateCard, shared: &Shared) -> Result<Self, ShareError> {
        Deal::of(request).map_err(ShareError::NoDeal)?;
        let most = Money::from_yuan(MOST_YUAN);
        for (field, amount) in [(Field::Appraisal, request.appraisal), (Field::TradeIn, Some(request.trade_in))] {
            if amount.is_some_and(|amount| amount > most) {
                return Err(ShareError::TooLarge(field));
            }
        }
        if let DownPayment::Share(share) = request.down_payment
            && layout::millionths(share).is_none()
        {
            return Err(ShareError::ShareTooFine);
        }
        let (extras, extras_mark) = chosen(request, card)?;
        let product = match shared.product {
            None => None,
            Some(place) => Some(card_marks::product_at(card, place).ok_or(ShareError::Product)?),
        };
        let content = Content {
            as_of: request.as_of,
            valid_until: card.valid_until,
            card: card_marks::card_id(card),
            offers: card_marks::offers(card),
            rules: card_marks::rules(),
            product,
            language: shared.language,
            price: request.price,
            appraisal: request.appraisal,
            vehicle: request.vehicle,
            down_payment: request.down_payment,
            trade_in: Some(request.trade_in).filter(|amount| !amount.is_zero()),
            months: request.months,
            method: request.method,
            extras,
            extras_mark,
            campaign: shared.campaign.clone(),
            rep: shared.rep.clone(),
        };
        Self::of_content(content).ok_or(ShareError::TooLong)
    }

    fn of_content(content: Content) -> Option<Self> {
        let mut symbols = vec![VERSION];
        symbols.extend(content.write()?);
        symbols.extend(symbols.iter().copied().fold(Remainder::new(), Remainder::take).checksum());
        (symbols.len() <= MOST_SYMBOLS).then_some(Self { content, symbols })
    }

    /// The link in a text: an address, a bare fragment, or a message around it.
    ///
    /// # Errors
    /// [`LinkError::NoLink`], [`LinkError::Incomplete`], [`LinkError::NewerVersion`], [`LinkError::Several`].
    pub fn read(text: &str) -> Result<Self, LinkError> {
        recover::find(text).and_then(|content| Self::of_content(content).ok_or(LinkError::Incomplete))
    }

    /// The deal, with the card it was shared from or that card's successor.
    ///
    /// # Errors
    /// [`LinkError::OtherCard`], [`LinkError::ProductGone`], [`LinkError::ExtrasGone`].
    pub fn open(&self, card: &RateCard) -> Result<Opened, LinkError> {
        let content = &self.content;
        if content.card != card_marks::card_id(card) {
            return Err(LinkError::OtherCard);
        }
        let product = match content.product {
            None => None,
            Some(mark) => Some(card_marks::place_of(card, mark).ok_or(LinkError::ProductGone)?),
        };
        let request = Request {
            as_of: content.as_of,
            price: content.price,
            appraisal: content.appraisal,
            vehicle: content.vehicle,
            down_payment: content.down_payment,
            trade_in: content.trade_in.unwrap_or_default(),
            months: content.months,
            method: content.method,
            extras: extras(content, card)?,
            applicant: crate::applicant::Applicant::default(),
        };
        let shared = Shared { product, language: content.language, campaign: content.campaign.clone(), rep: content.rep.clone() };
        Ok(Opened {
            request,
            shared,
            valid_until: content.valid_until,
            card_changed: content.offers != card_marks::offers(card) || content.valid_until != card.valid_until,
            rules_changed: content.rules != card_marks::rules(),
        })
    }

    /// The language of the reader it was shared with, known before any card is.
    pub fn language(&self) -> Locale {
        self.content.language
    }
}

/// `#` and its symbols.
impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String = core::iter::once('#').chain(self.symbols.iter().copied().map(alphabet::character)).collect();
        f.write_str(&text)
    }
}

/// The extras by their places in the card, and the mark of their ids.
fn chosen(request: &Request, card: &RateCard) -> Result<(Vec<Chosen>, u64), ShareError> {
    let mut extras: Vec<Chosen> = Vec::new();
    for Extra { add_on, financed } in &request.extras {
        let refused = || ShareError::Extra(add_on.clone());
        let place = card.add_ons.iter().position(|known| known.id.as_str() == add_on).ok_or_else(refused)?;
        if extras.len() <= place {
            extras.resize(place + 1, Chosen::No);
        }
        let slot = extras.get_mut(place).filter(|slot| **slot == Chosen::No).ok_or_else(refused)?;
        *slot = if *financed { Chosen::Financed } else { Chosen::InCash };
    }
    let mark = if extras.is_empty() { 0 } else { ids(&extras, card) };
    Ok((extras, mark))
}

fn ids(extras: &[Chosen], card: &RateCard) -> u64 {
    card_marks::add_ons(card.add_ons.iter().zip(extras).filter(|(_, chosen)| **chosen != Chosen::No).map(|(add_on, _)| add_on))
}

/// The extras of a link out of the card, if it still has them where they were.
fn extras(content: &Content, card: &RateCard) -> Result<Vec<Extra>, LinkError> {
    if content.extras.is_empty() {
        return Ok(Vec::new());
    }
    if content.extras.len() > card.add_ons.len() || ids(&content.extras, card) != content.extras_mark {
        return Err(LinkError::ExtrasGone);
    }
    let chosen = card.add_ons.iter().zip(&content.extras).filter(|(_, chosen)| **chosen != Chosen::No);
    Ok(chosen.map(|(add_on, chosen)| Extra { add_on: add_on.id.as_str().to_owned(), financed: *chosen == Chosen::Financed }).collect())
}
