//! The rate card a command is given: read whole, or refused with everything that is wrong with it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::num::Date;
use crate::ratecard::RateCard;
use crate::share::IdentifiedCard;
use crate::text::Locale;

use super::Stopped;

/// The options of the commands that quote a rate card.
#[derive(Debug, Args)]
pub(super) struct CardOptions {
    /// The dealer's rate card, a JSON file
    #[arg(long, value_name = "FILE")]
    rate_card: PathBuf,
    /// The day whose rules and rate card apply, YYYY-MM-DD; today in China if it is not given
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// The language of names and messages: en, zh-CN or zh-Hant
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = locale)]
    pub(super) lang: Locale,
}

/// A language by its tag.
pub(super) fn locale(tag: &str) -> Result<Locale, &'static str> {
    Locale::from_tag(tag).ok_or("use en, zh-CN or zh-Hant")
}

impl CardOptions {
    /// The day named, or today where the clock can tell it.
    pub(super) fn day(&self, today: Option<Date>) -> Option<Date> {
        self.as_of.or(today)
    }

    /// Reads the card.
    pub(super) fn card(&self) -> Result<IdentifiedCard, Stopped> {
        read_card(&self.rate_card)
    }
}

/// Reads a rate card with the digest of its document.
pub(super) fn read_card(path: &Path) -> Result<IdentifiedCard, Stopped> {
    let refused = |errors: Vec<String>| Stopped::Refused(errors.iter().map(|error| format!("{}: {error}", path.display())).collect());
    let text = read(path, RateCard::MOST_BYTES).map_err(|error| refused(vec![error.to_string()]))?;
    IdentifiedCard::parse(&text).map_err(|errors| refused(errors.iter().map(ToString::to_string).collect()))
}

/// The text of a file. What is longer than `longest` bytes is read just beyond them; whoever reads the text refuses it.
pub(super) fn read(path: &Path, longest: usize) -> io::Result<String> {
    let most = u64::try_from(longest).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    // Cut inside a character, it is too long as well.
    let cut = bytes.len() > longest;
    String::from_utf8(bytes).or_else(|error| {
        if cut {
            Ok(String::from_utf8_lossy(error.as_bytes()).into_owned())
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidData, "not UTF-8 text; save it as UTF-8"))
        }
    })
}
