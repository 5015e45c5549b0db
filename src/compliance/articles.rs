//! The rules, one file per instrument or subject. Each states the duty in our own words above the check that encodes it.

mod advance_interest;
mod annual_rate_display;
mod auto_loan_measures;
mod auto_loan_ratio;
mod consumer_finance_companies;
mod cooling_off;
mod cost_ceilings;
mod credit_reporting;
mod dealer_duties;
mod early_repayment;
mod lenders_practice;
mod network_marketing;
mod personal_loan_cost_disclosure;
mod rate_card;

use crate::loan::EffectiveCost;
use crate::num::Date;
use crate::ratecard::LenderKind;

pub(super) use annual_rate_display::ANNOUNCEMENT_2021;
pub(super) use cooling_off::NO_STATUTE as NO_COOLING_OFF_STATUTE;
pub(super) use network_marketing::MEASURES_2026 as MARKETING_MEASURES_2026;

use super::{Case, Citation, Finding, NotCovered, Reason, Rule, Severity};

type Check = fn(&Case<'_>, Option<&EffectiveCost>, &mut Findings) -> Result<(), NotCovered>;

const CHECKS: &[Check] = &[
    rate_card::check,
    consumer_finance_companies::check,
    auto_loan_ratio::check,
    auto_loan_measures::check,
    cost_ceilings::check,
    personal_loan_cost_disclosure::check,
    advance_interest::check,
    annual_rate_display::check,
    lenders_practice::check,
    early_repayment::check,
    cooling_off::check,
    dealer_duties::check,
    credit_reporting::check,
    network_marketing::check,
];

/// Where the checks put what they find.
pub(super) struct Findings<'a>(&'a mut Vec<Finding>);

impl Findings<'_> {
    fn add(&mut self, rule: Rule, severity: Severity, citation: &'static Citation, reason: Reason) {
        self.0.push(Finding { rule, severity, reason, citation });
    }
}

/// The first day whose rules are known as a whole: the auto loan measures in force since then. Single parameters go further back.
const COVERED_FROM: Date = Date::known(2018, 1, 1);

/// Asks every rule.
pub(super) fn check_all(case: &Case<'_>, cost: Option<&EffectiveCost>, findings: &mut Vec<Finding>) -> Result<(), NotCovered> {
    if case.on < COVERED_FROM {
        return Err(NotCovered { parameter: "set of rules", date: case.on, first: COVERED_FROM });
    }
    let mut findings = Findings(findings);
    CHECKS.iter().try_for_each(|check| check(case, cost, &mut findings))
}

/// Whether a finding tells a figure of the offer, which a withheld offer must not.
pub(super) fn holds_figure(finding: &Finding) -> bool {
    use crate::applicant::Item;
    matches!(
        finding.reason,
        Reason::FlatFeeConverted { .. } | Reason::LargeFinalPayment { .. } | Reason::Applicant(Item::PaymentTooHigh { .. })
    )
}

/// Whether the auto loan measures bind this kind of lender (article 3 lists banks and approved non-bank institutions; that micro-loan
/// companies and lessors are outside is our reading).
pub fn bound_by_auto_loan_rules(kind: LenderKind) -> bool {
    matches!(kind, LenderKind::Bank | LenderKind::AutoFinance | LenderKind::ConsumerFinance | LenderKind::Licensed)
}

/// The most a used-car loan may be of its basis on a day, with its source; for explanations outside a quote.
///
/// # Errors
/// [`NotCovered`] before the rules are known.
pub fn used_car_ratio_cap(on: Date) -> Result<(crate::num::Ratio, &'static Citation), NotCovered> {
    super::parameters::auto_loan_measures::USED_CAR_RATIO.on(on).map(|cap| (cap.value.ratio(), cap.citation))
}

/// The longest term of a used-car loan on a day, in months.
///
/// # Errors
/// [`NotCovered`] before the rules are known.
pub fn used_car_term_cap(on: Date) -> Result<u32, NotCovered> {
    super::parameters::auto_loan_measures::USED_CAR_MONTHS.on(on).map(|cap| cap.value)
}
