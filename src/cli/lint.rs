//! `clq lint`: what may not be said, in files or standard input, as lines, JSON or SARIF.

use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::compliance::Severity;
use crate::compliance::wording::{self, Asked, Found, Kind, NEWEST};
use crate::num::{CostRate, Date, decimal_from_str};
use crate::text::Locale;
use crate::text::wording::rewrite;

use super::card::{locale, read};
use super::{BLOCKED, Stopped};

mod json;
mod sarif;

pub(super) const ABOUT: &str = "Find what may not be said of a used-car loan in advertisements";

pub(super) const HELP: &str = "\
Find what may not be said of a used-car loan in advertisements.

Reads each FILE, or standard input where none is named or FILE is -, as its reader sees it: of HTML the visible text, alternative texts, titles, labels,
placeholders and the description; not scripts, styles, comments. A line out for each finding:
  file:line:column: rule: text -> rewrite
Lines and columns count from 1, columns in characters. Whether a finding blocks or warns is in --format json (\"severity\") and sarif (\"level\").

Exit status 0 if nothing blocks, 1 if something does, 2 if a file or an option cannot be used.";

/// No text for a reader is longer.
const LONGEST: usize = 1 << 24;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Texts, Markdown or HTML pages, in UTF-8; - is standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// How to read the files; by their endings if it is not given (.md, .markdown, .html, .htm, .xhtml; anything else is text)
    #[arg(long, value_enum)]
    kind: Option<KindOption>,
    /// The day whose rules apply, YYYY-MM-DD; today in China if it is not given
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// The computed all-in annual cost of what is advertised, as a fraction; at 0 a text may say that there is no interest
    #[arg(long, value_name = "RATE", value_parser = cost_rate)]
    all_in_cost: Option<CostRate>,
    /// The language of messages: zh-CN, zh-Hant or en
    #[arg(long, value_name = "TAG", default_value = "zh-CN", value_parser = locale)]
    lang: Locale,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line for each finding
    Text,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for continuous integration
    Sarif,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum KindOption {
    /// As it stands
    Text,
    /// Markdown with inline HTML
    Markdown,
    /// HTML
    Html,
}

fn cost_rate(text: &str) -> Result<CostRate, String> {
    decimal_from_str(text).map(CostRate::from_fraction).map_err(|error| error.to_string())
}

/// A text and what was found in it.
#[derive(Debug)]
struct Linted {
    /// The file as it was named; `<stdin>` for standard input.
    name: String,
    found: Vec<Found>,
}

impl Options {
    pub(super) fn run(&self, today: Option<Date>) -> Result<ExitCode, Stopped> {
        let on = self.as_of.or(today).unwrap_or(NEWEST);
        let asked = Asked { on, all_in_cost: self.all_in_cost };
        let standard_input = [PathBuf::from("-")];
        let files = if self.files.is_empty() { &standard_input[..] } else { &self.files };
        let (mut linted, mut refused) = (Vec::new(), Vec::new());
        for path in files {
            let name = if is_standard_input(path) { "<stdin>".to_owned() } else { path.display().to_string() };
            let found = text_of(path)
                .map_err(|error| error.to_string())
                .and_then(|source| wording::lint(&source, self.kind_of(path), &asked).map_err(|error| error.to_string()));
            match found {
                Ok(found) => linted.push(Linted { name, found }),
                Err(error) => refused.push(format!("{name}: {error}")),
            }
        }
        if !refused.is_empty() {
            return Err(Stopped::Refused(refused));
        }
        let mut output = BufWriter::new(io::stdout().lock());
        match self.format {
            Format::Text => lines(&mut output, &linted, self.lang)?,
            Format::Json => writeln!(output, "{}", json::document(&linted, on, self.lang))?,
            Format::Sarif => writeln!(output, "{}", sarif::document(&linted, self.lang))?,
        }
        output.flush()?;
        let blocks = linted.iter().flat_map(|text| &text.found).any(|found| found.severity == Severity::Block);
        Ok(if blocks { ExitCode::from(BLOCKED) } else { ExitCode::SUCCESS })
    }

    fn kind_of(&self, path: &Path) -> Kind {
        match self.kind {
            Some(KindOption::Text) => return Kind::Text,
            Some(KindOption::Markdown) => return Kind::Markdown,
            Some(KindOption::Html) => return Kind::Html,
            None => {}
        }
        match path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase).as_deref() {
            Some("md" | "markdown") => Kind::Markdown,
            Some("html" | "htm" | "xhtml") => Kind::Html,
            _ => Kind::Text,
        }
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn text_of(path: &Path) -> io::Result<String> {
    let text = if is_standard_input(path) {
        let mut text = String::new();
        let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
        io::stdin().lock().take(most).read_to_string(&mut text)?;
        text
    } else {
        read(path, LONGEST)?
    };
    if text.len() > LONGEST { Err(io::Error::new(io::ErrorKind::InvalidData, "longer than 16 MiB")) } else { Ok(text) }
}

fn lines(output: &mut impl Write, linted: &[Linted], lang: Locale) -> io::Result<()> {
    for Linted { name, found } in linted {
        for found in found {
            let (line, column, rule) = (found.start.line, found.start.column, found.rule.code());
            let (text, rewrite) = (in_one_line(&found.matched), rewrite(lang, found.advice));
            writeln!(output, "{name}:{line}:{column}: {rule}: {text} -> {rewrite}")?;
        }
    }
    Ok(())
}

/// The text with its line breaks as spaces.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
