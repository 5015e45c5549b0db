//! What was found, as data: a stable code and the numbers used.

use rust_decimal::Decimal;

use crate::applicant::{Document, Item};
use crate::compliance::{CeilingKind, Reason};
use crate::json::Writer;
use crate::num::plain;
use crate::ratecard::PrepaymentPenalty;
use crate::vehicle::{Flag, Limb};

/// `{"code":…}` with the members of the reason.
pub fn write(reason: &Reason, writer: &mut Writer) {
    writer.object(|writer| members(reason, writer));
}

fn members(reason: &Reason, writer: &mut Writer) {
    let mut code = |code: &str| writer.name("code").text(code);
    match reason {
        Reason::RateCardNotValid { on, from, until } => {
            code("rate-card-not-valid");
            writer.name("on").display(on);
            writer.name("from").display(from);
            writer.name("until").display(until);
        }
        Reason::LenderMayNotLend { kind } => {
            code("lender-may-not-lend");
            writer.name("kind").text(kind.code());
        }
        Reason::RatioAboveCap { ratio, cap, basis, least_down_payment } => {
            code("ratio-above-cap");
            writer.name("ratio").display(plain(*ratio));
            writer.name("cap").display(cap);
            writer.name("basis").display(basis);
            writer.name("least_down_payment").display(least_down_payment);
        }
        Reason::RatioCapNotBinding { ratio, cap, kind } => {
            code("ratio-cap-not-binding");
            writer.name("ratio").display(plain(*ratio));
            writer.name("cap").display(cap);
            writer.name("kind").text(kind.code());
        }
        Reason::TermAboveCap { months, cap } => {
            code("term-above-cap");
            writer.name("months").integer(months.count());
            writer.name("cap").integer(*cap);
        }
        Reason::TermCapNotBinding { months, cap, kind } => {
            code("term-cap-not-binding");
            writer.name("months").integer(months.count());
            writer.name("cap").integer(*cap);
            writer.name("kind").text(kind.code());
        }
        Reason::CostAboveCeiling { ceiling, limit, only_compound } => {
            code("cost-above-ceiling");
            match ceiling {
                CeilingKind::FourTimesLpr { lpr, published } => {
                    writer.name("ceiling").text("four-times-lpr");
                    writer.name("lpr").display(lpr);
                    writer.name("published").display(published);
                }
                CeilingKind::TwentyFour => writer.name("ceiling").text("twenty-four-per-cent"),
            }
            writer.name("limit").display(limit);
            writer.name("only_compound").boolean(*only_compound);
        }
        Reason::FeeWithoutCollector { fee } => {
            code("fee-without-collector");
            writer.name("fee").text(fee);
        }
        Reason::InterestDeducted => code("interest-deducted"),
        Reason::NoAnnualRate => code("no-annual-rate"),
        Reason::AnnualRateMethod => code("annual-rate-method"),
        Reason::FlatFeeConverted { monthly, simple, compound } => {
            code("flat-fee-converted");
            writer.name("monthly").display(monthly);
            writer.name("simple").display(simple);
            writer.name("compound").display(compound);
        }
        Reason::ProductRatioExceeded { ratio, limit, least_down_payment } => {
            code("product-ratio-exceeded");
            writer.name("ratio").display(plain(*ratio));
            writer.name("limit").display(limit);
            writer.name("least_down_payment").display(least_down_payment);
        }
        Reason::ProductTermNotOffered { months, longest } => {
            code("product-term-not-offered");
            writer.name("months").integer(months.count());
            writer.name("longest").integer(longest.count());
        }
        Reason::ProductMethodNotOffered { method } => {
            code("product-method-not-offered");
            writer.name("method").text(method.code());
        }
        Reason::NotComputable => code("not-computable"),
        Reason::Applicant(item) => applicant(item, writer),
        Reason::Vehicle(flag) => vehicle(*flag, writer),
        Reason::LargeFinalPayment { last } => {
            code("large-final-payment");
            writer.name("last").display(last);
        }
        Reason::LprNotConfirmed { lpr, confirmed } => {
            code("lpr-not-confirmed");
            writer.name("lpr").display(lpr);
            writer.name("confirmed").display(confirmed);
        }
        Reason::PricedOn { basis, limb } => {
            code("priced-on");
            writer.name("basis").display(basis);
            writer.name("binds").text(match limb {
                Limb::DealPrice => "price",
                Limb::Appraisal => "appraisal",
                Limb::Equal => "both",
                Limb::NoAppraisal => "price-without-appraisal",
            });
        }
        Reason::QuotedInRange { from, to, used } => {
            code("quoted-in-range");
            writer.name("from").display(from);
            writer.name("to").display(to);
            writer.name("used").display(used);
        }
        Reason::NothingBeyondTable => code("nothing-beyond-table"),
        Reason::EarlyRepayment { after_month, penalty } => {
            code("early-repayment");
            writer.name("after_month").integer(*after_month);
            writer.name("penalty");
            write_penalty(*penalty, writer);
        }
        Reason::EarlyRepaymentUnknown => code("early-repayment-unknown"),
        Reason::ExtrasAreOptional { financed } => {
            code("extras-are-optional");
            writer.name("financed").boolean(*financed);
        }
        Reason::CoolingOffPromise { hours } => {
            code("cooling-off-promise");
            writer.name("hours").integer(*hours);
        }
        Reason::NoCoolingOff => code("no-cooling-off"),
        Reason::ComplaintChannel => code("complaint-channel"),
        Reason::ComplaintChannelMissing => code("complaint-channel-missing"),
        Reason::NotAnApproval => code("not-an-approval"),
        Reason::CalculatorOnly => code("calculator-only"),
        Reason::ApplyWithLender => code("apply-with-lender"),
    }
}

