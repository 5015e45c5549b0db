//! The amount a loan's ratio is taken on.

use crate::num::Money;

/// Which amount the pricing basis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limb {
    /// The deal price is the lower.
    DealPrice,
    /// The appraised value is the lower.
    Appraisal,
    /// Both are the same.
    Equal,
    /// There is no appraisal yet; the deal price stands in for it.
    NoAppraisal,
}

/// The lower of deal price and appraised value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PricingBasis {
    amount: Money,
    binds: Limb,
}

impl PricingBasis {
    /// From the deal price (without taxes, fees and insurance) and the appraised value, if there is one. An [`Estimate`](super::Estimate)
    /// is not an appraisal.
    pub fn new(deal_price: Money, appraisal: Option<Money>) -> Self {
        use core::cmp::Ordering;
        let (amount, binds) = match appraisal {
            None => (deal_price, Limb::NoAppraisal),
            Some(appraisal) => match appraisal.cmp(&deal_price) {
                Ordering::Less => (appraisal, Limb::Appraisal),
                Ordering::Equal => (deal_price, Limb::Equal),
                Ordering::Greater => (deal_price, Limb::DealPrice),
            },
        };
        Self { amount, binds }
    }

    /// The amount.
    pub fn amount(self) -> Money {
        self.amount
    }

    /// Which of the two it is.
    pub fn binds(self) -> Limb {
        self.binds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_of_price_and_appraisal_binds() {
        let yuan = Money::from_yuan;
        for (appraisal, amount, binds) in [
            (None, 150_000, Limb::NoAppraisal),
            (Some(149_999), 149_999, Limb::Appraisal),
            (Some(150_000), 150_000, Limb::Equal),
            (Some(150_001), 150_000, Limb::DealPrice),
        ] {
            let basis = PricingBasis::new(yuan(150_000), appraisal.map(yuan));
            assert_eq!((basis.amount(), basis.binds()), (yuan(amount), binds));
        }
    }
}
