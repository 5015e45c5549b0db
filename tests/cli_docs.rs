//! `docs/cli.md` and `docs/wording.md`: every example is run, and what it prints is compared byte for byte.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::Path;

mod clq;

const DOCS: &str = include_str!("../docs/cli.md");
const WORDING: &str = include_str!("../docs/wording.md");

/// The text of the fenced blocks that begin with this line.
fn blocks<'a>(docs: &'a str, fence: &str) -> Vec<&'a str> {
    docs.split(&format!("\n```{fence}\n")).skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect()
}

/// What a command on the page prints in the folder of the page's card.
fn printed(command: &str, input: &str, folder: &Path) -> String {
    let arguments: Vec<&str> = command.split(' ').collect();
    let output = clq::output_in(folder, &arguments, input.as_bytes());
    assert!(output.stderr.is_empty(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The page with what the commands on it print now.
fn page(docs: &str) -> String {
    let cards = blocks(docs, "json");
    assert!(cards.len() <= 1, "the card of the examples");
    let card = clq::file("card.json", cards.first().unwrap_or(&""));
    let folder = card.parent().unwrap();
    // The page may be run more than once by one process.
    let _ = std::fs::remove_dir_all(folder.join("records"));
    let mut page = String::new();
    let mut lines = docs.lines();
    let (mut in_console, mut ran) = (false, false);
    while let Some(line) = lines.next() {
        let command = line.strip_prefix("$ clq ").filter(|_| in_console);
        if line.starts_with("```") {
            in_console = line == "```console";
            ran = false;
        } else if in_console && command.is_none() {
            // What it printed when the page was written.
            assert!(ran, "a command comes before its output: {line}");
            continue;
        }
        page.push_str(line);
        page.push('\n');
        if let Some(command) = command {
            let mut input = String::new();
            let reads = command.strip_suffix(" <<'END'");
            if reads.is_some() {
                for line in lines.by_ref() {
                    page.push_str(line);
                    page.push('\n');
                    if line == "END" {
                        break;
                    }
                    input.push_str(line);
                    input.push('\n');
                }
            }
            page.push_str(&printed(reads.unwrap_or(command), &input, folder));
            ran = true;
        }
    }
    page
}

#[test]
fn every_example_prints_what_the_page_says() {
    for (file, docs) in [("cli.md", DOCS), ("wording.md", WORDING)] {
        let page = page(docs);
        // As for the schema: after a change that is meant, UPDATE_DOCS=1 writes the page anew.
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(file), &page).unwrap();
            continue;
        }
        for (now, then) in page.lines().zip(docs.lines()) {
            assert_eq!(now, then, "UPDATE_DOCS=1 writes the page anew");
        }
        assert_eq!(page, docs);
    }
}

#[test]
fn every_command_has_an_example() {
    for command in ["schedule", "irr", "solve", "prepay", "quote", "audit", "record", "link", "lint"] {
        assert!(DOCS.contains(&format!("\n$ clq {command} ")), "{command}");
    }
}

#[test]
fn every_code_of_a_reason_is_explained() {
    let source = include_str!("../src/share/reason.rs");
    let codes: Vec<&str> = source.split("code(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(codes.len() > 35, "{codes:?}");
    for code in codes {
        assert!(DOCS.contains(&format!("| `{code}` |")), "{code}");
    }
}
