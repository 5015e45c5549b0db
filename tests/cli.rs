//! The command line, run as a process: every line in gets one line out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

mod clq;

fn run(command: &str, input: &[u8]) -> Vec<String> {
    clq::lines(&[command], input)
}

fn answers(command: &str, lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let out: Vec<Value> = run(command, input.as_bytes()).iter().map(|line| serde_json::from_str(line).expect("answers are JSON")).collect();
    assert_eq!(out.len(), lines.len(), "one line out for each line in");
    out
}

fn answer(command: &str, line: Value) -> Value {
    answers(command, &[line]).remove(0)
}

/// The answer to a line of raw text.
fn answer_raw(command: &str, line: &str) -> Value {
    let out = run(command, line.as_bytes());
    assert_eq!(out.len(), 1, "{line}");
    serde_json::from_str(&out[0]).expect("answers are JSON")
}

fn error(answer: &Value) -> (String, String) {
    let part = |name: &str| answer["error"][name].as_str().unwrap_or("null").to_owned();
    assert!(answer["error"]["message"].as_str().is_some_and(|message| !message.is_empty()), "{answer}");
    assert_eq!(answer.as_object().unwrap().len(), 2, "an error comes alone: {answer}");
    (part("code"), part("field"))
}

fn loan() -> Value {
    json!({"id": "a", "principal": "105000.00", "annual_rate": "0.06", "months": 36, "method": {"kind": "equal-installment"}})
}

fn with(changes: Value) -> Value {
    let mut line = loan();
    for (name, value) in changes.as_object().unwrap() {
        line[name] = value.clone();
    }
    line
}

#[test]
fn the_loan_of_the_course_is_laid_out_to_the_fen() {
    let out = run("schedule", format!("{}\n", loan()).as_bytes());
    let start = r#"{"id":"a","schedule":[{"period":1,"payment":"3194.30","principal":"2669.30","interest":"525.00","fee":"0.00","balance":"102330.70"},"#;
    let end = r#""first_payment":"3194.30","last_payment":"3194.43","total_interest":"9994.93","total_fees":"0.00","total_paid":"114994.93","irr_monthly":"0.004999997766","apr_simple":"0.059999973188","apr_compound":"0.061677783540"}"#;
    assert!(out[0].starts_with(start), "{}", out[0]);
    assert!(out[0].ends_with(end), "{}", out[0]);
    let flat = answer("schedule", json!({"principal": 105000, "months": "36", "method": {"kind": "flat-fee", "monthly_fee_rate": 0.005}}));
    assert_eq!(flat["id"], Value::Null);
    assert_eq!(flat["first_payment"], "3441.67");
    assert_eq!(flat["last_payment"], "3441.55");
    assert_eq!(flat["apr_simple"], "0.110824634733");
    assert_eq!(flat["apr_compound"], "0.116630880952");
}

#[test]
fn fees_stand_at_their_own_dates() {
    let fees = json!([{"amount": "500", "when": "upfront"}, {"amount": "10", "when": "monthly"}, {"amount": "1000", "when": "financed"}, {"amount": "99.5", "when": {"month": 36}}]);
    let out = answer("schedule", with(json!({"fees": fees})));
    assert_eq!(out["total_fees"], "1959.50");
    assert_eq!(out["schedule"][0]["fee"], "10.00");
    assert_eq!(out["schedule"][35]["fee"], "109.50");
    assert_eq!(out["schedule"][0]["interest"], "530.00");
    let zero = answer("schedule", with(json!({"fees": [{"amount": "200000", "when": "upfront"}]})));
    assert_eq!(zero["irr_error"], "no-sign-change");
    assert_eq!(zero["apr_simple"], Value::Null);
    assert_eq!(zero["irr_monthly"], Value::Null);
    assert_eq!(zero["apr_compound"], Value::Null);
    assert_eq!(zero["first_payment"], "3194.30");
}

#[test]
fn an_upfront_flat_fee_is_interest_that_no_row_carries() {
    let method = json!({"kind": "flat-fee", "monthly_fee_rate": "0.005", "charged": "upfront"});
    let out = answer("schedule", json!({"principal": "105000", "months": 36, "method": method}));
    assert_eq!(out["total_interest"], "18900.00");
    assert_eq!(out["total_paid"], "105000.00");
    assert_eq!(out["total_fees"], "0.00");
    assert!(out["schedule"].as_array().unwrap().iter().all(|row| row["interest"] == "0.00"));
}

