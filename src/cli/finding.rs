//! Findings as JSON: the rule, what follows, where it is from, the numbers used, and the sentence.

use crate::compliance::{Citation, Finding};
use crate::json::Writer;
use crate::share::reason;
use crate::text::{self, Locale, Names};

/// A finding in full.
pub(super) fn write(finding: &Finding, lang: Locale, names: &Names<'_>, writer: &mut Writer) {
    writer.object(|writer| {
        writer.name("rule").text(finding.rule.code());
        writer.name("severity").text(finding.severity.code());
        writer.name("basis").text(finding.citation.basis.code());
        writer.name("confidence").text(finding.citation.confidence.code());
        writer.name("citation");
        write_citation(finding.citation, writer);
        writer.name("reason");
        reason::write(&finding.reason, writer);
        writer.name("message").text(&text::finding(lang, finding, names).headline);
    });
}

/// Where a rule is from, in the language of the instrument. What is not known is `null`.
pub(super) fn write_citation(citation: &Citation, writer: &mut Writer) {
    let instrument = citation.instrument.text();
    writer.object(|writer| {
        writer.name("instrument").text(instrument.title);
        for (name, text) in [("issuer", instrument.issuer), ("number", instrument.number), ("article", citation.article)] {
            writer.name(name).text_or_null(Some(text).filter(|text| !text.is_empty()));
        }
        writer.name("from").display(citation.from);
        writer.name("until").display_or_null(citation.until);
        writer.name("address").text_or_null(Some(instrument.address).filter(|address| !address.is_empty()));
    });
}
