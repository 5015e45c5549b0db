//! Everything the module can say, collected: each function with each variant of its argument.

use crate::applicant::{CreditRecord, Document, Grade, IncomeKind, Item, Paper, PaymentToIncome, Question, Readiness, Remedy};
use crate::compliance::{
    Basis, CeilingKind, Change, Citation, Confidence, FeeName, Finding, Instrument, NotCovered, Reason, Rule, Severity, Verdict,
    convert_payment,
};
use crate::loan::{FeeTiming, MethodKind};
use crate::num::{AnnualRate, CostRate, Date, FeeRate, Money, Months, NumError, Ratio};
use crate::quote::{DownPayment, Field, Request, RequestError, RequestReason, quote};
use crate::ratecard::{
    AddOnKind, ChargedBy, DecisionTime, LenderKind, PackageLevel, Prepayment, PrepaymentPenalty, RateCard, Strictness, TimeUnit,
};
use crate::text::*;
use crate::vehicle::{Condition, Flag, Limb, Span, Standing, ValueReason};

/// Something said.
pub(super) struct Said {
    pub(super) what: String,
    pub(super) text: String,
    /// It cites a source, where an instrument's own words may stand.
    pub(super) is_source: bool,
}

pub(super) const REASONS: usize = 33;

/// The place of a reason among all reasons: a new one does not compile until it is here, and is not tested until it has a sample.
pub(super) fn place(reason: &Reason) -> usize {
    match reason {
        Reason::RateCardNotValid { .. } => 0,
        Reason::LenderMayNotLend { .. } => 1,
        Reason::RatioAboveCap { .. } => 2,
        Reason::RatioCapNotBinding { .. } => 3,
        Reason::TermAboveCap { .. } => 4,
        Reason::TermCapNotBinding { .. } => 5,
        Reason::CostAboveCeiling { .. } => 6,
        Reason::FeeWithoutCollector { .. } => 7,
        Reason::InterestDeducted => 8,
        Reason::NoAnnualRate => 9,
        Reason::AnnualRateMethod => 10,
        Reason::FlatFeeConverted { .. } => 11,
        Reason::ProductRatioExceeded { .. } => 12,
        Reason::ProductTermNotOffered { .. } => 13,
        Reason::ProductMethodNotOffered { .. } => 14,
        Reason::NotComputable => 15,
        Reason::Applicant(_) => 16,
        Reason::Vehicle(_) => 17,
        Reason::LargeFinalPayment { .. } => 18,
        Reason::LprNotConfirmed { .. } => 19,
        Reason::PricedOn { .. } => 20,
        Reason::QuotedInRange { .. } => 21,
        Reason::NothingBeyondTable => 22,
        Reason::EarlyRepayment { .. } => 23,
        Reason::EarlyRepaymentUnknown => 24,
        Reason::ExtrasAreOptional { .. } => 25,
        Reason::CoolingOffPromise { .. } => 26,
        Reason::NoCoolingOff => 27,
        Reason::ComplaintChannel => 28,
        Reason::ComplaintChannelMissing => 29,
        Reason::NotAnApproval => 30,
        Reason::CalculatorOnly => 31,
        Reason::ApplyWithLender => 32,
    }
}

fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

fn rate(text: &str) -> AnnualRate {
    text.parse().unwrap()
}

fn dec(text: &str) -> rust_decimal::Decimal {
    crate::num::decimal_from_str(text).unwrap()
}

fn term(count: u32) -> Months {
    Months::new(count).unwrap()
}

/// Items of the self-check.
fn items() -> Vec<Item> {
    let share = |counts_debt| PaymentToIncome { payments: yuan("5300"), income: yuan("10000"), counts_debt };
    let limit = Ratio::from_percent(50);
    vec![
        Item::TooYoung { age: 20, least: 22 },
        Item::TooOld { age: 61, most: 60 },
        Item::NoIncome,
        Item::DocumentMissing(Document::Income),
        Item::PaymentTooHigh { share: share(true), limit, affordable: yuan("5000") },
        Item::PaymentTooHigh { share: share(false), limit, affordable: yuan("5000") },
        Item::PaymentTooHigh { share: share(true), limit, affordable: Money::ZERO },
        Item::SettledBlemish,
        Item::Overdue,
    ]
}

