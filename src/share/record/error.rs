//! Why a file cannot be replayed as a record.

use core::fmt;

use crate::json::JsonError;
use crate::num::NumError;
use crate::quote::RequestError;

/// Why a file cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordError {
    /// Not JSON.
    NotJson(JsonError),
    /// A member is missing or is not of its form.
    NotOfForm {
        /// Where.
        path: String,
        /// What stands there in a record.
        expected: &'static str,
    },
    /// A number is refused.
    Number {
        /// Where.
        path: String,
        /// Why.
        reason: NumError,
    },
    /// A form of record this program does not know.
    UnknownSchema {
        /// The one it knows.
        known: u32,
    },
    /// The inputs make no deal.
    NoDeal(Vec<RequestError>),
}

impl RecordError {
    /// A stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson(_) => "invalid-json",
            Self::NotOfForm { .. } => "not-a-record",
            Self::Number { reason, .. } => reason.code(),
            Self::UnknownSchema { .. } => "unknown-schema",
            Self::NoDeal(errors) => errors.first().map_or("no-deal", RequestError::code),
        }
    }

    /// The member it is about, if it is about one.
    pub fn path(&self) -> Option<String> {
        match self {
            Self::NotJson(_) => None,
            Self::NotOfForm { path, .. } | Self::Number { path, .. } => Some(path.clone()),
            Self::UnknownSchema { .. } => Some("schema".to_owned()),
            Self::NoDeal(errors) => errors.first().map(|error| format!("inputs.{}", error.field.code())),
        }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(error) => error.fmt(f),
            Self::NotOfForm { path, expected } => write!(f, "{path} must be {expected}; this is no record, or a damaged one"),
            Self::Number { path, reason } => write!(f, "{path}: {reason}"),
            Self::UnknownSchema { known } => {
                write!(f, "schema: this program knows records of form {known}; verify this one with the program that wrote it")
            }
            Self::NoDeal(errors) => {
                f.write_str("the inputs make no deal")?;
                errors.iter().try_for_each(|error| write!(f, "; {error}"))
            }
        }
    }
}

impl core::error::Error for RecordError {}
