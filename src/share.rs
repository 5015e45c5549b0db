//! What leaves the tool: links, plain text for a chat, the schedule as a table and reminders for a customer; audit records and cost tables as
//! data for other programs.
//!
//! A link holds inputs and no figure; everything else takes its figures out of a cleared offer, so an expired card or a withheld product
//! cannot be shared. What is written here is read again years later, so its form is stable: `docs/sharing.md`, `docs/records.md` and
//! `docs/disclosure.md` say what each means. It uses `text` for every word, as the command line does, and knows no screen, no clock and no
//! browser. The widget's first load does not reach it: it comes as a part of its own when somebody asks for it.

pub mod calendar;
mod card;
mod digest;
pub mod disclosure;
pub mod figures;
pub mod link;
mod mark;
mod offer;
pub mod plain_text;
pub mod reason;
pub mod record;
mod rule_pack;
pub mod schedule_csv;

pub use card::IdentifiedCard;
pub use digest::Digest;
pub use offer::SharedOffer;
pub use record::Record;
pub use rule_pack::{RulePackIdentity, rule_pack};
