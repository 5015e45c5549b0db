//! The rules, and the only door through which figures leave.
//!
//! An offer that was computed goes into [`review`]; out comes [`Verdict::Cleared`], which hands out its figures, or [`Verdict::Withheld`],
//! which has none. Nothing else constructs a [`Cleared`]. Rules carry typed reasons with numbers and a citation; words are made in `text`.
//!
//! Facts of the law: each file under `articles` and `parameters` names its instrument. What could not be read in the rule's own words is
//! marked so and warns at most.

pub mod articles;
mod case;
mod citation;
mod converted;
mod dated;
mod disclosure;
mod finding;
mod instruments;
pub mod parameters;
pub mod remedy;
mod review;
pub mod wording;

pub use case::{Case, FeeLine, FeeName, FeeOrigin};
pub use citation::{Basis, Citation, Confidence};
pub use converted::{ToldFlatFee, ToldNumber, convert_flat_fee, convert_payment};
pub use dated::{Dated, NotCovered, Series};
pub use disclosure::{CostLine, CostLineSource};
pub use finding::{CeilingKind, Finding, Reason, Rule, Severity};
pub use instruments::{Instrument, InstrumentText};
pub use remedy::{Change, Proposal, Remedy};
pub use review::{Cleared, Exit, Judgement, RangeEnd, Verdict, Withheld, judge, review};
