//! Links: a deal and its text are the same thing, and damage is never read as another deal.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod sharing;

use car_loan_quote::applicant::{Applicant, CreditRecord};
use car_loan_quote::loan::MethodKind;
use car_loan_quote::num::{Date, Money, Months, Ratio};
use car_loan_quote::quote::{DownPayment, Extra, Field, Request, quote};
use car_loan_quote::ratecard::RateCard;
use car_loan_quote::share::link::{Link, LinkError, MOST_SYMBOLS, ShareError, Shared};
use car_loan_quote::text::Locale;
use proptest::prelude::*;
use sharing::{Numbers, SAMPLE, SYMBOLS, card, link, request, shared};

/// As long as the page's address may be for a link of any length to fit a QR code of version 5-M.
const ADDRESS: &str = "https://quote.example.cn/";

fn deal() -> Request {
    Request { as_of: Date::new(2026, 11, 24).unwrap(), ..request(&mut Numbers(7), card()) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_deal_comes_back_as_it_was(seed: u64) {
        let card = card();
        let n = &mut Numbers(seed);
        let (request, shared) = (request(n, card), shared(n, card));
        match Link::of(&request, card, &shared) {
            Ok(link) => {
                let text = link.to_string();
                prop_assert!(text.len() <= 1 + MOST_SYMBOLS);
                let read = Link::read(&text).unwrap();
                prop_assert_eq!(read.to_string(), text);
                let opened = read.open(card).unwrap();
                prop_assert_eq!(opened.request, request);
                prop_assert_eq!(opened.shared, shared);
                prop_assert_eq!((opened.valid_until, opened.card_changed, opened.rules_changed), (card.valid_until, false, false));
            }
            Err(error) => prop_assert_eq!(error, ShareError::TooLong),
        }
    }

    #[test]
    fn no_text_makes_reading_stop(text in "\\PC{0,200}") {
        let _ = Link::read(&text);
        let fragment = format!("{ADDRESS}#1{text}");
        prop_assert!(Link::read(&fragment).is_err());
    }

    #[test]
    fn symbols_that_are_no_link_are_no_deal(symbols in "[0-9A-HJKMNP-TV-Z]{0,90}") {
        let text = format!("#1{symbols}");
        if let Ok(link) = Link::read(&text) {
            prop_assert_eq!(link.to_string(), text);
        }
    }
}

#[test]
fn every_changed_character_and_every_swap_of_two_in_a_thousand_links_is_told() {
    let tried: u64 = std::thread::scope(|scope| {
        let quarters = [10, 11, 12, 13].map(|seed| scope.spawn(move || changes_told(seed, 250)));
        quarters.into_iter().map(|quarter| quarter.join().unwrap()).sum()
    });
    assert!(tried > 1_000_000, "{tried}");
}

/// How many changes of so many links were told.
fn changes_told(seed: u64, links: usize) -> u64 {
    let card = card();
    let n = &mut Numbers(seed);
    let mut tried = 0;
    for _ in 0..links {
        let text = link(n, card).to_string();
        let symbols: Vec<char> = text.chars().skip(1).collect();
        let mut told = |changed: &[char]| {
            let changed: String = core::iter::once('#').chain(changed.iter().copied()).collect();
            // A changed first character is another version; it may not pass for one.
            assert_eq!(Link::read(&changed), Err(LinkError::Incomplete), "{text} {changed}");
            tried += 1;
        };
        let mut changed = symbols.clone();
        for place in 0..symbols.len() {
            for other in SYMBOLS.into_iter().filter(|other| *other != symbols[place]) {
                changed[place] = other;
                told(&changed);
            }
            changed[place] = symbols[place];
            if place > 0 && symbols[place] != symbols[place - 1] {
                changed.swap(place - 1, place);
                told(&changed);
                changed.swap(place - 1, place);
            }
        }
    }
    tried
}

#[test]
fn every_loss_every_doubling_and_every_sign_in_between_is_told_or_does_no_harm() {
    let card = card();
    let n = &mut Numbers(2);
    for _ in 0..200 {
        let whole = link(n, card);
        let text = whole.to_string();
        let exact_or_told = |changed: &str| match Link::read(changed) {
            Ok(read) => assert_eq!(read, whole, "{text} {changed}"),
            Err(error) => assert!(matches!(error, LinkError::Incomplete | LinkError::NoLink), "{error:?}"),
        };
        for place in 1..text.len() {
            let (before, after) = text.split_at(place);
            assert_eq!(Link::read(before).ok(), None, "{before}");
            exact_or_told(after);
            exact_or_told(&format!("{before}{}", &after[1..]));
            exact_or_told(&format!("{before}{}{after}", &after[..1]));
            for sign in [" ", "-", "\n", "\u{200b}", "#", "&", "?", "%", "u", ".", "。", "0", "%23", "张"] {
                exact_or_told(&format!("{before}{sign}{after}"));
                exact_or_told(&format!("{before}{sign}{}", &after[1..]));
            }
        }
    }
}

/// What becomes of a damaged link.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Restored,
    Refused(LinkError),
}

