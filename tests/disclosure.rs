//! The all-in cost table as data: it adds up exactly as printed, holds nothing invented, and is of its schema.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;

use car_loan_quote::applicant::Applicant;
use car_loan_quote::compliance::{Cleared, Severity, Verdict};
use car_loan_quote::json::{self, Writer};
use car_loan_quote::loan::MethodKind;
use car_loan_quote::num::{Date, Money, Months, Ratio};
use car_loan_quote::quote::{DownPayment, Extra, Request, quote_product};
use car_loan_quote::ratecard::{Product, RateCard};
use car_loan_quote::share::disclosure::{Disclosure, ItemKind, StatedBy, schema};
use car_loan_quote::text::Locale;
use car_loan_quote::vehicle::Vehicle;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

mod pretty;

/// Every way a fee can be charged, by every kind of party, beside a guarantee and financed add-ons.
const CARD: &str = r#"{
  "schema": 1, "id": "table", "valid_from": "2018-01-01", "valid_until": "2027-12-31",
  "dealer": {"name": "示例车行"},
  "products": [
    {
      "id": "all-fees", "name": {"zh-CN": "含全部费用", "en": "All fees"},
      "lender": {"kind": "bank", "name": "示例银行", "entrustment": {"reference": "2026-1", "valid_until": "2026-12-31"}},
      "financing_ratio": "0.70", "rate": {"fixed": "0.0525"}, "terms": [12, 24, 36],
      "methods": [{"kind": "equal-installment"}, {"kind": "equal-principal"}, {"kind": "balloon", "residual_ratio": "0.2"}, {"kind": "interest-only"}],
      "fees": [
        {"id": "registry", "name": "抵押登记费", "kind": "registration", "amount": "120.00", "when": "upfront", "charged_by": "registry"},
        {"id": "appraisal", "name": "评估费", "kind": "appraisal", "amount": "333.33", "when": "upfront", "charged_by": "other"},
        {"id": "guarantee", "name": "担保费", "kind": "guarantee", "ratio": "0.0123", "when": "financed", "charged_by": "guarantor"},
        {"id": "more-guarantee", "name": "续保费", "kind": "guarantee", "amount": "99.99", "when": {"month": 12}, "charged_by": "guarantor"},
        {"id": "gps", "name": "定位服务费", "kind": "gps", "amount": "9.90", "when": "monthly", "charged_by": "dealer"}
      ],
      "prepayment": {"allowed_after_month": 6, "penalty": {"rate": "0.03"}}
    },
    {
      "id": "flat", "name": "等本等息", "lender": {"kind": "auto-finance", "name": "无委托"},
      "financing_ratio": "0.70", "rate": {"monthly_flat_fee": "0.005"}, "terms": [12, 24, 36],
      "methods": [{"kind": "flat-fee"}]
    },
    {
      "id": "two-months", "name": "两月利息", "lender": {"kind": "licensed"},
      "financing_ratio": "0.70", "rate": {"fixed": "0.08"}, "terms": [12, 24, 36],
      "methods": [{"kind": "equal-installment"}],
      "prepayment": {"allowed_after_month": 0, "penalty": {"months_of_interest": 2}}
    },
    {
      "id": "unnamed-party", "name": "收费主体不明", "lender": {"kind": "bank"},
      "financing_ratio": "0.70", "rate": {"fixed": "0.06"}, "terms": [12, 24, 36],
      "methods": [{"kind": "equal-installment"}],
      "fees": [{"id": "lump", "name": "打包费", "kind": "other", "amount": "5000.00", "when": "financed"}]
    }
  ],
  "add_ons": [
    {"id": "hull", "kind": "hull-insurance", "price": "2600.00", "financeable": true},
    {"id": "warranty", "kind": "extended-warranty", "name": "延保", "price": "2800.07", "financeable": true},
    {"id": "rescue", "kind": "roadside-rescue", "price": "300.00"}
  ]
}"#;

fn card() -> RateCard {
    RateCard::parse(CARD).expect("the card is valid")
}

fn request(months: u32, method: MethodKind, financed: bool) -> Request {
    Request {
        as_of: Date::known(2026, 11, 24),
        price: Money::from_yuan(150_000),
        appraisal: None,
        vehicle: Vehicle::default(),
        down_payment: DownPayment::Share(Ratio::from_percent(40)),
        trade_in: Money::ZERO,
        months: Months::new(months).unwrap(),
        method,
        extras: ["hull", "warranty", "rescue"].map(|id| Extra { add_on: id.to_owned(), financed: financed && id != "rescue" }).to_vec(),
        applicant: Applicant::default(),
    }
}

fn product<'a>(card: &'a RateCard, id: &str) -> &'a Product {
    card.product(id).expect("a product")
}

