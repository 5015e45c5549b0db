//! File names that hold a digest of the content, and the references to them.
//!
//! Trunk's own digests are taken before the optimisers run, so a file could change and keep its name. Here the digest is the last thing:
//! a file is named after its final bytes, once everything it refers to has its name.

use crate::dist::Files;
use base64::Engine;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;

/// Names that other people's pages know. They stay as they are.
const LASTING: &[&str] = &["embed.js"];

/// Length of the digest in a name, in hexadecimal digits.
const DIGITS: usize = 16;

/// The same rule as [`has_digest`], for servers that speak regular expressions.
pub(crate) const DIGEST_PATTERN: &str = r"-[0-9a-f]{16}\.(js|css|wasm)$";

/// Whether a name holds a digest.
pub(crate) fn has_digest(path: &str) -> bool {
    let Some((stem, "js" | "css" | "wasm")) = path.rsplit_once('.') else { return false };
    let Some((_, digest)) = stem.rsplit_once('-') else { return false };
    digest.len() == DIGITS && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether a file gets a digest: scripts, styles and modules at the top, and what wasm-bindgen puts beside them.
fn wants_digest(path: &str) -> bool {
    let ours = !path.contains('/') || path.starts_with("snippets/");
    ours && !LASTING.contains(&path) && matches!(path.rsplit_once('.'), Some((_, "js" | "css" | "wasm")))
}

/// Names every file by its content, rewrites the references, and adds integrity attributes to the pages.
pub(crate) fn by_content(files: Files) -> Result<Files, String> {
    let mut pending = files;
    let mut named = Files::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    while !pending.is_empty() {
        let waiting: Vec<String> = pending.keys().filter(|path| wants_digest(path)).cloned().collect();
        let ready: Vec<String> = pending
            .iter()
            .filter(|(path, content)| !waiting.iter().any(|other| other != *path && mentions(path, content, other)))
            .map(|(path, _)| path.clone())
            .collect();
        if ready.is_empty() {
            return Err(format!("these files refer to each other in a circle, so none can be named first: {}", waiting.join(", ")));
        }
        for path in ready {
            let Some(content) = pending.remove(&path) else { continue };
            let content = with_new_names(&path, content, &names);
            let name = if wants_digest(&path) { name_after(&path, &content) } else { path.clone() };
            names.insert(path, name.clone());
            named.insert(name, content);
        }
    }
    add_integrity(&mut named);
    Ok(named)
}

/// What a reference to a file looks like: a quoted relative address.
fn references(name: &str) -> impl Iterator<Item = String> {
    ["\"", "'"].into_iter().flat_map(move |quote| ["", "./", "../"].map(|prefix| format!("{quote}{prefix}{name}{quote}")))
}

fn text_of<'a>(path: &str, content: &'a [u8]) -> Option<&'a str> {
    if matches!(path.rsplit_once('.'), Some((_, "html" | "js" | "css"))) { str::from_utf8(content).ok() } else { None }
}

fn mentions(path: &str, content: &[u8], other: &str) -> bool {
    text_of(path, content).is_some_and(|text| references(other).any(|reference| text.contains(&reference)))
}

fn with_new_names(path: &str, content: Vec<u8>, names: &BTreeMap<String, String>) -> Vec<u8> {
    let Some(text) = text_of(path, &content) else { return content };
    let mut text = text.to_owned();
    for (old, new) in names.iter().filter(|(old, new)| old != new) {
        for (old, new) in references(old).zip(references(new)) {
            text = text.replace(&old, &new);
        }
    }
    text.into_bytes()
}

fn name_after(path: &str, content: &[u8]) -> String {
    let mut digest: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    digest.truncate(DIGITS);
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{digest}.{ending}"),
        None => format!("{path}-{digest}"),
    }
}

/// The value of an `integrity` attribute.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(content)))
}

/// Scripts and styles of a page run only with the bytes that were built. (Browsers ignore the attribute on a preload of a module file.)
fn add_integrity(files: &mut Files) {
    let digests: Vec<(String, String)> = files
        .iter()
        .filter(|(path, _)| has_digest(path) && !path.ends_with(".wasm"))
        .map(|(path, content)| (path.clone(), integrity(content)))
        .collect();
    for (_, page) in files.iter_mut().filter(|(path, _)| path.ends_with(".html")) {
        let Ok(text) = str::from_utf8(page) else { continue };
        let mut text = text.to_owned();
        for (path, digest) in &digests {
            for attribute in ["src", "href"] {
                let reference = format!("{attribute}=\"./{path}\"");
                text = text.replace(&reference, &format!("{reference} integrity=\"{digest}\""));
            }
        }
        *page = text.into_bytes();
    }
}