const FLAGS: [Flag; 5] = [
    Flag::Accident,
    Flag::Flood,
    Flag::OdometerTampered,
    Flag::TooOld { years: 9, limit_years: 8 },
    Flag::TooFar { km: 160_000, limit_km: 150_000 },
];

/// At least one of every reason, and one for every way it is worded.
pub(super) fn samples() -> Vec<Reason> {
    let day = Date::known(2026, 11, 24);
    let cap = Ratio::from_percent(70);
    let ratio = dec("105010") / dec("150000");
    let lpr = CeilingKind::FourTimesLpr { lpr: dec("0.03"), published: Date::known(2025, 5, 20) };
    let mut all = vec![
        Reason::RateCardNotValid { on: day, from: Date::known(2026, 12, 1), until: Date::known(2026, 12, 31) },
        Reason::RateCardNotValid { on: day, from: Date::known(2026, 1, 1), until: Date::known(2026, 8, 31) },
        Reason::LenderMayNotLend { kind: LenderKind::ConsumerFinance },
        Reason::RatioAboveCap { ratio, cap, basis: yuan("150000"), least_down_payment: yuan("45000") },
        Reason::RatioCapNotBinding { ratio, cap, kind: LenderKind::MicroLoan },
        Reason::TermAboveCap { months: term(48), cap: 36 },
        Reason::TermCapNotBinding { months: term(48), cap: 36, kind: LenderKind::FinanceLease },
        Reason::FeeWithoutCollector { fee: "service".to_owned() },
        Reason::InterestDeducted,
        Reason::NoAnnualRate,
        Reason::AnnualRateMethod,
        Reason::FlatFeeConverted {
            monthly: "0.005".parse::<FeeRate>().unwrap(),
            simple: CostRate::from_fraction(dec("0.110849")),
            compound: CostRate::from_fraction(dec("0.116648")),
        },
        Reason::ProductRatioExceeded { ratio, limit: Ratio::from_percent(60), least_down_payment: yuan("60000") },
        Reason::ProductTermNotOffered { months: term(48), longest: term(36) },
        Reason::ProductMethodNotOffered { method: MethodKind::Balloon },
        Reason::NotComputable,
        Reason::LargeFinalPayment { last: yuan("33194.30") },
        Reason::LprNotConfirmed { lpr: dec("0.03"), confirmed: Date::known(2026, 7, 20) },
        Reason::QuotedInRange { from: rate("0.045"), to: rate("0.06"), used: rate("0.06") },
        Reason::QuotedInRange { from: rate("0.045"), to: rate("0.06"), used: rate("0.0525") },
        Reason::NothingBeyondTable,
        Reason::EarlyRepaymentUnknown,
        Reason::ExtrasAreOptional { financed: true },
        Reason::ExtrasAreOptional { financed: false },
        Reason::CoolingOffPromise { hours: 24 },
        Reason::NoCoolingOff,
        Reason::ComplaintChannel,
        Reason::ComplaintChannelMissing,
        Reason::NotAnApproval,
        Reason::CalculatorOnly,
        Reason::ApplyWithLender,
    ];
    for only_compound in [false, true] {
        all.push(Reason::CostAboveCeiling { ceiling: lpr, limit: dec("0.12"), only_compound });
        all.push(Reason::CostAboveCeiling { ceiling: CeilingKind::TwentyFour, limit: dec("0.24"), only_compound });
    }
    for limb in [Limb::DealPrice, Limb::Appraisal, Limb::Equal, Limb::NoAppraisal] {
        all.push(Reason::PricedOn { basis: yuan("140000"), limb });
    }
    for penalty in penalties() {
        for after_month in [0, 12] {
            all.push(Reason::EarlyRepayment { after_month, penalty });
        }
    }
    all.extend(items().into_iter().map(Reason::Applicant));
    all.extend(FLAGS.map(Reason::Vehicle));
    all
}

fn penalties() -> [PrepaymentPenalty; 3] {
    [PrepaymentPenalty::None, PrepaymentPenalty::Rate(Ratio::from_percent(3)), PrepaymentPenalty::MonthsOfInterest(2)]
}

static NOTICE: Citation = Citation {
    instrument: Instrument::AutoLoanNotice2024,
    article: "第一项",
    from: Date::known(2024, 4, 3),
    until: None,
    basis: Basis::Regulation,
    confidence: Confidence::Read,
};

