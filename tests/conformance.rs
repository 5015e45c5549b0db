//! Outside proof: every vector under `conformance/vectors` is computed with the engine and compared. `conformance/README.md` has the
//! conventions; `cargo test --test conformance -- --nocapture` prints the table.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "conformance/runner.rs"]
mod runner;

#[test]
fn every_vector_is_met_or_listed_with_the_reason() {
    let report = runner::run();
    println!("{}", report.table());
    assert!(report.mistakes.is_empty(), "{} mistakes:\n{}", report.mistakes.len(), report.mistakes.join("\n"));
}
