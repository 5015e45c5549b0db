//! `clq quote`, run as a process.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use serde_json::{Value, json};

mod clq;

const SAMPLE: &str = "public/rate-cards/sample.json";

fn answers_with(options: &[&str], lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let arguments: Vec<&str> = ["quote", "--rate-card", SAMPLE].iter().chain(options).copied().collect();
    let out: Vec<Value> =
        clq::lines(&arguments, input.as_bytes()).iter().map(|line| serde_json::from_str(line).expect("answers are JSON")).collect();
    assert_eq!(out.len(), lines.len(), "one line out for each line in");
    out
}

fn answers(lines: &[Value]) -> Vec<Value> {
    answers_with(&["--as-of", "2026-11-24"], lines)
}

fn request(changes: Value) -> Value {
    let mut request = json!({"price": "150000.00", "down_payment": "30%", "months": 36});
    for (name, value) in changes.as_object().unwrap() {
        request[name] = value.clone();
    }
    json!({"id": "a", "request": request})
}

fn answer(changes: Value) -> Value {
    answers(&[request(changes)]).remove(0)
}

fn offer<'a>(answer: &'a Value, product: &str) -> &'a Value {
    let offers = answer["offers"].as_array().unwrap_or_else(|| panic!("no offers: {answer}"));
    offers.iter().find(|offer| offer["product"] == product).expect("the product is there")
}

fn blocking(offer: &Value) -> Vec<&str> {
    let findings = offer["findings"].as_array().unwrap().iter();
    findings.filter(|finding| finding["severity"] == "block").map(|finding| finding["rule"].as_str().unwrap()).collect()
}

fn names(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                into.insert(name.clone());
                names(member, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, into)),
        _ => {}
    }
}

fn names_of(value: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    names(value, &mut found);
    found
}

/// The names of figures: those of a cleared offer's figures, but for the deal itself, which a remedy proposes as well, the shape of an
/// item, and the contract's rate limits, which a finding tells of every product.
fn figure_names() -> BTreeSet<String> {
    let cleared = answer(json!({}));
    let mut figures = names_of(&offer(&cleared, "finance-company")["figures"]);
    for of_the_deal in ["down_payment", "months", "method", "name"] {
        assert!(figures.remove(of_the_deal), "{of_the_deal}");
    }
    assert!(figures.len() > 20, "{figures:?}");
    figures
}

#[test]
fn at_ten_per_cent_down_and_48_months_all_are_withheld_and_no_figure_stands_in_the_line() {
    let answer = answer(json!({"down_payment": "10%", "months": 48}));
    assert_eq!(answer["offers"].as_array().unwrap().len(), 4);
    for offer in answer["offers"].as_array().unwrap() {
        assert_eq!(offer["verdict"], "withheld");
        assert!(blocking(offer).contains(&"used-car-ltv-cap") && blocking(offer).contains(&"used-car-term-cap"), "{offer}");
        assert!(offer.get("figures").is_none());
        assert!(!offer["remedy"]["message"].as_str().unwrap().is_empty());
    }
    let (told, figures) = (names_of(&answer), figure_names());
    let shown: Vec<&String> = figures.intersection(&told).collect();
    assert!(shown.is_empty(), "{shown:?}");
    let bank = offer(&answer, "bank-mortgage");
    assert_eq!(bank["remedy"]["changes"], json!(["down-payment", "months"]));
    let proposal = json!({"down_payment": "45000.00", "months": 36, "method": "equal-installment", "extras_in_cash": false});
    assert_eq!(bank["remedy"]["proposal"], proposal);
    assert_eq!(offer(&answer, "credit-hybrid")["remedy"]["proposal"]["down_payment"], "60000.00");
    assert_eq!(blocking(offer(&answer, "finance-company")), ["used-car-ltv-cap", "used-car-term-cap", "product-ratio", "product-term"]);
}