fn cleared(request: &Request, card: &RateCard, id: &str) -> Option<Box<Cleared>> {
    match quote_product(request, card, product(card, id)).expect("a deal") {
        Verdict::Cleared(cleared) => Some(cleared),
        Verdict::Withheld(_) => None,
    }
}

fn table(request: &Request, card: &RateCard, id: &str, lang: Locale) -> Disclosure {
    Disclosure::of(&cleared(request, card, id).expect("cleared"), product(card, id), card, request.as_of, lang)
}

fn written(table: &Disclosure) -> String {
    let mut writer = Writer::new();
    table.write(&mut writer);
    writer.finish()
}

fn decimal(value: &Value) -> Decimal {
    value.as_str().expect("text").parse().expect("a decimal")
}

#[test]
fn what_is_written_is_of_the_schema_and_is_read_back_as_it_was() {
    let validator = jsonschema::draft202012::new(&serde_json::from_str(&schema()).unwrap()).expect("the schema is a schema");
    let card = card();
    let mut seen = std::collections::BTreeSet::new();
    for lang in Locale::ALL {
        for (id, method) in [
            ("all-fees", MethodKind::EqualInstallment),
            ("all-fees", MethodKind::Balloon),
            ("all-fees", MethodKind::InterestOnly),
            ("flat", MethodKind::FlatFee),
            ("two-months", MethodKind::EqualInstallment),
        ] {
            let table = table(&request(24, method, true), &card, id, lang);
            let text = written(&table);
            let instance: Value = serde_json::from_str(&text).unwrap();
            let errors: Vec<String> = validator.iter_errors(&instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{id} {lang:?}: {errors:?}");
            assert_eq!(Disclosure::read(&json::parse(&text).unwrap()), Some(table), "{id} {lang:?}");
            collect(&instance, "", &mut seen);
        }
    }
    // Every field of the schema occurs, so that none can be forgotten in the writing.
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let mut described = std::collections::BTreeSet::new();
    properties(&schema["properties"], "", &mut described);
    let missing: Vec<&String> = described.difference(&seen).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(described.len() > 50, "{described:?}");
}

/// Paths of members, items of a list under the list's own path.
fn collect(value: &Value, path: &str, into: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let path = format!("{path}/{name}");
                into.insert(path.clone());
                collect(member, &path, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, path, into)),
        _ => {}
    }
}

fn properties(value: &Value, path: &str, into: &mut std::collections::BTreeSet<String>) {
    for (name, shape) in value.as_object().into_iter().flatten() {
        let path = format!("{path}/{name}");
        into.insert(path.clone());
        properties(&shape["properties"], &path, into);
        properties(&shape["items"]["properties"], &path, into);
    }
}

#[test]
fn items_add_up_exactly_as_printed_and_the_fields_of_the_published_form_say_the_same() {
    let card = card();
    let text = written(&table(&request(36, MethodKind::EqualInstallment, true), &card, "all-fees", Locale::ZhCn));
    let printed: Value = serde_json::from_str(&text).unwrap();
    let items = printed["items"].as_array().unwrap();
    let what = |item: &Value| item.get("purpose").unwrap_or(&item["kind"]).as_str().unwrap().to_owned();
    let kinds: Vec<String> = items.iter().map(what).collect();
    assert_eq!(kinds, ["interest", "registration", "appraisal", "guarantee", "guarantee", "gps", "add-on", "add-on"]);
    for part in ["amount", "annual_rate"] {
        assert_eq!(items.iter().map(|item| decimal(&item[part])).sum::<Decimal>(), decimal(&printed["total"][part]), "{part}");
    }
    let info = &printed["loan_cost_disclosure_info"];
    let of = |kind: &str| items.iter().filter(|item| what(item) == kind).map(|item| decimal(&item["annual_rate"])).sum::<Decimal>();
    assert_eq!(decimal(&info["cost_rate"]), decimal(&printed["total"]["annual_rate"]));
    assert_eq!(decimal(&info["loan_interest_rate"]), of("interest"));
    assert_eq!(decimal(&info["guarantee_fee_rate"]), of("guarantee"));
    assert_eq!(of("interest"), "0.0525".parse().unwrap());
    // All that is neither interest nor guarantee stands in the text, with who charges it.
    for item in items.iter().filter(|item| !["interest", "guarantee"].contains(&what(item).as_str())) {
        assert!(info["other_fee_text"].as_str().unwrap().contains(item["name"].as_str().unwrap()), "{item}");
    }
    assert_eq!(info["other_fee_org_name"].as_str().unwrap().split('、').count(), 4, "{info}");
    assert_eq!(info["loan_interest_org_name"], "示例银行");
    assert!(info.get("capped").is_none());
}

