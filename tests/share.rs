//! What leaves the page beside a link: the schedule as CSV, reminders, plain text. Held against the rules of their formats with the readers
//! of others, and against the rule that nothing leaves but out of a cleared offer.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod sharing;

use car_loan_quote::applicant::Applicant;
use car_loan_quote::compliance::{Cleared, Severity};
use car_loan_quote::loan::MethodKind;
use car_loan_quote::num::{Date, Money, Months, NumError, Ratio};
use car_loan_quote::quote::{DownPayment, Quotation, Request, quote};
use car_loan_quote::ratecard::RateCard;
use car_loan_quote::share::SharedOffer;
use car_loan_quote::share::calendar::calendar;
use car_loan_quote::share::plain_text::plain_text;
use car_loan_quote::share::schedule_csv::{ByteOrderMark, schedule_csv};
use car_loan_quote::text::Locale;
use car_loan_quote::vehicle::Vehicle;
use icalendar::{Calendar, CalendarComponent, Component};
use sharing::SAMPLE;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The sample card with an entrusted lender, and a product whose name would like to be a formula.
fn card() -> RateCard {
    let entrusted = "{\"kind\": \"bank\", \"name\": \"示例银行\", \"entrustment\": {\"reference\": \"R-1\", \"approval_number\": \"=核准2026-88\", \
                     \"valid_until\": \"2026-12-31\"}}";
    let text = SAMPLE.replacen("{\"kind\": \"bank\"}", entrusted, 1).replacen("\"银行按揭\"", "\"=HYPERLINK(\\\"x\\\"),按揭\"", 1);
    RateCard::parse(&text).unwrap()
}

fn request(as_of: &str, percent: u8, months: u32, method: MethodKind) -> Request {
    Request {
        as_of: day(as_of),
        price: Money::from_yuan(150_000),
        appraisal: None,
        vehicle: Vehicle::default(),
        down_payment: DownPayment::Share(Ratio::from_percent(percent)),
        trade_in: Money::ZERO,
        months: Months::new(months).unwrap(),
        method,
        extras: Vec::new(),
        applicant: Applicant::default(),
    }
}

fn quoted(card: &RateCard, as_of: &str, months: u32, method: MethodKind) -> Quotation {
    quote(&request(as_of, 40, months, method), card).unwrap()
}

