//! What holds for every loan, tried on thousands of them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use car_loan_quote::loan::early_settlement::{Amount, EarlySettlement, Keep, Penalty, Prepayment};
use car_loan_quote::loan::internal_rate_of_return::{IrrError, TimedFlow, periodic, rate_of};
use car_loan_quote::loan::solve::{annual_rate, fewest_months, greatest_principal, regular_payment, salesmans_number, unrounded_payment};
use car_loan_quote::loan::{AllInCost, Fee, FeeTiming, FlatFeeCharge, LoanError, Method, Row, Schedule, Step, Terms};
use car_loan_quote::num::{AnnualRate, FeeRate, Money, Months, Ratio, Real};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn fen(amount: i64) -> Money {
    Money::from_fen(amount).unwrap()
}

fn rate() -> impl Strategy<Value = AnnualRate> {
    // Rates of four decimals as contracts have them, and rates of any length.
    prop_oneof![(0i64..=3600).prop_map(|r| Decimal::new(r, 4)), (0i64..=1_000_000_000_000_000_000).prop_map(|r| Decimal::new(r, 18))]
        .prop_map(|fraction| AnnualRate::new(fraction).unwrap())
}

fn method(principal: i64) -> impl Strategy<Value = Method> {
    let charged = prop_oneof![Just(FlatFeeCharge::Each), Just(FlatFeeCharge::First), Just(FlatFeeCharge::Upfront)];
    prop_oneof![
        rate().prop_map(|annual_rate| Method::EqualInstallment { annual_rate }),
        rate().prop_map(|annual_rate| Method::EqualPrincipal { annual_rate }),
        rate().prop_map(|annual_rate| Method::InterestOnly { annual_rate }),
        (0i64..=300, charged)
            .prop_map(|(fee, charged)| Method::FlatFee { monthly_fee_rate: FeeRate::new(Decimal::new(fee, 4)).unwrap(), charged }),
        (rate(), 0..=principal).prop_map(|(annual_rate, residual)| Method::Balloon { annual_rate, residual: fen(residual) }),
        (rate(), 1u32..=40, 0i64..=30).prop_map(|(annual_rate, every, per_cent)| Method::StepUp {
            annual_rate,
            every: Months::new(every).unwrap(),
            step: Step::Ratio(Ratio::new(Decimal::new(per_cent, 2)).unwrap())
        }),
        (rate(), 1u32..=40, 0i64..=100_000).prop_map(|(annual_rate, every, amount)| Method::StepUp {
            annual_rate,
            every: Months::new(every).unwrap(),
            step: Step::Amount(fen(amount))
        }),
    ]
}

fn fees() -> impl Strategy<Value = Vec<Fee>> {
    let when =
        prop_oneof![Just(FeeTiming::Upfront), Just(FeeTiming::Monthly), Just(FeeTiming::Financed), (1u32..=400).prop_map(FeeTiming::Month)];
    prop::collection::vec((0i64..=500_000, when).prop_map(|(amount, when)| Fee { amount: fen(amount), when }), 0..4)
}

fn principal() -> impl Strategy<Value = i64> {
    // From one fen to the limit, and where car loans are.
    prop_oneof![1i64..=1_000, 1_000_000i64..=100_000_000, 1i64..=9_998_000_000]
}

fn months() -> impl Strategy<Value = u32> {
    prop_oneof![1u32..=60, 1u32..=360]
}

/// Terms, those that make no loan included.
fn any_terms() -> impl Strategy<Value = Result<Terms, LoanError>> {
    (principal(), months(), 0u32..=12, fees()).prop_flat_map(|(principal, months, grace, fees)| {
        let fees = fees.clone();
        method(principal).prop_map(move |method| Terms::new(fen(principal), Months::new(months).unwrap(), method, grace, fees.clone()))
    })
}

/// A schedule, where the terms make one. A step-up whose first payments would not cover the interest makes none, nor does one whose last
/// payments go beyond all money.
fn laid_out(terms: Result<Terms, LoanError>) -> Option<Schedule> {
    let schedule = Schedule::new(terms.ok()?);
    if let Err(error) = &schedule {
        assert!(matches!(error, LoanError::NegativeAmortisation { .. } | LoanError::Field { field: "method", .. }), "{error}");
    }
    schedule.ok()
}

