//! Every text there is, in all three languages, held against the rules of wording.

mod corpus;
mod scripts;

use rust_decimal::Decimal;

use super::*;
use crate::compliance::{Change, NotCovered, convert_flat_fee, convert_payment};
use crate::loan::MethodKind;
use crate::num::{Date, Money, Months, NumError};
use crate::quote::{Field, RequestError, RequestReason};
use crate::ratecard::{DecisionTime, TimeUnit};
use corpus::{Said, corpus, finding_of, samples};

/// The characters of a text that only Simplified Chinese writes.
pub(super) fn simplified_only(text: &str) -> String {
    text.chars().filter(|c| scripts::SIMPLIFIED_ONLY.contains(*c) || scripts::MORE_SIMPLIFIED.contains(*c)).collect()
}

fn traditional_only(text: &str) -> String {
    text.chars().filter(|c| scripts::TRADITIONAL_ONLY.contains(*c) || scripts::MORE_TRADITIONAL.contains(*c)).collect()
}

fn is_chinese(c: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c)
}

fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

fn dec(text: &str) -> Decimal {
    crate::num::decimal_from_str(text).unwrap()
}

#[test]
fn every_text_is_there_and_has_no_place_left_open() {
    for l in Locale::ALL {
        for Said { what, text, .. } in corpus(l) {
            assert!(!text.trim().is_empty(), "{what} is empty in {}", l.tag());
            assert_eq!(text.trim(), text, "{what} in {}", l.tag());
            assert!(!text.contains(['{', '}']), "{what}: {text}");
            for twice in ["  ", "。。", "，，", "..", ",,", "，。", " .", " ,", "()", "（）", "《》"] {
                assert!(!text.contains(twice), "{what}: {text}");
            }
        }
    }
}

#[test]
fn every_reason_is_worded_in_every_language() {
    for l in Locale::ALL {
        let mut seen = vec![false; corpus::REASONS];
        for reason in samples() {
            seen[corpus::place(&reason)] = true;
            for product in [None, Some("P")] {
                let card = corpus::card();
                let text = finding(l, &finding_of(reason.clone()), &Names { product, card: &card });
                assert!(!text.headline.is_empty() && !text.why.is_empty(), "{reason:?}");
            }
        }
        assert!(seen.iter().all(|seen| *seen), "a reason has no sample: {seen:?}");
    }
}

#[test]
fn a_template_uses_the_same_values_in_every_language() {
    let places = |template: &str| -> Vec<usize> { (0..8).filter(|place| template.contains(&format!("{{{place}}}"))).collect() };
    // Where the unit is counted another way, or the language leaves out what another needs.
    let by_language = ["at_top_of_range"];
    let all = |words: &words::Words, later: &words::LaterWords| words.templates().into_iter().chain(later.templates()).collect::<Vec<_>>();
    let zh_cn = all(&zh_cn::WORDS, &zh_cn::LATER);
    for other in [all(&zh_hant::WORDS, &zh_hant::LATER), all(&en::WORDS, &en::LATER)] {
        assert_eq!(zh_cn.len(), other.len());
        for ((name, template), (_, theirs)) in zh_cn.iter().zip(&other) {
            if !by_language.contains(name) {
                assert_eq!(places(template), places(theirs), "{name}: {template} / {theirs}");
            }
        }
    }
}

