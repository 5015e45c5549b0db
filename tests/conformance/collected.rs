//! Vectors collected from public sources.

use car_loan_quote::json::Value;
use car_loan_quote::loan::internal_rate_of_return::{Years, dated, periodic, timed};
use car_loan_quote::loan::solve::{self, salesmans_number};
use car_loan_quote::loan::{EffectiveCost, Fee, FeeTiming, FlatFeeCharge, Method, Schedule, Step, Terms};
use car_loan_quote::num::{AnnualRate, Date, FeeRate, Money, Months, Ratio, Real};
use rust_decimal::Decimal;

use super::reading::{
    all, annual_rate, as_number, decimal, digits, expected, inputs, list, money, months, near, need, rows, same, same_printed, terms, text,
    to_the_fen, twelve_times, whole, words, years,
};
use super::{Check, Met, Unmet};

const DAYS: Unmet = Unmet::NotOurs("interest by days; ours is by whole months");
const PERCENT: Decimal = Decimal::ONE_HUNDRED;

fn error_expected(vector: &Value) -> bool {
    matches!(expected(vector).get("error"), Some(Value::Bool(true)))
}

fn no_error(vector: &Value, rate: Result<Real, Unmet>, field: &str) -> Check {
    match (rate, error_expected(vector)) {
        (Err(Unmet::Differs(_)), true) => Ok(Met::Exactly),
        (Err(unmet), _) => Err(unmet),
        (Ok(rate), true) => Err(Unmet::Differs(format!("an error is expected, ours is {}", digits(&rate)))),
        (Ok(rate), false) => same(vector, field, need(expected(vector), field), digits(&rate)),
    }
}

/// Regulation Z: the unit-period method. It is a periodic rate of return as long as no part of a period occurs.
pub(super) fn unit_period_apr(vector: &Value) -> Check {
    let inputs = inputs(vector);
    let mut flows: Vec<Decimal> = Vec::new();
    for (name, sign) in [("advances", Decimal::ONE), ("payments", Decimal::NEGATIVE_ONE)] {
        for flow in list(inputs, name) {
            if !decimal(need(flow, "f").split('/').next().unwrap_or("0")).is_zero() {
                return Err(Unmet::NotOurs("a part of a unit period bears simple interest; ours compounds"));
            }
            let start = whole(need(flow, "t")).expect("whole periods") as usize;
            let count = text(flow, "count").and_then(whole).unwrap_or(1) as usize;
            flows.resize(flows.len().max(start + count), Decimal::ZERO);
            for amount in flows.iter_mut().skip(start).take(count) {
                *amount += sign * decimal(need(flow, "amount"));
            }
        }
    }
    let per_year = decimal(need(inputs, "unit_periods_per_year"));
    let rate = digits(&periodic(flows)?) * per_year * PERCENT;
    same(vector, "apr_percent", need(expected(vector), "apr_percent"), rate)
}

/// A time as a fraction, also where it is printed as a decimal.
fn fraction(text: &str) -> (i64, i64) {
    let part = |text: &str| {
        let value = decimal(text).normalize();
        (i64::try_from(value.mantissa()).expect("a time"), 10i64.pow(value.scale()))
    };
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let ((a, b), (c, d)) = (part(numerator), part(denominator));
    (a * d, b * c)
}

/// Directive 2008/48 and its British twin: an effective annual rate of flows at fractions of a year.
pub(super) fn timed_apr(vector: &Value) -> Check {
    let mut flows: Vec<(Years, Decimal)> = Vec::new();
    for flow in list(inputs(vector), "flows") {
        let (start, start_of) = fraction(need(flow, "t"));
        let (step, step_of) = fraction(text(flow, "step").unwrap_or("0"));
        let count = text(flow, "count").and_then(whole).unwrap_or(1);
        for k in 0..i64::from(count) {
            let at = Years::new(start * step_of + k * step * start_of, (start_of * step_of).unsigned_abs()).expect("a time");
            flows.push((at, decimal(need(flow, "amount"))));
        }
    }
    let percent = digits(&timed(flows)?) * PERCENT;
    same(vector, "aprc_percent", need(expected(vector), "aprc_percent"), percent)
}