#[test]
fn every_method_and_grace_months_are_read() {
    for (method, first) in [
        (json!({"kind": "equal-principal"}), "3441.67"),
        (json!({"kind": "interest-only"}), "525.00"),
        (json!({"kind": "balloon", "residual": "30000.00"}), "2431.65"),
        (json!({"kind": "step-up", "every": 12, "ratio": "0.10"}), "2906.16"),
        (json!({"kind": "step-up", "every": 12, "amount": "300.00"}), "2906.27"),
    ] {
        let out = answer("schedule", with(json!({"method": method})));
        let last = &out["schedule"][35];
        assert_eq!(last["balance"], "0.00", "{method}");
        assert_eq!(out["first_payment"], first, "{method}");
    }
    let outside = answer("schedule", with(json!({"grace_months": 6})));
    let inside = answer("schedule", with(json!({"method": {"kind": "equal-installment", "grace_months": 6}})));
    assert_eq!(outside, inside);
    assert_eq!(outside["schedule"][5]["principal"], "0.00");
    assert_ne!(outside["schedule"][6]["principal"], "0.00");
}

#[test]
fn the_id_comes_back_as_it_was() {
    for id in ["\"a\\n\\\"b\"", "7", "-1.50", "1e400", "null", "\"车\""] {
        let line = format!("{{\"id\":{id},\"flows\":[-1,1.1]}}");
        let out = run("irr", line.as_bytes());
        assert_eq!(out[0], format!("{{\"id\":{id},\"irr\":\"0.100000000000\"}}"));
        let bad = run("irr", format!("{{\"id\":{id}}}").as_bytes());
        assert!(bad[0].starts_with(&format!("{{\"id\":{id},\"error\"")), "{}", bad[0]);
    }
    for id in ["[1]", "{}", "true"] {
        let out = answer_raw("irr", &format!("{{\"id\":{id},\"flows\":[-1,1]}}"));
        assert_eq!(error(&out), ("wrong-type".to_owned(), "id".to_owned()));
    }
}

