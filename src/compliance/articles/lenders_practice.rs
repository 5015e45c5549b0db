//! What lenders usually ask, which is practice and not law: payments within half of the income, age, documents, the car's age and mileage.
//!
//! Source: the sales course; labelled as industry practice everywhere. They warn and never block.

use crate::compliance::{Basis, Case, Citation, Confidence, Instrument, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::num::Date;

use super::Findings;

static PRACTICE: Citation = Citation {
    instrument: Instrument::IndustryPractice,
    article: "",
    from: Date::known(1949, 10, 1),
    until: None,
    basis: Basis::House,
    confidence: Confidence::Reported,
};

pub(super) fn check(case: &Case<'_>, _: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    use crate::applicant::Item;
    for item in &case.self_check.items {
        // Missing papers are no fault of the offer; they are listed under what to bring.
        if !matches!(item, Item::DocumentMissing(_)) {
            findings.add(Rule::Affordability, Severity::Warn, &PRACTICE, Reason::Applicant(*item));
        }
    }
    for flag in &case.flags {
        findings.add(Rule::VehiclePractice, Severity::Warn, &PRACTICE, Reason::Vehicle(*flag));
    }
    if let Some(schedule) = &case.schedule {
        let (first, last) = (schedule.first_payment().yuan(), schedule.last_payment());
        let large = first.checked_mul(rust_decimal::Decimal::new(15, 1)).is_some_and(|limit| last.yuan() > limit);
        if large && schedule.rows().len() > 1 {
            findings.add(Rule::LargeFinalPayment, Severity::Warn, &PRACTICE, Reason::LargeFinalPayment { last });
        }
    }
    Ok(())
}
