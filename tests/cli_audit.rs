//! `clq audit`, run as a process.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use serde_json::Value;

mod clq;

const SAMPLE: &str = "public/rate-cards/sample.json";

fn audit(card: &str, options: &[&str]) -> (Option<i32>, String) {
    let arguments: Vec<&str> = ["audit", "--rate-card", card, "--as-of", "2026-11-24"].iter().chain(options).copied().collect();
    let output = clq::output(&arguments, b"");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The sample with only what may be shown: its bank up to 70 % and 36 months.
fn lawful_card() -> String {
    let mut card: Value = serde_json::from_str(&std::fs::read_to_string(SAMPLE).unwrap()).unwrap();
    let products = card["products"].as_array_mut().unwrap();
    products.truncate(1);
    products[0]["financing_ratio"] = "0.70".into();
    products[0]["terms"] = serde_json::json!([12, 24, 36]);
    clq::file("lawful.json", &card.to_string()).to_str().unwrap().to_owned()
}

#[test]
fn every_cell_has_a_line_between_what_was_judged_and_the_summary() {
    let (status, text) = audit(SAMPLE, &[]);
    assert_eq!(status, Some(1), "a cell is blocked");
    let lines = lines(&text);
    let (start, cells, summary) = (&lines[0]["audit"], &lines[1..lines.len() - 1], &lines[lines.len() - 1]["summary"]);
    assert_eq!((start["rate_card"].as_str(), start["as_of"].as_str()), (Some("sample"), Some("2026-11-24")));
    assert_eq!(start["price"], "150000.00");
    assert_eq!(cells.len(), 227);
    let withheld = |cell: &&Value| cell["verdict"] == "withheld";
    assert_eq!(summary["withheld"]["cells"], cells.iter().filter(withheld).count());
    assert_eq!(summary["cleared"]["cells"], cells.iter().filter(|cell| !withheld(cell)).count());
    for cell in cells {
        let findings = cell["findings"].as_array().unwrap();
        assert_eq!(withheld(&cell), findings.iter().any(|finding| finding["severity"] == "block"), "{cell}");
    }
    for counted in summary["findings"].as_array().unwrap() {
        let same = |finding: &Value| finding["rule"] == counted["rule"] && finding["severity"] == counted["severity"];
        let count = cells.iter().filter(|cell| cell["findings"].as_array().unwrap().iter().any(same)).count();
        assert_eq!(counted["cells"], count, "{counted}");
        assert!(!counted["citation"]["instrument"].as_str().unwrap().is_empty());
    }
}

#[test]
fn both_sides_of_seventy_per_cent_and_thirty_six_months_are_judged() {
    let (_, text) = audit(SAMPLE, &[]);
    let lines = lines(&text);
    let verdict = |financed: &str, months: u32| {
        let cell = lines.iter().find(|cell| {
            cell["product"] == "bank-mortgage"
                && cell["method"] == "equal-installment"
                && cell["financed"] == financed
                && cell["months"] == months
        });
        cell.unwrap()["verdict"].as_str().unwrap().to_owned()
    };
    assert_eq!([verdict("0.7", 36), verdict("0.8", 36), verdict("0.7", 48)], ["cleared", "withheld", "withheld"]);
    // What the product does not offer is not asked.
    assert!(!lines.iter().any(|cell| cell["product"] == "bank-mortgage" && cell["financed"] == "0.9"));
}

#[test]
fn a_card_without_a_blocked_cell_ends_with_status_0() {
    let card = lawful_card();
    for format in ["json", "table", "html"] {
        assert_eq!(audit(&card, &["--format", format]).0, Some(0), "{format}");
        assert_eq!(audit(SAMPLE, &["--format", format]).0, Some(1), "{format}");
    }
    // Fees weigh more on a cheap car.
    let (status, text) = audit(SAMPLE, &["--price", "20000"]);
    let dear = |text: &str| lines(text).last().unwrap()["summary"]["withheld"]["cells"].as_u64().unwrap();
    assert!(status == Some(1) && dear(&text) > dear(&audit(SAMPLE, &[]).1));
}

#[test]
fn a_table_says_the_same_for_people() {
    let (_, text) = audit(SAMPLE, &["--format", "table"]);
    for part in [
        "Rate card: sample",
        "Combinations: 227",
        "used-car-ltv-cap",
        "Bank mortgage (bank-mortgage)",
        "     80%  ✗ 1    ✗ 1    ✗ 1    ✗ 1 2",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(text.lines().all(|line| line == line.trim_end()));
    let (_, chinese) = audit(SAMPLE, &["--format", "table", "--lang", "zh-CN"]);
    assert!(chinese.contains("银行按揭") && !chinese.contains("Bank mortgage"));
}

#[test]
fn a_report_is_one_page_to_sign_without_script_and_is_written_beside_the_lines() {
    let path = clq::file("report.html", "");
    let (_, text) = audit(SAMPLE, &["--html", path.to_str().unwrap(), "--lang", "zh-Hant"]);
    assert_eq!(lines(&text).len(), 229);
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"zh-Hant\">"));
    for part in [
        "cn-2026-09-30",
        "2026年11月24日",
        "2027年12月31日",
        "used-car-term-cap",
        "銀行按揭",
        "簽名",
        "複核人",
        "<td class=\"no\">✗ 1 2</td>",
    ] {
        assert!(page.contains(part), "{part}");
    }
    for forbidden in ["<script", "src=", "href=", "url(", "@import", "http://"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    for (open, close) in [("<table", "</table>"), ("<tr", "</tr>"), ("<td", "</td>"), ("<h3", "</h3>"), ("<span", "</span>")] {
        assert_eq!(page.matches(open).count(), page.matches(close).count(), "{open}");
    }
    let (_, printed) = audit(SAMPLE, &["--format", "html", "--lang", "zh-Hant"]);
    assert_eq!(printed, page);
}

#[test]
fn what_a_dealer_writes_does_not_become_markup() {
    let mut card: Value = serde_json::from_str(&std::fs::read_to_string(SAMPLE).unwrap()).unwrap();
    card["dealer"]["name"] = "<script>alert('1')</script> & \"Sons\"".into();
    card["products"][0]["name"] = "<b>Bold</b>".into();
    let path = clq::file("markup.json", &card.to_string());
    let (_, page) = audit(path.to_str().unwrap(), &["--format", "html"]);
    assert!(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;Sons&quot;"));
    assert!(!page.contains("<script") && !page.contains("<b>"));
}

#[test]
fn what_cannot_be_judged_prints_nothing_and_ends_with_status_2() {
    for options in [
        ["--rate-card", "no-such-card.json", "--as-of", "2026-11-24"].as_slice(),
        &["--rate-card", SAMPLE, "--as-of", "2001-01-01"],
        &["--rate-card", SAMPLE, "--as-of", "2026-11-24", "--price", "0"],
        &["--rate-card", SAMPLE, "--as-of", "2026-11-24", "--price", "100000000.01"],
        &["--rate-card", SAMPLE, "--as-of", "2026-11-24", "--html", "no-such-folder/report.html"],
        &["--rate-card", SAMPLE, "--as-of", "2026-11-24", "--format", "pdf"],
        &[],
    ] {
        let arguments: Vec<&str> = ["audit"].iter().chain(options).copied().collect();
        let output = clq::output(&arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{options:?}");
        assert!(!output.stderr.is_empty(), "{options:?}");
        if !options.contains(&"--html") {
            assert!(output.stdout.is_empty(), "{options:?}");
        }
    }
}

#[test]
fn the_same_card_and_day_give_the_same_bytes() {
    for format in ["json", "table", "html"] {
        assert_eq!(audit(SAMPLE, &["--format", format]), audit(SAMPLE, &["--format", format]));
    }
}
