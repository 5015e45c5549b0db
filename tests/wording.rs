//! The linter of wording against labelled sentences, and what holds for every text.
//!
//! `wording/corpus.tsv` is what it was tuned on; `wording/held_out.tsv` was labelled before its first run on them. Counted are pairs of a
//! sentence and a rule: expected and found, found only, expected only.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use car_loan_quote::compliance::Severity;
use car_loan_quote::compliance::wording::{Asked, FIRST_DAY, Found, Kind, NEWEST, Rule, lint};
use car_loan_quote::num::{CostRate, Date};
use proptest::prelude::*;
use rust_decimal::Decimal;

const TODAY: Asked = Asked { on: NEWEST, all_in_cost: None };

struct Sentence {
    expected: BTreeSet<&'static str>,
    kind: Kind,
    text: String,
    reason: &'static str,
}

fn corpus(file: &'static str) -> Vec<Sentence> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let sentences = lines.map(|line| {
        let [label, kind, text, reason] = line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("{line}"));
        let known = |code: &&str| assert!(Rule::ALL.iter().any(|rule| rule.code() == *code), "{line}");
        Sentence {
            expected: label.split(',').filter(|label| *label != "ok").inspect(known).collect(),
            kind: match kind {
                "text" => Kind::Text,
                "markdown" => Kind::Markdown,
                "html" => Kind::Html,
                _ => panic!("{line}"),
            },
            text: text.replace("\\n", "\n"),
            reason,
        }
    });
    sentences.collect()
}

fn tuned() -> Vec<Sentence> {
    corpus(include_str!("wording/corpus.tsv"))
}

fn held_out() -> Vec<Sentence> {
    corpus(include_str!("wording/held_out.tsv"))
}

fn found(text: &str, kind: Kind) -> Vec<Found> {
    lint(text, kind, &TODAY).unwrap()
}

fn held_out_second() -> Vec<Sentence> {
    corpus(include_str!("wording/held_out_second.tsv"))
}

fn held_out_third() -> Vec<Sentence> {
    corpus(include_str!("wording/held_out_third.tsv"))
}

/// Precision and recall in thousandths; what went wrong is printed.
fn measure(name: &str, sentences: &[Sentence]) -> (usize, usize) {
    let (mut right, mut extra, mut missed) = (0, 0, 0);
    for sentence in sentences {
        let codes: BTreeSet<&str> = found(&sentence.text, sentence.kind).iter().map(|found| found.rule.code()).collect();
        right += codes.intersection(&sentence.expected).count();
        for code in codes.difference(&sentence.expected) {
            println!("{name}: too much, {code}: {} ({})", sentence.text, sentence.reason);
            extra += 1;
        }
        for code in sentence.expected.difference(&codes) {
            println!("{name}: missed, {code}: {} ({})", sentence.text, sentence.reason);
            missed += 1;
        }
    }
    let share = |thousandths: usize| format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    let (precision, recall) = (right * 1000 / (right + extra).max(1), right * 1000 / (right + missed).max(1));
    println!(
        "{name}: {} sentences, {right} right, {extra} too much, {missed} missed; precision {}, recall {}",
        sentences.len(),
        share(precision),
        share(recall)
    );
    (precision, recall)
}

#[test]
fn precision_and_recall_are_at_least_95_per_cent() {
    let parts =
        [("tuned", tuned()), ("held out", held_out()), ("held out, second", held_out_second()), ("held out, third", held_out_third())];
    for (name, sentences) in &parts {
        let (precision, recall) = measure(name, sentences);
        assert!(precision >= 950 && recall >= 950, "{name}: precision {precision}, recall {recall} of 1000");
    }
    let all: Vec<Sentence> = parts.into_iter().flat_map(|(_, sentences)| sentences).collect();
    assert!(all.len() >= 200);
    let lawful = all.iter().filter(|sentence| sentence.expected.is_empty()).count();
    assert!(lawful * 2 >= all.len(), "{lawful} of {} are lawful", all.len());
    measure("all", &all);
}

