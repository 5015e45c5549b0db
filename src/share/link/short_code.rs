//! A short code for a campaign or a sales representative. Too short for a name or a telephone number, on purpose.

use core::fmt;

use super::alphabet;

/// Why a short code was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortCodeError {
    /// The most characters.
    pub most: usize,
}

impl fmt::Display for ShortCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code has 1 to {} digits and capital letters, without I, L, O and U", self.most)
    }
}

impl core::error::Error for ShortCodeError {}

/// One to `MOST` symbols of Crockford's Base32.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortCode<const MOST: usize>(Vec<u8>);

/// A campaign: up to five characters.
pub type CampaignCode = ShortCode<5>;
/// A sales representative: up to four characters.
pub type RepCode = ShortCode<4>;

impl<const MOST: usize> ShortCode<MOST> {
    /// From its symbols, 0 to 31.
    pub(super) fn of_symbols(symbols: Vec<u8>) -> Option<Self> {
        (1..=MOST).contains(&symbols.len()).then_some(Self(symbols))
    }

    /// A code to be read over.
    pub(super) fn blank() -> Self {
        Self(vec![0])
    }

    pub(super) fn symbols(&self) -> &[u8] {
        &self.0
    }
}

impl<const MOST: usize> core::str::FromStr for ShortCode<MOST> {
    type Err = ShortCodeError;

    /// Reads capitals or small letters; a look-alike is refused rather than made another code.
    fn from_str(text: &str) -> Result<Self, ShortCodeError> {
        let exact = |byte: u8| alphabet::symbol(byte).filter(|symbol| alphabet::character(*symbol).eq_ignore_ascii_case(&char::from(byte)));
        text.bytes().map(exact).collect::<Option<Vec<u8>>>().and_then(Self::of_symbols).ok_or(ShortCodeError { most: MOST })
    }
}

impl<const MOST: usize> fmt::Display for ShortCode<MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|symbol| fmt::Write::write_char(f, alphabet::character(*symbol)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_one_to_its_most_characters_of_the_alphabet() {
        let read = |text: &str| text.parse::<RepCode>().map(|code| code.to_string());
        assert_eq!(read("A7"), Ok("A7".to_owned()));
        assert_eq!(read("zz09"), Ok("ZZ09".to_owned()));
        for wrong in ["", "ABCDE", "A-1", "O1", "I1", "L1", "U1", "张", "1380013"] {
            assert_eq!(read(wrong), Err(ShortCodeError { most: 4 }), "{wrong}");
        }
        assert!("ABCDE".parse::<CampaignCode>().is_ok());
    }
}
