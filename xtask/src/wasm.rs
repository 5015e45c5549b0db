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

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// What a module takes and gives.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Names {
    /// Module and name of every import.
    pub(crate) imports: Vec<(String, String)>,
    /// The name of every export.
    pub(crate) exports: Vec<String>,
}

/// The names between a module and its surroundings.
pub(crate) fn names(module: &[u8]) -> Option<Names> {
    let mut names = Names::default();
    map_sections(module, |id, content| {
        let entries = entries(id, content)?;
        for entry in &entries {
            match entry.module {
                Some(module) => names.imports.push((module.to_owned(), entry.name.to_owned())),
                None => names.exports.push(entry.name.to_owned()),
            }
        }
        Some(written(&entries, |name| name.to_owned()))
    })?;
    Some(names)
}

/// Gives imports and exports other names.
pub(crate) fn renamed(module: &[u8], rename: impl Fn(&str) -> Option<String>) -> Option<Vec<u8>> {
    map_sections(module, |id, content| Some(written(&entries(id, content)?, |name| rename(name).unwrap_or_else(|| name.to_owned()))))
}

/// Removes exports by name, so that wasm-opt can drop what only they keep alive.
pub(crate) fn without_exports(module: &[u8], unwanted: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    map_sections(module, |id, content| {
        let mut entries = entries(id, content)?;
        entries.retain(|entry| id != EXPORTS || !unwanted(entry.name));
        Some(written(&entries, |name| name.to_owned()))
    })
}

/// Rewrites the content of a custom section.
pub(crate) fn map_custom_section(module: &[u8], wanted: &str, map: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    map_each_section(module, |id, content| {
        if id != 0 {
            return Some(content.to_vec());
        }
        let (name, rest) = text(content)?;
        if name != wanted {
            return Some(content.to_vec());
        }
        let mut section = content.get(..content.len() - rest.len())?.to_vec();
        section.extend(map(rest)?);
        Some(section)
    })
}

/// Rewrites the sections of imports and exports and copies the others.
fn map_sections(module: &[u8], mut map: impl FnMut(u8, &[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    map_each_section(module, |id, content| if matches!(id, IMPORTS | EXPORTS) { map(id, content) } else { Some(content.to_vec()) })
}

fn map_each_section(module: &[u8], mut map: impl FnMut(u8, &[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut out = head.to_vec();
    while let Some((id, after_id)) = rest.split_first() {
        let (length, content) = unsigned(after_id)?;
        let (content, next) = content.split_at_checked(length)?;
        let section = map(*id, content)?;
        out.push(*id);
        push_unsigned(&mut out, section.len());
        out.extend(section);
        rest = next;
    }
    Some(out)
}

/// An import or an export. `what` is its kind and its description, as they stand in the file.
struct Entry<'a> {
    module: Option<&'a str>,
    name: &'a str,
    what: &'a [u8],
}

fn entries(id: u8, section: &[u8]) -> Option<Vec<Entry<'_>>> {
    let (count, mut rest) = unsigned(section)?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let module = if id == IMPORTS {
            let (module, after) = text(rest)?;
            rest = after;
            Some(module)
        } else {
            None
        };
        let (name, start) = text(rest)?;
        rest = if id == IMPORTS { after_import(start)? } else { unsigned(start.get(1..)?)?.1 };
        entries.push(Entry { module, name, what: start.get(..start.len() - rest.len())? });
    }
    Some(entries)
}

/// What stands after the kind and description of an import.
fn after_import(bytes: &[u8]) -> Option<&[u8]> {
    let (kind, rest) = bytes.split_first()?;
    match kind {
        // A function: its type.
        0 => Some(unsigned(rest)?.1),
        // A table: the type of its elements, then its limits.
        1 => after_limits(rest.get(1..)?),
        2 => after_limits(rest),
        // A global: its type and whether it changes.
        3 => rest.get(2..),
        // A tag: an attribute and its type.
        4 => Some(unsigned(rest.get(1..)?)?.1),
        _ => None,
    }
}

fn after_limits(bytes: &[u8]) -> Option<&[u8]> {
    let (flags, rest) = bytes.split_first()?;
    let (_, rest) = unsigned(rest)?;
    if flags & 1 == 1 { Some(unsigned(rest)?.1) } else { Some(rest) }
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = unsigned(bytes)?;
    let (text, rest) = rest.split_at_checked(length)?;
    Some((str::from_utf8(text).ok()?, rest))
}

fn written(entries: &[Entry<'_>], name_of: impl Fn(&str) -> String) -> Vec<u8> {
    let mut section = Vec::new();
    push_unsigned(&mut section, entries.len());
    for entry in entries {
        for text in entry.module.map(ToOwned::to_owned).into_iter().chain([name_of(entry.name)]) {
            push_unsigned(&mut section, text.len());
            section.extend(text.bytes());
        }
        section.extend_from_slice(entry.what);
    }
    section
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
    fn imports_and_exports_get_other_names_and_keep_what_they_are() {
        let head = b"\0asm\x01\0\0\0";
        let imports = [2, 14, 2, 1, b'm', 1, b'a', 0, 7, 1, b'm', 1, b'b', 3, 0x7f, 1];
        let module = [&head[..], &imports, &[7, 5, 1, 1, b'a', 0, 3]].concat();
        let new = renamed(&module, |name| (name == "a").then(|| "long".to_owned())).unwrap();
        let found = names(&new).unwrap();
        assert_eq!(found.imports, [("m".to_owned(), "long".to_owned()), ("m".to_owned(), "b".to_owned())]);
        assert_eq!(found.exports, ["long"]);
        assert_eq!(renamed(&new, |name| (name == "long").then(|| "a".to_owned())).unwrap(), module);
    }

    #[test]
    fn a_damaged_module_is_refused() {
        assert_eq!(without_custom_sections(b"\0asm\x01\0\0\0\x01\x09\x00"), None);
        assert_eq!(without_custom_sections(b"<!doctype html>"), None);
        assert_eq!(without_custom_sections(b""), None);
    }
}
