//! A report on a terminal: plain text, with tables only where every column is digits and signs, so that wide characters break nothing.

use core::fmt::Write;

use crate::quote::audit::Report;
use crate::text::{self, number, report::words};

use super::Audited;
use super::sheet::{facts, found_lines, sheets};

/// The columns of a sheet are as wide as their widest cell, and at least as wide as a term.
const LEAST_WIDTH: usize = 4;

/// The report as text.
pub(super) fn table(audited: Audited<'_>, report: &Report) -> String {
    let (l, w) = (audited.lang, words(audited.lang));
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(w.title);
    for (label, value) in facts(audited, report, w) {
        line(&format!("{label}: {value}"));
    }
    line("");
    line(w.grid);
    line("");
    line(w.what_was_found);
    for found in found_lines(audited, report) {
        let (combinations, products) = (w.combinations, w.products);
        line(&format!(
            "{:>3}  {} · {} · {combinations}: {} · {products}: {}",
            found.number, found.severity, found.rule, found.cells, found.products
        ));
        line(&format!("     {}", found.text.headline));
        line(&format!("     {}", found.text.why));
    }
    line("");
    line(w.legend);
    for sheet in sheets(audited, report) {
        line("");
        line(&format!("{} ({}) · {}", sheet.product.name.in_language(l.tag()), sheet.product.id.as_str(), text::method(l, sheet.method)));
        let cells = sheet.rows.iter().flat_map(|(_, cells)| cells);
        let width = cells.map(|cell| cell.text.chars().count()).max().unwrap_or_default().max(LEAST_WIDTH);
        let mut head = String::from("        ");
        for months in &sheet.terms {
            let _ = write!(head, "  {:<width$}", months.count());
        }
        line(&head);
        for (financed, cells) in &sheet.rows {
            let mut row = format!("{:>8}", number::ratio(*financed));
            for cell in cells {
                let _ = write!(row, "  {:<width$}", cell.text);
            }
            line(&row);
        }
    }
    line("");
    line(w.no_legal_advice);
    out
}
