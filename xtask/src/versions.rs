//! The version of every tool, in one place. npm packages are pinned by `tests/browser/package-lock.json`, the compiler by
//! `rust-toolchain.toml`.

/// Builds the page around the module. 0.22 wants a newer compiler than the pinned one.
pub(crate) const TRUNK: &str = "0.21.14";
/// Must be the version of the `wasm-bindgen` crate in `Cargo.toml`, to the last digit.
pub(crate) const WASM_BINDGEN: &str = "0.2.129";
/// Checks licences, duplicate crates, sources and advisories.
pub(crate) const CARGO_DENY: &str = "0.20.2";
/// Speaks WebDriver to Firefox.
pub(crate) const GECKODRIVER: &str = "0.37.1";