#[test]
fn what_cannot_be_read_names_its_field() {
    let cases = [
        (json!({"principal": "NaN"}), "not-a-number", "principal"),
        (json!({"principal": "1e309"}), "too-large", "principal"),
        (json!({"principal": "-5"}), "negative", "principal"),
        (json!({"principal": "0"}), "too-small", "principal"),
        (json!({"principal": "100000000.01"}), "too-large", "principal"),
        (json!({"principal": "1000.001"}), "too-many-decimals", "principal"),
        (json!({"principal": ""}), "empty", "principal"),
        (json!({"principal": null}), "missing-field", "principal"),
        (json!({"principal": [1]}), "wrong-type", "principal"),
        (json!({"principal": true}), "wrong-type", "principal"),
        (json!({"annual_rate": "1.01"}), "too-large", "annual_rate"),
        (json!({"annual_rate": "-0.01"}), "negative", "annual_rate"),
        (json!({"annual_rate": "6%"}), "not-a-number", "annual_rate"),
        (json!({"annual_rate": null}), "missing-field", "annual_rate"),
        (json!({"months": 0}), "too-small", "months"),
        (json!({"months": 361}), "too-large", "months"),
        (json!({"months": "1e30"}), "too-large", "months"),
        (json!({"months": 12.5}), "not-whole", "months"),
        (json!({"months": -12}), "negative", "months"),
        (json!({"method": null}), "missing-field", "method"),
        (json!({"method": "equal-installment"}), "wrong-type", "method"),
        (json!({"method": {}}), "missing-field", "method.kind"),
        (json!({"method": {"kind": "magic"}}), "unknown-value", "method.kind"),
        (json!({"method": {"kind": "equal-installment", "residual": "1"}}), "unknown-field", "method.residual"),
        (json!({"method": {"kind": "balloon"}}), "missing-field", "method.residual"),
        (json!({"method": {"kind": "balloon", "residual": "105000.01"}}), "residual-above-principal", "method.residual"),
        (json!({"method": {"kind": "step-up", "every": 12}}), "missing-field", "method.ratio"),
        (json!({"method": {"kind": "step-up", "every": 12, "ratio": "0.1", "amount": "1"}}), "conflicting-field", "method.amount"),
        (json!({"method": {"kind": "step-up", "every": 0, "ratio": "0.1"}}), "too-small", "method.every"),
        (json!({"method": {"kind": "step-up", "every": 1, "amount": "90000"}}), "negative-amortisation", "method"),
        (json!({"method": {"kind": "flat-fee", "monthly_fee_rate": "0.005"}}), "conflicting-field", "annual_rate"),
        (json!({"method": {"kind": "flat-fee"}, "annual_rate": null}), "missing-field", "method.monthly_fee_rate"),
        (json!({"method": {"kind": "flat-fee", "monthly_fee_rate": "2"}, "annual_rate": null}), "too-large", "method.monthly_fee_rate"),
        (
            json!({"method": {"kind": "flat-fee", "monthly_fee_rate": "0.01", "charged": "never"}, "annual_rate": null}),
            "unknown-value",
            "method.charged",
        ),
        (json!({"grace_months": 36}), "grace-too-long", "grace_months"),
        (json!({"grace_months": -1}), "negative", "grace_months"),
        (
            json!({"grace_months": 1, "method": {"kind": "equal-installment", "grace_months": 1}}),
            "conflicting-field",
            "method.grace_months",
        ),
        (json!({"fees": {}}), "wrong-type", "fees"),
        (json!({"fees": [5]}), "wrong-type", "fees[0]"),
        (json!({"fees": [{"amount": "1", "when": "upfront"}, {"amount": "1"}]}), "missing-field", "fees[1].when"),
        (json!({"fees": [{"amount": "1", "when": "later"}]}), "unknown-value", "fees[0].when"),
        (json!({"fees": [{"amount": "1", "when": 5}]}), "wrong-type", "fees[0].when"),
        (json!({"fees": [{"amount": "1", "when": {"month": 0}}]}), "too-small", "fees[0].when.month"),
        (json!({"fees": [{"amount": "1", "when": {"month": 37}}]}), "fee-after-end", "fees[0]"),
        (json!({"fees": [{"amount": "1", "when": {"month": 3, "day": 1}}]}), "unknown-field", "fees[0].when.day"),
        (json!({"fees": [{"amount": "-1", "when": "upfront"}]}), "negative", "fees[0].amount"),
        (json!({"principle": "1"}), "unknown-field", "principle"),
    ];
    let lines: Vec<Value> = cases.iter().map(|(change, _, _)| with(change.clone())).collect();
    for ((change, code, field), answer) in cases.iter().zip(answers("schedule", &lines)) {
        assert_eq!(error(&answer), ((*code).to_owned(), (*field).to_owned()), "{change}: {answer}");
        assert_eq!(answer["id"], "a");
    }
    let message = answer("schedule", with(json!({"principal": "1000.001"})))["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.contains("at most 2"), "{message}");
}

#[test]
fn lines_that_are_no_json_objects_are_answered_too() {
    let input = b"\xef\xbb\xbf{\"flows\":[-1,1]}\r\n\n   \nnull\n[]\n\"x\"\n{\"flows\":[-1,1]\n{\"a\":1,\"a\":2}\n\xff\xfe\n{\"flows\":[-1,NaN]}\n{\"flows\":[-1,1]}";
    let out = run("irr", input);
    let codes: Vec<String> = out
        .iter()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|answer| if answer["error"].is_null() { "fine".to_owned() } else { error(&answer).0 })
        .collect();
    let bad = "invalid-json";
    assert_eq!(codes, ["fine", bad, bad, "wrong-type", "wrong-type", "wrong-type", bad, bad, bad, bad, "fine"]);
}

#[test]
fn garbage_gets_one_answer_a_line() {
    // A small generator of garbage: pieces of good lines, cut and shuffled by a linear congruence.
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"id\"",
        "\"flows\"",
        "\"principal\"",
        "1e309",
        "-0",
        "\"NaN\"",
        "\\",
        "\"",
        "null",
        "\"months\":36",
        "\"method\":{\"kind\":\"step-up\",\"every\":12,\"ratio\":\"0.1\"}",
        "\u{0}",
        "\u{feff}",
        "\"t\":\"1/0\"",
        "\"date\":\"2023-02-29\"",
        "9".repeat(70).leak(),
        "\"solve\":\"rate\"",
        "\"payment\":\"0.01\"",
        "\"prepay\":{\"after_month\":4294967295,\"amount\":\"all\"}",
        "\"principal\":\"100000000\"",
        "\"annual_rate\":\"1\"",
        "{\"kind\":\"balloon\",\"residual\":\"1e8\"}",
        "\"method\":",
        "\"fees\":[{\"amount\":\"1e12\",\"when\":\"financed\"}]",
    ];
    let mut state = 20_261_123u64;
    let mut next = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % bound
    };
    let mut input = String::new();
    let count = 3000;
    for _ in 0..count {
        input.push('{');
        for _ in 0..next(9) {
            input.push_str(pieces[next(pieces.len())]);
            if next(3) > 0 {
                input.push(',');
            }
        }
        if next(4) > 0 {
            input.push('}');
        }
        input.push('\n');
    }
    for command in ["schedule", "irr", "solve", "prepay"] {
        let out = run(command, input.as_bytes());
        assert_eq!(out.len(), count, "{command}");
        for line in out {
            serde_json::from_str::<Value>(&line).unwrap_or_else(|error| panic!("{command} answers {line}: {error}"));
        }
    }
}