#[test]
fn at_thirty_per_cent_down_and_36_months_the_lawful_ones_show_their_figures() {
    let answer = answer(json!({}));
    assert_eq!((answer["as_of"].as_str(), answer["rate_card"].as_str()), (Some("2026-11-24"), Some("sample")));
    let bank = offer(&answer, "bank-mortgage");
    assert_eq!(bank["verdict"], "cleared");
    assert!(bank.get("remedy").is_none());
    let figures = &bank["figures"];
    for (name, value) in [
        ("first_payment", "3194.30"),
        ("last_payment", "3194.43"),
        ("total_interest", "9994.93"),
        ("total_fees", "0.00"),
        ("total_cost", "9994.93"),
        ("total_paid", "114994.93"),
        ("irr_monthly", "0.004999997766"),
        ("apr_simple", "0.059999973188"),
        ("apr_compound", "0.061677783540"),
        ("annual_rate", "0.06"),
        ("down_payment", "45000.00"),
        ("loan", "105000.00"),
        ("method", "equal-installment"),
    ] {
        assert_eq!(figures[name], value, "{name}");
    }
    assert_eq!(figures["lowest"]["annual_rate"], "0.045");
    assert_eq!(figures["months"], 36);
    let rows = figures["schedule"].as_array().unwrap();
    assert_eq!((rows.len(), rows[35]["balance"].as_str()), (36, Some("0.00")));
    assert_eq!(blocking(offer(&answer, "credit-hybrid")), ["product-ratio"]);
    let dear = &offer(&answer, "low-down-payment")["figures"];
    let items = dear["all_in"]["items"].as_array().unwrap();
    let who: Vec<&str> = items.iter().map(|item| item["charged_by"].as_str().unwrap()).collect();
    assert_eq!(who, ["lender", "lender", "guarantor"]);
    // Fen and hundredths of a per cent, as whole numbers.
    let digits = |value: &Value| value.as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
    for column in ["amount", "annual_rate"] {
        let sum: i64 = items.iter().map(|item| digits(&item[column])).sum();
        assert_eq!(sum, digits(&dear["all_in"][column]), "{column}");
    }
    assert_eq!(dear["total_cost"], dear["all_in"]["amount"]);
}

#[test]
fn a_loan_figures_are_those_of_the_schedule_command() {
    let answer = answer(json!({}));
    let figures = &offer(&answer, "bank-mortgage")["figures"];
    let line = br#"{"principal":"105000","annual_rate":"0.06","months":36,"method":{"kind":"equal-installment"}}"#;
    let schedule: Value = serde_json::from_str(&clq::lines(&["schedule"], line)[0]).unwrap();
    for name in ["schedule", "first_payment", "total_interest", "total_paid", "irr_monthly", "apr_simple", "apr_compound"] {
        assert_eq!(figures[name], schedule[name], "{name}");
    }
}

#[test]
fn seventy_per_cent_is_cleared_and_one_fen_more_is_withheld() {
    let answers = answers(&[request(json!({"down_payment": "45000.00"})), request(json!({"down_payment": "44999.99"}))]);
    assert_eq!(offer(&answers[0], "bank-mortgage")["verdict"], "cleared");
    let above = offer(&answers[1], "bank-mortgage");
    assert_eq!(blocking(above), ["used-car-ltv-cap"]);
    let reason = &above["findings"][0]["reason"];
    assert_eq!((reason["code"].as_str(), reason["cap"].as_str()), (Some("ratio-above-cap"), Some("0.7")));
    assert_eq!(reason["least_down_payment"], "45000.00");
    assert!(reason["ratio"].as_str().unwrap() > "0.7");
    assert_eq!(above["remedy"]["changes"], json!(["down-payment"]));
}

