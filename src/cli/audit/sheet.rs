//! A report laid out for people, before it is a table on a terminal or a page: facts, findings, and a sheet for each product and method.

use crate::compliance::Severity;
use crate::compliance::parameters::RULE_PACK;
use crate::loan::MethodKind;
use crate::num::{Months, Ratio};
use crate::quote::audit::{Mark, Report};
use crate::ratecard::Product;
use crate::text::report::Words;
use crate::text::{self, FindingText, Names, number};

use super::Audited;

/// What the report is about, as label and value.
pub(super) fn facts(audited: Audited<'_>, report: &Report, w: &Words) -> Vec<(&'static str, String)> {
    let (card, l) = (audited.card, audited.lang);
    let valid = format!("{} – {}", number::date(card.valid_from, l), number::date(card.valid_until, l));
    let summary = &report.summary;
    vec![
        (w.rate_card, card.id.as_str().to_owned()),
        (w.dealer, card.dealer.name.in_language(l.tag()).to_owned()),
        (w.valid, valid),
        (w.rules, RULE_PACK.to_owned()),
        (w.as_of, number::date(audited.on, l)),
        (w.car_price, number::money(audited.price)),
        (w.combinations, report.marks.len().to_string()),
        (w.may_be_shown, summary.cleared.cells.to_string()),
        (w.withheld, summary.withheld.cells.to_string()),
    ]
}

/// A finding with its number, counts and first case.
pub(super) struct FoundLine {
    pub(super) number: usize,
    pub(super) severity: &'static str,
    pub(super) blocks: bool,
    pub(super) rule: &'static str,
    pub(super) cells: usize,
    pub(super) products: usize,
    pub(super) text: FindingText,
}

pub(super) fn found_lines(audited: Audited<'_>, report: &Report) -> Vec<FoundLine> {
    let l = audited.lang;
    let findings = report.summary.findings.iter().zip(1..);
    findings
        .map(|(((severity, rule, _), found), number)| {
            let product = audited.card.products.get(found.product).map(|product| product.name.in_language(l.tag()));
            FoundLine {
                number,
                severity: text::severity(l, *severity),
                blocks: *severity == Severity::Block,
                rule: rule.code(),
                cells: found.count.cells,
                products: found.count.products,
                text: text::finding(l, &found.first, &Names { product, card: audited.card }),
            }
        })
        .collect()
}

/// The cells of one product and method: a row for each share financed, a column for each term.
pub(super) struct Sheet<'a> {
    pub(super) product: &'a Product,
    pub(super) method: MethodKind,
    pub(super) terms: Vec<Months>,
    pub(super) rows: Vec<(Ratio, Vec<SheetCell>)>,
}

/// A cell, as it is printed.
pub(super) struct SheetCell {
    pub(super) is_blocked: bool,
    /// `✓`, `✗ 1 2`, `✓ (5)`.
    pub(super) text: String,
}

pub(super) fn sheets<'a>(audited: Audited<'a>, report: &Report) -> Vec<Sheet<'a>> {
    let mut sheets: Vec<Sheet<'a>> = Vec::new();
    let same_sheet = |a: &Mark, b: &Mark| (a.place.product, a.place.method) == (b.place.product, b.place.method);
    for marks in report.marks.chunk_by(same_sheet) {
        let Some(first) = marks.first() else { continue };
        let Some(product) = audited.card.products.get(first.place.product) else { continue };
        let mut terms: Vec<Months> = Vec::new();
        let mut rows: Vec<(Ratio, Vec<SheetCell>)> = Vec::new();
        // The marks come term by term, each with the same rising shares.
        for column in marks.chunk_by(|a, b| a.place.months == b.place.months) {
            terms.extend(column.first().map(|mark| mark.place.months));
            for (at, mark) in column.iter().enumerate() {
                let cell = sheet_cell(mark, report);
                match rows.get_mut(at) {
                    Some((_, cells)) => cells.push(cell),
                    None => rows.push((mark.place.financed, vec![cell])),
                }
            }
        }
        sheets.push(Sheet { product, method: first.place.method, terms, rows });
    }
    sheets
}

fn sheet_cell(mark: &Mark, report: &Report) -> SheetCell {
    let mut text = String::from(if mark.is_blocked { "✗" } else { "✓" });
    for key in &mark.keys {
        let number = report.number(key).unwrap_or_default();
        text.push_str(&if key.0 == Severity::Block { format!(" {number}") } else { format!(" ({number})") });
    }
    SheetCell { is_blocked: mark.is_blocked, text }
}
