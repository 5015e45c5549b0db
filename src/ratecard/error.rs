//! What is wrong with a rate card, where, and how to mend it.
//!
//! The text is for the person who edits the file; a page that shows errors in other languages words the typed reasons itself.

use core::fmt;

use crate::json::JsonError;
use crate::num::NumError;

/// A mistake in a rate card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardError {
    /// Where: `products[2].terms[0]`, counted from 0; empty for the whole card.
    pub path: String,
    /// What.
    pub reason: CardReason,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `true` or `false`.
    Bool,
    /// Text.
    Text,
    /// A decimal, best in quotes.
    Decimal,
    /// A whole number, not in quotes.
    Whole,
    /// A list.
    List,
    /// An object.
    Object,
    /// Text or an object.
    TextOrObject,
}

/// Why a card, or a part of it, was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CardReason {
    /// The text is not JSON.
    NotJson(JsonError),
    /// The document is too large.
    DocumentTooLarge {
        /// The most bytes.
        most: usize,
    },
    /// The card is of another version.
    UnknownVersion {
        /// The version this program reads.
        known: u32,
    },
    /// A field that must be there is not.
    Missing,
    /// A field no card has.
    UnknownField {
        /// The known field whose name is nearest, if one is near.
        nearest: Option<&'static str>,
    },
    /// A value of the wrong type.
    WrongType(Expected),
    /// A number or date that was refused.
    Number(NumError),
    /// A whole number outside its range.
    OutOfRange {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not one of the known words.
    UnknownWord {
        /// The known words.
        known: Vec<&'static str>,
    },
    /// Text that is empty, too long, or has control characters.
    BadText {
        /// The most characters.
        most: u16,
    },
    /// Not an id.
    NotAnId,
    /// Not a complete https address.
    NotHttps,
    /// Not a telephone number.
    NotAPhone,
    /// Not a colour.
    NotAColour,
    /// A list with too few or too many items.
    BadLength {
        /// The fewest.
        least: u16,
        /// The most.
        most: u16,
    },
    /// Exactly one of these groups of fields must be there.
    NotOneOf {
        /// The groups.
        groups: &'static [&'static [&'static str]],
    },
    /// It stands twice.
    Duplicate {
        /// The place in the list where it stands first.
        first: usize,
    },
    /// The lower end of a range is above its upper end.
    Reversed {
        /// The field with the lower end.
        low: &'static str,
        /// The field with the upper end.
        high: &'static str,
    },
    /// It names something that is not in the card.
    UnknownReference {
        /// The list in which it should be.
        list: &'static str,
    },
    /// A flat fee rate goes with the method flat-fee and no other, an annual rate with every other.
    RateDoesNotFitMethod,
    /// The grace months leave no month to repay in.
    GraceTooLong {
        /// The shortest term of the product in months.
        shortest_term: u32,
    },
    /// There are more mistakes than are listed.
    AndMore,
}

impl fmt::Display for CardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "rate card" } else { &self.path };
        write!(f, "{path}: {}", self.reason)
    }
}

impl core::error::Error for CardError {}

/// Words with `between` between them.
fn joined(f: &mut fmt::Formatter<'_>, words: &[&str], between: &str) -> fmt::Result {
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            f.write_str(between)?;
        }
        f.write_str(word)?;
    }
    Ok(())
}

impl fmt::Display for CardReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotJson(error) => return write!(f, "not JSON: {error}"),
            Self::DocumentTooLarge { most } => return write!(f, "too large; use at most {most} bytes"),
            Self::UnknownVersion { known } => return write!(f, "unknown version; use {known}"),
            Self::UnknownField { nearest: Some(nearest) } => return write!(f, "unknown field; did you mean {nearest}?"),
            Self::Number(error) => return error.fmt(f),
            Self::OutOfRange { least, most } => return write!(f, "out of range; use a whole number from {least} to {most}"),
            Self::UnknownWord { known } => {
                f.write_str("unknown word; use ")?;
                return joined(f, known, ", ");
            }
            Self::BadText { most } => return write!(f, "use 1 to {most} characters without line breaks"),
            Self::BadLength { least, most } => return write!(f, "wrong number of items; use {least} to {most}"),
            Self::NotOneOf { groups } => {
                f.write_str("use exactly one of: ")?;
                for (index, group) in groups.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    joined(f, group, " with ")?;
                }
                return Ok(());
            }
            Self::Duplicate { first } => return write!(f, "the same as item {first} of the list; change or remove one"),
            Self::Reversed { low, high } => return write!(f, "{low} is above {high}; exchange them"),
            Self::UnknownReference { list } => return write!(f, "there is none with this id in {list}; add it there or correct the id"),
            Self::GraceTooLong { shortest_term } => {
                return write!(f, "too long; use fewer months than the shortest term, {shortest_term}");
            }
            Self::Missing => "missing; add it",
            Self::UnknownField { nearest: None } => "unknown field; remove it",
            Self::WrongType(expected) => match expected {
                Expected::Bool => "use true or false",
                Expected::Text => "use text in quotes",
                Expected::Decimal => "use a decimal in quotes, such as \"0.06\"",
                Expected::Whole => "use a whole number without quotes",
                Expected::List => "use a list: [ … ]",
                Expected::Object => "use an object: { … }",
                Expected::TextOrObject => "use text in quotes or an object: { … }",
            },
            Self::NotAnId => "not an id; use up to 40 lower-case letters, digits and hyphens, not beginning with a hyphen",
            Self::NotHttps => "not a complete address; use one beginning with https://",
            Self::NotAPhone => "not a telephone number; use 3 to 24 digits, spaces and hyphens",
            Self::NotAColour => "not a colour; use # and six hexadecimal digits, such as #0a6b5c",
            Self::RateDoesNotFitMethod => {
                "does not fit the rate; monthly_flat_fee goes with the method flat-fee only, make another product for other methods"
            }
            Self::AndMore => "there are more mistakes than are listed; mend these first",
        })
    }
}
