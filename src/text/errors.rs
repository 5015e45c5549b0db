//! What is wrong with an entry, and how to mend it. After GOV.UK's pattern: name the field, state the limit, show an example; no blame.

use crate::compliance::NotCovered;
use crate::num::{Money, Months, NumError};
use crate::quote::{Field, RequestError, RequestReason};
use crate::vehicle::Vehicle;

use super::entry::{AGES, EntryError};
use super::fill::{fill, sentence};
use super::{Locale, number, words};

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
    fn limits(self, l: Locale) -> Option<(String, String)> {
        let w = &words(l).entry;
        if let Some((least, most)) = self.money_limits() {
            return Some((number::money_short(least), number::money_short(most)));
        }
        Some(match self {
            Self::Mileage => (fill(w.km, &["0"]), fill(w.km, &[&number::whole(Vehicle::MOST_BELIEVED_KM)])),
            Self::Age => (fill(w.years, &[&AGES.0.to_string()]), fill(w.years, &[&AGES.1.to_string()])),
            Self::Months | Self::ExitMonth => (number::months(Months::LEAST.into(), l), number::months(Months::MOST.into(), l)),
            Self::ToldFeeRate => ("0%".to_owned(), "100%".to_owned()),
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
    let limit = |template, high: bool, told: &str| {
        let limits = field.limits(l);
        let limit = limits.map_or_else(|| told.to_owned(), |(least, most)| if high { most } else { least });
        fill(template, &[name, &limit])
    };
    let with_example = |template| fill(template, &[name, example]);
    sentence(match error {
        EntryError::Empty | EntryError::Number(NumError::Empty) => with_example(w.empty),
        EntryError::Number(NumError::NotANumber) => with_example(w.not_a_number),
        EntryError::BadSeparator => fill(w.bad_separator, &[name]),
        EntryError::Number(NumError::TooManyDecimals { allowed }) => fill(w.decimals, &[name, &allowed.to_string()]),
        EntryError::Number(NumError::NotWhole) => with_example(if field == EntryField::Mileage { w.not_whole_km } else { w.not_whole }),
        EntryError::Number(NumError::Negative) => limit(w.too_low, false, "0"),
        EntryError::Number(NumError::TooSmall { least }) => limit(w.too_low, false, least),
        EntryError::Number(NumError::TooLarge { most }) => limit(w.too_high, true, most),
        EntryError::Number(NumError::Overflow) => limit(w.too_high, true, &number::whole(MOST_YUAN)),
        EntryError::AboveWhole => fill(w.too_high, &[name, "100%"]),
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
        RequestReason::NotCovered(NotCovered { date, first, .. }) => {
            fill(w.not_covered, &[&number::date(*date, l), &number::date(*first, l)])
        }
    }
}
