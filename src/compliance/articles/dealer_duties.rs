//! What the dealer owes the customer beside the figures: a place to complain, and add-ons that are never a condition.
//!
//! Complaint channel: consumer protection law, articles 26 and 28 (read), and the course's own rule. Bundling: CBIRC Order 2022 No. 9
//! (reported): insurance and services are chosen freely and never a condition of the loan.

use crate::compliance::{Basis, Case, Citation, Confidence, FeeOrigin, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;

use super::Findings;

static CONSUMER_PROTECTION: Citation = Citation {
    instrument: Instrument::ConsumerProtection,
    article: "第二十八条",
    from: Date::known(2014, 3, 15),
    until: None,
    basis: Basis::Law,
    confidence: Confidence::Read,
};

static CONSUMER_ORDER_2022: Citation = Citation {
    instrument: Instrument::BankingConsumerProtection,
    article: "",
    from: Date::known(2023, 3, 1),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Reported,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let reachable = case.card.complaint.as_ref().is_some_and(|channel| channel.phone.is_some() || channel.url.is_some());
    let (severity, reason) =
        if reachable { (Severity::Disclose, Reason::ComplaintChannel) } else { (Severity::Warn, Reason::ComplaintChannelMissing) };
    findings.add(Rule::ComplaintChannel, severity, &CONSUMER_PROTECTION, reason);
    if !case.card.add_ons.is_empty() && CONSUMER_ORDER_2022.in_force(case.on) {
        let financed = case.fees.iter().any(|line| line.origin == FeeOrigin::AddOn);
        findings.add(Rule::BundlingBan, Severity::Disclose, &CONSUMER_ORDER_2022, Reason::ExtrasAreOptional { financed });
    }
    Ok(())
}
