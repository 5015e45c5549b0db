//! The precompressed twins of a file, as small as each format can.

use flate2::write::GzEncoder;
use std::io::Write;

/// Brotli at quality 11.
pub(crate) fn brotli(content: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    // Reading from and writing to memory cannot fail.
    let _ = brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters);
    compressed
}

/// Gzip at level 9, without a time stamp, so that the same content gives the same bytes.
pub(crate) fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).and_then(|()| encoder.finish()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_formats_give_the_content_back() {
        let content = "monthly payment ".repeat(500).into_bytes();
        let mut back = Vec::new();
        brotli::Decompressor::new(&brotli(&content)[..], 4096).read_to_end(&mut back).unwrap();
        assert_eq!(back, content);
        back.clear();
        flate2::read::GzDecoder::new(&gzip(&content)[..]).read_to_end(&mut back).unwrap();
        assert_eq!(back, content);
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        assert_eq!(gzip(b"abc"), gzip(b"abc"));
        assert_eq!(brotli(b"abc"), brotli(b"abc"));
    }
}
