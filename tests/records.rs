//! Audit records: the same offer is the same bytes, every changed figure is named, nothing about a person is in them, and those kept long
//! ago still verify.
//!
//! `tests/records/v1` holds records that were kept, and the rate cards they were made with. NEVER EDIT THEM, and never write them anew to
//! make a test pass: they stand for the records dealers have in their archives. Where one differs, the engine changed what it says of a day
//! that is past, and that is what has to be mended or told. `KEEP_RECORDS=1 cargo test --no-default-features --test records` adds the
//! records of the list below that are not there yet; it overwrites none.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use car_loan_quote::applicant::{Applicant, CreditRecord, IncomeKind};
use car_loan_quote::compliance::{Finding, Reason, Verdict, Withheld};
use car_loan_quote::json::{self, Value, canonical};
use car_loan_quote::loan::MethodKind;
use car_loan_quote::num::{Date, Money, Months, Ratio};
use car_loan_quote::quote::{DownPayment, Extra, Quoted, Request, quote, quote_product};
use car_loan_quote::share::record::{Note, RecordError, Replay, Stored};
use car_loan_quote::share::{Digest, IdentifiedCard, Record};
use car_loan_quote::vehicle::{Condition, Vehicle};
use proptest::prelude::*;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/records/v1")
}

fn card(name: &str) -> IdentifiedCard {
    IdentifiedCard::parse(&fs::read_to_string(folder().join("cards").join(name)).expect("a card")).expect("the card is valid")
}

static ALL_METHODS: LazyLock<IdentifiedCard> = LazyLock::new(|| card("all-methods.json"));
static SAMPLE: LazyLock<IdentifiedCard> = LazyLock::new(|| card("sample.json"));

fn request(as_of: (i32, u8, u8), down_per_cent: u8, months: u32, method: MethodKind) -> Request {
    Request {
        as_of: Date::known(as_of.0, as_of.1, as_of.2),
        price: Money::from_yuan(150_000),
        appraisal: None,
        vehicle: Vehicle::default(),
        down_payment: DownPayment::Share(Ratio::from_percent(down_per_cent)),
        trade_in: Money::ZERO,
        months: Months::new(months).unwrap(),
        method,
        extras: Vec::new(),
        applicant: Applicant::default(),
    }
}

/// A product's offer. The others of the card may not be covered on the day.
fn quoted(request: &Request, card: &IdentifiedCard, product: &str) -> Option<Quoted> {
    let position = card.card().products.iter().position(|known| known.id.as_str() == product).expect("a product");
    let verdict = quote_product(request, card.card(), &card.card().products[position]);
    Some(Quoted { product: position, verdict: verdict.ok()?, remedy: None })
}

/// The record of a product's offer.
fn record(request: &Request, card: &IdentifiedCard, product: &str) -> Record {
    Record::of(request, card, &quoted(request, card, product).expect("a deal")).expect("a record")
}

fn replay(text: &str, card: &IdentifiedCard) -> Replay {
    Stored::read(text).unwrap_or_else(|error| panic!("{error}: {text}")).replay(card).unwrap()
}

/// A record with a change, sealed anew as a careful forger would.
fn resealed(document: &Value) -> String {
    let Value::Object(members) = document else { panic!("a record is an object") };
    let mut members: Vec<(String, Value)> = members.iter().filter(|(name, _)| name != "sha256").cloned().collect();
    let digest = Digest::of_document(&Value::Object(members.clone()));
    members.push(("sha256".to_owned(), Value::Text(digest.to_string())));
    canonical(&Value::Object(members))
}

fn paths(replay: &Replay) -> Vec<&str> {
    replay.differences.iter().map(|difference| difference.path.as_str()).collect()
}

/// Every leaf below a member, by the path a difference has.
fn leaves(value: &Value, path: &str, into: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, member)| leaves(member, &format!("{path}.{name}"), into)),
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().for_each(|(index, item)| leaves(item, &format!("{path}[{index}]"), into));
        }
        _ => into.push(path.to_owned()),
    }
}

/// The value at a path such as `figures.schedule[0].payment`.
fn at<'a>(value: &'a mut Value, path: &str) -> &'a mut Value {
    path.split(['.', '[']).fold(value, |value, step| match (value, step.strip_suffix(']')) {
        (Value::Array(items), Some(index)) => &mut items[index.parse::<usize>().unwrap()],
        (Value::Object(members), None) => &mut members.iter_mut().find(|(name, _)| name == step).unwrap().1,
        _ => panic!("no {step} in {path}"),
    })
}

