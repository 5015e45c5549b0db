//! Since when each rule holds, how grave a hit is, and where it stands written. Newest first.
//!
//! Sources: 广告法 (text of 2021-04-29 read; the superlatives of article 9 stand in it since 2015-09-01); 中国人民银行公告〔2021〕第3号 (read);
//! 明码标价和禁止价格欺诈规定 (read; that it begins on 2022-07-01 is from memory); 银发〔2019〕316号 (reported); 金融产品网络营销管理办法,
//! article 10 (reported), whose expressions only warn before its first day.

use crate::compliance::articles::{ANNOUNCEMENT_2021, MARKETING_MEASURES_2026, NO_COOLING_OFF_STATUTE};
use crate::compliance::parameters::auto_loan_measures::{MEASURES_2004, NOTICE_2017, NOTICE_2024};
use crate::compliance::{Basis, Citation, Confidence, Dated, Instrument, NotCovered, Series, Severity};
use crate::num::Date;

use Severity::{Block, Warn};

/// The first day the rules of wording are known for.
pub const FIRST_DAY: Date = Date::known(2015, 9, 1);

/// The day the newest rule came into force: who asks for no date is told the rules of this day.
pub const NEWEST: Date = MARKETING_MEASURES_2026.from;

const fn advertising_law(article: &'static str) -> Citation {
    Citation {
        instrument: Instrument::AdvertisingLaw,
        article,
        from: FIRST_DAY,
        until: None,
        basis: Basis::Law,
        confidence: Confidence::Read,
    }
}

static NO_MISLEADING: Citation = advertising_law("第二十八条");
static NO_SUPERLATIVES: Citation = advertising_law("第九条第三项");
static NO_STATE_ORGANS: Citation = advertising_law("第九条第二项");

static NO_INDUCING_WORDS: Citation = Citation { article: "第十条第七项", ..MARKETING_MEASURES_2026 };

static FINANCIAL_MARKETING: Citation = Citation {
    instrument: Instrument::FinancialMarketing,
    article: "",
    from: Date::known(2020, 1, 25),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Reported,
};

const fn price_rule(article: &'static str) -> Citation {
    Citation {
        instrument: Instrument::MarkedPrices,
        article,
        from: Date::known(2022, 7, 1),
        until: None,
        basis: Basis::Regulation,
        confidence: Confidence::Read,
    }
}

static GENUINE_COMPARISON: Citation = price_rule("第十六至十九条");
static NO_PRICE_LURE: Citation = price_rule("第十九条");

const fn since(citation: &'static Citation, severity: Severity) -> Dated<Severity> {
    Dated { from: citation.from, value: severity, citation }
}

/// How grave a hit is, through time.
pub(super) type Duty = Series<Severity>;

/// Expressions the marketing measures list.
pub(super) static LISTED_INDUCEMENT: Duty =
    Series { name: "inducing words", values: &[since(&NO_INDUCING_WORDS, Block), since(&NO_MISLEADING, Warn)] };
/// Promises that cannot be true.
pub(super) static FALSE_PROMISE: Duty = Series { name: "false promises", values: &[since(&NO_MISLEADING, Block)] };
/// Praise that may mislead.
pub(super) static MISLEADING_PRAISE: Duty = Series { name: "misleading praise", values: &[since(&NO_MISLEADING, Warn)] };
/// A down payment below what the ratio leaves.
pub(super) static DOWN_PAYMENT: Duty = Series {
    name: "down payment wording",
    values: &[since(&NOTICE_2024, Block), since(&NOTICE_2017, Block), since(&MEASURES_2004, Block)],
};
/// No interest, where there is a cost.
pub(super) static NO_INTEREST: Duty =
    Series { name: "zero-interest wording", values: &[since(&ANNOUNCEMENT_2021, Block), since(&NO_MISLEADING, Warn)] };
/// Rates and amounts of a day or month.
pub(super) static ANNUAL_RATE: Duty = Series { name: "annual rate display", values: &[since(&ANNOUNCEMENT_2021, Block)] };
/// Superlatives.
pub(super) static SUPERLATIVES: Duty = Series { name: "superlatives", values: &[since(&NO_SUPERLATIVES, Block)] };
/// State organs.
pub(super) static STATE_ORGANS: Duty =
    Series { name: "state endorsement", values: &[since(&FINANCIAL_MARKETING, Warn), since(&NO_STATE_ORGANS, Warn)] };
/// Borrowing cheaper than cash.
pub(super) static COMPARISON_WITH_CASH: Duty =
    Series { name: "comparison with cash", values: &[since(&GENUINE_COMPARISON, Block), since(&NO_MISLEADING, Warn)] };
/// Pressure.
pub(super) static PRESSURE: Duty = Series { name: "urgency", values: &[since(&NO_PRICE_LURE, Warn), since(&NO_MISLEADING, Warn)] };
/// A cooling-off as the dealer's promise.
pub(super) static OWN_COOLING_OFF: Duty = Series { name: "cooling-off", values: &[since(&NO_COOLING_OFF_STATUTE, Warn)] };
/// A cooling-off said to be law.
pub(super) static LEGAL_COOLING_OFF: Duty = Series { name: "statutory cooling-off", values: &[since(&NO_COOLING_OFF_STATUTE, Block)] };

/// Every duty.
pub(super) static ALL: &[&Duty] = &[
    &LISTED_INDUCEMENT,
    &FALSE_PROMISE,
    &MISLEADING_PRAISE,
    &DOWN_PAYMENT,
    &NO_INTEREST,
    &ANNUAL_RATE,
    &SUPERLATIVES,
    &STATE_ORGANS,
    &COMPARISON_WITH_CASH,
    &PRESSURE,
    &OWN_COOLING_OFF,
    &LEGAL_COOLING_OFF,
];

/// Whether the rules of a day are known.
///
/// # Errors
/// [`NotCovered`] before [`FIRST_DAY`].
pub(super) fn covered(on: Date) -> Result<(), NotCovered> {
    if on < FIRST_DAY { Err(NotCovered { parameter: "rule of wording", date: on, first: FIRST_DAY }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_read_or_reported_warns_at_most() {
        for dated in ALL.iter().flat_map(|duty| duty.values) {
            assert!(dated.value != Block || dated.citation.confidence != Confidence::Unverified, "{:?}", dated.citation);
        }
    }

    #[test]
    fn the_newest_value_stands_first_and_none_is_newer_than_the_newest_day() {
        for duty in ALL {
            assert!(duty.values.is_sorted_by(|newer, older| newer.from > older.from), "{}", duty.name);
            assert!(duty.values.iter().all(|dated| dated.from <= NEWEST && dated.from == dated.citation.from), "{}", duty.name);
        }
    }
}
