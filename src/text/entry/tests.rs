//! What people type, case by case.

use super::*;

fn bad<T: core::fmt::Debug>(result: Result<T, EntryError>) -> EntryError {
    result.expect_err("refused")
}

const NOT_A_NUMBER: EntryError = EntryError::Number(NumError::NotANumber);
const NEGATIVE: EntryError = EntryError::Number(NumError::Negative);

#[test]
fn amounts_are_read_as_people_write_them() {
    for (typed, yuan) in [
        ("150000", "150000"),
        ("150,000", "150000"),
        ("150 000", "150000"),
        ("150  000", "150000"),
        ("150\u{a0}000", "150000"),
        ("150\u{202f}000", "150000"),
        ("1,234,567.89", "1234567.89"),
        ("150000.5", "150000.5"),
        ("150000.00", "150000"),
        ("150000.000", "150000"),
        (" 150000 ", "150000"),
        ("\u{3000}150000\u{3000}", "150000"),
        ("\t150000\n", "150000"),
        ("１５００００", "150000"),
        ("１５０，０００", "150000"),
        ("１５００００．５", "150000.5"),
        ("150000。5", "150000.5"),
        ("15万", "150000"),
        ("15.5 万", "155000"),
        ("15.5　万", "155000"),
        ("１５．５万", "155000"),
        ("15萬", "150000"),
        ("15w", "150000"),
        ("15W", "150000"),
        ("15 W", "150000"),
        ("１５Ｗ", "150000"),
        ("15万元", "150000"),
        ("15 万 元", "150000"),
        ("15.123456万", "151234.56"),
        ("1,500万", "15000000"),
        ("1.5千", "1500"),
        ("150k", "150000"),
        ("1百万", "1000000"),
        ("1亿", "100000000"),
        ("0.5億", "50000000"),
        (".5万", "5000"),
        ("15.", "15"),
        ("¥150000", "150000"),
        ("￥ 150,000.00 元", "150000"),
        ("¥ 15万", "150000"),
        ("RMB 150,000", "150000"),
        ("150,000 CNY", "150000"),
        ("人民币150000元", "150000"),
        ("150000元", "150000"),
        ("150000 元整", "150000"),
        ("150000块", "150000"),
        ("150000 塊錢", "150000"),
        ("+150000", "150000"),
        ("¥+150000", "150000"),
        ("0", "0"),
        ("-0", "0"),
        ("000150000", "150000"),
        ("\u{200b}150000\u{feff}", "150000"),
        ("\u{202d}150,000\u{202c}", "150000"),
    ] {
        assert_eq!(money(typed), Ok(yuan.parse().unwrap()), "{typed:?}");
    }
}

#[test]
fn what_is_no_amount_is_refused_with_its_reason() {
    for typed in ["", " ", "\u{3000}", "\u{200b}", "\n\t"] {
        assert_eq!(money(typed), Err(EntryError::Empty), "{typed:?}");
    }
    for typed in [
        "abc",
        "NaN",
        "nan",
        "Infinity",
        "∞",
        "1e309",
        "1e5",
        "0x10",
        "十五万",
        "15万5",
        "15万5千",
        "15 dollars",
        "$15",
        "15%",
        "15万万",
        "万",
        "¥",
        "元",
        ".",
        ",",
        "-",
        "5-",
        "1/2",
        "15，万5",
        "①",
        "١٥",
        "150000元。",
        "１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０",
    ] {
        assert_eq!(money(typed), Err(NOT_A_NUMBER), "{typed:?}");
    }
    for typed in
        ["1,5", "1,50", "15,0000", "1,234,56", "1.234.567", "1.234,56", ",150", "1,,500", "150 ,000", "1,234 567", "0,500", "12 34", "150,"]
    {
        assert_eq!(money(typed), Err(EntryError::BadSeparator), "{typed:?}");
    }
    for typed in ["-5", "--5", "−5", "－５", "¥-5", "-¥5", "—5", "-15万"] {
        assert_eq!(money(typed), Err(NEGATIVE), "{typed:?}");
    }
    for typed in ["1.005", "0.001", "15.1234567万"] {
        assert_eq!(money(typed), Err(EntryError::Number(NumError::TooManyDecimals { allowed: 2 })), "{typed:?}");
    }
}

#[test]
fn an_amount_beyond_its_field_names_the_fields_limit() {
    let most = "100000000".to_owned();
    for typed in ["100000000.01", "2亿", "99999999999999999999", "9999999999999999999999999999999999999999"] {
        assert_eq!(money_in(EntryField::Price, typed), Err(EntryError::Number(NumError::TooLarge { most: most.clone() })), "{typed}");
    }
    assert_eq!(money_in(EntryField::Price, "0.99"), Err(EntryError::Number(NumError::TooSmall { least: "1".to_owned() })));
    assert!(money_in(EntryField::Price, "1").is_ok());
    assert!(money_in(EntryField::Price, "1亿").is_ok());
    assert_eq!(money_in(EntryField::TradeIn, "0"), Ok(Money::ZERO));
}

