//! Generated vectors: our own conventions from an independent implementation, so everything must agree to the last digit.

use car_loan_quote::json::Value;
use car_loan_quote::loan::early_settlement::{Amount, EarlySettlement, Keep, Penalty, Prepayment};
use car_loan_quote::loan::internal_rate_of_return::dated;
use car_loan_quote::loan::{FlatFeeCharge, LoanError, Method, Row, Schedule, Step, Terms, solve};
use car_loan_quote::num::{AnnualRate, CostRate, FeeRate, Money, Months, Ratio};
use rust_decimal::Decimal;

use super::reading::{as_number, decimal, list, money, months, need, terms, text, whole, with_fees};
use super::{Check, Met, Unmet};

fn equal(field: &str, theirs: &str, ours: impl ToString) -> Result<(), Unmet> {
    let ours = ours.to_string();
    if decimal(theirs) == decimal(&ours) { Ok(()) } else { Err(Unmet::Differs(format!("{field}: ours {ours}, theirs {theirs}"))) }
}

fn rate(case: &Value) -> AnnualRate {
    need(case, "y").parse().expect("a rate of the domain")
}

fn fen(case: &Value, name: &str) -> Vec<Money> {
    let value = |item: &Value| as_number(item).and_then(|text| text.parse().ok()).and_then(|fen| Money::from_fen(fen).ok());
    list(case, name).iter().map(|item| value(item).expect("fen")).collect()
}

/// The rows and their balances.
fn same_rows(case: &Value, opening: Money, rows: &[Row]) -> Result<(), Unmet> {
    let (interest, principal) = (fen(case, "i"), fen(case, "p"));
    if rows.len() != interest.len() || rows.len() != principal.len() {
        return Err(Unmet::Differs(format!("{} rows, not {}", rows.len(), interest.len())));
    }
    let mut balance = opening;
    for ((row, interest), principal) in rows.iter().zip(interest).zip(principal) {
        balance = balance.minus(principal).expect("the reference never repays too much");
        if (row.interest, row.principal, row.balance) != (interest, principal, balance) {
            return Err(Unmet::Differs(format!("row {}: ours {row:?}, theirs {interest}, {principal}, {balance}", row.period)));
        }
    }
    Ok(())
}

/// The nominal and the effective rate, without and with fees.
fn same_rates(case: &Value, terms: &Terms) -> Result<(), Unmet> {
    let charged = with_fees(terms, money(need(case, "u"))?, money(need(case, "m"))?)?;
    for (name, terms) in [("r0", terms.clone()), ("r1", charged)] {
        let cost = Schedule::new(terms)?.effective_cost()?;
        for (printed, ours) in list(case, name).iter().zip([cost.simple, cost.compound]) {
            equal(name, as_number(printed).expect("a rate"), ours)?;
        }
    }
    Ok(())
}

fn schedule(case: &Value, method: Method) -> Check {
    let principal = money(need(case, "P"))?;
    let terms = terms(principal, months(need(case, "n"))?, method)?;
    let schedule = Schedule::new(terms.clone())?;
    same_rows(case, principal, schedule.rows())?;
    equal("last", need(case, "last"), schedule.last_payment())?;
    equal("ti", need(case, "ti"), schedule.total_interest())?;
    equal("tp", need(case, "tp"), schedule.total_paid())?;
    same_rates(case, &terms)?;
    Ok(Met::Exactly)
}

/// The regular payment, as given in `a`.
fn same_instalment(case: &Value, method: Method) -> Check {
    let terms = terms(money(need(case, "P"))?, months(need(case, "n"))?, method)?;
    equal("a", need(case, "a"), solve::regular_payment(&terms)?)?;
    schedule(case, method)
}

pub(super) fn equal_installment(case: &Value) -> Check {
    same_instalment(case, Method::EqualInstallment { annual_rate: rate(case) })
}

