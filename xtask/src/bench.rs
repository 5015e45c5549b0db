//! Measurements and pictures: the engine natively, the widget in a slowed-down browser.

use crate::setup::{self, Need};
use crate::{dist, paths, process, server};

const BROWSER: &[Need] =
    &[Need::WasmTarget, Need::StandardLibrary, Need::Crates, Need::Trunk, Need::WasmBindgen, Need::NodePackages, Need::Browsers];

/// Runs the measurements named, or all.
pub(crate) fn run(words: &[&str]) -> Result<(), String> {
    match words {
        [] => engine().and_then(|()| script("bench.mjs")),
        ["engine"] => engine(),
        ["browser"] => script("bench.mjs"),
        other => Err(format!("nothing to measure is called {}; there are engine and browser", other.join(" "))),
    }
}

/// Takes the pictures of the widget.
pub(crate) fn screenshots() -> Result<(), String> {
    script("screenshots.mjs")
}

fn engine() -> Result<(), String> {
    process::run(process::cargo().args(["bench", "--locked", "--no-default-features", "--features", "cli"]))
}

/// Runs a script of `tests/browser` against the finished folder.
fn script(name: &str) -> Result<(), String> {
    let path = paths::browser_tests().join(name);
    if !path.exists() {
        return Err(format!("{} does not exist", path.display()));
    }
    setup::require(BROWSER)?;
    let address = server::serve_in_background(&dist::build()?)?;
    process::run(process::tool("node").arg(path).env("BASE_URL", address))
}