/// Another value of the same kind.
fn flipped(value: &Value) -> Value {
    match value {
        Value::Null => Value::Text("0.01".to_owned()),
        Value::Bool(flag) => Value::Bool(!flag),
        Value::Number(text) => Value::Number((text.parse::<u32>().unwrap() + 1).to_string()),
        Value::Text(text) => {
            let mut text = text.clone();
            let last = text.pop().unwrap_or('1');
            text.push(if last == '7' { '8' } else { '7' });
            Value::Text(text)
        }
        Value::Array(_) => Value::Array(vec![Value::Null]),
        Value::Object(_) => panic!("not a leaf"),
    }
}

/// What has been kept, and what it is a record of. Each line is a product quoted on a day; add lines, change none.
fn kept() -> Vec<(&'static str, &'static IdentifiedCard, &'static str, Request)> {
    use MethodKind::{Balloon, EqualInstallment, EqualPrincipal, FlatFee, InterestOnly, StepUp};
    let all: &'static IdentifiedCard = &ALL_METHODS;
    let sample: &'static IdentifiedCard = &SAMPLE;
    let extras = |financed| {
        ["hull", "warranty", "compulsory"].map(|id| Extra { add_on: id.to_owned(), financed: financed && id != "compulsory" }).to_vec()
    };
    let old_car = Vehicle {
        first_registered: Some(Date::known(2015, 3, 31)),
        mileage_km: Some(180_000),
        condition: Some(Condition::Fair),
        accident: true,
        ..Vehicle::default()
    };
    let steady = Applicant {
        credit: Some(CreditRecord::Clean),
        income_kind: Some(IncomeKind::Salaried),
        income_proof: Some(true),
        monthly_income: Some(Money::from_yuan(7000)),
        ..Applicant::default()
    };
    let settled = Applicant { credit: Some(CreditRecord::Settled), ..steady };
    vec![
        ("2018-01-01-first-day", all, "range", request((2018, 1, 1), 30, 36, EqualInstallment)),
        ("2018-06-30-flat-fee-each-month", all, "flat-each", request((2018, 6, 30), 30, 36, FlatFee)),
        ("2018-06-30-flat-fee-upfront", all, "flat-upfront", request((2018, 6, 30), 30, 36, FlatFee)),
        ("2019-02-28-ratio-withheld", all, "range", request((2019, 2, 28), 20, 36, EqualInstallment)),
        ("2019-08-19-balloon", all, "balloon", request((2019, 8, 19), 40, 24, Balloon)),
        ("2020-08-20-private", all, "private", request((2020, 8, 20), 30, 36, EqualInstallment)),
        ("2023-06-20-private-withheld", all, "private", request((2023, 6, 20), 30, 36, EqualInstallment)),
        ("2020-12-31-before-the-civil-code", all, "range", request((2020, 12, 31), 30, 12, EqualPrincipal)),
        ("2021-01-01-civil-code", all, "range", request((2021, 1, 1), 30, 12, EqualPrincipal)),
        ("2021-03-31-flat-fee-converted", all, "flat-each", request((2021, 3, 31), 30, 12, FlatFee)),
        ("2022-02-28-steps", all, "stepped", request((2022, 2, 28), 50, 36, StepUp)),
        ("2023-07-15-interest-only", all, "stepped", request((2023, 7, 15), 50, 24, InterestOnly)),
        ("2024-02-29-grace", all, "stepped", request((2024, 2, 29), 50, 24, EqualInstallment)),
        ("2024-04-02-ratio-withheld", all, "range", request((2024, 4, 2), 29, 36, EqualInstallment)),
        ("2024-04-03-ratio-withheld", all, "range", request((2024, 4, 3), 29, 36, EqualInstallment)),
        ("2025-05-19-micro-loan", all, "micro", request((2025, 5, 19), 30, 36, EqualInstallment)),
        ("2025-12-24-micro-loan", all, "micro", request((2025, 12, 24), 30, 36, EqualInstallment)),
        ("2026-01-31-lease-48-months", all, "lease", request((2026, 1, 31), 30, 48, EqualInstallment)),
        ("2026-03-31-consumer-finance-withheld", all, "consumer-finance", request((2026, 3, 31), 30, 36, EqualInstallment)),
        ("2026-07-31-unitemised-withheld", all, "unitemised", request((2026, 7, 31), 30, 36, EqualInstallment)),
        ("2026-08-01-extras-financed", all, "balloon", Request { extras: extras(true), ..request((2026, 8, 1), 40, 36, EqualInstallment) }),
        (
            "2026-09-30-appraisal-trade-in-old-car",
            sample,
            "finance-company",
            Request {
                appraisal: Some(Money::from_yuan(148_000)),
                trade_in: Money::from_yuan(20_000),
                vehicle: old_car,
                extras: extras(false),
                ..request((2026, 9, 30), 30, 24, EqualInstallment)
            },
        ),
        ("2026-11-24-sample", sample, "bank-mortgage", request((2026, 11, 24), 30, 36, EqualInstallment)),
        (
            "2026-11-24-lowest-rate",
            sample,
            "bank-mortgage",
            Request { applicant: steady, ..request((2026, 11, 24), 30, 36, EqualInstallment) },
        ),
        (
            "2026-11-24-middle-rate",
            sample,
            "bank-mortgage",
            Request { applicant: settled, ..request((2026, 11, 24), 30, 36, EqualInstallment) },
        ),
        ("2026-11-24-withheld", sample, "low-down-payment", request((2026, 11, 24), 10, 48, EqualInstallment)),
    ]
}

