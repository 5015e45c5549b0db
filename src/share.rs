//! What leaves the tool as a file, to be kept, checked or read by another program: audit records and cost tables as data.
//!
//! Figures come out of cleared offers only, as everywhere. What is written here is read again years later, so its members are stable:
//! `docs/records.md` and `docs/disclosure.md` say what each means. Sentences are those of `text`; it makes none of its own. Nothing here belongs to the first load of
//! the widget: hashing and canonical JSON are needed when something is kept.

mod card;
mod digest;
pub mod disclosure;
pub mod figures;
pub mod reason;
pub mod record;
mod rule_pack;

pub use card::IdentifiedCard;
pub use digest::Digest;
pub use record::Record;
pub use rule_pack::{RulePackIdentity, rule_pack};
