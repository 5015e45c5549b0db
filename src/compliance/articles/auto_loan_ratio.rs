//! 关于调整汽车贷款有关政策的通知 (2024-04-03), item 1, and its predecessors.
//!
//! A used-car loan is at most 70 % of the lower of deal price and appraised value. What is financed beside the car (insurance, services,
//! fees) counts towards the same 70 %: it must not lift the debt above what the car carries (our reading, the stricter one).
//! It binds banks and auto finance companies; for others the same figure is a warning.

use crate::compliance::parameters::auto_loan_measures::{MEASURES_2017_PRICE, USED_CAR_RATIO};
use crate::compliance::{Case, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::vehicle::Limb;

use super::{Findings, bound_by_auto_loan_rules};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let cap = USED_CAR_RATIO.on(case.on)?;
    let most = cap.value.ratio();
    if case.is_above(most) {
        let kind = case.product.lender.kind;
        let (severity, reason) = if bound_by_auto_loan_rules(kind) {
            let least_down_payment = case.least_down_payment(most);
            (Severity::Block, Reason::RatioAboveCap { ratio: case.ratio(), cap: most, basis: case.basis.amount(), least_down_payment })
        } else {
            (Severity::Warn, Reason::RatioCapNotBinding { ratio: case.ratio(), cap: most, kind })
        };
        findings.add(Rule::UsedCarRatioCap, severity, cap.citation, reason);
    }
    // Worth a word only where the appraisal, not the price, decides.
    if case.basis.binds() == Limb::Appraisal {
        let reason = Reason::PricedOn { basis: case.basis.amount(), limb: case.basis.binds() };
        findings.add(Rule::PriceBasis, Severity::Disclose, &MEASURES_2017_PRICE, reason);
    }
    Ok(())
}
