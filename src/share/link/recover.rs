//! Finds a link in what a chat made of it.
//!
//! Chats cut the fragment, put queries before and behind it, escape its `#`, break lines, widen letters, add invisible characters and
//! punctuation. What is around the link is dropped; the link itself is never mended: its checksum holds, or it is incomplete. What is
//! known of each chat stands in `docs/sharing.md`.

use super::alphabet::symbol;
use super::checksum::{LENGTH, Remainder};
use super::content::Content;
use super::error::LinkError;
use super::{MOST_SYMBOLS, VERSION};

/// No message with a link needs more; the bound keeps the search short whatever is pasted.
const MOST_BYTES: usize = 2048;

/// The only deal in a text.
pub(super) fn find(text: &str) -> Result<Content, LinkError> {
    if text.len() > MOST_BYTES {
        return Err(if text.contains('#') { LinkError::Incomplete } else { LinkError::NoLink });
    }
    let plain = plain(text);
    let mut found = None;
    let mut newer = false;
    for part in plain.as_bytes().split(|byte| !is_link(*byte)) {
        let words: Vec<&[u8]> = part.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).collect();
        for first in 0..words.len() {
            for symbols in wholes(words.get(first..).unwrap_or_default()) {
                match symbols.split_first() {
                    Some((&VERSION, rest)) => {
                        let body = rest.get(..rest.len().saturating_sub(LENGTH)).unwrap_or_default();
                        let Some(content) = Content::read(body) else { continue };
                        match &found {
                            Some(known) if *known != content => return Err(LinkError::Several),
                            _ => found = Some(content),
                        }
                    }
                    _ => newer = true,
                }
            }
        }
    }
    match found {
        Some(content) => Ok(content),
        None if newer => Err(LinkError::NewerVersion),
        None if had_link(&plain) => Err(LinkError::Incomplete),
        None => Err(LinkError::NoLink),
    }
}

/// What stands in a link or between its symbols.
fn is_link(byte: u8) -> bool {
    byte == b'-' || byte.is_ascii_whitespace() || symbol(byte).is_some()
}

/// The first words together, as many as make a whole link: a line break in the middle, or a word of the message behind it.
fn wholes(words: &[&[u8]]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut symbols = Vec::new();
    let mut remainder = Remainder::new();
    for word in words {
        for symbol in word.iter().copied().filter_map(symbol) {
            if symbols.len() == MOST_SYMBOLS {
                return found;
            }
            remainder = remainder.take(symbol);
            symbols.push(symbol);
        }
        if remainder.is_whole() && symbols.len() > LENGTH + 1 {
            found.push(symbols.clone());
        }
    }
    found
}

/// Whether a fragment began, so that something must have been in it.
fn had_link(plain: &str) -> bool {
    plain.split_once('#').is_some_and(|(_, fragment)| fragment.bytes().any(|byte| symbol(byte).is_some()))
}

/// The text in ASCII, its characters as they were typed, and with the `#` that was escaped.
fn plain(text: &str) -> String {
    let is_typed = text.is_ascii();
    let mut plain: String = if is_typed { text.to_owned() } else { text.chars().filter(|c| !is_invisible(*c)).map(narrow).collect() };
    if !plain.contains(['%', '&']) {
        return plain;
    }
    for (escaped, meant) in [("%25", "%"), ("%25", "%"), ("%23", "#"), ("&#35;", "#"), ("&#x23;", "#"), ("&num;", "#")] {
        plain = plain.replace(escaped, meant);
    }
    plain
}

/// Joiners, direction marks, soft hyphens, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The character as a keyboard for Latin letters has it; what has no such form ends a link.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or('\u{0}'),
        '\u{fe5f}' => '#',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        other if other.is_whitespace() => ' ',
        other if other.is_ascii() => other,
        _ => '\u{0}',
    }
}
