//! The sample card as the course prints it, quoted: what the issue and the course name in figures.

// A test that cannot go on says so by panicking.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use car_loan_quote::applicant::Applicant;
use car_loan_quote::compliance::{Change, Reason, Rule, Severity, Verdict};
use car_loan_quote::loan::MethodKind;
use car_loan_quote::num::{Date, Money, Months, Ratio};
use car_loan_quote::quote::{DownPayment, Quotation, Quoted, Request, affordable, quote};
use car_loan_quote::ratecard::RateCard;
use car_loan_quote::vehicle::Vehicle;

fn sample_card() -> RateCard {
    RateCard::parse(include_str!("../public/rate-cards/sample.json")).expect("the sample card is valid")
}

fn request(down_percent: u8, months: u32) -> Request {
    Request {
        as_of: Date::known(2026, 11, 24),
        price: Money::from_yuan(150_000),
        appraisal: None,
        vehicle: Vehicle::default(),
        down_payment: DownPayment::Share(Ratio::from_percent(down_percent)),
        trade_in: Money::ZERO,
        months: Months::new(months).expect("a term"),
        method: MethodKind::EqualInstallment,
        extras: Vec::new(),
        applicant: Applicant::default(),
    }
}

fn quoted(request: &Request) -> Quotation {
    quote(request, &sample_card()).expect("the request makes a deal")
}

fn offer<'a>(quotation: &'a Quotation, id: &str) -> &'a Quoted {
    let card = sample_card();
    let index = card.products.iter().position(|product| product.id.as_str() == id).expect("the product exists");
    &quotation.offers[index]
}

fn blocking_rules(quoted: &Quoted) -> Vec<Rule> {
    quoted.verdict.findings().iter().filter(|finding| finding.severity == Severity::Block).map(|finding| finding.rule).collect()
}

#[test]
fn at_ten_per_cent_down_and_48_months_every_product_is_withheld_and_has_a_remedy_that_clears() {
    let wanted = request(10, 48);
    let quotation = quoted(&wanted);
    assert_eq!(quotation.offers.len(), 4);
    for quoted_offer in &quotation.offers {
        assert!(matches!(quoted_offer.verdict, Verdict::Withheld(_)));
        let rules = blocking_rules(quoted_offer);
        assert!(rules.contains(&Rule::UsedCarRatioCap) && rules.contains(&Rule::UsedCarTermCap), "{rules:?}");
        let remedy = quoted_offer.remedy.as_ref().expect("a remedy");
        let mended = Request {
            down_payment: DownPayment::Amount(remedy.proposal.down_payment),
            months: remedy.proposal.months,
            method: remedy.proposal.method,
            ..wanted.clone()
        };
        assert!(quoted(&mended).offers[quoted_offer.product].verdict.cleared().is_some());
        assert!(remedy.changes(&quotation.wanted).contains(&Change::Term(Months::new(36).expect("a term"))));
    }
    assert_eq!(offer(&quotation, "bank-mortgage").remedy.as_ref().map(|r| r.proposal.down_payment), Some(Money::from_yuan(45_000)));
    assert_eq!(offer(&quotation, "credit-hybrid").remedy.as_ref().map(|r| r.proposal.down_payment), Some(Money::from_yuan(60_000)));
}

#[test]
fn a_products_own_limits_and_the_laws_are_separate_findings() {
    let quotation = quoted(&request(10, 48));
    let rules = blocking_rules(offer(&quotation, "finance-company"));
    assert_eq!(rules, [Rule::UsedCarRatioCap, Rule::UsedCarTermCap, Rule::ProductRatio, Rule::ProductTerm]);
    // 90 % is what the low-down-payment product itself offers: only the law is in the way.
    let rules = blocking_rules(offer(&quotation, "low-down-payment"));
    assert_eq!(rules, [Rule::UsedCarRatioCap, Rule::UsedCarTermCap]);
}

#[test]
fn at_thirty_per_cent_down_and_36_months_the_bank_loan_shows_the_figures_of_the_course() {
    let quotation = quoted(&request(30, 36));
    let cleared = offer(&quotation, "bank-mortgage").verdict.cleared().expect("cleared");
    assert_eq!(cleared.loan(), Money::from_yuan(105_000));
    assert_eq!(cleared.first_payment().to_string(), "3194.30");
    assert_eq!(cleared.last_payment().to_string(), "3194.43");
    assert_eq!(cleared.total_interest().to_string(), "9994.93");
    assert_eq!(cleared.total_cost().to_string(), "9994.93");
    assert!(offer(&quotation, "finance-company").verdict.cleared().is_some());
    assert!(offer(&quotation, "low-down-payment").verdict.cleared().is_some());
    // The hybrid loan finances 60 % at most.
    assert_eq!(blocking_rules(offer(&quotation, "credit-hybrid")), [Rule::ProductRatio]);
}