pub(super) fn finding_of(reason: Reason) -> Finding {
    Finding { rule: Rule::UsedCarRatioCap, severity: Severity::Block, reason, citation: &NOTICE }
}

/// A card all of whose words are in three languages, with a fee nobody charges.
pub(super) fn card() -> RateCard {
    let text = |zh_cn: &str, zh_hant: &str, en: &str| format!(r#"{{"zh-CN":"{zh_cn}","zh-Hant":"{zh_hant}","en":"{en}"}}"#);
    RateCard::parse(&format!(
        r#"{{"schema":1,"id":"test","valid_from":"2026-01-01","valid_until":"2027-12-31","dealer":{{"name":"P"}},
        "complaint":{{"name":{},"phone":"400-000-0000","url":"https://example.com/c"}},
        "products":[{{"id":"p","name":"P","lender":{{"kind":"bank"}},"financing_ratio":"0.7","rate":{{"fixed":"0.06"}},"terms":[36],
        "methods":[{{"kind":"equal-installment"}}],
        "fees":[{{"id":"service","name":{},"kind":"service","amount":"1000","when":"upfront"}}]}}]}}"#,
        text("投诉专线", "投訴專線", "Complaint line"),
        text("服务费", "服務費", "Service fee"),
    ))
    .unwrap()
}

/// What the sample card leads to for many requests: real citations and cleared offers.
fn quoted(l: Locale, say: &mut impl FnMut(&str, String), source: &mut impl FnMut(String)) {
    let card = RateCard::parse(include_str!("../../../public/rate-cards/sample.json")).unwrap();
    for (down, months, method) in [
        (10, 48, MethodKind::EqualInstallment),
        (30, 36, MethodKind::EqualInstallment),
        (45, 36, MethodKind::StepUp),
        (60, 12, MethodKind::InterestOnly),
    ] {
        let request = Request {
            as_of: Date::known(2026, 11, 24),
            price: yuan("150000"),
            appraisal: Some(yuan("149000")),
            vehicle: crate::vehicle::Vehicle { mileage_km: Some(200_000), ..Default::default() },
            down_payment: DownPayment::Share(Ratio::from_percent(down)),
            trade_in: Money::ZERO,
            months: term(months),
            method,
            extras: Vec::new(),
            applicant: crate::applicant::Applicant { monthly_income: Some(yuan("3000")), ..Default::default() },
        };
        for offer in quote(&request, &card).unwrap().offers {
            for found in offer.verdict.findings() {
                let text = finding(l, found, &Names { product: Some("P"), card: &card });
                say(found.rule.code(), text.headline);
                source(text.why);
                if !text.numbers_used.is_empty() {
                    say(found.rule.code(), text.numbers_used);
                }
            }
            let Verdict::Cleared(cleared) = &offer.verdict else { continue };
            if let Some(annual) = cleared.annual_rate() {
                say("rate_used", rate_used(l, annual, cleared.lowest()));
                say("contract_rate", contract_rate(l, annual));
            }
            say("additive_and_irr", additive_and_irr(l, cleared.cost_lines_rate(), cleared.cost()));
            say("balance_summary", balance_summary(l, cleared));
            say("payment_summary", payment_summary(l, cleared));
            say("no_exit", no_exit(l, cleared));
            say("cheapest", cheapest(l, "P", cleared));
            say("announcement", announcement(l, "P", cleared));
        }
    }
}

