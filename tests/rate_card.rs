//! Reading rate cards: the sample as the course prints it, every mistake with its place and cure, and no panic from any text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop where it stands")]

use car_loan_quote::json::JsonError;
use car_loan_quote::num::{Date, Money, NumError};
use car_loan_quote::ratecard::{
    CardReason, ChargedBy, DecisionTime, Expected, FeeTiming, FlatFeeTime, LenderKind, MethodOffer, PackageLevel, PrepaymentPenalty,
    RateCard, RateOffer, StepSize,
};
use proptest::prelude::*;

const SAMPLE: &str = include_str!("../public/rate-cards/sample.json");

const SMALL: &str = r#"{"schema":1,"id":"c","valid_from":"2026-09-30","valid_until":"2027-12-31","dealer":{"name":"车行"},
"platforms":[{"id":"p","name":"平台"}],
"products":[{"id":"a","name":"甲","platform":"p","lender":{"kind":"bank"},"financing_ratio":"0.7","rate":{"from":"0.04","to":"0.06"},"terms":[12,36],
"methods":[{"kind":"equal-installment"}],"fees":[{"id":"f","name":"费","kind":"service","amount":"10.00","when":"upfront"}]}],
"add_ons":[{"id":"x","kind":"chauffeur","price":"1.00"}],"packages":[{"id":"entry","add_ons":["x"]}]}"#;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn with(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "{from}");
    SMALL.replacen(from, to, 1)
}

fn mistakes(text: &str) -> Vec<(String, CardReason)> {
    RateCard::parse(text).unwrap_err().into_iter().map(|error| (error.path, error.reason)).collect()
}

#[test]
fn the_sample_is_what_the_course_prints() {
    let card = RateCard::parse(SAMPLE).unwrap();
    let rows: Vec<_> = card
        .products
        .iter()
        .map(|p| {
            let rate = (p.rate.lowest().unwrap().to_string(), p.rate.highest().unwrap().to_string());
            let terms: Vec<u32> = p.terms.iter().map(|t| t.count()).collect();
            (
                p.id.as_str(),
                p.lender.kind,
                p.financing_ratio.to_string(),
                rate,
                terms,
                p.methods.iter().map(|m| m.method).collect::<Vec<_>>(),
            )
        })
        .collect();
    let rate = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let step_up = MethodOffer::StepUp { every: 12, by: StepSize::Ratio("0.1".parse().unwrap()) };
    use MethodOffer::{EqualInstallment, EqualPrincipal, InterestOnly};
    assert_eq!(
        rows,
        [
            (
                "bank-mortgage",
                LenderKind::Bank,
                "0.8".to_owned(),
                rate("0.045", "0.06"),
                vec![12, 24, 36, 48, 60],
                vec![EqualInstallment, EqualPrincipal]
            ),
            ("finance-company", LenderKind::AutoFinance, "0.7".to_owned(), rate("0.06", "0.09"), vec![12, 24, 36], vec![EqualInstallment]),
            (
                "credit-hybrid",
                LenderKind::Licensed,
                "0.6".to_owned(),
                rate("0.08", "0.12"),
                vec![12, 24, 36],
                vec![EqualInstallment, InterestOnly]
            ),
            (
                "low-down-payment",
                LenderKind::AutoFinance,
                "0.9".to_owned(),
                rate("0.09", "0.15"),
                vec![12, 24, 36, 48, 60],
                vec![EqualInstallment, step_up]
            ),
        ]
    );
    assert_eq!(card.product("credit-hybrid").unwrap().decision, Some(DecisionTime::SameDay));
    assert!(card.product("bank-mortgage").unwrap().fees.is_empty());
    assert!(card.products.iter().flat_map(|p| &p.fees).all(|fee| fee.charged_by.is_some()));
    assert!(card.products.iter().all(|p| p.prepayment.is_some()));
    assert_eq!(card.platforms.len(), 4);
    let on = day("2026-10-01");
    assert!(card.platforms.iter().all(|p| p.shown_name(on).is_none()), "no lender is named without entrustment");
    assert_eq!(card.cooling_off_hours, Some(24));
    let levels: Vec<_> = card.packages.iter().map(|p| (p.id, p.add_ons.len())).collect();
    assert_eq!(levels, [(PackageLevel::Full, 10), (PackageLevel::Standard, 4), (PackageLevel::Entry, 1)]);
    assert_eq!(card.products[0].name.in_language("zh-Hant"), "銀行按揭");
    assert_eq!(card.products[0].name.in_language("fr"), "银行按揭");
}

