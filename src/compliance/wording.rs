//! The wording of advertisements: a text goes in, what may not be said of a used-car loan comes out, with place, rule and source.
//!
//! A text is read as its reader sees it ([`Kind`]), brought to one form, and held against expressions that are dated, cited data
//! (`lexicon`) and against figures that need another beside them (`periodic`, `down_payment`). A hit that is only spoken about is lawful
//! (`context`). No clock, no file, no words for people: those are in `text::wording`. Not used by the widget, whose first load must not
//! carry it.
//!
//! Source of the list: the advertising rules in force, see `duty`; which expression stands under which rule is our reading of them.

mod context;
mod down_payment;
mod duty;
mod figures;
mod html;
mod lexicon;
mod markdown;
mod normalise;
mod number;
mod passage;
mod pattern;
mod periodic;
mod place;
mod plain;
mod prominence;
mod rule;

use core::ops::Range;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::num::{CostRate, Date, Ratio};

use super::parameters::auto_loan_measures::USED_CAR_RATIO;
use super::{Citation, NotCovered, Severity};

use context::Context;
use down_payment::DownPayments;
use duty::Duty;
use lexicon::{Family, Proof};
use passage::{Passage, Reading, Unit};
use pattern::Pattern;
use periodic::Periodic;

pub use duty::{FIRST_DAY, NEWEST};
pub use place::Place;
pub use rule::{Advice, Rule};

/// How a text is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// As it stands.
    Text,
    /// Markdown with inline HTML.
    Markdown,
    /// HTML.
    Html,
}

/// What the text is held against.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The rules of this day.
    pub on: Date,
    /// The all-in annual cost of what is advertised, where it was computed. "零利率" is lawful only where it is zero.
    pub all_in_cost: Option<CostRate>,
}

/// Something that may not be said, or not so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes of the source it stands in.
    pub span: Range<usize>,
    /// Where it begins.
    pub start: Place,
    /// Where the character after it begins.
    pub end: Place,
    /// The rule.
    pub rule: Rule,
    /// How grave it is on the day asked about.
    pub severity: Severity,
    /// Where that stands written.
    pub citation: &'static Citation,
    /// The words as the source has them, markup within them included.
    pub matched: String,
    /// What to do instead.
    pub advice: Advice,
}

/// Finds what may not be said in a text, in the order of the source.
///
/// # Errors
/// [`NotCovered`] before [`FIRST_DAY`].
pub fn lint(source: &str, kind: Kind, asked: &Asked) -> Result<Vec<Found>, NotCovered> {
    duty::covered(asked.on)?;
    let reading = match kind {
        Kind::Text => plain::read(source),
        Kind::Markdown => markdown::read(source),
        Kind::Html => html::read(source),
    };
    let most = USED_CAR_RATIO.on(asked.on)?.value.ratio();
    let least = Ratio::from_percent(100).fraction() - most.fraction();
    let linter = Linter { asked, expressions: Expressions::new(), context: Context::new(), least };
    let mut hits = Vec::new();
    let rates = linter.expressions.periodic.annual_rates(&reading);
    for place in 0..reading.passages.len() {
        linter.read_passage(&reading, place, &rates, &mut hits);
    }
    hits.sort_by(|a, b| (a.span.start, b.span.end, a.rule).cmp(&(b.span.start, a.span.end, b.rule)));
    Ok(place::put(source, hits))
}

/// Every source a finding can have.
pub fn citations() -> impl Iterator<Item = &'static Citation> {
    duty::ALL.iter().flat_map(|duty| duty.values).map(|dated| dated.citation)
}

/// A hit before its line and column are known.
#[derive(Debug)]
struct Hit {
    span: Range<usize>,
    rule: Rule,
    severity: Severity,
    citation: &'static Citation,
    advice: Advice,
}

/// A family with its expressions read.
#[derive(Debug)]
struct ReadFamily {
    family: &'static Family,
    expressions: Vec<Pattern>,
    look_alikes: Vec<Pattern>,
    unless: Vec<Pattern>,
    only_with: Vec<Pattern>,
}