#[test]
fn records_kept_long_ago_still_verify() {
    for (name, card, product, request) in kept() {
        let path = folder().join(format!("{name}.json"));
        if std::env::var_os("KEEP_RECORDS").is_some() && !path.exists() {
            fs::write(&path, record(&request, card, product).as_str()).unwrap();
        }
    }
    let mut verified = 0;
    let mut verdicts = BTreeSet::new();
    for entry in fs::read_dir(folder()).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let stored = Stored::read(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let card = [&*ALL_METHODS, &*SAMPLE].into_iter().find(|card| stored.is_of(card));
        let card = card.unwrap_or_else(|| panic!("{}: its rate card was edited", path.display()));
        let replay = stored.replay(card).unwrap();
        assert!(replay.is_verified(), "{}: {:#?}", path.display(), replay.differences);
        verdicts.insert(json::parse(&text).unwrap().get("verdict").unwrap().as_text().unwrap().to_owned());
        verified += 1;
    }
    assert_eq!(verified, kept().len(), "one file for each line of the list");
    assert_eq!(verdicts.len(), 2, "{verdicts:?}");
}

#[test]
fn the_list_makes_the_inputs_that_were_kept() {
    for (name, card, product, request) in kept() {
        let then = json::parse(&fs::read_to_string(folder().join(format!("{name}.json"))).unwrap()).unwrap();
        let now = json::parse(record(&request, card, product).as_str()).unwrap();
        for member in ["as_of", "inputs", "product", "rate_card", "verdict"] {
            assert_eq!(then.get(member), now.get(member), "{name}: {member}");
        }
    }
}

#[test]
fn the_same_offer_is_the_same_bytes_in_canonical_form_and_sealed() {
    for (name, card, product, request) in kept() {
        let (once, again) = (record(&request, card, product), record(&request, card, product));
        assert_eq!(once, again, "{name}");
        let value = json::parse(once.as_str()).unwrap();
        assert_eq!(canonical(&value), once.as_str(), "{name}");
        assert_eq!(resealed(&value), once.as_str(), "{name}");
        assert_eq!(value.get("sha256").and_then(Value::as_text), Some(once.digest().to_string().as_str()), "{name}");
    }
}

