//! What a reader sees of a Markdown text, inline HTML included.
//!
//! Of CommonMark, what changes the words or how much they stand out: headings of both kinds, emphasis, links, images, lists, quotes, code
//! marks, rows of tables. Blank lines, headings and list items end a passage; lines of a paragraph are read in one.

use super::html::Scanner;
use super::passage::Reading;
use super::prominence::{Prominence, RUNNING};

pub(super) fn read(source: &str) -> Reading {
    let mut scanner = Scanner::new(source);
    let mut at = 0;
    let mut bold = false;
    while at < source.len() {
        let rest = source.get(at..).unwrap_or_default();
        let end = rest.find('\n').map_or(source.len(), |length| at + length);
        let line = source.get(at..end).unwrap_or_default();
        let next = source.get(end + 1..).unwrap_or_default().lines().next().unwrap_or_default();
        at = match Line::of(line, next) {
            Line::Ends => {
                scanner.builder.end_passage();
                bold = false;
                end
            }
            Line::Text { marks, heading, is_own_passage } => {
                if is_own_passage {
                    scanner.builder.end_passage();
                    bold = false;
                }
                let look = heading.map_or(RUNNING, Prominence::heading);
                let past = inline(&mut scanner, source, at + marks, end, look, &mut bold);
                let range = past..past;
                if heading.is_some() {
                    scanner.builder.end_passage();
                } else if line.ends_with("  ") || line.ends_with('\\') || line.trim_start().starts_with('|') {
                    scanner.builder.end_line(range, look);
                } else {
                    scanner.builder.push(' ', range, look);
                }
                past
            }
        };
        // A tag may have gone on into a later line; what is left of that line is read next.
        if source.as_bytes().get(at) == Some(&b'\n') {
            at += 1;
        }
    }
    scanner.finish()
}

enum Line {
    /// Blank, a rule, a fence, the line under a heading: no words, and the passage ends.
    Ends,
    /// Words after so many bytes of marks.
    Text { marks: usize, heading: Option<usize>, is_own_passage: bool },
}

impl Line {
    fn of(line: &str, next: &str) -> Self {
        let trimmed = line.trim();
        let only = |marks: &[char]| trimmed.chars().all(|c| marks.contains(&c) || c.is_whitespace());
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") || only(&['-', '=', '*', '_', ':', '|', '+']) {
            // The line between the head of a table and its rows does not end it.
            let in_table = trimmed.contains('|') && !trimmed.is_empty();
            return if in_table { Self::Text { marks: line.len(), heading: None, is_own_passage: false } } else { Self::Ends };
        }
        let mut rest = line.trim_start();
        let mut is_own_passage = false;
        while let Some(quoted) = rest.strip_prefix('>') {
            rest = quoted.trim_start();
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let numbered =
            rest.get(digits..).and_then(|after| after.strip_prefix(['.', ')'])).filter(|after| digits > 0 && after.starts_with(' '));
        let bullet = rest.strip_prefix(['-', '*', '+']).filter(|after| after.starts_with(' '));
        if let Some(item) = bullet.or(numbered) {
            rest = item.trim_start();
            is_own_passage = true;
        }
        let level = rest.bytes().take_while(|b| *b == b'#').count();
        let after_marks = rest.get(level..).unwrap_or_default();
        let mut heading = None;
        if (1..=6).contains(&level) && after_marks.starts_with([' ', '\t']) {
            rest = after_marks;
            heading = Some(level);
        } else if next.trim().len() > 1 {
            let underlined = |mark: char| next.trim().chars().all(|c| c == mark);
            heading = if underlined('=') { Some(1) } else { Some(2).filter(|_| underlined('-')) };
        }
        is_own_passage |= heading.is_some();
        Self::Text { marks: line.len() - rest.len(), heading, is_own_passage }
    }
}

/// Reads a line from `at`; gives the byte after what was read, which is at least `end`.
fn inline(scanner: &mut Scanner<'_>, source: &str, mut at: usize, end: usize, look: Prominence, bold: &mut bool) -> usize {
    while at < end {
        let rest = source.get(at..end).unwrap_or_default();
        let look = Prominence { bold: look.bold || *bold, ..look };
        if rest.starts_with("**") || rest.starts_with("__") {
            *bold = !*bold;
            at += 2;
        } else if rest.starts_with(['*', '_', '`', '[']) {
            at += 1;
        } else if rest.starts_with("~~") || rest.starts_with("![") {
            at += 2;
        } else if let Some(target) = rest.strip_prefix("](") {
            let length = target.find(')').unwrap_or(target.len());
            let target = target.get(..length).unwrap_or_default();
            if let Some((before, title)) = target.split_once(['"', '\'']) {
                let start = at + 2 + before.len() + 1;
                let title = title.trim_end_matches(['"', '\'', ' ']);
                scanner.builder.stand_alone(title.char_indices().map(|(i, c)| (c, start + i..start + i + c.len_utf8())), look);
            }
            at = (at + 2 + length + 1).min(end);
        } else if rest.starts_with(']') {
            at += 1;
        } else if let Some(escaped) = rest.strip_prefix('\\').and_then(|after| after.chars().next()).filter(char::is_ascii_punctuation) {
            scanner.builder.push(escaped, at + 1..at + 2, look);
            at += 2;
        } else {
            at = scanner.step_within(at, look);
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> Vec<String> {
        let passages = read(source).passages;
        passages.iter().map(|passage| passage.units.iter().map(|unit| unit.c).collect::<String>().trim().to_owned()).collect()
    }

    #[test]
    fn marks_are_no_words() {
        assert_eq!(text("# 零**首**付\n\na _b_ `c`\nd [e](https://x.example/0 \"f\") ![g](h.png)\n"), ["零首付", "a b c d e g", "f"]);
        assert_eq!(text("- a\n- b\n1. c\n> d\n\n***\n```\ne\n```\n"), ["a", "b", "c d", "e"]);
        assert_eq!(text("a\\*b\\\nc  \nd"), ["a*b\\\nc\nd"]);
        assert_eq!(text("| a | b |\n|---|---|\n| c | d |"), ["| a | b |\n| c | d |"]);
    }

    #[test]
    fn inline_html_is_read_as_html() {
        assert_eq!(text("a <small>b</small> <!-- c\nd --> e &amp; f\n\n<div title=\"g\">h</div>"), ["a b e & f", "h", "g"]);
    }

    #[test]
    fn headings_and_bold_stand_out() {
        let reading = read("# a\n\nb **c**\n\nd\n===\n\n<small>e</small>");
        let looks: Vec<(u32, bool)> =
            reading.passages.iter().filter_map(|passage| passage.units.last()).map(|unit| (unit.look.size, unit.look.bold)).collect();
        assert_eq!(looks[0], (200, true));
        assert_eq!(looks[2], (200, true));
        let c = reading.passages[1].units.iter().find(|unit| unit.c == 'c').unwrap();
        assert!(c.look.bold && c.look.size == 100);
        assert_eq!(reading.passages[3].units[0].look.size, 83);
    }
}
