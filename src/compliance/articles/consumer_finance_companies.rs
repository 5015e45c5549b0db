//! 消费金融公司管理办法 (2024).
//!
//! A consumer loan of a consumer finance company is for consumption other than housing and cars, so such a company does not lend for a
//! car. Reported near-verbatim; in force since 2024-04-18.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;
use crate::ratecard::LenderKind;

use super::Findings;

static MEASURES_2024: Citation = Citation {
    instrument: Instrument::ConsumerFinanceCompanies,
    article: "",
    from: Date::known(2024, 4, 18),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Reported,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let kind = case.product.lender.kind;
    if kind == LenderKind::ConsumerFinance && MEASURES_2024.in_force(case.on) {
        findings.add(Rule::ConsumerFinanceNoCar, Severity::Block, &MEASURES_2024, Reason::LenderMayNotLend { kind });
    }
    Ok(())
}
