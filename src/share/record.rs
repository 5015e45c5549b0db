//! The audit record: one product's verdict for one request, kept so that it can be made again and compared.
//!
//! A record is canonical JSON: its form, the day, the inputs without anything about a person ([`inputs`]), the product, the rate card and
//! the rules by name and hash, the engine's version, the verdict with its findings and figures, and a hash over all of that. The same offer
//! makes the same bytes. [`replay`] makes it again.
//!
//! Findings about the customer (age, income, credit record) are left out. So are a finding's words and source, which are corrected as we
//! learn more and follow from its rule, and the remedy, which is advice about another deal.

mod error;
mod inputs;
mod replay;

pub use error::RecordError;
pub use replay::{Difference, Note, Replay, Stored};

use crate::compliance::{Finding, Reason, Severity, Verdict};
use crate::json::{Value, Writer, canonical, parse};
use crate::num::Date;
use crate::quote::{Quoted, Request};
use crate::ratecard::Product;

use super::{Digest, IdentifiedCard, figures, reason, rule_pack};
use inputs::Inputs;

/// The form of records this program writes.
pub const SCHEMA: u32 = 1;

/// The member that holds the hash over the others.
const SEAL: &str = "sha256";

/// A record ready to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    text: String,
    digest: Digest,
}

impl Record {
    /// The record of an offer that was quoted for a request; nothing where the offer is withheld for the customer's sake alone, because a
    /// record could say so only by keeping what the customer told.
    pub fn of(request: &Request, card: &IdentifiedCard, quoted: &Quoted) -> Option<Self> {
        let product = card.card().products.get(quoted.product)?;
        let findings = kept(quoted.verdict.findings());
        if quoted.verdict.cleared().is_none() && !findings.iter().any(|finding| finding.severity == Severity::Block) {
            return None;
        }
        let inputs = Inputs::of(request, product)?;
        Some(Self::sealed(document(request.as_of, &inputs, card, product, &quoted.verdict)))
    }

    fn sealed(document: Value) -> Self {
        let digest = Digest::of_document(&document);
        let mut members = match document {
            Value::Object(members) => members,
            _ => Vec::new(),
        };
        members.push((SEAL.to_owned(), Value::Text(digest.to_string())));
        Self { text: canonical(&Value::Object(members)), digest }
    }

    /// The bytes to keep.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The hash it is sealed with, which also names it.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

/// The findings a record keeps: those that do not tell of the customer.
fn kept(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| !matches!(finding.reason, Reason::Applicant(_))).collect()
}

/// The members of a record but for its seal.
fn document(as_of: Date, inputs: &Inputs, card: &IdentifiedCard, product: &Product, verdict: &Verdict) -> Value {
    let mut writer = Writer::new();
    writer.object(|w| {
        w.name("schema").integer(SCHEMA);
        w.name("as_of").display(as_of);
        w.name("engine").object(|w| {
            w.name("name").text(env!("CARGO_PKG_NAME"));
            w.name("version").text(env!("CARGO_PKG_VERSION"));
        });
        w.name("rule_pack").object(|w| {
            let pack = rule_pack();
            w.name("id").text(pack.id);
            w.name("sha256").display(pack.digest);
            w.name("rules").array(|w| pack.rules.iter().for_each(|rule| w.text(rule)));
        });
        w.name("rate_card").object(|w| {
            w.name("id").text(card.card().id.as_str());
            w.name("sha256").display(card.digest());
        });
        w.name("product").text(product.id.as_str());
        w.name("inputs");
        inputs.write(w);
        w.name("verdict").text(if verdict.cleared().is_some() { "cleared" } else { "withheld" });
        w.name("findings").array(|w| kept(verdict.findings()).into_iter().for_each(|finding| write_finding(finding, w)));
        w.name("figures");
        match verdict.cleared() {
            Some(cleared) => w.object(|w| figures::write(cleared, None, w)),
            None => w.null(),
        }
    });
    // What the writer wrote, the reader reads.
    parse(&writer.finish()).unwrap_or(Value::Null)
}

fn write_finding(finding: &Finding, writer: &mut Writer) {
    writer.object(|w| {
        w.name("rule").text(finding.rule.code());
        w.name("severity").text(finding.severity.code());
        w.name("reason");
        reason::write(&finding.reason, w);
    });
}
