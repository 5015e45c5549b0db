//! The small language expressions are written in, and its matcher.
//!
//! | written | matches |
//! |---|---|
//! | `零` | itself, after normalisation |
//! | `[无免]` | one of these |
//! | `(首付\|头款)` | one of these |
//! | `x?` | `x`, or nothing |
//! | `Z` | a zero however written: 零 〇 0 o; not the digit of a longer number |
//! | `#` | a number, Chinese or Arabic |
//!
//! Between two characters may stand what parts them without ending a thought ([`super::normalise::is_gap`]). A word in Latin letters stands
//! alone. There is no repetition, so that matching takes time in proportion to the text.

use super::normalise::{is_gap, is_zero};
use super::number;
use super::passage::Unit;

#[derive(Debug)]
enum Element {
    One(Vec<char>),
    Zero,
    Number,
    Any(Vec<Vec<Self>>),
    Optional(Box<Self>),
}

/// An expression, read.
#[derive(Debug)]
pub(super) struct Pattern {
    elements: Vec<Element>,
    /// What a match can begin with, in order; nothing where it can be anything.
    first: Option<Vec<char>>,
}

/// At most so many gaps between two characters; more part words that only happen to stand one after the other.
const MOST_GAPS: usize = 3;

impl Pattern {
    /// Reads an expression. Brackets left open end with it; a test keeps the lexicon free of them.
    pub(super) fn new(written: &str) -> Self {
        let mut characters = written.chars().peekable();
        let mut branches = read_branches(&mut characters);
        let elements = if branches.len() == 1 { branches.pop().unwrap_or_default() } else { vec![Element::Any(branches)] };
        let mut first = Vec::new();
        let is_known = first_of(&elements, &mut first);
        first.sort_unstable();
        first.dedup();
        Self { elements, first: is_known.then_some(first) }
    }

    /// The characters a match can begin with; nothing where it can be any.
    pub(super) fn first(&self) -> Option<&[char]> {
        self.first.as_deref()
    }

    /// The end of the longest match that begins at `start`.
    pub(super) fn longest(&self, units: &[Unit], start: usize) -> Option<usize> {
        let c = units.get(start)?.c;
        if self.first.as_ref().is_some_and(|first| first.binary_search(&c).is_err()) {
            return None;
        }
        let letter = |at: Option<usize>| at.and_then(|at| units.get(at)).is_some_and(|unit| unit.c.is_ascii_alphabetic());
        if letter(Some(start)) && letter(start.checked_sub(1)) {
            return None;
        }
        let ends = run(&self.elements, units, vec![start], start);
        ends.into_iter().filter(|end| *end > start && !(letter(end.checked_sub(1)) && letter(Some(*end)))).max()
    }

    /// Whether it matches anywhere between two places.
    pub(super) fn is_in(&self, units: &[Unit], from: usize, to: usize) -> bool {
        let within = units.get(..to.min(units.len())).unwrap_or(units);
        (from..within.len()).any(|start| self.longest(within, start).is_some())
    }
}

type Characters<'a> = core::iter::Peekable<core::str::Chars<'a>>;

fn read_branches(characters: &mut Characters<'_>) -> Vec<Vec<Element>> {
    let mut branches = vec![Vec::new()];
    while let Some(c) = characters.next() {
        let element = match c {
            ')' => break,
            '|' => {
                branches.push(Vec::new());
                continue;
            }
            '(' => Element::Any(read_branches(characters)),
            '[' => Element::One(characters.by_ref().take_while(|c| *c != ']').collect()),
            'Z' => Element::Zero,
            '#' => Element::Number,
            c => Element::One(vec![c]),
        };
        let element = if characters.next_if_eq(&'?').is_some() { Element::Optional(Box::new(element)) } else { element };
        if let Some(branch) = branches.last_mut() {
            branch.push(element);
        }
    }
    branches
}

/// Adds what the elements can begin with; whether they must begin with one of these.
fn first_of(elements: &[Element], first: &mut Vec<char>) -> bool {
    for element in elements {
        match element {
            Element::One(set) => {
                first.extend(set);
                return true;
            }
            Element::Zero => {
                first.extend(['零', '0', 'o']);
                return true;
            }
            Element::Number => return false,
            Element::Any(branches) => return branches.iter().all(|branch| first_of(branch, first)),
            Element::Optional(inner) => {
                if !first_of(core::slice::from_ref(inner), first) {
                    return false;
                }
            }
        }
    }
    false
}

