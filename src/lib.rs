//! Used-car loan quotes for mainland China, checked against the rules before any figure is shown.
//!
//! One engine serves the browser widget and the `clq` command. A request and a dealer's rate card go in; for every product a verdict
//! comes out: *cleared* with figures, or *withheld* with reasons and the nearest offer that would pass.
//!
//! # Layers
//! A layer uses only those to its left (`tests/architecture.rs` checks it):
//! `num`, `json` ← `loan` ← `ratecard`, `vehicle`, `applicant` ← `compliance` ← `quote` ← `text` ← `share`, `state` ← `ui` ← `embed` and the binaries.
//!
//! # Invariants
//! 1. **No figure without a verdict.** Payments, totals and rates reach a view only out of [`compliance::Cleared`], which only the
//!    compliance module constructs.
//! 2. **Every legal number is dated data with a citation** and a confidence. A date outside the coverage is an error, not a guess.
//! 3. **Exact money.** Decimal arithmetic in fen, named rounding, checked operations; no float below the views.
//! 4. **No panic from any input.** Every error is typed and names its field.
//! 5. **Nothing leaves the tab.** After load there is no request; no name, telephone, identity, plate or VIN is asked for.
//! 6. **Views do no arithmetic, rules know no words, the loan module knows no law.** Words come only from `text`.
//! 7. **A dealer's configuration can tighten a rule; it can never loosen one.**

pub mod applicant;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compliance;
#[cfg(feature = "app")]
pub mod embed;
pub mod json;
pub mod loan;
pub mod num;
pub mod quote;
pub mod ratecard;
pub mod share;
#[cfg(feature = "app")]
pub mod state;
pub mod text;
#[cfg(feature = "app")]
mod ui;
pub mod vehicle;
