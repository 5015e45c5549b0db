//! The command line: JSON Lines in, JSON Lines out.
//!
//! Every command answers each line of its input with exactly one line, in order. A line that cannot be answered is answered with
//! `{"id":…,"error":{"code","field","message"}}` and the next line goes on; the exit status stays 0. The fields are in `--help` of each
//! command. Common rules:
//!
//! * `id` is given back as it came, text or number; without one it is `null`.
//! * Money and rates may be JSON text (`"105000.00"`) or numbers; both are read as decimals, never as floats.
//! * A member that is `null` counts as absent. A member nobody asked for is an error that names it: a misspelt fee must not be lost.
//! * A member inside another is named by its path: `method.residual`, `fees[0].when`.
//!
//! `quote`, `link` and `audit` read a rate card; a card that cannot be read is told with every mistake, and the exit status is 2. `audit` reads no
//! lines: it judges the whole card, and its exit status is 1 where a cell is blocked. `record verify` reads records, `lint` texts. The exact shapes are in `docs/cli.md`.

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::num::Date;

mod audit;
mod card;
mod failure;
mod fields;
mod finding;
mod irr;
mod lines;
mod link;
mod lint;
mod prepay;
mod quote;
mod record;
mod schedule;
mod solve;
mod terms;

use card::CardOptions;
use failure::Failure;
use fields::Fields;

/// Used-car loans, exact to the fen.
///
/// Each command reads JSON Lines from standard input and answers every line with one line of JSON, in order. A line it cannot answer gets
/// {"id":…,"error":{"code","field","message"}}; the next line goes on. Exit status 0, unless reading or writing itself fails.
#[derive(Debug, Parser)]
#[command(name = "clq", version, max_term_width = 110)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(about = schedule::ABOUT, long_about = schedule::HELP, after_long_help = terms::FIELDS)]
    Schedule,
    #[command(about = irr::ABOUT, long_about = irr::HELP)]
    Irr,
    #[command(about = solve::ABOUT, long_about = solve::HELP, after_long_help = terms::FIELDS)]
    Solve,
    #[command(about = prepay::ABOUT, long_about = prepay::HELP, after_long_help = terms::FIELDS)]
    Prepay,
    #[command(about = quote::ABOUT, long_about = quote::HELP, after_long_help = quote::REQUEST)]
    Quote(quote::Options),
    #[command(about = audit::ABOUT, long_about = audit::HELP)]
    Audit(audit::Options),
    #[command(subcommand, about = record::ABOUT)]
    Record(record::Action),
    #[command(subcommand, about = link::ABOUT)]
    Link(link::Command),
    #[command(about = lint::ABOUT, long_about = lint::HELP)]
    Lint(lint::Options),
}

/// Why a command ended without doing what it was asked.
#[derive(Debug)]
enum Stopped {
    /// Reading or writing failed.
    Io(io::Error),
    /// What it was given cannot be used; a line for each reason.
    Refused(Vec<String>),
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The exit status where something of a rate card is blocked, a record differs, or a text may not be published.
const BLOCKED: u8 = 1;
/// The exit status where a file or an option cannot be used; clap has the same for arguments.
const REFUSED: u8 = 2;

/// Runs the command named by the arguments of the process. `today` is the day where none is named.
pub fn run(today: Option<Date>) -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Schedule => over_lines(&schedule::answer),
        Command::Irr => over_lines(&irr::answer),
        Command::Solve => over_lines(&solve::answer),
        Command::Prepay => over_lines(&prepay::answer),
        Command::Quote(options) => options.quoter(today).and_then(|quoter| over_lines(&|fields, writer| quoter.answer(fields, writer))),
        Command::Audit(options) => options.run(today),
        Command::Record(action) => action.run(),
        Command::Link(link::Command::Encode(options)) => options.card().and_then(|card| {
            let day = options.day(today);
            over_lines(&|fields, writer| link::encode(fields, card.card(), day, writer))
        }),
        Command::Link(link::Command::Decode(options)) => {
            options.card().and_then(|card| over_lines(&|fields, writer| link::decode(fields, card.card(), options.lang, writer)))
        }
        Command::Lint(options) => options.run(today),
    };
    match ended {
        Ok(code) => code,
        // Whoever reads the answers has seen enough, as `head` does.
        Err(Stopped::Io(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Stopped::Io(error)) => {
            tell(&[error.to_string()]);
            ExitCode::FAILURE
        }
        Err(Stopped::Refused(reasons)) => {
            tell(&reasons);
            ExitCode::from(REFUSED)
        }
    }
}

fn tell(reasons: &[String]) {
    use io::Write as _;
    for reason in reasons {
        let _ = writeln!(io::stderr(), "clq: {reason}");
    }
}

/// Answers standard input line by line.
fn over_lines(answer: lines::Answer<'_>) -> Result<ExitCode, Stopped> {
    lines::answer_all(io::stdin().lock(), io::stdout().lock(), answer)?;
    Ok(ExitCode::SUCCESS)
}