/// The places a run of elements can end at, from any of the places given.
fn run(elements: &[Element], units: &[Unit], mut places: Vec<usize>, start: usize) -> Vec<usize> {
    for element in elements {
        let mut next = Vec::new();
        for place in places {
            step(element, units, place, start, &mut next);
        }
        next.sort_unstable();
        next.dedup();
        places = next;
        if places.is_empty() {
            break;
        }
    }
    places
}

fn step(element: &Element, units: &[Unit], place: usize, start: usize, ends: &mut Vec<usize>) {
    // A match begins with a character, not with a gap.
    let at = if place == start { place } else { past_gaps(units, place) };
    match element {
        Element::One(set) => {
            if units.get(at).is_some_and(|unit| set.contains(&unit.c)) {
                ends.push(at + 1);
            }
        }
        Element::Zero => {
            if is_lone_zero(units, at) {
                ends.push(at + 1);
            }
        }
        Element::Number => {
            if let Some(found) = number::at(units, at) {
                ends.push(found.end);
            }
        }
        Element::Any(branches) => {
            for branch in branches {
                ends.extend(run(branch, units, vec![place], start));
            }
        }
        Element::Optional(inner) => {
            ends.push(place);
            step(inner, units, place, start, ends);
        }
    }
}

/// The next place that is no gap, if it is near enough.
pub(super) fn past_gaps(units: &[Unit], place: usize) -> usize {
    let gaps = units.iter().skip(place).take(MOST_GAPS + 1).take_while(|unit| is_gap(unit.c)).count();
    place + gaps
}

fn is_lone_zero(units: &[Unit], at: usize) -> bool {
    let c = |at: Option<usize>| at.and_then(|at| units.get(at)).map(|unit| unit.c);
    let Some(zero) = c(Some(at)).filter(|c| is_zero(*c)) else { return false };
    let (before, after) = (c(at.checked_sub(1)), c(Some(at + 1)));
    let in_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_decimal = after == Some('.') && in_number(c(Some(at + 2)));
    let after_point = matches!(before, Some('.' | ',')) && at.checked_sub(2).is_some_and(|at| in_number(c(Some(at))));
    let in_word = zero == 'o' && (before.is_some_and(|c| c.is_ascii_alphabetic()) || after.is_some_and(|c| c.is_ascii_alphabetic()));
    let in_chinese = zero == '零' && before.is_some_and(|c| matches!(c, '百' | '千' | '万' | '点'));
    !in_number(before) && !in_number(after) && !is_decimal && !after_point && !in_word && !in_chinese
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    fn found(pattern: &str, text: &str) -> Option<String> {
        let reading = plain::read(text);
        let units = &reading.passages[0].units;
        let pattern = Pattern::new(pattern);
        let first = pattern.first();
        (0..units.len()).find_map(|start| {
            let end = pattern.longest(units, start)?;
            assert!(first.as_ref().is_none_or(|first| first.contains(&units[start].c)));
            Some(text[units[start].start..units[end - 1].end].to_owned())
        })
    }

    #[test]
    fn each_construct_matches_what_it_says() {
        assert_eq!(found("[无免]息", "全免息贷"), Some("免息".to_owned()));
        assert_eq!(found("(首付|头款)(为|是)?Z", "头款为０"), Some("头款为０".to_owned()));
        assert_eq!(found("最后#名", "最后三名"), Some("最后三名".to_owned()));
        assert_eq!(found("a|bc?", "xx bc"), Some("bc".to_owned()));
        assert_eq!(found("零首付", "首付"), None);
    }

    #[test]
    fn what_parts_characters_without_ending_a_thought_is_passed_over() {
        for text in ["零 首 付", "零·首·付", "【零】“首”付", "零\u{200b}首\u{200d}付", "零_首-付", "零首  付"] {
            assert_eq!(found("Z首付", text).as_deref(), Some(text.trim_start_matches('【')), "{text}");
        }
        for text in ["零，首付", "零。首付", "零、首付", "零\n首付", "零(-- )首付"] {
            assert_eq!(found("Z首付", text), None, "{text}");
        }
    }

    #[test]
    fn a_zero_is_not_the_digit_of_a_number() {
        for text in ["10息", "0.5息", "5.0息", "1,0息", "一百零息", "to息", "00息"] {
            assert_eq!(found("Z息", text), None, "{text}");
        }
        for text in ["0息", "O息", "〇息", "o息", "𝟎息", "共 0息"] {
            assert!(found("Z息", text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_latin_word_stands_alone() {
        assert!(found("riskfree", "A risk-free loan").is_some());
        assert_eq!(found("best", "bestow a best-of"), Some("best".to_owned()));
        assert_eq!(found("best", "abest bests"), None);
    }
}
