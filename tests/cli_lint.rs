//! `clq lint`, run as a process.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;

mod clq;

/// The rules of this day, whenever the test runs.
const DAY: [&str; 2] = ["--as-of", "2026-11-24"];

fn lint(arguments: &[&str], input: &str) -> Output {
    let all: Vec<&str> = ["lint"].into_iter().chain(DAY).chain(arguments.iter().copied()).collect();
    clq::output(&all, input.as_bytes())
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(arguments: &[&str], input: &str) -> Value {
    serde_json::from_slice(&lint(arguments, input).stdout).unwrap()
}

fn page() -> PathBuf {
    clq::file("page.html", "<h1>首付30%起</h1>\n<p>二手车<b>零</b>首付</p>\n<p>仅限今日</p>\n")
}

#[test]
fn findings_come_a_line_each_and_a_blocking_one_makes_the_status_one() {
    let path = page();
    let name = path.to_str().unwrap();
    let output = lint(&[name], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty());
    let expected =
        format!("{name}:2:10: zero-down-wording: 零</b>首付 -> 首付 30% 起\n{name}:3:4: urgency-wording: 仅限今日 -> 写明优惠的截止日期\n");
    assert_eq!(out(&output), expected);
}

#[test]
fn a_warning_alone_and_a_clean_text_leave_the_status_zero() {
    let warned = lint(&[], "仅限今日");
    assert_eq!(warned.status.code(), Some(0));
    assert_eq!(out(&warned).lines().count(), 1);
    let clean = lint(&[], "首付三成，年化利率6.00%（单利）");
    assert_eq!((clean.status.code(), out(&clean)), (Some(0), String::new()));
    assert_eq!(lint(&[], "").status.code(), Some(0));
}

#[test]
fn what_cannot_be_read_or_asked_makes_the_status_two() {
    let status = |output: &Output| output.status.code();
    let missing = lint(&["no-such-file.html"], "");
    assert_eq!(status(&missing), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no-such-file.html"));
    let latin = clq::file("latin.txt", "");
    std::fs::write(&latin, [0xc1, 0xe3]).unwrap();
    assert_eq!(status(&lint(&[latin.to_str().unwrap()], "")), Some(2));
    assert_eq!(status(&clq::output(&["lint"], &[0xff, 0xfe])), Some(2));
    for arguments in [&["--format", "xml"][..], &["--kind", "pdf"], &["--all-in-cost", "free"], &["--lang", "fr"]] {
        assert_eq!(status(&lint(arguments, "零首付")), Some(2), "{arguments:?}");
    }
    assert_eq!(status(&clq::output(&["lint", "--as-of", "2015-08-31"], "零首付".as_bytes())), Some(2));
    assert_eq!(status(&clq::output(&["lint", "--as-of", "soon"], "零首付".as_bytes())), Some(2));
}

#[test]
fn the_ending_of_a_file_says_how_to_read_it_and_an_option_says_otherwise() {
    let text = "<!-- 零首付 --> 首付三成\n";
    for (name, findings) in [("a.html", 0), ("b.HTM", 0), ("c.md", 0), ("d.txt", 1), ("e", 1)] {
        let path = clq::file(name, text);
        assert_eq!(out(&lint(&[path.to_str().unwrap()], "")).lines().count(), findings, "{name}");
    }
    let path = clq::file("f.html", text);
    assert_eq!(out(&lint(&["--kind", "text", path.to_str().unwrap()], "")).lines().count(), 1);
    assert_eq!(out(&lint(&["--kind", "html"], text)).lines().count(), 0);
    assert_eq!(out(&lint(&["--kind", "markdown", "-"], "**零**首付")).lines().count(), 1);
}

#[test]
fn the_day_decides_how_grave_a_finding_is() {
    let status = |day: &str| clq::output(&["lint", "--as-of", day], "低门槛".as_bytes()).status.code();
    assert_eq!((status("2026-09-29"), status("2026-09-30")), (Some(0), Some(1)));
}

#[test]
fn no_interest_may_be_said_where_the_cost_is_zero() {
    assert_eq!(lint(&["--all-in-cost", "0"], "零利率").status.code(), Some(0));
    assert_eq!(lint(&["--all-in-cost", "0.01"], "零利率").status.code(), Some(1));
}

#[test]
fn messages_come_in_three_languages() {
    let rewrite = |tag: &str| out(&lint(&["--lang", tag], "零首付"));
    assert!(rewrite("zh-CN").ends_with("零首付 -> 首付 30% 起\n"));
    assert!(rewrite("zh-Hant").ends_with("零首付 -> 首付 30% 起\n"));
    assert!(rewrite("en").ends_with("零首付 -> at least 30% down\n"));
}

#[test]
fn json_has_every_file_and_every_part_of_a_finding() {
    let (dirty, clean) = (page(), clq::file("clean.txt", "首付三成"));
    let document = json(&["--format", "json", "--lang", "en", dirty.to_str().unwrap(), clean.to_str().unwrap()], "");
    assert_eq!(document["as_of"], "2026-11-24");
    assert_eq!(document["files"][1]["findings"], Value::Array(Vec::new()));
    let finding = &document["files"][0]["findings"][0];
    assert_eq!(finding["rule"], "zero-down-wording");
    assert_eq!(finding["severity"], "block");
    assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(2), Some(10)));
    assert_eq!((finding["end_line"].as_u64(), finding["end_column"].as_u64()), (Some(2), Some(17)));
    assert_eq!(finding["text"], "零</b>首付");
    let source = std::fs::read_to_string(&dirty).unwrap();
    let offset = usize::try_from(finding["byte_offset"].as_u64().unwrap()).unwrap();
    let length = usize::try_from(finding["byte_length"].as_u64().unwrap()).unwrap();
    assert_eq!(&source[offset..offset + length], "零</b>首付");
    assert!(finding["source"].as_str().unwrap().starts_with("Source: Notice on Adjusting Auto Loan Policies"));
    assert!(!finding["message"].as_str().unwrap().is_empty() && !finding["rewrite"].as_str().unwrap().is_empty());
}