/// The rows bear interest by days and are not ours. The annual rate published with them is: flows by days ÷ 365, effective.
pub(super) fn daily_apr(vector: &Value) -> Check {
    let inputs = inputs(vector);
    let per_year: u64 = match need(expected(vector), "apr_day_base") {
        "365" => 365,
        _ => return Err(DAYS),
    };
    let at = |day: i64| Years::new(day, per_year).expect("a time");
    let mut flows = vec![(at(0), decimal(need(inputs, "principal")))];
    for payment in list(inputs, "payments") {
        if let Some([day, amount]) = payment.as_array() {
            let day = as_number(day).and_then(|day| day.parse().ok()).expect("a day");
            flows.push((at(day), -decimal(as_number(amount).expect("an amount"))));
        }
    }
    let percent = digits(&timed(flows)?) * PERCENT;
    let printed = need(expected(vector), "apr_published_percent");
    let half_a_digit = Decimal::new(5, decimal(printed).scale() + 1);
    let reference = vector.get("ref").and_then(|reference| text(reference, "apr_365"));
    let to_reference = reference.map(|printed| near("apr_365", printed, percent, Decimal::new(6, 7)));
    all([near("apr_published_percent", printed, percent, half_a_digit)].into_iter().chain(to_reference))
}

pub(super) fn due_dates(vector: &Value) -> Check {
    let (inputs, expected) = (inputs(vector), expected(vector));
    let date = |text: &str| text.parse::<Date>().expect("a date");
    let (ours, theirs) = if inputs.get("pairs").is_some() {
        let ours = list(inputs, "pairs").iter().map(|pair| match pair.as_array() {
            Some([start, count]) => {
                let count = as_number(count).and_then(whole).expect("months");
                date(start.as_text().expect("a date")).plus_months(count).expect("a day").to_string()
            }
            _ => panic!("a pair is a date and months"),
        });
        (ours.collect::<Vec<_>>(), words(expected, "results"))
    } else {
        let first = date(need(inputs, "first_due"));
        let count = whole(need(inputs, "count")).expect("a count");
        let ours = (0..count).map(|k| first.plus_months(k).expect("a day").to_string());
        (ours.collect::<Vec<_>>(), words(expected, "due_dates"))
    };
    if ours == theirs { Ok(Met::Exactly) } else { Err(Unmet::Differs(format!("ours {ours:?}"))) }
}

pub(super) fn balloon(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if text(inputs, "basis").is_some() {
        return Err(DAYS);
    }
    let method = Method::Balloon { annual_rate: annual_rate(inputs)?, residual: money(need(inputs, "balloon"))? };
    let terms = terms(money(need(inputs, "principal"))?, months(need(inputs, "periods"))?, method)?;
    same_printed(vector, "instalment", need(expected(vector), "instalment"), digits(&solve::unrounded_payment(&terms)?))
}

/// The cost of an equal-instalment loan whose interest and instalments are not rounded.
fn unrounded_cost(schedule: &Schedule) -> Result<EffectiveCost, Unmet> {
    let terms = schedule.terms();
    let rate = terms.method().annual_rate().unwrap_or_default();
    let interest = digits(&Real::from_decimal(terms.principal().yuan()).mul(&rate.monthly()));
    let instalment = digits(&solve::unrounded_payment(terms)?);
    let months = (1..=terms.months().count()).map(|month| {
        let payment = if month <= terms.grace_months() { interest } else { instalment };
        -(payment + schedule.fees_in(month).yuan())
    });
    Ok(EffectiveCost::of_flows(std::iter::once(terms.principal().yuan()).chain(months))?)
}

