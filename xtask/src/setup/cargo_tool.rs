//! Tools that cargo installs: prebuilt through cargo-binstall when the machine has it, compiled otherwise.

use crate::{paths, process};

/// A pinned program from a crate.
#[derive(Debug)]
pub(super) struct CargoTool {
    pub(super) package: &'static str,
    pub(super) program: &'static str,
    pub(super) version: &'static str,
    /// Arguments that make it print its version.
    pub(super) says: &'static [&'static str],
    /// Seconds to compile on two idle cores.
    pub(super) guess: u64,
}

impl CargoTool {
    pub(super) fn title(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    pub(super) fn is_there(&self) -> bool {
        let said = process::capture(process::tool(self.program).args(self.says)).unwrap_or_default();
        said.split_whitespace().any(|word| word == self.version)
    }

    pub(super) fn how(&self) -> String {
        let through = if has_binstall() { "cargo binstall" } else { "cargo install --locked" };
        format!("{through} --root .tools {}@{}", self.package, self.version)
    }

    pub(super) fn install(&self) -> Result<(), String> {
        if has_binstall() && self.install_prebuilt().is_ok() {
            return Ok(());
        }
        // One build folder for all tools: they share crates, and an interrupted build goes on where it was.
        process::run(
            process::cargo()
                .args(["install", "--locked", "--force", "--version", self.version, self.package])
                .arg("--root")
                .arg(paths::tools())
                .env("CARGO_TARGET_DIR", paths::memory().join("tools-build")),
        )
    }

    fn install_prebuilt(&self) -> Result<(), String> {
        process::run(
            process::tool("cargo-binstall")
                .args(["--no-confirm", "--force", "--locked", "--version", self.version, self.package])
                .arg("--root")
                .arg(paths::tools()),
        )
    }
}

fn has_binstall() -> bool {
    process::find("cargo-binstall").is_some()
}
