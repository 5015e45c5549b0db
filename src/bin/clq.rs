//! `clq`: quotes used-car loans on the command line. Everything but the clock is in [`car_loan_quote::cli`].

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use car_loan_quote::num::Date;

fn main() -> ExitCode {
    car_loan_quote::cli::run(today())
}

/// China is eight hours ahead of UTC all year.
const SECONDS_AHEAD: u64 = 8 * 60 * 60;
const SECONDS_OF_A_DAY: u64 = 24 * 60 * 60;

/// Today in China, as the widget has it, so that a command without a day answers what the widget shows. Every answer says its day, so it can
/// be asked again. Nothing where the clock is outside the calendar.
fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs().checked_add(SECONDS_AHEAD)?;
    Date::from_day_number(i64::try_from(seconds / SECONDS_OF_A_DAY).ok()?).ok()
}
