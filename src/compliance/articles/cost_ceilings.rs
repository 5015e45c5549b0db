//! Ceilings on the all-in annual cost, by kind of lender.
//!
//! Private lending: interest above four times the one-year LPR at signing is not protected (private lending interpretation, articles 25
//! and 29). Licensed lenders are outside that interpretation; for them four times LPR is a benchmark. Above 24 % courts reduce on request
//! (reported), so such an offer is not shown: our own caution, not a statute. Micro-loan companies: nothing new above 24 %, and four times
//! LPR by the end of 2027 (reported guidance).
//!
//! The rate compared is the simple one, IRR × 12, the convention of the authorities' own examples; where only the compound rate exceeds a
//! blocking ceiling, it is a warning.

use rust_decimal::Decimal;

use crate::compliance::parameters::cost_ceilings::{
    LICENSED_24, LICENSED_OUTSIDE, LPR_MULTIPLE, MICRO_LOAN_GUIDANCE, PRIVATE_LENDING, TWENTY_FOUR_PER_CENT,
};
use crate::compliance::parameters::loan_prime_rate::{LAST_CONFIRMED, ONE_YEAR, STALE_FROM};
use crate::compliance::{Case, CeilingKind, Citation, NotCovered, Reason, Rule, Severity};
use crate::loan::EffectiveCost;
use crate::ratecard::LenderKind;

use super::Findings;

/// A ceiling and what passing it leads to.
struct Ceiling {
    rule: Rule,
    kind: CeilingKind,
    limit: Decimal,
    severity: Severity,
    citation: &'static Citation,
}

pub(super) fn check(case: &Case<'_>, cost: Option<&EffectiveCost>, findings: &mut Findings<'_>) -> Result<(), NotCovered> {
    let is_limited = matches!(case.product.lender.kind, LenderKind::Private | LenderKind::MicroLoan | LenderKind::OnlineMicroLoan);
    // To a licensed lender four times LPR is a benchmark (since 2021): what it was before there was an LPR is not asked.
    let lpr = ONE_YEAR.on(if is_limited { case.on } else { case.on.max(LICENSED_OUTSIDE.from) })?;
    let rate = lpr.value.fraction();
    let four_times = CeilingKind::FourTimesLpr { lpr: rate, published: lpr.from };
    let four_times_limit = rate.checked_mul(LPR_MULTIPLE).unwrap_or_default();
    let ceiling = |rule, kind, limit, severity, citation: &'static Citation| Ceiling { rule, kind, limit, severity, citation };
    let twenty_four = |rule, citation| ceiling(rule, CeilingKind::TwentyFour, TWENTY_FOUR_PER_CENT, Severity::Block, citation);
    let by_lpr = |rule, severity, citation| ceiling(rule, four_times, four_times_limit, severity, citation);
    let ceilings = match case.product.lender.kind {
        LenderKind::Private => vec![by_lpr(Rule::PrivateLending4Lpr, Severity::Block, &PRIVATE_LENDING)],
        LenderKind::MicroLoan | LenderKind::OnlineMicroLoan => {
            vec![twenty_four(Rule::MicroLoan24, &MICRO_LOAN_GUIDANCE), by_lpr(Rule::MicroLoan4Lpr, Severity::Warn, &MICRO_LOAN_GUIDANCE)]
        }
        _ => vec![twenty_four(Rule::Licensed24, &LICENSED_24), by_lpr(Rule::Licensed4LprInfo, Severity::Info, &LICENSED_OUTSIDE)],
    };
    let Some(cost) = cost else { return Ok(()) };
    let mut lpr_matters = false;
    for ceiling in ceilings.iter().filter(|ceiling| ceiling.citation.in_force(case.on)) {
        let only_compound = cost.simple.fraction() <= ceiling.limit;
        // A benchmark is compared once, by the simple rate.
        let severity = match (only_compound, ceiling.severity) {
            (true, _) if cost.compound.fraction() <= ceiling.limit => continue,
            (true, Severity::Info) => continue,
            (true, _) => Severity::Warn,
            (false, severity) => severity,
        };
        lpr_matters |= matches!(ceiling.kind, CeilingKind::FourTimesLpr { .. });
        let reason = Reason::CostAboveCeiling { ceiling: ceiling.kind, limit: ceiling.limit, only_compound };
        findings.add(ceiling.rule, severity, ceiling.citation, reason);
    }
    if case.on >= STALE_FROM && (lpr_matters || case.product.lender.kind == LenderKind::Private) {
        findings.add(Rule::LprStale, Severity::Info, lpr.citation, Reason::LprNotConfirmed { lpr: rate, confirmed: LAST_CONFIRMED });
    }
    Ok(())
}