/// The files that a page loads before it can show anything: those it names, and those that their scripts import.
pub(crate) fn first_load(files: &Files, page: &str) -> Vec<String> {
    let mut found = vec![page.to_owned()];
    let mut next = 0;
    while let Some(path) = found.get(next).cloned() {
        next += 1;
        let Some(text) = files.get(&path).and_then(|content| text_of(&path, content)) else { continue };
        for other in files.keys().filter(|other| !other.ends_with(".html")) {
            let loads = references(other).any(|reference| {
                text.match_indices(&reference).any(|(at, _)| {
                    let before = text.get(..at).unwrap_or_default().trim_end();
                    path.ends_with(".html") || before.ends_with("from") || before.ends_with("import")
                })
            });
            if loads && !found.contains(other) {
                found.push(other.clone());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Files {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        Files::from([
            file(
                "index.html",
                r#"<link href="./w.css"><script id="boot" src="./boot.js" data-js="./app.js" data-wasm="./app_bg.wasm" data-card="./card.json"></script>"#,
            ),
            file("app.js", r#"import{a}from"./snippets/x/inline0.js";new URL("app_bg.wasm",import.meta.url);import("./later.js")"#),
            file("snippets/x/inline0.js", "export let a"),
            file("app_bg.wasm", "\0asm"),
            file("boot.js", ""),
            file("w.css", ""),
            file("later.js", ""),
            file("card.json", "{}"),
            file("embed.js", r#"const files={js:"./app.js"}"#),
        ])
    }

    fn named(start: &str) -> String {
        by_content(site()).unwrap().into_keys().find(|path| path.starts_with(start)).unwrap()
    }

    #[test]
    fn every_reference_follows_its_file() {
        let files = by_content(site()).unwrap();
        let page = str::from_utf8(&files["index.html"]).unwrap();
        let (glue, module) = (named("app-"), named("app_bg-"));
        assert!(page.contains(&format!("data-js=\"./{glue}\"")) && page.contains(&format!("data-wasm=\"./{module}\"")));
        assert!(str::from_utf8(&files[&glue]).unwrap().contains(&format!("new URL(\"{module}\"")));
        assert!(str::from_utf8(&files["embed.js"]).unwrap().contains(&glue));
        assert!(page.contains("card.json") && files.contains_key("card.json"));
    }

    #[test]
    fn a_change_below_changes_every_name_above() {
        let before = named("app-");
        let mut changed = site();
        changed.insert("app_bg.wasm".into(), b"\0asm2".to_vec());
        assert!(!by_content(changed).unwrap().contains_key(&before));
    }

    #[test]
    fn scripts_and_styles_of_a_page_carry_their_digest() {
        let files = by_content(site()).unwrap();
        let boot = named("boot-");
        let expected = format!("src=\"./{boot}\" integrity=\"{}\"", integrity(&files[&boot]));
        assert!(str::from_utf8(&files["index.html"]).unwrap().contains(&expected));
    }

    #[test]
    fn the_first_load_leaves_out_what_is_imported_later() {
        let files = by_content(site()).unwrap();
        let load = first_load(&files, "index.html").join(" ");
        for part in ["index.html", "w-", "boot-", "app-", "app_bg-", "snippets/", "card.json"] {
            assert!(load.contains(part), "{part} is missing in {load}");
        }
        assert!(!load.contains("later") && !load.contains("embed"), "{load}");
    }

    #[test]
    fn a_circle_is_an_error_and_not_a_loop() {
        let circle = Files::from([("a.js".into(), b"'./b.js'".to_vec()), ("b.js".into(), b"'./a.js'".to_vec())]);
        assert!(by_content(circle).is_err());
    }

    #[test]
    fn a_digest_is_sixteen_small_hexadecimal_digits() {
        assert!(has_digest("a-0123456789abcdef.js"));
        for other in ["a-0123456789ABCDEF.js", "a-0123456789abcde.js", "a-0123456789abcdef.json", "0123456789abcdef.js", "embed.js"] {
            assert!(!has_digest(other), "{other}");
        }
    }
}
