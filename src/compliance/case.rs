//! What the rules look at: one product's offer for one car, computed but not yet judged.

use crate::applicant::SelfCheck;
use crate::loan::{Fee, LoanError, MethodKind, Schedule, Terms};
use crate::num::{AnnualRate, Date, Money, Months, Ratio};
use crate::ratecard::{AddOnKind, ChargedBy, FeeKind, LocalText, Product, RateCard};
use crate::vehicle::{Flag, PricingBasis};

/// Where a fee of the loan comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeOrigin {
    /// A fee of the product.
    Product(FeeKind),
    /// An add-on the customer chose to finance.
    AddOn,
}

/// What a fee is called: the card's own words, or the kind of an add-on the card gives no words for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeeName {
    /// The card's words.
    Card(LocalText),
    /// An add-on of this kind.
    AddOn(AddOnKind),
}

/// A fee with what the table must say about it. Stands at the same position as its fee in the terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeLine {
    /// The id in the rate card.
    pub id: String,
    /// Its name.
    pub name: FeeName,
    /// Where it comes from.
    pub origin: FeeOrigin,
    /// Who charges it.
    pub charged_by: Option<ChargedBy>,
    /// Amount and time.
    pub fee: Fee,
}

/// An offer before its verdict.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The day of the quote.
    pub on: Date,
    /// The card.
    pub card: &'a RateCard,
    /// The product.
    pub product: &'a Product,
    /// What the car costs.
    pub price: Money,
    /// What the ratio is taken of.
    pub basis: PricingBasis,
    /// Down payment and trade-in together.
    pub down_payment: Money,
    /// What is lent towards the car.
    pub loan: Money,
    /// What is owed at the start: the loan and everything financed beside it.
    pub owed: Money,
    /// The term asked for.
    pub months: Months,
    /// The method asked for.
    pub method: MethodKind,
    /// The annual rate used, unless the product charges a flat fee.
    pub rate: Option<AnnualRate>,
    /// The fees of the loan.
    pub fees: Vec<FeeLine>,
    /// The terms, if the product has such a method.
    pub terms: Option<Result<Terms, LoanError>>,
    /// The payments, if they can be laid out.
    pub schedule: Option<Schedule>,
    /// What speaks against the car.
    pub flags: Vec<Flag>,
    /// The customer's self-check, with this offer's payment.
    pub self_check: SelfCheck,
}

impl Case<'_> {
    /// The most that may be owed at a ratio of the basis.
    pub fn most_owed(&self, ratio: Ratio) -> Money {
        ratio.of_rounded_down(self.basis.amount()).unwrap_or_default()
    }

    /// Whether more is owed than a ratio of the basis, compared exactly.
    pub fn is_above(&self, ratio: Ratio) -> bool {
        self.basis.amount().yuan().checked_mul(ratio.fraction()).is_none_or(|most| self.owed.yuan() > most)
    }

    /// What is owed as a share of the basis, unrounded.
    pub fn ratio(&self) -> rust_decimal::Decimal {
        self.owed.yuan().checked_div(self.basis.amount().yuan()).unwrap_or_default()
    }

    /// The least down payment, trade-in included, that keeps a ratio; whole yuan.
    pub fn least_down_payment(&self, ratio: Ratio) -> Money {
        let financed = self.owed.minus_or_zero(self.loan);
        let lent = self.most_owed(ratio).minus_or_zero(financed);
        self.price.minus_or_zero(lent).ceil_to(Money::from_yuan(1)).min(self.price)
    }
}
