//! The layout of a module file, as far as needed to drop what only debuggers read. Works where wasm-opt is not at hand.

/// Removes the custom sections: function names, producers, target features. None of them has a meaning for the engine.
pub(crate) fn without_custom_sections(module: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    if !head.starts_with(b"\0asm") {
        return None;
    }
    let mut kept = head.to_vec();
    while let Some((id, after_id)) = rest.split_first() {
        let (length, after_length) = unsigned(after_id)?;
        let size = (rest.len() - after_length.len()).checked_add(length)?;
        let (section, next) = rest.split_at_checked(size)?;
        if *id != 0 {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Some(kept)
}

/// LEB128, at most 32 bits.
fn unsigned(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(at + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_the_others_stay() {
        let head = b"\0asm\x01\0\0\0";
        let module = [&head[..], &[0, 3, 1, b'x', 9], &[1, 2, 7, 7], &[0, 0x81, 0, 5]].concat();
        assert_eq!(without_custom_sections(&module).unwrap(), [&head[..], &[1, 2, 7, 7]].concat());
    }

    #[test]
    fn a_damaged_module_is_refused() {
        assert_eq!(without_custom_sections(b"\0asm\x01\0\0\0\x01\x09\x00"), None);
        assert_eq!(without_custom_sections(b"<!doctype html>"), None);
        assert_eq!(without_custom_sections(b""), None);
    }
}
