//! The verdict. The only place that constructs [`Cleared`], and so the only door through which figures leave.

use crate::applicant::SelfCheck;
use crate::loan::early_settlement::{Amount, EarlySettlement, Keep, Penalty, Prepayment};
use crate::loan::{AllInCost, EffectiveCost, MethodKind, Row, Schedule, Terms};
use crate::num::{AnnualRate, Money, Months, sort_by_key};
use crate::ratecard::PrepaymentPenalty;

use super::disclosure::cost_lines;
use super::{Case, CostLine, Finding, NotCovered, Severity, articles};

/// What became of an offer.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It may be shown, with its findings first.
    Cleared(Box<Cleared>),
    /// It may not; here is why.
    Withheld(Withheld),
}

impl Verdict {
    /// The findings, gravest first.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Cleared(cleared) => cleared.findings(),
            Self::Withheld(withheld) => &withheld.findings,
        }
    }

    /// The cleared offer.
    pub fn cleared(&self) -> Option<&Cleared> {
        match self {
            Self::Cleared(cleared) => Some(cleared),
            Self::Withheld(_) => None,
        }
    }
}

/// An offer that may not be shown. It has no figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Withheld {
    /// Why, gravest first; at least one blocks.
    pub findings: Vec<Finding>,
}

/// What the lowest rate of a range would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RangeEnd {
    /// The rate.
    pub annual_rate: AnnualRate,
    /// The first payment.
    pub first_payment: Money,
    /// The annual cost.
    pub cost: EffectiveCost,
}

/// An offer that may be shown. Its figures are read through methods; nothing outside this module can make one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cleared {
    findings: Vec<Finding>,
    schedule: Schedule,
    cost: EffectiveCost,
    all_in: AllInCost,
    lines: Vec<CostLine>,
    rate: Option<AnnualRate>,
    lowest: Option<RangeEnd>,
    price: Money,
    down_payment: Money,
    loan: Money,
    method: MethodKind,
    self_check: SelfCheck,
    penalty: Option<(u32, Penalty)>,
}

/// What leaving early costs after some month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit {
    /// After the payment of this month.
    pub month: u32,
    /// Still owed.
    pub balance: Money,
    /// The penalty.
    pub penalty: Money,
    /// To be paid beside that month's payment.
    pub settlement: Money,
    /// Interest not paid any more.
    pub interest_saved: Money,
    /// The annual cost of the loan as it then really ran.
    pub cost: EffectiveCost,
}

impl Cleared {
    /// The findings that must stand before the figures, gravest first.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The payments.
    pub fn rows(&self) -> &[Row] {
        self.schedule.rows()
    }

    /// The fees paid with the payment of a month.
    pub fn fees_in(&self, month: u32) -> Money {
        self.schedule.fees_in(month)
    }

    /// The first payment, monthly fees apart.
    pub fn first_payment(&self) -> Money {
        self.schedule.first_payment()
    }

    /// The last payment, monthly fees apart.
    pub fn last_payment(&self) -> Money {
        self.schedule.last_payment()
    }

    /// The annual cost, all fees in it.
    pub fn cost(&self) -> EffectiveCost {
        self.cost
    }

    /// All interest.
    pub fn total_interest(&self) -> Money {
        self.schedule.total_interest()
    }

    /// All fees.
    pub fn total_fees(&self) -> Money {
        self.schedule.total_fees()
    }

    /// The sum of the payments, fees apart.
    pub fn total_paid(&self) -> Money {
        self.schedule.total_paid()
    }

    /// Interest and fees together: what the loan costs.
    pub fn total_cost(&self) -> Money {
        self.all_in.total
    }

    /// The lines of the all-in table.
    pub fn cost_lines(&self) -> &[CostLine] {
        &self.lines
    }

    /// The annual rates of the lines added up, as shown.
    pub fn cost_lines_rate(&self) -> rust_decimal::Decimal {
        self.all_in.annual_rate
    }

    /// The contract's annual rate used; nothing for a flat fee.
    pub fn annual_rate(&self) -> Option<AnnualRate> {
        self.rate
    }

    /// The lower end, where the product has a range and the quote does not stand there.
    pub fn lowest(&self) -> Option<RangeEnd> {
        self.lowest
    }

    /// What is lent towards the car.
    pub fn loan(&self) -> Money {
        self.loan
    }

    /// What is owed at the start, everything financed included.
    pub fn owed(&self) -> Money {
        self.schedule.opening_balance()
    }

    /// Down payment and trade-in together.
    pub fn down_payment(&self) -> Money {
        self.down_payment
    }

    /// What is paid at signing beside the down payment.
    pub fn due_at_signing(&self) -> Money {
        self.schedule.deducted_at_signing()
    }

    /// The term.
    pub fn months(&self) -> Months {
        self.schedule.terms().months()
    }

    /// The method.
    pub fn method(&self) -> MethodKind {
        self.method
    }