/// `a` is the principal part here.
pub(super) fn equal_principal(case: &Value) -> Check {
    let method = Method::EqualPrincipal { annual_rate: rate(case) };
    let first = Schedule::new(terms(money(need(case, "P"))?, months(need(case, "n"))?, method)?)?;
    let part = first.rows().first().map_or(Money::ZERO, |row| row.principal);
    equal("a", need(case, "a"), part).or_else(|_| equal("a", need(case, "a"), first.first_payment()))?;
    schedule(case, method)
}

pub(super) fn interest_only(case: &Value) -> Check {
    same_instalment(case, Method::InterestOnly { annual_rate: rate(case) })
}

pub(super) fn balloon(case: &Value) -> Check {
    same_instalment(case, Method::Balloon { annual_rate: rate(case), residual: money(need(case, "B"))? })
}

pub(super) fn graduated(case: &Value) -> Check {
    let step = match need(case, "kind") {
        "pct" => Step::Ratio(Ratio::new(decimal(need(case, "step"))).expect("a share")),
        "amt" => Step::Amount(money(need(case, "step"))?),
        other => panic!("{other} is no kind of step"),
    };
    let every = months(need(case, "every"))?;
    let method = Method::StepUp { annual_rate: rate(case), every, step };
    let terms = terms(money(need(case, "P"))?, months(need(case, "n"))?, method)?;
    let rows = Schedule::new(terms)?;
    for (index, printed) in list(case, "a").iter().enumerate() {
        let first_of_step = index * every.count() as usize;
        // The last payment takes the rest, so a step of one month at the end shows no instalment.
        if let Some(row) = rows.rows().get(first_of_step)
            && row.period < rows.terms().months().count()
        {
            equal("a", as_number(printed).expect("an instalment"), row.payment())?;
        }
    }
    schedule(case, method)
}

pub(super) fn flat_fee(case: &Value) -> Check {
    let charged = match need(case, "mode") {
        "each" => FlatFeeCharge::Each,
        "first" => FlatFeeCharge::First,
        "upfront" => FlatFeeCharge::Upfront,
        other => panic!("{other} is no mode"),
    };
    let monthly_fee_rate: FeeRate = need(case, "f").parse().expect("a fee rate");
    let count = months(need(case, "n"))?;
    let terms = terms(money(need(case, "P"))?, count, Method::FlatFee { monthly_fee_rate, charged })?;
    let schedule = Schedule::new(terms.clone())?;
    let rows = schedule.rows();
    let part = |row: Option<&Row>| row.map_or(Money::ZERO, |row| row.principal);
    equal("tf", need(case, "tf"), schedule.total_interest())?;
    let fee = schedule.total_interest().yuan() / Decimal::from(count.count());
    equal("fee", need(case, "fee"), fee)?;
    equal("p1", need(case, "p1"), part(rows.first()))?;
    equal("pn", need(case, "pn"), part(rows.last()))?;
    equal("pay1", need(case, "pay1"), schedule.first_payment())?;
    equal("payn", need(case, "payn"), schedule.last_payment())?;
    if rows.last().is_none_or(|row| !row.balance.is_zero()) {
        return Err(Unmet::Differs("something is left over".to_owned()));
    }
    same_rates(case, &terms)?;
    Ok(Met::Exactly)
}