#[test]
fn a_card_is_valid_from_its_first_to_its_last_day() {
    let card = RateCard::parse(SAMPLE).unwrap();
    for (on, valid) in [("2026-09-29", false), ("2026-09-30", true), ("2027-12-31", true), ("2028-01-01", false)] {
        assert_eq!(card.is_valid(day(on)), valid, "{on}");
    }
}

#[test]
fn a_lender_is_named_only_while_its_entrustment_is_valid() {
    let named = r#"{"kind":"bank","name":"某银行","application_url":"https://bank.example/","entrustment":{"reference":"2026-1","valid_from":"2026-10-01","valid_until":"2026-10-31"}}"#;
    let card = RateCard::parse(&with(r#"{"kind":"bank"}"#, named)).unwrap();
    let lender = &card.products[0].lender;
    for (on, shown) in [("2026-09-30", false), ("2026-10-01", true), ("2026-10-31", true), ("2026-11-01", false)] {
        assert_eq!(lender.shown_name(day(on)).is_some(), shown, "{on}");
        assert_eq!(lender.application(day(on)).is_some(), shown, "{on}");
    }
    let unentrusted = r#"{"kind":"bank","name":"某银行","application_url":"https://bank.example/"}"#;
    let card = RateCard::parse(&with(r#"{"kind":"bank"}"#, unentrusted)).unwrap();
    assert_eq!(card.products[0].lender.shown_name(day("2026-10-01")), None);
    assert_eq!(card.products[0].lender.application(day("2026-10-01")), None);
}

#[test]
fn every_form_of_rate_method_fee_and_penalty_is_read() {
    let flat = with(r#"{"from":"0.04","to":"0.06"}"#, r#"{"monthly_flat_fee":0.005}"#)
        .replace("equal-installment\"", "flat-fee\",\"charged\":\"first\"");
    let card = RateCard::parse(&flat).unwrap();
    assert!(matches!(card.products[0].rate, RateOffer::MonthlyFlatFee(fee) if fee.to_string() == "0.005"));
    assert_eq!(card.products[0].rate.highest(), None);
    assert_eq!(card.products[0].methods[0].method, MethodOffer::FlatFee { charged: FlatFeeTime::First });

    let methods = r#"{"kind":"balloon","residual_ratio":"0.2","grace_months":3},{"kind":"step-up","every":6,"amount":300}"#;
    let card = RateCard::parse(&with(r#"{"kind":"equal-installment"}"#, methods)).unwrap();
    assert_eq!(card.products[0].methods[0].grace_months, 3);
    assert_eq!(card.products[0].methods[1].method, MethodOffer::StepUp { every: 6, by: StepSize::Amount(Money::from_yuan(300)) });

    let fee = r#""ratio":"0.015","when":{"month":12},"charged_by":"dealer""#;
    let card = RateCard::parse(&with(r#""amount":"10.00","when":"upfront""#, fee)).unwrap();
    let fee = &card.products[0].fees[0];
    assert_eq!((fee.when, fee.charged_by), (FeeTiming::Month(12), Some(ChargedBy::Dealer)));
    assert_eq!(fee.amount(Money::from_yuan(105_000)), Ok(Money::from_yuan(1575)));

    for (text, penalty) in [
        (r#""none""#, PrepaymentPenalty::None),
        (r#"{"rate":"0.03"}"#, PrepaymentPenalty::Rate("0.03".parse().unwrap())),
        (r#"{"months_of_interest":2}"#, PrepaymentPenalty::MonthsOfInterest(2)),
    ] {
        let prepayment = format!(r#""prepayment":{{"allowed_after_month":0,"penalty":{text}}},"fees""#);
        let card = RateCard::parse(&with(r#""fees""#, &prepayment)).unwrap();
        let terms = card.products[0].prepayment.as_ref().unwrap();
        assert_eq!((terms.penalty, terms.partial), (penalty, false));
    }
}

#[test]
fn a_requirement_tightens_the_house_limits_and_never_loosens_them() {
    let limits = |requirements: &str| {
        let card = RateCard::parse(&with(r#""fees""#, &format!(r#""requirements":{requirements},"fees""#))).unwrap();
        let requirements = card.products[0].requirements.clone().unwrap();
        let (customer, car) = (requirements.applicant_limits(), requirements.vehicle_limits());
        let share = customer.most_payment_to_income.to_string();
        (customer.age_from, customer.age_to, share, customer.documents.iter().count(), car.most_age_years, car.most_mileage_km)
    };
    assert_eq!(limits("{}"), (22, 60, "0.5".to_owned(), 4, 8, 150_000));
    let tight =
        r#"{"max_vehicle_age_years":5,"max_mileage_km":80000,"age_from":25,"age_to":55,"max_payment_to_income":"0.4","documents":["id"]}"#;
    assert_eq!(limits(tight), (25, 55, "0.4".to_owned(), 1, 5, 80_000));
    let loose = r#"{"max_vehicle_age_years":15,"max_mileage_km":300000,"age_from":18,"age_to":70,"max_payment_to_income":"0.8"}"#;
    assert_eq!(limits(loose), (22, 60, "0.5".to_owned(), 4, 8, 150_000));
}

#[test]
fn each_mistake_is_told_with_its_place() {
    use CardReason as R;
    let word = |known: &[&'static str]| R::UnknownWord { known: known.to_vec() };
    let cases: Vec<(&str, &str, &str, CardReason)> = vec![
        (r#""schema":1"#, r#""schema":7"#, "schema", R::UnknownVersion { known: 1 }),
        (r#""schema":1,"#, "", "schema", R::Missing),
        (r#""schema":1"#, r#""schema":"1""#, "schema", R::WrongType(Expected::Whole)),
        (r#""id":"c""#, r#""id":"C c""#, "id", R::NotAnId),
        (r#""id":"c""#, r#""id":"c","produkts":[]"#, "produkts", R::UnknownField { nearest: Some("products") }),
        (r#""id":"c""#, r#""id":"c","zzz":[]"#, "zzz", R::UnknownField { nearest: None }),
        (r#""id":"c""#, r#""id":"c","cooling_off_hours":721"#, "cooling_off_hours", R::OutOfRange { least: 1, most: 720 }),
        (r#""id":"c""#, r#""id":"c","brand":{"accent":"red"}"#, "brand.accent", R::NotAColour),
        (r#""id":"c""#, r#""id":"c","brand":"red""#, "brand", R::WrongType(Expected::Object)),
        (r#""id":"c""#, r#""id":"c","complaint":{"phone":"none"}"#, "complaint.phone", R::NotAPhone),
        (r#""id":"c""#, r#""id":"c","complaint":{"url":"http://a.example"}"#, "complaint.url", R::NotHttps),
        (r#""2026-09-30""#, r#""2026-9-30""#, "valid_from", R::Number(NumError::NotADate)),
        (r#""2026-09-30""#, r#""2026-02-29""#, "valid_from", R::Number(NumError::NoSuchDay)),
        (r#""2026-09-30""#, r#""2028-01-01""#, "", R::Reversed { low: "valid_from", high: "valid_until" }),
        (r#""车行""#, "5", "dealer.name", R::WrongType(Expected::TextOrObject)),
        (r#""车行""#, r#""""#, "dealer.name", R::BadText { most: 120 }),
        (r#""车行""#, r#"{"zh-CN":"车行","fr":"x"}"#, "dealer.name.fr", R::UnknownField { nearest: None }),
        (
            r#""financing_ratio":"0.7""#,
            r#""financing_ratio":"1.1""#,
            "products[0].financing_ratio",
            R::Number(NumError::TooLarge { most: "1".to_owned() }),
        ),
        (r#""financing_ratio":"0.7""#, r#""financing_ratio":"70%""#, "products[0].financing_ratio", R::Number(NumError::NotANumber)),
        (r#""financing_ratio":"0.7""#, r#""financing_ratio":-1"#, "products[0].financing_ratio", R::Number(NumError::Negative)),
        (r#""financing_ratio":"0.7""#, r#""financing_ratio":true"#, "products[0].financing_ratio", R::WrongType(Expected::Decimal)),
        (
            r#""financing_ratio":"0.7""#,
            r#""financing_ratio":0.1234567890123"#,
            "products[0].financing_ratio",
            R::Number(NumError::TooManyDecimals { allowed: 12 }),
        ),
        (r#""from":"0.04""#, r#""from":"0.07""#, "products[0].rate", R::Reversed { low: "from", high: "to" }),
        (r#""from":"0.04","#, "", "products[0].rate.from", R::Missing),
        (
            r#""from":"0.04""#,
            r#""fixed":"0.04""#,
            "products[0].rate",
            R::NotOneOf { groups: &[&["fixed"], &["from", "to"], &["monthly_flat_fee"]] },
        ),
        ("[12,36]", "[0,36]", "products[0].terms[0]", R::OutOfRange { least: 1, most: 360 }),
        ("[12,36]", "[12,361]", "products[0].terms[1]", R::OutOfRange { least: 1, most: 360 }),
        ("[12,36]", "[12,36.5]", "products[0].terms[1]", R::OutOfRange { least: 1, most: 360 }),
        ("[12,36]", "[12,36,12]", "products[0].terms[2]", R::Duplicate { first: 0 }),
        ("[12,36]", "[]", "products[0].terms", R::BadLength { least: 1, most: 60 }),
        ("[12,36]", "12", "products[0].terms", R::WrongType(Expected::List)),
        (
            r#""kind":"bank""#,
            r#""kind":"bnak""#,
            "products[0].lender.kind",
            word(&["bank", "auto-finance", "consumer-finance", "micro-loan", "online-micro-loan", "finance-lease", "private", "licensed"]),
        ),
        (
            r#""kind":"equal-installment""#,
            r#""kind":"equal""#,
            "products[0].methods[0].kind",
            word(&["equal-installment", "equal-principal", "interest-only", "flat-fee", "balloon", "step-up"]),
        ),
        (r#""kind":"equal-installment""#, "", "products[0].methods[0].kind", R::Missing),
        (r#""kind":"equal-installment""#, r#""kind":"flat-fee""#, "products[0].methods[0]", R::RateDoesNotFitMethod),
        (
            r#""kind":"equal-installment""#,
            r#""kind":"equal-installment","grace_months":12"#,
            "products[0].methods[0].grace_months",
            R::GraceTooLong { shortest_term: 12 },
        ),
        (
            r#"{"kind":"equal-installment"}"#,
            r#"{"kind":"equal-installment"},{"grace_months":0,"kind":"equal-installment"}"#,
            "products[0].methods[1]",
            R::Duplicate { first: 0 },
        ),
        (r#""amount":"10.00""#, r#""amount":"10.005""#, "products[0].fees[0].amount", R::Number(NumError::TooManyDecimals { allowed: 2 })),
        (
            r#""amount":"10.00""#,
            r#""amount":1e309"#,
            "products[0].fees[0].amount",
            R::Number(NumError::TooLarge { most: "79228162514264337593543950335".to_owned() }),
        ),
        (r#""amount":"10.00","#, "", "products[0].fees[0]", R::NotOneOf { groups: &[&["amount"], &["ratio"]] }),
        (
            r#""fees":["#,
            r#""fees":[{"id":"f","name":"费","kind":"gps","amount":1,"when":"monthly"},"#,
            "products[0].fees[1].id",
            R::Duplicate { first: 0 },
        ),
        (r#""platform":"p""#, r#""platform":"q""#, "products[0].platform", R::UnknownReference { list: "platforms" }),
        (r#""add_ons":["x"]"#, r#""add_ons":["x","y"]"#, "packages[0].add_ons[1]", R::UnknownReference { list: "add_ons" }),
        (r#""packages":["#, r#""packages":[{"id":"entry","add_ons":["x"]},"#, "packages[1].id", R::Duplicate { first: 0 }),
        (
            r#""fees""#,
            r#""prepayment":{"allowed_after_month":1,"penalty":{"rate":"0.1"},"partial":1},"fees""#,
            "products[0].prepayment.partial",
            R::WrongType(Expected::Bool),
        ),
        (
            r#""fees""#,
            r#""decision":{"from":5,"to":2,"unit":"working-days"},"fees""#,
            "products[0].decision",
            R::Reversed { low: "from", high: "to" },
        ),
        (
            r#""fees""#,
            r#""requirements":{"age_from":60,"age_to":22},"fees""#,
            "products[0].requirements",
            R::Reversed { low: "age_from", high: "age_to" },
        ),
    ];
    for (from, to, path, reason) in cases {
        assert_eq!(mistakes(&with(from, to)), [(path.to_owned(), reason)], "{from} -> {to}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_and_each_says_how_to_mend_it() {
    let card = with("[12,36]", "[0,36]")
        .replace("\"p\",\"lender\"", "\"q\",\"lender\"")
        .replace("\"10.00\"", "\"ten\"")
        .replace("2026-09-30", "2029-09-30");
    let told: Vec<String> = RateCard::parse(&card).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "products[0].terms[0]: out of range; use a whole number from 1 to 360",
            "products[0].fees[0].amount: not a decimal number; write digits such as 105000.00",
            "rate card: valid_from is above valid_until; exchange them",
            "products[0].platform: there is none with this id in platforms; add it there or correct the id",
        ]
    );
}

#[test]
fn what_is_not_a_card_at_all_is_told() {
    assert!(matches!(mistakes("")[..], [(_, CardReason::NotJson(JsonError { line: 1, .. }))]));
    assert_eq!(mistakes("[]"), [(String::new(), CardReason::WrongType(Expected::Object))]);
    assert!(mistakes("{}").iter().all(|(_, reason)| *reason == CardReason::Missing));
    assert_eq!(mistakes("{}").len(), 6);
}

#[test]
fn a_document_has_a_size_limit() {
    let fits = format!("{SMALL}{}", " ".repeat(256 * 1024 - SMALL.len()));
    assert!(RateCard::parse(&fits).is_ok());
    assert_eq!(mistakes(&format!("{fits} ")), [(String::new(), CardReason::DocumentTooLarge { most: 256 * 1024 })]);
}

#[test]
fn too_many_products_are_refused_and_mistakes_are_listed_up_to_a_limit() {
    let many = |count: usize| with(r#""products":["#, &format!(r#""products":[{}"#, "{},".repeat(count)));
    let told = mistakes(&many(2000));
    assert_eq!(told[0], ("products".to_owned(), CardReason::BadLength { least: 1, most: 2000 }));
    assert_eq!(told.len(), 201);
    assert_eq!(told[200], (String::new(), CardReason::AndMore));
}

/// Changes one part of the sample.
fn mutated() -> impl Strategy<Value = String> {
    let junk = prop_oneof![
        Just("null".to_owned()),
        Just("[]".to_owned()),
        Just("{}".to_owned()),
        Just("-1".to_owned()),
        Just("1e309".to_owned()),
        Just("\"\"".to_owned()),
        Just("\"NaN\"".to_owned()),
        Just("99999999999999999999".to_owned()),
        "[\\[\\]{}\",:0-9a-z]{0,6}",
        "\\PC{0,4}",
    ];
    (0..SAMPLE.len(), 0..40usize, junk).prop_map(|(at, len, junk)| {
        let boundary = |at: usize| (at..=SAMPLE.len()).find(|at| SAMPLE.is_char_boundary(*at)).unwrap_or(SAMPLE.len());
        let (start, end) = (boundary(at), boundary((at + len).min(SAMPLE.len())));
        format!("{}{junk}{}", &SAMPLE[..start], &SAMPLE[end..])
    })
}

/// Replaces the value after one of the colons, so that the text stays JSON and the mistake is in the card.
fn with_other_value() -> impl Strategy<Value = String> {
    let colons: Vec<usize> = SAMPLE.match_indices("\": ").map(|(at, _)| at + 3).collect();
    let value = prop::sample::select(vec![
        "null",
        "[]",
        "{}",
        "[{}]",
        "-1",
        "0",
        "1e309",
        "\"\"",
        "\"x\"",
        "true",
        "[[1]]",
        "{\"kind\":1}",
        "0.5",
        "\"2026-09-30\"",
    ]);
    (prop::sample::select(colons), value).prop_map(|(at, value)| {
        let end = serde_json::Deserializer::from_str(&SAMPLE[at..]).into_iter::<serde_json::Value>();
        let mut end = end;
        let _ = end.next();
        format!("{}{value}{}", &SAMPLE[..at], &SAMPLE[at + end.byte_offset()..])
    })
}

proptest! {
    #[test]
    fn a_mutated_card_is_read_or_refused_without_panic(card in mutated()) {
        if let Err(errors) = RateCard::parse(&card) {
            prop_assert!(!errors.is_empty());
            prop_assert!(errors.iter().all(|error| !error.to_string().is_empty()));
        }
    }

    #[test]
    fn a_card_with_another_value_is_read_or_refused_at_a_place(card in with_other_value()) {
        if let Err(errors) = RateCard::parse(&card) {
            prop_assert!(errors.iter().all(|error| !matches!(error.reason, CardReason::NotJson(_))), "{errors:?}");
            // The last resort of the reader: `check` and `take` disagree. A card that is an object never gets there.
            prop_assert!(!errors.iter().any(|error| error.path.is_empty() && matches!(error.reason, CardReason::WrongType(_))), "{card}");
        }
    }
}