#[test]
fn every_rule_is_in_the_corpus() {
    let sentences: Vec<Sentence> = tuned().into_iter().chain(held_out()).collect();
    for rule in Rule::ALL {
        assert!(sentences.iter().any(|sentence| sentence.expected.contains(rule.code())), "{}", rule.code());
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// What a rule says of a text on a day; nothing where it does not find it.
fn severity(text: &str, on: &str, rule: Rule) -> Option<Severity> {
    let asked = Asked { on: day(on), all_in_cost: None };
    lint(text, Kind::Text, &asked).unwrap().into_iter().find(|found| found.rule == rule).map(|found| found.severity)
}

#[test]
fn expressions_the_marketing_measures_list_warn_before_their_first_day_and_block_from_it() {
    for text in ["秒到账", "低门槛", "低风险", "无成本", "高收益", "零门槛"] {
        assert_eq!(severity(text, "2026-09-29", Rule::InducingWords), Some(Severity::Warn), "{text}");
        assert_eq!(severity(text, "2026-09-30", Rule::InducingWords), Some(Severity::Block), "{text}");
    }
    assert_eq!(severity("秒批", "2026-09-29", Rule::InducingWords), Some(Severity::Block));
}

#[test]
fn each_rule_begins_on_its_day() {
    for (text, rule, before, from) in [
        ("零利率", Rule::ZeroInterest, ("2021-03-30", Some(Severity::Warn)), ("2021-03-31", Some(Severity::Block))),
        ("月供2999元", Rule::AnnualRateDisplay, ("2021-03-30", None), ("2021-03-31", Some(Severity::Block))),
        ("月费率0.5%", Rule::FlatRateNotAnnual, ("2021-03-30", None), ("2021-03-31", Some(Severity::Block))),
        ("比全款省", Rule::CheaperThanCash, ("2022-06-30", Some(Severity::Warn)), ("2022-07-01", Some(Severity::Block))),
        ("冷静期", Rule::CoolingOff, ("2018-12-31", None), ("2019-01-01", Some(Severity::Warn))),
        ("法定冷静期", Rule::CoolingOff, ("2018-12-31", None), ("2019-01-01", Some(Severity::Block))),
    ] {
        assert_eq!(severity(text, before.0, rule), before.1, "{text} on {}", before.0);
        assert_eq!(severity(text, from.0, rule), from.1, "{text} on {}", from.0);
    }
}

#[test]
fn the_least_down_payment_is_that_of_the_day() {
    assert_eq!(severity("首付49%", "2017-12-31", Rule::ZeroDown), Some(Severity::Block));
    assert_eq!(severity("首付50%", "2017-12-31", Rule::ZeroDown), None);
    assert_eq!(severity("首付30%", "2018-01-01", Rule::ZeroDown), None);
    assert_eq!(severity("首付29.9%", "2018-01-01", Rule::ZeroDown), Some(Severity::Block));
    assert_eq!(severity("可贷70%", "2024-04-03", Rule::ZeroDown), None);
    assert_eq!(severity("可贷70.1%", "2024-04-03", Rule::ZeroDown), Some(Severity::Block));
    // New cars have been free of it since then.
    assert_eq!(severity("新车零首付", "2024-04-02", Rule::ZeroDown), Some(Severity::Block));
    assert_eq!(severity("新车零首付", "2024-04-03", Rule::ZeroDown), None);
}

#[test]
fn a_day_before_the_rules_is_refused() {
    let asked = |on: &str| lint("零首付", Kind::Text, &Asked { on: day(on), all_in_cost: None });
    assert_eq!(asked("2015-08-31").unwrap_err().first, FIRST_DAY);
    assert!(asked("2015-09-01").is_ok());
}

#[test]
fn no_interest_may_be_said_only_where_the_computed_cost_is_zero() {
    let with = |fraction: &str| {
        let cost = CostRate::from_fraction(fraction.parse::<Decimal>().unwrap());
        lint("零利率，免息", Kind::Text, &Asked { on: NEWEST, all_in_cost: Some(cost) }).unwrap().len()
    };
    assert_eq!(with("0"), 0);
    assert_eq!(with("0.000000000001"), 2);
    assert_eq!(with("-0.01"), 2);
    assert_eq!(found("零利率，免息", Kind::Text).len(), 2);
}

#[test]
fn an_annual_rate_must_be_at_least_as_prominent() {
    let size = |payment: u32, rate: u32| {
        let page = format!(
            "<div><p style=\"font-size:{payment}px\">月供3194元</p><p style=\"font-size:{rate}px\">年化利率6.00%（单利）</p></div>"
        );
        found(&page, Kind::Html).len()
    };
    assert_eq!(size(20, 20), 0);
    assert_eq!(size(20, 19), 1);
    assert_eq!(size(19, 20), 0);
}

#[test]
fn a_span_points_into_the_source_and_takes_in_the_markup_within() {
    let page = "<html>\n<p>二手车<b>零</b>首付</p>";
    let all = found(page, Kind::Html);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].matched, "零</b>首付");
    assert_eq!((all[0].start.line, all[0].start.column), (2, 10));
    assert_eq!((all[0].end.line, all[0].end.column), (2, 17));
    assert_eq!(&page[all[0].span.clone()], all[0].matched);
}

