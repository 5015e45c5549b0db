//! Legal numbers as dated data, one file per instrument. Each value has its citation; nothing here decides anything.

pub mod auto_loan_measures;
pub mod cost_ceilings;
pub mod loan_prime_rate;

/// The name of this set of rules: the country and the day its newest rule took effect.
pub const RULE_PACK: &str = "cn-2026-09-30";
