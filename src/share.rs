//! What leaves the page in a customer's hands: links, plain text for a chat, the schedule as a table, reminders of due dates.
//!
//! A link holds inputs and no figure; the other three take their figures out of a [`SharedOffer`], which only a cleared offer makes, so an
//! expired card or a withheld product cannot be shared. It uses `text` for every word, as the command line does, and knows no screen, no
//! clock and no browser. The widget's first load does not reach it: it comes as a part of its own when somebody shares.

pub mod calendar;
pub mod link;
mod mark;
mod offer;
pub mod plain_text;
pub mod schedule_csv;

pub use offer::SharedOffer;