#[test]
fn of_every_deal_a_withheld_offer_has_no_figure_and_its_remedy_clears() {
    let methods = ["equal-installment", "equal-principal", "interest-only", "flat-fee", "step-up"];
    let percents = (0..100).step_by(10);
    let deals = percents.flat_map(|percent| [12, 13, 36, 48].map(|months| (percent, months)));
    let lines: Vec<Value> = deals
        .zip(methods.iter().cycle())
        .map(|((percent, months), method)| request(json!({"down_payment": format!("{percent}%"), "months": months, "method": method})))
        .collect();
    let figures = figure_names();
    let (mut remedies, mut cleared) = (Vec::new(), 0);
    for answer in answers(&lines) {
        for offer in answer["offers"].as_array().unwrap() {
            if offer["verdict"] == "cleared" {
                cleared += 1;
                assert!(blocking(offer).is_empty() && offer["figures"]["schedule"].is_array());
                continue;
            }
            let told = names_of(offer);
            assert!(!blocking(offer).is_empty() && figures.is_disjoint(&told), "{offer}");
            let proposal = &offer["remedy"]["proposal"];
            let mut deal = proposal.clone();
            deal.as_object_mut().unwrap_or_else(|| panic!("the sample always has a lawful form: {offer}")).remove("extras_in_cash");
            remedies.push((offer["product"].as_str().unwrap().to_owned(), request(deal)));
        }
    }
    assert!(cleared > 10 && remedies.len() > 100);
    let lines: Vec<Value> = remedies.iter().map(|(_, line)| line.clone()).collect();
    for ((product, line), answer) in remedies.iter().zip(answers(&lines)) {
        assert_eq!(offer(&answer, product)["verdict"], "cleared", "{product}: {line}");
    }
}

#[test]
fn what_must_be_read_before_the_figures_stands_before_them() {
    let line = format!("{}\n", request(json!({})));
    let out = clq::lines(&["quote", "--rate-card", SAMPLE, "--as-of", "2026-11-24"], line.as_bytes()).remove(0);
    let offer = out.split("\"product\":").nth(1).unwrap();
    let place = |name: &str| offer.find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{name}: {offer}"));
    assert!(place("verdict") < place("findings") && place("findings") < place("notices") && place("notices") < place("figures"));
    let value: Value = serde_json::from_str(&out).unwrap();
    let bank = &value["offers"][0];
    let disclosed: Vec<&Value> =
        bank["findings"].as_array().unwrap().iter().filter(|f| f["severity"] == "disclose").map(|f| &f["message"]).collect();
    assert_eq!(bank["notices"].as_array().unwrap().iter().collect::<Vec<_>>(), disclosed);
    assert!(disclosed.len() >= 5);
}

#[test]
fn a_finding_says_its_rule_its_source_and_its_numbers() {
    let answer = answer(json!({"months": 48}));
    let finding = &offer(&answer, "bank-mortgage")["findings"][0];
    assert_eq!(
        finding,
        &json!({
            "rule": "used-car-term-cap", "severity": "block", "basis": "regulation", "confidence": "reported",
            "citation": {"instrument": "汽车贷款管理办法", "issuer": "中国人民银行、中国银行业监督管理委员会", "number": "令〔2017〕第2号",
                "article": "第六条", "from": "2018-01-01", "until": null, "address": null},
            "reason": {"code": "term-above-cap", "months": 48, "cap": 36},
            "message": finding["message"],
        })
    );
    assert!(finding["message"].as_str().unwrap().contains("36 months"), "{finding}");
}

#[test]
fn names_and_messages_come_in_the_language_asked_for_and_figures_do_not_change() {
    let of = |lang: &str| answers_with(&["--as-of", "2026-11-24", "--lang", lang], &[request(json!({}))]).remove(0);
    let (en, cn, hant) = (of("en"), of("zh-CN"), of("zh-Hant"));
    let names = [&en, &cn, &hant].map(|answer| offer(answer, "bank-mortgage")["name"].as_str().unwrap());
    assert_eq!(names, ["Bank mortgage", "银行按揭", "銀行按揭"]);
    for other in [&cn, &hant] {
        assert_eq!(offer(&en, "bank-mortgage")["figures"], offer(other, "bank-mortgage")["figures"]);
        assert_ne!(offer(&en, "bank-mortgage")["notices"], offer(other, "bank-mortgage")["notices"]);
        let remedies = [&en, other].map(|answer| offer(answer, "credit-hybrid")["remedy"]["message"].clone());
        assert_ne!(remedies[0], remedies[1]);
    }
    assert!(!clq::output(&["quote", "--rate-card", SAMPLE, "--lang", "fr"], b"").status.success());
}

