//! Where a rule comes from and how sure we are of it.

use crate::num::Date;

use super::Instrument;

/// What kind of authority stands behind a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A law of the National People's Congress.
    Law,
    /// A rule of a ministry or regulator with general effect.
    Regulation,
    /// An interpretation or opinion of the Supreme People's Court.
    Judicial,
    /// Guidance to a group of institutions.
    Guidance,
    /// Our own caution or industry practice; never presented as law.
    House,
    /// The dealer's own rate card: what the product is, or what the dealer promises.
    RateCard,
}

impl Basis {
    /// A stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Regulation => "regulation",
            Self::Judicial => "judicial",
            Self::Guidance => "guidance",
            Self::House => "house",
            Self::RateCard => "rate-card",
        }
    }
}

/// How sure we are that the instrument says what we take from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The instrument's own wording was read.
    Read,
    /// A secondary source reports it.
    Reported,
    /// No usable source was found; such a rule warns at most.
    Unverified,
}

impl Confidence {
    /// A stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Reported => "reported",
            Self::Unverified => "unverified",
        }
    }
}

/// The source of a rule or of a legal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    /// The instrument.
    pub instrument: Instrument,
    /// The article or item, where known, in the language of the instrument.
    pub article: &'static str,
    /// In force from.
    pub from: Date,
    /// Superseded after.
    pub until: Option<Date>,
    /// What kind of authority.
    pub basis: Basis,
    /// How sure we are.
    pub confidence: Confidence,
}

impl Citation {
    /// Whether the instrument is in force on a date.
    pub fn in_force(&self, on: Date) -> bool {
        on >= self.from && self.until.is_none_or(|until| on <= until)
    }
}
