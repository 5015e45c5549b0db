//! An audit as lines of JSON: what was judged, every cell, the summary.

use std::io::{self, Write};

use crate::cli::finding;
use crate::compliance::parameters::RULE_PACK;
use crate::json::Writer;
use crate::quote::audit::{Cell, Count, Summary};
use crate::share::reason;
use crate::text::{self, Names};

use super::Audited;

fn write_line(output: &mut impl Write, write: impl FnOnce(&mut Writer)) -> io::Result<()> {
    let mut writer = Writer::new();
    writer.object(write);
    output.write_all(writer.finish().as_bytes())?;
    output.write_all(b"\n")
}

pub(super) fn write_start(audited: Audited<'_>, output: &mut impl Write) -> io::Result<()> {
    write_line(output, |writer| {
        writer.name("audit").object(|writer| {
            writer.name("rate_card").text(audited.card.id.as_str());
            writer.name("valid_from").display(audited.card.valid_from);
            writer.name("valid_until").display(audited.card.valid_until);
            writer.name("rules").text(RULE_PACK);
            writer.name("as_of").display(audited.on);
            writer.name("price").display(audited.price);
        });
    })
}

pub(super) fn write_cell(audited: Audited<'_>, cell: &Cell, output: &mut impl Write) -> io::Result<()> {
    let place = cell.place;
    let Some(product) = audited.card.products.get(place.product) else { return Ok(()) };
    let names = Names { product: Some(product.name.in_language(audited.lang.tag())), card: audited.card };
    write_line(output, |writer| {
        writer.name("product").text(product.id.as_str());
        writer.name("method").text(place.method.code());
        writer.name("months").integer(place.months.count());
        writer.name("financed").display(place.financed);
        writer.name("down_payment").display(cell.down_payment);
        writer.name("verdict").text(if cell.is_blocked() { "withheld" } else { "cleared" });
        writer.name("findings").array(|writer| {
            for found in &cell.judgement.findings {
                writer.object(|writer| {
                    writer.name("rule").text(found.rule.code());
                    writer.name("severity").text(found.severity.code());
                    writer.name("reason");
                    reason::write(&found.reason, writer);
                    writer.name("message").text(&text::finding(audited.lang, found, &names).headline);
                });
            }
        });
    })
}

pub(super) fn write_summary(summary: &Summary, output: &mut impl Write) -> io::Result<()> {
    write_line(output, |writer| {
        writer.name("summary").object(|writer| {
            writer.name("cleared").object(|writer| write_count(summary.cleared, writer));
            writer.name("withheld").object(|writer| write_count(summary.withheld, writer));
            writer.name("findings").array(|writer| {
                for ((severity, rule, citation), found) in &summary.findings {
                    writer.object(|writer| {
                        writer.name("rule").text(rule.code());
                        writer.name("severity").text(severity.code());
                        writer.name("basis").text(citation.basis.code());
                        writer.name("confidence").text(citation.confidence.code());
                        writer.name("citation");
                        finding::write_citation(citation, writer);
                        write_count(found.count, writer);
                    });
                }
            });
        });
    })
}

fn write_count(count: Count, writer: &mut Writer) {
    writer.name("cells").integer(i64::try_from(count.cells).unwrap_or(i64::MAX));
    writer.name("products").integer(i64::try_from(count.products).unwrap_or(i64::MAX));
}