    /// What the car costs in cash.
    pub fn cash_price(&self) -> Money {
        self.price
    }

    /// Everything paid for car and loan until the end: the cash price and the loan's cost.
    pub fn paid_in_all(&self) -> Money {
        [self.price, self.all_in.total].into_iter().sum()
    }

    /// The customer's self-check with this offer's payment.
    pub fn self_check(&self) -> &SelfCheck {
        &self.self_check
    }

    /// What leaving after `month` payments costs; nothing where the card does not say or does not allow it yet.
    pub fn leaving_after(&self, month: u32) -> Option<Exit> {
        let (allowed_after, penalty) = self.penalty?;
        if month < allowed_after {
            return None;
        }
        let wish = Prepayment { after_month: month, amount: Amount::All, penalty, keep: Keep::Term };
        let settlement = EarlySettlement::of(&self.schedule, wish).ok()?;
        Some(Exit {
            month,
            balance: settlement.balance,
            penalty: settlement.penalty,
            settlement: settlement.settlement,
            interest_saved: settlement.interest_saved,
            cost: settlement.effective_cost.ok()?,
        })
    }
}

/// What the rules say of a case, without its figures: as much as an audit of many cases needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// Whether [`review`] clears the case.
    pub is_cleared: bool,
    /// The findings of its verdict, gravest first.
    pub findings: Vec<Finding>,
}

/// Judges a case by every rule.
///
/// # Errors
/// [`NotCovered`] for a day before the rules are known.
pub fn review(case: Case<'_>) -> Result<Verdict, NotCovered> {
    let (findings, figures) = assess(&case)?;
    let lowest = case.schedule.as_ref().filter(|_| figures.is_some()).and_then(|schedule| lowest_end(&case, schedule));
    let (Some(figures), Some(schedule)) = (figures, case.schedule) else { return Ok(Verdict::Withheld(Withheld { findings })) };
    let penalty = case.product.prepayment.as_ref().map(|terms| {
        let penalty = match terms.penalty {
            PrepaymentPenalty::None => Penalty::None,
            PrepaymentPenalty::Rate(rate) => Penalty::Rate(rate),
            PrepaymentPenalty::MonthsOfInterest(months) => Penalty::MonthsOfInterest(months),
        };
        (terms.allowed_after_month, penalty)
    });
    Ok(Verdict::Cleared(Box::new(Cleared {
        findings,
        schedule,
        cost: figures.cost,
        all_in: figures.all_in,
        lines: figures.lines,
        rate: case.rate,
        lowest,
        price: case.price,
        down_payment: case.down_payment,
        loan: case.loan,
        method: case.method,
        self_check: case.self_check,
        penalty,
    })))
}

/// Judges a case by every rule and keeps its figures to itself.
///
/// # Errors
/// As [`review`].
pub fn judge(case: &Case<'_>) -> Result<Judgement, NotCovered> {
    let (findings, figures) = assess(case)?;
    Ok(Judgement { is_cleared: figures.is_some(), findings })
}

/// The figures beside the schedule.
struct Figures {
    cost: EffectiveCost,
    all_in: AllInCost,
    lines: Vec<CostLine>,
}

/// The findings, gravest first, and the figures of a case that may be shown.
fn assess(case: &Case<'_>) -> Result<(Vec<Finding>, Option<Figures>), NotCovered> {
    let cost = case.schedule.as_ref().and_then(|schedule| schedule.effective_cost().ok());
    let mut findings = Vec::new();
    articles::check_all(case, cost.as_ref(), &mut findings)?;
    sort_by_key(&mut findings, |finding| (finding.severity, finding.rule));
    let blocked = findings.iter().any(|finding| finding.severity == Severity::Block);
    let figures = if blocked { None } else { figures(case, cost) };
    if figures.is_none() {
        // Findings that hold a figure of this offer must not leave with a withheld one.
        findings.retain(|finding| !articles::holds_figure(finding));
    }
    Ok((findings, figures))
}

fn figures(case: &Case<'_>, cost: Option<EffectiveCost>) -> Option<Figures> {
    let all_in = AllInCost::of(case.schedule.as_ref()?).ok()?;
    let lines = cost_lines(&all_in, &case.fees)?;
    Some(Figures { cost: cost?, all_in, lines })
}

fn lowest_end(case: &Case<'_>, schedule: &Schedule) -> Option<RangeEnd> {
    let lowest = case.product.rate.lowest()?;
    if case.rate? <= lowest {
        return None;
    }
    let terms = schedule.terms();
    let method = terms.method().at_rate(lowest);
    let terms = Terms::new(terms.principal(), terms.months(), method, terms.grace_months(), terms.fees().to_vec()).ok()?;
    let schedule = Schedule::new(terms).ok()?;
    Some(RangeEnd { annual_rate: lowest, first_payment: schedule.first_payment(), cost: schedule.effective_cost().ok()? })
}
