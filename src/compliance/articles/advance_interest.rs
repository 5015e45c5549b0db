//! 民法典, article 670.
//!
//! Interest is not deducted from the principal in advance; where it is, the loan is what was actually received. A flat fee charged whole at
//! signing is interest taken in advance.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::{EffectiveCost, FlatFeeCharge, Method};
use crate::num::Date;

use super::Findings;

static CIVIL_CODE_670: Citation = Citation {
    instrument: Instrument::CivilCode,
    article: "第六百七十条",
    from: Date::known(2021, 1, 1),
    until: None,
    basis: Basis::Law,
    confidence: Confidence::Read,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let method = case.schedule.as_ref().map(|schedule| schedule.terms().method());
    if let Some(Method::FlatFee { charged: FlatFeeCharge::Upfront, .. }) = method
        && CIVIL_CODE_670.in_force(case.on)
    {
        findings.add(Rule::NoUpfrontInterest, Severity::Block, &CIVIL_CODE_670, Reason::InterestDeducted);
    }
    Ok(())
}