/// Figures that a source prints from unrounded arithmetic, against ours to the fen.
fn named_figures(vector: &Value, schedule: &Schedule) -> Check {
    let count = schedule.terms().months().count();
    let unrounded = digits(&solve::unrounded_payment(schedule.terms())?);
    let first = schedule.rows().first().expect("a row");
    let cost = schedule.effective_cost();
    let expected = expected(vector);
    all(expected.as_object().expect("expectations").iter().filter_map(|(field, printed)| {
        let printed = as_number(printed)?;
        let rate = |pick: fn(&EffectiveCost) -> Decimal| -> Check {
            same_printed(vector, field, printed, pick(&cost?))
                .or_else(|_| same_printed(vector, field, printed, pick(&unrounded_cost(schedule)?)).map(|_| Met::ToTheFen))
        };
        Some(match field.as_str() {
            "instalment" | "annuity" => same_printed(vector, field, printed, unrounded),
            "payment_including_fee" | "cash_payment" => {
                let fees = schedule.fees_in(1).yuan();
                same_printed(vector, field, printed, unrounded + fees)
                    .or_else(|_| same(vector, field, printed, schedule.first_payment().yuan() + fees))
            }
            "monthly_interest" | "first_interest" => to_the_fen(vector, field, printed, first.interest.yuan(), 0),
            "first_principal" => to_the_fen(vector, field, printed, first.principal.yuan(), 0),
            "first_payment" => to_the_fen(vector, field, printed, schedule.first_payment().yuan(), 0),
            "last_payment" => to_the_fen(vector, field, printed, schedule.last_payment().yuan(), count),
            "total_interest" => to_the_fen(vector, field, printed, schedule.total_interest().yuan(), count),
            "total_payment" | "total_amount" | "sum_of_payments_unrounded" => {
                to_the_fen(vector, field, printed, schedule.total_paid().yuan(), count)
            }
            "total_interest_if_all_paid" => to_the_fen(vector, field, printed, schedule.total_interest().yuan(), count),
            "total" => {
                let fees = schedule.total_fees().yuan();
                to_the_fen(vector, field, printed, schedule.total_paid().yuan() + fees, count)
            }
            "monthly_decrease" => {
                let second = schedule.rows().get(1).map_or(Money::ZERO, |row| row.interest);
                to_the_fen(vector, field, printed, first.interest.yuan() - second.yuan(), 1)
            }
            "monthly_irr" => rate(|cost| cost.monthly.fraction()),
            "nominal_annual" => rate(|cost| cost.simple.fraction()),
            "effective_annual" => rate(|cost| cost.compound.fraction()),
            "debt" => same(vector, field, printed, schedule.opening_balance().yuan()),
            other => panic!("{other} is not compared"),
        })
    }))
}

fn monthly_fee(inputs: &Value) -> Result<Vec<Fee>, Unmet> {
    let Some(amount) = text(inputs, "monthly_fee") else { return Ok(Vec::new()) };
    Ok(vec![Fee { amount: money(amount)?, when: FeeTiming::Monthly }])
}

pub(super) fn equal_installment(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if text(inputs, "fixed_payment").is_some() {
        return Err(Unmet::NotOurs("the last payment comes from balances that are not rounded to the fen"));
    }
    let method = Method::EqualInstallment { annual_rate: annual_rate(inputs)? };
    let terms = Terms::new(money(need(inputs, "principal"))?, months(need(inputs, "periods"))?, method, 0, monthly_fee(inputs)?)?;
    let schedule = Schedule::new(terms)?;
    all([named_figures(vector, &schedule), rows(vector, &schedule), years(vector, &schedule)])
}

pub(super) fn equal_principal(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if text(inputs, "basis").is_some() {
        return Err(DAYS);
    }
    let method = Method::EqualPrincipal { annual_rate: annual_rate(inputs)? };
    let schedule = Schedule::new(terms(money(need(inputs, "principal"))?, months(need(inputs, "periods"))?, method)?)?;
    all([named_figures(vector, &schedule), rows(vector, &schedule), years(vector, &schedule)])
}