pub(super) fn prepayment(case: &Value) -> Check {
    let annual_rate = rate(case);
    let method = match need(case, "meth") {
        "ei" => Method::EqualInstallment { annual_rate },
        "ep" => Method::EqualPrincipal { annual_rate },
        other => panic!("{other} is no method"),
    };
    let loan = Schedule::new(terms(money(need(case, "P"))?, months(need(case, "n"))?, method)?)?;
    let kind = need(case, "kind");
    let amount = match text(case, "X") {
        Some(part) => Amount::Part(money(part)?),
        None => Amount::All,
    };
    let keep = if kind == "shorten" { Keep::Payment } else { Keep::Term };
    let penalty = Penalty::Rate(Ratio::new(decimal(need(case, "pen"))).expect("a share"));
    let after_month = whole(need(case, "j")).expect("a month");
    let early = EarlySettlement::of(&loan, Prepayment { after_month, amount, penalty, keep })?;
    equal("bal", need(case, "bal"), early.balance)?;
    equal("fee", need(case, "fee"), early.penalty)?;
    equal("saved", need(case, "saved"), early.interest_saved)?;
    if kind == "settle" {
        equal("payoff", need(case, "payoff"), early.settlement)?;
        return if early.rows.is_empty() { Ok(Met::Exactly) } else { Err(Unmet::Differs("payments remain".to_owned())) };
    }
    equal("n2", need(case, "n2"), early.rows.len())?;
    equal("last", need(case, "last"), early.last_payment())?;
    if early.rows.len() > 1 {
        let first = early.rows.first().map_or(Money::ZERO, |row| if need(case, "meth") == "ep" { row.principal } else { row.payment() });
        equal("a2", need(case, "a2"), first)?;
    }
    same_rows(case, early.balance.minus(early.repaid).expect("no more than is owed"), &early.rows)?;
    Ok(Met::Exactly)
}

pub(super) fn reverse(case: &Value) -> Check {
    let budget = money(need(case, "budget"))?;
    match need(case, "kind") {
        kind @ ("maxloan" | "down") => {
            let method = Method::EqualInstallment { annual_rate: rate(case) };
            let unit = money(need(case, "unit"))?;
            let wanted = terms(Money::from_yuan(1), months(need(case, "n"))?, method)?;
            let found = solve::greatest_principal(&wanted, budget, unit)?;
            equal("Pmax", need(case, "Pmax"), found.principal())?;
            equal("a", need(case, "a"), solve::regular_payment(&found)?)?;
            let next = terms(found.principal().plus(unit).expect("small enough"), found.months(), method)?;
            equal("a_next", need(case, "a_next"), solve::regular_payment(&next)?)?;
            if kind == "down" {
                let (down, _) = solve::down_payment(&wanted, money(need(case, "price"))?, budget, unit)?;
                equal("down", need(case, "down"), down)?;
            }
        }
        "maxrate" => {
            let method = Method::EqualInstallment { annual_rate: AnnualRate::ZERO };
            let found = solve::annual_rate(&terms(money(need(case, "P"))?, months(need(case, "n"))?, method)?, budget);
            match (text(case, "rate"), found) {
                (Some(theirs), Ok(ours)) => equal("rate", theirs, ours)?,
                (Some(theirs), Err(LoanError::RateAboveLimit)) if decimal(theirs) > Decimal::ONE => {
                    return Err(Unmet::NotOurs("the annual rate lies outside 0 to 100 %"));
                }
                (None, Err(LoanError::NoSolution { field: "payment" })) => {}
                (theirs, ours) => return Err(Unmet::Differs(format!("rate: ours {ours:?}, theirs {theirs:?}"))),
            }
        }
        "minterm" => {
            let method = Method::EqualInstallment { annual_rate: rate(case) };
            let found = solve::fewest_months(money(need(case, "P"))?, method, 0, &[], budget);
            match (text(case, "nmin"), found) {
                (Some(theirs), Ok(ours)) => equal("nmin", theirs, Months::count(ours.months()))?,
                (None, Err(LoanError::NoSolution { field: "payment" })) => {}
                (theirs, ours) => return Err(Unmet::Differs(format!("nmin: ours {ours:?}, theirs {theirs:?}"))),
            }
        }
        other => panic!("{other} is no kind"),
    }
    Ok(Met::Exactly)
}

pub(super) fn xirr(case: &Value) -> Check {
    let flows = list(case, "f").iter().map(|flow| match flow.as_array() {
        Some([date, amount]) => {
            let date = date.as_text().and_then(|text| text.parse().ok()).expect("a date");
            (date, decimal(as_number(amount).expect("an amount")))
        }
        _ => panic!("a flow is a date and an amount"),
    });
    let rate = CostRate::nearest(&dated(flows)?).expect("a rate");
    equal("x", need(case, "x"), rate)?;
    Ok(Met::Exactly)
}