#[derive(Debug)]
struct Expressions {
    families: Vec<ReadFamily>,
    /// Family and expression by what an expression can begin with.
    by_first: BTreeMap<char, Vec<(usize, usize)>>,
    /// Those that can begin with anything.
    by_any: Vec<(usize, usize)>,
    down_payments: DownPayments,
    periodic: Periodic,
    total_of_cash: Pattern,
    total_of_loan: Pattern,
    new_car: Pattern,
    used_car: Pattern,
}

impl Expressions {
    fn new() -> Self {
        let read = |list: &[&str]| list.iter().map(|written| Pattern::new(written)).collect::<Vec<_>>();
        let families: Vec<ReadFamily> = lexicon::FAMILIES
            .iter()
            .copied()
            .flatten()
            .map(|family| ReadFamily {
                family,
                expressions: read(family.expressions),
                look_alikes: read(family.look_alikes),
                unless: read(family.unless),
                only_with: read(family.only_with),
            })
            .collect();
        let mut by_first: BTreeMap<char, Vec<(usize, usize)>> = BTreeMap::new();
        let mut by_any = Vec::new();
        for (number, family) in families.iter().enumerate() {
            for (place, expression) in family.expressions.iter().enumerate() {
                match expression.first() {
                    Some(first) => first.iter().for_each(|c| by_first.entry(*c).or_default().push((number, place))),
                    None => by_any.push((number, place)),
                }
            }
        }
        Self {
            families,
            by_first,
            by_any,
            down_payments: DownPayments::new(),
            periodic: Periodic::new(),
            total_of_cash: Pattern::new(
                "(全款|一次性付款|现金)(购车|买车)?(的)?(总价|总额|总成本|合计|共计|共|总计|总支出|一共)(为|是|:|约)?¥?#",
            ),
            total_of_loan: Pattern::new(
                "(贷款|分期)(购车|买车)?(的)?(总价|总额|总成本|合计|共计|共|总计|总支出|一共|本息合计)(为|是|:|约)?¥?#",
            ),
            new_car: Pattern::new("(新车|新能源新车|newcar)"),
            used_car: Pattern::new("(二手|准新车|次新车|usedcar)"),
        }
    }
}

struct Linter<'a> {
    asked: &'a Asked,
    expressions: Expressions,
    context: Context,
    /// The least down payment of a used car.
    least: Decimal,
}