#[test]
fn a_down_payment_is_an_amount_a_share_or_tenths() {
    let share = |text: &str| Ok(DownPayment::Share(text.parse().unwrap()));
    let amount = |text: &str| Ok(DownPayment::Amount(text.parse().unwrap()));
    for (typed, expected) in [
        ("45000", amount("45000")),
        ("4.5万", amount("45000")),
        ("¥45,000", amount("45000")),
        ("30", amount("30")),
        ("30%", share("0.3")),
        ("30％", share("0.3")),
        ("３０％", share("0.3")),
        ("30 %", share("0.3")),
        ("29.94%", share("0.2994")),
        ("0%", share("0")),
        ("100%", share("1")),
        ("3成", share("0.3")),
        ("３成", share("0.3")),
        ("3.5成", share("0.35")),
        ("三成", share("0.3")),
        ("三 成", share("0.3")),
        ("两成", share("0.2")),
        ("兩成", share("0.2")),
    ] {
        assert_eq!(down_payment(typed), expected, "{typed:?}");
    }
    assert_eq!(bad(down_payment("101%")), EntryError::AboveWhole);
    assert_eq!(bad(down_payment("11成")), EntryError::AboveWhole);
    assert_eq!(bad(down_payment("-30%")), NEGATIVE);
    assert_eq!(bad(down_payment("三成半")), NOT_A_NUMBER);
    assert_eq!(bad(down_payment("成")), NOT_A_NUMBER);
    assert_eq!(bad(down_payment("")), EntryError::Empty);
    assert_eq!(bad(down_payment("33.33333%")), EntryError::Number(NumError::TooManyDecimals { allowed: 4 }));
}

#[test]
fn a_share_is_known_by_its_unit_before_it_is_complete() {
    for typed in ["30%", "30 ％ ", "%", "三成", "130%"] {
        assert!(is_share(typed), "{typed:?}");
    }
    for typed in ["", "30", "4.5万", "30% 首"] {
        assert!(!is_share(typed), "{typed:?}");
    }
}

#[test]
fn a_bare_percentage_means_per_cent() {
    let fraction = |text| Ok(decimal_from_str(text).unwrap());
    for (typed, expected) in [
        ("6", "0.06"),
        ("6%", "0.06"),
        ("６．１２５％", "0.06125"),
        ("0.06", "0.0006"),
        ("5‰", "0.005"),
        ("100", "1"),
        ("6 per cent", "0.06"),
    ] {
        assert_eq!(percent(typed), fraction(expected), "{typed:?}");
    }
    assert_eq!(bad(percent("100.01")), EntryError::AboveWhole);
    assert_eq!(bad(percent("6厘")), NOT_A_NUMBER);
    assert_eq!(bad(percent("-1")), NEGATIVE);
    assert_eq!(bad(percent("1.23456")), EntryError::Number(NumError::TooManyDecimals { allowed: 4 }));
}

#[test]
fn a_monthly_fee_rate_is_read_in_every_way_it_is_quoted() {
    for (typed, expected) in [
        ("0.5%", "0.005"),
        ("0.5", "0.005"),
        ("5厘", "0.005"),
        ("５ 釐", "0.005"),
        ("5‰", "0.005"),
        ("1分", "0.01"),
        ("0.5%/月", "0.005"),
        ("0.5% a month", "0.005"),
        ("5厘每月", "0.005"),
    ] {
        assert_eq!(monthly_fee_rate(typed), Ok(expected.parse().unwrap()), "{typed:?}");
    }
    assert_eq!(bad(monthly_fee_rate("2000厘")), EntryError::AboveWhole);
    assert_eq!(bad(monthly_fee_rate("5元")), NOT_A_NUMBER);
}

#[test]
fn kilometres_are_whole_and_a_bare_small_decimal_is_asked_about() {
    for (typed, km) in [
        ("52000", 52_000),
        ("52,000", 52_000),
        ("52000 km", 52_000),
        ("52,000KM", 52_000),
        ("5.2万", 52_000),
        ("5.2万公里", 52_000),
        ("５．２ 萬公里", 52_000),
        ("5.2w公里", 52_000),
        ("52千米", 52),
        ("5.2万千米", 52_000),
        ("52000.0", 52_000),
        ("0", 0),
        ("200万", 2_000_000),
    ] {
        assert_eq!(kilometres(typed), Ok(km), "{typed:?}");
    }
    assert_eq!(bad(kilometres("5.2")), EntryError::Number(NumError::NotWhole));
    assert_eq!(bad(kilometres("2000001")), EntryError::Number(NumError::TooLarge { most: "2000000".to_owned() }));
    assert_eq!(bad(kilometres("-1")), NEGATIVE);
    assert_eq!(bad(kilometres("52,00")), EntryError::BadSeparator);
    assert_eq!(bad(kilometres("32000 miles")), NOT_A_NUMBER);
}