#[test]
fn nothing_is_said_that_may_not_be_said_of_a_loan() {
    use crate::compliance::wording::{Asked, Kind, NEWEST, Rule as WordingRule, lint};
    // Beyond what the linter finds: what this text, which knows no decision of a lender, never says at all.
    const CHINESE: &[&str] =
        &["高收益", "日息", "每天只需", "肯定能", "已批准", "获批", "獲批", "审批通过", "審批通過", "通过率", "通過率", "仅限", "僅限"];
    const ENGLISH: &[&str] = &["approved", "guarantee", "best", "cheapest", "zero interest", "instant", "hurry", "pre-approv", "sure to"];
    let asked = Asked { on: NEWEST, all_in_cost: None };
    for l in Locale::ALL {
        for Said { what, text, is_source } in corpus(l) {
            assert!(!text.contains(['!', '！']), "{what}: {text}");
            if is_source {
                continue;
            }
            let lower = text.to_lowercase();
            for banned in CHINESE.iter().chain(if l == Locale::En { ENGLISH } else { &[] }) {
                assert!(!lower.contains(banned), "{banned}: {what}: {text}");
            }
            // 第一 as a rank; ordinals are written with digits.
            assert!(!text.contains("第一"), "{what}: {text}");
            let found = lint(&text, Kind::Text, &asked).unwrap();
            for found in found {
                // Said in one breath with the annual rate, which the line before it tells.
                let beside = what == "told_number" && found.rule == WordingRule::FlatRateNotAnnual;
                assert!(beside, "{what}: {text}: {found:?}");
            }
        }
    }
}

#[test]
fn an_annual_rate_says_whether_it_is_simple_or_compound() {
    for Said { what, text, .. } in corpus(Locale::ZhCn) {
        if text.contains('%') && (text.contains("年利率") || text.contains("年化")) {
            let labelled = text.contains("单利") || text.contains("复利");
            assert!(labelled || text.contains("不是年利率"), "{what}: {text}");
        }
    }
    for Said { what, text, .. } in corpus(Locale::En) {
        if text.contains('%') && text.contains("a year") && !text.contains("a year and month") {
            assert!(text.contains("simple") || text.contains("compound") || text.contains("simply"), "{what}: {text}");
        }
    }
}

#[test]
fn each_script_is_written_purely() {
    for Said { what, text, .. } in corpus(Locale::ZhCn) {
        assert_eq!(traditional_only(&text), "", "{what}: {text}");
    }
    for Said { what, text, .. } in corpus(Locale::ZhHant) {
        assert_eq!(simplified_only(&text), "", "{what}: {text}");
        assert!(!text.contains(['“', '”']), "{what}: {text}");
    }
    assert_eq!(simplified_only("车贷还额购务价买卖实际为与这来时会说"), "车贷还额购务价买卖实际为与这来时会说");
    assert_eq!(traditional_only("車貸還額購務價買賣實際為與這來時會說"), "車貸還額購務價買賣實際為與這來時會說");
}

#[test]
fn english_has_chinese_only_in_the_names_of_instruments() {
    for Said { what, text, is_source } in corpus(Locale::En) {
        if !is_source {
            assert!(!text.contains(is_chinese), "{what}: {text}");
        }
    }
    for Said { text, .. } in corpus(Locale::En).into_iter().filter(|said| said.is_source) {
        let (before, after) = (text.split(is_chinese).next().unwrap_or_default(), text.rsplit(" · ").next().unwrap_or_default());
        assert!(before.len() > 20 && !after.contains(is_chinese), "{text}");
    }
}

#[test]
fn the_cap_finding_of_the_course_reads_as_on_the_picture() {
    let card = corpus::card();
    let reason = samples().into_iter().find(|reason| corpus::place(reason) == 2).unwrap();
    let said = finding(Locale::ZhCn, &finding_of(reason), &Names { product: Some("超低首付特惠"), card: &card });
    assert_eq!(said.headline, "“超低首付特惠”按 70.01% 放款，超过二手车 70% 的上限；首付至少 ¥45,000.00。");
    assert_eq!(said.numbers_used, "105,010 ÷ 150,000 = 70.01% > 70%");
    assert_eq!(said.why, "依据：《关于调整汽车贷款有关政策的通知》（2024-04-03）第一项 · 法规 · 已读原文");
}

