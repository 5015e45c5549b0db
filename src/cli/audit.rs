//! `clq audit`: every combination a rate card offers, judged; as lines of JSON, as a table, or as a report to sign.

mod html;
mod lines;
mod sheet;
mod table;

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::num::{Date, Money};
use crate::quote::RequestError;
use crate::quote::audit::{self, Cell, Report, Summary};
use crate::ratecard::RateCard;
use crate::text::Locale;

use super::{BLOCKED, CardOptions, Stopped};

pub(super) const ABOUT: &str = "Judge every combination a rate card offers: product, term, share financed, method";

pub(super) const HELP: &str = "\
Judge every combination a rate card offers: product, term, share financed, method.

The grid is each product's own terms and methods, with 10 % to 90 % of the price financed in steps of ten, the law's cap, and the product's own
ratio, none above the product's own. A cell is quoted as the widget quotes a customer of whom nothing is known: at the highest rate of the
range, without extras and appraisal. An audit lays out no figures and seeks no remedy.

--format json   JSON Lines: {\"audit\":{…}}, then a line for each cell, then {\"summary\":{…}} with each rule's source and counts
--format table  a table for people
--format html   a report to print and sign, one file without script
--html FILE     writes the report to FILE as well

Exit status 0 if every cell may be shown, 1 if one is blocked, 2 if the card or an option cannot be used.";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Json,
    Table,
    Html,
}

#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    card: CardOptions,
    /// How to print; a table on a terminal and json elsewhere if it is not given
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Write the report to this file as well
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// The price of the car, which fees in yuan weigh against
    #[arg(long, value_name = "YUAN", default_value = "150000.00")]
    price: Money,
}

/// What the printing needs beside the cells.
#[derive(Clone, Copy, Debug)]
struct Audited<'a> {
    card: &'a RateCard,
    on: Date,
    price: Money,
    lang: Locale,
}

impl Options {
    pub(super) fn run(&self, today: Option<Date>) -> Result<ExitCode, Stopped> {
        let identified = self.card.card()?;
        let card = identified.card();
        let Some(on) = self.card.day(today) else {
            return Err(Stopped::Refused(vec!["the clock is outside the calendar; give --as-of".to_owned()]));
        };
        let audited = Audited { card, on, price: self.price, lang: self.card.lang };
        let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        let format = self.format.unwrap_or(if io::stdout().is_terminal() { Format::Table } else { Format::Json });
        let mut report = Report::default();
        let wants_report = self.html.is_some() || !matches!(format, Format::Json);
        let mut summary = Summary::default();
        let mut cells = audit::cells(card, on, self.price).peekable();
        // What is wrong with the day or the price is wrong with the first cell; then nothing is printed.
        if matches!(format, Format::Json) && matches!(cells.peek(), Some(Ok(_)) | None) {
            lines::write_start(audited, &mut output)?;
        }
        for cell in cells {
            let cell: Cell = cell.map_err(refused)?;
            if wants_report {
                report.add(&cell);
            } else {
                summary.add(&cell);
            }
            if matches!(format, Format::Json) {
                lines::write_cell(audited, &cell, &mut output)?;
            }
        }
        let summary = if wants_report { &report.summary } else { &summary };
        if let Some(path) = &self.html {
            let unwritten = |error: io::Error| Stopped::Refused(vec![format!("{}: {error}", path.display())]);
            File::create(path).and_then(|mut file| file.write_all(html::page(audited, &report).as_bytes())).map_err(unwritten)?;
        }
        match format {
            Format::Json => lines::write_summary(summary, &mut output)?,
            Format::Table => output.write_all(table::table(audited, &report).as_bytes())?,
            Format::Html => output.write_all(html::page(audited, &report).as_bytes())?,
        }
        output.flush()?;
        Ok(if summary.withheld.cells == 0 { ExitCode::SUCCESS } else { ExitCode::from(BLOCKED) })
    }
}

fn refused(errors: Vec<RequestError>) -> Stopped {
    Stopped::Refused(errors.iter().map(ToString::to_string).collect())
}
