//! `cargo xtask test`: every check of the project, in one table.
//!
//! A step that fails does not stop the others, and a step can be run alone. The last line of the output is the count.

mod steps;

use crate::setup::{self, Need};
use std::time::Instant;
use steps::STEPS;

/// How a step ended.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// With a word on what was checked, which may be empty.
    Passed(String),
    Failed(String),
    /// Only for what cannot be had here, never for what is broken.
    Skipped(String),
}

impl From<Result<(), String>> for Verdict {
    fn from(outcome: Result<(), String>) -> Self {
        outcome.map_or_else(Verdict::Failed, |()| Verdict::Passed(String::new()))
    }
}

/// One line of the table.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// Another name, for a few steps together.
    pub(crate) group: &'static str,
    pub(crate) what: &'static str,
    pub(crate) needs: &'static [Need],
    pub(crate) run: fn(&mut Shared) -> Verdict,
}

/// What several steps use and only one of them makes.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    dist: Option<Result<(), String>>,
}

impl Shared {
    /// The finished folder, built once for all steps.
    fn dist(&mut self) -> Result<(), String> {
        self.dist.get_or_insert_with(|| crate::dist::build().map(|_| ())).clone()
    }
}

/// Runs the steps or groups named, or all of them.
pub(crate) fn run(words: &[&str]) -> Result<(), String> {
    if words.first().is_some_and(|word| word.contains("help")) {
        println!("cargo xtask test [STEP or GROUP…]\n\n{:12} {:10} checks", "step", "group");
        for step in STEPS {
            println!("{:12} {:10} {}", step.name, step.group, step.what);
        }
        return Ok(());
    }
    if let Some(unknown) = words.iter().find(|word| !STEPS.iter().any(|step| step.name == **word || step.group == **word)) {
        return Err(format!("no step or group is called {unknown}; `cargo xtask test help` lists them"));
    }
    let chosen: Vec<&Step> =
        STEPS.iter().filter(|step| words.is_empty() || words.contains(&step.name) || words.contains(&step.group)).collect();
    let lacking = set_up(&chosen);

    let mut shared = Shared::default();
    let mut rows = Vec::new();
    for step in chosen {
        println!("\n== {}: {}", step.name, step.what);
        let start = Instant::now();
        let verdict = match lacking.iter().find(|(need, _)| step.needs.contains(need)) {
            Some((_, message)) => Verdict::Failed(message.clone()),
            None => (step.run)(&mut shared),
        };
        if let Verdict::Failed(message) = &verdict {
            println!("{message}");
        }
        rows.push((step.name, start.elapsed().as_secs_f64(), verdict));
    }
    summarise(&rows)
}

/// Sets up what the chosen steps need, and returns what could not be had.
fn set_up(chosen: &[&Step]) -> Vec<(Need, String)> {
    let mut needs: Vec<Need> = Vec::new();
    for need in chosen.iter().flat_map(|step| step.needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    let outcomes = setup::ensure(&needs);
    let lacking: Vec<(Need, String)> = outcomes.into_iter().filter_map(|(need, outcome)| Some((need, outcome.err()?))).collect();
    for (_, message) in &lacking {
        println!("  {message}");
    }
    lacking.into_iter().filter(|(need, _)| *need != Need::Optimisers).collect()
}

fn summarise(rows: &[(&str, f64, Verdict)]) -> Result<(), String> {
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    println!("\n{:12} {:>8}  result", "step", "seconds");
    for (name, seconds, verdict) in rows {
        let (count, result) = match verdict {
            Verdict::Passed(note) if note.is_empty() => (&mut passed, "passed".to_owned()),
            Verdict::Passed(note) => (&mut passed, format!("passed: {note}")),
            Verdict::Failed(message) => (&mut failed, format!("FAILED: {}", message.lines().next().unwrap_or_default())),
            Verdict::Skipped(reason) => (&mut skipped, format!("skipped: {reason}")),
        };
        *count += 1;
        println!("{name:12} {seconds:8.1}  {result}");
    }
    let others = if skipped > 0 { format!(", {skipped} skipped") } else { String::new() };
    println!("\n{passed} passed, {failed} failed{others}");
    if failed == 0 { Ok(()) } else { Err(String::new()) }
}