#[test]
fn a_hair_above_the_cap_is_not_shown_as_the_cap() {
    let card = corpus::card();
    let reason = crate::compliance::Reason::RatioAboveCap {
        ratio: dec("0.700001"),
        cap: crate::num::Ratio::from_percent(70),
        basis: yuan("1000000"),
        least_down_payment: yuan("300000"),
    };
    let said = finding(Locale::ZhCn, &finding_of(reason), &Names { product: None, card: &card });
    assert_eq!(said.numbers_used, "700,001 ÷ 1,000,000 = 70.0001% > 70%");
    assert!(said.headline.starts_with("本方案按 70.0001% 放款"), "{}", said.headline);
}

#[test]
fn a_dealers_words_are_never_taken_for_a_template() {
    let card = corpus::card();
    let said =
        finding(Locale::En, &finding_of(crate::compliance::Reason::NotComputable), &Names { product: Some("{0}{1}<b>"), card: &card });
    assert!(said.headline.starts_with("“{0}{1}<b>” cannot"), "{}", said.headline);
}

#[test]
fn a_fee_without_a_collector_is_named_in_the_readers_language() {
    let card = corpus::card();
    let reason = crate::compliance::Reason::FeeWithoutCollector { fee: "service".to_owned() };
    let said = Locale::ALL.map(|l| finding(l, &finding_of(reason.clone()), &Names { product: None, card: &card }).headline);
    assert!(said[0].contains("“服务费”") && said[1].contains("「服務費」") && said[2].contains("“Service fee”"), "{said:?}");
}

#[test]
fn remedies_say_what_to_do_in_one_line() {
    let price = yuan("150000");
    let term = Months::new(36).unwrap();
    assert_eq!(change(Locale::ZhCn, Change::DownPayment(yuan("45000")), price), "改为首付 30%，即 ¥45,000.00");
    assert_eq!(change(Locale::ZhCn, Change::DownPayment(yuan("45001")), price), "改为首付约 30%，即 ¥45,001.00");
    assert_eq!(change(Locale::ZhCn, Change::DownPayment(yuan("45000")), Money::ZERO), "首付改为 ¥45,000.00");
    assert_eq!(change(Locale::En, Change::DownPayment(yuan("45000")), price), "Pay 30% down, ¥45,000.00");
    let all = [Change::DownPayment(yuan("45000")), Change::Term(term), Change::Method(MethodKind::EqualInstallment), Change::ExtrasInCash];
    assert_eq!(
        Locale::ALL.map(|l| remedy(l, &all, price)),
        [
            "改为首付 30%，即 ¥45,000.00；期限改为 36 期；还款方式改为等额本息；增值项目改为现金支付",
            "改為首付 30%，即 ¥45,000.00；期限改為 36 期；還款方式改為等額本息；增值項目改為現金支付",
            "Pay 30% down, ¥45,000.00; repay over 36 months; repay by another method: equal instalments; pay for the extras in cash",
        ]
    );
    assert_eq!(remedy(Locale::En, &[], price), "");
}

#[test]
fn an_entry_error_names_the_field_and_its_limit() {
    let say = |field, error: NumError| entry_error(Locale::ZhCn, field, &error.into());
    assert_eq!(entry_error(Locale::ZhCn, EntryField::Price, &EntryError::Empty), "请输入成交价，例如 150,000 或 15万");
    assert_eq!(say(EntryField::Price, NumError::NotANumber), "没有看懂成交价，请这样输入：150,000 或 15万");
    assert_eq!(say(EntryField::Price, NumError::TooSmall { least: "0.01".to_owned() }), "成交价不能低于 ¥1");
    assert_eq!(say(EntryField::Price, NumError::TooLarge { most: "1000000000000".to_owned() }), "成交价不能高于 ¥100,000,000");
    assert_eq!(say(EntryField::Price, NumError::Overflow), "成交价不能高于 ¥100,000,000");
    assert_eq!(say(EntryField::Price, NumError::TooManyDecimals { allowed: 2 }), "成交价最多保留 2 位小数");
    assert_eq!(say(EntryField::DownPayment, NumError::Negative), "首付不能低于 ¥0");
    assert_eq!(say(EntryField::Mileage, NumError::NotWhole), "里程请填整公里数，或写明单位，例如 52,000 或 5.2万公里");
    assert_eq!(say(EntryField::Mileage, NumError::TooLarge { most: "2000000".to_owned() }), "里程不能高于 2,000,000 公里");
    assert_eq!(say(EntryField::Age, NumError::TooSmall { least: "18".to_owned() }), "年龄不能低于 18 岁");
    assert_eq!(entry_error(Locale::En, EntryField::DownPayment, &EntryError::AboveWhole), "Down payment must be 100% or less");
    assert_eq!(
        entry_error(Locale::En, EntryField::Months, &EntryError::Number(NumError::TooLarge { most: "360".into() })),
        "Term must be 360 months or less"
    );
    assert_eq!(entry_error(Locale::En, EntryField::Price, &EntryError::Empty), "Enter the price, for example 150,000");
}