#[test]
fn what_chats_do_to_a_link_is_undone_or_told() {
    use Fate::{Refused, Restored};
    use LinkError::{Incomplete, NoLink, Several};
    let card = card();
    let n = &mut Numbers(3);
    let wide = |text: &str| text.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect::<String>();
    for _ in 0..50 {
        let (whole, other) = (link(n, card), link(n, card));
        let (text, other) = (whole.to_string(), other.to_string());
        let symbols = &text[1..];
        let (head, tail) = symbols.split_at(symbols.len() / 2);
        let grouped: Vec<String> = symbols.as_bytes().chunks(5).map(|group| String::from_utf8(group.to_vec()).unwrap()).collect();
        let cases: [(&str, String, Fate); 38] = [
            ("as it is", format!("{ADDRESS}{text}"), Restored),
            ("only the fragment", text.clone(), Restored),
            ("QQ adds its sign behind", format!("{ADDRESS}{text}&appinstall=0"), Restored),
            ("WeChat puts its query before the fragment", format!("{ADDRESS}?from=singlemessage&isappinstalled=0{text}"), Restored),
            ("WeChat puts its query into the fragment", format!("{ADDRESS}{text}?from=timeline&isappinstalled=0"), Restored),
            ("a query at the front of the fragment", format!("{ADDRESS}#/?from=groupmessage{text}"), Restored),
            ("the sign is escaped", format!("{ADDRESS}%23{symbols}"), Restored),
            ("the sign is escaped twice", format!("{ADDRESS}%2523{symbols}"), Restored),
            ("the sign is an entity", format!("{ADDRESS}&#35;{symbols}"), Restored),
            ("the ampersand behind is an entity", format!("{ADDRESS}{text}&amp;appinstall=0"), Restored),
            ("in full width", wide(&text), Restored),
            ("only the sign in full width", format!("{ADDRESS}＃{symbols}"), Restored),
            ("a full stop behind", format!("{ADDRESS}{text}。"), Restored),
            ("in brackets", format!("（{ADDRESS}{text}）"), Restored),
            ("Chinese right behind", format!("{ADDRESS}{text}请看"), Restored),
            ("a Latin word behind", format!("{ADDRESS}{text} thanks"), Restored),
            ("an emoji behind", format!("{ADDRESS}{text}👍\u{fe0f}"), Restored),
            ("a message around it", format!("【示例车行】您的报价 {ADDRESS}{text} 有效期见页面"), Restored),
            ("a topic before it", format!("#二手车# {ADDRESS}{text}"), Restored),
            ("invisible characters within", format!("{ADDRESS}#{head}\u{200b}\u{feff}{tail}\u{2060}"), Restored),
            ("a soft hyphen and marks of direction", format!("\u{202a}{ADDRESS}#{head}\u{ad}{tail}\u{202c}"), Restored),
            ("broken over two lines", format!("{ADDRESS}#{head}\r\n{tail}"), Restored),
            ("spaces in groups", format!("#{}", grouped.join(" ")), Restored),
            ("hyphens in groups, as it is read out", grouped.join("-"), Restored),
            ("small letters", text.to_ascii_lowercase(), Restored),
            ("O for 0, l for 1", text.replace('0', "O").replace('1', "l"), Restored),
            ("as a link of a text", format!("[报价]({ADDRESS}{text})"), Restored),
            ("the sign lost, the rest kept", format!("{ADDRESS}{symbols}"), Restored),
            ("in a query, for chats that cut the fragment", format!("{ADDRESS}?q={symbols}&from=singlemessage"), Restored),
            ("sent twice", format!("{ADDRESS}{text}\n{ADDRESS}{text}"), Restored),
            ("another one beside it", format!("{ADDRESS}{text}\n{ADDRESS}{other}"), Refused(Several)),
            ("the fragment cut off", ADDRESS.to_owned(), Refused(NoLink)),
            ("the fragment cut off, a query added", format!("{ADDRESS}?from=singlemessage&isappinstalled=0"), Refused(NoLink)),
            ("the fragment replaced by a query", format!("{ADDRESS}#/?from=singlemessage"), Refused(Incomplete)),
            ("the last character cut off", text[..text.len() - 1].to_owned(), Refused(Incomplete)),
            ("cut in the middle, with an ellipsis", format!("{ADDRESS}#{head}…"), Refused(Incomplete)),
            ("quoted line by line", format!("> #{head}\n> {tail}"), Refused(Incomplete)),
            ("a line break that is escaped", format!("{ADDRESS}#{head}%0A{tail}"), Refused(Incomplete)),
        ];
        for (what, damaged, fate) in cases {
            let became = match Link::read(&damaged) {
                Ok(read) if read == whole => Restored,
                Ok(read) => panic!("{what}: {damaged} became {read}"),
                Err(error) => Refused(error),
            };
            assert_eq!(became, fate, "{what}: {damaged}");
        }
    }
}

