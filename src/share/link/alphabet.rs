//! Crockford's Base32: digits and capitals without I, L, O and U. Capitals or not is the same, and O, I and L are read as 0 and 1.

const SYMBOLS: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The character of a symbol; the last one for what is none.
pub(super) fn character(symbol: u8) -> char {
    char::from(SYMBOLS.get(usize::from(symbol)).copied().unwrap_or(b'Z'))
}

/// The symbol of a character.
pub(super) fn symbol(character: u8) -> Option<u8> {
    // The letters left out make four gaps.
    let upper = character.to_ascii_uppercase();
    Some(match upper {
        b'O' => 0,
        b'I' | b'L' => 1,
        b'0'..=b'9' => upper - b'0',
        b'A'..=b'H' => upper - b'A' + 10,
        b'J' | b'K' => upper - b'J' + 18,
        b'M' | b'N' => upper - b'M' + 20,
        b'P'..=b'T' => upper - b'P' + 22,
        b'V'..=b'Z' => upper - b'V' + 27,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_has_a_character_and_back() {
        for number in 0..32 {
            let written = character(number);
            assert_eq!(symbol(u8::try_from(written).unwrap()), Some(number));
            assert_eq!(symbol(u8::try_from(written.to_ascii_lowercase()).unwrap()), Some(number));
        }
    }

    #[test]
    fn look_alikes_are_read_as_what_they_look_like_and_u_is_not_read() {
        assert_eq!([b'o', b'O', b'i', b'I', b'l', b'L'].map(symbol), [Some(0), Some(0), Some(1), Some(1), Some(1), Some(1)]);
        for other in [b'u', b'U', b'#', b'-', b' ', b'_', 0, 255] {
            assert_eq!(symbol(other), None);
        }
    }
}