#[test]
fn a_request_error_says_how_to_mend_it() {
    let say = |field, reason| request_error(Locale::ZhCn, &RequestError { field, reason });
    assert_eq!(say(Field::DownPayment, RequestReason::NothingToLend), "首付已经够付车款，不需要贷款；想试算贷款，请调低首付");
    assert_eq!(say(Field::TradeIn, RequestReason::NothingToLend), "置换款已经够付车款，不需要贷款；想试算贷款，请调低置换款");
    let not_covered = NotCovered { parameter: "x", date: Date::known(2003, 1, 1), first: Date::known(2004, 10, 1) };
    assert_eq!(say(Field::AsOf, RequestReason::NotCovered(not_covered)), "还没有 2003年1月1日适用的规则，请选 2004年10月1日或以后的日期");
    assert_eq!(say(Field::Price, RequestReason::Number(NumError::TooSmall { least: "0.01".into() })), "成交价不能低于 ¥1");
}

#[test]
fn the_salesmans_number_is_told_with_its_method_and_its_cost() {
    let told = convert_payment(yuan("105000"), Months::new(36).unwrap(), yuan("3441.67")).unwrap();
    assert_eq!(
        told_number(Locale::ZhCn, &told),
        [
            "每月还 ¥3,441.67，年化是 11.08%（单利）、11.66%（复利）。",
            "这个数正好等于等本等息、月费率 0.5%：费用一直按最初的本金收，本金还少了也不减。",
            "这个数也可能是等额本金、年利率 6.00%（单利）的首期；那样月供会逐月减少，年化是 6.00%（单利）、6.17%（复利）。",
        ]
    );
    let told = convert_payment(yuan("105000"), Months::new(36).unwrap(), yuan("3194.30")).unwrap();
    assert_eq!(told_number(Locale::En, &told)[1], "It is exactly equal instalments at 6.00% a year (simple).");
    let told = convert_payment(yuan("105000"), Months::new(36).unwrap(), yuan("3400")).unwrap();
    assert_eq!(told_number(Locale::ZhCn, &told)[1], "常见的还款方式都得不出这个数，里面可能还有别的费用，请让对方逐项写明。");
    let fee = convert_flat_fee(yuan("105000"), Months::new(36).unwrap(), "0.005".parse().unwrap()).unwrap();
    assert_eq!(told_flat_fee(Locale::ZhCn, &fee), "年化 11.08%（单利）、11.66%（复利）。月费率 0.5% 按最初的本金收取，不是年利率。");
}

#[test]
fn the_timeline_holds_the_products_decision_time() {
    let bank = DecisionTime::Range { from: 7, to: 15, unit: TimeUnit::WorkingDays };
    let steps = timeline(Locale::ZhCn, Some(&bank));
    assert_eq!(steps.len(), 11);
    assert_eq!(steps[5], "贷款机构审核（7–15 个工作日）");
    assert_eq!(timeline(Locale::En, None)[5], "The lender's decision");
    let one = DecisionTime::Range { from: 1, to: 1, unit: TimeUnit::WorkingDays };
    assert_eq!(decision_time(Locale::En, &one), "1 working day");
    assert_eq!(decision_time(Locale::ZhHant, &DecisionTime::SameDay), "當天");
}
