//! Numbers with a meaning: money, rates, ratios, months and dates, and the named rules by which they are rounded.
//!
//! Every constructor states what it refuses. Nothing here knows loans, law, words or the browser.

mod date;
mod error;
mod money;
mod months;
mod order;
mod parse;
mod rate;
mod ratio;
mod real;
mod root;
mod rounding;

pub use date::Date;
pub use error::NumError;
pub use money::{Fen, Money};
pub use months::Months;
pub use order::sort_by_key;
pub use parse::{decimal_from_str, nearest_decimal_from_str, plain};
pub use rate::{AnnualRate, CostRate, FeeRate};
pub use ratio::Ratio;
pub use real::Real;
pub use root::{Bracket, bracketed_root, guarded_newton};
pub use rounding::{half_up, is_whole, nearest_half_up, towards_zero, up};
