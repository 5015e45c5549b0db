//! Cuts the parts that come later (`src/embed/parts.rs`) out of the module, in Trunk's `post_build` hook.
//!
//! `wasm_split_cli_support` follows what each function refers to, which the linker keeps for it (`--emit-relocs` in `.cargo/config.toml`):
//! what only a part uses goes into a module of its own, fetched on the part's first call and linked to the same memory. wasm-bindgen then
//! writes the glue for what stays.

use crate::{paths, process, wasm};
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The crate's name, which Trunk and wasm-bindgen give their files.
const NAME: &str = "car-loan-quote";

/// Replaces the module and the glue in Trunk's staging folder by those of the divided module.
pub(crate) fn after_trunk() -> Result<(), String> {
    let variable = |name: &str| std::env::var(name).map_err(|_| format!("{name} is not set: this is for Trunk's post_build hook"));
    // `index.html` names the profile of a release.
    let profile = if variable("TRUNK_PROFILE")? == "release" { "widget" } else { "debug" };
    let built = target().join("wasm32-unknown-unknown").join(profile).join(format!("{NAME}.wasm"));
    divide(&built, &PathBuf::from(variable("TRUNK_STAGING_DIR")?))
}

/// What a dependency of Leptos exports for servers. No browser calls it, and nothing but the export keeps its code.
const FOR_SERVERS: &str = "intounderlying";

/// The custom section in which wasm-bindgen's macros describe what they export: pairs of a schema and a description.
const DESCRIPTIONS: &str = "__wasm_bindgen_unstable";

fn without_server_parts(module: &[u8]) -> Option<Vec<u8>> {
    let module = wasm::without_exports(module, |name| name.contains(FOR_SERVERS))?;
    wasm::map_custom_section(&module, DESCRIPTIONS, |mut rest| {
        let mut kept = Vec::new();
        while !rest.is_empty() {
            let (_schema, after_schema) = sized(rest)?;
            let (description, next) = sized(after_schema)?;
            let text = String::from_utf8_lossy(description).to_lowercase();
            if !text.contains(FOR_SERVERS) {
                kept.extend_from_slice(rest.get(..rest.len() - next.len())?);
            }
            rest = next;
        }
        Some(kept)
    })
}

/// A length in four bytes, and as much.
fn sized(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from)
}

fn divide(built: &Path, into: &Path) -> Result<(), String> {
    let module = std::fs::read(built).map_err(|error| format!("{}: {error}", built.display()))?;
    let main = paths::memory().join("divided").join(format!("{NAME}.wasm"));
    let folder = main.parent().unwrap_or(into);
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let glue = format!("./{NAME}.js");
    let module = without_server_parts(&module).ok_or_else(|| format!("{} is no module as the linker writes it", built.display()))?;
    let mut options = Options::new(&module);
    options.output_dir = into;
    options.main_out_path = &main;
    options.main_module = &glue;
    transform(options).map_err(|error| format!("{}: cannot be divided: {error:#}", built.display()))?;
    process::run(
        process::tool("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", NAME, "--out-dir"])
            .arg(into)
            .arg(&main),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_for_servers_goes_with_its_description() {
        let head = b"\0asm\x01\0\0\0";
        let pair = |text: &[u8]| [&[1, 0, 0, 0, b'v'][..], &u32::try_from(text.len()).unwrap().to_le_bytes(), text].concat();
        let custom = |pairs: &[u8]| [&[23][..], DESCRIPTIONS.as_bytes(), pairs].concat();
        let section = |id: u8, content: &[u8]| [&[id, u8::try_from(content.len()).unwrap()][..], content].concat();
        let [ours, theirs] = [pair(b"ours"), pair(b"IntoUnderlyingSink")];
        let module = [&head[..], &section(0, &custom(&[theirs, ours.clone()].concat()))].concat();
        let expected = [&head[..], &section(0, &custom(&ours))].concat();
        assert_eq!(without_server_parts(&module).unwrap(), expected);
        assert_eq!(without_server_parts(&module[..20]), None);
    }
}
