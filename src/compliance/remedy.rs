//! The nearest offer that passes: a higher down payment, another term, another method, or extras paid in cash. Proven by review.

use crate::loan::MethodKind;
use crate::num::{Money, Months, sort_by_key};

use super::{NotCovered, Reason, Severity, Verdict};

/// What a customer can change about a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Paid down in cash, beside a trade-in.
    pub down_payment: Money,
    /// The term.
    pub months: Months,
    /// The repayment method.
    pub method: MethodKind,
    /// Whether extras chosen to be financed are paid in cash instead.
    pub extras_in_cash: bool,
}

/// One change a remedy makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Pay this much down.
    DownPayment(Money),
    /// Take this term.
    Term(Months),
    /// Repay this way.
    Method(MethodKind),
    /// Pay the extras in cash.
    ExtrasInCash,
}

/// A change of the deal that clears the product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The deal as it would be.
    pub proposal: Proposal,
}

impl Remedy {
    /// What differs from `wanted`.
    pub fn changes(&self, wanted: &Proposal) -> Vec<Change> {
        let to = &self.proposal;
        let mut changes = Vec::new();
        if to.down_payment != wanted.down_payment {
            changes.push(Change::DownPayment(to.down_payment));
        }
        if to.months != wanted.months {
            changes.push(Change::Term(to.months));
        }
        if to.method != wanted.method {
            changes.push(Change::Method(to.method));
        }
        if to.extras_in_cash != wanted.extras_in_cash {
            changes.push(Change::ExtrasInCash);
        }
        changes
    }
}

/// What a product lets one choose from.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Lawful terms it offers.
    pub terms: Vec<Months>,
    /// Methods it offers, in the card's order.
    pub methods: Vec<MethodKind>,
    /// Whether extras are financed, and could be paid in cash.
    pub extras_financed: bool,
}

/// Looks for the proposal nearest to `wanted` that `attempt` clears. `trade_in` counts towards the down payment.
///
/// Nearest: as few of term, method and extras changed as possible, the term as near as possible and rather shorter, and the least down
/// payment for it, never below the one wanted.
///
/// # Errors
/// [`NotCovered`] from the review.
pub fn nearest(
    wanted: &Proposal,
    trade_in: Money,
    choices: &Choices,
    mut attempt: impl FnMut(&Proposal) -> Result<Option<Verdict>, NotCovered>,
) -> Result<Option<Remedy>, NotCovered> {
    let mut candidates = Vec::new();
    for months in &choices.terms {
        for (place, method) in choices.methods.iter().enumerate() {
            // Paying in cash what was to be financed is a choice only where something was.
            for extras_in_cash in [false, true].into_iter().take(1 + usize::from(choices.extras_financed)) {
                let proposal = Proposal { down_payment: wanted.down_payment, months: *months, method: *method, extras_in_cash };
                let changed = [*months != wanted.months, *method != wanted.method, extras_in_cash != wanted.extras_in_cash];
                let distance = months.count().abs_diff(wanted.months.count());
                let key = (changed.iter().filter(|changed| **changed).count(), extras_in_cash, distance, *months > wanted.months, place);
                candidates.push((key, proposal));
            }
        }
    }
    sort_by_key(&mut candidates, |(key, _)| *key);
    for (_, mut proposal) in candidates {
        while let Some(verdict) = attempt(&proposal)? {
            if verdict.cleared().is_some() {
                return Ok(Some(Remedy { proposal }));
            }
            if cannot_be_mended(&verdict) {
                return Ok(None);
            }
            let least = least_down_payment(&verdict).minus_or_zero(trade_in);
            if least <= proposal.down_payment {
                break;
            }
            proposal.down_payment = least;
        }
    }
    Ok(None)
}

fn blocking(verdict: &Verdict) -> impl Iterator<Item = &Reason> {
    verdict.findings().iter().filter(|finding| finding.severity == Severity::Block).map(|finding| &finding.reason)
}

/// Reasons that no choice of the customer removes.
fn cannot_be_mended(verdict: &Verdict) -> bool {
    blocking(verdict).any(|reason| {
        matches!(reason, Reason::RateCardNotValid { .. } | Reason::LenderMayNotLend { .. } | Reason::FeeWithoutCollector { .. })
    })
}

fn least_down_payment(verdict: &Verdict) -> Money {
    let least = blocking(verdict).filter_map(|reason| match reason {
        Reason::RatioAboveCap { least_down_payment, .. } | Reason::ProductRatioExceeded { least_down_payment, .. } => {
            Some(*least_down_payment)
        }
        _ => None,
    });
    least.max().unwrap_or(Money::ZERO)
}
