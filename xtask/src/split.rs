//! Cuts the parts that come later (`src/embed/parts.rs`) out of the module, in Trunk's `post_build` hook.
//!
//! `wasm_split_cli_support` follows what each function refers to, which the linker keeps for it (`--emit-relocs` in `.cargo/config.toml`):
//! what only a part uses goes into a module of its own, fetched on the part's first call and linked to the same memory. wasm-bindgen then
//! writes the glue for what stays.

use crate::{paths, process};
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

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from)
}

fn divide(built: &Path, into: &Path) -> Result<(), String> {
    let module = std::fs::read(built).map_err(|error| format!("{}: {error}", built.display()))?;
    let main = paths::memory().join("divided").join(format!("{NAME}.wasm"));
    let folder = main.parent().unwrap_or(into);
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let glue = format!("./{NAME}.js");
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