pub(super) fn graduated(vector: &Value) -> Check {
    let inputs = inputs(vector);
    let ratio =
        Ratio::new(decimal(need(inputs, "step_factor")) - Decimal::ONE).map_err(|_| Unmet::NotOurs("steps that fall; ours rise"))?;
    let method =
        Method::StepUp { annual_rate: annual_rate(inputs)?, every: months(need(inputs, "step_months"))?, step: Step::Ratio(ratio) };
    let schedule = Schedule::new(terms(money(need(inputs, "principal"))?, months(need(inputs, "periods"))?, method)?)?;
    let expected = expected(vector);
    // The last row takes what rounding has left over, so the last instalment stands one row before.
    let before_last = schedule.rows().iter().rev().nth(1).expect("two rows");
    all([
        to_the_fen(vector, "first_instalment", need(expected, "first_instalment"), schedule.first_payment().yuan(), 0),
        to_the_fen(vector, "last_instalment", need(expected, "last_instalment"), before_last.payment().yuan(), 0),
        rows(vector, &schedule),
        years(vector, &schedule),
    ])
}

pub(super) fn interest_only(vector: &Value) -> Check {
    let inputs = inputs(vector);
    if text(inputs, "basis").is_some() {
        return Err(DAYS);
    }
    let annual_rate = annual_rate(inputs)?;
    let principal = match text(inputs, "principal") {
        Some(principal) => money(principal)?,
        None => money(need(inputs, "price"))?.minus(money(need(inputs, "deposit"))?).expect("a loan"),
    };
    let count = text(inputs, "years").and_then(whole).map_or(12, |years| years * 12);
    let schedule = Schedule::new(terms(principal, Months::new(count).expect("a term"), Method::InterestOnly { annual_rate })?)?;
    named_figures(vector, &schedule)
}

pub(super) fn fineract(vector: &Value) -> Check {
    let (inputs, expected) = (inputs(vector), expected(vector));
    if let Some(price) = text(inputs, "price") {
        let share = Ratio::new(decimal(need(inputs, "down_payment_percent")) / PERCENT).expect("a share");
        let price = money(price)?;
        let down = share.of(price).expect("small enough");
        let method = Method::EqualInstallment { annual_rate: annual_rate(inputs)? };
        let loan = Schedule::new(terms(price.minus(down).expect("a loan"), months(need(inputs, "periods"))?, method)?)?;
        let payments = words(expected, "payments").into_iter().zip(loan.rows());
        return all([same(vector, "down_payment", need(expected, "down_payment"), down.yuan())]
            .into_iter()
            .chain(payments.map(|(printed, row)| same(vector, "payments", printed, row.payment().yuan()))));
    }
    if text(inputs, "currency_multiple").is_some() {
        return Err(Unmet::NotOurs("amounts in multiples of 100; ours are in fen"));
    }
    if text(inputs, "basis").is_some() {
        return Err(DAYS);
    }
    let (principal, rate, count) = match list(inputs, "disbursements") {
        [] => (
            money(need(inputs, "principal"))?,
            AnnualRate::new(twelve_times(need(inputs, "rate_per_period"))).expect("a rate"),
            months(need(inputs, "periods"))?,
        ),
        [only] => {
            let periods = list(inputs, "periods");
            let rate = decimal(need(inputs, "annual_rate_percent")) / PERCENT;
            let monthly = need(inputs, "repay_every") == "1 MONTHS" && (need(inputs, "days_in_month") == "DAYS_30" || rate.is_zero());
            let first = periods.first().and_then(Value::as_array).and_then(|period| period.first()).and_then(Value::as_text);
            if !monthly || first != text(only, "date") {
                return Err(DAYS);
            }
            let count = Months::new(u32::try_from(periods.len()).expect("few")).expect("a term");
            (money(need(only, "amount"))?, AnnualRate::new(rate).expect("a rate"), count)
        }
        _ => return Err(Unmet::NotOurs("the loan is paid out in several parts")),
    };
    let schedule = Schedule::new(terms(principal, count, Method::EqualInstallment { annual_rate: rate })?)?;
    match rows(vector, &schedule) {
        Ok(Met::Exactly) => Ok(Met::Exactly),
        Ok(Met::ToTheFen) | Err(Unmet::Differs(_)) => Err(Unmet::NotOurs("rounds half to even, or reschedules; ours rounds half up")),
        Err(other) => Err(other),
    }
}