#[test]
fn every_changed_figure_and_finding_is_named_and_nothing_else() {
    for (name, card, product, request) in kept() {
        let value = json::parse(record(&request, card, product).as_str()).unwrap();
        let mut all = Vec::new();
        for member in ["figures", "findings", "verdict"] {
            leaves(value.get(member).unwrap(), member, &mut all);
        }
        // Of a long schedule, the first and last rows and some between.
        all.retain(|path| {
            !path.starts_with("figures.schedule[") || ["[0]", "[11]", "[12]", "[23]", "[35]"].iter().any(|row| path.contains(row))
        });
        assert!(all.len() > 10, "{name}");
        for path in all {
            let mut changed = value.clone();
            let leaf = at(&mut changed, &path);
            let recorded = flipped(leaf);
            let replayed = std::mem::replace(leaf, recorded.clone());
            let forged = replay(&resealed(&changed), card);
            if path.ends_with(".rule") {
                // A finding of another rule: the true one is missing, the false one too many. Where a rule found several, the others move up.
                let named = |what: &Value| {
                    forged.differences.iter().any(|difference| difference.path == format!("findings[{}]", what.as_text().unwrap()))
                };
                assert!(named(&recorded) && forged.differences.len() >= 2, "{name} {path}: {:?}", paths(&forged));
                continue;
            }
            assert_eq!(forged.differences.len(), 1, "{name} {path}: {:?}", paths(&forged));
            let difference = &forged.differences[0];
            assert_eq!((difference.recorded.as_ref(), difference.replayed.as_ref()), (Some(&recorded), Some(&replayed)), "{name} {path}");
            let tail = |path: &str| path.rsplit(']').next().unwrap().to_owned();
            if path.starts_with("findings[") {
                assert!(difference.path.starts_with("findings["), "{}", difference.path);
                assert_eq!(tail(&difference.path), tail(&path));
            } else {
                assert_eq!(difference.path, path);
            }
            // Who does not seal it anew is told as well.
            let plain = replay(&canonical(&changed), card);
            assert_eq!(paths(&plain), ["sha256", difference.path.as_str()], "{name}");
        }
    }
}

#[test]
fn a_figure_that_is_missing_or_added_is_named() {
    let value = json::parse(record(&kept()[0].3, &ALL_METHODS, "range").as_str()).unwrap();
    let mut less = value.clone();
    let Value::Object(figures) = at(&mut less, "figures") else { panic!("figures") };
    figures.retain(|(name, _)| name != "total_cost");
    assert_eq!(paths(&replay(&resealed(&less), &ALL_METHODS)), ["figures.total_cost"]);
    let mut more = value.clone();
    let Value::Object(figures) = at(&mut more, "figures") else { panic!("figures") };
    figures.push(("discount".to_owned(), Value::Text("1000.00".to_owned())));
    assert_eq!(paths(&replay(&resealed(&more), &ALL_METHODS)), ["figures.discount"]);
    let mut shorter = value;
    let Value::Array(rows) = at(&mut shorter, "figures.schedule") else { panic!("rows") };
    rows.pop();
    assert_eq!(paths(&replay(&resealed(&shorter), &ALL_METHODS)), ["figures.schedule[35]"]);
}

#[test]
fn figures_smuggled_into_a_withheld_record_are_named() {
    let (_, card, product, request) = kept().into_iter().find(|(name, ..)| *name == "2026-11-24-withheld").unwrap();
    let mut value = json::parse(record(&request, card, product).as_str()).unwrap();
    *at(&mut value, "figures") = json::parse(r#"{"first_payment":"1.00"}"#).unwrap();
    assert_eq!(paths(&replay(&resealed(&value), card)), ["figures"]);
}

#[test]
fn another_card_is_told_and_the_figures_are_compared_all_the_same() {
    let text = fs::read_to_string(folder().join("cards/sample.json")).unwrap();
    let kept = record(&request((2026, 11, 24), 30, 36, MethodKind::EqualInstallment), &SAMPLE, "bank-mortgage");
    let other = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        IdentifiedCard::parse(&text.replace(from, to)).unwrap()
    };
    // Laid out otherwise it is the same card.
    let relaid = IdentifiedCard::parse(&canonical(&json::parse(&text).unwrap())).unwrap();
    assert!(replay(kept.as_str(), &relaid).is_verified());
    // A number elsewhere in the card changes the card and no figure.
    let elsewhere = other("\"to\": \"0.09\"", "\"to\": \"0.0901\"");
    assert_eq!(paths(&replay(kept.as_str(), &elsewhere)), ["rate_card.sha256"]);
    let dearer = other("\"to\": \"0.06\"", "\"to\": \"0.061\"");
    let replayed = replay(kept.as_str(), &dearer);
    for path in ["rate_card.sha256", "figures.first_payment", "figures.schedule[0].interest", "findings[rate-range].reason.used"] {
        assert!(paths(&replayed).contains(&path), "{path}: {:?}", paths(&replayed));
    }
    let renamed = other("\"id\": \"bank-mortgage\"", "\"id\": \"bank-loan\"");
    assert_eq!(paths(&replay(kept.as_str(), &renamed)), ["product"]);
}

