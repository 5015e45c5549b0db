//! Reading the members of an object.

use rust_decimal::Decimal;

use crate::json::Value;
use crate::num::{Date, Money, NumError, decimal_from_str};

use super::Failure;

/// The members of an object of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'a> {
    members: &'a [(String, Value)],
    path: &'a str,
}

impl<'a> Fields<'a> {
    /// `path` is the name of the object in messages; empty for the line itself.
    pub(super) fn of(value: &'a Value, path: &'a str) -> Result<Self, Failure> {
        let members = value.as_object().ok_or_else(|| Failure::new("wrong-type", path, format!("{path} must be a JSON object")))?;
        Ok(Self { members, path })
    }

    /// The path of a member.
    pub(super) fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// A member; `null` counts as absent.
    pub(super) fn optional(&self, name: &str) -> Option<&'a Value> {
        self.members.iter().find(|(key, _)| key == name).map(|(_, value)| value).filter(|value| **value != Value::Null)
    }

    /// A member that must be there.
    pub(super) fn required(&self, name: &str) -> Result<&'a Value, Failure> {
        self.optional(name).ok_or_else(|| {
            let path = self.path_of(name);
            Failure::new("missing-field", path.clone(), format!("{path} is missing"))
        })
    }

    /// Refuses members with other names than these. A misspelt name is told before the one it leaves missing.
    pub(super) fn only(&self, known: &[&[&str]]) -> Result<(), Failure> {
        match self.members.iter().find(|(name, _)| !known.iter().any(|names| names.contains(&name.as_str()))) {
            None => Ok(()),
            Some((name, _)) => {
                let path = self.path_of(name);
                Err(Failure::new("unknown-field", path.clone(), format!("{path} is not a field of this command")))
            }
        }
    }

    pub(super) fn required_money(&self, name: &str) -> Result<Money, Failure> {
        money(self.required(name)?, &self.path_of(name))
    }

    pub(super) fn optional_money(&self, name: &str) -> Result<Option<Money>, Failure> {
        self.optional(name).map(|value| money(value, &self.path_of(name))).transpose()
    }

    pub(super) fn required_text(&self, name: &str) -> Result<&'a str, Failure> {
        text(self.required(name)?, &self.path_of(name))
    }

    pub(super) fn optional_text(&self, name: &str) -> Result<Option<&'a str>, Failure> {
        self.optional(name).map(|value| text(value, &self.path_of(name))).transpose()
    }

    /// `true` or `false`.
    pub(super) fn optional_flag(&self, name: &str) -> Result<Option<bool>, Failure> {
        match self.optional(name) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => {
                let path = self.path_of(name);
                Err(Failure::new("wrong-type", path.clone(), format!("{path} must be true or false")))
            }
        }
    }

    /// A whole number, zero or more.
    pub(super) fn required_count(&self, name: &str) -> Result<u32, Failure> {
        count(self.required(name)?, &self.path_of(name))
    }

    /// A whole number, zero or more.
    pub(super) fn optional_count(&self, name: &str) -> Result<Option<u32>, Failure> {
        self.optional(name).map(|value| count(value, &self.path_of(name))).transpose()
    }
}

/// The text of a number, given as JSON text or as a JSON number.
pub(super) fn number_text<'a>(value: &'a Value, path: &str) -> Result<&'a str, Failure> {
    match value {
        Value::Text(text) | Value::Number(text) => Ok(text),
        _ => Err(Failure::new("wrong-type", path, format!("{path} must be a decimal number, as JSON text or as a JSON number"))),
    }
}

/// A number with a unit of its own, such as a rate.
pub(super) fn number<T: core::str::FromStr<Err = NumError>>(value: &Value, path: &str) -> Result<T, Failure> {
    number_text(value, path)?.parse().map_err(|reason| Failure::number(path, &reason))
}

pub(super) fn money(value: &Value, path: &str) -> Result<Money, Failure> {
    number(value, path)
}

pub(super) fn text<'a>(value: &'a Value, path: &str) -> Result<&'a str, Failure> {
    value.as_text().ok_or_else(|| Failure::new("wrong-type", path, format!("{path} must be text")))
}

/// A date as text `YYYY-MM-DD`.
pub(super) fn date(value: &Value, path: &str) -> Result<Date, Failure> {
    text(value, path)?.parse().map_err(|reason| Failure::number(path, &reason))
}

pub(super) fn count(value: &Value, path: &str) -> Result<u32, Failure> {
    let failed = |reason: &NumError| Failure::number(path, reason);
    let decimal: Decimal = decimal_from_str(number_text(value, path)?).map_err(|reason| failed(&reason))?;
    if decimal.is_sign_negative() {
        return Err(failed(&NumError::Negative));
    }
    if !decimal.is_integer() {
        return Err(failed(&NumError::NotWhole));
    }
    // No count in a loan comes near the end of a u32; the type of the count refuses it.
    Ok(u32::try_from(decimal).unwrap_or(u32::MAX))
}

/// What a word means, out of the words a field takes.
pub(super) fn choice<T: Copy>(word: &str, path: &str, choices: &[(&str, T)]) -> Result<T, Failure> {
    choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        Failure::new("unknown-value", path, format!("{path} must be one of: {}", names.join(", ")))
    })
}
