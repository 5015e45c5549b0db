//! Trunk, as it is called here: with this program as its `post_build` hook, and for a release with the standard library built along.

use crate::{paths, process};
use std::path::PathBuf;
use std::process::Command;

/// The name under which `Trunk.toml` calls this program.
const HOOK: &str = "car-loan-quote-xtask";

/// Trunk with a word such as `serve`.
pub(crate) fn trunk(word: &str) -> Result<Command, String> {
    provide_hook()?;
    let mut trunk = process::tool("trunk");
    trunk.args([word, "--locked", "--offline"]);
    // Trunk reads this variable as true or false only, while elsewhere it is often 1.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Trunk building a release. The standard library comes ready-made for speed and with words for every panic; built along, for size and
/// without words nobody sees, it takes 7 KB less of the wire. A panic is a trap either way, which `public/fallback.js` turns into words.
///
/// Cargo and rustc call this unstable. The compiler is pinned, so it does not change under us.
pub(crate) fn release() -> Result<Command, String> {
    let mut trunk = trunk("build")?;
    trunk.args(["--release", "--skip-version-check"]);
    with_small_std(&mut trunk);
    Ok(trunk)
}

/// The settings for building the standard library along.
pub(crate) fn with_small_std(command: &mut Command) {
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    let mut flags = vec!["-Clink-args=--emit-relocs".to_owned(), "-Zunstable-options".to_owned(), "-Cpanic=immediate-abort".to_owned()];
    flags.extend(folders_of_crates().iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())));
    // Parted by this character, so that a folder may have a space in its name.
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
}

/// Where the sources of crates are: left out of the module, so that it is the same on every machine.
fn folders_of_crates() -> Vec<PathBuf> {
    let registry = process::cargo_home().map(|home| home.join("registry/src"));
    let entries = registry.and_then(|folder| std::fs::read_dir(folder).ok());
    entries.into_iter().flatten().flatten().map(|entry| entry.path()).chain([paths::root().to_owned()]).collect()
}

/// Puts this program where Trunk finds it.
fn provide_hook() -> Result<(), String> {
    let folder = paths::tools().join("bin");
    let this = std::env::current_exe().map_err(|error| format!("this program cannot tell where it is: {error}"))?;
    let hook = folder.join(HOOK);
    let fresh = folder.join(format!("{HOOK}.{}", std::process::id()));
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::copy(this, &fresh))
        .and_then(|_| std::fs::rename(&fresh, &hook))
        .map_err(|error| format!("{}: {error}", hook.display()))
}
