//! The same table in the fields of `LoanCostDisclosureInfo`, the form a large payment platform publishes in its software kit
//! (alipay-sdk-java-all, `com.alipay.api.domain.LoanCostDisclosureInfo`, 2026-07-08) with a description of each field.
//!
//! Its fields are flat: interest, one guarantee fee, and text for the rest. Several guarantee fees are added up; all other items go into the
//! text. Its field `capped` (whether a combined service rate has a cap) is about that platform's own pricing and is never given. It
//! publishes no list of words for rate types and repayment modes, so ours are the words of the table.

use rust_decimal::Decimal;

use crate::compliance::Cleared;
use crate::ratecard::{ChargedBy, FeeKind};
use crate::text::{self, Locale, number, screen};

use super::{Contingent, CostItem, CostTotal, ItemKind, LenderShown, LoanCostDisclosureInfo};

pub(super) fn info(
    items: &[CostItem],
    lender: &LenderShown,
    cleared: &Cleared,
    total: &CostTotal,
    contingent: &Contingent,
    lang: Locale,
) -> LoanCostDisclosureInfo {
    let (w, first) = (screen::later::words(lang), screen::words(lang));
    let is_guarantee = |item: &&CostItem| item.purpose == Some(FeeKind::Guarantee);
    let is_interest = |item: &&CostItem| item.kind == ItemKind::Interest;
    let interest: Vec<&CostItem> = items.iter().filter(is_interest).collect();
    let (guarantees, others): (Vec<&CostItem>, Vec<&CostItem>) = items.iter().filter(|item| !is_interest(item)).partition(is_guarantee);
    let org = |item: &CostItem| match (item.charged_by, &lender.name) {
        (ChargedBy::Lender, Some(name)) => name.clone(),
        (role, _) => text::charged_by(lang, role).to_owned(),
    };
    let lender_org = lender.name.clone().unwrap_or_else(|| text::charged_by(lang, ChargedBy::Lender).to_owned());
    let simple = first.annual_simple.to_owned();
    let rate = |items: &[&CostItem]| items.iter().map(|item| item.annual_rate).sum::<Decimal>();
    let joined = |items: &[&CostItem], part: &dyn Fn(&CostItem) -> String| {
        let mut parts: Vec<String> = Vec::new();
        for item in items {
            let part = part(item);
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        (!parts.is_empty()).then(|| parts.join(first.list_comma))
    };
    let in_full = |item: &CostItem| {
        format!(
            "{} {} ({} {}; {})",
            item.name,
            number::money(item.amount),
            first.annual_simple,
            number::fraction(item.annual_rate),
            item.how
        )
    };
    LoanCostDisclosureInfo {
        cost_rate: total.annual_rate,
        loan_interest_rate: rate(&interest),
        loan_interest_rate_type: simple.clone(),
        loan_interest_repay_mode: text::method(lang, cleared.method()).to_owned(),
        loan_interest_org_name: lender_org.clone(),
        guarantee_fee_rate: (!guarantees.is_empty()).then(|| rate(&guarantees)),
        guarantee_fee_rate_type: (!guarantees.is_empty()).then_some(simple),
        guarantee_fee_repay_mode: joined(&guarantees, &|item| item.how.clone()),
        guarantee_fee_org_name: joined(&guarantees, &org),
        other_fee_text: joined(&others, &in_full),
        other_fee_org_name: joined(&others, &org),
        overdue_penalty_interest_text: contingent.overdue.text.clone(),
        overdue_penalty_interest_org_name: lender_org.clone(),
        misappropriation_penalty_interest_text: contingent.misuse.text.clone(),
        misappropriation_penalty_interest_org_name: lender_org.clone(),
        prepayment_penalty_name: w.penalty.to_owned(),
        prepayment_penalty_text: contingent.early_settlement.text.clone(),
        prepayment_penalty_org_name: lender_org,
    }
}
