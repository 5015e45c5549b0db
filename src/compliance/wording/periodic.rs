//! Rates and amounts of a day or a month: lawful where the annual rate stands in the same box, at least as prominent.
//!
//! 中国人民银行公告〔2021〕第3号: everyone who markets loans shows the annual rate conspicuously; daily and monthly rates may stand beside it but
//! not more prominently. An amount per month without it is the same thing in other words.

use core::ops::Range;

use super::figures::{after_leads, money_at};
use super::normalise::ends_clause;
use super::number::{self, share_at};
use super::passage::{Reading, Unit};
use super::pattern::{Pattern, past_gaps};
use super::prominence::Prominence;
use super::rule::Rule;

const RATE: &str = "(日(利率|息|费率|利息)|(月|每月|单月|每期|分期|期)(利率|息|费率|手续费率?|利息|服务费率)|月化(利率)?|日化(利率)?|(千|万)元(日|月)?(利)?息|(dailyrate|monthlyrate|monthlyinterest|dailyinterest|flatrate))";

const AMOUNT: &str = "(月供款?|月还款?(额)?|月付|每(个)?月(只|仅)?(需|要|用|还款?|付|供)(还|付|供)?(款)?|月(仅|只)(需|要)|日供|日付|日还|日均(只|仅)?(需|要)?|(每|一)(天|日)(只|仅)?(需|要|用|还|付)?(还|付)?|每期(只|仅)?(需|要|还款?|付|应还)(还|付|款)?|期供|monthlypayment(s)?|payonly|monthly|perday|permonth)";

/// Money first: "3000元/月", "999/month".
const PER_PERIOD: &str = "(/|每|一)(月|天|日|期)(还款?|供|付)?|(per|a|/)(month|day)|pm";

const ANNUAL: &str = "(年化(综合)?(融资)?(资金)?(成本|利率|费率|率|息费)?|年(利率|息|费率|利息|化率)|综合年化|apr|irr|annual(percentage)?(interest)?rate|aprc)";

const PER_YEAR: &str = "(/年|每年|一年|年化|p.?a|a?year|peryear|peranum|perannum|apr|annual|\\(年化)";

/// Words by which an amount is the customer's own, or not a loan's: a wish, an income, a bill.
const OF_THE_CUSTOMER: &str = "(预算|控制在|收入|工资|心理|希望|想要|承受|能接受|可接受|理想|期望|逾期|罚|违约金|超过收入|占收入|养车|油费|保险费|停车|话费|流水|您输入|试算|例如|income|budget|salary|afford)";

/// No annual rate reaches further from its number.
const REACH: usize = 16;

/// An amount or rate found and what it breaks without an annual rate beside it.
#[derive(Debug)]
pub(super) struct PeriodicHit {
    pub(super) rule: Rule,
    pub(super) units: Range<usize>,
}

/// The patterns.
#[derive(Debug)]
pub(super) struct Periodic {
    rate: Pattern,
    amount: Pattern,
    per_period: Pattern,
    annual: Pattern,
    per_year: Pattern,
    of_the_customer: Pattern,
}

impl Periodic {
    pub(super) fn new() -> Self {
        Self {
            rate: Pattern::new(RATE),
            amount: Pattern::new(AMOUNT),
            per_period: Pattern::new(PER_PERIOD),
            annual: Pattern::new(ANNUAL),
            per_year: Pattern::new(PER_YEAR),
            of_the_customer: Pattern::new(OF_THE_CUSTOMER),
        }
    }

    /// The most prominent annual rate of each passage.
    pub(super) fn annual_rates(&self, reading: &Reading) -> Vec<Option<Prominence>> {
        reading.passages.iter().map(|passage| self.annual_rate(&passage.units)).collect()
    }

