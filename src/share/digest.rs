//! SHA-256, as a fingerprint of what was used and of what was kept. It proves that nothing changed, not who wrote it.

use core::fmt;

use sha2::{Digest as _, Sha256};

use crate::json::{Value, canonical};

/// A SHA-256 hash; sixty-four lower-case hexadecimal digits when written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Of bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Of what a document says, however it is laid out: of the bytes of its [`canonical`] form.
    pub fn of_document(value: &Value) -> Self {
        Self::of_bytes(canonical(value).as_bytes())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    #[test]
    fn the_digest_is_the_one_fips_180_prints_for_its_examples() {
        for (text, digest) in [
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ] {
            assert_eq!(Digest::of_bytes(text.as_bytes()).to_string(), digest);
        }
    }

    #[test]
    fn a_document_has_one_digest_however_it_is_laid_out_and_another_if_it_says_something_else() {
        let of = |text: &str| Digest::of_document(&parse(text).unwrap());
        assert_eq!(of("{\"a\": 1, \"b\": [ ]}"), of("{\"b\":[],\"a\":1.0}"));
        assert_ne!(of("{\"a\":1}"), of("{\"a\":\"1\"}"));
    }
}
