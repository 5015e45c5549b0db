//! `clq`: quotes used-car loans on the command line. Everything is in [`car_loan_quote::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    car_loan_quote::cli::run()
}