pub(super) fn flat_fee(vector: &Value) -> Check {
    let (inputs, expected) = (inputs(vector), expected(vector));
    let count = || months(need(inputs, "periods"));
    if let Some(cash) = text(inputs, "cash_price") {
        // Paid in advance: the first instalment falls together with the sale.
        let payment = decimal(need(inputs, "total")) / Decimal::from(count()?.count());
        let mut flows = vec![-payment; count()?.count() as usize];
        flows[0] += decimal(cash);
        let cost = EffectiveCost::of_flows(flows)?;
        return all([
            same(vector, "monthly_irr", need(expected, "monthly_irr"), cost.monthly.fraction()),
            same(vector, "effective_annual", need(expected, "effective_annual"), cost.compound.fraction()),
        ]);
    }
    if let Some(instalment) = text(inputs, "instalment") {
        let total = money(instalment)?.times(count()?.count()).expect("small enough");
        let interest = total.minus(money(need(inputs, "principal"))?).expect("interest");
        return all([
            same(vector, "total", need(expected, "total"), total.yuan()),
            same(vector, "total_interest", need(expected, "total_interest"), interest.yuan()),
        ]);
    }
    if text(inputs, "formula").is_some() || text(inputs, "payments_per_year").is_some() {
        return Err(Unmet::NotOurs("a shortcut formula, not a rate of return"));
    }
    let principal = text(inputs, "principal").map_or_else(|| Ok(Money::from_yuan(1_000_000)), money)?;
    let periods = Decimal::from(count()?.count());
    let rate = match (text(inputs, "fee_rate_per_period"), text(inputs, "flat_annual_rate"), text(inputs, "total_interest")) {
        (Some(rate), _, _) => decimal(rate),
        (_, Some(annual), _) => decimal(annual) / Decimal::from(12),
        (_, _, Some(interest)) => decimal(interest) / periods / principal.yuan(),
        _ => panic!("a flat rate is missing"),
    };
    let method = Method::FlatFee { monthly_fee_rate: FeeRate::new(rate).expect("a fee rate"), charged: FlatFeeCharge::Each };
    named_figures(vector, &Schedule::new(terms(principal, count()?, method)?)?)
}

pub(super) fn irr(vector: &Value) -> Check {
    let (inputs, expected) = (inputs(vector), expected(vector));
    if inputs.get("cashflows").is_some() {
        let flows = words(inputs, "cashflows").into_iter().map(decimal);
        if let Some(printed) = text(expected, "effective_annual") {
            return same(vector, "effective_annual", printed, EffectiveCost::of_flows(flows)?.compound.fraction());
        }
        return no_error(vector, periodic(flows).map_err(Unmet::from), "irr");
    }
    let count = months(text(inputs, "months").unwrap_or_else(|| need(inputs, "periods")))?;
    let grace = text(inputs, "interest_only_months").and_then(whole).unwrap_or(0);
    let method = Method::EqualInstallment { annual_rate: annual_rate(inputs)? };
    let terms = Terms::new(money(need(inputs, "principal"))?, count, method, grace, monthly_fee(inputs)?)?;
    named_figures(vector, &Schedule::new(terms)?)
}

pub(super) fn xirr(vector: &Value) -> Check {
    let inputs = inputs(vector);
    let (dates, amounts) = (words(inputs, "dates"), words(inputs, "amounts"));
    if dates.len() != amounts.len() || dates.is_empty() {
        return Err(Unmet::NotOurs("dates and amounts in two lists of different length; a flow of ours has both"));
    }
    let flows = dates.into_iter().zip(amounts).map(|(date, amount)| (date.parse::<Date>().expect("a date"), decimal(amount)));
    let rate = dated(flows).map_err(Unmet::from);
    if let (Err(Unmet::Differs(why)), false) = (&rate, error_expected(vector)) {
        let beyond = decimal(text(expected(vector), "xirr").unwrap_or("0")) >= Decimal::from(10_000);
        return Err(if beyond { Unmet::NotOurs("the rate lies beyond 10000") } else { Unmet::Differs(why.clone()) });
    }
    no_error(vector, rate, "xirr")
}

