//! Down payments and loan shares that name a figure: "首付两成", "20%首付", "可贷车价的80%".
//!
//! A used-car loan may be a share of the price and no more (that of the day, see `parameters::auto_loan_measures`), so a down payment below
//! the rest, or a loan above that share, is advertised against the rule. A figure in yuan says nothing without the price and is left alone.

use core::ops::Range;

use super::figures::{after_leads, seen_between};
use super::number::{Found, share_at};
use super::passage::Unit;
use super::pattern::{Pattern, past_gaps};

const DOWN_PAYMENT: &str = "(首付|首期|头期|头款|首款)(款|比例|成数)?";
const LOAN: &str = "((最高|最多)?(可贷|能贷|可以贷|贷款比例|融资比例|贷款成数|放款比例|按揭比例|可融资|可贷款|贷款额度|可贷额度|贷到|贷足|贷)(到|至|可达|可到|可至|达到?|高达|最高|为)?(车价|评估价|车款|裸车价|总价|成交价)?(的)?|loantovalue|ltv|finance(up)?(to)?)";
const DOWN_PAYMENT_ENGLISH: &str = "(down(payment)?|deposit)";

/// What a figure may be said of.
#[derive(Debug)]
pub(super) struct DownPayments {
    down_payment: Pattern,
    loan: Pattern,
    english: Pattern,
}

impl DownPayments {
    pub(super) fn new() -> Self {
        Self { down_payment: Pattern::new(DOWN_PAYMENT), loan: Pattern::new(LOAN), english: Pattern::new(DOWN_PAYMENT_ENGLISH) }
    }

    /// Figures below the least down payment, given in thousandths of a per cent, or loans above the rest.
    pub(super) fn hits(&self, units: &[Unit], least: u64) -> Vec<Range<usize>> {
        let mut hits = Vec::new();
        for at in 0..units.len() {
            if let Some(end) = self.down_payment.longest(units, at) {
                if let Some(found) = figure_after(units, end)
                    && found.value < least
                {
                    hits.push(at..found.end);
                }
                continue;
            }
            if let Some(end) = self.loan.longest(units, at)
                && let Some(found) = figure_after(units, end)
                && found.value > 100_000_u64.saturating_sub(least)
                && found.value <= 150_000
                && !is_not_the_price(units, found.end)
            {
                hits.push(at..found.end);
                continue;
            }
            // 20%首付
            if let Some(found) = share_at(units, at)
                && found.value < least
            {
                let next = past_gaps(units, found.end);
                let next = if units.get(next).is_some_and(|unit| matches!(unit.c, '的' | '起')) { next + 1 } else { next };
                if let Some(end) = self.down_payment.longest(units, next).or_else(|| self.english.longest(units, next)) {
                    // In "贷款利率6%，首付30%" and "利率6% 首付30%" the share has an owner of its own.
                    let has_own_figure = figure_after(units, end).is_some();
                    if seen_between(units, found.end, next) <= 1 && !has_own_figure && !belongs_before(units, at) {
                        hits.push(at..end);
                    }
                }
            }
        }
        hits
    }
}

fn figure_after(units: &[Unit], end: usize) -> Option<Found> {
    after_leads(units, end).into_iter().find_map(|at| share_at(units, at))
}

/// "贷款额度80%用于购车": the figure is of something else.
fn is_not_the_price(units: &[Unit], end: usize) -> bool {
    units.get(past_gaps(units, end)).is_some_and(|unit| matches!(unit.c, '用' | '通' | '获' | '成' | '的' | '由'))
        && !units.get(past_gaps(units, end) + 1).is_some_and(|unit| matches!(unit.c, '车' | '款'))
}

/// "利率6%首付", "低于30%首付".
fn belongs_before(units: &[Unit], at: usize) -> bool {
    let before = units.iter().take(at).rev().filter(|unit| !super::normalise::is_gap(unit.c)).take(2).map(|unit| unit.c);
    before.into_iter().any(|c| matches!(c, '率' | '化' | '息' | '于' | '加' | '高' | '为'))
}
