//! Why there is no link, or no deal in one.

use core::fmt;

use crate::quote::{Field, RequestError};
use crate::text::{Locale, sharing};

use super::short_code::ShortCodeError;

/// Why a deal was not made a link.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ShareError {
    /// It makes no deal.
    NoDeal(Vec<RequestError>),
    /// An amount above a hundred million yuan.
    TooLarge(Field),
    /// A share of more decimals than a link holds: four of a per cent.
    ShareTooFine,
    /// An add-on the card does not have, or named twice.
    Extra(String),
    /// A product the card does not have.
    Product,
    /// More than the longest link holds: many amounts to the fen, extras and codes at once.
    TooLong,
    /// A code that is none.
    Code(ShortCodeError),
}

impl ShareError {
    /// A stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoDeal(_) => "no-deal",
            Self::TooLarge(_) => "too-large",
            Self::ShareTooFine => "share-too-fine",
            Self::Extra(_) => "unknown-extra",
            Self::Product => "unknown-product",
            Self::TooLong => "link-too-long",
            Self::Code(_) => "not-a-code",
        }
    }
}

impl fmt::Display for ShareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDeal(errors) => errors.iter().try_for_each(|error| error.fmt(f)),
            Self::TooLarge(field) => write!(f, "{}: a link holds at most 100000000.00", field.code()),
            Self::ShareTooFine => f.write_str("down_payment: a link holds a share to four decimals of a per cent; give it in yuan"),
            Self::Extra(id) => write!(f, "extras: {id} is not in the rate card, or named twice"),
            Self::Product => f.write_str("the product is not in the rate card"),
            Self::TooLong => f.write_str("too much for one link; round the amounts to yuan or leave out a code"),
            Self::Code(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for ShareError {}

/// Why a text gives no deal. Never a guess: what is damaged is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkError {
    /// There is no link in it.
    NoLink,
    /// 链接不完整: part of it was lost or changed.
    Incomplete,
    /// It is whole, and of a version this program does not know yet.
    NewerVersion,
    /// There are several in it, of different deals.
    Several,
    /// It belongs to another rate card.
    OtherCard,
    /// The card no longer has the product.
    ProductGone,
    /// The card no longer has an add-on that was chosen.
    ExtrasGone,
}

impl LinkError {
    /// A stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoLink => "no-link",
            Self::Incomplete => "link-incomplete",
            Self::NewerVersion => "newer-version",
            Self::Several => "several-links",
            Self::OtherCard => "other-card",
            Self::ProductGone => "product-gone",
            Self::ExtrasGone => "extras-gone",
        }
    }

    /// What a reader is told, with a way on.
    pub fn message(self, l: Locale) -> &'static str {
        let w = sharing::words(l);
        match self {
            Self::NoLink => w.no_link,
            Self::Incomplete => w.link_incomplete,
            Self::NewerVersion => w.newer_version,
            Self::Several => w.several_links,
            Self::OtherCard => w.other_card,
            Self::ProductGone => w.product_gone,
            Self::ExtrasGone => w.extras_gone,
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message(Locale::En))
    }
}

impl core::error::Error for LinkError {}
