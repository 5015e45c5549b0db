//! What is wrong with an entry, and how to mend it. After GOV.UK's pattern: name the field, state the limit, show an example; no blame.

use crate::compliance::NotCovered;
use crate::num::{Money, Months, NumError, Ratio};
use crate::quote::{Field, RequestError, RequestReason};
use crate::vehicle::Vehicle;

use super::entry::{AGES, EntryError};
use super::fill::{Value, say, sentence};
use super::{Locale, words};

/// A field somebody types into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryField {
    /// The deal price.
    Price,
    /// The appraised value.
    Appraisal,
    /// The price of the model when new, for the estimate.
    NewPrice,
    /// The market average, for the estimate.
    MarketAverage,
    /// The down payment.
    DownPayment,
    /// What an old car brings in.
    TradeIn,
    /// First registration.
    FirstRegistered,
    /// Mileage.
    Mileage,
    /// The term.
    Months,
    /// The day of the quote.
    AsOf,
    /// Add-ons.
    Extras,
    /// The applicant's age.
    Age,
    /// Income a month.
    Income,
    /// What other loans take a month.
    ExistingDebt,
    /// The monthly budget.
    Budget,
    /// A loan amount somebody told.
    Loan,
    /// A payment somebody told.
    ToldPayment,
    /// A monthly fee rate somebody told.
    ToldFeeRate,
    /// The month after which the loan is paid back early.
    ExitMonth,
}

/// No field takes more yuan.
const MOST_YUAN: u32 = 100_000_000;

impl EntryField {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Price,
        Self::Appraisal,
        Self::NewPrice,
        Self::MarketAverage,
        Self::DownPayment,
        Self::TradeIn,
        Self::FirstRegistered,
        Self::Mileage,
        Self::Months,
        Self::AsOf,
        Self::Extras,
        Self::Age,
        Self::Income,
        Self::ExistingDebt,
        Self::Budget,
        Self::Loan,
        Self::ToldPayment,
        Self::ToldFeeRate,
        Self::ExitMonth,
    ];

    /// The least and the most yuan of a field that takes money.
    pub fn money_limits(self) -> Option<(Money, Money)> {
        let least = match self {
            Self::Price | Self::Appraisal | Self::NewPrice | Self::MarketAverage | Self::Loan | Self::Budget | Self::ToldPayment => 1,
            Self::DownPayment | Self::TradeIn | Self::Extras | Self::Income | Self::ExistingDebt => 0,
            Self::FirstRegistered | Self::Mileage | Self::Months | Self::AsOf | Self::Age | Self::ToldFeeRate | Self::ExitMonth => {
                return None;
            }
        };
        Some((Money::from_yuan(least), Money::from_yuan(MOST_YUAN)))
    }

    /// The limits with their unit, where the field has any.
    fn limits(self) -> Option<(Value<'static>, Value<'static>)> {
        if let Some((least, most)) = self.money_limits() {
            return Some((Value::MoneyShort(least), Value::MoneyShort(most)));
        }
        Some(match self {
            Self::Mileage => (Value::Km(0), Value::Km(Vehicle::MOST_BELIEVED_KM)),
            Self::Age => (Value::Years(AGES.0), Value::Years(AGES.1)),
            Self::Months | Self::ExitMonth => (Value::Months(Months::LEAST.into()), Value::Months(Months::MOST.into())),
            Self::ToldFeeRate => (Value::Ratio(Ratio::ZERO), Value::Ratio(Ratio::ONE)),
            _ => return None,
        })
    }
}

impl From<Field> for EntryField {
    fn from(field: Field) -> Self {
        match field {
            Field::Price => Self::Price,
            Field::Appraisal => Self::Appraisal,
            Field::FirstRegistered => Self::FirstRegistered,
            Field::Mileage => Self::Mileage,
            Field::DownPayment => Self::DownPayment,
            Field::TradeIn => Self::TradeIn,
            Field::Months => Self::Months,
            Field::AsOf => Self::AsOf,
            Field::Extras => Self::Extras,
        }
    }
}

/// A field's name, for labels, error summaries and lists.
pub fn field_name(l: Locale, field: EntryField) -> String {
    sentence((words(l).of.field)(field).to_owned())
}

/// What is wrong with an entry, and how to mend it; without a full stop.
pub fn entry_error(l: Locale, field: EntryField, error: &EntryError) -> String {
    let w = &words(l).entry;
    let (name, example) = ((words(l).of.field)(field), (words(l).of.example)(field));
    let too_low = |told| say(l, w.too_low, &[Value::Text(name), field.limits().map_or(told, |limits| limits.0)]);
    let too_high = |told| say(l, w.too_high, &[Value::Text(name), field.limits().map_or(told, |limits| limits.1)]);
    let with_example = |template| say(l, template, &[Value::Text(name), Value::Text(example)]);
    sentence(match error {
        EntryError::Empty | EntryError::Number(NumError::Empty) => with_example(w.empty),
        EntryError::Number(NumError::NotANumber) => with_example(w.not_a_number),
        EntryError::BadSeparator => say(l, w.bad_separator, &[Value::Text(name)]),
        EntryError::Number(NumError::TooManyDecimals { allowed }) => say(l, w.decimals, &[Value::Text(name), Value::Whole(*allowed)]),
        EntryError::Number(NumError::NotWhole) => with_example(if field == EntryField::Mileage { w.not_whole_km } else { w.not_whole }),
        EntryError::Number(NumError::Negative) => too_low(Value::Whole(0)),
        EntryError::Number(NumError::TooSmall { least }) => too_low(Value::Text(least)),
        EntryError::Number(NumError::TooLarge { most }) => too_high(Value::Text(most)),
        EntryError::Number(NumError::Overflow) => too_high(Value::Whole(MOST_YUAN)),
        EntryError::AboveWhole => say(l, w.too_high, &[Value::Text(name), Value::Text("100%")]),
        EntryError::NotAMonth | EntryError::Number(NumError::NotADate) => with_example(w.not_a_month),
        EntryError::Number(NumError::NoSuchDay) => with_example(w.no_such_day),
    })
}

/// What is wrong with a request, and how to mend it; without a full stop.
pub fn request_error(l: Locale, error: &RequestError) -> String {
    let w = &words(l).entry;
    match &error.reason {
        RequestReason::Number(reason) => entry_error(l, error.field.into(), &reason.clone().into()),
        RequestReason::NothingToLend if error.field == Field::TradeIn => w.trade_in_covers.to_owned(),
        RequestReason::NothingToLend => w.nothing_to_lend.to_owned(),
        RequestReason::RegisteredInFuture => w.registered_in_future.to_owned(),
        RequestReason::NotCovered(NotCovered { date, first, .. }) => say(l, w.not_covered, &[Value::Date(*date), Value::Date(*first)]),
    }
}