#[test]
fn a_lender_is_named_only_while_it_is_entrusted() {
    let card = card();
    let named = |as_of| table(&Request { as_of, ..request(36, MethodKind::EqualInstallment, false) }, &card, "all-fees", Locale::ZhCn);
    let (last, after) = (named(Date::known(2026, 12, 31)), named(Date::known(2027, 1, 1)));
    assert_eq!(last.lender.name.as_deref(), Some("示例银行"));
    assert_eq!(after.lender.name, None);
    assert!(!written(&after).contains("示例银行"));
    assert!(!written(&table(&request(36, MethodKind::FlatFee, false), &card, "flat", Locale::ZhCn)).contains("无委托"));
}

#[test]
fn contingent_costs_stand_apart_and_nothing_is_invented() {
    let card = card();
    let of = |id, method| table(&request(36, method, false), &card, id, Locale::En);
    let stated = of("all-fees", MethodKind::EqualInstallment).contingent;
    assert_eq!((stated.early_settlement.stated_by, stated.early_settlement.allowed_after_month), (StatedBy::RateCard, Some(6)));
    let unstated = of("flat", MethodKind::FlatFee).contingent;
    assert_eq!((unstated.early_settlement.stated_by, unstated.early_settlement.penalty), (StatedBy::Contract, None));
    for contingent in [stated, unstated] {
        for cost in [contingent.overdue, contingent.misuse] {
            assert_eq!(cost.stated_by, StatedBy::Contract);
            assert!(!cost.text.chars().any(|c| c.is_ascii_digit()), "{}", cost.text);
        }
    }
}

#[test]
fn a_financed_lump_sum_without_a_charging_party_has_no_table() {
    let card = card();
    let verdict = quote_product(&request(36, MethodKind::EqualInstallment, false), &card, product(&card, "unnamed-party")).unwrap();
    assert!(verdict.cleared().is_none());
    let blocking: Vec<&str> =
        verdict.findings().iter().filter(|finding| finding.severity == Severity::Block).map(|finding| finding.rule.code()).collect();
    assert_eq!(blocking, ["no-fee-outside-table"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// So a financed sum without an item cannot occur: whatever is owed beside the loan for the car is itemised, to the fen.
    #[test]
    fn every_yuan_financed_beside_the_car_is_an_item(
        price in 3_000_000i64..=80_000_000,
        share in 30u8..=60,
        months in prop::sample::select(vec![12u32, 24, 36]),
        method in prop::sample::select(MethodKind::ALL.to_vec()),
        financed in any::<bool>(),
    ) {
        let card = card();
        let request = Request {
            price: Money::from_fen(price).unwrap(),
            down_payment: DownPayment::Share(Ratio::from_percent(share)),
            ..request(months, method, financed)
        };
        for product in &card.products {
            let Some(cleared) = cleared(&request, &card, product.id.as_str()) else { continue };
            let table = Disclosure::of(&cleared, product, &card, request.as_of, Locale::ZhCn);
            let lent = |item: &&car_loan_quote::share::disclosure::CostItem| item.when == Some(car_loan_quote::loan::FeeTiming::Financed);
            let itemised: Money = table.items.iter().filter(lent).map(|item| item.amount).sum();
            prop_assert_eq!(table.principal, cleared.loan().plus(itemised).unwrap());
            prop_assert_eq!(table.items.iter().filter(|item| item.kind == ItemKind::AddOn).count(), if financed { 2 } else { 0 });
            prop_assert_eq!(table.items.iter().map(|item| item.amount).sum::<Money>(), table.total.amount);
            prop_assert_eq!(table.items.iter().map(|item| item.annual_rate).sum::<Decimal>(), table.total.annual_rate);
        }
    }
}

/// The example of `docs/disclosure.md`.
#[test]
fn the_example_of_the_page_is_what_is_written() {
    const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/disclosure.md");
    let text = written(&table(&request(36, MethodKind::EqualInstallment, false), &card(), "all-fees", Locale::ZhCn));
    let example = pretty::pretty(&json::parse(&text).unwrap());
    let page = fs::read_to_string(PAGE).unwrap();
    let (before, rest) = page.split_once("\n```json\n").expect("the example");
    let (then, after) = rest.split_once("\n```").expect("its end");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(PAGE, format!("{before}\n```json\n{example}\n```{after}")).unwrap();
        return;
    }
    assert_eq!(then, example, "UPDATE_DOCS=1 writes the page anew");
    // Every field of the published form that is mapped is in the table of the page.
    for name in serde_json::from_str::<Value>(&text).unwrap()["loan_cost_disclosure_info"].as_object().unwrap().keys() {
        assert!(before.contains(&format!("| `{name}` |")), "{name}");
    }
}
