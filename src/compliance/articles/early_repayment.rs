//! 民法典, articles 677, 530 and 585.
//!
//! Who pays back early pays interest for the time the loan really ran, unless agreed otherwise; a penalty may be agreed and must be told.
//! Every offer says what leaving early costs; where the rate card is silent, the customer is told to ask.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;

use super::Findings;

static CIVIL_CODE_677: Citation = Citation {
    instrument: Instrument::CivilCode,
    article: "第六百七十七条、第五百三十条、第五百八十五条",
    from: Date::known(2021, 1, 1),
    until: None,
    basis: Basis::Law,
    confidence: Confidence::Read,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    if !CIVIL_CODE_677.in_force(case.on) {
        return Ok(());
    }
    let (severity, reason) = match &case.product.prepayment {
        Some(terms) => (Severity::Disclose, Reason::EarlyRepayment { after_month: terms.allowed_after_month, penalty: terms.penalty }),
        None => (Severity::Warn, Reason::EarlyRepaymentUnknown),
    };
    findings.add(Rule::PrepaymentTerms, severity, &CIVIL_CODE_677, reason);
    Ok(())
}
