//! Where things are: every path starts at the project's root.

use std::path::{Path, PathBuf};

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The folder to deploy.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Samples for those who deploy it.
pub(crate) fn deploy() -> PathBuf {
    root().join("deploy")
}

/// Tools built for this project, apart from those of the machine, so that neither changes the other.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// The browser tests, their helpers and their npm packages.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}

/// What the build commands remember between runs.
pub(crate) fn memory() -> PathBuf {
    root().join("target/xtask")
}

/// All files below a folder in a stable order, without `node_modules`.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(folder) = pending.pop() {
        let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    pending.push(path);
                }
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
