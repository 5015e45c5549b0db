//! `clq link`, and the links that must decode for ever.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod clq;
mod sharing;

use std::fs;
use std::path::Path;

use car_loan_quote::ratecard::RateCard;
use serde_json::{Value, json};
use sharing::{Numbers, link};

const CARD: &str = "public/rate-cards/sample.json";
const FROZEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/links/v1");

fn link_command(direction: &str, card: &str, lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let arguments = ["link", direction, "--rate-card", card, "--as-of", "2026-11-24"];
    clq::lines(&arguments, input.as_bytes()).iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn frozen_card() -> String {
    format!("{FROZEN}/card.json")
}

#[test]
fn a_request_of_quote_becomes_a_link_and_comes_back() {
    let request = json!({"price": "150000.00", "down_payment": "30%", "months": 36, "trade_in": "20000.00", "condition": "good", "flood": true,
        "mileage_km": 52000, "first_registered": "2021-06-15", "appraisal": "149000.00", "method": "step-up",
        "extras": [{"add_on": "hull", "financed": true}, {"add_on": "rescue", "financed": false}], "as_of": "2026-11-24"});
    let asked = json!({"id": "a", "request": request, "product": "bank-mortgage", "language": "en", "campaign": "a7k2", "rep": "W3"});
    let encoded = link_command("encode", CARD, &[asked]);
    let text = encoded[0]["link"].as_str().unwrap();
    assert!(text.starts_with("#1") && text.len() <= 83);
    let decoded = link_command("decode", CARD, &[json!({"id": 7, "link": format!("请看 https://quote.example.cn/{text}&appinstall=0")})]);
    let expected = json!({"id": 7, "request": request, "product": "bank-mortgage", "language": "en", "campaign": "A7K2", "rep": "W3",
        "card_valid_until": "2027-12-31", "card_changed": false, "rules_changed": false});
    assert_eq!(decoded[0], expected);
    // What is decoded can be quoted.
    let quoted = clq::lines(&["quote", "--rate-card", CARD], format!("{}\n", json!({"request": decoded[0]["request"]})).as_bytes());
    assert!(quoted[0].contains("\"offers\""), "{quoted:?}");
}

#[test]
fn what_cannot_be_a_link_or_is_none_is_told_by_its_code() {
    let deal = json!({"price": "150000", "down_payment": "30%", "months": 36});
    let with = |name: &str, value: Value| {
        let mut line = json!({"request": deal.clone()});
        line[name] = value;
        line
    };
    let in_request = |name: &str, value: Value| {
        let mut request = deal.clone();
        request[name] = value;
        json!({"request": request})
    };
    let lines = [
        (in_request("applicant", json!({"age": 35})), "not-shared", "request.applicant"),
        (in_request("down_payment", json!("150000")), "nothing-to-lend", "request.down_payment"),
        (in_request("down_payment", json!("33.33333%")), "share-too-fine", "request"),
        (in_request("appraisal", json!("100000000.01")), "too-large", "request"),
        (with("product", json!("none")), "unknown-value", "product"),
        (with("language", json!("fr")), "unknown-value", "language"),
        (with("campaign", json!("ABCDEF")), "not-a-code", "campaign"),
        (with("rep", json!("张三")), "not-a-code", "rep"),
        (with("phone", json!("13800000000")), "unknown-field", "phone"),
    ];
    let asked: Vec<Value> = lines.iter().map(|(line, ..)| line.clone()).collect();
    for (answer, (line, code, field)) in link_command("encode", CARD, &asked).iter().zip(&lines) {
        assert_eq!((answer["error"]["code"].as_str(), answer["error"]["field"].as_str()), (Some(*code), Some(*field)), "{line}");
    }
    let texts = [("", "no-link"), ("#", "no-link"), ("#1", "link-incomplete"), ("#1ABC", "link-incomplete")];
    let asked: Vec<Value> = texts.iter().map(|(text, _)| json!({"link": text})).collect();
    for (answer, (text, code)) in link_command("decode", CARD, &asked).iter().zip(texts) {
        assert_eq!((answer["error"]["code"].as_str(), answer["error"]["field"].as_str()), (Some(code), Some("link")), "{text}");
    }
}

#[test]
fn a_damaged_link_is_told_in_the_language_asked_for() {
    let input = b"{\"link\":\"#1ABC\"}\n";
    let line = clq::lines(&["link", "decode", "--rate-card", CARD, "--lang", "zh-CN"], input);
    assert!(line[0].contains("链接不完整"), "{line:?}");
}

/// Writes the twenty links of a version into an empty folder; what is there is left alone.
fn freeze() {
    let card = RateCard::parse(&fs::read_to_string(frozen_card()).unwrap()).unwrap();
    let n = &mut Numbers(2026);
    for number in 1..=20 {
        let path = Path::new(FROZEN).join(format!("{number:02}.txt"));
        let sent = format!("https://quote.example.cn/{}", link(n, &card));
        if !path.exists() {
            fs::write(path, format!("{sent}\n{}\n", serde_json::to_string_pretty(&decoded(&sent)).unwrap())).unwrap();
        }
    }
}

/// What a frozen link is. Rules go on changing, and then the link says so.
fn decoded(sent: &str) -> Value {
    let mut decoded = link_command("decode", &frozen_card(), &[json!({"link": sent})]).remove(0);
    let members = decoded.as_object_mut().unwrap();
    members.retain(|name, _| name != "rules_changed" && name != "id");
    decoded
}

/// Frozen links: the address as it was sent, and below it what it was. A file of this folder is never changed. For a new version,
/// `FREEZE_LINKS=1` fills its folder.
#[test]
fn every_link_of_version_1_that_was_ever_frozen_decodes_as_it_did() {
    if std::env::var_os("FREEZE_LINKS").is_some() {
        freeze();
    }
    let mut files: Vec<_> = fs::read_dir(FROZEN).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    assert!(files.len() >= 20, "{}", files.len());
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let (sent, expected) = text.split_once('\n').unwrap();
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert_eq!(decoded(sent), expected, "{}", path.display());
    }
}
