//! Keeping the records of a quotation as files named by their hash: the same offer is the same file.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::cli::{Failure, Stopped};
use crate::quote::{Quotation, Request};
use crate::share::{Digest, IdentifiedCard, Record};

/// Where records are kept.
#[derive(Debug)]
pub(super) struct Keeper {
    folder: PathBuf,
}

impl Keeper {
    /// Keeps records in a folder, which is made if it is not there.
    pub(super) fn of(folder: &Path) -> Result<Self, Stopped> {
        fs::create_dir_all(folder).map_err(|error| Stopped::Refused(vec![format!("{}: {error}", folder.display())]))?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Keeps the record of every offer and gives their hashes, in the order of the offers. A quote whose record cannot be kept is not
    /// answered.
    pub(super) fn keep(&self, request: &Request, card: &IdentifiedCard, quotation: &Quotation) -> Result<Vec<Option<Digest>>, Failure> {
        let records = quotation.offers.iter().map(|quoted| Record::of(request, card, quoted));
        records.map(|record| record.map(|record| self.write(&record).map(|()| record.digest())).transpose()).collect()
    }

    fn write(&self, record: &Record) -> Result<(), Failure> {
        let path = self.folder.join(format!("{}.json", record.digest()));
        // A name is the hash of what is in the file; what has it already is not written again.
        if path.is_file() {
            return Ok(());
        }
        // Written beside and renamed, so that no file is ever half a record.
        let part = self.folder.join(format!(".{}.{}", record.digest(), std::process::id()));
        let written = |error: io::Error| Failure::of_line("record-not-kept", format!("{}: {error}", path.display()));
        File::create(&part).and_then(|mut file| file.write_all(record.as_str().as_bytes())).map_err(written)?;
        fs::rename(&part, &path).map_err(written)
    }
}
