//! What the engine's answers cost: `cargo bench --no-default-features --features cli`.

#![allow(clippy::unwrap_used, missing_docs, reason = "a bench stops by panicking, and criterion's macros write undocumented functions")]

use std::hint::black_box;

use car_loan_quote::applicant::Applicant;
use car_loan_quote::loan::early_settlement::{Amount, EarlySettlement, Keep, Penalty, Prepayment};
use car_loan_quote::loan::solve::{annual_rate, fewest_months, greatest_principal, salesmans_number};
use car_loan_quote::loan::{AllInCost, Fee, FeeTiming, FlatFeeCharge, Method, MethodKind, Schedule, Step, Terms};
use car_loan_quote::num::{AnnualRate, Date, Money, Months, Ratio};
use car_loan_quote::quote::{DownPayment, Request, audit, quote};
use car_loan_quote::ratecard::RateCard;
use car_loan_quote::vehicle::Vehicle;
use criterion::{Criterion, criterion_group, criterion_main};

fn methods() -> [(&'static str, Method); 6] {
    let annual_rate: AnnualRate = "0.0875".parse().unwrap();
    [
        ("equal instalment", Method::EqualInstallment { annual_rate }),
        ("equal principal", Method::EqualPrincipal { annual_rate }),
        ("interest only", Method::InterestOnly { annual_rate }),
        ("flat fee", Method::FlatFee { monthly_fee_rate: "0.005".parse().unwrap(), charged: FlatFeeCharge::Each }),
        ("balloon", Method::Balloon { annual_rate, residual: Money::from_yuan(30_000) }),
        ("step-up", Method::StepUp { annual_rate, every: Months::new(12).unwrap(), step: Step::Ratio(Ratio::from_percent(10)) }),
    ]
}

fn terms(method: Method) -> Terms {
    let fees = vec![
        Fee { amount: Money::from_yuan(800), when: FeeTiming::Upfront },
        Fee { amount: Money::from_yuan(20), when: FeeTiming::Monthly },
    ];
    Terms::new(Money::from_yuan(105_000), Months::new(36).unwrap(), method, 0, fees).unwrap()
}

fn schedules(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("schedule of 36 months");
    for (name, method) in methods() {
        let terms = terms(method);
        group.bench_function(name, |bencher| bencher.iter(|| Schedule::new(black_box(terms.clone()))));
    }
    group.finish();
}

fn costs(criterion: &mut Criterion) {
    let schedule = Schedule::new(terms(methods()[0].1)).unwrap();
    criterion.bench_function("effective cost", |bencher| bencher.iter(|| black_box(&schedule).effective_cost()));
    criterion.bench_function("all-in table", |bencher| bencher.iter(|| AllInCost::of(black_box(&schedule))));
}

fn early_settlement(criterion: &mut Criterion) {
    let schedule = Schedule::new(terms(methods()[0].1)).unwrap();
    let penalty = Penalty::Rate(Ratio::from_percent(3));
    let all = Prepayment { after_month: 12, amount: Amount::All, penalty, keep: Keep::Term };
    let part = Prepayment { amount: Amount::Part(Money::from_yuan(20_000)), keep: Keep::Payment, ..all };
    criterion.bench_function("settle after month 12", |bencher| bencher.iter(|| EarlySettlement::of(black_box(&schedule), all)));
    criterion.bench_function("prepay a part after month 12", |bencher| bencher.iter(|| EarlySettlement::of(black_box(&schedule), part)));
}

fn solves(criterion: &mut Criterion) {
    let (_, method) = methods()[0];
    let wanted = terms(method);
    let budget = Money::from_yuan(3000);
    let (principal, months) = (wanted.principal(), wanted.months());
    criterion.bench_function("greatest principal", |bencher| {
        bencher.iter(|| greatest_principal(black_box(&wanted), budget, Money::from_yuan(1)))
    });
    criterion.bench_function("annual rate", |bencher| bencher.iter(|| annual_rate(black_box(&wanted), Money::from_yuan(3400))));
    criterion.bench_function("fewest months", |bencher| bencher.iter(|| fewest_months(black_box(principal), method, 0, &[], budget)));
    criterion.bench_function("salesman's number", |bencher| {
        bencher.iter(|| salesmans_number(black_box(principal), months, Money::from_yuan(3400)));
    });
}

fn quotations(criterion: &mut Criterion) {
    let card = RateCard::parse(include_str!("../public/rate-cards/sample.json")).unwrap();
    let day = Date::known(2026, 11, 24);
    let request = |percent, months| Request {
        as_of: day,
        price: Money::from_yuan(150_000),
        appraisal: None,
        vehicle: Vehicle::default(),
        down_payment: DownPayment::Share(Ratio::from_percent(percent)),
        trade_in: Money::ZERO,
        months: Months::new(months).unwrap(),
        method: MethodKind::EqualInstallment,
        extras: Vec::new(),
        applicant: Applicant::default(),
    };
    let mut group = criterion.benchmark_group("sample rate card");
    for (name, request) in [("three cleared, one withheld", request(30, 36)), ("all withheld, with remedies", request(10, 48))] {
        group.bench_function(name, |bencher| bencher.iter(|| quote(black_box(&request), &card)));
    }
    group.bench_function("audit of 227 cells", |bencher| {
        bencher.iter(|| audit::cells(black_box(&card), day, Money::from_yuan(150_000)).filter(Result::is_ok).count());
    });
    group.finish();
}

criterion_group!(benches, schedules, costs, early_settlement, solves, quotations);
criterion_main!(benches);
