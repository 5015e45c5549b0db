//! Words around a figure: what may stand between a term and its number, and money.

use super::normalise::is_gap;
use super::number::{self, Found};
use super::passage::Unit;
use super::pattern::past_gaps;

/// Words that lead from a term to its figure.
const LEADS: &[&str] = &[
    "低至",
    "仅需",
    "只需",
    "只要",
    "仅要",
    "最低",
    "最少",
    "至少",
    "大约",
    "约为",
    "大概",
    "差不多",
    "不到",
    "不超过",
    "人民币",
    "只有",
    "比例",
    "金额",
    "不高于",
    "可低至",
    "仅为",
    "参考",
    "一般",
    "通常",
    "低到",
    "起付",
    "只用",
    "每月",
    "每天",
    "rmb",
    "从",
    "仅",
    "只",
    "约",
    "为",
    "是",
    "才",
    "就",
    "付",
    "款",
    "额",
    "需",
    "要",
    "起",
    "可",
    ":",
    "¥",
    "≈",
    "低",
    "达",
    "按",
    "可选",
    "即",
];

/// At most so many of them.
const MOST_LEADS: usize = 4;

/// The places a figure can begin at behind a term that ends at `at`: after no, one, two … leading words.
pub(super) fn after_leads(units: &[Unit], at: usize) -> Vec<usize> {
    let mut places = vec![past_gaps(units, at)];
    for _ in 0..MOST_LEADS {
        let Some(from) = places.last().copied() else { break };
        let longest = LEADS.iter().filter_map(|word| number::word_at(units, from, word)).max();
        match longest {
            Some(next) => places.push(past_gaps(units, next)),
            None => break,
        }
    }
    places
}

/// An amount of money at a place, in thousandths of a yuan. Without a unit it must be at least a hundred, and not count something else.
pub(super) fn money_at(units: &[Unit], start: usize) -> Option<Found> {
    let signed = units.get(start).is_some_and(|unit| unit.c == '¥');
    let found = number::at(units, if signed { past_gaps(units, start + 1) } else { start })?;
    let at_unit = past_gaps(units, found.end);
    let c = units.get(at_unit).map(|unit| unit.c);
    match c {
        Some('元' | '块' | '毛' | '角') => Some(Found { end: at_unit + 1, ..found }),
        _ if signed => Some(found),
        Some('几' | '多') if found.value >= 1_000_000 => Some(found),
        Some(
            '%' | '‰' | '期' | '天' | '日' | '次' | '个' | '年' | '月' | '成' | '倍' | '岁' | '公' | '号' | '位' | '份' | '家' | '小'
            | '分' | '点',
        ) => None,
        _ if found.value >= 100_000 => Some(found),
        _ => None,
    }
}

/// The number of characters that are no gaps between two places.
pub(super) fn seen_between(units: &[Unit], from: usize, to: usize) -> usize {
    units.iter().take(to).skip(from).filter(|unit| !is_gap(unit.c)).count()
}
