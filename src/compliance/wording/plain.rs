//! Plain text: a blank line ends a passage, a line break ends a sentence.

use super::passage::{Builder, Reading};
use super::prominence::RUNNING;

pub(super) fn read(source: &str) -> Reading {
    let mut builder = Builder::new();
    let mut blank = false;
    for (at, c) in source.char_indices() {
        let range = at..at + c.len_utf8();
        match c {
            '\n' if blank => builder.end_passage(),
            '\n' => {
                builder.end_line(range, RUNNING);
                blank = true;
            }
            _ => {
                blank &= c.is_whitespace();
                builder.push(c, range, RUNNING);
            }
        }
    }
    builder.finish()
}
