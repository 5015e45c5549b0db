//! Character references of HTML: by number, and the names found in Chinese pages.

const NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("NoBreak", '\u{2060}'),
    ("shy", '\u{ad}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("percnt", '%'),
    ("permil", '‰'),
    ("yen", '¥'),
    ("middot", '·'),
    ("centerdot", '·'),
    ("bull", '•'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("times", '×'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("period", '.'),
    ("comma", ','),
    ("colon", ':'),
    ("semi", ';'),
    ("excl", '!'),
    ("quest", '?'),
    ("plus", '+'),
    ("sol", '/'),
    ("lpar", '('),
    ("rpar", ')'),
    ("num", '#'),
    ("ast", '*'),
    ("lowbar", '_'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
];

/// No reference is longer.
const LONGEST: usize = 32;

/// The character the reference at the start of a text stands for, and its length in bytes.
pub(super) fn decode(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        let (digits_at, radix) = if number.starts_with(['x', 'X']) { (1, 16) } else { (0, 10) };
        let digits = number.get(digits_at..)?;
        let length = digits.bytes().take(LONGEST).take_while(|b| char::from(*b).is_digit(radix)).count();
        let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
        let semicolon = usize::from(digits.as_bytes().get(length) == Some(&b';'));
        // What is no character is shown as the replacement character.
        let c = char::from_u32(code).filter(|c| *c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER);
        return Some((c, 2 + digits_at + length + semicolon));
    }
    let length = body.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    if body.as_bytes().get(length) != Some(&b';') {
        return None;
    }
    let name = body.get(..length)?;
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, c)| (*c, length + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_decoded_and_the_rest_is_left() {
        assert_eq!(decode("&#38646;x"), Some(('零', 8)));
        assert_eq!(decode("&#x96F6;"), Some(('零', 8)));
        assert_eq!(decode("&#X96f6 "), Some(('零', 7)));
        assert_eq!(decode("&nbsp;"), Some(('\u{a0}', 6)));
        assert_eq!(decode("&#0;"), Some((char::REPLACEMENT_CHARACTER, 4)));
        for text in ["&", "&;", "&#;", "&#x;", "&amp", "&nothing;", "&#99999999999999;", "x"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
