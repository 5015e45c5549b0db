//! The all-in cost table (综合融资成本明示表): every item with how it is charged, its annual rate and who charges it.
//!
//! Source: 金规〔2026〕2号, in force 2026-08-01 (reported; its sample form was not seen).

use rust_decimal::Decimal;

use crate::loan::{AllInCost, CostSource, FeeTiming};
use crate::num::Money;
use crate::ratecard::ChargedBy;

use super::{FeeLine, FeeName, FeeOrigin};

/// What a line of the table is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CostLineSource {
    /// Interest or flat fee, charged by the lender.
    Interest,
    /// A fee.
    Fee {
        /// Its id in the rate card.
        id: String,
        /// Where it comes from.
        origin: FeeOrigin,
        /// Its name.
        name: FeeName,
        /// When it is charged.
        when: FeeTiming,
        /// Who charges it.
        charged_by: ChargedBy,
    },
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostLine {
    /// What it is.
    pub source: CostLineSource,
    /// Its total over the term.
    pub amount: Money,
    /// Its annual rate as shown, four decimals of the fraction.
    pub annual_rate: Decimal,
}

/// Joins the computed items with what the card says of them. `None` if a fee has no charging party.
pub(super) fn cost_lines(all_in: &AllInCost, fees: &[FeeLine]) -> Option<Vec<CostLine>> {
    all_in
        .items
        .iter()
        .map(|item| {
            let source = match item.source {
                CostSource::Interest => CostLineSource::Interest,
                CostSource::Fee(index) => {
                    let line = fees.get(index)?;
                    CostLineSource::Fee {
                        id: line.id.clone(),
                        origin: line.origin,
                        name: line.name.clone(),
                        when: line.fee.when,
                        charged_by: line.charged_by?,
                    }
                }
            };
            Some(CostLine { source, amount: item.amount, annual_rate: item.annual_rate })
        })
        .collect()
}
