//! What a rule found, in words: what to do or what is wrong, why, and the numbers used.

use crate::applicant::Item;
use crate::compliance::{Basis, CeilingKind, Confidence, Finding, Instrument, Reason, Rule, Severity};
use crate::num::{Money, Ratio, half_up};
use crate::ratecard::{PrepaymentPenalty, RateCard};
use crate::vehicle::Limb;

use super::fill::{Value, fill, say, sentence};
use super::{Locale, applicant, basis, confidence, later_words, lender_kind, method, source, vehicle, words};

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
        headline: headline(l, finding, names),
        why: source(l, finding.rule, finding.citation),
        numbers_used: numbers_used(l, finding),
    }
}

/// What was found, in one or two plain sentences.
pub fn headline(l: Locale, finding: &Finding, names: &Names<'_>) -> String {
    sentence(found(l, finding, names))
}

/// What stands behind a finding, in a few words: practice, the dealer's promise, or which kind of law and whether its wording was read.
pub fn standing_of(l: Locale, finding: &Finding) -> String {
    let w = &words(l).standing;
    let citation = finding.citation;
    sentence(match citation.basis {
        Basis::House if citation.instrument == Instrument::IndustryPractice => w.practice.to_owned(),
        Basis::House => w.caution.to_owned(),
        Basis::RateCard if finding.rule == Rule::CoolingOff => w.promise.to_owned(),
        authority => match citation.confidence {
            Confidence::Read => basis(l, authority).to_owned(),
            other => fill("{0} · {1}", &[basis(l, authority), confidence(l, other)]),
        },
    })
}

/// The numbers used, as a calculation; empty where the headline says it all.
pub fn numbers_used(l: Locale, finding: &Finding) -> String {
    sentence(numbers(l, &finding.reason))
}

fn found(l: Locale, finding: &Finding, names: &Names<'_>) -> String {
    let w = &words(l).finding;
    let named = names.product.map(|name| fill(w.named_offer, &[name]));
    let offer = Value::Text(named.as_deref().unwrap_or(w.this_offer));
    let template = match &finding.reason {
        Reason::RateCardNotValid { on, from, .. } if on < from => return say(l, w.card_not_yet, &[Value::Date(*from)]),
        Reason::RateCardNotValid { until, .. } => return say(l, w.card_expired, &[Value::Date(*until)]),
        Reason::LenderMayNotLend { kind } => return say(l, w.lender_may_not_lend, &[offer, Value::Word(lender_kind(l, *kind))]),
        Reason::RatioAboveCap { ratio, cap, least_down_payment, .. } => {
            let values = [offer, Value::Above(*ratio, *cap), Value::Ratio(*cap), Value::Money(*least_down_payment)];
            return say(l, w.ratio_above_cap, &values);
        }
        Reason::RatioCapNotBinding { ratio, cap, kind } => {
            let values = [offer, Value::Above(*ratio, *cap), Value::Ratio(*cap), Value::Word(lender_kind(l, *kind))];
            return say(l, w.ratio_not_binding, &values);
        }
        Reason::TermAboveCap { months, cap } => {
            return say(l, w.term_above_cap, &[offer, Value::Months(months.count()), Value::Months(*cap)]);
        }
        Reason::TermCapNotBinding { months, cap, kind } => {
            let values = [offer, Value::Months(months.count()), Value::Months(*cap), Value::Word(lender_kind(l, *kind))];
            return say(l, w.term_not_binding, &values);
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
            return say(l, template, &[offer, Value::Share(*limit)]);
        }
        Reason::FeeWithoutCollector { fee } => return say(l, w.fee_without_collector, &[offer, Value::Text(fee_name(l, fee, names))]),
        Reason::FlatFeeConverted { monthly, simple, compound } => {
            return say(l, w.flat_fee_converted, &[Value::FeeRate(*monthly), Value::Cost(*simple), Value::Cost(*compound)]);
        }
        Reason::ProductRatioExceeded { ratio, limit, .. } => {
            return say(l, w.product_ratio, &[offer, Value::Above(*ratio, *limit), Value::Ratio(*limit)]);
        }
        Reason::ProductTermNotOffered { months, longest } => {
            return say(l, w.product_term, &[offer, Value::Months(months.count()), Value::Months(longest.count())]);
        }
        Reason::ProductMethodNotOffered { method: asked } => {
            return say(l, w.product_method, &[offer, Value::Word(method(l, *asked))]);
        }
        Reason::Applicant(item) => return applicant::applicant_item(l, item),
        Reason::Vehicle(flag) => return vehicle::vehicle_flag(l, flag),
        Reason::LargeFinalPayment { last } => return say(l, w.large_final_payment, &[Value::Money(*last)]),
        Reason::LprNotConfirmed { lpr, confirmed } => {
            return say(l, w.lpr_not_confirmed, &[Value::Percent(*lpr), Value::YearMonth(*confirmed)]);
        }
        Reason::PricedOn { basis, limb } => {
            let template = match limb {
                Limb::DealPrice => w.priced_on_deal,
                Limb::Appraisal => w.priced_on_appraisal,
                Limb::Equal => w.priced_on_both,
                Limb::NoAppraisal => w.priced_without_appraisal,
            };
            return say(l, template, &[Value::Money(*basis)]);
        }
        Reason::QuotedInRange { from, to, used } => {
            let template = if used == to { w.at_top_of_range } else { w.in_range };
            return say(l, template, &[offer, Value::Rate(*from), Value::Rate(*to), Value::Rate(*used)]);
        }
        Reason::EarlyRepayment { after_month, penalty } => return early_repayment(l, *after_month, *penalty),
        Reason::CoolingOffPromise { hours } => return say(l, w.cooling_off, &[Value::Whole(*hours)]),
        Reason::ComplaintChannel => return complaint(l, names.card),
        Reason::InterestDeducted => w.interest_deducted,
        Reason::NoAnnualRate => w.no_annual_rate,
        Reason::NotComputable => w.not_computable,
        Reason::AnnualRateMethod => w.annual_rate_method,
        Reason::NothingBeyondTable => w.nothing_beyond_table,
        Reason::EarlyRepaymentUnknown => w.early_unknown,
        Reason::ExtrasAreOptional { financed: true } => w.extras_financed,
        Reason::ExtrasAreOptional { financed: false } => w.extras_optional,
        Reason::NoCoolingOff => w.no_cooling_off,
        Reason::ComplaintChannelMissing => w.complaint_missing,
        Reason::NotAnApproval => w.not_an_approval,
        Reason::CalculatorOnly => w.calculator_only,
        Reason::ApplyWithLender => w.apply_with_lender,
    };
    say(l, template, &[offer])
}

