//! The pipeline: a request and a rate card in, a verdict for every product out.
//!
//! `Request` → for each product: terms → schedule → review → verdict, and for a withheld one its remedy. It knows no words and no screen.

mod affordable;
mod assemble;
pub mod audit;
mod request;

pub use affordable::{Affordable, affordable};
pub use request::{Deal, DownPayment, Extra, Field, Request, RequestError, RequestReason};

use crate::compliance::articles::used_car_ratio_cap;
use crate::compliance::{NotCovered, Proposal, Remedy, Verdict, remedy, review};
use crate::loan::MethodKind;
use crate::num::{Date, Money, Ratio};
use crate::ratecard::{Product, RateCard};
use crate::vehicle::PricingBasis;

use assemble::Assembly;

/// Whether any product of the card offers a repayment method.
pub fn is_offered(card: &RateCard, kind: MethodKind) -> bool {
    card.products.iter().flat_map(|product| &product.methods).any(|offer| assemble::kind_of(offer.method) == kind)
}

/// The least down payment the law allows banks and auto finance companies for this car: as a share of the price and in whole yuan, a
/// trade-in counted. Nothing where the rules of the day are not known or the deal cannot be read.
pub fn least_lawful_down_payment(request: &Request) -> Option<(Ratio, Money)> {
    let (cap, _) = used_car_ratio_cap(request.as_of).ok()?;
    let basis = PricingBasis::new(request.price, request.appraisal);
    let least = request.price.minus_or_zero(cap.of_rounded_down(basis.amount()).ok()?).ceil_to(Money::from_yuan(1)).min(request.price);
    Some((Ratio::between(least, request.price)?, least))
}

/// What became of one product.
#[derive(Clone, Debug, PartialEq)]
pub struct Quoted {
    /// Its position in the rate card.
    pub product: usize,
    /// The verdict.
    pub verdict: Verdict,
    /// For a withheld product, the nearest deal that clears it; nothing if none does.
    pub remedy: Option<Remedy>,
}

/// All products of a card, judged for one request.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// The deal as asked for, in yuan.
    pub wanted: Proposal,
    /// Down payment and trade-in together.
    pub down_payment: Money,
    /// What is left of the price to be lent.
    pub loan: Money,
    /// The day.
    pub as_of: Date,
    /// In the card's order.
    pub offers: Vec<Quoted>,
}

impl Quotation {
    /// The cleared offer that costs least in interest and fees; the first of several.
    pub fn cheapest(&self) -> Option<&Quoted> {
        self.offers
            .iter()
            .filter_map(|quoted| quoted.verdict.cleared().map(|cleared| (cleared.total_cost(), quoted)))
            .min_by_key(|(cost, _)| *cost)
            .map(|(_, quoted)| quoted)
    }
}

fn not_covered(error: NotCovered) -> Vec<RequestError> {
    vec![RequestError { field: Field::AsOf, reason: RequestReason::NotCovered(error) }]
}

/// The verdict on one product of the card, without a remedy; nothing of the others.
///
/// # Errors
/// As [`quote`].
pub fn quote_product(request: &Request, card: &RateCard, product: &Product) -> Result<Verdict, Vec<RequestError>> {
    let deal = Deal::of(request)?;
    review(Assembly::new(request, &deal, card, product).case(&deal.wanted)).map_err(not_covered)
}

/// Quotes every product of the card.
///
/// # Errors
/// Everything about the request that cannot be quoted, all at once.
pub fn quote(request: &Request, card: &RateCard) -> Result<Quotation, Vec<RequestError>> {
    let deal = Deal::of(request)?;
    let wanted = deal.wanted;
    let mut offers = Vec::with_capacity(card.products.len());
    for (index, product) in card.products.iter().enumerate() {
        let assembly = Assembly::new(request, &deal, card, product);
        let verdict = review(assembly.case(&wanted)).map_err(not_covered)?;
        let remedy = match &verdict {
            Verdict::Cleared(_) => None,
            Verdict::Withheld(_) => {
                let choices = assembly.choices().map_err(not_covered)?;
                let attempt = |proposal: &Proposal| assembly.attempt(proposal);
                remedy::nearest(&wanted, deal.trade_in, &choices, attempt).map_err(not_covered)?
            }
        };
        offers.push(Quoted { product: index, verdict, remedy });
    }
    Ok(Quotation { wanted, down_payment: deal.down_payment, loan: deal.loan, as_of: request.as_of, offers })
}