#[test]
fn hits_come_in_the_order_of_the_source_and_overlapping_ones_of_a_rule_are_one() {
    let all = found("秒批！零首付零利率，全网最低最优惠，首付0元起", Kind::Text);
    let codes: Vec<&str> = all.iter().map(|found| found.rule.code()).collect();
    assert_eq!(
        codes,
        ["inducing-words", "zero-down-wording", "zero-interest-wording", "superlative-wording", "superlative-wording", "zero-down-wording"]
    );
    assert!(all.is_sorted_by_key(|found| found.span.start));
}

/// Pieces that make up what a linter has trouble with.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("零"),
        Just("0"),
        Just("首付"),
        Just("利率"),
        Just("息"),
        Just("月供"),
        Just("年化"),
        Just("6%"),
        Just("两成"),
        Just("百分之"),
        Just("分之"),
        Just("万"),
        Just("成"),
        Just("不"),
        Just("，"),
        Just("。"),
        Just("\n"),
        Just("\r\n"),
        Just(" "),
        Just("\u{200b}"),
        Just("\u{feff}"),
        Just("<b>"),
        Just("</b>"),
        Just("<p style='font-size:"),
        Just("'>"),
        Just("<!--"),
        Just("-->"),
        Just("<script>"),
        Just("</script"),
        Just("<"),
        Just(">"),
        Just("&"),
        Just("&#"),
        Just("&#x96f6;"),
        Just("&amp;"),
        Just("alt="),
        Just("\""),
        Just("*"),
        Just("**"),
        Just("["),
        Just("]("),
        Just(")"),
        Just("# "),
        Just("---"),
        Just("|"),
        Just("\\"),
        Just("é"),
        Just("𝟎"),
        Just("e\u{301}"),
        Just("99999999999999999999"),
        Just("."),
        Just("最"),
        Just("第一"),
        Just("<table><tr><td>"),
        Just("<li>"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn holds_for(text: &str) -> Result<(), TestCaseError> {
    for kind in [Kind::Text, Kind::Markdown, Kind::Html] {
        let mut last = 0;
        for found in found(text, kind) {
            prop_assert!(found.span.start < found.span.end && found.span.end <= text.len());
            prop_assert!(text.is_char_boundary(found.span.start) && text.is_char_boundary(found.span.end));
            prop_assert_eq!(&text[found.span.clone()], found.matched.as_str());
            prop_assert!(found.start < found.end);
            prop_assert!(last <= found.span.start);
            last = found.span.start;
            let line = text.split('\n').nth(found.start.line - 1);
            prop_assert!(line.is_some_and(|line| found.start.column <= line.chars().count() + 1));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_spans_lie_in_it(text in any::<String>()) {
        holds_for(&text)?;
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        holds_for(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn any_markup_is_read_without_panic(text in pieces()) {
        holds_for(&text)?;
    }

    #[test]
    fn what_parts_the_characters_of_an_expression_does_not_hide_it(gap in prop::sample::select(vec![" ", "·", "\u{200b}", "*", "-", "　", "\u{feff}", "_", "|", "】【"])) {
        for expression in ["零首付", "零利率", "秒到账", "国家补贴", "全网最低", "比全款省"] {
            let parted: String = expression.chars().map(String::from).collect::<Vec<_>>().join(gap);
            prop_assert_eq!(found(&parted, Kind::Text).len(), 1, "{}", parted);
        }
    }

    #[test]
    fn lawful_text_before_and_after_changes_nothing(index in 0usize..10_000, before in 0usize..3, after in 0usize..3) {
        let lawful = ["", "首付三成，具体以合同为准。\n\n", "贷款由持牌机构提供。\n\n"];
        let sentences = tuned();
        let sentence = &sentences[index % sentences.len()];
        prop_assume!(sentence.kind == Kind::Text);
        let text = format!("{}{}\n\n{}", lawful[before], sentence.text, lawful[after].trim_end());
        let codes: BTreeSet<&str> = found(&text, Kind::Text).iter().map(|found| found.rule.code()).collect();
        prop_assert_eq!(&codes, &sentence.expected, "{}", text);
    }
}
