//! 中国人民银行公告〔2021〕第3号.
//!
//! Whoever lends, and every platform that displays loans, shows the annual rate conspicuously; it counts all costs on the principal actually
//! outstanding; a simple rate is labelled as simple (items 1 to 3). A daily or monthly rate may stand beside it, never more prominently. So
//! an offer whose annual rate cannot be computed is withheld, and a flat monthly fee is converted.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::{EffectiveCost, Method};
use crate::num::Date;

use super::Findings;

pub(in crate::compliance) static ANNOUNCEMENT_2021: Citation = Citation {
    instrument: Instrument::Announcement2021,
    article: "第一至三项",
    from: Date::known(2021, 3, 31),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Read,
};

pub(super) fn check(case: &Case<'_>, cost: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let Some(schedule) = &case.schedule else { return Ok(()) };
    let Some(cost) = cost else {
        findings.add(Rule::AnnualRateDisplay, Severity::Block, &ANNOUNCEMENT_2021, Reason::NoAnnualRate);
        return Ok(());
    };
    if !ANNOUNCEMENT_2021.in_force(case.on) {
        return Ok(());
    }
    findings.add(Rule::AnnualRateDisplay, Severity::Disclose, &ANNOUNCEMENT_2021, Reason::AnnualRateMethod);
    if let Method::FlatFee { monthly_fee_rate, .. } = schedule.terms().method() {
        let reason = Reason::FlatFeeConverted { monthly: monthly_fee_rate, simple: cost.simple, compound: cost.compound };
        findings.add(Rule::FlatRateNotAnnual, Severity::Disclose, &ANNOUNCEMENT_2021, reason);
    }
    Ok(())
}