fn early_repayment(l: Locale, after_month: u32, penalty: PrepaymentPenalty) -> String {
    let w = &words(l).finding;
    let when = if after_month == 0 { w.early_any_time.to_owned() } else { say(l, w.early_after, &[Value::Whole(after_month)]) };
    let (template, price) = match penalty {
        PrepaymentPenalty::None => (w.early_free, Value::Text("")),
        PrepaymentPenalty::Rate(rate) => (w.early_rate, Value::Ratio(rate)),
        PrepaymentPenalty::MonthsOfInterest(count) => (w.early_interest, Value::Interest(count)),
    };
    say(l, template, &[Value::Text(&when), price])
}

fn numbers(l: Locale, reason: &Reason) -> String {
    let w = &later_words(l).phrase;
    match reason {
        Reason::RateCardNotValid { on, from, until } => {
            say(l, w.card_numbers, &[Value::Date(*from), Value::Date(*until), Value::Date(*on)])
        }
        Reason::RatioAboveCap { ratio, cap, basis, .. } => {
            let owed = ratio.checked_mul(basis.yuan()).and_then(|owed| Money::new(half_up(owed, 2)).ok()).unwrap_or_default();
            quotient(owed, *basis, Value::Above(*ratio, *cap), *cap)
        }
        Reason::RatioCapNotBinding { ratio, cap: limit, .. } | Reason::ProductRatioExceeded { ratio, limit, .. } => {
            say(l, "{0} > {1}", &[Value::Above(*ratio, *limit), Value::Ratio(*limit)])
        }
        Reason::TermAboveCap { months: asked, cap } | Reason::TermCapNotBinding { months: asked, cap, .. } => {
            say(l, "{0} > {1}", &[Value::Months(asked.count()), Value::Months(*cap)])
        }
        Reason::CostAboveCeiling { ceiling: CeilingKind::FourTimesLpr { lpr, published }, limit, .. } => {
            say(l, w.lpr_numbers, &[Value::Percent(*lpr), Value::Date(*published), Value::Percent(*limit)])
        }
        Reason::CostAboveCeiling { ceiling: CeilingKind::TwentyFour, limit, .. } => say(l, w.limit_numbers, &[Value::Share(*limit)]),
        Reason::Applicant(Item::PaymentTooHigh { share, limit, .. }) => {
            quotient(share.payments, share.income, Value::Text(&applicant::payment_share(share)), *limit)
        }
        _ => String::new(),
    }
}

/// `105,010 ÷ 150,000 = 70.01% > 70%`.
fn quotient(part: Money, whole: Money, share: Value<'_>, limit: Ratio) -> String {
    say(Locale::En, "{0} ÷ {1} = {2} > {3}", &[Value::Amount(part), Value::Amount(whole), share, Value::Ratio(limit)])
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
    if ways.is_empty() { w.complaint_missing.to_owned() } else { say(l, w.complaint, &[Value::Text(name), Value::Text(&ways)]) }
}
