//! What a product costs besides its rate.

use super::shape::{Readable, Shape, Taken, choice, record};
use super::{Id, LocalText};
use crate::json::Value;
use crate::num::{Money, NumError, Ratio};

choice! {
    /// What a fee is for.
    pub enum FeeKind {
        /// Registering the mortgage.
        Registration = "registration",
        /// Appraising the car.
        Appraisal = "appraisal",
        /// A service.
        Service = "service",
        /// A guarantee.
        Guarantee = "guarantee",
        /// A location device.
        Gps = "gps",
        /// Something else; its name says what.
        Other = "other",
    }
}

choice! {
    /// Who charges a fee.
    pub enum ChargedBy {
        /// The lender.
        Lender = "lender",
        /// The dealer.
        Dealer = "dealer",
        /// A guarantor.
        Guarantor = "guarantor",
        /// The vehicle registry.
        Registry = "registry",
        /// An insurer.
        Insurer = "insurer",
        /// Somebody else; the fee's name says who.
        Other = "other",
    }
}

choice! {
    /// The words for when a fee is due.
    pub(super) enum FeeMoment {
        /// When the loan is paid out.
        Upfront = "upfront",
        /// With every instalment, the whole amount each time.
        Monthly = "monthly",
        /// Added to the principal and repaid with interest.
        Financed = "financed",
    }
}

record! {
    /// A fee due with one instalment.
    pub(super) struct FeeMonth {
        /// The instalment it is due with, counted from 1.
        month: u32 = Shape::Whole { least: 1, most: 360 },
    }
}

/// When a fee is due. In the file `"upfront"`, `"monthly"`, `"financed"` or `{"month":12}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeTiming {
    /// When the loan is paid out.
    Upfront,
    /// With every instalment, the whole amount each time.
    Monthly,
    /// Added to the principal and repaid with interest.
    Financed,
    /// With the instalment of this number, 1 to 360. A loan that ends before it does not owe it.
    Month(u32),
}

impl Readable for FeeTiming {
    const SHAPE: Shape = Shape::Either { text: &FeeMoment::SHAPE, object: &FeeMonth::SHAPE };
    fn take(value: &Value, taken: &mut Taken) -> Self {
        if value.as_text().is_none() {
            return Self::Month(FeeMonth::take(value, taken).month);
        }
        match FeeMoment::take(value, taken) {
            FeeMoment::Upfront => Self::Upfront,
            FeeMoment::Monthly => Self::Monthly,
            FeeMoment::Financed => Self::Financed,
        }
    }
}

/// How much a fee is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeSize {
    /// An amount.
    Amount(Money),
    /// A share of the principal.
    Ratio(Ratio),
}

record! {
    /// The fields of a fee; exactly one of amount and ratio is used.
    pub(super) struct FeeFields
    one_of &[&["amount"], &["ratio"]];
    {
        /// Its id, unique within the product.
        id: Id,
        /// What the customer reads beside it.
        name: LocalText,
        /// What it is for.
        kind: FeeKind,
        /// The amount in yuan. A monthly fee is this much every month.
        amount: Option<Money>,
        /// The share of the principal, as a fraction. A monthly fee is this much every month.
        ratio: Option<Ratio>,
        /// When it is due: upfront, monthly, financed, or {"month": k}.
        when: FeeTiming,
        /// Who charges it. The card can be read without it, but an offer whose fees do not name the charging party is not cleared.
        charged_by: Option<ChargedBy>,
    }
}

/// A fee of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    /// Its id, unique within the product.
    pub id: Id,
    /// What the customer reads beside it.
    pub name: LocalText,
    /// What it is for.
    pub kind: FeeKind,
    /// How much it is; for a monthly fee, every month.
    pub size: FeeSize,
    /// When it is due.
    pub when: FeeTiming,
    /// Who charges it, if the card says so.
    pub charged_by: Option<ChargedBy>,
}

impl Fee {
    /// The amount for a loan of `principal`, half up to the fen; for a monthly fee, of each month.
    ///
    /// # Errors
    /// [`NumError::TooLarge`].
    pub fn amount(&self, principal: Money) -> Result<Money, NumError> {
        match self.size {
            FeeSize::Amount(amount) => Ok(amount),
            FeeSize::Ratio(ratio) => ratio.of(principal),
        }
    }
}

impl Readable for Fee {
    const SHAPE: Shape = FeeFields::SHAPE;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        let FeeFields { id, name, kind, amount, ratio, when, charged_by } = FeeFields::take(value, taken);
        let size = taken.or(ratio.map(FeeSize::Ratio).or(amount.map(FeeSize::Amount)), FeeSize::Amount(Money::ZERO));
        Self { id, name, kind, size, when, charged_by }
    }
}
