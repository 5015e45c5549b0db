//! The JSON Schemas: those in `public/` are the present ones, and that of rate cards agrees with the reader. `tests/disclosure.rs` holds cost
//! tables against theirs.
//!
//! `UPDATE_SCHEMA=1 cargo test --no-default-features --test schema` writes it anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop where it stands")]

use std::{env, fs};

use car_loan_quote::json::{self, Value};
use car_loan_quote::ratecard::{RateCard, schema};
use car_loan_quote::share::disclosure;

mod pretty;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/schema");
const SAMPLE: &str = include_str!("../public/rate-cards/sample.json");

/// Every schema there is, with its file.
fn schemas() -> [(&'static str, String); 2] {
    [("rate-card.schema.json", schema()), ("disclosure.schema.json", disclosure::schema())]
}

#[test]
fn the_schemas_in_public_are_those_of_the_program() {
    for (name, schema) in schemas() {
        let path = format!("{FOLDER}/{name}");
        let text = format!("{}\n", pretty::pretty(&json::parse(&schema).unwrap()));
        if env::var_os("UPDATE_SCHEMA").is_some() {
            fs::write(&path, &text).unwrap();
        }
        assert!(
            fs::read_to_string(&path).unwrap_or_default() == text,
            "{name} drifted; run UPDATE_SCHEMA=1 cargo test --no-default-features --test schema"
        );
    }
}

#[test]
fn every_field_and_word_is_described() {
    fn look(value: &Value, path: &str) {
        for (name, member) in value.as_object().into_iter().flatten() {
            let path = format!("{path}/{name}");
            if name == "properties" {
                for (field, shape) in member.as_object().into_iter().flatten() {
                    let is_described = shape.get("description").and_then(Value::as_text).is_some_and(|text| text.len() > 5);
                    assert!(is_described || shape.get("const").is_some() || *shape == Value::Bool(false), "{path}/{field}");
                }
            }
            if let (true, Some(text)) = (name == "description", member.as_text()) {
                assert!(text.ends_with('.') && !text.contains("  "), "{path}: {text}");
            }
            look(member, &path);
        }
        for (index, item) in value.as_array().into_iter().flatten().enumerate() {
            look(item, &format!("{path}/{index}"));
        }
    }
    for (name, schema) in schemas() {
        look(&json::parse(&schema).unwrap(), name);
    }
}

#[test]
fn schema_and_reader_agree_on_single_values() {
    let validator = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&serde_json::from_str(&schema()).unwrap())
        .expect("the schema is a schema");
    let accepts = |text: &str| validator.is_valid(&serde_json::from_str(text).unwrap());
    assert!(accepts(SAMPLE));
    assert!(RateCard::parse(SAMPLE).is_ok());

    // What is replaced in the sample, by what, and whether the card still holds.
    for (from, to, holds) in [
        ("\"schema\": 1", "\"schema\": 2", false),
        ("\"schema\": 1", "\"schema\": \"1\"", false),
        ("\"id\": \"sample\"", "\"id\": \"Sample\"", false),
        ("\"id\": \"sample\"", "\"id\": \"sample\", \"x\": 1", false),
        ("\"id\": \"sample\",", "", false),
        ("2026-09-30", "2026-02-29", false),
        ("2026-09-30", "2028-02-29", false),
        ("2026-09-30", "2024-02-29", true),
        ("2026-09-30", "30.9.2026", false),
        ("#0a6b5c", "#0A6B5C", true),
        ("#0a6b5c", "#0a6", false),
        ("400-000-0000", "+86 (400) 000-0000", true),
        ("400-000-0000", "javascript:alert(1)", false),
        ("\"cooling_off_hours\": 24", "\"cooling_off_hours\": 0", false),
        ("\"cooling_off_hours\": 24", "\"cooling_off_hours\": 24.5", false),
        ("\"cooling_off_hours\": 24", "\"cooling_off_hours\": 24.0", true),
        ("\"cooling_off_hours\": 24", "\"cooling_off_hours\": null", false),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": 0.8", true),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": \"1.000\"", true),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": \"1.01\"", false),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": 1.01", false),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": \"80%\"", false),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": \"8e-1\"", false),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": \"-0.8\"", false),
        ("\"financing_ratio\": \"0.80\"", "\"financing_ratio\": \"0.1234567890123\"", false),
        ("{\"from\": \"0.045\", \"to\": \"0.06\"}", "{\"fixed\": \"0.06\"}", true),
        ("{\"from\": \"0.045\", \"to\": \"0.06\"}", "{\"from\": \"0.045\"}", false),
        ("{\"from\": \"0.045\", \"to\": \"0.06\"}", "{\"fixed\": \"0.06\", \"from\": \"0.045\"}", false),
        ("{\"from\": \"0.045\", \"to\": \"0.06\"}", "{}", false),
        ("[12, 24, 36, 48, 60]", "[]", false),
        ("[12, 24, 36, 48, 60]", "[0]", false),
        ("[12, 24, 36, 48, 60]", "[361]", false),
        ("[12, 24, 36, 48, 60]", "[12, 12]", false),
        ("[12, 24, 36, 48, 60]", "[\"12\"]", false),
        ("{\"kind\": \"equal-principal\"}", "{\"kind\": \"interest-only\", \"grace_months\": 3}", true),
        ("{\"kind\": \"equal-principal\"}", "{\"kind\": \"balloon\"}", false),
        ("{\"kind\": \"equal-principal\"}", "{\"kind\": \"balloon\", \"residual_ratio\": \"0.2\"}", true),
        ("{\"kind\": \"equal-principal\"}", "{\"kind\": \"baloon\"}", false),
        ("{\"kind\": \"equal-principal\"}", "{\"kind\": \"equal-principal\", \"every\": 12}", false),
        ("\"every\": 12, \"ratio\": \"0.10\"", "\"every\": 12, \"amount\": \"300.00\"", true),
        ("\"every\": 12, \"ratio\": \"0.10\"", "\"every\": 12, \"amount\": \"300.00\", \"ratio\": \"0.1\"", false),
        ("\"every\": 12, \"ratio\": \"0.10\"", "\"every\": 12", false),
        ("\"1000.00\"", "1000", true),
        ("\"1000.00\"", "1000.07", true),
        ("\"1000.00\"", "1000.005", false),
        ("\"1000.00\"", "\"1000.005\"", false),
        ("\"1000.00\"", "\"1,000.00\"", false),
        ("\"1000.00\"", "1e13", false),
        ("\"1000.00\"", "-1", false),
        ("\"1000.00\", \"when\": \"upfront\"", "\"1000.00\", \"when\": {\"month\": 12}", true),
        ("\"1000.00\", \"when\": \"upfront\"", "\"1000.00\", \"when\": {\"month\": 0}", false),
        ("\"1000.00\", \"when\": \"upfront\"", "\"1000.00\", \"when\": \"later\"", false),
        ("{\"rate\": \"0.03\"}", "\"none\"", true),
        ("{\"rate\": \"0.03\"}", "{\"rate\": \"0.03\", \"months_of_interest\": 2}", false),
        ("\"partial\": true", "\"partial\": \"yes\"", false),
        ("\"decision\": \"same-day\"", "\"decision\": \"today\"", false),
        ("\"decision\": \"same-day\"", "\"decision\": []", false),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"application_url\": \"https://bank.example/apply?a=1#b\"}", true),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"application_url\": \"http://bank.example/\"}", false),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"application_url\": \"https://bank.example\\\"onclick\"}", false),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"application_url\": \"https://user@bank.example/\"}", false),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"application_url\": \"https://localhost/\"}", false),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"entrustment\": {\"reference\": \"A\", \"approval_number\": \"B\"}}", true),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"entrustment\": {\"reference\": \"A\", \"approval_number\": \"\"}}", false),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"entrustment\": {\"approval_number\": \"B\"}}", false),
        ("\"documents\": [\"id\", ", "\"documents\": [\"id\", \"id\", ", false),
        ("\"name\": \"WE汽车金融\"", "\"name\": {\"en\": \"WE\"}", false),
        ("\"name\": \"WE汽车金融\"", "\"name\": \"\"", false),
        ("\"name\": \"WE汽车金融\"", "\"name\": \"WE\\n\"", false),
        ("\"packages\": [", "\"packages\": [{}, ", false),
    ] {
        assert!(SAMPLE.contains(from), "{from}");
        let card = SAMPLE.replacen(from, to, 1);
        // A day that does not exist is still of the form; validators may or may not know the calendar.
        assert_eq!(RateCard::parse(&card).is_ok(), holds, "reader: {from} -> {to}: {:?}", RateCard::parse(&card).err());
        if from != "2026-09-30" {
            assert_eq!(accepts(&card), holds, "schema: {from} -> {to}");
        }
    }
}
