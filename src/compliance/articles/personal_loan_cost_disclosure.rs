//! 个人贷款业务明示综合融资成本规定 (金规〔2026〕2号), in force since 2026-08-01; reported by several concordant sources.
//!
//! Every item is shown with how it is charged, its annual standard and who charges it, partners included; beyond the table nothing is
//! charged. A fee that does not say who charges it cannot stand in the table, so the offer is withheld.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;

use super::Findings;

static RULE_2026: Citation = Citation {
    instrument: Instrument::PersonalLoanCostDisclosure,
    article: "",
    from: Date::known(2026, 8, 1),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Reported,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    for line in case.fees.iter().filter(|line| line.charged_by.is_none()) {
        // The table cannot be drawn without the charging party, whatever the date.
        findings.add(Rule::FeeItemisation, Severity::Block, &RULE_2026, Reason::FeeWithoutCollector { fee: line.id.clone() });
    }
    if RULE_2026.in_force(case.on) {
        findings.add(Rule::AllInCost, Severity::Disclose, &RULE_2026, Reason::NothingBeyondTable);
    }
    Ok(())
}
