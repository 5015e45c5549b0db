//! The vectors of `conformance/vectors` once more, computed by the engine as WebAssembly inside a browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "conformance/runner.rs"]
mod runner;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_vector_is_met_in_the_browser_or_listed_with_the_reason() {
    let report = runner::run();
    console_log!("{}", report.table());
    assert!(report.mistakes.is_empty(), "{} mistakes:\n{}", report.mistakes.len(), report.mistakes.join("\n"));
}