#[test]
fn the_applicant_places_the_rate_within_its_range() {
    let rate = |applicant: Value| {
        let answer = answer(json!({"applicant": applicant}));
        offer(&answer, "bank-mortgage")["figures"]["annual_rate"].as_str().unwrap().to_owned()
    };
    assert_eq!(rate(json!({})), "0.06");
    assert_eq!(rate(json!({"credit": "clean", "income_kind": "salaried", "income_proof": true})), "0.045");
    assert_eq!(rate(json!({"credit": "settled", "income_kind": "freelancer", "income_proof": true})), "0.0525");
    assert_eq!(rate(json!({"credit": "overdue"})), "0.06");
}

#[test]
fn every_field_of_a_request_is_read() {
    let answer = answer(json!({
        "as_of": "2026-12-01", "appraisal": 140000, "trade_in": "5000", "down_payment": 47000, "method": "equal-principal",
        "first_registered": "2015-01-01", "mileage_km": 200000, "condition": "poor", "accident": true, "flood": true,
        "odometer_tampered": true, "extras": [{"add_on": "hull", "financed": true}, {"add_on": "compulsory"}],
        "applicant": {"age": 70, "identity": false, "income_proof": true, "residence_proof": true, "employment_proof": true,
            "income_kind": "salaried", "monthly_income": "3000", "existing_debt": "500", "credit": "settled"},
    }));
    assert_eq!(answer["as_of"], "2026-12-01");
    let bank = offer(&answer, "bank-mortgage");
    let codes: Vec<&str> = bank["findings"].as_array().unwrap().iter().map(|finding| finding["reason"]["code"].as_str().unwrap()).collect();
    // 150,000 less 52,000, and 2,600 of insurance: more than 70 % of 140,000.
    for code in [
        "ratio-above-cap",
        "applicant-too-old",
        "applicant-settled-blemish",
        "vehicle-accident",
        "vehicle-flood",
        "vehicle-odometer-tampered",
        "vehicle-too-old",
        "vehicle-too-far",
        "priced-on",
        "extras-are-optional",
    ] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
    // A withheld offer's payment is a figure, and so is its share of the income.
    assert!(!codes.contains(&"applicant-payment-too-high"));
    assert_eq!(bank["findings"][0]["reason"]["basis"], "140000.00");
    assert_eq!(bank["remedy"]["proposal"]["method"], "equal-principal");
    assert!(blocking(offer(&answer, "finance-company")).contains(&"product-method"));
}

#[test]
fn a_financed_extra_stands_in_the_table_and_one_in_cash_does_not() {
    let names = |financed: bool| {
        let answer = answer(json!({"down_payment": "50%", "extras": [{"add_on": "hull", "financed": financed}]}));
        let items = offer(&answer, "bank-mortgage")["figures"]["all_in"]["items"].as_array().unwrap().clone();
        items.iter().map(|item| (item["item"].clone(), item["when"].clone(), item["amount"].clone())).collect::<Vec<_>>()
    };
    let financed = names(true);
    assert_eq!(financed.len(), 2);
    assert_eq!((&financed[1].0, &financed[1].1, &financed[1].2), (&json!("fee"), &json!("financed"), &json!("2600.00")));
    assert_eq!(names(false).len(), 1);
}

