//! The invariants of `src/lib.rs` that can be read off the sources: which layer may use which, and what stands nowhere.

// A test that cannot go on says so by panicking.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with those it may use, left of it in the order of the design.
const LAYERS: &[(&str, &[&str])] = &[
    ("num", &[]),
    ("json", &[]),
    ("loan", &["num"]),
    ("vehicle", &["num"]),
    ("applicant", &["num"]),
    ("ratecard", &["num", "json", "vehicle", "applicant"]),
    ("compliance", &["num", "json", "loan", "ratecard", "vehicle", "applicant"]),
    ("quote", &["num", "json", "loan", "ratecard", "vehicle", "applicant", "compliance"]),
    ("text", &["num", "json", "loan", "ratecard", "vehicle", "applicant", "compliance", "quote"]),
    // Records and cost tables as data; the sentences of a cost table are those of `text`.
    ("share", &["num", "json", "loan", "ratecard", "vehicle", "applicant", "compliance", "quote", "text"]),
    ("state", &["num", "json", "loan", "ratecard", "vehicle", "applicant", "compliance", "quote", "text"]),
    ("ui", &["num", "loan", "ratecard", "vehicle", "applicant", "compliance", "quote", "text", "state"]),
    ("embed", &["num", "text", "state", "ui"]),
    // Uses `text` for the sentences of findings and remedies: a quote on the command line says what the widget says.
    ("cli", &["num", "json", "loan", "ratecard", "vehicle", "applicant", "compliance", "quote", "text", "share"]),
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Source files by layer, each without comments and tests.
fn sources() -> BTreeMap<String, Vec<(String, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    let mut layers: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for path in files {
        let relative = path.strip_prefix(&root).expect("inside src").to_string_lossy().into_owned();
        let layer = relative.split(['/', '.']).next().expect("a name").to_owned();
        let text = fs::read_to_string(&path).expect("readable");
        let code = text.split("#[cfg(test)]\nmod tests").next().expect("a first part");
        let code: Vec<&str> = code.lines().map(|line| line.split("//").next().unwrap_or(line)).collect();
        layers.entry(layer).or_default().push((relative, code.join("\n")));
    }
    layers
}

#[test]
fn a_layer_uses_only_layers_left_of_it() {
    let sources = sources();
    for (layer, allowed) in LAYERS {
        for (file, code) in sources.get(*layer).unwrap_or_else(|| panic!("layer {layer} exists")) {
            for (other, _) in LAYERS.iter().filter(|(other, _)| other != layer && !allowed.contains(other)) {
                for way in [format!("crate::{other}::"), format!("crate::{other};"), format!("crate::{{{other}")] {
                    assert!(!code.contains(&way), "{file} uses {other}, which is not left of {layer}");
                }
            }
        }
    }
}

/// The widget checks no advertisement, and its first load has no room for a lexicon.
#[test]
fn the_widget_does_not_carry_the_linter_of_wording() {
    let sources = sources();
    for layer in ["state", "ui", "embed", "main", "quote", "share", "text", "compliance"] {
        for (file, code) in sources.get(layer).into_iter().flatten() {
            if ["compliance/wording", "text/wording", "text/tests"].iter().any(|own| file.starts_with(own)) {
                continue;
            }
            let uses =
                ["wording::", "wording;", "wording}", "wording,"].iter().any(|way| code.replace("pub mod wording;", "").contains(way));
            assert!(!uses, "{file} uses the linter of wording");
        }
    }
}

#[test]
fn every_layer_is_listed() {
    for layer in sources().keys().filter(|layer| !matches!(layer.as_str(), "lib" | "main" | "bin")) {
        assert!(LAYERS.iter().any(|(known, _)| known == layer), "{layer} has no place in the order of layers");
    }
}

#[test]
fn no_float_stands_below_the_border_to_the_browser() {
    for (layer, files) in sources() {
        if layer == "embed" {
            continue;
        }
        for (file, code) in files {
            for word in ["f64", "f32"] {
                assert!(!code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|token| token == word), "{file} uses {word}");
            }
        }
    }
}

#[test]
fn only_the_review_constructs_a_cleared_offer() {
    for files in sources().values() {
        for (file, code) in files {
            // Not where its methods stand, where a verdict is taken apart, or where a function gives one out that was made.
            let is_other = |line: &str| ["impl Cleared {", "Verdict::Cleared", "-> &"].iter().any(|other| line.contains(other));
            let constructed = code.lines().any(|line| line.contains("Cleared {") && !is_other(line));
            assert!(!constructed || file == "compliance/review.rs", "{file} constructs a cleared offer");
        }
    }
}

#[test]
fn views_compute_no_loan() {
    let sources = sources();
    // A quote and an audit on the command line are views as well; its other commands are a calculator of loans, not offers.
    let printed = sources["cli"].iter().filter(|(file, _)| file.starts_with("cli/quote") || file.starts_with("cli/audit"));
    for (file, code) in ["ui", "embed", "state", "share"].iter().flat_map(|layer| &sources[*layer]).chain(printed) {
        for forbidden in
            ["Schedule::new", "Terms::new", "EffectiveCost::", "EarlySettlement::of", "loan::Schedule", "loan::Terms", "loan::solve"]
        {
            assert!(!code.contains(forbidden), "{file} computes a loan with {forbidden}; figures come out of a cleared offer");
        }
    }
}

#[test]
fn only_the_embedding_layer_and_the_drawing_of_nodes_touch_the_browser() {
    for (layer, files) in sources() {
        if layer == "embed" {
            continue;
        }
        for (file, code) in files {
            // The one file that makes a document of the screen.
            if file == "ui/node.rs" {
                continue;
            }
            for forbidden in ["web_sys", "js_sys", "wasm_bindgen", "inner_html", "std::time", "SystemTime"] {
                // The clock of the command line is where its process begins, as the widget's is in `embed`.
                let is_clock = file == "bin/clq.rs" && ["std::time", "SystemTime"].contains(&forbidden);
                assert!(is_clock || !code.contains(forbidden), "{file} uses {forbidden}");
            }
        }
    }
}

#[test]
fn views_have_no_words_of_their_own() {
    let cjk = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    for (file, code) in &sources()["ui"] {
        // The language switch names itself in both languages, whichever is read.
        let code = code.replace("\"语言 / Language\"", "");
        let own: Vec<&str> = code.lines().filter(|line| line.chars().any(cjk)).collect();
        assert!(own.is_empty(), "{file} has words of its own: {own:?}");
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    for path in files {
        let text = fs::read_to_string(&path).expect("readable");
        assert!(text.starts_with("//!"), "{} does not begin with what it is for", path.display());
    }
}

#[test]
fn no_request_is_made_but_for_the_rate_card() {
    let sources = sources();
    let fetching: Vec<&String> = sources["embed"].iter().filter(|(_, code)| code.contains("fetch_with")).map(|(file, _)| file).collect();
    assert_eq!(fetching, ["embed/fetch.rs"]);
}
