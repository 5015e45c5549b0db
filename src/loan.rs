//! Loans: terms, repayment methods, schedules, fees, what they cost, leaving early, and solving backwards.
//!
//! Pure arithmetic on validated inputs. It knows no law, no rate card and no words.
//!
//! Conventions (each has a test): interest of a period = half up(balance × annual rate ÷ 12) with the division last; the instalment is
//! rounded half up to the fen; the last payment takes what is left so that the balance ends at exactly 0.00.

pub mod cost;
pub mod early_settlement;
mod error;
mod fee;
pub mod internal_rate_of_return;
mod method;
#[cfg(test)]
mod sample;
mod schedule;
pub mod solve;
mod terms;

pub use cost::{AllInCost, CostItem, CostSource, EffectiveCost};
pub use error::LoanError;
pub use fee::{Fee, FeeTiming};
pub use internal_rate_of_return::IrrError;
pub use method::{FlatFeeCharge, Method, MethodKind, Step};
pub use schedule::{Row, Schedule};
pub use terms::Terms;
