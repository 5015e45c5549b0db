//! `clq prepay`: what leaving a loan early comes to.

use crate::json::{Value, Writer};
use crate::loan::Schedule;
use crate::loan::early_settlement::{Amount, EarlySettlement, Keep, Penalty, Prepayment};
use crate::num::NumError;
use crate::share::figures::{write_cost_as, write_rows};

use super::fields::{self, choice};
use super::{Failure, Fields, schedule, terms};

pub(super) const ABOUT: &str = "Pay a loan back early, whole or in part";

pub(super) const HELP: &str = "\
Pay a loan back early, whole or in part.

Each line in:   the fields of a loan, and \"prepay\":{
  after_month     paid together with the instalment of this month; 0 is before the first
  amount          money, or \"all\"; {\"all\":true} says the same
  penalty_rate    optional, default 0: a share of the amount paid back, as a fraction
  penalty_months  optional, instead of penalty_rate: as many months of interest on the amount paid back
  keep            optional: \"term\" (the default; payments fall) or \"payment\" (the loan ends sooner) }
Each line out:  {\"id\",\"balance\",\"penalty\",\"settlement\",\"instalment\",\"months_left\",\"last_payment\",\"interest_saved\",\"schedule\":[…],…}

balance is what is owed after that month's instalment, settlement the amount paid back and the penalty. instalment is the first payment that
remains, last_payment the last one, schedule the rows that remain. interest_saved is before the penalty.
cost_irr_monthly, cost_apr_simple and cost_apr_compound are the real cost of the loan as it then ran, with penalty and fees; null with
cost_irr_error where the flows have no rate.";

pub(super) fn answer(fields: &Fields<'_>, writer: &mut Writer) -> Result<(), Failure> {
    fields.only(&[terms::NAMES, &["prepay"]])?;
    let schedule = Schedule::new(schedule::read_terms(fields)?)?;
    let prepayment = read_prepayment(&Fields::of(fields.required("prepay")?, "prepay")?)?;
    let settled = EarlySettlement::of(&schedule, prepayment)?;
    writer.name("balance").display(settled.balance);
    writer.name("penalty").display(settled.penalty);
    writer.name("settlement").display(settled.settlement);
    writer.name("instalment").display(settled.instalment());
    writer.name("months_left").integer(i64::try_from(settled.rows.len()).unwrap_or(i64::MAX));
    writer.name("last_payment").display(settled.last_payment());
    writer.name("interest_saved").display(settled.interest_saved);
    writer.name("schedule");
    write_rows(&settled.rows, |month| schedule.fees_in(month), writer);
    write_cost_as(["cost_irr_monthly", "cost_apr_simple", "cost_apr_compound", "cost_irr_error"], settled.effective_cost, writer);
    Ok(())
}

fn read_prepayment(fields: &Fields<'_>) -> Result<Prepayment, Failure> {
    fields.only(&[&["after_month", "amount", "all", "penalty_rate", "penalty_months", "keep"]])?;
    let after_month = fields.required_count("after_month")?;
    let all = fields.optional_flag("all")?.unwrap_or(false);
    let amount = match fields.optional("amount") {
        Some(Value::Text(word)) if word == "all" => Amount::All,
        Some(_) if all => return Err(Failure::new("conflicting-field", "prepay.amount", "prepay.amount contradicts prepay.all")),
        None if all => Amount::All,
        _ => {
            let amount = fields.required_money("amount")?;
            if amount.is_zero() {
                return Err(Failure::number("prepay.amount", &NumError::TooSmall { least: "0.01".to_owned() }));
            }
            Amount::Part(amount)
        }
    };
    let penalty = match (fields.optional("penalty_rate"), fields.optional_count("penalty_months")?) {
        (Some(_), Some(_)) => {
            let why = "give prepay.penalty_rate or prepay.penalty_months, not both";
            return Err(Failure::new("conflicting-field", "prepay.penalty_months", why));
        }
        (Some(rate), None) => Penalty::Rate(fields::number(rate, "prepay.penalty_rate")?),
        (None, Some(months)) if months > 360 => {
            return Err(Failure::number("prepay.penalty_months", &NumError::TooLarge { most: "360".to_owned() }));
        }
        (None, Some(months)) => Penalty::MonthsOfInterest(months),
        (None, None) => Penalty::None,
    };
    let keep = match fields.optional_text("keep")? {
        None => Keep::Term,
        Some(word) => choice(word, "prepay.keep", &[("term", Keep::Term), ("payment", Keep::Payment)])?,
    };
    Ok(Prepayment { after_month, amount, penalty, keep })
}
