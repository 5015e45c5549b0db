//! "What can I afford at 3,000 a month?": for each product the least down payment whose every payment stays within the budget, cleared.

use crate::compliance::{Cleared, Proposal, Verdict, remedy};
use crate::loan::solve::greatest_principal;
use crate::num::{Money, sort_by_key, towards_zero};
use crate::ratecard::RateCard;

use super::assemble::Assembly;
use super::{Deal, Request, RequestError};

/// A product that fits a budget.
#[derive(Clone, Debug, PartialEq)]
pub struct Affordable {
    /// Its position in the rate card.
    pub product: usize,
    /// The deal for the car of the request.
    pub proposal: Proposal,
    /// That deal, cleared; no payment of it, monthly fees included, is above the budget.
    pub cleared: Box<Cleared>,
    /// The dearest car this budget buys with the cash of the request, proven by review; nothing if the cash is too little for any.
    pub greatest_price: Option<Money>,
}

/// Loans are reckoned in steps of one hundred yuan, as customers think of them.
const UNIT: u32 = 100;

/// What fits a monthly budget, the least down payment first. Empty: nothing does.
///
/// # Errors
/// As [`super::quote`].
pub fn affordable(request: &Request, card: &RateCard, budget: Money) -> Result<Vec<Affordable>, Vec<RequestError>> {
    let deal = Deal::of(request)?;
    let mut found: Vec<Affordable> = Vec::new();
    for (index, product) in card.products.iter().enumerate() {
        let assembly = Assembly::new(request, &deal, card, product);
        let Some((proposal, cleared)) = within_budget(&assembly, &deal, request.price, budget) else { continue };
        let greatest_price = greatest_price(request, &assembly, &deal, &proposal, budget);
        found.push(Affordable { product: index, proposal, cleared, greatest_price });
    }
    sort_by_key(&mut found, |affordable| affordable.proposal.down_payment);
    Ok(found)
}

/// The nearest lawful deal, with as much more paid down as the budget asks for.
fn within_budget(assembly: &Assembly<'_>, deal: &Deal, price: Money, budget: Money) -> Option<(Proposal, Box<Cleared>)> {
    let choices = assembly.choices().ok()?;
    let lawful = remedy::nearest(&deal.wanted, deal.trade_in, &choices, |proposal| assembly.attempt(proposal)).ok()??;
    let mut proposal = lawful.proposal;
    let mut loan = loan_for(assembly, &proposal, budget)?;
    // Fees with the payments and a large last payment are not in the solver's regular payment: borrow less until all of it fits.
    for _ in 0..8 {
        proposal.down_payment = price.minus_or_zero(loan).minus_or_zero(deal.trade_in).max(lawful.proposal.down_payment);
        let Ok(Some(Verdict::Cleared(cleared))) = assembly.attempt(&proposal) else { return None };
        let highest = highest_payment(&cleared);
        if highest <= budget {
            return Some((proposal, cleared));
        }
        let scaled = budget.yuan().checked_mul(cleared.loan().yuan())?.checked_div(highest.yuan())?;
        loan = Money::new(towards_zero(scaled, 0)).ok()?.floor_to(Money::from_yuan(UNIT));
        if loan.is_zero() {
            return None;
        }
    }
    None
}

fn loan_for(assembly: &Assembly<'_>, proposal: &Proposal, budget: Money) -> Option<Money> {
    greatest_principal(&assembly.terms_of(proposal)?, budget, Money::from_yuan(UNIT)).ok().map(|terms| terms.principal())
}

fn highest_payment(cleared: &Cleared) -> Money {
    cleared.rows().iter().map(|row| [row.payment(), cleared.fees_in(row.period)].into_iter().sum()).max().unwrap_or_default()
}

/// The dearest car for the cash at hand: the cash and the loan the budget carries, as far as the ratio lets so much be lent.
fn greatest_price(request: &Request, assembly: &Assembly<'_>, deal: &Deal, proposal: &Proposal, budget: Money) -> Option<Money> {
    let cash = deal.down_payment;
    let by_budget = cash.plus(loan_for(assembly, proposal, budget)?).ok()?;
    let own_part = assembly.ratio_limit().complement().fraction();
    let by_ratio = cash.yuan().checked_div(own_part).and_then(|price| Money::new(towards_zero(price, 0)).ok()).unwrap_or(by_budget);
    let price = by_budget.min(by_ratio).floor_to(Money::from_yuan(UNIT));
    let dearest = Request { price, appraisal: None, ..request.clone() };
    let deal = Deal::of(&dearest).ok()?;
    let (_, cleared) = within_budget(&assembly.for_request(&dearest, &deal), &deal, price, budget)?;
    (cleared.down_payment() <= cash).then_some(price)
}
