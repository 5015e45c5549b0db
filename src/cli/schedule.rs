//! `clq schedule`: terms in, the repayment schedule with its totals and its real annual cost out.

use crate::json::Writer;
use crate::loan::{Schedule, Terms};
use crate::share::figures::{write_cost, write_rows};

use super::{Failure, Fields, terms};

pub(super) const ABOUT: &str = "Lay out loans month by month, with totals and the real annual cost";

pub(super) const HELP: &str = "\
Lay out loans month by month, with totals and the real annual cost.

Each line in:   {\"id\",\"principal\",\"annual_rate\",\"months\",\"method\":{…},\"fees\":[…]}
Each line out:  {\"id\",\"schedule\":[{\"period\",\"payment\",\"principal\",\"interest\",\"fee\",\"balance\"}],\"first_payment\",\"last_payment\",
                 \"total_interest\",\"total_fees\",\"total_paid\",\"irr_monthly\",\"apr_simple\",\"apr_compound\"}

payment = principal + interest; fees stand apart, and total_paid is the sum of the payments. A flat fee is interest: it is the price of the
credit, so an upfront one is in total_interest too, though no row carries it. The three rates count every fee at its own date; apr_simple is
irr_monthly x 12, apr_compound is (1 + irr_monthly)^12 - 1. Where the flows have no rate (fees swallow the loan) they are null and
\"irr_error\" says why.";

/// Terms out of the members of a line.
pub(super) fn read_terms(fields: &Fields<'_>) -> Result<Terms, Failure> {
    let principal = fields.required_money("principal")?;
    let months = terms::months(fields)?;
    let repayment = terms::repayment(fields, false)?;
    let fees = terms::fees(fields)?;
    Ok(Terms::new(principal, months, repayment.method, repayment.grace_months, fees)?)
}

pub(super) fn answer(fields: &Fields<'_>, writer: &mut Writer) -> Result<(), Failure> {
    fields.only(&[terms::NAMES])?;
    write_schedule(&Schedule::new(read_terms(fields)?)?, writer);
    Ok(())
}

/// The rows, the totals and the cost of a schedule.
pub(super) fn write_schedule(schedule: &Schedule, writer: &mut Writer) {
    writer.name("schedule");
    write_rows(schedule.rows(), |month| schedule.fees_in(month), writer);
    writer.name("first_payment").display(schedule.first_payment());
    writer.name("last_payment").display(schedule.last_payment());
    writer.name("total_interest").display(schedule.total_interest());
    writer.name("total_fees").display(schedule.total_fees());
    writer.name("total_paid").display(schedule.total_paid());
    write_cost(schedule.effective_cost(), writer);
}
