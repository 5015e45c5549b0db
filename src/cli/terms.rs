//! The members that make a loan: principal, rate, months, method, fees.

use crate::json::Value;
use crate::loan::{Fee, FeeTiming, FlatFeeCharge, Method, Step};
use crate::num::{AnnualRate, FeeRate, Money, Months, NumError};

use super::fields::{self, choice};
use super::{Failure, Fields};

/// The part of the help that the commands share.
pub(super) const FIELDS: &str = "\
The fields of a loan:
  principal     money asked for, up to 100000000.00
  annual_rate   nominal annual rate as a fraction, 0 to 1 (\"0.06\" is 6 %); not with flat-fee
  months        1 to 360
  method        {\"kind\":\"equal-installment\"}  {\"kind\":\"equal-principal\"}  {\"kind\":\"interest-only\"}
                {\"kind\":\"flat-fee\",\"monthly_fee_rate\":\"0.005\",\"charged\":\"each\"|\"first\"|\"upfront\"}
                {\"kind\":\"balloon\",\"residual\":\"30000.00\"}
                {\"kind\":\"step-up\",\"every\":12,\"ratio\":\"0.10\"}  or  \"amount\":\"300.00\"
  grace_months  optional: months at the start with interest only, part of `months`; here or inside `method`
  fees          optional: [{\"amount\":\"500.00\",\"when\":\"upfront\"|\"monthly\"|\"financed\"|{\"month\":12}}]
  id            optional: text or number, given back";

/// The names of these members.
pub(super) const NAMES: &[&str] = &["id", "principal", "annual_rate", "months", "method", "grace_months", "fees"];

#[derive(Clone, Copy)]
enum Kind {
    EqualInstallment,
    EqualPrincipal,
    InterestOnly,
    FlatFee,
    Balloon,
    StepUp,
}

/// What a method says besides its rate.
#[derive(Debug)]
pub(super) struct Repayment {
    pub(super) method: Method,
    pub(super) grace_months: u32,
}

/// The months of the loan.
pub(super) fn months(fields: &Fields<'_>) -> Result<Months, Failure> {
    let count = fields.required_count("months")?;
    Months::new(count).map_err(|reason| Failure::number("months", &reason))
}

/// The method and the rate beside it. Where the rate is what is looked for, none is needed.
pub(super) fn repayment(fields: &Fields<'_>, rate_is_unknown: bool) -> Result<Repayment, Failure> {
    let method = Fields::of(fields.required("method")?, "method")?;
    let kind = choice(
        method.required_text("kind")?,
        "method.kind",
        &[
            ("equal-installment", Kind::EqualInstallment),
            ("equal-principal", Kind::EqualPrincipal),
            ("interest-only", Kind::InterestOnly),
            ("flat-fee", Kind::FlatFee),
            ("balloon", Kind::Balloon),
            ("step-up", Kind::StepUp),
        ],
    )?;
    let own: &[&str] = match kind {
        Kind::EqualInstallment | Kind::EqualPrincipal | Kind::InterestOnly => &[],
        Kind::FlatFee => &["monthly_fee_rate", "charged"],
        Kind::Balloon => &["residual"],
        Kind::StepUp => &["every", "ratio", "amount"],
    };
    method.only(&[&["kind", "grace_months"], own])?;
    let annual_rate = || -> Result<AnnualRate, Failure> {
        if rate_is_unknown {
            return Ok(AnnualRate::ZERO);
        }
        fields::number(fields.required("annual_rate")?, "annual_rate")
    };
    let parsed = match kind {
        Kind::EqualInstallment => Method::EqualInstallment { annual_rate: annual_rate()? },
        Kind::EqualPrincipal => Method::EqualPrincipal { annual_rate: annual_rate()? },
        Kind::InterestOnly => Method::InterestOnly { annual_rate: annual_rate()? },
        Kind::FlatFee => {
            if fields.optional("annual_rate").is_some() && !rate_is_unknown {
                let why = "annual_rate has no meaning for a flat fee; give method.monthly_fee_rate alone";
                return Err(Failure::new("conflicting-field", "annual_rate", why));
            }
            let charged = match method.optional_text("charged")? {
                None => FlatFeeCharge::Each,
                Some(word) => choice(
                    word,
                    "method.charged",
                    &[("each", FlatFeeCharge::Each), ("first", FlatFeeCharge::First), ("upfront", FlatFeeCharge::Upfront)],
                )?,
            };
            let monthly_fee_rate: FeeRate = fields::number(method.required("monthly_fee_rate")?, "method.monthly_fee_rate")?;
            Method::FlatFee { monthly_fee_rate, charged }
        }
        Kind::Balloon => Method::Balloon { annual_rate: annual_rate()?, residual: method.required_money("residual")? },
        Kind::StepUp => {
            let every = Months::new(method.required_count("every")?).map_err(|reason| Failure::number("method.every", &reason))?;
            let step = match (method.optional("ratio"), method.optional("amount")) {
                (Some(ratio), None) => Step::Ratio(fields::number(ratio, "method.ratio")?),
                (None, Some(amount)) => Step::Amount(fields::money(amount, "method.amount")?),
                (None, None) => {
                    return Err(Failure::new("missing-field", "method.ratio", "a step-up needs method.ratio or method.amount"));
                }
                (Some(_), Some(_)) => {
                    return Err(Failure::new(
                        "conflicting-field",
                        "method.amount",
                        "a step-up takes method.ratio or method.amount, not both",
                    ));
                }
            };
            Method::StepUp { annual_rate: annual_rate()?, every, step }
        }
    };
    let grace_months = match (fields.optional_count("grace_months")?, method.optional_count("grace_months")?) {
        (Some(_), Some(_)) => {
            return Err(Failure::new("conflicting-field", "method.grace_months", "grace_months is given twice; give it once"));
        }
        (outside, inside) => outside.or(inside).unwrap_or(0),
    };
    Ok(Repayment { method: parsed, grace_months })
}

/// The fees.
pub(super) fn fees(fields: &Fields<'_>) -> Result<Vec<Fee>, Failure> {
    let Some(value) = fields.optional("fees") else { return Ok(Vec::new()) };
    let items = value.as_array().ok_or_else(|| Failure::new("wrong-type", "fees", "fees must be an array"))?;
    items.iter().enumerate().map(|(index, item)| fee(item, &format!("fees[{index}]"))).collect()
}

fn fee(item: &Value, path: &str) -> Result<Fee, Failure> {
    let fields = Fields::of(item, path)?;
    fields.only(&[&["amount", "when"]])?;
    let amount: Money = fields.required_money("amount")?;
    let when_path = fields.path_of("when");
    let when = match fields.required("when")? {
        Value::Text(word) => choice(
            word,
            &when_path,
            &[("upfront", FeeTiming::Upfront), ("monthly", FeeTiming::Monthly), ("financed", FeeTiming::Financed)],
        )?,
        month @ Value::Object(_) => {
            let fields = Fields::of(month, &when_path)?;
            fields.only(&[&["month"]])?;
            let month = fields.required_count("month")?;
            if month == 0 {
                return Err(Failure::number(format!("{when_path}.month"), &NumError::TooSmall { least: "1".to_owned() }));
            }
            FeeTiming::Month(month)
        }
        _ => return Err(Failure::new("wrong-type", when_path, "a fee is due upfront, monthly, financed or {\"month\":k}")),
    };
    Ok(Fee { amount, when })
}
