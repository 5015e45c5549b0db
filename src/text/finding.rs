//! What a rule found, in words: what to do or what is wrong, why, and the numbers used.

use rust_decimal::Decimal;

use crate::applicant::Item;
use crate::compliance::{CeilingKind, Finding, Reason, Rule, Severity};
use crate::num::{Date, Money, Ratio, half_up};
use crate::ratecard::{PrepaymentPenalty, RateCard};
use crate::vehicle::Limb;

use super::fill::{fill, lower, sentence};
use super::{Locale, applicant, lender_kind, method, number, source, vehicle, words};

/// What a finding's words need beside the finding.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The product's name in the reader's language, where the finding does not stand under it.
    pub product: Option<&'a str>,
    /// The rate card, for fees and the complaint channel.
    pub card: &'a RateCard,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingText {
    /// One or two plain sentences.
    pub headline: String,
    /// Where it comes from and how sure we are, for a small second line.
    pub why: String,
    /// The numbers used, as a calculation; empty where the headline says it all.
    pub numbers_used: String,
}

/// The label of a severity.
pub fn severity(l: Locale, severity: Severity) -> &'static str {
    (words(l).of.severity)(severity)
}

/// A finding in words.
pub fn finding(l: Locale, finding: &Finding, names: &Names<'_>) -> FindingText {
    FindingText {
        headline: sentence(headline(l, finding, names)),
        why: source(l, finding.rule, finding.citation),
        numbers_used: sentence(numbers_used(l, &finding.reason)),
    }
}

fn headline(l: Locale, finding: &Finding, names: &Names<'_>) -> String {
    let w = &words(l).finding;
    let offer = &*names.product.map_or_else(|| w.this_offer.to_owned(), |name| fill(w.named_offer, &[name]));
    let months = |count| number::months(count, l);
    match &finding.reason {
        Reason::RateCardNotValid { on, from, .. } if on < from => fill(w.card_not_yet, &[&number::date(*from, l)]),
        Reason::RateCardNotValid { until, .. } => fill(w.card_expired, &[&number::date(*until, l)]),
        Reason::LenderMayNotLend { kind } => fill(w.lender_may_not_lend, &[offer, &lower(lender_kind(l, *kind))]),
        Reason::RatioAboveCap { ratio, cap, least_down_payment, .. } => {
            fill(w.ratio_above_cap, &[offer, &above(*ratio, *cap), &number::ratio(*cap), &number::money(*least_down_payment)])
        }
        Reason::RatioCapNotBinding { ratio, cap, kind } => {
            fill(w.ratio_not_binding, &[offer, &above(*ratio, *cap), &number::ratio(*cap), &lower(lender_kind(l, *kind))])
        }
        Reason::TermAboveCap { months: asked, cap } => fill(w.term_above_cap, &[offer, &months(asked.count()), &months(*cap)]),
        Reason::TermCapNotBinding { months: asked, cap, kind } => {
            fill(w.term_not_binding, &[offer, &months(asked.count()), &months(*cap), &lower(lender_kind(l, *kind))])
        }
        Reason::CostAboveCeiling { ceiling, limit, only_compound } => {
            let template = match (only_compound, finding.rule, ceiling) {
                (true, ..) => w.above_only_compound,
                (_, Rule::PrivateLending4Lpr, _) => w.above_private_lending,
                (_, Rule::MicroLoan24, _) => w.above_micro_loan,
                (_, Rule::MicroLoan4Lpr, _) => w.above_micro_loan_target,
                (_, _, CeilingKind::FourTimesLpr { .. }) => w.above_benchmark,
                (_, _, CeilingKind::TwentyFour) => w.above_our_caution,
            };
            fill(template, &[offer, &number::share(*limit)])
        }
        Reason::FeeWithoutCollector { fee } => fill(w.fee_without_collector, &[offer, fee_name(l, fee, names)]),
        Reason::InterestDeducted => fill(w.interest_deducted, &[offer]),
        Reason::NoAnnualRate => fill(w.no_annual_rate, &[offer]),
        Reason::AnnualRateMethod => w.annual_rate_method.to_owned(),
        Reason::FlatFeeConverted { monthly, simple, compound } => {
            fill(w.flat_fee_converted, &[&number::fee_rate(*monthly), &number::cost_rate(*simple), &number::cost_rate(*compound)])
        }
        Reason::ProductRatioExceeded { ratio, limit, .. } => {
            fill(w.product_ratio, &[offer, &above(*ratio, *limit), &number::ratio(*limit)])
        }
        Reason::ProductTermNotOffered { months: asked, longest } => {
            fill(w.product_term, &[offer, &months(asked.count()), &months(longest.count())])
        }
        Reason::ProductMethodNotOffered { method: asked } => fill(w.product_method, &[offer, &lower(method(l, *asked))]),
        Reason::NotComputable => fill(w.not_computable, &[offer]),
        Reason::Applicant(item) => applicant::applicant_item(l, item),
        Reason::Vehicle(flag) => vehicle::vehicle_flag(l, flag),
        Reason::LargeFinalPayment { last } => fill(w.large_final_payment, &[&number::money(*last)]),
        Reason::LprNotConfirmed { lpr, confirmed } => {
            fill(w.lpr_not_confirmed, &[&number::fraction(*lpr), &number::year_month(*confirmed, l)])
        }
        Reason::PricedOn { basis, limb } => {
            let template = match limb {
                Limb::DealPrice => w.priced_on_deal,
                Limb::Appraisal => w.priced_on_appraisal,
                Limb::Equal => w.priced_on_both,
                Limb::NoAppraisal => w.priced_without_appraisal,
            };
            fill(template, &[&number::money(*basis)])
        }
        Reason::QuotedInRange { from, to, used } => {
            let template = if used == to { w.at_top_of_range } else { w.in_range };
            fill(template, &[offer, &number::annual_rate(*from), &number::annual_rate(*to), &number::annual_rate(*used)])
        }
        Reason::NothingBeyondTable => w.nothing_beyond_table.to_owned(),
        Reason::EarlyRepayment { after_month, penalty } => {
            let when = if *after_month == 0 { w.early_any_time.to_owned() } else { fill(w.early_after, &[&after_month.to_string()]) };
            match penalty {
                PrepaymentPenalty::None => fill(w.early_free, &[&when]),
                PrepaymentPenalty::Rate(rate) => fill(w.early_rate, &[&when, &number::ratio(*rate)]),
                PrepaymentPenalty::MonthsOfInterest(count) => {
                    fill(w.early_interest, &[&when, &number::counted(*count, words(l).count.interest)])
                }
            }
        }
        Reason::EarlyRepaymentUnknown => w.early_unknown.to_owned(),
        Reason::ExtrasAreOptional { financed } => if *financed { w.extras_financed } else { w.extras_optional }.to_owned(),
        Reason::CoolingOffPromise { hours } => fill(w.cooling_off, &[&hours.to_string()]),
        Reason::NoCoolingOff => w.no_cooling_off.to_owned(),
        Reason::ComplaintChannel => complaint(l, names.card),
        Reason::ComplaintChannelMissing => w.complaint_missing.to_owned(),
        Reason::NotAnApproval => w.not_an_approval.to_owned(),
        Reason::CalculatorOnly => w.calculator_only.to_owned(),
        Reason::ApplyWithLender => w.apply_with_lender.to_owned(),
    }
}

