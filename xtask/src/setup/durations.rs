//! How long each installation took on this machine the last time, so that the next wait is no surprise.

use crate::paths;
use serde_json::{Map, Value};
use std::path::PathBuf;

fn file() -> PathBuf {
    paths::memory().join("durations.json")
}

fn all() -> Map<String, Value> {
    let text = std::fs::read_to_string(file()).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Seconds it took the last time, when there was one.
pub(super) fn last(name: &str) -> Option<f64> {
    all().get(name)?.as_f64()
}

/// Keeps a duration. It is a convenience: where it cannot be written, nothing is said.
pub(super) fn remember(name: &str, seconds: f64) {
    let mut known = all();
    known.insert(name.to_owned(), Value::from(seconds.round()));
    let _ = std::fs::create_dir_all(paths::memory());
    let _ = std::fs::write(file(), format!("{:#}", Value::Object(known)));
}
