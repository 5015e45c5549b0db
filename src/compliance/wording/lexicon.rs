//! The expressions, as data. A family shares a rule, its dates and its sources.
//!
//! How to add one: `docs/wording.md`. The language of patterns: [`super::pattern`].

mod approval;
mod cooling_off;
mod interest;
mod promises;
mod superlatives;

use super::duty::Duty;
use super::rule::{Advice, Rule};

/// When a hit of a family is lawful after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proof {
    /// Never.
    None,
    /// Where the computed all-in cost is zero.
    NoCost,
    /// Where a share follows that the expression does not belong to, as in "手续费 0 首付 30%".
    NoDownPayment,
    /// Where the totals of both ways to pay stand in the box.
    BothTotals,
}

/// Expressions with one rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Family {
    pub(super) rule: Rule,
    pub(super) duty: &'static Duty,
    pub(super) advice: Advice,
    /// What is found.
    pub(super) expressions: &'static [&'static str],
    /// Longer expressions around a hit in which it is lawful.
    pub(super) look_alikes: &'static [&'static str],
    /// What makes it lawful anywhere in its sentence.
    pub(super) unless: &'static [&'static str],
    /// It is found only with one of these in its sentence; empty for always.
    pub(super) only_with: &'static [&'static str],
    pub(super) proof: Proof,
}

/// A family of which everything but the expressions is as usual.
const fn family(rule: Rule, duty: &'static Duty, advice: Advice, expressions: &'static [&'static str]) -> Family {
    Family { rule, duty, advice, expressions, look_alikes: &[], unless: &[], only_with: &[], proof: Proof::None }
}

/// Every family.
pub(super) static FAMILIES: &[&[Family]] =
    &[approval::FAMILIES, interest::FAMILIES, superlatives::FAMILIES, promises::FAMILIES, cooling_off::FAMILIES];

#[cfg(test)]
mod tests {
    use super::super::pattern::Pattern;
    use super::*;

    #[test]
    fn every_expression_is_well_written_and_in_normalised_form() {
        for family in FAMILIES.iter().copied().flatten() {
            for written in [family.expressions, family.look_alikes, family.unless, family.only_with].concat() {
                let count = |c: char| written.chars().filter(|d| *d == c).count();
                assert_eq!(count('('), count(')'), "{written}");
                assert_eq!(count('['), count(']'), "{written}");
                let plain: String = written.chars().filter(|c| *c != 'Z').filter_map(super::super::normalise::normalise).collect();
                assert_eq!(plain, written.replace('Z', ""), "{written}");
                assert!(Pattern::new(written).longest(&[], 0).is_none());
            }
            assert!(!family.expressions.is_empty());
        }
    }
}
