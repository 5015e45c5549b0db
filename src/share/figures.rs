//! The figures of a cleared offer as data, the same for a quote on the command line and for a record.
//!
//! Records that were kept are compared with what this writes: a member that is renamed, dropped or added makes every record of the present
//! form differ, and needs a new form.

use crate::compliance::{Cleared, CostLine, CostLineSource, FeeName};
use crate::json::Writer;
use crate::loan::{EffectiveCost, FeeTiming, IrrError, Row};
use crate::num::Money;

/// What to call a fee, where it is to be called anything beside its id.
pub type FeeNames<'a> = Option<&'a dyn Fn(&FeeName) -> String>;

/// The members of the figures of an offer.
pub fn write(cleared: &Cleared, names: FeeNames<'_>, writer: &mut Writer) {
    writer.name("first_payment").display(cleared.first_payment());
    writer.name("last_payment").display(cleared.last_payment());
    write_cost(Ok(cleared.cost()), writer);
    writer.name("annual_rate").display_or_null(cleared.annual_rate());
    writer.name("lowest");
    match cleared.lowest() {
        None => writer.null(),
        Some(end) => writer.object(|writer| {
            writer.name("annual_rate").display(end.annual_rate);
            writer.name("first_payment").display(end.first_payment);
            write_cost(Ok(end.cost), writer);
        }),
    }
    writer.name("total_interest").display(cleared.total_interest());
    writer.name("total_fees").display(cleared.total_fees());
    writer.name("total_cost").display(cleared.total_cost());
    writer.name("total_paid").display(cleared.total_paid());
    writer.name("cash_price").display(cleared.cash_price());
    writer.name("down_payment").display(cleared.down_payment());
    writer.name("loan").display(cleared.loan());
    writer.name("owed").display(cleared.owed());
    writer.name("due_at_signing").display(cleared.due_at_signing());
    writer.name("months").integer(cleared.months().count());
    writer.name("method").text(cleared.method().code());
    writer.name("all_in").object(|writer| {
        writer.name("items").array(|writer| cleared.cost_lines().iter().for_each(|line| write_cost_line(line, names, writer)));
        writer.name("amount").display(cleared.total_cost());
        writer.name("annual_rate").display(cleared.cost_lines_rate());
    });
    writer.name("schedule");
    write_rows(cleared.rows(), |month| cleared.fees_in(month), writer);
}

fn write_cost_line(line: &CostLine, names: FeeNames<'_>, writer: &mut Writer) {
    writer.object(|writer| {
        match &line.source {
            CostLineSource::Interest => {
                writer.name("item").text("interest");
                writer.name("fee").null();
                if names.is_some() {
                    writer.name("name").null();
                }
                writer.name("when").null();
                writer.name("charged_by").text("lender");
            }
            CostLineSource::Fee { id, name, when, charged_by, .. } => {
                writer.name("item").text("fee");
                writer.name("fee").text(id);
                if let Some(name_of) = names {
                    writer.name("name").text(&name_of(name));
                }
                writer.name("when");
                write_timing(*when, writer);
                writer.name("charged_by").text(charged_by.code());
            }
        }
        writer.name("amount").display(line.amount);
        writer.name("annual_rate").display(line.annual_rate);
    });
}

/// When a fee is due, as a rate card writes it.
pub fn write_timing(when: FeeTiming, writer: &mut Writer) {
    match when {
        FeeTiming::Upfront => writer.text("upfront"),
        FeeTiming::Monthly => writer.text("monthly"),
        FeeTiming::Financed => writer.text("financed"),
        FeeTiming::Month(month) => writer.object(|writer| writer.name("month").integer(month)),
    }
}

/// Rows of a loan with the fees of their months.
pub fn write_rows(rows: &[Row], fees_in: impl Fn(u32) -> Money, writer: &mut Writer) {
    writer.array(|writer| {
        for row in rows {
            writer.object(|writer| {
                writer.name("period").integer(row.period);
                writer.name("payment").display(row.payment());
                writer.name("principal").display(row.principal);
                writer.name("interest").display(row.interest);
                writer.name("fee").display(fees_in(row.period));
                writer.name("balance").display(row.balance);
            });
        }
    });
}

/// The three rates; where the flows have no rate they are null and `irr_error` says why.
pub fn write_cost(cost: Result<EffectiveCost, IrrError>, writer: &mut Writer) {
    write_cost_as(["irr_monthly", "apr_simple", "apr_compound", "irr_error"], cost, writer);
}

/// The same under other names.
pub fn write_cost_as(names: [&str; 4], cost: Result<EffectiveCost, IrrError>, writer: &mut Writer) {
    let rates = cost.ok();
    let [monthly, simple, compound, error_name] = names;
    writer.name(monthly).display_or_null(rates.map(|cost| cost.monthly));
    writer.name(simple).display_or_null(rates.map(|cost| cost.simple));
    writer.name(compound).display_or_null(rates.map(|cost| cost.compound));
    if let Err(error) = cost {
        writer.name(error_name).text(error.code());
    }
}