#[test]
fn a_text_longer_than_any_message_is_not_searched() {
    let text = Link::of(&deal(), card(), &Shared::default()).unwrap().to_string();
    assert!(Link::read(&format!("{}{text}", "，".repeat(600))).is_ok());
    assert_eq!(Link::read(&format!("{}{text}", "，".repeat(700))), Err(LinkError::Incomplete));
    assert_eq!(Link::read(&"x ".repeat(5000)), Err(LinkError::NoLink));
}

#[test]
fn a_link_opens_to_the_same_quote() {
    let card = card();
    let n = &mut Numbers(4);
    let mut cleared = 0;
    for round in 0..150 {
        let any = Request { as_of: Date::new(2026, 11, 24).unwrap(), ..request(n, card) };
        // Every other deal is one that products have.
        let request = if round % 2 == 0 {
            any
        } else {
            Request {
                vehicle: car_loan_quote::vehicle::Vehicle::default(),
                down_payment: DownPayment::Share(Ratio::from_percent(60)),
                appraisal: None,
                months: Months::new(n.pick(&[12, 24, 36])).unwrap(),
                method: MethodKind::EqualInstallment,
                ..any
            }
        };
        let Ok(link) = Link::of(&request, card, &Shared::default()) else { continue };
        let opened = Link::read(&link.to_string()).unwrap().open(card).unwrap().request;
        let (before, after) = (quote(&request, card), quote(&opened, card));
        assert_eq!(before, after);
        cleared += usize::from(before.is_ok_and(|quotation| quotation.cheapest().is_some()));
    }
    assert!(cleared > 10, "{cleared}");
}

#[test]
fn a_link_opened_after_its_card_ran_out_shows_no_figure() {
    let card = card();
    let deal = Request {
        price: Money::from_yuan(150_000),
        appraisal: None,
        vehicle: car_loan_quote::vehicle::Vehicle::default(),
        down_payment: DownPayment::Share(Ratio::from_percent(60)),
        trade_in: Money::ZERO,
        months: Months::new(36).unwrap(),
        method: MethodKind::EqualInstallment,
        ..deal()
    };
    let opened = Link::of(&deal, card, &Shared::default()).unwrap().open(card).unwrap();
    for (today, expired) in [("2027-12-31", false), ("2028-01-01", true)] {
        let today = today.parse().unwrap();
        assert_eq!(opened.has_expired(today), expired);
        assert_eq!(quote(&opened.on(today), card).unwrap().cheapest().is_none(), expired);
    }
}

#[test]
fn the_self_check_is_not_in_a_link() {
    let told = Applicant {
        age: Some(35),
        monthly_income: Some(Money::from_yuan(15_000)),
        credit: Some(CreditRecord::Overdue),
        ..Applicant::default()
    };
    let card = card();
    let with = Link::of(&Request { applicant: told, ..deal() }, card, &Shared::default()).unwrap();
    assert_eq!(with, Link::of(&deal(), card, &Shared::default()).unwrap());
    assert_eq!(with.open(card).unwrap().request.applicant, Applicant::default());
}

