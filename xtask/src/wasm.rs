//! The layout of a module file, as far as needed to drop what only debuggers read, and exports that nobody calls.

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

/// Removes exports by name, so that wasm-opt can drop what only they keep alive.
pub(crate) fn without_exports(module: &[u8], unwanted: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    const EXPORTS: u8 = 7;
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((id, after_id)) = rest.split_first() {
        let (length, content) = unsigned(after_id)?;
        let (content, next) = content.split_at_checked(length)?;
        if *id == EXPORTS {
            let section = chosen_exports(content, &unwanted)?;
            kept.push(EXPORTS);
            push_unsigned(&mut kept, section.len());
            kept.extend(section);
        } else {
            kept.extend_from_slice(rest.get(..rest.len() - next.len())?);
        }
        rest = next;
    }
    Some(kept)
}

fn chosen_exports(section: &[u8], unwanted: &impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let (count, mut rest) = unsigned(section)?;
    let mut chosen = Vec::new();
    for _ in 0..count {
        let start = rest;
        let (length, after_length) = unsigned(rest)?;
        let (name, after_name) = after_length.split_at_checked(length)?;
        let (_kind, after_kind) = after_name.split_first()?;
        rest = unsigned(after_kind)?.1;
        if !unwanted(str::from_utf8(name).ok()?) {
            chosen.push(start.get(..start.len() - rest.len())?);
        }
    }
    let mut section = Vec::new();
    push_unsigned(&mut section, chosen.len());
    section.extend(chosen.concat());
    Some(section)
}

fn push_unsigned(into: &mut Vec<u8>, mut value: usize) {
    while value > 0x7f {
        into.push(0x80 | u8::try_from(value & 0x7f).unwrap_or_default());
        value >>= 7;
    }
    into.push(u8::try_from(value).unwrap_or_default());
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
    fn unwanted_exports_go_and_the_others_stay() {
        let head = b"\0asm\x01\0\0\0";
        let module = [&head[..], &[1, 1, 0], &[7, 9, 2, 1, b'a', 0, 3, 1, b'b', 0, 4], &[10, 1, 0]].concat();
        let expected = [&head[..], &[1, 1, 0], &[7, 5, 1, 1, b'b', 0, 4], &[10, 1, 0]].concat();
        assert_eq!(without_exports(&module, |name| name == "a").unwrap(), expected);
        assert_eq!(without_exports(&module, |_| false).unwrap(), module);
        assert_eq!(without_exports(&module[..16], |_| false), None);
    }

    #[test]
    fn a_damaged_module_is_refused() {
        assert_eq!(without_custom_sections(b"\0asm\x01\0\0\0\x01\x09\x00"), None);
        assert_eq!(without_custom_sections(b"<!doctype html>"), None);
        assert_eq!(without_custom_sections(b""), None);
    }
}