fn with_each_cleared_offer(look: &mut dyn FnMut(&RateCard, SharedOffer<'_>, &Cleared, Locale)) {
    let card = card();
    let mut seen = 0;
    for (months, method) in
        [(36, MethodKind::EqualInstallment), (24, MethodKind::InterestOnly), (36, MethodKind::StepUp), (12, MethodKind::EqualPrincipal)]
    {
        let quotation = quoted(&card, "2026-11-24", months, method);
        for l in Locale::ALL {
            for place in 0..card.products.len() {
                let cleared = quotation.offers[place].verdict.cleared();
                let offer = SharedOffer::of(&card, &quotation, place, l);
                assert_eq!(offer.is_some(), cleared.is_some());
                if let (Some(offer), Some(cleared)) = (offer, cleared) {
                    look(&card, offer, cleared, l);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen >= 15, "{seen}");
}

#[test]
fn a_withheld_offer_and_every_offer_of_an_expired_card_cannot_be_shared() {
    let card = card();
    let withheld = quote(&request("2026-11-24", 10, 48, MethodKind::EqualInstallment), &card).unwrap();
    let on_the_last_day = quoted(&card, "2027-12-31", 36, MethodKind::EqualInstallment);
    let expired = quoted(&card, "2028-01-01", 36, MethodKind::EqualInstallment);
    let any = |quotation: &Quotation| (0..4).any(|place| SharedOffer::of(&card, quotation, place, Locale::ZhCn).is_some());
    assert_eq!([&withheld, &on_the_last_day, &expired].map(any), [false, true, false]);
    assert!(SharedOffer::of(&card, &on_the_last_day, 4, Locale::ZhCn).is_none());
}

#[test]
fn validity_source_and_approval_stand_on_everything_shared() {
    with_each_cleared_offer(&mut |_, offer, _, l| {
        let valid_until = ["2027年12月31日", "2027年12月31日", "31 December 2027"][l as usize];
        // A spreadsheet doubles quotes and a calendar folds and escapes.
        let files = [
            plain_text(&offer, None),
            schedule_csv(&offer, ByteOrderMark::With),
            calendar(&offer, day("2026-12-01")).unwrap().replace("\r\n ", ""),
        ];
        for file in files {
            assert!(file.contains(valid_until) && file.contains("cn-2026-09-30") && file.contains("sample"), "{file}");
            assert_eq!(file.contains("核准2026-88"), file.contains("示例银行"), "only the bank approved: {file}");
        }
    });
}

#[test]
fn an_approval_that_has_run_out_is_not_shown() {
    let card = card();
    for (as_of, shown) in [("2026-12-31", true), ("2027-01-01", false)] {
        let quotation = quoted(&card, as_of, 36, MethodKind::EqualInstallment);
        let text = plain_text(&SharedOffer::of(&card, &quotation, 0, Locale::ZhCn).unwrap(), None);
        assert_eq!((text.contains("核准2026-88"), text.contains("示例银行")), (shown, shown), "{text}");
    }
}

#[test]
fn the_csv_is_read_by_another_program_to_the_figures_of_the_offer() {
    with_each_cleared_offer(&mut |_, offer, cleared, _| {
        let csv = schedule_csv(&offer, ByteOrderMark::Without);
        assert!(!csv.replace("\r\n", "").contains(['\r', '\n']), "only CRLF ends a line");
        assert!(csv.ends_with("\r\n"));
        assert_eq!(schedule_csv(&offer, ByteOrderMark::With), format!("\u{feff}{csv}"));
        // Without `flexible` the reader refuses records of another length.
        let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(csv.as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        for (record, row) in records.iter().zip(cleared.rows()) {
            let read = [1, 2, 3, 4, 5].map(|place| record[place].parse::<Money>().unwrap());
            assert_eq!(read, [row.payment(), row.principal, row.interest, cleared.fees_in(row.period), row.balance]);
            assert_eq!(record[0].parse::<u32>().unwrap(), row.period);
        }
        let sum = &records[cleared.rows().len()];
        assert_eq!(sum[1].parse::<Money>().unwrap(), cleared.total_paid());
        assert_eq!(sum[2].parse::<Money>().unwrap(), cleared.owed());
        assert_eq!(sum[1].parse::<Money>().unwrap(), sum[2].parse::<Money>().unwrap().plus(sum[3].parse().unwrap()).unwrap());
        assert!(records.iter().flatten().all(|field| !field.starts_with(['=', '+', '-', '@', '\t', '\r'])));
    });
}

#[test]
fn reminders_are_read_by_another_program_and_fall_on_the_due_days() {
    with_each_cleared_offer(&mut |_, offer, cleared, _| {
        let text = calendar(&offer, day("2027-10-31")).unwrap();
        assert!(text.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        let parsed: Calendar = text.parse().unwrap();
        let events: Vec<_> = parsed.components.iter().filter_map(CalendarComponent::as_event).collect();
        assert_eq!(events.len(), cleared.rows().len());
        let mut ids = std::collections::BTreeSet::new();
        for (event, row) in events.iter().zip(cleared.rows()) {
            let due = jiff::civil::date(2027, 10, 31) + jiff::Span::new().months(i64::from(row.period));
            assert_eq!(event.property_value("DTSTART"), Some(due.strftime("%Y%m%d").to_string().as_str()));
            assert_eq!(event.properties()["DTSTART"].params()["VALUE"].value(), "DATE");
            let amount = row.payment().plus(cleared.fees_in(row.period)).unwrap();
            let summary = event.get_summary().unwrap().replace("\\,", "").replace(',', "");
            assert!(summary.ends_with(&format!("¥{amount}")), "{summary} {amount}");
            assert!(ids.insert(event.get_uid().unwrap().to_owned()));
            for forbidden in ["ORGANIZER", "ATTENDEE", "CONTACT", "LOCATION", "URL"] {
                assert_eq!(event.property_value(forbidden), None);
            }
        }
    });
}

#[test]
fn the_month_end_is_clamped_from_the_day_of_the_loan_and_not_from_the_month_before() {
    let card = card();
    let quotation = quoted(&card, "2026-11-24", 36, MethodKind::EqualInstallment);
    let offer = SharedOffer::of(&card, &quotation, 0, Locale::ZhCn).unwrap();
    let text = calendar(&offer, day("2026-12-31")).unwrap();
    let days: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:")).collect();
    assert_eq!(days[..4], ["20270131", "20270228", "20270331", "20270430"]);
    assert_eq!(days[13], "20280229");
    assert_eq!(calendar(&offer, day("2199-01-01")), Err(NumError::NoSuchDay));
}

#[test]
fn a_calendar_taken_in_twice_replaces_its_events_and_another_loan_does_not() {
    let card = card();
    let quotation = |months| quoted(&card, "2026-11-24", months, MethodKind::EqualInstallment);
    let ids = |quotation: &Quotation, l, paid_out| -> Vec<String> {
        let text = calendar(&SharedOffer::of(&card, quotation, 0, l).unwrap(), paid_out).unwrap();
        text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let (long, short) = (quotation(36), quotation(24));
    let first = ids(&long, Locale::ZhCn, day("2026-12-01"));
    assert_eq!(first, ids(&long, Locale::En, day("2026-12-01")));
    for other in [ids(&short, Locale::ZhCn, day("2026-12-01")), ids(&long, Locale::ZhCn, day("2026-12-02"))] {
        assert!(other.iter().all(|id| !first.contains(id)));
    }
}

#[test]
fn in_plain_text_notices_come_first_and_the_annual_rate_stands_in_the_line_of_the_payment() {
    with_each_cleared_offer(&mut |_, offer, cleared, l| {
        let text = plain_text(&offer, Some("https://quote.example.cn/#1ABC"));
        let lines: Vec<&str> = text.lines().collect();
        let first = format!("¥{}", with_commas(cleared.first_payment()));
        let payment = lines.iter().position(|line| line.contains(&first)).unwrap();
        let simple = car_loan_quote::text::number::cost_rate(cleared.cost().simple);
        let compound = car_loan_quote::text::number::cost_rate(cleared.cost().compound);
        assert!(lines[payment].contains(&simple) && lines[payment].contains(&compound), "{}", lines[payment]);
        let told = cleared.findings().iter().filter(|found| found.severity != Severity::Info).count();
        assert!(payment >= told + 2, "{text}");
        assert!(!lines[..payment].iter().any(|line| line.contains(&simple)) || told > 0);
        assert_eq!(lines.last(), Some(&"https://quote.example.cn/#1ABC"));
        let last = format!("¥{}", with_commas(cleared.last_payment()));
        assert!(text.contains(&last));
        assert!(lines.iter().all(|line| !line.trim().is_empty()), "{text}");
        if l == Locale::En {
            assert!(!text.contains('：'), "{text}");
        }
    });
}

fn with_commas(amount: Money) -> String {
    car_loan_quote::text::number::amount(amount)
}

#[test]
fn the_words_of_sharing_are_complete_and_differ_by_script() {
    let [zh_cn, zh_hant, en] = Locale::ALL.map(|l| car_loan_quote::text::sharing::words(l).all());
    assert!(zh_cn.iter().chain(&zh_hant).chain(&en).all(|word| !word.is_empty() && !word.contains(['!', '！'])));
    let cjk = |text: &&&str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert!(en.iter().all(|word| !cjk(&word)));
    for (simplified, traditional) in zh_cn.iter().zip(&zh_hant) {
        assert_eq!(simplified.contains("链接"), traditional.contains("連結"), "{traditional}");
        assert!(!traditional.contains(['链', '这', '个', '请', '费', '时']), "{traditional}");
    }
}
