//! `docs/cli.md`: every example is run, and what it prints is compared byte for byte.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod clq;

const DOCS: &str = include_str!("../docs/cli.md");

/// The text of the fenced blocks that begin with this line.
fn blocks<'a>(fence: &str) -> Vec<&'a str> {
    DOCS.split(&format!("\n```{fence}\n")).skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect()
}

/// A command with its standard input, and what the page says it prints.
struct Example<'a> {
    arguments: Vec<&'a str>,
    input: String,
    output: Vec<&'a str>,
}

fn examples<'a>() -> Vec<Example<'a>> {
    let mut examples: Vec<Example<'a>> = Vec::new();
    for block in blocks("console") {
        let mut lines = block.lines();
        while let Some(line) = lines.next() {
            let Some(command) = line.strip_prefix("$ clq ") else {
                examples.last_mut().expect("a command before its output").output.push(line);
                continue;
            };
            let (command, reads) = command.strip_suffix(" <<'END'").map_or((command, false), |command| (command, true));
            let input: String = if reads {
                lines.by_ref().take_while(|line| *line != "END").map(|line| format!("{line}\n")).collect()
            } else {
                String::new()
            };
            examples.push(Example { arguments: command.split(' ').collect(), input, output: Vec::new() });
        }
    }
    examples
}

#[test]
fn every_example_prints_what_the_page_says() {
    let card = blocks("json");
    assert_eq!(card.len(), 1, "the card of the examples");
    let card = clq::file("card.json", card[0]);
    for example in examples() {
        let arguments: Vec<&str> =
            example.arguments.iter().map(|argument| if *argument == "card.json" { card.to_str().unwrap() } else { argument }).collect();
        let output = clq::output(&arguments, example.input.as_bytes());
        assert!(output.stderr.is_empty(), "{:?}: {}", example.arguments, String::from_utf8_lossy(&output.stderr));
        let printed = String::from_utf8(output.stdout).unwrap();
        assert_eq!(printed.lines().collect::<Vec<_>>(), example.output, "{:?}", example.arguments);
    }
}

#[test]
fn every_command_has_an_example() {
    for command in ["schedule", "irr", "solve", "prepay", "quote", "audit"] {
        assert!(examples().iter().any(|example| example.arguments[0] == command), "{command}");
    }
}

#[test]
fn every_code_of_a_reason_is_explained() {
    let source = include_str!("../src/cli/reason.rs");
    let codes: Vec<&str> = source.split("code(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(codes.len() > 35, "{codes:?}");
    for code in codes {
        assert!(DOCS.contains(&format!("| `{code}` |")), "{code}");
    }
}
