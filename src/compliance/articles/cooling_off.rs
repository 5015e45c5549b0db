//! Cooling-off.
//!
//! No statute gives a borrower a cooling-off for a loan: the civil code's book on contracts, the consumer protection law (article 25 covers
//! goods bought at a distance) and the e-commerce law (article 2 leaves finance out) were searched and have none. What the dealer promises is
//! shown as the dealer's own promise, with the sentence that no law gives it.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;

use super::Findings;

static DEALERS_PROMISE: Citation = Citation {
    instrument: Instrument::DealersPromise,
    article: "",
    from: Date::known(1949, 10, 1),
    until: None,
    basis: Basis::RateCard,
    confidence: Confidence::Read,
};

pub(in crate::compliance) static NO_STATUTE: Citation = Citation {
    instrument: Instrument::ConsumerProtectionAndECommerce,
    article: "第二十五条、第二条",
    from: Date::known(2019, 1, 1),
    until: None,
    basis: Basis::Law,
    confidence: Confidence::Read,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    match case.card.cooling_off_hours {
        Some(hours) => findings.add(Rule::CoolingOff, Severity::Disclose, &DEALERS_PROMISE, Reason::CoolingOffPromise { hours }),
        None => findings.add(Rule::CoolingOff, Severity::Info, &NO_STATUTE, Reason::NoCoolingOff),
    }
    Ok(())
}