#[test]
fn extras_are_one_text_in_whatever_order_they_were_chosen() {
    let card = card();
    let extra = |id: &str, financed| Extra { add_on: id.to_owned(), financed };
    let with = |extras| Link::of(&Request { extras, ..deal() }, card, &Shared::default());
    assert_eq!(with(vec![extra("warranty", true), extra("hull", false)]), with(vec![extra("hull", false), extra("warranty", true)]));
    assert_eq!(with(vec![extra("hull", true), extra("hull", false)]), Err(ShareError::Extra("hull".to_owned())));
    assert_eq!(with(vec![extra("sunroof", true)]), Err(ShareError::Extra("sunroof".to_owned())));
}

#[test]
fn what_makes_no_deal_or_does_not_fit_makes_no_link() {
    let card = card();
    let of = |request: Request| Link::of(&request, card, &Shared::default()).map(|_| ()).map_err(|error| error.code());
    let deal = Request { price: Money::from_yuan(150_000), down_payment: DownPayment::Share(Ratio::from_percent(30)), ..deal() };
    let most = Money::from_yuan(100_000_000);
    let over = most.plus("0.01".parse().unwrap()).unwrap();
    assert_eq!(of(Request { price: most, appraisal: Some(most), ..deal.clone() }), Ok(()));
    assert_eq!(of(Request { price: over, ..deal.clone() }), Err("no-deal"));
    assert_eq!(of(Request { price: Money::ZERO, ..deal.clone() }), Err("no-deal"));
    let refused = Link::of(&Request { appraisal: Some(over), ..deal.clone() }, card, &Shared::default());
    assert_eq!(refused, Err(ShareError::TooLarge(Field::Appraisal)));
    let share = |text: &str| DownPayment::Share(text.parse().unwrap());
    assert_eq!(of(Request { down_payment: share("0.299999"), ..deal.clone() }), Ok(()));
    assert_eq!(of(Request { down_payment: share("0.2999999"), ..deal.clone() }), Err("share-too-fine"));
    let gone = Shared { product: Some(99), ..Shared::default() };
    assert_eq!(Link::of(&deal, card, &gone), Err(ShareError::Product));
}

#[test]
fn a_link_knows_its_card_and_tells_what_changed() {
    let sold = card();
    let n = &mut Numbers(5);
    let request = Request { extras: vec![Extra { add_on: "hull".to_owned(), financed: true }], ..request(n, sold) };
    let low = sold.products.iter().position(|product| product.id.as_str() == "low-down-payment");
    let link = Link::of(&request, sold, &Shared { product: low, ..Shared::default() }).unwrap();
    let open = |changes: &[(&str, &str)]| {
        let changed = changes.iter().fold(SAMPLE.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        });
        link.open(&RateCard::parse(&changed).unwrap()).map(|opened| (opened.card_changed, opened.shared.product))
    };
    assert_eq!(open(&[]), Ok((false, Some(3))));
    // Names, colours, telephone numbers.
    assert_eq!(open(&[("#0a6b5c", "#0a6b5d"), ("400-000-0000", "400-000-0001"), ("银行按揭", "按揭")]), Ok((false, Some(3))));
    for (from, to) in [
        ("\"from\": \"0.045\"", "\"from\": \"0.046\""),
        ("\"terms\": [12, 24, 36, 48, 60]", "\"terms\": [12, 24, 36]"),
        ("\"amount\": \"1000.00\"", "\"amount\": \"1000.01\""),
        ("\"months_of_interest\": 1", "\"months_of_interest\": 2"),
        ("\"max_vehicle_age_years\": 8", "\"max_vehicle_age_years\": 7"),
        ("\"every\": 12", "\"every\": 6"),
        ("\"price\": \"950.00\"", "\"price\": \"951.00\""),
        ("\"2027-12-31\"", "\"2027-12-30\""),
        ("\"kind\": \"auto-finance\"", "\"kind\": \"bank\""),
        ("{\"kind\": \"bank\"}", "{\"kind\": \"bank\", \"entrustment\": {\"reference\": \"x\", \"approval_number\": \"1\"}}"),
    ] {
        assert_eq!(open(&[(from, to)]), Ok((true, Some(3))), "{to}");
    }
    assert_eq!(open(&[("\"id\": \"sample\"", "\"id\": \"other\"")]), Err(LinkError::OtherCard));
    assert_eq!(open(&[("\"id\": \"low-down-payment\"", "\"id\": \"low\"")]), Err(LinkError::ProductGone));
    // Another add-on where the chosen one was; one that was not chosen may go.
    assert_eq!(open(&[("\"id\": \"hull\"", "\"id\": \"hail\""), (", \"hull\"", "")]), Err(LinkError::ExtrasGone));
    assert_eq!(
        open(&[("\"id\": \"inspection\"", "\"id\": \"check\""), (", \"inspection\"", ""), (", \"inspection\"", "")]),
        Ok((true, Some(3)))
    );
}