#[test]
fn rates_of_return_come_per_period_by_date_and_by_time() {
    assert_eq!(answer("irr", json!({"id": 1, "flows": ["-1000", "550", "600"]}))["irr"], "0.096964111139");
    let dated = json!([{"date": "2026-01-31", "amount": 1100}, {"date": "2025-01-31", "amount": "-1000"}]);
    assert_eq!(answer("irr", json!({"flows": dated}))["irr"], "0.100000000000");
    let timed = json!([{"t": "0", "amount": "-1000"}, {"t": "1/2", "amount": "1100"}]);
    assert_eq!(answer("irr", json!({"flows": timed}))["irr"], "0.210000000000");
    let before = json!([{"t": -0.5, "amount": "-1000"}, {"t": 0, "amount": "1100"}]);
    assert_eq!(answer("irr", json!({"flows": before}))["irr"], "0.210000000000");
    let long = json!([{"t": "0.08333333333333333333", "amount": "-1000"}, {"t": "1.0833333333333333", "amount": "1100"}]);
    assert_eq!(answer("irr", json!({"flows": long}))["irr"], "0.100000000000");
}

#[test]
fn flows_without_one_rate_say_why() {
    let cases = [
        (json!(["1", "2"]), "no-sign-change", "flows"),
        (json!([]), "no-sign-change", "flows"),
        (json!(["0", 0]), "no-sign-change", "flows"),
        (json!(["-1", "10001"]), "no-root", "flows"),
        (json!(["1", "-1", "1"]), "no-root", "flows"),
        (json!(["-1000", "2300", "-1320"]), "several-roots", "flows"),
        (json!([{"date": "2023-02-29", "amount": "1"}]), "no-such-day", "flows[0].date"),
        (json!([{"date": "2023-2-9", "amount": "1"}]), "not-a-date", "flows[0].date"),
        (json!([{"date": 20230209, "amount": "1"}]), "wrong-type", "flows[0].date"),
        (json!([{"date": "2023-02-09", "amount": "1"}, "5"]), "wrong-type", "flows[1]"),
        (json!([{"date": "2023-02-09", "amount": "1"}, {"t": 1, "amount": 1}]), "unknown-field", "flows[1].t"),
        (json!([{"t": "1/0", "amount": "1"}]), "not-a-number", "flows[0].t"),
        (json!([{"t": "1000", "amount": "1"}]), "too-large", "flows[0].t"),
        (json!([{"t": "1/999999999999999", "amount": "-1"}, {"t": "1/999999999999997", "amount": "2"}]), "times-too-fine", "flows"),
        (json!([{"t": "1"}]), "missing-field", "flows[0].amount"),
        (json!(["1", "x"]), "not-a-number", "flows[1]"),
        (json!(["1", null]), "wrong-type", "flows[1]"),
        (json!("1"), "wrong-type", "flows"),
        (json!(null), "missing-field", "flows"),
    ];
    for (flows, code, field) in cases {
        let answer = answer("irr", json!({"id": 1, "flows": flows}));
        assert_eq!(error(&answer), (code.to_owned(), field.to_owned()), "{flows}: {answer}");
    }
    let several = answer("irr", json!({"flows": ["-1000", "2300", "-1320"]}));
    assert!(several["error"]["message"].as_str().unwrap().starts_with("2 "));
}

