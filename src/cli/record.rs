//! `clq record verify`: records that were kept are made again, and whatever differs is named.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::json::{Value, Writer};
use crate::share::IdentifiedCard;
use crate::share::record::{Note, RecordError, Replay, Stored};

use super::card::{read, read_card};
use super::{BLOCKED, Failure, REFUSED, Stopped};

pub(super) const ABOUT: &str = "Verify records of quotes by making them again";

pub(super) const VERIFY_HELP: &str = "\
Make records again with the rules of their day and name whatever differs.

Each FILE is a record as `clq quote --record` keeps it, or a folder of them. A line out for each, in order:
  {\"file\",\"verified\",\"differences\":[{\"path\",\"recorded\",\"replayed\"}],\"notes\":[{\"code\",…}]}
or {\"file\",\"error\":{\"code\",\"field\",\"message\"}} where the file cannot be read as a record.

A difference at \"sha256\" says that the record was changed after it was made, one at \"rate_card.sha256\" that this is not the card it was made
with; the figures are compared all the same. Another engine version (other-engine), another rule pack (other-rule-pack) and a rule that
joined later (later-rule) are told as notes, and are no difference while figures and findings agree.

Exit status 0 if all are verified, 1 if something differs, 2 if a file, the card or an option cannot be used.";

/// What is done with records.
#[derive(Debug, Subcommand)]
pub(super) enum Action {
    #[command(about = "Make records again and name whatever differs", long_about = VERIFY_HELP)]
    Verify(Verify),
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Records, or folders whose .json files are records
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The rate card they were made with; given several times, each record takes its own
    #[arg(long, required = true, value_name = "FILE")]
    rate_card: Vec<PathBuf>,
}

/// No record is longer: 360 rows of a schedule come to 50 kB.
const LONGEST: usize = 1 << 20;

impl Action {
    pub(super) fn run(&self) -> Result<ExitCode, Stopped> {
        let Self::Verify(verify) = self;
        let cards: Vec<IdentifiedCard> = verify.rate_card.iter().map(|path| read_card(path)).collect::<Result<_, _>>()?;
        let mut output = BufWriter::new(io::stdout().lock());
        let (mut differs, mut unreadable) = (false, false);
        for path in records(&verify.files)? {
            let replayed = replay(&path, &cards);
            differs |= replayed.as_ref().is_ok_and(|replay| !replay.is_verified());
            unreadable |= replayed.is_err();
            writeln!(output, "{}", line(&path, &replayed))?;
        }
        output.flush()?;
        Ok(match (unreadable, differs) {
            (true, _) => ExitCode::from(REFUSED),
            (_, true) => ExitCode::from(BLOCKED),
            _ => ExitCode::SUCCESS,
        })
    }
}

/// The files named, and those of a folder by name. A folder without any is refused: nothing verified must not look like all verified.
fn records(named: &[PathBuf]) -> Result<Vec<PathBuf>, Stopped> {
    let mut files = Vec::new();
    for path in named {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let refused = |why: String| Stopped::Refused(vec![format!("{}: {why}", path.display())]);
        let entries = fs::read_dir(path).map_err(|error| refused(error.to_string()))?;
        let mut inside: Vec<PathBuf> =
            entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().map_err(|error| refused(error.to_string()))?;
        inside.retain(|file| file.extension().is_some_and(|extension| extension == "json") && file.is_file());
        if inside.is_empty() {
            return Err(refused("no records are in this folder".to_owned()));
        }
        inside.sort();
        files.extend(inside);
    }
    Ok(files)
}

fn replay(path: &Path, cards: &[IdentifiedCard]) -> Result<Replay, Failure> {
    let text = read(path, LONGEST).map_err(|error| Failure::of_line("unreadable", error.to_string()))?;
    if text.len() > LONGEST {
        return Err(Failure::of_line("unreadable", format!("a record has at most {LONGEST} bytes")));
    }
    let failed = |error: RecordError| Failure { field: error.path(), ..Failure::of_line(error.code(), error.to_string()) };
    let stored = Stored::read(&text).map_err(failed)?;
    // The very card, else another one of the same name, which is told as a difference.
    let very = cards.iter().find(|card| stored.is_of(card));
    let same_name = || cards.iter().find(|card| card.card().id.as_str() == stored.card_id());
    let card = very.or_else(same_name).or(cards.first());
    let card = card.ok_or_else(|| Failure::of_line("missing-field", "no rate card was given"))?;
    stored.replay(card).map_err(failed)
}

fn line(path: &Path, replayed: &Result<Replay, Failure>) -> String {
    let mut writer = Writer::new();
    writer.object(|w| {
        w.name("file").text(&path.to_string_lossy());
        match replayed {
            Err(failure) => failure.write(w),
            Ok(replay) => {
                w.name("verified").boolean(replay.is_verified());
                w.name("differences").array(|w| {
                    for difference in &replay.differences {
                        w.object(|w| {
                            w.name("path").text(&difference.path);
                            w.name("recorded").value(difference.recorded.as_ref().unwrap_or(&Value::Null));
                            w.name("replayed").value(difference.replayed.as_ref().unwrap_or(&Value::Null));
                        });
                    }
                });
                w.name("notes").array(|w| replay.notes.iter().for_each(|note| write_note(note, w)));
            }
        }
    });
    writer.finish()
}

fn write_note(note: &Note, writer: &mut Writer) {
    writer.object(|w| {
        w.name("code").text(note.code());
        match note {
            Note::OtherEngine { recorded, running } | Note::OtherRulePack { recorded, running } => {
                w.name("recorded").value(recorded);
                w.name("running").value(running);
            }
            Note::LaterRule { rule } => w.name("rule").text(rule),
        }
    });
}
