//! The all-in cost table (综合融资成本明示表) as data: what the table on the screen says, for a lender's or a platform's own system.
//!
//! Facts: 金规〔2026〕2号 (as reported; its sample form was not seen) names what a table shows: principal, each item with how it is charged,
//! its standard as an annual rate and who charges it, the annualised total if paid as agreed, what only may become due, and that nothing
//! else is charged. Beside these stand the fields of the one machine-readable form that was found published, `LoanCostDisclosureInfo`
//! ([`interchange`]). Only a cleared offer has a table. What is not known is not there: overdue and misuse penalties are the contract's.

mod form;
mod interchange;
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use form::schema;
pub use form::{
    AnnualCost, ByContract, Closing, Contingent, CostItem, CostTotal, Disclosure, EarlySettlement, ItemKind, LenderShown,
    LoanCostDisclosureInfo, StatedBy,
};

use crate::compliance::{Cleared, CostLine, CostLineSource, FeeOrigin};
use crate::num::Date;
use crate::ratecard::{ChargedBy, Product, RateCard};
use crate::text::{self, Locale, screen};

impl Disclosure {
    /// The form's version.
    pub const VERSION: u32 = 1;

    /// The table of an offer of a product of this card, with its sentences in a language.
    pub fn of(cleared: &Cleared, product: &Product, card: &RateCard, as_of: Date, lang: Locale) -> Self {
        let w = screen::later::words(lang);
        let items: Vec<CostItem> = cleared.cost_lines().iter().map(|line| item(line, cleared, lang)).collect();
        let lender = LenderShown {
            kind: product.lender.kind,
            name: product.lender.shown_name(as_of).map(|name| name.in_language(lang.tag()).to_owned()),
        };
        let total = CostTotal { amount: cleared.total_cost(), annual_rate: cleared.cost_lines_rate() };
        let contingent = Contingent {
            early_settlement: early_settlement(product, lang),
            overdue: by_contract(w.overdue_costs),
            misuse: by_contract(w.overdue_costs),
        };
        let loan_cost_disclosure_info = interchange::info(&items, &lender, cleared, &total, &contingent, lang);
        Self {
            schema: Self::VERSION,
            as_of,
            language: lang.tag().to_owned(),
            rate_card: card.id.clone(),
            product: product.id.clone(),
            name: product.name.in_language(lang.tag()).to_owned(),
            lender,
            principal: cleared.owed(),
            months: cleared.months(),
            method: cleared.method(),
            items,
            total,
            annual_cost: AnnualCost { simple: cleared.cost().simple.fraction(), compound: cleared.cost().compound.fraction() },
            contingent,
            closing: Closing { text: w.nothing_beyond_table.to_owned() },
            loan_cost_disclosure_info,
        }
    }
}

fn item(line: &CostLine, cleared: &Cleared, lang: Locale) -> CostItem {
    let CostLine { source, amount, annual_rate } = line;
    let (amount, annual_rate) = (*amount, *annual_rate);
    match source {
        CostLineSource::Interest => CostItem {
            kind: ItemKind::Interest,
            purpose: None,
            fee: None,
            name: screen::later::words(lang).interest.to_owned(),
            how: match cleared.annual_rate() {
                Some(rate) => text::contract_rate(lang, rate),
                None => text::method(lang, cleared.method()).to_owned(),
            },
            when: None,
            amount,
            annual_rate,
            charged_by: ChargedBy::Lender,
        },
        CostLineSource::Fee { id, origin, name, when, charged_by } => {
            let (kind, purpose) = match origin {
                FeeOrigin::Product(purpose) => (ItemKind::Fee, Some(*purpose)),
                FeeOrigin::AddOn => (ItemKind::AddOn, None),
            };
            CostItem {
                kind,
                purpose,
                fee: Some(id.clone()),
                name: text::fee_name(lang, name).to_owned(),
                how: text::fee_timing(lang, *when),
                when: Some(*when),
                amount,
                annual_rate,
                charged_by: *charged_by,
            }
        }
    }
}

fn early_settlement(product: &Product, lang: Locale) -> EarlySettlement {
    match &product.prepayment {
        Some(terms) => EarlySettlement {
            stated_by: StatedBy::RateCard,
            allowed_after_month: Some(terms.allowed_after_month),
            penalty: Some(terms.penalty),
            text: text::prepayment(lang, terms),
        },
        None => EarlySettlement {
            stated_by: StatedBy::Contract,
            allowed_after_month: None,
            penalty: None,
            text: screen::later::words(lang).ask_about_contingent.to_owned(),
        },
    }
}

fn by_contract(text: &str) -> ByContract {
    ByContract { stated_by: StatedBy::Contract, text: text.to_owned() }
}
