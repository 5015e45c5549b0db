//! The product as the dealer's rate card states it: its validity, its own ratio, terms, methods and rate range.
//!
//! These limits are the product's, not the law's, and are separate findings. A card out of its dates shows no figure until it is renewed.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;
use crate::ratecard::RateOffer;

use super::Findings;

static RATE_CARD: Citation = Citation {
    instrument: Instrument::RateCard,
    article: "",
    from: Date::known(1949, 10, 1),
    until: None,
    basis: Basis::RateCard,
    confidence: Confidence::Read,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let (card, product) = (case.card, case.product);
    if !card.is_valid(case.on) {
        let reason = Reason::RateCardNotValid { on: case.on, from: card.valid_from, until: card.valid_until };
        findings.add(Rule::RateCardValidity, Severity::Block, &RATE_CARD, reason);
    }
    if case.is_above(product.financing_ratio) {
        let limit = product.financing_ratio;
        let least_down_payment = case.least_down_payment(limit);
        let reason = Reason::ProductRatioExceeded { ratio: case.ratio(), limit, least_down_payment };
        findings.add(Rule::ProductRatio, Severity::Block, &RATE_CARD, reason);
    }
    if !product.terms.contains(&case.months)
        && let Some(longest) = product.terms.iter().max()
    {
        let reason = Reason::ProductTermNotOffered { months: case.months, longest: *longest };
        findings.add(Rule::ProductTerm, Severity::Block, &RATE_CARD, reason);
    }
    match &case.terms {
        None => {
            let reason = Reason::ProductMethodNotOffered { method: case.method };
            findings.add(Rule::ProductMethod, Severity::Block, &RATE_CARD, reason);
        }
        Some(_) if case.schedule.is_none() => {
            findings.add(Rule::Computable, Severity::Block, &RATE_CARD, Reason::NotComputable);
        }
        Some(_) => {}
    }
    if let (RateOffer::Range { from, to }, Some(used)) = (product.rate, case.rate) {
        findings.add(Rule::RateRange, Severity::Info, &RATE_CARD, Reason::QuotedInRange { from, to, used });
    }
    Ok(())
}
