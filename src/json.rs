//! JSON that keeps numbers as they were written.
//!
//! Rate cards and the command line carry money and rates; a reader that turns `0.1` into a float first would already have lost it.
//! That, and the 19 kB a derived serde reader adds to the first load, is why this is our own. It is checked against serde_json in tests.
//! It knows no rate card and no words.

mod canonical;
mod read;
mod write;

pub use canonical::canonical;
pub use read::{JsonError, JsonFault, Value, parse};
pub use write::Writer;
