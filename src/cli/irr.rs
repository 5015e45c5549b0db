//! `clq irr`: the rate of return of cash flows per period, by date, or by time in years.

use rust_decimal::Decimal;

use crate::json::{Value, Writer};
use crate::loan::internal_rate_of_return::{Years, dated, periodic, timed};
use crate::num::{CostRate, Date, NumError, nearest_decimal_from_str};

use super::fields::{date, number, number_text};
use super::{Failure, Fields};

pub(super) const ABOUT: &str = "The rate of return of cash flows: per period, by date, or by time in years";

pub(super) const HELP: &str = "\
The rate of return of cash flows: per period, by date, or by time in years.

Each line in, one of:
  {\"id\",\"flows\":[\"-1000\",\"550\",\"600\"]}                      one flow a period, from period 0: the rate is per period
  {\"id\",\"flows\":[{\"date\":\"2025-01-31\",\"amount\":\"-1000\"},…]}  in any order; time is days / 365: the rate is per year
  {\"id\",\"flows\":[{\"t\":\"1/12\",\"amount\":\"-1000\"},…]}           t in years, a decimal or a fraction: the rate is per year
Each line out:  {\"id\",\"irr\":\"0.100000000000\"}, effective, to 12 decimals.

Errors: no-sign-change, no-root or several-roots for rates between -0.999999 and 10000, both ends excluded; several-roots says how many. Amounts
with more than 28 digits are rounded to 28, decimal times to 15 decimals.";

/// More flows than any contract has.
const MOST_FLOWS: usize = 20_000;

pub(super) fn answer(fields: &Fields<'_>, writer: &mut Writer) -> Result<(), Failure> {
    fields.only(&[&["id", "flows"]])?;
    let items = fields.required("flows")?.as_array().ok_or_else(|| Failure::new("wrong-type", "flows", "flows must be an array"))?;
    if items.len() > MOST_FLOWS {
        return Err(Failure::number("flows", &NumError::TooLarge { most: format!("{MOST_FLOWS} flows") }));
    }
    let rate = match items.first() {
        Some(Value::Object(members)) if members.iter().any(|(name, _)| name == "date") => dated(by_date(items)?),
        Some(Value::Object(_)) => timed(by_time(items)?),
        _ => periodic(by_period(items)?),
    };
    let rate = rate.map_err(|reason| Failure::rate_of_return("flows", reason))?;
    let rate = CostRate::nearest(&rate).map_err(|reason| Failure::number("flows", &reason))?;
    writer.name("irr").display(rate);
    Ok(())
}

fn by_period(items: &[Value]) -> Result<Vec<Decimal>, Failure> {
    items.iter().enumerate().map(|(index, item)| amount(item, &format!("flows[{index}]"))).collect()
}

fn by_date(items: &[Value]) -> Result<Vec<(Date, Decimal)>, Failure> {
    let mut dated = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let path = format!("flows[{index}]");
        let fields = Fields::of(item, &path)?;
        fields.only(&[&["date", "amount"]])?;
        let on = date(fields.required("date")?, &fields.path_of("date"))?;
        dated.push((on, amount(fields.required("amount")?, &fields.path_of("amount"))?));
    }
    Ok(dated)
}

fn by_time(items: &[Value]) -> Result<Vec<(Years, Decimal)>, Failure> {
    let mut timed = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let path = format!("flows[{index}]");
        let fields = Fields::of(item, &path)?;
        fields.only(&[&["t", "amount"]])?;
        let at: Years = number(fields.required("t")?, &fields.path_of("t"))?;
        timed.push((at, amount(fields.required("amount")?, &fields.path_of("amount"))?));
    }
    Ok(timed)
}

fn amount(value: &Value, path: &str) -> Result<Decimal, Failure> {
    nearest_decimal_from_str(number_text(value, path)?).map_err(|reason| Failure::number(path, &reason))
}
