//! The rate card a command is given: read whole, or refused with everything that is wrong with it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::num::Date;
use crate::ratecard::RateCard;
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

fn locale(tag: &str) -> Result<Locale, &'static str> {
    Locale::from_tag(tag).ok_or("use en, zh-CN or zh-Hant")
}

impl CardOptions {
    /// The day named, or today where the clock can tell it.
    pub(super) fn day(&self, today: Option<Date>) -> Option<Date> {
        self.as_of.or(today)
    }

    /// Reads the card.
    pub(super) fn card(&self) -> Result<RateCard, Stopped> {
        let path = &self.rate_card;
        let text = read(path).map_err(|error| Stopped::Refused(vec![format!("{}: {error}", path.display())]))?;
        RateCard::parse(&text)
            .map_err(|errors| Stopped::Refused(errors.iter().map(|error| format!("{}: {error}", path.display())).collect()))
    }
}

/// The text of a card. What is longer than any card is not read to its end; the card's own reader refuses it.
fn read(path: &Path) -> io::Result<String> {
    let most = u64::try_from(RateCard::MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    // Cut inside a character, it is too long as well.
    let cut = bytes.len() > RateCard::MOST_BYTES;
    String::from_utf8(bytes).or_else(|error| {
        if cut {
            Ok(String::from_utf8_lossy(error.as_bytes()).into_owned())
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidData, "not UTF-8 text; save it as UTF-8"))
        }
    })
}
