//! `clq quote`: every product of a rate card for one request, each with its verdict; figures only of cleared offers.

pub(super) mod request;

use crate::compliance::{Change, Cleared, CostLine, CostLineSource, Proposal, Remedy, Severity, Verdict};
use crate::json::Writer;
use crate::loan::FeeTiming;
use crate::num::{Date, Money};
use crate::quote::{Quotation, Quoted, quote};
use crate::ratecard::{Product, RateCard};
use crate::text::{self, Locale, Names};

use super::{Failure, Fields, finding, schedule};

pub(super) const ABOUT: &str = "Quote every product of a rate card, checked against the rules before any figure is shown";

pub(super) const HELP: &str = "\
Quote every product of a rate card, checked against the rules before any figure is shown.

Each line in:   {\"id\",\"request\":{…}}
Each line out:  {\"id\",\"as_of\",\"rules\",\"rate_card\",\"offers\":[{\"product\",\"name\",\"lender\",\"verdict\",\"findings\":[…],\"notices\":[…],
                 \"figures\":{…} of a cleared offer, \"remedy\":{…}|null of a withheld one}]}, the offers in the card's order

Findings stand gravest first: block, warn, disclose, info. notices are the sentences that must be read before any figure. A withheld offer
has no figure; its remedy is the nearest deal that clears it, null where the product has no lawful form. Every error of a request is told:
the first in \"error\", the others in its member \"also\".";

pub(super) const REQUEST: &str = "\
The fields of a request:
  as_of             the day, YYYY-MM-DD; without it --as-of, and without that today in China
  price             the deal price, up to 100000000
  down_payment      yuan (\"45000.00\" or 45000), or a share of the price as text with % (\"30%\"); a share is rounded so that the loan never
                    exceeds the rest
  months            1 to 360
  method            optional, default equal-installment: equal-installment, equal-principal, interest-only, flat-fee, balloon, step-up
  appraisal         optional: the appraised value; the ratio is taken on the lower of price and appraisal
  trade_in          optional: what the old car brings in, beside the down payment
  first_registered  optional: YYYY-MM-DD
  mileage_km, condition                  optional; condition is excellent, good, fair or poor
  accident, flood, odometer_tampered     optional: true or false, default false
  extras            optional: [{\"add_on\":id of the card,\"financed\":true|false}], not financed by default
  applicant         optional, and so is each member; what is not told is held against nobody:
    age, monthly_income, existing_debt
    identity, income_proof, residence_proof, employment_proof   true or false
    income_kind     salaried, self-employed, freelancer or none
    credit          clean, settled or overdue
The rate of a range is its highest until the applicant is placed by credit, income_kind and income_proof.";

/// What every line is quoted by.
#[derive(Debug)]
pub(super) struct Quoter {
    pub(super) card: RateCard,
    /// The day of requests that do not name their own.
    pub(super) day: Option<Date>,
    pub(super) lang: Locale,
}

impl Quoter {
    pub(super) fn answer(&self, fields: &Fields<'_>, writer: &mut Writer) -> Result<(), Failure> {
        fields.only(&[&["id", request::NAME]])?;
        let asked = Fields::of(fields.required(request::NAME)?, request::NAME)?;
        let request = request::read(&asked, &self.card, self.day)?;
        let quotation = quote(&request, &self.card).map_err(request::refused)?;
        writer.name("as_of").display(quotation.as_of);
        writer.name("rules").text(crate::compliance::parameters::RULE_PACK);
        writer.name("rate_card").text(self.card.id.as_str());
        writer.name("offers").array(|writer| {
            for quoted in &quotation.offers {
                if let Some(product) = self.card.products.get(quoted.product) {
                    writer.object(|writer| self.write_offer(product, quoted, &quotation, request.price, writer));
                }
            }
        });
        Ok(())
    }

    fn write_offer(&self, product: &Product, quoted: &Quoted, quotation: &Quotation, price: Money, writer: &mut Writer) {
        let name = product.name.in_language(self.lang.tag());
        let names = Names { product: Some(name), card: &self.card };
        writer.name("product").text(product.id.as_str());
        writer.name("name").text(name);
        writer.name("lender").object(|writer| {
            writer.name("kind").text(product.lender.kind.code());
            // Only an entrusted lender is named.
            let lender = product.lender.shown_name(quotation.as_of);
            writer.name("name").text_or_null(lender.map(|name| name.in_language(self.lang.tag())));
        });
        writer.name("verdict").text(if quoted.verdict.cleared().is_some() { "cleared" } else { "withheld" });
        let findings = quoted.verdict.findings();
        writer.name("findings").array(|writer| findings.iter().for_each(|found| finding::write(found, self.lang, &names, writer)));
        writer.name("notices").array(|writer| {
            for found in findings.iter().filter(|found| found.severity == Severity::Disclose) {
                writer.text(&text::finding(self.lang, found, &names).headline);
            }
        });
        match &quoted.verdict {
            Verdict::Cleared(cleared) => {
                writer.name("figures").object(|writer| write_figures(cleared, self.lang, writer));
            }
            Verdict::Withheld(_) => {
                writer.name("remedy");
                match &quoted.remedy {
                    Some(remedy) => write_remedy(remedy, &quotation.wanted, price, self.lang, writer),
                    None => writer.null(),
                }
            }
        }
    }
}

fn write_figures(cleared: &Cleared, lang: Locale, writer: &mut Writer) {
    writer.name("first_payment").display(cleared.first_payment());
    writer.name("last_payment").display(cleared.last_payment());
    schedule::write_cost(Ok(cleared.cost()), writer);
    writer.name("annual_rate").display_or_null(cleared.annual_rate());
    writer.name("lowest");
    match cleared.lowest() {
        None => writer.null(),
        Some(end) => writer.object(|writer| {
            writer.name("annual_rate").display(end.annual_rate);
            writer.name("first_payment").display(end.first_payment);
            schedule::write_cost(Ok(end.cost), writer);
        }),
    }
    writer.name("total_interest").display(cleared.total_interest());
    writer.name("total_fees").display(cleared.total_fees());
    writer.name("total_cost").display(cleared.total_cost());
    writer.name("total_paid").display(cleared.total_paid());
    writer.name("cash_price").display(cleared.cash_price());
    writer.name("down_payment").display(cleared.down_payment());
    writer.name("loan").display(cleared.loan());
    writer.name("owed").display(cleared.owed());
    writer.name("due_at_signing").display(cleared.due_at_signing());
    writer.name("months").integer(cleared.months().count());
    writer.name("method").text(cleared.method().code());
    writer.name("all_in").object(|writer| {
        writer.name("items").array(|writer| cleared.cost_lines().iter().for_each(|line| write_cost_line(line, lang, writer)));
        writer.name("amount").display(cleared.total_cost());
        writer.name("annual_rate").display(cleared.cost_lines_rate());
    });
    writer.name("schedule");
    schedule::write_rows(cleared.rows(), |month| cleared.fees_in(month), writer);
}

fn write_cost_line(line: &CostLine, lang: Locale, writer: &mut Writer) {
    writer.object(|writer| {
        match &line.source {
            CostLineSource::Interest => {
                writer.name("item").text("interest");
                writer.name("name").null();
                writer.name("when").null();
                writer.name("charged_by").text("lender");
            }
            CostLineSource::Fee { name, when, charged_by } => {
                writer.name("item").text("fee");
                writer.name("name").text(text::fee_name(lang, name));
                writer.name("when");
                match when {
                    FeeTiming::Upfront => writer.text("upfront"),
                    FeeTiming::Monthly => writer.text("monthly"),
                    FeeTiming::Financed => writer.text("financed"),
                    FeeTiming::Month(month) => writer.object(|writer| writer.name("month").integer(*month)),
                }
                writer.name("charged_by").text(charged_by.code());
            }
        }
        writer.name("amount").display(line.amount);
        writer.name("annual_rate").display(line.annual_rate);
    });
}

fn write_remedy(remedy: &Remedy, wanted: &Proposal, price: Money, lang: Locale, writer: &mut Writer) {
    let changes = remedy.changes(wanted);
    let Proposal { down_payment, months, method, extras_in_cash } = remedy.proposal;
    writer.object(|writer| {
        writer.name("changes").array(|writer| {
            for change in &changes {
                writer.text(match change {
                    Change::DownPayment(_) => "down-payment",
                    Change::Term(_) => "months",
                    Change::Method(_) => "method",
                    Change::ExtrasInCash => "extras-in-cash",
                });
            }
        });
        writer.name("proposal").object(|writer| {
            writer.name("down_payment").display(down_payment);
            writer.name("months").integer(months.count());
            writer.name("method").text(method.code());
            writer.name("extras_in_cash").boolean(extras_in_cash);
        });
        writer.name("message").text(&text::remedy(lang, &changes, price));
    });
}
