//! What a product charges.

use super::shape::{Readable, Shape, Taken, record};
use crate::json::Value;
use crate::num::{AnnualRate, FeeRate};

record! {
    /// The fields of a rate; exactly one form is used.
    pub(super) struct RateFields
    one_of &[&["fixed"], &["from", "to"], &["monthly_flat_fee"]];
    ordered "from" <= "to";
    {
        /// One annual rate for everybody, as a fraction: 0.06 is 6 %.
        fixed: Option<AnnualRate>,
        /// The lowest annual rate, as a fraction.
        from: Option<AnnualRate>,
        /// The highest annual rate, as a fraction. Quotes use it until the customer's self-check says better.
        to: Option<AnnualRate>,
        /// A fee every month on the ORIGINAL principal, as a fraction: 0.005 is 0.5 % a month. Only with the method flat-fee.
        monthly_flat_fee: Option<FeeRate>,
    }
}

/// What a product charges. In the file `{"fixed":"0.06"}`, `{"from":"0.045","to":"0.06"}` or `{"monthly_flat_fee":"0.005"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateOffer {
    /// One annual rate for everybody.
    Fixed(AnnualRate),
    /// An annual rate within a range, by customer.
    Range {
        /// The lowest rate.
        from: AnnualRate,
        /// The highest rate.
        to: AnnualRate,
    },
    /// A fee every month on the original principal (月费率). It is not an annual rate.
    MonthlyFlatFee(FeeRate),
}

impl RateOffer {
    /// The lowest annual rate; `None` for a flat fee.
    pub fn lowest(self) -> Option<AnnualRate> {
        match self {
            Self::Fixed(rate) | Self::Range { from: rate, .. } => Some(rate),
            Self::MonthlyFlatFee(_) => None,
        }
    }

    /// The highest annual rate, which a quote uses until the customer is placed; `None` for a flat fee.
    pub fn highest(self) -> Option<AnnualRate> {
        match self {
            Self::Fixed(rate) | Self::Range { to: rate, .. } => Some(rate),
            Self::MonthlyFlatFee(_) => None,
        }
    }
}

impl Readable for RateOffer {
    const SHAPE: Shape = RateFields::SHAPE;
    fn take(value: &Value, taken: &mut Taken) -> Self {
        let offer = match RateFields::take(value, taken) {
            RateFields { fixed: Some(rate), .. } => Some(Self::Fixed(rate)),
            RateFields { from: Some(from), to: Some(to), .. } => Some(Self::Range { from, to }),
            RateFields { monthly_flat_fee: Some(fee), .. } => Some(Self::MonthlyFlatFee(fee)),
            _ => None,
        };
        taken.or(offer, Self::Fixed(AnnualRate::ZERO))
    }
}
