//! Legal numbers as dated data, one file per instrument. Each value has its citation; nothing here decides anything.

pub mod auto_loan_measures;
pub mod cost_ceilings;
pub mod loan_prime_rate;