#[test]
fn another_engine_or_rule_pack_is_told_and_is_no_difference_while_the_figures_agree() {
    let kept = record(&request((2026, 11, 24), 30, 36, MethodKind::EqualInstallment), &SAMPLE, "bank-mortgage");
    let mut value = json::parse(kept.as_str()).unwrap();
    assert_eq!(replay(kept.as_str(), &SAMPLE), Replay::default());
    *at(&mut value, "engine.version") = Value::Text("0.0.9".to_owned());
    *at(&mut value, "rule_pack.sha256") = Value::Text("00".to_owned());
    let replayed = replay(&resealed(&value), &SAMPLE);
    assert!(replayed.is_verified(), "{:?}", paths(&replayed));
    let codes: Vec<&str> = replayed.notes.iter().map(Note::code).collect();
    assert_eq!(codes, ["other-engine", "other-rule-pack"]);
    assert_eq!(
        replayed.notes[0],
        Note::OtherEngine { recorded: Value::Text("0.0.9".to_owned()), running: Value::Text(env!("CARGO_PKG_VERSION").to_owned()) }
    );
}

#[test]
fn a_rule_that_joined_later_is_told_and_is_no_difference_unless_it_changes_the_verdict() {
    // As if the pack of the record had not had a rule yet.
    let before = |kept: &Record, rule: &str| {
        let mut value = json::parse(kept.as_str()).unwrap();
        let Value::Array(rules) = at(&mut value, "rule_pack.rules") else { panic!("rules") };
        rules.retain(|known| known.as_text() != Some(rule));
        let Value::Array(findings) = at(&mut value, "findings") else { panic!("findings") };
        findings.retain(|finding| finding.get("rule").unwrap().as_text() != Some(rule));
        value
    };
    let kept = record(&request((2026, 11, 24), 30, 36, MethodKind::EqualInstallment), &SAMPLE, "bank-mortgage");
    let replayed = replay(&resealed(&before(&kept, "rate-range")), &SAMPLE);
    assert!(replayed.is_verified(), "{:?}", paths(&replayed));
    assert_eq!(replayed.notes, [Note::LaterRule { rule: "rate-range".to_owned() }]);

    let withheld = record(&request((2026, 11, 24), 20, 36, MethodKind::EqualInstallment), &SAMPLE, "bank-mortgage");
    let mut value = before(&withheld, "used-car-ltv-cap");
    *at(&mut value, "verdict") = Value::Text("cleared".to_owned());
    let replayed = replay(&resealed(&value), &SAMPLE);
    assert_eq!(paths(&replayed), ["verdict"]);
    assert_eq!(replayed.notes, [Note::LaterRule { rule: "used-car-ltv-cap".to_owned() }]);
}

#[test]
fn what_is_no_record_is_refused_with_the_member_that_is_wrong() {
    let kept = record(&kept()[0].3, &ALL_METHODS, "range");
    let read = |text: &str| Stored::read(text).err().map(|error| (error.code(), error.path()));
    assert_eq!(read("{"), Some(("invalid-json", None)));
    assert_eq!(read("[]"), Some(("not-a-record", Some("schema".to_owned()))));
    for (from, to, code, path) in [
        ("\"schema\":1", "\"schema\":2", "unknown-schema", "schema"),
        ("\"as_of\":\"2018-01-01\"", "\"as_of\":\"2018-02-30\"", "no-such-day", "as_of"),
        ("\"price\":\"150000.00\"", "\"price\":\"-1\"", "negative", "inputs.price"),
        (
            "\"method\":\"equal-installment\",\"months\":36,\"price\"",
            "\"method\":\"x\",\"months\":36,\"price\"",
            "not-a-record",
            "inputs.method",
        ),
        ("\"months\":36,\"price\"", "\"months\":361,\"price\"", "too-large", "inputs.months"),
        ("\"flood\":false", "\"flood\":\"no\"", "not-a-record", "inputs.vehicle.flood"),
        ("\"rate_in_range\":\"highest\"", "\"rate_in_range\":\"best\"", "not-a-record", "inputs.rate_in_range"),
        ("\"findings\":[", "\"finding\":[", "not-a-record", "findings"),
        ("\"rules\":[", "\"rule\":[", "not-a-record", "rule_pack.rules"),
        ("\"sha256\":\"", "\"sha\":\"", "not-a-record", "sha256"),
        ("\"rate_card\":{", "\"card\":{", "not-a-record", "rate_card"),
    ] {
        assert!(kept.as_str().contains(from), "{from}");
        assert_eq!(read(&kept.as_str().replace(from, to)), Some((code, Some(path.to_owned()))), "{to}");
    }
    let no_deal = kept.as_str().replace("\"down_payment\":\"45000.00\",\"extras\"", "\"down_payment\":\"150000.00\",\"extras\"");
    assert!(matches!(Stored::read(&no_deal).unwrap().replay(&ALL_METHODS), Err(RecordError::NoDeal(_))));
    let before_coverage = kept.as_str().replace("\"as_of\":\"2018-01-01\"", "\"as_of\":\"1999-01-01\"");
    assert!(matches!(Stored::read(&before_coverage).unwrap().replay(&ALL_METHODS), Err(RecordError::NoDeal(_))));
}

