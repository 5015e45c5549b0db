//! 金融产品网络营销管理办法 (公告〔2026〕第9号), in force since 2026-09-30; reported.
//!
//! Only a lender, or a platform it entrusts, markets its loans online, and an application goes to the lender's own platform. Without a
//! declared entrustment this tool is a calculator: it names no lender and links to no application.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;

use super::Findings;

pub(in crate::compliance) static MEASURES_2026: Citation = Citation {
    instrument: Instrument::NetworkMarketing,
    article: "第二十至二十五条",
    from: Date::known(2026, 9, 30),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Reported,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    if !MEASURES_2026.in_force(case.on) {
        return Ok(());
    }
    let lender = &case.product.lender;
    let entrusted = lender.entrustment.as_ref().is_some_and(|entrustment| entrustment.is_valid(case.on));
    let reason = if entrusted { Reason::ApplyWithLender } else { Reason::CalculatorOnly };
    findings.add(Rule::Entrustment, Severity::Disclose, &MEASURES_2026, reason);
    Ok(())
}
