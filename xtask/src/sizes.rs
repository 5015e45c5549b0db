//! What the files weigh, and the budget for the first usable quote: the page with its scripts, module, styles and sample rate card,
//! as Brotli sends them. 1 KB is 1000 bytes.

use crate::dist::Files;
use crate::{compress, headers, naming, paths};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt;

/// More than this fails the budget.
pub(crate) const LIMIT: usize = 110_000;
/// What it should come down to.
pub(crate) const GOAL: usize = 90_000;
/// The loader that dealers embed, alone.
pub(crate) const LOADER_LIMIT: usize = 1_500;

const PAGE: &str = "index.html";
const LOADER: &str = "embed.js";

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(path: &str, content: &[u8]) -> Self {
        let raw = content.len();
        if !headers::is_compressible(path) {
            return Size { raw, gzip: raw, brotli: raw };
        }
        Size { raw, gzip: compress::gzip(content).len(), brotli: compress::brotli(content).len() }
    }

    fn plus(self, other: Self) -> Self {
        Size { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn json(self) -> Value {
        json!({ "raw": self.raw, "gzip": self.gzip, "brotli": self.brotli })
    }
}

/// The sizes of a site.
#[derive(Debug)]
pub(crate) struct Table {
    files: BTreeMap<String, Size>,
    first_load: Vec<String>,
}

impl Table {
    /// Measures every file.
    pub(crate) fn of(files: &Files) -> Self {
        let first_load = naming::first_load(files, PAGE);
        Table { files: files.iter().map(|(path, content)| (path.clone(), Size::of(path, content))).collect(), first_load }
    }

    fn first_quote(&self) -> Size {
        self.first_load.iter().filter_map(|path| self.files.get(path)).fold(Size::default(), |sum, size| sum.plus(*size))
    }

    /// The content of `sizes.json`.
    pub(crate) fn to_json(&self) -> String {
        let files: BTreeMap<&String, Value> = self.files.iter().map(|(path, size)| (path, size.json())).collect();
        let first_quote = json!({ "files": self.first_load, "size": self.first_quote().json(), "limit": LIMIT, "goal": GOAL });
        format!("{:#}\n", json!({ "unit": "bytes", "files": files, "first_quote": first_quote }))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.files.keys().map(String::len).max().unwrap_or(0).max(24) + 2;
        writeln!(f, "{:width$}{:>9} {:>9} {:>9}", "KB of 1000 bytes", "raw", "gzip", "brotli")?;
        let mut row = |name: &str, size: Size| {
            writeln!(f, "{name:width$}{:>9.1} {:>9.1} {:>9.1}", kilobytes(size.raw), kilobytes(size.gzip), kilobytes(size.brotli))
        };
        for (path, size) in &self.files {
            let mark = if self.first_load.contains(path) { '*' } else { ' ' };
            row(&format!("{mark} {path}"), *size)?;
        }
        row("* first usable quote", self.first_quote())?;
        write!(f, "{:width$}{:>29.1}\n{:width$}{:>29.1}", "  limit", kilobytes(LIMIT), "  goal", kilobytes(GOAL))
    }
}

fn kilobytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0
}

/// Compares the sizes of the last build with the budget, and says what was compared.
pub(crate) fn check_budget() -> Result<String, String> {
    let path = paths::dist().join("sizes.json");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}. Run `cargo xtask dist` first", path.display()))?;
    judge(&serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?)
}

fn judge(sizes: &Value) -> Result<String, String> {
    let bytes = |pointer: &str| sizes.pointer(pointer).and_then(Value::as_u64).and_then(|bytes| usize::try_from(bytes).ok());
    let first = bytes("/first_quote/size/brotli").ok_or("sizes.json does not hold the size of the first quote")?;
    if first > LIMIT {
        let over = kilobytes(first - LIMIT);
        return Err(format!(
            "the first usable quote takes {:.1} KB, {over:.1} KB more than the limit of {:.0} KB",
            kilobytes(first),
            kilobytes(LIMIT)
        ));
    }
    if let Some(loader) = bytes(&format!("/files/{LOADER}/brotli")).filter(|loader| *loader > LOADER_LIMIT) {
        return Err(format!("{LOADER} takes {loader} bytes; its limit is {LOADER_LIMIT}"));
    }
    let goal = if first > GOAL { ", above the goal" } else { ", within the goal" };
    Ok(format!("first usable quote {:.1} KB of {:.0} KB{goal} of {:.0} KB", kilobytes(first), kilobytes(LIMIT), kilobytes(GOAL)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(first: usize, loader: usize) -> Value {
        json!({ "first_quote": { "size": { "brotli": first } }, "files": { "embed.js": { "brotli": loader } } })
    }

    #[test]
    fn the_limits_are_inclusive() {
        assert!(judge(&sizes(LIMIT, LOADER_LIMIT)).is_ok());
        assert!(judge(&sizes(LIMIT + 1, 0)).unwrap_err().contains("more than the limit"));
        assert!(judge(&sizes(0, LOADER_LIMIT + 1)).unwrap_err().contains("embed.js"));
    }

    #[test]
    fn the_goal_is_said_and_does_not_fail() {
        assert!(judge(&sizes(GOAL, 0)).unwrap().contains("within the goal"));
        assert!(judge(&sizes(GOAL + 1, 0)).unwrap().contains("above the goal"));
    }

    #[test]
    fn sizes_that_cannot_be_read_fail() {
        assert!(judge(&json!({})).is_err());
    }
}