impl Linter<'_> {
    fn read_passage(&self, reading: &Reading, place: usize, rates: &[Option<prominence::Prominence>], hits: &mut Vec<Hit>) {
        let Some(passage) = reading.passages.get(place) else { return };
        let units = &passage.units;
        let mut here: Vec<(Range<usize>, Rule, &'static Duty, Advice)> = self.lexical(passage);
        let down_payment = Ratio::new(self.least).map(Advice::DownPaymentFrom).unwrap_or(Advice::SayRequirements);
        for (_, rule, _, advice) in &mut here {
            if *rule == Rule::ZeroDown {
                *advice = down_payment;
            }
        }
        let least = u64::try_from((self.least * Decimal::from(100_000u32)).trunc().mantissa()).unwrap_or(0);
        for hit in self.expressions.down_payments.hits(units, least) {
            if !self.is_of_a_new_car(units, &hit) && !self.context.only_speaks_of(units, &hit) {
                here.push((hit, Rule::ZeroDown, &duty::DOWN_PAYMENT, down_payment));
            }
        }
        for hit in self.expressions.periodic.hits(reading, place, rates) {
            if !self.context.only_speaks_of(units, &hit.units) {
                here.push((hit.units, hit.rule, &duty::ANNUAL_RATE, Advice::AddAnnualRate));
            }
        }
        join(&mut here, self.asked.on);
        for (range, rule, duty, advice) in here {
            let (Ok(dated), Some(span)) = (duty.on(self.asked.on), span(units, &range)) else { continue };
            hits.push(Hit { span, rule, severity: dated.value, citation: dated.citation, advice });
        }
    }

    /// Hits of the lexicon.
    fn lexical(&self, passage: &Passage) -> Vec<(Range<usize>, Rule, &'static Duty, Advice)> {
        let units = &passage.units;
        let none = Vec::new();
        let mut found = Vec::new();
        for (start, unit) in units.iter().enumerate() {
            let candidates = self.expressions.by_first.get(&unit.c).unwrap_or(&none);
            for (number, place) in candidates.iter().chain(&self.expressions.by_any) {
                let Some(read) = self.expressions.families.get(*number) else { continue };
                let end = read.expressions.get(*place).and_then(|expression| expression.longest(units, start));
                if let Some(end) = end
                    && self.is_used(units, &(start..end), read)
                {
                    found.push((start..end, read.family.rule, read.family.duty, read.family.advice));
                }
            }
        }
        found
    }

    fn is_used(&self, units: &[Unit], hit: &Range<usize>, read: &ReadFamily) -> bool {
        let sentence = context::sentence(units, hit);
        let in_sentence = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.is_in(units, sentence.start, sentence.end));
        !is_look_alike(units, hit, &read.look_alikes)
            && (read.only_with.is_empty() || in_sentence(&read.only_with))
            && !in_sentence(&read.unless)
            && !self.is_proven(units, hit, read.family.proof)
            && !self.context.only_speaks_of(units, hit)
    }

    fn is_proven(&self, units: &[Unit], hit: &Range<usize>, proof: Proof) -> bool {
        let begins_with_zero = units.get(hit.start).is_some_and(|unit| normalise::is_zero(unit.c));
        let share_follows =
            || begins_with_zero && number::share_at(units, pattern::past_gaps(units, hit.end)).is_some_and(|share| share.value > 0);
        match proof {
            Proof::None => false,
            Proof::NoCost => self.asked.all_in_cost.is_some_and(|cost| cost.fraction().is_zero()) || share_follows(),
            Proof::NoDownPayment => share_follows() || self.is_of_a_new_car(units, hit),
            Proof::BothTotals => {
                let both = [&self.expressions.total_of_cash, &self.expressions.total_of_loan];
                both.iter().all(|total| total.is_in(units, hit.start.saturating_sub(160), hit.end + 160))
            }
        }
    }

    /// New cars have no ratio of the law since 2024-04-03.
    fn is_of_a_new_car(&self, units: &[Unit], hit: &Range<usize>) -> bool {
        let clause = context::clause(units, hit);
        let said = |pattern: &Pattern| pattern.is_in(units, clause.start, clause.end);
        self.asked.on >= super::parameters::auto_loan_measures::NOTICE_2024.from
            && said(&self.expressions.new_car)
            && !said(&self.expressions.used_car)
    }
}

/// Whether a longer, lawful expression covers the hit.
fn is_look_alike(units: &[Unit], hit: &Range<usize>, look_alikes: &[Pattern]) -> bool {
    /// No look-alike begins further before a hit.
    const BEFORE: usize = 16;
    let starts = hit.start.saturating_sub(BEFORE)..=hit.start;
    starts.into_iter().any(|start| {
        look_alikes.iter().any(|pattern| pattern.longest(units, start).is_some_and(|end| end >= hit.end))
            // A look-alike within the hit, as 第一期 in 首付第一期.
            || (start == hit.start && (hit.start + 1..hit.end).any(|inner| look_alikes.iter().any(|pattern| pattern.longest(units, inner).is_some_and(|end| end > hit.end))))
    })
}

/// Hits of a rule that overlap become one, as grave as the gravest.
fn join(hits: &mut Vec<(Range<usize>, Rule, &'static Duty, Advice)>, on: Date) {
    hits.sort_by(|a, b| (a.1, a.0.start, b.0.end).cmp(&(b.1, b.0.start, a.0.end)));
    let severity = |duty: &'static Duty| duty.on(on).map(|dated| dated.value).ok();
    let mut kept: Vec<(Range<usize>, Rule, &'static Duty, Advice)> = Vec::with_capacity(hits.len());
    for hit in hits.drain(..) {
        match kept.last_mut() {
            Some(last) if last.1 == hit.1 && hit.0.start < last.0.end => {
                last.0.end = last.0.end.max(hit.0.end);
                // The gravest severity is the least.
                if severity(hit.2).is_some_and(|this| severity(last.2).is_none_or(|other| this < other)) {
                    (last.2, last.3) = (hit.2, hit.3);
                }
            }
            _ => kept.push(hit),
        }
    }
    *hits = kept;
}

fn span(units: &[Unit], range: &Range<usize>) -> Option<Range<usize>> {
    let first = units.get(range.start)?;
    let last = units.get(range.end.checked_sub(1)?)?;
    Some(first.start..last.end)
}
