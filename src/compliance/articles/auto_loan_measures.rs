//! 汽车贷款管理办法, article 6.
//!
//! A used-car loan, extensions included, runs at most three years. The number is read in the 2004 text and reported for the 2017 one.
//! It binds banks and auto finance companies; for others the same figure is a warning.

use crate::compliance::parameters::auto_loan_measures::USED_CAR_MONTHS;
use crate::compliance::{Case, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;

use super::{Findings, bound_by_auto_loan_rules};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let cap = USED_CAR_MONTHS.on(case.on)?;
    if case.months.count() > cap.value {
        let kind = case.product.lender.kind;
        let (months, cap_months) = (case.months, cap.value);
        let (severity, reason) = if bound_by_auto_loan_rules(kind) {
            (Severity::Block, Reason::TermAboveCap { months, cap: cap_months })
        } else {
            (Severity::Warn, Reason::TermCapNotBinding { months, cap: cap_months, kind })
        };
        findings.add(Rule::UsedCarTermCap, severity, cap.citation, reason);
    }
    Ok(())
}