fn sum(rows: &[Row], part: impl Fn(&Row) -> Money) -> Decimal {
    rows.iter().map(|row| part(row).yuan()).sum()
}

/// The balance falls by the principal of every month, to nothing.
fn rows_pay_back(opening: Money, rows: &[Row]) -> Result<(), TestCaseError> {
    let mut balance = opening;
    for row in rows {
        balance = balance.minus(row.principal).map_err(|_| TestCaseError::fail("more is repaid than is owed"))?;
        prop_assert_eq!(balance, row.balance);
        prop_assert_eq!(row.payment().yuan(), row.principal.yuan() + row.interest.yuan());
    }
    prop_assert!(balance.is_zero());
    Ok(())
}

/// What flows are worth at a monthly rate.
fn worth(flows: &[Decimal], monthly: Decimal) -> Real {
    let one_plus = Real::ONE.add(&Real::from_decimal(monthly));
    let value = flows.iter().fold((Real::ZERO, Real::ONE), |(sum, growth), flow| {
        (sum.add(&Real::from_decimal(*flow).div(&growth).unwrap()), growth.mul(&one_plus))
    });
    value.0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_schedule_pays_back_exactly_and_its_totals_add_up(terms in any_terms()) {
        let Some(schedule) = laid_out(terms) else { return Ok(()) };
        let (terms, rows) = (schedule.terms(), schedule.rows());
        prop_assert_eq!(rows.len(), terms.months().count() as usize);
        rows_pay_back(schedule.opening_balance(), rows)?;
        prop_assert_eq!(schedule.total_paid().yuan(), sum(rows, Row::payment));
        let at_signing = match terms.method() {
            Method::FlatFee { charged: FlatFeeCharge::Upfront, .. } => schedule.total_interest().yuan(),
            _ => Decimal::ZERO,
        };
        prop_assert_eq!(schedule.total_interest().yuan(), sum(rows, |row| row.interest) + at_signing);
        let fees: Decimal = (1..=terms.months().count()).map(|month| schedule.fees_in(month).yuan()).sum();
        let once: Decimal = terms.fees().iter().filter(|fee| matches!(fee.when, FeeTiming::Upfront | FeeTiming::Financed)).map(|fee| fee.amount.yuan()).sum();
        prop_assert_eq!(schedule.total_fees().yuan(), fees + once);
        for (index, row) in rows.iter().enumerate() {
            prop_assert_eq!(row.period as usize, index + 1);
            if row.period <= terms.grace_months() {
                prop_assert!(row.principal.is_zero());
            }
        }
    }

    #[test]
    fn the_all_in_table_adds_up_as_shown(terms in any_terms()) {
        let Some(schedule) = laid_out(terms) else { return Ok(()) };
        let Ok(table) = AllInCost::of(&schedule) else { return Ok(()) };
        prop_assert_eq!(table.items.iter().map(|item| item.amount.yuan()).sum::<Decimal>(), table.total.yuan());
        prop_assert_eq!(table.items.iter().map(|item| item.annual_rate).sum::<Decimal>(), table.annual_rate);
        prop_assert_eq!(table.total.yuan(), schedule.total_interest().yuan() + schedule.total_fees().yuan());
    }

    #[test]
    fn at_its_rate_of_return_a_loan_is_worth_nothing(terms in any_terms()) {
        let Some(schedule) = laid_out(terms) else { return Ok(()) };
        let flows = schedule.cash_flows();
        match schedule.effective_cost() {
            Ok(cost) => {
                // Twelve decimals of the rate: the value may be off by its slope times half a unit of the last.
                let monthly = cost.monthly.fraction();
                let unit = Decimal::new(1, 12);
                let (below, above) = (worth(&flows, monthly - unit), worth(&flows, monthly + unit));
                prop_assert!(below.is_zero() || above.is_zero() || below.is_negative() != above.is_negative());
                prop_assert!((cost.simple.fraction() - monthly * Decimal::from(12)).abs() <= Decimal::new(7, 12));
            }
            Err(error) => prop_assert!(matches!(error, IrrError::NoSignChange | IrrError::NoRoot | IrrError::SeveralRoots(_) | IrrError::RateTooLarge), "{error}"),
        }
    }

    #[test]
    fn paying_everything_back_leaves_nothing(terms in any_terms(), share in 0u32..1000, per_cent in 0u8..=10) {
        let Some(schedule) = laid_out(terms) else { return Ok(()) };
        let after_month = share * schedule.terms().months().count() / 1000;
        let wish = Prepayment { after_month, amount: Amount::All, penalty: Penalty::Rate(Ratio::from_percent(per_cent)), keep: Keep::Term };
        let early = EarlySettlement::of(&schedule, wish).unwrap();
        prop_assert!(early.rows.is_empty());
        prop_assert_eq!(early.balance, schedule.balance_after(after_month));
        prop_assert_eq!(early.settlement.yuan(), early.balance.yuan() + early.penalty.yuan());
        let left: Decimal = sum(&schedule.rows()[after_month as usize..], |row| row.interest);
        prop_assert_eq!(early.interest_saved.yuan(), left);
    }

    #[test]
    fn paying_a_part_back_leaves_a_loan_that_pays_back(terms in any_terms(), share in 0u32..1000, part in 1i64..1000, keep in any::<bool>()) {
        let Some(schedule) = laid_out(terms) else { return Ok(()) };
        let after_month = share * schedule.terms().months().count() / 1000;
        let balance = schedule.balance_after(after_month);
        let part = fen(balance.fen() * part / 1000);
        let wish = Prepayment {
            after_month,
            amount: Amount::Part(part),
            penalty: Penalty::MonthsOfInterest(1),
            keep: if keep { Keep::Payment } else { Keep::Term },
        };
        match EarlySettlement::of(&schedule, wish) {
            Ok(early) => {
                rows_pay_back(balance.minus(part).unwrap(), &early.rows)?;
                prop_assert!(early.rows.len() <= (schedule.terms().months().count() - after_month) as usize);
                prop_assert!(early.rows.iter().enumerate().all(|(index, row)| row.period as usize == after_month as usize + index + 1));
            }
            Err(error) => prop_assert!(matches!(error, LoanError::NotForThisMethod | LoanError::NegativeAmortisation { .. } | LoanError::Field { field: "method", .. }), "{error}"),
        }
    }

    #[test]
    fn a_longer_term_costs_more_interest(yuan in 100_000u32..1_000_000, rate in 100i64..3600, months in 1u32..360, kind in 0usize..3) {
        let annual_rate = AnnualRate::new(Decimal::new(rate, 4)).unwrap();
        let method = [Method::EqualInstallment { annual_rate }, Method::EqualPrincipal { annual_rate }, Method::InterestOnly { annual_rate }][kind];
        let interest = |months| {
            Schedule::new(Terms::new(Money::from_yuan(yuan), Months::new(months).unwrap(), method, 0, Vec::new()).unwrap()).unwrap().total_interest()
        };
        prop_assert!(interest(months) < interest(months + 1));
    }

    #[test]
    fn numbers_of_any_size_have_a_rate_of_return_or_a_reason(
        flows in prop::collection::vec((any::<i64>(), 0u32..=28), 0..12),
        times in prop::collection::vec(0u64..100_000, 12),
        steps in 1u64..1_000_000,
    ) {
        let amounts: Vec<Decimal> = flows.iter().map(|(mantissa, scale)| Decimal::new(*mantissa, *scale)).collect();
        if let Ok(rate) = periodic(amounts.iter().copied()) {
            prop_assert!(rate > Real::from_decimal(Decimal::new(-999_999, 6)) && rate < Real::from_u64(10_000));
        }
        let _ = rate_of(amounts.iter().zip(&times).map(|(amount, at)| TimedFlow { at: *at, amount: *amount }), steps);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_more_unit_of_principal_breaks_the_budget(terms in any_terms(), budget in 1i64..2_000_000, unit in prop_oneof![Just(1i64), Just(100), Just(10_000)]) {
        let Ok(terms) = terms else { return Ok(()) };
        let (budget, unit) = (fen(budget), fen(unit));
        match greatest_principal(&terms, budget, unit) {
            Ok(found) => {
                prop_assert_eq!(found.principal().fen() % unit.fen(), 0);
                prop_assert!(regular_payment(&found).unwrap() <= budget);
                prop_assert!(Schedule::new(found.clone()).is_ok());
                let next = found.principal().plus(unit).unwrap();
                if let Ok(next) = Terms::new(next, found.months(), found.method(), found.grace_months(), found.fees().to_vec()) {
                    prop_assert!(regular_payment(&next).unwrap() > budget);
                }
            }
            Err(error) => prop_assert!(
                matches!(error, LoanError::NoSolution { field: "payment" } | LoanError::NegativeAmortisation { .. }),
                "{error}"
            ),
        }
    }

    #[test]
    fn at_the_rate_found_the_payment_is_the_one_given(terms in any_terms(), above in 0u32..2000) {
        let Ok(terms) = terms else { return Ok(()) };
        let free = Terms::new(terms.principal(), terms.months(), terms.method().at_rate(AnnualRate::ZERO), terms.grace_months(), terms.fees().to_vec()).unwrap();
        let least = Money::nearest(&unrounded_payment(&free).unwrap()).unwrap();
        let payment = least.plus(fen(least.fen() * i64::from(above) / 1000 + 1)).unwrap();
        match annual_rate(&free, payment) {
            Ok(rate) => {
                let at = Terms::new(terms.principal(), terms.months(), terms.method().at_rate(rate), terms.grace_months(), terms.fees().to_vec()).unwrap();
                let off = unrounded_payment(&at).unwrap().sub(&Real::from_decimal(payment.yuan())).abs();
                // Half a unit of the twelfth decimal of the rate, on all that is owed and all that is paid, in every month.
                let count = Decimal::from(at.months().count());
                let most = (at.financed_principal().unwrap().yuan() + payment.yuan() * count) * count * Decimal::new(1, 12);
                prop_assert!(off <= Real::from_decimal(most), "{off:?}");
            }
            Err(error) => prop_assert!(
                matches!(error, LoanError::RateAboveLimit | LoanError::NotForThisMethod | LoanError::NoSolution { field: "payment" }),
                "{error}"
            ),
        }
    }

    #[test]
    fn one_month_less_breaks_the_budget(yuan in 1_000u32..500_000, rate in rate(), share in 3u32..1000, grace in 0u32..6) {
        let principal = Money::from_yuan(yuan);
        let method = Method::EqualInstallment { annual_rate: rate };
        let payment = fen(principal.fen() / i64::from(share) + 1);
        match fewest_months(principal, method, grace, &[], payment) {
            Ok(found) => {
                prop_assert!(regular_payment(&found).unwrap() <= payment);
                if found.months().count() > grace + 1 {
                    let shorter = Months::new(found.months().count() - 1).unwrap();
                    let shorter = Terms::new(principal, shorter, method, grace, Vec::new()).unwrap();
                    prop_assert!(regular_payment(&shorter).unwrap() > payment);
                }
            }
            Err(error) => {
                prop_assert_eq!(error, LoanError::NoSolution { field: "payment" });
                let longest = Terms::new(principal, Months::LONGEST, method, grace, Vec::new()).unwrap();
                prop_assert!(regular_payment(&longest).unwrap() > payment);
            }
        }
    }

    #[test]
    fn a_salesmans_number_at_a_round_rate_is_recognised(thousands in 20u32..500, months in prop_oneof![Just(12u32), Just(24), Just(36)], hundredths in 10i64..150) {
        let principal = Money::from_yuan(thousands * 1000);
        let months = Months::new(months).unwrap();
        let flat = Method::FlatFee { monthly_fee_rate: FeeRate::new(Decimal::new(hundredths, 4)).unwrap(), charged: FlatFeeCharge::Each };
        let annuity = Method::EqualInstallment { annual_rate: AnnualRate::new(Decimal::new(hundredths * 10, 4)).unwrap() };
        for method in [flat, annuity] {
            let payment = Schedule::new(Terms::new(principal, months, method, 0, Vec::new()).unwrap()).unwrap().first_payment();
            let told = salesmans_number(principal, months, payment).unwrap();
            prop_assert!(told.matches.iter().any(|found| found.method == method), "{:?}", told.matches);
        }
    }
}

#[test]
fn no_float_is_named_in_the_engine_or_the_command_line() {
    let mut folders = ["num", "loan", "json", "cli"]
        .map(|name| std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).join(name))
        .to_vec();
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let code = source.split("#[cfg(test)]\nmod tests").next().unwrap();
            assert!(!code.contains("f64") && !code.contains("f32"), "{} names a float", path.display());
            files += 1;
        }
    }
    assert!(files > 30);
}
