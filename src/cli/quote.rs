//! `clq quote`: every product of a rate card for one request, each with its verdict; figures only of cleared offers.

mod keep;
pub(super) mod request;

use std::path::PathBuf;

use clap::Args;

use crate::compliance::{Change, Proposal, Remedy, Severity, Verdict};
use crate::json::Writer;
use crate::num::{Date, Money};
use crate::quote::{Quotation, Quoted, quote};
use crate::ratecard::{Product, RateCard};
use crate::share::disclosure::Disclosure;
use crate::share::{IdentifiedCard, figures};
use crate::text::{self, Locale, Names};

use super::{CardOptions, Failure, Fields, Stopped, finding};
use keep::Keeper;

pub(super) const ABOUT: &str = "Quote every product of a rate card, checked against the rules before any figure is shown";

pub(super) const HELP: &str = "\
Quote every product of a rate card, checked against the rules before any figure is shown.

Each line in:   {\"id\",\"request\":{…}}
Each line out:  {\"id\",\"as_of\",\"rules\",\"rate_card\",\"offers\":[{\"product\",\"name\",\"lender\",\"verdict\",\"findings\":[…],\"notices\":[…],
                 \"figures\":{…} of a cleared offer, \"remedy\":{…}|null of a withheld one}]}, the offers in the card's order

Findings stand gravest first: block, warn, disclose, info. notices are the sentences that must be read before any figure. A withheld offer
has no figure; its remedy is the nearest deal that clears it, null where the product has no lawful form. Every error of a request is told:
the first in \"error\", the others in its member \"also\".

--record DIR keeps a record of every offer as DIR/HASH.json, and each offer says its \"record\". A record holds nothing about the applicant;
`clq record verify` makes it again and compares.
--disclosure gives each cleared offer its all-in cost table as data: public/schema/disclosure.schema.json.";

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

#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    card: CardOptions,
    /// Keep a record of every offer in this folder, each named by its hash
    #[arg(long, value_name = "DIR")]
    record: Option<PathBuf>,
    /// Give each cleared offer its all-in cost table as data
    #[arg(long)]
    disclosure: bool,
}

impl Options {
    pub(super) fn quoter(&self, today: Option<Date>) -> Result<Quoter, Stopped> {
        let records = self.record.as_deref().map(Keeper::of).transpose()?;
        Ok(Quoter { card: self.card.card()?, day: self.card.day(today), lang: self.card.lang, records, disclosure: self.disclosure })
    }
}

/// What every line is quoted by.
#[derive(Debug)]
pub(super) struct Quoter {
    card: IdentifiedCard,
    /// The day of requests that do not name their own.
    day: Option<Date>,
    lang: Locale,
    records: Option<Keeper>,
    disclosure: bool,
}

impl Quoter {
    fn card(&self) -> &RateCard {
        self.card.card()
    }

    pub(super) fn answer(&self, fields: &Fields<'_>, writer: &mut Writer) -> Result<(), Failure> {
        fields.only(&[&["id", request::NAME]])?;
        let asked = Fields::of(fields.required(request::NAME)?, request::NAME)?;
        let request = request::read(&asked, self.card(), self.day)?;
        let quotation = quote(&request, self.card()).map_err(request::refused)?;
        let records = match &self.records {
            Some(keeper) => Some(keeper.keep(&request, &self.card, &quotation)?),
            None => None,
        };
        writer.name("as_of").display(quotation.as_of);
        writer.name("rules").text(crate::compliance::parameters::RULE_PACK);
        writer.name("rate_card").text(self.card().id.as_str());
        writer.name("offers").array(|writer| {
            for (index, quoted) in quotation.offers.iter().enumerate() {
                if let Some(product) = self.card().products.get(quoted.product) {
                    writer.object(|writer| {
                        self.write_offer(product, quoted, &quotation, request.price, writer);
                        if let Some(kept) = &records {
                            writer.name("record").display_or_null(kept.get(index).copied().flatten());
                        }
                    });
                }
            }
        });
        Ok(())
    }

    fn write_offer(&self, product: &Product, quoted: &Quoted, quotation: &Quotation, price: Money, writer: &mut Writer) {
        let name = product.name.in_language(self.lang.tag());
        let names = Names { product: Some(name), card: self.card() };
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
                writer
                    .name("figures")
                    .object(|writer| figures::write(cleared, Some(&|name| text::fee_name(self.lang, name).to_owned()), writer));
                if self.disclosure {
                    writer.name("disclosure");
                    Disclosure::of(cleared, product, self.card(), quotation.as_of, self.lang).write(writer);
                }
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
