//! Marks: a few bits by which to tell that two things are not the same. FNV-1a (Fowler, Noll, Vo), 64 bits, folded.
//!
//! A mark tells a change, not a forgery: whoever wants another card with the same mark can find one. What must be proven is not proven here.

/// A mark being made. Every part ends with a sign of its own, so that `ab`, `c` and `a`, `bc` differ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marking(u64);

impl Marking {
    pub(super) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        self
    }

    pub(super) fn number(mut self, number: u64) -> Self {
        for byte in number.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        self
    }

    pub(super) fn whole(self) -> u64 {
        self.0
    }

    /// The mark in so many bits, below 64: the upper part folded over the lower, as FNV's authors advise.
    pub(super) fn bits(self, width: u32) -> u64 {
        (self.0.checked_shr(width).unwrap_or(0) ^ self.0) & low_bits(width)
    }
}

/// So many ones at the low end; below 64.
pub(super) fn low_bits(width: u32) -> u64 {
    1u64.checked_shl(width).map_or(u64::MAX, |power| power - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        // The authors' vectors for no byte and for one zero byte, which is what an empty part is.
        assert_eq!(Marking::new().whole(), 0xcbf2_9ce4_8422_2325);
        assert_eq!(Marking::new().text("").whole(), 0xaf63_bd4c_8601_b7df);
    }

    #[test]
    fn where_a_part_ends_counts() {
        let of = |parts: &[&str]| parts.iter().fold(Marking::new(), |mark, part| mark.text(part)).whole();
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["a"]), of(&["a", ""]));
    }

    #[test]
    fn a_mark_stays_within_its_bits() {
        for width in [1, 10, 15, 20, 63] {
            assert!(Marking::new().text("sample").bits(width) <= low_bits(width));
        }
        assert_eq!((low_bits(0), low_bits(10), low_bits(64)), (0, 1023, u64::MAX));
    }
}
