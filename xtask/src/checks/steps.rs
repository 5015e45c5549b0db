//! The steps of `cargo xtask test`, in the order they run: the fast ones first.

use super::{Shared, Step, Verdict};
use crate::setup::Need;
use crate::{paths, process, server, sizes};
use std::path::PathBuf;
use std::time::Duration;

const WASM32: &str = "wasm32-unknown-unknown";

/// The advisory database is a git repository elsewhere; where it cannot be reached, waiting longer does not help.
const ADVISORY_PATIENCE: Duration = Duration::from_secs(90);

pub(super) const STEPS: &[Step] = &[
    Step { name: "format", group: "lint", what: "rustfmt has nothing to change", needs: &[], run: |_| cargo(&["fmt", "--all", "--check"]) },
    Step {
        name: "clippy-core",
        group: "lint",
        what: "clippy, the engine without the widget",
        needs: &[Need::Crates],
        run: |_| clippy(&["--lib", "--no-default-features"]),
    },
    Step {
        name: "clippy-host",
        group: "lint",
        what: "clippy, everything on this machine",
        needs: &[Need::Crates],
        run: |_| clippy(&["--workspace", "--all-features", "--all-targets"]),
    },
    Step {
        name: "clippy-wasm",
        group: "lint",
        what: "clippy, the widget for the browser",
        needs: &[Need::Crates, Need::WasmTarget],
        run: |_| clippy(&["--target", WASM32, "--features", "app"]),
    },
    Step {
        name: "engine",
        group: "engine",
        what: "the engine and the command-line tool",
        needs: &[Need::Crates],
        run: |_| cargo(&["test", "--locked", "--no-default-features", "--features", "cli"]),
    },
    Step {
        name: "state",
        group: "engine",
        what: "the same with the widget's state",
        needs: &[Need::Crates],
        run: |_| cargo(&["test", "--locked"]),
    },
    Step {
        name: "xtask",
        group: "engine",
        what: "the build commands themselves",
        needs: &[],
        run: |_| cargo(&["test", "--locked", "--package", "xtask"]),
    },
    Step {
        name: "licences",
        group: "deny",
        what: "licences, duplicate crates and sources",
        needs: &[Need::CargoDeny],
        run: |_| deny(&["licenses", "bans", "sources"]),
    },
    Step { name: "advisories", group: "deny", what: "known faults of the crates", needs: &[Need::CargoDeny], run: |_| advisories() },
    Step {
        name: "wasm",
        group: "wasm",
        what: "tests/wasm_*.rs in a headless Chromium",
        needs: &[Need::Crates, Need::WasmTarget, Need::WasmBindgen, Need::Browsers],
        run: |_| wasm(),
    },
    Step {
        name: "dist",
        group: "dist",
        what: "the folder to deploy",
        needs: &[Need::Crates, Need::WasmTarget, Need::StandardLibrary, Need::WasmBindgen, Need::Trunk, Need::Optimisers],
        run: |shared| shared.dist().into(),
    },
    Step {
        name: "budget",
        group: "budget",
        what: "its size",
        needs: &[Need::Crates, Need::WasmTarget, Need::StandardLibrary, Need::WasmBindgen, Need::Trunk, Need::NodePackages],
        run: budget,
    },
    Step {
        name: "browser",
        group: "browser",
        what: "tests/browser against that folder, with the production headers",
        needs: &[
            Need::Crates,
            Need::WasmTarget,
            Need::StandardLibrary,
            Need::WasmBindgen,
            Need::Trunk,
            Need::NodePackages,
            Need::Browsers,
            Need::Geckodriver,
        ],
        run: browser,
    },
];

fn cargo(arguments: &[&str]) -> Verdict {
    process::run(process::cargo().args(arguments)).into()
}

fn clippy(arguments: &[&str]) -> Verdict {
    process::run(process::cargo().args(["clippy", "--locked", "--quiet"]).args(arguments).args(["--", "-D", "warnings"])).into()
}

fn deny(checks: &[&str]) -> Verdict {
    process::run(process::tool("cargo-deny").args(["--workspace", "--all-features", "--locked", "check"]).args(checks)).into()
}

/// The database is fetched first and apart, so that «not reachable» and «found something» are two different results.
fn advisories() -> Verdict {
    if process::quietly_within(ADVISORY_PATIENCE, process::tool("cargo-deny").args(["fetch", "db"])).is_err() {
        return Verdict::Skipped("advisories: skipped, database not reachable".into());
    }
    deny(&["advisories", "--disable-fetch"])
}

/// Each `tests/wasm_*.rs` on its own: the other tests are not for the browser.
fn wasm() -> Verdict {
    let tests = match test_names("wasm_") {
        Ok(tests) if tests.is_empty() => return Verdict::Skipped("there is no tests/wasm_*.rs".into()),
        Ok(tests) => tests,
        Err(message) => return Verdict::Failed(message),
    };
    let mut command = process::cargo();
    command.args(["test", "--locked", "--target", WASM32, "--features", "app"]);
    for test in &tests {
        command.args(["--test", test]);
    }
    if let Some(driver) = process::find("chromedriver") {
        command.env("CHROMEDRIVER", driver);
    }
    process::run(command.env("WASM_BINDGEN_USE_BROWSER", "1")).into()
}

fn test_names(start: &str) -> Result<Vec<String>, String> {
    let folder = paths::root().join("tests");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs") || path.join("main.rs").exists())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .filter(|name| name.starts_with(start))
        .collect();
    names.sort();
    Ok(names)
}

fn budget(shared: &mut Shared) -> Verdict {
    match shared.dist().and_then(|()| sizes::check_budget()) {
        Ok(note) => Verdict::Passed(note),
        Err(message) => Verdict::Failed(message),
    }
}

fn browser(shared: &mut Shared) -> Verdict {
    let prepared = shared.dist().and_then(|()| {
        let tests = browser_tests()?;
        let address = server::serve_in_background(&paths::dist())?;
        Ok((tests, address))
    });
    match prepared {
        Ok((tests, _)) if tests.is_empty() => Verdict::Skipped("there is no tests/browser/**/*.test.mjs".into()),
        Ok((tests, address)) => {
            process::run(process::tool("node").args(["--test", "--test-reporter=spec"]).args(tests).env("BASE_URL", address)).into()
        }
        Err(message) => Verdict::Failed(message),
    }
}

fn browser_tests() -> Result<Vec<PathBuf>, String> {
    let files = paths::files_below(&paths::browser_tests())?;
    Ok(files.into_iter().filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect())
}