#[test]
fn seventy_per_cent_passes_and_one_fen_more_is_blocked() {
    let mut wanted = request(30, 36);
    wanted.down_payment = DownPayment::Amount(Money::from_yuan(45_000));
    assert!(offer(&quoted(&wanted), "bank-mortgage").verdict.cleared().is_some());
    wanted.down_payment = DownPayment::Amount("44999.99".parse().expect("money"));
    let quotation = quoted(&wanted);
    assert_eq!(blocking_rules(offer(&quotation, "bank-mortgage")), [Rule::UsedCarRatioCap]);
}

#[test]
fn thirty_six_months_pass_and_thirty_seven_are_blocked() {
    assert!(offer(&quoted(&request(30, 36)), "bank-mortgage").verdict.cleared().is_some());
    let rules = blocking_rules(&quoted(&request(30, 37)).offers[0]);
    assert!(rules.contains(&Rule::UsedCarTermCap));
}

#[test]
fn a_lower_appraisal_is_what_the_ratio_is_taken_of() {
    let mut wanted = request(30, 36);
    wanted.appraisal = Some(Money::from_yuan(140_000));
    let quotation = quoted(&wanted);
    let bank = offer(&quotation, "bank-mortgage");
    assert_eq!(blocking_rules(bank), [Rule::UsedCarRatioCap]);
    assert_eq!(bank.remedy.as_ref().map(|r| r.proposal.down_payment), Some(Money::from_yuan(52_000)));
}

#[test]
fn a_withheld_offer_carries_no_finding_with_a_figure() {
    let mut wanted = request(10, 48);
    wanted.applicant.monthly_income = Some(Money::from_yuan(3_000));
    for quoted_offer in quoted(&wanted).offers {
        for finding in quoted_offer.verdict.findings() {
            assert!(!matches!(finding.reason, Reason::FlatFeeConverted { .. } | Reason::LargeFinalPayment { .. } | Reason::Applicant(_)));
        }
    }
}

#[test]
fn an_expired_card_shows_no_figure_and_offers_no_remedy() {
    let mut wanted = request(30, 36);
    wanted.as_of = Date::known(2028, 1, 1);
    for quoted_offer in quoted(&wanted).offers {
        assert!(quoted_offer.verdict.cleared().is_none());
        assert_eq!(quoted_offer.remedy, None);
        assert_eq!(quoted_offer.verdict.findings()[0].rule, Rule::RateCardValidity);
    }
}

#[test]
fn the_rate_stands_at_the_top_of_the_range_until_the_self_check_places_the_customer() {
    let quotation = quoted(&request(30, 36));
    let cleared = offer(&quotation, "bank-mortgage").verdict.cleared().expect("cleared");
    assert_eq!(cleared.annual_rate().map(|rate| rate.to_string()).as_deref(), Some("0.06"));
    assert_eq!(cleared.lowest().map(|end| end.annual_rate.to_string()).as_deref(), Some("0.045"));
}

#[test]
fn a_budget_of_2500_is_kept_by_every_payment() {
    let budget = Money::from_yuan(2_500);
    let found = affordable(&request(30, 36), &sample_card(), budget).expect("a deal");
    assert!(!found.is_empty());
    for fits in found {
        for row in fits.cleared.rows() {
            let paid = row.payment().plus(fits.cleared.fees_in(row.period)).expect("a sum");
            assert!(paid <= budget);
        }
        assert!(fits.proposal.down_payment >= Money::from_yuan(45_000));
        assert!(fits.greatest_price.is_none_or(|price| price <= Money::from_yuan(150_000)));
    }
}

#[test]
fn any_day_from_2018_is_quoted_by_its_rules_and_a_day_before_is_an_error() {
    for (day, is_covered) in [(Date::known(2017, 12, 31), false), (Date::known(2018, 1, 1), true), (Date::known(2019, 8, 19), true)] {
        let quotation = quote(&Request { as_of: day, ..request(30, 36) }, &sample_card());
        assert_eq!(quotation.is_ok(), is_covered, "{day}");
    }
}

#[test]
fn a_private_loan_before_there_was_an_lpr_cannot_be_judged() {
    let text = include_str!("../public/rate-cards/sample.json").replace("{\"kind\": \"bank\"}", "{\"kind\": \"private\"}");
    let card = RateCard::parse(&text).expect("the card is valid");
    let quoted = |day| quote(&Request { as_of: day, ..request(30, 36) }, &card).is_ok();
    assert!(!quoted(Date::known(2019, 8, 19)));
    assert!(quoted(Date::known(2019, 8, 20)));
}
