//! The table as JSON. What is not known is left out.

use core::fmt::Display;

use crate::json::Writer;
use crate::ratecard::FeeKind;
use crate::share::figures::write_timing;
use crate::share::reason::write_penalty;

use super::{ByContract, CostItem, Disclosure, EarlySettlement, LoanCostDisclosureInfo};

impl Disclosure {
    /// Writes the table as an object.
    pub fn write(&self, writer: &mut Writer) {
        writer.object(|w| {
            w.name("schema").integer(self.schema);
            w.name("as_of").display(self.as_of);
            w.name("language").text(&self.language);
            w.name("rate_card").text(self.rate_card.as_str());
            w.name("product").text(self.product.as_str());
            w.name("name").text(&self.name);
            w.name("lender").object(|w| {
                w.name("kind").text(self.lender.kind.code());
                optional(w, "name", self.lender.name.as_deref());
            });
            w.name("principal").display(self.principal);
            w.name("months").integer(self.months.count());
            w.name("method").text(self.method.code());
            w.name("items").array(|w| self.items.iter().for_each(|item| write_item(item, w)));
            w.name("total").object(|w| {
                w.name("amount").display(self.total.amount);
                w.name("annual_rate").display(self.total.annual_rate);
            });
            w.name("annual_cost").object(|w| {
                w.name("simple").display(self.annual_cost.simple);
                w.name("compound").display(self.annual_cost.compound);
            });
            w.name("contingent").object(|w| {
                w.name("early_settlement").object(|w| write_early_settlement(&self.contingent.early_settlement, w));
                for (name, cost) in [("overdue", &self.contingent.overdue), ("misuse", &self.contingent.misuse)] {
                    w.name(name).object(|w| {
                        let ByContract { stated_by, text } = cost;
                        w.name("stated_by").text(stated_by.code());
                        w.name("text").text(text);
                    });
                }
            });
            w.name("closing").object(|w| w.name("text").text(&self.closing.text));
            w.name("loan_cost_disclosure_info").object(|w| write_info(&self.loan_cost_disclosure_info, w));
        });
    }
}

fn optional(writer: &mut Writer, name: &str, text: Option<&str>) {
    if let Some(text) = text {
        writer.name(name).text(text);
    }
}

fn optional_number(writer: &mut Writer, name: &str, number: Option<impl Display>) {
    if let Some(number) = number {
        writer.name(name).display(number);
    }
}

fn write_item(item: &CostItem, writer: &mut Writer) {
    writer.object(|w| {
        w.name("kind").text(item.kind.code());
        optional(w, "purpose", item.purpose.map(FeeKind::code));
        optional(w, "fee", item.fee.as_deref());
        w.name("name").text(&item.name);
        w.name("how").text(&item.how);
        if let Some(when) = item.when {
            w.name("when");
            write_timing(when, w);
        }
        w.name("amount").display(item.amount);
        w.name("annual_rate").display(item.annual_rate);
        w.name("charged_by").text(item.charged_by.code());
    });
}

fn write_early_settlement(cost: &EarlySettlement, w: &mut Writer) {
    w.name("stated_by").text(cost.stated_by.code());
    if let Some(month) = cost.allowed_after_month {
        w.name("allowed_after_month").integer(month);
    }
    if let Some(penalty) = cost.penalty {
        w.name("penalty");
        write_penalty(penalty, w);
    }
    w.name("text").text(&cost.text);
}

fn write_info(info: &LoanCostDisclosureInfo, w: &mut Writer) {
    w.name("cost_rate").display(info.cost_rate);
    w.name("loan_interest_rate").display(info.loan_interest_rate);
    w.name("loan_interest_rate_type").text(&info.loan_interest_rate_type);
    w.name("loan_interest_repay_mode").text(&info.loan_interest_repay_mode);
    w.name("loan_interest_org_name").text(&info.loan_interest_org_name);
    optional_number(w, "guarantee_fee_rate", info.guarantee_fee_rate);
    for (name, text) in [
        ("guarantee_fee_rate_type", &info.guarantee_fee_rate_type),
        ("guarantee_fee_repay_mode", &info.guarantee_fee_repay_mode),
        ("guarantee_fee_org_name", &info.guarantee_fee_org_name),
        ("other_fee_text", &info.other_fee_text),
        ("other_fee_org_name", &info.other_fee_org_name),
    ] {
        optional(w, name, text.as_deref());
    }
    for (name, text) in [
        ("overdue_penalty_interest_text", &info.overdue_penalty_interest_text),
        ("overdue_penalty_interest_org_name", &info.overdue_penalty_interest_org_name),
        ("misappropriation_penalty_interest_text", &info.misappropriation_penalty_interest_text),
        ("misappropriation_penalty_interest_org_name", &info.misappropriation_penalty_interest_org_name),
        ("prepayment_penalty_name", &info.prepayment_penalty_name),
        ("prepayment_penalty_text", &info.prepayment_penalty_text),
        ("prepayment_penalty_org_name", &info.prepayment_penalty_org_name),
    ] {
        w.name(name).text(text);
    }
}