fn numbers_used(l: Locale, reason: &Reason) -> String {
    let w = &words(l).finding;
    let months = |count| number::months(count, l);
    match reason {
        Reason::RateCardNotValid { on, from, until } => {
            let day = |day: Date| number::date(day, l);
            fill(w.card_numbers, &[&day(*from), &day(*until), &day(*on)])
        }
        Reason::RatioAboveCap { ratio, cap, basis, .. } => {
            let owed = ratio.checked_mul(basis.yuan()).and_then(|owed| Money::new(half_up(owed, 2)).ok()).unwrap_or_default();
            quotient(owed, *basis, &above(*ratio, *cap), *cap)
        }
        Reason::RatioCapNotBinding { ratio, cap: limit, .. } | Reason::ProductRatioExceeded { ratio, limit, .. } => {
            fill("{0} > {1}", &[&above(*ratio, *limit), &number::ratio(*limit)])
        }
        Reason::TermAboveCap { months: asked, cap } | Reason::TermCapNotBinding { months: asked, cap, .. } => {
            fill("{0} > {1}", &[&months(asked.count()), &months(*cap)])
        }
        Reason::CostAboveCeiling { ceiling: CeilingKind::FourTimesLpr { lpr, published }, limit, .. } => {
            fill(w.lpr_numbers, &[&number::fraction(*lpr), &number::date(*published, l), &number::fraction(*limit)])
        }
        Reason::CostAboveCeiling { ceiling: CeilingKind::TwentyFour, limit, .. } => fill(w.limit_numbers, &[&number::share(*limit)]),
        Reason::Applicant(Item::PaymentTooHigh { share, limit, .. }) => {
            quotient(share.payments, share.income, &applicant::payment_share(share), *limit)
        }
        _ => String::new(),
    }
}

/// `105,010 ÷ 150,000 = 70.01% > 70%`.
fn quotient(part: Money, whole: Money, share: &str, limit: Ratio) -> String {
    fill("{0} ÷ {1} = {2} > {3}", &[&number::amount_short(part), &number::amount_short(whole), share, &number::ratio(limit)])
}

fn above(ratio: Decimal, limit: Ratio) -> String {
    number::share_above(ratio, limit.fraction())
}

/// The name of the fee with this id: of the product named, else of any product.
fn fee_name<'a>(l: Locale, id: &'a str, names: &Names<'a>) -> &'a str {
    let products = &names.card.products;
    let named = products.iter().filter(|product| names.product == Some(product.name.in_language(l.tag())));
    let fee = named.chain(products).flat_map(|product| &product.fees).find(|fee| fee.id.as_str() == id);
    fee.map_or(id, |fee| fee.name.in_language(l.tag()))
}

fn complaint(l: Locale, card: &RateCard) -> String {
    let w = &words(l).finding;
    let Some(channel) = &card.complaint else { return w.complaint_missing.to_owned() };
    let name = channel.name.as_ref().map_or(w.complaint_default_name, |name| name.in_language(l.tag()));
    let mut ways = channel.phone.as_ref().map_or_else(String::new, |phone| phone.as_str().to_owned());
    if let Some(url) = &channel.url {
        if !ways.is_empty() {
            ways.push_str(w.comma);
        }
        ways.push_str(url.as_str());
    }
    if ways.is_empty() { w.complaint_missing.to_owned() } else { fill(w.complaint, &[name, &ways]) }
}