pub(super) fn prepayment(vector: &Value) -> Check {
    let (inputs, expected) = (inputs(vector), expected(vector));
    if text(inputs, "daily_rate").is_some() || text(inputs, "start").is_some() {
        return Err(DAYS);
    }
    let event = inputs.get("event");
    let named = |name: &str| event.and_then(|event| text(event, name));
    if let (Some(after), Some(new_rate)) = (named("after_period").and_then(whole), named("new_annual_rate")) {
        let loan = |principal: Money, rate: AnnualRate, count: Months| {
            Ok::<_, Unmet>(Schedule::new(terms(principal, count, Method::EqualInstallment { annual_rate: rate })?)?)
        };
        let count = months(need(inputs, "periods"))?;
        let before = loan(money(need(inputs, "principal"))?, annual_rate(inputs)?, count)?;
        let left = Months::new(count.count() - after).expect("a term");
        let then = loan(before.balance_after(after), new_rate.parse().expect("a rate"), left)?;
        return same(vector, "new_instalment", need(expected, "new_instalment"), then.first_payment().yuan());
    }
    if named("extra_every_period").is_some() {
        return Err(Unmet::NotOurs("an extra payment every month; ours is paid once"));
    }
    if text(inputs, "payment").is_some() {
        return Err(Unmet::NotOurs("an instalment given from outside that does not repay the loan"));
    }
    if named("prepay").is_some() {
        return Err(Unmet::NotOurs("keeps the payment only about the same, over a whole number of months; ours keeps it exactly"));
    }
    let principal = money(text(inputs, "principal").unwrap_or_else(|| need(inputs, "principal_after_prepayment")))?;
    let count = months(text(inputs, "periods").unwrap_or_else(|| need(expected, "periods")))?;
    let schedule = Schedule::new(terms(principal, count, Method::EqualInstallment { annual_rate: annual_rate(inputs)? })?)?;
    let figures: Vec<(String, Value)> =
        expected.as_object().expect("expectations").iter().filter(|(name, _)| name != "periods").cloned().collect();
    let without_count: Vec<(String, Value)> = vector
        .as_object()
        .expect("a vector")
        .iter()
        .map(|(name, value)| (name.clone(), if name == "expected" { Value::Object(figures.clone()) } else { value.clone() }))
        .collect();
    let vector = Value::Object(without_count);
    all([named_figures(&vector, &schedule), rows(&vector, &schedule)])
}

