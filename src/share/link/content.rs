//! What a link holds: the inputs of a quote and the marks of what it was made from. Never a result, never the self-check.

use crate::loan::MethodKind;
use crate::num::{Date, Money, Months};
use crate::quote::DownPayment;
use crate::text::Locale;
use crate::vehicle::Vehicle;

use super::bits::{BitReader, BitWriter};
use super::layout::carry;
use super::short_code::{CampaignCode, RepCode};

/// A product of a card: a mark of its id, and how many before it have the same mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ProductMark {
    pub(super) id: u64,
    pub(super) before: u64,
}

/// Whether an add-on of the card is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    No,
    InCash,
    Financed,
}

/// The fields of a link.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Content {
    pub(super) as_of: Date,
    pub(super) valid_until: Date,
    /// The card's id.
    pub(super) card: u64,
    /// What the card offers.
    pub(super) offers: u64,
    /// The rule pack.
    pub(super) rules: u64,
    pub(super) product: Option<ProductMark>,
    pub(super) language: Locale,
    pub(super) price: Money,
    pub(super) appraisal: Option<Money>,
    pub(super) vehicle: Vehicle,
    pub(super) down_payment: DownPayment,
    pub(super) trade_in: Option<Money>,
    pub(super) months: Months,
    pub(super) method: MethodKind,
    /// By the card's add-ons, up to the last one chosen.
    pub(super) extras: Vec<Chosen>,
    /// The ids of those chosen.
    pub(super) extras_mark: u64,
    pub(super) campaign: Option<CampaignCode>,
    pub(super) rep: Option<RepCode>,
}

impl Content {
    fn blank() -> Self {
        let day = Date::known(1900, 1, 1);
        Self {
            as_of: day,
            valid_until: day,
            card: 0,
            offers: 0,
            rules: 0,
            product: None,
            language: Locale::default(),
            price: Money::ZERO,
            appraisal: None,
            vehicle: Vehicle::default(),
            down_payment: DownPayment::Amount(Money::ZERO),
            trade_in: None,
            months: Months::ONE,
            method: MethodKind::default(),
            extras: Vec::new(),
            extras_mark: 0,
            campaign: None,
            rep: None,
        }
    }

    /// In symbols; nothing where a field is beyond what a link holds.
    pub(super) fn write(&self) -> Option<Vec<u8>> {
        let mut writer = BitWriter::default();
        // A port that writes leaves the fields as they are; the description is the same for both ways.
        carry(&mut writer, &mut self.clone())?;
        Some(writer.finish())
    }

    /// Out of symbols. Only what [`Self::write`] writes is read: whatever else says the same is refused, so that a deal has one text.
    pub(super) fn read(symbols: &[u8]) -> Option<Self> {
        let mut content = Self::blank();
        carry(&mut BitReader::new(symbols), &mut content)?;
        content.write().filter(|written| written == symbols).map(|_| content)
    }
}
