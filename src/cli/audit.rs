//! `clq audit`: every combination a rate card offers, judged; as lines of JSON, as a table, or as a report to sign.

use std::process::ExitCode;

use clap::Args;

use crate::num::Date;

use super::{CardOptions, Stopped};

pub(super) const ABOUT: &str = "Judge every combination of a rate card";

pub(super) const HELP: &str = "x";

#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    card: CardOptions,
}

impl Options {
    pub(super) fn run(&self, _today: Option<Date>) -> Result<ExitCode, Stopped> {
        Ok(ExitCode::SUCCESS)
    }
}
