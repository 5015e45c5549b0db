//! A report as one page to print and sign: no script, nothing loaded from anywhere.

use core::fmt::{self, Display, Write};

use crate::quote::audit::Report;
use crate::text::{self, number, report::words};

use super::Audited;
use super::sheet::{Sheet, facts, found_lines, sheets};

const STYLE: &str = "\
body{font:14px/1.5 system-ui,'Noto Sans CJK SC',sans-serif;color:#111;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}\
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}\
.facts{width:auto}.facts th{font-weight:normal}.facts td{font-weight:bold}\
.sheet{width:auto}.sheet td,.count{font-variant-numeric:tabular-nums;white-space:nowrap}\
.no{background:#eee;font-weight:bold}.source{color:#444;font-size:.85em}\
.sign td{height:3rem;width:25%}\
@media print{body{margin:0;max-width:none;font-size:10pt}h2,h3{break-after:avoid}table.sheet,tr{break-inside:avoid}.no{outline:1px solid #000}}";

/// Text between tags or in quotes.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// The report as a page. Writing to a string cannot fail.
pub(super) fn page(audited: Audited<'_>, report: &Report) -> String {
    let mut out = String::new();
    let _ = write_page(audited, report, &mut out);
    out
}

fn write_page(audited: Audited<'_>, report: &Report, out: &mut String) -> fmt::Result {
    let (l, w) = (audited.lang, words(audited.lang));
    let title = Escaped(w.title);
    writeln!(out, "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">", l.tag())?;
    writeln!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<title>{title} · {}</title>\n<style>{STYLE}</style>\n</head>\n<body>", audited.card.id.as_str())?;
    writeln!(out, "<h1>{title}</h1>\n<table class=\"facts\">")?;
    for (label, value) in facts(audited, report, w) {
        writeln!(out, "<tr><th scope=\"row\">{}</th><td>{}</td></tr>", Escaped(label), Escaped(&value))?;
    }
    writeln!(out, "</table>\n<h2>{}</h2>\n<p>{}</p>", Escaped(w.what_was_tried), Escaped(w.grid))?;
    write_findings(audited, report, out)?;
    writeln!(out, "<h2>{}</h2>\n<p>{}</p>", Escaped(w.by_product), Escaped(w.legend))?;
    for sheet in sheets(audited, report) {
        write_sheet(audited, &sheet, out)?;
    }
    writeln!(out, "<h2>{}</h2>\n<table class=\"sign\">", Escaped(w.signatures))?;
    for who in [w.checked_by, w.reviewed_by] {
        let (who, date, signature) = (Escaped(who), Escaped(w.date), Escaped(w.signature));
        writeln!(out, "<tr><th scope=\"row\">{who}</th><td></td><th>{date}</th><td></td><th>{signature}</th><td></td></tr>")?;
    }
    writeln!(out, "</table>\n<p>{}</p>\n</body>\n</html>", Escaped(w.no_legal_advice))
}

fn write_findings(audited: Audited<'_>, report: &Report, out: &mut String) -> fmt::Result {
    let w = words(audited.lang);
    writeln!(out, "<h2>{}</h2>\n<table>\n<thead><tr>", Escaped(w.what_was_found))?;
    for head in [w.number, w.severity, w.rule, w.combinations, w.products, w.first_case] {
        write!(out, "<th scope=\"col\">{}</th>", Escaped(head))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for found in found_lines(audited, report) {
        let class = if found.blocks { "count no" } else { "count" };
        write!(
            out,
            "<tr><td class=\"count\">{}</td><td class=\"{class}\">{}</td><td>{}</td>",
            found.number,
            Escaped(found.severity),
            found.rule
        )?;
        write!(out, "<td class=\"count\">{}</td><td class=\"count\">{}</td>", found.cells, found.products)?;
        write!(out, "<td>{}", Escaped(&found.text.headline))?;
        if !found.text.numbers_used.is_empty() {
            write!(out, "<br>{}", Escaped(&found.text.numbers_used))?;
        }
        writeln!(out, "<br><span class=\"source\">{}</span></td></tr>", Escaped(&found.text.why))?;
    }
    writeln!(out, "</tbody>\n</table>")
}

fn write_sheet(audited: Audited<'_>, sheet: &Sheet<'_>, out: &mut String) -> fmt::Result {
    let (l, w) = (audited.lang, words(audited.lang));
    let (name, method) = (sheet.product.name.in_language(l.tag()), text::method(l, sheet.method));
    writeln!(out, "<h3>{} ({}) · {}</h3>", Escaped(name), sheet.product.id.as_str(), Escaped(method))?;
    write!(out, "<table class=\"sheet\">\n<thead><tr><th scope=\"col\">{}</th>", Escaped(w.financed))?;
    for months in &sheet.terms {
        write!(out, "<th scope=\"col\">{}</th>", Escaped(&number::months(months.count(), l)))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for (financed, cells) in &sheet.rows {
        write!(out, "<tr><th scope=\"row\">{}</th>", number::ratio(*financed))?;
        for cell in cells {
            write!(out, "<td{}>{}</td>", if cell.is_blocked { " class=\"no\"" } else { "" }, cell.text)?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>")
}