pub(super) fn reverse(vector: &Value) -> Check {
    let (inputs, expected) = (inputs(vector), expected(vector));
    if let Some(valuation) = text(inputs, "valuation") {
        let valuation = money(valuation)?;
        let loan = Ratio::new(decimal(need(inputs, "ltv"))).expect("a share").of(valuation).expect("small enough");
        let down = valuation.minus(loan).expect("a down payment");
        return all([
            same(vector, "loan", need(expected, "loan"), loan.yuan()),
            same(vector, "down_payment", need(expected, "down_payment"), down.yuan()),
        ]);
    }
    let equal = |annual_rate: AnnualRate| Method::EqualInstallment { annual_rate };
    let count = || months(need(inputs, "periods"));
    match need(inputs, "solve") {
        "rate" => {
            let loan = terms(money(need(inputs, "principal"))?, count()?, equal(AnnualRate::ZERO))?;
            let annual = solve::annual_rate(&loan, money(need(inputs, "payment"))?)?.fraction();
            let monthly = same(vector, "monthly_rate", need(expected, "monthly_rate"), annual / Decimal::from(12));
            all([monthly]
                .into_iter()
                .chain(text(expected, "nominal_annual").map(|printed| same(vector, "nominal_annual", printed, annual))))
        }
        "max_principal" if text(inputs, "down_payment_percent").is_some() => {
            Err(Unmet::NotOurs("takes the down payment as a share of the loan; ours is a share of the price"))
        }
        "max_principal" => {
            let printed = need(expected, "max_principal");
            let payment = money(need(inputs, "payment"))?;
            let found = solve::greatest_principal(
                &terms(Money::from_yuan(1), count()?, equal(annual_rate(inputs)?))?,
                payment,
                Money::from_fen(1).expect("a fen"),
            )?;
            // Theirs is the present value; ours may exceed it by what rounds down to the budget: less than half a fen a month.
            let above = found.principal().yuan() - decimal(printed);
            let most = Decimal::new(5, 3) * Decimal::from(found.months().count());
            if above > Decimal::new(-1, 2) && above < most {
                Ok(Met::ToTheFen)
            } else {
                Err(Unmet::Differs(format!("ours {}", found.principal())))
            }
        }
        "max_principal in steps of 500" => {
            let budget = money(need(inputs, "budget"))?;
            let candidate = terms(money(need(inputs, "candidate_loan"))?, count()?, equal(annual_rate(inputs)?))?;
            let instalment = digits(&solve::unrounded_payment(&candidate)?);
            let best = solve::greatest_principal(&candidate, budget, Money::from_yuan(500))?;
            let within = best.principal() >= candidate.principal();
            if expected.get("within_budget") != Some(&Value::Bool(within)) {
                return Err(Unmet::Differs(format!("ours is at most {}", best.principal())));
            }
            same(vector, "instalment", need(expected, "instalment"), instalment)
        }
        "max_price" => {
            let wanted = terms(Money::from_yuan(1), count()?, equal(annual_rate(inputs)?))?;
            let loan = solve::greatest_principal(&wanted, money(need(inputs, "payment"))?, Money::from_yuan(1))?.principal();
            let most = loan.plus(money(need(inputs, "down_payment"))?).expect("small enough").yuan();
            let gap = decimal(need(inputs, "price")) - most;
            let between = |name: &str, value: Decimal| match words(expected, name).as_slice() {
                [low, high] if decimal(low) <= value && value <= decimal(high) => Ok(Met::Exactly),
                _ => Err(Unmet::Differs(format!("{name}: ours {value}"))),
            };
            all([between("max_price_between", most), between("gap_between", gap)])
        }
        _ => Err(Unmet::NotOurs("another question")),
    }
}