#[test]
fn an_offer_withheld_for_the_customers_sake_alone_has_no_record() {
    let applicant = Applicant { age: Some(17), ..Applicant::default() };
    let request = Request { applicant, ..request((2026, 11, 24), 30, 36, MethodKind::EqualInstallment) };
    let quotation = quote(&request, SAMPLE.card()).unwrap();
    let about_them: Vec<Finding> = quotation.offers[0]
        .verdict
        .findings()
        .iter()
        .filter(|finding| matches!(finding.reason, Reason::Applicant(_)))
        .map(|finding| Finding { severity: car_loan_quote::compliance::Severity::Block, ..finding.clone() })
        .collect();
    assert!(!about_them.is_empty());
    let withheld = Quoted { product: 0, verdict: Verdict::Withheld(Withheld { findings: about_them }), remedy: None };
    assert_eq!(Record::of(&request, &SAMPLE, &withheld), None);
}

fn applicant() -> impl Strategy<Value = Applicant> {
    let flag = || prop::option::of(any::<bool>());
    let money = |from: i64| prop::option::of((from..from + 90_000).prop_map(|fen| Money::from_fen(fen * 100 + 7).unwrap()));
    let credit = prop::option::of(prop_oneof![Just(CreditRecord::Clean), Just(CreditRecord::Settled), Just(CreditRecord::Overdue)]);
    let kind = prop::option::of(prop_oneof![
        Just(IncomeKind::Salaried),
        Just(IncomeKind::SelfEmployed),
        Just(IncomeKind::Freelancer),
        Just(IncomeKind::None)
    ]);
    (prop::option::of(0u32..100), [flag(), flag(), flag(), flag()], kind, money(500), money(0), credit).prop_map(
        |(age, [identity, income_proof, residence_proof, employment_proof], income_kind, monthly_income, existing_debt, credit)| {
            Applicant { age, identity, income_proof, residence_proof, employment_proof, income_kind, monthly_income, existing_debt, credit }
        },
    )
}

