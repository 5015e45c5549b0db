//! Fields as bits. One description ([`layout`](super::layout)) says which fields there are; these ports write it, read it, or name its parts.

use crate::share::mark::low_bits;

/// Where fields go through. A port that writes leaves the value as it is; one that reads replaces it.
pub(super) trait Port {
    /// `width` bits, at most 34. Nothing where the value does not fit or the bits have run out.
    fn bits(&mut self, name: &'static str, value: &mut u64, width: u32) -> Option<()>;
}

/// Writes fields, highest bit first, five bits a symbol.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    symbols: Vec<u8>,
    pending: u8,
    filled: u8,
}

impl Port for BitWriter {
    fn bits(&mut self, _: &'static str, value: &mut u64, width: u32) -> Option<()> {
        if *value > low_bits(width) {
            return None;
        }
        for place in (0..width).rev() {
            self.pending = self.pending << 1 | u8::from(*value >> place & 1 == 1);
            self.filled += 1;
            if self.filled == 5 {
                self.symbols.push(self.pending);
                (self.pending, self.filled) = (0, 0);
            }
        }
        Some(())
    }
}

impl BitWriter {
    /// The symbols, the last one filled up with zeros.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.filled > 0 {
            self.symbols.push(self.pending << (5 - self.filled));
        }
        self.symbols
    }
}

/// Reads fields.
#[derive(Debug)]
pub(super) struct BitReader<'a> {
    symbols: &'a [u8],
    /// Bits of the first symbol that have been read.
    used: u8,
}

impl<'a> BitReader<'a> {
    pub(super) fn new(symbols: &'a [u8]) -> Self {
        Self { symbols, used: 0 }
    }
}

impl Port for BitReader<'_> {
    fn bits(&mut self, _: &'static str, value: &mut u64, width: u32) -> Option<()> {
        let mut read = 0;
        for _ in 0..width {
            let (symbol, rest) = self.symbols.split_first()?;
            read = read << 1 | u64::from(*symbol >> (4 - self.used) & 1);
            self.used += 1;
            if self.used == 5 {
                (self.symbols, self.used) = (rest, 0);
            }
        }
        *value = read;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let fields = [(5, 3), (0, 1), (0x3_ffff_ffff, 34), (1, 2), (0, 17), (1000, 10)];
        let mut writer = BitWriter::default();
        for (mut value, width) in fields {
            writer.bits("", &mut value, width).unwrap();
        }
        let symbols = writer.finish();
        assert_eq!(symbols.len(), 67usize.div_ceil(5));
        let mut reader = BitReader::new(&symbols);
        for (written, width) in fields {
            let mut value = 99;
            reader.bits("", &mut value, width).unwrap();
            assert_eq!(value, written);
        }
    }

    #[test]
    fn a_value_that_does_not_fit_is_not_cut() {
        let mut writer = BitWriter::default();
        assert_eq!(writer.bits("", &mut 8, 3), None);
        assert_eq!(writer.bits("", &mut 7, 3), Some(()));
    }

    #[test]
    fn bits_run_out() {
        let mut reader = BitReader::new(&[31]);
        let mut value = 0;
        assert_eq!(reader.bits("", &mut value, 5), Some(()));
        assert_eq!(reader.bits("", &mut value, 1), None);
    }
}