/// The course's own examples under the readings its figures admit.
pub(super) fn course(vector: &Value) -> Check {
    let printed = |path: &[&str]| path.iter().try_fold(vector, |value, name| value.get(name)).and_then(as_number);
    let flat = Method::FlatFee { monthly_fee_rate: "0.005".parse().expect("a rate"), charged: FlatFeeCharge::Each };
    let annuity = |rate: &str| Method::EqualInstallment { annual_rate: rate.parse().expect("a rate") };
    let loan = |method: Method| {
        let principal = money(text(vector, "principal").unwrap_or("105000"))?;
        Ok::<_, Unmet>(Schedule::new(terms(principal, Months::new(36).expect("a term"), method)?)?)
    };
    let figure = |path: &[&str], ours: Decimal| match printed(path) {
        Some(theirs) => near(path.last().unwrap_or(&""), theirs, ours, Decimal::new(5, decimal(theirs).scale() + 1)),
        None => panic!("{path:?} is missing"),
    };
    let reading = |name: &str, method: Method, interest: &str| -> Check {
        let schedule = loan(method)?;
        let cost = schedule.effective_cost()?;
        all([
            figure(&[name, "instalment"], schedule.first_payment().yuan()),
            figure(&[name, "last"], schedule.last_payment().yuan()),
            figure(&[name, interest], schedule.total_interest().yuan()),
            figure(&[name, "total"], schedule.total_paid().yuan()),
            figure(&[name, "monthly_irr_percent"], cost.monthly.fraction() * PERCENT),
            figure(&[name, "nominal_percent"], cost.simple.fraction() * PERCENT),
            figure(&[name, "effective_percent"], cost.compound.fraction() * PERCENT),
        ])
    };
    let implied = |name: &str| -> Check {
        let one = vector.get(name).into_iter().flat_map(|value| value.as_array().map_or(vec![value], |many| many.iter().collect()));
        all(one.map(|implied| {
            let payment = money(need(implied, "instalment"))?;
            let told = salesmans_number(money(need(vector, "principal"))?, Months::new(36).expect("a term"), payment)?;
            let same = |name: &str, ours: Decimal| {
                let theirs = need(implied, name);
                near(name, theirs, ours, Decimal::new(5, decimal(theirs).scale() + 1))
            };
            all([
                same("monthly_irr_percent", told.cost.monthly.fraction() * PERCENT),
                same("nominal_percent", told.cost.simple.fraction() * PERCENT),
                same("effective_percent", told.cost.compound.fraction() * PERCENT),
                // Six decimals of a fraction are four of a per cent.
                near(
                    "flat_rate",
                    need(implied, "flat_rate_per_month_percent"),
                    told.flat_fee_rate.expect("a flat rate") * PERCENT,
                    Decimal::new(51, 6),
                ),
            ])
        }))
    };
    match need(vector, "id") {
        "seed-105000-36-0.5" => {
            let falling = loan(Method::EqualPrincipal { annual_rate: "0.06".parse().expect("a rate") })?;
            let ends = [falling.first_payment().to_string(), falling.last_payment().to_string()];
            let interest_only = loan(Method::InterestOnly { annual_rate: "0.06".parse().expect("a rate") })?;
            all([
                reading("annuity_0.5_percent_per_month", annuity("0.06"), "total_interest"),
                reading("flat_0.5_percent_per_month", flat, "total_fee"),
                if ends == words(vector, "equal_principal_first_last")[..] {
                    Ok(Met::Exactly)
                } else {
                    Err(Unmet::Differs(format!("{ends:?}")))
                },
                figure(&["interest_only_monthly"], interest_only.first_payment().yuan()),
                implied("implied_by_3400_exactly"),
                implied("implied_by_3350_to_3450"),
            ])
        }
        "seed-120000-36-about-4000" | "seed-bands" => {
            let name = if vector.get("instalments").is_some() { "instalments" } else { "annuity_at_rates" };
            let bands = vector.get(name).and_then(Value::as_object).unwrap_or(&[]);
            let flats = vector.get("flat_at_monthly_rates").and_then(Value::as_object).unwrap_or(&[]);
            let annuities = bands.iter().map(|(rate, theirs)| {
                near(rate, as_number(theirs).expect("money"), loan(annuity(rate))?.first_payment().yuan(), Decimal::ZERO)
            });
            let fees = flats.iter().map(|(rate, theirs)| {
                let method = Method::FlatFee { monthly_fee_rate: rate.parse().expect("a rate"), charged: FlatFeeCharge::Each };
                near(rate, as_number(theirs).expect("money"), loan(method)?.first_payment().yuan(), Decimal::ZERO)
            });
            let told: Vec<Check> = ["implied_by_4000_exactly", "implied_by_3950_to_4050"]
                .into_iter()
                .filter(|name| vector.get(name).is_some())
                .map(implied)
                .collect();
            all(annuities.chain(fees).chain(told))
        }
        "seed-ltv" => {
            let loan = Ratio::from_percent(70).of(Money::from_yuan(150_000)).expect("small enough");
            let down = Money::from_yuan(150_000).minus(loan).expect("a down payment");
            all([figure(&["loan"], loan.yuan()), figure(&["down"], down.yuan())])
        }
        "seed-suv" => {
            let (price, loan) = (Money::from_yuan(350_000), Money::from_yuan(280_000));
            let share = Ratio::between(loan, price).expect("a share");
            all([figure(&["down"], price.minus(loan).expect("a down payment").yuan()), figure(&["ltv"], share.fraction())])
        }
        _ => Err(Unmet::NotOurs("the text gives too little to compute from")),
    }
}
