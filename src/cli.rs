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

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod failure;
mod fields;
mod irr;
mod lines;
mod prepay;
mod schedule;
mod solve;
mod terms;

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
}

/// Runs the command named by the arguments of the process.
pub fn run() -> ExitCode {
    let answered = match Arguments::parse().command {
        Command::Schedule => over_lines(schedule::answer),
        Command::Irr => over_lines(irr::answer),
        Command::Solve => over_lines(solve::answer),
        Command::Prepay => over_lines(prepay::answer),
    };
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the answers has seen enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            use io::Write as _;
            let _ = writeln!(io::stderr(), "clq: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Answers standard input line by line.
fn over_lines(answer: lines::Answer) -> io::Result<()> {
    lines::answer_all(io::stdin().lock(), io::stdout().lock(), answer)
}
