//! 征信业管理条例, article 18.
//!
//! A credit record is queried only with the person's written consent. A calculation queries none, so it must not look like an approval.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;

use super::Findings;

static REGULATION_2013: Citation = Citation {
    instrument: Instrument::CreditReporting,
    article: "第十八条",
    from: Date::known(2013, 3, 15),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Read,
};

pub(super) fn check(_: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    findings.add(Rule::NoApprovalPromise, Severity::Disclose, &REGULATION_2013, Reason::NotAnApproval);
    Ok(())
}
