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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    fn read(path: &str) -> String {
        std::fs::read_to_string(paths::root().join(path)).unwrap()
    }

    #[test]
    fn the_glue_is_made_by_the_version_of_the_crate() {
        assert!(read("Cargo.lock").contains(&format!("name = \"wasm-bindgen\"\nversion = \"{WASM_BINDGEN}\"\n")));
        assert!(read("Trunk.toml").contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")));
    }

    #[test]
    fn trunk_is_the_version_its_configuration_asks_for() {
        assert!(read("Trunk.toml").contains(&format!("trunk-version = \"{TRUNK}\"")));
    }
}
