//! `clq solve`: the principal, the rate or the months that fit a payment.

use crate::json::Writer;
use crate::loan::{Method, Schedule, Terms, solve};
use crate::num::{CostRate, Money, Months};

use super::fields::choice;
use super::{Failure, Fields, schedule, terms};

pub(super) const ABOUT: &str = "Find the principal, the rate or the months that fit a payment";

pub(super) const HELP: &str = "\
Find the principal, the rate or the months that fit a payment.

Each line in:   the fields of a loan, and
  solve    \"principal\": the largest multiple of `unit` whose instalment, rounded to the fen, is within `payment`
           \"rate\":      the annual rate (12 x monthly) at which the unrounded instalment equals `payment`
           \"months\":    the fewest months, up to 360, whose instalment, rounded to the fen, is within `payment`
  payment  the budget for the regular payment, without fees paid beside it; for a payment that falls the first one counts, for one that
           rises the highest; what falls due at the very end (a residual, the principal of interest-only) does not count
  unit     optional, default \"1.00\"; only for principal
  price    optional, only for principal: adds \"down_payment\", what is left of the price
The field that is looked for may be left out; what it holds is not looked at.
Each line out:  {\"id\",\"answer\",\"down_payment\",\"schedule\":[…],…}, going on as `clq schedule` does for the loan found. The answer is JSON text: money
with two decimals, a rate with twelve, months as a whole number.";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unknown {
    Principal,
    Rate,
    Months,
}

pub(super) fn answer(fields: &Fields<'_>, writer: &mut Writer) -> Result<(), Failure> {
    fields.only(&[terms::NAMES, &["solve", "payment", "unit", "price"]])?;
    let unknown = choice(
        fields.required_text("solve")?,
        "solve",
        &[("principal", Unknown::Principal), ("rate", Unknown::Rate), ("months", Unknown::Months)],
    )?;
    if unknown != Unknown::Principal {
        for name in ["unit", "price"] {
            if fields.optional(name).is_some() {
                return Err(Failure::new("conflicting-field", name, format!("{name} is only for solving for the principal")));
            }
        }
    }
    let payment = fields.required_money("payment")?;
    let repayment = terms::repayment(fields, unknown == Unknown::Rate)?;
    let fees = terms::fees(fields)?;
    match unknown {
        Unknown::Principal => {
            let unit = fields.optional_money("unit")?.unwrap_or(Money::from_yuan(1));
            let price = fields.optional_money("price")?;
            if unit.is_zero() {
                return Err(Failure::new("too-small", "unit", "unit: must be at least 0.01"));
            }
            // Any principal will do here that the residual does not exceed.
            let some = match repayment.method {
                Method::Balloon { residual, .. } => residual.max(Money::from_yuan(1)),
                _ => Money::from_yuan(1),
            };
            let wanted = Terms::new(some, terms::months(fields)?, repayment.method, repayment.grace_months, fees)?;
            let terms = solve::greatest_principal(&wanted, payment, unit)?;
            writer.name("answer").display(terms.principal());
            if let Some(price) = price {
                writer.name("down_payment").display(price.minus_or_zero(terms.principal()));
            }
            schedule::write_schedule(&Schedule::new(terms)?, writer);
        }
        Unknown::Rate => {
            let months = terms::months(fields)?;
            let terms = Terms::new(fields.required_money("principal")?, months, repayment.method, repayment.grace_months, fees)?;
            let rate = solve::annual_rate(&terms, payment)?;
            writer.name("answer").display(CostRate::from_fraction(rate.fraction()));
            let method = repayment.method.at_rate(rate);
            let found = Terms::new(terms.principal(), months, method, repayment.grace_months, terms.fees().to_vec())?;
            schedule::write_schedule(&Schedule::new(found)?, writer);
        }
        Unknown::Months => {
            let principal = fields.required_money("principal")?;
            // What no term could mend is told as such.
            Terms::new(principal, Months::LONGEST, repayment.method, repayment.grace_months, fees.clone())?;
            let terms = solve::fewest_months(principal, repayment.method, repayment.grace_months, &fees, payment)?;
            writer.name("answer").display(terms.months());
            schedule::write_schedule(&Schedule::new(terms)?, writer);
        }
    }
    Ok(())
}