/// As the rate card writes it.
pub(super) fn write_penalty(penalty: PrepaymentPenalty, writer: &mut Writer) {
    match penalty {
        PrepaymentPenalty::None => writer.text("none"),
        PrepaymentPenalty::Rate(rate) => writer.object(|writer| writer.name("rate").display(rate)),
        PrepaymentPenalty::MonthsOfInterest(months) => writer.object(|writer| writer.name("months_of_interest").integer(months)),
    }
}

fn applicant(item: &Item, writer: &mut Writer) {
    let mut code = |code: &str| writer.name("code").text(code);
    match item {
        Item::TooYoung { age, least } => {
            code("applicant-too-young");
            writer.name("age").integer(*age);
            writer.name("least").integer(*least);
        }
        Item::TooOld { age, most } => {
            code("applicant-too-old");
            writer.name("age").integer(*age);
            writer.name("most").integer(*most);
        }
        Item::NoIncome => code("applicant-no-income"),
        Item::DocumentMissing(document) => {
            code("applicant-document-missing");
            // The names the request has for them.
            writer.name("document").text(match document {
                Document::Identity => "identity",
                Document::Income => "income_proof",
                Document::Residence => "residence_proof",
                Document::Employment => "employment_proof",
            });
        }
        Item::PaymentTooHigh { share, limit, affordable } => {
            code("applicant-payment-too-high");
            writer.name("payments").display(share.payments);
            writer.name("income").display(share.income);
            writer.name("counts_debt").boolean(share.counts_debt);
            // In hundredths of a per cent, rounded up.
            writer.name("share").display_or_null(share.basis_points().map(|points| Decimal::new(i64::from(points), 4)));
            writer.name("limit").display(limit);
            writer.name("affordable").display(affordable);
        }
        Item::SettledBlemish => code("applicant-settled-blemish"),
        Item::Overdue => code("applicant-overdue"),
    }
}

fn vehicle(flag: Flag, writer: &mut Writer) {
    let mut code = |code: &str| writer.name("code").text(code);
    match flag {
        Flag::Accident => code("vehicle-accident"),
        Flag::Flood => code("vehicle-flood"),
        Flag::OdometerTampered => code("vehicle-odometer-tampered"),
        Flag::TooOld { years, limit_years } => {
            code("vehicle-too-old");
            writer.name("years").integer(years);
            writer.name("limit_years").integer(limit_years);
        }
        Flag::TooFar { km, limit_km } => {
            code("vehicle-too-far");
            writer.name("km").integer(km);
            writer.name("limit_km").integer(limit_km);
        }
    }
}