/// Everything said in a language.
pub(super) fn corpus(l: Locale) -> Vec<Said> {
    let mut all = Vec::new();
    let mut sources = Vec::new();
    let mut say = |what: &str, text: String| all.push(Said { what: what.to_owned(), text, is_source: false });
    let mut source_line = |text: String| sources.push(Said { what: "source".to_owned(), text, is_source: true });

    quoted(l, &mut say, &mut source_line);
    let card = card();
    for reason in samples() {
        let what = format!("{reason:?}");
        for rule in [Rule::PrivateLending4Lpr, Rule::MicroLoan24, Rule::MicroLoan4Lpr, Rule::Licensed24] {
            for product in [None, Some("P")] {
                let found = Finding { rule, ..finding_of(reason.clone()) };
                let text = finding(l, &found, &Names { product, card: &card });
                say(&what, text.headline);
                source_line(text.why);
                if !text.numbers_used.is_empty() {
                    say(&what, text.numbers_used);
                }
            }
        }
    }
    for each in [Severity::Block, Severity::Warn, Severity::Disclose, Severity::Info] {
        say("severity", severity(l, each).to_owned());
    }
    for each in [Basis::Law, Basis::Regulation, Basis::Judicial, Basis::Guidance, Basis::House, Basis::RateCard] {
        say("basis", basis(l, each).to_owned());
    }
    for each in [Confidence::Read, Confidence::Reported, Confidence::Unverified] {
        say("confidence", confidence(l, each).to_owned());
    }
    for each in MethodKind::ALL {
        say("method", method(l, each).to_owned());
        say("method_hint", method_hint(l, each).to_owned());
        say("change", change(l, Change::Method(each), yuan("150000")));
    }
    for each in LenderKind::ALL {
        say("lender_kind", lender_kind(l, *each).to_owned());
    }
    for each in ChargedBy::ALL {
        say("charged_by", charged_by(l, *each).to_owned());
    }
    for each in Strictness::ALL {
        say("strictness", strictness(l, *each).to_owned());
    }
    for each in AddOnKind::ALL {
        say("add_on_kind", add_on_kind(l, *each).to_owned());
        say("fee_name", fee_name(l, &FeeName::AddOn(*each)).to_owned());
    }
    for each in PackageLevel::ALL {
        say("package", package(l, *each).to_owned());
        say("package_line", package_line(l, *each).to_owned());
    }
    for each in [FeeTiming::Upfront, FeeTiming::Monthly, FeeTiming::Financed, FeeTiming::Month(12)] {
        say("fee_timing", fee_timing(l, each));
    }
    let times =
        TimeUnit::ALL.iter().flat_map(|unit| [(1, 1), (2, 2), (7, 15)].map(|(from, to)| DecisionTime::Range { from, to, unit: *unit }));
    for each in times.chain([DecisionTime::SameDay]) {
        say("decision_time", decision_time(l, &each));
        timeline(l, Some(&each)).into_iter().for_each(|step| say("timeline", step));
    }
    timeline(l, None).into_iter().for_each(|step| say("timeline", step));
    for each in [Readiness::Unknown, Readiness::FitsSoFar, Readiness::Ready, Readiness::ToMend, Readiness::OutsideLimits] {
        say("readiness", readiness(l, each).to_owned());
    }
    for each in [Grade::A, Grade::B, Grade::C] {
        say("grade", grade(l, each).to_owned());
    }
    for each in items() {
        say("applicant_item", applicant_item(l, &each));
    }
    for each in Document::ALL {
        say("document", document(l, each).to_owned());
        say("question", question(l, Question::Document(each)).to_owned());
        say("applicant_remedy", applicant_remedy(l, Remedy::BringDocument(each)));
    }
    for each in [
        Remedy::HigherDownPayment,
        Remedy::LongerTerm,
        Remedy::ShorterTerm,
        Remedy::ReduceDebt,
        Remedy::SettleOverdue,
        Remedy::ExplainInWriting,
        Remedy::CheaperCar,
    ] {
        say("applicant_remedy", applicant_remedy(l, each));
    }
    for each in [Question::Age, Question::IncomeKind, Question::Income, Question::ExistingDebt, Question::Credit] {
        say("question", question(l, each).to_owned());
    }
    for each in [
        Paper::IdentityCard,
        Paper::BankStatementsOrPayslips,
        Paper::SixMonthsOfBankStatements,
        Paper::BusinessIncomeProof,
        Paper::DeedOrLease,
        Paper::EmploymentContract,
        Paper::BusinessLicence,
        Paper::ContractOrLicence,
        Paper::WrittenExplanation,
    ] {
        say("paper", paper(l, each).to_owned());
    }
    for each in [IncomeKind::Salaried, IncomeKind::SelfEmployed, IncomeKind::Freelancer, IncomeKind::None] {
        say("income_kind", income_kind(l, each).to_owned());
    }
    for each in [CreditRecord::Clean, CreditRecord::Settled, CreditRecord::Overdue] {
        say("credit_record", credit_record(l, each).to_owned());
    }
    for each in FLAGS {
        say("vehicle_flag", vehicle_flag(l, &each));
    }
    let span = Span { least: Ratio::from_percent(10), most: Ratio::from_percent(15) };
    say("value_reason", value_reason(l, &ValueReason::Age { years: 3, off_each: span }));
    say(
        "value_reason",
        value_reason(l, &ValueReason::Mileage { km: 90_000, beyond_km: 60_000, step_km: 20_000, steps: 1, off_each: span }),
    );
    say("value_reason", value_reason(l, &ValueReason::Condition { condition: None, kept: span }));
    for each in [Condition::Excellent, Condition::Good, Condition::Fair, Condition::Poor] {
        say("condition", condition(l, each).to_owned());
        say("value_reason", value_reason(l, &ValueReason::Condition { condition: Some(each), kept: span }));
    }
    for each in [Standing::Below, Standing::Within, Standing::Above] {
        say("standing", standing(l, each).to_owned());
    }
    for each in [Change::DownPayment(yuan("45000")), Change::DownPayment(yuan("45001")), Change::Term(term(36)), Change::ExtrasInCash] {
        say("change", change(l, each, yuan("150000")));
    }
    say("change", change(l, Change::DownPayment(yuan("1")), Money::ZERO));
    for field in EntryField::ALL {
        say("field_name", field_name(l, field));
        for error in entry_errors() {
            say(&format!("{field:?} {error:?}"), entry_error(l, field, &error));
        }
    }
    let not_covered = NotCovered { parameter: "x", date: Date::known(2003, 1, 1), first: Date::known(2004, 10, 1) };
    let too_large = NumError::TooLarge { most: "1".to_owned() };
    for reason in [
        RequestReason::NothingToLend,
        RequestReason::RegisteredInFuture,
        RequestReason::NotCovered(not_covered),
        RequestReason::Number(too_large),
    ] {
        for field in [
            Field::Price,
            Field::TradeIn,
            Field::FirstRegistered,
            Field::AsOf,
            Field::Extras,
            Field::Appraisal,
            Field::Mileage,
            Field::Months,
            Field::DownPayment,
        ] {
            say("request_error", request_error(l, &RequestError { field, reason: reason.clone() }));
        }
    }
    for payment in ["3441.67", "3194.30", "3400", "3441.66"] {
        let told = convert_payment(yuan("105000"), term(36), yuan(payment)).unwrap();
        told_number(l, &told).into_iter().for_each(|line| say("told_number", line));
    }
    // 105,000 over 36 months at 6 % with equal principal: the first payment.
    let told = convert_payment(yuan("108000"), term(36), yuan("3540")).unwrap();
    told_number(l, &told).into_iter().for_each(|line| say("told_number", line));
    for (after, penalty) in penalties().into_iter().flat_map(|penalty| [(0, penalty), (6, penalty)]) {
        say("prepayment", prepayment(l, &Prepayment { allowed_after_month: after, penalty, partial: false }));
    }
    let amount = yuan("45000");
    say("least_down_payment", least_down_payment(l, Ratio::from_percent(30), amount));
    say("longest_term", longest_term(l, 36));
    say("after_months", after_months(l, 12));
    say("extras_sum", extras_sum(l, amount, amount));
    say("dearest_car", dearest_car(l, amount));
    say("why_not_ninety", why_not_ninety(l, Ratio::from_percent(70)));
    say("seconds_left", seconds_left(l, 10));
    say("rests_on", rests_on(l, "cn-1", &card, Date::known(2026, 11, 24)));
    say("ten_thousands", number::ten_thousands(amount, l));
    for text in screen::words(l).all().into_iter().chain(screen::later::words(l).all()) {
        // Words that join two others carry a space where the language writes one.
        say("screen", text.trim().to_owned());
    }
    for text in report::words(l).all() {
        say("report", text.to_owned());
    }
    all.extend(sources);
    all
}

/// Every way an entry can be wrong.
fn entry_errors() -> Vec<EntryError> {
    let limit = "1".to_owned();
    vec![
        EntryError::Empty,
        EntryError::BadSeparator,
        EntryError::AboveWhole,
        EntryError::NotAMonth,
        EntryError::Number(NumError::NotANumber),
        EntryError::Number(NumError::TooManyDecimals { allowed: 2 }),
        EntryError::Number(NumError::Negative),
        EntryError::Number(NumError::TooSmall { least: limit.clone() }),
        EntryError::Number(NumError::TooLarge { most: limit }),
        EntryError::Number(NumError::NoSuchDay),
        EntryError::Number(NumError::NotADate),
        EntryError::Number(NumError::NotWhole),
        EntryError::Number(NumError::Overflow),
    ]
}