#[test]
fn whole_numbers_ages_and_terms_keep_their_limits() {
    assert_eq!(whole("1,200", 1, 2000), Ok(1200));
    assert_eq!(whole("0", 1, 9), Err(EntryError::Number(NumError::TooSmall { least: "1".to_owned() })));
    assert_eq!(whole("10", 1, 9), Err(EntryError::Number(NumError::TooLarge { most: "9".to_owned() })));
    assert_eq!(whole("1.5", 1, 9), Err(EntryError::Number(NumError::NotWhole)));
    assert_eq!(age("35"), Ok(35));
    assert_eq!(age("35 周岁"), Ok(35));
    assert_eq!(age("３５歲"), Ok(35));
    assert_eq!(age("35 years old"), Ok(35));
    assert!(age("17").is_err() && age("101").is_err());
    for (typed, count) in [("36", 36), ("36期", 36), ("36 个月", 36), ("36 months", 36), ("3年", 36), ("1.5 年", 18), ("2 years", 24)]
    {
        assert_eq!(months(typed).map(Months::count), Ok(count), "{typed:?}");
    }
    assert_eq!(bad(months("0")), EntryError::Number(NumError::TooSmall { least: "1".to_owned() }));
    assert_eq!(bad(months("361")), EntryError::Number(NumError::TooLarge { most: "360".to_owned() }));
    assert_eq!(bad(months("1.3年")), EntryError::Number(NumError::NotWhole));
}

#[test]
fn a_month_is_read_in_any_usual_form() {
    for (typed, day) in [
        ("2021-06", (2021, 6, 1)),
        ("2021-6", (2021, 6, 1)),
        ("2021/6", (2021, 6, 1)),
        ("2021.06", (2021, 6, 1)),
        ("2021。06", (2021, 6, 1)),
        ("2021年6月", (2021, 6, 1)),
        ("2021 年 6 月", (2021, 6, 1)),
        ("２０２１－０６", (2021, 6, 1)),
        ("2021—06", (2021, 6, 1)),
        ("202106", (2021, 6, 1)),
        ("6/2021", (2021, 6, 1)),
        ("06-2021", (2021, 6, 1)),
        ("2021 6", (2021, 6, 1)),
        ("2021-06-15", (2021, 6, 15)),
        ("2021年6月15日", (2021, 6, 15)),
        ("2021/6/5", (2021, 6, 5)),
        ("20210615", (2021, 6, 15)),
        ("2024-02-29", (2024, 2, 29)),
    ] {
        assert_eq!(year_month(typed), Ok(Date::known(day.0, day.1, day.2)), "{typed:?}");
    }
    for typed in [
        "2021",
        "21-06",
        "2021-13",
        "2021-00",
        "202113",
        "abcdef",
        "2021-06-15-1",
        "June 2021",
        "1899-01",
        "2021-006",
        "15-6-2021",
        "2021061",
    ] {
        assert_eq!(year_month(typed), Err(EntryError::NotAMonth), "{typed:?}");
    }
    assert_eq!(year_month("2023-02-29"), Err(EntryError::Number(NumError::NoSuchDay)));
    assert_eq!(year_month("  "), Err(EntryError::Empty));
}

proptest::proptest! {
    #[test]
    fn nothing_typed_panics(typed in "\\PC{0,80}") {
        let _ = (money(&typed), down_payment(&typed), percent(&typed), monthly_fee_rate(&typed));
        let _ = (kilometres(&typed), age(&typed), months(&typed), year_month(&typed));
    }

    #[test]
    fn nothing_like_a_number_panics(typed in "[0-9０-９,，.。 -－¥万w千年月%成厘eE]{0,40}") {
        let _ = (money(&typed), down_payment(&typed), percent(&typed), monthly_fee_rate(&typed));
        let _ = (kilometres(&typed), age(&typed), months(&typed), year_month(&typed));
    }

    #[test]
    fn every_amount_shown_can_be_typed_back(fen in 0i64..10_000_000_000) {
        use crate::text::{Locale, number};
        use proptest::prop_assert_eq;
        let amount = Money::from_fen(fen).unwrap();
        let short = Locale::ALL.map(|l| number::ten_thousands(amount, l));
        for shown in [number::money(amount), number::amount(amount), number::amount_short(amount)].into_iter().chain(short) {
            prop_assert_eq!(money(&shown), Ok(amount), "{}", shown);
        }
    }
}
