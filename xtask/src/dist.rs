//! The folder to deploy: Trunk builds the pages, the files are made smaller, named by content, compressed and measured.

use crate::{compress, deploy, headers, naming, optimise, paths, process, sizes, trunk};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The files of a site by their path in it.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The pages that Trunk builds. One that does not exist is passed over.
const PAGES: &[&str] = &["index.html", "studio.html"];

/// Builds `dist/` and the samples in `deploy/`, prints the sizes, and returns the folder.
pub(crate) fn build() -> Result<PathBuf, String> {
    let mut files = Files::new();
    for page in PAGES.iter().filter(|page| paths::root().join(page).exists()) {
        merge(&mut files, bundle(page)?)?;
    }
    optimise::all(&mut files)?;
    let mut files = naming::by_content(files)?;
    let table = sizes::Table::of(&files);
    files.insert("integrity.json".into(), integrity_list(&files));
    files.insert("sizes.json".into(), table.to_json().into_bytes());
    write_all(&files)?;
    deploy::write_samples()?;
    println!("\n{table}");
    Ok(paths::dist())
}

/// Runs Trunk for one page, without digests: names are given at the end, after the optimisers.
fn bundle(page: &str) -> Result<Files, String> {
    let folder = format!("target/xtask/stage/{page}");
    let mut trunk = trunk::release()?;
    trunk.args([page, "--html-output", page, "--filehash", "false", "--no-sri", "true", "--dist", &folder]);
    process::run(&mut trunk)?;
    read_all(&paths::root().join(folder))
}

fn read_all(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    for path in paths::files_below(folder)? {
        let content = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.strip_prefix(folder).map_err(|error| error.to_string())?;
        files.insert(name.to_string_lossy().replace('\\', "/"), content);
    }
    Ok(files)
}

/// Two pages share most files. Where they differ, one would overwrite the other.
fn merge(files: &mut Files, more: Files) -> Result<(), String> {
    for (path, content) in more {
        match files.get(&path) {
            Some(present) if *present != content => return Err(format!("two pages bring a different {path}; give one another name")),
            _ => files.insert(path, content),
        };
    }
    Ok(())
}

/// Every file with its SHA-384, so that anyone can check what a server delivers.
fn integrity_list(files: &Files) -> Vec<u8> {
    let digests: BTreeMap<&String, String> = files.iter().map(|(path, content)| (path, naming::integrity(content))).collect();
    format!("{:#}\n", serde_json::json!(digests)).into_bytes()
}

/// Replaces the folder. It is built beside the old one, so a failure leaves the old one whole.
fn write_all(files: &Files) -> Result<(), String> {
    let fresh = paths::memory().join("dist");
    let _ = std::fs::remove_dir_all(&fresh);
    for (path, content) in files {
        write(&fresh.join(path), content)?;
        if headers::is_compressible(path) {
            for (ending, twin) in [("br", compress::brotli(content)), ("gz", compress::gzip(content))] {
                write(&fresh.join(format!("{path}.{ending}")), &twin)?;
            }
        }
    }
    let dist = paths::dist();
    let _ = std::fs::remove_dir_all(&dist);
    std::fs::rename(&fresh, &dist).map_err(|error| format!("{}: {error}", dist.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(path, content)).map_err(|error| format!("{}: {error}", path.display()))
}