fn any_request() -> impl Strategy<Value = Request> {
    let day = (2018i32..=2026, 1u8..=12, 1u8..=28);
    let vehicle = (prop::option::of(2005i32..=2017), prop::option::of(0u32..400_000), any::<bool>(), any::<bool>());
    let method = prop::sample::select(MethodKind::ALL.to_vec());
    let months = prop::sample::select(vec![12u32, 24, 36, 48]);
    let extras = prop::sample::subsequence(vec![("hull", true), ("warranty", true), ("compulsory", false)], 0..=3);
    let deal = (1_000_000i64..=90_000_000, 0u8..=60, prop::option::of(1_000_000i64..=90_000_000), 0i64..=500_000);
    (day, vehicle, method, months, extras, deal, applicant(), any::<bool>()).prop_map(
        |(
            (year, month, day),
            (registered, mileage_km, accident, flood),
            method,
            months,
            extras,
            (price, share, appraisal, trade_in),
            applicant,
            financed,
        )| {
            Request {
                price: Money::from_fen(price).unwrap(),
                appraisal: appraisal.map(|fen| Money::from_fen(fen).unwrap()),
                trade_in: Money::from_fen(trade_in).unwrap(),
                vehicle: Vehicle {
                    first_registered: registered.map(|year| Date::known(year, 6, 30)),
                    mileage_km,
                    condition: None,
                    accident,
                    flood,
                    odometer_tampered: accident && flood,
                },
                extras: extras.into_iter().map(|(id, may)| Extra { add_on: id.to_owned(), financed: financed && may }).collect(),
                applicant,
                ..request((year, month, day), share, months, method)
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// The record is written from the verdict that was shown, with all the customer told; the replay knows nothing of the customer. So this
    /// also proves that no figure and no recorded finding depends on what the record leaves out.
    #[test]
    fn whatever_is_quoted_is_verified_from_inputs_that_hold_nothing_about_the_customer(request in any_request()) {
        for card in [&*ALL_METHODS, &*SAMPLE] {
            for product in &card.card().products {
                // A private loan before there was an LPR cannot be judged.
                let Some(quoted) = quoted(&request, card, product.id.as_str()) else { continue };
                let record = Record::of(&request, card, &quoted).expect("no rule withholds for the customer's sake");
                let replay = replay(record.as_str(), card);
                prop_assert_eq!(&replay, &Replay::default());
            }
        }
    }

    #[test]
    fn any_one_character_changed_is_refused_or_told(at in any::<prop::sample::Index>(), to in 0x20u8..0x7f) {
        let (_, card, product, request) = kept().swap_remove(at.index(kept().len()));
        let text = record(&request, card, product).as_str().to_owned();
        let mut bytes = text.clone().into_bytes();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at].is_ascii() && bytes[at] != to);
        bytes[at] = to;
        let Ok(changed) = String::from_utf8(bytes) else { return Ok(()) };
        let passes = Stored::read(&changed).and_then(|stored| stored.replay(card)).is_ok_and(|replay| replay.is_verified());
        prop_assert!(!passes, "{}", changed);
    }

    #[test]
    fn two_customers_in_the_same_place_of_the_range_leave_the_same_record(request in any_request(), other in applicant()) {
        let place = |applicant: &Applicant| applicant.grade().filter(|grade| *grade != car_loan_quote::applicant::Grade::C);
        prop_assume!(place(&request.applicant) == place(&other));
        let other = Request { applicant: other, ..request.clone() };
        let (Ok(one), Ok(two)) = (quote(&request, SAMPLE.card()), quote(&other, SAMPLE.card())) else { return Ok(()) };
        for (one, two) in one.offers.iter().zip(&two.offers) {
            prop_assert_eq!(Record::of(&request, &SAMPLE, one), Record::of(&other, &SAMPLE, two));
        }
    }
}

#[test]
fn nothing_a_customer_tells_is_in_the_bytes_of_a_record() {
    // Values that occur nowhere else.
    let marked = Applicant {
        age: Some(97),
        identity: Some(false),
        income_proof: Some(true),
        residence_proof: Some(false),
        employment_proof: Some(false),
        income_kind: Some(IncomeKind::Freelancer),
        monthly_income: Some(Money::from_fen(1_357_986).unwrap()),
        existing_debt: Some(Money::from_fen(2_468_197).unwrap()),
        credit: Some(CreditRecord::Settled),
    };
    for (name, card, product, request) in kept() {
        let marked = Request { applicant: marked, ..request };
        let told = quoted(&marked, card, product).unwrap();
        assert!(
            told.verdict.findings().iter().any(|finding| matches!(finding.reason, Reason::Applicant(_))),
            "{name}: the marks are in the quote"
        );
        let record = record(&marked, card, product);
        for mark in [
            "97",
            "13579",
            "24681",
            "\"age",
            "income",
            "identity",
            "residence",
            "employment",
            "debt",
            "credit\"",
            "settled",
            "freelancer",
            "grade",
            "applicant",
            "affordab",
        ] {
            let text = without_digests_and_rules(record.as_str());
            // A mark of digits may stand inside a figure by chance; as a value of its own it may not.
            let found = if mark.len() == 2 {
                text.contains(&format!(":{mark},")) || text.contains(&format!("\"{mark}\""))
            } else {
                text.contains(mark)
            };
            assert!(!found, "{name}: {mark} is in {text}");
        }
    }
}

/// The record without the hashes and the list of rules, which are the same for everybody.
fn without_digests_and_rules(text: &str) -> String {
    let mut value = json::parse(text).unwrap();
    for member in ["rule_pack", "rate_card", "sha256"] {
        *at(&mut value, member) = Value::Null;
    }
    // The names of an extra and of a product are the card's.
    *at(&mut value, "product") = Value::Null;
    *at(&mut value, "inputs.extras") = Value::Null;
    canonical(&value)
}