#[test]
fn flows_made_to_take_long_end_soon() {
    let alternating: Vec<Value> = (0..20_000).map(|k| json!(if k % 2 == 0 { -1 - k } else { k })).collect();
    let start = std::time::Instant::now();
    let out = answers("irr", &[json!({"flows": alternating}), json!({"flows": vec![1; 20_001]})]);
    assert_eq!(error(&out[0]).0, "too-many-sign-changes");
    assert_eq!(error(&out[1]).0, "too-large");
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn the_unknown_is_found_and_laid_out() {
    let principal = json!({"id": 1, "solve": "principal", "annual_rate": "0.06", "months": 36, "method": {"kind": "equal-installment"}, "payment": "3000", "unit": "100", "price": "150000"});
    let out = answer("solve", principal);
    assert_eq!(
        (out["answer"].as_str(), out["down_payment"].as_str(), out["first_payment"].as_str()),
        (Some("98600.00"), Some("51400.00"), Some("2999.60"))
    );
    assert_eq!(out["schedule"].as_array().unwrap().len(), 36);
    let rate = answer("solve", with(json!({"solve": "rate", "payment": "3400", "annual_rate": null})));
    assert_eq!(rate["answer"], "0.102420600755");
    assert_eq!(rate["first_payment"], "3400.00");
    let months = answer("solve", with(json!({"solve": "months", "payment": "3194.30", "months": null})));
    assert_eq!((months["answer"].as_str(), months["first_payment"].as_str()), (Some("36"), Some("3194.30")));
    let fen_less = answer("solve", with(json!({"solve": "months", "payment": "3194.29"})));
    assert_eq!(fen_less["answer"], "37");
    let balloon = answer(
        "solve",
        with(json!({"solve": "principal", "payment": "500", "principal": null, "method": {"kind": "balloon", "residual": "90000"}})),
    );
    assert_eq!(balloon["answer"], "91643.00");
}

#[test]
fn a_payment_that_nothing_fits_is_an_error() {
    let cases = [
        (json!({"solve": "rate", "payment": "2916.66"}), "no-solution", "payment"),
        (json!({"solve": "rate", "payment": "90000000"}), "rate-above-limit", "payment"),
        (json!({"solve": "months", "payment": "524"}), "no-solution", "payment"),
        (json!({"solve": "months", "payment": "600", "method": {"kind": "interest-only"}}), "not-for-this-method", "method"),
        (json!({"solve": "principal", "payment": "0.01"}), "no-solution", "payment"),
        (json!({"solve": "principal", "payment": "100", "unit": "0"}), "too-small", "unit"),
        (json!({"solve": "rate", "payment": "3400", "unit": "1"}), "conflicting-field", "unit"),
        (json!({"solve": "months", "payment": "3400", "price": "1"}), "conflicting-field", "price"),
        (json!({"solve": "luck", "payment": "3400"}), "unknown-value", "solve"),
        (json!({"payment": "3400"}), "missing-field", "solve"),
        (json!({"solve": "rate"}), "missing-field", "payment"),
        (json!({"solve": "months", "payment": "1", "principal": "100000000.01"}), "too-large", "principal"),
        (
            json!({"solve": "rate", "payment": "3400", "annual_rate": null, "method": {"kind": "flat-fee", "monthly_fee_rate": "0.005"}}),
            "not-for-this-method",
            "method",
        ),
    ];
    for (change, code, field) in cases {
        let answer = answer("solve", with(change.clone()));
        assert_eq!(error(&answer), (code.to_owned(), field.to_owned()), "{change}: {answer}");
    }
}

#[test]
fn a_loan_is_paid_back_early_in_part_and_as_a_whole() {
    let all = answer("prepay", with(json!({"prepay": {"after_month": 12, "amount": "all", "penalty_rate": "0.03"}})));
    assert_eq!(all["balance"], "72072.67");
    assert_eq!(all["penalty"], "2162.18");
    assert_eq!(all["settlement"], "74234.85");
    assert_eq!(
        (all["months_left"].as_i64(), all["instalment"].as_str(), all["last_payment"].as_str()),
        (Some(0), Some("0.00"), Some("0.00"))
    );
    assert_eq!(all["schedule"], json!([]));
    assert_eq!(all, answer("prepay", with(json!({"prepay": {"after_month": 12, "all": true, "penalty_rate": "0.03"}}))));
    let names: Vec<&String> = all.as_object().unwrap().keys().collect();
    for name in
        ["balance", "penalty", "settlement", "instalment", "months_left", "last_payment", "interest_saved", "schedule", "cost_apr_simple"]
    {
        assert!(names.iter().any(|known| *known == name), "{name}");
    }
    let shorter = answer("prepay", with(json!({"prepay": {"after_month": 12, "amount": "20000", "keep": "payment"}})));
    assert_eq!((shorter["instalment"].as_str(), shorter["months_left"].as_i64()), (Some("3194.30"), Some(18)));
    let lower = answer("prepay", with(json!({"prepay": {"after_month": 12, "amount": "20000", "penalty_months": 1}})));
    assert_eq!((lower["penalty"].as_str(), lower["months_left"].as_i64()), (Some("100.00"), Some(24)));
    assert_eq!(shorter["last_payment"], "150.64");
    assert_eq!(lower["instalment"], "2307.89");
    assert_eq!(lower["schedule"][0]["period"], 13);
    assert_eq!(all["interest_saved"], "4590.66");
}

#[test]
fn what_cannot_be_paid_back_early_names_its_field() {
    let cases = [
        (json!(null), "missing-field", "prepay"),
        (json!({"amount": "all"}), "missing-field", "prepay.after_month"),
        (json!({"after_month": 12}), "missing-field", "prepay.amount"),
        (json!({"after_month": 36, "amount": "all"}), "month-outside-term", "prepay.after_month"),
        (json!({"after_month": 12, "amount": "72072.68"}), "more-than-owed", "prepay.amount"),
        (json!({"after_month": 12, "amount": "0"}), "too-small", "prepay.amount"),
        (json!({"after_month": 12, "amount": "some"}), "not-a-number", "prepay.amount"),
        (json!({"after_month": 12, "amount": "1", "all": true}), "conflicting-field", "prepay.amount"),
        (json!({"after_month": 12, "all": "yes"}), "wrong-type", "prepay.all"),
        (json!({"after_month": 12, "amount": "all", "keep": "calm"}), "unknown-value", "prepay.keep"),
        (json!({"after_month": 12, "amount": "all", "penalty_rate": "1.1"}), "too-large", "prepay.penalty_rate"),
        (
            json!({"after_month": 12, "amount": "all", "penalty_rate": "0", "penalty_months": 1}),
            "conflicting-field",
            "prepay.penalty_months",
        ),
        (json!({"after_month": 12, "amount": "all", "penalty_months": 361}), "too-large", "prepay.penalty_months"),
        (json!({"after_month": 12, "amount": "all", "penalty": "1"}), "unknown-field", "prepay.penalty"),
    ];
    for (prepay, code, field) in cases {
        let answer = answer("prepay", with(json!({"prepay": prepay})));
        assert_eq!(error(&answer), (code.to_owned(), field.to_owned()), "{prepay}: {answer}");
    }
    let flat = json!({"principal": "105000", "months": 36, "method": {"kind": "flat-fee", "monthly_fee_rate": "0.005"}, "prepay": {"after_month": 12, "amount": "1000"}});
    assert_eq!(error(&answer("prepay", flat)), ("not-for-this-method".to_owned(), "method".to_owned()));
}

#[test]
fn an_answer_comes_before_the_next_question() {
    let mut child =
        Command::new(env!("CARGO_BIN_EXE_clq")).arg("irr").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("clq starts");
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        stdin.write_all(b"{\"id\":1,\"flows\":[-1,1.1]}\n").unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line, "{\"id\":1,\"irr\":\"0.100000000000\"}\n");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clq"))
        .arg("irr")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..50_000 {
        if stdin.write_all(b"{\"id\":1,\"flows\":[-1,1.1]}\n").is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
}

#[test]
fn help_and_version_are_told() {
    let told = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_clq")).args(arguments).output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(told(&["--version"]), (true, format!("clq {}\n", env!("CARGO_PKG_VERSION"))));
    for command in ["schedule", "irr", "solve", "prepay"] {
        let (fine, help) = told(&[command, "--help"]);
        assert!(fine && help.contains("Each line in") && help.contains("Each line out"), "{help}");
        assert!(told(&["--help"]).1.contains(command));
    }
    let (fine, help) = told(&["quote", "--help"]);
    assert!(fine && help.contains("Each line in") && help.contains("Each line out") && help.contains("--rate-card"), "{help}");
    let (fine, help) = told(&["audit", "--help"]);
    assert!(fine && help.contains("--rate-card") && help.contains("Exit status"), "{help}");
    assert!(!told(&["conjure"]).0);
}
