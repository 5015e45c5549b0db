//! The six symbols that tell damage: the BCH code over GF(32) of Bech32m (BIP 173 and 350), over the version and everything after it.
//!
//! Up to 89 symbols it detects EVERY change of up to four symbols, so every wrong character and every swap of two neighbours, and any other
//! damage but once in 2^30. A CRC of as many bits has no such guarantee for symbols, and a Reed-Solomon code over GF(32) ends at 31 symbols,
//! where a link has up to 82. The final constant is the one of BIP 350, without which inserted or lost zeros could pass.

/// How many symbols the checksum has.
pub(super) const LENGTH: usize = 6;

const FINAL: u32 = 0x2bc8_30a3;

/// The remainder so far, one symbol after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Remainder(u32);

impl Remainder {
    pub(super) const fn new() -> Self {
        Self(1)
    }

    /// Takes in a symbol, 0 to 31.
    pub(super) fn take(self, symbol: u8) -> Self {
        let top = self.0 >> 25;
        let part = |place: u32, generator: u32| if top >> place & 1 == 1 { generator } else { 0 };
        let next = (self.0 & 0x01ff_ffff) << 5
            ^ u32::from(symbol)
            ^ part(0, 0x3b6a_57b2)
            ^ part(1, 0x2650_8e6d)
            ^ part(2, 0x1ea1_19fa)
            ^ part(3, 0x3d42_33dd)
            ^ part(4, 0x2a14_62b3);
        Self(next)
    }

    /// Whether a text that ends with its checksum is whole.
    pub(super) fn is_whole(self) -> bool {
        self.0 == FINAL
    }

    /// The checksum of what was taken in.
    pub(super) fn checksum(self) -> [u8; LENGTH] {
        let closed = [0; LENGTH].into_iter().fold(self, Self::take).0 ^ FINAL;
        [25, 20, 15, 10, 5, 0].map(|shift| u8::try_from(closed >> shift & 31).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_that_of_bech32m() {
        // BIP 350: A1LQFN3A, human-readable part "a", no data. Bech32 takes in the part's characters first: 'a' >> 5, 0, 'a' & 31.
        let remainder = [3, 0, 1].into_iter().fold(Remainder::new(), Remainder::take);
        let alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        let written: String = remainder.checksum().into_iter().map(|symbol| alphabet.chars().nth(symbol.into()).unwrap()).collect();
        assert_eq!(written, "lqfn3a");
        assert!(remainder.checksum().into_iter().fold(remainder, Remainder::take).is_whole());
    }

    #[test]
    fn no_change_of_two_symbols_passes_in_the_longest_link() {
        // Linear: a change passes exactly where its own remainder, from zero, is zero. Two changes pass where a multiple of one cancels one
        // of the other, so all multiples of all places must differ.
        let mut seen = std::collections::BTreeSet::from([0]);
        for place in 0..82 {
            for change in 1..32 {
                let alone = (0..place).fold(Remainder(0).take(change), |remainder, _| remainder.take(0)).0;
                assert!(seen.insert(alone), "a change of {change} at {place} can be hidden");
            }
        }
    }
}
