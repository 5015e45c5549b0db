//! What has to be on the machine, and how it gets there.
//!
//! Every need is pinned, looked for first and left alone when it is there in the right version. What is missing is installed with a
//! line that says what happens and how long it took the last time. Tools that cargo builds go to `.tools/`, npm packages to
//! `tests/browser/node_modules`; only Debian's packages reach the machine itself.

mod cargo_tool;
mod debian;
mod durations;
mod node;

use crate::{process, trunk, versions};
use cargo_tool::CargoTool;
use std::time::Instant;

/// Something that a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    WasmTarget,
    /// The standard library's sources, with the crates they need: a release builds it along.
    StandardLibrary,
    Crates,
    Trunk,
    WasmBindgen,
    CargoDeny,
    Geckodriver,
    /// wasm-opt and esbuild: the build works without them, with larger files.
    Optimisers,
    /// The npm packages that the browser tests cannot do without.
    NodePackages,
    /// Three browsers and a font for Chinese.
    Browsers,
}

/// Enough to build the widget.
pub(crate) const FOR_BUILD: &[Need] =
    &[Need::WasmTarget, Need::StandardLibrary, Need::Crates, Need::Trunk, Need::WasmBindgen, Need::Optimisers];

/// Enough to check everything.
pub(crate) const FOR_TEST: &[Need] = &[
    Need::WasmTarget,
    Need::StandardLibrary,
    Need::Crates,
    Need::Browsers,
    Need::NodePackages,
    Need::WasmBindgen,
    Need::Trunk,
    Need::CargoDeny,
    Need::Geckodriver,
];

const TRUNK: CargoTool = CargoTool { package: "trunk", program: "trunk", version: versions::TRUNK, says: &["--version"], guess: 420 };
const WASM_BINDGEN: CargoTool =
    CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: versions::WASM_BINDGEN, says: &["--version"], guess: 180 };
const CARGO_DENY: CargoTool =
    CargoTool { package: "cargo-deny", program: "cargo-deny", version: versions::CARGO_DENY, says: &["--version"], guess: 240 };
const GECKODRIVER: CargoTool =
    CargoTool { package: "geckodriver", program: "geckodriver", version: versions::GECKODRIVER, says: &["--version"], guess: 120 };

impl Need {
    /// How the need is called in the output, and in the memory of durations.
    fn name(self) -> String {
        match self {
            Need::WasmTarget => "compiler for wasm32".into(),
            Need::StandardLibrary => "sources of std".into(),
            Need::Crates => "crates of Cargo.lock".into(),
            Need::Trunk => TRUNK.title(),
            Need::WasmBindgen => WASM_BINDGEN.title(),
            Need::CargoDeny => CARGO_DENY.title(),
            Need::Geckodriver => GECKODRIVER.title(),
            Need::Optimisers => "wasm-opt and esbuild".into(),
            Need::NodePackages => "npm packages".into(),
            Need::Browsers => "browsers and fonts".into(),
        }
    }

    fn is_there(self) -> bool {
        match self {
            Need::WasmTarget => is_in_sysroot("lib/rustlib/wasm32-unknown-unknown/lib"),
            Need::StandardLibrary => {
                is_in_sysroot("lib/rustlib/src/rust/library/std") && process::capture(fetch_for_std().arg("--offline")).is_ok()
            }
            Need::Crates => process::capture(process::cargo().args(["fetch", "--locked", "--offline"])).is_ok(),
            Need::Trunk => TRUNK.is_there(),
            Need::WasmBindgen => WASM_BINDGEN.is_there(),
            Need::CargoDeny => CARGO_DENY.is_there(),
            Need::Geckodriver => GECKODRIVER.is_there(),
            Need::Optimisers | Need::NodePackages => node::is_there(),
            Need::Browsers => debian::missing().is_empty(),
        }
    }

    fn how(self) -> String {
        match self {
            Need::WasmTarget => "rustup target add wasm32-unknown-unknown".into(),
            Need::StandardLibrary => "rustup component add rust-src, cargo fetch".into(),
            Need::Crates => "cargo fetch --locked".into(),
            Need::Trunk => TRUNK.how(),
            Need::WasmBindgen => WASM_BINDGEN.how(),
            Need::CargoDeny => CARGO_DENY.how(),
            Need::Geckodriver => GECKODRIVER.how(),
            Need::Optimisers | Need::NodePackages => "npm ci in tests/browser".into(),
            Need::Browsers => format!("apt-get install {}", debian::missing().join(" ")),
        }
    }

    /// Seconds on two idle cores, for the very first time.
    fn guess(self) -> u64 {
        match self {
            Need::Trunk => TRUNK.guess,
            Need::WasmBindgen => WASM_BINDGEN.guess,
            Need::CargoDeny => CARGO_DENY.guess,
            Need::Geckodriver => GECKODRIVER.guess,
            Need::Browsers => 40,
            Need::WasmTarget | Need::StandardLibrary | Need::Crates | Need::Optimisers | Need::NodePackages => 10,
        }
    }

    fn install(self) -> Result<(), String> {
        match self {
            Need::WasmTarget => process::run(process::tool("rustup").args(["target", "add", "wasm32-unknown-unknown"])),
            Need::StandardLibrary => process::run(process::tool("rustup").args(["component", "add", "rust-src"]))
                .and_then(|()| process::run(&mut fetch_for_std())),
            Need::Crates => process::run(process::cargo().args(["fetch", "--locked"])),
            Need::Trunk => TRUNK.install(),
            Need::WasmBindgen => WASM_BINDGEN.install(),
            Need::CargoDeny => CARGO_DENY.install(),
            Need::Geckodriver => GECKODRIVER.install(),
            Need::Optimisers | Need::NodePackages => node::install(),
            Need::Browsers => debian::install(),
        }
    }
}

/// Sets up what is needed and stops at the first thing that cannot be had.
pub(crate) fn require(needs: &[Need]) -> Result<(), String> {
    for (need, outcome) in ensure(needs) {
        match outcome {
            Err(message) if need == Need::Optimisers => {
                println!("  {message}\n  going on without: the files will be larger");
            }
            other => other?,
        }
    }
    Ok(())
}

/// Sets up what is needed and says for each need whether it is there now.
pub(crate) fn ensure(needs: &[Need]) -> Vec<(Need, Result<(), String>)> {
    println!("set-up");
    needs.iter().map(|need| (*need, ensure_one(*need))).collect()
}

fn ensure_one(need: Need) -> Result<(), String> {
    let name = need.name();
    if need.is_there() {
        println!("  {name:28} present");
        return Ok(());
    }
    let expected = match durations::last(&name) {
        Some(seconds) => format!("took {seconds:.0} s the last time"),
        None => format!("takes about {} s", need.guess()),
    };
    println!("  {name:28} {} ({expected}) …", need.how());
    let start = Instant::now();
    need.install().map_err(|message| format!("{name}: {message}\n  To do it by hand: {}", need.how()))?;
    if !need.is_there() {
        return Err(format!("{name}: installed, but not found afterwards. To do it by hand: {}", need.how()));
    }
    let seconds = start.elapsed().as_secs_f64();
    durations::remember(&name, seconds);
    println!("  {name:28} installed in {seconds:.0} s");
    Ok(())
}

fn is_in_sysroot(path: &str) -> bool {
    let sysroot = process::capture(process::tool("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    std::path::Path::new(sysroot.trim()).join(path).is_dir()
}

/// Fetches the crates of a release, those of the standard library among them.
fn fetch_for_std() -> std::process::Command {
    let mut fetch = process::cargo();
    fetch.args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"]);
    trunk::with_small_std(&mut fetch);
    fetch
}