/// What SARIF 2.1.0 asks of the parts a document of ours has (sections 3.13 to 3.49 of the standard), as a schema.
const SARIF: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object", "required": ["version", "runs"], "additionalProperties": false,
  "properties": {
    "$schema": {"type": "string", "format": "uri"},
    "version": {"const": "2.1.0"},
    "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {
      "type": "object", "required": ["tool", "results", "columnKind"], "additionalProperties": false,
      "properties": {
        "tool": {"type": "object", "required": ["driver"], "additionalProperties": false, "properties": {"driver": {
          "type": "object", "required": ["name", "version", "rules"], "additionalProperties": false,
          "properties": {
            "name": {"type": "string", "minLength": 1}, "version": {"type": "string", "minLength": 1},
            "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2,4})?$"},
            "rules": {"type": "array", "minItems": 1, "uniqueItems": true, "items": {
              "type": "object", "required": ["id", "shortDescription", "fullDescription", "help"], "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "minLength": 1}, "name": {"type": "string", "pattern": "^[A-Za-z]+$"},
                "shortDescription": {"$ref": "#/$defs/message"}, "fullDescription": {"$ref": "#/$defs/message"}, "help": {"$ref": "#/$defs/message"}
              }}}
          }}}},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "artifacts": {"type": "array", "items": {"type": "object", "required": ["location"], "additionalProperties": false,
          "properties": {"location": {"type": "object", "required": ["uri"], "properties": {"uri": {"$ref": "#/$defs/uri"}}}, "encoding": {"const": "UTF-8"}}}},
        "results": {"type": "array", "items": {
          "type": "object", "required": ["ruleId", "ruleIndex", "level", "message", "locations"], "additionalProperties": false,
          "properties": {
            "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0},
            "level": {"enum": ["none", "note", "warning", "error"]}, "message": {"$ref": "#/$defs/message"},
            "locations": {"type": "array", "minItems": 1, "items": {
              "type": "object", "required": ["physicalLocation"], "additionalProperties": false, "properties": {"physicalLocation": {
                "type": "object", "required": ["artifactLocation", "region"], "additionalProperties": false, "properties": {
                  "artifactLocation": {"type": "object", "required": ["uri", "index"], "additionalProperties": false,
                    "properties": {"uri": {"$ref": "#/$defs/uri"}, "index": {"type": "integer", "minimum": 0}}},
                  "region": {"type": "object", "required": ["startLine", "startColumn", "endLine", "endColumn"], "additionalProperties": false,
                    "properties": {
                      "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
                      "endLine": {"type": "integer", "minimum": 1}, "endColumn": {"type": "integer", "minimum": 1},
                      "byteOffset": {"type": "integer", "minimum": 0}, "byteLength": {"type": "integer", "minimum": 1},
                      "snippet": {"$ref": "#/$defs/message"}}}}}}}}
          }}}
      }}}
  },
  "$defs": {
    "message": {"type": "object", "required": ["text"], "additionalProperties": false, "properties": {"text": {"type": "string", "minLength": 1}}},
    "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~%/-]+$"}
  }
}"##;

#[test]
fn sarif_has_the_structure_the_standard_asks_for() {
    let (dirty, clean) = (page(), clq::file("clean.txt", "首付三成"));
    let schema: Value = serde_json::from_str(SARIF).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for lang in ["zh-CN", "zh-Hant", "en"] {
        let document = json(&["--format", "sarif", "--lang", lang, dirty.to_str().unwrap(), clean.to_str().unwrap()], "");
        let errors: Vec<String> = validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new());
        let run = &document["runs"][0];
        let results = run["results"].as_array().unwrap();
        assert_eq!(results.len(), 2);
        assert_eq!((&results[0]["level"], &results[1]["level"]), (&Value::from("error"), &Value::from("warning")));
        assert_eq!(run["artifacts"].as_array().unwrap().len(), 2);
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
    // A document without findings is one as well.
    assert!(validator.is_valid(&json(&["--format", "sarif"], "首付三成")));
    assert!(!validator.is_valid(&serde_json::json!({"version": "2.1.0", "runs": [{}]})));
}
