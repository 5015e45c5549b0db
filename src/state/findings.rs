//! The findings of all products, each said once with the products it concerns.

use crate::compliance::{Finding, Severity};
use crate::num::sort_by_key;
use crate::quote::Quotation;

/// A finding and the products it was made for.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupedFinding {
    /// The finding.
    pub finding: Finding,
    /// Positions in the rate card.
    pub products: Vec<usize>,
}

/// All findings, gravest first, equal ones together.
pub fn grouped(quotation: &Quotation) -> Vec<GroupedFinding> {
    let mut groups: Vec<GroupedFinding> = Vec::new();
    for quoted in &quotation.offers {
        for finding in quoted.verdict.findings() {
            // A notice about figures concerns the products that show some.
            if finding.severity != Severity::Block && quoted.verdict.cleared().is_none() && quotation.cheapest().is_some() {
                continue;
            }
            match groups.iter_mut().find(|group| group.finding.same_as(finding)) {
                Some(group) => group.products.push(quoted.product),
                None => groups.push(GroupedFinding { finding: finding.clone(), products: vec![quoted.product] }),
            }
        }
    }
    sort_by_key(&mut groups, |group| (group.finding.severity, group.finding.rule));
    groups
}
