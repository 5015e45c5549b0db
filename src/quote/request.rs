//! What a customer asks for, and whether it makes a deal at all.

use core::fmt;

use crate::applicant::Applicant;
use crate::compliance::{NotCovered, Proposal};
use crate::loan::MethodKind;
use crate::num::{Date, Money, Months, NumError, Ratio};
use crate::vehicle::{Vehicle, VehicleError};

/// A down payment as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DownPayment {
    /// In yuan.
    Amount(Money),
    /// As a share of the price.
    Share(Ratio),
}

/// An add-on the customer chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Its id in the rate card.
    pub add_on: String,
    /// Financed with the loan; otherwise paid in cash.
    pub financed: bool,
}

/// Everything a quote depends on beside the rate card and the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The day of the quote.
    pub as_of: Date,
    /// The deal price.
    pub price: Money,
    /// The lender's or an appraiser's value, if known.
    pub appraisal: Option<Money>,
    /// The car.
    pub vehicle: Vehicle,
    /// The down payment, beside a trade-in.
    pub down_payment: DownPayment,
    /// What an old car brings in; counts towards the down payment.
    pub trade_in: Money,
    /// The term.
    pub months: Months,
    /// The repayment method.
    pub method: MethodKind,
    /// Add-ons.
    pub extras: Vec<Extra>,
    /// The self-check.
    pub applicant: Applicant,
}

/// A field of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The deal price.
    Price,
    /// The appraised value.
    Appraisal,
    /// First registration.
    FirstRegistered,
    /// Mileage.
    Mileage,
    /// Down payment.
    DownPayment,
    /// Trade-in.
    TradeIn,
    /// Term.
    Months,
    /// The day of the quote.
    AsOf,
    /// Add-ons.
    Extras,
}

impl Field {
    /// The name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Appraisal => "appraisal",
            Self::FirstRegistered => "first_registered",
            Self::Mileage => "mileage_km",
            Self::DownPayment => "down_payment",
            Self::TradeIn => "trade_in",
            Self::Months => "months",
            Self::AsOf => "as_of",
            Self::Extras => "extras",
        }
    }
}

/// Why a request makes no deal.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestReason {
    /// A number is refused.
    Number(NumError),
    /// Down payment and trade-in cover the price: nothing is left to lend.
    NothingToLend,
    /// First registered after the day of the quote.
    RegisteredInFuture,
    /// The rules of that day are not known.
    NotCovered(NotCovered),
}

/// A field that has to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestError {
    /// The field.
    pub field: Field,
    /// Why.
    pub reason: RequestReason,
}

impl RequestError {
    /// A stable code.
    pub fn code(&self) -> &'static str {
        match &self.reason {
            RequestReason::Number(error) => error.code(),
            RequestReason::NothingToLend => "nothing-to-lend",
            RequestReason::RegisteredInFuture => "registered-in-future",
            RequestReason::NotCovered(_) => "not-covered",
        }
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.field.code())?;
        match &self.reason {
            RequestReason::Number(error) => error.fmt(f),
            RequestReason::NothingToLend => {
                f.write_str("down payment and trade-in cover the price; lower them to have something to finance")
            }
            RequestReason::RegisteredInFuture => f.write_str("the car cannot be registered after the day of the quote"),
            RequestReason::NotCovered(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for RequestError {}

/// The deal in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deal {
    /// What the customer can change.
    pub wanted: Proposal,
    /// Down payment and trade-in together.
    pub down_payment: Money,
    /// The part of the price that the trade-in covers.
    pub trade_in: Money,
    /// What is left to lend.
    pub loan: Money,
}

/// The greatest price, which keeps every loan within what the engine computes.
const GREATEST_PRICE: u32 = 100_000_000;

impl Deal {
    /// Works out the deal.
    ///
    /// # Errors
    /// Everything that is wrong, all at once.
    pub fn of(request: &Request) -> Result<Self, Vec<RequestError>> {
        let mut errors = Vec::new();
        let mut refuse = |field, reason| errors.push(RequestError { field, reason });
        if request.price.is_zero() {
            refuse(Field::Price, RequestReason::Number(NumError::TooSmall { least: "0.01".to_owned() }));
        } else if request.price > Money::from_yuan(GREATEST_PRICE) {
            refuse(Field::Price, RequestReason::Number(NumError::TooLarge { most: GREATEST_PRICE.to_string() }));
        }
        if request.appraisal.is_some_and(Money::is_zero) {
            refuse(Field::Appraisal, RequestReason::Number(NumError::TooSmall { least: "0.01".to_owned() }));
        }
        if let Err(VehicleError::RegisteredInFuture { .. }) = request.vehicle.whole_years(request.as_of) {
            refuse(Field::FirstRegistered, RequestReason::RegisteredInFuture);
        }
        if let Err(VehicleError::MileageTooLarge { most_km }) = request.vehicle.believed_km() {
            refuse(Field::Mileage, RequestReason::Number(NumError::TooLarge { most: most_km.to_string() }));
        }
        let cash = match request.down_payment {
            DownPayment::Amount(amount) => amount,
            // Rounded so that the loan never exceeds the complementary share.
            DownPayment::Share(share) => request.price.minus_or_zero(share.complement().of_rounded_down(request.price).unwrap_or_default()),
        };
        let trade_in = request.trade_in.min(request.price);
        let down_payment = cash.plus(trade_in).unwrap_or(request.price);
        if down_payment >= request.price && !request.price.is_zero() {
            let field = if trade_in >= request.price { Field::TradeIn } else { Field::DownPayment };
            refuse(field, RequestReason::NothingToLend);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let wanted = Proposal { down_payment: cash, months: request.months, method: request.method, extras_in_cash: false };
        Ok(Self { wanted, down_payment, trade_in, loan: request.price.minus_or_zero(down_payment) })
    }
}
