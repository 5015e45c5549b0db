//! The npm packages of `tests/browser`: exactly those of its lock file.

use crate::{paths, process};
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// Written after a complete installation; says for which lock file it was.
fn stamp() -> PathBuf {
    paths::browser_tests().join("node_modules/.installed-for")
}

fn lock_digest() -> Option<String> {
    let lock = std::fs::read(paths::browser_tests().join("package-lock.json")).ok()?;
    Some(Sha256::digest(lock).iter().map(|byte| format!("{byte:02x}")).collect())
}

pub(super) fn is_there() -> bool {
    std::fs::read_to_string(stamp()).ok().is_some_and(|digest| Some(digest) == lock_digest())
}

pub(super) fn install() -> Result<(), String> {
    if process::find("npm").is_none() {
        return Err("npm is not on the PATH; install Node.js 20 or newer".into());
    }
    process::run(process::tool("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(paths::browser_tests()))?;
    let digest = lock_digest().ok_or("tests/browser/package-lock.json cannot be read")?;
    std::fs::write(stamp(), digest).map_err(|error| format!("{}: {error}", stamp().display()))
}