#[test]
fn what_is_wrong_with_a_request_names_its_code_and_field() {
    let cases = [
        (json!({"price": null}), "missing-field", "request.price"),
        (json!({"down_payment": null}), "missing-field", "request.down_payment"),
        (json!({"months": null}), "missing-field", "request.months"),
        (json!({"price": "0"}), "too-small", "request.price"),
        (json!({"price": "100000000.01"}), "too-large", "request.price"),
        (json!({"price": "1.001"}), "too-many-decimals", "request.price"),
        (json!({"price": [1]}), "wrong-type", "request.price"),
        (json!({"appraisal": "0"}), "too-small", "request.appraisal"),
        (json!({"down_payment": "150000"}), "nothing-to-lend", "request.down_payment"),
        (json!({"down_payment": "100%"}), "nothing-to-lend", "request.down_payment"),
        (json!({"down_payment": "100.01%"}), "too-large", "request.down_payment"),
        (json!({"down_payment": "-1%"}), "negative", "request.down_payment"),
        (json!({"down_payment": "%"}), "empty", "request.down_payment"),
        (json!({"down_payment": "a%"}), "not-a-number", "request.down_payment"),
        (json!({"down_payment": "30％"}), "not-a-number", "request.down_payment"),
        (json!({"trade_in": "150000"}), "nothing-to-lend", "request.trade_in"),
        (json!({"months": 0}), "too-small", "request.months"),
        (json!({"months": 361}), "too-large", "request.months"),
        (json!({"months": 1.5}), "not-whole", "request.months"),
        (json!({"method": "luck"}), "unknown-value", "request.method"),
        (json!({"method": {"kind": "balloon"}}), "wrong-type", "request.method"),
        (json!({"as_of": "2026-02-29"}), "no-such-day", "request.as_of"),
        (json!({"as_of": "2001-01-01"}), "not-covered", "request.as_of"),
        (json!({"first_registered": "2026-11-25"}), "registered-in-future", "request.first_registered"),
        (json!({"first_registered": "2026-11"}), "not-a-date", "request.first_registered"),
        (json!({"mileage_km": 2_000_001}), "too-large", "request.mileage_km"),
        (json!({"condition": "superb"}), "unknown-value", "request.condition"),
        (json!({"flood": "no"}), "wrong-type", "request.flood"),
        (json!({"extras": {}}), "wrong-type", "request.extras"),
        (json!({"extras": [{"financed": true}]}), "missing-field", "request.extras[0].add_on"),
        (json!({"extras": [{"add_on": "hull"}, {"add_on": "wings"}]}), "unknown-value", "request.extras[1].add_on"),
        (json!({"extras": [{"add_on": "hull"}, {"add_on": "hull"}]}), "conflicting-field", "request.extras[1].add_on"),
        (json!({"extras": [{"add_on": "compulsory", "financed": true}]}), "not-financeable", "request.extras[0].financed"),
        (json!({"extras": [{"add_on": "hull", "price": "1"}]}), "unknown-field", "request.extras[0].price"),
        (json!({"applicant": 1}), "wrong-type", "request.applicant"),
        (json!({"applicant": {"salary": 1}}), "unknown-field", "request.applicant.salary"),
        (json!({"applicant": {"credit": "good"}}), "unknown-value", "request.applicant.credit"),
        (json!({"applicant": {"age": -1}}), "negative", "request.applicant.age"),
        (json!({"monhts": 36}), "unknown-field", "request.monhts"),
    ];
    let lines: Vec<Value> = cases.iter().map(|(change, ..)| request(change.clone())).collect();
    for ((change, code, field), answer) in cases.iter().zip(answers(&lines)) {
        let error = &answer["error"];
        assert_eq!((error["code"].as_str(), error["field"].as_str()), (Some(*code), Some(*field)), "{change}: {answer}");
        assert!(error["message"].as_str().unwrap().starts_with(field), "{answer}");
        assert!(error.get("also").is_none(), "{answer}");
        assert_eq!((answer["id"].as_str(), answer.as_object().unwrap().len()), (Some("a"), 2), "an error comes alone: {answer}");
    }
    for (line, code, field) in [
        (json!({"id": "a"}), "missing-field", "request"),
        (json!({"id": "a", "request": 1}), "wrong-type", "request"),
        (json!({"id": "a", "request": {}, "reqest": {}}), "unknown-field", "reqest"),
    ] {
        let error = &answers(&[line])[0]["error"];
        assert_eq!((error["code"].as_str(), error["field"].as_str()), (Some(code), Some(field)));
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let fields = |answer: &Value| {
        let error = &answer["error"];
        let also = error["also"].as_array().unwrap().iter();
        [error].into_iter().chain(also).map(|error| error["field"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let read = answer(json!({"price": "x", "months": 0, "flood": 1, "applicant": {"age": "old"}, "colour": "red"}));
    let expected = ["request.colour", "request.price", "request.flood", "request.months", "request.applicant.age"];
    assert_eq!(fields(&read), expected);
    let dealt = answer(json!({"price": "0", "first_registered": "2027-01-01", "mileage_km": 9_999_999}));
    assert_eq!(fields(&dealt), ["request.price", "request.first_registered", "request.mileage_km"]);
}

#[test]
fn a_bad_line_does_not_keep_the_next_one_from_its_answer() {
    let input = format!("nonsense\n{}\n{}\n", request(json!({"months": "many"})), request(json!({})));
    let out = clq::lines(&["quote", "--rate-card", SAMPLE, "--as-of", "2026-11-24"], input.as_bytes());
    assert!(out[0].contains("invalid-json") && out[1].contains("not-a-number") && out[2].contains("\"cleared\""));
}

#[test]
fn a_request_names_its_own_day_and_the_option_stands_for_the_others() {
    let lines = [request(json!({})), request(json!({"as_of": "2028-01-01"}))];
    let answers = answers(&lines);
    assert_eq!(answers[0]["as_of"], "2026-11-24");
    assert_eq!(answers[1]["as_of"], "2028-01-01");
    // The card has run out by then, and nothing mends that.
    assert_eq!(blocking(offer(&answers[1], "bank-mortgage"))[0], "rate-card-validity");
    assert_eq!(offer(&answers[1], "bank-mortgage")["remedy"], Value::Null);
    // Without either it is today in China.
    let today = || (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(8)).to_string()[..10].to_owned();
    let before = today();
    let answer = answers_with(&[], &[request(json!({}))]).remove(0);
    let told = answer["as_of"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
    assert!(before <= told && told <= today(), "{told}");
}

#[test]
fn a_card_that_cannot_be_used_is_told_with_every_mistake_and_status_2() {
    let refused = |path: &str| {
        let output = clq::output(&["quote", "--rate-card", path], b"{\"id\":1,\"request\":{}}\n");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        String::from_utf8(output.stderr).unwrap().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let sample = std::fs::read_to_string(SAMPLE).unwrap();
    let broken = sample.replace("\"terms\": [12, 24, 36]", "\"terms\": [0, 24, 36]").replace("\"penalty\"", "\"penalti\"");
    let path = clq::file("broken.json", &broken);
    let told = refused(path.to_str().unwrap());
    for part in [
        "products[1].terms[0]: out of range; use a whole number from 1 to 360",
        "products[0].prepayment.penalti: unknown field; did you mean penalty?",
    ] {
        assert!(told.iter().any(|line| line.contains(part)), "{part}: {told:?}");
    }
    assert_eq!(refused("no-such-card.json").len(), 1);
    let large = clq::file("large.json", &format!("{}{}", " ".repeat(256 * 1024 - 1), "车".repeat(10)));
    assert!(refused(large.to_str().unwrap())[0].contains("too large"));
    let not_text = clq::file("bytes.json", "");
    std::fs::write(&not_text, b"{\xff}").unwrap();
    assert!(refused(not_text.to_str().unwrap())[0].contains("UTF-8"));
    let output = clq::output(&["quote", "--rate-card", SAMPLE, "--as-of", "2026-02-29"], b"");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_cleared_offer_has_its_cost_table_as_data_where_it_is_asked_for_and_a_withheld_one_never() {
    let options = ["--as-of", "2026-11-24", "--lang", "zh-CN", "--disclosure"];
    let answer = answers_with(&options, &[request(json!({}))]).remove(0);
    let cleared = offer(&answer, "finance-company");
    let table = &cleared["disclosure"];
    assert_eq!(
        table["total"],
        json!({"amount": cleared["figures"]["all_in"]["amount"], "annual_rate": cleared["figures"]["all_in"]["annual_rate"]})
    );
    assert_eq!((&table["principal"], &table["language"]), (&cleared["figures"]["owed"], &json!("zh-CN")));
    let printed: Vec<&Value> = table["items"].as_array().unwrap().iter().map(|item| &item["amount"]).collect();
    let figures: Vec<&Value> = cleared["figures"]["all_in"]["items"].as_array().unwrap().iter().map(|item| &item["amount"]).collect();
    assert_eq!(printed, figures);
    let withheld = offer(&answer, "credit-hybrid");
    assert_eq!(withheld["verdict"], "withheld");
    assert!(withheld.get("disclosure").is_none());
    assert!(offer(&self::answer(json!({})), "finance-company").get("disclosure").is_none());
}