    fn annual_rate(&self, units: &[Unit]) -> Option<Prominence> {
        let mut best: Option<Prominence> = None;
        for at in 0..units.len() {
            let found = match self.annual.longest(units, at) {
                Some(end) => (end..(end + REACH).min(units.len()))
                    .take_while(|place| units.get(*place).is_some_and(|unit| !ends_clause(unit.c)))
                    .find_map(|place| share_at(units, place).map(|found| (place, found))),
                None => share_at(units, at)
                    .filter(|found| self.per_year.longest(units, past_gaps(units, found.end)).is_some())
                    .map(|found| (at, found)),
            };
            let look = found.and_then(|(place, _)| units.get(place)).map(|unit| unit.look);
            if let Some(look) = look
                && best.is_none_or(|best| look.at_least(best))
            {
                best = Some(look);
            }
        }
        best
    }

    /// Rates and amounts of a day or month in a passage with no annual rate at least as prominent in their box.
    pub(super) fn hits(&self, reading: &Reading, place: usize, rates: &[Option<Prominence>]) -> Vec<PeriodicHit> {
        let Some(passage) = reading.passages.get(place) else { return Vec::new() };
        let near = place.saturating_sub(6)..(place + 7).min(rates.len());
        let beside: Vec<Prominence> =
            near.filter(|other| reading.in_one_box(place, *other)).filter_map(|other| rates.get(other).copied().flatten()).collect();
        let mut hits = self.figures(&passage.units);
        hits.retain(|hit| {
            let shown = passage.units.iter().take(hit.units.end).skip(hit.units.start).map(|unit| unit.look);
            let most = shown.reduce(|most, look| if look.at_least(most) { look } else { most });
            !most.is_some_and(|most| beside.iter().any(|rate| rate.at_least(most)))
        });
        hits
    }

    fn figures(&self, units: &[Unit]) -> Vec<PeriodicHit> {
        let mut hits: Vec<PeriodicHit> = Vec::new();
        for at in 0..units.len() {
            let rate = self.rate.longest(units, at).and_then(|end| after_leads(units, end).into_iter().find_map(|at| rate_at(units, at)));
            let amount = || {
                let end = self.amount.longest(units, at)?;
                let found = after_leads(units, end).into_iter().find_map(|at| money_at(units, at))?;
                Some(found.end).filter(|end| !self.is_of_the_customer(units, at, *end))
            };
            let per_period = || {
                let found = money_at(units, at)?;
                // The stroke of "元/月" is a gap elsewhere.
                let end = (found.end..=past_gaps(units, found.end)).find_map(|at| self.per_period.longest(units, at))?;
                Some(end).filter(|end| !self.is_of_the_customer(units, at, *end))
            };
            let hit = match (rate, amount().or_else(per_period)) {
                (Some(end), _) => Some(PeriodicHit { rule: Rule::FlatRateNotAnnual, units: at..end }),
                (None, Some(end)) => Some(PeriodicHit { rule: Rule::AnnualRateDisplay, units: at..end }),
                (None, None) => None,
            };
            if let Some(hit) = hit
                && hits.last().is_none_or(|last| last.units.end <= hit.units.start)
            {
                hits.push(hit);
            }
        }
        hits
    }

    fn is_of_the_customer(&self, units: &[Unit], start: usize, end: usize) -> bool {
        let clause = super::context::clause(units, &(start..end));
        self.of_the_customer.is_in(units, clause.start, clause.end)
    }
}

/// A rate as it is written behind a term of a day or month: 0.5%, 5厘, 万三, 万分之五, 3毛; the place after it.
fn rate_at(units: &[Unit], at: usize) -> Option<usize> {
    if let Some(found) = share_at(units, at) {
        return Some(found.end);
    }
    for word in ["万分之", "千分之", "万", "千"] {
        if let Some(end) = number::word_at(units, at, word)
            && let Some(found) = number::at(units, past_gaps(units, end))
        {
            return Some(found.end);
        }
    }
    let found = number::at(units, at)?;
    let unit = past_gaps(units, found.end);
    units.get(unit).is_some_and(|unit| matches!(unit.c, '厘' | '分' | '毛' | '元' | '块' | '角' | '点')).then_some(unit + 1)
}
