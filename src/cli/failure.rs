//! Why a line was not answered.

use std::borrow::Cow;

use crate::json::Writer;
use crate::loan::{IrrError, LoanError};
use crate::num::NumError;

/// Why a line was not answered: what programs look at, where to look, what people read.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) code: &'static str,
    pub(super) field: Option<String>,
    pub(super) message: String,
    /// What else is wrong with the same line.
    pub(super) also: Vec<Failure>,
}

impl Failure {
    pub(super) fn new(code: &'static str, field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code, field: Some(field.into()), message: message.into(), also: Vec::new() }
    }

    /// A failure of the line as a whole.
    pub(super) fn of_line(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, field: None, message: message.into(), also: Vec::new() }
    }

    pub(super) fn number(field: impl Into<String>, reason: &NumError) -> Self {
        let field = field.into();
        let message = format!("{field}: {reason}");
        Self::new(reason.code(), field, message)
    }

    pub(super) fn rate_of_return(field: &str, reason: IrrError) -> Self {
        Self::new(reason.code(), field, reason.to_string())
    }

    /// Several as one: the first, with the others beside it. Nothing if there are none.
    pub(super) fn all(failures: Vec<Self>) -> Option<Self> {
        let mut failures = failures.into_iter();
        let first = failures.next()?;
        Some(Self { also: failures.collect(), ..first })
    }

    pub(super) fn write(&self, writer: &mut Writer) {
        writer.name("error").object(|error| {
            self.write_members(error);
            if !self.also.is_empty() {
                error.name("also").array(|also| {
                    for failure in &self.also {
                        also.object(|error| failure.write_members(error));
                    }
                });
            }
        });
    }

    fn write_members(&self, error: &mut Writer) {
        error.name("code").text(self.code);
        error.name("field").text_or_null(self.field.as_deref());
        error.name("message").text(&self.message);
    }
}

/// Engine errors name a member; here it gets the path it has in a line.
fn path(field: &str, index: Option<usize>) -> Cow<'_, str> {
    match (field, index) {
        ("fees", Some(index)) => format!("fees[{index}]").into(),
        ("residual" | "monthly_fee_rate" | "ratio" | "every", _) => format!("method.{field}").into(),
        ("after_month" | "amount" | "penalty_rate" | "penalty_months" | "keep", _) => format!("prepay.{field}").into(),
        _ => field.into(),
    }
}

impl From<LoanError> for Failure {
    fn from(error: LoanError) -> Self {
        let index = match error {
            LoanError::FeeAfterEnd { index } => Some(index),
            _ => None,
        };
        let field = path(error.field(), index).into_owned();
        match error {
            LoanError::Field { reason, .. } => Self::number(field, &reason),
            error => Self::new(error.code(), field, error.to_string()),
        }
    }
}