#[test]
fn usual_links_have_at_most_90_characters_and_no_link_more_than_110() {
    let card = card();
    let n = &mut Numbers(6);
    for _ in 0..2000 {
        assert!(ADDRESS.len() + link(n, card).to_string().len() <= 110);
    }
    let usual = Request {
        price: "152800".parse().unwrap(),
        appraisal: Some("150000".parse().unwrap()),
        vehicle: car_loan_quote::vehicle::Vehicle {
            first_registered: Some(Date::new(2021, 6, 15).unwrap()),
            mileage_km: Some(52_300),
            condition: Some(car_loan_quote::vehicle::Condition::Good),
            ..Default::default()
        },
        down_payment: DownPayment::Share(Ratio::from_percent(30)),
        trade_in: "38500".parse().unwrap(),
        extras: ["hull", "third-party", "rescue"].map(|id| Extra { add_on: id.to_owned(), financed: id != "rescue" }).to_vec(),
        ..deal()
    };
    let shared = Shared { product: Some(0), language: Locale::ZhCn, campaign: "A7K2".parse().ok(), rep: "W3".parse().ok() };
    let length = ADDRESS.len() + Link::of(&usual, card, &shared).unwrap().to_string().len();
    assert!(length <= 90, "{length}");
}

#[test]
fn the_longest_link_fits_a_qr_code_of_version_5_m() {
    // ISO/IEC 18004: version 5-M has 86 data codewords; a segment has 4 bits of mode and, in versions 1 to 9, 8 or 9 bits of count; two
    // alphanumeric characters take 11 bits, one takes 6.
    let bits = |bytes: usize, characters: usize| 4 + 8 + 8 * bytes + 4 + 9 + characters / 2 * 11 + characters % 2 * 6;
    let address = ADDRESS.len() + 1;
    assert!(bits(address, MOST_SYMBOLS) <= 86 * 8);
    assert!(bits(address, MOST_SYMBOLS + 1) > 86 * 8);
    // What stands in the alphanumeric segment has to be of its alphabet.
    assert!(SYMBOLS.iter().all(|symbol| symbol.is_ascii_digit() || symbol.is_ascii_uppercase()));
}

#[test]
fn a_whole_link_of_a_later_version_is_not_guessed() {
    // The first symbol is the version, and every version ends with the same checksum, so that a wrong first character is not taken for one.
    let text = Link::of(&deal(), card(), &Shared::default()).unwrap().to_string();
    let later = format!("2{}", &text[2..text.len() - 6]);
    let later = format!("#{later}{}", sharing::checksum(&later));
    assert_eq!(Link::read(&later), Err(LinkError::NewerVersion));
    assert_eq!(Link::read(&format!("#2{}", &text[2..])), Err(LinkError::Incomplete));
}

#[test]
fn a_text_that_says_the_same_in_another_way_is_refused() {
    // Bits behind the last field, a zero more: whole by its checksum, but not what would be written.
    let text = Link::of(&deal(), card(), &Shared::default()).unwrap().to_string();
    let longer = format!("{}0", &text[1..text.len() - 6]);
    assert_eq!(Link::read(&format!("#{longer}{}", sharing::checksum(&longer))), Err(LinkError::Incomplete));
}

#[test]
fn every_refusal_has_words_in_every_language() {
    use LinkError::{ExtrasGone, Incomplete, NewerVersion, NoLink, OtherCard, ProductGone, Several};
    for error in [NoLink, Incomplete, NewerVersion, Several, OtherCard, ProductGone, ExtrasGone] {
        let said = Locale::ALL.map(|l| error.message(l));
        assert!(said.iter().all(|words| words.len() > 20), "{said:?}");
        assert!(said[0] != said[1] && said[1] != said[2]);
    }
    assert!(Incomplete.message(Locale::ZhCn).starts_with("链接不完整"));
}
