//! `clq quote --record` and `clq record verify`, run as processes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};

mod clq;

const SAMPLE: &str = "public/rate-cards/sample.json";

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = clq::file("seed", "").with_file_name(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Keeps the records of the sample card's offers and gives what each offer says of its own.
fn keep(folder: &Path, down_payment: &str, applicant: Value) -> Vec<String> {
    let line = json!({"id": 1, "request": {"price": "150000.00", "down_payment": down_payment, "months": 36, "applicant": applicant}});
    let arguments = ["quote", "--rate-card", SAMPLE, "--as-of", "2026-11-24", "--record", text(folder)];
    let out = clq::lines(&arguments, format!("{line}\n").as_bytes());
    let answer: Value = serde_json::from_str(&out[0]).unwrap();
    answer["offers"].as_array().unwrap().iter().map(|offer| offer["record"].as_str().expect("each says its record").to_owned()).collect()
}

fn verify(arguments: &[&str]) -> (Option<i32>, Vec<Value>) {
    let Output { status, stdout, .. } = clq::output(&[&["record", "verify"], arguments].concat(), b"");
    let lines = String::from_utf8(stdout).unwrap();
    (status.code(), lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

fn paths(line: &Value) -> Vec<&str> {
    line["differences"].as_array().unwrap().iter().map(|difference| difference["path"].as_str().unwrap()).collect()
}

#[test]
fn every_offer_is_kept_under_its_hash_and_verified_by_file_and_by_folder() {
    let folder = folder("kept");
    let hashes = keep(&folder, "30%", json!({}));
    assert_eq!(hashes.len(), 4);
    // The same offers are the same files.
    assert_eq!(keep(&folder, "30%", json!({})), hashes);
    let mut files: Vec<String> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    let mut expected: Vec<String> = hashes.iter().map(|hash| format!("{hash}.json")).collect();
    expected.sort();
    assert_eq!(files, expected);
    let (status, lines) = verify(&[text(&folder), "--rate-card", SAMPLE]);
    assert_eq!((status, lines.len()), (Some(0), 4));
    let one = folder.join(&files[0]);
    let (status, lines) = verify(&[text(&one), "--rate-card", SAMPLE]);
    assert_eq!(status, Some(0));
    assert_eq!(lines, [json!({"file": text(&one), "verified": true, "differences": [], "notes": []})]);
}

#[test]
fn no_record_is_made_unless_it_is_asked_for() {
    let line = "{\"request\":{\"price\":\"150000\",\"down_payment\":\"30%\",\"months\":36}}\n";
    let out = clq::lines(&["quote", "--rate-card", SAMPLE, "--as-of", "2026-11-24"], line.as_bytes());
    assert!(!out[0].contains("\"record\""));
}

#[test]
fn two_customers_of_the_same_grade_leave_the_same_files() {
    let folder = folder("customers");
    let one = keep(
        &folder,
        "30%",
        json!({"age": 97, "credit": "settled", "income_kind": "salaried", "income_proof": true, "monthly_income": "13579.86"}),
    );
    let two = keep(&folder, "30%", json!({"credit": "clean", "income_kind": "freelancer", "income_proof": true}));
    assert_eq!(one, two);
    for entry in fs::read_dir(&folder).unwrap() {
        assert!(!fs::read_to_string(entry.unwrap().path()).unwrap().contains("13579"));
    }
}

#[test]
fn a_changed_figure_is_named_and_the_status_is_1() {
    let folder = folder("changed");
    keep(&folder, "30%", json!({}));
    let path = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| fs::read_to_string(path).unwrap().contains("bank-mortgage"));
    let path = path.expect("the bank's record");
    let changed = fs::read_to_string(&path).unwrap().replacen("\"first_payment\":\"3194.30\"", "\"first_payment\":\"3094.30\"", 1);
    fs::write(&path, changed).unwrap();
    let (status, lines) = verify(&[text(&folder), "--rate-card", SAMPLE]);
    assert_eq!(status, Some(1));
    let differing: Vec<&Value> = lines.iter().filter(|line| line["verified"] == false).collect();
    assert_eq!((lines.len(), differing.len()), (4, 1));
    assert_eq!(paths(differing[0]), ["sha256", "figures.first_payment"]);
    assert_eq!(differing[0]["differences"][1], json!({"path": "figures.first_payment", "recorded": "3094.30", "replayed": "3194.30"}));
}

#[test]
fn each_record_takes_its_own_card_and_another_card_is_told() {
    let folder = folder("cards");
    keep(&folder, "30%", json!({}));
    let kept = "tests/records/v1/cards/all-methods.json";
    let old = "tests/records/v1/2018-01-01-first-day.json";
    let (status, lines) = verify(&[text(&folder), old, "--rate-card", kept, "--rate-card", SAMPLE]);
    assert_eq!((status, lines.len()), (Some(0), 5), "{lines:?}");
    let other = clq::file("other.json", &fs::read_to_string(SAMPLE).unwrap().replace("\"1000.00\"", "\"1000.01\""));
    let (status, lines) = verify(&[text(&folder), "--rate-card", text(&other)]);
    assert_eq!(status, Some(1));
    assert!(lines.iter().all(|line| paths(line).contains(&"rate_card.sha256")), "{lines:?}");
    assert!(lines.iter().any(|line| paths(line).contains(&"figures.total_fees")), "{lines:?}");
    assert!(lines.iter().any(|line| paths(line) == ["rate_card.sha256"]), "the figures of products without that fee agree");
}

#[test]
fn what_cannot_be_read_is_told_beside_the_others_and_the_status_is_2() {
    let folder = folder("unreadable");
    keep(&folder, "30%", json!({}));
    let (broken, foreign) = (clq::file("broken.json", "{"), clq::file("foreign.json", "{\"schema\":1}"));
    let missing = folder.join("missing.json");
    let (status, lines) = verify(&[text(&broken), text(&foreign), text(&missing), text(&folder), "--rate-card", SAMPLE]);
    assert_eq!((status, lines.len()), (Some(2), 7));
    let codes: Vec<&str> = lines.iter().filter_map(|line| line["error"]["code"].as_str()).collect();
    assert_eq!(codes, ["invalid-json", "not-a-record", "unreadable"]);
    assert!(lines[3..].iter().all(|line| line["verified"] == true));
}

#[test]
fn a_folder_without_records_a_missing_card_and_missing_options_are_refused() {
    let empty = folder("empty");
    fs::create_dir_all(&empty).unwrap();
    for arguments in [
        vec!["record", "verify", text(&empty), "--rate-card", SAMPLE],
        vec!["record", "verify", SAMPLE, "--rate-card", "no-such-card.json"],
        vec!["record", "verify", SAMPLE],
        vec!["record", "verify", "--rate-card", SAMPLE],
        vec!["record"],
    ] {
        let output = clq::output(&arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_quote_whose_record_cannot_be_kept_is_not_answered() {
    let folder = folder("taken");
    let hashes = keep(&folder, "30%", json!({}));
    // A folder where the file of a record should be renamed to.
    fs::remove_dir_all(&folder).unwrap();
    fs::create_dir_all(folder.join(format!("{}.json", hashes[0])).join("inside")).unwrap();
    let line = json!({"id": 1, "request": {"price": "150000.00", "down_payment": "30%", "months": 36}});
    let arguments = ["quote", "--rate-card", SAMPLE, "--as-of", "2026-11-24", "--record", text(&folder)];
    let out = clq::lines(&arguments, format!("{line}\n").as_bytes());
    let answer: Value = serde_json::from_str(&out[0]).unwrap();
    assert_eq!(answer["error"]["code"], "record-not-kept", "{answer}");
    assert!(answer.get("offers").is_none());
    // A file where the folder should be made.
    let file = clq::file("no-folder", "");
    let output = clq::output(&["quote", "--rate-card", SAMPLE, "--record", text(&file)], b"");
    assert_eq!(output.status.code(), Some(2));
}
